"""People functions, place arrangements, guidance, the development log (R50, R53, R61, R65)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.commands.changing import apply, kept, linked
from db.bodies.records import Body, Person, Place
from db.bodies.rules.names import check_at_least
from db.programmes.records import (
    DevelopmentEntry,
    Guidance,
    PeopleFunction,
    PlaceArrangement,
)
from db.programmes.rules.priorities import (
    ArrangementState,
    Side,
    check_newer,
    check_past,
    check_said,
)
from db.record import same_id
from db.store import Ref, Work, command, ref


@dataclass(frozen=True, slots=True)
class SetPeopleFunction:
    """Enter a people function or a workforce undertaking, by its number in its list."""

    side: Side
    number: int
    words: str
    lead: Annotated[str | None, ref("person")] = None
    source: str = ""
    as_at: date | None = None


@command("Set people function")
def set_people_function(work: Work, it: SetPeopleFunction) -> Ref:
    """Keep one line of one of the two lists."""
    check_at_least(it.number, "number")
    check_said(it.words, what="function")
    linked(work, Person, it.lead)
    record = kept(work, PeopleFunction, same_id("peoplefunction", it.side, str(it.number)))
    apply(record, it)
    return Ref("peoplefunction", record.id)


@dataclass(frozen=True, slots=True)
class ReportPeopleFunction:
    """Record how a people function or undertaking goes."""

    peoplefunction: Annotated[str, ref("peoplefunction")]
    progress: str
    on: date | None = None


@command("Report on people function")
def report_people_function(work: Work, it: ReportPeopleFunction) -> Ref:
    """Keep what was reported; what stood there before is in its history."""
    record = work.get(PeopleFunction, it.peoplefunction)
    check_said(it.progress, "progress")
    on = it.on or work.today
    check_past(on, work.today)
    record.progress, record.progress_on = it.progress.strip(), on
    return Ref("peoplefunction", record.id)


@dataclass(frozen=True, slots=True)
class SetPlaceArrangement:
    """Set how the partners of a place work together."""

    place: Annotated[str, ref("place")]
    state: ArrangementState
    footprint: str = ""
    leadership: str = ""
    functions: str = ""
    review_on: date | None = None
    source: str = ""
    as_at: date | None = None


@command("Set place arrangement")
def set_place_arrangement(work: Work, it: SetPlaceArrangement) -> Ref:
    """Keep the arrangement of a place; the one before is in its history."""
    work.get(Place, it.place)
    record = kept(work, PlaceArrangement, same_id("placearrangement", it.place))
    apply(record, it)
    return Ref("placearrangement", record.id)


@dataclass(frozen=True, slots=True)
class AddGuidance:
    """Enter guidance: its title, who issued it, its version and day.

    ``principle`` is its number where it is one of a list of principles (R43).
    """

    title: str
    issuer: str
    version: str = ""
    published_on: date | None = None
    source: str = ""
    principle: int | None = None


@command("Add guidance")
def add_guidance(work: Work, it: AddGuidance) -> Ref:
    """Keep a line of the register of guidance."""
    check_said(it.title, "title")
    check_said(it.issuer, "issuer")
    if it.principle is not None:
        check_at_least(it.principle, "principle")
    record = Guidance()
    apply(record, it)
    return Ref("guidance", work.add(record))


@dataclass(frozen=True, slots=True)
class SupersedeGuidance:
    """Record that other guidance stands in place of this."""

    guidance: Annotated[str, ref("guidance")]
    by: Annotated[str, ref("guidance")]


@command("Supersede guidance")
def supersede_guidance(work: Work, it: SupersedeGuidance) -> Ref:
    """Point from the old to the new."""
    record = work.get(Guidance, it.guidance)
    work.get(Guidance, it.by)
    check_newer(it.guidance, it.by)
    record.superseded_by = it.by
    return Ref("guidance", record.id)


@dataclass(frozen=True, slots=True)
class LogDevelopment:
    """Log a conversation about how the system develops, and what follows from it."""

    words: str
    with_whom: str
    body: Annotated[str | None, ref("body")] = None
    follows: str = ""
    on: date | None = None


@command("Log development conversation")
def log_development(work: Work, it: LogDevelopment) -> Ref:
    """Keep the conversation."""
    check_said(it.words, what="conversation")
    check_said(it.with_whom, "with_whom")
    linked(work, Body, it.body)
    on = it.on or work.today
    check_past(on, work.today)
    record = DevelopmentEntry(
        on_date=on,
        with_whom=it.with_whom.strip(),
        body=it.body or None,
        words=it.words.strip(),
        follows=it.follows.strip(),
    )
    return Ref("developmententry", work.add(record))
