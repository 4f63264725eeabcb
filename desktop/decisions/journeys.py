"""Recommendations, what is with the ICPs, and their challenges: columns and panes."""

from datetime import date

from typing_extensions import override

from db.decisions.queries import ChallengeLine, RecommendationLine, ReferralLine
from db.decisions.rules import ChallengeState, Outcome, Stage
from db.words import choice, day, say
from desktop.decisions.columns import dated
from desktop.decisions.story import Row, StoryPane, Told, Verb
from desktop.kit.cells import Cell, Marked, Status, Words
from desktop.kit.desk import Desk
from desktop.kit.table import Column

ENDED = frozenset({Stage.WITHDRAWN, Stage.NOT_SUPPORTED})
MARKS = {
    Outcome.RATIFIED: ("green", "disc"),
    Outcome.AMENDED: ("amber", "diamond"),
    Outcome.REFUSED: ("red", "triangle"),
    Outcome.AWAITED: ("text2", "bar"),
}
STAGES = {
    Stage.TO_ASSESS: ("amber", "diamond"),
    Stage.MORE_WORK: ("amber", "diamond"),
    Stage.TO_REFER: ("amber", "diamond"),
    Stage.OUT: ("accent", "disc"),
    Stage.BACK: ("amber", "diamond"),
    Stage.REPORTED: ("green", "disc"),
}
RECOMMENDED = (
    Verb("journey.assess", "recommendations:assessing"),
    Verb("journey.refer_all", "recommendations:referring_to_all"),
    Verb("journey.refer", "recommendations:referring"),
    Verb("decided.change", "recommendations:rewording"),
    Verb("decided.withdraw", "recommendations:withdrawing"),
)
REFERRED = (
    Verb("journey.answer", "referrals:answering"),
    Verb("journey.plan", "referrals:planning"),
    Verb("journey.again", "referrals:asking_again"),
    Verb("journey.correct", "referrals:correcting"),
    Verb("journey.note", "referrals:noting"),
    Verb("journey.recall", "referrals:recalling"),
)
CHALLENGED = (
    Verb("challenge.answer", "referrals:responding"),
    Verb("challenge.close", "referrals:closing"),
)


def recommendation_columns() -> list[Column[RecommendationLine]]:
    """Return the columns of the recommendations, the words stretching."""
    return [
        Column(say("journey.words"), 0, lambda each: Words(each.words)),
        Column(say("journey.of"), 152, lambda each: Words(each.source), spare=True),
        Column(say("journey.made"), 88, lambda each: Words(dated(each.made_on))),
        Column(say("journey.answers"), 88, _answers),
        Column(say("decided.standing"), 192, _stage),
    ]


def _answers(line: RecommendationLine) -> Cell:
    latest = [each for each in line.referrals if each.latest]
    back = sum(each.outcome is not Outcome.AWAITED for each in latest)
    return Words(say("journey.answers_of", back=back, sent=len(latest)) if latest else "")


def _stage(line: RecommendationLine) -> Cell:
    ink, mark = STAGES.get(line.stage, ("text2", "bar"))
    return Status(choice(line.stage), ink, mark)


class RecommendationPane(StoryPane[RecommendationLine]):
    """A recommendation's journey: whose it is, what was made of it, and every answer."""

    KIND = "recommendation"

    def __init__(self, desk: Desk) -> None:
        ask, rows = say("journey.choose_one"), say("journey.answers_heading")
        super().__init__(desk, say("journey.pane"), ask, RECOMMENDED, rows)

    @override
    def told(self, line: RecommendationLine) -> Told:
        assessed = filter(None, (dated(line.assessed_on), line.assessed_at))
        facts = [
            (say("journey.put_to"), line.body_name),
            (say("journey.made_on"), day(line.made_on) if line.made_on else ""),
            (say("journey.assessment"), choice(line.assessment)),
            (say("journey.assessed"), ", ".join(assessed)),
            (say("journey.reasons"), line.assessment_words),
            (say("journey.decision"), line.decision_ref),
            (say("decided.standing"), choice(line.stage)),
            (say("decided.ended"), line.ended_why),
        ]
        rows = [Row(each.id, referral_cell(each)) for each in line.referrals]
        return Told(line.source, line.words, facts, self._may(line), rows, about=line.id)

    def _may(self, line: RecommendationLine) -> frozenset[str]:
        if line.ended_why:
            return frozenset()
        found = {"decided.change", "decided.withdraw"}
        if not line.referrals:
            found.add("journey.assess")
        if line.may_be_referred:
            found |= {"journey.refer_all", "journey.refer"}
        return frozenset(found)


def referral_cell(line: ReferralLine) -> Cell:
    """Return one answer as a row: whose, what, when, in which words."""
    ink, mark = MARKS[line.outcome]
    due = say("journey.hoped_for", on=dated(line.due_on)) if line.due_on else ""
    planned = say("journey.planned_for", on=dated(line.planned_on)) if line.planned_on else ""
    when = dated(line.outcome_on) if line.outcome_on else planned or due
    told = filter(None, (choice(line.outcome), when, line.outcome_words))
    return Marked(mark, ink, line.body, " · ".join(told), word_ink="text")


