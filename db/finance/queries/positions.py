"""Positions as reported, and rolled up from organisations to partnerships to the system."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from db.bodies.queries.plain import chosen, day, like, lines, numbers
from db.bodies.rules.periods import holds_on
from db.finance.rules.positions import MoneyKind, Sums, added, is_period, period_last, year_of
from db.store import Reading
from db.words import say


@dataclass(frozen=True, slots=True)
class PositionLine:
    """An organisation's position at the end of a month, in pence; None where nobody has said."""

    n: int
    id: str
    organisation: str
    name: str
    period: str
    year: str
    kind: MoneyKind
    sums: Sums
    note: str
    source: str
    as_at: date | None


def position_ids(
    book: Reading, *, period: str = "", organisation: str = "", words: str = ""
) -> list[int]:
    """Return the positions, latest month first, then by organisation."""
    sql = """
        SELECT p.n FROM position_live p JOIN organisation o ON o.id = p.organisation
        WHERE (:period = '' OR p.period = :period)
          AND (:organisation = '' OR p.organisation = :organisation)
          AND (o.name LIKE :words ESCAPE '!' OR o.short LIKE :words ESCAPE '!')
        ORDER BY p.period DESC, o.name COLLATE NOCASE, p.kind DESC, p.id"""
    return numbers(book, sql, period=period, organisation=organisation, words=like(words))


def position_lines(book: Reading, ns: Sequence[int]) -> list[PositionLine]:
    """Return the lines of these positions; the control total is that of the year, for revenue."""
    sql = """
        SELECT p.n, p.id, p.organisation, o.name, p.period, p.year, p.kind, p.plan, p.actual,
          p.forecast, CASE p.kind WHEN 'revenue' THEN c.amount END, p.note, p.source, p.as_at
        FROM position_live p JOIN organisation o ON o.id = p.organisation
          LEFT JOIN controltotal_live c ON c.organisation = p.organisation AND c.year = p.year
        WHERE p.n IN (SELECT value FROM json_each(:ns))"""
    return lines(book, sql, _line, ns)


def _line(n: int, id_: str, organisation: str, name: str, period: str, *rest: Any) -> PositionLine:
    year, kind, plan, actual, forecast, limit, note, source, as_at = rest
    sums = Sums(plan, actual, forecast, limit)
    return PositionLine(
        *(n, id_, organisation, name, period, year, chosen(MoneyKind, kind), sums),
        *(note, source, day(as_at)),
    )


def periods(book: Reading) -> list[str]:
    """Return the months a position was reported for, latest first."""
    sql = "SELECT DISTINCT period FROM position_live ORDER BY period DESC"
    return [period for (period,) in book.rows(sql)]


def position_of(book: Reading, position: str) -> tuple[str, MoneyKind] | None:
    """Return the month of a position and its kind of money; None where there is none."""
    found = book.row("SELECT period, kind FROM position_live WHERE id = :id", id=position)
    return (found[0], chosen(MoneyKind, found[1])) if found else None


class Level(StrEnum):
    """What a line of the roll-up stands for."""

    SYSTEM = "system"
    PARTNERSHIP = "partnership"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class RollLine:
    """One line of the roll-up: a whole, and under it its parts.

    ``missing`` counts the organisations under it whose position nobody has reported for the month;
    a sum that lacks a part is not made up. ``partnership`` is the one an organisation stands under;
    those in none stand under a line without an id. ``position`` is the record of an organisation's
    figures, with where they come from.
    """

    level: Level
    id: str
    name: str
    sums: Sums
    missing: int = 0
    partnership: str = ""
    position: str = ""
    note: str = ""
    source: str = ""
    as_at: date | None = None


def roll_up(book: Reading, period: str, kind: MoneyKind = MoneyKind.REVENUE) -> list[RollLine]:
    """Return the system, each partnership and its organisations at the end of a month (R47).

    Organisations in no partnership stand last, under a line that says so. Empty when nothing is
    expected of anybody (no control total, no partner and no position), or ``period`` is no month.
    """
    found = _organisations(book, period, kind) if is_period(period) else []
    if not found:
        return []
    names = dict(book.rows("SELECT id, name FROM body"))
    limits = dict(
        book.rows(
            "SELECT body, amount FROM envelope_live WHERE year = :year AND kind = :kind",
            year=year_of(period),
            kind=kind,
        )
    )
    groups: dict[str, list[RollLine]] = {}
    for body, line in found:
        groups.setdefault(body, []).append(line)
    rolled: list[RollLine] = []
    whole: list[RollLine] = []
    for body in sorted(groups, key=lambda each: (not each, names.get(each, "").casefold())):
        parts = groups[body]
        whole.extend(parts)
        if body or len(groups) > 1:
            name = names.get(body, "") if body else say("money.in_none")
            rolled.append(_sum(Level.PARTNERSHIP, body, name, parts, limits.get(body)))
        rolled.extend(parts)
    rest = [amount for body, amount in limits.items() if body not in groups]
    system = _sum(Level.SYSTEM, "", "", whole, rest[0] if len(rest) == 1 else None)
    return [system, *rolled]


def _sum(
    level: Level, id_: str, name: str, parts: Sequence[RollLine], limit: int | None
) -> RollLine:
    sums = added(each.sums for each in parts)
    if limit is not None:
        sums = Sums(sums.plan, sums.actual, sums.forecast, limit)
    return RollLine(level, id_, name, sums, sum(each.missing for each in parts))


def _organisations(book: Reading, period: str, kind: MoneyKind) -> list[tuple[str, RollLine]]:
    """Return each organisation that counts in a month, with its partnership or nothing."""
    sql = """
        SELECT o.id, o.name, r.body, r.from_on, r.to_on, p.id, p.note, p.source, p.as_at,
          p.plan, p.actual, p.forecast, CASE :kind WHEN 'revenue' THEN c.amount END
        FROM organisation o
          LEFT JOIN partner_live r ON r.organisation = o.id
          LEFT JOIN position_live p
            ON p.organisation = o.id AND p.period = :period AND p.kind = :kind
          LEFT JOIN controltotal_live c ON c.organisation = o.id AND c.year = :year
        WHERE r.id IS NOT NULL OR p.id IS NOT NULL OR c.id IS NOT NULL
        ORDER BY o.name COLLATE NOCASE, o.id, r.from_on IS NULL, r.from_on DESC, r.id"""
    on = period_last(period)
    found: dict[str, tuple[str, RollLine]] = {}
    rows = book.rows(sql, period=period, kind=kind, year=year_of(period))
    for org, name, body, from_on, to_on, position, note, source, as_at, *figures in rows:
        here = body or ""
        if body and not holds_on(day(from_on), day(to_on), on):
            here = ""
        line = RollLine(
            *(Level.ORGANISATION, org, name, Sums(*figures), int(position is None), here),
            *(position or "", note or "", source or "", day(as_at)),
        )
        if org not in found or (here and not found[org][0]):
            found[org] = (here, line)
    return list(found.values())
