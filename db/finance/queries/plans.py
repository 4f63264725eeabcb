"""Planning assumptions in their versions, and the partnerships' plans on them, added up (R47)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from db.bodies.queries.plain import day
from db.finance.queries.positions import Level
from db.finance.rules.money import in_full
from db.finance.rules.positions import MoneyKind, summed
from db.store import Reading
from db.words import choice, say


@dataclass(frozen=True, slots=True)
class AssumptionsLine:
    """One version of the planning assumptions, with name and value of each."""

    n: int
    id: str
    title: str
    from_on: date | None
    source: str
    assumptions: tuple[tuple[str, str], ...]


def assumptions(book: Reading) -> list[AssumptionsLine]:
    """Return every version of the planning assumptions, the newest first."""
    sql = "SELECT n, id, title, from_on, source FROM assumptionset_live ORDER BY from_on DESC, id"
    each_sql = """
        SELECT words, value FROM assumption_live WHERE assumptionset = :version ORDER BY pos, id"""
    return [
        AssumptionsLine(
            n, id_, title, day(on), source, tuple(map(tuple, book.rows(each_sql, version=id_)))
        )
        for n, id_, title, on, source in book.rows(sql)
    ]


@dataclass(frozen=True, slots=True)
class PlanLine:
    """What a partnership plans for a financial year, or all of them together, in pence.

    A sum that lacks a partnership is not made up; ``missing`` counts those that plan on the same
    assumptions and say nothing of the year. ``n`` is the place in the list.
    """

    n: int
    id: str
    level: Level
    body: str
    name: str
    version: str
    title: str
    year: str
    revenue: int | None
    capital: int | None
    missing: int
    source: str


_Plan = tuple[str, str, str, str, int | None, int | None, str]


def plans(book: Reading, version: str = "") -> list[PlanLine]:
    """Return the plans on a version of the assumptions, or on the newest, year by year (R47).

    Each year begins with the whole system.
    """
    known = {each.id: each.title for each in assumptions(book)}
    version = version or next(iter(known), "")
    sql = """
        SELECT min(p.id), p.body, b.name, p.year,
          sum(p.amount) FILTER (WHERE p.kind = 'revenue'),
          sum(p.amount) FILTER (WHERE p.kind = 'capital'),
          group_concat(DISTINCT p.source)
        FROM planline_live p JOIN body b ON b.id = p.body WHERE p.assumptionset = :version
        GROUP BY p.year, p.body ORDER BY p.year, b.name COLLATE NOCASE, p.body"""
    rows: list[_Plan] = [(*row,) for row in book.rows(sql, version=version)]
    found: list[PlanLine] = []
    for year, parts in groupby(rows, key=lambda row: row[3]):
        of_year = list(parts)
        sums = (_together(rows, year, _revenue), _together(rows, year, _capital))
        missing = len({row[1] for row in rows}) - len(of_year)
        on, title = version, known.get(version, "")
        whole = (Level.SYSTEM, "", "", on, title, year, *sums, missing, "")
        found.append(PlanLine(len(found), "", *whole))
        for id_, body, name, _year, revenue, capital, source in of_year:
            part = (Level.PARTNERSHIP, body, name, on, title, year, revenue, capital, 0, source)
            found.append(PlanLine(len(found), id_, *part))
    return found


def _revenue(row: _Plan) -> int | None:
    return row[4]


def _capital(row: _Plan) -> int | None:
    return row[5]


def _together(
    rows: Sequence[_Plan], year: str, amount: Callable[[_Plan], int | None]
) -> int | None:
    """Return the sum of a year, if everybody who plans such money at all gave theirs."""
    given = {row[1]: amount(row) for row in rows if row[3] == year}
    return summed([given.get(body) for body in {row[1] for row in rows if amount(row) is not None}])


def plans_listed(book: Reading, version: str, _today: date) -> list[PlanLine]:
    """Return the roll-up of the plans as ``list`` prints it."""
    return plans(book, version)


def plan_told(line: PlanLine) -> tuple[str, ...]:
    """Return a line of the roll-up as words."""
    figures = ((MoneyKind.REVENUE, line.revenue), (MoneyKind.CAPITAL, line.capital))
    return (
        line.year,
        line.name or say("money.system"),
        *("" if each is None else f"{choice(kind)} {in_full(each)}" for kind, each in figures),
    )
