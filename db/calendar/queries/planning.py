"""What planning a body's year gives: each date, and whether a meeting stands for it already."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from db.bodies.queries.bodies import body
from db.bodies.queries.plain import day
from db.bodies.queries.terms import TermsLine, terms_versions
from db.bodies.rules.periods import holds_on
from db.bodies.rules.years import MONTHS_A_YEAR, month_on
from db.calendar.bank_holidays import bank_holidays
from db.calendar.rules.periods import Span
from db.calendar.rules.plan import Held, Version, check_span, planned_dates, taken_up
from db.calendar.rules.states import MeetingKind
from db.calendar.rules.workdays import Proposed, propose
from db.store import Reading
from db.words import say


class Planned(StrEnum):
    """How things stand with a date of the terms of reference."""

    NEW = "new"
    KEPT = "kept"
    BY_HAND = "by hand"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class PlannedDate:
    """A date the terms give, what is proposed for it, and the meeting that stands for it already.

    ``held_on`` is the day of that meeting; ``terms`` is the version the date follows from.
    """

    proposed: Proposed
    state: Planned
    terms: TermsLine
    held_on: date | None = None
    meeting: str = ""

    @property
    def new(self) -> bool:
        """Whether a meeting would be planned for it."""
        return self.state is Planned.NEW


def year_preview(book: Reading, body_id: str, first: date, last: date) -> list[Proposed]:
    """Return the dates that the terms of a body give, with what is proposed for each.

    Raises:
        Refusal: the terms of reference name no day, or cannot be read.

    """
    return [each.proposed for each in year_plan(book, body_id, first, last)]


def year_plan(book: Reading, body_id: str, first: date, last: date) -> list[PlannedDate]:
    """Return each date a body's terms give within its own days, and what stands for it already.

    Raises:
        Refusal: the terms of reference name no day, or cannot be read.

    """
    line = body(book, body_id)
    span = Span(first, last)
    check_span(span)
    if line is None:
        return []
    terms = {each.id: each for each in terms_versions(book, body_id)}
    asked = [Version(each.id, each.cadence, each.from_on, each.to_on) for each in terms.values()]
    dated = planned_dates(asked, span, line.year_start)
    standing, removed = _held(book, body_id)
    taken = taken_up(dated, standing)
    holidays = bank_holidays(first, month_on(last, MONTHS_A_YEAR))
    proposed = propose([each.on for each in dated], holidays)
    found = [
        _planned(each, terms[due.terms], taken.get(due.on), removed)
        for due, each in zip(dated, proposed, strict=True)
    ]
    return [
        each
        for each in found
        if holds_on(line.opened_on, line.closed_on, each.proposed.proposed_on)
    ]


def _planned(
    proposed: Proposed, terms: TermsLine, held: Held | None, removed: frozenset[date]
) -> PlannedDate:
    if held is None:
        state = Planned.REMOVED if proposed.on in removed else Planned.NEW
        return PlannedDate(proposed, state, terms)
    state = Planned.KEPT if held.nominal_on == proposed.on else Planned.BY_HAND
    return PlannedDate(proposed, state, terms, held.on, held.meeting)


def _held(book: Reading, body_id: str) -> tuple[list[Held], frozenset[date]]:
    """Return the ordinary meetings there are, and the dates whose planned meeting was removed."""
    sql = """
        SELECT m.id, coalesce(m.on_date, m.nominal_on), m.nominal_on FROM meeting_live m
        WHERE m.body = :body AND m.kind = :kind AND coalesce(m.on_date, m.nominal_on) IS NOT NULL"""
    standing = [
        Held(id_, date.fromisoformat(on), day(nominal))
        for id_, on, nominal in book.rows(sql, body=body_id, kind=MeetingKind.ORDINARY.value)
    ]
    sql = """
        SELECT m.nominal_on FROM meeting m WHERE m.id IN (SELECT c.row FROM cell c)
          AND m.body = :body AND m.deleted <> :undone AND m.nominal_on IS NOT NULL"""
    gone = book.rows(sql, body=body_id, undone=say("undo.reason"))
    return standing, frozenset(date.fromisoformat(on) for (on,) in gone)
