"""The papers of a meeting as one thing: their marking, what every pack holds, what is waived."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.commands.changing import apply, check_reason, kept, linked, remove
from db.bodies.records import Body
from db.calendar.records import Meeting
from db.errors import Refusal
from db.meetings.commands.order import put_after
from db.meetings.commands.standing import open_item, open_meeting_of
from db.meetings.records import AgendaItem, CheckWaiver, Pack, PackPaper, Paper, PaperRisk
from db.meetings.rules.items import Part, Purpose, check_title
from db.meetings.rules.papers import Marking
from db.meetings.rules.waivers import check_waived
from db.record import same_id
from db.store import KEEP, Keep, Ref, Work, command, ref


@dataclass(frozen=True, slots=True)
class MarkPack:
    """Say what holds for the papers of a meeting: its marking, its segment, when questions close.

    ``segment`` is what the committee's pack is proportioned to; ``questions_on`` the day by which
    questions from the public are to be in.
    """

    meeting: Annotated[str, ref("meeting")]
    marking: Marking | Keep = KEEP
    segment: str | Keep = KEEP
    questions_on: date | Keep | None = KEEP


@command("Set marking of pack")
def mark_pack(work: Work, it: MarkPack) -> Ref:
    """Keep it with the meeting."""
    meeting = work.get(Meeting, it.meeting)
    last = it.questions_on if isinstance(it.questions_on, date) else None
    if last is not None and meeting.on_date is not None and last > meeting.on_date:
        raise Refusal("pack.questions_after", "questions_on", on=meeting.on_date)
    pack = kept(work, Pack, same_id("pack", meeting.id))
    apply(pack, it)
    if isinstance(it.segment, str):
        pack.segment = it.segment.strip()
    return Ref("pack", pack.id)


@dataclass(frozen=True, slots=True)
class MarkItem:
    """Give an agenda item its protective marking."""

    item: Annotated[str, ref("agendaitem")]
    marking: Marking


@command("Mark agenda item")
def mark_item(work: Work, it: MarkItem) -> Ref:
    """Keep the marking."""
    item = open_item(work, it.item)
    item.marking = it.marking
    return Ref("agendaitem", item.id)


@dataclass(frozen=True, slots=True)
class AddPackPaper:
    """Say that every pack of a committee holds a paper, or only that at one segment."""

    body: Annotated[str, ref("body")]
    title: str
    segment: str = ""
    section: str = ""
    purpose: Purpose = Purpose.NONE
    part: Part = Part.ONE
    source: str = ""


@command("Add paper of every pack")
def add_pack_paper(work: Work, it: AddPackPaper) -> Ref:
    """Keep it; named again for the same segment it is the same paper."""
    linked(work, Body, it.body)
    check_title(it.title)
    key = (it.body, it.segment.strip().casefold(), it.title.strip().casefold())
    paper = kept(work, PackPaper, same_id("packpaper", *key))
    apply(paper, it)
    paper.title, paper.segment = it.title.strip(), it.segment.strip()
    return Ref("packpaper", paper.id)


@dataclass(frozen=True, slots=True)
class RemovePackPaper:
    """Say that packs no longer hold a paper."""

    paper: Annotated[str, ref("packpaper")]
    reason: str


@command("Remove paper of every pack")
def remove_pack_paper(work: Work, it: RemovePackPaper) -> Ref:
    """Remove it with the reason; agendas that have it keep it."""
    return remove(work, PackPaper, it.paper, it.reason)


WANTED = """
SELECT w.title, w.section, w.purpose, w.part FROM packpaper_live w
WHERE w.body = :body AND (w.segment = '' OR w.segment = :segment COLLATE NOCASE)
  AND NOT EXISTS (SELECT 1 FROM agendaitem_live i LEFT JOIN paper_live p ON p.item = i.id
    WHERE i.meeting = :meeting AND (i.title = w.title COLLATE NOCASE
      OR p.title = w.title COLLATE NOCASE))
