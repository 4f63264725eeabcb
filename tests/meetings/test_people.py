"""Who came, who stood in for whom, who presided, and what was declared."""

from datetime import time

import pytest

from db.bodies.rules.kinds import Capacity
from db.errors import Refusal
from db.interests.rules import InterestKind
from db.meetings.commands.course import StartItem
from db.meetings.commands.people import (
    ChangePresence,
    MarkAbsent,
    MarkArrived,
    MarkLeft,
    MarkRepresented,
    RecordApologies,
    UnmarkAttendance,
)
from db.meetings.commands.room import (
    AdjournMeeting,
    ChangeDeclaration,
    CloseMeeting,
    DeclareInterest,
    OpenMeeting,
    RemoveDeclaration,
    SetPresiding,
)
from db.meetings.queries import PersonLine, declarations, live_meeting, meeting_page
from db.meetings.rules.attendance import Stay
from db.meetings.rules.declarations import Management
from db.meetings.rules.quorum import Standing
from db.meetings.rules.shown import part_words
from db.meetings.rules.sitting import ItemSpan
from db.words import explain, say
from tests.meetings.group import DAY, Group, clock


def line(group: Group, name: str, at: str = "10:30") -> PersonLine:
    with group.store.read() as book:
        page = live_meeting(book, group.meeting, clock(at))
    return next(each for each in (*page.counted, *page.not_counted) if name in each.name)


def refused(group: Group, code: str, it: object) -> str:
    with pytest.raises(Refusal) as refusal:
        group.do(it)
    assert refusal.value.code == code
    return explain(refusal.value)


def test_an_arrival_noted_on_two_laptops_is_one(group: Group) -> None:
    group.plan(DAY, "One")
    first = group.do(MarkArrived(group.meeting, group.person("Finchley"), clock("10:00")))
    refused(
        group,
        "attendance.here_already",
        MarkArrived(group.meeting, group.person("Finchley"), clock("10:02")),
    )
    group.do(MarkLeft(group.meeting, group.person("Finchley"), clock("10:05")))
    again = group.do(MarkArrived(group.meeting, group.person("Finchley"), clock("10:05")))
    assert first == again
    assert line(group, "Finchley").standing is Standing.COUNTED


def test_without_a_time_it_is_now_in_london(group: Group, monkeypatch: pytest.MonkeyPatch) -> None:
    group.plan(DAY, "One")
    monkeypatch.setenv("MINUTEBOOK_NOW", "2026-06-03T09:19:40+00:00")
    group.do(MarkArrived(group.meeting, group.person("Finchley")))
    assert line(group, "Finchley", "10:20").came == time(10, 19)


def test_a_member_is_a_member_and_a_stranger_in_attendance(group: Group) -> None:
    group.plan(DAY, "One")
    group.arrive("Finchley", "Gill", at="10:00")
    assert line(group, "Finchley").capacity is Capacity.MEMBER
    gill = line(group, "Gill")
    assert (gill.capacity, gill.standing) == (Capacity.IN_ATTENDANCE, Standing.NOT_MEMBER)
    group.do(MarkLeft(group.meeting, group.person("Gill"), clock("10:10")))
    observer = MarkArrived(
        group.meeting, group.person("Gill"), clock("10:10"), capacity=Capacity.OBSERVER
    )
    group.do(observer)
    assert line(group, "Gill").capacity is Capacity.OBSERVER
    refused(
        group,
        "attendance.no_place",
        MarkArrived(group.meeting, group.person("Mope"), capacity=Capacity.MEMBER),
    )


def test_only_a_nominated_deputy_stands_in(group: Group) -> None:
    group.plan(DAY, "One")
    words = refused(
        group,
        "attendance.not_nominated",
        MarkRepresented(group.meeting, group.person("Finchley"), group.person("Mope")),
    )
    assert words.startswith("Rosalind Mope is not nominated to stand in for Ptolemy Finchley.")
    refused(
        group,
        "attendance.not_a_member",
        MarkRepresented(group.meeting, group.person("Gill"), group.person("Mope")),
    )
    group.do(
        MarkRepresented(group.meeting, group.person("Quaife"), group.person("Mope"), clock("10:00"))
    )
    deputy, member = line(group, "Mope"), line(group, "Quaife")
    assert (deputy.standing, deputy.representing) == (Standing.COUNTED, "Nell Quaife")
    assert (deputy.seat, deputy.place) == ("NHS commissioner, Westmoor", "Westmoor ICP")
    assert member.standing is Standing.REPRESENTED


