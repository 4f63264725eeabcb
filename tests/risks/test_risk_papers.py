"""The papers of the register: P18's movement report, R58's appetite, and what is incomplete."""

from datetime import date, timedelta

import pytest

from db.across.telling import Teller, field_label
from db.bodies.rules.purposes import Aim
from db.calendar.records import Meeting
from db.errors import Refusal
from db.meetings.commands.agenda import AddItem
from db.meetings.commands.setting import TakeProposal
from db.meetings.rules.items import Origin
from db.papers.catalogue import paper, written
from db.papers.paper import Cell, Heading, Paper, Paragraph, Table
from db.risks.commands import (
    AddAssuranceLine,
    ChangeRisk,
    CloseRisk,
    MarkStrategic,
    ProposeAssurance,
    RegisterRisk,
    ScoreRisk,
    SetAppetite,
)
from db.risks.derived import findings
from db.risks.queries import RegisterFilter, register_counts, register_ids
from db.risks.rules.assurance import AssuranceLevel
from db.risks.rules.risk import Dimension, Regime, RiskCategory, Sector
from db.risks.rules.scores import ScoreKind
from db.words import explain
from tests.risks.conftest import System
from tests.risks.test_assurance_commands import enhanced, intensive

TODAY = date(2026, 11, 30)


def made(system: System, name: str) -> Paper:
    with system.store.read() as book:
        return paper(book, name, system.committee, TODAY)


def told(found: Paper) -> str:
    """Return everything a paper says, as plain text."""
    parts = []
    for block in found.blocks:
        if isinstance(block, Paragraph | Heading):
            parts.append(str(block))
        elif isinstance(block, Table):
            parts += [str(row) for row in block.rows]
        else:
            parts.append(str(block))
    return "\n".join(parts)


def test_p18_the_movement_report_prints_counts_as_a_table_and_each_risk(system: System) -> None:
    up = system.noted(raised_on=date(2026, 10, 1))
    system.do(ScoreRisk(up, 3, 4, on_date=date(2026, 10, 2)))
    system.do(ScoreRisk(up, 4, 4, reason="Two incidents"))
    gone = system.noted(raised_on=date(2026, 10, 1))
    system.do(CloseRisk(gone, "Done"))
    found = made(system, "risk-movement")
    counts = next(block for block in found.blocks if isinstance(block, Table))
    assert counts.rows == (("0", "1", "0", "1", "0"),)
    words = told(found)
    assert "▲ 16\\nExtreme" in words
    assert "Two incidents" in words
    assert "Done" in words
    assert written(found, ".pdf").startswith(b"%PDF")


def test_r58_the_register_marks_what_is_over_appetite_and_prints_the_source(
    system: System,
) -> None:
    risk = system.quality(4, 4)
    system.do(RegisterRisk(risk), SetAppetite(RiskCategory.QUALITY, 8, 12, "Board of May"))
    system.do(AddAssuranceLine(risk, "CQC visit", 3, False, TODAY, "CQC", "Nights not seen"))
    words = told(made(system, "risk-register"))
    assert "Over tolerance, 12" in words
    assert "Source: Board of May." in words
    assert "Line 3, negative, 30 November 2026: CQC visit" in words
    assert "Gap: Nights not seen" in words


def test_a_contested_status_is_told_in_the_register_and_where_the_record_is_shown(
    system: System,
) -> None:
    risk = system.quality()
    system.do(RegisterRisk(risk))
    first = system.do(enhanced(system, risk))
    assert "two versions to settle" not in told(made(system, "risk-register"))
    assert SETTLE not in shown(system, risk)
    system.do(enhanced(system, risk, became=AssuranceLevel.ROUTINE))
    system.do(intensive(system, risk, after=(first,)))
    assert "two versions to settle" in told(made(system, "risk-register"))
    assert shown(system, risk)[SETTLE] == "Yes"


SETTLE = "Two versions of the status to settle"


def shown(system: System, risk: str) -> dict[str, str]:
    """Return the fields of a risk as the command line shows them."""
    with system.store.read() as book:
        teller = Teller(book)
        values = teller.values("risk", risk)
        found = {field_label("risk", at): teller.value("risk", at, values) for at in values}
    return {label: value for label, value in found.items() if value}


def test_the_register_prints_the_initial_score_with_its_likelihood_and_impact(
    system: System,
) -> None:
    risk, bare = system.quality(4, 4), system.quality(3, 3)
    system.do(RegisterRisk(risk), RegisterRisk(bare))
    system.do(ScoreRisk(risk, 2, 2, ScoreKind.INITIAL), ScoreRisk(risk, 5, 4, ScoreKind.INITIAL))
    system.do(ScoreRisk(bare, 5, 5, ScoreKind.TARGET))
    words = told(made(system, "risk-register"))
    assert words.count(r"5\xa0×\xa04 =\xa020\nExtreme") == 1
    assert words.count("not scored") == 2
    assert system.page(bare).line.ref in words


def test_what_is_to_be_completed_is_named_in_the_paper_and_when_put_on_an_agenda(
    system: System,
) -> None:
    noted = system.noted()
    assert system.page(noted).line.ref in told(made(system, "risk-register"))
    with system.store.write("Convene") as work:
        meeting = work.add(Meeting(body=system.committee, on_date=date(2026, 12, 3)))
    with pytest.raises(Refusal) as refused:
        system.do(AddItem(meeting, "Triage", from_kind=Origin.RISK, from_thing=noted))
    assert (refused.value.code, refused.value.field) == ("risk.complete_first", "from_thing")
    said = explain(refused.value)
    assert said.startswith("QC/R/26-27/001 is to be completed before it goes to a committee: cause")
    taken = TakeProposal(meeting, Origin.RISK, noted, "Triage")
    with pytest.raises(Refusal, match=r"^risk\.complete_first$"):
        system.do(taken)
    complete = system.quality()
    system.do(AddItem(meeting, "Ward", from_kind=Origin.RISK, from_thing=complete))
    assert "risk.find_on_agenda" not in codes(system)
    system.do(ChangeRisk(complete, cause=""))
    with system.store.read() as book:
        named = [each.id for each in findings(book, TODAY) if each.code == "risk.find_on_agenda"]
    assert named == [complete]


