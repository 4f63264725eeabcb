"""What a meeting did not come to is named before it closes (P8)."""

from db.meetings.commands.course import StartItem, WithdrawItem, WriteMinute
from db.meetings.commands.room import CloseMeeting
from db.store import cautions
from tests.meetings.group import DAY, EVERYBODY, Group


def told(group: Group) -> list[str]:
    with group.store.read() as book:
        return [each.words for each in cautions(book, CloseMeeting(group.meeting), DAY)]


def test_p8_items_not_reached_are_named_at_the_close_once_an_item_was_taken(group: Group) -> None:
    group.plan(DAY, "One", "Two", "Three", "Four")
    group.opened(EVERYBODY[0])
    assert told(group) == []  # nobody keeps the course of the meeting, as far as is known
    group.store.do(StartItem(group.items[0]))
    (said,) = told(group)
    assert said.startswith("Not reached: 2 Two, 3 Three and 4 Four. Say what becomes of them, now ")
    group.store.do(WriteMinute(group.items[1], "Members heard the report."))
    group.store.do(WithdrawItem(group.items[2], "Overtaken"))
    assert told(group) == [
        "Not reached: 4 Four. Say what becomes of it, now or after the meeting is closed."
    ]
    group.store.do(StartItem(group.items[3]))
    assert told(group) == []
