"""What two laptops did apart, once their update files have crossed: statuses, scores, actions."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from db.actions.commands import ChangeDue, CloseAction, RaiseAction
from db.actions.queries import action_page
from db.bodies.records import Body, Organisation
from db.bodies.rules.kinds import Authority, OrgKind
from db.clock import today
from db.risks.commands import (
    ChangeRisk,
    CloseRisk,
    MoveAssurance,
    NoteRisk,
    ReopenRisk,
    ScoreRisk,
)
from db.risks.queries import RiskPage, risk_page
from db.risks.rules.assurance import AssuranceLevel, Criterion
from db.risks.rules.risk import Regime, RiskCategory, RiskState, Sector
from db.search import search
from db.store import Severity, Store
from db.words import say
from tests.exchange.office import Laptop, make_office, open_office

ROUTINE, ENHANCED, INTENSIVE = AssuranceLevel


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Laptop, Laptop]]:
    make_office(tmp_path / "kept", 2)
    first, second = open_office(tmp_path / "kept", tmp_path / "open", 2)
    yield first, second
    first.close()
    second.close()


def cross(first: Laptop, second: Laptop) -> None:
    mine, theirs = first.send(), second.send()
    first.receive(theirs)
    second.receive(mine)


def do(laptop: Laptop, *its: object) -> str:
    return laptop.book.store.do(*its).refs[-1].id


def page(laptop: Laptop, risk: str) -> RiskPage:
    with laptop.book.store.read() as book:
        found = risk_page(book, risk)
    assert found
    return found


@dataclass(frozen=True)
class Shared:
    """The ids both laptops know."""

    risk: str
    body: str
    icb: str
    nhse: str


def shared(first: Laptop, second: Laptop) -> Shared:
    with first.book.store.write("Set the system") as work:
        icb = work.add(Organisation(name="Northmoor ICB", kind=OrgKind.ICB))
        nhse = work.add(Organisation(name="NHS England", kind=OrgKind.NATIONAL))
        body = work.add(Body(name="Quality Committee", short="QC", authority=Authority.STATUTORY))
        work.run("UPDATE body SET custodian = :device WHERE id = :id", device=work.device, id=body)
    risk = do(first, NoteRisk(body, "Triage waits"))
    do(
        first,
        ChangeRisk(risk, category=RiskCategory.QUALITY, sector=Sector.NHS, regime=Regime.NHS),
    )
    cross(first, second)
    return Shared(risk, body, icb, nhse)


def move(of: Shared, became: AssuranceLevel, authority: str) -> MoveAssurance:
    return MoveAssurance(
        of.risk,
        became,
        authority=authority,
        person="Ann",
        rationale="Recurrent",
        decision_ref="QC/26-27/015",
        evidence="Audit of October",
        criteria=(Criterion.RECURRENT,),
        plan="Plan",
        lead="Lead",
        support="Team",
        regulator_lead="Region",
    )


def columns(store: Store) -> list[tuple[object, ...]]:
    with store.read() as book:
        return [
            *book.rows("SELECT * FROM risk ORDER BY id"),
            *book.rows("SELECT * FROM action ORDER BY id"),
            *book.rows("SELECT kind, id, ref, title, words FROM found ORDER BY kind, id"),
        ]


def test_two_moves_made_apart_show_the_more_cautious_on_both_until_a_person_decides(
    pair: tuple[Laptop, Laptop],
) -> None:
    first, second = pair
    of = shared(first, second)
    do(first, move(of, ENHANCED, of.icb))
    cross(first, second)
    do(first, move(of, ROUTINE, of.icb))
    do(second, move(of, INTENSIVE, of.nhse))
    cross(first, second)
    for laptop in pair:
        line = page(laptop, of.risk).line
        assert (line.level, line.contested) == (INTENSIVE, True)
        codes = {each.code for each in laptop.book.store.findings(today())}
        assert "assurance.find_contested" in codes
    do(second, move(of, ENHANCED, of.nhse))
    cross(first, second)
    for laptop in pair:
        line = page(laptop, of.risk).line
        assert (line.level, line.contested) == (ENHANCED, False)
    assert first.digest() == second.digest()


def test_a_risk_closed_here_and_raised_there_is_found_on_both(pair: tuple[Laptop, Laptop]) -> None:
    first, second = pair
    of = shared(first, second)
    do(first, CloseRisk(of.risk, "Target met"))
    assert "assurance.find_closed" not in {each.code for each in first.book.store.findings(today())}
    do(second, move(of, ENHANCED, of.icb))
    cross(first, second)
    for laptop in pair:
        line = page(laptop, of.risk).line
        assert (line.state, line.level) == (RiskState.CLOSED, ENHANCED)
        (found,) = [
            each
            for each in laptop.book.store.findings(today())
            if each.code == "assurance.find_closed"
        ]
        assert (found.severity, found.id) == (Severity.STOP, of.risk)
        assert "enhanced" in say(found.code, **found.values)
    do(second, ReopenRisk(of.risk, "Its status stands"))
    assert "assurance.find_closed" not in {
        each.code for each in second.book.store.findings(today())
    }


def test_scores_given_apart_are_both_kept_and_both_laptops_show_the_same(
    pair: tuple[Laptop, Laptop],
) -> None:
    first, second = pair
    of = shared(first, second)
    do(first, ScoreRisk(of.risk, 3, 4))
    do(second, ScoreRisk(of.risk, 5, 5))
    cross(first, second)
    one, other = page(first, of.risk), page(second, of.risk)
    assert one.scores == other.scores
    assert (one.line.points, one.line.band) == (other.line.points, other.line.band)
    assert len(one.scores) == 2


def test_an_action_raised_elsewhere_gets_its_number_here_and_is_found(
    pair: tuple[Laptop, Laptop],
) -> None:
    first, second = pair
    of = shared(first, second)
    action = do(second, RaiseAction(of.body, "Write to the trusts", owner_text="Ann"))
    cross(first, second)
    for laptop in pair:
        with laptop.book.store.read() as book:
            found = action_page(book, action)
            assert found
            assert found.line.ref == f"new-{action[-3:].upper()}"
            assert [each.id for each in search(book, "trusts")] == [action]


def test_an_action_closed_here_and_moved_there_is_the_same_on_both_and_named_by_a_check(
    pair: tuple[Laptop, Laptop],
) -> None:
    first, second = pair
    of = shared(first, second)
    action = do(first, RaiseAction(of.body, "Write to the trusts", owner_text="Ann"))
    cross(first, second)
    do(first, CloseAction(action))
    do(second, ChangeDue(action, today(), "Asked for today"))
    cross(first, second)
    shown = []
    for laptop in pair:
        with laptop.book.store.read() as book:
            found = action_page(book, action)
            assert found
            shown.append((found.line.state, found.line.due_on, found.line.slips, found.line.ref))
    assert shown[0] == shown[1]


def test_what_is_shown_is_what_would_be_worked_out_anew(pair: tuple[Laptop, Laptop]) -> None:
    first, second = pair
    of = shared(first, second)
    do(first, move(of, ENHANCED, of.icb))
    do(second, ScoreRisk(of.risk, 5, 5), RaiseAction(of.body, "Write", owner_text="Ann"))
    cross(first, second)
    for laptop in pair:
        before = columns(laptop.book.store)
        laptop.book.store.rederive(today())
        assert columns(laptop.book.store) == before
