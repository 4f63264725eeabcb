"""Noting a risk, completing it, putting it on the register and taking it off."""

from dataclasses import dataclass, fields
from datetime import date
from typing import Annotated, Any

from db.bodies.records import Body
from db.bodies.rules.kinds import PlaceLevel
from db.bodies.rules.purposes import Aim, write_choices
from db.custody.commands import allot_number
from db.custody.rules import Series
from db.decisions.rules.privacy import part_from
from db.meetings.rules.items import Part
from db.risks.commands.closing import settle
from db.risks.commands.private import treatments_go_private
from db.risks.commands.standing import due_again, level_of, told_of
from db.risks.records import Risk
from db.risks.rules import assurance, escalation, risk
from db.risks.rules.risk import Dimension, Regime, Response, RiskCategory, RiskState, Sector
from db.store import KEEP, Keep, Ref, Work, command, kept_or, ref


@dataclass(frozen=True, slots=True)
class NoteRisk:
    """Note a risk in one line; the rest may follow until it goes to a committee.

    ``part`` is that of the item it is noted at, unless given.
    """

    body: Annotated[str, ref("body")]
    title: str
    cause: str = ""
    event: str = ""
    effect: str = ""
    owner: Annotated[str | None, ref("person")] = None
    owner_text: str = ""
    category: RiskCategory = RiskCategory.NOT_SET
    meeting: Annotated[str | None, ref("meeting")] = None
    item: Annotated[str | None, ref("agendaitem")] = None
    raised_on: date | None = None
    part: Part | None = None
    former_ref: str = ""


@dataclass(frozen=True, slots=True)
class ChangeRisk:
    """Complete or change a risk; its scores and its status have commands of their own."""

    risk: Annotated[str, ref("risk")]
    title: str | Keep = KEEP
    cause: str | Keep = KEEP
    event: str | Keep = KEEP
    effect: str | Keep = KEEP
    owner: Annotated[str | Keep | None, ref("person")] = KEEP
    owner_text: str | Keep = KEEP
    manager: Annotated[str | Keep | None, ref("person")] = KEEP
    manager_text: str | Keep = KEEP
    category: RiskCategory | Keep = KEEP
    dimensions: tuple[Dimension, ...] | Keep = KEEP
    sector: Sector | Keep = KEEP
    regime: Regime | Keep = KEEP
    response: Response | Keep = KEEP
    review_on: date | Keep | None = KEEP
    target_by: date | Keep | None = KEEP
    managed_at: PlaceLevel | Keep = KEEP
    regulators: str | Keep = KEEP
    aims: tuple[Aim, ...] | Keep = KEEP
    objective: str | Keep = KEEP
    lead: str | Keep = KEEP
    plan: str | Keep = KEEP
    part: Part | Keep = KEEP
    former_ref: str | Keep = KEEP
    body: Annotated[str | Keep, ref("body")] = KEEP


@dataclass(frozen=True, slots=True)
class RegisterRisk:
    """Put a completed risk on the register, to go before its committee."""

    risk: Annotated[str, ref("risk")]


@dataclass(frozen=True, slots=True)
class ReviewRisk:
    """Record that a risk was reviewed, and when it is next due.

    Without a next day it is the one its level asks for, where the committee has said so.
    """

    risk: Annotated[str, ref("risk")]
    next_on: date | None = None
    on_date: date | None = None


@dataclass(frozen=True, slots=True)
class CloseRisk:
    """Take a risk off the register, with the reason."""

    risk: Annotated[str, ref("risk")]
    reason: str
    closed_on: date | None = None


@dataclass(frozen=True, slots=True)
class ReopenRisk:
    """Put a closed risk back, with the reason."""

    risk: Annotated[str, ref("risk")]
    reason: str


