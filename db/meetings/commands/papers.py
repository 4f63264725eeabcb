"""Papers asked for, on their road, and how they came in."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.commands.changing import apply, check_reason, linked
from db.bodies.records import Person
from db.bodies.rules.purposes import Aim, write_choices
from db.calendar.records import Meeting
from db.meetings.commands.versions import File, keep_version
from db.meetings.records import AgendaItem, Paper
from db.meetings.rules.items import Part, Purpose, check_title
from db.meetings.rules.papers import (
    Delivery,
    Marking,
    Road,
    check_deferral,
    check_file,
    check_moved,
    check_received,
    check_road,
    delivery_of,
)
from db.store import KEEP, Keep, Ref, Work, command, kept_or, ref

DUE = """
SELECT d.due_on, m.on_date FROM agendaitem i JOIN meeting m ON m.id = i.meeting
LEFT JOIN deadline_live d ON d.meeting = m.id AND d.kind = 'papers due' WHERE i.id = :item
"""


@dataclass(frozen=True, slots=True)
class AddPaper:
    """Ask for a paper, or note that an item will be given by word of mouth."""

    item: Annotated[str, ref("agendaitem")]
    title: str
    author: Annotated[str | None, ref("person")] = None
    lead: Annotated[str | None, ref("person")] = None
    road: Road = Road.ASKED_FOR
    marking: Marking = Marking.NONE
    verbal: bool = False
    purpose: Purpose = Purpose.NONE
    recommendation: str = ""
    part: Part = Part.ONE
    aims: tuple[Aim, ...] = ()


@command("Add paper")
def add_paper(work: Work, it: AddPaper) -> Ref:
    """Keep a new paper on its road to the item; one for a private item is private too."""
    item = work.get(AgendaItem, it.item)
    check_title(it.title)
    check_road(it.road, "", None)
    linked(work, Person, it.author)
    linked(work, Person, it.lead)
    paper = Paper()
    apply(paper, it, "verbal", "aims")
    paper.aims = write_choices(Aim, it.aims)
    if it.verbal:
        paper.delivery = Delivery.VERBAL
    if item.part is Part.TWO:
        paper.part = Part.TWO
    paper.pos = last_place(work, it.item)
    return Ref("paper", work.add(paper))


def last_place(work: Work, item: str) -> str:
    """Return the place of a paper that comes after those an item has."""
    last = work.value("SELECT count(*) FROM paper_live WHERE item = :item", item=item)
    return f"{last + 1:03d}"


@dataclass(frozen=True, slots=True)
class ChangePaper:
    """Change what is known of a paper on its road, and what its cover sheet says.

    ``recommendation`` is what the committee is asked to agree, word for word; ``considered`` where
    it was before; ``system_first`` how it puts the system before one organisation; ``aims`` which
    of the four aims of the system it serves (R59).
    """

    paper: Annotated[str, ref("paper")]
    title: str | Keep = KEEP
    author: Annotated[str | Keep | None, ref("person")] = KEEP
    lead: Annotated[str | Keep | None, ref("person")] = KEEP
    road: Road | Keep = KEEP
    why: str | Keep = KEEP
    deferred_to: Annotated[str | Keep | None, ref("meeting")] = KEEP
    signed_off_on: date | Keep | None = KEEP
    delivery: Delivery | Keep = KEEP
    marking: Marking | Keep = KEEP
    part: Part | Keep = KEEP
    late_reason: str | Keep = KEEP
    late_agreed_by: Annotated[str | Keep | None, ref("person")] = KEEP
    sent_absent_on: date | Keep | None = KEEP
    purpose: Purpose | Keep = KEEP
    recommendation: str | Keep = KEEP
    summary: str | Keep = KEEP
    evidence: str | Keep = KEEP
    considered: str | Keep = KEEP
    involved: str | Keep = KEEP
    objectives: str | Keep = KEEP
    communications: str | Keep = KEEP
    finance: str | Keep = KEEP
    equality: str | Keep = KEEP
    conflicts: str | Keep = KEEP
    assurance: str | Keep = KEEP
    themes: str | Keep = KEEP
    system_first: str | Keep = KEEP
    aims: tuple[Aim, ...] | Keep = KEEP


@command("Change paper")
def change_paper(work: Work, it: ChangePaper) -> Ref:
    """Change the fields that were touched."""
    paper = work.get(Paper, it.paper)
    check_title(kept_or(it.title, paper.title))
    for person in (it.author, it.lead, it.late_agreed_by):
        linked(work, Person, person)
    _check_road(work, paper, it)
    apply(paper, it, "paper", "aims")
    if not isinstance(it.aims, Keep):
        paper.aims = write_choices(Aim, it.aims)
    signed = it.road is Road.SIGNED_OFF and paper.signed_off_on is None
    if signed and isinstance(it.signed_off_on, Keep):
        paper.signed_off_on = work.today
    if paper.road is not Road.DEFERRED:
        paper.deferred_to = None
    return Ref("paper", paper.id)


def _check_road(work: Work, paper: Paper, it: ChangePaper) -> None:
    if isinstance(it.road, Keep):
        return
    deferred_to = kept_or(it.deferred_to, paper.deferred_to)
    check_road(it.road, kept_or(it.why, paper.why), deferred_to)
    if it.road is Road.DEFERRED:
        to = work.get(Meeting, deferred_to)
        here = work.get(Meeting, work.get(AgendaItem, paper.item).meeting)
        check_deferral(here.on_date, to.on_date, same_body=to.body == here.body)


@dataclass(frozen=True, slots=True)
class MovePaper:
    """Put a paper under another item, of this meeting or of one it was deferred to."""

    paper: Annotated[str, ref("paper")]
    item: Annotated[str, ref("agendaitem")]


@command("Move paper")
def move_paper(work: Work, it: MovePaper) -> Ref:
    """Move it; one that was deferred is on its road again, or in if its file is here."""
    paper = work.get(Paper, it.paper)
    item = work.get(AgendaItem, it.item)
    if paper.item != item.id:
        here = work.get(Meeting, work.get(AgendaItem, paper.item).meeting)
        check_moved(same_body=work.get(Meeting, item.meeting).body == here.body)
        paper.pos = last_place(work, item.id)
        paper.item = item.id
    if paper.road is Road.DEFERRED:
        paper.road = Road.RECEIVED if paper.sha256 else Road.ASKED_FOR
        paper.deferred_to = None
    return Ref("paper", paper.id)


@dataclass(frozen=True, slots=True)
class RecordPaperReceived:
    """Note that a paper came in; the file itself is kept beside the minute book.

    ``sha256`` and ``size`` (bytes) are of that file; a later file is a new version, and ``note``
    says what changed in it.
    """

    paper: Annotated[str, ref("paper")]
    received_on: date | None = None
    filename: str = ""
    sha256: str = ""
    size: int = 0
    tabled: bool = False
    late_reason: str = ""
    late_agreed_by: Annotated[str | None, ref("person")] = None
    note: str = ""


@command("Record paper received")
def record_paper_received(work: Work, it: RecordPaperReceived) -> Ref:
    """Keep when and how it came in: late after the day papers were due, tabled on the day."""
    paper = work.get(Paper, it.paper)
    linked(work, Person, it.late_agreed_by)
    check_file(it.filename, it.sha256, it.size)
    received = it.received_on or work.today
    check_received(received, work.today)
    other = bool(it.sha256) and it.sha256 != paper.sha256
    if other and paper.sha256:
        paper.version += 1
    if not (other and paper.road is Road.RECEIVED):
        _note_receipt(work, paper, received, tabled=it.tabled)
    paper.road, paper.deferred_to = Road.RECEIVED, None
    if it.sha256:
        keep_version(work, paper, File(it.filename, it.sha256, it.size, it.note), received)
    paper.late_reason = it.late_reason or paper.late_reason
    paper.late_agreed_by = it.late_agreed_by or paper.late_agreed_by
    return Ref("paper", paper.id)


def _note_receipt(work: Work, paper: Paper, received: date, *, tabled: bool) -> None:
    due, meeting_on = (_day(each) for each in work.row(DUE, item=paper.item) or (None, None))
    worked_out = delivery_of(received, due, meeting_on)
    paper.delivery = Delivery.TABLED if tabled else worked_out
    paper.received_on = received


def _day(kept: str | None) -> date | None:
    return date.fromisoformat(kept) if kept else None


@dataclass(frozen=True, slots=True)
class RemovePaper:
    """Take a paper off its item."""

    paper: Annotated[str, ref("paper")]
    reason: str


@command("Remove paper")
def remove_paper(work: Work, it: RemovePaper) -> Ref:
    """Remove it, keeping it with the reason; its file stays."""
    paper = work.get(Paper, it.paper)
    check_reason(it.reason)
    paper.deleted = it.reason.strip()
    return Ref("paper", paper.id)
