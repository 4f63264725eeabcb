"""Taking, changing, withdrawing and ratifying decisions."""

from dataclasses import dataclass
from datetime import date, time
from typing import Annotated

from db.bodies.commands.changing import apply, linked
from db.bodies.queries.scale import scales_of
from db.bodies.records import Body, Person
from db.bodies.rules.purposes import Aim, AtScale, check_at_scale
from db.calendar.records import Meeting
from db.clock import LONDON
from db.custody.commands import allot_number
from db.custody.rules import Series
from db.decisions import rules
from db.decisions.records import Decision
from db.decisions.rules import Assembly, DecisionKind, DecisionState, Made
from db.decisions.rules.anew import left_open
from db.errors import Refusal
from db.meetings.commands.private import take_into_private
from db.meetings.commands.standing import open_item, open_meeting_of
from db.meetings.records import AgendaItem
from db.meetings.rules.declarations import Management
from db.meetings.rules.footing import Footing, footing_of
from db.meetings.rules.quorum import QuorumState
from db.store import KEEP, Keep, Ref, Work, command, kept_or, ref
from db.words import choice

AIMS = {
    Aim.OUTCOMES: "aim_outcomes",
    Aim.INEQUALITIES: "aim_inequalities",
    Aim.PRODUCTIVITY: "aim_value",
    Aim.SOCIAL: "aim_society",
}
MANAGED = """
SELECT p.name, d.management FROM declaration_live d JOIN person p ON p.id = d.person
WHERE d.item = :item ORDER BY p.name, d.id
"""


@dataclass(frozen=True, slots=True)
class RecordDecision:
    """Record what a meeting decided at an item.

    ``binds_statutory`` when it would bind a statutory organisation; ``for_ratification`` when the
    meeting is not quorate. ``at`` is when it was taken: while the item is under way that is now,
    and afterwards, without it, quoracy is that of the item as a whole. Votes are left out when it
    is by consensus.
    """

    item: Annotated[str, ref("agendaitem")]
    words: str
    kind: DecisionKind = DecisionKind.AGREED
    binds_statutory: bool = False
    for_ratification: bool = False
    rationale: str = ""
    conflicts: str | Keep = KEEP
    votes_for: int | None = None
    votes_against: int | None = None
    abstained: int | None = None
    dissent: str = ""
    owner: Annotated[str | None, ref("person")] = None
    effective_on: date | None = None
    review_on: date | None = None
    strategy: bool = False
    assembly: Assembly = Assembly.NOT_SAID
    assembly_words: str = ""
    aims: tuple[Aim, ...] = ()
    triple_aim: str = ""
    at_scale: AtScale = AtScale.NOT_SAID
    at: time | None = None


@command("Record decision")
def record_decision(work: Work, it: RecordDecision) -> Ref:
    """Keep the decision with the body's authority and quoracy at that moment; give it a number."""
    item = open_item(work, it.item)
    meeting = work.get(Meeting, item.meeting)
    body = work.get(Body, meeting.body)
    linked(work, Person, it.owner)
    rules.check_words(it.words, body.authority, binds_statutory=it.binds_statutory)
    footing = footing_at(work, item, it.at)
    state = rules.check_quorum(it.kind, footing, for_ratification=it.for_ratification)
    rules.check_votes(it.kind, (it.votes_for, it.votes_against, it.abstained))
    rules.check_dates(it.effective_on, it.review_on)
    check_at_scale(it.at_scale, scales_of(work, body.id))
    decision = Decision(body=body.id, meeting=meeting.id, authority=body.authority, state=state)
    apply(decision, it, "for_ratification", "conflicts", "aims", "at")
    set_aims(decision, it.aims)
    decision.kind, decision.words = rules.resolved(it.kind, it.words)
    decision.quorate, decision.decided_time = footing.state, footing.at
    decision.decided_on = meeting.on_date
    decision.conflicts = kept_or(it.conflicts, conflicts_at(work, item.id))
    thing = Ref("decision", work.add(decision))
    allot_number(work, body.id, Series.DECISION, thing, meeting.on_date or work.today)
    return thing


def set_aims(decision: Decision, aims: tuple[Aim, ...]) -> None:
    """Tag a decision with the aims it serves (R59), and with no others."""
    for aim, column in AIMS.items():
        setattr(decision, column, aim in aims)


def footing_at(work: Work, item: AgendaItem, at: time | None = None) -> Footing:
    """Return on what footing something is decided at an item; refuse one nobody has reached."""
    now = work.at.astimezone(LONDON).time()
    found = footing_of(work.rows, item.id, work.today, now, at)
    if found is None or found.item.started is None:
        raise Refusal("decision.not_reached", "item", number=item.number)
    return found


def conflicts_at(work: Work, item: str) -> str:
    """Return the interests declared at an item and their management, as one line."""
    known = set(Management)
    return "; ".join(
        f"{name}: {choice(Management(management)) if management in known else management}"
        for name, management in work.rows(MANAGED, item=item)
    )


