"""What risks are measured by: appetites with their source, reviews by level, what is due."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from db.bodies.queries.plain import chosen, day
from db.calendar.queries.workdays import worked
from db.calendar.rules.workdays import Proposed
from db.risks.queries.register import LINE, RiskLine, risk_line
from db.risks.rules.appetite import ReviewOf, next_review
from db.risks.rules.risk import RiskCategory, RiskState
from db.risks.rules.scores import Band
from db.store import Reading
from db.words import day as printed


@dataclass(frozen=True, slots=True)
class AppetiteLine:
    """How much risk of a category is sought and borne; no committee is the whole book's."""

    n: int
    id: str
    body: str
    category: RiskCategory
    words: str
    appetite: int
    tolerance: int
    scale: str
    from_on: date | None
    source: str


@dataclass(frozen=True, slots=True)
class ReviewRuleLine:
    """Within how many months risks of a level are reviewed again."""

    n: int
    id: str
    body: str
    of: ReviewOf
    months: int
    source: str


_APPETITES = """
SELECT x.n, x.id, coalesce(b.name, ''), x.category, x.words, x.appetite, x.tolerance, x.scale,
  x.from_on, x.source
FROM riskappetite_live x LEFT JOIN body_live b ON b.id = x.body
WHERE (:body = '' OR x.body = :body OR x.body IS NULL) AND NOT EXISTS (
  SELECT 1 FROM riskappetite_live y WHERE y.body IS x.body AND y.category = x.category
    AND y.from_on > x.from_on AND y.from_on <= :on) AND coalesce(x.from_on, '') <= :on
ORDER BY b.name IS NOT NULL, b.name, x.category, x.id
"""
_RULES = """
SELECT x.n, x.id, coalesce(b.name, ''), x.of, x.months, x.source
FROM reviewrule_live x LEFT JOIN body_live b ON b.id = x.body
WHERE :body = '' OR x.body = :body OR x.body IS NULL ORDER BY b.name IS NOT NULL, b.name, x.n
"""


def appetites(book: Reading, body: str, on: date) -> list[AppetiteLine]:
    """Return the appetites in force on a day: a committee's and the whole book's, or all."""
    found = []
    for row in book.rows(_APPETITES, body=body, on=on.isoformat()):
        n, name, of, category, words, sought, borne, scale, from_on, source = row
        kind = chosen(RiskCategory, category)
        found.append(
            AppetiteLine(n, name, of, kind, words, sought, borne, scale, day(from_on), source)
        )
    return found


def review_rules(book: Reading, body: str) -> list[ReviewRuleLine]:
    """Return how often each level is reviewed: a committee's and the whole book's, or all."""
    return [
        ReviewRuleLine(n, name, whose, chosen(ReviewOf, of), months, source)
        for n, name, whose, of, months, source in book.rows(_RULES, body=body)
    ]


def due_again(book: Reading, line: RiskLine, on: date) -> Proposed | None:
    """Return when a risk reviewed on a day is due again by its band and its status.

    Nobody reviews it on a bank holiday or at a weekend: then it is the next working day.
    """
    rows = book.rows(
        "SELECT of, months FROM reviewrule_live WHERE body = :body OR body IS NULL"
        " ORDER BY body IS NOT NULL",
        body=line.body_id,
    )
    band = line.band if line.band in set(Band) else None
    due = next_review(on, band, str(line.level) if line.level else None, dict(rows))
    return worked(due) if due else None


def due_for_review(book: Reading, body: str, on: date) -> list[RiskLine]:
    """Return the risks whose review is due by a day, the longest due first."""
    sql = f"""{LINE} WHERE r.state <> 'closed' AND r.review_on <= :on
        AND (:body = '' OR r.body = :body) ORDER BY r.review_on, r.current_points DESC, r.n"""
    return [risk_line(*row) for row in book.rows(sql, body=body, on=on.isoformat())]


def due_told(line: RiskLine) -> tuple[str, ...]:
    """Return a risk due for review as a row of words."""
    due = printed(line.review_on) if line.review_on else ""
    return (line.ref, due, line.title, line.owner, str(line.points or ""))


def to_complete(book: Reading, body: str, _on: date) -> list[RiskLine]:
    """Return the risks still to be completed, those with most to do first."""
    sql = f"""{LINE} WHERE r.state <> 'closed' AND r.to_complete > 0
        AND (:body = '' OR r.body = :body) ORDER BY r.to_complete DESC, r.n"""
    return [risk_line(*row) for row in book.rows(sql, body=body)]


def to_complete_told(line: RiskLine) -> tuple[str, ...]:
    """Return a risk to be completed as a row of words: how many fields are missing."""
    return (line.ref, str(line.to_complete), line.title, line.owner)


def incomplete_refs(lines: Sequence[RiskLine]) -> tuple[str, ...]:
    """Return the references of those among lines that are still to be completed."""
    return tuple(
        line.ref or line.title
        for line in lines
        if line.to_complete and line.state != RiskState.CLOSED
    )
