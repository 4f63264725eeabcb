"""What is kept of risks: lines of a register, their scores and what holds them."""

from datetime import date

from db.bodies.rules.kinds import PlaceLevel
from db.meetings.rules.items import Part
from db.record import (
    Record,
    choice,
    day,
    deletion,
    flag,
    link,
    local_day,
    local_flag,
    local_number,
    local_text,
    number,
    text,
)
from db.risks.rules.appetite import ReviewOf
from db.risks.rules.risk import Regime, Response, RiskCategory, RiskState, Sector
from db.risks.rules.scores import ScoreKind


class Risk(Record, table=True):
    """A line of a committee's risk register.

    ``title`` is the line it was noted in. An approval of status rests on ``lead`` and ``plan``.
    ``dimensions``, ``aims`` and ``regulators`` hold several words each. What follows the
    reference is derived: points are likelihood times impact, ``to_complete`` counts fields,
    ``level`` is empty where no status applies, ``scale`` is the matrix of the current score.
    """

    deleted: str | None = deletion(7000)
    body: str = link(7001, "body")
    title: str = text(7002)
    cause: str = text(7003)
    event: str = text(7004)
    effect: str = text(7005)
    owner: str | None = link(7006, "person")
    owner_text: str = text(7007)
    manager: str | None = link(7008, "person")
    manager_text: str = text(7009)
    category: RiskCategory = choice(7010, RiskCategory, default=RiskCategory.NOT_SET)
    dimensions: str = text(7011)
    sector: Sector = choice(7012, Sector, default=Sector.NOT_SET)
    regime: Regime = choice(7013, Regime, default=Regime.NOT_SET)
    state: RiskState = choice(7014, RiskState, default=RiskState.NOTED)
    response: Response = choice(7015, Response, default=Response.TREAT)
    raised_on: date | None = day(7016)
    meeting: str | None = link(7017, "meeting")
    item: str | None = link(7018, "agendaitem")
    closed_on: date | None = day(7019)
    closed_why: str = text(7020)
    review_on: date | None = day(7021)
    reviewed_on: date | None = day(7022)
    target_by: date | None = day(7023)
    managed_at: PlaceLevel = choice(7024, PlaceLevel, default=PlaceLevel.SYSTEM)
    regulators: str = text(7025)
    aims: str = text(7026)
    objective: str = text(7027)
    lead: str = text(7028)
    plan: str = text(7029)
    part: Part = choice(7030, Part, default=Part.ONE)
    former_ref: str = text(7031)
    reopened_why: str = text(7032)
    ref: str = local_text()
    to_complete: int = local_number()
    initial_points: int | None = local_number(default=None)
    current_points: int | None = local_number(default=None)
    current_likelihood: int | None = local_number(default=None)
    current_impact: int | None = local_number(default=None)
    target_points: int | None = local_number(default=None)
    target_likelihood: int | None = local_number(default=None)
    target_impact: int | None = local_number(default=None)
    initial_band: str = local_text()
    band: str = local_text()
    target_band: str = local_text()
    movement: str = local_text()
    moved_by: int = local_number()
    level: str = local_text()
    level_step: int = local_number()
    contested: bool = local_flag()
    level_on: date | None = local_day()
    level_authority: str = local_text()
    level_ref: str = local_text()
    level_assumed: bool = local_flag()
    anew: str = local_text()
    proposed: str = local_text()
    proposed_kind: str = local_text()
    proposed_to: str = local_text()
    proposed_on: date | None = local_day()
    accepted_to: date | None = local_day()
    review_late: bool = local_flag()
    scale: str = local_text()
    old_scale: bool = local_flag()
    appetite: int | None = local_number(default=None)
    tolerance: int | None = local_number(default=None)
    over: str = local_text()


class Score(Record, table=True):
    """A score as it was given, on the matrix of that day (``scale``, as written).

    ``turn`` counts the scores there were when it was given: it orders those of one day.
    """

    deleted: str | None = deletion(7100)
    risk: str = link(7101, "risk")
    kind: ScoreKind = choice(7102, ScoreKind, default=ScoreKind.CURRENT)
    likelihood: int = number(7103)
    impact: int = number(7104)
    on_date: date | None = day(7105)
    reason: str = text(7106)
    scale: str = text(7107)
    turn: int = number(7108)


class Control(Record, table=True):
    """What holds a risk, and where it does not; a gap may stand where there is no control yet."""

    deleted: str | None = deletion(7200)
    risk: str = link(7201, "risk")
    words: str = text(7202)
    gap: str = text(7203)
    in_place_on: date | None = day(7204)
    pos: str = text(7205, settle=True)


class Assurance(Record, table=True):
    """What tells that the controls work: line 1, 2 or 3, for or against, and what is missing."""

    deleted: str | None = deletion(7300)
    risk: str = link(7301, "risk")
    words: str = text(7302)
    line: int = number(7303, default=1)
    positive: bool = flag(7304, default=True)
    on_date: date | None = day(7305)
    source: str = text(7306)
    gap: str = text(7307)


class Acceptance(Record, table=True):
    """A risk borne as it is: by whom, why, and until when (the last day counts)."""

    deleted: str | None = deletion(7400)
    risk: str = link(7401, "risk")
    approver: str = text(7402)
    reason: str = text(7403)
    on_date: date | None = day(7404)
    expires_on: date | None = day(7405)
    decision: str | None = link(7406, "decision")


class RiskScale(Record, table=True):
    """A committee's matrix and what its scores mean, in force from a day.

    With no body it is the whole minute book's. The words of the steps stand one a line, least
    first. Scores given before keep the matrix they were given on.
    """

    deleted: str | None = deletion(7700)
    body: str | None = link(7701, "body")
    from_on: date | None = day(7702)
    scale: str = text(7703)
    likelihoods: str = text(7704)
    impacts: str = text(7705)
    initial_means: str = text(7706)
    current_means: str = text(7707)
    target_means: str = text(7708)
    source: str = text(7709)
    as_at: date | None = day(7710)


class RiskAction(Record, table=True):
    """An action of the log that treats a risk."""

    deleted: str | None = deletion(7850)
    risk: str = link(7851, "risk")
    action: str = link(7852, "action")


class ReviewRule(Record, table=True):
    """How many months may pass between reviews of risks of a level: a band or a status."""

    deleted: str | None = deletion(7860)
    body: str | None = link(7861, "body")
    of: ReviewOf = choice(7862, ReviewOf, default=ReviewOf.EXTREME)
    months: int = number(7863, default=1)
    source: str = text(7864)
    as_at: date | None = day(7865)


class RiskAppetite(Record, table=True):
    """How much risk of a category is sought and borne, in words and points (R58).

    The points are of the matrix ``scale``; with no body it is the whole minute book's.
    """

    deleted: str | None = deletion(7880)
    body: str | None = link(7881, "body")
    category: RiskCategory = choice(7882, RiskCategory, default=RiskCategory.QUALITY)
    from_on: date | None = day(7883)
    words: str = text(7884)
    appetite: int = number(7885)
    tolerance: int = number(7886)
    scale: str = text(7887)
    source: str = text(7888)
    as_at: date | None = day(7889)
