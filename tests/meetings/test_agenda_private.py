"""Part 2 stands at the foot of an agenda, after the resolution that excludes the public."""

from typing import Any

import pytest

from db.across.circulation import circulation_check
from db.decisions.commands.bringing import BringBusiness
from db.decisions.commands.chair import RecordChairsAction
from db.errors import Refusal
from db.meetings.commands.agenda import AddItem, ChangeItem, MoveItem
from db.meetings.commands.drafting import DraftAgenda
from db.meetings.commands.fates import ItemFate, SettleItems
from db.meetings.commands.parts import MoveToPart
from db.meetings.queries import agenda
from db.meetings.rules.items import Part, Purpose
from db.meetings.rules.plan import Fate
from tests.meetings.group import DAY, JANUARY, Group

EXCLUSION = "Exclusion of the public"


def shown(group: Group) -> list[str]:
    """The agenda: each title, its level, and the part of what is private."""
    with group.store.read() as book:
        return [
            "> " * each.number.count(".") + each.title + (" (2)" if each.part is Part.TWO else "")
            for each in agenda(book, group.meeting).items
        ]


def checks(group: Group) -> list[str]:
    with group.store.read() as book:
        return [each.check for each in circulation_check(book, group.meeting, DAY)]


@pytest.fixture
def drafted(group: Group) -> Group:
    """An agenda with its standing items and two of business."""
    group.plan(JANUARY)
    group.do(DraftAgenda(group.meeting))
    group.items = [group.do(AddItem(group.meeting, title)) for title in ("Beds", "Pay")]
    return group


FOOT = ["Pay", "Any other business", "Date of the next meeting"]


def test_a_new_item_stands_among_the_business_unless_a_place_is_said(drafted: Group) -> None:
    assert shown(drafted)[-4:] == ["Beds", *FOOT]
    drafted.do(AddItem(drafted.meeting, "Late", after=drafted.items[0]))
    assert shown(drafted)[-5:-2] == ["Beds", "Late", "Pay"]


def test_a_new_private_item_stands_at_the_foot_behind_its_resolution(drafted: Group) -> None:
    group, (beds, _) = drafted, drafted.items
    first = group.do(AddItem(group.meeting, "Severance", part=Part.TWO))
    group.do(AddItem(group.meeting, "Dismissal", part=Part.TWO, after=beds))
    group.do(AddItem(group.meeting, "Above", part=Part.TWO, after=first))
    group.do(AddItem(group.meeting, "Open", after=first))
    beneath = group.do(AddItem(group.meeting, "What is owed", parent=first))
    assert shown(group)[-8:] == [
        *("Open", "Any other business", "Date of the next meeting", EXCLUSION),
        *("Severance (2)", "> What is owed (2)", "Above (2)", "Dismissal (2)"),
    ]
    assert "private_before" not in checks(group)
    group.do(ChangeItem(beneath, part=Part.ONE))
    assert "What is owed" in shown(group)


def test_an_item_changed_to_part_two_goes_to_the_foot_and_back(drafted: Group) -> None:
    group, (beds, _) = drafted, drafted.items
    group.do(ChangeItem(beds, title="Bed numbers", part=Part.TWO))
    assert shown(group)[-2:] == [EXCLUSION, "Bed numbers (2)"]
    group.do(ChangeItem(beds, title="Beds", part=Part.TWO))
    assert shown(group)[-2:] == [EXCLUSION, "Beds (2)"]
    group.do(ChangeItem(beds, part=Part.ONE))
    assert shown(group)[-3:] == ["Date of the next meeting", "Beds", EXCLUSION]


def test_a_private_item_is_not_moved_up_among_the_public_ones(drafted: Group) -> None:
    group, (beds, pay) = drafted, drafted.items
    group.do(MoveToPart(pay, Part.TWO))
    other = group.do(AddItem(group.meeting, "Dismissal", part=Part.TWO))
    before = shown(group)
    for moved in (MoveItem(pay, after=beds), MoveItem(pay)):
        with pytest.raises(Refusal) as refused:
            group.do(moved)
        assert (refused.value.code, refused.value.field) == ("item.private_above", "after")
    assert shown(group) == before
    group.do(MoveItem(pay, after=other))
    assert shown(group)[-3:] == [EXCLUSION, "Dismissal (2)", "Pay (2)"]
    group.do(MoveItem(pay, after=before_exclusion(group)))
    assert shown(group)[-3:] == [EXCLUSION, "Pay (2)", "Dismissal (2)"]
    group.do(MoveItem(beds, parent=pay))
    assert shown(group)[-2:] == ["> Beds (2)", "Dismissal (2)"]
    group.do(MoveItem(other, after=None, parent=None, part=Part.ONE))
    assert shown(group)[0] == "Dismissal"


def before_exclusion(group: Group) -> str:
    """The last item of Part 1 but the resolution."""
    with group.store.read() as book:
        public = [each for each in agenda(book, group.meeting).items if each.part is Part.ONE]
    return public[-2].id


def test_a_private_chairs_action_is_brought_behind_the_resolution(drafted: Group) -> None:
    group = drafted
    given: dict[str, Any] = {"urgency": "It could not wait.", "consulted": "the vice-chair"}
    group.do(RecordChairsAction(group.body, "Settle with Quibble.", private=True, **given))
    group.do(BringBusiness(group.meeting))
    assert shown(group)[-2:] == [
        *(EXCLUSION, "Chair’s action, to report: Settle with Quibble (2)"),
    ]


def test_a_private_item_carried_over_is_drafted_behind_the_resolution(group: Group) -> None:
    group.plan(DAY, "Severance", "Beds")
    first, (item, _) = group.meeting, group.items
    group.do(MoveToPart(item, Part.TWO))
    later = group.plan(JANUARY)
    group.do(SettleItems(first, (ItemFate(item, Fate.DEFERRED, later, "No time."),)))
    group.do(DraftAgenda(later))
    assert shown(group)[-2:] == [EXCLUSION, "Severance (2)"]


def test_the_check_says_where_part_two_comes_before_the_public_is_excluded(
    drafted: Group,
) -> None:
    group, (beds, pay) = drafted, drafted.items
    group.do(MoveToPart(pay, Part.TWO))
    assert "private_before" not in checks(group)
    with group.store.write("As it was kept before") as work:
        work.run("UPDATE agendaitem SET part = '2' WHERE id = :id", id=beds)
    with group.store.read() as book:
        (line,) = (
            each
            for each in circulation_check(book, group.meeting, DAY)
            if each.check == "private_before"
        )
    assert line.sentence.startswith("Item 4, Beds, is in Part 2 and comes before")
    assert line.id == beds
    group.do(ChangeItem(beds, purpose=Purpose.DECISION))
    group.do(MoveToPart(beds, Part.ONE), MoveToPart(beds, Part.TWO))
    assert "private_before" not in checks(group)
