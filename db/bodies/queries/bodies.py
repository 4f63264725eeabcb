"""The list of bodies, and everything one page tells of a body."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from db.bodies.queries.plain import chosen, day, like, lines, numbers
from db.bodies.queries.seats import SeatLine, gaps_on, seats_on
from db.bodies.queries.terms import (
    DeadlineRuleLine,
    NeedLine,
    TermsLine,
    deadline_rules,
    quorum_needs,
    terms_on,
    terms_versions,
)
from db.bodies.rules.kinds import (
    Authority,
    BodyKind,
    BodyStatus,
    MinuteStyle,
    Office,
    RetentionClass,
    Sensitivity,
)
from db.bodies.rules.seats import Gap
from db.store import Reading


@dataclass(frozen=True, slots=True)
class BodyLine:
    """A body as listed; organisation, parent and place are names."""

    n: int
    id: str
    name: str
    short: str
    kind: BodyKind
    authority: Authority
    status: BodyStatus
    organisation: str
    parent: str
    place: str
    may_authorise: bool
    sensitivity: Sensitivity
    retention: RetentionClass
    custodian: str
    year_start: int
    opened_on: date | None
    closed_on: date | None
    adopted_word: str
    source: str
    as_at: date | None
    chair_wishes: str = ""


@dataclass(frozen=True, slots=True)
class UnknownLine:
    """Something the sources do not say; ``body`` is the body's id, empty where it is none's."""

    n: int
    id: str
    about: str
    words: str
    body: str
    settled_on: date | None
    answer: str
    source: str


@dataclass(frozen=True, slots=True)
class HeadingLine:
    """A standing heading of a body's agenda."""

    number: int
    words: str
    source: str


@dataclass(frozen=True, slots=True)
class BodyPage:
    """A body on a day; ``empty`` holds the codes of the sentences about what is not set yet."""

    body: BodyLine
    on: date
    terms: TermsLine | None
    versions: tuple[TermsLine, ...]
    needs: tuple[NeedLine, ...]
    deadlines: tuple[DeadlineRuleLine, ...]
    seats: tuple[SeatLine, ...]
    gaps: tuple[Gap, ...]
    headings: tuple[HeadingLine, ...]
    unknowns: tuple[UnknownLine, ...]
    empty: tuple[str, ...]


_LINES = """
    SELECT b.n, b.id, b.name, b.short, b.kind, b.authority, b.status, coalesce(o.name, ''),
      coalesce(q.name, ''), coalesce(p.name, ''), b.may_authorise, b.sensitivity, b.retention,
      b.custodian, b.year_start, b.opened_on, b.closed_on, b.adopted_word, b.source, b.as_at,
      b.chair_wishes
    FROM body_live b LEFT JOIN organisation_live o ON o.id = b.organisation
      LEFT JOIN body_live q ON q.id = b.parent LEFT JOIN place_live p ON p.id = b.place"""


def body_ids(
    book: Reading, *, words: str = "", with_closed: bool = False, on: date | None = None
) -> list[int]:
    """Return the bodies: active ones by name, then those proposed, then those closed.

    With a day, one whose last day that is or is yet to come is not closed.
    """
    sql = """
        SELECT n FROM body_live
        WHERE (name LIKE :words ESCAPE '!' OR short LIKE :words ESCAPE '!')
          AND (:with_closed OR status <> 'closed' OR closed_on >= :day)
        ORDER BY CASE status WHEN 'active' THEN 0 WHEN 'proposed' THEN 1 ELSE 2 END,
          name COLLATE NOCASE, id"""
    day = on.isoformat() if on else None
    return numbers(book, sql, words=like(words), with_closed=with_closed, day=day)


def body_lines(book: Reading, ns: Sequence[int]) -> list[BodyLine]:
    """Return the lines of these bodies."""
    return lines(book, f"{_LINES} WHERE b.n IN (SELECT value FROM json_each(:ns))", _body, ns)


def body(book: Reading, body_id: str) -> BodyLine | None:
    """Return one body, None where it is not there or removed."""
    row = book.row(f"{_LINES} WHERE b.id = :id", id=body_id)
    return _body(*row) if row else None


def body_page(book: Reading, body_id: str, on: date) -> BodyPage | None:
    """Return all that is kept of a body as it stands on a day."""
    line = body(book, body_id)
    if line is None:
        return None
    terms = terms_on(book, body_id, on)
    needs = tuple(quorum_needs(book, terms.id)) if terms else ()
    deadlines = tuple(deadline_rules(book, terms.id)) if terms else ()
    seats = tuple(seats_on(book, body_id, on))
    return BodyPage(
        body=line,
        on=on,
        terms=terms,
        versions=tuple(terms_versions(book, body_id)),
        needs=needs,
        deadlines=deadlines,
        seats=seats,
        gaps=tuple(gaps_on(list(seats))),
        headings=tuple(headings(book, body_id)),
        unknowns=tuple(each for each in unknowns(book) if each.body == body_id),
        empty=tuple(_empty(terms, needs, deadlines)) + _no_chair(seats),
    )


def headings(book: Reading, body_id: str) -> list[HeadingLine]:
    """Return the standing headings of a body's agenda, in order."""
    sql = "SELECT number, words, source FROM heading_live WHERE body = :body ORDER BY number, id"
    return [HeadingLine(*row) for row in book.rows(sql, body=body_id)]


def unknowns(book: Reading, *, with_settled: bool = False) -> list[UnknownLine]:
    """Return what the sources do not say and nobody has settled yet."""
    sql = """
        SELECT n, id, about, words, coalesce(body, ''), settled_on, answer, source FROM unknown_live
        WHERE :with_settled OR settled_on IS NULL ORDER BY n"""
    return [
        UnknownLine(n, id_, about, words, of, day(settled), answer, source)
        for n, id_, about, words, of, settled, answer, source in book.rows(
            sql, with_settled=with_settled
        )
    ]


def _body(*row: Any) -> BodyLine:
    n, id_, name, short, kind, authority, status, organisation, parent, place, *rest = row
    may, sensitivity, retention, custodian, year, opened, closed, word, *last = rest
    source, as_at, wishes = last
    return BodyLine(
        *(n, id_, name, short, chosen(BodyKind, kind), chosen(Authority, authority)),
        *(chosen(BodyStatus, status), organisation, parent, place, bool(may)),
        sensitivity=chosen(Sensitivity, sensitivity),
        retention=chosen(RetentionClass, retention),
        custodian=custodian,
        year_start=year,
        opened_on=day(opened),
        closed_on=day(closed),
        adopted_word=word,
        source=source,
        as_at=day(as_at),
        chair_wishes=wishes,
    )


def _empty(
    terms: TermsLine | None, needs: tuple[NeedLine, ...], deadlines: tuple[DeadlineRuleLine, ...]
) -> list[str]:
    """Return the sentence codes of what the terms of reference leave open (T9)."""
    unset = {
        "bodies.no_quorum": not needs and (terms is None or terms.quorum_number is None),
        "bodies.no_deadlines": not deadlines,
        "bodies.no_cadence": terms is None or not terms.cadence,
        "bodies.no_minute_style": terms is None or terms.minute_style is MinuteStyle.NOT_SET,
        "bodies.no_review": terms is None or terms.review_on is None,
    }
    return [code for code, is_unset in unset.items() if is_unset]


def _no_chair(seats: tuple[SeatLine, ...]) -> tuple[str, ...]:
    offices = {holder.office for seat in seats for holder in seat.holders}
    return () if Office.CHAIR in offices else ("bodies.no_chair",)
