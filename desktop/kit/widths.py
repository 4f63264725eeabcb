"""How wide the columns of a table are: what their cells need, and the words get the rest."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from desktop.kit.cells import Cell, Link, Marked, Rising, Status, Words
from desktop.kit.table import Column, LineTable
from desktop.kit.theme import Look

READ = 60
"""Lines measured: about what two screens show."""
MORE = 1.6
"""How far beyond its own width a column may grow where there is room to spare."""
READABLE = 240
"""The width the words keep before other columns grow."""
BESIDE = 24
"""The space at both sides of a cell, in pixels, as at the outer edges of a table."""


class Width(NamedTuple):
    """The width a column has, and the one it would take if there were room to spare."""

    usual: int
    most: int


def measured(look: Look, table: LineTable[Any], height: str) -> list[Width]:
    """Return the widths of the columns of a table for the lines it begins with."""
    columns = [table.column(at) for at in range(table.columnCount())]
    rows = range(min(READ, table.rowCount()))
    found = []
    for at, column in enumerate(columns):
        cells = [table.cell(table.index(row, at)) for row in rows]
        needs = [_need(look, cell) for cell in cells]
        widest = max((each for each in needs if each is not None), default=0) + BESIDE
        if column.width == 0:
            found.append(Width(min(widest, look.scaled(READABLE)), widest))
        elif None in needs or not needs:
            found.append(Width(look.scaled(column.width), look.scaled(column.width)))
        else:
            wraps = height != "one" and not any(_second(cell) for cell in cells)
            need = max(_heading(look, column) + BESIDE, widest)
            found.append(_between(look.scaled(column.width), need, wraps=wraps))
    return found


def _between(own: int, need: int, *, wraps: bool) -> Width:
    usual = min(own, need)
    most = own if wraps and need > own * MORE else round(min(need, own * MORE))
    return Width(usual, max(most, usual))


def kept(
    columns: Sequence[Column[Any]], widths: Sequence[Width], room: int, least: int
) -> list[int]:
    """Return which columns have room, leaving ``least`` to the words and the first in any case."""
    shown = list(range(len(columns)))
    able = [at for at in reversed(shown) if at and columns[at].width]
    able.sort(key=lambda at: not columns[at].spare)
    for at in able:
        if sum(widths[each].usual if columns[each].width else least for each in shown) <= room:
            break
        shown.remove(at)
    return shown


_ASIDE = {Marked: 20, Rising: 38}
"""What a cell draws before its words, in pixels at 100 %."""


def _heading(look: Look, column: Column[Any]) -> int:
    words = f"{column.heading}  ↓" if column.sort else column.heading
    return look.metrics("caption", bold=True).horizontalAdvance(words) + 2


def _second(cell: Cell) -> str:
    return cell.second if isinstance(cell, Words | Link) else ""


def _need(look: Look, cell: Cell) -> int | None:
    """Return the width of a cell on one line; None for one that is drawn to a width of its own."""
    if isinstance(cell, Status):
        mark = look.scaled(16) if cell.mark else 0
        return look.metrics("caption", bold=True).horizontalAdvance(cell.word) + 18 + mark
    if not isinstance(cell, Words | Link | Marked | Rising):
        return None
    aside = look.scaled(_ASIDE.get(type(cell), 0))
    bold = not isinstance(cell, Link) and cell.bold
    size = cell.size if isinstance(cell, Words) else "body"
    first = look.metrics(size, bold=bold).horizontalAdvance(cell.first)
    second = look.metrics("caption").horizontalAdvance(cell.second) if cell.second else 0
    return max(first, second) + aside + 2
