"""How an action leaves the log, and how it comes back."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.actions import rules
from db.actions.commands.log import RaiseAction, raise_action, report
from db.actions.records import Action
from db.actions.rules import ActionState
from db.errors import Refusal
from db.store import Ref, Work, command, ref

# The line made by a transfer tells the reference it had; a number may have followed since.
_HANDED = """
SELECT n.id FROM action_live n JOIN action a ON a.id = :id
WHERE n.body = :body AND n.state IN ('open', 'proposed') AND n.id <> a.id
  AND (n.former_ref = a.ref OR n.former_ref LIKE 'new-%' AND n.words = a.words
    AND n.raised_on IS a.raised_on)
ORDER BY n.id
"""


@dataclass(frozen=True, slots=True)
class ProposeClosure:
    """Propose an action for closure; the meeting closes it."""

    action: Annotated[str, ref("action")]
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class CloseAction:
    """Close an action, today unless another day is given."""

    action: Annotated[str, ref("action")]
    closed_on: date | None = None
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class ReopenAction:
    """Open an action again, or decline its proposed closure."""

    action: Annotated[str, ref("action")]
    reason: str


@dataclass(frozen=True, slots=True)
class TransferAction:
    """Hand an action to another committee or somebody outside.

    A committee of this minute book gets it as a new line of its own log.
    """

    action: Annotated[str, ref("action")]
    to_body: Annotated[str | None, ref("body")] = None
    to_text: str = ""
    on_date: date | None = None


@dataclass(frozen=True, slots=True)
class SupersedeAction:
    """Let another action take the place of this one."""

    action: Annotated[str, ref("action")]
    by: Annotated[str, ref("action")]
    on_date: date | None = None


@command("Propose action for closure")
def propose_closure(work: Work, it: ProposeClosure) -> Ref:
    """Mark an action as done in its owner's eyes."""
    action = work.get(Action, it.action)
    rules.check_propose(action.state)
    action.state = ActionState.PROPOSED
    action.evidence = it.evidence.strip() or action.evidence
    return Ref("action", action.id)


def _end(work: Work, action: Action, state: ActionState, on: date | None) -> None:
    day = on or work.today
    rules.check_close(action.state, action.raised_on or day, day, work.today)
    action.state = state
    action.closed_on = day


@command("Close action")
def close_action(work: Work, it: CloseAction) -> Ref:
    """Close an action; the log shows it for one more meeting."""
    action = work.get(Action, it.action)
    _end(work, action, ActionState.CLOSED, it.closed_on)
    action.evidence = it.evidence.strip() or action.evidence
    return Ref("action", action.id)


@command("Reopen action")
def reopen_action(work: Work, it: ReopenAction) -> Ref:
    """Open an action again and keep the reason among its updates.

    One that was handed to another committee comes back: its line there gives way to this one.
    """
    action = work.get(Action, it.action)
    rules.check_reopen(action.state, it.reason)
    if action.state is ActionState.TRANSFERRED and action.transferred_to:
        _take_back(work, action)
    action.state = ActionState.OPEN
    action.closed_on = None
    action.transferred_to, action.transferred_text, action.superseded_by = None, "", None
    report(work, action.id, it.reason, work.today)
    return Ref("action", action.id)


def _take_back(work: Work, action: Action) -> None:
    """Let the line another committee was handed, if it is still open there, give way to this."""
    values = {"body": action.transferred_to, "id": action.id}
    for (row,) in work.rows(_HANDED, **values):
        there = work.get(Action, row)
        _end(work, there, ActionState.SUPERSEDED, None)
        there.superseded_by = action.id


@command("Transfer action")
def transfer_action(work: Work, it: TransferAction) -> Ref:
    """Take an action off this log; returns it, or the new line where there is one."""
    action = work.get(Action, it.action)
    if not it.to_body and not it.to_text.strip():
        raise Refusal("action.transfer_where", "to_body")
    if it.to_body == action.body:
        raise Refusal("action.transfer_same", "to_body")
    _end(work, action, ActionState.TRANSFERRED, it.on_date)
    action.transferred_to = it.to_body or None
    action.transferred_text = it.to_text.strip()
    if not it.to_body:
        return Ref("action", action.id)
    return raise_action(
        work,
        RaiseAction(
            body=it.to_body,
            words=action.words,
            owner=action.owner,
            owner_text=action.owner_text,
            due_on=action.due_on,
            raised_on=action.raised_on,
            part=action.part,
            former_ref=work.value("SELECT ref FROM action WHERE id = :id", id=action.id),
        ),
    )


@command("Supersede action")
def supersede_action(work: Work, it: SupersedeAction) -> Ref:
    """Let another line of a log stand in for this one."""
    action, by = work.get(Action, it.action), work.get(Action, it.by)
    chain: list[str] = []
    after = by.superseded_by
    while after and after not in chain:
        chain.append(after)
        following = work.find(Action, after)
        after = following.superseded_by if following else None
    rules.check_supersede(action.id, by.id, chain)
    _end(work, action, ActionState.SUPERSEDED, it.on_date)
    action.superseded_by = by.id
    return Ref("action", action.id)
