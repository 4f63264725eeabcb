"""The Board Assurance Framework: its risks, each with its year of scores and what was concluded."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from db.bodies.queries.plain import chosen, day
from db.risks.queries.page import RiskPage, risk_page
from db.risks.rules.baf import Confidence, MonthScore, year_of_scores
from db.risks.rules.scores import Scored
from db.store import Reading


@dataclass(frozen=True, slots=True)
class StrategicLine:
    """A risk on the framework: its objective, and the committee that concludes on it."""

    n: int
    id: str
    risk: str
    ref: str
    title: str
    objective: str
    aims: str
    body: str
    body_id: str
    from_on: date | None
    ended_on: date | None
    ended_why: str
    pos: str = ""


@dataclass(frozen=True, slots=True)
class ConclusionLine:
    """What a committee concluded at a meeting; ``ref`` is the decision it took."""

    id: str
    body: str
    on: date | None
    confidence: Confidence
    words: str
    ref: str


@dataclass(frozen=True, slots=True)
class LinkedLine:
    """A risk that feeds a strategic one, or that one fed; ``words`` say how."""

    id: str
    ref: str
    title: str
    body: str
    points: int | None
    band: str
    words: str


@dataclass(frozen=True, slots=True)
class ActionTold:
    """An action that treats the risk."""

    ref: str
    words: str
    owner: str
    due_on: date | None
    state: str
    closed_on: date | None


@dataclass(frozen=True, slots=True)
class BafPage:
    """A page of the framework as at a day; the conclusions are the latest first."""

    strategic: StrategicLine
    page: RiskPage
    year: tuple[MonthScore, ...]
    conclusions: tuple[ConclusionLine, ...]
    linked: tuple[LinkedLine, ...]
    actions: tuple[ActionTold, ...]


_STRATEGIC = """
SELECT s.n, s.id, s.risk, r.ref, r.title, r.objective, r.aims, coalesce(b.name, ''),
       coalesce(s.body, ''), s.from_on, s.ended_on, s.ended_why, s.pos
FROM strategicrisk_live s JOIN risk_live r ON r.id = s.risk LEFT JOIN body b ON b.id = s.body
"""
_CONCLUSIONS = """
SELECT c.id, coalesce(b.name, ''), m.on_date, c.confidence, c.words, coalesce(d.ref, '')
FROM bafconclusion_live c LEFT JOIN meeting m ON m.id = c.meeting
LEFT JOIN body b ON b.id = c.body LEFT JOIN decision d ON d.id = c.decision
WHERE c.risk = :id AND coalesce(m.on_date, '') <= :on ORDER BY m.on_date DESC, c.id DESC
"""
_LINKED = """
SELECT r.id, r.ref, r.title, coalesce(nullif(b.short, ''), b.name, ''), r.current_points, r.band,
       l.words
FROM risklink_live l JOIN risk_live r ON r.id = l.risk LEFT JOIN body b ON b.id = r.body
WHERE l.strategic = :id AND r.part <= :part ORDER BY r.current_points DESC, r.ref, r.id
"""
_FEEDS = """
SELECT r.id, r.ref, r.title, coalesce(nullif(b.short, ''), b.name, ''), r.current_points, r.band,
       l.words
FROM risklink_live l JOIN risk_live r ON r.id = l.strategic LEFT JOIN body b ON b.id = r.body
WHERE l.risk = :id ORDER BY r.ref, r.id
"""
_ACTIONS = """
SELECT a.ref, a.words, coalesce(p.name, a.owner_text), a.due_on, a.state, a.closed_on
FROM riskaction_live x JOIN action_live a ON a.id = x.action LEFT JOIN person p ON p.id = a.owner
WHERE x.risk = :id ORDER BY a.closed_on IS NOT NULL, a.due_on IS NULL, a.due_on, a.n
"""
_YEAR = """
SELECT on_date, turn, id, likelihood, impact, scale FROM score_live
WHERE risk = :id AND kind = 'current' AND on_date IS NOT NULL
"""


def _strategic(*row: Any) -> StrategicLine:
    values = list(row)
    values[9], values[10] = day(row[9]), day(row[10])
    return StrategicLine(*values)


def strategic_risks(book: Reading, body: str = "", part: str = "2") -> list[StrategicLine]:
    """Return the risks on the framework that a committee concludes on, in order; all for none.

    Part 1 leaves out what was raised in private.
    """
    sql = (
        f"{_STRATEGIC} WHERE s.ended_on IS NULL AND r.state <> 'closed' AND r.part <= :part"
        " AND (:body = '' OR s.body = :body)"
        " ORDER BY s.pos = '', CAST(s.pos AS INTEGER), s.pos, r.ref, s.id"
    )
    return [_strategic(*row) for row in book.rows(sql, body=body, part=part)]


def strategic_line(book: Reading, risk: str) -> StrategicLine | None:
    """Return a risk's place on the framework, None where it has none now."""
    row = book.row(f"{_STRATEGIC} WHERE s.risk = :id AND s.ended_on IS NULL", id=risk)
    return _strategic(*row) if row else None


def year_of(book: Reading, risk: str, as_at: date) -> tuple[MonthScore, ...]:
    """Return twelve months of a risk's current score up to a day."""
    given = [
        (Scored(date.fromisoformat(on), turn, name, one * other, scale), one, other)
        for on, turn, name, one, other, scale in book.rows(_YEAR, id=risk)
    ]
    return year_of_scores(given, as_at)


def conclusions_of(book: Reading, risk: str, as_at: date) -> list[ConclusionLine]:
    """Return what committees concluded of a risk up to a day, the latest first."""
    return [
        ConclusionLine(name, body, day(on), chosen(Confidence, confidence), words, ref)
        for name, body, on, confidence, words, ref in book.rows(
            _CONCLUSIONS, id=risk, on=as_at.isoformat()
        )
    ]


def linked_risks(book: Reading, risk: str, part: str = "2") -> list[LinkedLine]:
    """Return the risks that feed a strategic one, the gravest first."""
    return [LinkedLine(*row) for row in book.rows(_LINKED, id=risk, part=part)]


def feeds(book: Reading, risk: str) -> list[LinkedLine]:
    """Return the strategic risks that a risk feeds."""
    return [LinkedLine(*row) for row in book.rows(_FEEDS, id=risk)]


def baf_page(book: Reading, risk: str, as_at: date, part: str = "2") -> BafPage | None:
    """Return the page of a risk that is on the framework and in this part, else None."""
    strategic, page = strategic_line(book, risk), risk_page(book, risk)
    if strategic is None or page is None or page.line.part > part:
        return None
    return BafPage(
        strategic=strategic,
        page=page,
        year=year_of(book, risk, as_at),
        conclusions=tuple(conclusions_of(book, risk, as_at)),
        linked=tuple(linked_risks(book, risk, part)),
        actions=tuple(
            ActionTold(ref, words, owner, day(due), state, day(closed))
            for ref, words, owner, due, state, closed in book.rows(_ACTIONS, id=risk)
        ),
    )
