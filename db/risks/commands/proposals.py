"""Changes of status that are proposed or recommended, and how they are answered."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.records import Body
from db.risks.commands.authority import committee
from db.risks.commands.standing import level_of
from db.risks.queries.authorities import named, offices
from db.risks.records import AssuranceProposal, Risk
from db.risks.rules import assurance, proposals, risk
from db.risks.rules.assurance import AssuranceLevel
from db.risks.rules.offices import NATIONAL, usual_on
from db.risks.rules.proposals import ProposalKind, ProposalState
from db.store import Ref, Work, command, ref


@dataclass(frozen=True, slots=True)
class RecommendAssurance:
    """Record that a group without the power recommends a change of status to one that has it."""

    risk: Annotated[str, ref("risk")]
    became: AssuranceLevel
    body: Annotated[str, ref("body")]
    rationale: str
    to_body: Annotated[str | None, ref("body")] = None
    person: str = ""
    decision: Annotated[str | None, ref("decision")] = None
    on_date: date | None = None
    expected_on: date | None = None


@dataclass(frozen=True, slots=True)
class ProposeAssurance:
    """Propose a change of status that now awaits its authority."""

    risk: Annotated[str, ref("risk")]
    became: AssuranceLevel
    rationale: str
    to_authority: Annotated[str | None, ref("organisation")] = None
    to_body: Annotated[str | None, ref("body")] = None
    person: str = ""
    on_date: date | None = None
    expected_on: date | None = None


@dataclass(frozen=True, slots=True)
class AnswerProposal:
    """Record that a proposed change of status was declined or withdrawn."""

    proposal: Annotated[str, ref("assuranceproposal")]
    state: ProposalState
    answer: str
    on_date: date | None = None


def _proposal(
    work: Work, it: RecommendAssurance | ProposeAssurance, kind: ProposalKind
) -> AssuranceProposal:
    held = work.get(Risk, it.risk)
    risk.check_on_register(held.state)
    assurance.check_has_status(held.category, held.sector, held.regime)
    level = level_of(work, held.id).level
    proposals.check_proposal(level, it.became, it.rationale)
    on = it.on_date or work.today
    proposals.check_proposed_on(on, work.today)
    return AssuranceProposal(
        risk=held.id,
        kind=kind,
        was=str(level),
        became=it.became,
        to_body=it.to_body or None,
        person=it.person.strip(),
        on_date=on,
        expected_on=it.expected_on,
        rationale=it.rationale.strip(),
    )


@command("Recommend change of status")
def recommend_assurance(work: Work, it: RecommendAssurance) -> Ref:
    """Keep a recommendation; without a committee named it goes to the one that may authorise."""
    body = work.get(Body, it.body)
    made = _proposal(work, it, ProposalKind.RECOMMENDATION)
    made.body, made.decision = body.id, it.decision or None
    if not made.to_body:
        made.to_body, _name = committee(work, body)
    return Ref("assuranceproposal", work.add(made))


@command("Propose change of status")
def propose_assurance(work: Work, it: ProposeAssurance) -> Ref:
    """Keep a proposal; without an authority named it awaits the usual one."""
    made = _proposal(work, it, ProposalKind.PROPOSAL)
    made.to_authority = it.to_authority or _usual_one(work, it, made.on_date or work.today)
    return Ref("assuranceproposal", work.add(made))


def _usual_one(work: Work, it: ProposeAssurance, on: date) -> str | None:
    standing, names = offices(work)
    level = assurance.whose(level_of(work, it.risk).level, it.became)
    usual = usual_on(standing, named(work, level), on)
    return min(usual, key=lambda each: (names[each] != NATIONAL, each), default=None)


@command("Answer proposed change of status")
def answer_proposal(work: Work, it: AnswerProposal) -> Ref:
    """Keep the answer; authorising is done by recording the move itself."""
    held = work.get(AssuranceProposal, it.proposal)
    proposals.check_waiting(held.state)
    proposals.check_answer(it.state, it.answer)
    held.state, held.answer = it.state, it.answer.strip()
    held.answered_on = it.on_date or work.today
    return Ref("assuranceproposal", held.id)
