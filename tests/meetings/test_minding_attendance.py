"""Attendance told of before it misleads: too early, after the close, after circulation (P10)."""

from datetime import date
from typing import Any

import pytest

from db.clock import SET_BY, london, standing_at
from db.errors import Refusal
from db.meetings.commands.attending import CallTime, OnCall, TakeAttendance
from db.meetings.commands.course import ChangeItemTimes, EndItem, StartItem
from db.meetings.commands.minutes import AgreeMinutes, CirculateMinutes
from db.meetings.commands.people import (
    ChangePresence,
    MarkArrived,
    MarkLeft,
    MarkRepresented,
    RecordApologies,
    UnmarkAttendance,
)
from db.meetings.commands.room import CloseMeeting, DeclareInterest, OpenMeeting
from db.meetings.queries import live_meeting
from db.meetings.rules.declarations import Management
from db.meetings.rules.quorum import Standing
from db.store import cautions
from db.transfer.teams import inputs, propose_from, report_of, row_words
from db.words import say
from tests.meetings.group import DAY, EVERYBODY, JANUARY, Group, clock
from tests.transfer.teams.reports import by_teams, three_blocks


def minded(group: Group, it: Any, today: date = DAY) -> list[str]:
    """What there is to mind about a command, as sentences."""
    with group.store.read() as book:
        return [each.words for each in cautions(book, it, today)]


def codes(group: Group) -> list[str]:
    """What checks find."""
    return [each.code for each in group.store.findings(DAY)]


def refused(group: Group, code: str, field: str, it: Any) -> None:
    """Run a command that a rule must refuse at a field."""
    with pytest.raises(Refusal) as refusal:
        group.do(it)
    assert (refusal.value.code, refusal.value.field) == (code, field)


def presence(group: Group, name: str) -> str:
    """The one time somebody was in the room."""
    sql = """SELECT p.id FROM presence_live p JOIN attendance_live a ON a.id = p.attendance
      WHERE a.person = :person"""
    with group.store.read() as book:
        return str(book.value(sql, person=group.person(name)))


# Before its day


def test_a_meeting_opened_before_its_day_says_which_day_that_is(group: Group) -> None:
    """A secretary who opens next month's meeting by mistake is told before it is done."""
    group.plan(DAY, "One")
    it = OpenMeeting(group.meeting)
    assert minded(group, it, DAY) == minded(group, it, JANUARY) == []
    assert minded(group, it, date(2026, 12, 2)) == [
        "This meeting is tomorrow, on 3 December 2026. If it is today, move it first."
    ]
    assert minded(group, it, date(2026, 11, 12)) == [
        "This meeting is on 3 December 2026, in 21 days. If it is held today, move it first."
    ]


@pytest.mark.parametrize(
    ("at", "said"), [("10:01", []), ("10:02", ["10:02"]), ("16:00", ["16:00"])]
)
def test_opening_or_closing_at_a_time_still_to_come_is_asked_about_at_its_field(
    group: Group, monkeypatch: pytest.MonkeyPatch, at: str, said: list[str]
) -> None:
    group.plan(DAY, "One")
    monkeypatch.setenv(SET_BY, "2026-12-03T10:01:30+00:00")

    def asked(it: Any) -> list[tuple[str, str]]:
        with group.store.read() as book:
            return [(each.about, each.words) for each in cautions(book, it, DAY)]

    told = [("at", f"It is 10:01: {each} is still to come.") for each in said]
    assert asked(OpenMeeting(group.meeting, clock(at))) == told
    group.do(OpenMeeting(group.meeting, clock("10:00")))
    assert asked(CloseMeeting(group.meeting, clock(at))) == told
    group.do(CloseMeeting(group.meeting, clock(at)))
    assert asked(OpenMeeting(group.meeting)) == []


def test_nobody_arrives_at_a_meeting_that_has_not_been_opened_without_a_word(group: Group) -> None:
    group.plan(DAY, "One")
    came = MarkArrived(group.meeting, group.person("Finchley"), clock("10:00"))
    member, other = group.person("Quaife"), group.person("Mope")
    deputy = MarkRepresented(group.meeting, member, other, clock("10:00"))
    early = (
        "This meeting is on 3 December 2026 and has not been opened. Before the day, note only "
        "apologies and who is to stand in, without a time."
    )
    assert minded(group, MarkRepresented(group.meeting, member, other), date(2026, 12, 2)) == []
    for it in (came, deputy):
        assert minded(group, it, date(2026, 12, 2)) == [early]
        assert minded(group, it, DAY) == []
        assert len(minded(group, it, date(2026, 12, 4))) == 1
    planned = group.run("plan_meeting", body=group.body, on_date=DAY)
    here = MarkArrived(planned, group.person("Finchley"))
    assert minded(group, here) == ["This meeting is planned and has not been convened."]
    group.do(OpenMeeting(group.meeting, clock("10:00")))
    assert minded(group, came, JANUARY) == []


