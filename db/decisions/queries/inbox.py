"""What awaits each ICP, and the challenges each has taken to the Management Group (R8; A¶24)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from db.bodies.queries.plain import chosen, day, like, lines, numbers
from db.decisions.rules import ChallengeState
from db.store import Reading
from db.words import say


@dataclass(frozen=True, slots=True)
class InboxLine:
    """One to whom something was referred, or that may be: how much awaits it, and how long.

    ``challenges`` counts those of its own that are not closed; ``oldest`` is since when the oldest
    question waits, ``next_on`` when the next is to be decided there.
    """

    id: str
    name: str
    short: str
    lead: str
    awaited: int
    late: int
    answered: int
    challenges: int
    oldest: date | None
    next_on: date | None


@dataclass(frozen=True, slots=True)
class ChallengeLine:
    """A local challenge: whose, to whom, and what came of it."""

    n: int
    id: str
    body: str
    body_name: str
    to_body: str
    to_name: str
    words: str
    support: str
    raised_on: date | None
    raised_by: str
    state: ChallengeState
    item: str
    considered_on: date | None
    response: str
    ended_why: str
    about: str


INBOX = """
SELECT b.id, b.name, b.short,
  coalesce((SELECT p.name FROM seat_live s JOIN membership_live m ON m.seat = s.id
    AND coalesce(m.from_on, '') <= :today AND coalesce(m.to_on, '9999') >= :today
    JOIN person_live p ON p.id = m.person
    WHERE s.body = b.id ORDER BY s.office = 'chair' DESC, s.pos, s.id, p.name LIMIT 1), ''),
  coalesce(sum(f.outcome = ''), 0), coalesce(sum(f.outcome = '' AND f.due_on < :today), 0),
  coalesce(sum(f.outcome <> ''), 0),
  (SELECT count(*) FROM challenge_live c WHERE c.body = b.id AND c.state <> 'closed'),
  min(CASE WHEN f.outcome = '' THEN f.sent_on END),
  min(CASE WHEN f.outcome = '' AND f.planned_on >= :today THEN f.planned_on END)
FROM body_live b LEFT JOIN place_live w ON w.id = b.place
LEFT JOIN referral_live f ON f.body = b.id
WHERE b.status <> 'closed'
GROUP BY b.id
HAVING count(f.id) > 0 OR (w.level = 'partnership' AND b.kind = 'partnership')
ORDER BY b.name, b.id
"""
CHALLENGES = """
SELECT c.n, c.id, c.body, b.name, c.to_body, t.name, c.words, c.support, c.raised_on,
  coalesce(p.name, ''), c.state, coalesce(i.ref, ''), c.considered_on, c.response, c.ended_why,
  coalesce(r.words, '')
FROM challenge_live c JOIN body b ON b.id = c.body JOIN body t ON t.id = c.to_body
LEFT JOIN person p ON p.id = c.raised_by LEFT JOIN agendaitem i ON i.id = c.item
LEFT JOIN referral f ON f.id = c.referral LEFT JOIN recommendation r ON r.id = f.recommendation
WHERE c.n IN (SELECT value FROM json_each(:ns))
"""


def inbox(book: Reading, today: date) -> list[InboxLine]:
    """Return what awaits each partnership, and each committee something was referred to."""
    return [_box(*row) for row in book.rows(INBOX, today=today.isoformat())]


def inbox_listed(book: Reading, body: str, on: date) -> list[InboxLine]:
    """Return what awaits each of them on a day, or one."""
    return [each for each in inbox(book, on) if body in ("", each.id)]


def inbox_told(line: InboxLine) -> tuple[str, ...]:
    """Return a line's columns as a person reads them."""
    return (
        line.short,
        line.name,
        line.lead,
        say("inbox.awaited", n=line.awaited, late=line.late),
        say("inbox.answered", n=line.answered),
        say("inbox.challenges", n=line.challenges),
        say("inbox.next", on=line.next_on) if line.next_on else "",
    )


def _box(*row: Any) -> InboxLine:
    held = list(row)
    held[8], held[9] = day(row[8]), day(row[9])
    return InboxLine(*held)


def challenge_ids(
    book: Reading,
    body: str = "",
    to_body: str = "",
    *,
    state: ChallengeState | None = None,
    words: str = "",
) -> list[int]:
    """Return the local numbers of local challenges, those not considered yet first."""
    sql = """
        SELECT n FROM challenge_live WHERE (:body = '' OR body = :body)
          AND (:to_body = '' OR to_body = :to_body) AND (:state = '' OR state = :state)
          AND (:words = '' OR words LIKE :like ESCAPE '!')
        ORDER BY state <> 'raised', state = 'closed', raised_on DESC, id"""
    values = {"state": state.value if state else "", "words": words.strip(), "like": like(words)}
    return numbers(book, sql, body=body, to_body=to_body, **values)


def challenge_lines(book: Reading, ns: Sequence[int]) -> list[ChallengeLine]:
    """Return the challenges with these local numbers, in the order given."""
    return lines(book, CHALLENGES, _challenge, ns)


def _challenge(*row: Any) -> ChallengeLine:
    held = list(row)
    held[8], held[12] = day(row[8]), day(row[12])
    held[10] = chosen(ChallengeState, row[10])
    return ChallengeLine(*held)
