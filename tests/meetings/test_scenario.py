"""A Management Group: a late provider chief executive, a deputy, a change of chair, a recusal."""

from datetime import time

from db.calendar.rules.states import MeetingState
from db.decisions.commands.decisions import RecordDecision
from db.meetings.commands.course import EndItem, StartItem, WriteMinute
from db.meetings.commands.people import MarkArrived, MarkLeft, MarkRepresented, RecordApologies
from db.meetings.commands.room import CloseMeeting, DeclareInterest, SetPresiding
from db.meetings.queries import live_meeting, minutes_text, quorum_at_every_item
from db.meetings.rules.attendance import Mode
from db.meetings.rules.declarations import Management
from db.meetings.rules.quorum import QuorumState
from tests.meetings.group import DAY, Group, clock

TITLES = (
    *("Welcome, apologies and quoracy", "Declarations of interest", "Minutes of 5 November"),
    *("Action log", "ICP feedback and local challenges", "Mutual aid between trusts"),
    *("Winter plan", "Any other business"),
)


def held(group: Group) -> None:
    """Run the whole meeting from the first arrival to the close."""
    group.plan(DAY, *TITLES)
    item = group.items
    away = ("Crabtree", "Pettigrew")
    for name in away:
        group.do(RecordApologies(group.meeting, group.person(name)))
    here = ("Plumstone", "Finchley", "Bramblewick", "Tuckwell", "Penhaligon", "Oxshott")
    group.opened(*here)
    group.do(
        MarkRepresented(group.meeting, group.person("Quaife"), group.person("Mope"), clock("10:00"))
    )
    group.do(MarkArrived(group.meeting, group.person("Larch"), clock("10:05"), mode=Mode.REMOTE))
    group.arrive("Gill", at="10:00")
    group.do(StartItem(item[0], clock("10:00")))
    group.do(StartItem(item[1], clock("10:06")))
    # The provider chief executive of Northmoor comes late, by then item 3 is under way
    group.do(StartItem(item[2], clock("10:11")))
    group.arrive("Thistlewood", at="10:19")
    group.do(StartItem(item[3], clock("10:20")))
    group.do(StartItem(item[4], clock("10:30")))
    # A recusal for item 6, and the chair hands over
    group.do(StartItem(item[5], clock("11:08")))
    group.do(
        DeclareInterest(
            item[5],
            group.person("Penhaligon"),
            "Chair of the receiving trust's charity",
            management=Management.WITHDRAWS,
        )
    )
    group.do(SetPresiding(group.meeting, group.person("Finchley"), clock("11:20")))
    group.do(MarkLeft(group.meeting, group.person("Plumstone"), clock("11:24")))
    group.do(StartItem(item[6], clock("11:28")))
    group.do(MarkLeft(group.meeting, group.person("Tuckwell"), clock("11:35")))
    group.do(StartItem(item[7], clock("11:50")))
    group.do(MarkLeft(group.meeting, group.person("Gill"), clock("11:50")))
    group.do(CloseMeeting(group.meeting, clock("12:00")))


def test_the_quorum_sentence_at_every_item(group: Group) -> None:
    held(group)
    with group.store.read() as book:
        lines = quorum_at_every_item(book, group.meeting)
    eight = "Eight of twelve members are present and eight are needed, with all four ICPs."
    nine = eight.replace("Eight of", "Nine of")
    lost = "seven of twelve members are present and eight are needed."
    at_six = (
        f"Not quorate since 11:24: {lost} Dorothea Plumstone left at 11:24. "
        "Marigold Penhaligon has withdrawn for item 6. It was quorate from 11:08 to 11:24."
    )
    at_seven = (
        f"Not quorate since 11:35: {lost} Ambrose Tuckwell left at 11:35. "
        "It was quorate from 11:28 to 11:35."
    )
    told = {line.number: line.minute for line in lines}
    assert list(told) == list("12345678")
    assert told["1"] == f"{eight} It was quorate from 10:05 to 10:06."
    assert told["2"] == eight
    assert [told["3"], told["4"], told["5"]] == [nine, nine, nine]
    assert told["6"] == at_six
    assert [told["7"], told["8"]] == [at_seven, f"Not quorate: {lost}"]


