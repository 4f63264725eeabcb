"""The consistency checks: between areas, of which committee, and what is left out with a reason."""

import json
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pytest

from db import clock
from db.across.consistency import Homes, check_name, consistency
from db.across.consistency_between import findings as between
from db.actions.records import Action
from db.agreements.records import Agreement, Delegation, Signatory
from db.bodies.records import Body, Membership, Organisation, Person, Seat
from db.book import Book, check, close
from db.calendar.records import Meeting
from db.calendar.rules.states import MeetingState
from db.cli import main
from db.decisions.records import Decision
from db.decisions.rules.taking import DecisionState
from db.errors import Refusal
from db.meetings.commands.pack import RestoreCheck, WaiveCheck
from db.meetings.records import AgendaItem, Paper, PaperRisk
from db.oversight.records import MandatedSupport, OversightFramework, Segment, SegmentDecision
from db.programmes.records import Milestone
from db.record import Record
from db.risks.records import AssuranceMove, Risk, RiskAction
from db.risks.rules.assurance import AssuranceLevel
from db.risks.rules.risk import Regime, RiskCategory, RiskState, Sector
from db.store import Store
from db.words import sentences

TODAY = date(2026, 11, 30)
YESTERDAY = TODAY - timedelta(days=1)
FOUND = ("find_", "finding.")


@dataclass
class House:
    """A committee, an organisation and a person to hang records on."""

    store: Store
    body: str
    trust: str
    ann: str

    def add(self, *records: Record) -> list[str]:
        """Write records as an update file might bring them."""
        with self.store.write("Write records as they come") as work:
            return [work.add(each) for each in records]

    def change(self, cls: type[Record], id_: str, **values: Any) -> None:
        """Change a record as an update file might."""
        with self.store.write("Change a record") as work:
            for name, value in values.items():
                setattr(work.get(cls, id_), name, value)

    def codes(self) -> set[str]:
        """Return what two areas say that cannot both be true."""
        with self.store.read() as book:
            found = between(book, TODAY)
        return {each.code.removeprefix("consistency.find_") for each in found}


@pytest.fixture
def house(store: Store, monkeypatch: pytest.MonkeyPatch) -> House:
    monkeypatch.setenv(clock.SET_BY, f"{TODAY.isoformat()}T09:00:00+00:00")
    with store.write("Set the house") as work:
        body = work.add(Body(name="Quality Committee", short="QC", custodian=work.device))
        trust = work.add(Organisation(name="North Trust"))
        ann = work.add(Person(name="Ann Other", organisation=trust))
    return House(store, body, trust, ann)


def raised(house: House, level: AssuranceLevel) -> str:
    """A risk that was raised to a level, with all it needs."""
    kinds: dict[str, Any] = {
        "category": RiskCategory.QUALITY,
        "sector": Sector.NHS,
        "regime": Regime.NHS,
    }
    (risk,) = house.add(Risk(body=house.body, title="Waits", state=RiskState.OPEN, **kinds))
    house.add(
        AssuranceMove(
            risk=risk,
            was=AssuranceLevel.ROUTINE,
            became=level,
            authority=house.trust,
            person="Ann Other",
            on_date=YESTERDAY,
            criteria="complex",
            plan="A plan",
            lead="Ann",
            support="A support team",
            regulator_lead="The regulator",
        )
    )
    return risk


def test_r22_a_risk_above_routine_wants_an_open_action(house: House) -> None:
    risk = raised(house, AssuranceLevel.ENHANCED)
    assert house.codes() == {"raised_no_action"}
    (action,) = house.add(Action(body=house.body, words="Train"))
    house.add(RiskAction(risk=risk, action=action))
    assert house.codes() == set()


def test_r23_intensive_wants_its_mandated_support_listed_and_running(house: House) -> None:
    risk = raised(house, AssuranceLevel.INTENSIVE)
    assert house.codes() == {"raised_no_action", "support_unlisted"}
    (support,) = house.add(MandatedSupport(organisation=house.trust, words="Team", risk=risk))
    assert house.codes() == {"raised_no_action"}
    house.change(MandatedSupport, support, ended_on=YESTERDAY)
    assert house.codes() == {"raised_no_action", "support_ended"}
    house.add(MandatedSupport(organisation=house.trust, words="Another team", risk=risk))
    assert house.codes() == {"raised_no_action"}


