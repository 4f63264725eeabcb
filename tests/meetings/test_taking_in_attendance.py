"""P10: a report beside the people of the book, confirmed row by row, one write undo takes back.

The Management Group met on 3 December; five people were on the call.
"""

import pytest

from db.bodies.commands.people import ChangePerson
from db.errors import Refusal
from db.meetings.commands.people import MarkArrived, RecordApologies
from db.meetings.commands.room import CloseMeeting, OpenMeeting
from db.meetings.queries import live_meeting
from db.meetings.rules.attendance import Mode
from db.meetings.rules.quorum import Standing
from db.transfer.teams import Attended, CallProposal, How, inputs, propose_from, report_of
from tests.meetings.group import DAY, Group, clock
from tests.transfer.teams.reports import UK, by_teams, three_blocks, us

BARNABY, MARIGOLD, NELL, HATTIE, NOBODY = range(1, 6)


@pytest.fixture
def group(group: Group) -> Group:
    """The group at its meeting, opened at ten."""
    group.plan(DAY, "Finance")
    group.do(OpenMeeting(group.meeting, clock("10:00")))
    return group


def proposed(group: Group, content: bytes = b"") -> CallProposal:
    """What a report proposes."""
    report = report_of(content or by_teams(three_blocks()), "report.csv")
    with group.store.read() as book:
        return propose_from(book, group.meeting, report)


def row(group: Group, number: int) -> Attended:
    """A row of the proposal."""
    return next(each for each in proposed(group).rows if each.row == number)


def spans(group: Group, name: str) -> list[tuple[str, str | None]]:
    """The times kept of a person."""
    sql = """SELECT p.arrived_time, p.left_time FROM presence_live p JOIN attendance_live a
      ON a.id = p.attendance WHERE a.person = :person ORDER BY p.arrived_time"""
    with group.store.read() as book:
        return list(map(tuple, book.rows(sql, person=group.person(name))))


def test_everybody_is_set_beside_a_person_with_the_way_they_were_found(group: Group) -> None:
    """P10: by address, by name in any order, likely ones asked, unknown ones left to choose."""
    group.do(ChangePerson(group.person("Penhaligon"), email="M.Penhaligon@EASTWATER.nhs.uk"))
    found = [(each.person_name, each.how, each.taken) for each in proposed(group).rows]
    assert found == [
        ("Barnaby Thistlewood", How.NAME, True),
        ("Marigold Penhaligon", How.EMAIL, True),
        ("Nell Quaife", How.NAME, True),
        ("Hattie Bramblewick", How.LIKELY, False),
        ("", How.UNKNOWN, False),
    ]


def test_two_people_of_one_name_are_left_to_choose(group: Group) -> None:
    """P10: nobody is guessed among two members; a member goes before somebody who is none."""
    stranger = group.run("add_person", name="Nell Quaife", post="Registrar")
    assert row(group, NELL).person == group.person("Nell")
    group.run("record_apologies", meeting=group.meeting, person=stranger)
    assert row(group, NELL).how is How.UNKNOWN


def test_what_was_confirmed_is_one_write_that_undo_takes_back(group: Group) -> None:
    """P10: times and mode Teams of each person chosen, a dropped line left out, all or nothing."""
    found = proposed(group)
    chosen = {each.row: each.person for each in found.rows if each.taken}
    group.do(inputs(found, chosen | {NOBODY: group.person("Una")}))
    assert spans(group, "Barnaby") == [("09:56", "11:05"), ("11:40", "12:31")]
    assert spans(group, "Una") == [("10:00", "10:05")]
    assert spans(group, "Hattie") == []
    with group.store.read() as book:
        live = live_meeting(book, group.meeting, clock("11:00"))
    line = next(each for each in (*live.counted, *live.not_counted) if "Barnaby" in each.name)
    assert (line.mode, line.standing) == (Mode.REMOTE, Standing.REMOTE) or line.counted
    group.store.undo()
    assert spans(group, "Barnaby") == spans(group, "Una") == []


def test_who_stayed_to_the_end_of_a_meeting_held_did_not_leave_before_it(group: Group) -> None:
    group.do(CloseMeeting(group.meeting, clock("12:30")))
    found = proposed(group)
    group.do(inputs(found, {BARNABY: found.rows[0].person, NELL: found.rows[2].person}))
    assert spans(group, "Barnaby") == [("09:56", "11:05"), ("11:40", None)]
    assert spans(group, "Nell") == [("10:00", None)]


def test_times_noted_by_hand_are_left_unless_the_row_is_chosen(group: Group) -> None:
    """P10: somebody in the room with a laptop open is not made remote by a report."""
    group.do(MarkArrived(group.meeting, group.person("Nell"), clock("10:03"), Mode.ROOM))
    group.do(MarkArrived(group.meeting, group.person("Barnaby"), clock("10:00"), Mode.REMOTE))
    group.do(RecordApologies(group.meeting, group.person("Marigold")))
    assert [row(group, each).taken for each in (BARNABY, MARIGOLD, NELL)] == [True, True, False]
    found = proposed(group)
    group.do(inputs(found, {NELL: found.rows[2].person}))
    assert spans(group, "Nell") == [("10:00", "12:30")]
    group.do(inputs(found, {NELL: found.rows[2].person}))
    assert spans(group, "Nell") == [("10:00", "12:30")]


def test_two_devices_of_one_person_are_one_stay(group: Group) -> None:
    found = proposed(group)
    nell = group.person("Nell")
    group.do(inputs(found, {NELL: nell, HATTIE: nell, NOBODY: nell}))
    assert spans(group, "Nell") == [("10:00", "12:30")]


def test_the_report_of_another_day_is_refused_and_the_american_order_is_seen(group: Group) -> None:
    """P10: 12/3/26 is 3 December when the meeting was on that day, and 12 March never was it."""
    assert proposed(group, by_teams(three_blocks(us))).rows[0].stays == row(group, BARNABY).stays
    with pytest.raises(Refusal) as refused:
        proposed(group, by_teams(three_blocks(UK, day=5, month=11)))
    assert refused.value.code == "teams.other_day"


def test_nothing_chosen_and_a_row_without_times_are_refused(group: Group) -> None:
    with pytest.raises(Refusal) as nobody:
        group.run("take_attendance", meeting=group.meeting, rows=())
    assert nobody.value.code == "attendance.nobody_taken"
    group.do(CloseMeeting(group.meeting, clock("10:00")))
    gone = proposed(group)
    assert not gone.rows[3].taken
    with pytest.raises(Refusal) as none:
        inputs(gone, {HATTIE: group.person("Hattie")})
    assert none.value.code == "teams.row_without_times"
