"""Clinical networks, the proposals of partnerships, and what these need of each other (R9)."""

from dataclasses import dataclass
from datetime import date

from db.bodies.queries.plain import chosen, day, like
from db.programmes.rules.proposals import ReconfigurationState
from db.store import Reading


@dataclass(frozen=True, slots=True)
class NetworkLine:
    """A clinical network and the workstream that coordinates it."""

    n: int
    id: str
    name: str
    workstream: str
    workstream_id: str
    source: str
    as_at: date | None


def networks(book: Reading) -> list[NetworkLine]:
    """Return the networks, by their workstreams and by name."""
    sql = """
        SELECT x.n, x.id, x.name, w.name, w.id, x.source, x.as_at
        FROM network_live x JOIN workstream w ON w.id = x.workstream
        ORDER BY w.number IS NULL, w.number, w.name, x.name COLLATE NOCASE, x.id"""
    return [NetworkLine(*(*row[:6], day(row[6]))) for row in book.rows(sql)]


@dataclass(frozen=True, slots=True)
class ReconfigurationLine:
    """A proposal of a partnership; ``needs`` counts those it depends on."""

    n: int
    id: str
    title: str
    place: str
    place_id: str
    workstream: str
    workstream_id: str
    state: ReconfigurationState
    due_on: date | None
    note: str
    source: str
    needs: int


def reconfigurations(book: Reading, words: str = "") -> list[ReconfigurationLine]:
    """Return the proposals by partnership, then by the day they are to be settled."""
    sql = """
        SELECT r.n, r.id, r.title, p.name, p.id, coalesce(w.name, ''), coalesce(w.id, ''), r.state,
          r.due_on, r.note, r.source,
          (SELECT count(*) FROM dependency_live d WHERE d.proposal = r.id)
        FROM reconfiguration_live r JOIN place p ON p.id = r.place
          LEFT JOIN workstream w ON w.id = r.workstream
        WHERE r.title LIKE :words ESCAPE '!' OR p.name LIKE :words ESCAPE '!'
        ORDER BY p.name COLLATE NOCASE, r.due_on IS NULL, r.due_on, r.title, r.id"""
    return [
        ReconfigurationLine(
            *(*row[:7], chosen(ReconfigurationState, row[7]), day(row[8]), *row[9:])
        )
        for row in book.rows(sql, words=like(words))
    ]


@dataclass(frozen=True, slots=True)
class DependencyLine:
    """What one proposal needs of another; ``other`` is the one at its far end."""

    id: str
    other: str
    other_place: str
    other_state: ReconfigurationState
    other_due_on: date | None
    words: str
    managed: str


def needed_by(book: Reading, proposal: str) -> list[DependencyLine]:
    """Return what a proposal depends on."""
    return _dependencies(book, proposal, "d.needs", "d.proposal")


def depending_on(book: Reading, proposal: str) -> list[DependencyLine]:
    """Return what depends on a proposal."""
    return _dependencies(book, proposal, "d.proposal", "d.needs")


def _dependencies(book: Reading, proposal: str, far: str, near: str) -> list[DependencyLine]:
    sql = f"""
        SELECT d.id, r.title, p.name, r.state, r.due_on, d.words, d.managed
        FROM dependency_live d JOIN reconfiguration r ON r.id = {far}
          JOIN place p ON p.id = r.place
        WHERE {near} = :proposal ORDER BY p.name COLLATE NOCASE, r.title, d.id"""
    return [
        DependencyLine(*(*row[:3], chosen(ReconfigurationState, row[3]), day(row[4]), *row[5:]))
        for row in book.rows(sql, proposal=proposal)
    ]
