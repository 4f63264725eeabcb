"""Where organisations stood by segment, as a picture and as a table (R28)."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby

from db.errors import Refusal
from db.oversight.queries.frameworks import Placing, criterion_told, placings
from db.papers import phrases
from db.papers.figures import WIDE, WIDTH, Lane, Span
from db.papers.figures import timeline as drawn
from db.papers.paper import (
    Block,
    Figure,
    Group,
    Orientation,
    Paper,
    Paragraph,
    Table,
    Tone,
    Words,
)
from db.store import Reading
from db.words import day, say

_MOST = 30  # lanes a picture has at most; the table has them all


def segment_timeline(book: Reading, organisation: str, as_at: date) -> Paper:
    """Return every segment an organisation, or each, was placed in by a day.

    Raises:
        Refusal: there is no such organisation.

    """
    name = organisation_name(book, organisation) if organisation else say("segments.all")
    found = [each for each in placings(book, organisation) if each.on and each.on <= as_at]
    return Paper(
        title=say("segments.title"),
        subtitle=say("papers.as_at", body=name, on=as_at),
        body=name,
        running_head=say("segments.title"),
        dated=as_at,
        orientation=Orientation.LANDSCAPE,
        footer=say("papers.list_foot", body=name, on=as_at),
        blocks=(Paragraph(say("segments.told")), *history(found, as_at, WIDE)),
    )


def organisation_name(book: Reading, organisation: str) -> str:
    """Return the name of an organisation; raises Refusal where there is none."""
    name = book.value("SELECT name FROM organisation_live WHERE id = :id", id=organisation)
    if name is None:
        raise Refusal("papers.no_organisation", "ref")
    return str(name)


def history(found: Sequence[Placing], as_at: date, wide: float = WIDTH) -> list[Block]:
    """Return decisions that placed somebody as a picture and a table, by organisation."""
    if not found:
        return [Paragraph(say("segments.none"), Tone.QUIET)]
    heads = (
        ("segments.segment", 2.0),
        ("papers.from", 1.7),
        ("papers.to", 1.7),
        ("segments.decided_by", 2.4),
        ("segments.why", 3.2),
        ("segments.evidence", 3.8),
    )
    columns = phrases.headed(heads)
    return [
        *_picture(found, as_at, wide),
        Table(columns, tuple(_rows(found, as_at)), say("segments.table")),
    ]


def _lasted(found: Iterable[Placing], as_at: date) -> list[tuple[Placing, date, date | None]]:
    """Return the decisions about one organisation, the latest first, each with its two ends."""
    ended: date | None = None
    lasted = []
    for each in found:
        if not each.holds_on(as_at):
            ended = min(filter(None, (each.lapsed_on, ended)))
        lasted.append((each, each.on or as_at, ended))
        ended = each.on
    return lasted


def _picture(found: Sequence[Placing], as_at: date, wide: float) -> list[Figure]:
    lanes, told = [], []
    for name, group in groupby(found, key=lambda each: each.name):
        spans = [
            Span(start, end or as_at, each.segment, each.number)
            for each, start, end in reversed(_lasted(group, as_at))
        ]
        lanes.append(Lane(name, tuple(spans)))
        said = (say("segments.since", segment=one.words, on=one.from_on) for one in spans)
        told.append(f"{name}: {', '.join(said)}")
    if len(lanes) > _MOST:
        return []
    alt = say("segments.alt", on=as_at, told="; ".join(told))
    return [drawn(lanes, alt, say("segments.caption", on=as_at), wide)]


def _rows(found: Sequence[Placing], as_at: date) -> list[tuple[Words, ...] | Group]:
    rows: list[tuple[Words, ...] | Group] = []
    for name, group in groupby(found, key=lambda each: each.name):
        rows.append(Group(name))
        rows += [_row(each, start, end) for each, start, end in _lasted(group, as_at)]
    return rows


def _until(line: Placing, end: date | None) -> str:
    if end is None:
        return say("segments.now")
    return say("segments.lapsed", on=end) if end == line.lapsed_on else day(end)


def _row(line: Placing, start: date, end: date | None) -> tuple[Words, ...]:
    evidence = [
        phrases.joined(
            phrases.joined(theme, words, between=": "),
            say("segments.source", source=source),
            between=" ",
        )
        for theme, words, source in line.evidence
    ]
    return (
        phrases.joined(line.segment, line.version),
        day(start),
        _until(line, end),
        phrases.joined(line.decided_by, line.person, line.decision_ref, between="\n"),
        phrases.joined(line.rationale, *map(criterion_told, line.criteria), between="\n"),
        "\n".join(evidence) or say("segments.no_evidence"),
    )
