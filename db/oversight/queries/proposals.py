"""Proposals to escalate or intervene: where raised, what was answered, what began (R35-R37, T3)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from db.bodies.queries.plain import chosen, day
from db.calendar.queries.calling import call_of, parties_of
from db.calendar.rules.calling import Ground
from db.calendar.rules.states import COUNTED, MeetingKind, MeetingState
from db.oversight.rules.proposals import (
    Course,
    InterventionKind,
    ProposalAnswerKind,
    ProposalSubject,
    Sitting,
)
from db.store import Reading
from db.words import say


@dataclass(frozen=True, slots=True)
class ExceptionLine:
    """An exception that was recorded: by whom, for which party, when and why (T3)."""

    party: str
    person: str
    on: date | None
    reason: str
    letter: str
    sha256: str


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """What the other party said: who, when and in which words.

    Where it was answered in two ways on two laptops it counts as declined until that is settled.
    """

    party_id: str
    party: str
    person: str
    answer: ProposalAnswerKind
    on: date | None
    words: str


@dataclass(frozen=True, slots=True)
class ProposalLine:
    """A proposal and what became of it; ``answer`` is the other party's latest."""

    n: int
    id: str
    agreement: str
    concern: str
    kind: InterventionKind
    subject: ProposalSubject
    organisation: str
    name: str
    proposed_by: str
    party: str
    person: str
    words: str
    issue_arose_on: date | None
    proposed_on: date | None
    meeting: str
    meeting_ref: str
    begun_words: str
    withdrawn_why: str
    answer: AnswerLine | None
    exceptions: tuple[ExceptionLine, ...]
    course: Course


_PROPOSALS = """
SELECT p.n, p.id, p.agreement, coalesce(p.concern, ''), p.kind, p.subject, p.organisation, o.name,
  p.proposed_by, b.name, p.person, p.words, p.issue_arose_on, p.proposed_on,
  coalesce(p.meeting, ''), coalesce(m.ref, ''), p.begun_words, p.withdrawn_why,
  m.on_date, coalesce(m.state, ''), p.begun_on, p.withdrawn_on
FROM interventionproposal_live p JOIN organisation o ON o.id = p.organisation
  JOIN organisation b ON b.id = p.proposed_by LEFT JOIN meeting m ON m.id = p.meeting
WHERE :id = '' OR p.id = :id
ORDER BY p.withdrawn_on IS NOT NULL, p.proposed_on DESC, p.id DESC"""
_ANSWER = 8374  # the permanent number of the field, by which the journal knows it
_ANSWERS = """
SELECT a.party, o.name, coalesce(x.name, ''), a.answer, a.on_date, a.words,
  EXISTS (SELECT 1 FROM conflict c WHERE c.row = a.id AND c.col = :answer)
FROM proposalanswer_live a JOIN organisation o ON o.id = a.party LEFT JOIN person x
  ON x.id = a.person
WHERE a.proposal = :id AND a.party <> :own ORDER BY a.on_date DESC, a.id LIMIT 1"""
_EXCEPTIONS = """
SELECT o.name, coalesce(x.name, ''), e.on_date, e.reason, coalesce(e.letter, ''), e.sha256
FROM exceptionalact_live e JOIN organisation o ON o.id = e.party LEFT JOIN person x
  ON x.id = e.person
WHERE e.proposal = :id ORDER BY e.on_date, e.id"""


def intervention_proposals(book: Reading, row_id: str = "") -> list[ProposalLine]:
    """Return the proposals: those not withdrawn first, the latest first."""
    return [_line(book, *row) for row in book.rows(_PROPOSALS, id=row_id)]


def _line(book: Reading, n: int, id_: str, *row: Any) -> ProposalLine:
    *plain, arose, proposed, meeting, ref, begun_words, why, met, state, begun, withdrawn = row
    raised = met if state in COUNTED else None  # not where the meeting was stood down after all
    kind, subject = chosen(InterventionKind, row[2]), chosen(ProposalSubject, row[3])
    answer = _answer(book.rows(_ANSWERS, id=id_, own=row[6], answer=_ANSWER))
    exceptions = tuple(
        ExceptionLine(party, person, day(on), reason, letter, sha256)
        for party, person, on, reason, letter, sha256 in book.rows(_EXCEPTIONS, id=id_)
    )
    course = Course(
        *(day(raised), answer.answer if answer else None),
        exceptional=any(not each.letter for each in exceptions),
        begun_on=day(begun),
        withdrawn_on=day(withdrawn),
    )
    values: tuple[Any, ...] = (
        *(n, id_, *plain[:2], kind, subject, *plain[4:], day(arose), day(proposed)),
        *(meeting, ref, begun_words, why, answer, exceptions, course),
    )
    return ProposalLine(*values)


def _answer(rows: Iterable[tuple[str, str, str, str, str, str, int]]) -> AnswerLine | None:
    for party_id, party, person, answer, on, words, apart in rows:
        said = ProposalAnswerKind.DECLINED if apart else chosen(ProposalAnswerKind, answer)
        told = say("concerns.answered_apart") if apart else words
        return AnswerLine(party_id, party, person, said, day(on), told)
    return None


def sitting_of(book: Reading, meeting: str, on: date) -> Sitting | None:
    """Return who meets at a meeting, and on what ground and with whose consent it was called."""
    sql = "SELECT body, kind, state, on_date FROM meeting_live WHERE id = :id"
    row = book.row(sql, id=meeting)
    line = call_of(book, meeting, on)
    if row is None or line is None:
        return None
    body, kind, state, held = row
    parties = parties_of(book, body, day(held) or on)
    plain = (parties, chosen(MeetingKind, kind), chosen(MeetingState, state))
    if line.kind is not MeetingKind.EXTRAORDINARY:
        return Sitting(*plain)
    called = line.ground is Ground.ESCALATION and bool(line.consent_of)
    return Sitting(*plain, line.ground, line.about, consented=called and line.consented)
