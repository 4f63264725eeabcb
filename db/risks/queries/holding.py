"""What holds a risk: its scores, controls, assurances and acceptances."""

from dataclasses import dataclass
from datetime import date

from db.bodies.queries.plain import chosen, day
from db.risks.rules.scores import ScoreKind
from db.store import Reading


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """A score as it was given, on the matrix of that day."""

    id: str
    kind: ScoreKind
    likelihood: int
    impact: int
    points: int
    on: date | None
    reason: str
    scale: str


@dataclass(frozen=True, slots=True)
class ControlLine:
    """A control and its gap."""

    id: str
    words: str
    gap: str
    in_place_on: date | None


@dataclass(frozen=True, slots=True)
class AssuranceLine:
    """An assurance of line 1, 2 or 3, for or against, and what is missing."""

    id: str
    words: str
    line: int
    positive: bool
    on: date | None
    source: str
    gap: str


@dataclass(frozen=True, slots=True)
class AcceptanceLine:
    """A risk borne as it is: by whom, why, until when, and the decision it rests on, if any."""

    id: str
    approver: str
    reason: str
    on: date | None
    expires_on: date | None
    decision: str


_SCORES = """
SELECT id, kind, likelihood, impact, likelihood * impact, on_date, reason, scale FROM score_live
WHERE risk = :id ORDER BY on_date DESC, turn DESC, id DESC
"""
_CONTROLS = """
SELECT id, words, gap, in_place_on FROM control_live WHERE risk = :id ORDER BY pos, n
"""
_ASSURANCES = """
SELECT id, words, line, positive, on_date, source, gap FROM assurance_live WHERE risk = :id
ORDER BY line, on_date DESC, n
"""
_ACCEPTANCES = """
SELECT a.id, a.approver, a.reason, a.on_date, a.expires_on, coalesce(d.ref, '')
FROM acceptance_live a LEFT JOIN decision d ON d.id = a.decision WHERE a.risk = :id
ORDER BY a.on_date DESC, a.id DESC
"""


def scores_of(book: Reading, risk: str) -> list[ScoreLine]:
    """Return every score of a risk, the latest first."""
    return [
        ScoreLine(name, chosen(ScoreKind, kind), likelihood, impact, points, day(on), reason, scale)
        for name, kind, likelihood, impact, points, on, reason, scale in book.rows(_SCORES, id=risk)
    ]


def controls_of(book: Reading, risk: str) -> list[ControlLine]:
    """Return the controls of a risk in their order."""
    return [
        ControlLine(name, words, gap, day(on))
        for name, words, gap, on in book.rows(_CONTROLS, id=risk)
    ]


def assurances_of(book: Reading, risk: str) -> list[AssuranceLine]:
    """Return the assurances of a risk, by line and the latest first."""
    return [
        AssuranceLine(name, words, line, bool(positive), day(on), source, gap)
        for name, words, line, positive, on, source, gap in book.rows(_ASSURANCES, id=risk)
    ]


def acceptances_of(book: Reading, risk: str) -> list[AcceptanceLine]:
    """Return the acceptances of a risk, the latest first."""
    return [
        AcceptanceLine(name, approver, reason, day(on), day(until), decision)
        for name, approver, reason, on, until, decision in book.rows(_ACCEPTANCES, id=risk)
    ]