ORDER BY w.section, w.title, w.id
"""


@dataclass(frozen=True, slots=True)
class AskForPack:
    """Put what every pack holds on an agenda, and ask for its papers."""

    meeting: Annotated[str, ref("meeting")]


@command("Ask for the papers of the pack")
def ask_for_pack(work: Work, it: AskForPack) -> Ref:
    """Add an item with its paper for each that is not on the agenda, proportioned to its segment.

    Raises:
        Refusal: ``pack.nothing_to_ask``.

    """
    meeting = open_meeting_of(work, it.meeting)
    pack = work.find(Pack, same_id("pack", meeting.id))
    segment = pack.segment if pack is not None else ""
    wanted = work.rows(WANTED, body=meeting.body, meeting=meeting.id, segment=segment)
    if not wanted:
        raise Refusal("pack.nothing_to_ask", "meeting")
    for title, section, purpose, part in wanted:
        item = AgendaItem(meeting=meeting.id, title=title, section=section)
        item.purpose, item.part = Purpose(purpose), Part(part)
        put_after(work, item, None)
        row = work.add(item)
        work.add(Paper(item=row, title=title, part=Part(part), purpose=Purpose(purpose), pos="001"))
    return Ref("meeting", meeting.id)


@dataclass(frozen=True, slots=True)
class LinkPaperRisk:
    """Name a risk that a paper is about."""

    paper: Annotated[str, ref("paper")]
    risk: Annotated[str, ref("risk")]


@command("Link paper to risk")
def link_paper_risk(work: Work, it: LinkPaperRisk) -> Ref:
    """Keep the link; named twice it is one."""
    paper = work.get(Paper, it.paper)
    if not work.value("SELECT 1 FROM risk_live WHERE id = :id", id=it.risk):
        raise Refusal("ref.unknown", "risk", given=it.risk)
    link = kept(work, PaperRisk, same_id("paperrisk", paper.id, it.risk))
    link.paper, link.risk = paper.id, it.risk
    return Ref("paperrisk", link.id)


@dataclass(frozen=True, slots=True)
class UnlinkPaperRisk:
    """Say that a paper is not about a risk after all."""

    paper: Annotated[str, ref("paper")]
    risk: Annotated[str, ref("risk")]
    reason: str


@command("Unlink paper from risk")
def unlink_paper_risk(work: Work, it: UnlinkPaperRisk) -> Ref:
    """Remove the link with the reason."""
    return remove(work, PaperRisk, same_id("paperrisk", it.paper, it.risk), it.reason)


@dataclass(frozen=True, slots=True)
class WaiveCheck:
    """Say that a sort of finding is not for a committee, or not for one record, and why.

    ``check`` is the finding's id. What no committee has is waived record by record: ``thing``.
    """

    body: Annotated[str | None, ref("body")]
    check: str
    reason: str
    thing: str = ""


@command("Say a finding is not for this committee")
def waive_check(work: Work, it: WaiveCheck) -> Ref:
    """Keep it with who said so; it stays until it is taken back."""
    if it.body:
        linked(work, Body, it.body)
    check_reason(it.reason)
    check_waived(it.body, it.check, it.thing)
    waiver = kept(work, CheckWaiver, _waiver_id(it.body, it.check, it.thing))
    apply(waiver, it)
    waiver.by, waiver.on_date = work.by, work.today
    return Ref("checkwaiver", waiver.id)


@dataclass(frozen=True, slots=True)
class RestoreCheck:
    """Look for a finding again that was said not to be for a committee, or for one record."""

    body: Annotated[str | None, ref("body")]
    check: str
    reason: str
    thing: str = ""


@command("Look for a finding again")
def restore_check(work: Work, it: RestoreCheck) -> Ref:
    """Take the waiver back with the reason."""
    return remove(work, CheckWaiver, _waiver_id(it.body, it.check, it.thing), it.reason)


def _waiver_id(body: str | None, check: str, thing: str) -> str:
    """Return one id for one waiver on every laptop."""
    return same_id("checkwaiver", *filter(None, (body, check, thing)))
