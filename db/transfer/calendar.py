"""The meetings of a minute book to a calendar file, and meetings of others' calendars in."""

import json
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from pathlib import Path

from db import words
from db.bodies.queries.plain import wall
from db.calendar.rules.states import MeetingKind, MeetingState
from db.errors import Refusal
from db.store import Done, Reading, Store
from db.transfer import ics
from db.transfer.ics import CalendarProposal, MeetingEvent, Standing
from db.transfer.sheets.proposal import Doubt, Outcome

_MEETINGS = """
SELECT m.id, b.name, m.kind, m.on_date, m.start_time, m.end_time, m.venue, m.online, m.state,
  m.sequence, (SELECT max(c.hlc) FROM cell c WHERE c.row = m.id)
FROM meeting_live m JOIN body_live b ON b.id = m.body
WHERE (:body IS NULL OR m.body = :body) AND m.on_date IS NOT NULL
"""
_OFF = {MeetingState.STOOD_DOWN, MeetingState.POSTPONED}
_HLC_SHIFT = 16  # a stamp of the journal is milliseconds since 1970 shifted left by this


@dataclass(frozen=True, slots=True)
class _Kept:
    id: str
    committee: str
    kind: str
    on: str
    starts: str | None
    ends: str | None
    venue: str
    online: str
    state: str
    sequence: int
    stamp: int


def export(book: Reading, body: str | None = None) -> bytes:
    """Return the meetings of a committee, or of all, as a calendar file.

    A meeting whose time is not settled takes its whole day and says so; one whose end is not kept
    is given an hour. The same record gives the same bytes.

    Raises:
        Refusal: ``calendar.none_to_export``.

    """
    events = [_event(_Kept(*row)) for row in book.rows(_MEETINGS, body=body)]
    if not events:
        raise Refusal("calendar.none_to_export")
    name = book.value("SELECT name FROM body_live WHERE id = :id", id=body) if body else None
    return ics.calendar(events, name or words.say("calendar.name"))


def cancellation(book: Reading, meeting: str) -> bytes:
    """Return the file that takes a meeting called off out of the calendars that hold it (P8).

    Its number in the sequence rose when it was called off, so calendars know it for the later word.

    Raises:
        Refusal: ``calendar.none_to_export`` where the meeting stands or has no day.

    """
    rows = book.rows(f"{_MEETINGS} AND m.id = :meeting", body=None, meeting=meeting)
    events = [_event(kept) for row in rows if (kept := _Kept(*row)).state in _OFF]
    if not events:
        raise Refusal("calendar.none_to_export")
    return ics.calendar(events, events[0].organiser, cancels=True)


def chosen(book: Reading, meetings: Collection[str], *, cancels: bool = False) -> bytes:
    """Return these meetings as a calendar file, or the file that takes them out of one person's.

    Raises:
        Refusal: ``calendar.none_to_export`` where none of them has a day.

    """
    named = json.dumps(list(meetings))
    sql = f"{_MEETINGS} AND m.id IN (SELECT value FROM json_each(:meetings))"
    events = [_event(_Kept(*row)) for row in book.rows(sql, body=None, meetings=named)]
    if not events:
        raise Refusal("calendar.none_to_export")
    if cancels:
        events = [replace(each, standing=Standing.CANCELLED) for each in events]
    return ics.calendar(events, words.say("calendar.name"), cancels=cancels)


def _event(kept: _Kept) -> MeetingEvent:
    start = wall(kept.starts)
    title = kept.committee
    if kept.kind != MeetingKind.ORDINARY:
        kind = words.choice(MeetingKind(kept.kind)) if kept.kind in set(MeetingKind) else kept.kind
        title = words.say("calendar.title", committee=kept.committee, kind=kind)
    if start is None:
        title = words.say("calendar.time_to_follow", title=title)
    return MeetingEvent(
        id=kept.id,
        title=title,
        on=date.fromisoformat(kept.on),
        start=start,
        end=wall(kept.ends),
        changed_at=datetime.fromtimestamp((kept.stamp >> _HLC_SHIFT) // 1000, UTC),
        sequence=kept.sequence,
        organiser=kept.committee,
        place=kept.venue or kept.online,
        description=words.say("calendar.online", where=kept.online) if kept.online else "",
        standing=Standing.CANCELLED if kept.state in _OFF else _standing(kept.state),
    )


def _standing(state: str) -> Standing:
    return Standing.TENTATIVE if state == MeetingState.PLANNED else Standing.CONFIRMED


def propose(path: Path) -> CalendarProposal:
    """Return the meetings a calendar file holds; see :func:`db.transfer.ics.propose`."""
    return ics.propose(path)


def against(book: Reading, body: str, proposal: CalendarProposal) -> CalendarProposal:
    """Return the proposal with what this minute book says: a day that has a meeting keeps it."""
    taken: dict[tuple[str, str], str] = {}
    sql = "SELECT on_date, start_time, ref FROM meeting_live WHERE body = :body"
    for on, starts, ref in book.rows(sql, body=body):
        taken[on, starts or ""] = ref
        taken.setdefault((on, ""), ref)  # an entry without a time is the meeting of that day
    meetings = []
    for each in proposal.meetings:
        ref = taken.get((_iso(each.on), _clock(each.start)))
        if ref is None:
            meetings.append(each)
            continue
        here = Doubt("calendar.already_here", "", Outcome.REFUSE, {"ref": ref})
        meetings.append(replace(each, doubts=(*each.doubts, here)))
    return replace(proposal, meetings=tuple(meetings))


def _iso(on: date | None) -> str:
    return on.isoformat() if on else ""


def _clock(at: time | None) -> str:
    return f"{at:%H:%M}" if at else ""


def take(
    store: Store, body: str, proposal: CalendarProposal, *, also: Collection[int] = ()
) -> Done:
    """Plan the meetings marked to be taken, and those to look at whose numbers are ``also`` given.

    Raises:
        Refusal: ``calendar.nothing_to_take``, or whatever planning a meeting refuses; nothing was
            taken.

    """
    from db.calendar.commands.planning import PlanMeeting, plan_meeting

    with store.write(words.say("calendar.intent")) as work:
        chosen = [
            each
            for each in against(work, body, proposal).meetings
            if each.on is not None
            and (
                each.outcome is Outcome.TAKE
                or (each.outcome is Outcome.LOOK and each.number in also)
            )
        ]
        if not chosen:
            raise Refusal("calendar.nothing_to_take", name=proposal.name)
        refs = tuple(
            plan_meeting(
                work,
                PlanMeeting(
                    body=body,
                    on_date=each.on or work.today,
                    start_time=each.start,
                    end_time=each.end,
                    venue=each.place,
                ),
            )
            for each in chosen
        )
    return Done(refs, work.changes)
