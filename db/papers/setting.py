"""The agenda-setting sheet for the meeting with the chair, and a committee's forward plan (P3)."""

from datetime import date
from itertools import groupby

from db.across.suggested import Suggestion
from db.across.suggestions import SettingSheet, setting_sheet
from db.bodies.rules.years import year_first
from db.meetings.queries import MeetingPage, meeting_page
from db.meetings.queries.agenda import AgendaLine
from db.meetings.queries.cycle import CycleLine, cycle
from db.meetings.queries.plan import AnswerLine, PlanLine, forward_plan
from db.meetings.queries.plan_words import months_words, stands, time_words, when_words
from db.meetings.rules.items import ItemState, Purpose
from db.papers import marks, phrases
from db.papers.paper import (
    Block,
    Cell,
    Column,
    Facts,
    Group,
    Heading,
    Paper,
    Paragraph,
    Run,
    Table,
    Tone,
)
from db.papers.registers.committee import committee
from db.store import Reading
from db.words import choice, say

Row = tuple[str | Cell, ...] | Group


def agenda_setting(book: Reading, meeting: str, as_at: date) -> Paper:
    """Return what an agenda is set by: proposed, answered, and on it; time asked against time.

    Raises:
        Refusal: there is no such meeting, or it has no day yet.

    """
    page, sheet = meeting_page(book, meeting), setting_sheet(book, meeting)
    on = phrases.meeting_day(page.on_date.isoformat() if page.on_date else None)
    times = phrases.span(page.start, page.end)
    return Paper(
        title=say("papers.setting_title", body=phrases.of(page.body_name)),
        subtitle=phrases.joined(phrases.full_day(on), times),
        body=page.body_name,
        running_head=say("papers.setting_running", on=on),
        dated=as_at,
        marking=marks.whole(book, meeting),
        footer=say("papers.meeting_foot", body=page.body_name, on=on),
        blocks=(
            Facts(_facts(page, sheet)),
            Heading(say("papers.setting_proposed", count=len(sheet.waiting))),
            _proposed(sheet.waiting),
            *_answered(sheet.answered),
            Heading(say("papers.setting_on", count=len(sheet.items))),
            _on_agenda(sheet.items),
        ),
    )


def _facts(page: MeetingPage, sheet: SettingSheet) -> tuple[tuple[str, str], ...]:
    pairs = {
        say("papers.venue"): phrases.where(page.venue, page.online),
        say("papers.setting_asked"): time_words(sheet.time),
        say("papers.setting_asked_all"): time_words(sheet.with_waiting) if sheet.waiting else "",
        say("papers.setting_log"): sheet.log,
    }
    return tuple((label, value) for label, value in pairs.items() if value)


def _proposed(waiting: tuple[Suggestion, ...]) -> Table:
    columns = (
        Column(say("papers.item"), 3.8),
        Column(say("papers.purpose"), 1.3),
        Column(say("papers.lead"), 1.7),
        Column(say("papers.setting_min"), 0.5),
        Column(say("papers.setting_answer"), 1.6),
    )
    rows: list[Row] = []
    for heading, group in groupby(waiting, key=lambda each: each.group):
        rows.append(Group(heading))
        rows += [
            (
                _named(each.title, each.detail),
                _purpose(each.purpose),
                each.lead,
                _number(each.minutes_long),
                "",
            )
            for each in group
        ]
    return Table(columns, tuple(rows), empty=say("papers.setting_nothing"))


def _answered(answers: tuple[AnswerLine, ...]) -> list[Block]:
    if not answers:
        return []
    columns = (
        Column(say("papers.item"), 3.2),
        Column(say("papers.setting_answer"), 1.6),
        Column(say("papers.setting_reason"), 3.0),
    )
    rows = tuple(
        (each.title, phrases.joined(choice(each.answer), _to(each)), each.reason)
        for each in answers
    )
    return [Heading(say("papers.setting_answered", count=len(answers))), Table(columns, rows)]


def _to(each: AnswerLine) -> str:
    return say("papers.setting_to", on=each.to_on) if each.to_on else ""


def _on_agenda(items: tuple[AgendaLine, ...]) -> Table:
    columns = (
        Column(say("papers.number"), 0.5),
        Column(say("papers.item"), 3.4),
        Column(say("papers.purpose"), 1.3),
        Column(say("papers.lead"), 1.6),
        Column(say("papers.time"), 0.7),
        Column(say("papers.setting_min"), 0.6),
    )
    off = {ItemState.DEFERRED, ItemState.WITHDRAWN}
    rows = tuple(
        (
            each.number,
            _named(each.title, choice(each.state) if each.state in off else ""),
            _purpose(each.purpose),
            each.lead,
            phrases.clock(each.begins),
            _number(each.minutes_long),
        )
        for each in items
    )
    return Table(columns, rows, empty=say("papers.agenda_empty"))


def forward_plan_of(book: Reading, body: str, as_at: date) -> Paper:
    """Return a committee's forward plan by meeting, and the cycle of business of the year.

    Raises:
        Refusal: there is no such committee.

    """
    line = committee(book, body)
    first = year_first(as_at, line.year_start)
    yearly = cycle(book, body, first.year)
    return Paper(
        title=say("papers.plan_title", body=phrases.of(line.name)),
        subtitle=say("papers.plan_words", on=as_at),
        body=line.name,
        running_head=say("papers.plan_running"),
        dated=as_at,
        footer=say("papers.list_foot", body=line.name, on=as_at),
        blocks=(_plan(forward_plan(book, body)), *_cycle(yearly)),
    )


def _plan(lines: list[PlanLine]) -> Table:
    columns = (
        Column(say("papers.item"), 3.4),
        Column(say("papers.purpose"), 1.3),
        Column(say("papers.lead"), 1.6),
        Column(say("papers.setting_min"), 0.6),
        Column(say("papers.plan_stands"), 1.6),
    )
    rows: list[Row] = []
    for heading, group in groupby(lines, key=when_words):
        rows.append(Group(heading))
        rows += [
            (
                _named(each.title, each.why),
                _purpose(each.purpose),
                each.lead,
                _number(each.minutes_long),
                stands(each),
            )
            for each in group
        ]
    return Table(columns, tuple(rows), empty=say("papers.plan_nothing"))


def _cycle(lines: list[CycleLine]) -> list[Block]:
    if not lines:
        return []
    columns = (
        Column(say("papers.item"), 3.0),
        Column(say("papers.plan_months"), 3.0),
        Column(say("papers.lead"), 1.6),
        Column(say("papers.plan_source"), 1.6),
    )
    rows = tuple((each.title, months_words(each.months), each.lead, each.source) for each in lines)
    return [
        Heading(say("papers.plan_cycle")),
        Paragraph(say("papers.plan_cycle_words"), Tone.QUIET),
        Table(columns, rows),
    ]


def _purpose(purpose: Purpose) -> str:
    return choice(purpose) if purpose else ""


def _number(minutes: int | None) -> str:
    return str(minutes) if minutes else ""


def _named(title: str, note: str) -> Cell:
    return Cell(Run(title, bold=True), note=note)
