"""The report of the programmes (R54, R63) and the register of guidance (R61)."""

from collections import Counter
from datetime import date
from itertools import groupby

from db.papers import phrases
from db.papers.oversight.registers import registers
from db.papers.oversight.sheet import system_sheet
from db.papers.paper import (
    Block,
    Cell,
    Group,
    Heading,
    Paper,
    Paragraph,
    Table,
    Tone,
    Words,
)
from db.programmes.queries import (
    MilestoneLine,
    PriorityLine,
    called,
    evidence,
    guidance,
    milestones,
    priorities,
)
from db.programmes.rules.milestones import MilestoneStatus, is_late
from db.programmes.rules.priorities import Measure
from db.store import Reading
from db.words import choice, say

_TONES = {MilestoneStatus.COMPLETE: Tone.GREEN, MilestoneStatus.NONE: Tone.QUIET}


def programme_report(book: Reading, _all: str, as_at: date) -> Paper:
    """Return the milestones in the plan's own words, and what was told of each priority."""
    found = sorted(
        milestones(book),
        key=lambda each: (each.plan, each.crosscutting, each.theme, len(each.mark), each.mark),
    )
    counts = Counter(each.status for each in found)
    told = phrases.joined(*(f"{choice(each)} {counts[each]}" for each in MilestoneStatus))
    late = sum(is_late(each.status, each.due_on, as_at) for each in found)
    return system_sheet(
        say("programme.title"),
        as_at,
        Paragraph(say("programme.told", count=len(found), told=told, late=late)),
        Heading(say("programme.milestones")),
        _milestones(found, as_at),
        Heading(say("programme.priorities")),
        *_priorities(book, as_at),
        *registers(book, as_at),
    )


def _milestones(found: list[MilestoneLine], as_at: date) -> Table:
    rows: list[tuple[Words | Cell, ...] | Group] = []
    for plan, group in groupby(found, key=lambda each: (each.plan, each.theme)):
        rows.append(Group(phrases.joined(*plan, between=": ") or say("programme.no_plan")))
        rows += [_milestone(each, as_at) for each in group]
    heads = {
        "programme.milestone": 2.6,
        "programme.says": 4.4,
        "papers.lead": 1.6,
        "papers.due": 1.4,
        "papers.status": 1.5,
        "position.note": 1.8,
    }
    if not any(each.words for each in found):  # the room is for the titles
        del heads["programme.says"]
        rows = [each if isinstance(each, Group) else (each[0], *each[2:]) for each in rows]
    columns = phrases.headed(heads)
    return Table(columns, tuple(rows), empty=say("programme.no_milestone"))


def _milestone(line: MilestoneLine, as_at: date) -> tuple[Words | Cell, ...]:
    late = is_late(line.status, line.due_on, as_at)
    tone = Tone.RED if late else _TONES.get(line.status, Tone.PLAIN)
    return (
        f"{line.mark}. {line.title}" if line.mark else line.title,
        line.words,
        line.lead,
        phrases.dated(line.due_on),
        Cell(choice(line.status), tone, say("programme.late") if late else ""),
        line.note,
    )


def _priorities(book: Reading, as_at: date) -> list[Block]:
    """Return the priorities: what has no metric is told in words, and that is no gap (R63)."""
    found = priorities(book)
    heads = (
        ("programme.priority", 2.8),
        ("papers.where", 1.8),
        ("programme.followed", 2.0),
        ("programme.evidence", 5.6),
    )
    columns = phrases.headed(heads)
    rows = tuple(_priority(book, each, as_at) for each in found)
    return [
        Paragraph(say("programme.in_words"), Tone.QUIET),
        Table(columns, rows, empty=say("programme.no_priority")),
    ]


def _priority(book: Reading, line: PriorityLine, as_at: date) -> tuple[Words | Cell, ...]:
    told = [
        say("programme.evidence_told", on=on, words=words, source=source)
        for on, words, source in evidence(book, line.id)
        if on is not None and on <= as_at
    ]
    unsaid = line.measure is Measure.NOT_SAID
    return (
        phrases.joined(
            line.title,
            say("programme.national") if line.national else "",
            say("papers.at_scale", words=choice(line.at_scale)) if line.at_scale else "",
            between="\n",
        ),
        phrases.joined(line.where, line.workstream, between="\n"),
        Cell(line.metric or choice(line.measure), Tone.AMBER if unsaid else Tone.PLAIN),
        "\n".join(told) or Cell(say("programme.nothing_told"), Tone.QUIET),
    )


def guidance_register(book: Reading, _all: str, as_at: date) -> Paper:
    """Return the guidance the system works by, and what took the place of what."""
    found = [
        each for each in guidance(book) if each.published_on is None or each.published_on <= as_at
    ]
    heads = (
        ("guidance.what", 4.0),
        ("guidance.issuer", 2.4),
        ("guidance.version", 1.2),
        ("guidance.published", 1.6),
        ("guidance.stands", 2.8),
        ("reviewpack.source", 2.4),
    )
    columns = phrases.headed(heads)
    rows = tuple(
        (
            called(each),
            each.issuer,
            each.version,
            phrases.dated(each.published_on),
            Cell(say("guidance.superseded", by=each.superseded_by), Tone.QUIET)
            if each.superseded_by
            else say("guidance.holds"),
            each.source,
        )
        for each in found
    )
    table = Table(columns, rows, empty=say("guidance.none"))
    told = Paragraph(say("guidance.told", count=len(found)))
    return system_sheet(say("guidance.title"), as_at, told, table)
