"""Building an agenda: order, numbers, the clock, papers, issues and the first draft."""

from collections.abc import Callable
from datetime import date, time
from typing import Any

import pytest

from db.errors import Refusal
from db.meetings.commands.agenda import AddItem, ChangeItem, IssueAgenda, MoveItem, RemoveItem
from db.meetings.commands.course import (
    ChangeItemTimes,
    DeferItem,
    EndItem,
    RestoreItem,
    StartItem,
    WithdrawItem,
    WriteMinute,
)
from db.meetings.commands.cycle import AddCycleItem
from db.meetings.commands.drafting import DraftAgenda
from db.meetings.commands.papers import AddPaper, ChangePaper, RecordPaperReceived, RemovePaper
from db.meetings.commands.room import CloseMeeting, OpenMeeting
from db.meetings.queries import agenda, issues, papers_readiness
from db.meetings.rules.items import Origin, Purpose
from db.meetings.rules.papers import Delivery, Road
from db.store import Finding
from tests.meetings.group import DAY, JANUARY, Group, clock


def numbered(group: Group, meeting: str = "") -> list[str]:
    with group.store.read() as book:
        items = agenda(book, meeting or group.meeting).items
    return [f"{item.number} {item.title}" for item in items]


def refused(group: Group, code: str, *inputs: Any) -> Refusal:
    with pytest.raises(Refusal) as refusal:
        group.do(*inputs)
    assert refusal.value.code == code
    return refusal.value


def found(group: Group, code: str, today: date = DAY) -> list[Finding]:
    return [each for each in group.store.findings(today) if each.code == code]


def test_numbers_follow_the_order_and_survive_insertion_and_moves(group: Group) -> None:
    meeting = group.plan(DAY, "Welcome", "Finance", "Close")
    group.do(AddItem(meeting, "Quality", after=group.items[1]))
    below = group.do(AddItem(meeting, "Capital", parent=group.items[1]))
    group.do(AddItem(meeting, "Revenue", parent=group.items[1], after=below))
    assert numbered(group) == [
        *("1 Welcome", "2 Finance", "2.1 Capital", "2.2 Revenue", "3 Quality", "4 Close")
    ]
    group.do(MoveItem(group.items[2]))
    group.do(MoveItem(below, parent=None))
    assert numbered(group) == [
        *("1 Capital", "2 Close", "3 Welcome", "4 Finance", "4.1 Revenue", "5 Quality")
    ]


def test_the_printed_reference_follows_the_number(group: Group) -> None:
    group.plan(DAY, "Welcome", "Finance")
    sql = "SELECT number, ref, place FROM agendaitem WHERE id = :id"
    with group.store.read() as book:
        assert book.row(sql, id=group.items[1]) == ("2", "MG/2026-12-03/2", 2)
    group.do(MoveItem(group.items[1]))
    with group.store.read() as book:
        assert book.row(sql, id=group.items[1]) == ("1", "MG/2026-12-03/1", 1)
    group.run("change_body", body=group.body, short="ICSMG")
    with group.store.read() as book:
        assert book.row(sql, id=group.items[1]) == ("1", "ICSMG/2026-12-03/1", 1)


def test_hundreds_of_insertions_at_one_place_keep_their_order(group: Group) -> None:
    meeting = group.plan(DAY, "First", "Last")
    commands = [AddItem(meeting, f"{n}", after=group.items[0]) for n in range(150)]
    group.do(*commands)
    with group.store.read() as book:
        titles = [item.title for item in agenda(book, meeting).items]
        longest = book.value("SELECT max(length(pos)) FROM agendaitem")
    assert titles == ["First", *(f"{n}" for n in reversed(range(150))), "Last"]
    assert longest <= 40


def test_an_item_cannot_stand_beneath_itself_nor_in_another_meeting(group: Group) -> None:
    meeting = group.plan(DAY, "One", "Two")
    one, two = group.items
    group.do(MoveItem(two, parent=one))
    refused(group, "item.beneath_itself", MoveItem(one, parent=two))
    group.plan(JANUARY, "Other")
    refused(group, "item.other_meeting", AddItem(meeting, "Three", parent=group.items[0]))
    refused(group, "item.not_beside", AddItem(meeting, "Three", after=group.items[0]))