@command("Note risk")
def note_risk(work: Work, it: NoteRisk) -> Ref:
    """Add a line to the register and give it its number, where this laptop issues them."""
    work.get(Body, it.body)
    meeting = it.meeting or None
    if it.item and not meeting:
        meeting = work.value("SELECT meeting FROM agendaitem_live WHERE id = :id", id=it.item)
    held = work.value("SELECT on_date FROM meeting_live WHERE id = :id", id=meeting)
    on = min(date.fromisoformat(held), work.today) if held else work.today
    raised = it.raised_on or on
    risk.check_noted(it.title, raised, work.today)
    risk.check_owner(it.owner or "", it.owner_text)
    noted = Risk(
        body=it.body,
        title=it.title.strip(),
        cause=it.cause.strip(),
        event=it.event.strip(),
        effect=it.effect.strip(),
        owner=it.owner or None,
        owner_text=it.owner_text.strip(),
        category=it.category,
        meeting=meeting,
        item=it.item or None,
        raised_on=raised,
        part=it.part or part_from(work.rows, it.item),
        former_ref=it.former_ref.strip(),
    )
    work.add(noted)
    allot_number(work, it.body, Series.RISK, Ref("risk", noted.id), raised)
    return Ref("risk", noted.id)


_SEVERAL = {"dimensions": Dimension, "aims": Aim}


def _changed(it: ChangeRisk) -> dict[str, Any]:
    given = {each.name: getattr(it, each.name) for each in fields(it) if each.name != "risk"}
    touched = {name: value for name, value in given.items() if not isinstance(value, Keep)}
    for name, value in touched.items():
        if name in _SEVERAL:
            touched[name] = write_choices(_SEVERAL[name], value)
        elif type(value) is str:
            touched[name] = value.strip()
    for name in ("owner", "manager"):
        if touched.get(name):
            touched.setdefault(f"{name}_text", "")
        elif name in touched:
            touched[name] = None
    return touched


@command("Change risk")
def change_risk(work: Work, it: ChangeRisk) -> Ref:
    """Change what was touched. A status above routine keeps the risk a quality risk."""
    held = work.get(Risk, it.risk)
    risk.check_on_register(held.state)
    touched = _changed(it)
    if "body" in touched:
        work.get(Body, touched["body"])
    risk.check_noted(touched.get("title", held.title), work.today, work.today)
    risk.check_owner(
        touched.get("owner", held.owner) or "", touched.get("owner_text", held.owner_text)
    )
    escalation.check_placed(
        held.managed_at,
        kept_or(it.managed_at, held.managed_at),
        noted=held.state == RiskState.NOTED,
    )
    assurance.check_keeps_status(
        level_of(work, held.id).level,
        kept_or(it.category, held.category),
        kept_or(it.sector, held.sector),
        kept_or(it.regime, held.regime),
    )
    for name, value in touched.items():
        setattr(held, name, value)
    if touched.get("part") is Part.TWO:
        treatments_go_private(work, held.id)
    if held.state == RiskState.OPEN:
        risk.check_complete(told_of(work, held))
    return Ref("risk", held.id)


@command("Put risk on the register")
def register_risk(work: Work, it: RegisterRisk) -> Ref:
    """Put a risk before its committee, once nothing is left to be completed."""
    held = work.get(Risk, it.risk)
    risk.check_register(held.state, told_of(work, held))
    held.state = RiskState.OPEN
    return Ref("risk", held.id)


@command("Review risk")
def review_risk(work: Work, it: ReviewRisk) -> Ref:
    """Keep the day of the review and of the next."""
    held = work.get(Risk, it.risk)
    risk.check_on_register(held.state)
    on = it.on_date or work.today
    risk.check_review(on, it.next_on, work.today)
    held.reviewed_on, held.review_on = on, it.next_on or due_again(work, held, on)
    return Ref("risk", held.id)


@command("Close risk")
def close_risk(work: Work, it: CloseRisk) -> Ref:
    """Close a risk with what it left open; a status above routine is stepped down first."""
    held = work.get(Risk, it.risk)
    on = it.closed_on or work.today
    risk.check_close(held.state, it.reason, held.raised_on or on, on, work.today)
    assurance.check_may_close(level_of(work, held.id).level)
    held.state, held.closed_on, held.closed_why = RiskState.CLOSED, on, it.reason.strip()
    settle(work, held, on)
    return Ref("risk", held.id)


@command("Reopen risk")
def reopen_risk(work: Work, it: ReopenRisk) -> Ref:
    """Reopen a risk; it is to be completed again before it goes to a committee."""
    held = work.get(Risk, it.risk)
    risk.check_reopen(held.state, it.reason)
    held.state, held.closed_on, held.reopened_why = RiskState.NOTED, None, it.reason.strip()
    return Ref("risk", held.id)
