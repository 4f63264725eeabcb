"""Advice, transformation funding, the capital list, efficiencies, assumptions and plans."""

from dataclasses import dataclass
from datetime import date

from db.bodies.queries.plain import chosen, day
from db.finance.rules.funding import AdviceSubject, EfficiencySource, FundingState, SchemeState
from db.finance.rules.positions import MoneyKind
from db.store import Reading


@dataclass(frozen=True, slots=True)
class AdviceLine:
    """What a group advised, whom, and what became of it."""

    n: int
    id: str
    body: str
    to_body: str
    subject: AdviceSubject
    words: str
    on: date | None
    answer: str
    answered_on: date | None


def advice(book: Reading) -> list[AdviceLine]:
    """Return the advice given, what still awaits an answer first, then the latest."""
    sql = """
        SELECT a.n, a.id, b.name, coalesce(t.name, ''), a.subject, a.words, a.on_date, a.answer,
          a.answered_on
        FROM advice_live a JOIN body b ON b.id = a.body LEFT JOIN body t ON t.id = a.to_body
        ORDER BY a.answered_on IS NOT NULL, a.on_date DESC, a.id"""
    return [
        AdviceLine(
            n, id_, body, to, chosen(AdviceSubject, subject), words, day(on), answer, day(at)
        )
        for n, id_, body, to, subject, words, on, answer, at in book.rows(sql)
    ]


@dataclass(frozen=True, slots=True)
class FundingLine:
    """A bid for transformation funding and what became of it; ``bid`` and ``award`` in pence."""

    n: int
    id: str
    body: str
    workstream: str
    title: str
    year: str
    priority: int | None
    bid: int
    award: int | None
    state: FundingState
    report_due_on: date | None
    report: str
    answer: str


def funding(book: Reading) -> list[FundingLine]:
    """Return the bids, latest year first, then by priority."""
    sql = """
        SELECT f.n, f.id, b.name, coalesce(w.name, ''), f.title, f.year, f.priority, f.bid,
          f.award, f.state, f.report_due_on, f.report, f.answer
        FROM funding_live f JOIN body b ON b.id = f.body
          LEFT JOIN workstream w ON w.id = f.workstream
        ORDER BY f.year DESC, f.priority IS NULL, f.priority, f.bid DESC, f.id"""
    return [
        FundingLine(*(*row[:9], chosen(FundingState, row[9]), day(row[10]), row[11], row[12]))
        for row in book.rows(sql)
    ]


@dataclass(frozen=True, slots=True)
class SchemeLine:
    """A line of the capital priority list; ``amount`` is in pence."""

    n: int
    id: str
    title: str
    organisation: str
    year: str
    rank: int | None
    amount: int
    state: SchemeState
    note: str


def capital_list(book: Reading, year: str = "") -> list[SchemeLine]:
    """Return the capital priority list, by year and rank; withdrawn schemes last."""
    sql = """
        SELECT s.n, s.id, s.title, o.name, s.year, s.rank, s.amount, s.state, s.note
        FROM capitalscheme_live s JOIN organisation o ON o.id = s.organisation
        WHERE :year = '' OR s.year = :year
        ORDER BY s.year DESC, s.state = 'withdrawn', s.rank IS NULL, s.rank, s.amount DESC, s.id"""
    return [
        SchemeLine(*(*row[:7], chosen(SchemeState, row[7]), row[8]))
        for row in book.rows(sql, year=year)
    ]


@dataclass(frozen=True, slots=True)
class EfficiencyLine:
    """An efficiency and what is planned and delivered of it, in pence."""

    n: int
    id: str
    title: str
    organisation: str
    year: str
    seen_by: EfficiencySource
    opportunity: int | None
    planned: int | None
    delivered: int | None
    source: str


def efficiencies(book: Reading, year: str = "") -> list[EfficiencyLine]:
    """Return the efficiencies, by year, source and size."""
    sql = """
        SELECT e.n, e.id, e.title, o.name, e.year, e.seen_by, e.opportunity, e.planned, e.delivered,
          e.source
        FROM efficiency_live e JOIN organisation o ON o.id = e.organisation
        WHERE :year = '' OR e.year = :year
        ORDER BY e.year DESC, e.seen_by, e.opportunity DESC, e.id"""
    return [
        EfficiencyLine(*(*row[:5], chosen(EfficiencySource, row[5]), *row[6:]))
        for row in book.rows(sql, year=year)
    ]


@dataclass(frozen=True, slots=True)
class AssumptionsLine:
    """One version of the planning assumptions, with name and value of each."""

    id: str
    title: str
    from_on: date | None
    source: str
    assumptions: tuple[tuple[str, str], ...]


def assumptions(book: Reading) -> list[AssumptionsLine]:
    """Return every version of the planning assumptions, the newest first."""
    sql = "SELECT id, title, from_on, source FROM assumptionset_live ORDER BY from_on DESC, id"
    each_sql = """
        SELECT words, value FROM assumption_live WHERE assumptionset = :version ORDER BY pos, id"""
    return [
        AssumptionsLine(
            id_, title, day(on), source, tuple(map(tuple, book.rows(each_sql, version=id_)))
        )
        for id_, title, on, source in book.rows(sql)
    ]


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A partnership's plan on one version of the assumptions: pence by financial year."""

    body: str
    name: str
    by_year: tuple[tuple[str, int], ...]


def plan_rows(
    book: Reading, assumptionset: str, kind: MoneyKind = MoneyKind.REVENUE
) -> list[PlanRow]:
    """Return each partnership's plan on a version of the assumptions, to be added up (R47)."""
    sql = """
        SELECT p.body, b.name, p.year, p.amount FROM planline_live p JOIN body b ON b.id = p.body
        WHERE p.assumptionset = :version AND p.kind = :kind ORDER BY b.name, p.body, p.year"""
    rows: dict[tuple[str, str], list[tuple[str, int]]] = {}
    for body, name, year, amount in book.rows(sql, version=assumptionset, kind=kind):
        rows.setdefault((body, name), []).append((year, amount))
    return [PlanRow(body, name, tuple(found)) for (body, name), found in rows.items()]
