"""Whoever looks after a function is proposed where nobody leads, owns or is to do it (R16)."""

from typing import Any

import pytest

from db.across.circulation import check_row
from db.across.routing import leads_of
from db.actions.commands import RaiseAction
from db.bodies.commands.agenda import AssignFunction
from db.bodies.queries.routing import routed
from db.decisions.commands.recommendations import RecordRecommendation
from db.meetings.commands.agenda import AddItem, ChangeItem
from db.meetings.commands.papers import AddPaper
from db.meetings.rules.items import Origin
from db.programmes.commands import AddWorkstream
from db.risks.commands import ChangeRisk, NoteRisk, RegisterRisk, ScoreRisk
from db.risks.derived import findings
from db.risks.rules.risk import RiskCategory
from db.store import cautions
from db.words import say
from tests.across.circulation.ready import TODAY, Ready

FINANCE = "Finance is looked after by Barnaby Thistlewood, Chief Finance Officer."
PEOPLE = "Workforce / HR is looked after by Ptolemy Finchley, Chief People Officer."


@pytest.fixture(autouse=True)
def functions(ready: Ready) -> None:
    for title, function, name in (
        ("Chief Finance Officer", "Finance", "Thistlewood"),
        ("Chief People Officer", "Workforce / HR", "Finchley"),
    ):
        ready.do(AssignFunction(title, function, ready.group.person(name)))


def minded(ready: Ready, it: Any) -> list[tuple[str, str]]:
    """Return what is said of a command, after the name of the field it is said at."""
    with ready.group.store.read() as book:
        return [
            (each.about, each.words)
            for each in cautions(book, it, TODAY)
            if each.code.startswith("routing.")
        ]


def test_r16_the_check_before_circulation_names_who_looks_after_an_item_nobody_leads(
    ready: Ready,
) -> None:
    ready.run("change_item", item=ready.items["Finance plan"], lead=None)
    line = ready.line("no_lead")
    assert line.sentence == f"Item 2, Finance plan: nobody leads it. {FINANCE}"
    whole = f"{line.sentence} {line.way_out}"  # the last column of the command line is never cut
    assert check_row(line) == ("To put right", "no_lead", whole)
    ready.run("change_item", item=ready.items["Finance plan"], title="Forecast")
    assert ready.line("no_lead").sentence.endswith(FINANCE)  # its paper is still called so
    ready.run("change_paper", paper=ready.papers["Finance plan"], title="Forecast")
    assert ready.line("no_lead").sentence == "Item 2, Forecast: nobody leads it."


def test_r16_a_new_item_without_a_lead_is_told_whose_it_may_be(ready: Ready) -> None:
    item = AddItem(ready.meeting, "Workforce plan")
    assert minded(ready, item) == [("lead", f"Nobody leads it yet. {PEOPLE}")]
    lead = ready.group.person("Plumstone")
    assert minded(ready, AddItem(ready.meeting, "Workforce plan", lead=lead)) == []
    assert minded(ready, AddItem(ready.meeting, "Winter")) == []
    standing = AddItem(ready.meeting, "Finance", from_kind=Origin.STANDING)
    assert minded(ready, standing) == []
    headed = AddItem(ready.meeting, "Forecast", section="Finance")
    assert minded(ready, headed) == [("lead", f"Nobody leads it yet. {FINANCE}")]


def test_r16_an_item_that_loses_its_lead_or_gets_new_words_is_told_so_too(ready: Ready) -> None:
    dashboard = ready.items["Dashboard"]
    assert minded(ready, ChangeItem(dashboard, title="HR dashboard")) == []  # it has a lead
    without = ChangeItem(dashboard, title="HR dashboard", lead=None)
    assert minded(ready, without) == [("lead", f"Nobody leads it yet. {PEOPLE}")]
    assert minded(ready, ChangeItem(dashboard, lead=None)) == []


def test_r16_an_item_is_about_its_papers_its_workstream_and_the_risk_it_came_from(
    ready: Ready,
) -> None:
    def told(**values: Any) -> str:
        item = ready.run("add_item", meeting=ready.meeting, **values)
        if values["title"] == "A paper":
            ready.do(AddPaper(item, "HR policies"))
        with ready.group.store.read() as book:
            return routed(leads_of(book, item, TODAY))

    assert told(title="Nothing") == ""
    assert told(title="A paper") == PEOPLE
    stream = ready.do(AddWorkstream("Workforce"))
    put = RecordRecommendation("Share rotas", body=ready.group.body, workstream=stream)
    recommended = ready.do(put)
    more: dict[str, Any] = {"from_kind": Origin.RECOMMENDATION, "from_thing": recommended}
    assert told(title="Share rotas", **more) == PEOPLE
    risk = ready.do(NoteRisk(ready.group.body, "Deficit", category=RiskCategory.FINANCE))
    with ready.group.store.write("As if from elsewhere") as work:
        work.run("UPDATE agendaitem SET from_thing = :r WHERE title = 'Nothing'", r=risk)
        item = work.value("SELECT id FROM agendaitem WHERE title = 'Nothing'")
        assert routed(leads_of(work, item, TODAY)) == FINANCE


def test_r16_a_risk_is_its_functions_owner_to_own_by_its_words_or_its_category(
    ready: Ready,
) -> None:
    body = ready.group.body
    noted = NoteRisk(body, "Vacancies at night", category=RiskCategory.WORKFORCE)
    assert minded(ready, noted) == [("owner", f"Nobody owns it yet. {PEOPLE}")]
    assert minded(ready, NoteRisk(body, "Vacancies at night")) == []
    assert minded(ready, NoteRisk(body, "Finance", owner_text="The treasurer")) == []
    assert minded(ready, NoteRisk(body, "Finance", meeting=ready.meeting)) == []  # in the room
    risk = ready.do(noted)
    moved = ChangeRisk(risk, category=RiskCategory.FINANCE)
    assert minded(ready, moved) == [("owner", f"Nobody owns it yet. {FINANCE}")]
    assert minded(ready, ChangeRisk(risk, plan="Rotas")) == []
    owned = ChangeRisk(risk, title="HR", owner=ready.group.person("Larch"))
    assert minded(ready, owned) == []


def test_r16_a_risk_on_the_register_that_lost_its_owner_says_whose_it_may_be(ready: Ready) -> None:
    body, owner = ready.group.body, ready.group.person("Larch")
    told = {"cause": "A", "event": "B", "effect": "C", "category": RiskCategory.FINANCE}
    risk = ready.do(NoteRisk(body, "Deficit", owner=owner, **told))  # type: ignore[arg-type]
    ready.do(ScoreRisk(risk, 3, 3))
    ready.do(RegisterRisk(risk))
    with ready.group.store.write("As if from elsewhere") as work:
        work.run("UPDATE risk SET owner = NULL WHERE id = :id", id=risk)
    with ready.group.store.read() as book:
        (found,) = [each for each in findings(book, TODAY) if each.code == "risk.find_no_owner"]
    assert say(found.code, **found.values).endswith(f". {FINANCE}")


def test_r16_an_action_nobody_is_to_do_is_told_whose_it_may_be(ready: Ready) -> None:
    body = ready.group.body
    action = RaiseAction(body, "Write to Finance")
    assert minded(ready, action) == [("owner", f"Nobody is to do it yet. {FINANCE}")]
    named = RaiseAction(body, "Write to Finance", owner=ready.group.person("Larch"))
    assert minded(ready, named) == []
