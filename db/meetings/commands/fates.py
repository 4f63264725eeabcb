"""What becomes of each item of a meeting that was stood down, not quorate, or ran out of time."""

from dataclasses import dataclass
from typing import Annotated

from db.calendar.rules.states import MeetingState
from db.errors import Refusal
from db.meetings.commands.setting import carry_over, check_later
from db.meetings.commands.standing import open_meeting_of
from db.meetings.records import AgendaItem
from db.meetings.rules.items import ItemState, Origin
from db.meetings.rules.plan import Fate
from db.store import Ref, Work, command, ref

OVER = frozenset({MeetingState.STOOD_DOWN, MeetingState.NOT_QUORATE, MeetingState.HELD})
STANDING = """
SELECT id FROM agendaitem_live
WHERE meeting = :meeting AND from_kind = 'standing item' AND fate = ''
  AND state NOT IN ('taken', 'under way', 'deferred', 'withdrawn')
ORDER BY place, id
"""


@dataclass(frozen=True, slots=True)
class ItemFate:
    """What becomes of one item: ``to_meeting`` is for one deferred, none for the forward plan."""

    item: Annotated[str, ref("agendaitem")]
    fate: Fate
    to_meeting: Annotated[str | None, ref("meeting")] = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class SettleItems:
    """Say of each item of a meeting what becomes of it (P8)."""

    meeting: Annotated[str, ref("meeting")]
    items: tuple[ItemFate, ...]


@command("Settle what becomes of items")
def settle_items(work: Work, it: SettleItems) -> Ref:
    """Keep the fate of each: all of them, or none where one is refused.

    What stands on every agenda lapses with a meeting that is over, named here or not: the next
    agenda brings its own, and deferred it would stand there twice.
    """
    meeting = open_meeting_of(work, it.meeting)
    if not it.items:
        raise Refusal("fate.no_items", "items")
    for each in it.items:
        item = work.get(AgendaItem, each.item)
        if item.meeting != meeting.id:
            raise Refusal("item.other_meeting", "items")
        _check(item, each, meeting.state)
        check_later(work, meeting, each.to_meeting)
        item.why, item.fate, item.deferred_to = each.why.strip() or meeting.why, each.fate, None
        item.state = ItemState.WITHDRAWN
        if each.fate is Fate.DEFERRED:
            item.state = ItemState.DEFERRED
            carry_over(work, item, meeting, each.to_meeting)
    standing = work.rows(STANDING, meeting=meeting.id) if meeting.state in OVER else []
    for (row,) in standing:
        item = work.get(AgendaItem, row)
        item.state, item.fate, item.why = ItemState.WITHDRAWN, Fate.LAPSED, meeting.why
    return Ref("meeting", meeting.id)


def _check(item: AgendaItem, given: ItemFate, state: MeetingState) -> None:
    """Refuse a fate that cannot be; an item broken off for want of a quorum was not taken."""
    broken_off = item.state is ItemState.UNDER_WAY and state is MeetingState.NOT_QUORATE
    if item.state in {ItemState.TAKEN, ItemState.UNDER_WAY} and not broken_off:
        raise Refusal("fate.taken", "items", title=item.title)
    if given.fate is Fate.NONE:
        raise Refusal("fate.not_said", "items", title=item.title)
    standing = item.from_kind is Origin.STANDING
    if standing and given.fate is Fate.DEFERRED:
        raise Refusal("fate.standing", "items", title=item.title)
    if given.fate is Fate.LAPSED and not standing:
        raise Refusal("fate.not_standing", "items", title=item.title)
    if given.fate is Fate.WITHDRAWN and not given.why.strip():
        raise Refusal("fate.no_reason", "items", title=item.title)
