"""What is noted in private stays private: actions, risks, and what the checks say where not."""

from typing import Any

import pytest

from db.across import consistency_between
from db.actions.commands import ChangeAction, RaiseAction
from db.decisions.commands.chair import RecordChairsAction
from db.decisions.commands.circulations import StartCirculation
from db.decisions.commands.decisions import ChangeDecision, RecordDecision
from db.decisions.commands.recommendations import RecordRecommendation
from db.meetings.commands.course import StartItem
from db.meetings.commands.parts import MoveToPart
from db.meetings.commands.setting import TakeProposal
from db.meetings.rules.items import Origin, Part
from db.papers.catalogue import paper
from db.papers.leaks import leaks_of_public_copy
from db.risks.commands.holding import TreatRisk
from db.risks.commands.register import ChangeRisk, NoteRisk
from db.risks.commands.several import AddTreatment
from tests.meetings.group import DAY, EVERYBODY, JANUARY, Group, clock
from tests.papers.reading import said

TITLE = "What Mr Quibble is owed"
WORDS = "Pay Mr Quibble his severance"
CHAIR: dict[str, Any] = {"urgency": "It could not wait.", "consulted": "the vice-chair"}
RISK = "Mr Quibble may sue the board"


def part(group: Group, kind: str, row: str) -> str:
    with group.store.read() as book:
        return str(book.value(f"SELECT part FROM {kind} WHERE id = :id", id=row))


def found(group: Group) -> dict[str, str]:
    with group.store.read() as book:
        findings = consistency_between.findings(book, DAY)
    return {each.id: each.code for each in findings if each.code.endswith("_public")}


def printed(group: Group, name: str, thing: str) -> str:
    with group.store.read() as book:
        return said(paper(book, name, thing, DAY))


def run_on(words: str) -> str:
    """Words as a paper read back has them: nothing between them."""
    return "".join(words.split())


def raised(group: Group, item: str = "", **more: Any) -> str:
    given = {"owner": group.person("Larch"), "item": item or None} | more
    return group.do(RaiseAction(group.body, WORDS, **given))


@pytest.fixture
def private(group: Group) -> str:
    """An item of Part 2 under way."""
    group.plan(DAY, "Severance", "Beds")
    group.do(MoveToPart(group.items[0], Part.TWO))
    group.opened(*EVERYBODY)
    group.do(StartItem(group.items[0], clock("10:05")))
    return group.items[0]


def test_an_action_and_a_risk_noted_at_a_private_item_are_private(
    group: Group, private: str
) -> None:
    action, risk = raised(group, private), group.do(NoteRisk(group.body, RISK, item=private))
    assert (part(group, "action", action), part(group, "risk", risk)) == ("2", "2")
    assert run_on(WORDS) not in printed(group, "action-note", group.meeting)
    assert run_on(WORDS) not in printed(group, "action-log", group.body)
    assert run_on(WORDS) in printed(group, "action-note-part-2", group.meeting)
    assert run_on(RISK) not in printed(group, "risk-register", group.body)
    assert found(group) == {}
    with group.store.read() as book:
        assert leaks_of_public_copy(book, group.meeting, DAY).leaks == ()


def test_at_a_public_item_they_are_public_and_what_is_said_of_them_holds(
    group: Group, private: str
) -> None:
    del private
    item = group.items[1]
    action, risk = raised(group, item), group.do(NoteRisk(group.body, RISK, item=item))
    assert (part(group, "action", action), part(group, "risk", risk)) == ("1", "1")
    assert part(group, "action", raised(group, item, part=Part.TWO)) == "2"
    assert part(group, "action", raised(group)) == "1"


def test_what_is_filed_wrongly_already_is_found_by_the_checks_and_the_leak_check(
    group: Group, private: str
) -> None:
    action = raised(group, private, part=Part.ONE)
    risk = group.do(NoteRisk(group.body, RISK, item=private, part=Part.ONE))
    assert found(group) == {
        action: "consistency.find_action_public",
        risk: "consistency.find_risk_public",
    }
    with group.store.read() as book:
        leaks = leaks_of_public_copy(book, group.meeting, DAY).leaks
    assert [each for each in leaks if each.where == "Action and decision note, page 1"]
    group.do(ChangeAction(action, part=Part.TWO), ChangeRisk(risk, part=Part.TWO))
    assert found(group) == {}


def test_an_action_of_a_private_chairs_action_is_private(group: Group) -> None:
    made = group.do(RecordChairsAction(group.body, "Settle with Quibble.", private=True, **CHAIR))
    plain = group.do(RecordChairsAction(group.body, "Open the beds.", **CHAIR))
    action = raised(group, decision=made)
    public = raised(group, decision=plain)
    assert (part(group, "action", action), part(group, "action", public)) == ("2", "1")
    group.do(ChangeAction(public, decision=made))
    assert part(group, "action", public) == "2"
    group.do(ChangeAction(public, part=Part.ONE))
    assert found(group) == {public: "consistency.find_action_public"}


