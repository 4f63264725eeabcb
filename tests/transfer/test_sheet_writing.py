"""A workbook that leaves opens well, carries no formula and comes back as it went."""

import io
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from db.transfer.sheets import reading, write
from db.transfer.sheets.grid import MAX_TEXT
from db.transfer.sheets.write import Column, Sort, Table, workbook

COLUMNS = (
    Column("Ref"),
    Column("Action", width=60),
    Column("Due date", Sort.DAY),
    Column("Weight", Sort.NUMBER),
    Column("Status", choices=("Open", "Closed"), colours={"Open": "FFE08A"}),
)
ROWS: tuple[tuple[Any, ...], ...] = (
    ("MG/A/26-27/001", "=HYPERLINK(1)", date(2026, 3, 12), 3, "Open"),
    ("MG/A/26-27/002", "+44 191; -1; @sum", None, None, "Closed"),
)


def test_words_are_never_a_formula() -> None:
    sheet = load_workbook(io.BytesIO(workbook([Table("Log", COLUMNS, ROWS)]))).worksheets[0]
    assert sheet["B2"].data_type == "s"
    assert sheet["B2"].value == "=HYPERLINK(1)"


def test_the_head_is_frozen_filtered_and_repeated_and_choices_are_offered() -> None:
    sheet = load_workbook(io.BytesIO(workbook([Table("Log", COLUMNS, ROWS)]))).worksheets[0]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:E3"
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.data_validations.dataValidation[0].formula1 == '"Open,Closed"'
    assert sheet["C2"].number_format == "dd/mm/yyyy"


def test_the_same_rows_give_the_same_bytes() -> None:
    assert workbook([Table("Log", COLUMNS, ROWS)]) == workbook([Table("Log", COLUMNS, ROWS)])


def test_a_name_no_sheet_may_have_is_made_fit() -> None:
    book = load_workbook(io.BytesIO(workbook([Table("A/B: " + "x" * 40, COLUMNS, ROWS)])))
    assert len(book.sheetnames[0]) <= 31


def test_a_text_too_long_for_a_cell_is_cut_and_says_so() -> None:
    assert write.fit("x" * MAX_TEXT) == "x" * MAX_TEXT
    cut = write.fit("x" * (MAX_TEXT + 1))
    assert len(cut) <= MAX_TEXT
    assert cut.endswith("the whole text is in the minute book)")


@settings(max_examples=60)
@given(st.text(max_size=200))
def test_any_words_come_back_as_they_were_written(text: str) -> None:
    fit = write.fit(text)
    content = workbook([Table("Log", COLUMNS[:2], [("1", text)])])
    cell = reading.sheets(content, "log.xlsx")[0].cell(1, 1)
    assert cell.text == fit.replace("\xa0", " ").strip()
