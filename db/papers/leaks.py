"""The leak check: what is private of a meeting, looked for in a file that is to be public."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from db.meetings.queries.private import everybody, private_texts, said_in_public
from db.meetings.rules.leaks import Leak, find_leaks
from db.papers.catalogue import printed
from db.papers.read_back import read_back
from db.store import Reading
from db.words import choice, say

PUBLIC_COPY = "minutes-public"
NOTE = "action-note"


@dataclass(frozen=True, slots=True)
class LeakReport:
    """What was found, and how much of the file could not be read."""

    leaks: tuple[Leak, ...]
    pictures: int
    silent: int

    @property
    def told(self) -> list[str]:
        """What a reader should know of it: the sum, and what this check cannot detect."""
        n = len(self.leaks)
        code = "leak.none" if not n else "leak.one" if n == 1 else "leak.some"
        found = [say(code, n=n), say("leak.cannot")]
        found += [say("leak.pictures", n=self.pictures)] if self.pictures else []
        return found + ([say("leak.no_text", n=self.silent)] if self.silent else [])


def leaks_in(book: Reading, meeting: str, content: bytes, name: str = "") -> LeakReport:
    """Return what a PDF says that is private of a meeting; it advises and never blocks.

    Raises:
        Refusal: the file cannot be read as a PDF.

    """
    said = read_back(content, name)
    private, public = private_texts(book, meeting), said_in_public(book, meeting)
    found = find_leaks(private, everybody(book), public, said.places)
    return LeakReport(tuple(found), said.pictures, said.silent)


def leaks_of_public_copy(book: Reading, meeting: str, as_at: date) -> LeakReport:
    """Return what the public copy of the minutes, and the note, would give away if saved now."""
    minutes = leaks_in(book, meeting, printed(book, PUBLIC_COPY, meeting, as_at, ".pdf"))
    note = leaks_in(book, meeting, printed(book, NOTE, meeting, as_at, ".pdf"))
    called = say("papers.called_action-note")
    noted = [replace(each, where=f"{called}, {each.where}") for each in note.leaks]
    return LeakReport(
        (*minutes.leaks, *noted), minutes.pictures + note.pictures, minutes.silent + note.silent
    )


def told_in_words(report: LeakReport) -> list[str]:
    """Return every leak as a sentence, and what a reader should know of the check."""
    found = [
        say("leak.found", kind=choice(each.kind), words=each.words, where=each.where)
        for each in report.leaks
    ]
    return [*found, *report.told]


# On the command line


def leaks_listed(book: Reading, meeting: str, as_at: date) -> Sequence[Leak]:
    """Return the leaks as ``list BOOK leaks MEETING`` has them."""
    return leaks_of_public_copy(book, meeting, as_at).leaks


def leak_told(leak: Leak) -> tuple[str, ...]:
    """Return a leak in columns."""
    return choice(leak.kind), leak.words, leak.where
