"""Recommendations, where each was referred, and what became of it there."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any

from db.bodies.queries.plain import chosen, day, like, lines, numbers
from db.decisions.rules import Assessment, Outcome, Stage
from db.decisions.rules.privacy import RECOMMENDED
from db.decisions.rules.referrals import may_refer, recommends_direct
from db.store import Reading


class Reply(StrEnum):
    """Which referrals are asked for."""

    AWAITED = "awaited"
    LATE = "late"
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True)
class ReferralFilter:
    """Which referrals: everything left empty is not asked for; late is against ``today``."""

    to: str = ""
    reply: Reply | None = None
    words: str = ""
    today: date | None = None


@dataclass(frozen=True, slots=True)
class ReferralLine:
    """A recommendation at one body, and what that body made of it.

    ``to`` is the id of the committee or organisation it was sent to, ``body`` its name; ``lead`` is
    whoever leads the partnership there. ``latest`` is False once it was asked again.
    """

    n: int
    id: str
    recommendation: str
    of: str
    to: str
    body: str
    lead: str
    sent_on: date | None
    due_on: date | None
    words: str
    turn: int
    route: str
    planned_on: date | None
    outcome: Outcome
    outcome_on: date | None
    outcome_body: str
    outcome_words: str
    outcome_ref: str
    back_to: str
    latest: bool


@dataclass(frozen=True, slots=True)
class RecommendationLine:
    """What was recommended by whom, what was made of it, and where it was referred."""

    n: int
    id: str
    words: str
    workstream: str
    workstream_id: str
    from_body: str
    item: str
    decision_ref: str
    decision: str
    made_on: date | None
    body: str
    body_name: str
    assessment: Assessment
    assessed_on: date | None
    assessment_words: str
    assessed_at: str
    ended_why: str
    stage: Stage
    direct: bool
    referrals: tuple[ReferralLine, ...] = field(default=())

    @property
    def may_be_referred(self) -> bool:
        """Return whether it can be referred as things stand, by the rule the command goes by."""
        return may_refer(self.assessment, ended=bool(self.ended_why), direct=self.direct)

    @property
    def source(self) -> str:
        """Return whose recommendation it is: the workstream's, or that of a committee."""
        return self.workstream or self.from_body


LEAD = """coalesce((SELECT p.name FROM seat_live s JOIN membership_live m ON m.seat = s.id
  AND coalesce(m.to_on, '9999') >= f.sent_on JOIN person_live p ON p.id = m.person
  WHERE s.body = f.body ORDER BY s.office = 'chair' DESC, s.pos, s.id, p.name LIMIT 1), '')"""
REFERRALS = f"""
SELECT f.n, f.id, f.recommendation, r.words, coalesce(f.body, f.organisation, ''),
  coalesce(b.name, o.name, ''), {LEAD}, f.sent_on, f.due_on, f.words, f.turn, f.route,
  f.planned_on, f.outcome, f.outcome_on, coalesce(w.name, ''), f.outcome_words,
  coalesce(d.ref, ''), coalesce(t.name, ''),
  NOT EXISTS (SELECT 1 FROM referral_live g WHERE g.recommendation = f.recommendation
    AND coalesce(g.body, g.organisation) = coalesce(f.body, f.organisation) AND g.turn > f.turn)
FROM referral_live f JOIN recommendation_live r ON r.id = f.recommendation
LEFT JOIN body b ON b.id = f.body LEFT JOIN organisation o ON o.id = f.organisation
LEFT JOIN body w ON w.id = f.outcome_body LEFT JOIN decision d ON d.id = f.outcome_decision
LEFT JOIN body t ON t.id = r.body
"""
IN_ORDER = "ORDER BY coalesce(b.name, o.name, ''), f.turn, f.id"
ASKED = """
(:to = '' OR coalesce(f.body, f.organisation) = :to)
AND (:words = '' OR r.words LIKE :like ESCAPE '!' OR b.name LIKE :like ESCAPE '!'
  OR o.name LIKE :like ESCAPE '!')
AND (:reply = '' OR (:reply = 'answered') = (f.outcome <> ''))
AND (:reply <> 'late' OR f.due_on < :today)
"""
RECOMMENDATIONS = """
SELECT r.n, r.id, r.words, coalesce(w.name, ''), coalesce(r.workstream, ''),
  coalesce(f.name, ''), coalesce(r.item, ''), coalesce(d.ref, ''), coalesce(r.decision, ''),
  r.made_on, coalesce(r.body, ''), coalesce(b.name, ''), r.assessment, r.assessed_on,
  r.assessment_words, coalesce(i.ref, ''), r.ended_why, r.stage,
  coalesce(f.kind, '')
FROM recommendation_live r LEFT JOIN workstream w ON w.id = r.workstream
LEFT JOIN decision d ON d.id = r.decision LEFT JOIN body b ON b.id = r.body
LEFT JOIN body f ON f.id = r.from_body LEFT JOIN agendaitem i ON i.id = r.assessed_item
WHERE r.n IN (SELECT value FROM json_each(:ns))
"""


