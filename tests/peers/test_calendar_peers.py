"""Three calendar programs put our meetings at the hour we meant, on every day of forty years."""

import io
import json
import os
import subprocess
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from dateutil.tz import tzical

from db.clock import LONDON
from db.transfer import ics

FIRST, LAST = datetime(1998, 1, 1, tzinfo=UTC), datetime(2037, 1, 1, tzinfo=UTC)
SYSTEM_PYTHON = "/usr/bin/python3"  # Debian's, which its python3-gi belongs to

# The days of change and the days beside them, and the hours beside the change.
CHANGES = (date(2026, 3, 29), date(2026, 10, 25), date(2031, 3, 30), date(2036, 10, 26))
STARTS = [
    datetime.combine(day + timedelta(days=away), time(hour, 30))
    for day in CHANGES
    for away in (-1, 0, 1)
    for hour in (0, 3, 9, 14, 23)
] + [
    datetime.combine(date(year, month, 7), time(10))
    for year in range(2026, 2036)
    for month in range(1, 13)
]

ICAL_JS = """
const ICAL = require('ical.js');
const text = require('fs').readFileSync(0, 'utf8');
const calendar = new ICAL.Component(ICAL.parse(text));
const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone'));
for (const each of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(each);
const events = calendar.getAllSubcomponents('vevent').map(each => new ICAL.Event(each));
const starts = Object.fromEntries(events.map(each => [each.uid, each.startDate.toUnixTime()]));
const said = events.map(each => [each.summary, each.location, each.sequence]);
const offsets = [];
for (let at = FIRST; at < LAST; at += 3600) {
  const wall = ICAL.Time.fromJSDate(new Date(at * 1000), true);
  offsets.push(wall.convertToZone(zone).hour - wall.hour);
}
console.log(JSON.stringify({starts, said, offsets}));
"""

LIBICAL = """
import json, sys
import gi
gi.require_version("ICalGLib", "3.0")
from gi.repository import ICalGLib as I
text = sys.stdin.buffer.read().decode()
calendar = I.Component.new_from_string(text)
zone = I.Timezone.new()
zone.set_component(calendar.get_first_component(I.ComponentKind.VTIMEZONE_COMPONENT).clone())
starts, event = {}, calendar.get_first_component(I.ComponentKind.VEVENT_COMPONENT)
while event:
    starts[event.get_uid()] = event.get_dtstart().as_timet_with_zone(zone)
    event = calendar.get_next_component(I.ComponentKind.VEVENT_COMPONENT)
offsets = []
utc = I.Timezone.get_utc_timezone()
for at in range(FIRST, LAST, 3600):
    wall = I.Time.new_from_timet_with_zone(at, 0, utc)
    hour = wall.get_hour()
    offsets.append(wall.convert_to_zone(zone).get_hour() - hour)
print(json.dumps({
    "starts": starts, "offsets": offsets, "errors": calendar.count_errors(),
    "restrictions": bool(I.restriction_check(calendar)),
}))
"""


def published() -> bytes:
    """Return a calendar with a meeting at each of the starts, its words awkward."""
    changed = datetime(2026, 1, 5, 9, tzinfo=UTC)
    events = [
        ics.MeetingEvent(
            id=f"m{number:04}",
            title=f"Health Strategy Group; part 2, Llŷn \\ {'long ' * 20}",
            on=start.date(),
            start=start.time(),
            end=(start + timedelta(hours=2)).time(),
            changed_at=changed,
            sequence=2,
            organiser='The "Group", in full; and more',
            place="Committee Room 1, Łódź House\nAnyshire",
        )
        for number, start in enumerate(STARTS)
    ]
    return ics.calendar(events, "Meetings")


def right(found: dict[str, int]) -> bool:
    """Return whether every meeting begins at its hour on a London wall."""
    wanted = {
        f"m{number:04}@{ics.DOMAIN}": int(start.replace(tzinfo=LONDON).timestamp())
        for number, start in enumerate(STARTS)
    }
    return found == wanted


def wrong_hours(offsets: list[int]) -> list[datetime]:
    """Return the hours at which a program's offset from UTC differs from London's."""
    wrong = []
    at = FIRST
    for offset in offsets:
        wanted = at.astimezone(LONDON).utcoffset()
        if wanted is None or timedelta(hours=offset % 24) != wanted:
            wrong.append(at)
        at += timedelta(hours=1)
    assert at == LAST
    return wrong


def answered(command: list[str], **environment: str) -> dict[str, object]:
    """Return what a program printed about the calendar; its absence or failure is an error."""
    done = subprocess.run(
        command, input=published(), capture_output=True, check=False, env=os.environ | environment
    )
    assert not done.returncode, done.stderr.decode()
    return dict(json.loads(done.stdout))


def bounded(script: str) -> str:
    """Return a script with the bounds of the years in it."""
    return script.replace("FIRST", str(int(FIRST.timestamp()))).replace(
        "LAST", str(int(LAST.timestamp()))
    )


def test_dateutil_reads_no_hour_wrong_in_forty_years() -> None:
    zone = ics.TIMEZONE.replace("TZID:Europe/London", "TZID:Ours")  # so that no zone is swapped in
    ours = tzical(io.StringIO(f"BEGIN:VCALENDAR\n{zone}\nEND:VCALENDAR\n")).get("Ours")
    assert ours is not None
    offsets = []
    at = FIRST
    while at < LAST:
        local = at.astimezone(LONDON)
        read = ours.utcoffset(local.replace(tzinfo=None, fold=local.fold))
        assert read is not None
        offsets.append(int(read.total_seconds() // 3600))
        at += timedelta(hours=1)
    # dateutil cannot tell the two hours of an autumn night apart by fold in such a zone.
    doubled = {at for at in wrong_hours(offsets) if at.astimezone(LONDON).fold}
    assert set(wrong_hours(offsets)) <= doubled
    assert len(doubled) in {0, LAST.year - FIRST.year}


def test_ical_js_puts_every_meeting_at_its_hour() -> None:
    folder = os.environ.get("MINUTEBOOK_NODE")
    assert folder, "MINUTEBOOK_NODE does not name the folder with node_modules/ical.js"
    modules = str(Path(folder) / "node_modules")
    found = answered(["node", "-e", bounded(ICAL_JS)], NODE_PATH=modules)
    starts, offsets, said = found["starts"], found["offsets"], found["said"]
    assert isinstance(starts, dict)
    assert isinstance(offsets, list)
    assert isinstance(said, list)
    assert right(starts)
    assert wrong_hours(offsets) == []
    assert said[0] == [
        f"Health Strategy Group; part 2, Llŷn \\ {'long ' * 20}",
        "Committee Room 1, Łódź House\nAnyshire",
        2,
    ]


def test_libical_puts_every_meeting_at_its_hour_and_finds_no_rule_broken() -> None:
    found = answered([SYSTEM_PYTHON, "-c", bounded(LIBICAL)])
    starts, offsets = found["starts"], found["offsets"]
    assert isinstance(starts, dict)
    assert isinstance(offsets, list)
    assert right(starts)
    assert wrong_hours(offsets) == []
    assert found["errors"] == 0
    assert found["restrictions"]


@pytest.mark.parametrize("tool", ["node", SYSTEM_PYTHON])
def test_the_programs_are_here(tool: str) -> None:
    subprocess.run([tool, "--version"], check=True, capture_output=True)
