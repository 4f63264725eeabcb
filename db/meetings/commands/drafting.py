"""The first draft of an agenda: what stands on every one, and what was carried over."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.commands.changing import fresh
from db.bodies.queries.labels import Labels
from db.bodies.rules.kinds import PlaceLevel
from db.calendar.records import Meeting
from db.meetings.commands.order import level, space
from db.meetings.commands.parts import prepare_exclusion
from db.meetings.commands.ready import bring_due
from db.meetings.commands.setting import SAME, TakeProposal, carried_item_on, take_proposal
from db.meetings.commands.standing import open_meeting_of
from db.meetings.commands.template import template_of
from db.meetings.records import AgendaItem, PlanItem, TemplateItem
from db.meetings.rules.items import ItemState, Origin, Part
from db.meetings.rules.plan import Fate, TemplatePlace
from db.meetings.rules.planned import BEFORE, CARRIED, DUE
from db.meetings.rules.standing import CARRIED as CARRIED_CODES
from db.meetings.rules.standing import Standing, standing_items
from db.record import same_id
from db.store import Ref, Work, command, ref
from db.words import day, say

Before = tuple[str, str] | None

FEEDBACK = """
SELECT 1 FROM seat_live s JOIN meeting m ON m.body = s.body JOIN place_live w ON w.id = s.place
WHERE m.id = :meeting AND w.level = 'partnership' LIMIT 1
"""
ANSWERED = """
SELECT answer FROM agendaanswer_live
WHERE meeting = :meeting AND from_kind = :kind AND from_thing = :thing
"""
OPENS = frozenset({TemplatePlace.OPENING, TemplatePlace.SECTION})


@dataclass(frozen=True, slots=True)
class DraftAgenda:
    """Draft the agenda of a meeting: standing items, and items deferred to it."""

    meeting: Annotated[str, ref("meeting")]


@command("Draft agenda")
def draft_agenda(work: Work, it: DraftAgenda) -> Ref:
    """Add what is not on the agenda yet, around what is; one taken off stays off.

    The committee's template says what stands on every agenda; the cycle of business what comes up
    at this one; and what waits for ratification is carried to it.
    """
    meeting = open_meeting_of(work, it.meeting)
    before = work.row(BEFORE, meeting=meeting.id)
    there = level(work, meeting.id, None)
    first, last = _around(work, meeting, before)
    carried = _carried(work, meeting, before[0] if before else "")
    ours = {each.id for each in (*first, *last)}
    late = [each for each in there if each.id not in ours and _at_the_end(meeting, each)]
    middle = [each for each in there if each.id not in ours and each not in late]
    for each in (*first, *carried, *last):
        work.add(each)
    private = [each for each in carried if each.part is Part.TWO]
    public = [each for each in carried if each.part is not Part.TWO]
    space([*first, *middle, *public, *last, *late, *private])
    if private:
        prepare_exclusion(work, meeting)
    for planned in _of_the_cycle(work, meeting):
        take_proposal(work, TakeProposal(meeting.id, Origin.FORWARD_PLAN, planned))
    bring_due(work, meeting)
    return Ref("meeting", meeting.id)


def _at_the_end(meeting: Meeting, each: AgendaItem) -> bool:
    return each.part is Part.TWO or each.id == same_id("agendaitem", meeting.id, "exclusion")


def _around(
    work: Work, meeting: Meeting, before: Before
) -> tuple[list[AgendaItem], list[AgendaItem]]:
    """Return what opens and what closes the agenda: by the template, or else as is usual."""
    template = template_of(work, meeting.body)
    first: list[AgendaItem] = []
    last: list[AgendaItem] = []
    for line in template:
        made = _templated(work, meeting, line, before)
        if made is not None:
            (first if line.place in OPENS else last).append(made)
    if not template:
        feedback = work.value(FEEDBACK, meeting=meeting.id) is not None
        opening, closing = standing_items(minutes=before is not None, feedback=feedback)
        first = [each for one in opening if (each := _standing(work, meeting, one, before))]
        last = [each for one in closing if (each := _standing(work, meeting, one, before))]
    return first, last


def _templated(
    work: Work, meeting: Meeting, line: TemplateItem, before: Before
) -> AgendaItem | None:
    """Return the item of a line of the template, new or as it is; None for one taken off."""
    if line.code in CARRIED_CODES and before is None:
        return None
    row = same_id("agendaitem", meeting.id, line.code or line.id)
    item, new = fresh(work, AgendaItem, row)
    if not new:
        return _there(item)
    item.meeting, item.purpose, item.lead = meeting.id, line.purpose, line.lead
    on = day(date.fromisoformat(before[1])) if before else ""
    item.title = line.title.replace(say("agenda.date_place"), on).strip()
    item.section, item.minutes_long = line.section, line.minutes_long
    item.from_kind, item.from_thing = Origin.STANDING, line.id
    if before and line.code in CARRIED_CODES:
        item.from_thing = before[0]
    return item


def _standing(work: Work, meeting: Meeting, one: Standing, before: Before) -> AgendaItem | None:
    """Return a standing item, new or as it is; None for one that was taken off."""
    row = same_id("agendaitem", meeting.id, one.code)
    item, new = fresh(work, AgendaItem, row)
    if not new:
        return _there(item)
    item.meeting, item.purpose = meeting.id, one.purpose
    icp, on = Labels(work).short(PlaceLevel.PARTNERSHIP), before[1] if before else ""
    item.title = say(f"agenda.{one.code}", on=date.fromisoformat(on) if on else "", icp=icp)
    item.minutes_long = one.minutes_long
    item.from_kind = Origin.STANDING
    item.from_thing = before[0] if before and one.code in CARRIED_CODES else ""
    return item


def _there(found: AgendaItem) -> AgendaItem | None:
    """Return a standing item that was drafted before, back if it lapsed; None for one taken off."""
    if found.fate is Fate.LAPSED:  # the meeting was called off, and is to take place after all
        found.state, found.fate, found.why = ItemState.TO_COME, Fate.NONE, ""
    return found if found.deleted is None and found.parent is None else None


def _carried(work: Work, meeting: Meeting, before: str) -> list[AgendaItem]:
    """Return a new item for each that was deferred to this meeting and is not on it yet."""
    found = []
    for (deferred,) in work.rows(CARRIED, meeting=meeting.id, before=before):
        if _answered(work, meeting, Origin.CARRIED, deferred):
            continue
        like = carried_item_on(meeting, work.get(AgendaItem, deferred))
        item, new = fresh(work, AgendaItem, like.id)
        if new:
            for name in (*SAME, "meeting", "from_kind", "from_thing", "resolution"):
                setattr(item, name, getattr(like, name))
            found.append(item)
    return found


def _of_the_cycle(work: Work, meeting: Meeting) -> list[str]:
    """Return what the cycle of business brings up at this meeting, unless it was answered."""
    due = [work.get(PlanItem, row) for (row,) in work.rows(DUE, meeting=meeting.id)]
    return [
        each.id
        for each in due
        if each.cycle and not _answered(work, meeting, Origin.FORWARD_PLAN, each.id)
    ]


def _answered(work: Work, meeting: Meeting, kind: Origin, thing: str) -> bool:
    return bool(work.value(ANSWERED, meeting=meeting.id, kind=kind, thing=thing))
