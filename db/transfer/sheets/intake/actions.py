"""Rows of an action log, or of an issue log, as lines of the action log."""

from db.actions.commands import (
    ChangeDue,
    CloseAction,
    ProposeClosure,
    RaiseAction,
    TransferAction,
    UpdateAction,
    change_due,
    close_action,
    propose_closure,
    raise_action,
    transfer_action,
    update_action,
)
from db.actions.records import Action
from db.actions.rules import ActionState
from db.store import Ref, Work
from db.transfer.sheets.intake.notes import left_over, note
from db.transfer.sheets.intake.parts import part_of
from db.transfer.sheets.intake.people import People, says_more
from db.transfer.sheets.proposal import Kind, Proposal, Row
from db.words import say

TAKEN = {"words", "owner", "due_on", "first_due_on", "raised_on", "status", "closed_on", "ref",
    "update", "evidence", "part"}  # fmt: skip


def take_action(work: Work, body: str, proposal: Proposal, row: Row, people: People) -> Ref:
    """Raise one action as its row says, with its history; every command's rules hold."""
    fields = row.fields
    owner = people.who(str(fields.get("owner", "")))
    text = "" if owner else str(fields.get("owner", "")) or say("sheet.no_one_named")
    first, due = fields.get("first_due_on") or fields.get("due_on"), fields.get("due_on")
    known = [day for day in (fields.get("raised_on"), first, fields.get("closed_on")) if day]
    ref = raise_action(
        work,
        RaiseAction(
            body=body,
            words=_words(proposal, row),
            owner=owner or None,
            owner_text=text,
            due_on=first,
            raised_on=fields.get("raised_on") or min([*known, work.today]),
            former_ref=str(fields.get("ref", "")),
            part=part_of(row),
        ),
    )
    if due != first:
        reason = say("sheet.moved_before", name=proposal.name)
        change_due(work, ChangeDue(ref.id, due, reason))
    _report(work, ref.id, proposal, row)
    _end(work, ref.id, row)
    if not fields.get("raised_on"):
        work.get(Action, ref.id).raised_on = None  # the sheet does not say
    return ref


def _words(proposal: Proposal, row: Row) -> str:
    plan = str(row.fields.get("plan", ""))
    said = str(row.fields["words"])
    return f"{said}\n{plan}" if proposal.kind is Kind.ISSUE and plan else said


def _report(work: Work, action: str, proposal: Proposal, row: Row) -> None:
    """Add what the sheet says of progress, and what no field takes, as one update."""
    taken = TAKEN | ({"plan"} if proposal.kind is Kind.ISSUE else set())
    if says_more(str(row.fields.get("owner", ""))):
        taken = taken - {"owner"}  # the record holds one person, the sheet said more of them
    lines = [str(row.fields["update"])] if row.fields.get("update") else []
    lines += left_over(row, taken)
    if row.fields["status"] == "closed" and not row.fields.get("closed_on"):
        lines.append(say("sheet.note_closed"))
    words = note(proposal, row, lines)
    if words:
        update_action(work, UpdateAction(action, words))


def _end(work: Work, action: str, row: Row) -> None:
    status, on = row.fields["status"], row.fields.get("closed_on")
    evidence = str(row.fields.get("evidence", ""))
    if status == "proposed for closure":
        propose_closure(work, ProposeClosure(action, evidence))
    elif status == "closed":
        close_action(work, CloseAction(action, on, evidence))
    elif status == "transferred":
        told = row.given.get("status", say("sheet.no_one_named"))
        transfer_action(work, TransferAction(action, to_text=told, on_date=on))
    elif status == "superseded":  # the sheet does not say by which
        record = work.get(Action, action)
        record.state, record.closed_on = ActionState.SUPERSEDED, on or work.today
