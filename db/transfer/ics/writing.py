"""Meetings as a calendar file that every calendar program puts at the same hour.

One VEVENT for each meeting, in local time, with the rules of Europe/London as text. Lists of
changes of the clock, which some libraries write instead, are read wrongly by others in every summer
after the list ends.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

_UNFIT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
DOMAIN = "minutebook.invalid"
_NOBODY = f"nobody@{DOMAIN}"  # published, so RFC 5546 wants an organiser; no mail goes anywhere
_AN_HOUR = timedelta(hours=1)
_OCTETS = 75  # of a line, by RFC 5545 section 3.1

# The rules in force since 1996 in the form RFC 5545 section 3.6.5 gives for a yearly change.
TIMEZONE = """BEGIN:VTIMEZONE
TZID:Europe/London
BEGIN:DAYLIGHT
DTSTART:19700329T010000
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
TZNAME:BST
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19701025T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
TZNAME:GMT
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE"""


class Standing(StrEnum):
    """How a meeting stands, in the calendar's own words."""

    CONFIRMED = "CONFIRMED"
    TENTATIVE = "TENTATIVE"
    CANCELLED = "CANCELLED"


@dataclass(frozen=True, slots=True)
class MeetingEvent:
    """A meeting to put into a calendar; with no ``start`` it takes the whole day, as not busy.

    ``id`` is the record's, for ever the same; ``sequence`` rises when date, time or place change;
    ``changed_at`` is the UTC moment of the last change, so that the same record gives the same
    bytes whenever it is exported.
    """

    id: str
    title: str
    on: date
    start: time | None
    end: time | None
    changed_at: datetime
    sequence: int = 0
    organiser: str = ""
    place: str = ""
    description: str = ""
    standing: Standing = Standing.CONFIRMED


def calendar(events: Iterable[MeetingEvent], name: str, *, cancels: bool = False) -> bytes:
    """Return a calendar file to publish (no invitation is made by opening it).

    With ``cancels`` it takes the meetings out of the calendars that hold them (RFC 5546).
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Minutebook//Calendar of meetings//EN",
        "CALSCALE:GREGORIAN",
        f"METHOD:{'CANCEL' if cancels else 'PUBLISH'}",
        f"X-WR-CALNAME:{_text(name)}",
        "X-WR-TIMEZONE:Europe/London",
        *TIMEZONE.split("\n"),
    ]
    for event in sorted(events, key=lambda each: (each.on, each.start or time(), each.id)):
        lines += _event(event)
    lines.append("END:VCALENDAR")
    return b"".join(folded(line) for line in lines)


def _event(event: MeetingEvent) -> list[str]:
    lines = [
        "BEGIN:VEVENT",
        f"UID:{event.id}@{DOMAIN}",
        f"SEQUENCE:{event.sequence}",
        f"DTSTAMP:{event.changed_at.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        f"LAST-MODIFIED:{event.changed_at.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        *_times(event),
        f"SUMMARY:{_text(event.title)}",
        f"STATUS:{event.standing}",
        f'ORGANIZER;CN="{_name(event.organiser or event.title)}":mailto:{_NOBODY}',
        f"TRANSP:{'OPAQUE' if event.start else 'TRANSPARENT'}",
        "CLASS:PUBLIC",
    ]
    if event.place:
        lines.append(f"LOCATION:{_text(event.place)}")
    if event.description:
        lines.append(f"DESCRIPTION:{_text(event.description)}")
    lines.append("END:VEVENT")
    return lines


def _times(event: MeetingEvent) -> list[str]:
    """Return when it begins and ends; an hour where no end is kept."""
    if event.start is None:
        after = event.on + timedelta(days=1)
        return [f"DTSTART;VALUE=DATE:{event.on:%Y%m%d}", f"DTEND;VALUE=DATE:{after:%Y%m%d}"]
    starts = datetime.combine(event.on, event.start)
    ends = datetime.combine(event.on, event.end) if event.end else starts + _AN_HOUR
    if ends <= starts:  # past midnight
        ends += timedelta(days=1)
    return [
        f"DTSTART;TZID=Europe/London:{starts:%Y%m%dT%H%M%S}",
        f"DTEND;TZID=Europe/London:{ends:%Y%m%dT%H%M%S}",
    ]


def _text(words: str) -> str:
    """Escape a text value (RFC 5545 section 3.3.11), leaving out what no text may hold."""
    plain = words.replace("\r\n", "\n").replace("\r", "\n")
    kept = _UNFIT.sub("", plain)
    return kept.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _name(words: str) -> str:
    """Return words fit to stand between the quotation marks of a parameter (section 3.2)."""
    return " ".join(_UNFIT.sub("", words).replace('"', "\u201d").split())


def folded(line: str) -> bytes:
    """Return a line with its end, folded after 75 octets and never inside a character."""
    pieces: list[bytes] = []
    piece = b""
    room = _OCTETS
    for character in line:
        octets = character.encode()
        if len(piece) + len(octets) > room:
            pieces.append(piece)
            piece, room = b"", _OCTETS - 1  # a continued line begins with a space
        piece += octets
    pieces.append(piece)
    return b"\r\n ".join(pieces) + b"\r\n"
