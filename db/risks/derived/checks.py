"""What a check of the register finds: it advises, and every laptop finds the same."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from db.bodies.queries.plain import chosen
from db.bodies.queries.routing import beside, owners_of
from db.risks.queries.authorities import named, offices
from db.risks.rules import assurance
from db.risks.rules.assurance import MOVE_COLUMNS, AssuranceLevel, Move, read_move
from db.risks.rules.offices import notes_another, usual_on
from db.risks.rules.risk import RiskCategory
from db.risks.rules.scores import SUGGESTED
from db.store import Finding, Reading, Severity
from db.words import choice

_STOP, _WARN, _NOTE = Severity.STOP, Severity.WARN, Severity.NOTE
_RAISED = "r.level IN ('enhanced', 'intensive') AND r.state <> 'closed'"
_NO_CONTROL = """r.band IN ('high', 'extreme') AND r.state <> 'closed' AND NOT EXISTS
  (SELECT 1 FROM control_live c WHERE c.risk = r.id AND c.words <> '')"""
_LOWERED = """r.moved_by < 0 AND r.state <> 'closed' AND NOT EXISTS
  (SELECT 1 FROM control_live c WHERE c.risk = r.id AND c.words <> '' AND c.in_place_on >=
    (SELECT min(on_date) FROM score_live s WHERE s.risk = r.id AND s.kind = 'current'))"""
_UNDATED = """(SELECT count(*) FROM assurance_live a
  WHERE a.risk = r.id AND trim(a.words) <> '' AND a.on_date IS NULL)"""
_OF_ONE_MATRIX = f"""r.scale = (SELECT coalesce(nullif(s.scale, ''), '{SUGGESTED}')
  FROM score_live s WHERE s.risk = r.id AND s.kind = 'target'
  ORDER BY s.on_date DESC, s.turn DESC, s.id DESC LIMIT 1)"""
_PAST = "r.target_by < :today AND r.state <> 'closed' AND r.current_points > r.target_points"
_MEETS = """(SELECT min(m.on_date) FROM agendaitem_live i JOIN meeting_live m ON m.id = i.meeting
  WHERE i.from_kind = 'risk' AND i.from_thing = r.id AND i.state <> 'withdrawn'
    AND m.on_date >= :today)"""
_UNOWNED = "risk.find_no_owner"
# Which risks each sentence is about, and what it counts or names besides the reference.
_CHECKS: tuple[tuple[str, Severity, str, str], ...] = (
    ("assurance.find_contested", _STOP, "0", "r.contested"),
    (
        "assurance.find_closed",
        _STOP,
        "r.level",
        "r.level IN ('enhanced', 'intensive') AND r.state = 'closed'",
    ),
    ("assurance.find_anew", _STOP, "0", "r.anew <> '' AND r.state <> 'closed'"),
    ("assurance.find_no_plan", _WARN, "0", f"{_RAISED} AND trim(r.plan) = ''"),
    ("assurance.find_no_lead", _WARN, "0", f"{_RAISED} AND trim(r.lead) = ''"),
    ("assurance.find_incomplete", _WARN, "0", f"{_RAISED} AND r.to_complete"),
    ("assurance.find_no_minute", _NOTE, "0", f"{_RAISED} AND r.level_ref = ''"),
    ("assurance.find_waiting", _NOTE, "r.proposed_to", "r.proposed <> ''"),
    (
        "assurance.find_no_status",
        _WARN,
        "0",
        "r.level = '' AND EXISTS (SELECT 1 FROM assurancemove_live m WHERE m.risk = r.id)",
    ),
    ("risk.find_no_title", _STOP, "0", "trim(r.title) = ''"),
    ("risk.find_to_complete", _NOTE, "r.to_complete", "r.state = 'noted' AND r.to_complete"),
    ("risk.find_to_register", _NOTE, "0", "r.state = 'noted' AND NOT r.to_complete"),
    ("risk.find_incomplete", _WARN, "r.to_complete", "r.state = 'open' AND r.to_complete"),
    ("risk.find_review_late", _WARN, "r.review_on", "r.review_late"),
    (
        "risk.find_target_above",
        _WARN,
        "r.target_points",
        f"r.target_points > r.current_points AND r.state <> 'closed' AND {_OF_ONE_MATRIX}",
    ),
    (
        "risk.find_acceptance_ended",
        _WARN,
        "r.accepted_to",
        "r.accepted_to < :today AND r.state <> 'closed'",
    ),
    (
        _UNOWNED,
        _WARN,
        "0",
        "r.state = 'open' AND r.owner IS NULL AND trim(r.owner_text) = ''",
    ),
    (
        "risk.find_past_target",
        _WARN,
        "r.target_by",
        f"{_PAST} AND {_OF_ONE_MATRIX}",
    ),
    (
        "risk.find_no_control",
        _WARN,
        "r.current_points",
        _NO_CONTROL,
    ),
    (
        "risk.find_lowered",
        _WARN,
        "-r.moved_by",
        _LOWERED,
    ),
    (
        "risk.find_over",
        _WARN,
        "r.current_points",
        "r.over = 'tolerance' AND r.state <> 'closed'",
    ),
    ("risk.find_undated", _NOTE, _UNDATED, f"{_UNDATED} > 0 AND r.state <> 'closed'"),
    ("risk.find_old_scale", _NOTE, "r.current_points", "r.old_scale AND r.state <> 'closed'"),
    ("risk.find_no_review", _NOTE, "0", "r.state = 'open' AND r.review_on IS NULL"),
    ("risk.find_on_agenda", _WARN, _MEETS, f"r.to_complete AND {_MEETS} IS NOT NULL"),
    (
        "risk.find_owner_left",
        _WARN,
        "(SELECT p.name FROM person p WHERE p.id = r.owner)",
        "r.state <> 'closed' AND r.owner IN (SELECT id FROM person WHERE left_on < :today)",
    ),
)
_MOVES = f"""
SELECT {", ".join(f"m.{each.strip()}" for each in MOVE_COLUMNS.split(","))},
       m.risk, r.ref, m.was, m.departure_reason, coalesce(o.kind, ''),
       b.name, b.may_authorise OR b.kind = 'review meeting' AND 'intensive' IN (m.was, m.became),
       c.name, c.may_authorise OR c.kind = 'review meeting' AND 'intensive' IN (m.was, m.became)