def referral_ids(book: Reading, wanted: ReferralFilter | None = None) -> list[int]:
    """Return the local numbers of referrals: those awaited first, the longest waiting on top."""
    asked = wanted or ReferralFilter()
    sql = f"""
        SELECT f.n FROM referral_live f JOIN recommendation_live r ON r.id = f.recommendation
        LEFT JOIN body b ON b.id = f.body LEFT JOIN organisation o ON o.id = f.organisation
        WHERE {ASKED}
        ORDER BY f.outcome <> '', CASE WHEN f.outcome = '' THEN coalesce(f.due_on, '9999') END,
          f.outcome_on DESC, r.made_on DESC, r.words, coalesce(b.name, o.name), f.turn DESC, f.id"""
    return numbers(
        book,
        sql,
        to=asked.to,
        words=asked.words.strip(),
        like=like(asked.words),
        reply=asked.reply.value if asked.reply else "",
        today=asked.today.isoformat() if asked.today else "",
    )


def referral_lines(book: Reading, ns: Sequence[int]) -> list[ReferralLine]:
    """Return the referrals with these local numbers, in the order given."""
    sql = f"{REFERRALS} WHERE f.n IN (SELECT value FROM json_each(:ns))"
    return lines(book, sql, _referral, ns)


def recommendation_ids(book: Reading, stage: Stage | None = None, words: str = "") -> list[int]:
    """Return the local numbers of recommendations, the latest first."""
    sql = """
        SELECT r.n FROM recommendation_live r LEFT JOIN workstream w ON w.id = r.workstream
        WHERE (:stage = '' OR r.stage = :stage)
          AND (:words = '' OR r.words LIKE :like ESCAPE '!' OR w.name LIKE :like ESCAPE '!')
        ORDER BY r.made_on DESC, r.id DESC"""
    wanted = stage.value if stage else ""
    return numbers(book, sql, stage=wanted, words=words.strip(), like=like(words))


def recommendation_lines(book: Reading, ns: Sequence[int]) -> list[RecommendationLine]:
    """Return the recommendations with these local numbers, with their referrals."""
    found = lines(book, RECOMMENDATIONS, _recommendation, ns)
    sent: dict[str, list[ReferralLine]] = {}
    for row in book.rows(f"{REFERRALS} {IN_ORDER}"):
        sent.setdefault(row[2], []).append(_referral(*row))
    return [replace(each, referrals=tuple(sent.get(each.id, ()))) for each in found]


def recommendation(book: Reading, row: str) -> RecommendationLine | None:
    """Return one recommendation with its referrals."""
    ns = numbers(book, "SELECT n FROM recommendation_live WHERE id = :id", id=row)
    return next(iter(recommendation_lines(book, ns)), None)


def referrals_of(book: Reading, decision: str) -> tuple[ReferralLine, ...]:
    """Return to whom a decision was put, with what became of it there."""
    sql = "SELECT n FROM recommendation_live WHERE decision = :id ORDER BY made_on, id"
    found = recommendation_lines(book, numbers(book, sql, id=decision))
    return tuple(sent for each in found for sent in each.referrals)


def recommendations(book: Reading) -> list[RecommendationLine]:
    """Return every recommendation, the latest first."""
    return recommendation_lines(book, recommendation_ids(book))


def private_recommendations(book: Reading) -> frozenset[str]:
    """Return the recommendations that stand in private, which no public register names."""
    return frozenset(row for (row,) in book.rows(RECOMMENDED))


def _referral(*row: Any) -> ReferralLine:
    n, id_, of, words, to, body, lead, sent, due, asked, turn, route, planned, *rest = row
    outcome, outcome_on, outcome_body, outcome_words, ref, back_to, latest = rest
    return ReferralLine(
        *(n, id_, of, words, to, body, lead, day(sent), day(due), asked, turn, route),
        *(day(planned), chosen(Outcome, outcome), day(outcome_on), outcome_body, outcome_words),
        *(ref, back_to, bool(latest)),
    )


def _recommendation(*row: Any) -> RecommendationLine:
    held = list(row)
    held[9], held[13] = day(row[9]), day(row[13])
    held[12], held[17] = chosen(Assessment, row[12]), chosen(Stage, row[17])
    held[18] = recommends_direct(row[18], workstream=bool(row[4]))
    return RecommendationLine(*held)
