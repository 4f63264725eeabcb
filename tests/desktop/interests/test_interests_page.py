"""The register of interests: entered, changed, confirmed, ended, by keyboard alone (R17)."""

from datetime import date, timedelta

import pytest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from db.interests.queries import InterestLine
from db.interests.rules import InterestKind
from desktop.interests.lists import ALL, CONFIRM, ENDED, HELD, LATE, SHAPES, Shown, parted
from desktop.interests.page import InterestsPage
from desktop.kit.whereabouts import PAGE_OF
from desktop.window import Window
from tests.desktop.working import Secretary

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
WHO = "Dorothea Plumstone"


class InterestsRobot(Secretary):
    """The register, seen from the chair."""

    page: InterestsPage

    def __init__(self, window: Window, bot: QtBot) -> None:
        super().__init__(window, bot, 1)
        page = window.show_page("interests")
        assert isinstance(page, InterestsPage)
        self.page = page

    def rows(self) -> list[str]:
        """Return the list in view as a screen reader says it."""
        table = self.page.views[self.page.listing].table
        return [
            ", ".join(str(table.index(row, at).data()) for at in range(table.columnCount()))
            for row in range(table.rowCount())
        ]

    def kept(self, column: str) -> str | None:
        """Return what is kept of the one interest."""
        found = self.value(f"SELECT {column} FROM interest_live")
        return None if found is None else str(found)


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> InterestsRobot:
    return InterestsRobot(opened, qtbot)


def test_an_interest_is_entered_changed_confirmed_and_ended(robot: InterestsRobot) -> None:
    """R17: nature, extent, from, to, mitigation; public until six months after its end."""
    assert robot.empty.startswith("No interest has been declared yet")
    assert robot.nameless() == []
    robot.press("New interest")
    robot.write("Person", WHO)
    robot.send()
    assert "Say what the interest is" in robot.wrong("nature")
    robot.write("What it is", "Director of a care company")
    robot.write("From", "1 January 2026")
    robot.write("What is done about it", "Leaves the room")
    robot.send()
    assert len(robot.rows()) == 1
    assert "late" in robot.rows()[0]
    assert robot.kept("mitigation") == "Leaves the room"
    robot.press("Change")
    robot.write("Extent", "10 % of the shares")
    robot.send()
    assert (robot.kept("extent"), robot.kept("kind")) == ("10 % of the shares", "financial")
    robot.press("Confirm")
    robot.send()
    assert robot.kept("confirmed_on") == str(robot.desk.today())
    robot.press("End")
    robot.write("Last day", "31 December 2025")
    robot.send()
    assert robot.wrong("to_on")
    robot.write("Last day", "2 January 2026")
    robot.send()
    facts = dict(SHAPES[ALL].facts(next(iter(robot.page.lines[ALL].values()))))
    assert facts["To"] == "2 January 2026"


def test_an_interest_is_reached_from_reminders_and_removed(
    robot: InterestsRobot, qtmodeltester: ModelTester
) -> None:
    """A reminder about an interest leads to it here."""
    robot.press("New interest")
    robot.write("Person", WHO)
    robot.write("What it is", "Trustee")
    robot.send()
    assert PAGE_OF["interest"] == "interests"
    robot.desk.show("interest", str(robot.kept("id")))
    assert robot.page.listing == ALL
    qtmodeltester.check(robot.page.views[ALL].table)
    robot.press("Remove")
    robot.write("Why", "Entered twice")
    robot.send()
    assert robot.kept("id") is None


def shown(to_on: date | None, confirmed: date | None, declared: date) -> Shown:
    """An interest of 1 January 2026 as it stands on 1 July 2027."""
    line = InterestLine(
        *(1, "i", "p", "Ann", "", "", InterestKind.FINANCIAL, "Trustee", "", True, "", ""),
        *(date(2026, 1, 1), to_on, "", declared, confirmed),
    )
    return Shown(line, date(2027, 7, 1))


@pytest.mark.parametrize(
    ("to_on", "confirmed", "declared", "lists"),
    [
        (None, date(2026, 7, 1), date(2026, 1, 29), {HELD}),
        (None, date(2026, 6, 30), date(2026, 1, 29), {HELD, CONFIRM}),
        (None, date(2027, 1, 1), date(2026, 1, 30), {HELD, LATE}),
        (date(2027, 7, 1), date(2026, 7, 1), date(2026, 1, 1), {HELD}),
        (date(2027, 6, 30), None, date(2026, 1, 1), {ENDED}),
        (date(2027, 1, 1), None, date(2026, 1, 1), {ENDED}),
        (date(2026, 12, 31), None, date(2026, 1, 1), set()),
    ],
)
def test_each_list_holds_what_it_says(
    to_on: date | None, confirmed: date | None, declared: date, lists: set[str]
) -> None:
    """R17: 28 days to declare, a year to confirm, six months public, each with its boundary."""
    found = parted([shown(to_on, confirmed, declared)])
    assert {each for each, lines in found.items() if lines} == lists | {ALL}


def test_r17_an_interest_entered_twice_is_said_while_it_is_typed(robot: InterestsRobot) -> None:
    for again in (False, True):
        robot.press("New interest")
        robot.write("Person", WHO)
        robot.write("What it is", "Director of a care company")
        assert ("in the register already" in robot.form.minded) is again
        if not again:
            robot.send()
    robot.write("What it is", "Governor of a school")
    assert not robot.form.minded
    robot.send()
    assert len(robot.rows()) == 2
    robot.press("Confirm")
    robot.write("On", f"{robot.desk.today() + timedelta(days=1):%d/%m/%Y}")
    robot.send()
    assert "still to come" in robot.wrong("on")