@pytest.mark.parametrize(("number", "found"), [(3, set()), (4, {"segment_no_support"})])
def test_r28_segment_4_wants_mandated_support_that_runs(
    house: House, number: int, found: set[str]
) -> None:
    (framework,) = house.add(OversightFramework(title="A framework"))
    (segment,) = house.add(Segment(framework=framework, number=number, title="The segment"))
    placed: dict[str, Any] = {
        "organisation": house.trust,
        "framework": framework,
        "on_date": YESTERDAY,
    }
    house.add(SegmentDecision(**placed, segment=segment, turn=1))
    assert house.codes() == found
    house.add(MandatedSupport(organisation=house.trust, words="Recovery"))
    assert house.codes() == set()


def test_an_action_and_a_status_outlive_no_withdrawn_decision(house: House) -> None:
    (decision,) = house.add(Decision(body=house.body, words="Do it"))
    (action,) = house.add(Action(body=house.body, words="Do it", decision=decision))
    (risk,) = house.add(Risk(body=house.body, title="Waits"))
    house.add(AssuranceMove(risk=risk, decision=decision, became=AssuranceLevel.ROUTINE))
    assert house.codes() == set()
    house.change(Decision, decision, state=DecisionState.WITHDRAWN)
    assert house.codes() == {"action_decision_gone", "move_decision_gone"}
    house.change(Action, action, deleted="Entered twice")
    assert house.codes() == {"move_decision_gone"}


@pytest.mark.parametrize(
    ("closed", "found"),
    [(TODAY, set()), (YESTERDAY, {"action_body_closed", "risk_body_closed"})],
)
def test_a_closed_committee_leaves_no_open_action_and_no_open_risk(
    house: House, closed: date, found: set[str]
) -> None:
    house.add(Action(body=house.body, words="Do it"), Risk(body=house.body, title="Waits"))
    house.change(Body, house.body, closed_on=closed)
    assert house.codes() == found


@pytest.mark.parametrize(
    ("ends", "found"), [(TODAY, set()), (YESTERDAY, {"delegation_agreement_ended"})]
)
def test_r51_no_delegation_outlives_its_agreement(
    house: House, ends: date, found: set[str]
) -> None:
    (agreement,) = house.add(Agreement(title="Delegation Agreement", ends_on=ends))
    house.add(Delegation(function="GPs", from_organisation=house.trust, agreement=agreement))
    assert house.codes() == found


def test_a_milestone_wants_a_lead_who_is_here(house: House) -> None:
    house.add(Milestone(title="A narrative", lead=house.ann))
    assert house.codes() == set()
    house.change(Person, house.ann, left_on=YESTERDAY)
    assert house.codes() == {"lead_left"}


def test_a_paper_to_come_is_not_about_a_closed_risk(house: House) -> None:
    (meeting,) = house.add(Meeting(body=house.body, on_date=TODAY, state=MeetingState.CONVENED))
    (item,) = house.add(AgendaItem(meeting=meeting, title="Risks"))
    (paper,) = house.add(Paper(item=item, title="Risks"))
    (risk,) = house.add(Risk(body=house.body, title="Waits"))
    house.add(PaperRisk(paper=paper, risk=risk))
    assert house.codes() == set()
    house.change(Risk, risk, state=RiskState.CLOSED)
    assert house.codes() == {"closed_on_agenda"}
    house.change(Meeting, meeting, on_date=YESTERDAY)
    assert house.codes() == set()


def area_codes(house: House) -> set[str]:
    return {each.code for each in house.store.findings(TODAY)}


def test_r51_a_delegation_past_its_end_is_told_until_it_is_ended_or_renewed(house: House) -> None:
    code = "agreements.find_delegation_ended"
    given: dict[str, Any] = {"function": "Pharmacy", "from_organisation": house.trust}
    (kept,) = house.add(Delegation(**given, from_on=date(2022, 7, 1), to_on=TODAY))
    assert code not in area_codes(house)
    house.change(Delegation, kept, to_on=YESTERDAY)
    assert code in area_codes(house)
    house.add(Delegation(**given, from_on=TODAY))
    assert code not in area_codes(house)


def test_t14_a_party_that_ended_is_told_where_nobody_succeeds_it(house: House) -> None:
    code = "agreements.find_party"
    (agreement,) = house.add(Agreement(title="Memorandum"))
    house.add(Signatory(agreement=agreement, organisation=house.trust))
    house.change(Organisation, house.trust, closed_on=YESTERDAY)
    assert code in area_codes(house)
    (heir,) = house.add(Organisation(name="New Trust"))
    house.change(Organisation, house.trust, successor=heir)
    assert code not in area_codes(house)


