"""What a cell of a list shows, as plain values: the delegate draws them, screen readers say them.

A page's column turns a line into one of these; it never paints.
"""

from dataclasses import dataclass
from typing import Protocol

from db.words import together

Place = tuple[int, int]
"""Likelihood and impact, each from 1."""


class Cell(Protocol):
    """Anything the row delegate can draw."""

    @property
    def says(self) -> str:
        """Return the cell in words, for a screen reader, a tooltip and a copied table."""
        ...


@dataclass(frozen=True, slots=True)
class Words:
    """Words, with a second fact in caption beneath; without one they may take two lines.

    ``bold`` means "look here": current, late, counted.
    """

    first: str
    second: str = ""
    ink: str = "text"
    bold: bool = False
    second_ink: str = "text2"
    right: bool = False
    size: str = "body"

    @property
    def says(self) -> str:
        """Return both facts."""
        return together(self.first, self.second)


@dataclass(frozen=True, slots=True)
class Link:
    """A reference that opens what it names."""

    first: str
    second: str = ""

    @property
    def says(self) -> str:
        """Return the reference."""
        return together(self.first, self.second)


@dataclass(frozen=True, slots=True)
class Status:
    """A state as a pill: the word, and a mark of its own outline.

    ``ink`` is red, amber, green, accent or text2; ``mark`` as in ``ink.Pen.shape``.
    """

    word: str
    ink: str
    mark: str = ""

    @property
    def says(self) -> str:
        """Return the word."""
        return self.word


@dataclass(frozen=True, slots=True)
class Marked:
    """A mark and words, with a second fact beneath: attendance, captured lines, movement."""

    mark: str
    ink: str
    first: str
    second: str = ""
    hollow: bool = False
    bold: bool = False
    word_ink: str = ""
    right: bool = False

    @property
    def says(self) -> str:
        """Return the words; the mark says nothing they do not."""
        return together(self.first, self.second)


@dataclass(frozen=True, slots=True)
class Score:
    """A score on its map of ``size`` steps: the place now, the target, the number and its band."""

    now: Place | None
    target: Place | None
    first: str
    second: str
    spoken: str
    size: int = 5

    @property
    def says(self) -> str:
        """Return the score as a sentence would have it."""
        return self.spoken


@dataclass(frozen=True, slots=True)
class Rising:
    """Three rising steps with their word, and authority, date and minute beneath.

    ``reached`` and ``asked`` count from 1; ``reached`` 0 shows the words without steps.
    """

    reached: int
    asked: int
    ink: str
    first: str
    second: str = ""
    bold: bool = False

    @property
    def says(self) -> str:
        """Return status and authority."""
        return together(self.first, self.second)


@dataclass(frozen=True, slots=True)
class Parts:
    """So many of so many, as a row of small bars with its words above: papers in."""

    done: int
    of: int
    first: str

    @property
    def says(self) -> str:
        """Return the words."""
        return self.first


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading between rows of a list; it cannot be chosen."""

    first: str

    @property
    def says(self) -> str:
        """Return the heading."""
        return self.first


WAITING = Words("…", ink="text2")
"""What a row shows while the minute book is busy and the line was not read before."""
