"""The lists of what is planned: assumptions in their versions, plans on them, efficiencies."""

from collections.abc import Callable, Sequence
from typing import Any

from db.finance.queries import AssumptionsLine, EfficiencyLine, Level, PlanLine, plans
from db.store import Reading
from db.words import choice, day, say
from desktop.finance.columns import full, money
from desktop.kit.cells import Cell, Words
from desktop.kit.lists import Told
from desktop.kit.table import Column


def whose(line: PlanLine) -> str:
    """Return whose plan a line is."""
    return line.name if line.level is not Level.SYSTEM else say("money.system")


def _bold(pick: Callable[[PlanLine], str]) -> Callable[[PlanLine], Cell]:
    return lambda line: Words(pick(line), bold=line.level is Level.SYSTEM)


def _whose(line: PlanLine) -> Cell:
    missing = say("money.no_plan_of", count=line.missing) if line.missing else ""
    if line.level is Level.SYSTEM:
        return Words(whose(line), missing, bold=True)
    return Words(f"\u2003{whose(line)}")


def plans_columns() -> Sequence[Column[Any]]:
    """Return the columns of the plans, year by year."""
    return [
        Column(say("money.year"), 76, _bold(lambda line: line.year)),
        Column(say("money.partnership"), 0, _whose),
        Column(say("money.revenue"), 104, _bold(lambda line: money(line.revenue)), right=True),
        Column(say("money.capital"), 104, _bold(lambda line: money(line.capital)), right=True),
    ]


def plan_facts(line: PlanLine) -> Told:
    """Return what the pane tells of a plan."""
    return [
        (say("money.year"), line.year),
        (say("money.assumptions"), line.title),
        (say("money.revenue"), full(line.revenue)),
        (say("money.capital"), full(line.capital)),
        (say("money.no_plan"), str(line.missing or "")),
        (say("money.source_short"), line.source),
    ]


def assumptions_columns() -> Sequence[Column[Any]]:
    """Return the columns of the versions of the assumptions."""
    return [
        Column(say("money.assumptions_title"), 0, lambda line: Words(line.title, _brief(line))),
        Column(say("money.in_force"), 120, lambda line: Words(_day(line))),
        Column(say("money.source_short"), 240, lambda line: Words(line.source), spare=True),
    ]


def _day(line: AssumptionsLine) -> str:
    return day(line.from_on) if line.from_on else ""


def _brief(line: AssumptionsLine) -> str:
    return "; ".join(f"{name} {value}" for name, value in line.assumptions)


def assumptions_facts(line: AssumptionsLine) -> Told:
    """Return what the pane tells of a version: every assumption with its value."""
    return [
        *line.assumptions,
        (say("money.in_force"), _day(line)),
        (say("money.source_short"), line.source),
    ]


def assumptions_story(book: Reading, line: AssumptionsLine) -> Told:
    """Return what all partnerships together plan on a version, year by year."""
    return [
        (
            each.year,
            say("money.planned_told", revenue=money(each.revenue), capital=money(each.capital)),
        )
        for each in plans(book, line.id)
        if each.level is Level.SYSTEM
    ]


def efficiencies_columns() -> Sequence[Column[Any]]:
    """Return the columns of efficiencies."""
    return [
        Column(say("money.efficiency"), 0, lambda line: Words(line.title, line.organisation)),
        Column(say("money.seen_by"), 150, lambda line: Words(choice(line.seen_by))),
        Column(say("money.year"), 76, lambda line: Words(line.year)),
        Column(
            say("money.opportunity"), 104, lambda line: Words(money(line.opportunity)), right=True
        ),
        Column(say("money.planned"), 92, lambda line: Words(money(line.planned)), right=True),
        Column(say("money.delivered"), 92, lambda line: Words(money(line.delivered)), right=True),
    ]


def efficiency_facts(line: EfficiencyLine) -> Told:
    """Return what the pane tells of an efficiency."""
    return [
        (say("money.organisation"), line.organisation),
        (say("money.seen_by"), choice(line.seen_by)),
        (say("money.opportunity"), full(line.opportunity)),
        (say("money.planned"), full(line.planned)),
        (say("money.delivered"), full(line.delivered)),
        (say("money.source_short"), line.source),
    ]
