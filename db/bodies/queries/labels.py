"""What this minute book calls the scales and kinds: its own word, else the program's (T2)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from db.bodies.queries.plain import day
from db.bodies.rules.labels import subject, subjects
from db.store import Reading
from db.words import choice


@dataclass(frozen=True, slots=True)
class LabelLine:
    """A scale or kind: the program's word, and this book's own where it has one."""

    subject: str
    usual: str
    words: str
    short: str
    source: str
    as_at: date | None

    @property
    def shown(self) -> str:
        """The word to show."""
        return self.words or self.usual


class Labels:
    """The words of one minute book, read once for a page or a paper."""

    def __init__(self, book: Reading) -> None:
        sql = "SELECT subject, words, short FROM label_live WHERE words <> ''"
        self._own = {named: (words, short) for named, words, short in book.rows(sql)}

    def word(self, value: StrEnum) -> str:
        """Return what this minute book calls a choice."""
        return self._own.get(subject(value), ("", ""))[0] or choice(value)

    def short(self, value: StrEnum) -> str:
        """Return what it is called for short, or the whole word."""
        return self._own.get(subject(value), ("", ""))[1] or self.word(value)


def labels(book: Reading) -> list[LabelLine]:
    """Return every scale and kind that may have a word of its own, with the one it has."""
    sql = "SELECT subject, words, short, source, as_at FROM label_live"
    own = {row[0]: row[1:] for row in book.rows(sql)}
    found = []
    for named, value in subjects().items():
        words, short, source, as_at = own.get(named, ("", "", "", None))
        found.append(LabelLine(named, choice(value), words, short, source, day(as_at)))
    return found
