"""Setting an agenda: what is proposed for it is accepted, deferred or declined (P3)."""

from dataclasses import dataclass
from typing import Annotated

from db.bodies.commands.changing import check_reason, linked
from db.bodies.records import Person
from db.calendar.records import Meeting
from db.errors import Refusal
from db.meetings.commands.order import put_after
from db.meetings.commands.parts import prepare_exclusion
from db.meetings.commands.placing import first_level
from db.meetings.commands.plan import check_meant
from db.meetings.commands.private import part_of
from db.meetings.commands.ready import check_ready, prepare_item
from db.meetings.commands.standing import open_meeting_of
from db.meetings.records import AgendaAnswer, AgendaItem, PlanItem
from db.meetings.rules.items import (
    ItemState,
    Origin,
    Part,
    Purpose,
    check_minutes_long,
    check_title,
)
from db.meetings.rules.placing import among_business
from db.meetings.rules.plan import Answer, PlanState, month_after
from db.record import same_id
from db.store import KEEP, Keep, Ref, Work, command, kept_or, ref

THERE = """
SELECT id FROM agendaitem_live
WHERE meeting = :meeting AND from_kind = :kind AND from_thing = :thing
"""
TITLE = 200
SAME = ("title", "purpose", "lead", "minutes_long", "part", "section")


@dataclass(frozen=True, slots=True)
class TakeProposal:
    """Put something that is proposed on an agenda.

    An item of the forward plan or one carried over brings its own title, lead and minutes; of
    anything else, such as a risk due for review, they are given.
    """

    meeting: Annotated[str, ref("meeting")]
    from_kind: Origin
    from_thing: str
    title: str | Keep = KEEP
    purpose: Purpose | Keep = KEEP
    lead: Annotated[str | Keep | None, ref("person")] = KEEP
    minutes_long: int | Keep | None = KEEP


@command("Accept for agenda")
def take_proposal(work: Work, it: TakeProposal) -> Ref:
    """Make the item, in its place among the business, and keep the answer."""
    meeting = open_meeting_of(work, it.meeting)
    values = {"meeting": meeting.id, "kind": it.from_kind, "thing": it.from_thing}
    if work.value(THERE, **values):
        raise Refusal("plan.on_agenda", "from_thing")
    check_ready(work, it.from_kind, it.from_thing)
    item = _item_of(work, meeting, it.from_kind, it.from_thing)
    for name in ("title", "purpose"):
        setattr(item, name, kept_or(getattr(it, name), getattr(item, name)))
    for name in ("lead", "minutes_long"):  # None is not known, and what it is about may say
        given = kept_or(getattr(it, name), None)
        setattr(item, name, getattr(item, name) if given is None else given)
    item.title = item.title.strip()[:TITLE]
    check_title(item.title)
    check_minutes_long(item.minutes_long)
    linked(work, Person, item.lead)
    put_among_business(work, item)
    if work.find(AgendaItem, item.id) is None:
        work.add(item)
    if item.part is Part.TWO:
        prepare_exclusion(work, meeting)
    _answer(work, it.meeting, it.from_kind, it.from_thing, Answer.ACCEPTED, item)
    return Ref("agendaitem", item.id)


@dataclass(frozen=True, slots=True)
class DeferProposal:
    """Put off something that is proposed for an agenda, to a later meeting where one is named."""

    meeting: Annotated[str, ref("meeting")]
    from_kind: Origin
    from_thing: str
    reason: str
    to_meeting: Annotated[str | None, ref("meeting")] = None
    title: str = ""
    minutes_long: int | None = None


