"""The Finance page: a month reported, a shortfall carried up the ladder, by keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from db.finance.commands.limits import AddPartner, SetControlTotal
from db.finance.commands.positions import RecordPosition
from db.finance.rules.positions import MoneyKind
from desktop.finance.listings import Listing
from desktop.kit.delegates import CELL
from desktop.window import Window
from tests.desktop.filling import new
from tests.desktop.finance.robot import FinanceRobot

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
SOURCE = "Month 7 return"
RIGHT = Qt.AlignmentFlag.AlignRight


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> FinanceRobot:
    return FinanceRobot(opened, qtbot)


def fill(robot: FinanceRobot) -> None:
    """Let two trusts count in two partnerships, and report."""
    store = robot.desk.store
    with store.read() as book:
        of = dict(book.rows("SELECT name, id FROM organisation_live"))
        group = dict(book.rows("SELECT short, id FROM body_live"))
    for short, body, forecast in (
        ("Wexholme Hospitals", "PC", "-1.2m"),
        ("Saltmarsh Community", "FG", "0.4m"),
    ):
        robot.desk.do(AddPartner(group[body], of[short]))
        robot.desk.do(SetControlTotal(of[short], "26-27", "0", SOURCE))
        robot.desk.do(
            RecordPosition(
                of[short], "2026-10", SOURCE, plan="0", actual=forecast, forecast=forecast
            )
        )


def test_it_begins_empty_with_one_way_on(robot: FinanceRobot) -> None:
    assert robot.empty.startswith("No position yet")
    assert robot.standing == "No position has been recorded yet."
    assert robot.nameless() == []


def test_r46_a_position_is_recorded_by_keyboard_and_stands_in_the_roll_up(
    robot: FinanceRobot,
) -> None:
    """R46."""
    robot.control(Qt.Key.Key_N)
    robot.write("Organisation", "Wexholme")
    robot.key(Qt.Key.Key_Down)
    robot.key(Qt.Key.Key_Return)
    robot.write("Month", "2026-10")
    robot.write("Plan to date", "100k")
    robot.write("Actual", "(20k)")
    robot.write("Forecast", "a lot")
    robot.send()
    assert robot.wrong("source").startswith("▲ Say where the figure comes from")
    robot.write("Where the figure comes from", SOURCE)
    robot.send()
    assert robot.wrong("forecast").startswith("▲ a lot is no amount")
    robot.write("Forecast", "£0.3m")
    robot.send()
    assert [row[0] for row in robot.rows()] == ["Whole system", "\u2003Wexholme Hospitals"]
    assert robot.rows()[1][3] == "\u2212£0.1m, adverse"
    assert robot.standing == "Everybody has reported for the month. No shortfall is open."
    assert robot.page.count(Listing.POSITIONS) == len(robot.rows()) == 2


def test_partnerships_are_compared_in_a_picture_that_also_says_its_figures(
    robot: FinanceRobot,
) -> None:
    fill(robot)
    assert [row[0] for row in robot.rows()][::2] == [
        "Whole system",
        "\u2003Saltmarsh Community",
        "\u2003Wexholme Hospitals",
    ]
    assert robot.page.bars.isVisible()
    assert (
        robot.page.bars.accessibleDescription()
        == "Finance Group: £0.4m; People Committee: \u2212£1.2m"
    )
    robot.go_to(Listing.CAPITAL)
    assert not robot.page.bars.isVisible()


def test_figures_and_their_headings_end_at_the_right_edge_of_their_column(
    robot: FinanceRobot,
) -> None:
    fill(robot)
    table = robot.page.views[Listing.POSITIONS].table
    role, way = Qt.ItemDataRole.TextAlignmentRole, Qt.Orientation.Horizontal
    sides = [table.headerData(at, way, role) & RIGHT for at in range(7)]
    cells = [table.index(1, at).data(CELL).right for at in range(7)]
    assert [bool(each) for each in sides] == cells == [False, *[True] * 6]


def test_capital_is_looked_at_apart_from_revenue(robot: FinanceRobot) -> None:
    """R49."""
    fill(robot)
    robot.choose("Revenue or capital", "Cap")
    robot.key(Qt.Key.Key_Return)
    robot.page.money.activated.emit(robot.page.money.currentIndex())
    assert MoneyKind(robot.page.money.currentData()) is MoneyKind.CAPITAL
    assert robot.rows()[0][1] == "\u2013"


def test_a_shortfall_goes_up_the_ladder_to_an_offset(robot: FinanceRobot) -> None:
    """R48."""
    fill(robot)
    robot.go_to(Listing.SHORTFALLS)
    assert robot.empty == "No shortfall is open."
    robot.control(Qt.Key.Key_N)
    robot.write("Organisation", "Wexholme")
    robot.key(Qt.Key.Key_Down)
    robot.key(Qt.Key.Key_Return)
    robot.write("Year", "26-27")
    robot.write("Amount", "1.2m")
    robot.write("Statement", "Agency staff")
    robot.send()
    assert robot.rows()[0][3].startswith("With the organisation")
    robot.press("Agree offset")
    assert robot.form.fields["legs"].value == "£1,200,000.00"
    robot.write("Who improves", "Finance Group")
    robot.key(Qt.Key.Key_Down)
    robot.key(Qt.Key.Key_Return)
    robot.write("Who may fall short", "People Comm")
    robot.key(Qt.Key.Key_Down)
    robot.key(Qt.Key.Key_Return)
    robot.send()
    assert robot.form.refused.endswith("Record that conclusion first.")
    robot.key(Qt.Key.Key_Escape)
    for words in ("Challenged", "Supported", "Discussed", "Found"):
        robot.press("Next step")
        robot.write("What was found, done or concluded", words)
        robot.send()
    assert robot.rows()[0][3].startswith("Flexibility found")
    assert any("Supported" in each for each in robot.told())


def test_what_search_finds_is_shown_in_its_list(robot: FinanceRobot) -> None:
    fill(robot)
    sql = "SELECT id FROM shortfall_live"
    robot.page.show_record("shortfall", str(robot.value(sql) or ""))
    assert robot.page.listing is Listing.SHORTFALLS


def test_every_list_keeps_qts_contract(robot: FinanceRobot, qtmodeltester: ModelTester) -> None:
    fill(robot)
    for view in robot.page.views.values():
        qtmodeltester.check(view.table)


def test_r45_a_position_given_anew_says_so_first_and_is_chosen_with_its_history(
    robot: FinanceRobot,
) -> None:
    fill(robot)
    trust = str(robot.value("SELECT id FROM organisation_live WHERE code = 'WH'"))
    assert new(robot, "new_position", organisation=trust, period="2026-09", plan="1m",
               source="Month 6 return", note="Before the pay award") == ""  # fmt: skip
    assert robot.page.period.currentData() == "2026-09"
    assert robot.page.pane.line.line.name == "Wexholme Hospitals"
    assert {"£1,000,000.00", "Month 6 return", "Before the pay award"} <= set(robot.told())
    robot.press("Correct")
    assert robot.form.value("plan") == "£1,000,000.00"
    robot.write("Plan to date", "1.1m")
    assert robot.form.minded.startswith("▲ This takes the place of plan to date £1,000,000.00")
    robot.write("Where the figure comes from", "")
    robot.send()
    assert robot.wrong("source")
    robot.write("Where the figure comes from", "Month 6 return, corrected")
    robot.send()
    assert robot.value("SELECT plan FROM position_live WHERE period = '2026-09'") == 110_000_000
    told = next(each for each in robot.told() if each.startswith("Plan to date £1,000,000.00 ("))
    assert told.startswith("Plan to date £1,000,000.00 (Month 6 return, ")
    assert "Until 30 November 2026" in robot.told()


def test_r47_an_organisation_in_no_partnership_stands_apart(robot: FinanceRobot) -> None:
    fill(robot)
    alone = str(robot.value("SELECT id FROM organisation_live WHERE code NOT IN ('WH', 'SC')"))
    given = {"period": "2026-10", "actual": "1", "source": SOURCE}
    assert new(robot, "new_position", organisation=alone, **given) == ""
    names = [row[0] for row in robot.rows()]
    assert names[-2].startswith("In no partnership")
    assert names[-1].startswith("\u2003")
    assert robot.page.pane.line.line.id == alone
