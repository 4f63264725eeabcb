"""Communications to organisations: each text, its mark, and whether it may go out (R38)."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from db.agreements.queries import signatories
from db.bodies.queries.people import standings
from db.bodies.queries.plain import chosen, day
from db.bodies.rules.successors import successor_on
from db.oversight.queries.proposals import ExceptionLine, ProposalLine, intervention_proposals
from db.oversight.rules.letters import Gate, LetterAnswer, LetterState, fingerprint, mark
from db.store import Reading
from db.words import say


@dataclass(frozen=True, slots=True)
class ApprovalLine:
    """What a party said to one text of a communication; ``others`` where it is the other party.

    A text answered in two ways on two laptops counts as returned until that is settled.
    """

    party: str
    person: str
    answer: LetterAnswer
    on: date | None
    words: str
    sha256: str
    others: bool

    @property
    def mark(self) -> str:
        """The mark of the text it was about."""
        return mark(self.sha256)


@dataclass(frozen=True, slots=True)
class LetterLine:
    """A communication as it stands: its text, the text's hash, what was said to that text."""

    n: int
    id: str
    proposal: ProposalLine
    sender: str
    sender_name: str
    title: str
    words: str
    drafted_on: date | None
    issued_by: str
    issued_how: str
    issued_sha256: str
    sha256: str
    answers: tuple[ApprovalLine, ...]
    gate: Gate

    @property
    def state(self) -> LetterState:
        """How it stands."""
        return self.gate.state

    @property
    def mark(self) -> str:
        """The mark of the text as it stands."""
        return mark(self.sha256)

    @property
    def answer(self) -> ApprovalLine | None:
        """What the other party said to the text as it stands."""
        for each in self.answers:
            if each.sha256 == self.sha256 and each.others:
                return each
        return None

    @property
    def earlier(self) -> ApprovalLine | None:
        """The other party's approval of a text that has changed since."""
        if self.answer is not None:
            return None
        approved = (each for each in self.answers if each.answer is LetterAnswer.APPROVED)
        return next((each for each in approved if each.others), None)

    @property
    def exception(self) -> ExceptionLine | None:
        """The exception that frees the text as it stands."""
        for each in self.proposal.exceptions:
            if (each.letter, each.sha256) == (self.id, self.sha256):
                return each
        return None


_LETTERS = """
SELECT l.n, l.id, l.proposal, l.sender, o.name, l.title, l.words, l.drafted_on, l.issued_on,
  l.issued_by, l.issued_how, l.issued_sha256
FROM letter_live l JOIN organisation o ON o.id = l.sender
WHERE (:id = '' OR l.id = :id) AND (:proposal = '' OR l.proposal = :proposal)
ORDER BY l.issued_on IS NOT NULL, l.drafted_on DESC, l.id DESC"""
_ANSWER = 8425  # the permanent number of the field, by which the journal knows it
_APPROVALS = """
SELECT a.party, o.name, coalesce(p.name, ''), a.answer, a.on_date, a.words, a.sha256,
  EXISTS (SELECT 1 FROM conflict c WHERE c.row = a.id AND c.col = :answer)
FROM letterapproval_live a JOIN organisation o ON o.id = a.party LEFT JOIN person p
  ON p.id = a.person
WHERE a.letter = :id ORDER BY a.on_date DESC, a.id"""


def letters(book: Reading, row_id: str = "", proposal: str = "") -> list[LetterLine]:
    """Return the communications: those not issued first, the latest first."""
    proposals = {each.id: each for each in intervention_proposals(book)}
    return [
        _line(book, proposals[row[2]], *row)
        for row in book.rows(_LETTERS, id=row_id, proposal=proposal)
        if row[2] in proposals
    ]


def _line(book: Reading, proposal: ProposalLine, n: int, id_: str, *row: Any) -> LetterLine:
    _proposal, sender, name, title, words, drafted, issued, by, how, issued_sha = row
    sha256 = fingerprint(sender, proposal.organisation, title, words)
    made = LetterLine(
        *(n, id_, proposal, sender, name, title, words, day(drafted), by, how, issued_sha),
        *(sha256, (), Gate()),
    )
    made = replace(made, answers=_answers(book, made))
    said = made.answer
    changed = bool(issued) and issued_sha != sha256
    gate = Gate(
        None if changed or said is None else said.answer,
        exceptional=made.exception is not None and not changed,
        issued_on=day(issued),
    )
    return replace(made, gate=gate)


def _answers(book: Reading, line: LetterLine) -> tuple[ApprovalLine, ...]:
    known = standings(book)
    signed = [each.organisation_id for each in signatories(book, line.proposal.agreement)]

    def others(party: str, on: date | None) -> bool:
        if on is None:
            return False
        standing = {successor_on(known, each, on) for each in signed}
        own = successor_on(known, line.sender, on)
        return successor_on(known, party, on) in standing - {own, None}

    def line_of(party: str, name: str, person: str, answer: str, *row: Any) -> ApprovalLine:
        on, words, sha256, apart = row
        said = LetterAnswer.RETURNED if apart else chosen(LetterAnswer, answer)
        told = say("concerns.answered_apart") if apart else words
        other = others(party, day(on))
        return ApprovalLine(name, person, said, day(on), told, sha256, others=other)

    return tuple(line_of(*row) for row in book.rows(_APPROVALS, id=line.id, answer=_ANSWER))
