"""What a check finds of escalations without an answer, and of the assurance framework."""

from datetime import date, timedelta
from typing import Any

from db.bodies.queries.plain import day
from db.bodies.rules.kinds import PlaceLevel
from db.store import Finding, Reading, Severity
from db.words import choice

_QUARTER = timedelta(days=100)  # a committee that meets every quarter has concluded by then
_LATE = """
SELECT r.id, r.ref, e.answer_by FROM riskescalation_live e JOIN risk_live r ON r.id = e.risk
WHERE e.state = 'waiting' AND e.answer_by < :today AND r.state <> 'closed' ORDER BY e.id
"""
_WAITING = """
SELECT r.id, r.ref, e.became FROM riskescalation_live e JOIN risk_live r ON r.id = e.risk
WHERE e.state = 'waiting' AND (e.answer_by IS NULL OR e.answer_by >= :today)
  AND r.state <> 'closed' ORDER BY e.id
"""
_TAKEN = """
SELECT r.id, r.ref, max(m.on_date) FROM riskescalation_live e
JOIN risk_live r ON r.id = e.risk AND r.state <> 'closed'
JOIN agendaitem_live i ON i.from_kind = 'escalation' AND i.from_thing = e.id AND i.state = 'taken'
JOIN meeting_live m ON m.id = i.meeting AND m.state IN ('held', 'adjourned')
WHERE e.state = 'waiting' GROUP BY e.id ORDER BY e.id
"""
_TWO = """
SELECT r.id, r.ref, 0 FROM riskescalation_live e JOIN risk_live r ON r.id = e.risk
WHERE e.state = 'waiting' AND r.state <> 'closed' GROUP BY r.id HAVING count(*) > 1 ORDER BY r.id
"""
_CLOSED = """
SELECT r.id, r.ref, e.became FROM riskescalation_live e JOIN risk_live r ON r.id = e.risk
WHERE e.state = 'waiting' AND r.state = 'closed' ORDER BY e.id
"""
_ON_YET = """
SELECT r.id, r.ref, 0 FROM strategicrisk_live s JOIN risk_live r ON r.id = s.risk
WHERE s.ended_on IS NULL AND r.state = 'closed' ORDER BY r.id
"""
_ON = "FROM strategicrisk_live s JOIN risk_live r ON r.id = s.risk AND r.state <> 'closed'"
_CONCLUDED = f"""
SELECT r.id, r.ref, max(coalesce((SELECT max(m.on_date) FROM bafconclusion_live c
  JOIN meeting m ON m.id = c.meeting WHERE c.risk = r.id), ''), coalesce(s.from_on, '')) AS since
{_ON} WHERE s.ended_on IS NULL AND since < :before ORDER BY r.id
"""
_INCOMPLETE = (
    f"SELECT r.id, r.ref, 0 {_ON} WHERE s.ended_on IS NULL AND r.to_complete ORDER BY r.id"
)
_NO_ASSURANCE = f"""
SELECT r.id, r.ref, 0 {_ON} WHERE s.ended_on IS NULL AND NOT EXISTS
  (SELECT 1 FROM assurance_live a WHERE a.risk = r.id AND a.words <> '') ORDER BY r.id
"""
_NO_TARGET = f"""
SELECT r.id, r.ref, 0 {_ON} WHERE s.ended_on IS NULL
  AND (r.target_points IS NULL OR r.target_by IS NULL) ORDER BY r.id
"""


def findings(book: Reading, today: date) -> list[Finding]:
    """Return what is late on the ladder, and what pages of the framework lack."""
    on, before = today.isoformat(), (today - _QUARTER).isoformat()
    told = (
        ("escalation.find_unanswered", Severity.WARN, book.rows(_LATE, today=on)),
        ("escalation.find_waiting", Severity.NOTE, book.rows(_WAITING, today=on)),
        ("escalation.find_taken", Severity.WARN, book.rows(_TAKEN)),
        ("escalation.find_two", Severity.STOP, book.rows(_TWO)),
        ("escalation.find_closed", Severity.WARN, book.rows(_CLOSED)),
        ("baf.find_closed", Severity.WARN, book.rows(_ON_YET)),
        ("baf.find_incomplete", Severity.WARN, book.rows(_INCOMPLETE)),
        ("baf.find_no_conclusion", Severity.WARN, book.rows(_CONCLUDED, before=before)),
        ("baf.find_no_assurance", Severity.WARN, book.rows(_NO_ASSURANCE)),
        ("baf.find_no_target", Severity.NOTE, book.rows(_NO_TARGET)),
    )
    return [
        Finding(code, severity, "risk", risk, {"ref": ref, "what": _plain(what)})
        for code, severity, rows in told
        for risk, ref, what in rows
    ]


def _plain(what: Any) -> Any:
    if what in set(PlaceLevel):
        return choice(PlaceLevel(what)).lower()
    return day(what) if what else what
