"""A plan made again respects what was entered and moved by hand; clashes say for how long."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.bodies.commands.people import AddPerson
from db.bodies.commands.seats import AddSeat, AppointMember
from db.bodies.commands.terms import ChangeTerms
from db.calendar.commands.planning import MoveMeeting, PlanMeeting, PlanYear
from db.calendar.commands.states import RemoveMeeting, StandDownMeeting
from db.calendar.queries.clashes import Proposal, clashes_in, clashes_with
from db.calendar.queries.planning import Planned, year_plan
from db.calendar.rules.cadence import dates, parse
from db.calendar.rules.clashes import Slot, minutes_shared
from db.calendar.rules.periods import Span, shortfalls
from db.calendar.rules.plan import Dated, Held, room_to_move, taken_up
from db.calendar.rules.states import MeetingKind
from db.store import Store
from tests.calendar.test_calendar_commands import body_with, codes, made, meetings

FIRST, LAST = date(2026, 4, 1), date(2027, 3, 31)
YEAR = Span(FIRST, LAST)
CADENCES = (
    "first Thursday monthly",
    "last Tuesday monthly except August",
    "third Wednesday every two months from May",
    "first Friday quarterly except July",
    "second Monday in January, April and October",
    "every two weeks on Friday",
)


def states(store: Store, body: str) -> list[Planned]:
    with store.read() as book:
        return [each.state for each in year_plan(book, body, FIRST, LAST)]


def test_a_meeting_entered_by_hand_is_not_planned_again(store: Store) -> None:
    body = body_with(store, "first Thursday monthly")
    same, near = date(2026, 6, 4), date(2026, 9, 17)
    for on in (same, near):
        store.do(PlanMeeting(body, on))
    store.do(PlanMeeting(body, date(2026, 7, 9), kind=MeetingKind.EXTRAORDINARY, why="Inspection"))
    assert states(store, body).count(Planned.BY_HAND) == 2
    store.do(PlanYear(body, FIRST))
    days = sorted(each.on_date for each in meetings(store) if each.on_date)
    assert len(days) == 13
    assert days.count(same) == 1
    assert date(2026, 9, 3) not in days


def test_new_terms_plan_no_second_meeting_beside_the_old(store: Store) -> None:
    body = body_with(store, "first Thursday monthly")
    store.do(PlanYear(body, FIRST))
    with store.read() as book:
        terms = book.value("SELECT id FROM terms_live WHERE body = :body", body=body)
    store.do(ChangeTerms(terms, cadence="second Tuesday monthly"))
    store.do(PlanYear(body, FIRST))
    assert len(meetings(store)) == 12


def test_a_meeting_moved_to_another_month_does_not_take_that_months_place(store: Store) -> None:
    body = body_with(store, "first Thursday monthly")
    store.do(PlanYear(body, FIRST, date(2026, 5, 31)))
    june = meetings(store)[1]
    store.do(MoveMeeting(june.id, on_date=date(2026, 6, 1)))
    store.do(PlanYear(body, FIRST, date(2026, 6, 30)))
    assert [f"{each.on_date:%m-%d}" for each in meetings(store)] == ["04-02", "06-01", "06-04"]


def test_what_was_removed_or_stood_down_is_told_and_not_planned_again(store: Store) -> None:
    body = body_with(store, "first Thursday monthly")
    store.do(PlanYear(body, FIRST))
    first, second, *_ = meetings(store)
    store.do(RemoveMeeting(first.id, "entered twice"))
    store.do(StandDownMeeting(second.id, "election"))
    assert states(store, body)[:3] == [Planned.REMOVED, Planned.KEPT, Planned.KEPT]
    assert store.do(PlanYear(body, FIRST)).changes.kinds == {}


@given(st.sampled_from(CADENCES), st.lists(st.dates(FIRST, LAST), max_size=8))
def test_a_meeting_stands_for_one_date_only_and_a_date_has_one_meeting(
    words: str, by_hand: list[date]
) -> None:
    cadence = parse(words)
    dated = [Dated(on, "t", room_to_move(cadence, on)) for on in dates(cadence, FIRST, LAST)]
    held = [Held(str(at), on) for at, on in enumerate(by_hand)]
    taken = taken_up(dated, held)
    assert len({each.meeting for each in taken.values()}) == len(taken)
    for each in dated:
        near = taken.get(each.on)
        if near is not None:
            assert each.within is not None
            assert near.on == each.on or each.within.holds(near.on)
        else:
            assert all(on != each.on for on in by_hand)


@pytest.mark.parametrize(
    ("words", "missing"),
    [
        ("first Friday quarterly except July", []),
        ("quarterly except July", [7]),
        ("quarterly except July, August and September", []),
        ("first Friday quarterly", [7]),
    ],
)
def test_r1_a_quarter_that_is_skipped_is_not_missing(words: str, missing: list[int]) -> None:
    held = [date(2026, 4, 3), date(2026, 10, 2), date(2027, 1, 8)]
    found = shortfalls(parse(words), held, YEAR)
    assert [each.span.first.month for each in found] == missing


@pytest.mark.parametrize(
    ("start", "end", "minutes"),
    [
        (time(10), time(11), 60),
        (time(11), time(13), 60),
        (time(12), time(13), 0),
        (time(11, 59), time(13), 1),
        (time(11), None, None),
        (None, None, None),
    ],
)
def test_two_meetings_share_so_many_minutes(
    start: time | None, end: time | None, minutes: int | None
) -> None:
    one = Slot("a", "MG", FIRST, time(10), time(12))
    other = Slot("b", "QC", FIRST, start, end)
    assert minutes_shared(one, other) == minutes_shared(other, one) == minutes


def test_a_clash_counts_those_who_are_members_on_the_day(store: Store) -> None:
    person = made(store, AddPerson("Nettie Quillfeather"))
    ids = [body_with(store, "first Thursday monthly", short) for short in ("MG", "QC")]
    for body, until in zip(ids, (None, date(2026, 6, 30)), strict=True):
        seat = made(store, AddSeat(body, "Nurse"))
        store.do(AppointMember(seat, person, FIRST, until))
    june, july = date(2026, 6, 4), date(2026, 7, 2)
    for on in (june, july):
        store.do(PlanMeeting(ids[0], on, time(10), time(12)))
        store.do(PlanMeeting(ids[1], on, time(11), time(13)))
    with store.read() as book:
        [clash] = clashes_in(book, FIRST, LAST)
        thought_of = [Proposal(ids[1], on, time(9), time(10, 30)) for on in (june, july)]
        found = clashes_with(book, thought_of)
    assert (clash.one.on_date, clash.minutes, clash.people) == (june, 60, ("Nettie Quillfeather",))
    assert [[(each.name, each.minutes) for each in hits] for hits in found] == [
        [("MG in full", 30)],
        [],
    ]
    assert "calendar.finding.clash_for" in codes(store, FIRST)
