"""Owners' returns at the command line (P18): sent, edited, previewed, taken row by row, refused."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from tests.cli.hand import BOOK, Run
from tests.cli.test_drafting import do
from tests.risks.test_returns_in_word import fill

CAUSE, LIKELIHOOD, TARGET_BY, PLAN = 4, 7, 12, 14
"""Columns of a workbook that was sent, counted from one; the first risk stands in row 3."""


@pytest.fixture
def risks(run: Run, tmp_path: Path) -> dict[str, str]:
    """A risk each for two owners and one of nobody, by title."""
    found = {}
    for title, owner in (("Late visits", "Ann Other"), ("Old boilers", "Bea Field"), ("Alone", "")):
        if owner:
            do(run, tmp_path, "add-person", name=owner)
        risk = do(run, tmp_path, "note-risk", body="MG", title=title)
        more = {"owner": owner} if owner else {}
        do(run, tmp_path, "change-risk", risk=f"~{risk}", cause="Few nurses", **more)
        scored = {"kind": "current", "likelihood": 3, "impact": 4}
        do(run, tmp_path, "score-risk", risk=f"~{risk}", **scored)
        found[title] = risk
    return found


def held(run: Run, risk: str) -> dict[str, Any]:
    fields: dict[str, Any] = json.loads(run("show", BOOK, f"~{risk}", "--json")[1])["fields"]
    return fields


def write(path: Path, sheet: str, cells: dict[int, str | int]) -> None:
    """Fill in the first risk of an owner's sheet."""
    book = load_workbook(path)
    for column, value in cells.items():
        book[sheet].cell(3, column, value)
    book.save(path)


def test_p18_a_return_is_sent_edited_previewed_and_taken(
    run: Run, path: Path, risks: dict[str, str], tmp_path: Path
) -> None:
    sent = tmp_path / "returns.xlsx"
    code, out, err = run("returns", "export", BOOK, sent, "--as-at", "2026-11-30")
    assert (code, out) == (0, f"Written: {sent}\n"), err
    assert load_workbook(sent).sheetnames[:2] == ["Ann Other", "Bea Field"]
    assert "as at 30 November 2026" in str(load_workbook(sent)["Ann Other"].cell(1, 1).value)
    write(sent, "Ann Other", {CAUSE: "No rota", LIKELIHOOD: 4, PLAN: "Hire two"})
    before = path.read_bytes()
    code, out, err = run("returns", "import", BOOK, sent, "--preview")
    assert code == 0, err
    assert "Risks that came back: 2. Changes proposed: 3." in out
    cause, score, plan = out.splitlines()[:3]
    assert "Few nurses" in cause
    assert "No rota" in cause
    assert ("3 × 4" in score, "4 × 4" in score, "Hire two" in plan) == (True, True, True)
    assert path.read_bytes() == before
    code, out, err = run("returns", "import", BOOK, sent)
    assert code == 0, err
    assert "3 changes were taken." in out
    took = held(run, risks["Late visits"])
    assert (took["cause"], took["plan"], took["current_points"]) == ("No rota", "Hire two", 16)
    assert held(run, risks["Old boilers"])["cause"] == "Few nurses"
    assert run("undo", BOOK)[0] == 0
    assert held(run, risks["Late visits"])["cause"] == "Few nurses"


def test_p18_only_the_rows_that_are_named_are_taken_and_none_there_is_not(
    run: Run, path: Path, risks: dict[str, str], tmp_path: Path
) -> None:
    sent = tmp_path / "returns.xlsx"
    assert run("returns", "export", BOOK, sent)[0] == 0
    write(sent, "Ann Other", {CAUSE: "No rota", PLAN: "Hire two", TARGET_BY: "soon"})
    before = path.read_bytes()
    found = json.loads(run("returns", "import", BOOK, sent, "--preview", "--json")[1])
    assert [each["change"]["becomes"] for each in found] == ["No rota", "Hire two", "soon"]
    for rows, said in (
        ("9", "There is no change 9; they run from 1 to 3."),
        ("1,3", "Change 3 cannot be read and cannot be taken."),
    ):
        code, _out, err = run("returns", "import", BOOK, sent, "--rows", rows)
        assert (code, err.splitlines()) == (1, [said])
    assert path.read_bytes() == before
    assert run("returns", "import", BOOK, sent, "--rows", "2")[0] == 0
    took = held(run, risks["Late visits"])
    assert (took["cause"], took["plan"]) == ("Few nurses", "Hire two")


def test_p18_each_owner_gets_a_file_with_nobody_elses_risks(
    run: Run, risks: dict[str, str], tmp_path: Path
) -> None:
    code, out, err = run("returns", "export", BOOK, tmp_path / "June.docx", "--each")
    assert code == 0, err
    ann, bea = tmp_path / "June, Ann Other.docx", tmp_path / "June, Bea Field.docx"
    assert out.splitlines() == [f"Written: {ann}", f"Written: {bea}"]
    words = zipfile.ZipFile(ann).read("word/document.xml").decode()
    assert ("Late visits" in words, "Old boilers" in words) == (True, False)
    fill(ann, "cause", "No rota")
    code, out, err = run("returns", "import", BOOK, ann)
    assert code == 0, err
    assert "1 change was taken." in out
    assert held(run, risks["Late visits"])["cause"] == "No rota"
    run("returns", "export", BOOK, tmp_path / "June.docx", "--each")
    assert (tmp_path / "June, Ann Other (2).docx").exists()


@pytest.mark.usefixtures("risks")
def test_p18_a_committee_without_owned_risks_has_nobody_to_ask(run: Run, tmp_path: Path) -> None:
    given = ("returns", "export", BOOK, tmp_path / "June.xlsx", "--each", "--body", "HSG")
    code, _out, err = run(*given)
    assert (code, err) == (1, "No open risk here has an owner, so there is nobody to ask.\n")
    assert list(tmp_path.glob("June*")) == []


def another(path: Path) -> None:
    Workbook().save(path)


def noise(path: Path) -> None:
    path.write_bytes(b"PK\x03\x04" + bytes(range(256)))


def no_matrix(path: Path) -> None:
    """A score outside the matrix, typed past the drop-down, and a good change beside it."""
    write(path, "Ann Other", {CAUSE: "No rota", LIKELIHOOD: 9})


@pytest.mark.parametrize(
    ("name", "spoil", "said"),
    [
        ("returns.xlsx", another, "not an owners’ return that was sent from a minute book"),
        ("returns.xlsx", noise, "returns.xlsx"),
        ("returns.docx", noise, "returns.docx"),
        ("returns.xlsx", no_matrix, "from 1 to 5"),
    ],
)
@pytest.mark.usefixtures("risks")
def test_p18_a_file_that_is_refused_leaves_the_minute_book_as_it_was(
    run: Run, path: Path, name: str, spoil: Callable[[Path], None], said: str
) -> None:
    sent = path.parent / name
    assert run("returns", "export", BOOK, sent)[0] == 0
    spoil(sent)
    before = path.read_bytes()
    code, _out, err = run("returns", "import", BOOK, sent)
    assert (code, len(err.splitlines())) == (1, 1), err
    assert said in err
    assert path.read_bytes() == before


@pytest.mark.usefixtures("risks")
def test_a_return_is_written_as_a_workbook_or_in_word_only(run: Run, tmp_path: Path) -> None:
    code, _out, err = run("returns", "export", BOOK, tmp_path / "returns.pdf")
    assert (code, "neither a workbook (.xlsx) nor a Word document (.docx)" in err) == (1, True)
    assert not (tmp_path / "returns.pdf").exists()