@pytest.mark.parametrize(
    ("left", "code"),
    [
        (date(2026, 5, 30), "bodies.finding.vacant_nowhere"),
        (date(2026, 5, 29), "bodies.finding.vacant_long"),
    ],
)
def test_a_place_vacant_for_more_than_six_months_is_told_as_such(
    house: House, left: date, code: str
) -> None:
    seat, other = house.add(*(Seat(body=house.body, title=each) for each in ("Nurse", "Doctor")))
    house.add(Membership(seat=other, person=house.ann))
    house.add(Membership(seat=seat, person=house.ann, to_on=left))
    found = [each for each in house.store.findings(TODAY) if each.id == seat]
    assert [each.code for each in found] == [code]


def test_a_finding_finds_its_committee_along_the_links_of_the_record(house: House) -> None:
    (meeting,) = house.add(Meeting(body=house.body, on_date=TODAY))
    (item,) = house.add(AgendaItem(meeting=meeting, title="Risks"))
    (paper,) = house.add(Paper(item=item, title="Risks"))
    (seat,) = house.add(Seat(body=house.body, title="Nurse"))
    (held,) = house.add(Membership(seat=seat, person=house.ann))
    with house.store.read() as book:
        home = Homes(book)
        kinds = {"body": house.body, "meeting": meeting, "agendaitem": item, "paper": paper}
        found = {home.of(kind, row) for kind, row in {**kinds, "membership": held}.items()}
        assert found == {house.body}
        assert home.called(house.body) == "Quality Committee"
        assert home.of("person", house.ann) == home.of("organisation", house.trust) == ""
        assert home.called("") == home.of("", "") == ""


def test_what_is_not_for_a_committee_is_left_out_of_the_check_and_taken_back(house: House) -> None:
    house.add(Action(body=house.body, words="Do it"))
    (other,) = house.add(Body(name="Board", custodian="x"))
    house.add(Action(body=other, words="Do that"))
    code = "action.find_undated"

    def left() -> int:
        return sum(each.code == code for each in check(house.store, TODAY))

    assert left() == 2
    house.store.do(WaiveCheck(house.body, code, "Its actions are standing ones"))
    assert left() == 1
    with house.store.read() as book:
        parted = consistency(book, house.store.findings(TODAY))
    (aside,) = parted.aside
    assert aside.whose == "Quality Committee"
    assert aside.waiver is not None
    assert aside.waiver.reason == "Its actions are standing ones"
    house.store.do(RestoreCheck(house.body, code, "No longer"))
    assert left() == 2


def test_what_no_committee_has_is_left_out_record_by_record(house: House) -> None:
    one, two = house.add(Milestone(title="A", lead=house.ann), Milestone(title="B", lead=house.ann))
    house.change(Person, house.ann, left_on=YESTERDAY)
    code = "consistency.find_lead_left"
    with pytest.raises(Refusal) as refused:
        house.store.do(WaiveCheck(None, code, "She advises still"))
    assert refused.value.code == "circulation.waive_whose"
    house.store.do(WaiveCheck(None, code, "She advises still", one))
    assert [each.id for each in check(house.store, TODAY) if each.code == code] == [two]


def test_there_are_more_than_25_checks_each_with_an_id_a_name_and_a_sentence() -> None:
    codes = {each for each in sentences() if any(f".{part}" in each for part in FOUND)}
    codes = {each for each in codes if not each.startswith("called.")}
    assert len(codes) > 25
    assert {each for each in codes if check_name(each) == each} == set()


def test_the_command_line_lists_the_checks_and_leaves_one_out(
    house: House, book: Book, capsys: pytest.CaptureFixture[str]
) -> None:
    house.add(Action(body=house.body, words="Do it"))
    path, home = book.path, book.path.parent / "laptop"
    close(book)

    def run(*given: str) -> str:
        main(["--home", str(home), *given])
        return capsys.readouterr().out

    def of_actions() -> list[dict[str, str]]:
        lines = json.loads(run("list", str(path), "checks", "QC", "--json"))
        return [each for each in lines if each["check"].startswith("action.")]

    (line,) = of_actions()
    assert (line["check"], line["weight"], line["whose"]) == (
        "action.find_undated",
        "to know",
        "Quality Committee",
    )
    given = {"body": "QC", "check": "action.find_undated", "reason": "Standing actions"}
    asked = home.parent / "asked.json"
    asked.write_text(json.dumps(given))
    run("do", str(path), "waive_check", "--json", str(asked))
    (line,) = of_actions()
    assert line["left_out"] == "Standing actions"
    assert "Standing actions" in run("list", str(path), "circulation-waivers")
    assert "has no due date" not in run("check", str(path))
