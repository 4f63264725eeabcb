"""Shortfalls on the ladder with their offsets (R48), and the capital priority list (R46, R47)."""

from datetime import date
from itertools import groupby

from db.finance.queries import (
    ShortfallLine,
    ShortfallsShown,
    capital_list,
    offsets,
    shortfall_ids,
    shortfall_lines,
    steps_taken,
)
from db.finance.rules.funding import SchemeState
from db.finance.rules.ladder import LadderStep
from db.finance.rules.money import in_full
from db.papers import phrases
from db.papers.oversight.sheet import system_sheet
from db.papers.paper import (
    Align,
    Block,
    Column,
    Group,
    Heading,
    Paper,
    Paragraph,
    Table,
    Words,
)
from db.store import Reading
from db.words import choice, say


def ladder(book: Reading, _all: str, as_at: date) -> Paper:
    """Return every shortfall raised by a day: its step, what was done with it, what offsets it."""
    found = shortfall_lines(book, shortfall_ids(book, ShortfallsShown.ALL))
    shown = [each for each in found if each.raised_on is None or each.raised_on <= as_at]
    still = sum(each.step is not LadderStep.CLOSED for each in shown)
    heads = (
        ("position.whose", 3.0, Align.LEFT),
        ("shortfalls.partnership", 2.4, Align.LEFT),
        ("shortfalls.year", 1.0, Align.LEFT),
        ("shortfalls.amount", 1.7, Align.RIGHT),
        ("shortfalls.offset", 1.7, Align.RIGHT),
        ("shortfalls.step", 1.8, Align.LEFT),
        ("shortfalls.since", 1.6, Align.LEFT),
    )
    columns = phrases.headed(heads)
    rows = tuple(_row(each) for each in shown)
    return system_sheet(
        say("shortfalls.title"),
        as_at,
        Paragraph(say("shortfalls.told", open=still, all=len(shown))),
        Table(columns, rows, empty=say("shortfalls.none")),
        *(block for each in shown for block in _story(book, each)),
    )


def _row(line: ShortfallLine) -> tuple[Words, ...]:
    return (
        line.name,
        line.partnership,
        phrases.joined(line.year, choice(line.kind), between="\n"),
        in_full(line.amount),
        in_full(line.offset) if line.offset else say("shortfalls.no_offset"),
        choice(line.step),
        phrases.dated(line.step_on),
    )


def _story(book: Reading, line: ShortfallLine) -> list[Block]:
    first = (phrases.dated(line.raised_on), say("shortfalls.raised"), line.name, line.statement)
    steps = tuple(
        (
            phrases.dated(each.on),
            choice(each.step),
            phrases.joined(each.body, each.meeting, each.decision, between="\n"),
            each.words,
        )
        for each in steps_taken(book, line.id)
    )
    heads = (
        ("papers.date", 1.4),
        ("shortfalls.step", 1.8),
        ("shortfalls.by", 2.4),
        ("shortfalls.words", 5.0),
    )
    columns = phrases.headed(heads)
    told = say("shortfalls.story", name=line.name, amount=in_full(line.amount), year=line.year)
    return [Heading(told), Table(columns, (first, *steps)), *_offsets(book, line)]


def _offsets(book: Reading, line: ShortfallLine) -> list[Block]:
    found = offsets(book, line.id)
    rows: list[tuple[Words, ...] | Group] = []
    for each in found:
        told = say("shortfalls.agreed", on=phrases.dated(each.agreed_on), by=each.agreed_by)
        rows.append(Group(phrases.joined(told, each.words, each.decision, between=". ")))
        rows += [(body, in_full(amount)) for body, amount in each.legs]
    columns = (
        Column(say("shortfalls.partnership"), 5),
        Column(say("shortfalls.leg"), 2, Align.RIGHT),
    )
    return [Heading(say("shortfalls.offsets"), 3), Table(columns, tuple(rows))] if rows else []


def capital_priorities(book: Reading, _all: str, as_at: date) -> Paper:
    """Return the capital priority list by year and rank; what is withdrawn counts in no sum."""
    found = capital_list(book)
    rows: list[tuple[Words, ...] | Group] = []
    for year, group in groupby(found, key=lambda each: each.year):
        lines = list(group)
        asked = sum(each.amount for each in lines if each.state is not SchemeState.WITHDRAWN)
        rows.append(Group(say("capital.year", year=year, amount=in_full(asked))))
        rows += [
            (
                str(each.rank or ""),
                each.title,
                each.organisation,
                in_full(each.amount),
                phrases.joined(choice(each.state), each.decision, between="\n"),
                phrases.joined(each.note, each.advice, between="\n"),
            )
            for each in lines
        ]
    heads = (
        ("capital.rank", 0.6, Align.LEFT),
        ("capital.scheme", 3.2, Align.LEFT),
        ("position.whose", 2.8, Align.LEFT),
        ("capital.amount", 1.6, Align.RIGHT),
        ("papers.status", 1.2, Align.LEFT),
        ("capital.note", 2.6, Align.LEFT),
    )
    columns = phrases.headed(heads)
    table = Table(columns, tuple(rows), empty=say("capital.none"))
    return system_sheet(say("capital.title"), as_at, Paragraph(say("capital.told")), table)
