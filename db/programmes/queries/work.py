"""What can be seen of programmes: workstreams, milestones, priorities and the other registers."""

from dataclasses import dataclass
from datetime import date

from db.bodies.queries.plain import chosen, day, like
from db.bodies.rules.purposes import AtScale
from db.programmes.rules.milestones import MilestoneStatus
from db.programmes.rules.priorities import ArrangementState, Measure, Side
from db.store import Reading
from db.words import say


@dataclass(frozen=True, slots=True)
class WorkstreamLine:
    """A workstream as listed."""

    n: int
    id: str
    name: str
    short: str
    number: int | None
    purpose: str
    source: str
    as_at: date | None


def workstreams(book: Reading) -> list[WorkstreamLine]:
    """Return the workstreams in the order of their numbers, then by name."""
    sql = """
        SELECT n, id, name, short, number, purpose, source, as_at FROM workstream_live
        ORDER BY number IS NULL, number, name COLLATE NOCASE, id"""
    return [
        WorkstreamLine(n, id_, name, short, number, purpose, source, day(as_at))
        for n, id_, name, short, number, purpose, source, as_at in book.rows(sql)
    ]


@dataclass(frozen=True, slots=True)
class MilestoneLine:
    """A milestone: where it stands in its plan, who leads it, when it is due, how it stands."""

    n: int
    id: str
    title: str
    words: str
    plan: str
    theme: str
    mark: str
    crosscutting: bool
    workstream: str
    lead: str
    status: MilestoneStatus
    starts_on: date | None
    due_on: date | None
    note: str
    source: str
    late: bool


def milestones(book: Reading, words: str = "") -> list[MilestoneLine]:
    """Return the milestones: late ones first, then as their plans have them."""
    sql = """
        SELECT m.n, m.id, m.title, m.words, m.plan, m.theme, m.mark, m.crosscutting,
          coalesce(w.name, ''), coalesce(p.name, ''), m.status, m.starts_on, m.due_on, m.note,
          m.source, m.late
        FROM milestone_live m LEFT JOIN workstream w ON w.id = m.workstream
          LEFT JOIN person p ON p.id = m.lead
        WHERE m.title LIKE :words ESCAPE '!' OR m.theme LIKE :words ESCAPE '!'
          OR m.plan LIKE :words ESCAPE '!'
        ORDER BY NOT m.late, m.plan, m.crosscutting, m.theme, length(m.mark), m.mark, m.due_on,
          m.title, m.id"""
    return [
        MilestoneLine(
            *(
                *(*row[:7], bool(row[7]), row[8], row[9], chosen(MilestoneStatus, row[10])),
                *(day(row[11]), day(row[12]), row[13], row[14], bool(row[15])),
            )
        )
        for row in book.rows(sql, words=like(words))
    ]


@dataclass(frozen=True, slots=True)
class MoveLine:
    """A change of a milestone's status."""

    on: date | None
    was: MilestoneStatus
    became: MilestoneStatus
    words: str


def milestone_moves(book: Reading, milestone: str) -> list[MoveLine]:
    """Return the changes of a milestone's status, the latest first."""
    sql = """
        SELECT on_date, was, became, words FROM milestonemove_live WHERE milestone = :milestone
        ORDER BY on_date DESC, turn DESC, id"""
    return [
        MoveLine(day(on), chosen(MilestoneStatus, was), chosen(MilestoneStatus, became), words)
        for on, was, became, words in book.rows(sql, milestone=milestone)
    ]


@dataclass(frozen=True, slots=True)
class PriorityLine:
    """A priority, how it is followed, and the latest that was told of it."""

    n: int
    id: str
    title: str
    workstream: str
    where: str
    measure: Measure
    metric: str
    lead: str
    national: bool
    told_on: date | None
    told: str
    source: str
    at_scale: AtScale


def priorities(book: Reading, words: str = "") -> list[PriorityLine]:
    """Return the priorities, those of the whole country first, then by title."""
    sql = """
        SELECT p.n, p.id, p.title, coalesce(w.name, ''), coalesce(l.name, b.name, ''), p.measure,
          p.metric, coalesce(h.name, ''), p.national,
          (SELECT max(on_date) FROM priorityevidence_live e WHERE e.priority = p.id),
          coalesce((SELECT e.words FROM priorityevidence_live e WHERE e.priority = p.id
            ORDER BY e.on_date DESC, e.n DESC LIMIT 1), ''), p.source, p.at_scale
        FROM priority_live p LEFT JOIN workstream w ON w.id = p.workstream
          LEFT JOIN place l ON l.id = p.place LEFT JOIN body b ON b.id = p.body
          LEFT JOIN person h ON h.id = p.lead
        WHERE p.title LIKE :words ESCAPE '!'
        ORDER BY NOT p.national, p.title COLLATE NOCASE, p.id"""
    return [
        PriorityLine(
            *(
                *(*row[:5], chosen(Measure, row[5]), row[6], row[7], bool(row[8])),
                *(day(row[9]), row[10], row[11], chosen(AtScale, row[12])),
            )
        )
        for row in book.rows(sql, words=like(words))
    ]


