"""Workbooks of Excel (.xlsx, .xlsm) with the marks people make in them."""

import io
import re
import zipfile
from functools import lru_cache
from typing import Any

from openpyxl import load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.styles.colors import COLOR_INDEX
from openpyxl.worksheet.worksheet import Worksheet

from db.transfer.sheets import colours, grid
from db.transfer.sheets.grid import NOTHING, Cell, Merge, Sheet

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_UNKEPT = re.compile(
    rb"<c (?![^>]*t=.str)[^>]*>\s*<f\b[^<]*(?:/>|</f>)\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>"
)


def read(content: bytes, *, small: bool) -> list[Sheet]:
    """Return every worksheet; without merges and hidden rows where the file is not small."""
    book = load_workbook(
        io.BytesIO(content), data_only=True, rich_text=small, read_only=not small, keep_links=False
    )
    found = []
    unkept = _unkept_results(content) if small else False
    for each in book.worksheets[: grid.MAX_SHEETS]:
        sheet = _small(each) if small else _streamed(each)
        if unkept:
            sheet.remarks.append("sheet.formulas")
        found.append(sheet)
    book.close()
    return found


def _unkept_results(content: bytes) -> bool:
    """Return whether some formula's result was never saved, so that its cell reads as blank."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        names = [each for each in parts.namelist() if each.startswith("xl/worksheets/sheet")]
        return any(_UNKEPT.search(parts.read(each)) for each in names)


def _small(source: Worksheet) -> Sheet:
    hidden = {at - 1 for at, row in source.row_dimensions.items() if row.hidden}
    merges = [
        Merge(each.min_row - 1, each.min_col - 1, each.max_row - 1, each.max_col - 1)
        for each in source.merged_cells.ranges
    ]
    remarks: list[str] = []
    tall, wide = _filled(source)
    if tall > grid.MAX_ROWS or wide > grid.MAX_COLUMNS:
        remarks.append("sheet.cut")
    rows = source.iter_rows(
        max_col=max(1, min(wide, grid.MAX_COLUMNS)), max_row=max(1, min(tall, grid.MAX_ROWS))
    )
    cells = grid.bounded(([_cell(each) for each in row] for row in rows), remarks)
    off = source.sheet_state != "visible"
    return Sheet(source.title, cells, off, frozenset(hidden), merges, remarks)


def _filled(source: Worksheet) -> tuple[int, int]:
    """Return the last row and the last column that hold anything; formats alone hold nothing."""
    kept = source._cells  # noqa: SLF001 - asking cell by cell would make the cells of every gap
    held = [at for at, each in kept.items() if each.value not in (None, "")]
    return max((row for row, _ in held), default=0), max((column for _, column in held), default=0)


def _streamed(source: Any) -> Sheet:
    source.reset_dimensions()
    remarks = ["sheet.marks_unread"]
    rows = source.iter_rows(max_col=grid.MAX_COLUMNS, max_row=grid.MAX_ROWS + 1)
    cells = grid.bounded(([_cell(each) for each in row] for row in rows), remarks)
    return Sheet(source.title, cells, source.sheet_state != "visible", remarks=remarks)


def _cell(source: Any) -> Cell:
    value = source.value
    colour = _colour(source)
    if value is None and not colour:
        return NOTHING
    faded = value is not None and _faded(source)
    comment = getattr(source, "comment", None)
    note = str(comment.text).strip()[: grid.MAX_TEXT] if comment and comment.text else ""
    styled = getattr(source, "has_style", False)  # a gap in a stream has no style at all
    struck = bool(styled and source.font and source.font.strike)
    if isinstance(value, CellRichText):
        kept, was = _runs(value)
        gone = struck or not kept
        return Cell(_plain(kept or was), colour, gone, was if kept else "", note, faded)
    return Cell(_plain(value), colour, struck and value is not None, "", note, faded)


def _plain(value: Any) -> grid.Value:
    if isinstance(value, str):
        return _written(value)
    if isinstance(value, bool | int | float) or value is None or hasattr(value, "isoformat"):
        return value  # type: ignore[no-any-return]  # a date, time or moment
    return str(value)


@lru_cache(maxsize=256)
def _written(text: str) -> str:
    """Return a text cut to what a cell may hold; what many cells share is kept once."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text[: 2 * grid.MAX_TEXT])[
        : grid.MAX_TEXT
    ]


def _runs(value: CellRichText) -> tuple[str, str]:
    """Return the text that stands and the text that was struck through."""
    stands: list[str] = []
    was: list[str] = []
    for run in value:
        struck = isinstance(run, TextBlock) and bool(run.font.strike)
        (was if struck else stands).append(str(run))
    return "".join(stands).strip(), "".join(was).strip()


def _colour(source: Any) -> str:
    fill = source.fill if getattr(source, "has_style", False) else None
    if fill is None or fill.fill_type != "solid":
        return ""
    return colours.word(_rgb(fill.fgColor))


def _faded(source: Any) -> bool:
    """Return whether a cell stands on grey, or is written in grey."""
    if not getattr(source, "has_style", False):
        return False
    fill, font = source.fill, source.font
    behind = fill.fgColor if fill is not None and fill.fill_type == "solid" else None
    return any(
        each is not None and colours.is_grey(_rgb(each), float(each.tint or 0))
        for each in (behind, font.color if font else None)
    )


def _rgb(colour: Any) -> str:
    if colour.type == "rgb" and isinstance(colour.rgb, str):
        return colour.rgb
    if colour.type == "theme" and colour.theme < len(colours.THEME):
        return colours.THEME[colour.theme]
    if colour.type == "indexed" and colour.indexed < len(COLOR_INDEX):
        return str(COLOR_INDEX[colour.indexed])
    return ""
