"""What still has its number to follow, in the order in which numbers are given (D18)."""

from dataclasses import dataclass
from datetime import date

from db.bodies.queries.plain import day
from db.custody.rules import Series
from db.store import Finding, Reading, Severity
from db.words import say

# Only minutes that went out are numbered, those with words.
ALL = """
  SELECT 'decision' AS kind, 'D' AS series, id AS thing, words, decided_on AS given, body
  FROM decision_live WHERE ref LIKE 'new-%'
  UNION ALL SELECT 'action', 'A', id, words, raised_on, body FROM action_live
  WHERE ref LIKE 'new-%'
  UNION ALL SELECT 'risk', 'R', id, CASE WHEN title = '' THEN event ELSE title END, raised_on, body
  FROM risk_live WHERE ref LIKE 'new-%'
  UNION ALL SELECT 'minute', 'M', t.id, i.title, m.on_date, m.body FROM minute_live t
  JOIN agendaitem_live i ON i.id = t.item JOIN meeting_live m ON m.id = i.meeting
  JOIN minutes_live s ON s.meeting = m.id AND s.state IN ('unconfirmed', 'confirmed')
  WHERE t.text <> '' AND NOT EXISTS (SELECT 1 FROM allotment_live a WHERE a.thing = t.id)
"""
WAITING = f"""
SELECT kind, series, thing, words, given FROM ({ALL})
WHERE body = :body ORDER BY series, given, thing
"""
BODIES = f"""
SELECT b.id, b.name, count(*) FROM ({ALL}) w JOIN body_live b ON b.id = w.body
WHERE b.custodian <> '' GROUP BY b.id ORDER BY b.name, b.id
"""


@dataclass(frozen=True, slots=True)
class Waiting:
    """Something whose number is to follow; ``given_on`` is the day that gives it its year."""

    kind: str
    series: Series
    thing: str
    words: str
    given_on: date | None


def waiting(book: Reading, body: str, _today: date | None = None) -> list[Waiting]:
    """Return what of a committee has its number to follow, each series in order."""
    return [
        Waiting(kind, Series(series), thing, words, day(given))
        for kind, series, thing, words, given in book.rows(WAITING, body=body)
    ]


def waiting_told(line: Waiting) -> tuple[str, ...]:
    """Return the columns of something whose number is to follow."""
    return say(f"kind.{line.kind}"), line.words, line.given_on.isoformat() if line.given_on else ""


def findings(book: Reading, _today: date) -> list[Finding]:
    """Return the committees some of whose entries have their numbers to follow."""
    code = "numbering.finding.to_follow"
    return [
        Finding(code, Severity.NOTE, "body", body, {"n": count, "body": name})
        for body, name, count in book.rows(BODIES)
    ]
