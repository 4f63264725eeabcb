"""What only the command line could do: areas, headings, steps, dates, and mistakes taken back."""

import pytest
from PySide6.QtCore import Qt

from db.words import say
from desktop.bodies import organisations, people
from desktop.bodies.page import make as make_committees
from tests.desktop.bodies.test_people_page import Sit, book, sit  # noqa: F401 - fixtures

pytestmark = pytest.mark.qt_log_ignore("plugin does not support", extend=True)


def test_an_area_is_added_changed_and_taken_off_on_the_page(sit: Sit) -> None:  # noqa: F811
    robot = sit(organisations.make)
    robot.press(say("areas.new"))
    robot.fill(name="Lower Wexholme", population="12000")
    robot.send()
    robot.press(say("areas.change"))
    robot.fill(which="Lower Wexholme")
    assert robot.form.value("population") == 12000
    robot.fill(name="Upper Wexholme")
    robot.send()
    assert robot.value("SELECT count(*) FROM place_live WHERE name = 'Upper Wexholme'") == 1
    robot.press(say("areas.mistaken"))
    robot.fill(which="Upper Wexholme", reason="there is no such place")
    robot.send()
    assert robot.value("SELECT count(*) FROM place_live WHERE name = 'Upper Wexholme'") == 0


def test_p14_a_step_is_added_to_an_induction_and_taken_off(sit: Sit) -> None:  # noqa: F811
    robot = sit(people.make)
    robot.choose_row("Marigold Penhaligon")
    robot.press(say("register.people_starting"))
    robot.fill(body="Management Group")
    robot.send()
    robot.press(say("register.people_stepping"))
    robot.fill(words="Meet the chair", body="Management Group")
    robot.send()
    steps = "SELECT count(*) FROM inductionstep_live WHERE words = 'Meet the chair'"
    assert robot.value(steps) == 1
    robot.press(say("register.people_mistaken"))
    robot.fill(which="Meet the chair", reason="they have met")
    robot.send()
    assert robot.value(steps) == 0


def test_a_person_whom_records_name_is_kept_and_the_form_says_why(sit: Sit) -> None:  # noqa: F811
    robot = sit(people.make)
    robot.choose_row("Marigold Penhaligon")
    robot.press(say("register.people_mistaken"))
    marigold = robot.id("Marigold Penhaligon")
    robot.form.set_values(which=marigold, reason="typed twice")
    robot.send()
    assert robot.form.refused.startswith("▲ Other records name this")
    assert robot.id("Marigold Penhaligon") == marigold


def test_a_heading_the_dates_of_a_place_and_a_place_are_put_right_on_the_page(
    sit: Sit,  # noqa: F811
) -> None:
    robot = sit(make_committees)
    robot.choose("MG")
    seat = robot.page.pane.page.seats[0]
    robot.choose_place(seat.title)
    robot.press(say("committee.change_membership"))
    robot.fill(from_on="1 May 2026")
    robot.send()
    held = "SELECT count(*) FROM membership_live WHERE seat = :s AND from_on = '2026-05-01'"
    assert robot.value(held, s=seat.id) == 1
    robot.press(say("committee.mistaken"))
    robot.form.set_values(which=seat.id, reason="typed twice")
    robot.send()
    assert robot.form.refused
    robot.key(Qt.Key.Key_Escape, robot.form)
    robot.page.pane.chips.choose("terms")
    robot.press(say("committee.set_heading"))
    robot.fill(number="7", words="Early concerns")
    robot.send()
    assert robot.value("SELECT words FROM heading_live WHERE number = 7") == "Early concerns"
