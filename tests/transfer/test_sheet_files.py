"""A file that is broken, hostile or something else ends in one sentence, never in a crash."""

import io
import os
import struct
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment

from db import words
from db.errors import Refusal, Trouble
from db.transfer import sheets
from db.transfer.sheets import grid, guard, reading
from tests.transfer import shapes


def refused(path: Path) -> str:
    with pytest.raises(Refusal) as refusal:
        sheets.propose(path)
    assert path.name in words.explain(refusal.value)
    return refusal.value.code


def saved(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def said(content: bytes) -> str:
    """Return the sentence a file's bytes end in, or nothing where they could be read."""
    try:
        reading.sheets(content, "strange.xlsx")
    except Refusal as refusal:
        return words.explain(refusal)
    return ""


def zipped(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in parts.items():
            target.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.xlsx", b"", "sheet.empty_file"),
        ("a.csv", b"\r\n \n", "sheet.empty_file"),
        ("a.xlsx", b"PK\x03\x04 and then nothing", "sheet.damaged"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "sheet.damaged_or_locked"),
        ("a.xls", b"<html><table><tr><td>Action</td></tr></table>", "sheet.web_page"),
        ("a.xlsx", b"%PDF-1.7 ...", "sheet.not_a_sheet"),
        ("a.xlsx", b"SQLite format 3\0" + bytes(80), "sheet.not_a_sheet"),
        ("a.csv", b"a,b\0,c\n", "sheet.not_a_sheet"),
        ("a.csv", b'Action,Owner,Due\n"never closed,' + b"x" * 200_000, "sheet.damaged"),
        ("a.csv", b"just a line of words\n", "sheet.no_table"),
    ],
)
def test_what_is_no_sheet_is_refused_in_words(
    name: str, content: bytes, code: str, tmp_path: Path
) -> None:
    assert refused(saved(tmp_path, name, content)) == code


def test_a_missing_file_and_a_folder_are_said(tmp_path: Path) -> None:
    with pytest.raises(Trouble):
        sheets.propose(tmp_path / "none.xlsx")
    with pytest.raises(Refusal):
        sheets.propose(tmp_path)


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.csv")
        with pytest.raises(Refusal):
            sheets.propose(tmp_path / "pipe.csv")


def test_a_word_document_is_not_a_sheet(tmp_path: Path) -> None:
    content = zipped(word__document_dot_xml=b"<w/>")
    assert refused(saved(tmp_path, "a.xlsx", content)) == "sheet.not_a_sheet"


def test_a_part_that_unpacks_two_hundred_and_fifty_fold_is_not_opened(tmp_path: Path) -> None:
    content = zipped(xl__workbook_dot_xml=b"<x/>", xl__worksheets__sheet1_dot_xml=bytes(5_000_000))
    assert refused(saved(tmp_path, "bomb.xlsx", content)) == "sheet.bomb"


def test_thousands_of_parts_are_not_opened(tmp_path: Path) -> None:
    parts = {f"p{number}": b"" for number in range(guard.MAX_PARTS)}
    content = zipped(xl__workbook_dot_xml=b"<x/>", **parts)
    assert refused(saved(tmp_path, "many.xlsx", content)) == "sheet.bomb"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_a_part_that_declares_entities_is_not_opened(encoding: str, tmp_path: Path) -> None:
    declared = '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "aaaa">]><x>&a;</x>'
    content = zipped(xl__workbook_dot_xml=b"<x/>", xl__s_dot_xml=declared.encode(encoding))
    assert refused(saved(tmp_path, "laughs.xlsx", content)) == "sheet.entities"


def test_an_encrypted_entry_asks_for_a_copy_without_a_password(tmp_path: Path) -> None:
    content = bytearray(zipped(xl__workbook_dot_xml=b"<x/>"))
    directory = content.index(b"PK\x01\x02")
    struct.pack_into("<H", content, directory + 8, 1)
    assert refused(saved(tmp_path, "a.xlsx", bytes(content))) == "sheet.password"


def test_an_encrypted_workbook_asks_for_a_copy_without_a_password(tmp_path: Path) -> None:
    content = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")
    assert refused(saved(tmp_path, "a.xlsx", content)) == "sheet.password"