def test_the_clock_runs_from_the_start_and_warns_of_an_overrun(group: Group) -> None:
    group.plan(DAY, "Welcome", "Finance")
    with group.store.read() as book:
        page = agenda(book, group.meeting)
    assert [item.begins for item in page.items] == [time(10), time(10, 15)]
    assert (page.ends, page.over) == (time(10, 30), 0)
    assert not found(group, "meetings.finding.overrun")
    group.do(ChangeItem(group.items[1], minutes_long=136))
    with group.store.read() as book:
        assert agenda(book, group.meeting).over == 1
    assert found(group, "meetings.finding.overrun")[0].values["planned"] == 151


def test_an_item_without_a_purpose_is_found_until_the_meeting_has_been(group: Group) -> None:
    group.plan(DAY, "Welcome")
    assert len(found(group, "meetings.finding.no_purpose")) == 1
    assert not found(group, "meetings.finding.no_purpose", date(2026, 12, 4))
    group.do(ChangeItem(group.items[0], purpose=Purpose.INFORMATION))
    assert not found(group, "meetings.finding.no_purpose")


def test_an_item_with_something_under_it_is_not_removed(group: Group) -> None:
    group.plan(DAY, "Welcome", "Finance")
    group.do(WriteMinute(group.items[0], "Everybody was welcomed."))
    refused(group, "bodies.in_use", RemoveItem(group.items[0], "not needed"))
    refused(group, "bodies.reason_missing", RemoveItem(group.items[1], " "))
    group.do(RemoveItem(group.items[1], "not needed"))
    assert numbered(group) == ["1 Welcome"]


def test_a_first_draft_has_what_stands_on_every_agenda(group: Group) -> None:
    group.plan(DAY)
    group.do(DraftAgenda(group.meeting))
    assert numbered(group) == [
        "1 Welcome, apologies and quoracy",
        "2 Declarations of interest",
        "3 ICP feedback and local challenges",
        "4 Any other business",
        "5 Date of the next meeting",
    ]


def test_the_next_draft_looks_back_and_takes_up_what_was_deferred(group: Group) -> None:
    december = group.plan(DAY, "Winter plan", "Estates", "Digital")
    group.do(OpenMeeting(december, clock("10:00")))
    group.do(DeferItem(group.items[0], "the figures are late"))
    group.do(WithdrawItem(group.items[1], "overtaken"))
    group.do(CloseMeeting(december, clock("12:00")))
    group.plan(JANUARY, "Finance")
    group.do(DraftAgenda(group.meeting))
    assert numbered(group) == [
        "1 Welcome, apologies and quoracy",
        "2 Declarations of interest",
        "3 Minutes of the meeting of 3 December 2026",
        "4 Matters arising and action log",
        "5 ICP feedback and local challenges",
        "6 Finance",
        "7 Winter plan",
        "8 Any other business",
        "9 Date of the next meeting",
    ]
    with group.store.read() as book:
        carried = agenda(book, group.meeting).items[6]
    assert (carried.from_kind, carried.from_thing) == (Origin.CARRIED, carried.from_thing)


def test_a_draft_that_was_undone_is_drafted_again_whole(group: Group) -> None:
    december = group.plan(DAY, "Winter plan")
    group.do(OpenMeeting(december, clock("10:00")))
    group.do(DeferItem(group.items[0], "the figures are late"))
    group.do(CloseMeeting(december, clock("12:00")))
    group.do(AddCycleItem(group.body, 2026, "Finance report", "1"))
    group.plan(JANUARY)
    group.do(DraftAgenda(group.meeting))
    drafted = numbered(group)
    assert len(drafted) == 9
    group.store.undo()
    assert numbered(group) == []
    group.do(DraftAgenda(group.meeting))
    assert numbered(group) == drafted


