"""Numbers of any depth, templates, the exclusion resolution, and the fate of items (P8, P9)."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.bodies.rules.kinds import Authority
from db.errors import Refusal
from db.meetings.commands.agenda import AddItem, ChangeItem, MoveItem, RemoveItem
from db.meetings.commands.course import EndItem, RestoreItem, StartItem
from db.meetings.commands.drafting import DraftAgenda
from db.meetings.commands.fates import ItemFate, SettleItems
from db.meetings.commands.parts import (
    ChangeResolution,
    MoveToPart,
    PrepareExclusion,
    PutItemBack,
)
from db.meetings.commands.plan import AddPlanItem
from db.meetings.commands.room import OpenMeeting
from db.meetings.commands.setting import TakeProposal
from db.meetings.commands.template import (
    AddTemplateItem,
    BeginTemplate,
    ChangeTemplateItem,
    MoveTemplateItem,
    RemoveTemplateItem,
    SetExclusionWords,
)
from db.meetings.queries import agenda
from db.meetings.queries.agenda import AgendaLine
from db.meetings.queries.cycle import exclusion, template
from db.meetings.queries.plan import (
    forward_plan,
    items_between_meetings,
    items_to_settle,
    removed_items,
    unsettled,
)
from db.meetings.rules.items import ItemState, Origin, Part
from db.meetings.rules.plan import Fate, TemplatePlace
from db.meetings.rules.positions import between, numbers, spread
from tests.meetings.group import DAY, JANUARY, Group, clock


def lines(group: Group, meeting: str = "") -> list[AgendaLine]:
    with group.store.read() as book:
        return list(agenda(book, meeting or group.meeting).items)


def numbered(group: Group, meeting: str = "") -> list[str]:
    return [f"{item.number} {item.title}" for item in lines(group, meeting)]


def refused(group: Group, code: str, *inputs: Any) -> Refusal:
    with pytest.raises(Refusal) as refusal:
        group.do(*inputs)
    assert refusal.value.code == code
    return refusal.value


# Numbers


def test_numbers_of_three_and_more_levels_survive_insertion(group: Group) -> None:
    meeting = group.plan(DAY, "Finance", "Close")
    capital = group.do(AddItem(meeting, "Capital", parent=group.items[0]))
    beds = group.do(AddItem(meeting, "Beds", parent=capital))
    group.do(AddItem(meeting, "Ward 4", parent=beds))
    group.do(AddItem(meeting, "Roofs", parent=capital, after=beds))
    first = group.do(AddItem(meeting, "Welcome"))
    group.do(MoveItem(first))
    assert numbered(group) == [
        *("1 Welcome", "2 Finance", "2.1 Capital", "2.1.1 Beds", "2.1.1.1 Ward 4"),
        *("2.1.2 Roofs", "3 Close"),
    ]
    refused(group, "item.beneath_itself", MoveItem(capital, parent=beds))


@given(st.data())
def test_any_tree_of_items_is_numbered_once_in_reading_order(data: st.DataObject) -> None:
    count = data.draw(st.integers(1, 12))
    rows: list[tuple[str, str, str]] = []
    for at in range(count):
        parent = data.draw(st.sampled_from(["", *(row[0] for row in rows)]))
        beside = sorted(row[2] for row in rows if row[1] == parent)
        place = data.draw(st.integers(0, len(beside)))
        low = beside[place - 1] if place else ""
        high = beside[place] if place < len(beside) else ""
        pos = between(low, high)
        if pos is not None:
            rows.append((f"i{at:02d}", parent, pos + "0000" if not high else pos))
    found = numbers(rows)
    assert set(found) == {row[0] for row in rows}
    assert len(set(found.values())) == len(rows)
    as_read = [tuple(int(part) for part in number.split(".")) for number in found.values()]
    assert as_read == sorted(as_read)
    for item, parent, _pos in rows:
        above = found[item].rpartition(".")[0]
        assert above == (found[parent] if parent else "")


def test_evenly_spaced_lines_of_a_template_keep_their_order() -> None:
    assert spread(["aaaa"] * 3) == sorted(spread(["aaaa"] * 3))


# Templates


def test_a_template_begins_with_what_stands_on_every_agenda_and_the_headings(group: Group) -> None:
    group.run("set_heading", body=group.body, number=1, words="Finance", source="terms, 4")
    group.do(BeginTemplate(group.body))
    with group.store.read() as book:
        found = template(book, group.body)
    assert [(line.place.value, line.title) for line in found] == [
        ("opening", "Welcome, apologies and quoracy"),
        ("opening", "Declarations of interest"),
        ("opening", "Minutes of the meeting of [date]"),
        ("opening", "Matters arising and action log"),
        ("opening", "ICP feedback and local challenges"),
        ("section", "Finance"),
        ("closing", "Any other business"),
        ("closing", "Date of the next meeting"),
    ]
    assert found[5].source == "terms, 4"
    refused(group, "template.begun", BeginTemplate(group.body))


def test_an_agenda_is_drafted_by_the_committees_own_template(group: Group) -> None:
    group.do(BeginTemplate(group.body, headings=False))
    with group.store.read() as book:
        by_code = {line.code: line.id for line in template(book, group.body)}
    group.do(RemoveTemplateItem(by_code["feedback"], "Under each report"))
    group.do(ChangeTemplateItem(by_code["welcome"], title="Welcome and apologies", minutes_long=3))
    story = group.do(AddTemplateItem(group.body, "Patient story", lead=group.person("Mope")))
    group.do(MoveTemplateItem(story, by_code["welcome"]))
    group.do(AddTemplateItem(group.body, "Review of the meeting", TemplatePlace.CLOSING))
    group.do(AddTemplateItem(group.body, "Quality", TemplatePlace.SECTION))
    december = group.plan(DAY)
    group.do(DraftAgenda(december))
    group.do(DraftAgenda(december))
    assert numbered(group) == [
        *("1 Welcome and apologies", "2 Patient story", "3 Declarations of interest"),
        *("4 Quality", "5 Any other business", "6 Date of the next meeting"),
        "7 Review of the meeting",
    ]
    assert lines(group)[1].lead == "Rosalind Mope"
    group.do(OpenMeeting(december, clock("10:00")))
    january = group.plan(JANUARY)
    group.do(DraftAgenda(january))
    assert "4 Minutes of the meeting of 3 December 2026" in numbered(group, january)


def test_business_stands_beneath_its_heading_of_the_template(group: Group) -> None:
    group.do(AddTemplateItem(group.body, "Quality", TemplatePlace.SECTION))
    group.do(AddTemplateItem(group.body, "Any other business", TemplatePlace.CLOSING))
    december = group.plan(DAY)
    group.do(DraftAgenda(december))
    for title, section in (("Beds", "quality"), ("Parking", "")):
        plan = group.do(AddPlanItem(group.body, title, section=section))
        group.do(TakeProposal(december, Origin.FORWARD_PLAN, plan))
    assert numbered(group) == [
        *("1 Quality", "1.1 Beds", "2 Parking", "3 Any other business"),
    ]


def test_a_line_of_a_template_moves_only_within_its_place(group: Group) -> None:
    one = group.do(AddTemplateItem(group.body, "One"))
    two = group.do(AddTemplateItem(group.body, "Two"))
    last = group.do(AddTemplateItem(group.body, "Last", TemplatePlace.CLOSING))
    refused(group, "template.not_beside", MoveTemplateItem(one, last))
    group.do(MoveTemplateItem(two))
    refused(group, "item.no_title", ChangeTemplateItem(one, title=" "))
    refused(group, "item.minutes_long", AddTemplateItem(group.body, "X", minutes_long=-1))
    with group.store.read() as book:
        assert [line.title for line in template(book, group.body)] == ["Two", "One", "Last"]


# Parts


def test_an_item_moved_to_part_two_stands_behind_the_exclusion_of_the_public(group: Group) -> None:
    group.plan(DAY, "Estates", "Pay", "Close")
    below = group.do(AddItem(group.meeting, "Band 8", parent=group.items[1]))
    group.do(MoveToPart(group.items[1], Part.TWO))
    assert numbered(group) == [
        *("1 Estates", "2 Close", "3 Exclusion of the public", "4 Pay", "4.1 Band 8"),
    ]
    found = {item.id: item for item in lines(group)}
    assert found[below].part is Part.TWO
    resolution = lines(group)[2]
    assert resolution.part is Part.ONE
    assert resolution.resolution.startswith("That the public be excluded")
    group.do(MoveToPart(group.items[0], Part.TWO))
    group.do(MoveToPart(group.items[1], Part.ONE))
    assert numbered(group) == [
        *("1 Close", "2 Pay", "2.1 Band 8", "3 Exclusion of the public", "4 Estates"),
    ]


def test_the_words_of_exclusion_are_the_committees_own_with_their_source(group: Group) -> None:
    with group.store.read() as book:
        suggested = exclusion(book, group.body)
    assert (suggested.own, suggested.source) == (False, "")
    assert " Act" not in suggested.words  # no law is put into a committee's mouth
    refused(group, "exclusion.no_words", SetExclusionWords(group.body, " "))
    words = "That the press and public leave, under standing order 3.17."
    group.do(SetExclusionWords(group.body, words, "Standing order 3.17", DAY))
    group.plan(DAY, "Pay")
    group.do(MoveToPart(group.items[0], Part.TWO))
    assert lines(group)[0].resolution == words
    group.do(ChangeResolution(lines(group)[0].id, "That the public leave."))
    group.do(MoveToPart(group.do(AddItem(group.meeting, "Claims")), Part.TWO))
    assert lines(group)[0].resolution == "That the public leave."
    with group.store.read() as book:
        assert exclusion(book, group.body).source == "Standing order 3.17"


def test_the_resolution_is_prepared_on_request_and_one_taken_off_comes_back_only_so(
    group: Group,
) -> None:
    group.plan(DAY, "Estates", "Pay")
    refused(group, "exclusion.none_private", PrepareExclusion(group.meeting))
    group.do(ChangeItem(group.items[1], part=Part.TWO))
    refused(group, "exclusion.there", PrepareExclusion(group.meeting))
    item = lines(group)[1].id
    group.do(RemoveItem(item, "Read out by the chair"))
    group.do(MoveToPart(group.items[1], Part.TWO))
    assert numbered(group) == ["1 Estates", "2 Pay"]
    group.do(PrepareExclusion(group.meeting))
    assert numbered(group) == ["1 Estates", "2 Exclusion of the public", "3 Pay"]


def test_a_request_for_part_two_brings_its_resolution_with_it(group: Group) -> None:
    group.plan(DAY, "Estates")
    plan = group.do(AddPlanItem(group.body, "Pay", part=Part.TWO))
    group.do(TakeProposal(group.meeting, Origin.FORWARD_PLAN, plan))
    assert numbered(group) == ["1 Estates", "2 Exclusion of the public", "3 Pay"]


def test_a_move_to_part_two_that_was_undone_brings_its_resolution_again(group: Group) -> None:
    group.plan(DAY, "Finance", "The claim")
    group.do(MoveToPart(group.items[1], Part.TWO))
    moved = numbered(group)
    assert len(moved) == 3
    group.store.undo()
    assert len(numbered(group)) == 2
    group.do(MoveToPart(group.items[1], Part.TWO))
    assert numbered(group) == moved


def test_an_item_taken_off_is_put_back_where_it_stood(group: Group) -> None:
    group.plan(DAY, "One", "Two", "Three")
    below = group.do(AddItem(group.meeting, "Below", parent=group.items[1]))
    group.do(RemoveItem(below, "Not ready"))
    group.do(RemoveItem(group.items[1], "Overtaken"))
    with group.store.read() as book:
        assert {(line.title, line.why) for line in removed_items(book, group.meeting)} == {
            *(("Two", "Overtaken"), ("Below", "Not ready")),
        }
    group.do(PutItemBack(below))
    assert "Below" in [item.title for item in lines(group) if item.depth == 0]
    group.do(PutItemBack(group.items[1]))
    assert [item.title for item in lines(group) if item.title != "Below"] == ["One", "Two", "Three"]
    refused(group, "item.not_removed", PutItemBack(below))
    refused(group, "ref.unknown", PutItemBack("none"))


# What becomes of items


def test_each_item_of_a_meeting_stood_down_gets_its_fate_in_one_go(group: Group) -> None:
    january = group.plan(JANUARY)
    december = group.plan(DAY, "Estates", "Digital", "Pay", "Claims", "Beds")
    group.run("stand_down_meeting", meeting=december, reason="Winter pressures")
    estates, digital, pay, claims, beds = group.items
    group.do(
        SettleItems(
            december,
            (
                ItemFate(estates, Fate.DEFERRED, january),
                ItemFate(digital, Fate.CIRCULATED),
                ItemFate(pay, Fate.CHAIRS_ACTION, why="Payroll closes on the 10th"),
                ItemFate(claims, Fate.WITHDRAWN, why="Settled"),
                ItemFate(beds, Fate.DEFERRED),
            ),
        )
    )
    with group.store.read() as book:
        found = {line.title: line for line in items_to_settle(book, december)}
        mail = items_between_meetings(book, group.body, Fate.CIRCULATED)
        (plan,) = forward_plan(book, group.body)
    assert (found["Estates"].state, found["Estates"].to_meeting) == (ItemState.DEFERRED, january)
    assert found["Digital"].why == "Winter pressures"
    assert found["Pay"].why == "Payroll closes on the 10th"
    assert [line.fate for line in found.values()].count(Fate.WITHDRAWN) == 1
    assert [line.title for line in mail] == ["Digital"]
    assert (plan.title, plan.for_meeting) == ("Beds", january)
    group.do(DraftAgenda(january))
    assert "Estates" in [item.title for item in lines(group, january)]
    group.do(RestoreItem(digital))
    with group.store.read() as book:
        assert items_between_meetings(book, group.body, Fate.CIRCULATED) == []


def test_p8_standing_items_lapse_and_the_next_agenda_has_each_of_them_once(group: Group) -> None:
    january = group.plan(JANUARY)
    december = group.plan(DAY, "Estates")
    group.do(DraftAgenda(december))
    estates = group.items[0]
    standing = [item.id for item in lines(group, december) if item.from_kind is Origin.STANDING]
    assert len(standing) > 2
    group.do(SettleItems(december, (ItemFate(estates, Fate.DEFERRED, january),)))
    assert {item.state.value for item in lines(group, december)} == {"to come", "deferred"}
    group.run("stand_down_meeting", meeting=december, reason="Winter pressures")
    refused(group, "fate.standing", SettleItems(december, (ItemFate(standing[0], Fate.DEFERRED),)))
    refused(group, "fate.not_standing", SettleItems(december, (ItemFate(estates, Fate.LAPSED),)))
    group.do(SettleItems(december, (ItemFate(estates, Fate.DEFERRED, january),)))
    with group.store.read() as book:
        assert unsettled(book, december) == 0
        fates = {line.id: line.fate for line in items_to_settle(book, december)}
    assert {fates[each] for each in standing} == {Fate.LAPSED}
    group.do(DraftAgenda(january))
    titles = [item.title for item in lines(group, january)]
    assert len(titles) == len(set(titles))
    assert titles.count("Estates") == 1
    group.run("reinstate_meeting", meeting=december)
    group.do(DraftAgenda(december))
    assert {item.state.value for item in lines(group, december)} == {"to come", "deferred"}


def test_a_fate_that_cannot_be_leaves_every_item_as_it_was(group: Group) -> None:
    january = group.plan(JANUARY, "Other")
    theirs = group.items[0]
    december = group.plan(DAY, "Estates", "Digital")
    estates, digital = group.items

    def settle(*fates: ItemFate) -> SettleItems:
        return SettleItems(december, fates)

    good = ItemFate(estates, Fate.CIRCULATED)
    refused(group, "fate.no_items", settle())
    refused(group, "fate.not_said", settle(good, ItemFate(digital, Fate.NONE)))
    refused(group, "fate.no_reason", settle(good, ItemFate(digital, Fate.WITHDRAWN)))
    refused(group, "item.other_meeting", settle(good, ItemFate(theirs, Fate.CIRCULATED)))
    refused(group, "plan.not_later", settle(good, ItemFate(digital, Fate.DEFERRED, december)))
    group.do(OpenMeeting(december, clock("10:00")))
    group.do(StartItem(estates, clock("10:00")))
    group.do(EndItem(estates, clock("10:10")))
    taken = refused(group, "fate.taken", settle(good))
    assert taken.values["title"] == "Estates"
    group.run("stand_down_meeting", meeting=january, reason="Strike")
    to = ItemFate(digital, Fate.DEFERRED, january)
    refused(group, "plan.meeting_gone", settle(to))
    assert [item.state for item in lines(group, december)] == ["taken", "to come"]


def test_an_item_is_taken_out_of_its_turn_and_keeps_its_number(group: Group) -> None:
    """P9: the room takes item 3 first."""
    group.plan(DAY, "One", "Two", "Three")
    group.do(OpenMeeting(group.meeting, clock("10:00")))
    for at, item in (("10:00", group.items[2]), ("10:15", group.items[0])):
        group.do(StartItem(item, clock(at)))
    assert [(item.number, item.state.value) for item in lines(group)] == [
        *(("1", "under way"), ("2", "to come"), ("3", "taken")),
    ]


def test_a_template_of_one_committee_is_not_anothers(group: Group) -> None:
    other = group.run(
        "add_body", name="Finance Group", short="FG", authority=Authority.COLLABORATIVE
    )
    group.do(AddTemplateItem(other, "Ledger"))
    group.do(DraftAgenda(group.plan(DAY)))
    assert "Ledger" not in [item.title for item in lines(group)]
