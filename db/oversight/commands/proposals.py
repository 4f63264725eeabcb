"""Proposing to escalate or intervene, raising it where both meet, agreeing, beginning (R35-R37)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.commands.changing import kept, linked
from db.bodies.queries.people import standing_on
from db.bodies.records import Organisation
from db.calendar.records import Meeting
from db.errors import Refusal
from db.oversight.commands.parties import memorandum_for, parties_by, speaks_for, standing
from db.oversight.queries.concerns import early_concerns
from db.oversight.queries.parties import lead_on
from db.oversight.queries.proposals import ProposalLine, intervention_proposals, sitting_of
from db.oversight.records import (
    EarlyConcern,
    ExceptionalAct,
    InterventionProposal,
    ProposalAnswer,
)
from db.oversight.rules.concerns import check_discussed, check_other
from db.oversight.rules.proposals import (
    InterventionKind,
    ProposalAnswerKind,
    ProposalSubject,
    at_whom,
    check_exception,
    check_free,
    check_going,
    check_lead,
    check_raised,
    check_scope,
    check_sitting,
)
from db.oversight.rules.support import Said, check_past, check_said
from db.record import same_id
from db.store import Ref, Work, command, ref


@dataclass(frozen=True, slots=True)
class ProposeIntervention:
    """Propose to escalate or to intervene at an organisation, or at the board itself."""

    kind: InterventionKind
    proposed_by: Annotated[str, ref("organisation")]
    words: str
    issue_arose_on: date
    subject: ProposalSubject = ProposalSubject.ORGANISATION
    organisation: Annotated[str | None, ref("organisation")] = None
    concern: Annotated[str | None, ref("earlyconcern")] = None
    person: str = ""
    on: date | None = None
    agreement: Annotated[str | None, ref("agreement")] = None


@command("Propose intervention")
def propose_intervention(work: Work, it: ProposeIntervention) -> Ref:
    """Keep the proposal: either party may make one, on what arose since their memorandum."""
    linked(work, Organisation, it.organisation)
    linked(work, EarlyConcern, it.concern)
    named, party = memorandum_for(work, it.proposed_by, it.agreement or "", "proposed_by")
    organisation = at_whom(it.subject, it.organisation or "", named.parties)
    check_said(it.words, Said.PROPOSED)
    check_scope(it.issue_arose_on, named.effective_on, work.today)
    on = it.on or work.today
    check_past(on, work.today, it.issue_arose_on)
    record = InterventionProposal(
        agreement=named.id,
        concern=it.concern or None,
        kind=it.kind,
        subject=it.subject,
        organisation=organisation,
        proposed_by=party,
        person=it.person.strip(),
        words=it.words.strip(),
        issue_arose_on=it.issue_arose_on,
        proposed_on=on,
    )
    return Ref("interventionproposal", work.add(record))


@dataclass(frozen=True, slots=True)
class PutToMeeting:
    """Raise a proposal at a meeting of the two parties: a scheduled one, or one consented to."""

    interventionproposal: Annotated[str, ref("interventionproposal")]
    meeting: Annotated[str, ref("meeting")]


@command("Raise proposal at meeting")
def put_to_meeting(work: Work, it: PutToMeeting) -> Ref:
    """Keep where it is raised (R36); an extraordinary meeting needs the other party's consent."""
    line = going(work, it.interventionproposal)
    meeting = work.get(Meeting, it.meeting)
    sitting = sitting_of(work, meeting.id, work.today)
    if sitting is None or meeting.on_date is None:
        raise Refusal("concerns.not_meeting", "meeting")
    check_sitting(sitting, parties_by(work, line.agreement), line.organisation)
    if line.proposed_on is not None and meeting.on_date < line.proposed_on:
        raise Refusal("oversight.before", "meeting", on=meeting.on_date, after=line.proposed_on)
    record = work.get(InterventionProposal, line.id)
    record.meeting, record.raised_on = meeting.id, meeting.on_date
    return Ref("interventionproposal", line.id)


@dataclass(frozen=True, slots=True)
class AnswerIntervention:
    """Record that the other party agreed to a proposal, or declined it."""

    interventionproposal: Annotated[str, ref("interventionproposal")]
    answer: ProposalAnswerKind
    party: Annotated[str, ref("organisation")]
    person: Annotated[str, ref("person")]
    words: str = ""
    on: date | None = None


