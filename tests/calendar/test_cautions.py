"""What there is to mind about a day, a room or a year before it is planned: it warns only."""

from datetime import date, time

import pytest

from db.bodies.commands.bodies import AddBody
from db.bodies.commands.people import AddPerson
from db.bodies.commands.seats import AddSeat, AppointMember
from db.bodies.commands.terms import AdoptTerms, NeededThere, SetQuorum
from db.calendar.commands.planning import MoveMeeting, PlanMeeting, PlanYear
from db.calendar.commands.rooms import AddRoom, BookRoom
from db.calendar.commands.states import ConveneMeeting
from db.clock import SET_BY
from db.errors import Refusal
from db.store import Store
from db.store.cautions import cautions

TODAY = date(2026, 11, 30)
DAY = date(2026, 12, 3)


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SET_BY, TODAY.isoformat())


def made(store: Store, it: object) -> str:
    return store.do(it).refs[0].id


def codes(store: Store, it: object) -> list[str]:
    with store.read() as book:
        found = cautions(book, it, TODAY)
    assert all("{" not in each.words for each in found)
    return [each.code.removeprefix("calendar.mind.") for each in found]


def two_bodies_sharing_a_member(store: Store) -> tuple[str, str]:
    person = made(store, AddPerson("Nettie Quillfeather"))
    found = []
    for short in ("MG", "FG"):
        body = made(store, AddBody(f"{short} in full", short))
        seat = made(store, AddSeat(body, "Director of Finance"))
        store.do(AppointMember(seat, person))
        found.append(body)
    return found[0], found[1]


def at(body: str, on: date, start: int, end: int) -> PlanMeeting:
    return PlanMeeting(body, on, time(start), time(end))


def test_a_new_meeting_in_the_past_is_questioned_and_one_today_is_not(store: Store) -> None:
    body = made(store, AddBody("Management Group", "MG"))
    assert codes(store, at(body, date(2025, 12, 25), 10, 12)) == ["past", "holiday"]
    assert codes(store, at(body, date(2026, 11, 29), 10, 12)) == ["past"]
    assert codes(store, at(body, TODAY, 10, 12)) == []


