"""The minute book's meetings as a calendar file, and others' meetings taken in."""

from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from db.calendar.commands import planning, states
from db.errors import Refusal
from db.store import Store
from db.transfer import calendar, ics
from db.transfer.sheets import Outcome


@pytest.fixture
def body(founded: Store) -> str:
    with founded.read() as book:
        return str(book.value("SELECT id FROM body_live WHERE short = 'MG'"))


def planned(store: Store, body: str, on: date, start: time | None = time(9, 30)) -> str:
    it = planning.PlanMeeting(body=body, on_date=on, start_time=start, venue="Board Room")
    return store.do(it).refs[0].id


def test_a_meeting_goes_out_under_its_own_id(founded: Store, body: str, tmp_path: Path) -> None:
    meeting = planned(founded, body, date(2026, 12, 3))
    with founded.read() as book:
        content = calendar.export(book, body)
    (tmp_path / "out.ics").write_bytes(content)
    (back,) = ics.propose(tmp_path / "out.ics").meetings
    assert back.uid == f"{meeting}@{ics.DOMAIN}"
    assert (back.on, back.start, back.place) == (date(2026, 12, 3), time(9, 30), "Board Room")
    assert back.title == "Management Group"


def test_exporting_twice_gives_the_same_bytes(
    founded: Store, body: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    planned(founded, body, date(2026, 12, 3))
    with founded.read() as book:
        once = calendar.export(book, body)
    monkeypatch.setenv("MINUTEBOOK_NOW", "2027-01-01T10:00:00+00:00")
    with founded.read() as book:
        assert calendar.export(book, body) == once


def test_moving_a_meeting_raises_its_sequence_and_keeps_its_id(founded: Store, body: str) -> None:
    meeting = planned(founded, body, date(2026, 12, 3))
    founded.do(planning.MoveMeeting(meeting, on_date=date(2026, 12, 10)))
    with founded.read() as book:
        content = calendar.export(book, body).decode()
    assert f"UID:{meeting}@{ics.DOMAIN}\r\nSEQUENCE:1\r\n" in content
    assert "DTSTART;TZID=Europe/London:20261210T093000" in content


def test_a_meeting_stood_down_is_cancelled_in_the_calendar(founded: Store, body: str) -> None:
    meeting = planned(founded, body, date(2026, 12, 3))
    founded.do(states.StandDownMeeting(meeting, "Nothing to decide"))
    with founded.read() as book:
        assert "STATUS:CANCELLED\r\n" in calendar.export(book, body).decode()


def test_only_the_committee_asked_for_is_written(founded: Store, body: str) -> None:
    planned(founded, body, date(2026, 12, 3))
    with founded.read() as book:
        other = book.value("SELECT id FROM body_live WHERE id <> :body LIMIT 1", body=body)
        with pytest.raises(Refusal) as refusal:
            calendar.export(book, str(other))
        assert calendar.export(book).count(b"BEGIN:VEVENT") == 1
    assert refusal.value.code == "calendar.none_to_export"


def test_a_meeting_whose_time_is_not_settled_takes_its_day_and_says_so(
    founded: Store, body: str, tmp_path: Path
) -> None:
    planned(founded, body, date(2027, 1, 7), None)
    with founded.read() as book:
        (tmp_path / "out.ics").write_bytes(calendar.export(book, body))
    (back,) = ics.propose(tmp_path / "out.ics").meetings
    assert (back.on, back.start) == (date(2027, 1, 7), None)
    assert back.title == "Management Group: time to follow"


def test_meetings_are_taken_in_once_and_undone_together(
    founded: Store, body: str, tmp_path: Path
) -> None:
    path = tmp_path / "in.ics"
    event = ics.MeetingEvent("x", "Board", date(2027, 2, 4), time(10), time(12), _changed())
    later = ics.MeetingEvent("y", "Board", date(2027, 3, 4), time(10), time(12), _changed())
    path.write_bytes(ics.calendar([event, later], "Board"))
    proposal = calendar.propose(path)
    assert [row[1] for row in proposal.told_rows()] == ["To be taken", "To be taken"]
    assert len(calendar.take(founded, body, proposal).refs) == 2
    with founded.read() as book:
        again = calendar.against(book, body, proposal)
    assert {each.outcome for each in again.meetings} == {Outcome.REFUSE}
    with pytest.raises(Refusal) as refusal:
        calendar.take(founded, body, proposal)
    assert refusal.value.code == "calendar.nothing_to_take"
    founded.undo()
    with founded.read() as book:
        assert book.value("SELECT count(*) FROM meeting_live") == 0


def _changed() -> datetime:
    return datetime(2026, 1, 5, 9, tzinfo=UTC)
