"""Scores, which are only ever added, and the matrix they are given on."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.records import Body
from db.record import same_id
from db.risks.commands.standing import scale_text
from db.risks.records import Risk, RiskScale, Score
from db.risks.rules import risk, scores
from db.risks.rules.scores import ScoreKind
from db.store import Ref, Work, command, ref


@dataclass(frozen=True, slots=True)
class ScoreRisk:
    """Give a risk its initial, current or target score on the committee's matrix."""

    risk: Annotated[str, ref("risk")]
    likelihood: int
    impact: int
    kind: ScoreKind = ScoreKind.CURRENT
    on_date: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SetScale:
    """Say on which matrix a committee scores, from a day, and what its scores mean.

    With no committee it is the whole minute book's. The words of the steps stand one a line.
    """

    scale: str
    body: Annotated[str | None, ref("body")] = None
    from_on: date | None = None
    likelihoods: str = ""
    impacts: str = ""
    initial_means: str = ""
    current_means: str = ""
    target_means: str = ""
    source: str = ""
    as_at: date | None = None


@command("Score risk")
def score_risk(work: Work, it: ScoreRisk) -> Ref:
    """Add a score; those given before stay as they were given."""
    held = work.get(Risk, it.risk)
    risk.check_on_register(held.state)
    on = it.on_date or work.today
    scores.check_scored_on(on, work.today)
    scale = scale_text(work, held.body, on)
    scores.check_score(scores.parse_scale(scale), it.likelihood, it.impact)
    work.add(
        Score(
            risk=held.id,
            kind=it.kind,
            likelihood=it.likelihood,
            impact=it.impact,
            on_date=on,
            reason=it.reason.strip(),
            scale=scale,
            turn=work.value("SELECT count(*) FROM score WHERE risk = :id", id=held.id),
        )
    )
    return Ref("risk", held.id)


@command("Set risk matrix")
def set_scale(work: Work, it: SetScale) -> Ref:
    """Keep a matrix; risks keep the scores of the matrix before until they are scored again."""
    if it.body:
        work.get(Body, it.body)
    parsed = scores.parse_scale(it.scale)
    for field in ("likelihoods", "impacts"):
        scores.check_steps(parsed, getattr(it, field), field)
    scores.check_source(it.source)
    from_on = it.from_on or work.today
    kept = same_id("riskscale", it.body or "", from_on.isoformat())
    scale = work.find(RiskScale, kept)
    if scale is None:
        scale = RiskScale(id=kept, body=it.body or None, from_on=from_on)
        work.add(scale)
    scale.deleted = None
    scale.scale = scores.write_scale(parsed)
    scale.likelihoods, scale.impacts = it.likelihoods.strip(), it.impacts.strip()
    scale.initial_means = it.initial_means.strip()
    scale.current_means, scale.target_means = it.current_means.strip(), it.target_means.strip()
    scale.source, scale.as_at = it.source.strip(), it.as_at
    return Ref("riskscale", kept)
