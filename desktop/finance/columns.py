"""The columns of the lists of the Finance page, and what the pane tells of a line of each."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from db.finance.queries import (
    FundingLine,
    Level,
    RollLine,
    SchemeLine,
    ShortfallLine,
    earlier,
    offsets,
    periods,
    roll_up,
    steps_taken,
)
from db.finance.rules.ladder import LadderStep
from db.finance.rules.money import in_full, in_millions
from db.finance.rules.positions import MoneyKind, Sums, adverse
from db.store import Reading
from db.words import MONTHS, choice, day, say
from desktop.kit.cells import Cell, Marked, Status, Words
from desktop.kit.lists import Told
from desktop.kit.table import Column

MONTHS_TOLD = 12
"""Months told of a line of the roll-up."""


@dataclass(frozen=True, slots=True)
class Rolled:
    """A line of the roll-up of a month with its place in the list."""

    n: int
    line: RollLine
    kind: MoneyKind
    month: str

    @property
    def id(self) -> str:
        """The id of the position, or of the organisation or partnership without one."""
        return self.line.position or self.line.id


def money(amount: int | None) -> str:
    """Return an amount for a column, in millions; a dash where nobody has said."""
    return "\u2013" if amount is None else in_millions(amount)


def full(amount: int | None) -> str:
    """Return an amount for the pane, to the penny; nothing where nobody has said."""
    return "" if amount is None else in_full(amount)


def beside(words: str, *where: str) -> str:
    """Return words with the committee, meeting and decision they stand by, where there are any."""
    told = ", ".join(filter(None, where))
    return f"{words} ({told})" if told else words


def name_of(line: RollLine) -> str:
    """Return what a line of the roll-up is called."""
    return line.name if line.level is not Level.SYSTEM else say("money.system")


def _name(row: Rolled) -> Cell:
    line = row.line
    second = say("money.missing", count=line.missing) if line.missing and line.name else ""
    if line.level is Level.SYSTEM and line.missing:
        second = say("money.missing", count=line.missing)
    words = name_of(line)
    if line.level is Level.ORGANISATION:
        return Words(f"\u2003{words}", say("money.not_reported") if line.missing else "")
    return Words(words, second, bold=True)


def _figure(pick: Callable[[RollLine], int | None]) -> Callable[[Rolled], Cell]:
    def cell(row: Rolled) -> Cell:
        return Words(money(pick(row.line)), bold=row.line.level is not Level.ORGANISATION)

    return cell


def _difference(pick: Callable[[RollLine], int | None]) -> Callable[[Rolled], Cell]:
    def cell(row: Rolled) -> Cell:
        amount = pick(row.line)
        if amount is None:
            return Words("\u2013")
        if adverse(row.kind, amount):
            return Marked("diamond", "amber", money(amount), say("money.adverse"))
        return Marked("disc", "green", money(amount), say("money.within"))

    return cell


def positions_columns() -> Sequence[Column[Any]]:
    """Return the columns of the roll-up."""
    return [
        Column(say("money.organisation"), 0, _name),
        Column(say("money.plan"), 88, _figure(lambda line: line.sums.plan), right=True),
        Column(say("money.actual"), 76, _figure(lambda line: line.sums.actual), right=True),
        Column(
            say("money.variance"), 104, _difference(lambda line: line.sums.variance), right=True
        ),
        Column(say("money.forecast"), 76, _figure(lambda line: line.sums.forecast), right=True),
        Column(
            say("money.limit"), 76, _figure(lambda line: line.sums.limit), right=True, spare=True
        ),
        Column(say("money.outlook"), 112, _difference(lambda line: line.sums.outlook), right=True),
    ]


def position_facts(row: Rolled) -> Told:
    """Return what the pane tells of a line of the roll-up."""
    sums = row.line.sums
    return [
        (say("money.kind"), choice(row.kind)),
        (say("money.plan"), full(sums.plan)),
        (say("money.actual"), full(sums.actual)),
        (say("money.variance"), full(sums.variance)),
        (say("money.forecast"), full(sums.forecast)),
        (say("money.limit"), full(sums.limit)),
        (say("money.outlook"), full(sums.outlook)),
        (say("money.missing_short"), str(row.line.missing or "")),
        (say("money.source_short"), row.line.source),
        (say("money.as_at"), day(row.line.as_at) if row.line.as_at else ""),
        (say("money.note"), row.line.note),
    ]


def position_story(book: Reading, row: Rolled) -> Told:
    """Return what the position said before, then the same line month by month, the latest first."""
    told: Told = [
        (say("money.until", on=each.until), beside(_exact(each.sums), each.source, each.by))
        for each in earlier(book, row.line.position)
    ]
    for month in periods(book)[:MONTHS_TOLD]:
        for each in roll_up(book, month, row.kind):
            if (each.level, each.id) == (row.line.level, row.line.id):
                told.append((month_name(month), _figures(each)))
    return told


def month_name(month: str) -> str:
    """Return a month such as 2026-05 in words."""
    return f"{MONTHS[int(month[5:]) - 1]} {month[:4]}"


def _figures(line: RollLine) -> str:
    return "\n".join(_said(line.sums, money)) or say("money.not_all_reported")


def _exact(sums: Sums) -> str:
    return "\n".join(_said(sums, full))


def _said(sums: Sums, shown: Callable[[int | None], str]) -> list[str]:
    given = (("plan", sums.plan), ("actual", sums.actual), ("forecast", sums.forecast))
    return [
        f"{say(f'money.{code}')} {shown(amount)}" for code, amount in given if amount is not None
    ]


def step_cell(line: ShortfallLine) -> Cell:
    """Return the step a shortfall stands on, with the day it was taken."""
    ink = {
        LadderStep.FOUND: "green",
        LadderStep.CLOSED: "text2",
        LadderStep.NONE: "red",
        LadderStep.SYSTEM: "amber",
    }.get(line.step, "text2")
    mark = {"green": "disc", "red": "triangle", "amber": "diamond"}.get(ink, "bar")
    second = day(line.step_on) if line.step_on else ""
    return Marked(mark, ink, choice(line.step), second)


def shortfalls_columns() -> Sequence[Column[Any]]:
    """Return the columns of shortfalls."""
    return [
        Column(say("money.organisation"), 0, lambda line: Words(line.name, line.partnership)),
        Column(say("money.year"), 76, lambda line: Words(line.year)),
        Column(
            say("money.amount"),
            104,
            lambda line: Words(in_millions(line.amount), bold=True),
            right=True,
        ),
        Column(say("money.step"), 224, step_cell),
        Column(
            say("money.offset"), 104, lambda line: Words(money(line.offset or None)), right=True
        ),
    ]


def shortfall_facts(line: ShortfallLine) -> Told:
    """Return what the pane tells of a shortfall."""
    return [
        (say("money.partnership"), line.partnership),
        (say("money.kind"), choice(line.kind)),
        (say("money.amount"), in_full(line.amount)),
        (say("money.raised"), day(line.raised_on) if line.raised_on else ""),
        (say("money.statement"), line.statement),
        (say("money.step"), choice(line.step)),
        (say("money.offset"), full(line.offset or None)),
    ]


def shortfall_story(book: Reading, line: ShortfallLine) -> Told:
    """Return the steps taken with a shortfall and the offsets agreed, each with its day."""
    told: Told = [
        (
            day(step.on) if step.on else "",
            beside(f"{choice(step.step)}. {step.words}", step.body, step.meeting, step.decision),
        )
        for step in steps_taken(book, line.id)
    ]
    for each in offsets(book, line.id):
        legs = ", ".join(f"{name} {in_full(amount)}" for name, amount in each.legs)
        words = say("money.offset_told", legs=legs, parties=each.agreed_by)
        told.append((day(each.agreed_on) if each.agreed_on else "", beside(words, each.decision)))
    return told


def capital_columns() -> Sequence[Column[Any]]:
    """Return the columns of the capital priority list."""
    return [
        Column(say("money.rank"), 56, lambda line: Words(str(line.rank or ""), bold=True)),
        Column(say("money.scheme"), 0, lambda line: Words(line.title, line.organisation)),
        Column(say("money.year"), 76, lambda line: Words(line.year)),
        Column(say("money.amount"), 104, lambda line: Words(in_millions(line.amount)), right=True),
        Column(say("money.state"), 140, lambda line: Status(choice(line.state), "text2")),
    ]


def capital_facts(line: SchemeLine) -> Told:
    """Return what the pane tells of a capital scheme."""
    return [
        (say("money.organisation"), line.organisation),
        (say("money.year"), line.year),
        (say("money.amount"), in_full(line.amount)),
        (say("money.state"), choice(line.state)),
        (say("money.advice"), line.advice),
        (say("money.decision"), line.decision),
        (say("money.note"), line.note),
    ]


def funding_columns() -> Sequence[Column[Any]]:
    """Return the columns of bids for funding."""
    return [
        Column(say("money.priority"), 72, lambda line: Words(str(line.priority or ""), bold=True)),
        Column(say("money.bid_for"), 0, lambda line: Words(line.title, line.body)),
        Column(say("money.year"), 76, lambda line: Words(line.year)),
        Column(say("money.bid"), 96, lambda line: Words(in_millions(line.bid)), right=True),
        Column(say("money.award"), 96, lambda line: Words(money(line.award)), right=True),
        Column(say("money.state"), 140, lambda line: Status(choice(line.state), "text2")),
    ]


def funding_facts(line: FundingLine) -> Told:
    """Return what the pane tells of a bid for funding."""
    return [
        (say("money.asked_by"), line.body),
        (say("money.workstream"), line.workstream),
        (say("money.bid"), in_full(line.bid)),
        (say("money.award"), full(line.award)),
        (say("money.answer"), line.answer),
        (say("money.decision"), line.decision),
        (say("money.report_due"), day(line.report_due_on) if line.report_due_on else ""),
        (say("money.report"), line.report),
    ]
