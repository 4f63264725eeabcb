"""Interests declared late, and those to be confirmed again."""

from datetime import date

from db.interests.rules import is_late, renew_by
from db.store import Finding, Reading, Severity


def findings(book: Reading, today: date) -> list[Finding]:
    """Return what the register wants looking at."""
    sql = """
        SELECT i.id, p.name, i.from_on, i.declared_on, i.confirmed_on
        FROM interest_live i JOIN person_live p ON p.id = i.person
        WHERE (i.to_on IS NULL OR i.to_on >= :today) AND (p.left_on IS NULL OR p.left_on >= :today)
        ORDER BY p.name, i.id"""
    found: list[Finding] = []
    for id_, name, from_on, declared_on, confirmed_on in book.rows(sql, today=today.isoformat()):
        arose = date.fromisoformat(from_on) if from_on else None
        declared = date.fromisoformat(declared_on) if declared_on else None
        if is_late(arose, declared, today):
            values = {"person": name, "arose": arose}
            found.append(Finding("interests.finding.late", Severity.NOTE, "interest", id_, values))
        if confirmed_on and renew_by(date.fromisoformat(confirmed_on)) < today:
            values = {"person": name, "on": renew_by(date.fromisoformat(confirmed_on))}
            found.append(Finding("interests.finding.renew", Severity.NOTE, "interest", id_, values))
    return found
