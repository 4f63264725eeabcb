"""The way of a risk up the ladder and back, and what waits for an answer."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from db.bodies.queries.plain import chosen, day
from db.bodies.rules.kinds import PlaceLevel
from db.risks.rules.escalation import EscalationState, Way
from db.store import Reading


@dataclass(frozen=True, slots=True)
class EscalationLine:
    """A risk passed on: from which scale to which, what failed, and what was answered.

    ``by`` is the committee it came from, ``to`` who was asked or takes it on again; ``ref`` is the
    minute or letter.
    """

    n: int
    id: str
    risk: str
    risk_ref: str
    title: str
    way: Way
    was: PlaceLevel
    became: PlaceLevel
    failed: str
    asked: str
    by: str
    to: str
    person: str
    on: date | None
    answer_by: date | None
    ref: str
    departure_reason: str
    state: EscalationState
    answer: str
    answered_by: str
    answered_on: date | None


_LINES = """
SELECT e.n, e.id, e.risk, r.ref, r.title, e.way, e.was, e.became, e.failed, e.asked,
       coalesce(b.name, ''), coalesce(t.name, e.to_text), e.person, e.on_date, e.answer_by,
       coalesce(d.ref, e.decision_ref), e.departure_reason, e.state, e.answer, e.answered_by,
       e.answered_on
FROM riskescalation_live e JOIN risk_live r ON r.id = e.risk LEFT JOIN body b ON b.id = e.body
LEFT JOIN body t ON t.id = e.to_body LEFT JOIN decision d ON d.id = e.decision
"""


def _line(*row: Any) -> EscalationLine:
    values = list(row)
    values[5] = chosen(Way, row[5])
    values[6], values[7] = chosen(PlaceLevel, row[6]), chosen(PlaceLevel, row[7])
    values[13], values[14], values[20] = day(row[13]), day(row[14]), day(row[20])
    values[17] = chosen(EscalationState, row[17])
    return EscalationLine(*values)


def escalations_of(book: Reading, risk: str) -> list[EscalationLine]:
    """Return a risk's way up the ladder and back: what awaits an answer, then the latest first."""
    order = "e.state = 'waiting' DESC, e.on_date DESC, e.n DESC"
    sql = f"{_LINES} WHERE e.risk = :id ORDER BY {order}"
    return [_line(*row) for row in book.rows(sql, id=risk)]


@dataclass(frozen=True, slots=True)
class TakenAt:
    """The meeting at which an escalation was taken as an item, and what was decided there."""

    ref: str
    body: str
    on: date | None
    words: str


_TAKEN = """
SELECT i.ref, b.name, m.on_date, coalesce((SELECT d.words FROM decision_live d
  WHERE d.item = i.id AND d.state <> 'withdrawn' ORDER BY d.ref DESC, d.id DESC LIMIT 1), '')
FROM agendaitem_live i JOIN meeting_live m ON m.id = i.meeting JOIN body b ON b.id = m.body
WHERE i.from_kind = 'escalation' AND i.from_thing = :id AND i.state = 'taken'
ORDER BY m.on_date DESC, i.ref LIMIT 1
"""


def escalation_taken_at(book: Reading, escalation: str) -> TakenAt | None:
    """Return the item an escalation was last taken at: its answer is what was decided there."""
    row = book.row(_TAKEN, id=escalation)
    return TakenAt(row[0], row[1], day(row[2]), row[3]) if row else None
