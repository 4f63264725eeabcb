"""Recommendations, and what became of each referral."""

from dataclasses import dataclass
from datetime import date

from db.bodies.queries.plain import chosen, day
from db.decisions.rules import Outcome
from db.store import Reading

RECOMMENDATIONS = """
SELECT r.n, r.id, r.words, coalesce(w.name, ''), coalesce(r.item, ''), coalesce(d.ref, ''),
  r.made_on
FROM recommendation_live r LEFT JOIN workstream w ON w.id = r.workstream
LEFT JOIN decision d ON d.id = r.decision
ORDER BY r.made_on DESC, r.id DESC
"""
REFERRALS = """
SELECT f.recommendation, f.n, f.id, coalesce(b.name, ''), f.sent_on, f.outcome, f.outcome_on,
  coalesce(o.name, ''), f.outcome_words, coalesce(d.ref, '')
FROM referral_live f LEFT JOIN body b ON b.id = f.body LEFT JOIN body o ON o.id = f.outcome_body
LEFT JOIN decision d ON d.id = f.outcome_decision
ORDER BY b.name, f.id
"""


@dataclass(frozen=True, slots=True)
class ReferralLine:
    """A recommendation at one body, and what that body made of it."""

    n: int
    id: str
    body: str
    sent_on: date | None
    outcome: Outcome
    outcome_on: date | None
    outcome_body: str
    outcome_words: str
    outcome_ref: str


@dataclass(frozen=True, slots=True)
class RecommendationLine:
    """What a workstream recommended, and where it was referred."""

    n: int
    id: str
    words: str
    workstream: str
    item: str
    decision_ref: str
    made_on: date | None
    referrals: tuple[ReferralLine, ...]


def recommendations(book: Reading) -> list[RecommendationLine]:
    """Return every recommendation, the latest first."""
    sent: dict[str, list[ReferralLine]] = {}
    for of, n, id_, body, on, outcome, outcome_on, *rest in book.rows(REFERRALS):
        line = ReferralLine(n, id_, body, day(on), chosen(Outcome, outcome), day(outcome_on), *rest)
        sent.setdefault(of, []).append(line)
    return [
        RecommendationLine(n, id_, words, stream, item, ref, day(made), tuple(sent.get(id_, ())))
        for n, id_, words, stream, item, ref, made in book.rows(RECOMMENDATIONS)
    ]
