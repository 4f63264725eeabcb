"""The year of scores on a page of the assurance framework: a line, and its numbers."""

from datetime import date

from db.errors import Refusal
from db.papers.figures.steps import Goal, Step, steps
from db.papers.paper import Align, Column, Figure, Table
from db.risks.queries import BafPage
from db.risks.rules import scores
from db.risks.rules.baf import MonthScore
from db.words import MONTHS, say


def _month(on: date) -> str:
    return f"{MONTHS[on.month - 1][:3]} {on.year % 100:02}"


def _span(found: BafPage) -> str:
    """Return what the numbers are called: a heading would carry most pages to a second side."""
    ends = (found.year[0].on, found.year[-1].on)
    first, last = (f"{MONTHS[each.month - 1]} {each.year}" for each in ends)
    return say("baf.year", first=first, last=last)


def year(found: BafPage) -> tuple[Figure, Table]:
    """Return the line of a year of scores, and its numbers as a table."""
    target = found.page.line.target_points
    now = found.year[-1]
    told = ", ".join(f"{_month(each.on)} {_points(each)}" for each in found.year)
    others = [each for each in found.year if _apart(each, now)]
    if others:
        apart = ", ".join(_month(each.on) for each in others)
        told = f"{told}. {say('baf.year_other', months=apart)}"
    goal = say("baf.target_line", points=target) if target is not None else say("baf.no_target")
    figure = steps(
        [
            Step(_month(each.on), each.points, apart=_apart(each, before))
            for before, each in zip((now, *found.year), found.year, strict=False)
        ],
        _most(found),
        Goal(target, goal) if target is not None else None,
        alt=say("baf.year_alt", scores=told, target=goal),
        caption="",
    )
    names = (MONTHS[each.on.month - 1][:3] for each in found.year)
    months = tuple(Column(name, 1.0, Align.CENTRE) for name in names)
    table = Table(
        (Column(say("baf.month"), 1.6), *months),
        ((say("baf.score"), *(_figure(each, now) for each in found.year)),),
        " ".join(filter(None, (_span(found), say("baf.year_marked") if others else ""))),
    )
    return figure, table


def _apart(month: MonthScore, other: MonthScore) -> bool:
    """Return whether a month has a score that cannot be compared with another's."""
    return None not in (month.points, other.points) and not month.follows(other)


def _figure(month: MonthScore, now: MonthScore) -> str:
    """Return the points of a month for the table, marked where they are of another matrix."""
    return f"{_points(month, '–')}{'*' if _apart(month, now) else ''}"


def _most(found: BafPage) -> int:
    """Return the highest score of the matrices the year was scored on."""
    written = {found.page.line.scale, *(each.scale for each in found.year if each.points)}
    return max(_highest(each or scores.SUGGESTED) for each in written)


def _highest(written: str) -> int:
    try:
        return scores.parse_scale(written).size ** 2
    except Refusal:  # written by a newer Minutebook
        return scores.parse_scale(scores.SUGGESTED).size ** 2


def _points(month: MonthScore, none: str = "") -> str:
    return (none or say("baf.year_none")) if month.points is None else str(month.points)