FROM assurancemove_live m JOIN risk_live r ON r.id = m.risk LEFT JOIN body b ON b.id = m.body
LEFT JOIN decision d ON d.id = m.decision LEFT JOIN body c ON c.id = d.body
LEFT JOIN organisation o ON o.id = m.authority
ORDER BY m.id
"""


def findings(book: Reading, today: date) -> list[Finding]:
    """Return what a check of risks and of their changes of status finds."""
    found = []
    for code, severity, shown, where in _CHECKS:
        sql = f"SELECT r.id, r.ref, {shown} FROM risk_live r WHERE {where} ORDER BY r.id"
        values = {"today": today.isoformat()} if ":today" in where + shown else {}
        for risk, ref, value in book.rows(sql, **values):
            what = _owners(book, risk, today) if code == _UNOWNED else _plain(value)
            found.append(Finding(code, severity, "risk", risk, {"ref": ref, "what": what}))
    return [*found, *_unsound(book)]


def _owners(book: Reading, risk: str, today: date) -> str:
    """Return who looks after what a risk bears on (R16)."""
    row = book.row("SELECT title, category FROM risk WHERE id = :id", id=risk)
    title, category = row or ("", "")
    return beside(owners_of(book, today, [title, choice(chosen(RiskCategory, category))]))


def _plain(value: Any) -> Any:
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        return value


def _unsound(book: Reading) -> Iterator[Finding]:
    """Yield what is wrong with moves that came from elsewhere: here they would be refused."""
    standing, _names = offices(book)
    meant = {level: named(book, level) for level in AssuranceLevel}
    for row in book.rows(_MOVES):
        move = read_move(row[:11])
        risk, ref, was, reason, kind, body, may, minuted, may_there = row[11:]
        level = _whose(was, move)
        usual = move.authority in usual_on(standing, meant[level], move.on)
        if minuted and notes_another(level, kind, usual=usual):
            minuted = ""
        only = body if body and not may else minuted if minuted and not may_there else ""
        values = {"ref": ref, "on": move.on, "what": only}
        if not assurance.sound(move):
            yield Finding("assurance.find_unsound", _STOP, "risk", risk, values)
        elif not reason and not usual:
            yield Finding("assurance.find_not_usual", _STOP, "risk", risk, values)
        elif only:
            yield Finding("assurance.find_only_recommends", _STOP, "risk", risk, values)


def _whose(was: str, move: Move) -> AssuranceLevel:
    before = AssuranceLevel(was) if was in set(AssuranceLevel) else AssuranceLevel.INTENSIVE
    return assurance.whose(before, move.became)
