"""What this minute book calls the scales and kinds: its own word, else the program's (T2)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from db.bodies.queries.plain import day
from db.bodies.rules.kinds import PlaceLevel
from db.bodies.rules.labels import several, subject, subjects
from db.store import Reading
from db.words import choice, say

OWN_WORD = """
(SELECT own.words FROM label_live own WHERE own.subject = {subject} AND own.words <> '')"""
"""SQL text of a minute book's own word for a choice, NULL where it has none."""
SHORT = {subject(PlaceLevel.PARTNERSHIP): "bodies.icp"}
"""What the program calls a choice for short."""


def own_word(column: str, kind: type[StrEnum]) -> str:
    """Return SQL text of the own word for the choice that a column holds."""
    return OWN_WORD.format(subject=f"'{kind.__name__}.' || {column}")


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

    @property
    def partnerships(self) -> dict[str, str]:
        """What partnerships are called for short, one and several, as sentences ask for it."""
        one = self.short(PlaceLevel.PARTNERSHIP)
        return {"icp": one, "icps": several(one)}

    def word(self, value: StrEnum) -> str:
        """Return what this minute book calls a choice."""
        return self._own.get(subject(value), ("", ""))[0] or choice(value)

    def short(self, value: StrEnum) -> str:
        """Return what it is called for short: by this book, by its own word, or by the program."""
        words, short = self._own.get(subject(value), ("", ""))
        usual = SHORT.get(subject(value), "")
        return short or words or (say(usual) if usual else choice(value))


def labels(book: Reading) -> list[LabelLine]:
    """Return every scale and kind that may have a word of its own, with the one it has."""
    sql = "SELECT subject, words, short, source, as_at FROM label_live"
    own = {row[0]: row[1:] for row in book.rows(sql)}
    found = []
    for named, value in subjects().items():
        words, short, source, as_at = own.get(named, ("", "", "", None))
        found.append(LabelLine(named, choice(value), words, short, source, day(as_at)))
    return found