def referral_columns(today: date) -> list[Column[ReferralLine]]:
    """Return the columns of what was referred, the words stretching."""
    return [
        Column(say("journey.with"), 208, lambda each: Words(each.body)),
        Column(say("journey.words"), 0, lambda each: Words(each.of)),
        Column(say("journey.sent"), 96, _sent),
        Column(say("journey.outcome"), 184, lambda each: _outcome(each, today)),
    ]


def _sent(line: ReferralLine) -> Cell:
    turn = say("journey.turn", n=line.turn) if line.turn > 1 else ""
    return Words(dated(line.sent_on), turn)


def _outcome(line: ReferralLine, today: date) -> Cell:
    if line.outcome is Outcome.AWAITED:
        if line.due_on and line.due_on < today:
            return Status(say("journey.late_since", on=dated(line.due_on)), "red", "triangle")
        if line.planned_on:
            return Status(say("journey.planned_for", on=dated(line.planned_on)), "accent", "disc")
        return Status(choice(line.outcome), "amber", "diamond")
    return Status(choice(line.outcome), *MARKS[line.outcome])


class ReferralPane(StoryPane[ReferralLine]):
    """What one ICP was asked, how it decides, and its answer (R8)."""

    KIND = "referral"

    def __init__(self, desk: Desk) -> None:
        ask = say("journey.choose_referral")
        super().__init__(desk, say("journey.referral_pane"), ask, REFERRED, "")

    @override
    def told(self, line: ReferralLine) -> Told:
        where = line.outcome_body if line.outcome_body != line.body else ""
        facts = [
            (say("journey.lead"), line.lead),
            (say("journey.from"), line.back_to),
            (say("journey.sent"), day(line.sent_on) if line.sent_on else ""),
            (say("journey.changed"), line.words),
            (say("journey.due"), day(line.due_on) if line.due_on else ""),
            (say("journey.route_short"), line.route),
            (say("journey.planned"), day(line.planned_on) if line.planned_on else ""),
            (say("journey.outcome"), choice(line.outcome)),
            (say("journey.outcome_on"), day(line.outcome_on) if line.outcome_on else ""),
            (say("journey.outcome_body"), where),
            (say("journey.outcome_short"), line.outcome_words),
            (say("journey.outcome_decision"), line.outcome_ref),
        ]
        return Told(line.body, line.of, facts, _open(line), about=line.id)


def _open(line: ReferralLine) -> frozenset[str]:
    if line.outcome is Outcome.AWAITED:
        return frozenset({"journey.answer", "journey.plan", "journey.note", "journey.recall"})
    again = {"journey.again"} if line.outcome is Outcome.REFUSED and line.latest else set()
    return frozenset({"journey.correct", "journey.note", *again})


def challenge_columns() -> list[Column[ChallengeLine]]:
    """Return the columns of the local challenges, the words stretching."""
    return [
        Column(say("challenge.of"), 208, lambda each: Words(each.body_name, each.raised_by)),
        Column(say("challenge.words"), 0, lambda each: Words(each.words)),
        Column(say("challenge.to"), 168, lambda each: Words(each.to_name), spare=True),
        Column(say("challenge.raised_on"), 88, lambda each: Words(dated(each.raised_on))),
        Column(say("decided.standing"), 148, _challenged),
    ]


def _challenged(line: ChallengeLine) -> Cell:
    ink, mark = {
        ChallengeState.RAISED: ("amber", "diamond"),
        ChallengeState.CONSIDERED: ("accent", "disc"),
    }.get(line.state, ("green", "disc"))
    return Status(choice(line.state), ink, mark)


class ChallengePane(StoryPane[ChallengeLine]):
    """A local challenge, the help asked for, and what the committee offered."""

    def __init__(self, desk: Desk) -> None:
        ask = say("challenge.choose_one")
        super().__init__(desk, say("challenge.pane"), ask, CHALLENGED, "")

    @override
    def told(self, line: ChallengeLine) -> Told:
        considered = filter(None, (dated(line.considered_on), line.item))
        facts = [
            (say("challenge.to"), line.to_name),
            (say("challenge.raised_on"), day(line.raised_on) if line.raised_on else ""),
            (say("challenge.raised_by"), line.raised_by),
            (say("challenge.support"), line.support),
            (say("challenge.about"), line.about),
            (say("challenge.considered_on"), ", ".join(considered)),
            (say("challenge.response"), line.response),
            (say("challenge.ended"), line.ended_why),
        ]
        closed = line.state is ChallengeState.CLOSED
        offered = frozenset() if closed else frozenset({"challenge.answer", "challenge.close"})
        return Told(line.body_name, line.words, facts, offered)
