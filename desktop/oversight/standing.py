"""The lists of what oversight stands on: frameworks with their segments, and who authorises."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from db import clock
from db.bodies.queries.plain import chosen
from db.bodies.rules.kinds import OrgKind
from db.bodies.rules.periods import holds_on
from db.oversight.queries.frameworks import (
    FrameworkLine,
    SegmentLine,
    criterion_told,
    segments,
    themes,
)
from db.risks.queries.authorities import AuthorityLine
from db.store import Reading
from db.words import choice, day, say
from desktop.kit.cells import Cell, Status, Words
from desktop.kit.lists import Told
from desktop.kit.table import Column


def _day(on: date | None) -> str:
    return day(on) if on else ""


def _kinds(line: FrameworkLine) -> str:
    return ", ".join(choice(chosen(OrgKind, each)) for each in line.applies_to)


def _in_force(line: FrameworkLine) -> Cell:
    today = clock.today()
    if holds_on(line.from_on, line.to_on, today):
        return Status(say("watch.in_force"), "green", "disc")
    if line.from_on is not None and line.from_on > today:
        return Words(say("watch.begins", on=_day(line.from_on)))
    return Status(say("watch.ended"), "text2", "square")


def _counted(line: FrameworkLine) -> str:
    return say("watch.counted", themes=line.themes, segments=line.segments)


def framework_columns() -> Sequence[Column[Any]]:
    """Return the columns of the list of frameworks."""
    return [
        Column(say("watch.framework"), 0, lambda line: Words(line.title, _kinds(line))),
        Column(say("watch.version"), 96, lambda line: Words(line.version, bold=True)),
        Column(say("watch.from"), 120, lambda line: Words(_day(line.from_on))),
        Column(say("watch.until"), 120, lambda line: Words(_day(line.to_on))),
        Column(say("watch.holds"), 168, lambda line: Words(_counted(line)), spare=True),
        Column(say("watch.state"), 104, _in_force),
    ]


def framework_facts(line: FrameworkLine) -> Told:
    """Return what the pane tells of a framework."""
    return [
        (say("watch.version"), line.version),
        (say("watch.from"), _day(line.from_on)),
        (say("watch.until"), _day(line.to_on) or say("watch.open_ended")),
        (say("watch.applies_to"), _kinds(line)),
        (say("watch.source"), line.source),
        (say("watch.as_at"), _day(line.as_at)),
    ]


def framework_story(book: Reading, line: FrameworkLine) -> Told:
    """Return the themes of a framework with their parts, and its segments with their checklists."""
    known = themes(book, line.id)
    told: Told = []
    for each in known:
        if not each.whole:
            parts = [one.title for one in known if one.whole == each.title]
            split = [say("watch.split_into", title=one) for one in parts]
            told.append((say("watch.theme_no", n=each.number), "\n".join([each.title, *split])))
    return told + [(each.title, _segment(each)) for each in segments(book, line.id)]


def _segment(line: SegmentLine) -> str:
    rhythm = say("watch.reviewed_how", rhythm=line.rhythm) if line.rhythm else ""
    criteria = [criterion_told(each) for each in line.criteria]
    return "\n".join(filter(None, (*criteria, rhythm))) or say("watch.no_criteria")


def authority_columns() -> Sequence[Column[Any]]:
    """Return the columns of the list of who usually authorises a status."""
    return [
        Column(say("watch.status"), 144, lambda line: Words(choice(line.level), bold=True)),
        Column(say("watch.authority"), 0, lambda line: Words(line.organisation, _since(line))),
        Column(say("watch.written_where"), 280, lambda line: Words(line.source), spare=True),
        Column(say("watch.as_at"), 136, lambda line: Words(_day(line.as_at))),
    ]


def _since(line: AuthorityLine) -> str:
    return say("watch.passed_to", name=line.instead) if line.instead else ""


def authority_facts(line: AuthorityLine) -> Told:
    """Return what the pane tells of a usual authority."""
    return [
        (say("watch.status"), choice(line.level)),
        (say("watch.authority"), line.organisation),
        (say("watch.today"), _since(line)),
        (say("watch.written_where"), line.source),
        (say("watch.as_at"), _day(line.as_at)),
    ]
