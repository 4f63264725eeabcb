"""The one form every document takes before it is printed as PDF or Word.

Plain values: no clock, no locale, no printer; how it looks is ``style`` and the printers.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TypeAlias

_FIRST_LEVEL = 2  # the title is level 1


class Orientation(StrEnum):
    """How an A4 sheet is held."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


class Tone(StrEnum):
    """What a word means for the reader; the word itself is always printed."""

    PLAIN = "plain"
    QUIET = "quiet"
    BLUE = "blue"
    GREEN = "green"
    AMBER = "amber"
    RED = "red"


class Band(StrEnum):
    """The four bands of a risk score, lightest first."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"
    EXTREME = "extreme"


class Align(StrEnum):
    """On which side of its column a cell's text stands."""

    LEFT = "left"
    RIGHT = "right"
    CENTRE = "centre"


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one voice; ``link`` is the address they lead to."""

    words: str
    bold: bool = False
    link: str = ""


Words: TypeAlias = str | Run | tuple[Run, ...]


def runs(words: Words) -> tuple[Run, ...]:
    """Return words as runs."""
    if isinstance(words, str):
        return (Run(words),)
    return (words,) if isinstance(words, Run) else words


def plain(words: Words) -> str:
    """Return words without their voice."""
    return "".join(run.words for run in runs(words))


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading under the paper's title, which is level 1; levels may not be skipped."""

    words: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; a line end within it is kept."""

    words: Words
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list whose order does not matter."""

    items: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Numbered:
    """A list whose order matters."""

    items: tuple[Words, ...]
    start: int = 1


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table that carries a meaning beside its words; ``note`` stands plain beneath."""

    words: Words
    tone: Tone = Tone.PLAIN
    note: str = ""

    def whole(self) -> tuple[Run, ...]:
        """Return words and note as runs, the note on a line of its own."""
        return (*runs(self.words), Run(f"\n{self.note}")) if self.note else runs(self.words)


def cell(given: Words | Cell) -> Cell:
    """Return what stands in a table as a cell."""
    return given if isinstance(given, Cell) else Cell(given)


@dataclass(frozen=True, slots=True)
class Group:
    """A row across a whole table that names the rows beneath it."""

    words: str


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, its share of the width and the side its text stands on."""

    head: str
    share: float = 1.0
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose column heads are repeated on every page.

    With ``row_heads`` the first cell of a row names the row, and is bold where it is plain words.
    A table without rows prints ``empty`` instead.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Words | Cell, ...] | Group, ...]
    caption: str = ""
    row_heads: bool = True
    empty: str = ""

    def __post_init__(self) -> None:
        """Raise ValueError when a row has more or fewer cells than there are columns."""
        wide = len(self.columns)
        if any(len(row) != wide for row in self.rows if not isinstance(row, Group)):
            raise ValueError("a row has not one cell for each column")

    def loud(self, place: int, words: Words) -> bool:
        """Return whether the words in a column are bold of themselves."""
        return self.row_heads and place == 0 and isinstance(words, str)


@dataclass(frozen=True, slots=True)
class HeatCell:
    """One place of a heat map: its score, its band and the risks that stand there."""

    score: int
    band: Band
    refs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HeatMap:
    """Risks by likelihood and impact, printed as a real table: count and references as words."""

    caption: str
    corner: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[HeatCell, ...]], ...]

    def __post_init__(self) -> None:
        """Raise ValueError when a row has more or fewer places than there are columns."""
        if any(len(cells) != len(self.columns) for _, cells in self.rows):
            raise ValueError("a row has not one place for each column")


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels and their values, one a line."""

    pairs: tuple[tuple[str, Words], ...]


@dataclass(frozen=True, slots=True)
class Box:
    """A decision or an action, set apart from the text it stands in."""

    label: str
    words: Words
    ref: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    tone: Tone = Tone.BLUE


@dataclass(frozen=True, slots=True)
class Signature:
    """Lines to be filled in by hand; a value already known is printed on its line."""

    lead: Words
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A PNG or JPEG picture, and the words that stand for it where it cannot be seen."""

    image: bytes
    alt: str
    width_mm: float = 120.0
    caption: str = ""

    def __post_init__(self) -> None:
        """Raise ValueError when no words stand for the picture."""
        if not self.alt.strip():
            raise ValueError("a picture needs words that stand for it")


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins a new page."""


@dataclass(frozen=True, slots=True)
class Section:
    """Blocks that belong to one record; by ``anchor``, its id, a Word copy finds its way back."""

    anchor: str
    blocks: "tuple[Block, ...]"


Block: TypeAlias = (
    Heading
    | Paragraph
    | Bullets
    | Numbered
    | Table
    | HeatMap
    | Facts
    | Box
    | Signature
    | Figure
    | PageBreak
    | Section
)


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole document.

    ``dated`` is the day the record stood as printed; it is the only date in the file's own
    properties. ``status`` is the ribbon's word (DRAFT, UNCONFIRMED), ``status_note`` the sentence
    beside it. Every page has ``footer`` at its foot, ``marking`` in its head, ``across`` across it.
    """

    title: str
    body: str
    dated: date
    blocks: tuple[Block, ...]
    subtitle: str = ""
    author: str = ""
    subject: str = ""
    lang: str = "en-GB"
    orientation: Orientation = Orientation.PORTRAIT
    running_head: str = ""
    footer: str = ""
    marking: str = ""
    across: str = ""
    status: str = ""
    status_note: str = ""
    keywords: tuple[str, ...] = field(default=())

    def __post_init__(self) -> None:
        """Raise ValueError when there is no title or a heading skips a level."""
        if not self.title.strip():
            raise ValueError("a paper needs a title")
        above = 1
        for level in _levels(self.blocks):
            if not _FIRST_LEVEL <= level <= above + 1:
                raise ValueError(f"a heading of level {level} under one of level {above}")
            above = level


def _levels(blocks: tuple[Block, ...]) -> Iterator[int]:
    for block in blocks:
        if isinstance(block, Heading):
            yield block.level
        elif isinstance(block, Section):
            yield from _levels(block.blocks)
