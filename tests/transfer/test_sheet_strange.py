"""What people do to their registers, and what must not be misread for it."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.colors import Color
from openpyxl.worksheet.worksheet import Worksheet

from db.bodies.commands.people import AddPerson
from db.store import Store
from db.transfer import sheets
from db.transfer.sheets import Outcome, reading, states
from db.transfer.sheets.grid import Cell
from tests.transfer.shapes import put

HEADS = ("Ref", "Action", "Owner", "Due date")
DAY = date(2026, 7, 1)


def written(
    folder: Path,
    rows: Sequence[Sequence[Any]],
    more: Callable[[Worksheet], None] | None = None,
) -> Path:
    """Write rows as a workbook."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    for at, row in enumerate(rows, 1):
        put(sheet, at, *row)
    if more:
        more(sheet)
    book.save(folder / "book.xlsx")
    return folder / "book.xlsx"


def some(count: int, **changed: Any) -> list[list[Any]]:
    """Return the headings and as many actions."""
    owner, due = changed.get("owner", "A. Example"), changed.get("due", DAY)
    return [
        list(HEADS),
        *([n, f"Action number {n} of the group", owner, due] for n in range(count)),
    ]


def codes(row: sheets.Row) -> set[str]:
    """Return what is remarked about a row."""
    return {doubt.code for doubt in row.doubts}


@pytest.mark.parametrize(
    "status",
    ["50% complete", "75 % Completed", "Complete by 31/03/27", "Completed?", "Closed - reopened",
     "Close at next meeting", "Complete once they reply", "Done – awaiting evidence",
     "Closed pending sign-off", "Completed 2 of 5", "Complete subject to audit"],
)  # fmt: skip
def test_an_ending_its_own_words_take_back_is_looked_at(status: str) -> None:
    read = states.read(Cell(status), "status")
    assert (read.value, read.left) == (None, status)
    assert [doubt.outcome for doubt in read.doubts] == [Outcome.LOOK]


@pytest.mark.parametrize(
    "status",
    ["Complete", "100% complete", "100%", "Closed 3 June", "Completed 01/05/2026",
     "Closed (see item 4)", "Closed - not required", "Complete by email", "COMPLETE ✓"],
)  # fmt: skip
def test_a_plain_ending_is_closed(status: str) -> None:
    assert states.read(Cell(status), "status").value == "closed"


@pytest.mark.parametrize("heading", ["Complete? (Y/N)", "Completed", "Closed Y/N", "Done"])
def test_a_yes_or_a_no_answers_its_heading(heading: str, tmp_path: Path) -> None:
    answers = ["Y", "No", "yes", "n", True, False, None]
    rows = some(len(answers))
    rows = [
        [*rows[0], heading],
        *([*row, each] for row, each in zip(rows[1:], answers, strict=True)),
    ]
    proposal = sheets.propose(written(tmp_path, rows))
    assert proposal.summary == "7 rows: 7 to take"
    said = [row.fields["status"] for row in proposal.rows]
    assert said == ["closed", "open", "closed", "open", "closed", "open", "open"]


def test_a_row_completed_by_one_column_and_open_by_another_is_looked_at(tmp_path: Path) -> None:
    rows = some(1)
    rows = [[*rows[0], "Completed", "Status"], [*rows[1], "Yes", "Open"]]
    row = sheets.propose(written(tmp_path, rows)).rows[0]
    assert (row.outcome, row.fields["status"]) == (Outcome.LOOK, "open")


def grey(font: bool, *rows: int) -> Callable[[Worksheet], None]:
    """Return what sets rows in grey: their letters, or what they stand on."""

    def paint(sheet: Worksheet) -> None:
        for row in rows:
            for column in range(1, 5):
                if font:
                    sheet.cell(row, column).font = Font(color="FF808080")
                else:  # white, a quarter darker
                    colour = Color(theme=0, tint=-0.249977111117893)
                    sheet.cell(row, column).fill = PatternFill("solid", fgColor=colour)

    return paint


