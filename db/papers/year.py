"""The sheet a new year is approved on (P15), and who owes what by when (P2, P4)."""

from datetime import date

from db.across.chase import ChaseLine, Owed, chase_list
from db.across.new_year import Opening, opening
from db.calendar.queries.new_year import NewDate, NewYear
from db.calendar.queries.planning import Planned
from db.calendar.rules.year import next_year
from db.papers import phrases
from db.papers.paper import (
    Block,
    Cell,
    Column,
    Group,
    Heading,
    Orientation,
    Paper,
    Paragraph,
    Table,
    Tone,
    Words,
)
from db.papers.registers.committee import committee
from db.store import Reading
from db.words import DAYS, MONTHS, choice, say


def year_plan(book: Reading, body: str, as_at: date) -> Paper:
    """Return the dates and reminders proposed for the year after a day, for approval.

    Raises:
        Refusal: there is no such committee.

    """
    whole = opening(book, next_year(as_at))
    found = whole.year
    whose = committee(book, body).name if body else say("papers.all_bodies")
    dates = [each for each in found.dates if body in ("", each.body)]
    minded = sum(_is_minded(each) for each in dates if each.new)
    new = sum(each.new for each in dates)
    told = say("papers.year_told", new=new, minded=minded, label=found.label)
    title = say("papers.year_plan", label=f"20{found.label}")
    return Paper(
        title=title,
        subtitle=say("papers.calendar_words", body=whose, first=found.first, last=found.last),
        body=whose,
        running_head=title,
        dated=as_at,
        orientation=Orientation.LANDSCAPE,
        footer=say("papers.list_foot", body=whose, on=as_at),
        blocks=(
            *([Paragraph(told)] if dates else []),
            _dates(dates),
            *_asked(found, body),
            *_cycles(whole, body),
            *_undated(found, body),
        ),
    )


def _dates(dates: list[NewDate]) -> Table:
    rows: list[tuple[Words | Cell, ...] | Group] = []
    month = ""
    for each in dates:
        now = f"{MONTHS[each.on_date.month - 1]} {each.on_date.year}"
        rows += [] if now == month else [Group(now)]
        month = now
        said = "\n".join(_minds(each))
        rows.append(
            (
                f"{DAYS[each.on_date.weekday()][:3]} {each.on_date.day}",
                each.name,
                phrases.span(each.start_time, each.end_time),
                Cell(said, Tone.AMBER if each.new and _is_minded(each) else Tone.PLAIN),
            )
        )
    columns = (
        Column(say("papers.day"), 0.8),
        Column(say("papers.committee"), 2.6),
        Column(say("papers.time"), 1.2),
        Column(say("papers.to_mind"), 4.4),
    )
    return Table(columns, tuple(rows), empty=say("papers.year_none"))


def _is_minded(each: NewDate) -> bool:
    return bool(each.holiday or each.periods or each.clashes)


def _minds(each: NewDate) -> list[str]:
    if each.state is not Planned.NEW:
        return [say("papers.year_kept")]
    said = []
    if each.holiday:
        moved = each.on_date != each.due_on
        code = "papers.year_moved" if moved else "papers.year_holiday"
        said.append(say(code, holiday=each.holiday, on=each.due_on))
    said += [f"{choice(one.kind)}: {one.name}" for one in each.periods]
    for clash in each.clashes:
        code = "papers.year_clash" if clash.minutes is not None else "papers.year_may_clash"
        people = ", ".join(clash.people)
        said.append(say(code, other=clash.name, people=people, minutes=clash.minutes))
    return said


def _asked(found: NewYear, body: str) -> list[Block]:
    rows = tuple(
        (phrases.full_day(each.due_on), each.name, choice(each.kind))
        for each in sorted(found.reminders, key=lambda each: (each.due_on, each.name))
        if body in ("", each.body)
    )
    columns = (
        Column(say("papers.day"), 2.0),
        Column(say("papers.committee"), 3.0),
        Column(say("papers.what"), 4.0),
    )
    return [Heading(say("papers.reminders")), Table(columns, rows)] if rows else []


def _cycles(whole: Opening, body: str) -> list[Block]:
    rows = tuple(
        (each.name, "\n".join(each.titles)) for each in whole.cycles if body in ("", each.body)
    )
    columns = (Column(say("papers.committee"), 3.0), Column(say("papers.what"), 6.0))
    return [Heading(say("papers.cycle_rolled")), Table(columns, rows)] if rows else []


def _undated(found: NewYear, body: str) -> list[Block]:
    named = [each for each in found.undated if body in ("", each.body)]
    told = ", ".join(each.name for each in named)
    return [Paragraph(say("papers.undated", named=told), Tone.QUIET)] if named else []


def owed(book: Reading, body: str, as_at: date) -> Paper:
    """Return who owes what by when, of a committee or of all.

    Raises:
        Refusal: there is no such committee.

    """
    line = committee(book, body) if body else None
    whose = line.name if line else say("papers.all_bodies")
    found = chase_list(book, as_at, line.name if line else "")
    late = sum(each.days_late > 0 for each in found)
    columns = (
        Column(say("papers.due"), 1.9),
        Column(say("papers.owner"), 2.0),
        Column(say("papers.what"), 4.0),
        Column(say("papers.for_meeting"), 2.4),
    )
    rows = tuple(_owed(each) for each in found)
    return Paper(
        title=say("papers.owed"),
        subtitle=say("papers.as_at", body=whose, on=as_at),
        body=whose,
        running_head=say("papers.owed"),
        dated=as_at,
        orientation=Orientation.LANDSCAPE,
        footer=say("papers.list_foot", body=whose, on=as_at),
        blocks=(
            Paragraph(say("papers.owed_told", late=late, soon=len(found) - late)),
            Table(columns, rows, empty=say("papers.nothing_owed")),
        ),
    )


def _owed(line: ChaseLine) -> tuple[Words | Cell, ...]:
    due = phrases.full_day(line.due_on)
    what = line.what
    if line.deadline is not None:
        what = choice(line.deadline)
    elif not what and line.reminder is not None:
        what = choice(line.reminder)
    mine = line.owed in (Owed.DEADLINE, Owed.REMINDER)
    who = line.who or say("papers.owed_secretary" if mine else "papers.owed_nobody")
    acting = say("bodies.acts_short", acting=line.acting) if line.acting else ""
    late = say("papers.days_late", days=line.days_late) if line.days_late else ""
    return (
        Cell(due, Tone.RED, late) if late else due,
        phrases.joined(who, acting, between="\n"),
        what,
        phrases.joined(line.body, phrases.dated(line.meeting_on), between="\n"),
    )
