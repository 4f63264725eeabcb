"""The declaration of independence of who chairs a place asked to be independent, on the page."""

from datetime import date

import pytest

from db.bodies.commands.seats import AddSeat
from db.bodies.rules.kinds import Office
from db.words import say
from desktop.bodies import people
from tests.desktop.bodies.test_people_page import Sit, book, sit

__all__ = ["book", "sit"]
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
ASKED = "Ask for the declaration of independence"
DONE = "SELECT done_on FROM inductionstep_live WHERE step = 'declaration of independence'"


def test_r5_the_independent_chair_is_asked_on_the_page_and_the_declaration_is_ticked(
    sit: Sit,
) -> None:
    robot = sit(people.make)
    body = robot.value("SELECT id FROM body_live WHERE short = 'MG'")
    robot.do(AddSeat(body, "Independent Vice-Chair", office=Office.VICE_CHAIR, independent=True))
    robot.choose_row("Marigold Penhaligon")
    robot.press(say("register.people_placing"))
    robot.send()
    assert robot.form.fields["seat"].wrong
    robot.fill(seat="Independent Vice-Chair")
    robot.form.set_values(newcomer=False)
    robot.send()
    assert any(ASKED in each for each in robot.told())
    robot.page.chips.choose(people.NEW)
    assert robot.rows() == []  # who has sat here for years is no newcomer
    robot.page.chips.choose(people.HERE)
    robot.choose_row("Marigold Penhaligon")
    assert any(say("people.to_declare") in each for each in robot.rows())
    desk = robot.page.desk
    code = "bodies.finding.independence"
    assert [each.id for each in desk.store.findings(desk.today()) if each.code == code] == [
        robot.id("Marigold Penhaligon")
    ]
    robot.press(say("register.people_ticking"))
    robot.fill(done_on=f"{date(2099, 1, 1):%d/%m/%Y}")
    robot.send()
    assert robot.form.fields["done_on"].wrong
    robot.fill(done_on=f"{desk.today():%d/%m/%Y}")
    robot.send()
    assert robot.value(DONE) == desk.today().isoformat()
    assert not [each for each in desk.store.findings(desk.today()) if each.code == code]
