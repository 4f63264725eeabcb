"""Every form of the Programmes page: sent it is kept, wrong it says so beside its field."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from db.bodies.commands.places import AddPlace
from db.bodies.rules.kinds import PlaceLevel
from db.bodies.rules.purposes import AtScale
from db.programmes.commands import AddWorkstream
from db.programmes.rules.milestones import MilestoneStatus
from db.programmes.rules.priorities import ArrangementState, Measure, Side
from desktop.programmes.lists import (
    DEVELOPMENT,
    GUIDANCE,
    MILESTONES,
    PEOPLE,
    PLACES,
    PRIORITIES,
)
from desktop.window import Window
from tests.desktop.filling import about, new
from tests.desktop.programmes.robot import ProgrammesRobot

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
OCTOBER, TOMORROW = date(2026, 10, 1), date(2026, 12, 1)
PLAN = """a. Strategic narrative (COMPLETE) b. Leadership: who leads what (IN PROGRESS)
c. Digital (subject to funding) (ONGOING) d. Estates e. Research (new in May) (IN PROGRESS)"""


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> ProgrammesRobot:
    return ProgrammesRobot(opened, qtbot)


def one(robot: ProgrammesRobot, table: str) -> str:
    return str(robot.value(f'SELECT id FROM "{table}_live" ORDER BY id'))


def frailty(robot: ProgrammesRobot) -> str:
    made = robot.desk.do(AddWorkstream("Frailty at home"))
    assert made is not None, robot.trouble
    return made.refs[0].id


def test_r54_an_item_without_a_status_and_one_with_a_note_come_in_as_printed(
    robot: ProgrammesRobot,
) -> None:
    plan = {"plan": "System Development Plan", "theme": "Cross-cutting", "crosscutting": True}
    wrong = new(robot, "taking_in", **plan, text="Nothing with a mark")
    assert "No item was found" in wrong
    robot.form.left.emit()
    stream = frailty(robot)
    assert new(robot, "taking_in", **plan, text=PLAN, workstream=stream, source="App. E") == ""
    assert [(row[0], row[3]) for row in robot.rows()] == [
        ("a. Strategic narrative", "Complete"),
        ("b. Leadership", "In progress"),
        ("c. Digital, subject to funding", "Ongoing"),
        ("d. Estates", "No status"),
        ("e. Research, new in May", "In progress"),
    ]
    assert robot.value("SELECT count(*) FROM milestone_live WHERE crosscutting") == 5
    assert robot.value("SELECT count(*) FROM milestone_live WHERE workstream = :w", w=stream) == 5
    assert "Frailty at home" in robot.told()


def test_r54_a_plan_taken_in_again_brings_its_items_up_to_date(robot: ProgrammesRobot) -> None:
    plan = {"plan": "System Development Plan", "theme": "System"}
    assert new(robot, "taking_in", **plan, text="a. Narrative b. Estates") == ""
    assert new(robot, "taking_in", **plan, text="a. Narrative (COMPLETE) b. Estates") == ""
    assert [row[3] for row in robot.rows()] == ["Complete", "No status"]


def test_r54_a_milestone_is_added_corrected_and_moved(robot: ProgrammesRobot) -> None:
    """R9, R44: it belongs to a workstream and a priority, and somebody leads it."""
    robot.page.chips.choose(PRIORITIES)
    assert new(robot, "new_priority", title="Falls", measure=Measure.NO_METRIC) == ""
    robot.page.chips.choose(MILESTONES)
    lead, stream = one(robot, "person"), frailty(robot)
    made = {"title": "Rota agreed", "starts_on": OCTOBER, "due_on": TOMORROW}
    backwards = {**made, "starts_on": TOMORROW, "due_on": OCTOBER}
    assert "due before it starts" in new(robot, "new_milestone", **backwards)
    robot.form.left.emit()
    assert new(robot, "new_milestone", **made, priority=one(robot, "priority")) == ""
    assert "due before it starts" in about(robot, "Change", due_on=date(2026, 9, 30))
    robot.form.left.emit()
    named = {"workstream": stream, "lead": lead, "source": "Board, May", "theme": "Care"}
    assert about(robot, "Change", **named, note="With two trusts") == ""
    kept = (
        "SELECT count(*) FROM milestone_live WHERE workstream = :w AND lead = :l AND priority = :p"
    )
    assert robot.value(kept, w=stream, l=lead, p=one(robot, "priority")) == 1
    assert {"Frailty at home", "Board, May", "With two trusts"} <= set(robot.told())
    assert "still to come" in about(
        robot, "Change status", status=MilestoneStatus.COMPLETE, words="Signed", on=TOMORROW
    )
    robot.form.left.emit()
    moved = {"status": MilestoneStatus.COMPLETE, "words": "Signed by all", "on": OCTOBER}
    assert about(robot, "Change status", **moved) == ""
    assert "Complete. Signed by all" in robot.told()


def test_r63_a_priority_without_a_metric_is_corrected_and_its_evidence_is_words(
    robot: ProgrammesRobot,
) -> None:
    """R44: its workstream, place, committee and lead are kept, and may be corrected."""
    robot.page.chips.choose(PRIORITIES)
    assert new(robot, "new_priority", title="Belonging", measure=Measure.METRIC)
    assert robot.wrong("metric").endswith("Name the metric, or say that there is none.")
    robot.form.left.emit()
    assert new(robot, "new_priority", title="Belonging", measure=Measure.NO_METRIC) == ""
    assert "is named here" in about(robot, "Change", metric="Turnover")
    robot.form.left.emit()
    lead, stream, body = one(robot, "person"), frailty(robot), one(robot, "body")
    named = {"workstream": stream, "lead": lead, "body": body, "national": True}
    assert about(robot, "Change", **named, source="People plan") == ""
    kept = "SELECT count(*) FROM priority_live WHERE workstream = :w AND lead = :l AND body = :b"
    assert robot.value(kept, w=stream, l=lead, b=body) == 1
    assert {"No metric", "Yes", "People plan"} <= set(robot.told())
    assert about(robot, "Record evidence", words="Two networks meet", source=" ")
    robot.form.left.emit()
    assert about(robot, "Record evidence", words="Two networks meet", source="Lead") == ""
    assert "Two networks meet (Lead)" in robot.told()


def test_r7_a_priority_says_why_at_this_scale_unless_it_is_a_places(
    robot: ProgrammesRobot,
) -> None:
    robot.page.chips.choose(PRIORITIES)
    made = robot.desk.do(AddPlace("Saltmarsh", PlaceLevel.PLACE))
    assert made is not None, robot.trouble
    falls = {"title": "Falls", "place": made.refs[0].id, "at_scale": AtScale.PRACTICE}
    assert "business of a place or a partnership" in new(robot, "new_priority", **falls)
    assert robot.wrong("at_scale")
    robot.form.left.emit()
    assert new(robot, "new_priority", title="Falls", at_scale=AtScale.PRACTICE) == ""
    assert "Best practice shared" in robot.told()
    assert about(robot, "Change", at_scale=AtScale.FUNCTIONS) == ""
    assert robot.value("SELECT at_scale FROM priority_live") == "shared functions"


def test_r50_a_people_function_is_entered_changed_and_reported_on(robot: ProgrammesRobot) -> None:
    robot.page.chips.choose(PEOPLE)
    function = {"side": Side.ICB, "words": "Support wellbeing"}
    assert "at least one" in new(robot, "new_function", **function)
    robot.form.left.emit()
    assert new(robot, "new_function", **function, number=1) == ""
    undertaking = {"side": Side.NHSE, "words": "Set standards", "number": 1}
    assert new(robot, "new_function", **undertaking) == ""
    assert [row[2] for row in robot.rows()] == [
        "People function of the ICB",
        "Workforce undertaking of NHS England",
    ]
    robot.page.views[PEOPLE].choose(robot.page.views[PEOPLE].table.id_at(0))
    assert about(robot, "Change", words=" ")
    robot.form.left.emit()
    assert (
        about(robot, "Change", words="Support wellbeing at work", lead=one(robot, "person")) == ""
    )
    assert "still to come" in about(robot, "Report", progress="Two hubs open", on=TOMORROW)
    robot.form.left.emit()
    assert about(robot, "Report", progress="Two hubs open", on=OCTOBER) == ""
    assert robot.rows()[0][1] == "Support wellbeing at work, Two hubs open"
    assert robot.value("SELECT count(*) FROM peoplefunction_live") == 2


def test_r53_a_places_arrangement_is_set_and_changed(robot: ProgrammesRobot) -> None:
    robot.page.chips.choose(PLACES)
    assert new(robot, "new_arrangement", state=ArrangementState.AGREED)
    assert robot.wrong("place")
    robot.form.left.emit()
    made = robot.desk.do(AddPlace("Saltmarsh", PlaceLevel.PLACE))
    assert made is not None, robot.trouble
    place = made.refs[0].id
    given = {"place": place, "state": ArrangementState.UNDER_REVIEW, "review_on": TOMORROW}
    assert new(robot, "new_arrangement", **given, leadership="A place director") == ""
    changed = {"state": ArrangementState.AGREED, "functions": "Community services"}
    assert about(robot, "Change", **changed) == ""
    assert robot.value("SELECT state FROM placearrangement_live") == "agreed"
    assert robot.rows()[0][1] == "A place director, Community services"


def test_r61_guidance_is_entered_and_superseded(robot: ProgrammesRobot) -> None:
    robot.page.chips.choose(GUIDANCE)
    assert new(robot, "new_guidance", title="Shared commitment", issuer=" ")
    assert robot.wrong("issuer") == "▲ Say who issued it, such as NHS England."
    robot.form.left.emit()
    assert new(robot, "new_guidance")
    assert robot.wrong("title") == "▲ Give it a title."
    assert robot.wrong("issuer") == "▲ “Issued by” is still to be filled in."
    assert not robot.wrong("version")
    robot.form.left.emit()
    for version in ("1", "2"):
        guidance = {"title": f"Shared commitment {version}", "issuer": "NQB", "version": version}
        assert new(robot, "new_guidance", **guidance, published_on=OCTOBER) == ""
    later = robot.value("SELECT id FROM guidance_live WHERE version = '2'")
    robot.page.show_record(
        "guidance", str(robot.value("SELECT id FROM guidance_live WHERE version = '1'"))
    )
    assert about(robot, "Superseded", by="")
    robot.form.left.emit()
    assert about(robot, "Superseded", by=later) == ""
    assert [row[3] for row in robot.rows()] == ["", "Shared commitment 2"]


def test_r43_a_principle_is_entered_with_its_number(robot: ProgrammesRobot) -> None:
    robot.page.chips.choose(GUIDANCE)
    held = {"title": "Keep it simple", "issuer": "The region", "version": "2021/22"}
    assert new(robot, "new_guidance", **held, principle=0)
    assert robot.wrong("principle")
    robot.form.left.emit()
    assert new(robot, "new_guidance", **held, principle=7) == ""
    assert robot.rows()[0][0] == "Principle 7: Keep it simple, The region"
    assert robot.value("SELECT principle FROM guidance_live") == 7


def test_r65_a_development_conversation_is_logged(robot: ProgrammesRobot) -> None:
    robot.page.chips.choose(DEVELOPMENT)
    said = {"words": "How places take on more", "with_whom": "Two council leaders"}
    assert "still to come" in new(robot, "new_conversation", **said, on=TOMORROW)
    robot.form.left.emit()
    body = one(robot, "body")
    assert new(robot, "new_conversation", **said, on=OCTOBER, body=body, follows="A paper") == ""
    assert robot.rows()[0][:2] == ["1 October 2026", "How places take on more, A paper"]
