"""The parts of a meeting: items moved between them, and the resolution that excludes the public."""

from dataclasses import dataclass
from typing import Annotated

from db.bodies.commands.changing import fresh
from db.calendar.records import Meeting
from db.errors import Refusal
from db.meetings.commands.order import put_after
from db.meetings.commands.placing import first_level
from db.meetings.commands.private import take_into_private
from db.meetings.commands.standing import open_item, open_meeting_of
from db.meetings.records import AgendaItem, AgendaSetting
from db.meetings.rules.items import ItemState, Origin, Part, Purpose
from db.meetings.rules.placing import before_private, last_in_public
from db.record import same_id
from db.store import Ref, Work, command, ref
from db.words import say

BELOW = """
WITH RECURSIVE below(id) AS (SELECT :item UNION
  SELECT i.id FROM agendaitem_live i JOIN below b ON i.parent = b.id)
SELECT id FROM below
"""
PRIVATE = """
SELECT i.id FROM agendaitem_live i WHERE i.meeting = :meeting AND i.part = '2' LIMIT 1
"""
MINUTES = 1


@dataclass(frozen=True, slots=True)
class MoveToPart:
    """Move an item, with what stands beneath it, to Part 1 or Part 2 of its meeting."""

    item: Annotated[str, ref("agendaitem")]
    part: Part


@command("Move item to another part")
def move_to_part(work: Work, it: MoveToPart) -> Ref:
    """Change its part and its place: Part 2 stands at the foot, after the public is excluded."""
    item = open_item(work, it.item)
    put_in_part(work, item, it.part)
    return Ref("agendaitem", item.id)


def put_in_part(work: Work, item: AgendaItem, part: Part) -> None:
    """Set the part of an item, and put it at the foot of that part."""
    item.parent = None
    if part is Part.TWO:
        put_after(work, item, None)
    set_part(work, item, part)
    if part is Part.ONE:
        _put_last_in_public(work, item)


def set_part(work: Work, item: AgendaItem, part: Part) -> None:
    """Set the part of an item and of all beneath it; Part 2 has its resolution prepared.

    What was noted at them goes into Part 2 with them, and does not come back by itself.
    """
    for (row,) in work.rows(BELOW, item=item.id):
        work.get(AgendaItem, row).part = part
        if part is Part.TWO:
            take_into_private(work, row)
    if part is Part.TWO:
        prepare_exclusion(work, work.get(Meeting, item.meeting))


def _put_last_in_public(work: Work, item: AgendaItem) -> None:
    exclusion = same_id("agendaitem", item.meeting, "exclusion")
    place = last_in_public(first_level(work, item.meeting, without=item.id), exclusion)
    put_after(work, item, place.after, top=place.top)


@dataclass(frozen=True, slots=True)
class PrepareExclusion:
    """Prepare the resolution that excludes the public from Part 2 of a meeting."""

    meeting: Annotated[str, ref("meeting")]


@command("Prepare exclusion of the public")
def prepare_exclusion_of(work: Work, it: PrepareExclusion) -> Ref:
    """Put the resolution before the first item of Part 2, in the committee's own words."""
    meeting = open_meeting_of(work, it.meeting)
    if work.value(PRIVATE, meeting=meeting.id) is None:
        raise Refusal("exclusion.none_private", "meeting")
    there = work.find(AgendaItem, same_id("agendaitem", meeting.id, "exclusion"))
    if there is not None and there.deleted is None:
        raise Refusal("exclusion.there", "meeting")
    if there is not None:
        there.deleted = None
    return Ref("agendaitem", prepare_exclusion(work, meeting).id)


def prepare_exclusion(work: Work, meeting: Meeting) -> AgendaItem:
    """Return the resolution of a meeting, made where there is none; one taken off stays off."""
    row = same_id("agendaitem", meeting.id, "exclusion")
    item, new = fresh(work, AgendaItem, row)
    if new:
        item.meeting, item.purpose = meeting.id, Purpose.DECISION
        item.title, item.minutes_long = say("agenda.exclusion"), MINUTES
        item.from_kind, item.resolution = Origin.STANDING, exclusion_words(work, meeting.body)
        _put_before_private(work, item)
    elif item.deleted is None and item.state is ItemState.TO_COME:
        _put_before_private(work, item)
    return item


def exclusion_words(work: Work, body: str) -> str:
    """Return the words in which a committee excludes the public, or those suggested."""
    setting = work.find(AgendaSetting, same_id("agendasetting", body))
    kept = "" if setting is None or setting.deleted is not None else setting.exclusion
    return kept or say("agenda.exclusion_words")


def _put_before_private(work: Work, item: AgendaItem) -> None:
    place = before_private(first_level(work, item.meeting, without=item.id))
    item.parent = None
    put_after(work, item, place.after, top=place.top)


@dataclass(frozen=True, slots=True)
class ChangeResolution:
    """Change the words prepared for the committee to agree at an item."""

    item: Annotated[str, ref("agendaitem")]
    resolution: str


@command("Change prepared resolution")
def change_resolution(work: Work, it: ChangeResolution) -> Ref:
    """Keep the words; none at all is none prepared."""
    item = open_item(work, it.item)
    item.resolution = it.resolution.strip()
    return Ref("agendaitem", item.id)


@dataclass(frozen=True, slots=True)
class PutItemBack:
    """Put an item that was taken off an agenda back where it stood; ``item`` is its id."""

    item: str


@command("Put removed item back")
def put_item_back(work: Work, it: PutItemBack) -> Ref:
    """Restore it; beneath an item that is gone it comes back at the first level."""
    found = work.find(AgendaItem, it.item)
    if found is None:
        raise Refusal("ref.unknown", "item", given=it.item)
    open_meeting_of(work, found.meeting)
    if found.deleted is None:
        raise Refusal("item.not_removed", "item")
    above = work.find(AgendaItem, found.parent)
    found.deleted = None
    if found.parent and (above is None or above.deleted is not None):
        found.parent = None
    return Ref("agendaitem", found.id)
