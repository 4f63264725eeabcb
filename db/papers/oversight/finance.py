"""The financial position of a month by partnership and organisation (R45 to R47, R49)."""

from collections.abc import Sequence
from datetime import date

from db.finance.queries import (
    Level,
    RollLine,
    periods,
    position_ids,
    position_lines,
    roll_up,
)
from db.finance.rules.money import in_full
from db.finance.rules.positions import MoneyKind, adverse, check_period, period_last
from db.papers import phrases
from db.papers.figures import Bar, bars
from db.papers.paper import (
    Align,
    Block,
    Bullets,
    Cell,
    Column,
    Figure,
    Heading,
    Orientation,
    PageBreak,
    Paper,
    Paragraph,
    Run,
    Table,
    Tone,
    Words,
)
from db.store import Reading
from db.words import MONTHS, choice, say


def financial_position(book: Reading, month: str, as_at: date) -> Paper:
    """Return the position of a month such as 2026-05, or of the latest reported by a day.

    Raises:
        Refusal: ``finance.no_period``.

    """
    if month:
        check_period(month, "period")
    else:
        month = next((each for each in periods(book) if each <= f"{as_at:%Y-%m}"), "")
    named = f"{MONTHS[int(month[5:]) - 1]} {month[:4]}" if month else ""
    whose = say("position.system")
    return Paper(
        title=phrases.joined(say("position.title"), named),
        subtitle=say("papers.as_at", body=whose, on=as_at),
        body=whose,
        running_head=phrases.joined(say("position.title"), named),
        dated=as_at,
        orientation=Orientation.LANDSCAPE,
        footer=say("papers.list_foot", body=whose, on=as_at),
        blocks=(
            Paragraph(_opening(month)),
            *(block for kind in MoneyKind for block in _part(book, month, kind)),
            *_sources(book, month),
        ),
    )


def _opening(month: str) -> str:
    if not month:
        return say("position.none")
    return say("position.told", on=period_last(month))


def _part(book: Reading, month: str, kind: MoneyKind) -> list[Block]:
    """Return one kind of money: picture, table, and whose figures are missing by name."""
    found = roll_up(book, month, kind)
    reported = any(each.sums.actual is not None or each.sums.forecast is not None for each in found)
    if not month:
        return []
    if not reported:
        told = say("position.none_of_kind", kind=choice(kind).lower())
        return [Heading(choice(kind)), Paragraph(told)]
    return [
        *([PageBreak()] if kind is MoneyKind.CAPITAL else []),
        Heading(choice(kind)),
        *_missing(found),
        *_picture(found, kind),
        Table(_columns(kind), tuple(_row(each, kind) for each in found), _caption(kind)),
    ]


def _caption(kind: MoneyKind) -> str:
    return say("position.table", kind=choice(kind).lower())


def name_of(line: RollLine) -> str:
    """Return what a line of the roll-up is called."""
    return line.name or say("position.system")


def _lacks(line: RollLine) -> str:
    sums = line.sums
    figures = {
        "position.plan": sums.plan,
        "position.actual": sums.actual,
        "position.forecast": sums.forecast,
    }
    return ", ".join(say(code).lower() for code, figure in figures.items() if figure is None)


def _missing(found: Sequence[RollLine]) -> list[Block]:
    """Return by name whose figures are missing, and which."""
    said: list[Words] = []
    for each in found:
        lacks = _lacks(each) if each.level is Level.ORGANISATION else ""
        if each.level is Level.ORGANISATION and each.missing:
            said.append(say("position.unreported", name=each.name))
        elif lacks:
            said.append(say("position.lacks", name=each.name, lacks=lacks))
    if not said:
        return [Paragraph(say("position.all_reported"))]
    return [Paragraph(say("position.missing")), Bullets(tuple(said))]


def _picture(found: Sequence[RollLine], kind: MoneyKind) -> list[Figure]:
    drawn = [  # where there is no limit there is nothing to hold a forecast against
        Bar(
            name_of(each),
            each.sums.outlook,
            adverse(kind, each.sums.outlook),
            whole=each.level is not Level.ORGANISATION,
        )
        for each in found
        if each.level is not Level.ORGANISATION or each.sums.limit is not None
    ]
    if all(each.amount is None for each in drawn):
        return []
    told = "; ".join(f"{each.name}: {_told(each)}" for each in drawn)
    code = "outlook" if kind is MoneyKind.REVENUE else "outlook_capital"
    alt = say("position.alt", caption=say(f"position.{code}"), told=told)
    return [bars(drawn, _told, alt, say("position.picture", what=say(f"position.{code}")))]


def _told(bar: Bar) -> str:
    return say("position.not_known") if bar.amount is None else in_full(bar.amount)


def _columns(kind: MoneyKind) -> tuple[Column, ...]:
    capital = kind is MoneyKind.CAPITAL
    heads = (
        "position.plan",
        "position.actual",
        "position.variance",
        "position.forecast",
        "position.envelope" if capital else "position.limit",
        "position.outlook_head",
    )
    money = (Column(say(code), 1.6, Align.RIGHT) for code in heads)
    return (Column(say("position.whose"), 3.4), *money)


def _row(line: RollLine, kind: MoneyKind) -> tuple[Words | Cell, ...]:
    sums = line.sums
    name: Words = Run(line.name) if line.level is Level.ORGANISATION else name_of(line)
    return (
        name,
        _amount(sums.plan),
        _amount(sums.actual),
        _difference(sums.variance, kind),
        _amount(sums.forecast),
        _amount(sums.limit, "position.no_limit"),
        _difference(sums.outlook, kind),
    )


def _amount(amount: int | None, none: str = "position.not_known") -> Words | Cell:
    return Cell(say(none), Tone.QUIET) if amount is None else in_full(amount)


def _difference(amount: int | None, kind: MoneyKind) -> Words | Cell:
    if amount is None or not adverse(kind, amount):
        return _amount(amount)
    return Cell(in_full(amount), Tone.AMBER, say("position.adverse"))


def _sources(book: Reading, month: str) -> list[Block]:
    """Return where each organisation's figures come from: one source each (R43)."""
    lines = position_lines(book, position_ids(book, period=month)) if month else []
    rows = tuple(
        (
            each.name,
            choice(each.kind),
            phrases.joined(each.source, phrases.dated(each.as_at)),
            each.note,
        )
        for each in lines
    )
    heads = (
        ("position.whose", 3.0),
        ("position.kind", 1.0),
        ("reviewpack.source", 3.0),
        ("position.note", 3.0),
    )
    columns = phrases.headed(heads)
    return [Heading(say("position.sources")), Table(columns, rows)] if rows else []