def test_a_weekend_and_an_hour_of_today_that_has_passed_are_said(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    body = made(store, AddBody("Management Group", "MG"))
    assert codes(store, at(body, date(2026, 12, 6), 10, 12)) == ["weekend"]
    assert codes(store, at(body, date(2026, 12, 5), 10, 12)) == ["weekend"]
    monkeypatch.setenv(SET_BY, "2026-11-30T11:30:00+00:00")
    assert codes(store, at(body, TODAY, 11, 12)) == ["hour"]
    assert codes(store, at(body, TODAY, 12, 13)) == []
    assert codes(store, at(body, DAY, 11, 12)) == []
    meeting = made(store, at(body, DAY, 11, 12))
    assert codes(store, MoveMeeting(meeting, on_date=TODAY)) == ["hour"]


def test_the_same_meeting_planned_twice_is_said_whoever_sits_there(store: Store) -> None:
    body = made(store, AddBody("Integration Group", "IG"))
    meeting = made(store, at(body, DAY, 10, 12))
    assert codes(store, at(body, DAY, 10, 12)) == ["twice"]
    assert codes(store, at(body, DAY, 11, 13)) == ["twice"]
    assert codes(store, at(body, DAY, 12, 13)) == []
    assert codes(store, MoveMeeting(meeting, start_time=time(11))) == []
    seated, _other = two_bodies_sharing_a_member(store)
    store.do(PlanMeeting(seated, DAY))
    assert codes(store, at(seated, DAY, 14, 15)) == ["twice_unknown"]


def test_two_meetings_of_one_hour_with_a_shared_member_are_a_clash(store: Store) -> None:
    one, other = two_bodies_sharing_a_member(store)
    store.do(at(one, DAY, 10, 12))
    assert codes(store, at(other, DAY, 11, 13)) == ["clash"]
    assert codes(store, at(other, DAY, 12, 13)) == []
    assert codes(store, PlanMeeting(other, DAY)) == ["clash_unknown"]
    assert codes(store, at(other, date(2026, 12, 4), 11, 13)) == []


def test_the_time_the_terms_give_is_looked_at_where_none_is_named(store: Store) -> None:
    one, other = two_bodies_sharing_a_member(store)
    store.do(AdoptTerms(other, "1", start_time=time(11), minutes_long=60))
    store.do(at(one, DAY, 9, 11))
    assert codes(store, PlanMeeting(other, DAY)) == []
    assert codes(store, PlanMeeting(other, DAY, start_time=time(10))) == ["clash"]


def test_two_meetings_of_one_write_are_minded_about_each_other(store: Store) -> None:
    one, other = two_bodies_sharing_a_member(store)
    done = store.do(at(one, DAY, 10, 12), at(other, DAY, 10, 12))
    assert [each.code for each in done.cautions] == ["calendar.mind.clash"]


def test_moving_minds_the_new_day_and_nothing_that_stays(store: Store) -> None:
    body = made(store, AddBody("Management Group", "MG"))
    meeting = made(store, at(body, date(2026, 12, 25), 10, 12))
    assert codes(store, MoveMeeting(meeting, venue="Hall")) == []
    assert codes(store, MoveMeeting(meeting, on_date=date(2026, 12, 28))) == ["holiday"]
    assert codes(store, MoveMeeting(meeting, on_date=date(2026, 12, 29))) == []


def test_the_dates_of_a_year_are_told_in_one_sentence(store: Store) -> None:
    one, other = two_bodies_sharing_a_member(store)
    store.do(AdoptTerms(one, "1", cadence="first Friday monthly", start_time=time(10)))
    year = PlanYear(one, date(2026, 10, 1), date(2027, 3, 31))
    store.do(PlanMeeting(other, date(2027, 3, 5)))
    with store.read() as book:
        (found,) = cautions(book, year, TODAY)
    assert found.words == (
        "Look at these dates: 2 of them are past, the first 2 October 2026; 5 March 2027 is at"
        " the same time as FG in full."
    )
    stays = PlanYear(one, date(2027, 1, 1), date(2027, 1, 31), keep_bank_holidays=True)
    assert codes(store, stays) == ["year"]
    assert codes(store, PlanYear(one, date(2027, 1, 1), date(2027, 1, 31))) == []


def test_p16_a_room_that_is_taken_is_said_before_it_is_booked(store: Store) -> None:
    one, other = two_bodies_sharing_a_member(store)
    room = made(store, AddRoom("Boardroom", set_up=30))
    first = made(store, at(one, DAY, 10, 12))
    second = made(store, at(other, DAY, 12, 13))
    store.do(BookRoom(first, room))
    assert codes(store, BookRoom(second, room)) == ["room"]
    assert codes(store, BookRoom(second, room, set_up=0)) == []


def test_a_quorum_above_the_voting_places_is_said_at_its_number(store: Store) -> None:
    body = made(store, AddBody("Management Group", "MG"))
    assert codes(store, SetQuorum(body, 99)) == []  # no places are kept yet
    for title in ("Chair", "Director"):
        store.do(AddSeat(body, title, constituency="North ICP"))
    assert codes(store, SetQuorum(body, 2)) == []
    assert codes(store, SetQuorum(body, 3)) == ["bodies.mind.quorum"]
    needs = (NeededThere("North ICP", 3),)
    assert codes(store, SetQuorum(body, 2, needs)) == ["bodies.mind.quorum_need"]


def test_a_meeting_is_convened_on_its_day_or_before_it_never_after(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(SET_BY, "2026-12-04T09:00:00+00:00")
    body = made(store, AddBody("Management Group", "MG"))
    meeting = made(store, at(body, DAY, 10, 12))
    with pytest.raises(Refusal, match=r"^calendar\.convened_after$") as refused:
        store.do(ConveneMeeting(meeting, date(2026, 12, 4)))
    assert refused.value.field == "on"
    store.do(ConveneMeeting(meeting, DAY))
    past = made(store, at(body, date(2026, 11, 5), 10, 12))
    store.do(ConveneMeeting(past))
    with store.read() as book:
        on = book.value("SELECT convened_on FROM meeting WHERE id = :id", id=past)
    assert on == "2026-11-05"