@command("Defer for agenda")
def defer_proposal(work: Work, it: DeferProposal) -> Ref:
    """Keep the answer; an item of the forward plan moves with it."""
    meeting = open_meeting_of(work, it.meeting)
    check_reason(it.reason)
    check_later(work, meeting, it.to_meeting)
    shown = _shown(work, it)
    if it.from_kind is Origin.FORWARD_PLAN:
        _put_off(work.get(PlanItem, it.from_thing), meeting, it.to_meeting)
    elif it.from_kind is Origin.CARRIED:
        carry_over(work, work.get(AgendaItem, it.from_thing), meeting, it.to_meeting)
    found = _answer(work, meeting.id, it.from_kind, it.from_thing, Answer.DEFERRED, shown)
    found.reason, found.to_meeting = it.reason.strip(), it.to_meeting
    return Ref("agendaanswer", found.id)


@dataclass(frozen=True, slots=True)
class DeclineProposal:
    """Decline something that is proposed for an agenda, with the reason."""

    meeting: Annotated[str, ref("meeting")]
    from_kind: Origin
    from_thing: str
    reason: str
    title: str = ""
    minutes_long: int | None = None


@command("Decline for agenda")
def decline_proposal(work: Work, it: DeclineProposal) -> Ref:
    """Keep the answer; an item of the forward plan is declined with it."""
    meeting = open_meeting_of(work, it.meeting)
    check_reason(it.reason)
    shown = _shown(work, it)
    if it.from_kind is Origin.FORWARD_PLAN:
        plan = work.get(PlanItem, it.from_thing)
        plan.state, plan.reason = PlanState.DECLINED, it.reason.strip()
    found = _answer(work, meeting.id, it.from_kind, it.from_thing, Answer.DECLINED, shown)
    found.reason = it.reason.strip()
    return Ref("agendaanswer", found.id)


@dataclass(frozen=True, slots=True)
class ReviseAnswer:
    """Take back that something was deferred or declined: it is proposed again."""

    answer: Annotated[str, ref("agendaanswer")]


@command("Propose again for agenda")
def revise_answer(work: Work, it: ReviseAnswer) -> Ref:
    """Let the answer go; an item of the forward plan comes back to this meeting."""
    found = work.get(AgendaAnswer, it.answer)
    meeting = open_meeting_of(work, found.meeting)
    if found.from_kind is Origin.FORWARD_PLAN:
        plan = work.get(PlanItem, found.from_thing)
        plan.state, plan.reason, plan.meeting = PlanState.WAITING, "", meeting.id
    elif found.from_kind is Origin.CARRIED:
        work.get(AgendaItem, found.from_thing).deferred_to = meeting.id
    found.answer, found.reason, found.to_meeting = Answer.NONE, "", None
    return Ref("agendaanswer", found.id)


def check_later(
    work: Work, meeting: Meeting, to_meeting: str | None, field: str = "to_meeting"
) -> None:
    """Refuse to put something off to a meeting that is not later, or is another committee's."""
    if not to_meeting:
        return
    check_meant(work, meeting.body, to_meeting, field)
    later = work.get(Meeting, to_meeting)
    if later.on_date is None or meeting.on_date is None or later.on_date <= meeting.on_date:
        raise Refusal("plan.not_later", field)


def carry_over(work: Work, item: AgendaItem, meeting: Meeting, to_meeting: str | None) -> None:
    """Let an item wait for a later meeting, or in the forward plan while none is named."""
    item.deferred_to = to_meeting or None
    if to_meeting or item.from_kind is Origin.STANDING:  # the next agenda has its own
        return
    row = same_id("planitem", item.id, meeting.id)
    plan = work.find(PlanItem, row)
    if plan is None:
        plan = PlanItem(id=row, body=meeting.body, from_kind=Origin.CARRIED, from_thing=item.id)
        work.add(plan)
    plan.deleted, plan.state = None, PlanState.WAITING
    for name in SAME:
        setattr(plan, name, getattr(item, name))
    plan.month = month_after(meeting.on_date) if meeting.on_date else ""


def plan_item_on(meeting: Meeting, plan: PlanItem) -> AgendaItem:
    """Return the agenda item of an item of the forward plan; it is not kept yet."""
    return _copied(meeting, Origin.FORWARD_PLAN, plan)


