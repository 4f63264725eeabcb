"""Every shape of register that was ever published to us is found, mapped and accounted for."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from db.errors import Refusal
from db.transfer import sheets
from db.transfer.sheets import Kind, Outcome
from tests.transfer import shapes

FIXTURES = sorted(
    path for path in (Path(__file__).parent / "fixtures").iterdir() if path.suffix != ".md"
)


def mapped(proposal: sheets.Proposal) -> dict[str, str]:
    return {column.letter: column.field for column in proposal.columns if column.field}


@pytest.mark.parametrize("shape", shapes.SHAPES)
def test_the_kind_of_a_register_is_recognised_by_its_headings(shape: str, tmp_path: Path) -> None:
    proposal = sheets.propose(shapes.laid(tmp_path, shape))
    assert proposal.kind == shapes.SHAPES[shape][1]
    assert "words" in {column.field for column in proposal.columns}
    assert proposal.rows


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.name)
def test_a_file_in_any_format_is_recognised_or_refused_in_words(path: Path) -> None:
    kind = path.name.split("-")[0]
    if kind == "none":
        with pytest.raises(Refusal) as refusal:
            sheets.propose(path)
        assert refusal.value.code.startswith("sheet.no_table")
    else:
        assert sheets.propose(path).kind == kind


def test_the_ambulance_trusts_headings_are_all_given_to_fields_or_kept(tmp_path: Path) -> None:
    proposal = sheets.propose(shapes.laid(tmp_path, "ambulance"))
    assert mapped(proposal) == {
        "A": "ref", "B": "source", "C": "words", "D": "owner", "E": "due_on", "F": "status",
    }  # fmt: skip
    first, second = proposal.rows
    assert first.fields["due_on"] == date(2023, 5, 10)
    assert first.fields["owner"] == "NED-WT/DoN"
    assert second.fields["status"] == "proposed for closure"
    assert second.kept == {"Proposed to Open/ Close": "Close"}
    assert [column.heading for column in proposal.unmapped] == ["Proposed to Open/ Close"]


def test_a_new_date_moves_the_due_date_and_keeps_the_first(tmp_path: Path) -> None:
    rows = sheets.propose(shapes.laid(tmp_path, "tracking list")).rows
    assert (rows[3].fields["first_due_on"], rows[3].fields["due_on"]) == (
        date(2012, 8, 1),
        date(2012, 9, 30),
    )


def test_a_date_without_a_year_is_looked_at_while_the_action_is_open(tmp_path: Path) -> None:
    rows = sheets.propose(shapes.laid(tmp_path, "tracking list")).rows
    closed, opened = rows[1], rows[2]
    assert (closed.outcome, opened.outcome) == (Outcome.TAKE, Outcome.LOOK)
    assert "due_on" not in opened.fields
    assert opened.kept["TARGET DATE"] == "30 Sept"
    assert opened.reasons == ("“30 Sept” has no year, and none is guessed.",)


def test_headings_among_the_rows_are_no_records_and_close_what_stands_under_them(
    tmp_path: Path,
) -> None:
    proposal = sheets.propose(shapes.laid(tmp_path, "board log"))
    assert [(each.number, each.reason.code) for each in proposal.passed] == [
        (5, "sheet.row.group"),
        (10, "sheet.row.group"),
        (13, "sheet.row.note"),
    ]
    assert [row.fields["status"] for row in proposal.rows] == ["open"] * 4 + ["closed"]
    assert proposal.summary == "5 rows: 3 to take, 2 to look at"


def test_colours_and_struck_rows_are_seen_and_never_made_into_a_status(tmp_path: Path) -> None:
    rows = sheets.propose(shapes.laid(tmp_path, "board log")).rows
    assert [row.fields.get("rag") for row in rows] == ["amber", "green", "red", "green", None]
    assert rows[3].marks == ("struck", "green")
    assert rows[3].outcome is Outcome.LOOK


def test_a_date_that_moved_is_read_with_what_it_was(tmp_path: Path) -> None:
    row = sheets.propose(shapes.laid(tmp_path, "board log")).rows[1]
    assert (row.fields["due_on"], row.fields["first_due_on"]) == (
        date(2026, 6, 12),
        date(2026, 5, 12),
    )


def test_two_rows_of_headings_give_each_score_its_stage(tmp_path: Path) -> None:
    proposal = sheets.propose(shapes.laid(tmp_path, "two rows of headings"))
    assert proposal.header_row == 4
    first, second = proposal.rows
    assert [
        (first.fields[f"{stage}likelihood"], first.fields[f"{stage}impact"])
        for stage in ("initial_", "", "target_")
    ] == [(4, 5), (4, 4), (2, 4)]
    assert second.reasons == ("The score says 12, but likelihood times impact is 9.",)


def test_ticks_under_numbers_are_scores(tmp_path: Path) -> None:
    row = sheets.propose(shapes.laid(tmp_path, "ticked")).rows[0]
    assert (row.fields["likelihood"], row.fields["impact"]) == (3, 4)


def test_impact_times_likelihood_is_read_in_the_order_the_heading_gives(tmp_path: Path) -> None:
    row = sheets.propose(shapes.laid(tmp_path, "rating by product")).rows[0]
    assert (row.fields["impact"], row.fields["likelihood"]) == (5, 2)


def test_scores_in_words_stay_words(tmp_path: Path) -> None:
    row = sheets.propose(shapes.laid(tmp_path, "corporate risks")).rows[0]
    assert "likelihood" not in row.fields
    assert (row.kept["Score"], row.kept["Residual Risk"]) == ("HIGH", "MED")


def test_misspelt_headings_are_found_and_said_to_be_misspelt(tmp_path: Path) -> None:
    proposal = sheets.propose(shapes.laid(tmp_path, "misspelt"))
    assert list(mapped(proposal).values()) == [
        "ref", "words", "likelihood", "impact", "owner", "plan",
    ]  # fmt: skip
    assert proposal.columns[2].reason == "sheet.why.misspelt"
    assert proposal.columns[2].confidence < 1


def test_rows_that_carry_on_an_action_are_joined_to_it(tmp_path: Path) -> None:
    proposal = sheets.propose(shapes.laid(tmp_path, "carried on"))
    assert [row.fields["update"] for row in proposal.rows] == [
        "1 Mar: site chosen\n1 Apr: lease signed",
        "Advertised\nInterviews held",
    ]
    assert [each.number for each in proposal.passed] == [3, 5]


@pytest.mark.parametrize("shape", shapes.SHAPES)
def test_every_row_of_the_sheet_is_accounted_for_once(shape: str, tmp_path: Path) -> None:
    path = shapes.laid(tmp_path, shape)
    proposal = sheets.propose(path)
    from openpyxl import load_workbook

    sheet = load_workbook(path).worksheets[0]
    filled = {
        number
        for number, cells in enumerate(sheet.iter_rows(values_only=True), 1)
        if number > proposal.header_row and any(value is not None for value in cells)
    }
    numbers = [row.number for row in proposal.rows] + [each.number for each in proposal.passed]
    assert sorted(numbers) == sorted(filled)


def test_a_column_can_be_given_another_field_by_the_secretary(tmp_path: Path) -> None:
    path = shapes.laid(tmp_path, "ambulance")
    proposal = sheets.propose(path, columns={"F": "", "G": "status"})
    assert mapped(proposal)["G"] == "status"
    assert "F" not in mapped(proposal)
    assert proposal.rows[1].fields["status"] == "closed"


def test_a_field_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refusal:
        sheets.propose(shapes.laid(tmp_path, "ambulance"), columns={"A": "colour of hair"})
    assert refusal.value.code == "sheet.unknown_field"


@pytest.mark.parametrize(("asked", "kind"), [("risks", Kind.RISK), ("Risk", Kind.RISK)])
def test_a_kind_is_understood_in_the_singular_and_the_plural(
    asked: str, kind: Kind, tmp_path: Path
) -> None:
    assert sheets.propose(shapes.laid(tmp_path, "misspelt"), asked).kind is kind


def test_an_unknown_kind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refusal:
        sheets.propose(shapes.laid(tmp_path, "misspelt"), "holidays")
    assert refusal.value.code == "sheet.unknown_kind"


def test_asking_for_a_kind_the_file_does_not_hold_says_what_it_holds(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refusal:
        sheets.propose(shapes.laid(tmp_path, "decisions"), Kind.RISK)
    assert refusal.value.code == "sheet.no_table_risk_near"


def test_the_other_registers_of_a_file_are_named(tmp_path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    book.worksheets[0].title = "Actions"
    shapes.board_log(book.worksheets[0])
    shapes.two_rows(book.create_sheet("Risks"))
    path = tmp_path / "RAID.xlsx"
    book.save(path)
    proposal = sheets.propose(path)
    found = {proposal.sheet: proposal.kind} | {each.sheet: each.kind for each in proposal.others}
    assert found == {"Actions": Kind.ACTION, "Risks": Kind.RISK}
    assert sheets.propose(path, "action").sheet == "Actions"
    assert sheets.propose(path, sheet="Risks").kind is Kind.RISK


def test_a_sheet_that_is_not_there_is_refused_with_those_that_are(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refusal:
        sheets.propose(shapes.laid(tmp_path, "issues"), sheet="Isues")
    assert refusal.value.values["known"] == "Sheet"


def beside(folder: Path, *tables: tuple[str, tuple[str, ...], int]) -> Path:
    """Return a workbook with tables side by side, each with a title and so many rows."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title, left = "Log", 1
    for title, headings, count in tables:
        shapes.put(sheet, 1, title or None, left=left)
        shapes.put(sheet, 2, *headings, left=left)
        for row in range(count):
            values = (
                4 if each in {"Likelihood", "Impact"} else f"{each} {row}" for each in headings
            )
            shapes.put(sheet, 3 + row, *values, left=left)
        left += len(headings) + 1
    book.save(folder / "log.xlsx")
    return folder / "log.xlsx"


