"""Changes of quality assurance status, made on the authority they need."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from db.bodies.records import Body
from db.bodies.rules.authority import may_authorise_assurance
from db.bodies.rules.kinds import BodyKind
from db.bodies.rules.purposes import write_choices
from db.custody.commands import freeze
from db.decisions.records import Decision
from db.risks.commands.authority import committee
from db.risks.commands.standing import approved_by, level_of, scored, supported
from db.risks.queries.authorities import named, offices
from db.risks.records import AssuranceMove, AssuranceProposal, Risk
from db.risks.rules import assurance, risk
from db.risks.rules.assurance import (
    CAUTION,
    Approved,
    Ask,
    AssuranceLevel,
    Criterion,
    Terms,
)
from db.risks.rules.offices import (
    check_body,
    check_office,
    check_region,
    notes_another,
    usual_on,
)
from db.risks.rules.proposals import ProposalState, pending
from db.store import Ref, Work, command, ref
from db.words import choice, say


@dataclass(frozen=True, slots=True)
class MoveAssurance:
    """Record a change of status on the authority that made it.

    ``person`` gave the authority; ``body`` is the committee that did, ``decision`` its minute here
    or ``decision_ref`` a minute or letter kept elsewhere: one of them is needed, and the
    ``evidence`` it rests on. An empty ``plan`` or ``lead`` is the risk's own, an empty ``support``
    what is mandated for it in the record of oversight. ``after`` holds the moves shown when this
    one was decided; not given, all there are.
    """

    risk: Annotated[str, ref("risk")]
    became: AssuranceLevel
    authority: Annotated[str | None, ref("organisation")] = None
    person: str = ""
    rationale: str = ""
    on_date: date | None = None
    body: Annotated[str | None, ref("body")] = None
    decision: Annotated[str | None, ref("decision")] = None
    decision_ref: str = ""
    evidence: str = ""
    departure_reason: str = ""
    criteria: tuple[Criterion, ...] = ()
    plan: str = ""
    lead: str = ""
    support: str = ""
    regulator_lead: str = ""
    after: tuple[str, ...] | None = None


@command("Change quality assurance status", undoable=False)
def move_assurance(work: Work, it: MoveAssurance) -> Ref:
    """Add a move with the risk as it was approved, and answer the proposals it fulfils."""
    held = work.get(Risk, it.risk)
    risk.check_on_register(held.state)
    assurance.check_has_status(held.category, held.sector, held.regime)
    on = it.on_date or work.today
    ask = _asked(work, held, it, on)
    _check_bodies(work, it, ask)
    assurance.check_move(ask, work.today)
    held.plan, held.lead = ask.terms.plan.strip(), ask.terms.lead.strip()
    move = _move(work, held, it, ask)
    move.snapshot = freeze(
        work, Ref("risk", held.id), say("assurance.snapshot"), _frozen(work, held, move)
    )
    work.add(move)
    _answer(work, move, level_of(work, held.id).level)
    return Ref("assurancemove", move.id)


def _answer(work: Work, move: AssuranceMove, now: AssuranceLevel) -> None:
    """Answer the proposals a move fulfils, and those the risk has meanwhile gone past."""
    for (each,) in work.rows(
        "SELECT id FROM assuranceproposal_live WHERE risk = :id AND state = 'waiting' ORDER BY id",
        id=move.risk,
    ):
        waiting = work.get(AssuranceProposal, each)
        if waiting.became == move.became:
            waiting.state, move.proposal = ProposalState.AUTHORISED, waiting.id
        elif waiting.became in CAUTION and not pending(waiting.was, waiting.became, now):
            waiting.state = ProposalState.OVERTAKEN
            waiting.answer = say("assurance.overtaken", level=choice(now))
        else:
            continue
        waiting.answered_on = move.on_date


def _check_bodies(work: Work, it: MoveAssurance, ask: Ask) -> None:
    """Refuse a group that may only recommend, as the committee named or as the minute's own.

    Its minute may note what NHS England authorised; it makes nobody else's authority its own.
    """
    level = assurance.whose(ask.status.level, it.became)
    kind = work.value("SELECT kind FROM organisation_live WHERE id = :id", id=ask.authority) or ""
    decided = work.get(Decision, it.decision).body if it.decision else None
    if notes_another(level, kind, usual=ask.authority in ask.usual):
        decided = None
    for each in (it.body, decided):
        if each:
            _check_body(work, work.get(Body, each), level)


def _check_body(work: Work, body: Body, level: AssuranceLevel) -> None:
    if body.kind == BodyKind.REVIEW_MEETING and level == AssuranceLevel.INTENSIVE:
        return  # there the region itself is at the table
    check_body(
        may_authorise=may_authorise_assurance(
            body.authority, body.status, may_authorise=body.may_authorise
        ),
        body=body.name,
        committee=committee(work, body)[1],
    )


def _asked(work: Work, held: Risk, it: MoveAssurance, on: date) -> Ask:
    shown = level_of(work, held.id, it.after)
    usual = _usual(work, it, assurance.whose(shown.level, it.became), on)
    terms = Terms(
        frozenset(it.criteria),
        it.plan.strip() or held.plan,
        it.lead.strip() or held.lead,
        it.support.strip() or supported(work, held.id),
        it.regulator_lead.strip(),
    )
    now = Approved(scored(work, held.id), terms.lead, terms.plan)
    anew = any(
        assurance.changed_since(shown.level, approved_by(work, head.id), now)
        for head in shown.heads
    )
    return Ask(
        status=shown,
        became=it.became,
        on=on,
        authority=it.authority or "",
        usual=usual,
        person=it.person,
        rationale=it.rationale,
        terms=terms,
        departure_reason=it.departure_reason,
        anew=anew,
        minute=it.decision or it.decision_ref,
        evidence=it.evidence,
    )


def _usual(work: Work, it: MoveAssurance, level: AssuranceLevel, on: date) -> dict[str, str]:
    """Return the offices whose authority a level usually needs; refuse one that has passed on."""
    standing, names = offices(work)
    meant = named(work, level)
    if it.authority:
        check_office(standing, names, it.authority, on)
    if it.authority and not it.departure_reason.strip():
        check_region(standing, names, meant, it.authority, on)
    return {each: names[each] for each in usual_on(standing, meant, on)}


def _move(work: Work, held: Risk, it: MoveAssurance, ask: Ask) -> AssuranceMove:
    was = ask.status.level
    departs = ask.authority not in ask.usual
    return AssuranceMove(
        risk=held.id,
        was=was,
        became=it.became,
        after=" ".join(sorted(head.id for head in ask.status.heads)),
        authority=ask.authority,
        body=it.body or None,
        person=it.person.strip(),
        decision=it.decision or None,
        decision_ref=it.decision_ref.strip(),
        on_date=ask.on,
        rationale=it.rationale.strip(),
        evidence=it.evidence.strip(),
        departure_reason=it.departure_reason.strip() if departs else "",
        assumed=assurance.steps_down(was, it.became),
        criteria=write_choices(Criterion, it.criteria),
        lead=ask.terms.lead.strip(),
        plan=ask.terms.plan.strip(),
        support=ask.terms.support,
        regulator_lead=ask.terms.regulator_lead,
        band=str(scored(work, held.id) or ""),
    )


_KEPT = (
    *("title", "cause", "event", "effect", "owner", "owner_text", "category", "dimensions"),
    *("sector", "regime", "regulators", "lead", "plan", "managed_at", "response"),
)


def _frozen(work: Work, held: Risk, move: AssuranceMove) -> dict[str, Any]:
    """Return the risk as the move approves it, whole: canonical text can be made of it."""
    return {
        "risk": held.id,
        "move": move.id,
        "became": str(move.became),
        **{name: str(getattr(held, name) or "") for name in _KEPT},
        "scores": [
            {"kind": kind, "likelihood": likelihood, "impact": impact, "on": on}
            for kind, likelihood, impact, on in work.rows(
                "SELECT kind, likelihood, impact, on_date FROM score_live WHERE risk = :id"
                " ORDER BY on_date, turn, id",
                id=held.id,
            )
        ],
        "controls": [
            {"words": words, "gap": gap}
            for words, gap in work.rows(
                "SELECT words, gap FROM control_live WHERE risk = :id ORDER BY id", id=held.id
            )
        ],
    }
