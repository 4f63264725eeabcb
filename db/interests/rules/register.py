"""What must hold of a declared interest (R17; B:L144-147)."""

from datetime import date, timedelta
from enum import StrEnum

from db.bodies.rules.periods import check_period, holds_on
from db.bodies.rules.years import MONTHS_A_YEAR, month_on
from db.errors import Refusal

DAYS_TO_DECLARE = 28
MONTHS_PUBLIC = 6


class InterestKind(StrEnum):
    """The four kinds of the register; indirect is that of somebody close to the person."""

    FINANCIAL = "financial"
    PROFESSIONAL = "non-financial professional"
    PERSONAL = "non-financial personal"
    INDIRECT = "indirect"


def check_interest(nature: str, from_on: date | None, to_on: date | None) -> None:
    """Refuse an interest that says nothing, or that ends before it begins."""
    if not nature.strip():
        raise Refusal("interests.nature_missing", "nature")
    check_period(from_on, to_on)


def check_direct(kind: InterestKind, *, direct: bool) -> None:
    """Refuse an interest called indirect that is said to be the person's own."""
    if kind is InterestKind.INDIRECT and direct:
        raise Refusal("interests.indirect_is_direct", "direct")


def check_declared(declared_on: date | None, today: date) -> None:
    """Refuse a declaration on a day still to come."""
    if declared_on is not None and declared_on > today:
        raise Refusal("interests.declared_later", "declared_on", on=declared_on)


def check_confirmed(on: date, to_on: date | None, today: date) -> None:
    """Refuse to confirm an interest that had ended by then, or on a day still to come."""
    if to_on is not None and to_on < on:
        raise Refusal("interests.ended_already", "interest", on=to_on)
    if on > today:
        raise Refusal("interests.confirmed_later", "on", on=on)


def declare_by(from_on: date) -> date:
    """Return the last day to declare an interest that arose on a day: 28 days later."""
    return from_on + min(timedelta(days=DAYS_TO_DECLARE), date.max - from_on)


def is_late(from_on: date | None, declared_on: date | None, today: date) -> bool:
    """Return whether an interest was, or by now is, declared after its 28 days."""
    return from_on is not None and (declared_on or today) > declare_by(from_on)


def public_until(to_on: date) -> date:
    """Return the last day an interest that ended on a day stays in the published register."""
    return _later(to_on, MONTHS_PUBLIC)


def is_public(from_on: date | None, to_on: date | None, on: date) -> bool:
    """Return whether an interest stands in the published register on a day."""
    return holds_on(from_on, None if to_on is None else public_until(to_on), on)


def renew_by(confirmed_on: date) -> date:
    """Return the day by which an interest is to be confirmed again: a year after the last time."""
    return _later(confirmed_on, MONTHS_A_YEAR)


def _later(on: date, months: int) -> date:
    # A day typed here is held to a sensible year; one that came in an update file may be any.
    last_year = on.year == date.max.year and on.month + months > MONTHS_A_YEAR
    return date.max if last_year else month_on(on, months)
