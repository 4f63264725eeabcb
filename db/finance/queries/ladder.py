"""Shortfalls on the ladder, what was done with each, and the offsets agreed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from db.bodies.queries.plain import chosen, day, like, lines, numbers
from db.finance.rules.ladder import LadderStep
from db.finance.rules.positions import MoneyKind
from db.store import Reading


class ShortfallsShown(StrEnum):
    """Which shortfalls are listed."""

    OPEN = "open"
    SYSTEM = "system"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class ShortfallLine:
    """A shortfall and the step it stands on; ``amount`` and ``offset`` are in pence."""

    n: int
    id: str
    organisation: str
    name: str
    body: str
    partnership: str
    year: str
    kind: MoneyKind
    amount: int
    statement: str
    raised_on: date | None
    step: LadderStep
    step_on: date | None
    offset: int


@dataclass(frozen=True, slots=True)
class StepLine:
    """A step that was taken, by which body at which meeting, in which words and decision."""

    step: LadderStep
    on: date | None
    body: str
    words: str
    meeting: str
    decision: str


@dataclass(frozen=True, slots=True)
class OffsetLine:
    """An offset: its legs as partnership and pence, and who agreed it when."""

    id: str
    legs: tuple[tuple[str, int], ...]
    agreed_on: date | None
    agreed_by: str
    words: str
    decision: str


_SHOWN = {
    ShortfallsShown.OPEN: "s.step <> 'closed'",
    ShortfallsShown.SYSTEM: "s.step IN ('system discussion', 'flexibility found')",
    ShortfallsShown.ALL: "1",
}


def shortfall_ids(
    book: Reading, shown: ShortfallsShown = ShortfallsShown.OPEN, words: str = ""
) -> list[int]:
    """Return the shortfalls, the furthest up the ladder first, then the largest."""
    sql = f"""
        SELECT s.n FROM shortfall_live s JOIN organisation o ON o.id = s.organisation
        WHERE {_SHOWN[shown]} AND (o.name LIKE :words ESCAPE '!' OR s.statement LIKE :words
          ESCAPE '!')
        ORDER BY instr('no flexibility flexibility found system discussion partnership action
          peer challenge organisation closed', s.step), s.amount DESC, s.id"""
    return numbers(book, sql, words=like(words))


def shortfall_counts(book: Reading) -> dict[ShortfallsShown, int]:
    """Return how many each list holds."""
    columns = ", ".join(f"count(*) FILTER (WHERE {_SHOWN[each]})" for each in ShortfallsShown)
    row = book.row(f"SELECT {columns} FROM shortfall_live s") or ()
    return dict(zip(ShortfallsShown, row, strict=True))


def shortfall_lines(book: Reading, ns: Sequence[int]) -> list[ShortfallLine]:
    """Return the lines of these shortfalls, in the order given."""
    sql = """
        SELECT s.n, s.id, s.organisation, o.name, coalesce(s.body, ''), coalesce(b.name, ''),
          s.year, s.kind, s.amount, s.statement, s.raised_on, s.step,
          coalesce((SELECT max(on_date) FROM shortfallstep_live x WHERE x.shortfall = s.id),
            s.raised_on),
          coalesce((SELECT sum(l.amount) FROM offsetleg_live l JOIN offsetagreement_live a
            ON a.id = l.agreement WHERE a.shortfall = s.id AND l.amount > 0), 0)
        FROM shortfall_live s JOIN organisation o ON o.id = s.organisation
          LEFT JOIN body b ON b.id = s.body
        WHERE s.n IN (SELECT value FROM json_each(:ns))"""
    return lines(book, sql, _line, ns)


def _line(n: int, id_: str, organisation: str, name: str, *rest: Any) -> ShortfallLine:
    body, partnership, year, kind, amount, statement, raised_on, step, step_on, offset = rest
    return ShortfallLine(
        *(n, id_, organisation, name, body, partnership, year, chosen(MoneyKind, kind), amount),
        *(statement, day(raised_on), chosen(LadderStep, step), day(step_on), offset),
    )


def steps_taken(book: Reading, shortfall: str) -> list[StepLine]:
    """Return what was done with a shortfall, the first step first."""
    sql = """
        SELECT x.step, x.on_date, coalesce(b.name, ''), x.words, coalesce(m.ref, ''),
          coalesce(d.ref, '')
        FROM shortfallstep_live x LEFT JOIN body b ON b.id = x.body
          LEFT JOIN meeting m ON m.id = x.meeting LEFT JOIN decision d ON d.id = x.decision
        WHERE x.shortfall = :shortfall ORDER BY x.on_date, x.turn, x.id"""
    return [
        StepLine(chosen(LadderStep, step), day(on), *rest)
        for step, on, *rest in book.rows(sql, shortfall=shortfall)
    ]


def offsets(book: Reading, shortfall: str) -> list[OffsetLine]:
    """Return the offsets agreed for a shortfall, each with its legs, improvements first."""
    sql = """
        SELECT a.id, a.agreed_on, a.agreed_by, a.words, coalesce(d.ref, '')
        FROM offsetagreement_live a LEFT JOIN decision d ON d.id = a.decision
        WHERE a.shortfall = :shortfall ORDER BY a.agreed_on, a.id"""
    legs = """
        SELECT b.name, l.amount FROM offsetleg_live l JOIN body b ON b.id = l.body
        WHERE l.agreement = :agreement ORDER BY l.amount DESC, b.name"""
    return [
        OffsetLine(
            *(id_, tuple(map(tuple, book.rows(legs, agreement=id_))), day(on)),
            *("; ".join(in_names(book, agreed_by.split("; "))), words, decision),
        )
        for id_, on, agreed_by, words, decision in book.rows(sql, shortfall=shortfall)
    ]


def partnerships(book: Reading) -> list[tuple[str, str, str]]:
    """Return the partnerships by id, name and short name: committees that organisations count in.

    One called a partnership is one before any organisation was entered in it.
    """
    sql = """
        SELECT id, name, short FROM body_live b WHERE kind = 'partnership'
          OR EXISTS (SELECT 1 FROM partner_live p WHERE p.body = b.id)
        ORDER BY name COLLATE NOCASE, id"""
    return [(id_, name, short) for id_, name, short in book.rows(sql)]


def in_names(book: Reading, given: Sequence[str]) -> list[str]:
    """Return who agreed, by name where only the initials of a person were given."""
    sql = "SELECT min(name) FROM person_live WHERE initials = :given HAVING count(*) = 1"
    return [book.value(sql, given=each) or each for each in given]
