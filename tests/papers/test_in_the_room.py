"""P23: what lies on the table in case the laptop fails, made of what is known before."""

from datetime import date

import pytest

from db.errors import Refusal
from db.papers.catalogue import paper, printed
from db.papers.paper import Figure, Group, Heading, Orientation, PageBreak, Table
from db.store import Store
from db.store.refs import resolve
from tests.papers.reading import heard
from tests.papers.year import APRIL

DAY = date(2026, 3, 25)


def of_april(told: Store, name: str) -> tuple[list[object], str]:
    """Return a document's blocks, and what its PDF says."""
    with told.read() as book:
        meeting = resolve(book, "meeting", APRIL)
        made = printed(book, name, meeting, DAY, ".pdf")
        return list(paper(book, name, meeting, DAY).blocks), heard(made)


def test_p23_everybody_expected_signs_in_and_there_are_lines_for_others(told: Store) -> None:
    blocks, said = of_april(told, "sign-in-sheet")
    (table,) = [each for each in blocks if isinstance(each, Table)]
    groups = [each.words for each in table.rows if isinstance(each, Group)]
    assert (groups[0], groups[-1]) == ("Member", "Others")
    assert table.columns[-1].head == "Signature"
    assert "SiânLlŵyd-Jones" in said


def test_p23_name_plates_are_two_to_a_sheet_and_say_whose_they_are(told: Store) -> None:
    blocks, said = of_april(told, "name-plates")
    plates = [each for each in blocks if isinstance(each, Figure)]
    sheets = [each for each in blocks if isinstance(each, PageBreak)]
    assert len(sheets) == (len(plates) + 1) // 2
    assert plates[0].alt == "Siân Llŵyd-Jones, ICS Executive Lead"
    assert len({each.image for each in plates}) == len(plates)
    assert "cuteachsheet" in said


def test_p23_the_blank_minute_sheet_has_room_under_each_item(told: Store) -> None:
    blocks, said = of_april(told, "blank-minutes")
    heads = [each.words for each in blocks if isinstance(each, Heading)]
    assert any("Elective recovery" in each for each in heads)
    assert sum(isinstance(each, Table) for each in blocks) >= len(heads) - 1
    assert "Interestsdeclared" in said


@pytest.mark.parametrize("name", ["sign-in-sheet", "name-plates", "blank-minutes"])
def test_p23_there_is_none_of_a_meeting_that_is_not(told: Store, name: str) -> None:
    with told.read() as book, pytest.raises(Refusal) as refused:
        paper(book, name, "01ARZ3NDEKTSV4RRFFQ69G5FAV", DAY)
    assert refused.value.code == "papers.no_meeting"


def test_p23_the_sign_in_sheet_lies_sideways(told: Store) -> None:
    with told.read() as book:
        meeting = resolve(book, "meeting", APRIL)
        assert paper(book, "sign-in-sheet", meeting, DAY).orientation is Orientation.LANDSCAPE
