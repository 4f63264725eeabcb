"""What should not be so between the two parties, however it came into the book.

The desk refuses each of these; an update file may bring one all the same.
"""

from datetime import date
from itertools import pairwise
from typing import Any

from db.bodies.rules.periods import overlap
from db.calendar.rules.states import MeetingKind
from db.oversight.queries.concerns import early_concerns
from db.oversight.queries.letters import LetterLine, letters
from db.oversight.queries.parties import identified_leads
from db.oversight.queries.proposals import ProposalLine, intervention_proposals, sitting_of
from db.oversight.rules.concerns import ConcernState
from db.store import Finding, Reading, Severity


def _found(code: str, severity: Severity, kind: str, id_: str, **values: Any) -> Finding:
    return Finding(f"concerns.find_{code}", severity, kind, id_, values)


def concerns(book: Reading, today: date) -> list[Finding]:
    """Return concerns nobody was told of, steps without agreement, letters without approval."""
    raised = early_concerns(book)
    found = [
        _found("untold", Severity.WARN, "earlyconcern", each.id,
               subject=each.subject, on=each.raised_on)
        for each in raised
        if each.state is ConcernState.NOT_TOLD
    ]  # fmt: skip
    told = {each.id: each.state for each in raised}
    for proposal in intervention_proposals(book):
        state = told.get(proposal.concern, ConcernState.DISCUSSED)
        found += _of_proposal(book, proposal, state, today)
    for letter in letters(book):
        found += _of_letter(letter)
    return [*found, *_leads(book)]


def _of_proposal(
    book: Reading, line: ProposalLine, concern: ConcernState, today: date
) -> list[Finding]:
    found: list[Finding] = []

    def add(code: str, severity: Severity) -> None:
        found.append(_found(code, severity, "interventionproposal", line.id, name=line.name))

    if line.course.withdrawn_on is not None:
        return []
    if line.course.begun_on is not None and not line.course.free:
        add("begun", Severity.STOP)
    answered = line.answer is not None
    if line.course.raised_on is None and not line.course.exceptional:
        add("unraised", Severity.WARN if answered else Severity.NOTE)
    if answered and concern in {ConcernState.NOT_TOLD, ConcernState.TOLD}:
        add("undiscussed", Severity.WARN)
    sitting = sitting_of(book, line.meeting, today) if line.meeting else None
    if sitting is not None and sitting.kind is MeetingKind.EXTRAORDINARY and not sitting.consented:
        add("unconsented", Severity.WARN)
    return found


def _of_letter(line: LetterLine) -> list[Finding]:
    values = {"title": line.title, "name": line.proposal.name}
    if line.gate.free:
        return []
    if line.gate.issued_on is not None:
        return [_found("issued", Severity.STOP, "letter", line.id, **values)]
    if line.earlier is not None:
        return [_found("changed", Severity.WARN, "letter", line.id, **values)]
    return []


def _leads(book: Reading) -> list[Finding]:
    """Return the organisations with two leads at once."""
    found = []
    for later, before in pairwise(identified_leads(book)):
        meet = overlap((before.from_on, before.to_on), (later.from_on, later.to_on))
        if later.organisation == before.organisation and meet:
            both = ", ".join((before.lead, later.lead))
            found.append(
                _found("leads", Severity.WARN, "identifiedlead", later.id,
                       name=later.name, leads=both)
            )  # fmt: skip
    return found
