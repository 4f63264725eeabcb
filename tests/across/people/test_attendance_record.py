"""Attendance against the terms of reference, by member and by membership place (P15)."""

from datetime import date, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.across.attendance import Share, attendance_lines, attendance_record, attendance_told
from db.bodies.commands.seats import AddSeat, ChangeSeat, EndMembership
from db.bodies.commands.terms import ChangeTerms
from db.meetings.commands.people import MarkArrived, MarkRepresented, RecordApologies
from db.meetings.commands.room import CloseMeeting, OpenMeeting
from db.papers.catalogue import paper, printed
from db.papers.paper import Cell, Table
from tests.bodies.steps import refused
from tests.meetings.group import DAY, DEPUTY, EVERYBODY, Group

WEEK = timedelta(days=7)


def held(group: Group, on: date, *names: str, away: str = "") -> str:
    meeting = group.plan(on, "Welcome")
    for name in names:
        group.do(MarkArrived(meeting, group.person(name), time(10, 0)))
    if away:
        group.do(RecordApologies(meeting, group.person(away)))
    group.do(OpenMeeting(meeting, time(10, 0)))
    return meeting


def ended(group: Group, meeting: str) -> None:
    group.do(CloseMeeting(meeting, time(12, 0)))


@pytest.fixture
def four(group: Group, monkeypatch: pytest.MonkeyPatch) -> Group:
    """Four meetings: Nell at two, by deputy at one, apologies for one."""
    for n in range(4):
        on = DAY - (3 - n) * WEEK
        monkeypatch.setenv("MINUTEBOOK_NOW", f"{on.isoformat()}T09:00:00+00:00")
        here = [each for each in EVERYBODY if n < 2 or not each.startswith("Nell")]
        meeting = held(group, on, *here, away="Nell" if n == 3 else "")
        if n == 2:
            nell, deputy = group.person("Nell"), group.person(DEPUTY)
            group.do(MarkRepresented(meeting, nell, deputy, time(10, 0)))
        ended(group, meeting)
    return group


def _terms(group: Group, **changes: Any) -> None:
    with group.store.read() as book:
        terms = book.value("SELECT id FROM terms_live WHERE body = :body", body=group.body)
    group.do(ChangeTerms(terms, **changes))


def test_p15_a_member_is_measured_against_the_share_the_terms_ask_for(four: Group) -> None:
    _terms(four, attendance_percent=75, source="Terms, paragraph 9")
    with four.store.read() as book:
        record = attendance_record(book, four.body, DAY)
    nell = next(each for each in record.members if each.name.startswith("Nell"))
    assert nell.share == Share(4, attended=2, deputy=1, apologies=1, absent=0, counted=3)
    assert (nell.share.percent, nell.below) == (75, False)
    assert (record.meetings, record.threshold, record.source) == (4, 75, "Terms, paragraph 9")
    _terms(four, attendance_percent=76)
    with four.store.read() as book:
        [below] = [
            each
            for each in attendance_lines(book, four.body, DAY)
            if each.of == "member" and each.below
        ]
    told = "2 of 4, 1 by deputy: 75%, below what the terms ask for"
    assert attendance_told(below)[2] == told


def test_p15_a_deputy_counts_for_the_member_only_where_the_terms_say_so(four: Group) -> None:
    _terms(four, attendance_percent=75, deputies_count=False)
    with four.store.read() as book:
        record = attendance_record(book, four.body, DAY)
    nell = next(each for each in record.members if each.name.startswith("Nell"))
    assert (nell.share.percent, nell.below) == (50, True)


def test_p15_a_place_is_counted_while_somebody_holds_it_and_told_as_vacant_after(
    four: Group,
) -> None:
    with four.store.read() as book:
        held_by = book.value(
            "SELECT id FROM membership_live WHERE person = :p", p=four.person("Nell")
        )
    four.do(EndMembership(held_by, DAY - 2 * WEEK))
    with four.store.read() as book:
        record = attendance_record(book, four.body, DAY)
    place = next(each for each in record.places if each.seat == four.seats["Nell Quaife"])
    assert (place.share.asked, place.share.attended, place.vacant) == (2, 2, 2)
    nell = next(each for each in record.members if each.name.startswith("Nell"))
    assert nell.share.asked == 2
    assert not nell.below  # no share is set in the terms


def test_p15_a_place_whose_number_is_to_follow_is_told_once_somebody_holds_it(
    four: Group,
) -> None:
    four.do(ChangeSeat(four.seats["Nell Quaife"], provisional=True))
    four.do(AddSeat(four.body, "Senior clinical leader", provisional=True))
    with four.store.read() as book:
        record = attendance_record(book, four.body, DAY)
    assert any(each.name.startswith("Nell") for each in record.members)
    assert four.seats["Nell Quaife"] in {each.seat for each in record.places}
    assert "Senior clinical leader" not in {each.title for each in record.places}


def test_p15_meetings_of_the_year_before_and_those_not_held_do_not_count(four: Group) -> None:
    four.plan(DAY + WEEK, "To come")
    with four.store.read() as book:
        assert attendance_record(book, four.body, DAY + WEEK).meetings == 4
        assert attendance_record(book, four.body, DAY - WEEK).meetings == 3
        assert attendance_record(book, four.body, date(2027, 4, 1)).meetings == 0
        assert attendance_record(book, four.body, date(2027, 4, 1)).members == ()
        assert attendance_record(book, four.body, DAY, DAY).meetings == 1


@given(st.integers(0, 60), st.integers(0, 60), st.integers(1, 100))
def test_a_share_is_below_exactly_when_fewer_than_asked_for_counted(
    counted: int, missed: int, threshold: int
) -> None:
    asked = counted + missed
    share = Share(asked, counted, 0, 0, missed, counted=counted)
    assert share.is_below(threshold) == (asked > 0 and 100 * counted < threshold * asked)


def test_p15_the_attendance_record_is_a_paper(four: Group) -> None:
    _terms(four, attendance_percent=76)
    with four.store.read() as book:
        made = paper(book, "attendance-record", four.body, DAY)
        assert printed(book, "attendance-record", four.body, DAY, ".pdf").startswith(b"%PDF")
    members = next(each for each in made.blocks if isinstance(each, Table))
    marked = [row for row in members.rows if isinstance(row, tuple) and isinstance(row[-1], Cell)]
    assert len(marked) == len(EVERYBODY)
    with four.store.read() as book, refused("papers.no_body"):
        paper(book, "attendance-record", "none-such", DAY)


@pytest.mark.parametrize(
    ("counted", "asked", "percent"), [(2, 3, 67), (1, 3, 33), (1, 8, 13), (3, 4, 75), (0, 0, None)]
)
def test_a_share_is_rounded_half_up_and_judged_as_it_is(
    counted: int, asked: int, percent: int | None
) -> None:
    share = Share(asked, counted, 0, 0, 0, counted)
    assert share.percent == percent
    assert not Share(4, 3, 0, 0, 0, 3).is_below(75)
    assert Share(199, 149, 0, 0, 0, 149).is_below(75)  # 74.9, though shown as 75
