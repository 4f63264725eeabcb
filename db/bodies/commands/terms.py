"""Terms of reference: each version keeps what it said, and where that is from."""

from dataclasses import dataclass
from datetime import date, time
from typing import Annotated

from db.bodies.commands.changing import apply, check_reason, kept, remove
from db.bodies.commands.standing import latest_terms, terms_to_change
from db.bodies.records import Body, DeadlineRule, QuorumNeed, Terms
from db.bodies.rules.kinds import DayUnit, DeadlineKind, MinuteStyle
from db.bodies.rules.names import check_at_least, check_named, check_not_negative, check_percent
from db.bodies.rules.periods import check_period, check_review
from db.errors import Refusal
from db.record import same_id
from db.store import KEEP, Keep, Ref, Work, command, kept_or, ref


@dataclass(frozen=True, slots=True)
class AdoptTerms:
    """Adopt a new version of the terms of reference, in force from a day.

    What is left out is taken from the version before it, with its quorum and deadlines.
    """

    body: Annotated[str, ref("body")]
    version: str
    from_on: date | None = None
    to_on: date | Keep | None = KEEP
    review_on: date | Keep | None = KEEP
    cadence: str | Keep = KEEP
    start_time: time | Keep | None = KEEP
    minutes_long: int | Keep | None = KEEP
    venue: str | Keep = KEEP
    deputies_count: bool | Keep = KEEP
    remote_counts: bool | Keep = KEEP
    minute_style: MinuteStyle | Keep = KEEP
    attendance_percent: int | Keep | None = KEEP
    chair_offices: str | Keep = KEEP
    source: str = ""
    as_at: date | None = None
    example: bool = False


@command("Adopt terms of reference")
def adopt_terms(work: Work, it: AdoptTerms) -> Ref:
    """Keep a new version; the one before it stays as it was."""
    body = work.get(Body, it.body)
    check_named(it.version, "version")
    new_id = same_id("terms", body.id, it.version)
    if _version_kept(work, body.id, it.version):
        raise Refusal("bodies.version_taken", "version", given=it.version)
    before = latest_terms(work, body.id)
    _check_later(before, it.from_on)
    new = kept(work, Terms, new_id)
    new.body = body.id
    for name in _CARRIED:
        setattr(new, name, getattr(before or Terms(), name))
    apply(new, it, "body")
    _check_terms(new)
    if before is not None:
        _carry(work, before.id, new.id)
    return Ref("terms", new.id)


@dataclass(frozen=True, slots=True)
class ChangeTerms:
    """Change or fill in what a version of the terms of reference says."""

    terms: Annotated[str, ref("terms")]
    version: str | Keep = KEEP
    from_on: date | Keep | None = KEEP
    to_on: date | Keep | None = KEEP
    review_on: date | Keep | None = KEEP
    cadence: str | Keep = KEEP
    start_time: time | Keep | None = KEEP
    minutes_long: int | Keep | None = KEEP
    venue: str | Keep = KEEP
    deputies_count: bool | Keep = KEEP
    remote_counts: bool | Keep = KEEP
    minute_style: MinuteStyle | Keep = KEEP
    attendance_percent: int | Keep | None = KEEP
    chair_offices: str | Keep = KEEP
    source: str | Keep = KEEP
    as_at: date | Keep | None = KEEP
    example: bool | Keep = KEEP


@command("Change terms of reference")
def change_terms(work: Work, it: ChangeTerms) -> Ref:
    """Change the fields that were touched."""
    terms = work.get(Terms, it.terms)
    check_named(kept_or(it.version, terms.version), "version")
    apply(terms, it, "terms")
    _check_terms(terms)
    return Ref("terms", terms.id)


@dataclass(frozen=True, slots=True)
class RemoveTerms:
    """Remove a version of the terms of reference that was entered by mistake."""

    terms: Annotated[str, ref("terms")]
    reason: str


@command("Remove terms of reference")
def remove_terms(work: Work, it: RemoveTerms) -> Ref:
    """Remove the version with its deadlines and what its quorum asks for."""
    check_reason(it.reason)
    for row_id in _of(work, "deadlinerule", it.terms):
        work.get(DeadlineRule, row_id).deleted = it.reason
    for row_id in _of(work, "quorumneed", it.terms):
        work.get(QuorumNeed, row_id).deleted = it.reason
    return remove(work, Terms, it.terms, it.reason)


@dataclass(frozen=True, slots=True)
class NeededThere:
    """How many of those who represent a constituency must be there."""

    constituency: str
    at_least: int = 1


@dataclass(frozen=True, slots=True)
class SetQuorum:
    """Set the quorum the terms of reference ask for: a number, and whom it must include.

    An empty number leaves only those needs; ``example`` marks figures made up for a demonstration.
    """

    body: Annotated[str, ref("body")]
    number: int | None = None
    needs: tuple[NeededThere, ...] = ()
    source: str = ""
    deputies_count: bool | Keep = KEEP
    remote_counts: bool | Keep = KEEP
    example: bool = False


