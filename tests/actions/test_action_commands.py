from datetime import date, timedelta

import pytest

from db import clock
from db.actions.commands import (
    ChangeAction,
    ChangeDue,
    CloseAction,
    ProposeClosure,
    RaiseAction,
    ReassignActions,
    RecordChase,
    ReopenAction,
    SetConvention,
    SupersedeAction,
    TransferAction,
    UpdateAction,
)
from db.actions.queries import (
    ActionLine,
    ActionPage,
    EventKind,
    LogFilter,
    LogSort,
    Shown,
    action_page,
    by_owner,
    convention_of,
    log_counts,
    log_ids,
    log_lines,
    paper_log,
)
from db.actions.rules import ActionState, Rag
from db.errors import Refusal
from db.meetings.rules.items import Part
from db.store import Store
from db.words import explain, say
from tests.actions.conftest import Room

TODAY = date(2026, 11, 30)
DAY = timedelta(days=1)


def do(store: Store, it: object) -> str:
    return store.do(it).refs[0].id


def raised(store: Store, room: Room, **given: object) -> str:
    plain = {"body": room.body, "words": "Write to the trusts", "owner": room.ann}
    return do(store, RaiseAction(**(plain | given)))  # type: ignore[arg-type]


def page(store: Store, action: str) -> ActionPage:
    with store.read() as book:
        found = action_page(book, action)
    assert found
    return found


def line(store: Store, action: str) -> ActionLine:
    return page(store, action).line


def refused(store: Store, code: str, it: object) -> Refusal:
    with pytest.raises(Refusal) as found:
        store.do(it)
    assert found.value.code == code
    assert explain(found.value)
    return found.value


def test_an_action_raised_at_a_meeting_has_its_number_and_the_day_of_the_meeting(
    store: Store, room: Room
) -> None:
    action = raised(store, room, meeting=room.last, due_on=date(2026, 12, 3))
    shown = line(store, action)
    assert shown.ref == "MG/A/26-27/001"
    assert (shown.owner, shown.owner_organisation) == ("Ann Other", "WH")
    assert shown.raised_on == date(2026, 11, 5)
    assert (shown.rag, shown.state) == (Rag.AMBER, ActionState.OPEN)
    assert line(store, raised(store, room)).ref == "MG/A/26-27/002"


def test_an_action_of_a_meeting_still_to_come_was_raised_today(store: Store, room: Room) -> None:
    ahead = raised(store, room, meeting=room.next)
    assert line(store, ahead).raised_on == TODAY


def test_where_another_laptop_issues_the_numbers_the_number_is_to_follow(
    store: Store, room: Room
) -> None:
    store.do(RaiseAction(body=room.body, words="Write", owner=room.ann))
    with store.write("Elsewhere") as work:
        work.run("UPDATE body SET custodian = 'another' WHERE id = :id", id=room.body)
    assert line(store, raised(store, room)).ref.startswith("new-")


def test_an_action_due_before_the_meeting_that_raised_it_is_refused(
    store: Store, room: Room
) -> None:
    it = RaiseAction(
        body=room.body, words="x", owner=room.ann, meeting=room.last, due_on=date(2026, 11, 4)
    )
    assert refused(store, "action.due_before_raised", it).field == "due_on"
    with store.read() as book:
        assert book.value("SELECT count(*) FROM allotment") == 0


def test_a_name_that_is_nobody_in_the_book_may_own_an_action(store: Store, room: Room) -> None:
    action = raised(store, room, owner=None, owner_text="All ICP leads")
    assert line(store, action).owner == "All ICP leads"
    do(store, ChangeAction(action, owner=room.bob))
    assert line(store, action).owner == "Bob Stone"
    refused(store, "action.two_owners", ChangeAction(action, owner_text="All ICP leads"))


def test_a_change_leaves_alone_what_was_not_touched(store: Store, room: Room) -> None:
    action = raised(store, room)
    do(store, ChangeAction(action, words="Write to the three trusts"))
    assert line(store, action).words == "Write to the three trusts"
    assert line(store, action).owner_id == room.ann


