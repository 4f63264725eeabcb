"""Writing workbooks that open well in Excel and never carry a formula somebody typed as words."""

import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from db import words
from db.transfer.sheets.grid import MAX_TEXT

Value = str | int | date | None

_UNFIT = re.compile(r"[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_UNNAMED = re.compile(r"[\[\]:*?/\\']")
_NAME = 31  # characters of a sheet's name
_SPARE = 100  # characters left for saying that a text was cut
_LIST = 255  # characters of a list of choices in a cell, by Excel's rule
_FIXED = datetime(2000, 1, 1)  # noqa: DTZ001 - the file's own "created", so that bytes stay the same


class Sort(StrEnum):
    """What the cells of a column hold."""

    WORDS = "words"
    DAY = "day"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Column:
    """A column to write. ``colours`` gives RRGGBB by the word in the cell, which stays in words."""

    heading: str
    sort: Sort = Sort.WORDS
    width: int = 20
    choices: tuple[str, ...] = ()
    colours: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet: its name, its columns and its rows in the order of the columns."""

    name: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Value]]


def workbook(tables: Sequence[Table]) -> bytes:
    """Return a workbook of these tables; the same tables give the same bytes."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    book.set_properties({"created": _FIXED})
    plain = {"text_wrap": True, "valign": "top", "font_name": "Arial", "font_size": 10}
    styles = {
        Sort.WORDS: book.add_format(plain),
        Sort.NUMBER: book.add_format(plain | {"align": "center"}),
        Sort.DAY: book.add_format(plain | {"num_format": "dd/mm/yyyy", "align": "left"}),
    }
    head = book.add_format(
        plain | {"bold": True, "bg_color": "#E8EDEE", "bottom": 1, "valign": "vcenter"}
    )
    for table in tables:
        sheet = book.add_worksheet(_UNNAMED.sub(" ", table.name)[:_NAME].strip())
        _page(sheet, table, head)
        for place, column in enumerate(table.columns):
            _colours(book, sheet, table, place, column)
        for row, values in enumerate(table.rows, 1):
            for place, (column, value) in enumerate(zip(table.columns, values, strict=True)):
                _cell(sheet, row, place, value, styles[column.sort])
    book.close()
    return out.getvalue()


def _page(sheet: Worksheet, table: Table, head: Format) -> None:
    for place, column in enumerate(table.columns):
        sheet.write_string(0, place, column.heading, head)
        sheet.set_column(place, place, column.width)
    last = len(table.columns) - 1
    sheet.set_row(0, 30)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(table.rows), 1), last)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&L&A&R&P / &N")


def _colours(
    book: xlsxwriter.Workbook, sheet: Worksheet, table: Table, place: int, column: Column
) -> None:
    last = max(len(table.rows), 1) + 200  # rows somebody may add below
    if column.choices and len(",".join(column.choices)) <= _LIST:
        sheet.data_validation(1, place, last, place, {
            "validate": "list", "source": list(column.choices), "error_type": "warning",
        })  # fmt: skip
    for word, colour in (column.colours or {}).items():
        style = book.add_format({"bg_color": f"#{colour}"})
        condition = {"type": "cell", "criteria": "==", "value": f'"{word}"', "format": style}
        sheet.conditional_format(1, place, last, place, condition)


def _cell(sheet: Worksheet, row: int, place: int, value: Value, style: Format) -> None:
    if value is None or value == "":
        sheet.write_blank(row, place, None, style)
    elif isinstance(value, date):
        sheet.write_datetime(row, place, datetime.combine(value, datetime.min.time()), style)
    elif isinstance(value, int):
        sheet.write_number(row, place, value, style)
    else:
        sheet.write_string(row, place, fit(value), style)


def fit(text: str) -> str:
    """Return a text as a cell can hold it: no control characters, and not over Excel's length."""
    kept = _UNFIT.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    if len(kept) <= MAX_TEXT:
        return kept
    return f"{kept[: MAX_TEXT - _SPARE]} {words.say('sheet.text_cut')}"
