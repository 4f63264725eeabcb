"""A reading typed at the desk: level, whose it is, forecast, and figures below nothing."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from db.bodies.commands.places import AddPlace
from db.oversight.commands.readings import AddIndicator
from db.oversight.rules.readings import Better, ReadingLevel
from db.papers.catalogue import paper
from db.words import measured
from desktop.oversight.lists import READINGS
from desktop.window import Window
from tests.desktop.filling import new
from tests.desktop.oversight.test_oversight_forms import organisation
from tests.desktop.oversight.test_oversight_page import OversightRobot

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
OCTOBER = date(2026, 10, 31)
WHOSE = "▲ Say whose it is"


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> OversightRobot:
    made = OversightRobot(opened, qtbot)
    made.desk.do(AddIndicator("Vacancies", unit="%", better=Better.LOWER), AddPlace("The county"))
    made.page.chips.choose(READINGS)
    return made


def indicator(robot: OversightRobot) -> str:
    return str(robot.value("SELECT id FROM indicator_live"))


def test_r29_a_reading_of_an_organisation_is_typed_with_forecast_and_level(
    robot: OversightRobot,
) -> None:
    robot.press("Record reading")
    robot.pick("Indicator", "Vacancies")
    robot.choose("Level", "Organisation")
    for label, figure in (("Actual", "9.5"), ("The one before", "10"), ("Forecast", "8.75 %")):
        robot.write(label, figure)
    robot.write("Source", "Return of October")
    robot.write("On", "31 Oct 2026")
    robot.write("Note", "Two wards opened")
    robot.send()
    assert robot.wrong("organisation").startswith(WHOSE)
    robot.pick("Organisation", "Wexholme")
    robot.send()
    (row,) = robot.rows()
    assert row[1:5] == [robot.value(NAMED, c="WH"), "9.5%", "Better, was 10%", "8.75%"]
    assert row[5] == "31 October 2026, Return of October"
    for told in ("Forecast  8.75%", "The one before  10%", "Note  Two wards opened"):
        assert told in robot.shown
    kept = robot.value("SELECT level || ' ' || forecast FROM indicatorreading_live")
    assert kept == "organisation 8.75"


NAMED = "SELECT name FROM organisation_live WHERE code = :c"


def test_r29_a_reading_of_a_place_names_the_place_and_nobody_else(robot: OversightRobot) -> None:
    place = robot.value("SELECT id FROM place_live")
    read = {"indicator": indicator(robot), "actual": "12", "source": "Return", "on": OCTOBER}
    at_place = {**read, "level": ReadingLevel.PLACE}
    new(robot, "reading", **at_place)
    assert robot.wrong("place").startswith(WHOSE)
    robot.form.left.emit()
    new(robot, "reading", **at_place, place=place, organisation=organisation(robot))
    assert robot.wrong("place").startswith(WHOSE)
    robot.form.left.emit()
    assert new(robot, "reading", **at_place, place=place) == ""
    assert robot.rows()[0][1] == "The county"
    new(robot, "reading", **read, place=place)
    assert robot.wrong("organisation").startswith(WHOSE), "a reading of the system names nobody"
    robot.form.left.emit()
    assert new(robot, "reading", **read) == ""
    assert [row[1] for row in robot.rows()] == ["The county", "System"]


@pytest.mark.parametrize(
    ("given", "field", "sentence"),
    [
        ({"source": " "}, "source", "▲ Give the source: where it comes from"),
        ({"actual": "many"}, "actual", "▲ many is no figure."),
        ({"forecast": "soon"}, "forecast", "▲ soon is no figure."),
        ({"prior": "1 2"}, "prior", "▲ 1 2 is no figure."),
        ({"actual": ""}, "actual", "▲ Give at least one figure"),
        ({"on": date(2026, 12, 1)}, "on", "▲ 1 December 2026 is still to come."),
        ({"indicator": ""}, "indicator", "▲"),
    ],
)
def test_r29_a_reading_is_refused_at_its_field(
    robot: OversightRobot, given: dict[str, object], field: str, sentence: str
) -> None:
    read = {"indicator": indicator(robot), "actual": "12", "source": "Return", "on": OCTOBER}
    assert new(robot, "reading", **{**read, **given})
    assert robot.wrong(field).startswith(sentence)
    assert robot.value("SELECT count(*) FROM indicatorreading") == 0


def test_r29_less_than_nothing_has_a_minus_sign_on_page_and_paper_and_is_read_with_one(
    robot: OversightRobot,
) -> None:
    read = {"indicator": indicator(robot), "source": "Return", "on": OCTOBER}
    figures = {"actual": "-3", "prior": "\u22124.5", "forecast": "-1"}
    whole = {**read, "level": ReadingLevel.ORGANISATION, "organisation": organisation(robot)}
    assert new(robot, "reading", **whole, **figures) == ""
    assert robot.rows()[0][2:5] == ["\u22123%", "Worse, was \u22124.5%", "\u22121%"]
    assert robot.value("SELECT actual || prior FROM indicatorreading_live") == "-3-4.5"
    assert "Actual  \u22123%" in robot.shown
    with robot.desk.store.read() as book:
        made = paper(book, "review-pack", organisation(robot), robot.desk.today())
    assert "\u22123%" in repr(made) or "\\u22123%" in ascii(made)
    assert "-3%" not in repr(made)


def test_a_figure_has_its_unit_and_its_sign() -> None:
    assert [measured(*each) for each in (("-3", "%"), ("3", "days"), ("-0.5", ""), ("", ""))] == [
        *("\u22123%", "3\u00a0days", "\u22120.5", "")
    ]
