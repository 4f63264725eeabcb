"""What wants two meetings at once is found: people without an end in sight, and a room (P16)."""

from datetime import date, time

from db.bodies.commands.bodies import AddBody
from db.bodies.commands.people import AddPerson
from db.bodies.commands.seats import AddSeat, AppointMember
from db.calendar.commands.planning import MoveMeeting, PlanMeeting
from db.calendar.commands.rooms import AddRoom, BookRoom
from db.store import Store
from tests.calendar.test_calendar_commands import ON, codes, made


def two(store: Store, *ends: time | None) -> tuple[str, str]:
    """Two committees that share a member, both from ten."""
    ann = made(store, AddPerson("Ann Lee"))
    meetings = []
    for short, end in zip(("MG", "HSG"), ends, strict=True):
        body = made(store, AddBody(short, short))
        store.do(AppointMember(made(store, AddSeat(body, "Member")), ann))
        meetings.append(made(store, PlanMeeting(body, ON, time(10), end)))
    return meetings[0], meetings[1]


def test_members_asked_to_two_meetings_without_an_end_clash_for_no_told_time(
    store: Store,
) -> None:
    _one, other = two(store, None, None)
    assert "calendar.finding.clash" in codes(store, ON)
    store.do(MoveMeeting(other, on_date=date(2026, 12, 4)))
    assert "calendar.finding.clash" not in codes(store, ON)


def test_p16_a_room_two_meetings_want_at_a_time_is_found_and_one_after_the_other_is_not(
    store: Store,
) -> None:
    room = made(store, AddRoom("Fellside Room", "Northmoor House", holds=20))
    one, other = two(store, time(12), time(12))
    for each in (one, other):
        store.do(BookRoom(each, room))
    assert "calendar.finding.room" in codes(store, ON)
    store.do(MoveMeeting(other, start_time=time(12), end_time=time(13)))
    assert "calendar.finding.room" not in codes(store, ON)