def test_nobody_comes_to_a_meeting_that_was_stood_down(group: Group) -> None:
    group.plan(DAY, "One")
    group.run("stand_down_meeting", meeting=group.meeting, reason="Snow")
    person = group.person("Finchley")
    refused(group, "attendance.no_meeting", "meeting", MarkArrived(group.meeting, person))
    group.do(RecordApologies(group.meeting, person))


# After the close


def closed(group: Group) -> None:
    """The meeting, closed at half past twelve."""
    group.plan(DAY, "One")
    group.opened(*EVERYBODY[:9])
    group.do(StartItem(group.items[0], clock("10:00")))
    group.do(EndItem(group.items[0], clock("12:00")))
    group.do(CloseMeeting(group.meeting, clock("12:30")))


def test_no_time_lies_after_the_close(group: Group) -> None:
    """The very minute of the close is one in which somebody may still have left."""
    closed(group)
    meeting, late = group.meeting, group.person(EVERYBODY[10])
    refused(group, "attendance.came_after_close", "at", MarkArrived(meeting, late, clock("12:31")))
    group.do(MarkArrived(meeting, late, clock("12:30")))
    gone = group.person(EVERYBODY[0])
    refused(group, "attendance.left_after_close", "at", MarkLeft(meeting, gone, clock("12:31")))
    group.do(MarkLeft(meeting, gone, clock("12:30")))
    here = presence(group, EVERYBODY[1])
    for field in ("arrived_time", "left_time"):
        it = ChangePresence(here, **{field: clock("12:31")})
        code = "came" if field == "arrived_time" else "left"
        refused(group, f"attendance.{code}_after_close", field, it)
    group.do(ChangePresence(here, left_time=clock("12:30")))


def test_a_report_that_goes_on_after_the_close_says_so_and_is_cut(group: Group) -> None:
    """P10: who was on the call at the close stayed to the end; one who came after was not there."""
    closed(group)
    with group.store.read() as book:
        found = propose_from(book, group.meeting, report_of(by_teams(three_blocks()), "r.csv"))
    barnaby = found.rows[0]
    assert barnaby.stays[-1].left is None
    assert "The report goes on to 12:31; the meeting closed at 12:30" in row_words(barnaby)
    whole = group.run(
        "take_attendance", meeting=group.meeting, rows=_rows(group, ("10:00", "12:45"))
    )
    assert whole == group.meeting
    assert _times(group) == [("10:00", None)]
    it = _taking(group, ("10:00", "12:45"))
    assert minded(group, it) == [
        (
            "The meeting closed at 12:30, and the report goes on to 12:45: whoever was there after "
            "the close is taken to have stayed to the end."
        )
    ]
    assert minded(group, _taking(group, ("10:00", "12:30"))) == []
    refused(group, "attendance.came_after_close", "rows", _taking(group, ("12:31", "12:45")))
    assert inputs(found, {1: barnaby.person}).rows[0].times[-1].left is None


def test_a_report_of_times_to_come_or_of_long_before_the_opening_is_asked_about(
    group: Group, monkeypatch: pytest.MonkeyPatch
) -> None:
    """P10: the clock of a laptop may be an hour out, and a report that of another meeting."""
    monkeypatch.setenv(SET_BY, "2026-12-03T11:00:00+00:00")
    group.plan(DAY, "One")
    group.opened(*EVERYBODY[:9])
    asked = "Is it the report of this meeting, and was the clock of that computer right?"
    assert minded(group, _taking(group, ("10:00", "11:00"))) == []
    assert minded(group, _taking(group, ("10:00", "11:01"))) == [
        f"It is 11:00, and the report goes on to 11:01, still to come. {asked}"
    ]
    assert minded(group, _taking(group, ("11:30", "12:45"))) == [
        f"It is 11:00, and the report goes on to 12:45, still to come. {asked}"
    ]
    assert minded(group, _taking(group, ("09:30", "10:59"))) == []
    assert minded(group, _taking(group, ("09:29", "10:59"))) == [
        f"The meeting opened at 10:00, and the report begins at 09:29. {asked}"
    ]
    assert minded(group, _taking(group, ("10:00", "11:01")), JANUARY) == []


