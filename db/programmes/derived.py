"""Which milestones are late, and what a check of the programmes finds."""

from datetime import date

from db.bodies.queries.plain import day
from db.programmes.rules.milestones import is_late
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
    return [*late, *silent, *reviews]