def test_a_due_date_put_back_is_a_slip_and_its_history_stays(store: Store, room: Room) -> None:
    action = raised(store, room, due_on=TODAY + 30 * DAY)
    assert line(store, action).rag is Rag.GREEN
    do(store, ChangeDue(action, TODAY + 40 * DAY, "Two trusts have not replied"))
    do(store, ChangeDue(action, TODAY + 35 * DAY, "One has replied"))
    shown = line(store, action)
    assert (shown.slips, shown.rag) == (1, Rag.AMBER)
    assert (shown.first_due_on, shown.due_on) == (TODAY + 30 * DAY, TODAY + 35 * DAY)
    moved = [each for each in page(store, action).events if each.kind is EventKind.DUE_MOVED]
    assert [each.words for each in moved] == ["One has replied", "Two trusts have not replied"]
    refused(store, "action.due_reason", ChangeDue(action, TODAY + 50 * DAY))


def test_closing_keeps_the_action_in_the_log_for_one_meeting_more(store: Store, room: Room) -> None:
    action = raised(store, room, meeting=room.last)
    do(store, ProposeClosure(action, "Letters sent"))
    assert line(store, action).state is ActionState.PROPOSED
    do(store, CloseAction(action, closed_on=date(2026, 11, 20)))
    shown = line(store, action)
    assert (shown.state, shown.rag, shown.just_closed) == (ActionState.CLOSED, Rag.BLUE, True)
    assert shown.evidence == "Letters sent"
    with store.write("Hold the next meeting") as work:
        work.run(
            "UPDATE meeting SET state = 'held', on_date = '2026-11-21' WHERE id = :id",
            id=room.next,
        )
    assert not line(store, action).just_closed
    refused(store, "action.closed_already", CloseAction(action))


def test_an_action_is_not_closed_before_it_was_raised(store: Store, room: Room) -> None:
    action = raised(store, room, meeting=room.last)
    refused(store, "action.closed_before_raised", CloseAction(action, date(2026, 11, 4)))
    assert line(store, action).closed_on is None


def test_a_reopened_action_says_why(store: Store, room: Room) -> None:
    action = raised(store, room)
    do(store, CloseAction(action))
    do(store, ReopenAction(action, "The reply was withdrawn"))
    shown = line(store, action)
    assert (shown.state, shown.closed_on) == (ActionState.OPEN, None)
    assert shown.update == "The reply was withdrawn"
    refused(store, "action.open_already", ReopenAction(action, "x"))


def test_an_action_transferred_to_another_committee_is_a_line_of_its_log(
    store: Store, room: Room
) -> None:
    action = raised(store, room, due_on=TODAY + DAY)
    there = do(store, TransferAction(action, to_body=room.other))
    assert line(store, action).state is ActionState.TRANSFERRED
    assert line(store, action).rag is None
    assert page(store, action).transferred_to == "Quality Committee"
    assert line(store, there).ref == "QC/A/26-27/001"
    assert line(store, there).former_ref == "MG/A/26-27/001"
    refused(store, "action.transferred_already", CloseAction(action))


def test_an_action_opened_again_is_taken_back_from_the_other_committees_log(
    store: Store, room: Room
) -> None:
    action, other = raised(store, room), raised(store, room)
    there = do(store, TransferAction(action, to_body=room.other))
    kept = do(store, TransferAction(other, to_body=room.other))
    do(store, ReopenAction(action, "The committee sent it back"))
    assert line(store, action).state is ActionState.OPEN
    assert page(store, action).transferred_to == ""
    assert line(store, there).state is ActionState.SUPERSEDED
    assert page(store, there).superseded_by == "MG/A/26-27/001"
    assert line(store, kept).state is ActionState.OPEN


def test_what_the_other_committee_has_finished_stays_finished(store: Store, room: Room) -> None:
    action = raised(store, room)
    there = do(store, TransferAction(action, to_body=room.other))
    do(store, CloseAction(there, evidence="Sent"))
    do(store, ReopenAction(action, "It was not sent to us"))
    assert line(store, action).state is ActionState.OPEN
    assert line(store, there).state is ActionState.CLOSED


def test_an_action_may_go_to_somebody_outside(store: Store, room: Room) -> None:
    action = raised(store, room)
    refused(store, "action.transfer_where", TransferAction(action))
    refused(store, "action.transfer_same", TransferAction(action, to_body=room.body))
    do(store, TransferAction(action, to_text="The council"))
    assert page(store, action).transferred_to == "The council"


