"""Decisions, recommendations of workstreams, and what was referred to other bodies."""

from datetime import date, time

from db.bodies.rules.kinds import Authority
from db.bodies.rules.purposes import AtScale
from db.decisions.rules import (
    Assembly,
    Assessment,
    ChallengeState,
    CirculationState,
    DecisionKind,
    DecisionState,
    Made,
    MemberAnswer,
    Needed,
    Outcome,
)
from db.meetings.rules.quorum import QuorumState
from db.record import (
    Record,
    choice,
    day,
    deletion,
    flag,
    link,
    local_flag,
    local_text,
    number,
    text,
    wall_time,
)


class Decision(Record, table=True):
    """What a committee decided, in its words.

    ``authority`` is the body's own on that day; ``quorate`` is how the meeting stood when it was
    taken, at ``decided_time``, or at its item as a whole where no time was said, and stays so
    whatever is noted later. Votes are None when it was by consensus. ``shown_kind`` is the kind as
    it is shown and printed (R6); ``changed_since`` tells that it changed after its minutes were
    confirmed.

    A chair's action has its ``urgency``, who was ``consulted`` and who took it (``taken_by``); both
    it and a decision by e-mail (``circulation``) are reported to the next meeting, at
    ``reported_item``; ``private`` keeps one that has no item out of what is public. ``strategy``
    marks a decision on strategy, ``assembly`` what the Partnership Assembly had to do with it,
    ``at_scale`` why it was taken for the whole system rather than nearer home (R7).
    """

    deleted: str | None = deletion(5000)
    body: str = link(5001, "body")
    meeting: str | None = link(5002, "meeting")
    item: str | None = link(5003, "agendaitem")
    words: str = text(5004)
    kind: DecisionKind = choice(5005, DecisionKind, default=DecisionKind.AGREED)
    authority: Authority = choice(5006, Authority, default=Authority.COLLABORATIVE)
    binds_statutory: bool = flag(5007)
    quorate: QuorumState = choice(5008, QuorumState, default=QuorumState.NOT_SET)
    state: DecisionState = choice(5009, DecisionState, default=DecisionState.TAKEN)
    decided_on: date | None = day(5010, index=True)
    rationale: str = text(5011)
    conflicts: str = text(5012)
    votes_for: int | None = number(5013, default=None)
    votes_against: int | None = number(5014, default=None)
    abstained: int | None = number(5015, default=None)
    dissent: str = text(5016)
    owner: str | None = link(5017, "person")
    effective_on: date | None = day(5018)
    review_on: date | None = day(5019)
    ended_why: str = text(5020)
    ratified_by: str | None = link(5021, "decision")
    made: Made = choice(5022, Made, default=Made.MEETING)
    urgency: str = text(5023)
    consulted: str = text(5024)
    taken_by: str | None = link(5025, "person")
    circulation: str | None = link(5026, "circulation")
    reported_item: str | None = link(5027, "agendaitem")
    private: bool = flag(5028)
    strategy: bool = flag(5029)
    assembly: Assembly = choice(5030, Assembly, default=Assembly.NOT_SAID)
    assembly_words: str = text(5031)
    aim_outcomes: bool = flag(5032)
    aim_inequalities: bool = flag(5033)
    aim_value: bool = flag(5034)
    aim_society: bool = flag(5035)
    triple_aim: str = text(5036)
    decided_time: time | None = wall_time(5037)
    at_scale: AtScale = choice(5038, AtScale, default=AtScale.NOT_SAID)
    ref: str = local_text()
    shown_kind: str = local_text()
    changed_since: bool = local_flag()


class Recommendation(Record, table=True):
    """What a workstream puts to a body, and the decision that took it up (R4).

    ``body`` is the one it is put to, ``from_body`` the one it comes from where that is no
    workstream (R5). What the body made of it is its ``assessment``, with its reason in
    ``assessment_words``, at ``assessed_item``. ``stage`` is how far it has come.
    """

    deleted: str | None = deletion(5100)
    workstream: str | None = link(5101, "workstream")
    item: str | None = link(5102, "agendaitem")
    decision: str | None = link(5103, "decision")
    words: str = text(5104)
    made_on: date | None = day(5105)
    body: str | None = link(5106, "body")
    from_body: str | None = link(5107, "body")
    assessment: Assessment = choice(5108, Assessment, default=Assessment.NOT_YET)
    assessed_on: date | None = day(5109)
    assessment_words: str = text(5110)
    assessed_item: str | None = link(5111, "agendaitem")
    ended_why: str = text(5112)
    ref: str = local_text()
    stage: str = local_text()


