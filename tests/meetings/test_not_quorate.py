"""A meeting that ends for want of a quorum (P8, P9): what becomes of each of its items."""

from datetime import date

import pytest

from db.calendar.rules.states import MeetingState
from db.errors import Refusal
from db.meetings.commands.course import EndItem, RestoreItem, StartItem
from db.meetings.commands.drafting import DraftAgenda
from db.meetings.commands.fates import ItemFate, SettleItems
from db.meetings.commands.room import AdjournMeeting, OpenMeeting
from db.meetings.queries import agenda, meeting_page, minutes_text
from db.meetings.queries.minutes import what_became
from db.meetings.queries.plan import (
    FateLine,
    forward_plan,
    items_between_meetings,
    items_to_settle,
)
from db.meetings.rules.items import ItemState
from db.meetings.rules.plan import Fate
from tests.meetings.group import DAY, JANUARY, Group, clock

WHY = "Six of twelve members came"


def before_it_began(group: Group) -> None:
    """Nobody opened it: too few came."""
    group.run("record_not_quorate", meeting=group.meeting, reason=WHY)


def in_session(group: Group) -> None:
    """The first item was taken and the second broken off."""
    group.do(OpenMeeting(group.meeting, clock("10:00")))
    group.do(StartItem(group.items[0], clock("10:00")))
    group.do(EndItem(group.items[0], clock("10:10")))
    group.do(StartItem(group.items[1], clock("10:10")))
    group.run("record_not_quorate", meeting=group.meeting, reason=WHY)


def adjourned(group: Group) -> None:
    """It was adjourned in the middle of the second item, and could not be resumed."""
    group.do(OpenMeeting(group.meeting, clock("10:00")))
    group.do(StartItem(group.items[0], clock("10:00")))
    group.do(EndItem(group.items[0], clock("10:10")))
    group.do(StartItem(group.items[1], clock("10:10")))
    group.do(AdjournMeeting(group.meeting, "to find members"))
    group.run("record_not_quorate", meeting=group.meeting, reason=WHY)


WAYS = pytest.mark.parametrize("way", [before_it_began, in_session, adjourned])


def ended(group: Group, way: object) -> tuple[str, str]:
    """The meeting ended for want of a quorum, and the next one, still to come."""
    january = group.plan(JANUARY)
    december = group.plan(DAY, "Estates", "Digital", "Pay")
    way(group)  # type: ignore[operator] # one of the three ways
    with group.store.read() as book:
        assert meeting_page(book, december).state is MeetingState.NOT_QUORATE
    return december, january


def settled(group: Group, meeting: str) -> dict[str, FateLine]:
    """What becomes of the items a meeting did not take, by title."""
    with group.store.read() as book:
        return {line.title: line for line in items_to_settle(book, meeting)}


@WAYS
@pytest.mark.parametrize("title", ["Digital", "Pay"])
def test_an_item_not_taken_is_deferred_to_a_meeting_that_is_named(
    group: Group, way: object, title: str
) -> None:
    """The one broken off in the middle as well as the one nobody reached."""
    december, january = ended(group, way)
    item = settled(group, december)[title].id
    group.do(SettleItems(december, (ItemFate(item, Fate.DEFERRED, january),)))
    found = settled(group, december)[title]
    assert (found.state, found.fate, found.to_meeting) == (
        ItemState.DEFERRED,
        Fate.DEFERRED,
        january,
    )
    assert found.why == WHY
    group.do(DraftAgenda(january))
    with group.store.read() as book:
        titles = [each.title for each in agenda(book, january).items]
    assert titles.count(title) == 1


@WAYS
def test_without_a_meeting_named_it_waits_on_the_forward_plan(group: Group, way: object) -> None:
    december, january = ended(group, way)
    item = settled(group, december)["Pay"].id
    group.do(SettleItems(december, (ItemFate(item, Fate.DEFERRED),)))
    with group.store.read() as book:
        (plan,) = forward_plan(book, group.body)
    assert (plan.title, plan.for_meeting) == ("Pay", january)


