"""Advice, transformation funding, the capital list and efficiencies."""

from dataclasses import dataclass
from datetime import date

from db.bodies.queries.plain import chosen, day
from db.finance.rules.funding import AdviceSubject, EfficiencySource, FundingState, SchemeState
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
    meeting: str
    answer: str
    answered_on: date | None
    decision: str


def advice(book: Reading) -> list[AdviceLine]:
    """Return the advice given, what still awaits an answer first, then the latest."""
    sql = """
        SELECT a.n, a.id, b.name, coalesce(t.name, ''), a.subject, a.words, a.on_date,
          coalesce(m.ref, ''), a.answer, a.answered_on, coalesce(d.ref, '')
        FROM advice_live a JOIN body b ON b.id = a.body LEFT JOIN body t ON t.id = a.to_body
          LEFT JOIN meeting m ON m.id = a.meeting LEFT JOIN decision d ON d.id = a.decision
        ORDER BY a.answered_on IS NOT NULL, a.on_date DESC, a.id"""
    return [
        AdviceLine(
            *(
                *(*row[:4], chosen(AdviceSubject, row[4]), row[5], day(row[6])),
                *(row[7], row[8], day(row[9]), row[10]),
            )
        )
        for row in book.rows(sql)
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
    decision: str


def funding(book: Reading) -> list[FundingLine]:
    """Return the bids, latest year first, then by priority."""
    sql = """
        SELECT f.n, f.id, b.name, coalesce(w.name, ''), f.title, f.year, f.priority, f.bid,
          f.award, f.state, f.report_due_on, f.report, f.answer, coalesce(d.ref, '')
        FROM funding_live f JOIN body b ON b.id = f.body
          LEFT JOIN workstream w ON w.id = f.workstream LEFT JOIN decision d ON d.id = f.decision
        ORDER BY f.year DESC, f.priority IS NULL, f.priority, f.bid DESC, f.id"""
    return [
        FundingLine(*(*row[:9], chosen(FundingState, row[9]), day(row[10]), *row[11:]))
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
    advice: str
    decision: str


def capital_list(book: Reading, year: str = "") -> list[SchemeLine]:
    """Return the capital priority list, by year and rank; withdrawn schemes last."""
    sql = """
        SELECT s.n, s.id, s.title, o.name, s.year, s.rank, s.amount, s.state, s.note,
          coalesce(a.words, ''), coalesce(d.ref, '')
        FROM capitalscheme_live s JOIN organisation o ON o.id = s.organisation
          LEFT JOIN advice a ON a.id = s.advice LEFT JOIN decision d ON d.id = s.decision
        WHERE :year = '' OR s.year = :year
        ORDER BY s.year DESC, s.state = 'withdrawn', s.rank IS NULL, s.rank, s.amount DESC, s.id"""
    return [
        SchemeLine(*(*row[:7], chosen(SchemeState, row[7]), *row[8:]))
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
