"""Contact points, formal communications, and the minute book's own words."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.commands.changing import apply, check_reason, kept, linked, remove
from db.bodies.records import Body, Communication, ContactPoint, Label, Organisation
from db.bodies.rules.contacts import Means, check_parties
from db.bodies.rules.labels import subject_named, subjects
from db.bodies.rules.names import check_named
from db.bodies.rules.periods import check_period, holds_on
from db.errors import Refusal
from db.record import same_id
from db.store import KEEP, Keep, Ref, Work, command, kept_or, ref
from db.words import choice


@dataclass(frozen=True, slots=True)
class AddContactPoint:
    """Add the point an organisation is formally spoken to through, such as its ROC or SOC (R14).

    Left without a start it is not established yet, and nothing goes round it.
    """

    name: str
    organisation: Annotated[str, ref("organisation")]
    short: str = ""
    national: bool = False
    email: str = ""
    phone: str = ""
    from_on: date | None = None
    to_on: date | None = None
    source: str = ""
    as_at: date | None = None


@command("Add contact point")
def add_contact_point(work: Work, it: AddContactPoint) -> Ref:
    """Keep a new contact point."""
    check_named(it.name)
    work.get(Organisation, it.organisation)
    check_period(it.from_on, it.to_on)
    record = ContactPoint()
    apply(record, it)
    return Ref("contactpoint", work.add(record))


@dataclass(frozen=True, slots=True)
class ChangeContactPoint:
    """Change a contact point, or say when it was established or ended."""

    contactpoint: Annotated[str, ref("contactpoint")]
    name: str | Keep = KEEP
    short: str | Keep = KEEP
    organisation: Annotated[str | Keep, ref("organisation")] = KEEP
    national: bool | Keep = KEEP
    email: str | Keep = KEEP
    phone: str | Keep = KEEP
    from_on: date | Keep | None = KEEP
    to_on: date | Keep | None = KEEP
    source: str | Keep = KEEP
    as_at: date | Keep | None = KEEP


@command("Change contact point")
def change_contact_point(work: Work, it: ChangeContactPoint) -> Ref:
    """Change the fields that were touched."""
    record = work.get(ContactPoint, it.contactpoint)
    check_named(kept_or(it.name, record.name))
    linked(work, Organisation, it.organisation)
    check_period(kept_or(it.from_on, record.from_on), kept_or(it.to_on, record.to_on))
    apply(record, it, "contactpoint")
    return Ref("contactpoint", record.id)


@dataclass(frozen=True, slots=True)
class RemoveContactPoint:
    """Remove a contact point that was entered by mistake; one that ends is given its last day."""

    contactpoint: Annotated[str, ref("contactpoint")]
    reason: str


@command("Remove contact point")
def remove_contact_point(work: Work, it: RemoveContactPoint) -> Ref:
    """Remove it unless a communication names it."""
    return remove(work, ContactPoint, it.contactpoint, it.reason)


@dataclass(frozen=True, slots=True)
class LogCommunication:
    """Log a formal communication between two organisations, and the points it went through.

    ``why_round`` says why it went round a contact point, where it did; it is kept all the same.
    """

    sender: Annotated[str, ref("organisation")]
    receiver: Annotated[str, ref("organisation")]
    subject: str
    on_date: date | None = None
    means: Means = Means.E_MAIL
    sender_point: Annotated[str | None, ref("contactpoint")] = None
    receiver_point: Annotated[str | None, ref("contactpoint")] = None
    body: Annotated[str | None, ref("body")] = None
    words: str = ""
    why_round: str = ""


@command("Log formal communication")
def log_communication(work: Work, it: LogCommunication) -> Ref:
    """Keep it, today unless another day is given."""
    _check_said(work, it.sender, it.receiver, it.subject)
    linked(work, ContactPoint, it.sender_point)
    linked(work, ContactPoint, it.receiver_point)
    linked(work, Body, it.body)
    record = Communication()
    apply(record, it)
    record.on_date = it.on_date or work.today
    _check_day(work, record.on_date)
    _check_points(work, record)
    return Ref("communication", work.add(record))


@dataclass(frozen=True, slots=True)
class ChangeCommunication:
    """Change what is logged of a formal communication."""

    communication: Annotated[str, ref("communication")]
    sender: Annotated[str | Keep, ref("organisation")] = KEEP
    receiver: Annotated[str | Keep, ref("organisation")] = KEEP
    subject: str | Keep = KEEP
    on_date: date | Keep = KEEP
    means: Means | Keep = KEEP
    sender_point: Annotated[str | Keep | None, ref("contactpoint")] = KEEP
    receiver_point: Annotated[str | Keep | None, ref("contactpoint")] = KEEP
    body: Annotated[str | Keep | None, ref("body")] = KEEP
    words: str | Keep = KEEP
    why_round: str | Keep = KEEP


@command("Change formal communication")
def change_communication(work: Work, it: ChangeCommunication) -> Ref:
    """Change the fields that were touched."""
    record = work.get(Communication, it.communication)
    parties = kept_or(it.sender, record.sender), kept_or(it.receiver, record.receiver)
    _check_said(work, *parties, kept_or(it.subject, record.subject))
    linked(work, ContactPoint, it.sender_point)
    linked(work, ContactPoint, it.receiver_point)
    linked(work, Body, it.body)
    _check_day(work, kept_or(it.on_date, record.on_date))
    apply(record, it, "communication")
    _check_points(work, record)
    return Ref("communication", record.id)


@dataclass(frozen=True, slots=True)
class RemoveCommunication:
    """Remove a formal communication that was logged by mistake."""

    communication: Annotated[str, ref("communication")]
    reason: str


@command("Remove formal communication")
def remove_communication(work: Work, it: RemoveCommunication) -> Ref:
    """Remove it with the reason."""
    return remove(work, Communication, it.communication, it.reason)


@dataclass(frozen=True, slots=True)
class SetLabel:
    """Set the minute book's own word for a choice, such as “Integrated care partnership” (T2).

    Empty words bring back the program's own.
    """

    subject: str
    words: str = ""
    short: str = ""
    source: str = ""
    as_at: date | None = None


@command("Set own word")
def set_label(work: Work, it: SetLabel) -> Ref:
    """Keep the word; every laptop that sets it sets the same record."""
    called = {name: choice(each) for name, each in subjects().items()}
    subject = subject_named(it.subject, called)
    record = kept(work, Label, same_id("label", subject))
    apply(record, it, "subject")
    record.subject = subject
    record.words, record.short = it.words.strip(), it.short.strip()
    return Ref("label", record.id)


def _check_said(work: Work, sender: str, receiver: str, subject: str) -> None:
    work.get(Organisation, sender)
    work.get(Organisation, receiver)
    check_parties(sender, receiver)
    check_reason(subject, "subject")


def _check_points(work: Work, record: Communication) -> None:
    """Refuse that something went through a point before it was established, or after its end."""
    on = record.on_date or work.today
    for field in ("sender_point", "receiver_point"):
        point = work.find(ContactPoint, getattr(record, field))
        if point is not None and not holds_on(point.from_on, point.to_on, on):
            raise Refusal("bodies.point_not_then", field, name=point.name, on=on)


def _check_day(work: Work, on: date | None) -> None:
    if on is not None and on > work.today:
        raise Refusal("bodies.said_later", "on_date", on=on)
