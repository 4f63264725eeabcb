"""The heat map, the matrix behind it, and the register as it is printed for a day."""

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date

from db.bodies.queries.plain import day
from db.errors import Refusal
from db.meetings.rules.items import Part
from db.risks.queries.register import (
    LINE,
    RegisterFilter,
    RiskLine,
    narrowed,
    risk_line,
    shown_where,
)
from db.risks.rules import appetite, risk, scores
from db.risks.rules.appetite import Over
from db.risks.rules.risk import RiskState
from db.risks.rules.scores import Band, Movement, Scale, Scored
from db.store import Reading


@dataclass(frozen=True, slots=True)
class ScaleShown:
    """A committee's matrix; its words are empty where only the suggestion stands.

    ``source`` is empty where the committee has set none.
    """

    scale: Scale
    likelihoods: tuple[str, ...]
    impacts: tuple[str, ...]
    initial_means: str
    current_means: str
    target_means: str
    source: str


@dataclass(frozen=True, slots=True)
class HeatMap:
    """How many risks lie in each cell (likelihood, impact), band and movement."""

    scale: Scale
    cells: dict[tuple[int, int], int]
    bands: dict[Band, int]
    movements: dict[Movement, int]
    unscored: int
    elsewhere: int
    """Scored on another matrix: never placed on this one, nor counted in its bands."""

    @property
    def total(self) -> int:
        """How many risks there are, scored or not."""
        return sum(self.cells.values()) + self.unscored + self.elsewhere


_SCALE = """
SELECT scale, likelihoods, impacts, initial_means, current_means, target_means, source
FROM riskscale_live WHERE (body = :body OR body IS NULL) AND (from_on IS NULL OR from_on <= :on)
ORDER BY body IS NULL, from_on DESC, id DESC LIMIT 1
"""


def scale_of(book: Reading, body: str, on: date) -> ScaleShown:
    """Return the matrix a committee scores on, on a day: its own, the book's or the suggestion."""
    found = book.row(_SCALE, body=body, on=on.isoformat())
    text, likelihoods, impacts, *means = found or (scores.SUGGESTED, "", "", "", "", "", "")
    return ScaleShown(
        parsed(text), tuple(likelihoods.splitlines()), tuple(impacts.splitlines()), *means
    )


def parsed(text: str) -> Scale:
    """Return a matrix as it was written; the suggestion where this version cannot read it."""
    try:
        return scores.parse_scale(text or scores.SUGGESTED)
    except Refusal:  # written by a newer Minutebook
        return scores.parse_scale(scores.SUGGESTED)


def heat_map(book: Reading, given: RegisterFilter, on: date) -> HeatMap:
    """Return the counts of the heat map for the lines a filter shows, its own cell apart."""
    where, values = narrowed(replace(given, likelihood=0, impact=0, band=""))
    cells: dict[tuple[int, int], int] = defaultdict(int)
    bands = dict.fromkeys(Band, 0)
    movements = dict.fromkeys(Movement, 0)
    unscored = elsewhere = 0
    scale = scale_of(book, given.body, on).scale
    now = scores.write_scale(scale)
    for likelihood, impact, band, movement, written, count in book.rows(
        "SELECT r.current_likelihood, r.current_impact, r.band, r.movement, r.scale, count(*)"
        f" FROM risk_live r WHERE {where} AND ({shown_where(given.shown)}) GROUP BY 1, 2, 3, 4, 5",
        **values,
    ):
        if movement in set(Movement):
            movements[Movement(movement)] += count
        if likelihood is None:
            unscored += count
            continue
        if not scores.same_matrix(written, now):
            elsewhere += count
            continue
        cells[likelihood, impact] += count
        if band in set(Band):
            bands[Band(band)] += count
    return HeatMap(scale, dict(cells), bands, movements, unscored, elsewhere)


BEFORE = (
    "SELECT max(on_date) FROM meeting_live WHERE body = :body AND on_date < :on AND state = 'held'"
)
_GIVEN = """
SELECT s.risk, s.on_date, s.turn, s.id, s.likelihood, s.impact, s.scale
FROM score_live s JOIN risk_live r ON r.id = s.risk
WHERE r.body = :body AND s.kind = 'current' AND s.on_date <= :on ORDER BY s.on_date, s.turn, s.id
"""


def paper_register(
    book: Reading, body: str, as_at: date, *, part: Part = Part.ONE
) -> list[RiskLine]:
    """Return a committee's register as it is printed for a day, the worst first.

    Scores and movement are those of that day; a risk closed since the meeting before is still
    shown. Part 1 leaves out what was raised in private.
    """
    last = day(book.value(BEFORE, body=body, on=as_at.isoformat()))
    given: dict[str, list[tuple[Scored, int, int]]] = defaultdict(list)
    for of, on, turn, name, likelihood, impact, scale in book.rows(
        _GIVEN, body=body, on=as_at.isoformat()
    ):
        score = Scored(date.fromisoformat(on), turn, name, likelihood * impact, scale)
        given[of].append((score, likelihood, impact))
    now = scores.write_scale(scale_of(book, body, as_at).scale)
    rows = book.rows(f"{LINE} WHERE r.body = :body AND r.part <= :part", body=body, part=part)
    kept = [
        _on_the_matrix(_on_the_day(line, given[line.id], last, as_at), now)
        for line in (risk_line(*row) for row in rows)
        if (line.raised_on is None or line.raised_on <= as_at) and _still_shown(line, last)
    ]
    return sorted(kept, key=lambda each: (-(each.points or 0), each.ref, each.id))


def _still_shown(line: RiskLine, last: date | None) -> bool:
    if line.state != RiskState.CLOSED or line.closed_on is None:
        return True
    return last is None or line.closed_on >= last


def _on_the_day(
    line: RiskLine,
    given: list[tuple[Scored, int, int]],
    last: date | None,
    as_at: date,
) -> RiskLine:
    movement, points = scores.moved([each[0] for each in given], last)
    shown = replace(
        line,
        movement=movement,
        moved_by=points,
        review_late=risk.review_overdue(line.state, line.review_on, as_at),
    )
    if not given:
        return replace(
            shown, likelihood=None, impact=None, points=None, band=None, over=Over.UNKNOWN
        )
    score, likelihood, impact = given[-1]
    over = shown.over
    if score.points != line.points:  # compared with the appetite that holds today
        size = parsed(score.scale).size
        over = appetite.stands(score.points, size, line.appetite, line.tolerance, size)
    return replace(
        shown,
        likelihood=likelihood,
        impact=impact,
        points=score.points,
        band=_banded(score.scale, likelihood, impact),
        over=over,
        scale=score.scale,
    )


def _on_the_matrix(line: RiskLine, now: str) -> RiskLine:
    """Say whether the score of a line is of another matrix than that of the day."""
    other = line.points is not None and not scores.same_matrix(line.scale, now)
    return replace(line, old_scale=other)


def _banded(scale: str, likelihood: int, impact: int) -> Band | None:
    try:
        return parsed(scale).band(likelihood, impact)
    except Refusal:  # arrived from elsewhere outside the matrix
        return None
