"""What checks find of decisions, of what is recommended, and of deciding by e-mail."""

from collections.abc import Iterator
from datetime import date

from db.bodies.rules.purposes import NEARER_HOME
from db.decisions.rules.anew import Judged, doubts, holds_chair
from db.meetings.rules.account import sitting_of, wall
from db.store import Finding, Reading, Severity

HELD = """
SELECT d.id, d.ref, d.meeting, d.item, d.kind, d.state, d.quorate, d.decided_time,
  coalesce(d.votes_for, 0) + coalesce(d.votes_against, 0) + coalesce(d.abstained, 0)
FROM decision_live d
WHERE d.state IN ('taken', 'for ratification') AND d.item IS NOT NULL AND d.meeting IS NOT NULL
AND NOT EXISTS (SELECT 1 FROM minutes_live x
  WHERE x.meeting = d.meeting AND x.state = 'confirmed' AND NOT x.changed_since)
ORDER BY d.decided_on, d.id
"""
STOPS = frozenset(
    {"decisions.finding.not_quorate", "decisions.finding.rests_otherwise"}
    | {"decisions.finding.no_words"}
    | {"decisions.finding.rests_otherwise_whole"}
)
NO_WORDS = """
SELECT id, ref FROM decision_live WHERE trim(words) = '' AND state <> 'withdrawn'
ORDER BY decided_on, id
"""
UNMANAGED = """
SELECT DISTINCT d.id, d.ref FROM decision_live d JOIN declaration_live c ON c.item = d.item
WHERE c.management = '' AND d.state <> 'withdrawn' ORDER BY d.decided_on, d.id
"""
CHANGED = "SELECT id, ref FROM decision_live WHERE changed_since ORDER BY decided_on, id"
WAITING = """
SELECT id, ref, decided_on FROM decision_live
WHERE state = 'for ratification' AND decided_on < :today ORDER BY decided_on, id
"""
UNREPORTED = """
SELECT d.id, d.ref, d.decided_on FROM decision_live d
WHERE d.made <> 'at a meeting' AND d.state <> 'withdrawn' AND d.reported_item IS NULL
  AND NOT EXISTS (SELECT 1 FROM agendaitem_live i WHERE i.from_thing = d.id AND i.state = 'taken')
  AND EXISTS (SELECT 1 FROM meeting_live m WHERE m.body = d.body AND m.on_date >= d.decided_on
    AND m.on_date < :today AND m.state IN ('held', 'adjourned'))
ORDER BY d.decided_on, d.id
"""
CHAIRS = """
SELECT d.id, d.ref, d.body, d.taken_by, d.decided_on, coalesce(p.name, '') FROM decision_live d
LEFT JOIN person p ON p.id = d.taken_by
WHERE d.made = 'chair''s action' AND d.state <> 'withdrawn' ORDER BY d.decided_on, d.id
"""
STRATEGY = """
SELECT id, ref FROM decision_live WHERE strategy AND assembly = '' AND state <> 'withdrawn'
ORDER BY decided_on, id
"""
AT_SCALE = f"""
SELECT d.id, d.ref FROM decision_live d JOIN body_live b ON b.id = d.body
LEFT JOIN place_live p ON p.id = b.place
WHERE d.strategy AND d.at_scale = '' AND d.state <> 'withdrawn'
  AND coalesce(p.level, '') NOT IN ({", ".join(f"'{each}'" for each in sorted(NEARER_HOME))})
ORDER BY d.decided_on, d.id
"""
REVIEWS = """
SELECT id, ref, review_on FROM decision_live
WHERE review_on < :today AND state <> 'withdrawn' ORDER BY review_on, id
"""
OVER = """
SELECT id, words, closes_on FROM circulation_live
WHERE state = 'open' AND closes_on < :today ORDER BY closes_on, id
"""
EARLY = """
SELECT c.id, coalesce(d.ref, c.words) FROM circulation_live c
LEFT JOIN decision_live d ON d.circulation = c.id WHERE c.early ORDER BY c.closed_on, c.id
"""
SHORT = """
SELECT c.id, c.words, CAST(julianday(c.closes_on) - julianday(c.sent_on) AS INTEGER), r.least_days
FROM circulation_live c JOIN circulationrule_live r ON r.body = c.body
WHERE c.state = 'open' AND julianday(c.closes_on) - julianday(c.sent_on) < r.least_days
ORDER BY c.closes_on, c.id
"""
NO_FILE = """
SELECT id, words, paper FROM circulation_live
WHERE state = 'open' AND trim(paper) <> '' AND sha256 = '' ORDER BY closes_on, id
"""
LATE = """
SELECT f.id, coalesce(b.name, o.name, ''), f.due_on, r.words FROM referral_live f
JOIN recommendation_live r ON r.id = f.recommendation AND r.ended_why = ''
LEFT JOIN body b ON b.id = f.body LEFT JOIN organisation o ON o.id = f.organisation
WHERE f.outcome = '' AND f.due_on < :today ORDER BY f.due_on, f.id
"""
UNASSESSED = """
SELECT r.id, r.made_on, r.words FROM recommendation_live r
WHERE r.stage = 'to be assessed' AND r.from_body IS NULL AND EXISTS (SELECT 1 FROM meeting_live m
  WHERE m.body = r.body AND m.state = 'held' AND m.on_date > r.made_on)
ORDER BY r.made_on, r.id
"""
CHALLENGES = """
SELECT c.id, b.name, c.raised_on, c.words FROM challenge_live c JOIN body b ON b.id = c.body
WHERE c.state = 'raised' AND EXISTS (SELECT 1 FROM meeting_live m
  WHERE m.body = c.to_body AND m.state = 'held' AND m.on_date > c.raised_on)
ORDER BY c.raised_on, c.id
"""