class Referral(Record, table=True):
    """A recommendation sent to a body, and what that body made of it (R4, R8).

    ``organisation`` instead of ``body`` is a statutory organisation whose board meets outside this
    book (R6). ``turn`` counts how often it was asked; ``words`` say what has changed since it
    refused. ``route`` and ``planned_on`` are how and when it decides, as its lead has agreed there.
    """

    deleted: str | None = deletion(5200)
    recommendation: str = link(5201, "recommendation")
    body: str | None = link(5202, "body")
    sent_on: date | None = day(5203)
    outcome: Outcome = choice(5204, Outcome, default=Outcome.AWAITED)
    outcome_on: date | None = day(5205)
    outcome_body: str | None = link(5206, "body")
    outcome_words: str = text(5207)
    outcome_decision: str | None = link(5208, "decision")
    back_meeting: str | None = link(5209, "meeting")
    organisation: str | None = link(5210, "organisation")
    turn: int = number(5211, default=1)
    words: str = text(5212)
    due_on: date | None = day(5213)
    route: str = text(5214)
    planned_on: date | None = day(5215)


class Circulation(Record, table=True):
    """A proposal sent to members by e-mail between meetings, and what became of it (P1).

    ``paper`` is what goes with it, its file kept as ``filename`` with its ``sha256`` and ``size``
    in bytes; ``from_item`` the item it takes the place of. ``early`` tells that replies were closed
    before the time given, ``why`` why it could not wait for a meeting.
    """

    deleted: str | None = deletion(5300)
    body: str = link(5301, "body")
    words: str = text(5302)
    paper: str = text(5303)
    from_item: str | None = link(5304, "agendaitem")
    why: str = text(5305)
    kind: DecisionKind = choice(5306, DecisionKind, default=DecisionKind.AGREED)
    binds_statutory: bool = flag(5307)
    private: bool = flag(5308)
    sent_on: date | None = day(5309)
    closes_on: date | None = day(5310)
    closes_time: time | None = wall_time(5311)
    state: CirculationState = choice(5312, CirculationState, default=CirculationState.OPEN)
    closed_on: date | None = day(5313)
    early: bool = flag(5314)
    ended_why: str = text(5315)
    filename: str = text(5317)
    sha256: str = text(5318)
    size: int | None = number(5319, default=None)


class CirculationReply(Record, table=True):
    """A member's reply; its id follows from circulation and person.

    A deputy has the ``seat`` replied for and whom it belongs to in ``representing``.
    """

    deleted: str | None = deletion(5350)
    circulation: str = link(5351, "circulation")
    person: str = link(5352, "person")
    answer: MemberAnswer = choice(5353, MemberAnswer, default=MemberAnswer.NONE)
    replied_on: date | None = day(5354)
    words: str = text(5355)
    seat: str | None = link(5356, "seat")
    representing: str | None = link(5357, "person")


class CirculationRule(Record, table=True):
    """What a body's terms of reference say of deciding by e-mail; its id follows from the body."""

    deleted: str | None = deletion(5400)
    body: str = link(5401, "body")
    allowed: bool = flag(5402, default=True)
    no_early: bool = flag(5403)
    least_days: int | None = number(5404, default=None)
    needed: Needed = choice(5405, Needed, default=Needed.CONSENSUS)
    source: str = text(5406)
    as_at: date | None = day(5407)


class Challenge(Record, table=True):
    """A local challenge an ICP's lead takes to the Management Group, and its answer (A¶24, R8)."""

    deleted: str | None = deletion(5450)
    body: str = link(5451, "body")
    to_body: str = link(5452, "body")
    referral: str | None = link(5453, "referral")
    words: str = text(5454)
    support: str = text(5455)
    raised_on: date | None = day(5456)
    raised_by: str | None = link(5457, "person")
    state: ChallengeState = choice(5458, ChallengeState, default=ChallengeState.RAISED)
    item: str | None = link(5459, "agendaitem")
    considered_on: date | None = day(5460)
    response: str = text(5461)
    ended_why: str = text(5462)
