"""An escalation taken as an item is answered in the words of what was decided there (R20)."""

import pytest
from pytestqt.qtbot import QtBot

from db.bodies.rules.kinds import PlaceLevel
from db.risks.commands import EscalateRisk
from desktop.window import Window
from tests.desktop.office import RISKS
from tests.desktop.risks.robot import RisksRobot

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
BEDS = RISKS[3][1]


def test_r20_the_form_of_the_answer_begins_with_what_was_decided_at_the_item(
    opened: Window, qtbot: QtBot
) -> None:
    robot = RisksRobot(opened, qtbot)
    risk = robot.open(BEDS)
    up = EscalateRisk(risk, PlaceLevel.REGION, "Two rounds failed", "Una", to_text="The group")
    robot.desk.do(up)
    assert not robot.trouble
    made = robot.value("SELECT id FROM riskescalation WHERE risk = :risk", risk=risk)
    with robot.desk.store.write("As if from elsewhere") as work:
        body = work.value("SELECT id FROM body WHERE short = 'MG'")
        day = robot.desk.today().isoformat()
        work.run(
            "INSERT INTO meeting (id, body, on_date, state) VALUES ('held', :b, :on, 'held')",
            b=body, on=day,
        )  # fmt: skip
        work.run(
            "INSERT INTO agendaitem (id, meeting, title, state, from_kind, from_thing)"
            " VALUES ('item', 'held', 'Beds', 'taken', 'escalation', :made)",
            made=made,
        )
        work.run(
            "INSERT INTO decision (id, body, meeting, item, words, state, decided_on)"
            " VALUES ('said', :b, 'held', 'item', 'to fund two posts', 'taken', :on)",
            b=body, on=day,
        )  # fmt: skip
    robot.open(BEDS)
    robot.press("Answer escalation")
    assert robot.form.value("answer") == "to fund two posts"
    robot.write("In words", " ")
    robot.write("Answered by", " ")
    robot.send()
    row = "SELECT answer || ', ' || answered_by || ', ' || answered_on FROM riskescalation"
    assert robot.value(row) == f"to fund two posts, Management Group, {day}"
    assert robot.value("SELECT managed_at FROM risk WHERE id = :id", id=risk) == "region"