@command("Set quorum")
def set_quorum(work: Work, it: SetQuorum) -> Ref:
    """Set number and needs anew on the terms in force; needs not named again are removed."""
    terms = terms_to_change(work, it.body, it.source)
    if it.number is not None:
        check_at_least(it.number, "number")
    _check_needs(work, it)
    terms.quorum_number, terms.quorum_source = it.number, it.source
    terms.deputies_count = kept_or(it.deputies_count, terms.deputies_count)
    terms.remote_counts = kept_or(it.remote_counts, terms.remote_counts)
    terms.example = terms.example or it.example
    wanted = {need.constituency for need in it.needs}
    for row_id, constituency in work.rows(
        "SELECT id, constituency FROM quorumneed_live WHERE terms = :terms", terms=terms.id
    ):
        if constituency not in wanted:
            work.get(QuorumNeed, row_id).deleted = it.source or terms.version
    for need in it.needs:
        _keep_need(work, terms, need, it.source)
    return Ref("terms", terms.id)


@dataclass(frozen=True, slots=True)
class SetDeadlineRule:
    """Set what falls due so many working or calendar days before or after each meeting."""

    body: Annotated[str, ref("body")]
    kind: DeadlineKind
    days: int
    unit: DayUnit = DayUnit.WORKING
    source: str = ""
    as_at: date | None = None


@command("Set deadline")
def set_deadline_rule(work: Work, it: SetDeadlineRule) -> Ref:
    """Set the rule of one kind on the terms in force."""
    check_not_negative(it.days, "days")
    terms = terms_to_change(work, it.body, it.source)
    rule = kept(work, DeadlineRule, same_id("deadlinerule", terms.id, it.kind))
    rule.terms = terms.id
    apply(rule, it, "body")
    return Ref("deadlinerule", rule.id)


@dataclass(frozen=True, slots=True)
class RemoveDeadlineRule:
    """Stop asking for one kind of deadline."""

    deadlinerule: Annotated[str, ref("deadlinerule")]
    reason: str


@command("Remove deadline")
def remove_deadline_rule(work: Work, it: RemoveDeadlineRule) -> Ref:
    """Remove the rule; deadlines already set stay."""
    check_reason(it.reason)
    work.get(DeadlineRule, it.deadlinerule).deleted = it.reason
    return Ref("deadlinerule", it.deadlinerule)


def _version_kept(work: Work, body: str, version: str) -> bool:
    sql = "SELECT 1 FROM terms_live WHERE body = :body AND version = :version"
    return bool(work.value(sql, body=body, version=version))


def _check_later(before: Terms | None, from_on: date | None) -> None:
    if before is None or before.from_on is None:
        return
    if from_on is None or from_on <= before.from_on:
        raise Refusal("bodies.terms_not_later", "from_on", on=before.from_on)


def _check_terms(terms: Terms) -> None:
    check_period(terms.from_on, terms.to_on)
    check_review(terms.from_on, terms.review_on)
    if terms.minutes_long is not None:
        check_at_least(terms.minutes_long, "minutes_long")
    if terms.attendance_percent is not None:
        check_percent(terms.attendance_percent, "attendance_percent")


_CARRIED = (
    *("cadence", "start_time", "minutes_long", "venue", "quorum_number"),
    *("deputies_count", "remote_counts", "minute_style", "quorum_source"),
    *("attendance_percent", "chair_offices"),
)


def _carry(work: Work, before: str, after: str) -> None:
    for row_id in _of(work, "deadlinerule", before):
        old = work.get(DeadlineRule, row_id)
        new = kept(work, DeadlineRule, same_id("deadlinerule", after, old.kind))
        new.terms, new.kind, new.days, new.unit = after, old.kind, old.days, old.unit
        new.source, new.as_at = old.source, old.as_at
    for row_id in _of(work, "quorumneed", before):
        need = work.get(QuorumNeed, row_id)
        carried = kept(work, QuorumNeed, same_id("quorumneed", after, need.constituency))
        carried.terms, carried.constituency = after, need.constituency
        carried.at_least, carried.source, carried.as_at = need.at_least, need.source, need.as_at


def _of(work: Work, table: str, terms: str) -> list[str]:
    rows = work.rows(f"SELECT id FROM {table}_live WHERE terms = :terms ORDER BY id", terms=terms)
    return [row[0] for row in rows]


def _check_needs(work: Work, it: SetQuorum) -> None:
    sql = "SELECT constituency FROM seat_live WHERE body = :body AND capacity = 'member'"
    represented = {row[0] for row in work.rows(sql, body=it.body)}
    for need in it.needs:
        check_at_least(need.at_least, "needs")
        if need.constituency not in represented:
            raise Refusal("bodies.representing_unknown", "needs", given=need.constituency)


def _keep_need(work: Work, terms: Terms, need: NeededThere, source: str) -> None:
    record = kept(work, QuorumNeed, same_id("quorumneed", terms.id, need.constituency))
    record.terms, record.constituency = terms.id, need.constituency
    record.at_least, record.source = need.at_least, source
