"""Older workbooks (.xls), binary ones (.xlsb) and those of LibreOffice (.ods): values only."""

import io
import itertools
from datetime import date, datetime, time
from typing import Any

from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from db.transfer.sheets import grid
from db.transfer.sheets.grid import NOTHING, Cell, Merge, Sheet


def read(content: bytes) -> list[Sheet]:
    """Return every worksheet, without colours, struck text or hidden rows."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    found = []
    for place, each in enumerate(book.sheets_metadata[: grid.MAX_SHEETS]):
        if each.typ is not SheetTypeEnum.WorkSheet:
            continue
        hidden = each.visible is not SheetVisibleEnum.Visible
        found.append(_sheet(book.get_sheet_by_index(place), each.name, hidden=hidden))
    return found


def _sheet(source: Any, name: str, *, hidden: bool) -> Sheet:
    remarks = ["sheet.marks_unread"]
    left = source.start[1] if source.start else 0  # iter_rows gives every row from there on
    rows = (
        [NOTHING] * left + [_cell(value) for value in row[: grid.MAX_COLUMNS - left]]
        for row in itertools.islice(source.iter_rows(), grid.MAX_ROWS + 1)
    )
    cells = grid.bounded(rows, remarks)
    if (source.end or (0, 0))[0] >= grid.MAX_ROWS and "sheet.cut" not in remarks:
        remarks.append("sheet.cut")  # it ends where its last cell does
    merges = [
        Merge(first[0], first[1], last[0], last[1])
        for first, last in (source.merged_cell_ranges or ())
    ]
    return Sheet(name, cells, hidden, merges=merges, remarks=remarks)


def _cell(value: Any) -> Cell:
    if value is None or value == "":
        return NOTHING
    if isinstance(value, bool | int | float | datetime | date | time):
        return Cell(value)
    return Cell(str(value)[: grid.MAX_TEXT])
