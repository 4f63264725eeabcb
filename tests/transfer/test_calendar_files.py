"""Calendar files: stable bytes going out, nothing taken by itself coming in."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from db import words
from db.errors import Refusal
from db.transfer import ics
from db.transfer.sheets import Outcome

EVENT = ics.MeetingEvent(
    id="0abc",
    title="Management Group",
    on=date(2026, 12, 3),
    start=time(9, 30),
    end=time(11, 30),
    changed_at=datetime(2026, 4, 1, 8, 0, tzinfo=UTC),
    sequence=1,
    organiser="Management Group",
    place="Board Room; first floor, left",
    description="Papers due 26 November",
)


def entry(*lines: str, head: str = "") -> str:
    """Return a calendar with one event of these lines."""
    inner = "\r\n".join(("BEGIN:VEVENT", *lines, "END:VEVENT"))
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{head}{inner}\r\nEND:VCALENDAR\r\n"


def found(folder: Path, text: str | bytes) -> tuple[ics.Proposed, ...]:
    path = folder / "in.ics"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return ics.propose(path).meetings


def test_lines_end_as_the_standard_says_and_are_at_most_75_octets() -> None:
    content = ics.calendar([replace(EVENT, title="Grŵp " * 40)], "Meetings")
    assert content.count(b"\n") == content.count(b"\r\n")
    assert max(len(line) for line in content.split(b"\r\n")) <= 75


def test_the_same_meetings_give_the_same_bytes_in_any_order() -> None:
    other = replace(EVENT, id="0abd", on=date(2027, 1, 7))
    assert ics.calendar([EVENT, other], "M") == ics.calendar([other, EVENT], "M")


def test_the_id_of_an_event_is_the_records_and_the_stamp_is_of_the_change() -> None:
    content = ics.calendar([EVENT], "M").decode()
    assert "UID:0abc@minutebook.invalid\r\n" in content
    assert "SEQUENCE:1\r\n" in content
    assert "DTSTAMP:20260401T080000Z\r\n" in content
    assert "METHOD:PUBLISH\r\n" in content
    assert "ATTENDEE" not in content


def test_a_meeting_past_midnight_ends_on_the_next_day() -> None:
    content = ics.calendar([replace(EVENT, start=time(23), end=time(1))], "M").decode()
    assert "DTEND;TZID=Europe/London:20261204T010000" in content


def test_a_meeting_stood_down_says_so() -> None:
    content = ics.calendar([replace(EVENT, standing=ics.Standing.CANCELLED)], "M").decode()
    assert "STATUS:CANCELLED\r\n" in content


@given(st.text(max_size=300))
def test_any_title_is_read_back_as_it_was_but_for_control_characters(title: str) -> None:
    content = ics.calendar([replace(EVENT, title=title)], "M")
    read = str(Calendar.from_ical(content).walk("VEVENT")[0]["SUMMARY"])
    kept = title.replace("\r\n", "\n").replace("\r", "\n")
    kept = "".join(c for c in kept if c in "\n\t" or not (ord(c) < 32 or 127 <= ord(c) < 160))
    assert read == kept.encode("utf-8", "ignore").decode()


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\r\n"), max_size=400))
def test_unfolding_gives_the_line_back(line: str) -> None:
    folded = ics.folded(line)
    assert folded.replace(b"\r\n ", b"")[:-2].decode() == line
    assert all(len(piece) <= 75 for piece in folded.split(b"\r\n"))


def test_our_own_calendar_comes_back_as_it_went(tmp_path: Path) -> None:
    meeting = found(tmp_path, ics.calendar([EVENT], "M"))[0]
    assert (meeting.title, meeting.on, meeting.start, meeting.end, meeting.place) == (
        EVENT.title,
        EVENT.on,
        EVENT.start,
        EVENT.end,
        EVENT.place,
    )
    assert (meeting.uid, meeting.sequence) == ("0abc@minutebook.invalid", 1)
    assert meeting.outcome is Outcome.TAKE


@pytest.mark.parametrize(
    ("start", "wall"),
    [
        ("DTSTART:20260709T090000Z", time(10)),
        ("DTSTART:20261203T090000Z", time(9)),
        ("DTSTART;TZID=GMT Standard Time:20260709T100000", time(10)),
        ("DTSTART;TZID=Europe/Paris:20260709T110000", time(10)),
        ("DTSTART:20260709T100000", time(10)),
    ],
)
def test_times_are_turned_to_a_wall_in_london(start: str, wall: time, tmp_path: Path) -> None:
    assert found(tmp_path, entry("SUMMARY:A", start, "DURATION:PT1H"))[0].start == wall


@pytest.mark.parametrize(
    ("lines", "outcome", "code"),
    [
        (("SUMMARY:A", "DTSTART;VALUE=DATE:20260709"), Outcome.LOOK, "calendar.all_day"),
        (("SUMMARY:A", "DTSTART:20260709T100000"), Outcome.LOOK, "calendar.no_end"),
        (("DTSTART:20260709T100000", "DURATION:PT1H"), Outcome.LOOK, "calendar.no_title"),
        (("SUMMARY:A",), Outcome.REFUSE, "calendar.no_start"),
        (("SUMMARY:A", "DTSTART:20261332T1000"), Outcome.REFUSE, "calendar.damaged_event"),
        (
            ("SUMMARY:A", "DTSTART:20260709T100000", "STATUS:CANCELLED"),
            Outcome.REFUSE,
            "calendar.cancelled",
        ),
        (
            ("SUMMARY:A", "DTSTART:20260709T100000", "RRULE:FREQ=SECONDLY"),
            Outcome.REFUSE,
            "calendar.too_often",
        ),
        (
            ("SUMMARY:A", "DTSTART;TZID=Room 4:20260709T100000", "DURATION:PT1H"),
            Outcome.LOOK,
            "calendar.zone_unknown",
        ),
        (
            ("SUMMARY:A", "DTSTART:20260709T100000", "DURATION:P3D"),
            Outcome.LOOK,
            "calendar.many_days",
        ),
    ],
)
def test_what_is_doubtful_is_said(
    lines: tuple[str, ...], outcome: Outcome, code: str, tmp_path: Path
) -> None:
    (meeting,) = found(tmp_path, entry(*lines))
    assert meeting.outcome is outcome
    assert code in {doubt.code for doubt in meeting.doubts}
    assert all(meeting.reasons)


def test_a_repeating_meeting_is_shown_time_by_time_without_those_taken_out(tmp_path: Path) -> None:
    meetings = found(
        tmp_path,
        entry(
            "UID:1",
            "SUMMARY:Management Group",
            "DTSTART;TZID=Europe/London:20260108T100000",
            "DURATION:PT90M",
            "RRULE:FREQ=MONTHLY;BYDAY=2TH;COUNT=4",
            "EXDATE;TZID=Europe/London:20260312T100000",
        ),
    )
    assert [meeting.on for meeting in meetings] == [
        date(2026, 1, 8),
        date(2026, 2, 12),
        date(2026, 4, 9),
    ]
    assert {meeting.start for meeting in meetings} == {time(10)}


def test_one_time_moved_replaces_the_time_it_had(tmp_path: Path) -> None:
    text = entry("UID:1", "SUMMARY:A", "DTSTART:20260108T100000", "DURATION:PT1H",
        "RRULE:FREQ=WEEKLY;COUNT=3")  # fmt: skip
    moved = entry("UID:1", "SUMMARY:A", "RECURRENCE-ID:20260115T100000",
        "DTSTART:20260116T140000", "DURATION:PT1H")  # fmt: skip
    both = text.replace("END:VCALENDAR\r\n", "") + moved.split("VERSION:2.0\r\n")[1]
    assert [meeting.on for meeting in found(tmp_path, both)] == [
        date(2026, 1, 8),
        date(2026, 1, 16),
        date(2026, 1, 22),
    ]


def test_a_rule_without_end_stops_after_sixty_times_or_three_years(tmp_path: Path) -> None:
    often = entry("SUMMARY:A", "DTSTART:20260108T100000", "DURATION:PT1H", "RRULE:FREQ=DAILY")
    assert len(found(tmp_path, often)) == 60
    seldom = entry("SUMMARY:A", "DTSTART:20260108T100000", "DURATION:PT1H", "RRULE:FREQ=YEARLY")
    last = found(tmp_path, seldom)[-1].on
    assert last is not None
    assert last <= date(2026, 1, 8) + timedelta(days=3 * 366)


def test_a_rule_no_day_fulfils_does_not_hang(tmp_path: Path) -> None:
    never = "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"
    assert len(found(tmp_path, entry("SUMMARY:A", "DTSTART:20260108T100000", never))) == 1


def test_one_damaged_event_does_not_lose_the_others(tmp_path: Path) -> None:
    good = entry("SUMMARY:Good", "DTSTART:20260108T100000", "DURATION:PT1H")
    bad = "BEGIN:VEVENT\r\n!!!\u0001:\r\nno colon here\r\nEND:VEVENT\r\n"
    text = good.replace("END:VCALENDAR", f"{bad}END:VCALENDAR")
    outcomes = {meeting.title: meeting.outcome for meeting in found(tmp_path, text)}
    assert outcomes["Good"] is Outcome.TAKE


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "calendar.not_one"),
        (b"Dear all, the meeting is on Thursday.", "calendar.not_one"),
        (b"PK\x03\x04", "calendar.not_one"),
        (b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n", "calendar.no_meetings"),
    ],
)
def test_what_holds_no_meeting_is_refused_in_words(
    content: bytes, code: str, tmp_path: Path
) -> None:
    with pytest.raises(Refusal) as refusal:
        found(tmp_path, content)
    assert refusal.value.code == code
    assert "in.ics" in words.explain(refusal.value)