def codes(system: System) -> set[str]:
    with system.store.read() as book:
        return {each.code for each in findings(book, TODAY)}


def test_r18_r19_r25_r59_a_risk_says_its_quality_provider_regime_regulators_and_aims(
    system: System,
) -> None:
    risk = system.quality()
    system.do(
        ChangeRisk(
            risk,
            dimensions=(Dimension.EQUITABLE, Dimension.SAFE),
            sector=Sector.INDEPENDENT,
            regime=Regime.LOCAL_AUTHORITY,
            regulators="CQC, NMC",
            aims=(Aim.SOCIAL, Aim.OUTCOMES),
        )
    )
    page = system.page(risk)
    assert page.dimensions == (Dimension.SAFE, Dimension.EQUITABLE)
    assert (page.sector, page.regime) == (Sector.INDEPENDENT, Regime.LOCAL_AUTHORITY)
    assert page.regulators == "CQC, NMC"
    assert page.aims == (Aim.OUTCOMES, Aim.SOCIAL)
    assert page.line.level is None


def test_r59_the_register_prints_the_aims_of_a_risk_and_is_narrowed_by_them(
    system: System,
) -> None:
    tagged, plain = system.quality(4, 4), system.quality(3, 3)
    system.do(ChangeRisk(tagged, aims=(Aim.INEQUALITIES, Aim.SOCIAL)))
    system.do(RegisterRisk(tagged), RegisterRisk(plain))
    words = told(made(system, "risk-register"))
    assert words.count("Aims: ") == 1
    assert "Tackle inequalities, Social and economic development" in words
    with system.store.read() as book:
        for typed, many in {
            "Tackle in": 1,
            "ECONOMIC": 1,
            "value": 0,
            "and": 0,
            "triage": 2,
        }.items():
            assert len(register_ids(book, RegisterFilter(words=typed))) == many, typed
            assert register_counts(book, RegisterFilter(words=typed)).open == many


@pytest.mark.parametrize(
    ("minute", "printed"),
    [
        ("QC/26-27/015", "30 November 2026, QC/26-27/015"),
        ("Quality Committee, 30 November 2026, minute 3", None),
    ],
)
def test_the_day_of_a_status_is_told_once_where_its_minute_says_it(
    system: System, minute: str, printed: str | None
) -> None:
    risk = system.quality(4, 4)
    system.do(RegisterRisk(risk))
    system.do(enhanced(system, risk, decision_ref=minute))
    table = next(each for each in made(system, "risk-register").blocks if isinstance(each, Table))
    (notes,) = [
        each.note
        for row in table.rows
        for each in (row if isinstance(row, tuple) else ())
        if isinstance(each, Cell) and minute in each.note
    ]
    assert notes == f"Northmoor ICB\n{printed or minute}"


def test_t4_a_departure_from_the_usual_authority_is_printed_with_its_reason(
    system: System,
) -> None:
    risk = system.quality(4, 4)
    system.do(RegisterRisk(risk), MarkStrategic(risk, "Safe care", (Aim.OUTCOMES,)))
    reason = "The board asked the region to act"
    system.do(enhanced(system, risk, authority=system.nhse, departure_reason=reason))
    printed = f"departs from the usual authority: {reason}"
    assert printed in told(made(system, "risk-register"))
    with system.store.read() as book:
        page = paper(book, "baf-page", risk, TODAY)
        earlier = paper(book, "baf-page", risk, TODAY - timedelta(days=1))
    assert printed in told(page)
    assert "departs from" not in told(earlier)
    system.do(enhanced(system, risk, became=AssuranceLevel.ROUTINE))
    assert reason not in told(made(system, "risk-register"))


def test_a_change_of_status_that_awaits_its_authority_is_printed_with_the_status(
    system: System,
) -> None:
    risk = system.quality(4, 4)
    system.do(RegisterRisk(risk))
    assert "proposed" not in told(made(system, "risk-register"))
    system.do(
        ProposeAssurance(
            risk,
            AssuranceLevel.ENHANCED,
            "Two incidents",
            system.icb,
            expected_on=TODAY + timedelta(days=10),
        )
    )
    line = system.page(risk).line
    words = told(made(system, "risk-register"))
    assert f"Enhanced proposed. Awaits {line.proposed_to}" in words
    with system.store.read() as book:
        earlier = paper(book, "risk-register", system.committee, TODAY - timedelta(days=1))
    assert "proposed" not in told(earlier)


def test_a_noted_risk_that_lacks_nothing_is_named_as_only_to_be_put_on(system: System) -> None:
    whole, bare = system.quality(), system.noted()
    ref, other = system.page(whole).line.ref, system.page(bare).line.ref
    words = told(made(system, "risk-register"))
    assert f"Complete, not yet put on the register: {ref}." in words
    assert f"Noted and still to be completed, so not shown: {other}." in words
    with system.store.read() as book:
        counts = register_counts(book, RegisterFilter(body=system.committee))
    assert (counts.open, counts.on_register) == (2, 0)
    system.do(RegisterRisk(whole))
    assert "Complete, not yet" not in told(made(system, "risk-register"))
    with system.store.read() as book:
        counts = register_counts(book, RegisterFilter(body=system.committee))
    assert (counts.open, counts.on_register) == (2, 1)
