"""The course of a meeting, item by item, and the minute of each."""

from dataclasses import dataclass
from datetime import time
from typing import Annotated

from db.bodies.commands.changing import linked
from db.calendar.records import Meeting
from db.errors import Refusal
from db.meetings.commands.drafts import clear_draft
from db.meetings.commands.standing import (
    check_begun,
    minutes_of,
    open_item,
    time_or_now,
    under_way,
)
from db.meetings.records import AgendaItem, Minute
from db.meetings.rules.items import ItemState, check_move, check_span
from db.meetings.rules.minutes import minute_draft
from db.meetings.rules.plan import Fate
from db.record import same_id
from db.store import KEEP, Keep, Ref, Work, command, kept_or, ref


@dataclass(frozen=True, slots=True)
class StartItem:
    """Take an item; the one under way ends."""

    item: Annotated[str, ref("agendaitem")]
    at: time | None = None


@command("Start item")
def start_item(work: Work, it: StartItem) -> Ref:
    """Begin an item, in or out of its turn; coming back to one keeps when it first began."""
    item = open_item(work, it.item)
    check_begun(work.get(Meeting, item.meeting))
    check_move(item.state, ItemState.UNDER_WAY)
    at = time_or_now(work, it.at)
    before = under_way(work, item.meeting)
    if before is not None:
        end_now(work, before, at)
    check_span(item.started_time, at, "at")
    item.state = ItemState.UNDER_WAY
    item.started_time = item.started_time or at
    item.ended_time = None
    return Ref("agendaitem", item.id)


@dataclass(frozen=True, slots=True)
class EndItem:
    """End the item under way."""

    item: Annotated[str, ref("agendaitem")]
    at: time | None = None


@command("End item")
def end_item(work: Work, it: EndItem) -> Ref:
    """Note when it ended: quoracy for it is that of this moment."""
    item = open_item(work, it.item)
    end_now(work, item.id, time_or_now(work, it.at))
    return Ref("agendaitem", item.id)


def end_now(work: Work, item_id: str, at: time, to: ItemState = ItemState.TAKEN) -> None:
    """End an item that is under way."""
    item = work.get(AgendaItem, item_id)
    check_move(item.state, to)
    check_span(item.started_time, at, "at")
    item.state = to
    item.ended_time = at


@dataclass(frozen=True, slots=True)
class DeferItem:
    """Defer an item, to the next meeting or to one that is named."""

    item: Annotated[str, ref("agendaitem")]
    why: str = ""
    to_meeting: Annotated[str | None, ref("meeting")] = None
    at: time | None = None


@command("Defer item")
def defer_item(work: Work, it: DeferItem) -> Ref:
    """Keep it with the reason; drafting the later agenda brings it back."""
    linked(work, Meeting, it.to_meeting)
    item = _leave(work, it.item, ItemState.DEFERRED, it.at)
    item.why, item.deferred_to = it.why.strip(), it.to_meeting
    return Ref("agendaitem", item.id)


@dataclass(frozen=True, slots=True)
class WithdrawItem:
    """Withdraw an item from the agenda; its number stays."""

    item: Annotated[str, ref("agendaitem")]
    why: str
    at: time | None = None


@command("Withdraw item")
def withdraw_item(work: Work, it: WithdrawItem) -> Ref:
    """Keep it with the reason."""
    if not it.why.strip():
        raise Refusal("meeting.reason_missing", "why")
    item = _leave(work, it.item, ItemState.WITHDRAWN, it.at)
    item.why = it.why.strip()
    return Ref("agendaitem", item.id)


def _leave(work: Work, item_id: str, to: ItemState, at: time | None) -> AgendaItem:
    item = open_item(work, item_id)
    if item.state is ItemState.UNDER_WAY:
        end_now(work, item.id, time_or_now(work, at), to)
    else:
        check_move(item.state, to)
        item.state = to
    return item


@dataclass(frozen=True, slots=True)
class RestoreItem:
    """Put a deferred or withdrawn item back on the agenda."""

    item: Annotated[str, ref("agendaitem")]


@command("Put item back")
def restore_item(work: Work, it: RestoreItem) -> Ref:
    """Put it back as still to come."""
    item = open_item(work, it.item)
    check_move(item.state, ItemState.TO_COME)
    item.state, item.why, item.deferred_to = ItemState.TO_COME, "", None
    item.fate = Fate.NONE
    item.started_time, item.ended_time = None, None
    return Ref("agendaitem", item.id)


@dataclass(frozen=True, slots=True)
class ChangeItemTimes:
    """Set right when an item began or ended."""

    item: Annotated[str, ref("agendaitem")]
    started_time: time | Keep | None = KEEP
    ended_time: time | Keep | None = KEEP


@command("Change item times")
def change_item_times(work: Work, it: ChangeItemTimes) -> Ref:
    """Change the times that were touched; an item with both has been taken."""
    item = open_item(work, it.item)
    started = kept_or(it.started_time, item.started_time)
    ended = kept_or(it.ended_time, item.ended_time)
    if ended is not None and started is None:
        raise Refusal("item.no_start", "started_time")
    check_span(started, ended)
    item.started_time, item.ended_time = started, ended
    if item.state is ItemState.TO_COME and ended is not None:
        item.state = ItemState.TAKEN
    return Ref("agendaitem", item.id)


@dataclass(frozen=True, slots=True)
class WriteMinute:
    """Write the minute of an item."""

    item: Annotated[str, ref("agendaitem")]
    text: str


@command("Write minute")
def write_minute(work: Work, it: WriteMinute) -> Ref:
    """Keep the whole text of the item's minute, and let its draft go."""
    item = open_item(work, it.item)
    minutes_of(work, item.meeting)
    minute = minute_of(work, item.id)
    minute.text = it.text.strip()
    clear_draft(work, minute_draft(item.id))
    return Ref("minute", minute.id)


def minute_id(item: str) -> str:
    """Return the id of an item's one minute, whether it is begun yet or not."""
    return same_id("minute", item)


def minute_of(work: Work, item: str) -> Minute:
    """Return the minute of an item, begun when there is none yet."""
    row = minute_id(item)
    found = work.find(Minute, row)
    if found is None:
        found = Minute(id=row, item=item)
        work.add(found)
    found.deleted = None
    return found
