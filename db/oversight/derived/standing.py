"""Segments without evidence, undertakings and reviews past their day, support that may end."""

from datetime import date
from typing import Any

from db.store import Finding, Reading, Severity

_BARE = """
SELECT d.id, o.name, d.on_date FROM segmentdecision_live d JOIN organisation o
  ON o.id = d.organisation
WHERE NOT EXISTS (SELECT 1 FROM themeevidence_live e WHERE e.segmentdecision = d.id)
ORDER BY o.name, d.id"""
_UNDERTAKINGS = """
SELECT u.id, o.name, u.due_on FROM undertaking_live u JOIN organisation o ON o.id = u.organisation
WHERE u.state = 'given' AND u.due_on < :today ORDER BY u.due_on, u.id"""
_REVIEWS = """
SELECT r.id, coalesce(o.name, p.name), max(r.next_on) FROM oversightreview_live r
  LEFT JOIN organisation o ON o.id = r.organisation LEFT JOIN place p ON p.id = r.place
GROUP BY coalesce(r.organisation, r.place) HAVING max(r.next_on) < :today
  AND max(r.next_on) >= max(r.on_date) ORDER BY 3, r.id"""
_SUPPORT = """
SELECT s.id, o.name, s.words FROM mandatedsupport_live s JOIN organisation o
  ON o.id = s.organisation
WHERE s.ended_on IS NULL AND NOT EXISTS (SELECT 1 FROM exitcriterion_live e
  WHERE e.support = s.id AND e.met_on IS NULL) ORDER BY o.name, s.id"""
_SOURCELESS = """
SELECT r.id, i.title, r.on_date FROM indicatorreading_live r JOIN indicator i ON i.id = r.indicator
WHERE trim(r.source) = '' ORDER BY i.title, r.id"""
_TRACKS = """
SELECT id, title, to_on FROM oversighttrack_live WHERE to_on BETWEEN :today
  AND date(:today, '+42 days') ORDER BY to_on, id"""


def standing(book: Reading, today: date) -> list[Finding]:
    """Return what is found of segments, undertakings, reviews, support and readings."""
    on = today.isoformat()
    found: list[Finding] = []

    def add(code: str, severity: Severity, kind: str, id_: str, **values: Any) -> None:
        found.append(Finding(f"oversight.find_{code}", severity, kind, id_, values))

    for id_, name, at in book.rows(_BARE):
        add("bare", Severity.WARN, "segmentdecision", id_, name=name, on=date.fromisoformat(at))
    for id_, name, due in book.rows(_UNDERTAKINGS, today=on):
        add("undertaking", Severity.WARN, "undertaking", id_, name=name, on=date.fromisoformat(due))
    for id_, name, due in book.rows(_REVIEWS, today=on):
        add("review", Severity.WARN, "oversightreview", id_, name=name, on=date.fromisoformat(due))
    for id_, name, words in book.rows(_SUPPORT):
        add("support", Severity.NOTE, "mandatedsupport", id_, name=name, words=words)
    for id_, title, at in book.rows(_SOURCELESS):
        add(
            "source", Severity.WARN, "indicatorreading", id_, title=title, on=date.fromisoformat(at)
        )
    for id_, title, end in book.rows(_TRACKS, today=on):
        add("track", Severity.NOTE, "oversighttrack", id_, title=title, on=date.fromisoformat(end))
    return found
