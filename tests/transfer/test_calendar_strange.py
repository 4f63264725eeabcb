"""Calendar files as other programs send them: no meeting an hour off, no answer for a meeting."""

from datetime import date, time
from pathlib import Path

import pytest

from db.transfer import ics
from db.transfer.sheets import Outcome


def found(folder: Path, *events: str, method: str = "") -> tuple[ics.Proposed, ...]:
    """Return what a calendar of events, each given by its lines, proposes."""
    head = [f"METHOD:{method}"] if method else []
    inner = [f"BEGIN:VEVENT\n{each}\nEND:VEVENT" for each in events]
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", *head, *inner, "END:VCALENDAR", ""]
    path = folder / "in.ics"
    path.write_bytes("\n".join(lines).replace("\n", "\r\n").encode())
    return ics.propose(path).meetings


MEETING = "UID:1\nSUMMARY:Management Group\nDTSTART:20260702T090000Z\nDTEND:20260702T110000Z"


def codes(meeting: ics.Proposed) -> set[str]:
    return {doubt.code for doubt in meeting.doubts}


@pytest.mark.parametrize(
    ("method", "code"),
    [
        ("CANCEL", "calendar.cancelled"),
        ("REPLY", "calendar.answer"),
        ("counter", "calendar.answer"),
    ],
)
def test_a_cancellation_and_an_answer_are_no_meetings(
    method: str, code: str, tmp_path: Path
) -> None:
    (meeting,) = found(tmp_path, MEETING, method=method)
    assert (meeting.outcome, codes(meeting)) == (Outcome.REFUSE, {code})
    damaged = "SUMMARY\x01;;:x:\nDTSTART"
    assert Outcome.TAKE not in {each.outcome for each in found(tmp_path, MEETING, damaged,
        method=method)}  # fmt: skip


@pytest.mark.parametrize("method", ["REQUEST", "PUBLISH", ""])
def test_an_invitation_is_a_meeting(method: str, tmp_path: Path) -> None:
    (meeting,) = found(tmp_path, MEETING, method=method)
    assert meeting.outcome is Outcome.TAKE
    assert (meeting.start, meeting.end) == (time(10), time(12))


def test_a_series_goes_by_the_clock_of_its_own_zone(tmp_path: Path) -> None:
    new_york = (
        "UID:1\nSUMMARY:A\nDTSTART;TZID=America/New_York:20270302T090000\n"
        "DTEND;TZID=America/New_York:20270302T100000\nRRULE:FREQ=WEEKLY;COUNT=5"
    )
    hours = [(each.on, each.start, each.end) for each in found(tmp_path, new_york)]
    assert hours == [
        (date(2027, 3, 2), time(14), time(15)),
        (date(2027, 3, 9), time(14), time(15)),
        (date(2027, 3, 16), time(13), time(14)),  # summer time begins earlier over there
        (date(2027, 3, 23), time(13), time(14)),
        (date(2027, 3, 30), time(14), time(15)),
    ]


def test_a_series_in_utc_stays_there_when_the_clocks_change(tmp_path: Path) -> None:
    series = f"{MEETING}\nRRULE:FREQ=MONTHLY;BYDAY=1TH;UNTIL=20261203T090000Z"
    starts = {each.on: each.start for each in found(tmp_path, series)}
    assert starts[date(2026, 10, 1)] == time(10)
    assert starts[date(2026, 11, 5)] == time(9)
    assert max(day for day in starts if day) == date(2026, 12, 3)


def test_of_two_versions_the_later_one_counts(tmp_path: Path) -> None:
    moved = MEETING.replace("20260702", "20260709") + "\nSEQUENCE:3"
    outcomes = {each.on: codes(each) for each in found(tmp_path, MEETING, moved)}
    assert outcomes == {None: {"calendar.replaced"}, date(2026, 7, 9): set()}


def test_times_after_a_change_of_the_rest_of_a_series_are_looked_at(tmp_path: Path) -> None:
    series = MEETING + "\nRRULE:FREQ=MONTHLY;BYDAY=1TH;COUNT=4"
    moved = (
        "UID:1\nRECURRENCE-ID;RANGE=THISANDFUTURE:20260806T090000Z\nSUMMARY:Later\n"
        "DTSTART:20260806T130000Z\nDTEND:20260806T150000Z"
    )
    outcomes = {each.on: each.outcome for each in found(tmp_path, series, moved)}
    assert outcomes == {
        date(2026, 7, 2): Outcome.TAKE,
        date(2026, 8, 6): Outcome.TAKE,
        date(2026, 9, 3): Outcome.LOOK,
        date(2026, 10, 1): Outcome.LOOK,
    }


def test_the_title_of_an_older_calendar_is_read(tmp_path: Path) -> None:
    older = MEETING.replace("SUMMARY:", "SUMMARY;ENCODING=QUOTED-PRINTABLE:=C2=A35m bid =E2=80=93 ")
    assert found(tmp_path, older)[0].title == "£5m bid – Management Group"