def test_a_nomination_that_has_ended_no_longer_counts(group: Group) -> None:
    group.plan(DAY, "One")
    group.do(
        MarkRepresented(group.meeting, group.person("Quaife"), group.person("Mope"), clock("10:00"))
    )
    with group.store.write("end") as work:
        work.run("UPDATE deputy SET to_on = '2026-12-02'")
    assert line(group, "Mope").standing is Standing.DEPUTY
    codes = [each.code for each in group.store.findings(DAY)]
    assert "meetings.finding.not_nominated" in codes


def test_apologies_after_coming_are_refused(group: Group) -> None:
    group.plan(DAY, "One")
    person = group.person("Crabtree")
    group.do(RecordApologies(group.meeting, person, "on leave"))
    assert line(group, "Crabtree").standing is Standing.APOLOGIES
    group.do(MarkAbsent(group.meeting, person))
    assert line(group, "Crabtree").standing is Standing.ABSENT
    group.arrive("Crabtree", at="10:15")
    assert line(group, "Crabtree").standing is Standing.COUNTED
    refused(group, "attendance.was_here", RecordApologies(group.meeting, person))


def test_nobody_leaves_who_never_came(group: Group) -> None:
    group.plan(DAY, "One")
    it = MarkLeft(group.meeting, group.person("Crabtree"), clock("10:10"))
    refused(group, "attendance.not_here", it)


def test_times_are_set_right_afterwards(group: Group) -> None:
    group.plan(DAY, "One")
    group.arrive("Finchley", at="10:00")
    with group.store.read() as book:
        presence = book.value("SELECT id FROM presence_live")
    group.do(ChangePresence(presence, clock("10:07"), clock("11:00")))
    assert (line(group, "Finchley").came, line(group, "Finchley").left) == (time(10, 7), time(11))
    refused(
        group, "attendance.left_before_arrived", ChangePresence(presence, left_time=clock("10:06"))
    )


def test_an_attendance_taken_back_is_as_if_nothing_was_said(group: Group) -> None:
    group.plan(DAY, "One")
    group.arrive("Finchley", at="10:00")
    person = group.person("Finchley")
    refused(group, "meeting.reason_missing", UnmarkAttendance(group.meeting, person, " "))
    group.do(UnmarkAttendance(group.meeting, person, "the wrong name"))
    assert line(group, "Finchley").standing is Standing.EXPECTED
    group.arrive("Finchley", at="10:00")
    assert line(group, "Finchley").standing is Standing.COUNTED


# Who presides


def test_the_chair_presides_by_default_and_another_from_when_it_is_said(group: Group) -> None:
    group.plan(DAY, "One")
    group.opened("Plumstone", "Finchley")
    with group.store.read() as book:
        assert meeting_page(book, group.meeting).presiding == "Dorothea Plumstone"
    group.do(SetPresiding(group.meeting, group.person("Finchley"), clock("11:20")))
    group.do(SetPresiding(group.meeting, group.person("Tuckwell"), clock("11:20")))
    with group.store.read() as book:
        assert meeting_page(book, group.meeting).presiding == "Ambrose Tuckwell"


def test_nobody_presides_until_said_when_the_chair_is_away(group: Group) -> None:
    group.plan(DAY, "One")
    group.opened("Finchley")
    with group.store.read() as book:
        assert meeting_page(book, group.meeting).presiding == ""