def test_the_sentence_changes_at_once_while_the_meeting_goes_on(group: Group) -> None:
    held(group)
    told = {at: group.quorum(at) for at in ("10:04", "10:05", "10:19", "11:08", "11:24", "11:28")}
    assert told["10:04"] == (
        "Not quorate: seven of twelve members are present and eight are needed; "
        "two representing Partnership providers, where three are needed."
    )
    assert told["10:05"].startswith("Eight of twelve members are present")
    assert told["10:19"].startswith("Nine of twelve members are present")
    assert told["11:08"] == (
        "Eight of twelve members are present and eight are needed, with all four ICPs. "
        "Marigold Penhaligon has withdrawn for item 6."
    )
    assert told["11:24"].startswith("Not quorate since 11:24: seven of twelve")
    assert told["11:28"].startswith("Eight of twelve members are present")


def test_the_attendance_list_reads_like_minutes(group: Group) -> None:
    held(group)
    with group.store.read() as book:
        people = minutes_text(book, group.meeting).shown["people"]
    told = {each["name"]: (each["group"], each["words"]) for each in people}
    assert told["Barnaby Thistlewood"] == ("present", "(part meeting, from 10:19)")
    assert told["Ivo Larch"] == ("present", "(part meeting, from 10:05)")
    assert told["Dorothea Plumstone"] == ("present", "(part meeting, until 11:24)")
    assert told["Rosalind Mope"] == ("present", "(representing Nell Quaife)")
    assert told["Nell Quaife"] == ("apologies", "")
    assert told["Perpetua Gill"] == ("in attendance", "(items 1 to 7)")
    assert told["Lysander Crabtree"] == ("apologies", "")
    assert told["Digby Nettlefold"] == ("absent", "")


def test_members_of_whom_nothing_is_known_are_not_absent_before_the_meeting(group: Group) -> None:
    group.plan(DAY, "Welcome")
    with group.store.read() as book:
        assert minutes_text(book, group.meeting).shown["people"] == []


def test_the_page_in_session_groups_people_by_whether_they_count(group: Group) -> None:
    group.plan(DAY, "Welcome", "Mutual aid")
    group.opened("Plumstone", "Finchley", "Thistlewood")
    group.do(StartItem(group.items[0], clock("10:02")))
    group.do(RecordApologies(group.meeting, group.person("Crabtree")))
    with group.store.read() as book:
        page = live_meeting(book, group.meeting, time(10, 10))
    assert page.meeting.state is MeetingState.IN_SESSION
    assert (page.current, page.behind) == (group.items[0], 2)
    assert page.presiding == "Dorothea Plumstone"
    assert page.quorum.state is QuorumState.NOT_QUORATE
    assert {line.name for line in page.counted} == {
        "Barnaby Thistlewood",
        "Dorothea Plumstone",
        "Ptolemy Finchley",
    }
    assert len(page.not_counted) == 9
    crabtree = next(line for line in page.not_counted if line.name == "Lysander Crabtree")
    assert (crabtree.standing, crabtree.seat) == ("apologies", "Clinical leader")
    assert [item.number for item in page.items] == ["1", "2"]


def test_a_decision_waits_for_ratification_once_quorum_is_lost(group: Group) -> None:
    held(group)
    decision = group.do(
        RecordDecision(group.items[5], "Mutual aid from January.", for_ratification=True)
    )
    group.do(WriteMinute(group.items[5], "Barnaby Thistlewood presented the proposal."))
    with group.store.read() as book:
        row = book.row(
            "SELECT state, quorate, shown_kind, conflicts, ref FROM decision WHERE id = :id",
            id=decision,
        )
    assert row == (
        "for ratification",
        "not quorate",
        "agreed to recommend",
        "Marigold Penhaligon: Withdraws",
        "MG/D/26-27/001",
    )


def test_ending_an_item_counts_who_left_in_that_minute_while_it_was_under_way(
    group: Group,
) -> None:
    group.plan(DAY, "One", "Two")
    group.opened("Plumstone")
    group.do(StartItem(group.items[0], clock("10:00")))
    group.do(MarkLeft(group.meeting, group.person("Plumstone"), clock("10:20")))
    group.do(EndItem(group.items[0], clock("10:20")))
    with group.store.read() as book:
        assert quorum_at_every_item(book, group.meeting)[0].check.counted == 0
