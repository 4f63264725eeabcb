"""When a stranger's event takes place: wall times in London, repeated by its rules."""

import itertools
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Any

from dateutil.rrule import rrule, rrulestr
from icalendar import Component

from db.clock import LONDON
from db.transfer.sheets.proposal import Doubt, Outcome

MAX_TIMES = 60  # of one repeating meeting
_SHOWN = 80  # characters of a value quoted in a sentence
_AHEAD = timedelta(days=3 * 366)


def wall(value: Any) -> tuple[datetime | date | None, list[Doubt]]:
    """Return the wall time in London of a property, or its date, and what is doubtful about it."""
    value = value[0] if isinstance(value, list) and value else value
    moment = getattr(value, "dt", None)
    if isinstance(moment, datetime):
        if moment.tzinfo is not None:
            local = moment.astimezone(LONDON).replace(tzinfo=None)
            same = moment.utcoffset() == moment.astimezone(LONDON).utcoffset()
            if same or moment.tzinfo is UTC or str(moment.tzinfo) == "UTC":
                return local, []
            return local, [Doubt("calendar.converted", values={"given": str(moment)})]
        zone = str(getattr(value, "params", {}).get("TZID", ""))
        if zone:
            return moment, [
                Doubt("calendar.zone_unknown", "", Outcome.LOOK, {"zone": zone[:_SHOWN]})
            ]
        return moment, []
    return (moment, []) if isinstance(moment, date) else (None, [])


def starts(event: Component, first: datetime) -> Iterator[datetime]:
    """Return the times a repeating event begins: 60 at most asked for, within three years.

    It repeats by the clock of its own zone, which may go over to summer time on another day.
    """
    own = getattr(event.get("DTSTART"), "dt", None)
    zone = own.tzinfo if isinstance(own, datetime) else None
    begins = own.replace(tzinfo=None) if isinstance(own, datetime) and zone else first
    limit = begins + _AHEAD
    rule = event.get("RRULE")
    times = set()
    if isinstance(rule, dict):
        count = int((rule.get("COUNT") or [MAX_TIMES + 1])[0])
        made = rrulestr(_bare(rule), dtstart=begins)
        if not isinstance(made, rrule):
            raise TypeError(rule)
        until = (rule.get("UNTIL") or [limit])[0]
        last = min(_naive(until, zone or LONDON), limit)
        ahead = itertools.islice(made.replace(until=last), min(count, MAX_TIMES + 1))
        times |= {_in_london(at, zone) for at in ahead}
    for each in listed(event, "RDATE"):
        at = plain(each, whole=True)
        if isinstance(at, datetime) and at <= limit:
            times.add(at)
    return iter(sorted(times | {first}))


def _in_london(at: datetime, zone: tzinfo | None) -> datetime:
    return at.replace(tzinfo=zone).astimezone(LONDON).replace(tzinfo=None) if zone else at


def _bare(rule: Any) -> str:
    """Return a rule without its end, which is set apart."""
    text = rule.to_ical().decode()
    kept = [p for p in text.split(";") if not p.upper().startswith(("COUNT=", "UNTIL=", "RSCALE="))]
    return ";".join(kept)


def _naive(until: datetime | date, zone: tzinfo) -> datetime:
    if isinstance(until, datetime):
        return until.astimezone(zone).replace(tzinfo=None) if until.tzinfo else until
    return datetime.combine(until, time(23, 59, 59))


def listed(event: Component, name: str) -> Iterator[Any]:
    """Yield the dates of a property that lists them, on one line or on several."""
    found = event.get(name)
    for each in found if isinstance(found, list) else [found]:
        yield from getattr(each, "dts", ())


def plain(value: Any, *, whole: bool) -> datetime | date | None:
    """Return a listed date as wall time in London (``whole``), or as its day alone."""
    at, _ = wall(value)
    if isinstance(at, datetime):
        return at if whole else at.date()
    return datetime.combine(at, time()) if at and whole else at
