"""Plans on common assumptions, funding, efficiencies by source, and advice (R10, R47, R60)."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from operator import attrgetter

from db.finance.queries import (
    AdviceLine,
    EfficiencyLine,
    FundingLine,
    Level,
    PlanLine,
    advice,
    assumptions,
    efficiencies,
    funding,
    plans,
)
from db.finance.rules.money import in_full
from db.finance.rules.positions import MoneyKind, summed
from db.papers import phrases
from db.papers.oversight.sheet import system_sheet
from db.papers.paper import (
    Align,
    Block,
    Cell,
    Column,
    Group,
    Heading,
    Paper,
    Paragraph,
    Run,
    Table,
    Tone,
    Words,
)
from db.store import Reading
from db.words import choice, say


def financial_plan(book: Reading, version: str, as_at: date) -> Paper:
    """Return a version of the assumptions, or the newest, and what is planned on it, added up."""
    title = say("financialplan.title")
    known = [each for each in assumptions(book) if version in ("", each.id)]
    if not known:
        return system_sheet(title, as_at, Paragraph(say("financialplan.none")))
    newest, found = known[0], plans(book, known[0].id)
    in_force = phrases.dated(newest.from_on)
    heads = (("financialplan.assumption", 3.0), ("financialplan.value", 2.0))
    return system_sheet(
        title,
        as_at,
        Paragraph(say("financialplan.told", title=newest.title, on=in_force)),
        Heading(say("financialplan.assumptions")),
        Table(phrases.headed(heads), newest.assumptions),
        *(_plan(found, kind) for kind in MoneyKind if _planned(found, kind)),
        *([] if found else [Paragraph(say("financialplan.no_plan"))]),
        *_sources(found),
    )


def _amount(line: PlanLine, kind: MoneyKind) -> int | None:
    return line.revenue if kind is MoneyKind.REVENUE else line.capital


def _planned(found: Sequence[PlanLine], kind: MoneyKind) -> bool:
    return any(_amount(each, kind) is not None for each in found)


def _plan(found: Sequence[PlanLine], kind: MoneyKind) -> Table:
    """Return what each partnership plans year by year, under what they plan together."""
    years = sorted({each.year for each in found if _amount(each, kind) is not None})
    by = {(each.body, each.year): _amount(each, kind) for each in found}
    whose = {each.body: each.name for each in found if each.level is Level.PARTNERSHIP}
    planning = sorted(
        (name, body)
        for body, name in whose.items()
        if any(by.get((body, y)) is not None for y in years)
    )
    rows = tuple(
        (
            Run(name) if body else say("position.system"),
            *(_figure(by.get((body, year)), whole=not body) for year in years),
        )
        for name, body in (("", ""), *planning)
    )
    money = (Column(year, 1.6, Align.RIGHT) for year in years)
    caption = say("financialplan.table", kind=choice(kind))
    return Table((Column(say("financialplan.partnership"), 3.0), *money), rows, caption)


def _figure(amount: int | None, *, whole: bool = False) -> Words | Cell:
    if amount is not None:
        return in_full(amount)
    return Cell(say(f"financialplan.{'incomplete' if whole else 'not_given'}"), Tone.QUIET)


def _sources(found: Sequence[PlanLine]) -> list[Block]:
    rows = tuple(dict.fromkeys((each.name, each.source) for each in found if each.body))
    heads = (("financialplan.partnership", 3.0), ("reviewpack.source", 5.0))
    columns = phrases.headed(heads)
    return [Heading(say("financialplan.sources")), Table(columns, rows)] if rows else []


def funding_list(book: Reading, _all: str, as_at: date) -> Paper:
    """Return what was asked for by year and priority, what was awarded and what came of it."""
    rows: list[tuple[Words | Cell, ...] | Group] = []
    for year, group in groupby(funding(book), key=attrgetter("year")):
        lines = list(group)
        bid = in_full(sum(each.bid for each in lines))
        award = in_full(sum(each.award or 0 for each in lines))
        rows.append(Group(say("fundinglist.year", year=year, bid=bid, award=award)))
        rows += [_bid(each) for each in lines]
    heads = (
        ("fundinglist.priority", 0.8, Align.LEFT),
        ("fundinglist.what", 2.6, Align.LEFT),
        ("fundinglist.who", 2.4, Align.LEFT),
        ("fundinglist.bid", 1.5, Align.RIGHT),
        ("fundinglist.award", 1.5, Align.RIGHT),
        ("papers.status", 1.3, Align.LEFT),
        ("fundinglist.report", 3.2, Align.LEFT),
    )
    columns = phrases.headed(heads)
    table = Table(columns, tuple(rows), empty=say("fundinglist.none"))
    told = Paragraph(say("fundinglist.told"))
    return system_sheet(say("fundinglist.title"), as_at, told, table)


def _bid(line: FundingLine) -> tuple[Words | Cell, ...]:
    due = line.report_due_on if not line.report else None
    return (
        str(line.priority or ""),
        line.title,
        phrases.joined(line.body, line.workstream, between="\n"),
        in_full(line.bid),
        "" if line.award is None else in_full(line.award),
        phrases.joined(choice(line.state), line.decision, between="\n"),
        phrases.joined(
            line.answer,
            line.report,
            say("fundinglist.report_due", on=due) if due else "",
            between="\n",
        ),
    )


def efficiency_list(book: Reading, _all: str, as_at: date) -> Paper:
    """Return the efficiencies by year and by who saw them, each source added up."""
    rows: list[tuple[Words | Cell, ...] | Group] = []
    for (year, seen_by), group in groupby(efficiencies(book), key=attrgetter("year", "seen_by")):
        lines = list(group)
        rows.append(Group(say("efficiencylist.source", year=year, source=choice(seen_by))))
        rows += [_efficiency(each) for each in lines]
        sums = (
            summed([each.opportunity for each in lines]),
            summed([each.planned for each in lines]),
            summed([each.delivered for each in lines]),
        )
        rows.append((say("efficiencylist.together"), "", *(_figure(each) for each in sums), ""))
    heads = (
        ("efficiencylist.what", 3.0, Align.LEFT),
        ("position.whose", 2.6, Align.LEFT),
        ("efficiencylist.opportunity", 1.6, Align.RIGHT),
        ("efficiencylist.planned", 1.6, Align.RIGHT),
        ("efficiencylist.delivered", 1.6, Align.RIGHT),
        ("reviewpack.source", 2.4, Align.LEFT),
    )
    columns = phrases.headed(heads)
    table = Table(columns, tuple(rows), empty=say("efficiencylist.none"))
    told = Paragraph(say("efficiencylist.told"))
    return system_sheet(say("efficiencylist.title"), as_at, told, table)


def _efficiency(line: EfficiencyLine) -> tuple[Words | Cell, ...]:
    figures = (line.opportunity, line.planned, line.delivered)
    return (Run(line.title), line.organisation, *(_figure(each) for each in figures), line.source)


def advice_list(book: Reading, _all: str, as_at: date) -> Paper:
    """Return what the finance and capital groups advised by a day, and what became of it (R10)."""
    found = [each for each in advice(book) if each.on is None or each.on <= as_at]
    heads = (
        ("advicelist.given", 1.4),
        ("advicelist.by", 2.8),
        ("advicelist.subject", 1.0),
        ("advicelist.words", 4.0),
        ("advicelist.answer", 4.0),
    )
    columns = phrases.headed(heads)
    table = Table(columns, tuple(map(_advice, found)), empty=say("advicelist.none"))
    told = Paragraph(say("advicelist.told"))
    return system_sheet(say("advicelist.title"), as_at, told, table)


def _advice(line: AdviceLine) -> tuple[Words | Cell, ...]:
    answer = phrases.joined(
        phrases.dated(line.answered_on), line.answer, line.decision, between="\n"
    )
    waits = say("advicelist.waits") if line.to_body else ""
    return (
        phrases.joined(phrases.dated(line.on), line.meeting, between="\n"),
        phrases.joined(line.body, line.to_body, between="\n"),
        choice(line.subject),
        line.words,
        answer or Cell(waits, Tone.AMBER),
    )
