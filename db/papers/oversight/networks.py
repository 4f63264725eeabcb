"""Workstreams with their networks, and the proposals of the partnerships, in a report (R9)."""

from datetime import date

from db.papers import phrases
from db.papers.paper import Block, Cell, Heading, Table, Tone, Words
from db.programmes.queries import (
    DependencyLine,
    ReconfigurationLine,
    WorkstreamLine,
    needed_by,
    networks,
    reconfigurations,
    workstreams,
)
from db.programmes.rules.proposals import ReconfigurationState, is_behind
from db.store import Reading
from db.words import choice, say

_TONES = {
    ReconfigurationState.COMPLETE: Tone.GREEN,
    ReconfigurationState.NONE: Tone.QUIET,
    ReconfigurationState.WITHDRAWN: Tone.QUIET,
}


def networks_and_proposals(book: Reading, as_at: date) -> list[Block]:
    """Return the workstreams and the proposals, each where there is one."""
    streams = tuple(_workstream(book, each) for each in workstreams(book))
    heads = (
        ("programme.workstream", 2.6),
        ("programme.purpose", 5.4),
        ("programme.networks", 3.0),
    )
    found = tuple(_proposal(book, each, as_at) for each in reconfigurations(book))
    proposed = (
        ("papers.where", 1.8),
        ("programme.proposal", 3.0),
        ("papers.due", 1.3),
        ("papers.status", 1.5),
        ("programme.needs", 4.6),
    )
    return [
        *_section("programme.workstreams", heads, streams),
        *_section("programme.proposals", proposed, found),
    ]


def _section(
    title: str, heads: tuple[tuple[str, float], ...], rows: tuple[tuple[Words | Cell, ...], ...]
) -> list[Block]:
    return [Heading(say(title)), Table(phrases.headed(heads), rows)] if rows else []


def _workstream(book: Reading, line: WorkstreamLine) -> tuple[Words | Cell, ...]:
    names = [each.name for each in networks(book) if each.workstream_id == line.id]
    called = phrases.joined(str(line.number or ""), line.name, between=". ")
    return called, line.purpose, "\n".join(names)


def _proposal(book: Reading, line: ReconfigurationLine, as_at: date) -> tuple[Words | Cell, ...]:
    late = is_behind(line.state, line.due_on, as_at)
    tone = Tone.RED if late else _TONES.get(line.state, Tone.PLAIN)
    needs = [_need(each, as_at) for each in needed_by(book, line.id)]
    return (
        line.place,
        phrases.joined(line.title, line.note, between="\n"),
        phrases.dated(line.due_on),
        Cell(choice(line.state), tone, say("programme.late") if late else ""),
        "\n".join(needs),
    )


def _need(line: DependencyLine, as_at: date) -> str:
    late = is_behind(line.other_state, line.other_due_on, as_at)
    stands = say("programme.late") if late else choice(line.other_state).lower()
    other = say("programme.other", title=line.other, place=line.other_place, stands=stands)
    told = say("programme.need", other=other, words=line.words)
    managed = say("programme.managed", words=line.managed) if line.managed else ""
    return phrases.joined(told, managed, between="\n")
