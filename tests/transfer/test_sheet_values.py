"""What people write in cells, read without guessing."""

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.transfer.sheets import dates, scores, states
from db.transfer.sheets.grid import Cell, Value
from db.transfer.sheets.proposal import Outcome

DAY = date(2026, 3, 12)


@pytest.mark.parametrize(
    "written",
    [
        "12.3.26",
        "12/03/2026",
        "12-3-2026",
        "12th March 2026",
        "12 Mar 26",
        "Thu 12 March 2026",
        "Thursday, 12th of March 2026",
        "March 12, 2026",
        "2026-03-12",
        "2026-03-12T09:30:00Z",
        "12 / 3 / 2026",
        "12-Mar-2026",
        "12.März 2026",
        46093,
        46093.0,
        "46093",
        DAY,
        datetime.combine(DAY, time(9, 30)),
    ],
)
def test_a_date_is_read_as_it_is_written_here(written: Value) -> None:
    assert dates.read(Cell(written), "due_on").value == DAY


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("31/04/2026", "sheet.date_impossible"),
        ("29 February 2026", "sheet.date_impossible"),
        ("06/30/2026", "sheet.date_impossible"),
        ("30 Sept", "sheet.date_no_year"),
        ("June", "sheet.date_no_year"),
        ("12/6", "sheet.date_no_year"),
        ("End of May", "sheet.date_words"),
        ("ASAP", "sheet.date_words"),
        ("next meeting", "sheet.date_words"),
        ("12/05/2026 12/06/2026", "sheet.date_several"),
        ("12/05/2026, 12/06/2026, now 12/07/2026", "sheet.date_several"),
        (12, "sheet.date_not"),
        (99999, "sheet.date_not"),
        (date(1926, 3, 12), "sheet.date_far"),
    ],
)
def test_what_is_no_date_is_looked_at_with_its_words_kept(written: Value, code: str) -> None:
    read = dates.read(Cell(written), "due_on")
    assert read.value is None
    assert [(doubt.code, doubt.outcome) for doubt in read.doubts] == [(code, Outcome.LOOK)]
    assert read.left == Cell(written).text


@pytest.mark.parametrize("written", ["", "-", "n/a", "N/A", "none", "TBC", None])
def test_no_date_is_no_doubt(written: Value) -> None:
    read = dates.read(Cell(written), "due_on")
    assert (read.value, read.doubts) == (None, ())


@pytest.mark.parametrize(
    ("written", "stands", "was"),
    [
        ("12/06/2026\n(was 12/05/2026)", date(2026, 6, 12), date(2026, 5, 12)),
        ("12/05/2026 revised to 12/06/2026", date(2026, 6, 12), date(2026, 5, 12)),
        ("12 May 2026, extended to 12 June 2026", date(2026, 6, 12), date(2026, 5, 12)),
        ("Was 12/05/2026 now 12/06/2026", date(2026, 6, 12), date(2026, 5, 12)),
    ],
)
def test_a_moved_date_keeps_what_it_was(written: str, stands: date, was: date) -> None:
    read = dates.read(Cell(written), "due_on")
    assert (read.value, read.was) == (stands, was)


def test_a_date_struck_through_in_the_cell_is_what_it_was() -> None:
    read = dates.read(Cell("12/06/2026", was="12/05/2026"), "due_on")
    assert (read.value, read.was) == (date(2026, 6, 12), date(2026, 5, 12))


def test_words_beside_a_date_are_kept() -> None:
    read = dates.read(Cell("12/06/2026 (board)"), "due_on")
    assert (read.value, read.left) == (date(2026, 6, 12), "12/06/2026 (board)")


@given(st.dates(date(1980, 1, 1), date(2069, 12, 31)))
def test_every_day_is_read_back_from_each_way_of_writing_it(day: date) -> None:
    for form in ("%d/%m/%Y", "%d.%m.%y", "%d %B %Y", "%Y-%m-%d", "%d-%b-%y"):
        assert dates.read(Cell(day.strftime(form)), "due_on").value == day


