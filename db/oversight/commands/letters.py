"""Drafting a communication, having its text approved by the other party, issuing it (R38, T3)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.commands.changing import kept
from db.bodies.queries.people import standing_on
from db.custody.commands import freeze
from db.oversight.commands.parties import name_of, parties_by, speaks_for, standing
from db.oversight.commands.proposals import Exceptional, keep_exception
from db.oversight.queries.letters import LetterLine, letters
from db.oversight.queries.parties import lead_on
from db.oversight.queries.proposals import intervention_proposals
from db.oversight.records import InterventionProposal, Letter, LetterApproval
from db.oversight.rules.concerns import check_other, check_party
from db.oversight.rules.letters import (
    LetterAnswer,
    as_sent,
    check_free,
    check_letter,
    check_mark,
    check_unissued,
)
from db.oversight.rules.proposals import check_lead, check_standing, check_written_of
from db.oversight.rules.support import Said, check_past, check_said
from db.record import same_id
from db.store import KEEP, Keep, Ref, Work, command, ref


@dataclass(frozen=True, slots=True)
class DraftLetter:
    """Draft a communication to the organisation a proposal is about; it is locked."""

    interventionproposal: Annotated[str, ref("interventionproposal")]
    sender: Annotated[str, ref("organisation")]
    title: str
    words: str


@command("Draft communication")
def draft_letter(work: Work, it: DraftLetter) -> Ref:
    """Keep the draft; it may go out when the other party has approved exactly its text."""
    work.get(InterventionProposal, it.interventionproposal)
    (line,) = intervention_proposals(work, it.interventionproposal)
    check_standing(line.course)
    sender = standing(work, it.sender, "sender")
    check_party(sender, parties_by(work, line.agreement), "sender")
    check_letter(it.title, it.words, sender, line.organisation)
    record = Letter(
        proposal=line.id,
        sender=sender,
        title=it.title.strip(),
        words=as_sent(it.words),
        drafted_on=work.today,
    )
    return Ref("letter", work.add(record))


@dataclass(frozen=True, slots=True)
class ChangeLetter:
    """Change the text of a communication: what was approved before is asked for anew."""

    letter: Annotated[str, ref("letter")]
    title: str | Keep = KEEP
    words: str | Keep = KEEP


@command("Change communication")
def change_letter(work: Work, it: ChangeLetter) -> Ref:
    """Keep the new text; its mark is another, so no approval speaks of it."""
    line = _line(work, it.letter)
    check_unissued(line.gate.issued_on)
    title = line.title if isinstance(it.title, Keep) else it.title
    words = line.words if isinstance(it.words, Keep) else it.words
    check_letter(title, words, line.sender, line.proposal.organisation)
    record = work.get(Letter, line.id)
    record.title, record.words = title.strip(), as_sent(words)
    return Ref("letter", line.id)


@dataclass(frozen=True, slots=True)
class AnswerLetter:
    """Record that the other party approved a text, known by its printed mark, or returned it."""

    letter: Annotated[str, ref("letter")]
    answer: LetterAnswer
    mark: str
    party: Annotated[str, ref("organisation")]
    person: Annotated[str, ref("person")]
    words: str = ""
    on: date | None = None


@command("Answer communication", undoable=False)
def answer_letter(work: Work, it: AnswerLetter) -> Ref:
    """Keep the answer with the hash of the text it is about (R38)."""
    line = _line(work, it.letter)
    check_unissued(line.gate.issued_on)
    party = standing(work, it.party, "party")
    own = standing_on(work, line.sender, work.today) or ""
    check_other(party, own, parties_by(work, line.proposal.agreement), "party")
    check_mark(it.mark, line.sha256)
    on = it.on or work.today
    check_past(on, work.today, line.drafted_on)
    person = speaks_for(work, it.person, party, on)
    if it.answer is LetterAnswer.RETURNED:
        check_said(it.words, Said.RETURNED)
    row_id = same_id("letterapproval", line.id, party, line.sha256)
    record = kept(work, LetterApproval, row_id)
    record.letter, record.party, record.sha256 = line.id, party, line.sha256
    record.person, record.answer, record.on_date = person.id, it.answer, on
    record.words = it.words.strip()
    return Ref("letter", line.id)


@dataclass(frozen=True, slots=True)
class ExceptLetter:
    """Record exceptional circumstances in which a text goes out without the other's approval."""

    letter: Annotated[str, ref("letter")]
    party: Annotated[str, ref("organisation")]
    person: Annotated[str, ref("person")]
    reason: str
    on: date | None = None


@command("Record exceptional circumstances of communication", undoable=False)
def except_letter(work: Work, it: ExceptLetter) -> Ref:
    """Keep the exception with its reason (T3); it frees this text and no other."""
    line = _line(work, it.letter)
    check_unissued(line.gate.issued_on)
    made = Exceptional(it.party, it.person, it.reason, it.on)
    keep_exception(work, line.proposal, made, line.id, line.sha256)
    return Ref("letter", line.id)


@dataclass(frozen=True, slots=True)
class IssueLetter:
    """Record that a communication went out: by whom and how."""

    letter: Annotated[str, ref("letter")]
    issued_by: str
    how: str = ""
    on: date | None = None


@command("Issue communication", undoable=False)
def issue_letter(work: Work, it: IssueLetter) -> Ref:
    """Keep the day and the text word for word; refused while the text is not approved."""
    line = _line(work, it.letter)
    check_unissued(line.gate.issued_on)
    check_standing(line.proposal.course)
    parties = parties_by(work, line.proposal.agreement)
    own = standing_on(work, line.sender, work.today) or ""
    check_free(line.gate, name_of(work, parties.other(own)))
    on = it.on or work.today
    exceptional = line.gate.exceptional
    check_written_of(line.proposal.course, on, exceptional=exceptional)
    since = line.exception.on if line.exception else None
    check_past(on, work.today, line.answer.on if line.answer and not exceptional else since)
    lead = lead_on(work, line.proposal.organisation, on)
    check_lead(line.proposal.subject, lead.id if lead else "", exceptional=exceptional)
    check_said(it.issued_by, Said.ISSUED, "issued_by")
    record = work.get(Letter, line.id)
    record.issued_on, record.issued_by = on, it.issued_by.strip()
    record.issued_how, record.issued_sha256 = it.how.strip(), line.sha256
    text = {
        "title": line.title,
        "words": line.words,
        "to": line.proposal.name,
        "from": line.sender_name,
    }
    record.snapshot = freeze(work, Ref("letter", line.id), "issued", text)
    return Ref("letter", line.id)


def _line(work: Work, row_id: str) -> LetterLine:
    work.get(Letter, row_id)
    (line,) = letters(work, row_id)
    return line