def test_before_the_close_a_report_beyond_the_planned_end_asks_to_close_first(
    group: Group, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(SET_BY, "2026-12-03T12:40:00+00:00")
    group.plan(DAY, "One")
    group.opened(*EVERYBODY[:9])
    assert minded(group, _taking(group, ("10:00", "12:31"))) == [
        (
            "The report goes on to 12:31, after the meeting was to end at 12:30. If it was over by "
            "then, close it first: the times after it are left out."
        )
    ]
    group.do(_taking(group, ("10:00", "12:31")))
    close = CloseMeeting(group.meeting, clock("12:30"))
    assert minded(group, close) == [
        "Nell Quaife is noted as here after 12:30: give a later time, or set that right."
    ]
    group.do(close)
    assert "meetings.finding.after_close" in codes(group)
    group.do(ChangePresence(presence(group, "Quaife"), left_time=None))
    assert "meetings.finding.after_close" not in codes(group)


def _taking(group: Group, *times: tuple[str, str]) -> Any:
    return TakeAttendance(group.meeting, _rows(group, *times))


def _rows(group: Group, *times: tuple[str, str]) -> Any:
    own = tuple(CallTime(clock(came), clock(left)) for came, left in times)
    return (OnCall(group.person("Quaife"), own),)


def _times(group: Group) -> list[tuple[str, str | None]]:
    sql = """SELECT p.arrived_time, p.left_time FROM presence_live p JOIN attendance_live a
      ON a.id = p.attendance WHERE a.person = :person ORDER BY p.arrived_time"""
    with group.store.read() as book:
        return list(map(tuple, book.rows(sql, person=group.person("Quaife"))))


# After circulation


def circulate(group: Group, on: date) -> None:
    """The minutes go out on a day that has come by then."""
    with standing_at(london(on, clock("09:00"))):
        group.do(CirculateMinutes(group.meeting, on))


def circulated(group: Group) -> str:
    """Minutes that went to the members on 8 December; the one time of somebody in the room."""
    closed(group)
    group.do(AgreeMinutes(group.meeting, group.person("Plumstone")))
    circulate(group, date(2026, 12, 8))
    return presence(group, EVERYBODY[0])


def test_attendance_changed_after_circulation_is_told_before_and_found_after(group: Group) -> None:
    """What members hold is not changed without a word: form and check say so."""
    here = circulated(group)
    assert "meetings.finding.quoracy_changed" not in codes(group)
    late = ChangePresence(here, left_time=clock("12:10"))
    assert minded(group, late) == []
    sooner = ChangePresence(here, left_time=clock("11:30"))
    assert minded(group, sooner) == [
        (
            "The minutes were circulated on 8 December 2026: with this, quoracy reads otherwise at "
            "item 1."
        )
    ]
    group.do(late)
    assert "meetings.finding.quoracy_changed" not in codes(group)
    group.do(sooner)
    (found,) = [
        each
        for each in group.store.findings(DAY)
        if each.code == "meetings.finding.quoracy_changed"
    ]
    assert (found.values["numbers"], found.values["sent"]) == ("1", date(2026, 12, 8))
    circulate(group, date(2026, 12, 9))
    assert "meetings.finding.quoracy_changed" not in codes(group)


def test_whatever_may_change_what_was_circulated_says_so(group: Group) -> None:
    meeting, person = "", ""
    made = (
        lambda: MarkLeft(meeting, person),
        lambda: MarkArrived(meeting, person),
        lambda: UnmarkAttendance(meeting, person, "wrong"),
        lambda: ChangeItemTimes(group.items[0], ended_time=clock("12:05")),
        lambda: DeclareInterest(group.items[0], person, "x", management=Management.WITHDRAWS),
    )
    closed(group)
    meeting, person = group.meeting, group.person("Finchley")
    assert [minded(group, make()) for make in made] == [[], [], [], [], []]
    group.do(AgreeMinutes(meeting, group.person("Plumstone")))
    circulate(group, date(2026, 12, 8))
    said = [
        (
            "The minutes were circulated on 8 December 2026: what they say of attendance and "
            "quoracy may change."
        )
    ]
    assert [minded(group, make()) for make in made] == [said] * 5
    noted = DeclareInterest(group.items[0], person, "x", management=Management.NOTED)
    assert minded(group, noted) == []


# Before the meeting


def test_somebody_of_whom_nothing_is_known_is_awaited_until_the_meeting_is_over(
    group: Group, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(SET_BY, "2026-12-03T09:00:00+00:00")
    group.plan(DAY, "One")

    def awaited() -> bool:
        with group.store.read() as book:
            live = live_meeting(book, group.meeting, clock("10:00"))
        return next(each.awaited for each in live.not_counted if "Nell" in each.name)

    assert awaited()
    group.opened("Finchley")
    assert awaited()
    group.do(CloseMeeting(group.meeting, clock("12:30")))
    assert not awaited()


# Times that cannot be, and people to come


def test_a_time_to_come_or_long_before_the_opening_is_asked_about_at_its_field(
    group: Group, monkeypatch: pytest.MonkeyPatch
) -> None:
    group.plan(DAY, "One")
    group.arrive(EVERYBODY[0], at="09:55")
    group.do(OpenMeeting(group.meeting, clock("10:01")))
    monkeypatch.setenv(SET_BY, "2026-12-03T10:01:30+00:00")
    who, meeting = group.person(EVERYBODY[1]), group.meeting

    def said(it: Any) -> list[tuple[str, str]]:
        with group.store.read() as book:
            return [(each.about, each.words) for each in cautions(book, it, DAY)]

    come = "It is 10:01: 10:59 is still to come."
    told = [("at", f"{come} Until then this person is shown as expected.")]
    early = "The meeting opened at 10:01. Was it really 09:00?"
    assert said(MarkArrived(meeting, who, clock("10:59"))) == told
    assert said(MarkRepresented(meeting, who, who, clock("10:59"))) == told
    assert said(MarkLeft(meeting, group.person(EVERYBODY[0]), clock("10:59"))) == [("at", come)]
    assert said(MarkArrived(meeting, who, clock("09:00"))) == [("at", early)]
    assert said(MarkArrived(meeting, who, clock("09:30"))) == [
        ("at", "The meeting opened at 10:01. Was it really 09:30?")
    ]
    for at in ("09:31", "10:01"):
        assert said(MarkArrived(meeting, who, clock(at))) == []
    here = presence(group, EVERYBODY[0])
    assert said(ChangePresence(here, arrived_time=clock("09:00"))) == [("arrived_time", early)]
    assert said(ChangePresence(here, clock("09:55"), clock("10:59"))) == [("left_time", come)]
    assert said(ChangePresence(here, left_time=None)) == []
    group.do(CloseMeeting(meeting, clock("10:02")))
    assert come not in [words for _, words in said(MarkLeft(meeting, who, clock("10:59")))]


def test_somebody_to_come_is_expected_and_whoever_went_is_gone(group: Group) -> None:
    """Shown so in the room, and when an earlier item is written up afterwards."""
    group.plan(DAY, "One", "Two")
    first, later = EVERYBODY[0], EVERYBODY[1]
    group.opened(first)
    group.do(StartItem(group.items[0], clock("10:05")))
    group.arrive(later, at="10:59")
    with group.store.read() as book:
        line = next(
            each
            for each in live_meeting(book, group.meeting, clock("10:06"), today=DAY).not_counted
            if each.name == later
        )
        assert (line.standing, line.came) == (Standing.EXPECTED, clock("10:59"))
    group.do(EndItem(group.items[0], clock("10:30")))
    group.do(MarkLeft(group.meeting, group.person(later), clock("11:10")))
    with group.store.read() as book:
        page = live_meeting(book, group.meeting, clock("12:00"), group.items[0], DAY)
        then = {each.name: each for each in page.not_counted}
        assert then[later].standing is Standing.EXPECTED
        now = live_meeting(book, group.meeting, clock("11:10"), today=DAY).not_counted
        gone = next(each for each in now if each.name == later)
    assert (gone.standing, gone.left) == (Standing.LEFT, clock("11:10"))


def test_somebody_noted_from_after_the_close_is_told_as_from_then(group: Group) -> None:
    group.plan(DAY, "One")
    group.opened(EVERYBODY[0])
    group.arrive(EVERYBODY[1], at="10:59")
    group.do(CloseMeeting(group.meeting, clock("10:31")))
    found = [each for each in group.store.findings(DAY) if "after_close" in each.code]
    (words,) = (say(each.code, **each.values) for each in found)
    assert words == (
        "Management Group, 3 December 2026: Marigold Penhaligon is noted as here from 10:59, "
        "after the meeting closed at 10:31."
    )
