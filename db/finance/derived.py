"""What follows from the record of money, and what a check of it finds."""

from datetime import date
from typing import Any

from db.finance.queries.positions import Level, periods, roll_up
from db.finance.rules.money import in_full
from db.finance.rules.positions import MoneyKind, adverse, year_of
from db.store import Deriving, Finding, Reading, Severity

_TOUCHED = """
SELECT p.id, p.period FROM position p JOIN touched t ON t.kind = 'position' AND t.id = p.id"""
_UNEQUAL = """
SELECT a.id, o.name, sum(l.amount) FROM offsetagreement_live a
  JOIN offsetleg_live l ON l.agreement = a.id JOIN shortfall s ON s.id = a.shortfall
  JOIN organisation o ON o.id = s.organisation
GROUP BY a.id HAVING sum(l.amount) <> 0"""
_ABOVE = """
SELECT s.id, o.name, sum(l.amount) - s.amount FROM shortfall_live s
  JOIN organisation o ON o.id = s.organisation
  JOIN offsetagreement_live a ON a.shortfall = s.id
  JOIN offsetleg_live l ON l.agreement = a.id AND l.amount > 0
GROUP BY s.id HAVING sum(l.amount) > s.amount ORDER BY o.name, s.id"""
_SHORT = """
SELECT p.id, o.name, p.year, c.amount - p.forecast
FROM position_live p JOIN organisation o ON o.id = p.organisation
  JOIN controltotal_live c ON c.organisation = p.organisation AND c.year = p.year
WHERE p.kind = 'revenue' AND p.forecast < c.amount
  AND p.period = (SELECT max(x.period) FROM position_live x WHERE x.organisation = p.organisation
    AND x.kind = p.kind)
  AND NOT EXISTS (SELECT 1 FROM shortfall_live s WHERE s.organisation = p.organisation
    AND s.year = p.year AND s.kind = p.kind)
ORDER BY o.name"""
_REPORTS = """
SELECT id, title, report_due_on FROM funding_live
WHERE state = 'awarded' AND report_due_on < :today ORDER BY report_due_on, id"""
_OVER_AWARD = """
SELECT id, title, 0 FROM funding_live WHERE award > bid OR (award IS NULL) = (state IN
  ('awarded', 'reported'))"""
_SKIPPED = """
SELECT s.id, o.name, 0 FROM shortfall_live s JOIN organisation o ON o.id = s.organisation
WHERE s.step IN ('system discussion', 'flexibility found', 'no flexibility')
  AND NOT EXISTS (SELECT 1 FROM shortfallstep_live x WHERE x.shortfall = s.id
    AND x.step = 'peer challenge')"""
_UNANSWERED = """
SELECT a.id, b.name, a.on_date FROM advice_live a JOIN body b ON b.id = a.body
WHERE a.to_body IS NOT NULL AND a.answered_on IS NULL AND a.on_date < date(:today, '-3 months')
ORDER BY a.on_date, a.id"""


def derive(book: Deriving, today: date) -> None:  # noqa: ARG001 - every area is asked alike
    """Set the financial year beside each touched position."""
    for id_, period in book.rows(_TOUCHED):
        sql = "UPDATE position SET year = :year WHERE id = :id AND year <> :year"
        book.run(sql, id=id_, year=_year(period))


def _year(period: str) -> str:
    try:
        return year_of(period)
    except ValueError:  # came in an update file, and is no month: it counts in no year
        return ""


def findings(book: Reading, today: date) -> list[Finding]:
    """Return what a check of the money finds."""
    found: list[Finding] = []

    def add(code: str, severity: Severity, kind: str, id_: str, **values: Any) -> None:
        found.append(Finding(f"finance.find_{code}", severity, kind, id_, values))

    on = today.isoformat()
    for id_, name, year, short in book.rows(_SHORT):
        add("short", Severity.WARN, "position", id_, name=name, year=year, amount=in_full(short))
    for id_, title, due in book.rows(_REPORTS, today=on):
        add("report", Severity.NOTE, "funding", id_, title=title, on=date.fromisoformat(due))
    for id_, title, _none in book.rows(_OVER_AWARD):
        add("award", Severity.WARN, "funding", id_, title=title)
    for id_, name, _none in book.rows(_SKIPPED):
        add("skipped", Severity.WARN, "shortfall", id_, name=name)
    for id_, name, given in book.rows(_UNANSWERED, today=on):
        add("unanswered", Severity.NOTE, "advice", id_, name=name, on=date.fromisoformat(given))
    return [*_of_offsets(book), *found, *_over_envelope(book)]


def _of_offsets(book: Reading) -> list[Finding]:
    """Return the offsets that are unequal, or together more than what they stand against."""
    asked = (("unequal", "offsetagreement", _UNEQUAL), ("above", "shortfall", _ABOVE))
    return [
        Finding(
            f"finance.find_{code}",
            Severity.WARN,
            kind,
            id_,
            {"name": name, "amount": in_full(abs(amount))},
        )
        for code, kind, sql in asked
        for id_, name, amount in book.rows(sql)
    ]


def _over_envelope(book: Reading) -> list[Finding]:
    """Return the partnerships whose capital forecast is above their envelope, in the last month."""
    latest = next(iter(periods(book)), "")
    return [
        Finding(
            "finance.find_over",
            Severity.WARN,
            "body",
            line.id,
            {"name": line.name, "amount": in_full(line.sums.outlook or 0)},
        )
        for line in roll_up(book, latest, MoneyKind.CAPITAL)
        if line.level is Level.PARTNERSHIP and adverse(MoneyKind.CAPITAL, line.sums.outlook)
    ]
