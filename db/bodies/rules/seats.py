"""Seats outlive their holders: who sits in one on a day, who may stand in, and which are vacant."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from db.bodies.rules.kinds import Capacity, Office
from db.bodies.rules.periods import holds_on, overlap
from db.errors import Refusal


@dataclass(frozen=True, slots=True)
class Holding:
    """One person in one seat for a span of days, with the office held."""

    person: str
    from_on: date | None = None
    to_on: date | None = None
    office: Office = Office.MEMBER
    seat: str = ""


@dataclass(frozen=True, slots=True)
class SeatOn:
    """A seat as it stands on one day; ``holder`` is empty when it is vacant."""

    seat: str
    title: str
    place: str = ""
    capacity: Capacity = Capacity.MEMBER
    provisional: bool = False
    holder: str = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """A seat nobody holds: which place goes without, and what its title is (R3)."""

    seat: str
    where: str
    title: str


def holders_on(holdings: Iterable[Holding], on: date) -> list[Holding]:
    """Return those who hold a seat on a day, longest first; none means the seat is vacant."""
    held = [each for each in holdings if holds_on(each.from_on, each.to_on, on)]
    return sorted(held, key=lambda each: (each.from_on or date.min, each.person))


def deputies_on(deputies: Iterable[Holding], seat: str, on: date) -> list[str]:
    """Return the people nominated to stand in for a seat on a day."""
    return [each.person for each in holders_on(deputies, on) if each.seat == seat]


def presides(holdings: Iterable[Holding], on: date, present: Iterable[str] | None = None) -> str:
    """Return who presides by default: the chair, else the vice-chair, of those present.

    Where two hold the office, the one who has held it longer. Empty when neither is there: the
    members present choose one of themselves.
    """
    here = None if present is None else frozenset(present)
    held = [each for each in holders_on(holdings, on) if here is None or each.person in here]
    for office in (Office.CHAIR, Office.VICE_CHAIR):
        for each in held:
            if each.office is office:
                return each.person
    return ""


def composition_gaps(seats: Sequence[SeatOn]) -> list[Gap]:
    """Return the vacant membership places, in the order given.

    A seat that is only proposed (R5) or that is not for a member is nobody's gap. A title that
    ends in its place ("NHS provider, North") is parted from it; where it tells the place in
    another way, ``where`` is empty.
    """
    return [
        _gap(each)
        for each in seats
        if not each.holder and not each.provisional and each.capacity is Capacity.MEMBER
    ]


def _gap(seat: SeatOn) -> Gap:
    plain = seat.title.removesuffix(f", {seat.place}")
    return Gap(seat.seat, "" if seat.place in plain else seat.place, plain)


def check_appointment(holdings: Iterable[Holding], new: Holding) -> None:
    """Refuse to put a person into a seat that the same person already holds on any of the days."""
    for each in holdings:
        same = each.person == new.person and each.seat == new.seat
        if same and overlap((each.from_on, each.to_on), (new.from_on, new.to_on)):
            raise Refusal("bodies.already_in_seat", "person")


def check_deputy(holdings: Iterable[Holding], new: Holding) -> None:
    """Refuse a deputy who holds the very seat he or she would stand in for."""
    for each in holdings:
        same = each.person == new.person and each.seat == new.seat
        if same and overlap((each.from_on, each.to_on), (new.from_on, new.to_on)):
            raise Refusal("bodies.deputy_holds_seat", "person")
