"""Which milestones are late, and what a check of the programmes finds."""

from collections.abc import Iterator
from datetime import date

from db.bodies.queries.plain import day
from db.programmes.rules.milestones import is_late
from db.programmes.rules.proposals import ENDED, ReconfigurationState, is_behind, reached
from db.store import Deriving, Finding, Reading, Severity

AGES = "SELECT 'milestone', id FROM milestone"
_FACTS = """
SELECT m.id, m.status, m.due_on, m.late FROM milestone m
  JOIN touched t ON t.kind = 'milestone' AND t.id = m.id"""
_LATE = "SELECT id, title, due_on FROM milestone_live WHERE late ORDER BY due_on, id"
_SILENT = """
SELECT p.id, p.title FROM priority_live p WHERE NOT EXISTS (SELECT 1 FROM priorityevidence_live e
  WHERE e.priority = p.id AND e.on_date >= date(:today, '-6 months')) ORDER BY p.title, p.id"""
_REVIEWS = """
SELECT a.id, p.name, a.review_on FROM placearrangement_live a JOIN place p ON p.id = a.place
WHERE a.review_on < :today AND a.state <> 'ended' ORDER BY a.review_on, a.id"""
_OPEN = """
SELECT id, title, state, due_on FROM reconfiguration_live ORDER BY due_on, title, id"""
_NEEDS = """
SELECT d.proposal, r.title, r.state, d.needs, x.title, x.state, x.due_on, d.managed
FROM dependency_live d JOIN reconfiguration_live r ON r.id = d.proposal
  JOIN reconfiguration_live x ON x.id = d.needs ORDER BY r.title, x.title, d.id"""


def derive(book: Deriving, today: date) -> None:
    """Set beside each touched milestone whether it is late."""
    for id_, status, due, was in book.rows(_FACTS):
        late = int(is_late(status, day(due), today))
        if late != was:
            book.run("UPDATE milestone SET late = :late WHERE id = :id", late=late, id=id_)


def findings(book: Reading, today: date) -> list[Finding]:
    """Return what a check of the programmes finds."""
    on = today.isoformat()
    late = [
        Finding(
            "programmes.find_late",
            Severity.WARN,
            "milestone",
            id_,
            {"title": title, "on": date.fromisoformat(due)},
        )
        for id_, title, due in book.rows(_LATE)
    ]
    silent = [
        Finding("programmes.find_silent", Severity.NOTE, "priority", id_, {"title": title})
        for id_, title in book.rows(_SILENT, today=on)
    ]
    reviews = [
        Finding(
            "programmes.find_review",
            Severity.WARN,
            "placearrangement",
            id_,
            {"name": name, "on": date.fromisoformat(due)},
        )
        for id_, name, due in book.rows(_REVIEWS, today=on)
    ]
    return [*late, *silent, *reviews, *_of_proposals(book, today), *_of_dependencies(book, today)]


def _of_proposals(book: Reading, today: date) -> Iterator[Finding]:
    for id_, title, state, due in book.rows(_OPEN):
        on = day(due)
        if is_behind(state, on, today):
            values = {"title": title, "on": on}
            yield Finding(
                "programmes.find_proposal_late", Severity.WARN, "reconfiguration", id_, values
            )


def _of_dependencies(book: Reading, today: date) -> Iterator[Finding]:
    """Give what an open proposal needs and may not get, and what nobody manages (R9)."""
    rows = book.rows(_NEEDS)
    edges = [(row[0], row[3]) for row in rows]
    held = [row for row in rows if row[2] not in ENDED and row[0] in reached(row[0], edges)]
    for id_, title in {row[0]: row[1] for row in held}.items():
        code = "programmes.find_needs_circle"
        yield Finding(code, Severity.NOTE, "reconfiguration", id_, {"title": title})
    for id_, title, state, _needs, other, other_state, due, managed in rows:
        if state in ENDED:
            continue
        values = {"title": title, "needs": other}
        if other_state == ReconfigurationState.WITHDRAWN:
            code = "programmes.find_needs_withdrawn"
            yield Finding(code, Severity.WARN, "reconfiguration", id_, values)
        elif is_behind(other_state, day(due), today):
            code, late = "programmes.find_needs_behind", {"on": day(due)}
            yield Finding(code, Severity.WARN, "reconfiguration", id_, values | late)
        elif other_state not in ENDED and not managed.strip():
            code = "programmes.find_needs_unmanaged"
            yield Finding(code, Severity.NOTE, "reconfiguration", id_, values)