def evidence(book: Reading, priority: str) -> list[tuple[date | None, str, str]]:
    """Return what was told of a priority, the latest first: day, words, source."""
    sql = """
        SELECT on_date, words, source FROM priorityevidence_live WHERE priority = :priority
        ORDER BY on_date DESC, n DESC"""
    return [(day(on), words, source) for on, words, source in book.rows(sql, priority=priority)]


@dataclass(frozen=True, slots=True)
class FunctionLine:
    """A people function or a workforce undertaking, and what was last reported of it."""

    n: int
    id: str
    side: Side
    number: int | None
    words: str
    lead: str
    progress: str
    progress_on: date | None
    source: str


def people_functions(book: Reading) -> list[FunctionLine]:
    """Return the people functions, then the undertakings, by number."""
    sql = """
        SELECT f.n, f.id, f.side, f.number, f.words, coalesce(p.name, ''), f.progress,
          f.progress_on, f.source
        FROM peoplefunction_live f LEFT JOIN person p ON p.id = f.lead
        ORDER BY f.side, f.number, f.id"""
    return [
        FunctionLine(*(n, id_, chosen(Side, side), *rest[:4], day(rest[4]), rest[5]))
        for n, id_, side, *rest in book.rows(sql)
    ]


@dataclass(frozen=True, slots=True)
class ArrangementLine:
    """How the partners of a place work together."""

    n: int
    id: str
    place: str
    footprint: str
    leadership: str
    functions: str
    state: ArrangementState
    review_on: date | None
    source: str


def place_arrangements(book: Reading) -> list[ArrangementLine]:
    """Return the arrangements by place."""
    sql = """
        SELECT a.n, a.id, p.name, a.footprint, a.leadership, a.functions, a.state, a.review_on,
          a.source
        FROM placearrangement_live a JOIN place p ON p.id = a.place
        ORDER BY p.name COLLATE NOCASE, a.id"""
    return [
        ArrangementLine(*(*row[:6], chosen(ArrangementState, row[6]), day(row[7]), row[8]))
        for row in book.rows(sql)
    ]


@dataclass(frozen=True, slots=True)
class GuidanceLine:
    """Guidance the system works by; ``superseded_by`` is what stands in its place."""

    n: int
    id: str
    title: str
    issuer: str
    version: str
    published_on: date | None
    superseded_by: str
    source: str
    principle: int | None


def called(line: GuidanceLine) -> str:
    """Return what guidance is called: a principle with its number."""
    if line.principle is None:
        return line.title
    return say("programmes.principle", number=line.principle, title=line.title)


def principles(book: Reading) -> list[GuidanceLine]:
    """Return the principles that hold, each list in its order (R43)."""
    return [each for each in guidance(book) if each.principle and not each.superseded_by]


def guidance(book: Reading) -> list[GuidanceLine]:
    """Return the register of guidance: what holds first, then by issuer and title."""
    sql = """
        SELECT g.n, g.id, g.title, g.issuer, g.version, g.published_on, coalesce(s.title, ''),
          g.source, g.principle
        FROM guidance_live g LEFT JOIN guidance_live s ON s.id = g.superseded_by
        ORDER BY s.id IS NOT NULL, g.issuer COLLATE NOCASE, g.principle, g.title COLLATE NOCASE,
          g.id"""
    return [GuidanceLine(*(*row[:5], day(row[5]), *row[6:])) for row in book.rows(sql)]


@dataclass(frozen=True, slots=True)
class DevelopmentLine:
    """A conversation about how the system develops, and what follows."""

    n: int
    id: str
    on: date | None
    with_whom: str
    body: str
    words: str
    follows: str


def development_log(book: Reading) -> list[DevelopmentLine]:
    """Return the development conversations, the latest first."""
    sql = """
        SELECT d.n, d.id, d.on_date, d.with_whom, coalesce(b.name, ''), d.words, d.follows
        FROM developmententry_live d LEFT JOIN body b ON b.id = d.body
        ORDER BY d.on_date DESC, d.id"""
    return [
        DevelopmentLine(n, id_, day(on), with_whom, body, words, follows)
        for n, id_, on, with_whom, body, words, follows in book.rows(sql)
    ]
