"""The forward plan, the cycle of business and the template of a committee, by keyboard (P15)."""

from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from typing_extensions import override

from db.bodies.commands.agenda import AssignFunction
from db.calendar.commands.planning import PlanMeeting
from db.words import say
from desktop.kit.proposing import OwnerField
from desktop.plan.listings import Listing
from desktop.plan.page import PlanPage
from desktop.window import Window
from tests.desktop.working import Secretary

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
MEETINGS = 4
Key = Qt.Key
ALT, NONE = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier


class PlanRobot(Secretary):
    """Sits at the Forward plan page, beside the meetings."""

    page: PlanPage

    def __init__(self, window: Window, bot: QtBot) -> None:
        super().__init__(window, bot, MEETINGS)
        self.tab_to("Forward plan")
        self.key(Key.Key_Space)
        page = window.stack.page
        assert isinstance(page, PlanPage)
        self.page = page

    @override
    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Press a key; without a window manager a window must be asked to be the active one."""
        popup = QApplication.activePopupWidget()
        if popup is None and not self.window.isActiveWindow():
            self.window.activateWindow()
            self.until(self.window.isActiveWindow)
        super().key(key, modifier)

    def listed(self) -> list[str]:
        """Return the rows in view as a screen reader says them."""
        table = self.page.views[self.page.listing].table
        return [
            ", ".join(filter(None, (table.index(row, at).data() for at in range(2))))
            for row in range(table.rowCount())
        ]

    def turn_to(self, listing: Listing) -> None:
        """Choose a list by its chip, and go to it."""
        self.page.chips.choose(listing)
        self.page.first().setFocus()


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> PlanRobot:
    made = PlanRobot(opened, qtbot)
    body = str(made.value("SELECT id FROM body WHERE short = 'MG'"))
    made.desk.do(PlanMeeting(body=body, on_date=date(2027, 1, 7), start_time=time(10)))
    made.desk.go("plan", "body", body)
    return made


def test_the_page_begins_with_the_committee_that_meets_next(opened: Window, qtbot: QtBot) -> None:
    robot = PlanRobot(opened, qtbot)
    assert robot.page.committee.currentText() == "Quality Committee"
    assert robot.empty == "Nothing in the forward plan yet."
    assert robot.standing == "Quality Committee: nothing waits for an agenda."


def test_a_request_is_entered_meant_for_a_meeting_and_declined(robot: PlanRobot) -> None:
    robot.control(Key.Key_N)
    robot.send()
    assert robot.wrong("title") == "▲ Say what it is about."
    robot.write("Title", "Car parking")
    robot.choose("Meant for", "7")
    robot.write("Minutes asked for", "10")
    robot.send()
    assert robot.listed() == ["7 January 2027, Car parking"]
    assert robot.standing == "Management Group: 1 item waits for an agenda."
    assert robot.focus is robot.page.views[Listing.PLAN]
    robot.press("Decline")
    robot.write("Reason", "For the estates office")
    robot.send()
    assert robot.standing == "Management Group: nothing waits for an agenda."
    robot.press("Let it wait again")
    assert robot.standing == "Management Group: 1 item waits for an agenda."


def test_a_request_may_be_moved_to_a_month(robot: PlanRobot) -> None:
    robot.control(Key.Key_N)
    robot.write("Title", "Car parking")
    robot.send()
    assert robot.listed() == ["3 December 2026, Car parking"]
    robot.key(Key.Key_Return)
    robot.choose("Meant for", "Feb")
    robot.send()
    assert robot.listed() == ["February 2027, Car parking"]


def test_standing_business_feeds_the_plan_and_is_copied_to_the_next_year(robot: PlanRobot) -> None:
    robot.turn_to(Listing.CYCLE)
    robot.control(Key.Key_N)
    robot.write("Title", "Finance report")
    robot.send()
    assert "Say in which months" in robot.wrong("months")
    robot.write("Months", "June, December, Smarch")
    robot.send()
    assert robot.wrong("months") == "▲ Smarch is no month: write April, or 4."
    robot.write("Months", "June, December")
    robot.write("Source", "Terms of reference, 4.2")
    robot.send()
    assert robot.listed() == ["Finance report, Jun, Dec"]
    robot.press("Copy to another year")
    robot.send()
    robot.page.year.setCurrentIndex(robot.page.year.findText("27-28"))
    robot.page.refresh()
    assert robot.listed() == ["Finance report, Jun, Dec"]
    robot.turn_to(Listing.PLAN)
    assert robot.listed() == [
        *("3 December 2026, Finance report", "June 2027, Finance report"),
        "December 2027, Finance report",
    ]


def test_a_template_is_begun_from_what_is_usual_and_put_in_order(robot: PlanRobot) -> None:
    robot.turn_to(Listing.TEMPLATE)
    assert robot.empty.startswith("No template yet")
    robot.press("Begin template")
    robot.send()
    usual = robot.listed()
    assert usual[2] == "Minutes of the meeting of [date], For decision, Before the business"
    robot.control(Key.Key_N)
    robot.write("Title", "Patient story")
    robot.send()
    at = next(at for at, row in enumerate(robot.listed()) if row.startswith("Patient story"))
    view = robot.page.views[Listing.TEMPLATE]
    view.setFocus()
    view.choose(view.table.id_at(at))
    robot.key(Key.Key_Up, ALT)
    assert robot.listed()[at - 1].startswith("Patient story")
    robot.key(Key.Key_Down, ALT)
    assert robot.listed()[at].startswith("Patient story")


def test_the_words_that_exclude_the_public_are_the_committees_own(robot: PlanRobot) -> None:
    robot.turn_to(Listing.TEMPLATE)
    assert "Suggested words" in robot.page.pane._whose.text()
    robot.press("Change the words")
    robot.write("Words of the resolution", "")
    robot.send()
    assert robot.wrong("words") == "▲ Write the words of the resolution."
    robot.write("Words of the resolution", "That the public leave.")
    robot.write("Source", "Standing order 3.17")
    robot.send()
    assert robot.page.pane._words.text() == "That the public leave."
    assert robot.page.pane._whose.text() == "Standing order 3.17"


def test_every_part_has_a_name_and_the_tables_are_sound(robot: PlanRobot) -> None:
    assert robot.nameless() == []
    assert robot.window.minimumSizeHint().width() <= 1366
    for view in robot.page.views.values():
        QAbstractItemModelTester(view.table, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_r16_the_lead_of_a_request_is_proposed_from_whose_function_it_is(robot: PlanRobot) -> None:
    name = "Nettie Quillfeather"
    person = str(robot.value("SELECT id FROM person WHERE name = :name", name=name))
    robot.desk.do(AssignFunction("Director of Finance", "Estates", person))
    robot.control(Key.Key_N)
    robot.write("Title", "Car parking")
    lead = robot.form.fields["lead"]
    assert isinstance(lead, OwnerField)
    assert lead.proposed == ""
    robot.write("Title", "Estates: car parking")
    assert lead.proposed == f"Estates is looked after by {name}, Director of Finance."
    robot.press(say("routing.take", name=name))
    robot.send()
    sql = "SELECT lead FROM planitem_live WHERE title = 'Estates: car parking'"
    assert robot.value(sql) == person
