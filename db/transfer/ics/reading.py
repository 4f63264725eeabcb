"""Meetings in a stranger's calendar file, shown for choice: nothing is taken by itself."""

import contextlib
import itertools
import quopri
import re
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from icalendar import Calendar, Component

from db import files, words
from db.errors import Refusal
from db.transfer.ics.repeats import MAX_TIMES, listed, plain, starts, wall
from db.transfer.sheets.proposal import Doubt, Outcome

MAX_BYTES = 10_000_000
MAX_EVENTS = 5_000
_YEARS = range(1990, 2100)
_OFTEN = {"SECONDLY", "MINUTELY", "HOURLY"}
_EVENT = re.compile(r"^BEGIN:VEVENT\b.*?^END:VEVENT\b", re.M | re.S | re.I)
_METHOD = re.compile(r"^METHOD:[A-Z]+", re.M | re.I)
_ANSWERS = {"REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH"}
_ZONE = re.compile(r"^BEGIN:VTIMEZONE\b.*?^END:VTIMEZONE\b", re.M | re.S | re.I)
_SHOWN = 80  # characters of a value quoted in a sentence


Moved = tuple[str, Any, bool]
"""The id of a series, one of its times that was moved, and whether all later ones were with it."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """A meeting found: its date and wall times in London, and what is doubtful about it."""

    number: int
    title: str
    on: date | None = None
    start: time | None = None
    end: time | None = None
    place: str = ""
    uid: str = ""
    sequence: int = 0
    doubts: tuple[Doubt, ...] = ()

    @property
    def outcome(self) -> Outcome:
        """Return what would happen to it."""
        outcomes = [each.outcome for each in self.doubts]
        return next((o for o in (Outcome.REFUSE, Outcome.LOOK) if o in outcomes), Outcome.TAKE)

    @property
    def reasons(self) -> tuple[str, ...]:
        """Return the remarks in words."""
        return tuple(each.sentence for each in self.doubts)


@dataclass(frozen=True, slots=True)
class CalendarProposal:
    """The meetings of one file, in order of date."""

    name: str
    meetings: tuple[Proposed, ...]
    doubts: tuple[Doubt, ...] = ()

    def told_rows(self) -> list[tuple[str, ...]]:
        """Return the meetings for a list: number, outcome, day, times, title and the reasons."""
        return [
            (
                str(each.number),
                words.choice(each.outcome),
                words.day(each.on) if each.on else "",
                f"{each.start:%H:%M}" if each.start else "",
                each.title[:_SHOWN],
                " ".join(each.reasons),
            )
            for each in self.meetings
        ]


def propose(path: Path) -> CalendarProposal:
    """Return the meetings a calendar file holds.

    Raises:
        Refusal: ``calendar.not_one``, ``calendar.damaged``, ``calendar.no_meetings`` or as
            :func:`db.files.read_whole`.
        Trouble: the file is missing or cannot be read.

    """
    content = files.read_whole(path, MAX_BYTES)
    text = _text(content)
    if "BEGIN:V" not in text.upper():
        raise Refusal("calendar.not_one", name=path.name)
    events, broken = _events(text)
    if not events and not broken:
        code = "calendar.no_meetings" if "BEGIN:VCALENDAR" in text.upper() else "calendar.not_one"
        raise Refusal(code, name=path.name)
    found = list(_meetings(events[:MAX_EVENTS]))
    found += [_refused("", "calendar.damaged_event") for _ in range(broken)]
    ordered = sorted(found, key=lambda each: (each.on or date.max, each.start or time.min))
    doubts = (Doubt("calendar.cut"),) if len(events) > MAX_EVENTS else ()
    numbered = (replace(each, number=at) for at, each in enumerate(ordered, 1))
    return CalendarProposal(path.name, tuple(numbered), doubts)


def _text(content: bytes) -> str:
    for encoding in (
        "utf-8-sig",
        "utf-16" if content[:2] in {b"\xff\xfe", b"\xfe\xff"} else "cp1252",
    ):
        try:
            return content.decode(encoding)
        except UnicodeError:
            continue
    return content.decode("latin-1")


def _events(text: str) -> tuple[list[Component], int]:
    """Return the events, and how many could not be read; one bad event does not lose the others."""
    whole = _parsed(text)
    if whole is not None:
        return whole, 0
    zones = "\n".join([*_METHOD.findall(text)[:1], *_ZONE.findall(text)])
    if _parsed(f"BEGIN:VCALENDAR\n{zones}\nEND:VCALENDAR\n") is None:
        zones = ""
    events: list[Component] = []
    broken = 0
    for block in _EVENT.findall(text)[: MAX_EVENTS + 1]:
        one = _parsed(f"BEGIN:VCALENDAR\n{zones}\n{block}\nEND:VCALENDAR\n")
        events += one or []
        broken += one is None
    return events, broken or int(not events)


def _parsed(text: str) -> list[Component] | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            components: Iterable[Component] = Calendar.from_ical(text.encode(), multiple=True)
            return [_sent(event, each) for each in components for event in each.walk("VEVENT")]
    except Exception:  # noqa: BLE001 - a parser of strangers' text fails in ways it does not declare
        return None


def _sent(event: Component, calendar: Component) -> Component:
    """Return an event that knows how its calendar was sent: an invitation, an answer, a cancel."""
    event["METHOD"] = str(calendar.get("METHOD", ""))
    return event


def _latest(events: list[Component]) -> dict[tuple[str, Any], int]:
    """Return the highest number in the sequence of each event that has an id."""
    latest: dict[tuple[str, Any], int] = {}
    for event in events:
        latest[_which(event)] = max(latest.get(_which(event), 0), _sequence(event))
    return latest


def _which(event: Component) -> tuple[str, Any]:
    moved = event.get("RECURRENCE-ID")
    return _said(event, "UID"), "" if moved is None else str(getattr(moved, "dt", moved))


def _sequence(event: Component) -> int:
    given = str(event.get("SEQUENCE", 0))
    return int(given) if given.isdigit() else 0


def _meetings(events: list[Component]) -> Iterator[Proposed]:
    moved = set(_moved(events))
    latest = _latest(events)
    for event in events:
        if _said(event, "UID") and _sequence(event) < latest[_which(event)]:
            yield _refused(_said(event, "SUMMARY"), "calendar.replaced")
            continue
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                times = list(_times(event, moved))
            yield from times
        except Exception:  # noqa: BLE001 - as above; the event is accounted for
            yield _refused(_said(event, "SUMMARY"), "calendar.damaged_event")


def _moved(events: list[Component]) -> Iterator[Moved]:
    """Yield the times that an event of their own stands in for."""
    for event in events:
        if event.get("RECURRENCE-ID") is not None:
            with contextlib.suppress(Exception):  # one no date can be read from moves nothing
                at = event.get("RECURRENCE-ID")
                onwards = str(at.params.get("RANGE", "")).upper() == "THISANDFUTURE"
                yield str(event.get("UID", "")), wall(at)[0], onwards


def _refused(title: str, code: str, **values: Any) -> Proposed:
    return Proposed(0, title, doubts=(Doubt(code, "", Outcome.REFUSE, values),))


def _said(event: Component, name: str) -> str:
    value = event.get(name, "")
    first = value[0] if isinstance(value, list) and value else value
    said = str(first)
    if str(getattr(first, "params", {}).get("ENCODING", "")).upper() == "QUOTED-PRINTABLE":
        said = quopri.decodestring(said.encode()).decode(
            "utf-8", "replace"
        )  # of an older vCalendar
    return " ".join(said.split())


def _times(event: Component, moved: set[Moved]) -> Iterator[Proposed]:
    """Yield a meeting for each of its times."""
    title = _said(event, "SUMMARY")
    begins, doubts = wall(event.get("DTSTART"))
    if begins is None or begins.year not in _YEARS:
        yield _refused(title, "calendar.no_start")
        return
    method = _said(event, "METHOD").upper()
    if method == "CANCEL" or _said(event, "STATUS").upper() == "CANCELLED":
        yield _refused(title, "calendar.cancelled")
        return
    if method in _ANSWERS:
        yield _refused(title, "calendar.answer")
        return
    one = _one(event, title, begins, doubts)
    rule = event.get("RRULE")
    if rule is None and event.get("RDATE") is None:
        yield one
        return
    frequency = str((rule.get("FREQ") or [""])[0]).upper() if isinstance(rule, dict) else ""
    if frequency in _OFTEN or isinstance(rule, list):
        yield _refused(title, "calendar.too_often")
        return
    yield from _repeated(event, one, begins, moved)


def _one(event: Component, title: str, begins: datetime | date, doubts: list[Doubt]) -> Proposed:
    remarks = list(doubts)
    if not title:
        remarks.append(Doubt("calendar.no_title", "", Outcome.LOOK))
    place = _said(event, "LOCATION")
    uid, counted = _said(event, "UID"), _sequence(event)
    if not isinstance(begins, datetime):
        remarks.append(Doubt("calendar.all_day", "", Outcome.LOOK))
        return Proposed(0, title, begins, None, None, place, uid, counted, tuple(remarks))
    length = _length(event, begins)
    if length is None:
        remarks.append(Doubt("calendar.no_end", "", Outcome.LOOK))
    elif length > timedelta(hours=24):
        remarks.append(Doubt("calendar.many_days", "", Outcome.LOOK))
    end = (begins + length).time() if length else None
    start = begins.time().replace(second=0, microsecond=0)
    return Proposed(0, title, begins.date(), start, end, place, uid, counted, tuple(remarks))


def _length(event: Component, begins: datetime) -> timedelta | None:
    ends, _ = wall(event.get("DTEND"))
    length = (
        ends - begins if isinstance(ends, datetime) else getattr(event.get("DURATION"), "dt", None)
    )
    if isinstance(length, timedelta) and timedelta() < length < timedelta(days=366):
        return length
    return None


def _repeated(
    event: Component, one: Proposed, begins: datetime | date, moved: set[Moved]
) -> Iterator[Proposed]:
    whole = isinstance(begins, datetime)
    first = begins if isinstance(begins, datetime) else datetime.combine(begins, time())
    without = {plain(each, whole=whole) for each in listed(event, "EXDATE")}
    own = [each for each in moved if each[0] == one.uid and event.get("RECURRENCE-ID") is None]
    without |= {at for _uid, at, _onwards in own}
    changed = min((at for _uid, at, onwards in own if onwards), default=None)
    times = list(itertools.islice(starts(event, first), MAX_TIMES + 1))
    length = _length(event, begins) if isinstance(begins, datetime) else None
    remarks = [Doubt("calendar.repeats", values={"count": min(len(times), MAX_TIMES)})]
    if len(times) > MAX_TIMES:
        remarks.append(Doubt("calendar.repeats_cut", values={"count": MAX_TIMES}))
    for each in times[:MAX_TIMES]:
        at = each if whole else each.date()
        if at in without:
            continue
        later = changed is not None and at > changed
        doubts = [
            *one.doubts,
            *remarks,
            *([Doubt("calendar.changed", "", Outcome.LOOK)] if later else []),
        ]
        start = each.time().replace(second=0, microsecond=0) if whole else None
        end = (each + length).time() if length else None
        yield replace(one, on=each.date(), start=start, end=end, doubts=tuple(doubts))
