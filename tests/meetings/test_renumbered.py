"""The numbers members hold of an agenda that was issued: said before they change (P8, P20)."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.meetings.commands.agenda import AddItem, IssueAgenda, MoveItem, RemoveItem
from db.meetings.commands.drafting import DraftAgenda
from db.meetings.commands.parts import MoveToPart, PrepareExclusion, PutItemBack
from db.meetings.commands.plan import AddPlanItem
from db.meetings.commands.setting import TakeProposal
from db.meetings.queries import agenda
from db.meetings.rules.items import Origin, Part
from db.meetings.rules.positions import numbers
from db.meetings.rules.renumbered import Row, becomes, moved, placed
from db.papers.agenda import agenda as agenda_paper
from db.papers.paper import Facts
from db.store import cautions
from db.words import say
from tests.meetings.group import DAY, Group


@pytest.fixture
def issued(group: Group) -> Group:
    """The meeting with four items, the third with one beneath it, and its agenda issued."""
    group.plan(DAY, "Welcome", "Finance", "Quality", "Close")
    group.do(AddItem(group.meeting, "Waits", parent=group.items[2]))
    group.do(IssueAgenda(group.meeting))
    return group


def minded(group: Group, it: Any) -> list[str]:
    with group.store.read() as book:
        found = cautions(book, it, DAY)
    return [each.words for each in found if each.code.startswith("agenda.mind_")]


def head(group: Group) -> dict[str, str]:
    with group.store.read() as book:
        paper = agenda_paper(book, group.meeting, DAY)
    facts = next(each for each in paper.blocks if isinstance(each, Facts))
    return {label: str(value) for label, value in facts.pairs}


def test_an_item_put_between_issued_ones_says_which_numbers_change_and_one_at_the_foot_does_not(
    issued: Group,
) -> None:
    (said,) = minded(issued, AddItem(issued.meeting, "Estates", after=issued.items[1]))
    assert "3 becomes 4 and 4 becomes 5" in said
    assert said.startswith("Members hold the agenda of")
    assert said.endswith("Put it last, or issue the agenda again.")
    assert not minded(issued, AddItem(issued.meeting, "Estates"))
    assert not minded(issued, AddItem(issued.meeting, "Capital", parent=issued.items[1]))


def test_what_is_said_is_what_then_happens(issued: Group) -> None:
    issued.do(AddItem(issued.meeting, "Estates", after=issued.items[1]))
    with issued.store.read() as book:
        now = {each.title: each.number for each in agenda(book, issued.meeting).items}
    assert (now["Quality"], now["Waits"], now["Close"]) == ("4", "4.1", "5")


def test_nothing_is_said_before_an_agenda_is_issued(group: Group) -> None:
    group.plan(DAY, "Welcome", "Finance")
    assert not minded(group, AddItem(group.meeting, "Estates", after=group.items[0]))
    assert not minded(group, MoveItem(group.items[1]))
    assert not minded(group, RemoveItem(group.items[0], "not now"))
    assert not minded(group, IssueAgenda(group.meeting))
    assert say("papers.renumbered") not in head(group)


def test_a_move_and_a_removal_say_it_and_a_move_back_does_not(issued: Group) -> None:
    (said,) = minded(issued, MoveItem(issued.items[3], after=issued.items[1]))
    assert "4 becomes 3 and 3 becomes 4" in said
    issued.do(MoveItem(issued.items[3], after=issued.items[1]))
    assert not minded(issued, MoveItem(issued.items[3], after=issued.items[2]))
    issued.do(MoveItem(issued.items[3], after=issued.items[2]))
    (said,) = minded(issued, RemoveItem(issued.items[0], "not now"))
    assert "2 becomes 1, 3 becomes 2 and 4 becomes 3" in said
    assert "Defer or withdraw the item" in said


def test_the_agenda_issued_again_says_at_its_head_which_numbers_moved(issued: Group) -> None:
    assert say("papers.renumbered") not in head(issued)
    issued.do(AddItem(issued.meeting, "Estates", after=issued.items[1]))
    (said,) = minded(issued, IssueAgenda(issued.meeting))
    assert "3 becomes 4 and 4 becomes 5" in said
    before = head(issued)[say("papers.renumbered")]
    assert before.endswith("3 becomes 4 and 4 becomes 5.")
    issued.do(IssueAgenda(issued.meeting))
    assert head(issued)[say("papers.renumbered")] == before
    assert not minded(issued, IssueAgenda(issued.meeting))


def test_what_is_accepted_put_back_or_made_private_says_what_then_happens(issued: Group) -> None:
    asked = issued.do(AddPlanItem(issued.body, "Car parking", minutes_long=5))
    kept = issued.do(AddItem(issued.meeting, "Any other business"))
    issued.do(DraftAgenda(issued.meeting), IssueAgenda(issued.meeting))
    shown, heard = numbered(issued), []
    for it in (
        TakeProposal(issued.meeting, Origin.FORWARD_PLAN, asked),
        MoveToPart(issued.items[1], Part.TWO),
        MoveToPart(issued.items[2], Part.TWO),
        MoveToPart(issued.items[1], Part.ONE),
    ):
        said = minded(issued, it)
        before = numbered(issued)
        issued.do(it)
        now = numbered(issued)
        told = {row: pair for row, pair in shown.items() if row in now and pair != now[row]}
        changed = [row for row in told if now[row] != before[row] and "." not in told[row]]
        assert bool(said) == bool(changed)
        assert all(f"{shown[row]} becomes {now[row]}" in said[0] for row in changed[:6])
        heard.append(bool(said))
    assert heard == [True, True, True, True]
    issued.do(RemoveItem(kept, "not now"))
    issued.do(IssueAgenda(issued.meeting))
    (told_back,) = minded(issued, PutItemBack(kept))
    before, held = numbered(issued), numbered(issued)
    issued.do(PutItemBack(kept))
    now = numbered(issued)
    changed = [row for row in held if now[row] != before[row] and "." not in before[row]]
    assert changed
    assert all(f"{held[row]} becomes {now[row]}" in told_back for row in changed[:6])


def test_a_resolution_put_before_part_two_and_a_draft_anew_are_minded(issued: Group) -> None:
    issued.do(AddItem(issued.meeting, "Pay", part=Part.TWO), IssueAgenda(issued.meeting))
    (said,) = minded(issued, PrepareExclusion(issued.meeting))
    assert "5 becomes 6" in said
    (said,) = minded(issued, DraftAgenda(issued.meeting))
    assert "orders them anew" in said


def test_what_is_proposed_says_nothing_before_an_agenda_is_issued(group: Group) -> None:
    group.plan(DAY, "Welcome", "Finance", "Any other business")
    asked = group.do(AddPlanItem(group.body, "Car parking", minutes_long=5))
    assert not minded(group, TakeProposal(group.meeting, Origin.FORWARD_PLAN, asked))
    assert not minded(group, MoveToPart(group.items[0], Part.TWO))
    assert not minded(group, DraftAgenda(group.meeting))


def numbered(group: Group) -> dict[str, str]:
    with group.store.read() as book:
        return {each.id: each.number for each in agenda(book, group.meeting).items}


def test_six_changes_are_told_and_of_a_seventh_its_number() -> None:
    pairs = [(str(at), str(at + 1)) for at in range(1, 9)]
    assert becomes(pairs[:6], say).endswith("5 becomes 6 and 6 becomes 7")
    assert becomes(pairs[:7], say).endswith("6 becomes 7 and 1 more changes")
    assert becomes(pairs, say).endswith("6 becomes 7 and 2 more change")


ROWS = st.lists(st.sampled_from("abcdefgh"), unique=True, min_size=1).map(
    lambda ids: [(each, "", f"{at:02}") for at, each in enumerate(ids)]
)


@given(ROWS, st.data())
def test_an_item_taken_out_and_put_back_where_it_was_changes_no_number(
    rows: list[Row], data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(rows) - 1))
    after = rows[at - 1][0] if at else ""
    again = placed(rows, rows[at][0], "", after, top=not at)
    assert numbers(again) == numbers(rows)
    assert not moved(numbers(rows), numbers(again))
