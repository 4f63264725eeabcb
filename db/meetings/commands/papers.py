"""Papers asked for, and how they came in."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.commands.changing import apply, check_reason, linked
from db.bodies.records import Person
from db.errors import Refusal
from db.meetings.records import AgendaItem, Paper
from db.meetings.rules.items import check_title
from db.meetings.rules.papers import Delivery, Marking, Road, delivery_of
from db.store import KEEP, Keep, Ref, Work, command, kept_or, ref

DUE = """
SELECT d.due_on FROM agendaitem i JOIN deadline_live d ON d.meeting = i.meeting
WHERE i.id = :item AND d.kind = 'papers due'
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


@command("Add paper")
def add_paper(work: Work, it: AddPaper) -> Ref:
    """Keep a new paper on its road to the item."""
    work.get(AgendaItem, it.item)
    check_title(it.title)
    linked(work, Person, it.author)
    linked(work, Person, it.lead)
    paper = Paper()
    apply(paper, it, "verbal")
    if it.verbal:
        paper.delivery = Delivery.VERBAL
    last = work.value("SELECT count(*) FROM paper_live WHERE item = :item", item=it.item)
    paper.pos = f"{last + 1:03d}"
    return Ref("paper", work.add(paper))


@dataclass(frozen=True, slots=True)
class ChangePaper:
    """Change what is known of a paper on its road."""

    paper: Annotated[str, ref("paper")]
    title: str | Keep = KEEP
    author: Annotated[str | Keep | None, ref("person")] = KEEP
    lead: Annotated[str | Keep | None, ref("person")] = KEEP
    road: Road | Keep = KEEP
    delivery: Delivery | Keep = KEEP
    marking: Marking | Keep = KEEP
    late_reason: str | Keep = KEEP
    late_agreed_by: Annotated[str | Keep | None, ref("person")] = KEEP


@command("Change paper")
def change_paper(work: Work, it: ChangePaper) -> Ref:
    """Change the fields that were touched."""
    paper = work.get(Paper, it.paper)
    check_title(kept_or(it.title, paper.title))
    for person in (it.author, it.lead, it.late_agreed_by):
        linked(work, Person, person)
    apply(paper, it, "paper")
    return Ref("paper", paper.id)


@dataclass(frozen=True, slots=True)
class RecordPaperReceived:
    """Note that a paper came in; the file itself is kept beside the minute book.

    ``sha256`` and ``size`` (bytes) are of that file; a later file is a new version.
    """

    paper: Annotated[str, ref("paper")]
    received_on: date | None = None
    filename: str = ""
    sha256: str = ""
    size: int = 0
    tabled: bool = False
    late_reason: str = ""
    late_agreed_by: Annotated[str | None, ref("person")] = None


@command("Record paper received")
def record_paper_received(work: Work, it: RecordPaperReceived) -> Ref:
    """Keep when and how it came in: late after the day papers were due."""
    paper = work.get(Paper, it.paper)
    linked(work, Person, it.late_agreed_by)
    if it.size < 0:
        raise Refusal("paper.no_size", "size")
    received = it.received_on or work.today
    due = work.value(DUE, item=paper.item)
    if paper.road is Road.RECEIVED and it.sha256 and it.sha256 != paper.sha256:
        paper.version += 1
    else:
        on_time = delivery_of(received, None if due is None else date.fromisoformat(due))
        paper.delivery = Delivery.TABLED if it.tabled else on_time
        paper.received_on = received
    paper.road = Road.RECEIVED
    if it.sha256:
        paper.filename, paper.sha256, paper.size = it.filename, it.sha256, it.size
    paper.late_reason = it.late_reason or paper.late_reason
    paper.late_agreed_by = it.late_agreed_by or paper.late_agreed_by
    return Ref("paper", paper.id)


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
