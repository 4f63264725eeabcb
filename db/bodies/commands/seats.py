"""Membership places, who holds them and who may stand in."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.commands.changing import apply, check_reason, linked, remove
from db.bodies.commands.independence import ask_independence
from db.bodies.commands.standing import deputies_of, memberships_of
from db.bodies.records import Body, Deputy, Membership, Organisation, Person, Place, Seat
from db.bodies.rules.kinds import Capacity, Office
from db.bodies.rules.names import check_named
from db.bodies.rules.periods import check_period
from db.bodies.rules.seats import Holding, check_appointment, check_deputy
from db.errors import Refusal
from db.store import KEEP, Keep, Ref, Work, command, kept_or, ref


@dataclass(frozen=True, slots=True)
class AddSeat:
    """Add a membership place to a committee or group."""

    body: Annotated[str, ref("body")]
    title: str
    constituency: str = ""
    capacity: Capacity = Capacity.MEMBER
    voting: bool = True
    office: Office = Office.MEMBER
    place: Annotated[str | None, ref("place")] = None
    organisation: Annotated[str | None, ref("organisation")] = None
    provisional: bool = False
    independent: bool = False
    source: str = ""
    as_at: date | None = None


@command("Add membership place")
def add_seat(work: Work, it: AddSeat) -> Ref:
    """Keep a new seat at the end of the body's list."""
    check_named(it.title, "title")
    work.get(Body, it.body)
    linked(work, Place, it.place)
    linked(work, Organisation, it.organisation)
    last = work.value("SELECT max(pos) FROM seat_live WHERE body = :body", body=it.body) or ""
    record = Seat(pos=f"{int(last or 0) + 1:04d}" if last.isdecimal() or not last else last + "1")
    apply(record, it)
    return Ref("seat", work.add(record))


@dataclass(frozen=True, slots=True)
class ChangeSeat:
    """Change a membership place."""

    seat: Annotated[str, ref("seat")]
    title: str | Keep = KEEP
    constituency: str | Keep = KEEP
    capacity: Capacity | Keep = KEEP
    voting: bool | Keep = KEEP
    office: Office | Keep = KEEP
    place: Annotated[str | Keep | None, ref("place")] = KEEP
    organisation: Annotated[str | Keep | None, ref("organisation")] = KEEP
    provisional: bool | Keep = KEEP
    independent: bool | Keep = KEEP
    pos: str | Keep = KEEP
    source: str | Keep = KEEP
    as_at: date | Keep | None = KEEP


@command("Change membership place")
def change_seat(work: Work, it: ChangeSeat) -> Ref:
    """Change the fields that were touched."""
    seat = work.get(Seat, it.seat)
    check_named(kept_or(it.title, seat.title), "title")
    linked(work, Place, it.place)
    linked(work, Organisation, it.organisation)
    apply(seat, it, "seat")
    ask_independence(work, seat.body)
    return Ref("seat", seat.id)


@dataclass(frozen=True, slots=True)
class RemoveSeat:
    """Remove a membership place that nobody ever held."""

    seat: Annotated[str, ref("seat")]
    reason: str


@command("Remove membership place")
def remove_seat(work: Work, it: RemoveSeat) -> Ref:
    """Remove it unless something names it."""
    return remove(work, Seat, it.seat, it.reason)


@dataclass(frozen=True, slots=True)
class AppointMember:
    """Put a person into a membership place from a day; the place's own office goes with it."""

    seat: Annotated[str, ref("seat")]
    person: Annotated[str, ref("person")]
    from_on: date | None = None
    to_on: date | None = None
    office: Office | Keep = KEEP
    source: str = ""
    as_at: date | None = None


@command("Appoint member")
def appoint_member(work: Work, it: AppointMember) -> Ref:
    """Keep a membership."""
    seat = work.get(Seat, it.seat)
    _check_may_sit(work, seat, it.person, it.from_on)
    check_period(it.from_on, it.to_on)
    office = kept_or(it.office, seat.office)
    new = Holding(it.person, it.from_on, it.to_on, office, seat.id)
    check_appointment(memberships_of(work, seat.body), new)
    record = Membership(office=office)
    apply(record, it, "office")
    made = work.add(record)
    ask_independence(work, seat.body)
    return Ref("membership", made)