def test_drafting_again_changes_nothing_and_leaves_off_what_was_taken_off(group: Group) -> None:
    group.plan(DAY, "Finance")
    group.do(DraftAgenda(group.meeting))
    with group.store.read() as book:
        feedback = agenda(book, group.meeting).items[2].id
    group.do(RemoveItem(feedback, "not this month"))
    before = numbered(group)
    group.do(DraftAgenda(group.meeting))
    assert numbered(group) == before
    assert "ICP feedback and local challenges" not in "".join(before)


def test_each_issue_of_an_agenda_is_kept_as_it_went_out(group: Group) -> None:
    group.plan(DAY, "Welcome")
    group.do(IssueAgenda(group.meeting))
    group.do(ChangeItem(group.items[0], title="Welcome and apologies"))
    group.do(IssueAgenda(group.meeting))
    with group.store.read() as book:
        kept = issues(book, group.meeting)
        texts = [
            book.value("SELECT text FROM snapshot WHERE id = :id", id=each.id) for each in kept
        ]
    assert len({each.sha256 for each in kept}) == 2
    assert any('"title":"Welcome"' in text for text in texts)


def test_an_empty_agenda_is_not_issued(group: Group) -> None:
    group.plan(DAY)
    refused(group, "agenda.empty", IssueAgenda(group.meeting))


def test_readiness_counts_the_papers_in_of_those_wanted(group: Group) -> None:
    group.plan(DAY, "Finance", "Quality")
    finance, quality = group.items
    position = group.do(AddPaper(finance, "Position, month 8"))
    capital = group.do(AddPaper(finance, "Capital"))
    group.do(AddPaper(quality, "Word of the chair", verbal=True))
    group.do(RecordPaperReceived(position, filename="p.pdf", sha256="ab" * 32, size=12))
    with group.store.read() as book:
        ready = papers_readiness(book, group.meeting)
    assert (ready.received, ready.wanted, ready.missing) == (2, 3, (("1", "Capital"),))
    group.do(ChangePaper(capital, road=Road.WITHDRAWN, why="Not ready"))
    with group.store.read() as book:
        assert papers_readiness(book, group.meeting).wanted == 2
    group.do(RemovePaper(capital, "not needed"))
    group.do(DeferItem(finance))
    with group.store.read() as book:
        assert papers_readiness(book, group.meeting).wanted == 1


@pytest.fixture
def deadline(group: Group) -> Callable[[], str]:
    """A paper for the December meeting, due on 26 November."""

    def made() -> str:
        group.run("set_deadline_rule", body=group.body, kind="papers due", days=7, unit="calendar")
        group.plan(DAY, "Finance")
        return group.do(AddPaper(group.items[0], "Position"))

    return made


@pytest.mark.parametrize(
    ("day", "delivery"), [(26, Delivery.ON_TIME), (27, Delivery.LATE), (25, Delivery.ON_TIME)]
)
def test_a_paper_is_late_by_its_deadline(
    group: Group, deadline: Callable[[], str], day: int, delivery: Delivery
) -> None:
    paper = deadline()
    group.do(RecordPaperReceived(paper, date(2026, 11, day)))
    with group.store.read() as book:
        assert agenda(book, group.meeting).items[0].papers[0].delivery is delivery
    late = found(group, "meetings.finding.late_paper")
    assert bool(late) is (delivery is Delivery.LATE)


def test_a_paper_not_in_by_its_deadline_is_found_missing(
    group: Group, deadline: Callable[[], str]
) -> None:
    deadline()
    assert not found(group, "meetings.finding.missing_paper", date(2026, 11, 26))
    missing = found(group, "meetings.finding.missing_paper", date(2026, 11, 27))
    assert missing[0].values == {
        "ref": "MG/2026-12-03/1",
        "title": "Position",
        "due_on": date(2026, 11, 26),
    }


