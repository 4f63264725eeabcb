"""How a log burned down over twelve months, as a picture and as a table."""

from collections.abc import Callable, Sequence
from datetime import date

from db.actions.queries.months import MonthLine, burn_down, month_told, told_now
from db.meetings.rules.items import Part
from db.papers.figures import WIDE
from db.papers.figures.columns import Stack, columns
from db.papers.paper import Align, Block, Column, Orientation, Paper, Paragraph, Table, Tone
from db.papers.registers.committee import committee
from db.store import Reading
from db.words import MONTHS, say


def action_months(book: Reading, body: str, as_at: date) -> Paper:
    """Return how a committee's log, or that of all, burned down.

    Raises:
        Refusal: there is no such committee.

    """
    name = committee(book, body).name if body else say("burn.all")
    found = burn_down(book, body, as_at, Part.ONE)
    return Paper(
        title=say("burn.title"),
        subtitle=say("papers.as_at", body=name, on=as_at),
        body=name,
        running_head=say("burn.title"),
        dated=as_at,
        orientation=Orientation.LANDSCAPE,
        footer=say("papers.list_foot", body=name, on=as_at),
        blocks=(*_standing(found), *months_told(found)),
    )


def _standing(found: list[MonthLine]) -> list[Block]:
    return [Paragraph(told_now(found))] if found else []


def months_told(found: Sequence[MonthLine]) -> list[Block]:
    """Return months as a picture, the table of its figures, and how they are counted."""
    if not found:
        return [Paragraph(say("burn.none"), Tone.QUIET)]
    last = found[-1].until
    stacks = [Stack(_short(each.until), each.open, each.overdue) for each in found]
    alt = say("burn.alt", told="; ".join(month_told(each) for each in found))
    picture = columns(stacks, alt, say("burn.caption", on=last), WIDE)
    heads = (Column(_short(each.until), 1.0, Align.CENTRE) for each in found)
    rows = tuple((say(code), *(str(figure(each)) for each in found)) for code, figure in _LINES)
    table = Table((Column(say("burn.month"), 2.0), *heads), rows)
    return [picture, table, Paragraph(say("burn.counted"), Tone.QUIET)]


_LINES: tuple[tuple[str, Callable[[MonthLine], int]], ...] = (
    ("burn.opened", lambda line: line.opened),
    ("burn.closed", lambda line: line.closed),
    ("burn.open_end", lambda line: line.open),
    ("burn.overdue_end", lambda line: line.overdue),
)


def _short(on: date) -> str:
    return f"{MONTHS[on.month - 1][:3]} {on.year % 100:02}"
