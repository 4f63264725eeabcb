"""The terms of reference in force on a day, and what they ask for."""

from dataclasses import dataclass
from datetime import date, time
from typing import Any

from db.bodies.queries.plain import chosen, day, wall
from db.bodies.rules.kinds import DayUnit, DeadlineKind, MinuteStyle
from db.store import Reading


@dataclass(frozen=True, slots=True)
class TermsLine:
    """One version of a body's terms of reference; what they do not say is empty or None."""

    n: int
    id: str
    version: str
    from_on: date | None
    to_on: date | None
    review_on: date | None
    cadence: str
    start_time: time | None
    minutes_long: int | None
    venue: str
    quorum_number: int | None
    deputies_count: bool
    remote_counts: bool
    minute_style: MinuteStyle
    source: str
    as_at: date | None
    quorum_source: str
    example: bool
    attendance_percent: int | None = None
    chair_offices: str = ""


@dataclass(frozen=True, slots=True)
class NeedLine:
    """How many of those who represent a constituency the quorum asks for."""

    id: str
    constituency: str
    at_least: int
    source: str


@dataclass(frozen=True, slots=True)
class DeadlineRuleLine:
    """So many days before or after each meeting, as the kind has it."""

    id: str
    kind: DeadlineKind
    days: int
    unit: DayUnit
    source: str


_COLUMNS = """
    n, id, version, from_on, to_on, review_on, cadence, start_time, minutes_long, venue,
    quorum_number, deputies_count, remote_counts, minute_style, source, as_at, quorum_source,
    example, attendance_percent, chair_offices"""


def terms_on(book: Reading, body: str, on: date) -> TermsLine | None:
    """Return the version of the terms of reference in force on a day, None where there is none."""
    sql = f"""
        SELECT {_COLUMNS} FROM terms_live
        WHERE body = :body AND (from_on IS NULL OR from_on <= :on)
          AND (to_on IS NULL OR :on <= to_on)
        ORDER BY coalesce(from_on, '') DESC, version DESC, id"""
    row = book.row(sql, body=body, on=on.isoformat())
    return _line(row) if row else None


def terms_versions(book: Reading, body: str) -> list[TermsLine]:
    """Return every version of a body's terms of reference, the newest first."""
    sql = f"""
        SELECT {_COLUMNS} FROM terms_live WHERE body = :body
        ORDER BY coalesce(from_on, '') DESC, version DESC, id"""
    return [_line(row) for row in book.rows(sql, body=body)]


def quorum_needs(book: Reading, terms: str) -> list[NeedLine]:
    """Return whom the quorum must include, by constituency."""
    sql = """
        SELECT id, constituency, at_least, source FROM quorumneed_live WHERE terms = :terms
        ORDER BY constituency, id"""
    return [NeedLine(*row) for row in book.rows(sql, terms=terms)]


def deadline_rules(book: Reading, terms: str) -> list[DeadlineRuleLine]:
    """Return the deadlines the terms set, in the order of a secretary's month."""
    sql = "SELECT id, kind, days, unit, source FROM deadlinerule_live WHERE terms = :terms"
    order = [str(kind) for kind in DeadlineKind]
    found = [
        DeadlineRuleLine(id_, chosen(DeadlineKind, kind), days, chosen(DayUnit, unit), source)
        for id_, kind, days, unit, source in book.rows(sql, terms=terms)
    ]
    return sorted(found, key=lambda each: order.index(each.kind) if each.kind in order else 99)


def _line(row: tuple[Any, ...]) -> TermsLine:
    n, id_, version, from_on, to_on, review_on, cadence, start, *rest = row
    length, venue, number, deputies, remote, style, source, as_at, number_source, *last = rest
    example, percent, offices = last
    return TermsLine(
        *(n, id_, version, day(from_on), day(to_on), day(review_on), cadence, wall(start)),
        *(length, venue, number, bool(deputies), bool(remote), chosen(MinuteStyle, style)),
        *(source, day(as_at), number_source, bool(example), percent, offices),
    )
