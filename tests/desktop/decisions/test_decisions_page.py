"""The Decisions page: what was decided, put right before its minutes are, or withdrawn."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from db.across.sharing import to_settle
from db.decisions.commands.chair import RecordChairsAction
from db.decisions.commands.decisions import ChangeDecision
from db.decisions.commands.outcomes import RecordOutcome
from db.decisions.commands.referrals import SeekRatification
from db.decisions.rules import Outcome
from desktop.window import Window
from tests.desktop.decisions.conftest import DAY, DECIDED
from tests.desktop.decisions.robot import KIND, REF, STANDING, WORDS, DecisionsRobot
from tests.desktop.office import BODIES

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
Key = Qt.Key
WINTER, AUDIT = (words for words, _kind in DECIDED)


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> DecisionsRobot:
    return DecisionsRobot(opened, qtbot)


def test_the_log_keeps_qts_contract(qtmodeltester: ModelTester, robot: DecisionsRobot) -> None:
    qtmodeltester.check(robot.page.part.log.table)


def test_it_opens_on_the_latest_decision_told_in_full(robot: DecisionsRobot) -> None:
    assert robot.column(WORDS) == [AUDIT, WINTER]
    assert robot.focus is robot.page.part.log
    assert f"Noted {AUDIT}" in robot.told()
    assert robot.standing == "2 decisions over all committees. None waits to be ratified."


def test_every_chip_shows_as_many_rows_as_it_says(robot: DecisionsRobot) -> None:
    for key, chip in robot.page.part.chips._chips.items():
        robot.page.part.chips.choose(key)
        assert len(robot.column(REF)) == int(chip.text().split()[-1])


def test_the_chosen_decision_stays_chosen_when_words_narrow_the_log(
    robot: DecisionsRobot,
) -> None:
    kept = robot.take(WINTER)
    robot.filter("wording")
    assert robot.column(WORDS) == [WINTER]
    assert robot.chosen() == kept


def test_words_that_fit_nothing_say_so_and_are_taken_back_by_key(robot: DecisionsRobot) -> None:
    robot.filter("zzzz")
    assert robot.empty == "No decisions match."
    robot.press("Clear filters")
    assert len(robot.column(REF)) == 2


def test_a_decision_is_changed_but_never_left_without_words(robot: DecisionsRobot) -> None:
    decision = robot.take(WINTER)
    robot.key(Key.Key_Return)
    robot.write("Decision", "")
    robot.send()
    assert "A decision needs its words." in robot.wrong("words")
    robot.write("Decision", "the winter escalation wording, as amended")
    robot.write("Why", "Two trusts asked for it")
    robot.send()
    assert robot.pane.form is None
    assert robot.here(WORDS) == "the winter escalation wording, as amended"
    assert robot.chosen() == decision
    assert "Two trusts asked for it" in robot.told()
    kept = "SELECT rationale FROM decision WHERE id = :id"
    assert robot.value(kept, id=decision) == "Two trusts asked for it"


def test_a_decision_is_withdrawn_only_with_a_reason_and_stays_on_the_log(
    robot: DecisionsRobot,
) -> None:
    decision = robot.take(WINTER)
    number = robot.here(REF)
    robot.press("Withdraw")
    robot.send()
    assert "Say why the decision is withdrawn." in robot.wrong("reason")
    robot.write("Reason", "Recorded under the wrong item")
    robot.send()
    assert robot.here(STANDING) == "Withdrawn"
    assert robot.here(REF) == number
    assert "Recorded under the wrong item" in robot.told()
    assert "Withdraw" not in robot.verbs()
    assert robot.value("SELECT state FROM decision WHERE id = :id", id=decision) == "withdrawn"
    robot.tab_to("All  2")
    for _ in range(3):
        robot.key(Key.Key_Right)
    assert robot.column(WORDS) == [WINTER]


def test_escape_leaves_a_form_and_keeps_nothing(robot: DecisionsRobot) -> None:
    robot.take(WINTER)
    robot.press("Withdraw")
    robot.write("Reason", "Not after all")
    robot.key(Key.Key_Escape)
    assert robot.focus is robot.page.part.log
    assert robot.here(STANDING) == "Taken"
    assert robot.here(KIND) == "Agreed"


def test_a_change_meanwhile_is_settled_not_lost(robot: DecisionsRobot) -> None:
    decision = robot.take(WINTER)
    robot.press("Change")
    robot.write("Decision", "Ours")
    robot.desk.do(ChangeDecision(decision, words="Hers"))
    robot.send()
    assert robot.desk.read(to_settle) == 1


def test_every_change_of_a_decision_and_of_its_referrals_is_laid_open(
    robot: DecisionsRobot,
) -> None:
    decision = robot.take(WINTER)
    bodies = [str(robot.value("SELECT id FROM body WHERE short = 'QC'"))]
    robot.desk.do(ChangeDecision(decision, binds_statutory=True, rationale="Four trusts asked"))
    assert robot.desk.do(SeekRatification(decision, tuple(bodies)))
    referral = str(robot.value("SELECT id FROM referral"))
    assert robot.desk.do(RecordOutcome(referral, Outcome.REFUSED, DAY, outcome_words="Too dear"))
    shown = robot.page.part.pane.changes
    robot.press("Show every change")
    told = [shown.list.rows.index(row).data() for row in range(shown.list.rows.rowCount())]
    assert told[0].startswith("Record outcome of referral, 3 December 2026 09:12, ")
    assert any(each.startswith("Too dear, Referral, ") for each in told)
    assert any(each.startswith("Four trusts asked, ") for each in told)
    assert any(each.startswith("Record decision, ") for each in told)
    robot.press("Hide the changes")
    assert not shown.list.isVisible()


def test_one_goes_from_a_decision_to_its_meeting(robot: DecisionsRobot) -> None:
    robot.press("Go to meeting")
    assert robot.window.current_code in ("meetings", "decisions")


def test_no_part_is_nameless_and_the_page_fits_a_small_laptop(robot: DecisionsRobot) -> None:
    assert robot.nameless() == []
    robot.press("Change")
    assert robot.nameless() == []
    assert robot.page.minimumSizeHint().width() <= 1366 - 200


def test_the_time_of_a_decision_is_given_afterwards_and_quoracy_judged_then(
    robot: DecisionsRobot,
) -> None:
    """What it will rest on stands in the form before it is sent; a time outside is refused."""
    robot.take(WINTER)
    assert "Quorate at 10:05" in robot.told() or "No quorum set at 10:05" in robot.told()
    robot.press("Quoracy…")
    assert robot.form.value("at").startswith("10:0")
    robot.write("Decided at", "11:40")
    robot.send()
    assert "Item 1 was under way from" in robot.wrong("at")
    robot.write("Decided at", "")
    assert "No time given, so item 1 as a whole" in robot.form.minded
    robot.send()
    assert robot.pane.form is None
    assert any(each.endswith(", the item as a whole") for each in robot.told())


def test_the_log_of_the_committee_whose_decision_is_chosen_is_printed(
    robot: DecisionsRobot,
) -> None:
    finance = str(robot.value("SELECT id FROM body_live WHERE short = 'FG'"))
    chair = str(robot.value("SELECT id FROM person_live WHERE name = 'Dorothea Plumstone'"))
    lent = "the loan of a scanner"
    it = RecordChairsAction(finance, lent, "It fails on Monday", "The vice-chair", taken_by=chair)
    robot.desk.do(it)
    for words, body in ((WINTER, BODIES["MG"]), (lent, BODIES["FG"])):
        robot.window.show_page("decisions")
        robot.take(words)
        robot.press("Print log")
        assert robot.document == ("decision-log", body)
