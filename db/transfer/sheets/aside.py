"""Registers that stand side by side on one sheet: each becomes a sheet of its own."""

from collections.abc import Iterator
from dataclasses import replace

from db.transfer.sheets import vocabulary
from db.transfer.sheets.finding import find
from db.transfer.sheets.grid import NOTHING, Cell, Sheet, letter
from db.words import say

_LEAST = 2  # headings of a table beside another


def told_apart(sheets: list[Sheet], name: str) -> list[Sheet]:
    """Return the sheets, those with registers side by side as one for each."""
    return [each for sheet in sheets for each in _told_apart(sheet, name)]


def _told_apart(sheet: Sheet, name: str) -> list[Sheet]:
    blocks = list(_blocks(sheet))
    if len(blocks) < _LEAST:
        return [sheet]
    parts = [_part(sheet, first, last) for first, last in blocks]
    return parts if _are_registers(parts, name) else [sheet]


def _blocks(sheet: Sheet) -> Iterator[tuple[int, int]]:
    """Yield first and last column of what columns with nothing in them part."""
    said = {at for row in sheet.rows for at, cell in enumerate(row) if not cell.blank}
    first = -1
    for column in range(sheet.width() + 1):
        if column in said and first < 0:
            first = column
        elif column not in said and first >= 0:
            yield first, column - 1
            first = -1


def _part(sheet: Sheet, first: int, last: int) -> Sheet:
    """Return the columns of a sheet from one to another, in their places."""
    where = say("sheet.columns_of", sheet=sheet.name, first=letter(first), last=letter(last))
    rows = [_within(row, first, last) for row in sheet.rows]
    merges = [each for each in sheet.merges if first <= each.left and each.right <= last]
    return replace(sheet, name=where, of=sheet.name, rows=rows, merges=merges)


def _within(row: list[Cell], first: int, last: int) -> list[Cell]:
    kept = [NOTHING] * min(first, len(row)) + row[first : last + 1]
    return [] if all(cell.blank for cell in kept) else kept


def _are_registers(parts: list[Sheet], name: str) -> bool:
    """Return whether each is a register by itself, and they are not one whose rows run on.

    Two of a kind are two. Of two kinds, a line above each names it, or they differ in length:
    a risk with the action beside it is one row of a risk register.
    """
    found = [find([each], name)[:1] for each in parts]
    if not all(found):
        return False
    tables = [each for (each,) in found]
    kinds = [each.match.kind for each in tables]
    if len({each.row for each in tables}) > 1 or len({each.filled for each in tables}) > 1:
        return True
    if len(set(kinds)) < len(kinds):
        return True
    return all(
        any(
            set(vocabulary.plain(cell.text).split()) & set(vocabulary.NAMED[each.match.kind])
            for row in each.sheet.rows[: each.row]
            for cell in row
        )
        for each in tables
    )
