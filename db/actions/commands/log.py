"""Raising an action, changing it, and what its owner reports."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.actions import rules
from db.actions.records import Action, ActionUpdate, DueChange
from db.bodies.records import Body
from db.custody.commands import allot_number
from db.custody.rules import Series
from db.decisions.rules.privacy import part_from
from db.errors import Refusal
from db.meetings.rules.items import Part
from db.store import KEEP, Keep, Ref, Work, command, kept_or, ref


@dataclass(frozen=True, slots=True)
class RaiseAction:
    """Raise an action, at an item of a meeting or between meetings.

    ``raised_on`` is the day of the meeting, or today where that is still to come, unless given;
    ``part`` is that of the item it is raised at, or of the decision it rests on.
    """

    body: Annotated[str, ref("body")]
    words: str
    owner: Annotated[str | None, ref("person")] = None
    owner_text: str = ""
    due_on: date | None = None
    meeting: Annotated[str | None, ref("meeting")] = None
    item: Annotated[str | None, ref("agendaitem")] = None
    decision: Annotated[str | None, ref("decision")] = None
    raised_on: date | None = None
    part: Part | None = None
    former_ref: str = ""


@dataclass(frozen=True, slots=True)
class ChangeAction:
    """Change what an action says or who owns it; its due date has a command of its own."""

    action: Annotated[str, ref("action")]
    words: str | Keep = KEEP
    owner: Annotated[str | Keep | None, ref("person")] = KEEP
    owner_text: str | Keep = KEEP
    decision: Annotated[str | Keep | None, ref("decision")] = KEEP
    part: Part | Keep = KEEP


@dataclass(frozen=True, slots=True)
class ChangeDue:
    """Move the due date of an action; the old one stays in its history with the reason."""

    action: Annotated[str, ref("action")]
    due_on: date | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class UpdateAction:
    """Record what an owner reports of an action."""

    action: Annotated[str, ref("action")]
    words: str
    on_date: date | None = None
    by_person: str = ""


def _raised_on(work: Work, it: RaiseAction, meeting: str | None) -> date:
    if it.raised_on:
        return it.raised_on
    held = work.value("SELECT on_date FROM meeting_live WHERE id = :id", id=meeting)
    return min(date.fromisoformat(held), work.today) if held else work.today


@command("Raise action")
def raise_action(work: Work, it: RaiseAction) -> Ref:
    """Add a line to the log and give it its number, where this laptop issues them."""
    work.get(Body, it.body)
    meeting = it.meeting or None
    if it.item and not meeting:
        meeting = work.value("SELECT meeting FROM agendaitem_live WHERE id = :id", id=it.item)
    rules.check_words(it.words, it.owner or "", it.owner_text)
    raised = _raised_on(work, it, meeting)
    rules.check_raised(raised, it.due_on, work.today)
    action = Action(
        body=it.body,
        meeting=meeting,
        item=it.item or None,
        decision=it.decision or None,
        words=it.words.strip(),
        owner=it.owner or None,
        owner_text=it.owner_text.strip(),
        raised_on=raised,
        due_on=it.due_on,
        first_due_on=it.due_on,
        part=it.part or part_from(work.rows, it.item, it.decision),
        former_ref=it.former_ref.strip(),
    )
    work.add(action)
    allot_number(work, it.body, Series.ACTION, Ref("action", action.id), raised)
    return Ref("action", action.id)


@command("Change action")
def change_action(work: Work, it: ChangeAction) -> Ref:
    """Change what was touched; a closed action may still be corrected."""
    action = work.get(Action, it.action)
    words = kept_or(it.words, action.words).strip()
    owner = kept_or(it.owner, action.owner) or None
    owner_text = kept_or(it.owner_text, action.owner_text).strip()
    if owner and not isinstance(it.owner, Keep) and isinstance(it.owner_text, Keep):
        owner_text = ""
    rules.check_words(words, owner or "", owner_text)
    action.words, action.owner, action.owner_text = words, owner, owner_text
    action.decision = kept_or(it.decision, action.decision) or None
    action.part = kept_or(it.part, action.part)
    if not isinstance(it.decision, Keep) and isinstance(it.part, Keep):
        action.part = max(action.part, part_from(work.rows, None, action.decision))
    return Ref("action", action.id)


@command("Change due date")
def change_due(work: Work, it: ChangeDue) -> Ref:
    """Move the due date and keep the old one."""
    action = work.get(Action, it.action)
    rules.check_unfinished(action.state)
    rules.check_due(action.due_on, it.due_on, action.raised_on or work.today, it.reason)
    work.add(
        DueChange(
            action=action.id,
            was=action.due_on,
            became=it.due_on,
            reason=it.reason.strip(),
            on_date=work.today,
            turn=work.value("SELECT count(*) FROM duechange WHERE action = :id", id=action.id),
        )
    )
    action.first_due_on = action.first_due_on or it.due_on
    action.due_on = it.due_on
    return Ref("action", action.id)


@command("Update action")
def update_action(work: Work, it: UpdateAction) -> Ref:
    """Add what was reported; the action itself does not change."""
    action = work.get(Action, it.action)
    on = it.on_date or work.today
    if not it.words.strip():
        raise Refusal("action.no_update", "words")
    if on > work.today:
        raise Refusal("action.updated_later", "on_date", on=on)
    report(work, action.id, it.words, on, it.by_person)
    return Ref("action", action.id)


def report(work: Work, action: str, words: str, on: date, by_person: str = "") -> None:
    """Add an update to an action, in the writer's name unless another is given."""
    work.add(
        ActionUpdate(
            action=action,
            on_date=on,
            by_person=by_person.strip() or work.by,
            words=words.strip(),
            turn=work.value("SELECT count(*) FROM actionupdate WHERE action = :id", id=action),
        )
    )
