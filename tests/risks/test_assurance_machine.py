"""R22-R24, R12: no sequence of commands reaches enhanced or intensive without its record."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.errors import Refusal
from db.risks.commands import (
    AnswerProposal,
    ChangeRisk,
    CloseRisk,
    MoveAssurance,
    ProposeAssurance,
    RecommendAssurance,
    ReopenRisk,
    ScoreRisk,
)
from db.risks.queries import RiskPage, awaiting
from db.risks.rules.assurance import AssuranceLevel
from db.risks.rules.proposals import ProposalState, pending
from db.risks.rules.risk import Regime, RiskCategory
from db.store import Store
from tests.exchange.office import Laptop
from tests.risks.conftest import System
from tests.risks.test_assurance_commands import enhanced, intensive, refused
from tests.risks.test_two_laptops import Shared, cross, do, move, page, pair, shared

__all__ = ["pair"]
ROUTINE, ENHANCED, INTENSIVE = AssuranceLevel


@dataclass(frozen=True)
class Step:
    """Something a secretary asks for; what it lacks is left out on purpose."""

    what: str
    became: AssuranceLevel
    nhse: bool
    whole: bool
    departs: bool
    group: bool


steps = st.lists(
    st.builds(
        Step,
        st.sampled_from(["move", "propose", "recommend", "answer", "change", "score", "close"]),
        st.sampled_from(AssuranceLevel),
        st.booleans(),
        st.booleans(),
        st.booleans(),
        st.booleans(),
    ),
    max_size=8,
)


def asked(system: System, risk: str, step: Step) -> Any:
    held = system.page(risk).proposals
    moved = replace(
        intensive(system, risk) if step.whole else MoveAssurance(risk, ROUTINE),
        became=step.became,
        authority=system.nhse if step.nhse else system.icb,
        departure_reason="Asked to" if step.departs else "",
        body=system.group if step.group else None,
    )
    quality = ChangeRisk(risk, regime=Regime.NHS, category=RiskCategory.QUALITY, lead="Wilf")
    return {
        "move": moved,
        "propose": ProposeAssurance(risk, step.became, "Not holding"),
        "recommend": RecommendAssurance(risk, step.became, system.group, "Not holding"),
        "answer": AnswerProposal(held[0].id if held else risk, ProposalState.DECLINED, "No"),
        "change": ChangeRisk(risk, category=RiskCategory.FINANCE) if step.departs else quality,
        "score": ScoreRisk(risk, 5, 5),
        "close": CloseRisk(risk, "Done") if step.whole else ReopenRisk(risk, "Again"),
    }[step.what]


def backed(found: RiskPage) -> None:
    """A status above routine stands on a whole record of the authority it needs."""
    level = found.line.level
    if level not in (ENHANCED, INTENSIVE):
        return
    (head,) = [each for each in found.moves if each.stands]
    assert (head.became, head.sound) == (level, True)
    assert head.person
    assert head.criteria
    assert head.plan
    assert head.lead
    assert head.snapshot
    assert head.on
    assert head.body != "System Quality Group"
    usual = "NHS England" if INTENSIVE in (head.became, head.was) else "Northmoor ICB"
    assert head.authority == usual or head.departure_reason
    if level is INTENSIVE:
        assert head.support
        assert head.regulator_lead


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps)
def test_r24_no_sequence_of_commands_reaches_a_level_without_its_record(
    system: System, wanted: list[Step]
) -> None:
    risk, made = system.quality(), 0
    for step in wanted:
        before = len(system.page(risk).moves)
        with allowed():
            system.store.do(asked(system, risk, step))
        found = system.page(risk)
        made += step.what == "move" and len(found.moves) > before
        assert len(found.moves) == made  # only a move adds one, and nothing takes one away
        backed(found)
        if found.line.proposed:
            assert found.line.proposed != found.line.level


@contextmanager
def allowed() -> Iterator[None]:
    """Let a refusal pass: what is refused must change nothing, which the caller asserts."""
    try:
        yield
    except Refusal:
        return


def test_r24_a_move_to_intensive_ends_what_was_proposed_for_enhanced(system: System) -> None:
    risk = system.quality()
    system.do(ProposeAssurance(risk, ENHANCED, "Recurrent"))
    system.do(intensive(system, risk))
    found = system.page(risk)
    assert (found.line.level, found.line.proposed) == (INTENSIVE, None)
    assert found.proposals[0].state is ProposalState.OVERTAKEN
    assert "Intensive" in found.proposals[0].answer
    with system.store.read() as book:
        assert awaiting(book) == []


def test_a_proposal_further_up_still_waits_after_a_step_towards_it(system: System) -> None:
    risk = system.quality()
    system.do(ProposeAssurance(risk, INTENSIVE, "Not holding"))
    system.do(enhanced(system, risk))
    assert system.page(risk).line.proposed is INTENSIVE
    system.do(intensive(system, risk))
    assert system.page(risk).proposals[0].state is ProposalState.AUTHORISED


def test_a_proposal_to_step_down_waits_until_the_risk_is_as_low(system: System) -> None:
    risk = system.quality()
    system.do(intensive(system, risk))
    system.do(ProposeAssurance(risk, ENHANCED, "Held"))
    assert system.page(risk).line.proposed is ENHANCED
    system.do(replace(intensive(system, risk), became=ROUTINE))
    assert system.page(risk).proposals[0].state is ProposalState.OVERTAKEN


@pytest.mark.parametrize(
    ("was", "became", "now", "waits"),
    [
        (ROUTINE, ENHANCED, ROUTINE, True),
        (ROUTINE, ENHANCED, ENHANCED, False),
        (ROUTINE, ENHANCED, INTENSIVE, False),
        (ENHANCED, INTENSIVE, ROUTINE, True),
        (INTENSIVE, ENHANCED, INTENSIVE, True),
        (INTENSIVE, ENHANCED, ROUTINE, False),
        (INTENSIVE, ROUTINE, ENHANCED, True),
        ("", ENHANCED, INTENSIVE, False),
        ("", ROUTINE, INTENSIVE, True),
        ("", INTENSIVE, ENHANCED, True),
    ],
)
def test_a_proposal_waits_while_it_still_has_somewhere_to_go(
    was: str, became: AssuranceLevel, now: AssuranceLevel, waits: bool
) -> None:
    assert pending(was, became, now) is waits


def waiting(store: Store) -> int:
    with store.read() as book:
        return len(awaiting(book))


def test_a_proposal_made_apart_from_the_move_past_it_falls_away_on_both(
    pair: tuple[Laptop, Laptop],
) -> None:
    first, second = pair
    of: Shared = shared(first, second)
    do(first, ProposeAssurance(of.risk, ENHANCED, "Recurrent"))
    do(second, move(of, INTENSIVE, of.nhse))
    cross(first, second)
    for laptop in pair:
        found = page(laptop, of.risk)
        assert (found.line.level, found.line.proposed) == (INTENSIVE, None)
        assert found.proposals[0].state is ProposalState.OVERTAKEN
        assert waiting(laptop.book.store) == 0


def test_r24_approval_is_asked_anew_where_the_score_rose_on_the_other_laptop(
    pair: tuple[Laptop, Laptop],
) -> None:
    first, second = pair
    of = shared(first, second)
    do(first, ScoreRisk(of.risk, 3, 3))
    cross(first, second)
    do(first, move(of, ENHANCED, of.icb))
    do(second, ScoreRisk(of.risk, 5, 5))
    cross(first, second)
    assert [page(laptop, of.risk).line.anew for laptop in pair] == [("band",), ("band",)]


def test_r12_what_is_refused_of_the_group_becomes_its_recommendation(system: System) -> None:
    risk = system.quality()
    found = refused(
        system, "assurance.may_only_recommend", enhanced(system, risk, body=system.group)
    )
    assert found.values["committee"] == "Quality Committee"