def test_no_two_actions_take_each_other_s_place(store: Store, room: Room) -> None:
    one, other = raised(store, room), raised(store, room)
    do(store, SupersedeAction(one, by=other))
    assert page(store, one).superseded_by == "MG/A/26-27/002"
    refused(store, "action.superseded_by_itself", SupersedeAction(other, by=one))
    refused(store, "action.superseded_by_itself", SupersedeAction(other, by=other))


def test_chases_are_counted_and_dated(store: Store, room: Room) -> None:
    one, other = raised(store, room), raised(store, room)
    do(store, RecordChase((one, other), TODAY - 7 * DAY))
    do(store, RecordChase((one,)))
    assert (line(store, one).chased, line(store, one).chased_on) == (2, TODAY)
    assert (line(store, other).chased, line(store, other).chased_on) == (1, TODAY - 7 * DAY)
    refused(store, "action.none_chosen", RecordChase(()))
    refused(store, "action.chased_later", RecordChase((one,), TODAY + DAY))


def test_an_update_is_in_its_owner_s_name_and_changes_nothing_else(
    store: Store, room: Room
) -> None:
    action = raised(store, room, due_on=TODAY)
    do(store, UpdateAction(action, "Two of three have replied", TODAY - DAY, "Ann Other"))
    shown = line(store, action)
    assert (shown.update, shown.updated_on) == ("Two of three have replied", TODAY - DAY)
    assert shown.due_on == TODAY
    assert not shown.overdue
    refused(store, "action.no_update", UpdateAction(action, " "))
    refused(store, "action.updated_later", UpdateAction(action, "x", TODAY + DAY))


def test_a_leaver_s_unfinished_actions_pass_to_somebody_else(store: Store, room: Room) -> None:
    one, other, done = raised(store, room), raised(store, room), raised(store, room)
    do(store, CloseAction(done))
    do(store, ReassignActions(room.ann, room.bob))
    assert {line(store, each).owner for each in (one, other)} == {"Bob Stone"}
    assert line(store, done).owner == "Ann Other"
    assert line(store, one).update == say("action.reassigned", was="Ann Other", became="Bob Stone")
    refused(store, "action.none_to_reassign", ReassignActions(room.ann, room.bob))
    refused(store, "action.reassign_same", ReassignActions(room.bob, room.bob))


def test_a_committee_s_own_colours_are_used_from_then_on(store: Store, room: Room) -> None:
    action = raised(store, room, due_on=TODAY + DAY)
    assert line(store, action).rag is Rag.AMBER
    do(store, SetConvention(room.body, "red: due within 2; green: on track", "Terms, 4.2"))
    assert line(store, action).rag is Rag.RED
    with store.read() as book:
        assert convention_of(book, room.body)[1] == "Terms, 4.2"
        assert convention_of(book, room.other)[1] == ""
    refused(store, "action.convention_colour", SetConvention(room.body, "pink: overdue"))


def test_the_log_is_filtered_sorted_and_counted_in_one_place(store: Store, room: Room) -> None:
    late = raised(store, room, raised_on=TODAY - 9 * DAY, due_on=TODAY - DAY, words="Zebra")
    today = raised(store, room, due_on=TODAY, words="apple")
    week = raised(store, room, due_on=TODAY + 6 * DAY, owner=room.bob)
    far = raised(store, room, due_on=TODAY + 7 * DAY, part=Part.TWO)
    undated = raised(store, room)
    closed = raised(store, room)
    do(store, CloseAction(closed))
    elsewhere = raised(store, room, body=room.other)

    def ids(**given: object) -> list[str]:
        sort = given.pop("sort", LogSort.DUE)
        down = bool(given.pop("down", False))
        with store.read() as book:
            ns = log_ids(book, LogFilter(**given), TODAY, sort=sort, down=down)  # type: ignore[arg-type]
            return [each.id for each in log_lines(book, ns)]

    assert ids(body=room.body) == [late, today, week, far, undated, closed]
    assert ids(shown=Shown.OVERDUE) == [late]
    assert ids(shown=Shown.WEEK) == [today, week]
    assert ids(shown=Shown.JUST_CLOSED) == [closed]
    assert ids(owner=room.bob) == [week]
    assert ids(part=Part.TWO) == [far]
    assert ids(words="ZEB") == [late]
    assert ids(words="%") == []
    assert ids(body=room.other) == [elsewhere]
    assert ids(sort=LogSort.WORDS, down=True)[-1] == today
    assert ids(sort=LogSort.DUE, down=True, body=room.body)[0] == far
    for sort in LogSort:
        assert len(ids(sort=sort, shown=Shown.ALL)) == 7