def findings(book: Reading, today: date) -> list[Finding]:
    """Return decisions taken without quorum, unreported, unratified, and what waits too long."""
    return [
        *_of_quorum(book),
        *_of_decisions(book, today),
        *_of_chairs(book),
        *_of_circulations(book, today),
        *_of_journeys(book, today),
    ]


def _of_quorum(book: Reading) -> Iterator[Finding]:
    """Give decisions that rest on something else than they did, and votes with too few voters.

    Quoracy is asked anew: a departure noted afterwards, or on another laptop, may have taken it.
    What a later meeting confirmed stands, until something of its meeting is changed.
    """
    sittings = {}
    for row, ref, meeting, item, kind, state, quorate, at, cast in book.rows(HELD):
        if meeting not in sittings:
            sittings[meeting] = sitting_of(book.rows, meeting)
        held = Judged(item, kind, state, quorate, wall(at), cast)
        for code, values in doubts(sittings[meeting], held):
            severity = Severity.STOP if code in STOPS else Severity.WARN
            yield Finding(code, severity, "decision", row, {"ref": ref} | values)


def _of_decisions(book: Reading, today: date) -> Iterator[Finding]:
    plain = {
        "decisions.finding.no_words": NO_WORDS,
        "decisions.finding.unmanaged": UNMANAGED,
        "decisions.finding.changed_since": CHANGED,
        "decisions.finding.assembly_not_said": STRATEGY,
    }
    for code, sql in plain.items():
        for row, ref in book.rows(sql):
            severity = Severity.STOP if code in STOPS else Severity.WARN
            yield Finding(code, severity, "decision", row, {"ref": ref})
    for row, ref in book.rows(AT_SCALE):
        code = "decisions.finding.scale_not_said"
        yield Finding(code, Severity.NOTE, "decision", row, {"ref": ref})
    dated = {
        "decisions.finding.unratified": (WAITING, Severity.NOTE),
        "decisions.finding.unreported": (UNREPORTED, Severity.WARN),
        "decisions.finding.review_due": (REVIEWS, Severity.NOTE),
    }
    for code, (sql, severity) in dated.items():
        for row, ref, on in book.rows(sql, today=today.isoformat()):
            values = {"ref": ref, "on": date.fromisoformat(on)}
            yield Finding(code, severity, "decision", row, values)


def _of_chairs(book: Reading) -> Iterator[Finding]:
    for row, ref, body, person, on, name in book.rows(CHAIRS):
        if not holds_chair(book.rows, body, person, on):
            values = {"ref": ref, "name": name, "on": date.fromisoformat(on)}
            yield Finding("decisions.finding.not_chair", Severity.WARN, "decision", row, values)


def _of_circulations(book: Reading, today: date) -> Iterator[Finding]:
    kind = "circulation"
    for row, words, on in book.rows(OVER, today=today.isoformat()):
        values = {"title": words, "on": date.fromisoformat(on)}
        yield Finding("circulations.finding.over", Severity.WARN, kind, row, values)
    for row, ref in book.rows(EARLY):
        yield Finding("circulations.finding.early", Severity.NOTE, kind, row, {"ref": ref})
    for row, words, days, least in book.rows(SHORT):
        values = {"title": words, "days": days, "least": least}
        yield Finding("circulations.finding.short", Severity.WARN, kind, row, values)
    for row, words, paper in book.rows(NO_FILE):
        values = {"title": words, "paper": paper}
        yield Finding("circulations.finding.no_file", Severity.NOTE, kind, row, values)


def _of_journeys(book: Reading, today: date) -> Iterator[Finding]:
    for row, name, on, words in book.rows(LATE, today=today.isoformat()):
        values = {"name": name, "on": date.fromisoformat(on), "title": words}
        yield Finding("referrals.finding.late", Severity.WARN, "referral", row, values)
    for row, on, words in book.rows(UNASSESSED):
        values = {"on": date.fromisoformat(on), "title": words}
        code = "referrals.finding.unassessed"
        yield Finding(code, Severity.NOTE, "recommendation", row, values)
    for row, name, on, words in book.rows(CHALLENGES):
        values = {"name": name, "on": date.fromisoformat(on), "title": words}
        yield Finding("challenges.finding.waiting", Severity.WARN, "challenge", row, values)
