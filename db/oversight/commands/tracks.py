"""What is overseen apart for a time, by agreement: begun, extended, ended (R40, R41)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.commands.changing import linked
from db.bodies.records import Organisation
from db.bodies.rules.periods import check_period
from db.oversight.records import OversightTrack
from db.oversight.rules.support import (
    Said,
    TrackKind,
    check_extended,
    check_going,
    check_past,
    check_said,
)
from db.store import Ref, Work, command, ref


@dataclass(frozen=True, slots=True)
class OpenTrack:
    """Oversee something apart, for a time, by agreement; never a regulatory action of the ICB."""

    title: str
    words: str
    agreed_by: str
    kind: TrackKind = TrackKind.AD_HOC
    organisation: Annotated[str | None, ref("organisation")] = None
    from_on: date | None = None
    to_on: date | None = None


@command("Open oversight track")
def open_track(work: Work, it: OpenTrack) -> Ref:
    """Keep the track."""
    linked(work, Organisation, it.organisation)
    check_said(it.title, Said.APART, "title")
    check_said(it.agreed_by, Said.AGREED, "agreed_by")
    check_period(it.from_on, it.to_on)
    record = OversightTrack(
        title=it.title.strip(),
        kind=it.kind,
        organisation=it.organisation or None,
        words=it.words.strip(),
        agreed_by=it.agreed_by.strip(),
        from_on=it.from_on or work.today,
        to_on=it.to_on,
    )
    return Ref("oversighttrack", work.add(record))


@dataclass(frozen=True, slots=True)
class ExtendTrack:
    """Let what is overseen apart last until another day, or until further notice without one."""

    oversighttrack: Annotated[str, ref("oversighttrack")]
    agreed_by: str
    to_on: date | None = None


@command("Extend oversight track")
def extend_track(work: Work, it: ExtendTrack) -> Ref:
    """Set its last day, and who agreed to it."""
    record = work.get(OversightTrack, it.oversighttrack)
    check_going(record.to_on, work.today)
    check_said(it.agreed_by, Said.AGREED, "agreed_by")
    check_extended(record.to_on, it.to_on)
    record.to_on, record.agreed_by, record.ended_why = it.to_on, it.agreed_by.strip(), ""
    return Ref("oversighttrack", record.id)


@dataclass(frozen=True, slots=True)
class EndTrack:
    """End what is overseen apart, today unless another day is given, and say why."""

    oversighttrack: Annotated[str, ref("oversighttrack")]
    reason: str
    on: date | None = None


@command("End oversight track")
def end_track(work: Work, it: EndTrack) -> Ref:
    """Set its last day, and keep why it ended."""
    record = work.get(OversightTrack, it.oversighttrack)
    check_going(record.to_on, work.today)
    on = it.on or work.today
    check_past(on, work.today, record.from_on)
    check_said(it.reason, Said.ENDED, "reason")
    record.to_on, record.ended_why = on, it.reason.strip()
    return Ref("oversighttrack", record.id)
