"""Raising a concern early, telling the other party, discussing it, closing it (R34)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.commands.changing import linked
from db.bodies.records import Organisation, Place
from db.calendar.records import Meeting
from db.oversight.commands.parties import memorandum_for
from db.oversight.records import EarlyConcern
from db.oversight.rules.concerns import (
    Outlook,
    Steps,
    Subject,
    SubjectKind,
    check_material,
    check_open,
    check_subject,
    check_told,
)
from db.oversight.rules.support import Said, check_past, check_said
from db.store import Ref, Work, command, ref


@dataclass(frozen=True, slots=True)
class RaiseConcern:
    """Raise a concern early: about an organisation, a service, a place or a function."""

    raised_by: Annotated[str, ref("organisation")]
    subject: SubjectKind
    words: str
    material: str
    outlook: Outlook = Outlook.ACTUAL
    organisation: Annotated[str | None, ref("organisation")] = None
    place: Annotated[str | None, ref("place")] = None
    title: str = ""
    person: str = ""
    on: date | None = None
    agreement: Annotated[str | None, ref("agreement")] = None


@command("Raise early concern")
def raise_concern(work: Work, it: RaiseConcern) -> Ref:
    """Keep the concern; the other party is still to be told."""
    linked(work, Organisation, it.organisation)
    linked(work, Place, it.place)
    named, party = memorandum_for(work, it.raised_by, it.agreement or "", "raised_by")
    check_subject(Subject(it.subject, it.organisation or "", it.place or "", it.title))
    check_said(it.words, Said.CONCERN)
    check_material(it.material)
    on = it.on or work.today
    check_past(on, work.today)
    record = EarlyConcern(
        agreement=named.id,
        raised_by=party,
        person=it.person.strip(),
        raised_on=on,
        subject=it.subject,
        organisation=it.organisation or None,
        place=it.place or None,
        title=it.title.strip(),
        outlook=it.outlook,
        words=it.words.strip(),
        material=it.material.strip(),
    )
    return Ref("earlyconcern", work.add(record))


@dataclass(frozen=True, slots=True)
class TellConcern:
    """Record that the other party was told of a concern, and who there."""

    earlyconcern: Annotated[str, ref("earlyconcern")]
    told_to: str
    on: date | None = None


@command("Tell other party of early concern")
def tell_concern(work: Work, it: TellConcern) -> Ref:
    """Keep when the other party was told, and whom."""
    record = work.get(EarlyConcern, it.earlyconcern)
    check_open(_steps(record))
    check_said(it.told_to, Said.TOLD, "told_to")
    on = it.on or work.today
    check_past(on, work.today, record.raised_on)
    record.told_on, record.told_to = on, it.told_to.strip()
    return Ref("earlyconcern", record.id)


@dataclass(frozen=True, slots=True)
class DiscussConcern:
    """Record that both parties discussed a concern and how it is to be managed."""

    earlyconcern: Annotated[str, ref("earlyconcern")]
    words: str
    on: date | None = None
    meeting: Annotated[str | None, ref("meeting")] = None


@command("Discuss early concern")
def discuss_concern(work: Work, it: DiscussConcern) -> Ref:
    """Keep what was agreed about it; the other party knew of it before."""
    record = work.get(EarlyConcern, it.earlyconcern)
    linked(work, Meeting, it.meeting)
    steps = _steps(record)
    check_open(steps)
    check_told(steps)
    check_said(it.words, Said.DISCUSSED)
    on = it.on or work.today
    check_past(on, work.today, record.told_on)
    record.discussed_on, record.discussed_words = on, it.words.strip()
    record.meeting = it.meeting or None
    return Ref("earlyconcern", record.id)


@dataclass(frozen=True, slots=True)
class CloseConcern:
    """Close a concern with what came of it."""

    earlyconcern: Annotated[str, ref("earlyconcern")]
    outcome: str
    on: date | None = None


@command("Close early concern")
def close_concern(work: Work, it: CloseConcern) -> Ref:
    """Keep what came of it; what was never told is not closed in silence."""
    record = work.get(EarlyConcern, it.earlyconcern)
    steps = _steps(record)
    check_open(steps)
    check_told(steps)
    check_said(it.outcome, Said.OUTCOME, "outcome")
    on = it.on or work.today
    check_past(on, work.today, record.discussed_on or record.told_on)
    record.closed_on, record.outcome = on, it.outcome.strip()
    return Ref("earlyconcern", record.id)


def _steps(record: EarlyConcern) -> Steps:
    return Steps(record.told_on, record.discussed_on, record.closed_on)
