"""Who presides, and the calm question when that person is not in the room."""

from datetime import time

import pytest

from db.meetings.commands.course import StartItem
from db.meetings.commands.people import MarkLeft, RecordApologies
from db.meetings.commands.room import CloseMeeting, DeclareInterest, OpenMeeting, SetPresiding
from db.meetings.queries import live_meeting
from db.meetings.queries.chair import ChairLine
from db.meetings.rules.attendance import AttendanceStatus, Stay
from db.meetings.rules.declarations import Management
from db.meetings.rules.presiding import Presides, is_wanted, presiding_at, unchaired
from db.meetings.rules.quorum import check_moment
from db.meetings.rules.sitting import NO_ITEM, Attendee, ItemSpan, QuorumRule, Sitting
from db.store import cautions
from tests.meetings.group import DAY, Group, clock

TEN, LATER, ELEVEN = time(10), time(10, 30), time(11)
CHAIR, OTHER = "Plumstone", "Finchley"
SAID = "Dorothea Plumstone left at 10:20"


def chair(group: Group, at: str) -> ChairLine:
    """How the chair stands at a time."""
    with group.store.read() as book:
        return live_meeting(book, group.meeting, clock(at)).chair


def told(group: Group) -> list[dict[str, object]]:
    """What checks find of the chair."""
    found = group.store.findings(DAY)
    return [each.values for each in found if each.code == "meetings.finding.no_chair"]


def begun(group: Group, *names: str) -> None:
    """The meeting with these in the room and its first item under way."""
    group.plan(DAY, "One", "Two")
    group.opened(*names)
    group.do(StartItem(group.items[0], clock("10:05")))


def test_when_the_chair_leaves_the_page_asks_who_takes_it_until_it_is_said(group: Group) -> None:
    """The vice-chair who is here is offered; the finding stays as long as nobody is named."""
    seat = group.seats["Ptolemy Finchley"]
    group.run("change_seat", seat=seat, office="vice-chair")
    begun(group, CHAIR, OTHER)
    assert not chair(group, "10:10").wanted
    group.do(MarkLeft(group.meeting, group.person(CHAIR), clock("10:20")))
    assert not chair(group, "10:19").wanted
    asked = chair(group, "10:20")
    assert (asked.wanted, asked.what, asked.offered) == (True, SAID, group.person(OTHER))
    assert asked.words == f"{SAID}. Ptolemy Finchley could take the chair."
    assert [(each["name"], each["at"]) for each in told(group)] == [
        ("Dorothea Plumstone", clock("10:20"))
    ]
    group.do(SetPresiding(group.meeting, group.person(OTHER), clock("10:20")))
    assert not chair(group, "10:21").wanted
    assert told(group) == []


def test_without_a_vice_chair_in_the_room_nobody_is_offered(group: Group) -> None:
    begun(group, CHAIR, OTHER)
    group.do(MarkLeft(group.meeting, group.person(CHAIR), clock("10:20")))
    assert (chair(group, "10:30").offered, chair(group, "10:30").words) == ("", f"{SAID}.")
    group.do(CloseMeeting(group.meeting, clock("10:20")))
    assert told(group) == []


def test_a_chair_who_comes_late_is_waited_for_until_business_begins(group: Group) -> None:
    group.plan(DAY, "One")
    group.do(OpenMeeting(group.meeting, clock("10:00")))
    assert not chair(group, "10:01").wanted
    group.arrive(OTHER, at="10:02")
    assert not chair(group, "10:03").wanted
    group.do(StartItem(group.items[0], clock("10:05")))
    assert chair(group, "10:05").what == "Dorothea Plumstone is to preside and is not here"
    assert [each["at"] for each in told(group)] == [clock("10:05")]
    group.arrive(CHAIR, at="10:07")
    assert not chair(group, "10:08").wanted


def test_nobody_presides_before_coming_into_the_room(group: Group) -> None:
    """Until then the one who is to preside is awaited, and is not said to preside."""
    group.plan(DAY, "One", "Two")
    group.do(OpenMeeting(group.meeting, clock("10:00")))
    assert chair(group, "10:01").to_come
    group.arrive(OTHER, at="10:01")
    assert chair(group, "10:02").to_come
    group.arrive(CHAIR, at="10:03")
    assert chair(group, "10:02").to_come
    assert not chair(group, "10:03").to_come


def test_where_the_chair_sent_apologies_or_nobody_presides_it_is_asked(group: Group) -> None:
    group.plan(DAY, "One")
    group.do(RecordApologies(group.meeting, group.person(CHAIR)))
    group.opened(OTHER)
    assert not chair(group, "10:01").wanted
    group.do(StartItem(group.items[0], clock("10:05")))
    assert chair(group, "10:06").what == "Nobody is said to preside"
    group.do(SetPresiding(group.meeting, group.person(CHAIR), clock("10:05")))
    assert chair(group, "10:06").wanted


def test_a_chair_who_withdraws_for_an_item_gives_up_the_chair_for_it(group: Group) -> None:
    begun(group, CHAIR, OTHER)
    it = DeclareInterest(
        group.items[0], group.person(CHAIR), "A director", management=Management.WITHDRAWS
    )
    group.do(it)
    assert chair(group, "10:10").what == "Dorothea Plumstone has withdrawn for this item"
    assert len(told(group)) == 1
    group.do(StartItem(group.items[1], clock("10:30")))
    assert not chair(group, "10:31").wanted


def test_to_preside_one_should_be_in_the_room(group: Group) -> None:
    begun(group, CHAIR)
    with group.store.read() as book:
        away = SetPresiding(group.meeting, group.person(OTHER), clock("10:20"))
        here = SetPresiding(group.meeting, group.person(CHAIR), clock("10:20"))
        assert [each.words for each in cautions(book, away, DAY)] == [
            "Ptolemy Finchley is not marked as here: mark the arrival as well."
        ]
        assert cautions(book, here, DAY) == ()


def room(left: time | None) -> Sitting:
    """Two people, of whom Ann goes at a time; one item from ten to eleven."""
    ann = Attendee("ann", "Ann", AttendanceStatus.PRESENT, (Stay(TEN, left),))
    bob = Attendee("bob", "Bob", AttendanceStatus.PRESENT, (Stay(TEN),))
    return Sitting(QuorumRule(1), (), (ann, bob), (ItemSpan("six", "6", TEN, ELEVEN),))


@pytest.mark.parametrize(
    ("left", "entries", "at"),
    [
        (LATER, (Presides("ann", TEN),), LATER),
        (LATER, (Presides("ann", TEN), Presides("bob", LATER)), None),
        (LATER, (Presides("ann", TEN), Presides("bob", time(10, 45))), None),
        (LATER, (Presides("bob", TEN), Presides("ann", time(10, 29))), LATER),
        (ELEVEN, (Presides("ann", TEN),), None),
        (None, (Presides("ann", TEN),), None),
        (LATER, (), None),
    ],
)
def test_business_without_its_chair_is_found_unless_somebody_came_after(
    left: time | None, entries: tuple[Presides, ...], at: time | None
) -> None:
    found = unchaired(room(left), entries)
    assert (found.at if found else None) == at


def test_who_presides_follows_the_latest_word_at_a_time() -> None:
    entries = (Presides("bob", LATER), Presides("ann", TEN))
    at = {moment: presiding_at(entries, moment) for moment in (time(9), TEN, LATER)}
    assert at == {time(9): "ann", TEN: "ann", LATER: "bob"}
    assert presiding_at((), TEN) == ""
    check = check_moment(room(None), NO_ITEM, TEN)
    assert not is_wanted(check, "somebody else", under_way=True)