def test_a_late_paper_agreed_with_its_reason_is_no_finding(
    group: Group, deadline: Callable[[], str]
) -> None:
    paper = deadline()
    chair = group.person("Plumstone")
    group.do(RecordPaperReceived(paper, tabled=True, late_reason="audit", late_agreed_by=chair))
    assert not found(group, "meetings.finding.late_paper")


def test_a_second_file_is_a_second_version_and_keeps_how_the_first_came(group: Group) -> None:
    group.plan(DAY, "Finance")
    paper = group.do(AddPaper(group.items[0], "Position"))
    group.do(RecordPaperReceived(paper, date(2026, 11, 20), "a.pdf", "aa" * 32, 1))
    group.do(RecordPaperReceived(paper, date(2026, 12, 2), "b.pdf", "bb" * 32, 2))
    with group.store.read() as book:
        line = agenda(book, group.meeting).items[0].papers[0]
    assert (line.version, line.filename, line.received_on) == (2, "b.pdf", date(2026, 11, 20))


# In the room


def test_items_are_taken_in_an_open_meeting_and_one_at_a_time(group: Group) -> None:
    group.plan(DAY, "One", "Two", "Three")
    one, two, three = group.items
    refused(group, "meeting.not_open", StartItem(one, clock("10:00")))
    group.do(OpenMeeting(group.meeting, clock("10:00")))
    group.do(StartItem(two, clock("10:00")))
    group.do(StartItem(one, clock("10:10")))
    with group.store.read() as book:
        lines = {item.id: item for item in agenda(book, group.meeting).items}
    assert (lines[two].ended, lines[two].state) == (time(10, 10), "taken")
    assert (lines[one].state, lines[one].late) == ("under way", 10)
    refused(group, "item.state_refused", EndItem(three, clock("10:20")))
    refused(group, "item.end_before_start", EndItem(one, clock("10:09")))


def test_coming_back_to_an_item_keeps_when_it_began(group: Group) -> None:
    group.plan(DAY, "One")
    group.do(OpenMeeting(group.meeting, clock("10:00")))
    for command in (StartItem, EndItem):
        group.do(command(group.items[0], clock("10:05")))
    group.do(StartItem(group.items[0], clock("11:00")))
    with group.store.read() as book:
        line = agenda(book, group.meeting).items[0]
    assert (line.started, line.ended) == (time(10, 5), None)


def test_a_deferred_or_withdrawn_item_keeps_its_number_and_may_come_back(group: Group) -> None:
    group.plan(DAY, "One", "Two", "Three")
    group.do(OpenMeeting(group.meeting, clock("10:00")))
    group.do(StartItem(group.items[1], clock("10:00")))
    group.do(DeferItem(group.items[1], "no figures", at=clock("10:05")))
    refused(group, "meeting.reason_missing", WithdrawItem(group.items[2], " "))
    group.do(WithdrawItem(group.items[2], "overtaken"))
    assert numbered(group) == ["1 One", "2 Two", "3 Three"]
    with group.store.read() as book:
        line = agenda(book, group.meeting).items[1]
    assert (line.state, line.why, line.ended) == ("deferred", "no figures", time(10, 5))
    refused(group, "item.state_refused", StartItem(group.items[2], clock("10:06")))
    group.do(RestoreItem(group.items[2]))
    group.do(StartItem(group.items[2], clock("10:06")))


def test_item_times_are_set_right_afterwards(group: Group) -> None:
    group.plan(DAY, "One", "Two")
    one, two = group.items
    refused(group, "item.no_start", ChangeItemTimes(one, ended_time=clock("10:05")))
    refused(group, "item.end_before_start", ChangeItemTimes(one, clock("10:05"), clock("10:04")))
    group.do(ChangeItemTimes(one, clock("10:05"), clock("10:05")))
    group.do(ChangeItemTimes(two, clock("10:05")))
    with group.store.read() as book:
        lines = agenda(book, group.meeting).items
    assert [line.state for line in lines] == ["taken", "to come"]
    assert (lines[0].ended, lines[1].ended) == (time(10, 5), None)
