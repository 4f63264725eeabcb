"""The five lists of the Decisions page."""

from db.decisions.queries import (
    DecisionFilter,
    ReferralFilter,
    challenge_ids,
    challenge_lines,
    circulation_ids,
    circulation_lines,
    inbox,
    log_ids,
    log_lines,
    recommendation_ids,
    recommendation_lines,
    referral_ids,
    referral_lines,
)
from db.decisions.rules import ChallengeState, CirculationState, DecisionState, Made, Stage
from db.words import choice, say
from desktop.decisions.columns import log_columns
from desktop.decisions.journeys import (
    ChallengePane,
    RecommendationPane,
    ReferralPane,
    challenge_columns,
    recommendation_columns,
    referral_columns,
)
from desktop.decisions.mailed import CirculationPane, circulation_columns
from desktop.decisions.pane import DecisionPane
from desktop.decisions.part import Chip, Listed, Part
from desktop.kit.desk import Desk

ALL = "all"
STATES = {
    "taken": DecisionFilter(state=DecisionState.TAKEN),
    "waiting": DecisionFilter(state=DecisionState.FOR_RATIFICATION),
    "withdrawn": DecisionFilter(state=DecisionState.WITHDRAWN),
    "chair": DecisionFilter(made=Made.CHAIR),
    "mail": DecisionFilter(made=Made.CIRCULATION),
}
SHOWN_STAGES = (Stage.TO_ASSESS, Stage.TO_REFER, Stage.OUT, Stage.BACK)
SHOWN_STATES = (
    CirculationState.OPEN,
    CirculationState.AGREED,
    CirculationState.NOT_AGREED,
    CirculationState.FOR_RATIFICATION,
)


def decisions(desk: Desk) -> Part:
    """Return the decision log."""

    def ids(key: str, words: str) -> list[int]:
        state = STATES.get(key, DecisionFilter())
        return desk.read(log_ids, DecisionFilter(state=state.state, made=state.made, words=words))

    def chips() -> list[Chip]:
        return [(key, say(f"decided.chip_{key}")) for key in (ALL, *STATES)]

    listed = Listed(
        *("decision", "decided.name", "decided.chips", log_columns(), log_lines, ids, chips),
        *("decided.none", "decisions:acting", "decided.act"),
    )
    return Part(desk, listed, DecisionPane(desk))


def recommendations(desk: Desk) -> Part:
    """Return every recommendation, by how far it has come."""

    def ids(key: str, words: str) -> list[int]:
        stage = Stage(key) if key != ALL else None
        return desk.read(recommendation_ids, stage, words)

    def chips() -> list[Chip]:
        return [(ALL, say("decided.chip_all")), *((each, choice(each)) for each in SHOWN_STAGES)]

    columns = recommendation_columns()
    listed = Listed(
        *("recommendation", "journey.name", "journey.chips", columns, recommendation_lines),
        *(ids, chips, "journey.none", "recommendations:recommending", "journey.new"),
    )
    return Part(desk, listed, RecommendationPane(desk))


def referrals(desk: Desk) -> Part:
    """Return what awaits each ICP, and what each has answered (R8)."""

    def ids(key: str, words: str) -> list[int]:
        return desk.read(referral_ids, ReferralFilter(to="" if key == ALL else key, words=words))

    def chips() -> list[Chip]:
        found = desk.read(inbox, desk.today())
        return [(ALL, say("decided.chip_all")), *((each.id, each.short) for each in found)]

    columns = referral_columns(desk.today())
    listed = Listed(
        *("referral", "journey.referrals_name", "journey.referral_chips", columns),
        *(referral_lines, ids, chips, "journey.no_referrals"),
    )
    return Part(desk, listed, ReferralPane(desk))


def challenges(desk: Desk) -> Part:
    """Return the local challenges."""

    def ids(key: str, words: str) -> list[int]:
        state = ChallengeState(key) if key != ALL else None
        return desk.read(challenge_ids, state=state, words=words)

    def chips() -> list[Chip]:
        return [(ALL, say("decided.chip_all")), *((each, choice(each)) for each in ChallengeState)]

    columns = challenge_columns()
    listed = Listed(
        *("challenge", "challenge.name", "challenge.chips", columns, challenge_lines, ids, chips),
        *("challenge.none", "referrals:raising", "challenge.new"),
    )
    return Part(desk, listed, ChallengePane(desk))


def mailed(desk: Desk) -> Part:
    """Return what is and was decided by e-mail."""

    def ids(key: str, words: str) -> list[int]:
        state = CirculationState(key) if key != ALL else None
        return desk.read(circulation_ids, state, words)

    def chips() -> list[Chip]:
        states = ((each, choice(each)) for each in SHOWN_STATES)
        return [(ALL, say("decided.chip_all")), *states]

    columns = circulation_columns(desk.today())
    listed = Listed(
        *("circulation", "mailed.name", "mailed.chips", columns, circulation_lines, ids, chips),
        *("mailed.none", "circulations:circulating", "mailed.new"),
    )
    return Part(desk, listed, CirculationPane(desk))