@pytest.mark.parametrize("font", [True, False])
def test_a_row_in_grey_that_does_not_say_it_is_closed_is_looked_at(
    font: bool, tmp_path: Path
) -> None:
    proposal = sheets.propose(written(tmp_path, some(6), grey(font, 3, 4, 6)))
    looked = [row.number for row in proposal.rows if row.outcome is Outcome.LOOK]
    assert looked == [3, 4, 6]
    assert codes(proposal.rows[1]) == {"sheet.grey_open"}


@pytest.mark.parametrize("rows", [(2, 4, 6), (3, 5, 7), (2, 3, 4, 5, 6, 7)])
def test_grey_in_every_other_row_or_in_all_says_nothing(
    rows: tuple[int, ...], tmp_path: Path
) -> None:
    proposal = sheets.propose(written(tmp_path, some(6), grey(False, *rows)))
    assert proposal.summary == "6 rows: 6 to take"


def test_blue_without_a_status_is_looked_at_and_with_one_is_not(tmp_path: Path) -> None:
    rows = some(2)
    rows = [
        [*rows[0], "BRAG", "Status"],
        [*rows[1], "Blue", None],
        [*rows[2], "Blue", "In progress"],
    ]
    first, second = sheets.propose(written(tmp_path, rows)).rows
    assert (first.outcome, codes(first)) == (Outcome.LOOK, {"sheet.blue_open"})
    assert second.outcome is Outcome.TAKE


def test_a_table_under_another_is_read_by_its_own_headings(tmp_path: Path) -> None:
    rows = [
        *some(2),
        ["Closed actions"],
        ["Ref", "Owner", "Action", "Date closed"],
        [11, "B. Example", "Send the minutes to the board", date(2026, 4, 1)],
    ]
    proposal = sheets.propose(written(tmp_path, rows), "action")
    last = proposal.rows[-1]
    assert (len(proposal.rows), last.number, last.outcome) == (3, 6, Outcome.TAKE)
    assert last.words == "Send the minutes to the board"
    assert last.fields["owner"] == "B. Example"
    assert (last.fields["status"], last.fields["closed_on"]) == ("closed", date(2026, 4, 1))
    assert [each.number for each in proposal.passed] == [4, 5]


def test_risks_under_actions_are_no_actions(tmp_path: Path) -> None:
    rows = [
        *some(2),
        ["RISKS"],
        ["Risk ref", "Risk description", "Likelihood", "Impact", "Risk owner", "Mitigation"],
        ["R1", "Demand exceeds beds", 4, 5, "B. Example", "Surge plan"],
    ]
    path = written(tmp_path, rows)
    actions, risks = sheets.propose(path, "action"), sheets.propose(path, "risk")
    assert [row.number for row in actions.rows] == [2, 3]
    assert [(other.kind, other.rows) for other in actions.others] == [(sheets.Kind.RISK, 1)]
    assert [row.number for row in risks.rows] == [6]


def test_dates_are_doubted_where_another_has_the_month_first(tmp_path: Path) -> None:
    rows = some(3)
    rows[1][3], rows[2][3], rows[3][3] = "07/25/2026", "08/04/2026", "05/05/2026"
    proposal = sheets.propose(written(tmp_path, rows))
    assert [row.outcome for row in proposal.rows] == [Outcome.LOOK, Outcome.LOOK, Outcome.TAKE]
    assert codes(proposal.rows[1]) == {"sheet.date_american"}


def test_dates_excel_may_have_turned_round_are_looked_at(tmp_path: Path) -> None:
    rows = some(4)
    rows[1][3], rows[3][3] = "25/07/2026", "31/12/2026"
    rows[2][3], rows[4][3] = datetime(2026, 4, 8), datetime(2026, 12, 10)  # noqa: DTZ001
    proposal = sheets.propose(written(tmp_path, rows))
    turned = [row.number for row in proposal.rows if "sheet.date_turned" in codes(row)]
    assert turned == [3, 5]
    rows[4][3] = datetime(2026, 12, 13)  # noqa: DTZ001 - Excel can have turned none of them
    assert sheets.propose(written(tmp_path, rows)).summary == "4 rows: 4 to take"


