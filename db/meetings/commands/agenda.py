"""Building an agenda."""

from dataclasses import dataclass
from typing import Annotated

from db.bodies.commands.changing import apply, check_reason, check_unused, linked
from db.bodies.records import Person
from db.calendar.records import Meeting
from db.custody.commands import freeze
from db.errors import Refusal
from db.meetings.commands.order import put_after
from db.meetings.commands.parts import set_part
from db.meetings.commands.ready import check_ready
from db.meetings.commands.standing import open_item, open_meeting_of
from db.meetings.records import AgendaItem
from db.meetings.rules.agenda import agenda_content
from db.meetings.rules.items import Origin, Part, Purpose, check_minutes_long, check_title
from db.store import KEEP, Keep, Ref, Work, command, kept_or, ref


@dataclass(frozen=True, slots=True)
class AddItem:
    """Put an item on an agenda: at its foot, after another item, or beneath one."""

    meeting: Annotated[str, ref("meeting")]
    title: str
    purpose: Purpose = Purpose.NONE
    lead: Annotated[str | None, ref("person")] = None
    minutes_long: int | None = None
    part: Part = Part.ONE
    section: str = ""
    parent: Annotated[str | None, ref("agendaitem")] = None
    after: Annotated[str | None, ref("agendaitem")] = None
    from_kind: Origin = Origin.ADDED
    from_thing: str = ""


@command("Add agenda item")
def add_item(work: Work, it: AddItem) -> Ref:
    """Keep a new item."""
    open_meeting_of(work, it.meeting)
    check_title(it.title)
    check_minutes_long(it.minutes_long)
    linked(work, Person, it.lead)
    _check_parent(work, it.meeting, "", it.parent)
    check_ready(work, it.from_kind, it.from_thing)
    item = AgendaItem()
    apply(item, it, "after")
    put_after(work, item, it.after)
    return Ref("agendaitem", work.add(item))


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
    apply(item, it, "item")
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
    put_after(work, item, it.after, top=it.after is None)
    if not isinstance(it.part, Keep) and it.part != item.part:
        set_part(work, item, it.part)
    return Ref("agendaitem", item.id)


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