def test_a_meeting_is_adjourned_resumed_and_closed(group: Group) -> None:
    group.plan(DAY, "One")
    group.opened("Plumstone")
    group.do(StartItem(group.items[0], clock("10:00")))
    group.do(AdjournMeeting(group.meeting, "fire alarm"))
    group.do(OpenMeeting(group.meeting, clock("10:40")))
    refused(group, "item.end_before_start", CloseMeeting(group.meeting, clock("09:59")))
    group.do(CloseMeeting(group.meeting, clock("11:00")))
    with group.store.read() as book:
        page = meeting_page(book, group.meeting)
        ended = book.value("SELECT ended_time FROM agendaitem")
    assert (page.state, page.opened, page.closed, ended) == ("held", time(10), time(11), "11:00")


# Interests


def test_a_declaration_withdraws_by_its_management_unless_it_is_said(group: Group) -> None:
    group.plan(DAY, "One")
    item, person = group.items[0], group.person("Finchley")
    first = group.do(DeclareInterest(item, person, "Governor"))
    assert "meetings.finding.unmanaged" in [each.code for each in group.store.findings(DAY)]
    group.do(ChangeDeclaration(first, management=Management.WITHDRAWS))
    with group.store.read() as book:
        assert [each.withdrawn for each in declarations(book, group.meeting)] == [True]
    group.do(ChangeDeclaration(first, management=Management.SPEAKS, withdrawn=True))
    group.do(ChangeDeclaration(first, management=Management.SPEAKS))
    with group.store.read() as book:
        found = declarations(book, group.meeting)[0]
    assert (found.withdrawn, found.name, found.number) == (False, "Ptolemy Finchley", "1")
    group.do(RemoveDeclaration(first, "another person"))
    with group.store.read() as book:
        assert declarations(book, group.meeting) == []


def test_one_interest_declared_twice_at_an_item_is_one(group: Group) -> None:
    group.plan(DAY, "One")
    item, person = group.items[0], group.person("Finchley")
    once = group.do(DeclareInterest(item, person, "Governor"))
    assert group.do(DeclareInterest(item, person, "governor ")) == once


def test_an_interest_from_the_register_lends_its_words(group: Group) -> None:
    group.plan(DAY, "One")
    person = group.person("Finchley")
    interest = group.run(
        "register_interest",
        person=person,
        kind=InterestKind.PERSONAL,
        nature="Governor of a school",
    )
    group.do(DeclareInterest(group.items[0], person, interest=interest))
    with group.store.read() as book:
        assert declarations(book, group.meeting)[0].nature == "Governor of a school"


@pytest.mark.parametrize(
    ("times", "words"),
    [
        (("10:00 10:15", "10:40 "), "(part meeting: away from 10:15 to 10:40)"),
        (
            ("10:00 10:15", "10:20 10:40", "10:50 "),
            "(part meeting: away from 10:15 to 10:20 and from 10:40 to 10:50)",
        ),
        (("10:05 10:15", "10:40 "), "(part meeting, from 10:05: away from 10:15 to 10:40)"),
        (("10:00 10:15", "10:40 10:50"), "(part meeting, until 10:50: away from 10:15 to 10:40)"),
        (
            ("10:05 10:15", "10:40 10:50"),
            "(part meeting, 10:05 to 10:50: away from 10:15 to 10:40)",
        ),
        (("10:00 10:15", "10:15 "), ""),
        (("10:00 10:15", "11:00 "), "(part meeting, until 10:15)"),
        (
            ("10:00 10:15", "10:40 10:50", "11:00 11:05"),
            "(part meeting, until 10:50: away from 10:15 to 10:40)",
        ),
        (("11:00 ",), "(part meeting, from 11:00)"),
        (("10:00 ",), ""),
        (("09:40 09:50", "09:55 "), ""),
    ],
)
def test_an_absence_in_the_middle_is_told_in_the_minutes(
    times: tuple[str, ...], words: str
) -> None:
    stays = []
    for each in times:
        came, left = each.split(" ")
        stays.append(Stay(clock(came), clock(left) if left else None))
    items = (ItemSpan("one", "1", clock("10:00"), clock("11:00")),)
    assert part_words(tuple(stays), items, say, member=True) == words
