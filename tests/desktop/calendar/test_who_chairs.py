"""R13: a formal review is chaired by a regional director; who that is is named at the desk."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from db.bodies.commands.bodies import AddBody
from db.bodies.commands.people import AddOrganisation, AddPerson
from db.bodies.commands.seats import AddSeat, AppointMember
from db.bodies.rules.kinds import BodyKind, OrgKind
from db.calendar.commands.planning import PlanMeeting
from db.calendar.queries.calling import call_of
from db.words import say
from desktop.calendar.page import make
from desktop.kit.desk import Desk
from tests.desktop.calendar.robot import CalendarRobot
from tests.desktop.calendar.test_calendar_page import office_desk
from tests.desktop.office import TODAY

__all__ = ["office_desk"]
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
DIRECTOR, CHIEF = "Ottoline Brackenbury", "Hobart Quince"


@pytest.fixture
def meeting(office_desk: Desk) -> str:
    """A formal review of 17 December, with a regional director and a chief executive."""
    do = office_desk.store.do

    def made(it: object) -> str:
        return do(it).refs[0].id

    region = made(AddOrganisation("Region", kind=OrgKind.REGION))
    icb = made(AddOrganisation("Board", kind=OrgKind.ICB))
    body = made(AddBody("Formal review", "FRM", BodyKind.REVIEW_MEETING, organisation=region))
    for title, name, of in (("Regional Director", DIRECTOR, region), ("Chief", CHIEF, icb)):
        seat = made(AddSeat(body, title, organisation=of))
        do(AppointMember(seat, made(AddPerson(name, post=title, organisation=of))))
    return made(PlanMeeting(body, TODAY.replace(month=12, day=17)))


@pytest.fixture
def robot(
    office_desk: Desk, meeting: str, shown: Callable[[QWidget], QWidget], qtbot: QtBot
) -> CalendarRobot:
    page = make(office_desk)
    page.resize(1166, 712)
    shown(page)
    made = CalendarRobot(page, qtbot)
    page.show_record("meeting", meeting)
    return made


def test_r13_a_review_is_convened_once_a_director_is_named_as_its_chair(
    robot: CalendarRobot, office_desk: Desk, meeting: str
) -> None:
    robot.press(say("diary.convene"))
    robot.send()
    assert "regional director" in robot.form.refused.lower()
    robot.key(Qt.Key.Key_Escape, robot.form)
    robot.press(say("diary.name_chair"))
    field = robot.form.fields["chair"]
    assert field._note.text() == f"May take the chair: {DIRECTOR}."
    robot.send()
    assert field.wrong
    robot.fill(chair=CHIEF)
    robot.send()
    assert "regional director" in field.wrong.lower()
    robot.fill(chair=DIRECTOR)
    robot.send()
    assert f"Chair: {DIRECTOR}" in robot.facts()
    call = office_desk.read(call_of, meeting, TODAY)
    assert call is not None
    assert call.chair_name == DIRECTOR
    robot.press(say("diary.convene"))
    robot.send()
    assert "State: Convened" in robot.facts()
