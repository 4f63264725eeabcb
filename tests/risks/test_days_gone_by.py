"""A planned day that has passed is said in words before it is kept, and kept all the same."""

from dataclasses import fields
from datetime import date, timedelta
from typing import Any

import pytest

from db.actions.commands import ChangeDue, RaiseAction
from db.bodies.rules.kinds import PlaceLevel
from db.errors import Refusal
from db.risks.commands import (
    AcceptRisk,
    ChangeRisk,
    ChangeRisks,
    EscalateRisk,
    ProposeAssurance,
    RecommendAssurance,
    ReviewRisk,
)
from db.risks.rules.assurance import AssuranceLevel
from db.store import cautions
from db.words import say
from tests.risks.conftest import System

TODAY, DAY = date(2026, 11, 30), timedelta(days=1)
YESTERDAY = TODAY - DAY
RAISED = AssuranceLevel.ENHANCED


def minded(system: System, it: Any) -> list[tuple[str, str]]:
    """Return what there is to mind about the days of an input: field and sentence."""
    with system.store.read() as book:
        found = cautions(book, it, TODAY)
    return [(each.about, each.words) for each in found if "is past:" in each.words]


PLANNED = [
    (ChangeRisk, {"field": "target_by"}, "the target would be overdue"),
    (ChangeRisk, {"field": "review_on"}, "the risk would be due for review"),
    (ChangeRisks, {"field": "review_on"}, "the risk would be due for review"),
    (ReviewRisk, {"field": "next_on"}, "due for review at once"),
    (AcceptRisk, {"field": "expires_on", "approver": "Board", "reason": "Borne"}, "have ended"),
    (RaiseAction, {"field": "due_on", "words": "Fill the rota"}, "the action would be overdue"),
    (ProposeAssurance, {"field": "expected_on", "rationale": "Waits"}, "answer would be late"),
    (RecommendAssurance, {"field": "expected_on", "rationale": "Waits"}, "answer would be late"),
    (EscalateRisk, {"field": "answer_by", "failed": "Rotas"}, "the answer would be late"),
]


@pytest.mark.parametrize(("kind", "given", "words"), PLANNED)
def test_a_planned_day_that_has_passed_is_said_beside_it(
    system: System, kind: Any, given: dict[str, Any], words: str
) -> None:
    risk = system.quality()
    known: dict[str, Any] = {"risk": risk, "risks": (risk,), "body": system.group, "became": RAISED}
    known |= {"on_date": YESTERDAY - DAY, "raised_on": YESTERDAY}
    if kind is EscalateRisk:
        known["became"] = PlaceLevel.SYSTEM
    field = given["field"]
    asked = {each.name for each in fields(kind)}
    whole = {name: value for name, value in (known | given).items() if name in asked}
    [(about, told)] = minded(system, kind(**whole, **{field: YESTERDAY}))
    assert about == field
    assert told.startswith("29 November 2026 is past: ")
    assert words in told
    assert minded(system, kind(**whole, **{field: TODAY})) == []


def test_of_a_day_the_command_refuses_nothing_is_said(system: System) -> None:
    risk = system.quality()
    for it in (
        AcceptRisk(risk, "Board", "Borne", YESTERDAY),
        AcceptRisk(risk, "Board", "Borne", YESTERDAY - DAY, YESTERDAY),
        ReviewRisk(risk, YESTERDAY),
        EscalateRisk(risk, PlaceLevel.REGION, "Rotas", answer_by=YESTERDAY),
        RaiseAction(system.committee, "Fill the rota", system.ann, due_on=YESTERDAY),
    ):
        assert minded(system, it) == []
        with pytest.raises(Refusal):
            system.do(it)


def test_a_day_that_has_passed_is_kept_all_the_same(system: System) -> None:
    risk = system.quality()
    system.do(ChangeRisk(risk, target_by=YESTERDAY))
    assert system.page(risk).line.target_by == YESTERDAY
    assert minded(system, ChangeRisk(risk, title="Other words")) == []


def test_a_due_date_is_not_moved_to_the_past_in_silence(system: System) -> None:
    action = system.do(
        RaiseAction(system.committee, "Fill", system.ann, due_on=TODAY, raised_on=YESTERDAY)
    )
    assert minded(system, ChangeDue(action, YESTERDAY, "Agreed")) == [
        ("due_on", say("action.mind_due", on=YESTERDAY))
    ]
    assert minded(system, ChangeDue(action, TODAY + DAY, "Agreed")) == []
    assert minded(system, ChangeDue(action, None, "Agreed")) == []
