"""Building an agenda."""

from dataclasses import dataclass
from typing import Annotated

from db.bodies.commands.changing import apply, check_reason, check_unused, linked
from db.bodies.records import Person
from db.calendar.records import Meeting
from db.custody.commands import freeze
from db.errors import Refusal
from db.meetings.commands.order import put_after
from db.meetings.commands.parts import prepare_exclusion, put_in_part, set_part
from db.meetings.commands.placing import first_level, new_place
from db.meetings.commands.private import part_of
from db.meetings.commands.ready import check_ready
from db.meetings.commands.standing import open_item, open_meeting_of
from db.meetings.records import AgendaItem
from db.meetings.rules.agenda import agenda_content
from db.meetings.rules.items import Origin, Part, Purpose, check_minutes_long, check_title
from db.record import same_id
from db.store import KEEP, Keep, Reading, Ref, Work, command, kept_or, ref


@dataclass(frozen=True, slots=True)
class AddItem:
    """Put an item on an agenda: after another item, beneath one, or else among the business.

    Its ``part`` is that of the item it stands beneath, or of what it is about, unless given; Part 2
    stands at the foot, after the public is excluded.
    """

    meeting: Annotated[str, ref("meeting")]
    title: str
    purpose: Purpose = Purpose.NONE
    lead: Annotated[str | None, ref("person")] = None
    minutes_long: int | None = None
    part: Part | None = None
    section: str = ""
    parent: Annotated[str | None, ref("agendaitem")] = None
    after: Annotated[str | None, ref("agendaitem")] = None
    from_kind: Origin = Origin.ADDED
    from_thing: str = ""


@command("Add agenda item")
def add_item(work: Work, it: AddItem) -> Ref:
    """Keep a new item."""
    meeting = open_meeting_of(work, it.meeting)
    check_title(it.title)
    check_minutes_long(it.minutes_long)
    linked(work, Person, it.lead)
    _check_parent(work, it.meeting, "", it.parent)
    check_ready(work, it.from_kind, it.from_thing)
    item = AgendaItem(part=new_part(work, it))
    apply(item, it, "after", "part", "parent")
    place = new_place(work, meeting.id, item.part, item.section, (it.parent, it.after))
    item.parent = place.parent
    put_after(work, item, place.after, top=place.top)
    row = work.add(item)
    if item.part is Part.TWO:
        prepare_exclusion(work, meeting)
    return Ref("agendaitem", row)


def new_part(book: Reading, it: AddItem) -> Part:
    """Return the part a new item stands in; beneath a private one it is private as well."""
    above = part_of(book, it.parent or "")
    return above if above is Part.TWO else it.part or part_of(book, it.from_thing)


@dataclass(frozen=True, slots=True)
class ChangeItem:
    """Change an agenda item."""

    item: Annotated[str, ref("agendaitem")]
    title: str | Keep = KEEP
    purpose: Purpose | Keep = KEEP
    lead: Annotated[str | Keep | None, ref("person")] = KEEP
    minutes_long: int | Keep | None = KEEP
    part: Part | Keep = KEEP
    section: str | Keep = KEEP


@command("Change agenda item")
def change_item(work: Work, it: ChangeItem) -> Ref:
    """Change the fields that were touched."""
    item = open_item(work, it.item)
    check_title(kept_or(it.title, item.title))
    check_minutes_long(kept_or(it.minutes_long, item.minutes_long))
    linked(work, Person, it.lead)
    apply(item, it, "item", "part")
    if kept_or(it.part, item.part) != item.part:
        put_in_part(work, item, kept_or(it.part, item.part))
    return Ref("agendaitem", item.id)


@dataclass(frozen=True, slots=True)
class MoveItem:
    """Move an agenda item after another; after none, to the top of its level.

    ``part`` is the part of the meeting it stands in from then on, with what is beneath it.
    """

    item: Annotated[str, ref("agendaitem")]
    after: Annotated[str | None, ref("agendaitem")] = None
    parent: Annotated[str | Keep | None, ref("agendaitem")] = KEEP
    part: Part | Keep = KEEP


@command("Move agenda item")
def move_item(work: Work, it: MoveItem) -> Ref:
    """Change its place, and what it stands beneath."""
    item = open_item(work, it.item)
    item.parent = kept_or(it.parent, item.parent)
    _check_parent(work, item.meeting, item.id, item.parent)
    part = part_of(work, item.parent or "")
    if part is Part.ONE:
        part = kept_or(it.part, item.part)
    put_after(work, item, it.after, top=it.after is None)
    if part != item.part:
        set_part(work, item, part)
    if part is Part.TWO and item.parent is None:
        _check_at_the_foot(work, item)
        prepare_exclusion(work, work.get(Meeting, item.meeting))
    return Ref("agendaitem", item.id)


def _check_at_the_foot(work: Work, item: AgendaItem) -> None:
    """Refuse a private item above a public one: the public would be there."""
    resolution = same_id("agendaitem", item.meeting, "exclusion")
    below = [each for each in first_level(work, item.meeting) if each.id != resolution]
    at = next(at for at, each in enumerate(below) if each.id == item.id)
    if any(each.part != Part.TWO for each in below[at:]):
        raise Refusal("item.private_above", "after")


def _check_parent(work: Work, meeting: str, item: str, parent: str | None) -> None:
    """Refuse to stand beneath an item of another meeting, or in the end beneath oneself."""
    walked: set[str] = set()
    at = parent
    while at and at not in walked:
        above = work.get(AgendaItem, at)
        if above.meeting != meeting:
            raise Refusal("item.other_meeting", "parent")
        if at == item:
            raise Refusal("item.beneath_itself", "parent")
        walked.add(at)
        at = above.parent


@dataclass(frozen=True, slots=True)
class RemoveItem:
    """Take an item off an agenda that nothing has been recorded under."""

    item: Annotated[str, ref("agendaitem")]
    reason: str


@command("Remove agenda item")
def remove_item(work: Work, it: RemoveItem) -> Ref:
    """Remove it unless something names it; one the meeting knows of is withdrawn instead."""
    item = open_item(work, it.item)
    check_reason(it.reason)
    check_unused(work, "agendaitem", item.id)
    item.deleted = it.reason.strip()
    return Ref("agendaitem", item.id)


@dataclass(frozen=True, slots=True)
class IssueAgenda:
    """Issue an agenda: its order and wording are kept as they went out."""

    meeting: Annotated[str, ref("meeting")]


@command("Issue agenda", undoable=False)
def issue_agenda(work: Work, it: IssueAgenda) -> Ref:
    """Freeze the agenda; each issue is kept beside those before it (D14)."""
    meeting = work.get(Meeting, it.meeting)
    content = agenda_content(work.rows, meeting.id)
    if not content["record"]["items"]:
        raise Refusal("agenda.empty", "meeting")
    return Ref("snapshot", freeze(work, Ref("meeting", meeting.id), "agenda issued", content))
