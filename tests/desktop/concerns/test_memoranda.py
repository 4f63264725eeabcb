"""Under which memorandum a concern or a proposal stands: chosen where several are in force."""

import pytest
from pytestqt.qtbot import QtBot

from db.agreements.commands.agreements import MakeAgreement
from desktop.concerns.lists import CONCERNS, PROPOSALS
from desktop.window import Window
from tests.desktop.concerns.test_concern_forms import BEFORE, PLAIN, proposed
from tests.desktop.concerns.test_concerns_page import ConcernsRobot
from tests.desktop.filling import new, send
from tests.oversight.two_parties import AGREED, Two, two_parties

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> ConcernsRobot:
    return ConcernsRobot(opened, qtbot)


@pytest.fixture
def two(robot: ConcernsRobot) -> Two:
    made = two_parties(robot.desk.store)
    robot.page.refresh()
    return made


def test_r34_the_only_memorandum_in_force_is_chosen_already(robot: ConcernsRobot, two: Two) -> None:
    robot.page.chips.choose(CONCERNS)
    robot.page.pane.begin_new("raising")
    only = robot.value("SELECT id FROM agreement_live")
    assert robot.form.value("agreement") == only
    about_it = {"title": "Stroke", "subject": "service", "on": BEFORE}
    assert send(robot, **PLAIN, raised_by=two.ids["icb"], **about_it) == ""
    assert robot.value("SELECT agreement FROM earlyconcern_live") == only


def test_r34_of_two_memoranda_the_one_a_concern_or_proposal_stands_under_is_named(
    robot: ConcernsRobot, two: Two
) -> None:
    both = (two.ids["region"], two.ids["icb"])
    other = two.do(MakeAgreement("Winter memorandum", both, effective_on=AGREED))
    robot.page.chips.choose(CONCERNS)
    raised = {**PLAIN, "raised_by": two.ids["icb"], "subject": "service", "title": "Stroke"}
    new(robot, "raising", **raised, on=BEFORE)
    assert robot.wrong("agreement").startswith("▲")
    robot.form.left.emit()
    assert new(robot, "raising", **raised, on=BEFORE, agreement=other) == ""
    assert robot.value("SELECT agreement FROM earlyconcern_live") == other
    told = robot.told()
    assert told[told.index("Memorandum") + 1] == "Winter memorandum"
    robot.page.chips.choose(PROPOSALS)
    assert proposed(robot, two, agreement=other) == ""
    assert robot.value("SELECT agreement FROM interventionproposal_live") == other