@command("Answer proposal", undoable=False)
def answer_intervention(work: Work, it: AnswerIntervention) -> Ref:
    """Keep who answered for the other party (R37); both have discussed the concern before."""
    line = going(work, it.interventionproposal)
    party = standing(work, it.party, "party")
    own = standing_on(work, line.proposed_by, work.today) or ""
    check_other(party, own, parties_by(work, line.agreement), "party")
    on = it.on or work.today
    check_past(on, work.today)
    check_raised(line.course, on)
    for concern in early_concerns(work, line.concern) if line.concern else ():
        check_discussed(concern.steps)
    person = speaks_for(work, it.person, party, on)
    if it.answer is ProposalAnswerKind.DECLINED:
        check_said(it.words, Said.DECLINED)
    record = kept(work, ProposalAnswer, same_id("proposalanswer", line.id, party))
    record.proposal, record.party, record.person = line.id, party, person.id
    record.answer, record.on_date, record.words = it.answer, on, it.words.strip()
    return Ref("interventionproposal", line.id)


@dataclass(frozen=True, slots=True)
class MakeException:
    """Record exceptional circumstances: who goes on without the other party's agreement, why."""

    interventionproposal: Annotated[str, ref("interventionproposal")]
    party: Annotated[str, ref("organisation")]
    person: Annotated[str, ref("person")]
    reason: str
    on: date | None = None


@command("Record exceptional circumstances", undoable=False)
def make_exception(work: Work, it: MakeException) -> Ref:
    """Keep the exception with its reason (T3): the region's alone to make."""
    line = going(work, it.interventionproposal)
    keep_exception(work, line, Exceptional(it.party, it.person, it.reason, it.on))
    return Ref("interventionproposal", line.id)


@dataclass(frozen=True, slots=True)
class BeginIntervention:
    """Record that what was proposed began, by agreement or in exceptional circumstances."""

    interventionproposal: Annotated[str, ref("interventionproposal")]
    words: str = ""
    on: date | None = None


@command("Begin intervention", undoable=False)
def begin_intervention(work: Work, it: BeginIntervention) -> Ref:
    """Keep the day; not without agreement (R37), nor without the one lead (R39)."""
    line = going(work, it.interventionproposal)
    check_free(line.course)
    on = it.on or work.today
    agreed_on = line.answer.on if line.answer else None
    check_past(on, work.today, None if line.course.exceptional else agreed_on)
    lead = lead_on(work, line.organisation, on)
    check_lead(line.subject, lead.id if lead else "", exceptional=line.course.exceptional)
    record = work.get(InterventionProposal, line.id)
    record.begun_on, record.begun_words = on, it.words.strip()
    return Ref("interventionproposal", line.id)


@dataclass(frozen=True, slots=True)
class WithdrawProposal:
    """Withdraw a proposal, with the reason."""

    interventionproposal: Annotated[str, ref("interventionproposal")]
    reason: str
    on: date | None = None


@command("Withdraw proposal")
def withdraw_proposal(work: Work, it: WithdrawProposal) -> Ref:
    """Keep the day and the reason."""
    line = going(work, it.interventionproposal)
    check_said(it.reason, Said.WITHDRAWN, "reason")
    on = it.on or work.today
    check_past(on, work.today, line.proposed_on)
    record = work.get(InterventionProposal, line.id)
    record.withdrawn_on, record.withdrawn_why = on, it.reason.strip()
    return Ref("interventionproposal", line.id)


def going(work: Work, row_id: str) -> ProposalLine:
    """Return a proposal that has neither begun nor been withdrawn."""
    work.get(InterventionProposal, row_id)
    (line,) = intervention_proposals(work, row_id)
    check_going(line.course)
    return line


@dataclass(frozen=True, slots=True)
class Exceptional:
    """Who makes an exception, for which party, on which day and why."""

    party: str
    person: str
    reason: str
    on: date | None


def keep_exception(
    work: Work, line: ProposalLine, it: Exceptional, letter: str = "", sha256: str = ""
) -> None:
    """Keep an exception: of a proposal, or of the one text of a letter that has this hash."""
    party = standing(work, it.party, "party")
    check_exception(party, parties_by(work, line.agreement), it.reason)
    on = it.on or work.today
    check_past(on, work.today, line.proposed_on)
    person = speaks_for(work, it.person, party, on)
    record = ExceptionalAct(
        proposal=line.id,
        letter=letter or None,
        sha256=sha256,
        party=party,
        person=person.id,
        on_date=on,
        reason=it.reason.strip(),
    )
    work.add(record)
