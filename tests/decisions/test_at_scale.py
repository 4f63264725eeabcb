"""R7: why a decision or a priority is the whole system's business rather than a place's (A¶11)."""

from datetime import date
from typing import Any

import pytest

from db.bodies.commands.places import AddPlace
from db.bodies.rules.kinds import PlaceLevel
from db.bodies.rules.purposes import AtScale, for_the_system
from db.decisions.commands.chair import RecordChairsAction
from db.decisions.commands.decisions import ChangeDecision, RecordDecision
from db.decisions.queries import DecisionFilter, log_ids, log_lines
from db.meetings.commands.course import StartItem
from db.papers.catalogue import paper
from db.programmes.commands.priorities import AddPriority, ChangePriority
from db.programmes.queries import priorities
from tests.decisions.system import System
from tests.meetings.group import DAY, EVERYBODY, ICPS, JANUARY, clock

WORDS = "one offer to newly qualified nurses."


def item(system: System) -> str:
    group = system.group
    group.plan(DAY, "Workforce")
    group.opened(*EVERYBODY)
    group.do(StartItem(group.items[0], clock("10:05")))
    return group.items[0]


def reasons(system: System, **wanted: Any) -> list[AtScale]:
    with system.group.store.read() as book:
        found = log_lines(book, log_ids(book, DecisionFilter(**wanted)))
    return [each.at_scale for each in found]


def test_r7_a_decision_says_why_at_this_scale_and_is_found_by_it(system: System) -> None:
    made = system.group.do(
        RecordDecision(item(system), WORDS, at_scale=AtScale.STANDARDS, strategy=True)
    )
    assert reasons(system) == [AtScale.STANDARDS]
    assert reasons(system, at_scale=AtScale.STANDARDS) == [AtScale.STANDARDS]
    assert reasons(system, at_scale=AtScale.PRACTICE) == []
    assert reasons(system, words="consistent stand") == [AtScale.STANDARDS]
    assert reasons(system, words="one voice") == []
    system.group.do(ChangeDecision(made, at_scale=AtScale.ONE_VOICE))
    assert reasons(system, words="one voice") == [AtScale.ONE_VOICE]
    system.group.do(ChangeDecision(made, at_scale=AtScale.NOT_SAID))
    assert reasons(system, words="Not said") == []


def test_r7_the_decision_log_prints_why_at_this_scale_where_it_is_said(system: System) -> None:
    made = system.group.do(RecordDecision(item(system), WORDS, at_scale=AtScale.RISKS))

    def printed() -> str:
        with system.group.store.read() as book:
            return str(paper(book, "decision-log", system.group.body, JANUARY).blocks)

    assert "Why at this scale: Risks managed together" in printed()
    system.group.do(ChangeDecision(made, at_scale=AtScale.NOT_SAID))
    assert "Why at this scale" not in printed()


def test_r7_a_decision_on_strategy_without_a_reason_is_noted_for_the_system_alone(
    system: System,
) -> None:
    code = "decisions.finding.scale_not_said"
    made = system.group.do(RecordDecision(item(system), WORDS, strategy=True))
    assert code in system.codes(DAY)
    system.group.do(ChangeDecision(made, at_scale=AtScale.PRIORITIES))
    assert code not in system.codes(DAY)
    own = RecordChairsAction(system.icps[ICPS[0]], WORDS, "Asked by noon.", "two trusts")
    nearer = system.group.do(own)
    system.group.do(ChangeDecision(nearer, strategy=True))
    assert code not in system.codes(DAY)


def test_r7_what_a_partnership_decides_needs_no_reason_and_takes_none(system: System) -> None:
    body = system.icps[ICPS[0]]
    given = (body, WORDS, "Asked by noon.", "two trusts")
    for why in set(AtScale) - {AtScale.NOT_SAID}:
        it = RecordChairsAction(*given, at_scale=why)
        system.refused("scale.nearer_home", "at_scale", it)
    made = system.group.do(RecordChairsAction(*given))
    wrong = ChangeDecision(made, at_scale=AtScale.FUNCTIONS)
    system.refused("scale.nearer_home", "at_scale", wrong)
    act = RecordChairsAction(system.group.body, *given[1:], at_scale=AtScale.FUNCTIONS)
    system.group.do(act)
    assert sorted(reasons(system)) == ["", "shared functions"]


@pytest.mark.parametrize("level", list(PlaceLevel))
def test_r7_a_priority_says_why_at_scale_unless_it_is_a_places(
    system: System, level: PlaceLevel
) -> None:
    where = system.group.do(AddPlace("Saltmarsh", level))
    it = AddPriority("Falls", place=where, at_scale=AtScale.PRACTICE)
    if level in (PlaceLevel.SYSTEM, PlaceLevel.REGION):
        system.group.do(it)
    else:
        system.refused("scale.nearer_home", "at_scale", it)
    ours = system.group.do(AddPriority("Fuel poverty", at_scale=AtScale.PRIORITIES))
    moved = ChangePriority(ours, place=where)
    if level in (PlaceLevel.SYSTEM, PlaceLevel.REGION):
        system.group.do(moved)
    else:
        system.refused("scale.nearer_home", "at_scale", moved)
        system.group.do(ChangePriority(ours, place=where, at_scale=AtScale.NOT_SAID))


def test_r7_a_priority_of_a_partnership_takes_no_reason_either(system: System) -> None:
    nearer = AddPriority("Falls", body=system.icps[ICPS[0]], at_scale=AtScale.PRACTICE)
    system.refused("scale.nearer_home", "at_scale", nearer)
    system.group.do(AddPriority("Falls", body=system.group.body, at_scale=AtScale.PRACTICE))
    with system.group.store.read() as book:
        (found,) = priorities(book)
        printed = str(paper(book, "programme-report", "", date(2027, 1, 7)).blocks)
    assert found.at_scale is AtScale.PRACTICE
    assert "Why at this scale: Best practice shared" in printed


def test_r7_one_place_nearer_home_is_enough_for_it_to_be_no_business_of_the_whole() -> None:
    assert for_the_system([])
    assert for_the_system([PlaceLevel.SYSTEM, PlaceLevel.REGION])
    assert not for_the_system([PlaceLevel.SYSTEM, PlaceLevel.PLACE])
    assert not for_the_system([PlaceLevel.NEIGHBOURHOOD])
    assert not for_the_system([PlaceLevel.PARTNERSHIP])
