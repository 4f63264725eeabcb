"""The columns of a table: their places, by their shares and by what stands in them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate

from db.papers import style
from db.papers.letters import clean
from db.papers.paper import Align, Column, Group, Table, Words, cell, plain
from db.papers.pdf.fonts import measure, pieces
from db.papers.pdf.setting import Frame
from db.papers.style import PAD, Type

SIGN = 11.0  # the room of the sign before a word with a meaning
_HAIR = 0.1  # so that a word is not broken where its column is rounded
_DAY = re.compile(r"\d{1,2} \w{3,9} \d{4}")
_WHOLE = 24  # letters of a word a column is made wide enough for


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a column stands."""

    left: float
    width: float
    align: Align = Align.LEFT


def slots_of(columns: tuple[Column, ...], needs: list[float], frame: Frame) -> list[Slot]:
    """Return the columns' places: by their shares, but none narrower than its longest word.

    The first column's words stand flush with the text around the table, the last one's end there.
    """
    room = frame.width - frame.indent + 2 * PAD
    total = sum(column.share for column in columns)
    widths = [room * column.share / total for column in columns]
    needs = [min(need + 2 * PAD, room * 0.4) for need in needs]
    short = sum(max(0.0, need - width) for need, width in zip(needs, widths, strict=True))
    spare = sum(max(0.0, width - need) for need, width in zip(needs, widths, strict=True))
    if short and spare:
        given = min(1.0, short / spare)
        widths = [
            need if width < need else width - (width - need) * given
            for need, width in zip(needs, widths, strict=True)
        ]
        widths = [width * room / sum(widths) for width in widths]
    lefts = accumulate(widths[:-1], initial=frame.indent - PAD)
    return [
        Slot(left, width, column.align)
        for left, width, column in zip(lefts, widths, columns, strict=True)
    ]


def longest(said: Words, type_: Type) -> float:
    """Return the width of the longest word or day that is not to be broken, in points."""
    widest = 0.0
    for word in _unbroken(clean(plain(said))):
        if len(word) <= _WHOLE:
            width = sum(measure(*piece) for piece in pieces(word, bold=type_.bold))
            widest = max(widest, width)
    return widest * type_.size / 1000 + _HAIR


def _unbroken(said: str) -> Iterator[str]:
    """Yield what is not to be broken: each word, and each line that is nothing but a day."""
    for line in said.split("\n"):
        yield from [line] if _DAY.fullmatch(line) else line.split(" ")


def needs_of(block: Table) -> list[float]:
    """Return the width each column of a table needs for its longest word."""
    needs = [longest(column.head, style.CELL_HEAD) for column in block.columns]
    bold = replace(style.CELL, bold=True)
    for cells in block.rows:
        for place, each in enumerate(() if isinstance(cells, Group) else map(cell, cells)):
            sign = SIGN + 4 if each.tone in style.SIGNS else 0.0
            loud = sign or block.loud(place, each.words)
            need = longest(each.words, bold if loud else style.CELL) + sign
            needs[place] = max(needs[place], need, longest(each.note, style.CELL))
    return needs
