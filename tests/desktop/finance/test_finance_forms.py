"""Every form of the Finance page: sent it is in the record, wrong it says so beside its field."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from db.finance.commands.plans import Assumed, SetAssumptions
from db.finance.rules.funding import AdviceSubject, EfficiencySource, SchemeState
from db.finance.rules.positions import MoneyKind
from desktop.finance.listings import Listing
from desktop.window import Window
from tests.desktop.filling import about, mistaken, new
from tests.desktop.finance.robot import FinanceRobot

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
DAY = date(2026, 4, 1)
SOURCE = "Operational plan, page 4"


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> FinanceRobot:
    return FinanceRobot(opened, qtbot)


def trust(robot: FinanceRobot) -> str:
    return str(robot.value("SELECT id FROM organisation_live WHERE code = 'WH'"))


def group(robot: FinanceRobot, short: str = "FG") -> str:
    return str(robot.value("SELECT id FROM body_live WHERE short = :s", s=short))


def test_r46_a_control_total_and_an_envelope_need_a_source(robot: FinanceRobot) -> None:
    of = {"organisation": trust(robot), "year": "26-27", "amount": "-1.2m"}
    assert "Say where the figure comes from" in new(robot, "new_control_total", **of)
    assert new(robot, "new_control_total", **of, source=SOURCE) == ""
    assert robot.value("SELECT amount FROM controltotal_live") == -120_000_000
    spend = {"body": group(robot), "year": "26-27", "kind": MoneyKind.CAPITAL, "source": SOURCE}
    assert "is no amount" in new(robot, "new_envelope", **spend, amount="plenty")
    assert new(robot, "new_envelope", **spend, amount="£4.5m") == ""
    assert robot.value("SELECT amount FROM envelope_live") == 450_000_000


def test_r45_an_organisation_counts_in_a_partnership_and_is_taken_off_again(
    robot: FinanceRobot,
) -> None:
    counts = {"body": group(robot), "organisation": trust(robot), "source": SOURCE}
    ends = {"from_on": date(2026, 10, 1), "to_on": date(2026, 9, 1)}
    assert new(robot, "new_partner", **counts, **ends)
    assert new(robot, "new_partner", **counts) == ""
    assert mistaken(robot, " ")
    assert mistaken(robot, "It is in another partnership") == ""
    assert robot.value("SELECT count(*) FROM partner_live") == 0


def test_r47_a_partnership_plans_on_a_version_of_the_assumptions(robot: FinanceRobot) -> None:
    made = robot.desk.do(
        SetAssumptions("Five years", DAY, SOURCE, (Assumed("Pay award", "2.8 %"),))
    )
    assert made is not None, robot.trouble
    plan = {
        "body": group(robot),
        "assumptionset": made.refs[0].id,
        "year": "27-28",
        "amount": "12m",
        "source": SOURCE,
    }
    assert "27/30" in new(robot, "new_plan", **{**plan, "year": "27/30"})
    assert new(robot, "new_plan", **plan) == ""
    assert robot.value("SELECT amount FROM planline_live") == 1_200_000_000


def test_r60_a_capital_scheme_moves_on_the_list(robot: FinanceRobot) -> None:
    robot.go_to(Listing.CAPITAL)
    scheme = {"organisation": trust(robot), "year": "26-27", "amount": "2m", "rank": 2}
    assert new(robot, "new_scheme", **scheme, title=" ")
    assert new(robot, "new_scheme", **scheme, title="Second scanner") == ""
    assert about(robot, "Change", rank=1, state=SchemeState.APPROVED) == ""
    assert robot.value("SELECT rank FROM capitalscheme_live") == 1
    assert robot.value("SELECT state FROM capitalscheme_live") == "approved"
    assert robot.value("SELECT amount FROM capitalscheme_live") == 200_000_000


def test_r60_a_bid_is_awarded_and_reported_back(robot: FinanceRobot) -> None:
    robot.go_to(Listing.FUNDING)
    bid = {"body": group(robot), "title": "Staff bank", "year": "26-27", "amount": "300k"}
    assert new(robot, "new_bid", **bid, priority=1) == ""
    assert "awarded" in about(robot, "Report back", words="Sixty nurses joined").lower()
    robot.form.left.emit()
    assert about(robot, "Answer bid", award="", answer=" ")
    robot.form.left.emit()
    assert about(robot, "Answer bid", award="250k", answer="Less the evaluation") == ""
    assert about(robot, "Report back", words="Sixty nurses joined") == ""
    assert robot.value("SELECT report FROM funding_live") == "Sixty nurses joined"


def test_r60_an_efficiency_says_who_saw_it(robot: FinanceRobot) -> None:
    robot.go_to(Listing.EFFICIENCIES)
    seen = {"organisation": trust(robot), "year": "26-27", "title": "Theatre lists"}
    saved = {"opportunity": "1m", "planned": "600k", "delivered": "50k", "source": SOURCE}
    assert new(robot, "new_efficiency", **seen, **saved, seen_by=EfficiencySource.GIRFT) == ""
    assert robot.value("SELECT seen_by FROM efficiency_live") == EfficiencySource.GIRFT.value
    assert robot.rows()[0][0].startswith("Theatre lists")


def test_r10_a_group_advises_and_is_answered(robot: FinanceRobot) -> None:
    robot.go_to(Listing.ADVICE)
    advice = {"body": group(robot), "to_body": group(robot, "MG")}
    assert new(robot, "new_advice", **advice, subject=AdviceSubject.CAPITAL, words=" ")
    said = "Put the scanner first"
    assert new(robot, "new_advice", **advice, subject=AdviceSubject.CAPITAL, words=said) == ""
    assert about(robot, "Answer", answer="Taken up in June") == ""
    assert robot.value("SELECT answer FROM advice_live") == "Taken up in June"
