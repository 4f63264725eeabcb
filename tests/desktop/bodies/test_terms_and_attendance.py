"""Terms with their review, who came by place, who is missing from a table, and closing for good."""

from datetime import date, time

import pytest
from PySide6.QtCore import Qt

from db.bodies.commands.bodies import AddBody
from db.bodies.commands.people import AddOrganisation, AddPerson, PersonLeaves
from db.bodies.queries.terms import terms_on
from db.clock import SET_BY
from db.meetings.commands.people import MarkArrived, RecordApologies
from db.meetings.commands.room import CloseMeeting, OpenMeeting
from db.words import say
from desktop.bodies import organisations, people
from desktop.bodies.page import make as make_committees
from tests.desktop.bodies.robot import CommitteesRobot
from tests.desktop.bodies.test_committees_page import (  # noqa: F401 - fixtures
    founded,
    sit_down,
)
from tests.desktop.bodies.test_people_page import Sit, book, sit  # noqa: F401 - fixtures
from tests.desktop.office import TODAY

pytestmark = pytest.mark.qt_log_ignore("plugin does not support", extend=True)


def test_terms_name_the_day_of_their_review_which_is_not_before_they_begin(
    sit: Sit,  # noqa: F811
) -> None:
    robot = sit(make_committees)
    robot.choose("FG")
    robot.page.pane.chips.choose("terms")
    robot.press(say("committee.new_terms"))
    robot.fill(version="2", from_on="1 Jan 2027", review_on="31 Dec 2026")
    robot.send()
    assert "before they start" in robot.form.fields["review_on"].wrong
    robot.fill(review_on="31 Dec 2027")
    robot.send()
    body = robot.page.pane.page.body.id
    found = robot.page.desk.read(terms_on, body, date(2027, 1, 1))
    assert (found.version, found.review_on) == ("2", date(2027, 12, 31))


def test_p14_a_leavers_actions_go_to_nobody_who_has_left(sit: Sit) -> None:  # noqa: F811
    robot = sit(people.make)
    robot.do(PersonLeaves(robot.id("Marigold Penhaligon"), TODAY))
    robot.choose_row("Barnaby Thistlewood")
    robot.press(say("register.people_leaving"))
    robot.fill(left_on=f"{TODAY:%d/%m/%Y}", to_person="Marigold Penhaligon", reason="retires")
    robot.send()
    assert robot.form.fields["to_person"].wrong


def test_t7_two_organisations_with_codes_of_their_own_are_not_made_one(
    sit: Sit,  # noqa: F811
) -> None:
    robot = sit(organisations.make)
    robot.do(AddOrganisation(name="Wexholme Hosps"))
    robot.choose_row("Wexholme Hospitals")
    robot.press(say("register.organisations_merging"))
    robot.fill(into="Saltmarsh Community", reason="The same")
    robot.send()
    assert "two codes, WH and SC" in robot.form.fields["into"].wrong
    robot.fill(into="Wexholme Hosps", reason=" ")
    robot.send()
    assert robot.form.fields["reason"].wrong == "▲ Say why."
    robot.key(Qt.Key.Key_Escape, robot.form)
    assert robot.value("SELECT count(*) FROM organisation_live WHERE name LIKE 'Wexholme%'") == 2


def test_a_committee_does_not_close_before_it_began(sit: Sit) -> None:  # noqa: F811
    robot = sit(make_committees)
    body = robot.do(AddBody(name="Task group", short="TG", opened_on=TODAY))
    robot.page.refresh()
    robot.choose("TG")
    robot.page.pane.chips.choose("about")
    robot.press(say("committee.close"))
    robot.fill(closed_on="29 Nov 2026")
    robot.send()
    assert "before it starts" in robot.form.fields["closed_on"].wrong
    robot.fill(closed_on="30 Nov 2026")
    robot.send()
    assert robot.value("SELECT status FROM body WHERE id = :b", b=body) == "closed"


def test_p15_who_came_is_told_by_member_and_by_membership_place(
    sit: Sit,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    robot = sit(make_committees)
    meeting = str(robot.value("SELECT id FROM meeting_live WHERE ref = 'MG/2026-12-03'"))
    monkeypatch.setenv(SET_BY, "2026-12-03T10:00:00+00:00")
    for name in ("Dorothea Plumstone", "Wilf Larkspur"):
        robot.do(MarkArrived(meeting, robot.id(name), time(10)))
    apology = RecordApologies(meeting, robot.id("Barnaby Thistlewood"), note="On leave")
    robot.do(apology, OpenMeeting(meeting, time(10)), CloseMeeting(meeting, time(11)))
    monkeypatch.setenv(SET_BY, "2026-12-14T10:00:00+00:00")
    robot.choose("MG")
    robot.page.pane.show_again()
    robot.page.pane.chips.choose("attendance")
    shown = robot.page.pane.attendance.list.rows
    told = [shown.index(row).data() for row in range(shown.rowCount())]
    members, places = told.index("Members"), told.index("Membership places")
    assert members < places
    assert any(each.startswith("Wilf Larkspur, 1 of 1, 100%") for each in told[members:places])
    [away] = [each for each in told[members:places] if each.startswith("Barnaby")]
    assert "0 of 1, 0%" in away
    assert "apologies" in away.lower()
    assert any("1 of 1, 100%" in each for each in told[places:])
    assert "Meetings: 1." in robot.page.pane.attendance._told.text()


def test_r3_what_a_table_lacks_is_said_until_its_place_is_held(
    founded: CommitteesRobot,  # noqa: F811
) -> None:
    lacks = "Central has no NHS provider in its seat."
    founded.choose("MG")
    warned = founded.page.pane.members._warning
    assert lacks in warned.text().splitlines()
    done = founded.page.desk.do(AddPerson(name="Tabitha Wren"))
    assert done is not None
    founded.choose_place("NHS provider, Central")
    founded.press(say("committee.appoint"))
    founded.send()
    assert (
        founded.form.fields["person"].wrong
        == f"▲ {say('input.missing', name=say('committee.field_person'))}"
    )
    founded.fill(person="Tabitha Wren")
    founded.send()
    assert lacks not in warned.text().splitlines()
    assert "North has no NHS provider in its seat." in warned.text().splitlines()
