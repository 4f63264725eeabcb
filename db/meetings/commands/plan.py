"""The forward plan: what is asked for, for which meeting or month, and what is declined (P3)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.commands.changing import apply, check_reason, linked, remove
from db.bodies.records import Body, Person
from db.calendar.records import Meeting
from db.errors import Refusal
from db.meetings.records import PlanItem
from db.meetings.rules.items import Part, Purpose, check_minutes_long
from db.meetings.rules.plan import PlanState, check_month
from db.meetings.rules.planned import TO_COME
from db.store import KEEP, Keep, Ref, Work, command, kept_or, ref

ON_AGENDA = """
SELECT 1 FROM agendaitem_live WHERE from_kind = 'forward plan' AND from_thing = :item
"""
STILL_MEETS = f"SELECT 1 FROM meeting_live WHERE id = :meeting AND state IN {TO_COME}"


@dataclass(frozen=True, slots=True)
class AddPlanItem:
    """Put a request into a committee's forward plan.

    With neither a meeting nor a month ("2026-09") it is for the next meeting.
    """

    body: Annotated[str, ref("body")]
    title: str
    purpose: Purpose = Purpose.NONE
    lead: Annotated[str | None, ref("person")] = None
    minutes_long: int | None = None
    part: Part = Part.ONE
    section: str = ""
    month: str = ""
    meeting: Annotated[str | None, ref("meeting")] = None
    asked_by: Annotated[str | None, ref("person")] = None
    asked_text: str = ""
    asked_on: date | None = None
    why: str = ""


@command("Add to forward plan")
def add_plan_item(work: Work, it: AddPlanItem) -> Ref:
    """Keep the request with the day it was made."""
    work.get(Body, it.body)
    _check(work, it.title, it.minutes_long, it.lead)
    linked(work, Person, it.asked_by)
    check_meant(work, it.body, it.meeting)
    item = PlanItem()
    apply(item, it)
    item.month, item.asked_on = check_month(it.month), it.asked_on or work.today
    return Ref("planitem", work.add(item))


@dataclass(frozen=True, slots=True)
class ChangePlanItem:
    """Change an item of the forward plan, or what meeting or month it is meant for."""

    item: Annotated[str, ref("planitem")]
    title: str | Keep = KEEP
    purpose: Purpose | Keep = KEEP
    lead: Annotated[str | Keep | None, ref("person")] = KEEP
    minutes_long: int | Keep | None = KEEP
    part: Part | Keep = KEEP
    section: str | Keep = KEEP
    month: str | Keep = KEEP
    meeting: Annotated[str | Keep | None, ref("meeting")] = KEEP
    asked_by: Annotated[str | Keep | None, ref("person")] = KEEP
    asked_text: str | Keep = KEEP
    asked_on: date | Keep | None = KEEP
    why: str | Keep = KEEP


@command("Change item of forward plan")
def change_plan_item(work: Work, it: ChangePlanItem) -> Ref:
    """Change the fields that were touched."""
    item = work.get(PlanItem, it.item)
    minutes_long = kept_or(it.minutes_long, item.minutes_long)
    _check(work, kept_or(it.title, item.title), minutes_long, it.lead)
    linked(work, Person, it.asked_by)
    if not isinstance(it.meeting, Keep):
        check_meant(work, item.body, it.meeting)
    month = check_month(kept_or(it.month, item.month))
    apply(item, it, "item")
    item.month = month
    return Ref("planitem", item.id)


@dataclass(frozen=True, slots=True)
class DeclinePlanItem:
    """Decline an item of the forward plan, with the reason."""

    item: Annotated[str, ref("planitem")]
    reason: str


@command("Decline item of forward plan")
def decline_plan_item(work: Work, it: DeclinePlanItem) -> Ref:
    """Keep it with the reason; no agenda is offered it any more."""
    item = work.get(PlanItem, it.item)
    check_reason(it.reason)
    if work.value(ON_AGENDA, item=item.id):
        raise Refusal("plan.on_agenda", "item")
    item.state, item.reason = PlanState.DECLINED, it.reason.strip()
    return Ref("planitem", item.id)


@dataclass(frozen=True, slots=True)
class ReopenPlanItem:
    """Let a declined item of the forward plan wait for an agenda again."""

    item: Annotated[str, ref("planitem")]


@command("Reopen item of forward plan")
def reopen_plan_item(work: Work, it: ReopenPlanItem) -> Ref:
    """Offer it again."""
    item = work.get(PlanItem, it.item)
    if item.state is PlanState.WAITING:
        raise Refusal("plan.still_waiting", "item")
    item.state, item.reason = PlanState.WAITING, ""
    return Ref("planitem", item.id)


@dataclass(frozen=True, slots=True)
class RemovePlanItem:
    """Take an item out of the forward plan that was entered by mistake."""

    item: Annotated[str, ref("planitem")]
    reason: str


@command("Remove from forward plan")
def remove_plan_item(work: Work, it: RemovePlanItem) -> Ref:
    """Remove it with the reason."""
    return remove(work, PlanItem, it.item, it.reason)


def check_meant(work: Work, body: str, meeting: str | None, field: str = "meeting") -> None:
    """Refuse a meeting of another committee, or one that does not take place any more."""
    if not meeting:
        return
    if work.get(Meeting, meeting).body != body:
        raise Refusal("plan.other_committee", field)
    if work.value(STILL_MEETS, meeting=meeting) is None:
        raise Refusal("plan.meeting_gone", field)


def _check(work: Work, title: str, minutes_long: int | None, lead: str | Keep | None) -> None:
    if not title.strip():
        raise Refusal("plan.no_title", "title")
    check_minutes_long(minutes_long)
    linked(work, Person, lead)