@dataclass(frozen=True, slots=True)
class ChangeMembership:
    """Change the days or the office of a membership."""

    membership: Annotated[str, ref("membership")]
    from_on: date | Keep | None = KEEP
    to_on: date | Keep | None = KEEP
    office: Office | Keep = KEEP
    source: str | Keep = KEEP
    as_at: date | Keep | None = KEEP


@command("Change membership")
def change_membership(work: Work, it: ChangeMembership) -> Ref:
    """Change the fields that were touched."""
    held = work.get(Membership, it.membership)
    from_on, to_on = kept_or(it.from_on, held.from_on), kept_or(it.to_on, held.to_on)
    check_period(from_on, to_on)
    new = Holding(held.person, from_on, to_on, kept_or(it.office, held.office), held.seat)
    body = work.get(Seat, held.seat).body
    check_appointment(memberships_of(work, body, besides=held.id), new)
    apply(held, it, "membership")
    ask_independence(work, body)
    return Ref("membership", held.id)


@dataclass(frozen=True, slots=True)
class EndMembership:
    """End a membership on a day, which is the last it is held."""

    membership: Annotated[str, ref("membership")]
    to_on: date
    why: str = ""


@command("End membership")
def end_membership(work: Work, it: EndMembership) -> Ref:
    """Set the last day; from the next on the place is vacant unless somebody else holds it."""
    held = work.get(Membership, it.membership)
    check_period(held.from_on, it.to_on)
    held.to_on, held.ended_why = it.to_on, it.why
    return Ref("membership", held.id)


@dataclass(frozen=True, slots=True)
class RemoveMembership:
    """Remove a membership that was entered by mistake; one that ends is ended."""

    membership: Annotated[str, ref("membership")]
    reason: str


@command("Remove membership")
def remove_membership(work: Work, it: RemoveMembership) -> Ref:
    """Remove it unless something names it."""
    return remove(work, Membership, it.membership, it.reason)


@dataclass(frozen=True, slots=True)
class NominateDeputy:
    """Nominate a person to stand in for whoever holds a membership place."""

    seat: Annotated[str, ref("seat")]
    person: Annotated[str, ref("person")]
    from_on: date | None = None
    to_on: date | None = None
    source: str = ""
    as_at: date | None = None


@command("Nominate deputy")
def nominate_deputy(work: Work, it: NominateDeputy) -> Ref:
    """Keep a nomination."""
    seat = work.get(Seat, it.seat)
    _check_may_sit(work, seat, it.person, it.from_on)
    check_period(it.from_on, it.to_on)
    new = Holding(it.person, it.from_on, it.to_on, seat=seat.id)
    check_deputy(memberships_of(work, seat.body), new)
    check_appointment(deputies_of(work, seat.id), new)
    record = Deputy()
    apply(record, it)
    return Ref("deputy", work.add(record))


@dataclass(frozen=True, slots=True)
class EndDeputy:
    """End a deputy's nomination on a day, which is the last it holds."""

    deputy: Annotated[str, ref("deputy")]
    to_on: date


@command("End nomination of deputy")
def end_deputy(work: Work, it: EndDeputy) -> Ref:
    """Set the last day."""
    held = work.get(Deputy, it.deputy)
    check_period(held.from_on, it.to_on)
    held.to_on = it.to_on
    return Ref("deputy", held.id)


@dataclass(frozen=True, slots=True)
class RemoveDeputy:
    """Remove a nomination that was entered by mistake."""

    deputy: Annotated[str, ref("deputy")]
    reason: str


@command("Remove nomination of deputy")
def remove_deputy(work: Work, it: RemoveDeputy) -> Ref:
    """Remove it with the reason."""
    check_reason(it.reason)
    return remove(work, Deputy, it.deputy, it.reason)


def _check_may_sit(work: Work, seat: Seat, person_id: str, from_on: date | None) -> None:
    """Refuse to seat somebody who has left by then, or in a body that has closed by then."""
    start = from_on or work.today
    left_on = work.get(Person, person_id).left_on
    if left_on is not None and left_on < start:
        raise Refusal("bodies.person_left", "person", on=left_on)
    closed_on = work.get(Body, seat.body).closed_on
    if closed_on is not None and closed_on < start:
        raise Refusal("bodies.closed", "seat", on=closed_on)