ACTION, RISK = ("Action", "Owner", "Due date"), ("Risk", "Likelihood", "Impact", "Owner")


@pytest.mark.parametrize(
    ("left", "right", "kinds"),
    [
        (("", ACTION, 5), ("", ACTION, 4), (Kind.ACTION, Kind.ACTION)),
        (("Actions", ACTION, 5), ("Risks", RISK, 5), (Kind.ACTION, Kind.RISK)),
    ],
)
def test_of_two_registers_side_by_side_one_is_read_and_the_other_told_and_read_by_its_name(
    tmp_path: Path,
    left: tuple[str, tuple[str, ...], int],
    right: tuple[str, tuple[str, ...], int],
    kinds: tuple[Kind, Kind],
) -> None:
    path = beside(tmp_path, left, right)
    names = ("Log, columns A to C", f"Log, columns E to {'H' if kinds[1] is Kind.RISK else 'G'}")
    chosen = sheets.propose(path, sheet="Log")
    (told,) = chosen.others
    assert {chosen.sheet, told.sheet} == set(names)
    assert told.sheet in chosen.told_total()
    for name, kind, first, rows in zip(names, kinds, "AE", (left[2], right[2]), strict=True):
        read = sheets.propose(path, sheet=name)
        assert (read.kind, mapped(read)[first], len(read.rows)) == (kind, "words", rows)


def test_a_risk_with_its_action_or_its_second_score_beside_a_gap_stays_one_row(
    tmp_path: Path,
) -> None:
    one = sheets.propose(beside(tmp_path, ("", RISK, 3), ("", ("Likelihood", "Impact"), 3)))
    assert (one.sheet, one.kind, len(one.rows), one.others) == ("Log", Kind.RISK, 3, ())
    two = sheets.propose(beside(tmp_path, ("", RISK, 3), ("", ACTION, 3)))
    assert (two.sheet, len(two.rows)) == ("Log", 3)