def test_two_parts_of_one_name_are_refused(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        target.writestr("xl/workbook.xml", "<a/>")
        with pytest.warns(UserWarning, match="Duplicate name"):
            target.writestr("xl/workbook.xml", "<b/>")
    assert refused(saved(tmp_path, "a.xlsx", out.getvalue())) == "sheet.damaged"


def test_repeated_filled_cells_of_an_open_document_are_not_laid_out(tmp_path: Path) -> None:
    cells = (
        b"<table:table><table:table-row table:number-rows-repeated='1000000'>"
        b"<table:table-cell office:value='1' table:number-columns-repeated='1000'/>"
        b"</table:table-row></table:table>"
    )
    content = zipped(
        mimetype=b"application/vnd.oasis.opendocument.spreadsheet", content_dot_xml=cells
    )
    assert refused(saved(tmp_path, "wide.ods", content)) == "sheet.too_wide"


def test_a_binary_workbook_whose_cells_stand_far_apart_is_measured_first() -> None:
    row = b"\x00\x04" + struct.pack("<I", 1_048_575)
    cell = b"\x02\x04" + struct.pack("<I", 16_383)
    content = zipped(xl__workbook_dot_bin=b"", xl__worksheets__sheet1_dot_bin=row + cell)
    with pytest.raises(Refusal) as refusal:
        guard.check_extent(content, guard.Format.XLSB, "far.xlsb")
    assert refusal.value.code == "sheet.too_wide"


def test_cells_in_the_last_corner_of_a_sheet_do_no_harm(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    shapes.issues(sheet)
    sheet["XFD1048576"] = "far away"
    path = tmp_path / "far.xlsx"
    book.save(path)
    proposal = sheets.propose(path)
    assert len(proposal.rows) == 1


def test_a_sheet_cut_at_the_bounds_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grid, "MAX_ROWS", 4)
    proposal = sheets.propose(shapes.laid(tmp_path, "tracking list"))
    assert "sheet.cut" in {doubt.code for doubt in proposal.doubts}


def test_a_large_workbook_is_read_as_a_stream_and_says_what_is_not_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guard, "WHOLE", 10)
    proposal = sheets.propose(shapes.laid(tmp_path, "board log"))
    assert "sheet.marks_unread" in {doubt.code for doubt in proposal.doubts}
    assert proposal.rows[0].fields["rag"] == "amber"


def test_a_workbook_whose_formulas_were_never_calculated_says_so(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    shapes.issues(sheet)
    sheet["A3"] = "=A2+1"
    path = tmp_path / "a.xlsx"
    book.save(path)
    assert "sheet.formulas" in {doubt.code for doubt in sheets.propose(path).doubts}


def test_text_struck_through_in_a_cell_and_comments_are_kept_apart(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    shapes.put(sheet, 1, "No", "Action", "Lead", "Due date", "Status")
    shapes.put(sheet, 2, 1, "Write", "A. Example", None, "Open")
    sheet["D2"] = CellRichText(TextBlock(InlineFont(strike=True), "12/05/2026"), " 12/06/2026")
    sheet["B2"].comment = Comment("Ask first", "x")
    path = tmp_path / "a.xlsx"
    book.save(path)
    row = sheets.propose(path).rows[0]
    assert row.fields["due_on"].month == 6
    assert row.fields["first_due_on"].month == 5
    assert row.kept["Action (comment)"] == "Ask first"


def test_hidden_rows_that_are_open_are_looked_at(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    shapes.issues(sheet)
    sheet.row_dimensions[2].hidden = True
    path = tmp_path / "a.xlsx"
    book.save(path)
    row = sheets.propose(path).rows[0]
    assert row.marks == ("hidden",)
    assert row.outcome is sheets.Outcome.LOOK


@given(
    st.binary(max_size=400) | st.builds(lambda tail: b"PK\x03\x04" + tail, st.binary(max_size=400))
)
def test_no_bytes_crash_the_reader(content: bytes) -> None:
    sentence = said(content)
    assert not sentence or sentence.endswith(".")


def test_a_damaged_workbook_never_crashes_wherever_it_is_bitten(tmp_path: Path) -> None:
    whole = shapes.laid(tmp_path, "board log").read_bytes()
    for place in range(0, len(whole), max(1, len(whole) // 60)):
        for bitten in (whole[:place], whole[:place] + b"\xff" + whole[place + 1 :]):
            sentence = said(bitten)
            assert not sentence or sentence.endswith(".")
