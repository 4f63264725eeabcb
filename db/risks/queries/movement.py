"""What moved on a committee's register since its last meeting: new, up, down, closed (P18)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from db.bodies.queries.plain import day
from db.meetings.rules.items import Part
from db.risks.queries.register import RiskLine
from db.risks.queries.shape import BEFORE, paper_register
from db.risks.rules.risk import RiskState
from db.risks.rules.scores import Movement
from db.store import Reading
from db.words import choice


class Moved(StrEnum):
    """What became of a risk since the last meeting, in the order of the report."""

    NEW = "new"
    UP = "up"
    DOWN = "down"
    OTHER = "other matrix"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class MovedLine:
    """A risk that moved: ``was`` are its points at the last meeting.

    None where it had none, or had them on another matrix than ``now``.
    """

    n: int
    id: str
    moved: Moved
    ref: str
    title: str
    owner: str
    was: int | None
    now: int | None
    band: str
    why: str


@dataclass(frozen=True, slots=True)
class MovementReport:
    """The movement of a register up to a day; with no meeting before, ``since`` is None."""

    since: date | None
    lines: tuple[MovedLine, ...]
    same: int

    @property
    def ways(self) -> tuple[Moved, ...]:
        """The ways to count: another matrix only where a risk was scored on one."""
        return tuple(each for each in Moved if each is not Moved.OTHER or self.count(each))

    def count(self, moved: Moved) -> int:
        """Return how many risks moved in one way."""
        return sum(line.moved is moved for line in self.lines)


_WHY = """
SELECT s.reason FROM score_live s WHERE s.risk = :id AND s.kind = 'current' AND s.on_date <= :on
ORDER BY s.on_date DESC, s.turn DESC, s.id DESC LIMIT 1
"""


def movement_report(
    book: Reading, body: str, as_at: date, *, part: Part = Part.ONE
) -> MovementReport:
    """Return what moved on a committee's register since the meeting before a day."""
    since = day(book.value(BEFORE, body=body, on=as_at.isoformat()))
    found, same = [], 0
    for line in paper_register(book, body, as_at, part=part):
        moved = _moved(line, since)
        if moved is None:
            same += line.state != RiskState.CLOSED
            continue
        found.append(_line(book, line, moved, as_at))
    ranks = list(Moved)
    found.sort(key=lambda each: (ranks.index(each.moved), -(each.now or 0), each.ref))
    return MovementReport(since, tuple(found), same)


_WAYS = {Movement.UP: Moved.UP, Movement.DOWN: Moved.DOWN, Movement.OTHER: Moved.OTHER}


def _moved(line: RiskLine, since: date | None) -> Moved | None:
    if line.state == RiskState.CLOSED:
        return Moved.CLOSED
    if since is None or (line.raised_on is not None and line.raised_on >= since):
        return Moved.NEW
    return _WAYS.get(line.movement)


def _line(book: Reading, line: RiskLine, moved: Moved, as_at: date) -> MovedLine:
    stood = moved is not Moved.NEW and line.movement is not Movement.OTHER
    was = line.points - line.moved_by if stood and line.points is not None else None
    closed = moved is Moved.CLOSED
    sql = "SELECT closed_why FROM risk_live WHERE id = :id"
    why = (
        book.value(sql, id=line.id)
        if closed
        else book.value(_WHY, id=line.id, on=as_at.isoformat())
    )
    return MovedLine(
        n=line.n,
        id=line.id,
        moved=moved,
        ref=line.ref,
        title=line.title,
        owner=line.owner,
        was=was,
        now=None if closed else line.points,
        band="" if closed or line.band is None else str(line.band),
        why=why or "",
    )


def movement_lines(book: Reading, body: str, as_at: date) -> Sequence[MovedLine]:
    """Return what moved since the last meeting, Part 2 included: it is not a paper."""
    return movement_report(book, body, as_at, part=Part.TWO).lines


def movement_told(line: MovedLine) -> tuple[str, ...]:
    """Return a movement as a row of words."""
    points = ["–" if each is None else str(each) for each in (line.was, line.now)]
    return (choice(line.moved), line.ref, *points, line.title, line.owner, line.why)
