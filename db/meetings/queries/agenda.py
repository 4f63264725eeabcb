"""The agenda with its numbers, running clock and papers."""

from dataclasses import dataclass
from datetime import date, time
from typing import Any

from db.bodies.queries.plain import chosen, day, wall
from db.custody.queries import SnapshotLine, snapshots_of
from db.meetings.rules.items import (
    ItemState,
    Origin,
    Part,
    Purpose,
    Timing,
    behind,
    timing,
)
from db.meetings.rules.papers import Delivery, Marking, Road, is_in, is_wanted
from db.meetings.rules.plan import Fate
from db.meetings.rules.positions import numbers
from db.store import Reading

MIDNIGHT = time(0)
MEETING = "SELECT start_time, end_time FROM meeting_live WHERE id = :meeting"
ITEMS = """
SELECT i.id, coalesce(i.parent, ''), i.pos, i.n, i.ref, i.title, i.section, i.purpose, i.lead,
  coalesce(p.name, ''), coalesce(p.initials, ''), i.minutes_long, i.part, i.state, i.started_time,
  i.ended_time, i.from_kind, i.from_thing, i.why, i.fate, i.resolution, i.deferred_to
FROM agendaitem_live i LEFT JOIN person p ON p.id = i.lead WHERE i.meeting = :meeting
"""
PAPERS = """
SELECT p.item, p.n, p.id, p.title, p.road, p.delivery, p.marking, p.received_on, p.filename,
  p.sha256, p.size, p.version, coalesce(a.name, ''), coalesce(l.name, ''), p.late_reason
FROM paper_live p JOIN agendaitem_live i ON i.id = p.item
LEFT JOIN person a ON a.id = p.author LEFT JOIN person l ON l.id = p.lead
WHERE i.meeting = :meeting ORDER BY p.pos, p.id
"""


@dataclass(frozen=True, slots=True)
class PaperLine:
    """A paper of an item; ``size`` in bytes, ``is_in`` when nothing more is awaited."""

    n: int
    id: str
    title: str
    road: Road
    delivery: Delivery
    marking: Marking
    received_on: date | None
    filename: str
    sha256: str
    size: int
    version: int
    author: str
    lead: str
    late_reason: str

    @property
    def is_in(self) -> bool:
        """Whether it came in, or will be given by word of mouth."""
        return is_in(self.road, self.delivery)

    @property
    def is_wanted(self) -> bool:
        """Whether the meeting still expects it."""
        return is_wanted(self.road)


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """An item; ``begins`` by the plan, ``late`` the minutes by which it began after it.

    ``depth`` counts levels from 0, ``lead_id`` is the person who leads it; ``resolution`` holds
    words prepared for the committee to agree.
    """

    n: int
    id: str
    number: str
    ref: str
    parent: str
    title: str
    section: str
    purpose: Purpose
    lead_id: str
    lead: str
    lead_initials: str
    minutes_long: int | None
    part: Part
    state: ItemState
    started: time | None
    ended: time | None
    from_kind: Origin
    from_thing: str
    why: str
    fate: Fate
    resolution: str
    deferred_to: str
    begins: time | None
    late: int | None
    papers: tuple[PaperLine, ...]

    @property
    def depth(self) -> int:
        """How deep it stands, from 0."""
        return self.number.count(".")


@dataclass(frozen=True, slots=True)
class AgendaPage:
    """An agenda; ``over`` is by how many minutes it is longer than the meeting."""

    items: tuple[AgendaLine, ...]
    ends: time | None
    minutes: int
    over: int


@dataclass(frozen=True, slots=True)
class Readiness:
    """How many papers are in of those wanted, and the ones that are not."""

    received: int
    wanted: int
    late: int
    missing: tuple[tuple[str, str], ...]


def agenda(book: Reading, meeting: str) -> AgendaPage:
    """Return the items of a meeting in order."""
    start, end = book.row(MEETING, meeting=meeting) or (None, None)
    kept = {row[0]: row for row in book.rows(ITEMS, meeting=meeting)}
    ordered = numbers(row[:3] for row in kept.values())
    clock = timing(wall(start) or MIDNIGHT, (kept[item][11] for item in ordered), wall(end))
    papers = _papers(book, meeting)
    found = [
        _line(kept[item], number, begins if start else None, tuple(papers.get(item, ())))
        for (item, number), begins in zip(ordered.items(), clock.starts, strict=True)
    ]
    return _page(found, clock, start)


def _page(items: list[AgendaLine], clock: Timing, start: str | None) -> AgendaPage:
    fits = start is None
    return AgendaPage(
        tuple(items), None if fits else clock.end, clock.minutes, 0 if fits else clock.over
    )


def _line(
    row: tuple[Any, ...], number: str, begins: time | None, papers: tuple[PaperLine, ...]
) -> AgendaLine:
    started = wall(row[14])
    return AgendaLine(
        n=row[3],
        id=row[0],
        number=number,
        ref=row[4],
        parent=row[1],
        title=row[5],
        section=row[6],
        purpose=chosen(Purpose, row[7]),
        lead_id=row[8] or "",
        lead=row[9],
        lead_initials=row[10],
        minutes_long=row[11],
        part=chosen(Part, row[12]),
        state=chosen(ItemState, row[13]),
        started=started,
        ended=wall(row[15]),
        from_kind=chosen(Origin, row[16]),
        from_thing=row[17],
        why=row[18],
        fate=chosen(Fate, row[19]),
        resolution=row[20],
        deferred_to=row[21] or "",
        begins=begins,
        late=None if started is None or begins is None else behind(begins, started),
        papers=papers,
    )


def _papers(book: Reading, meeting: str) -> dict[str, list[PaperLine]]:
    found: dict[str, list[PaperLine]] = {}
    for item, n, id_, title, road, delivery, marking, received, *rest in book.rows(
        PAPERS, meeting=meeting
    ):
        line = PaperLine(
            n,
            id_,
            title,
            chosen(Road, road),
            chosen(Delivery, delivery),
            chosen(Marking, marking),
            day(received),
            *rest,
        )
        found.setdefault(item, []).append(line)
    return found


def papers_readiness(book: Reading, meeting: str) -> Readiness:
    """Return how ready the papers of a meeting are: "5 papers of 8 in"."""
    lines = [
        (item.number, paper)
        for item in agenda(book, meeting).items
        if item.state not in {ItemState.DEFERRED, ItemState.WITHDRAWN}
        for paper in item.papers
        if paper.is_wanted
    ]
    return Readiness(
        received=sum(paper.is_in for _, paper in lines),
        wanted=len(lines),
        late=sum(paper.delivery in {Delivery.LATE, Delivery.TABLED} for _, paper in lines),
        missing=tuple((number, paper.title) for number, paper in lines if not paper.is_in),
    )


def issues(book: Reading, meeting: str) -> list[SnapshotLine]:
    """Return each issue of an agenda as it went out, the latest first."""
    return [each for each in snapshots_of(book, meeting) if each.why == "agenda issued"]
