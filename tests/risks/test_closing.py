"""Closing a risk leaves nothing open behind it, and a check finds what another laptop left."""

from datetime import date

import pytest

from db.bodies.rules.kinds import PlaceLevel
from db.bodies.rules.purposes import Aim
from db.errors import Refusal
from db.papers.catalogue import paper
from db.papers.paper import Paragraph, Section
from db.risks.commands import (
    AnswerEscalation,
    CloseRisk,
    EscalateRisk,
    MarkStrategic,
    ProposeAssurance,
    ReopenRisk,
    UnmarkStrategic,
)
from db.risks.queries import awaiting, escalations_of, strategic_line
from db.risks.rules.assurance import AssuranceLevel
from db.risks.rules.escalation import EscalationState
from db.risks.rules.proposals import ProposalState
from db.store import cautions
from db.words import say
from tests.risks.conftest import System

ROUTINE, ENHANCED, INTENSIVE = AssuranceLevel
TODAY = date(2026, 11, 30)
TOLD = "The risk was closed: Target met"
CLOSED = {"assurance.find_closed", "escalation.find_closed", "baf.find_closed"}


def open_ended(system: System) -> str:
    """Note a risk that is on the framework, escalated, and proposed for enhanced assurance."""
    risk = system.quality()
    system.do(
        MarkStrategic(risk, "Safe maternity care", (Aim.OUTCOMES,)),
        ProposeAssurance(risk, ENHANCED, "Recurrent"),
    )
    at = PlaceLevel(system.page(risk).managed_at)
    up = list(PlaceLevel)[list(PlaceLevel).index(at) + 1]
    system.do(EscalateRisk(risk, up, "The rota did not hold", "Ann", to_text="The region"))
    return risk


def found(system: System) -> dict[str, str]:
    told = system.store.findings(TODAY)
    return {each.code: say(each.code, **each.values) for each in told if each.code in CLOSED}


def minded(system: System, risk: str) -> list[str]:
    with system.store.read() as book:
        return [each.code for each in cautions(book, CloseRisk(risk, "Target met"), TODAY)]


def test_closing_withdraws_what_waits_and_takes_the_risk_off_the_framework(system: System) -> None:
    risk, other = open_ended(system), open_ended(system)
    system.do(CloseRisk(risk, "Target met"), ReopenRisk(risk, "Too soon"))
    with system.store.read() as book:
        (asked,) = escalations_of(book, risk)
        assert strategic_line(book, risk) is None
        kept = "SELECT ended_on, ended_why FROM strategicrisk_live WHERE risk = :id"
        assert book.row(kept, id=risk) == (TODAY.isoformat(), TOLD)
        (waiting,) = awaiting(book)
        assert waiting.risk == other
        assert len(escalations_of(book, other)) == 1
        assert strategic_line(book, other) is not None
    assert (asked.state, asked.answer) == (EscalationState.WITHDRAWN, TOLD)
    assert asked.answered_on == TODAY
    (proposed,) = system.page(risk).proposals
    assert (proposed.state, proposed.answer) == (ProposalState.WITHDRAWN, TOLD)
    assert found(system) == {}


def test_who_closes_a_risk_is_told_what_closes_with_it(system: System) -> None:
    plain, risk = system.noted(), open_ended(system)
    assert minded(system, plain) == []
    assert minded(system, risk) == [
        *("escalation.mind_closing", "assurance.mind_closing", "baf.mind_closing"),
    ]
    system.do(UnmarkStrategic(risk, "Merged"))
    assert "baf.mind_closing" not in minded(system, risk)


def closed_elsewhere(system: System, risk: str) -> None:
    with system.store.write("As if from elsewhere") as work:
        work.run(
            "UPDATE risk SET state = 'closed', closed_on = '2026-11-29', closed_why = 'Merged'"
            " WHERE id = :id",
            id=risk,
        )


def test_what_a_colleague_left_open_is_found_and_can_be_settled(system: System) -> None:
    risk = open_ended(system)
    assert found(system) == {}
    closed_elsewhere(system, risk)
    told = found(system)
    assert set(told) == {"escalation.find_closed", "baf.find_closed"}
    assert all(system.page(risk).line.ref in each for each in told.values())
    with system.store.read() as book:
        (asked,) = escalations_of(book, risk)
    with pytest.raises(Refusal, match="closed_already"):
        system.do(AnswerEscalation(asked.id, EscalationState.TAKEN, "Yes", "Ann"))
    system.do(
        AnswerEscalation(asked.id, EscalationState.WITHDRAWN, "The risk is closed", "Ann"),
        UnmarkStrategic(risk, "The risk is closed"),
    )
    assert found(system) == {}


def test_the_page_of_a_closed_risk_says_so_with_its_day(system: System) -> None:
    risk = open_ended(system)

    def said() -> list[str]:
        with system.store.read() as book:
            (whole,) = paper(book, "baf-page", risk, TODAY).blocks
        assert isinstance(whole, Section)
        return [str(each.words) for each in whole.blocks if isinstance(each, Paragraph)]

    assert "Closed on" not in "".join(said())
    closed_elsewhere(system, risk)
    assert said()[0] == "Closed on 29 November 2026: Merged"
