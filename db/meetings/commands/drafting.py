"""The first draft of an agenda: what stands on every one, and what was carried over."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.calendar.records import Meeting
from db.meetings.commands.order import level, space
from db.meetings.commands.standing import open_meeting_of
from db.meetings.records import AgendaItem
from db.meetings.rules.items import Origin
from db.meetings.rules.standing import CARRIED, Standing, standing_items
from db.record import same_id
from db.store import Ref, Work, command, ref
from db.words import say

BEFORE = """
SELECT e.id, e.on_date FROM meeting m JOIN meeting_live e ON e.body = m.body
WHERE m.id = :meeting AND e.on_date < m.on_date AND e.state IN ('held', 'in session', 'adjourned')
ORDER BY e.on_date DESC, e.id DESC LIMIT 1
"""
FEEDBACK = """
SELECT 1 FROM seat_live s JOIN meeting m ON m.body = s.body JOIN place_live w ON w.id = s.place
WHERE m.id = :meeting AND w.level = 'partnership' LIMIT 1
"""
DEFERRED = """
SELECT i.id FROM agendaitem_live i JOIN meeting e ON e.id = i.meeting
JOIN meeting m ON m.id = :meeting AND m.body = e.body
WHERE i.state = 'deferred' AND (i.deferred_to = m.id OR
  (i.deferred_to IS NULL AND e.id = :before))
ORDER BY e.on_date, i.place, i.id
"""


@dataclass(frozen=True, slots=True)
class DraftAgenda:
    """Draft the agenda of a meeting: standing items, and items deferred to it."""

    meeting: Annotated[str, ref("meeting")]


@command("Draft agenda")
def draft_agenda(work: Work, it: DraftAgenda) -> Ref:
    """Add what is not on the agenda yet, around what is; one taken off stays off."""
    meeting = open_meeting_of(work, it.meeting)
    before = work.row(BEFORE, meeting=meeting.id)
    feedback = work.value(FEEDBACK, meeting=meeting.id) is not None
    opening, closing = standing_items(minutes=before is not None, feedback=feedback)
    there = level(work, meeting.id, None)
    first = [each for one in opening if (each := _standing(work, meeting, one, before))]
    carried = _carried(work, meeting, before[0] if before else "")
    last = [each for one in closing if (each := _standing(work, meeting, one, before))]
    ours = {each.id for each in (*first, *last)}
    middle = [each for each in there if each.id not in ours]
    for each in (*first, *carried, *last):
        work.add(each)
    space([*first, *middle, *carried, *last])
    return Ref("meeting", meeting.id)


def _standing(
    work: Work, meeting: Meeting, one: Standing, before: tuple[str, str] | None
) -> AgendaItem | None:
    """Return a standing item, new or as it is; None for one that was taken off."""
    row = same_id("agendaitem", meeting.id, one.code)
    found = work.find(AgendaItem, row)
    if found is not None:
        return found if found.deleted is None and found.parent is None else None
    item = AgendaItem(id=row, meeting=meeting.id, purpose=one.purpose)
    item.title = say(f"agenda.{one.code}", on=date.fromisoformat(before[1]) if before else "")
    item.minutes_long = one.minutes_long
    item.from_kind = Origin.STANDING
    item.from_thing = before[0] if before and one.code in CARRIED else ""
    return item


def _carried(work: Work, meeting: Meeting, before: str) -> list[AgendaItem]:
    """Return a new item for each that was deferred to this meeting and is not on it yet."""
    found = []
    for (deferred,) in work.rows(DEFERRED, meeting=meeting.id, before=before):
        row = same_id("agendaitem", meeting.id, deferred)
        old = work.get(AgendaItem, deferred)
        if work.find(AgendaItem, row) is None:
            item = AgendaItem(id=row, meeting=meeting.id, title=old.title, section=old.section)
            item.purpose, item.lead, item.part = old.purpose, old.lead, old.part
            item.minutes_long = old.minutes_long
            item.from_kind, item.from_thing = Origin.CARRIED, old.id
            found.append(item)
    return found
