"""Checks that hold one area against another: what stands in two records and cannot both be true."""

from datetime import date
from typing import Any

from db.across import consistency_people
from db.store import Finding, Reading, Severity

_STOP, _WARN, _NOTE = Severity.STOP, Severity.WARN, Severity.NOTE
_OPEN_ACTION = "a.state IN ('open', 'proposed')"
# Each sentence, the kind of record it points at, the values it tells, and the query of both.
_CHECKS: tuple[tuple[str, Severity, str, tuple[str, ...], str], ...] = (
    (
        "action_public",
        _STOP,
        "action",
        ("ref",),
        """
        SELECT a.id, a.ref FROM action_live a LEFT JOIN agendaitem i ON i.id = a.item
        LEFT JOIN decision d ON d.id = a.decision LEFT JOIN agendaitem t ON t.id = d.item
        WHERE a.part = '1' AND (i.part = '2'
          OR coalesce(t.part, CASE WHEN d.private THEN '2' ELSE '1' END) = '2')
        ORDER BY a.ref, a.id""",
    ),
    (
        "treatment_public",
        _WARN,
        "action",
        ("ref", "risk"),
        """
        SELECT a.id, a.ref, r.ref FROM action_live a JOIN riskaction_live l ON l.action = a.id
        JOIN risk_live r ON r.id = l.risk AND r.part = '2'
        WHERE a.part = '1' ORDER BY a.ref, a.id, r.ref""",
    ),
    (
        "risk_public",
        _STOP,
        "risk",
        ("ref",),
        """
        SELECT r.id, r.ref FROM risk_live r JOIN agendaitem i ON i.id = r.item
        WHERE r.part = '1' AND i.part = '2' ORDER BY r.ref, r.id""",
    ),
    (
        "raised_no_action",
        _WARN,
        "risk",
        ("ref", "level"),
        f"""
        SELECT r.id, r.ref, r.level FROM risk_live r
        WHERE r.level IN ('enhanced', 'intensive') AND r.state <> 'closed' AND NOT EXISTS (
          SELECT 1 FROM riskaction_live l JOIN action_live a ON a.id = l.action
          WHERE l.risk = r.id AND {_OPEN_ACTION}) ORDER BY r.ref, r.id""",
    ),
    (
        "support_unlisted",
        _NOTE,
        "risk",
        ("ref",),
        """
        SELECT r.id, r.ref FROM risk_live r
        WHERE r.level = 'intensive' AND r.state <> 'closed' AND NOT EXISTS (
          SELECT 1 FROM mandatedsupport_live s WHERE s.risk = r.id) ORDER BY r.ref, r.id""",
    ),
    (
        "support_ended",
        _WARN,
        "risk",
        ("ref", "on"),
        """
        SELECT r.id, r.ref, max(s.ended_on) FROM risk_live r
        JOIN mandatedsupport_live s ON s.risk = r.id
        WHERE r.level = 'intensive' AND r.state <> 'closed'
        GROUP BY r.id HAVING max(coalesce(s.ended_on, '9999')) < '9999' ORDER BY r.ref, r.id""",
    ),
    (
        "segment_no_support",
        _WARN,
        "segmentdecision",
        ("name", "segment"),
        """
        SELECT d.id, o.name, g.number FROM segmentdecision_live d
        JOIN organisation o ON o.id = d.organisation JOIN segment g ON g.id = d.segment
        WHERE g.number >= 4 AND o.closed_on IS NULL
          AND d.id = (SELECT x.id FROM segmentdecision_live x
            WHERE x.organisation = d.organisation ORDER BY x.on_date DESC, x.turn DESC, x.id DESC)
          AND NOT EXISTS (SELECT 1 FROM mandatedsupport_live s
            WHERE s.organisation = d.organisation AND s.ended_on IS NULL) ORDER BY o.name, d.id""",
    ),
    (
        "action_decision_gone",
        _WARN,
        "action",
        ("ref", "decision"),
        f"""
        SELECT a.id, a.ref, d.ref FROM action_live a
        JOIN decision d ON d.id = a.decision
        WHERE {_OPEN_ACTION} AND (d.state = 'withdrawn' OR d.deleted IS NOT NULL)
        ORDER BY a.ref, a.id""",
    ),
    (
        "action_body_closed",
        _WARN,
        "action",
        ("ref", "body", "on"),
        f"""
        SELECT a.id, a.ref, b.name, b.closed_on FROM action_live a
        JOIN body b ON b.id = a.body WHERE {_OPEN_ACTION} AND b.closed_on < :today
        ORDER BY a.ref, a.id""",
    ),
    (
        "meeting_body_closed",
        _WARN,
        "body",
        ("body", "on", "count"),
        """
        SELECT b.id, b.name, b.closed_on, count(*) FROM body_live b
        JOIN meeting_live m ON m.body = b.id AND m.on_date > b.closed_on
        WHERE m.state IN ('planned', 'convened') GROUP BY b.id ORDER BY b.name, b.id""",
    ),
    (
        "away_nobody_acts",
        _WARN,
        "person",
        ("name", "count"),
        f"""
        SELECT p.id, p.name, count(a.id) FROM person_live p JOIN action_live a ON a.owner = p.id
        WHERE {_OPEN_ACTION} AND EXISTS (SELECT 1 FROM absence_live x WHERE x.person = p.id
          AND x.acting IS NULL AND x.body IS NULL AND x.from_on <= :today
          AND coalesce(x.to_on, '9999') >= :today)
        GROUP BY p.id ORDER BY p.name, p.id""",
    ),
    (
        "risk_body_closed",
        _WARN,
        "risk",
        ("ref", "body", "on"),
        """
        SELECT r.id, r.ref, b.name, b.closed_on FROM risk_live r
        JOIN body b ON b.id = r.body WHERE r.state <> 'closed' AND b.closed_on < :today
        ORDER BY r.ref, r.id""",
    ),
    (
        "move_decision_gone",
        _WARN,
        "risk",
        ("ref", "decision"),
        """
        SELECT DISTINCT r.id, r.ref, d.ref FROM assurancemove_live m
        JOIN risk_live r ON r.id = m.risk JOIN decision d ON d.id = m.decision
        WHERE d.state = 'withdrawn' OR d.deleted IS NOT NULL ORDER BY r.ref, r.id""",
    ),
    (
        "delegation_agreement_ended",
        _WARN,
        "delegation",
        ("function", "title", "on"),
        """
        SELECT d.id, d.function, a.title, a.ends_on
        FROM delegation_live d JOIN agreement a ON a.id = d.agreement
        WHERE a.ends_on < :today AND (d.to_on IS NULL OR d.to_on >= :today)
        ORDER BY d.function, d.id""",
    ),
    (
        "lead_left",
        _NOTE,
        "milestone",
        ("title", "name"),
        """
        SELECT m.id, m.title, p.name FROM milestone_live m
        JOIN person p ON p.id = m.lead
        WHERE p.left_on < :today AND m.status <> 'complete' ORDER BY m.title, m.id""",
    ),
    (
        "closed_on_agenda",
        _NOTE,
        "meeting",
        ("ref", "body", "on"),
        """
        SELECT DISTINCT m.id, r.ref, b.name, m.on_date FROM paperrisk_live l
        JOIN risk_live r ON r.id = l.risk JOIN paper_live p ON p.id = l.paper
        JOIN agendaitem_live i ON i.id = p.item JOIN meeting_live m ON m.id = i.meeting
        JOIN body b ON b.id = m.body
        WHERE r.state = 'closed' AND m.on_date >= :today AND i.state <> 'withdrawn'
        ORDER BY m.on_date, r.ref""",
    ),
)


def findings(book: Reading, today: date) -> list[Finding]:
    """Return what two areas say that cannot both be true."""
    found = []
    for code, severity, kind, names, sql in _CHECKS:
        given = {"today": today.isoformat()} if ":today" in sql else {}
        for id_, *told in book.rows(sql, **given):
            values = dict(zip(names, map(_plain, names, told), strict=True))
            found.append(Finding(f"consistency.find_{code}", severity, kind, id_, values))
    return [*found, *consistency_people.findings(book, today)]


def _plain(name: str, value: Any) -> Any:
    return date.fromisoformat(value) if name == "on" and value else value
