"""The ladder's forms with more than two sides, and the forms of what is planned, at the desk."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from db.calendar.commands.planning import PlanMeeting
from db.finance.commands.ladder import RaiseShortfall, TakeStep
from db.finance.commands.limits import AddPartner
from db.finance.commands.positions import RecordPosition
from db.finance.rules.funding import AdviceSubject, EfficiencySource
from db.finance.rules.ladder import LadderStep
from db.finance.rules.positions import MoneyKind
from db.programmes.commands import AddWorkstream
from desktop.finance.listings import Listing
from desktop.kit.fields import PickField
from desktop.window import Window
from tests.desktop.filling import about, new, send
from tests.desktop.finance.robot import FinanceRobot
from tests.desktop.finance.test_finance_forms import SOURCE, group, trust

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
APRIL = date(2026, 4, 1)
ASSUMED = "Pay award: 2.8 %\nGrowth: 1.1 %"


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> FinanceRobot:
    return FinanceRobot(opened, qtbot)


def fallen(robot: FinanceRobot, *steps: LadderStep) -> None:
    """Raise a shortfall of £1.2m, and take it up the ladder."""
    counted = [AddPartner(group(robot, each), trust(robot)) for each in ("FG", "PC", "QC")]
    robot.desk.do(*counted)
    robot.go_to(Listing.SHORTFALLS)
    made = robot.desk.do(RaiseShortfall(trust(robot), "26-27", "1.2m", "Agency staff"))
    assert made is not None, robot.trouble
    for step in steps:
        robot.desk.do(TakeStep(made.refs[0].id, step, f"Recorded: {step}"))


def met(robot: FinanceRobot) -> str:
    """Return a meeting of the Finance Group that lies behind."""
    made = robot.desk.do(PlanMeeting(group(robot), date(2026, 11, 10)))
    assert made is not None, robot.trouble
    return made.refs[0].id


FOUND = (LadderStep.CHALLENGED, LadderStep.PARTNERSHIP, LadderStep.SYSTEM, LadderStep.FOUND)


def test_r48_a_step_says_at_which_meeting_and_by_which_decision(robot: FinanceRobot) -> None:
    fallen(robot)
    meeting = met(robot)
    ref = robot.value("SELECT ref FROM meeting_live WHERE id = :id", id=meeting)
    step = {"step": LadderStep.CHALLENGED, "body": group(robot), "meeting": meeting}
    assert "Say in a sentence" in about(robot, "Next step", words=" ", **step)
    robot.form.left.emit()
    assert about(robot, "Next step", words="Two directors looked at it", **step) == ""
    assert robot.value("SELECT meeting FROM shortfallstep_live") == meeting
    told = f"Peer challenge held. Two directors looked at it (Finance Group, {ref})"
    assert told in robot.told()


def test_r48_no_flexibility_is_an_outcome_and_leaves_nothing_to_offset(
    robot: FinanceRobot,
) -> None:
    fallen(robot, *FOUND[:-1])
    said = {"step": LadderStep.NONE, "words": "Nobody can improve by it"}
    assert about(robot, "Next step", **said) == ""
    assert robot.rows()[0][3].startswith("No flexibility found")
    sides = {"gains": group(robot), "falls": group(robot, "PC"), "agreed_by": "Both"}
    assert "found flexibility" in about(robot, "Agree offset", **sides)
    assert robot.value("SELECT count(*) FROM offsetagreement_live") == 0


def test_r48_an_offset_of_three_sides_sums_or_is_refused_beside_its_amount(
    robot: FinanceRobot,
) -> None:
    fallen(robot, *FOUND)
    sides = {
        "gains": group(robot),
        "legs": "0.8m",
        "gains_too": group(robot, "QC"),
        "gains_too_by": "0.3m",
        "falls": group(robot, "PC"),
        "falls_by": "1.2m",
        "agreed_by": "Finance Group and People Committee",
    }
    robot.press("Agree offset")
    gains = robot.form.fields["gains"]
    assert isinstance(gains, PickField)
    assert {each.id for each in gains._options} == {
        group(robot, each) for each in ("FG", "PC", "QC")
    }
    wrong = send(robot, **sides)
    assert "The two sides differ by £100,000.00" in robot.wrong("legs")
    assert wrong
    assert robot.value("SELECT count(*) FROM offsetagreement_live") == 0
    robot.form.left.emit()
    assert about(robot, "Agree offset", **{**sides, "gains_too_by": "0.4m"}) == ""
    assert robot.value("SELECT count(*) FROM offsetleg_live") == 3
    assert robot.value("SELECT sum(amount) FROM offsetleg_live") == 0
    assert robot.rows()[0][4] == "£1.2m"
    assert any("People Committee \u2212£1,200,000.00" in each for each in robot.told())


def test_r60_assumptions_are_put_in_force_and_their_next_version_starts_later(
    robot: FinanceRobot,
) -> None:
    robot.go_to(Listing.ASSUMPTIONS)
    assert robot.empty.startswith("No planning assumptions yet")
    one = {"title": "Five years", "from_on": APRIL, "source": SOURCE}
    assert new(robot, "new_assumptions", **one, assumptions="Pay award: 2.8 %\nGrowth")
    assert robot.wrong("assumptions").endswith("Each assumption needs a name and a value.")
    robot.form.left.emit()
    assert new(robot, "new_assumptions", **one, assumptions=ASSUMED) == ""
    assert {"Pay award", "2.8 %", "1 April 2026"} <= set(robot.told())
    robot.press("Next version")
    assert robot.form.fields["assumptions"].value == ASSUMED
    robot.form.left.emit()
    assert "A new version starts later" in about(robot, "Next version", from_on=APRIL)
    robot.form.left.emit()
    assert about(robot, "Next version", from_on=date(2026, 10, 1), title="Six years") == ""
    assert [row[0].partition(",")[0] for row in robot.rows()] == ["Six years", "Five years"]
    assert robot.value("SELECT count(*) FROM assumption_live") == 4


def test_r47_plans_stand_under_the_whole_system_and_are_changed(robot: FinanceRobot) -> None:
    robot.go_to(Listing.ASSUMPTIONS)
    one = {"title": "Five years", "from_on": APRIL, "source": SOURCE}
    assert new(robot, "new_assumptions", **one, assumptions=ASSUMED) == ""
    version = robot.value("SELECT id FROM assumptionset_live")
    robot.go_to(Listing.PLANS)
    for short, amount in (("FG", "12m"), ("PC", "-2.5m")):
        plan = {"body": group(robot, short), "assumptionset": version, "year": "27-28"}
        assert new(robot, "new_plan", **plan, amount=amount, source=SOURCE) == ""
    assert [row[1:] for row in robot.rows()] == [
        ["Whole system", "£9.5m", "\u2013"],
        ["\u2003Finance Group", "£12.0m", "\u2013"],
        ["\u2003People Committee", "\u2212£2.5m", "\u2013"],
    ]
    robot.page.views[Listing.PLANS].choose(2)
    assert "is no amount" in about(robot, "Change", amount="less")
    robot.form.left.emit()
    assert about(robot, "Change", amount="-3m") == ""
    assert robot.rows()[0][2] == "£9.0m"
    robot.go_to(Listing.ASSUMPTIONS)
    assert "Revenue £9.0m, capital \u2013" in robot.told()
    assert robot.page.document() == ("financial-plan", version)


def test_r60_an_efficiency_is_corrected_and_its_delivery_recorded(robot: FinanceRobot) -> None:
    robot.go_to(Listing.EFFICIENCIES)
    seen = {"organisation": trust(robot), "year": "26-27", "title": "Theatre lists"}
    assert new(robot, "new_efficiency", **seen, opportunity="1m", source=SOURCE) == ""
    assert "Say where the figure comes from" in about(
        robot, "Record delivered", delivered="50k", source=" "
    )
    robot.form.left.emit()
    assert about(robot, "Record delivered", delivered="50k", source="Month 7 return") == ""
    assert robot.value("SELECT delivered FROM efficiency_live") == 5_000_000
    assert robot.value("SELECT opportunity FROM efficiency_live") == 100_000_000
    assert "27/30" in about(robot, "Change", year="27/30")
    robot.form.left.emit()
    changed = {"seen_by": EfficiencySource.RIGHTCARE, "planned": "600k"}
    assert about(robot, "Change", **changed) == ""
    assert robot.value("SELECT count(*) FROM efficiency_live") == 1
    assert robot.rows()[0][1:] == ["RightCare", "26-27", "£1.0m", "£0.6m", "£0.1m"]


def test_r60_a_bid_names_its_workstream(robot: FinanceRobot) -> None:
    robot.page.pane.begin_new("new_bid")
    assert "workstream" in robot.form.fields
    robot.form.left.emit()
    robot.desk.do(AddWorkstream("Frailty"))
    row = robot.value("SELECT id FROM workstream_live WHERE name = 'Frailty'")
    robot.go_to(Listing.FUNDING)
    bid = {"body": group(robot), "title": "Falls service", "year": "26-27", "workstream": row}
    assert "more than nothing" in new(robot, "new_bid", **bid, amount="0")
    robot.form.left.emit()
    assert new(robot, "new_bid", **bid, amount="90k") == ""
    assert "Frailty" in robot.told()


def test_r47_advice_of_the_capital_group_stands_beside_the_scheme_it_is_on(
    robot: FinanceRobot,
) -> None:
    """R10, R46, R47: finance and capital groups advise; who advised, at which meeting."""
    robot.go_to(Listing.ADVICE)
    meeting = met(robot)
    said = {"body": group(robot), "words": "Put the scanner first", "meeting": meeting}
    assert new(robot, "new_advice", **said, subject=AdviceSubject.CAPITAL) == ""
    advice = robot.value("SELECT id FROM advice_live")
    robot.go_to(Listing.CAPITAL)
    scheme = {"organisation": trust(robot), "year": "26-27", "amount": "2m", "title": "Scanner"}
    assert new(robot, "new_scheme", **scheme) == ""
    assert "at least one" in about(robot, "Change", rank=0, advice=advice)
    robot.form.left.emit()
    assert about(robot, "Change", rank=1, advice=advice) == ""
    assert robot.value("SELECT advice FROM capitalscheme_live") == advice
    assert "Put the scanner first" in robot.told()


def test_r49_an_envelope_of_each_kind_is_what_its_forecast_is_held_against(
    robot: FinanceRobot,
) -> None:
    """R46, R49: revenue against control totals or the envelope, capital against its own."""
    body, who = group(robot), trust(robot)
    robot.desk.do(AddPartner(body, who))
    for kind in MoneyKind:
        month = RecordPosition(who, "2026-10", SOURCE, kind, "1m", "1m", "2m")
        robot.desk.do(month)
    for kind, amount in ((MoneyKind.REVENUE, "2m"), (MoneyKind.CAPITAL, "1.9m")):
        spend = {"body": body, "year": "26-27", "kind": kind, "amount": amount}
        assert "Say where the figure comes from" in new(robot, "new_envelope", **spend, source=" ")
        robot.form.left.emit()
        assert new(robot, "new_envelope", **spend, source=SOURCE) == ""
    assert robot.rows()[1][5:] == ["£2.0m", "£0.0m, within plan"]
    robot.page.money.setCurrentIndex(1)
    robot.page.refresh()
    assert robot.rows()[1][5:] == ["£1.9m", "£0.1m, adverse"]


def test_r45_a_line_of_the_roll_up_tells_its_months(robot: FinanceRobot) -> None:
    """R45, R47: by organisation, by partnership and for the whole, period by period."""
    who = trust(robot)
    robot.desk.do(AddPartner(group(robot), who))
    for month, actual in (("2026-09", "1m"), ("2026-10", "-0.5m")):
        robot.desk.do(RecordPosition(who, month, SOURCE, actual=actual))
    robot.page.views[Listing.POSITIONS].choose(1)
    assert {"October 2026", "Actual \u2212£0.5m", "September 2026", "Actual £1.0m"} <= set(
        robot.told()
    )
