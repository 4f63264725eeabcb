"""Segments without evidence, undertakings and reviews past their day, support that may end."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import Any

from db.store import Finding, Reading, Severity

_BARE = """
SELECT d.id, o.name, d.on_date FROM segmentdecision_live d JOIN organisation o
  ON o.id = d.organisation
WHERE NOT EXISTS (SELECT 1 FROM themeevidence_live e WHERE e.segmentdecision = d.id)
ORDER BY o.name, d.id"""
_THEMELESS = """
SELECT d.id, o.name, d.on_date, t.title FROM segmentdecision_live d
  JOIN organisation o ON o.id = d.organisation
  JOIN oversightframework_live f ON f.id = d.framework
  JOIN oversighttheme_live t ON t.framework = d.framework AND t.part_of IS NULL
WHERE (f.to_on IS NULL OR f.to_on >= :today)
  AND EXISTS (SELECT 1 FROM themeevidence_live e WHERE e.segmentdecision = d.id)
  AND NOT EXISTS (SELECT 1 FROM segmentdecision_live n WHERE n.organisation = d.organisation
    AND (n.on_date, n.turn, n.id) > (d.on_date, d.turn, d.id))
  AND NOT EXISTS (SELECT 1 FROM themeevidence_live e JOIN oversighttheme_live g ON g.id = e.theme
    WHERE e.segmentdecision = d.id AND t.id IN (g.id, g.part_of))
ORDER BY o.name, d.id, t.number, t.title"""
_LAST = """
SELECT d.id, o.name, d.on_date FROM segmentdecision_live d
  JOIN organisation o ON o.id = d.organisation
  JOIN oversightframework_live f ON f.id = d.framework
WHERE (f.to_on IS NULL OR f.to_on >= :today)
  AND NOT EXISTS (SELECT 1 FROM segmentdecision_live n WHERE n.organisation = d.organisation
    AND (n.on_date, n.turn, n.id) > (d.on_date, d.turn, d.id))
  AND """
_UNTICKED = f"""{_LAST} trim(d.criteria) = '' AND EXISTS (
  SELECT 1 FROM segmentcriterion_live c WHERE c.segment = d.segment) ORDER BY o.name, d.id"""
_ITSELF = f"{_LAST} d.decided_by = d.organisation ORDER BY o.name, d.id"
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
  AND date(:today, '+42 days') AND ended_why = '' ORDER BY to_on, id"""


_FOUND = (
    ("bare", Severity.WARN, "segmentdecision", ("name", "on"), _BARE),
    ("unticked", Severity.WARN, "segmentdecision", ("name", "on"), _UNTICKED),
    ("itself", Severity.WARN, "segmentdecision", ("name", "on"), _ITSELF),
    ("undertaking", Severity.WARN, "undertaking", ("name", "on"), _UNDERTAKINGS),
    ("review", Severity.WARN, "oversightreview", ("name", "on"), _REVIEWS),
    ("support", Severity.NOTE, "mandatedsupport", ("name", "words"), _SUPPORT),
    ("source", Severity.WARN, "indicatorreading", ("title", "on"), _SOURCELESS),
    ("track", Severity.NOTE, "oversighttrack", ("title", "on"), _TRACKS),
)
"""Each finding's code, how grave it is, the kind of its record, and what its query tells."""


def standing(book: Reading, today: date) -> list[Finding]:
    """Return what is found of segments, undertakings, reviews, support and readings."""
    on = today.isoformat()
    found = [
        Finding(f"oversight.find_{code}", severity, kind, id_, _told(names, told))
        for code, severity, kind, names, sql in _FOUND
        for id_, *told in book.rows(sql, today=on)
    ]
    lacking = [
        Finding("oversight.find_themes", Severity.WARN, "segmentdecision", id_, values)
        for id_, values in _themeless(book, on)
    ]
    return [*found, *lacking]


def _told(names: tuple[str, ...], told: Sequence[Any]) -> dict[str, Any]:
    given = dict(zip(names, told, strict=True))
    return {
        name: date.fromisoformat(value) if name == "on" else value for name, value in given.items()
    }


def _themeless(book: Reading, on: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each decision in force that lacks evidence under themes of its framework (R28)."""
    rows = book.rows(_THEMELESS, today=on)
    for (id_, name, at), lacking in groupby(rows, key=lambda row: row[:3]):
        themes = ", ".join(row[3] for row in lacking)
        yield id_, {"name": name, "on": date.fromisoformat(at), "themes": themes}
