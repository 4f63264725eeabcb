"""Business of decisions brought to the committee's next agenda by itself, its minute begun.

What was decided between meetings, answered elsewhere, left to be ratified or raised by an ICP goes
on the agenda of the next meeting that has not been issued yet.
"""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.calendar.records import Meeting
from db.decisions.rules.business import Business, BusinessLine, business_of
from db.meetings.commands.course import minute_of
from db.meetings.commands.parts import prepare_exclusion
from db.meetings.commands.ready import on_drafting, prepares_item
from db.meetings.commands.setting import put_among_business
from db.meetings.commands.standing import open_meeting_of
from db.meetings.records import AgendaItem
from db.meetings.rules.items import ItemState, Part
from db.record import same_id
from db.store import Ref, Work, command, ref
from db.words import say

TITLE = 200
NEXT = """
SELECT m.id FROM meeting_live m WHERE m.body = :body AND m.on_date >= :today
  AND m.state IN ('planned', 'convened')
  AND NOT EXISTS (SELECT 1 FROM snapshot_live s WHERE s.thing = m.id AND s.why = 'agenda issued')
ORDER BY m.on_date, m.start_time, m.id LIMIT 1
"""
DECIDED = """
SELECT d.words, d.ref, d.decided_on, coalesce(i.lead, d.owner, d.taken_by),
  d.state = 'for ratification'
FROM decision_live d LEFT JOIN agendaitem i ON i.id = d.item
WHERE d.id = :thing AND d.decided_on IS NOT NULL
"""
MINUTES = 5
"""How long business that comes back by itself is given, until somebody says otherwise."""
SETTLED = """
SELECT 1 FROM agendaanswer_live WHERE meeting = :meeting AND from_thing = :thing
  AND answer IN ('deferred', 'declined')
"""


@dataclass(frozen=True, slots=True)
class BringBusiness:
    """Put on the agenda of a meeting whatever of decisions is due there."""

    meeting: Annotated[str, ref("meeting")]


@command("Bring business to agenda")
def bring_business(work: Work, it: BringBusiness) -> Ref:
    """Add what is not on the agenda yet; what was taken off it stays off."""
    meeting = open_meeting_of(work, it.meeting)
    for line in business_of(work.rows, meeting.id, say):
        _bring(work, meeting, line)
    return Ref("meeting", meeting.id)


@on_drafting
def bring_drafted(work: Work, meeting: Meeting) -> None:
    """Carry to an agenda that is drafted what waits for its committee's word or ear."""
    for line in business_of(work.rows, meeting.id, say):
        if line.what in {Business.RATIFY, Business.REPORT}:
            _bring(work, meeting, line)


@prepares_item
def prepare_ratification(work: Work, item: AgendaItem) -> None:
    """Write what is to be agreed of a decision that waits for ratification, and who leads it."""
    row = work.row(DECIDED, thing=item.from_thing)
    if row is None:
        return
    words, ref, on, lead, waiting = row
    item.lead, item.minutes_long = item.lead or lead, item.minutes_long or MINUTES
    if waiting and not item.resolution:
        values = {"ref": ref, "on": date.fromisoformat(on), "words": words.rstrip(".")}
        item.resolution = say("business.ratify_words", **values)


def bring_to_next(work: Work, body: str | None, *kinds: Business) -> None:
    """Put business of these kinds on the next agenda of a body, where one is planned."""
    for (row,) in work.rows(NEXT, body=body or "", today=work.today.isoformat()):
        meeting = work.get(Meeting, row)
        for line in business_of(work.rows, meeting.id, say):
            if line.what in kinds:
                _bring(work, meeting, line)


def _bring(work: Work, meeting: Meeting, line: BusinessLine) -> None:
    """Put one line on an agenda, or bring the minute of the item there is up to date."""
    row = same_id("agendaitem", meeting.id, line.thing)
    item = work.find(AgendaItem, row)
    if item is None:
        if work.value(SETTLED, meeting=meeting.id, thing=line.thing):
            return
        item = AgendaItem(id=row, meeting=meeting.id, title=line.title[:TITLE], part=line.part)
        item.purpose, item.from_kind, item.from_thing = line.purpose, line.origin, line.thing
        item.minutes_long = MINUTES
        prepare_ratification(work, item)
        put_among_business(work, item)
        work.add(item)
        if item.part is Part.TWO:
            prepare_exclusion(work, meeting)
    if item.deleted is None and item.state is ItemState.TO_COME and line.minute:
        _begin_minute(work, item, line)


def _begin_minute(work: Work, item: AgendaItem, line: BusinessLine) -> None:
    """Begin the minute of an item still to come, unless somebody has written it already."""
    minute = minute_of(work, item.id)
    stem = say("business.minuted", told="").partition(".")[0]
    if not minute.text or (line.what is Business.BACK and minute.text.startswith(stem)):
        minute.text = line.minute