def test_every_chip_counts_what_it_would_show(store: Store, room: Room) -> None:
    raised(store, room, raised_on=TODAY - 9 * DAY, due_on=TODAY - DAY)
    raised(store, room, due_on=TODAY)
    raised(store, room, due_on=TODAY + 6 * DAY)
    raised(store, room, due_on=TODAY + 7 * DAY)
    do(store, CloseAction(raised(store, room)))
    raised(store, room, body=room.other)
    with store.read() as book:
        counts = log_counts(book, LogFilter(body=room.body), TODAY)
        assert (counts.current, counts.open, counts.overdue, counts.week) == (5, 4, 1, 2)
        assert (counts.slipped, counts.proposed, counts.just_closed) == (0, 0, 1)
        for chip in (Shown.CURRENT, Shown.OPEN, Shown.OVERDUE, Shown.WEEK, Shown.SLIPPED):
            given = LogFilter(shown=chip, body=room.body)
            assert len(log_ids(book, given, TODAY)) == getattr(counts, chip.name.lower())


def test_one_chase_for_each_owner_with_all_they_owe(store: Store, room: Room) -> None:
    raised(store, room, due_on=TODAY + DAY)
    raised(store, room, raised_on=TODAY - 9 * DAY, due_on=TODAY - DAY, owner=room.bob)
    raised(store, room, owner=None, owner_text="All ICP leads")
    raised(store, room)
    with store.read() as book:
        owners = by_owner(book)
        assert [each.name for each in owners] == ["Bob Stone", "All ICP leads", "Ann Other"]
        assert [each.overdue for each in owners] == [1, 0, 0]
        assert [len(each.actions) for each in owners] == [1, 1, 2]
        assert owners[0].assistant_email == "pa@example.org"
        assert owners[2].email == "ann@example.org"
        assert by_owner(book, room.other) == []


def test_what_follows_from_the_date_moves_on_with_the_day(
    store: Store, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    action = raised(store, room, due_on=TODAY)
    assert not line(store, action).overdue
    monkeypatch.setenv(clock.SET_BY, "2026-12-02T09:00:00+00:00")
    store.refresh(clock.today())
    shown = line(store, action)
    assert (shown.overdue, shown.late, shown.rag) == (True, 2, Rag.RED)


def test_the_printed_log_depends_on_its_day_and_not_on_today(store: Store, room: Room) -> None:
    open_one = raised(store, room, meeting=room.last, due_on=date(2026, 12, 1))
    private = raised(store, room, part=Part.TWO)
    early = raised(store, room, raised_on=date(2026, 10, 1))
    do(store, CloseAction(early, date(2026, 11, 4)))
    with store.read() as book:
        printed = paper_log(book, room.body, date(2026, 12, 3))
        assert [each.id for each in printed] == [open_one]
        assert (printed[0].rag, printed[0].overdue, printed[0].late) == (Rag.RED, True, 2)
        assert paper_log(book, room.body, date(2026, 12, 1))[0].rag is Rag.AMBER
        both = paper_log(book, room.body, date(2026, 12, 3), part=Part.TWO)
        assert {each.id for each in both} == {open_one, private}
        before = paper_log(book, room.body, date(2026, 11, 5))
        assert {each.id for each in before} == {open_one, early}


def test_a_check_finds_what_is_late_undated_or_left_behind(store: Store, room: Room) -> None:
    raised(store, room, raised_on=TODAY - 9 * DAY, due_on=TODAY - DAY)
    with store.write("A leaver") as work:
        work.run("UPDATE person SET left_on = '2026-11-29' WHERE id = :id", id=room.ann)
    found = {each.code: each for each in store.findings(TODAY) if each.kind == "action"}
    assert set(found) == {"action.find_overdue", "action.find_owner_left"}
    assert say(found["action.find_overdue"].code, **found["action.find_overdue"].values)
    assert "Ann Other" in say("action.find_owner_left", **found["action.find_owner_left"].values)


def test_raising_an_action_can_be_taken_back_but_its_number_is_not_given_again(
    store: Store, room: Room
) -> None:
    action = raised(store, room)
    store.undo()
    with store.read() as book:
        assert action_page(book, action) is None
    assert line(store, raised(store, room)).ref == "MG/A/26-27/002"
