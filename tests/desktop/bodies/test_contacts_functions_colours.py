"""The log of contacts, an office's functions, what colours mean: set, changed and taken off."""

import pytest

from db.words import say
from desktop.bodies import contacts, people
from desktop.bodies.page import make as make_committees
from tests.desktop.bodies.test_people_page import Sit, book, sit  # noqa: F401 - fixtures
from tests.desktop.office import TODAY

pytestmark = pytest.mark.qt_log_ignore("plugin does not support", extend=True)


def test_r14_a_communication_logged_by_mistake_and_its_point_are_taken_off(
    sit: Sit,  # noqa: F811
) -> None:
    robot = sit(contacts.make)
    robot.press(say("contacts.new_point"))
    robot.fill(name="System Operations Centre", organisation="Northmoor", from_on="1/11/2026")
    robot.send()
    log = {"on_date": f"{TODAY:%d/%m/%Y}", "sender": "Northmoor", "receiver": "Wexholme"}
    for subject in ("Winter", "Winter again"):
        robot.press(say("register.contacts_new"))
        robot.fill(**log, subject=subject)
        robot.send()
    robot.choose_row("Winter again")
    robot.press(say("register.contacts_mistaken"))
    robot.fill(which="Winter again")
    robot.send()
    assert robot.form.fields["reason"].wrong
    robot.fill(reason="Logged twice")
    robot.send()
    assert [row for row in robot.rows() if "again" in row] == []
    robot.choose_row("Winter")
    robot.press(say("register.contacts_mistaken"))
    robot.fill(which="System Operations", reason="It is not established yet")
    robot.send()
    assert robot.value("SELECT count(*) FROM contactpoint_live") == 0
    assert robot.value("SELECT count(*) FROM communication_live") == 1


def test_r16_a_function_is_given_to_an_office_and_taken_off(sit: Sit) -> None:  # noqa: F811
    robot = sit(people.make)
    robot.choose_row("Marigold Penhaligon")
    robot.press(say("register.people_assigning"))
    robot.fill(title="Chief Nursing Officer", function=" ")
    robot.send()
    assert robot.form.fields["function"].wrong
    robot.fill(function="Quality improvement")
    robot.send()
    functions = "SELECT count(*) FROM portfolio_live WHERE function = 'Quality improvement'"
    assert robot.value(functions) == 1
    robot.press(say("register.people_mistaken"))
    robot.fill(which="Quality improvement", reason="It is the medical officer's")
    robot.send()
    assert robot.value(functions) == 0


def test_what_colours_mean_is_set_and_changed_with_its_source(sit: Sit) -> None:  # noqa: F811
    robot = sit(make_committees)
    robot.choose("MG")
    robot.page.pane.chips.choose("about")
    robot.press(say("committee.colours"))
    assert robot.form.value("rag").startswith("blue: complete; red: overdue;")  # what holds now
    robot.fill(rag="Red: overdue by a month; green: on track", source="Terms, 9")
    robot.send()
    assert "It may be: complete" in robot.form.fields["rag"].wrong  # with the way out
    robot.fill(rag="Crimson: overdue")
    robot.send()
    assert "blue, green, amber, red and grey" in robot.form.fields["rag"].wrong
    robot.fill(rag="red: overdue 30; amber: overdue; green: on track")
    robot.send()
    convention = "SELECT rag FROM actionconvention_live"
    assert robot.value(convention) == "red: overdue 30; amber: overdue; green: on track"
    robot.press(say("committee.colours"))
    assert robot.form.value("source") == "Terms, 9"
    robot.fill(rag="red: overdue; green: on track")
    robot.send()
    assert robot.value(convention) == "red: overdue; green: on track"
    assert robot.value("SELECT count(*) FROM actionconvention_live") == 1