def test_what_was_noted_goes_into_part_two_with_its_item_and_does_not_come_back_by_itself(
    group: Group,
) -> None:
    group.plan(DAY, "Severance")
    (item,) = group.items
    action, risk = raised(group, item), group.do(NoteRisk(group.body, RISK, item=item))
    treating = group.do(AddTreatment(risk, "Write to him", owner=group.person("Larch")))
    group.do(MoveToPart(item, Part.TWO))
    every = [("action", action), ("action", treating), ("risk", risk)]
    assert [part(group, *each) for each in every] == ["2", "2", "2"]
    group.do(MoveToPart(item, Part.ONE))
    assert [part(group, *each) for each in every] == ["2", "2", "2"]


def test_a_decision_made_private_takes_its_actions_with_it(group: Group) -> None:
    made = group.do(RecordChairsAction(group.body, "Open the beds.", **CHAIR))
    action = raised(group, decision=made)
    group.do(ChangeDecision(made, rationale="Said at once."))
    assert part(group, "action", action) == "1"
    group.do(ChangeDecision(made, private=True))
    assert part(group, "action", action) == "2"


def test_a_risk_made_private_takes_the_actions_that_treat_it_with_it(group: Group) -> None:
    risk = group.do(NoteRisk(group.body, RISK))
    action = group.do(AddTreatment(risk, "Write to him", owner=group.person("Larch")))
    group.do(ChangeRisk(risk, part=Part.TWO))
    assert part(group, "action", action) == "2"
    other = raised(group)
    group.do(TreatRisk(risk, other))
    assert found(group) == {other: "consistency.find_treatment_public"}


def test_what_is_circulated_in_place_of_a_private_item_is_private(
    group: Group, private: str
) -> None:
    for item, expected in ((private, "1"), (group.items[1], "0")):
        made = group.do(StartCirculation(group.body, "Settle.", JANUARY, item=item))
        assert part_private(group, made) == expected


def part_private(group: Group, made: str) -> str:
    with group.store.read() as book:
        return str(book.value("SELECT private FROM circulation WHERE id = :id", id=made))


# Accepted for an agenda


def accepted(group: Group, kind: Origin, thing: str) -> tuple[str, str]:
    """Part of the item made, and what the public agenda says."""
    meeting = group.meeting
    item = group.do(TakeProposal(meeting, kind, thing, title=TITLE))
    return part(group, "agendaitem", item), printed(group, "agenda", meeting)


@pytest.fixture
def january(group: Group) -> Group:
    """A meeting still to come, and a private item under way at the one before."""
    group.plan(DAY, "Severance", "Beds")
    group.do(MoveToPart(group.items[0], Part.TWO))
    group.opened(*EVERYBODY)
    group.do(StartItem(group.items[0], clock("10:05")))
    private = group.items[0]
    group.plan(JANUARY, "Business")
    group.items = [private]
    return group


@pytest.mark.parametrize("kind", ["action", "risk", "decision", "recommendation", "item"])
def test_what_is_private_stays_so_on_the_agenda_it_is_accepted_for(
    january: Group, kind: str
) -> None:
    group, (item,) = january, january.items
    made = {
        "action": lambda: raised(group, item),
        "risk": lambda: group.do(NoteRisk(group.body, RISK, part=Part.TWO)),
        "decision": lambda: group.do(RecordDecision(item, "Settle with Mr Quibble.")),
        "recommendation": lambda: group.do(RecordRecommendation("Settle.", item=item)),
        "item": lambda: item,
    }[kind]()
    found, public = accepted(group, Origin.MATTERS_ARISING, made)
    assert found == "2"
    assert run_on(TITLE) not in public
    assert "Exclusionofthepublic" in public
    assert run_on(TITLE) in printed(group, "agenda-part-2", group.meeting)


def test_what_is_public_stays_so_on_the_agenda_it_is_accepted_for(january: Group) -> None:
    found, public = accepted(january, Origin.ACTION, raised(january))
    assert found == "1"
    assert run_on(TITLE) in public


def test_a_recommendation_made_in_private_is_not_named_in_the_public_register(
    january: Group,
) -> None:
    group = january
    group.do(RecordRecommendation("Settle with Mr Quibble.", item=group.items[0]))
    stream = group.run("add_workstream", name="Digital Care")
    group.do(RecordRecommendation("One record.", workstream=stream, body=group.body))
    public = printed(group, "recommendations", group.body)
    assert "Onerecord" in public
    assert "Quibble" not in public