@dataclass(frozen=True, slots=True)
class ChangeDecision:
    """Change a decision before its minutes are confirmed."""

    decision: Annotated[str, ref("decision")]
    words: str | Keep = KEEP
    kind: DecisionKind | Keep = KEEP
    binds_statutory: bool | Keep = KEEP
    rationale: str | Keep = KEEP
    conflicts: str | Keep = KEEP
    votes_for: int | Keep | None = KEEP
    votes_against: int | Keep | None = KEEP
    abstained: int | Keep | None = KEEP
    dissent: str | Keep = KEEP
    owner: Annotated[str | Keep | None, ref("person")] = KEEP
    effective_on: date | Keep | None = KEEP
    review_on: date | Keep | None = KEEP
    urgency: str | Keep = KEEP
    consulted: str | Keep = KEEP
    private: bool | Keep = KEEP
    strategy: bool | Keep = KEEP
    assembly: Assembly | Keep = KEEP
    assembly_words: str | Keep = KEEP
    aims: tuple[Aim, ...] | Keep = KEEP
    triple_aim: str | Keep = KEEP
    at_scale: AtScale | Keep = KEEP


@command("Change decision")
def change_decision(work: Work, it: ChangeDecision) -> Ref:
    """Change the fields that were touched; how the meeting stood when it was taken stays."""
    decision = work.get(Decision, it.decision)
    if decision.meeting is not None:
        open_meeting_of(work, decision.meeting)
    rules.check_standing(decision.state)
    linked(work, Person, it.owner)
    apply(decision, it, "decision", "aims")
    if not isinstance(it.aims, Keep):
        set_aims(decision, it.aims)
    decision.kind, decision.words = rules.resolved(decision.kind, decision.words)
    _check_changed(work, decision)
    if it.private is True:
        take_into_private(work, decision.id)
    return Ref("decision", decision.id)


def _check_changed(work: Work, decision: Decision) -> None:
    rules.check_words(decision.words, decision.authority, binds_statutory=decision.binds_statutory)
    rules.check_dates(decision.effective_on, decision.review_on)
    votes = (decision.votes_for, decision.votes_against, decision.abstained)
    rules.check_votes(decision.kind, votes)
    check_at_scale(decision.at_scale, scales_of(work, decision.body))
    if decision.made is Made.CHAIR:
        on = decision.decided_on or work.today
        rules.check_chairs_action(decision.urgency, decision.consulted, on, work.today)
    if decision.item is not None:
        rules.check_kind(decision.kind, decision.quorate, decision.state)


@dataclass(frozen=True, slots=True)
class JudgeQuoracy:
    """Judge anew how the meeting stood when a decision was taken, by the attendance as noted now.

    ``at`` sets the time right; with none the item is judged as a whole. Left as it is, what people
    who came or went in that very minute leave open stays as it was judged.
    """

    decision: Annotated[str, ref("decision")]
    at: time | Keep | None = KEEP


@command("Judge quoracy anew")
def judge_quoracy(work: Work, it: JudgeQuoracy) -> Ref:
    """Let it stand as taken, or for ratification, as the meeting could decide at that moment."""
    decision = work.get(Decision, it.decision)
    if decision.meeting is None or decision.item is None:
        raise Refusal("decision.no_moment", "decision")
    open_meeting_of(work, decision.meeting)
    rules.check_standing(decision.state)
    item = work.get(AgendaItem, decision.item)
    taken = decision.decided_time
    open_ = left_open(work.rows, decision.meeting, decision.item, taken)
    if isinstance(it.at, Keep) and open_:
        return Ref("decision", decision.id)
    footing = footing_at(work, item, kept_or(it.at, taken))
    decision.quorate, decision.decided_time = footing.state, footing.at
    decision.state = rules.state_on(decision.kind, footing.state)
    return Ref("decision", decision.id)


@dataclass(frozen=True, slots=True)
class WithdrawDecision:
    """Withdraw a decision, saying why; its number stays."""

    decision: Annotated[str, ref("decision")]
    reason: str


@command("Withdraw decision")
def withdraw_decision(work: Work, it: WithdrawDecision) -> Ref:
    """Keep it as withdrawn; one in confirmed minutes is undone by a later decision instead."""
    decision = work.get(Decision, it.decision)
    if decision.meeting is not None:
        open_meeting_of(work, decision.meeting)
    rules.check_withdraw(decision.state, it.reason)
    decision.state, decision.ended_why = DecisionState.WITHDRAWN, it.reason.strip()
    return Ref("decision", decision.id)


@dataclass(frozen=True, slots=True)
class RatifyDecision:
    """Ratify what a meeting that was not quorate resolved, by a decision of a later meeting."""

    decision: Annotated[str, ref("decision")]
    by: Annotated[str, ref("decision")]


@command("Ratify decision")
def ratify_decision(work: Work, it: RatifyDecision) -> Ref:
    """Note the decision that ratified it; that one must itself have been taken with quorum."""
    decision, by = work.get(Decision, it.decision), work.get(Decision, it.by)
    rules.check_ratify(decision.state)
    rules.check_ratified_by(
        (decision.body, f"{decision.decided_on}"),
        (by.body, f"{by.decided_on}"),
        by.state,
        quorate=by.quorate is not QuorumState.NOT_QUORATE,
    )
    decision.state, decision.ratified_by = DecisionState.RATIFIED, by.id
    return Ref("decision", decision.id)