def test_an_action_far_below_the_others_is_read(tmp_path: Path) -> None:
    lines = ["Ref,Action,Owner,Due date", "1,Do it now,A. Example,01/07/2026", *[",,,"] * 3000]
    path = tmp_path / "actions.csv"
    path.write_text("\n".join([*lines, "2,Do it later,A. Example,01/07/2026"]), "utf-8")
    assert [row.number for row in sheets.propose(path).rows] == [2, 3003]


def test_what_lies_beyond_the_bounds_is_said(tmp_path: Path) -> None:
    heads = "Action,Owner,Due date" + ",x" * 300
    wide = tmp_path / "wide.csv"
    wide.write_text(f"{heads}\nDo it now,A. Example,01/07/2026{',y' * 300}\n", "utf-8")
    assert "sheet.cut" in {each.code for each in sheets.propose(wide).doubts}
    tall = written(tmp_path, some(1), lambda sheet: put(sheet, 40_000, "far below"))
    assert "sheet.cut" in {each.code for each in sheets.propose(tall).doubts}


def test_a_million_blank_lines_hold_nothing_and_cut_nothing(tmp_path: Path) -> None:
    path = tmp_path / "blank.csv"
    path.write_text("Action,Owner,Due date\nDo it,A. Example,01/07/2026\n" + ",,\n" * 50_000)
    proposal = sheets.propose(path)
    assert (proposal.summary, proposal.blank) == ("1 rows: 1 to take", 0)
    assert "sheet.cut" not in {each.code for each in proposal.doubts}


def test_two_bytes_a_character_without_a_mark_are_read(tmp_path: Path) -> None:
    path = tmp_path / "wide.csv"
    path.write_bytes("Action\tOwner\tDue date\nDo it\tA. Example\t01/07/2026\n".encode("utf-16-le"))
    assert sheets.propose(path).summary == "1 rows: 1 to take"


def test_a_task_list_of_a_planner_is_an_action_log(tmp_path: Path) -> None:
    heads = "Task Name,Assigned To,Due date,Completed Date,Completed By"
    path = tmp_path / "plan.csv"
    path.write_text(f"{heads}\nDraft the plan,A. Example,13/07/2026,,\n", "utf-8")
    proposal = sheets.propose(path, "action")
    assert [column.field for column in proposal.columns][:3] == ["words", "owner", "due_on"]
    assert "status" not in {column.field for column in proposal.columns}


@pytest.mark.parametrize(
    ("owner", "matched"),
    [
        ("{first}", True),
        ("{first}, Director of Finance and Estates", True),
        ("{first} (Northmoor)", True),
        ("{first}, {second}", False),
        ("{first} (with {second})", False),
        ("{first} (and somebody else)", False),
        ("{first}, {initials}", False),
    ],
)
def test_a_name_followed_by_another_is_not_one_person(
    owner: str, matched: bool, founded: Store, tmp_path: Path
) -> None:
    with founded.read() as book:
        body = str(book.value("SELECT id FROM body_live WHERE short = 'MG'"))
    first, second, initials = "Una Pettigrew", "Rufus Appleyard", "RA"
    founded.do(AddPerson(first, initials="UP"), AddPerson(second, initials=initials))
    said = owner.format(first=first, second=second, initials=initials)
    done = sheets.take(founded, body, sheets.propose(written(tmp_path, some(1, owner=said))))
    with founded.read() as book:
        person, text, notes = book.rows(
            "SELECT owner, owner_text, update_words FROM action_live WHERE id = :id",
            id=done.refs[0].id,
        )[0]
    assert (person is not None, text) == (matched, "" if matched else said)
    if matched and said != first:
        assert said in notes


def test_a_long_text_that_many_cells_share_is_kept_once(tmp_path: Path) -> None:
    rows = [[*HEADS, "Notes"], *([*row, " ".join(map(str, range(6_000)))] for row in some(40)[1:])]
    first, *others = reading.read(written(tmp_path, rows))[0].rows[1:]
    assert all(row[4].value is first[4].value for row in others)
