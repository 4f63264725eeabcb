"""Rooms (P16), days to plan around (P16), and the new financial year in one step (P15)."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.across.commands.year import OpenYear
from db.bodies.commands.bodies import AddBody
from db.bodies.commands.people import AddPerson
from db.bodies.commands.seats import AddSeat, AppointMember
from db.bodies.commands.terms import AdoptTerms, SetDeadlineRule
from db.bodies.rules.kinds import DeadlineKind
from db.calendar.commands.planning import MoveMeeting, PlanMeeting, PlanYear
from db.calendar.commands.rooms import (
    AddRoom,
    BookRoom,
    ChangeRoom,
    ConfirmRoom,
    ReleaseRoom,
    RemoveRoom,
)
from db.calendar.commands.year import (
    AddPeriod,
    AddReminder,
    ChangePeriod,
    ChangeReminder,
    CompleteReminder,
    RemovePeriod,
    RemoveReminder,
    YearDate,
    YearReminder,
)
from db.calendar.queries import meeting_ids, meeting_lines
from db.calendar.queries.new_year import NewYear, new_year
from db.calendar.queries.planning import Planned
from db.calendar.queries.rooms import booking_of, room_clashes_in, rooms
from db.calendar.queries.year import periods_in, reminders_due, reminders_in
from db.calendar.rules.rooms import RoomState, Use, room_clashes
from db.calendar.rules.year import PeriodKind, ReminderKind, next_year, yearly_reminders
from db.clock import SET_BY
from db.errors import Refusal
from db.store import Store
from db.words import say
from tests.calendar.test_calendar_commands import body_with, codes, made, one, refused

ON = date(2026, 12, 3)
YEAR = date(2027, 4, 1)


def use(meeting: str, start: time | None, end: time | None, before: int = 0, after: int = 0) -> Use:
    return Use(meeting, "r", ON, start, end, before, after)


@pytest.mark.parametrize(
    ("start", "end", "before", "found"),
    [
        (time(12), time(13), 0, []),
        (time(12), time(13), 1, [(1, True)]),
        (time(12), time(13), 30, [(30, True)]),
        (time(11, 59), time(13), 0, [(1, False)]),
        (time(8), time(10), 0, []),
        (None, None, 0, [(120, False)]),
    ],
)
def test_p16_a_room_clashes_where_set_up_reaches_into_another_meeting(
    start: time | None, end: time | None, before: int, found: list[tuple[int, bool]]
) -> None:
    other = use("b", start, end, before)
    clashes = room_clashes([use("a", time(10), time(12)), other])
    assert [(each.minutes, each.set_up) for each in clashes] == found


@given(st.lists(st.tuples(st.integers(0, 23), st.integers(0, 60), st.integers(0, 60)), max_size=6))
def test_p16_room_clashes_are_the_same_whatever_the_order(
    given_uses: list[tuple[int, int, int]],
) -> None:
    uses = [
        use(str(at), time(hour), time(hour, 59), before, after)
        for at, (hour, before, after) in enumerate(given_uses)
    ]
    found = {frozenset((each.one, each.other)) for each in room_clashes(uses)}
    assert found == {frozenset((c.one, c.other)) for c in room_clashes(reversed(uses))}


def two_in_one_room(store: Store) -> tuple[str, str, str]:
    room = made(store, AddRoom("Fellside Room", "Northmoor House", holds=20, set_up=30))
    one_, other = (
        made(store, PlanMeeting(made(store, AddBody(name, name)), ON, start, end))
        for name, start, end in (("MG", time(10), time(12)), ("QC", time(12, 15), time(14)))
    )
    for each in (one_, other):
        store.do(BookRoom(each, room, reference="R-1"))
    return room, one_, other


def test_p16_a_room_is_booked_confirmed_and_unconfirmed_by_a_move(store: Store) -> None:
    room, first, _ = two_in_one_room(store)
    assert one(store, first).venue == "Fellside Room"
    with store.read() as book:
        booking = booking_of(book, first)
        assert [(each.minutes, each.set_up) for each in room_clashes_in(book, ON, ON)] == [
            (15, True)
        ]
    assert booking is not None
    assert (booking.state, booking.reference, booking.set_up) == (RoomState.PROVISIONAL, "R-1", 30)
    assert "calendar.finding.room_set_up" in codes(store, ON)
    store.do(ConfirmRoom(booking.id, reference="R-2"))
    with store.read() as book:
        confirmed = booking_of(book, first)
    assert confirmed is not None
    assert (confirmed.state, confirmed.reference) == (RoomState.CONFIRMED, "R-2")
    store.do(MoveMeeting(first, on_date=date(2026, 12, 4)))
    with store.read() as book:
        moved = booking_of(book, first)
        assert room_clashes_in(book, ON, date(2026, 12, 4)) == []
    assert moved is not None
    assert moved.state is RoomState.PROVISIONAL
    store.do(ReleaseRoom(booking.id))
    with refused("calendar.room_released"):
        store.do(ReleaseRoom(booking.id))
    with refused("bodies.in_use"):
        store.do(RemoveRoom(room, "sold"))


def test_p16_a_room_is_changed_and_one_nobody_has_removed(store: Store) -> None:
    room, _, _ = two_in_one_room(store)
    store.do(ChangeRoom(room, set_up=10))
    with store.read() as book:
        assert room_clashes_in(book, ON, ON) == []
    spare = made(store, AddRoom("Fellside Room", "Saltmarsh House"))
    for wrong in (AddRoom(" "), AddRoom("X", set_up=241), AddRoom("X", clear_up=-1)):
        with pytest.raises(Refusal):
            store.do(wrong)
    with refused("calendar.room_twice"):
        store.do(ChangeRoom(spare, site="Northmoor House"))
    store.do(RemoveRoom(spare, "closed"))
    with store.read() as book:
        assert [each.id for each in rooms(book)] == [room]


def test_p16_days_to_plan_around_have_a_source_and_are_warned_of(store: Store) -> None:
    period = AddPeriod(
        *(PeriodKind.PRE_ELECTION, "County elections", date(2026, 12, 1), ON, "Notice of election")
    )
    with refused("calendar.period_source"):
        store.do(AddPeriod(PeriodKind.OTHER, "Half term", ON, ON, " "))
    with refused("calendar.period_name"):
        store.do(AddPeriod(PeriodKind.OTHER, "", ON, ON, "Council"))
    with refused("bodies.end_before_start"):
        store.do(AddPeriod(PeriodKind.OTHER, "Half term", ON, date(2026, 12, 2), "Council"))
    kept = made(store, period)
    store.do(PlanMeeting(made(store, AddBody("Quality Committee", "QC")), ON))
    assert "calendar.finding.pre_election" in codes(store, ON)
    store.do(ChangePeriod(kept, to_on=date(2026, 12, 2)))
    assert "calendar.finding.pre_election" not in codes(store, ON)
    with store.read() as book:
        assert [each.id for each in periods_in(book, date(2026, 12, 2), ON)] == [kept]
        assert periods_in(book, ON, ON) == []
    store.do(RemovePeriod(kept, "postponed"))
    with store.read() as book:
        assert periods_in(book, date(2026, 1, 1), ON) == []


def test_p15_a_reminder_is_set_changed_done_and_removed(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(SET_BY, f"{ON}T09:00:00+00:00")
    with pytest.raises(Refusal):
        store.do(AddReminder(" ", ON))
    kept = made(store, AddReminder("Book rooms for next year", ON))
    store.do(ChangeReminder(kept, due_on=date(2026, 12, 4)))
    with store.read() as book:
        assert reminders_due(book, ON) == []
        [line] = reminders_due(book, date(2026, 12, 4))
    assert (line.words, line.name) == ("Book rooms for next year", "")
    for today, code in (
        (date(2026, 11, 19), []),
        (date(2026, 11, 20), ["calendar.finding.reminder"]),
        (date(2026, 12, 4), ["calendar.finding.reminder"]),
        (date(2026, 12, 5), ["calendar.finding.reminder_late"]),
    ):
        assert codes(store, today) == code
    store.do(CompleteReminder(kept, ON))
    assert codes(store, date(2026, 12, 5)) == []
    with refused("calendar.done_already"):
        store.do(CompleteReminder(kept))
    with store.read() as book:
        assert reminders_due(book, date(2027, 1, 1)) == []
    store.do(RemoveReminder(kept, "not needed"))
    with store.read() as book:
        assert reminders_in(book, ON, date(2027, 1, 1)) == []


def sheet(store: Store) -> NewYear:
    with store.read() as book:
        return new_year(book, YEAR)


def bodies(store: Store) -> tuple[str, str]:
    """Make two committees that share a member and meet at one time on first Fridays."""
    times = {"start_time": time(10), "minutes_long": 90}
    ids = (
        body_with(store, "first Friday monthly", "MG", **times),
        body_with(store, "first Friday quarterly", "QC", **times),
    )
    person = made(store, AddPerson("Nettie Quillfeather"))
    for body in ids:
        store.do(AppointMember(made(store, AddSeat(body, "Nurse")), person))
    made(store, AddBody("Partnership Assembly", "PA"))
    return ids


def test_p15_nothing_is_written_before_the_sheet_is_approved_and_all_of_it_after(
    store: Store,
) -> None:
    group, _ = bodies(store)
    store.do(SetDeadlineRule(group, DeadlineKind.PAPERS_DUE, 5))
    found = sheet(store)
    assert (found.label, found.first, found.last) == ("27-28", YEAR, date(2028, 3, 31))
    assert len(found.dates) == 16
    assert [each.name for each in found.undated] == ["Partnership Assembly"]
    assert len(found.reminders) == 12
    with store.read() as book:
        assert meeting_ids(book) == []
    done = store.do(OpenYear(YEAR))
    with store.read() as book:
        assert len(meeting_ids(book)) == 16
        assert len(reminders_in(book, YEAR, date(2028, 3, 31))) == 12
        assert book.value("SELECT count(*) FROM deadline_live") == 12
    assert {each.state for each in sheet(store).dates} == {Planned.KEPT}
    assert sheet(store).reminders == ()
    with refused("calendar.year_open_already"):
        store.do(OpenYear(YEAR))
    assert done.refs
    store.undo()
    with store.read() as book:
        assert meeting_ids(book) == []
        assert reminders_in(book, YEAR, date(2028, 3, 31)) == []
        assert book.value("SELECT count(*) FROM deadline_live") == 0


def test_p15_bank_holidays_clashes_and_periods_are_marked_on_the_sheet(store: Store) -> None:
    bodies(store)
    july = date(2027, 7, 2)
    store.do(AddPeriod(PeriodKind.SCHOOL_HOLIDAY, "Summer", july, july, "County council"))
    marked = {(each.short, each.due_on): each for each in sheet(store).dates}
    new_years_day = marked["MG", date(2028, 1, 7)]
    assert new_years_day.holiday == ""
    both = marked["MG", july]
    assert [each.name for each in both.periods] == ["Summer"]
    [clash] = both.clashes
    assert (clash.name, clash.people, clash.minutes) == (
        "QC in full",
        ("Nettie Quillfeather",),
        90,
    )
    assert marked["MG", date(2027, 8, 6)].clashes == ()


def test_p15_what_was_changed_on_the_sheet_is_what_is_entered(store: Store) -> None:
    group, committee = bodies(store)
    moved = date(2027, 7, 9)
    dates = (YearDate(committee, date(2027, 7, 2), moved, time(14), time(15), "half term"),)
    reminders = (YearReminder(group, ReminderKind.ANNUAL_REPORT, date(2028, 3, 1)),)
    store.do(OpenYear(YEAR, dates, reminders))
    with store.read() as book:
        [line] = meeting_lines(book, meeting_ids(book))
        [reminder] = reminders_in(book, YEAR, date(2028, 3, 31))
    assert (line.on_date, line.nominal_on, line.start_time) == (moved, date(2027, 7, 2), time(14))
    assert line.moved_why == "half term"
    assert reminder.due_on == date(2028, 3, 1)
    with refused("calendar.end_before_start"):
        store.do(OpenYear(YEAR, (YearDate(group, moved, moved, time(14), time(14)),), ()))
    store.do(PlanYear(committee, YEAR))
    with store.read() as book:
        assert [each.on_date for each in meeting_lines(book, meeting_ids(book))].count(moved) == 1
        assert len(meeting_ids(book)) == 4


def test_p15_the_reviews_stand_where_the_terms_name_a_day(store: Store) -> None:
    assert next_year(date(2027, 3, 31)) == YEAR
    assert next_year(YEAR) == date(2028, 4, 1)
    named = date(2027, 9, 30)
    asked = {each.kind: each.due_on for each in yearly_reminders(YEAR, named)}
    assert asked[ReminderKind.TERMS] == named
    late = {each.kind: each.due_on for each in yearly_reminders(YEAR, date(2028, 4, 1))}
    assert late[ReminderKind.TERMS] == date(2028, 1, 1)
    body = made(store, AddBody("Quality Committee", "QC"))
    store.do(AdoptTerms(body, "1", cadence="first Monday monthly", review_on=named))
    [terms] = [each for each in sheet(store).reminders if each.kind is ReminderKind.TERMS]
    assert terms.due_on == named
    assert say("ReminderKind.annual declarations") == "Annual declarations of interest"