@given(st.text(max_size=60))
def test_no_text_breaks_the_readers(text: str) -> None:
    cell = Cell(text)
    dates.read(cell, "due_on")
    scores.part(cell, "impact", scores.scale([text], "impact"))
    scores.total(cell)
    scores.product(cell)
    states.read(cell, "status")
    states.of_group(text)


@pytest.mark.parametrize(
    ("written", "value"),
    [(4, 4), ("4", 4), ("5 - Catastrophic", 5), ("Likely (4)", 4), ("IV", 4), ("iii", 3), (3.0, 3)],
)
def test_a_score_is_read(written: Value, value: int) -> None:
    assert scores.part(Cell(written), "impact", {}).value == value


@pytest.mark.parametrize("written", [0, 6, 15000, "75%", "2-3", "High", "3.5"])
def test_what_is_no_score_is_kept_in_words(written: Value) -> None:
    read = scores.part(Cell(written), "impact", {})
    assert read.value is None
    assert read.left


def test_an_odd_one_out_in_a_column_of_numbers_is_looked_at() -> None:
    known = scores.scale(["4", "5", "15"], "impact")
    assert scores.part(Cell("15"), "impact", known).doubts[0].outcome is Outcome.LOOK


@pytest.mark.parametrize(
    ("column", "part", "word", "value"),
    [
        (["Rare", "Likely"], "likelihood", "Likely", 4),
        (["Almost certain"], "likelihood", "Almost certain", 5),
        (["Major", "Moderate"], "impact", "Moderate", 3),
        (["Very High", "Low"], "impact", "Low", 2),
        (["High", "Medium", "Low"], "impact", "High", None),
        (["Likely", "Probable"], "likelihood", "Likely", None),
        (["Major", "Severe"], "impact", "Major", None),
    ],
)
def test_words_are_numbered_only_when_the_whole_column_keeps_to_one_known_scale(
    column: list[str], part: str, word: str, value: int | None
) -> None:
    known = scores.scale(column, part)
    assert scores.part(Cell(word), part, known).value == value


@pytest.mark.parametrize(
    ("written", "pair", "total"),
    [
        ("4x3=12", (4, 3), 12),
        ("4 X 3", (4, 3), 12),
        ("5\u00d75 = 25", (5, 5), 25),
        ("12", None, 12),
    ],
)
def test_a_product_is_read_in_its_order(
    written: str, pair: tuple[int, int] | None, total: int
) -> None:
    assert (scores.product(Cell(written)), scores.total(Cell(written))) == (pair, total)


@pytest.mark.parametrize(
    ("heading", "first"),
    [
        ("Impact x Likelihood = Rating", True),
        ("L x C", False),
        ("CxL", True),
        ("Likelihood x Consequence", False),
        ("Score", None),
    ],
)
def test_a_heading_says_which_number_comes_first(heading: str, *, first: bool | None) -> None:
    assert scores.impact_first(heading) is first


@pytest.mark.parametrize(
    ("written", "state"),
    [
        ("O", "open"),
        ("Complete", "closed"),
        ("CLOSED", "closed"),
        ("Proposed for Closure", "proposed for closure"),
        ("In progress", "open"),
        ("not started", "open"),
        ("Not complete", "open"),
        ("Completed - report circulated 17.7.12", "closed"),
        ("Active - Mitigation Required", "open"),
        ("Transferred", "transferred"),
        ("No longer required", "superseded"),
    ],
)
def test_status_words_come_to_a_few_states(written: str, state: str) -> None:
    assert states.read(Cell(written), "status").value == state


def test_an_unknown_status_is_looked_at_and_never_taken_for_open_in_silence() -> None:
    read = states.read(Cell("Purple"), "status")
    assert (read.value, read.doubts[0].outcome) == (None, Outcome.LOOK)


@pytest.mark.parametrize(
    ("heading", "state"),
    [("CLOSED ACTIONS", "closed"), ("Open actions", "open"), ("July 2012", ""), ("Estates", "")],
)
def test_a_heading_among_the_rows_says_how_they_stand(heading: str, state: str) -> None:
    assert states.of_group(heading) == state
