"""The forms of the Agreements page that the others do not open: each sent, each once wrong."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from db.agreements.rules.delegations import DelegationKind
from desktop.agreements.lists import DELEGATIONS
from desktop.window import Window
from tests.desktop.agreements.robot import AgreementsRobot
from tests.desktop.agreements.test_agreements_page import enter
from tests.desktop.filling import about, new, send

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
OCTOBER, TOMORROW = date(2026, 10, 1), date(2026, 12, 1)
NOVEMBER = date(2026, 11, 2)
MONTHS = "SELECT review_months FROM agreement_live"


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> AgreementsRobot:
    return AgreementsRobot(opened, qtbot)


def organisation(robot: AgreementsRobot, code: str) -> str:
    return str(robot.value("SELECT id FROM organisation_live WHERE code = :c", c=code))


def test_r55_an_agreement_is_reviewed_corrected_and_ended(robot: AgreementsRobot) -> None:
    enter(robot)
    assert about(robot, "Review held", words="It stands", on=TOMORROW)
    robot.form.left.emit()
    assert about(robot, "Review held", words="It stands", on=OCTOBER) == ""
    assert about(robot, "Correct", review_months=0)
    robot.form.left.emit()
    assert about(robot, "Correct", review_months=12, purpose="Oversight") == ""
    assert robot.rows()[0][3] == "1 October 2027"
    assert about(robot, "End", ends_on=TOMORROW, reason=" ")
    robot.form.left.emit()
    assert about(robot, "End", ends_on=TOMORROW, reason="A new one is made") == ""
    assert robot.value("SELECT ends_on FROM agreement_live") == "2026-12-01"


def test_r55_a_variation_is_withdrawn_with_its_reason(robot: AgreementsRobot) -> None:
    enter(robot)
    proposed = {"words": "Every six months", "proposed_by": organisation(robot, "WH")}
    assert about(robot, "Propose variation", **proposed) == ""
    variation = robot.value("SELECT id FROM variation_live")
    assert about(robot, "Withdraw variation", variation=variation, reason=" ")
    robot.form.left.emit()
    assert about(robot, "Withdraw variation", variation=variation, reason="Not needed") == ""
    assert robot.value("SELECT state FROM variation_live") == "withdrawn"


def test_r55_what_a_signed_agreement_says_of_its_reviews_changes_by_a_variation_in_force(
    robot: AgreementsRobot,
) -> None:
    enter(robot)
    icb, trust = organisation(robot, "ICB"), organisation(robot, "WH")
    signed = {"organisation": trust, "person": "A B", "role": "Chair", "signed_on": OCTOBER}
    assert about(robot, "Record signature", **signed) == ""
    assert "Propose a variation" in about(robot, "Correct", review_months=6)
    assert "Propose a variation" in robot.form.fields["review_months"].wrong
    robot.form.left.emit()
    proposed = {"words": "Every six months", "proposed_by": trust, "on": NOVEMBER}
    assert about(robot, "Propose variation", **proposed) == ""
    given = {"variation": robot.value("SELECT id FROM variation_live"), "person": "A B"}
    assert "proposed only on" in about(
        robot, "Record consent", **given, organisation=trust, on=OCTOBER
    )
    robot.form.left.emit()
    for party in (icb, trust):
        assert about(robot, "Record consent", **given, organisation=party, on=NOVEMBER) == ""
    robot.press("Put in force")
    assert robot.form.value("review_months") == robot.value(MONTHS)
    early = {"variation": given["variation"], "effective_on": date(2020, 1, 1)}
    assert "takes effect only on" in send(robot, **early)
    assert send(robot, effective_on=NOVEMBER, review_months=6) == ""
    assert robot.value(MONTHS) == 6


def test_r52_the_policy_of_a_year_asks_a_delegation_for_its_reason(
    robot: AgreementsRobot,
) -> None:
    kinds = {"NHS trust": True}
    policy = {"words": "Not to trusts this year", "from_on": OCTOBER, **kinds}
    assert new(robot, "new_policy", **policy, source=" ")
    assert new(robot, "new_policy", **policy, source="Guidance of October") == ""
    robot.page.chips.choose(DELEGATIONS)
    handed = {
        "function": "Community beds",
        "from_organisation": organisation(robot, "ICB"),
        "to_organisation": organisation(robot, "WH"),
        "kind": DelegationKind.AGREEMENT,
        "instrument": "Agreement of November",
        "from_on": date(2026, 11, 2),
    }
    assert "Say why it is done all the same" in new(robot, "new_delegation", **handed)
    robot.form.left.emit()
    assert new(robot, "new_delegation", **handed, departure_reason="One winter only") == ""
    assert about(robot, "End", to_on=OCTOBER, reason="Over")
    robot.form.left.emit()
    assert about(robot, "End", to_on=TOMORROW, reason="Over") == ""
    assert robot.value("SELECT to_on FROM delegation_live") == "2026-12-01"