@WAYS
@pytest.mark.parametrize("fate", [Fate.CIRCULATED, Fate.CHAIRS_ACTION])
def test_it_is_decided_between_meetings(group: Group, way: object, fate: Fate) -> None:
    """By e-mail, or by the chair where it cannot wait: it is offered there, and taken back."""
    december, january = ended(group, way)
    item = settled(group, december)["Pay"].id
    group.do(SettleItems(december, (ItemFate(item, fate, why="Payroll closes on the 10th"),)))
    with group.store.read() as book:
        (offered,) = items_between_meetings(book, group.body, fate)
    assert (offered.title, offered.why) == ("Pay", "Payroll closes on the 10th")
    group.do(DraftAgenda(january))
    with group.store.read() as book:
        assert "Pay" not in [each.title for each in agenda(book, january).items]
    group.do(RestoreItem(item))
    with group.store.read() as book:
        assert items_between_meetings(book, group.body, fate) == []


@WAYS
def test_it_is_withdrawn_with_a_reason_of_its_own(group: Group, way: object) -> None:
    december, january = ended(group, way)
    item = settled(group, december)["Pay"].id
    with pytest.raises(Refusal) as refusal:
        group.do(SettleItems(december, (ItemFate(item, Fate.WITHDRAWN),)))
    assert refusal.value.code == "fate.no_reason"
    group.do(SettleItems(december, (ItemFate(item, Fate.WITHDRAWN, why="Overtaken"),)))
    found = settled(group, december)["Pay"]
    assert (found.state, found.why) == (ItemState.WITHDRAWN, "Overtaken")
    group.do(DraftAgenda(january))
    with group.store.read() as book:
        assert "Pay" not in [each.title for each in agenda(book, january).items]


@WAYS
def test_what_stands_on_every_agenda_lapses_and_what_was_taken_stays(
    group: Group, way: object
) -> None:
    group.plan(date(2026, 11, 5), "Opening")
    december, january = ended(group, way)
    drafted = way is before_it_began
    if drafted:
        group.do(DraftAgenda(december))
    lines = settled(group, december)
    assert ("Estates" in lines) is drafted
    group.do(SettleItems(december, (ItemFate(lines["Pay"].id, Fate.DEFERRED, january),)))
    standing = [each for each in settled(group, december).values() if each.standing]
    assert bool(standing) is drafted
    assert {each.fate for each in standing} <= {Fate.LAPSED}
    if not drafted:
        taken = SettleItems(december, (ItemFate(group.items[0], Fate.DEFERRED, january),))
        with pytest.raises(Refusal) as refusal:
            group.do(taken)
        assert refusal.value.code == "fate.taken"


def test_an_item_under_way_in_a_meeting_that_goes_on_has_no_fate_yet(group: Group) -> None:
    group.plan(DAY, "Estates")
    group.do(OpenMeeting(group.meeting, clock("10:00")))
    group.do(StartItem(group.items[0], clock("10:00")))
    with pytest.raises(Refusal) as refusal:
        group.do(SettleItems(group.meeting, (ItemFate(group.items[0], Fate.CIRCULATED),)))
    assert refusal.value.code == "fate.taken"
    assert settled(group, group.meeting) == {}


@pytest.mark.parametrize(
    ("fate", "words"),
    [
        (Fate.DEFERRED, "Deferred to 7 January 2027"),
        (Fate.CIRCULATED, "Not taken; to be decided by e-mail"),
        (Fate.CHAIRS_ACTION, "Not taken; for the chair's action"),
        (Fate.WITHDRAWN, "Withdrawn"),
    ],
)
def test_minutes_tell_what_becomes_of_an_item_and_that_a_standing_one_was_not_taken(
    group: Group, fate: Fate, words: str
) -> None:
    december, january = ended(group, in_session)
    item = settled(group, december)["Pay"].id
    where = january if fate is Fate.DEFERRED else None
    group.do(SettleItems(december, (ItemFate(item, fate, where, "No time was left"),)))
    with group.store.read() as book:
        shown = {each["item"]: each for each in minutes_text(book, december).shown["items"]}
    assert what_became(shown[item], over=True) == words
    lapsed = shown[item] | {"state": "withdrawn", "fate": "lapsed"}
    assert what_became(lapsed, over=True) == "Not taken"
    assert what_became(shown[item] | {"state": "to come"}, over=False) == ""
    assert what_became(shown[item] | {"state": "taken"}, over=True) == ""