def carried_item_on(meeting: Meeting, old: AgendaItem) -> AgendaItem:
    """Return the agenda item that takes up one deferred from an earlier meeting."""
    item = _copied(meeting, Origin.CARRIED, old)
    item.resolution = old.resolution
    return item


def _copied(meeting: Meeting, kind: Origin, of: PlanItem | AgendaItem) -> AgendaItem:
    item = AgendaItem(id=same_id("agendaitem", meeting.id, of.id), meeting=meeting.id)
    for name in SAME:
        setattr(item, name, getattr(of, name))
    item.from_kind, item.from_thing = kind, of.id
    return item


def put_among_business(work: Work, item: AgendaItem) -> None:
    """Give an item its place: beneath its heading, in its part, before what closes the agenda."""
    first = first_level(work, item.meeting, without=item.id)
    place = among_business(first, item.part, item.section)
    item.parent = place.parent or item.parent
    put_after(work, item, place.after, top=place.top)


def _item_of(work: Work, meeting: Meeting, kind: Origin, thing: str) -> AgendaItem:
    """Return the item of something proposed, as it comes; one taken off before comes back."""
    if kind is Origin.FORWARD_PLAN:
        plan = work.get(PlanItem, thing)
        if plan.body != meeting.body:
            raise Refusal("plan.other_committee", "from_thing")
        plan.state, plan.reason = PlanState.WAITING, ""
        made = plan_item_on(meeting, plan)
    elif kind is Origin.CARRIED:
        made = carried_item_on(meeting, work.get(AgendaItem, thing))
    else:
        row = same_id("agendaitem", meeting.id, thing)
        made = AgendaItem(id=row, meeting=meeting.id, from_kind=kind, from_thing=thing)
        made.part = part_of(work, thing)
        prepare_item(work, made)
    there = work.find(AgendaItem, made.id)
    if there is None:
        return made
    if there.deleted is None:
        raise Refusal("plan.on_agenda", "from_thing")
    there.deleted, there.parent, there.state = None, None, ItemState.TO_COME
    for name in SAME:
        setattr(there, name, getattr(made, name) or getattr(there, name))
    return there


def _put_off(plan: PlanItem, meeting: Meeting, to_meeting: str | None) -> None:
    plan.meeting = to_meeting or None
    if not to_meeting and meeting.on_date is not None:
        plan.month = max(plan.month, month_after(meeting.on_date))


def _shown(work: Work, it: DeferProposal | DeclineProposal) -> AgendaItem:
    """Return title and minutes as they were proposed; refuses what is on the agenda already."""
    values = {"meeting": it.meeting, "kind": it.from_kind, "thing": it.from_thing}
    if work.value(THERE, **values):
        raise Refusal("plan.on_agenda", "from_thing")
    meeting = work.get(Meeting, it.meeting)
    shown = AgendaItem(title=it.title, minutes_long=it.minutes_long)
    if it.from_kind is Origin.FORWARD_PLAN:
        shown = plan_item_on(meeting, work.get(PlanItem, it.from_thing))
    elif it.from_kind is Origin.CARRIED:
        shown = carried_item_on(meeting, work.get(AgendaItem, it.from_thing))
    check_title(shown.title)
    return shown


def _answer(
    work: Work, meeting: str, kind: Origin, thing: str, answer: Answer, shown: AgendaItem
) -> AgendaAnswer:
    row = same_id("agendaanswer", meeting, kind, thing)
    found = work.find(AgendaAnswer, row)
    if found is None:
        found = AgendaAnswer(id=row, meeting=meeting, from_kind=kind, from_thing=thing)
        work.add(found)
    found.deleted, found.answer, found.answered_on = None, answer, work.today
    found.title, found.minutes_long = shown.title, shown.minutes_long
    found.reason, found.to_meeting = "", None
    return found
