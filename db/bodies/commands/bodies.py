"""Bodies, and what the sources leave open about them."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.commands.changing import apply, check_reason, linked, remove
from db.bodies.records import Body, Organisation, Place, Unknown
from db.bodies.rules.authority import check_may_authorise, check_parent
from db.bodies.rules.kinds import (
    Authority,
    BodyKind,
    BodyStatus,
    RetentionClass,
    Sensitivity,
)
from db.bodies.rules.names import check_named, check_short
from db.bodies.rules.periods import check_period
from db.bodies.rules.years import APRIL, check_year_start
from db.errors import Refusal
from db.store import KEEP, Keep, Ref, Work, command, kept_or, ref


@dataclass(frozen=True, slots=True)
class AddBody:
    """Add a committee or group; this laptop issues its numbers."""

    name: str
    short: str
    kind: BodyKind = BodyKind.COMMITTEE
    authority: Authority = Authority.COLLABORATIVE
    organisation: Annotated[str | None, ref("organisation")] = None
    parent: Annotated[str | None, ref("body")] = None
    place: Annotated[str | None, ref("place")] = None
    status: BodyStatus = BodyStatus.ACTIVE
    may_authorise: bool = False
    sensitivity: Sensitivity = Sensitivity.NOT_SET
    retention: RetentionClass = RetentionClass.NOT_SET
    year_start: int = APRIL
    opened_on: date | None = None
    adopted_word: str = ""
    source: str = ""
    as_at: date | None = None


@command("Add committee or group")
def add_body(work: Work, it: AddBody) -> Ref:
    """Keep a new body."""
    check_named(it.name)
    check_short(it.short, _shorts(work, ""))
    check_year_start(it.year_start)
    check_may_authorise(it.authority, may_authorise=it.may_authorise)
    _check_links(work, it)
    record = Body(custodian=work.device)
    apply(record, it)
    return Ref("body", work.add(record))


@dataclass(frozen=True, slots=True)
class ChangeBody:
    """Change what is kept of a committee or group."""

    body: Annotated[str, ref("body")]
    name: str | Keep = KEEP
    short: str | Keep = KEEP
    kind: BodyKind | Keep = KEEP
    authority: Authority | Keep = KEEP
    organisation: Annotated[str | Keep | None, ref("organisation")] = KEEP
    parent: Annotated[str | Keep | None, ref("body")] = KEEP
    place: Annotated[str | Keep | None, ref("place")] = KEEP
    may_authorise: bool | Keep = KEEP
    sensitivity: Sensitivity | Keep = KEEP
    retention: RetentionClass | Keep = KEEP
    year_start: int | Keep = KEEP
    opened_on: date | Keep | None = KEEP
    adopted_word: str | Keep = KEEP
    chair_wishes: str | Keep = KEEP
    source: str | Keep = KEEP
    as_at: date | Keep | None = KEEP


@command("Change committee or group")
def change_body(work: Work, it: ChangeBody) -> Ref:
    """Change the fields that were touched; numbers issued keep the short name they were given."""
    body = work.get(Body, it.body)
    check_named(kept_or(it.name, body.name))
    check_short(kept_or(it.short, body.short), _shorts(work, body.id))
    check_year_start(kept_or(it.year_start, body.year_start))
    check_may_authorise(
        kept_or(it.authority, body.authority),
        may_authorise=kept_or(it.may_authorise, body.may_authorise),
    )
    check_period(kept_or(it.opened_on, body.opened_on), body.closed_on, "opened_on")
    _check_links(work, it)
    parents = dict(work.rows("SELECT id, parent FROM body_live"))
    check_parent(parents, body.id, kept_or(it.parent, body.parent))
    apply(body, it, "body")
    return Ref("body", body.id)


@dataclass(frozen=True, slots=True)
class EstablishBody:
    """Record that a proposed committee or group now exists."""

    body: Annotated[str, ref("body")]
    opened_on: date
    source: str = ""


@command("Establish committee or group")
def establish_body(work: Work, it: EstablishBody) -> Ref:
    """Make a proposed body active, or open a closed one again."""
    body = work.get(Body, it.body)
    if body.status is BodyStatus.ACTIVE:
        raise Refusal("bodies.active_already", "body", name=body.name)
    body.status = BodyStatus.ACTIVE
    body.opened_on, body.closed_on = it.opened_on, None
    body.source = it.source or body.source
    return Ref("body", body.id)


@dataclass(frozen=True, slots=True)
class CloseBody:
    """Close a committee or group; its record stays."""

    body: Annotated[str, ref("body")]
    closed_on: date


@command("Close committee or group")
def close_body(work: Work, it: CloseBody) -> Ref:
    """Set the last day of a body."""
    body = work.get(Body, it.body)
    if body.status is BodyStatus.CLOSED and body.closed_on:
        raise Refusal("bodies.closed", "body", on=body.closed_on)
    check_period(body.opened_on, it.closed_on, "closed_on")
    body.status, body.closed_on = BodyStatus.CLOSED, it.closed_on
    return Ref("body", body.id)


@dataclass(frozen=True, slots=True)
class RemoveBody:
    """Remove a committee or group that was entered by mistake; one that ends is closed."""

    body: Annotated[str, ref("body")]
    reason: str


@command("Remove committee or group")
def remove_body(work: Work, it: RemoveBody) -> Ref:
    """Remove it unless something names it."""
    return remove(work, Body, it.body, it.reason)


@dataclass(frozen=True, slots=True)
class NoteUnknown:
    """Note something that the sources do not say."""

    words: str
    about: str = ""
    body: Annotated[str | None, ref("body")] = None
    source: str = ""


@command("Note what is not known")
def note_unknown(work: Work, it: NoteUnknown) -> Ref:
    """Keep an open question until somebody settles it."""
    check_reason(it.words, "words")
    linked(work, Body, it.body)
    record = Unknown()
    apply(record, it)
    return Ref("unknown", work.add(record))


@dataclass(frozen=True, slots=True)
class SettleUnknown:
    """Tick off something that was not known, with the answer where there is one."""

    unknown: Annotated[str, ref("unknown")]
    answer: str = ""


@command("Settle what was not known")
def settle_unknown(work: Work, it: SettleUnknown) -> Ref:
    """Note the day and the answer."""
    record = work.get(Unknown, it.unknown)
    record.settled_on, record.answer = work.today, it.answer
    return Ref("unknown", record.id)


def _shorts(work: Work, own: str) -> frozenset[str]:
    rows = work.rows("SELECT short FROM body_live WHERE id <> :own", own=own)
    return frozenset(row[0] for row in rows)


def _check_links(work: Work, it: AddBody | ChangeBody) -> None:
    linked(work, Organisation, it.organisation)
    linked(work, Body, it.parent)
    linked(work, Place, it.place)
