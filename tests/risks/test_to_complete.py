"""A risk still to be completed: kept off what a committee concludes on, never off its status."""

from dataclasses import replace
from datetime import date

import pytest

from db.bodies.rules.kinds import PlaceLevel
from db.bodies.rules.purposes import Aim
from db.calendar.records import Meeting
from db.errors import Refusal
from db.meetings.commands.agenda import AddItem
from db.meetings.rules.items import Origin
from db.papers.catalogue import paper, printed
from db.papers.paper import Paper
from db.risks.commands import (
    ChangeRisk,
    CloseRisk,
    ConcludeBaf,
    EscalateRisk,
    MarkStrategic,
    NoteRisk,
    ProposeAssurance,
    RecommendAssurance,
    RegisterRisk,
    UnmarkStrategic,
)
from db.risks.derived import findings
from db.risks.queries import strategic_line, strategic_risks
from db.risks.rules.assurance import AssuranceLevel
from db.risks.rules.baf import Confidence
from db.risks.rules.risk import Dimension, Regime, RiskCategory, Sector
from db.store import Caution
from db.store.cautions import cautions
from db.words import explain
from tests.papers.reading import heard
from tests.risks.conftest import System
from tests.risks.test_assurance_commands import enhanced
from tests.risks.test_risk_papers import told

TODAY = date(2026, 11, 30)
SAFE = "Safe care in every place"


def held(system: System, on: date = date(2026, 11, 5)) -> str:
    with system.store.read() as book:
        return str(book.value("SELECT id FROM meeting WHERE on_date = :on", on=on.isoformat()))


def refused(system: System, it: object) -> Refusal:
    with pytest.raises(Refusal) as found:
        system.do(it)
    return found.value


def made(system: System, name: str, thing: str) -> Paper:
    with system.store.read() as book:
        return paper(book, name, thing, TODAY)


def found(system: System, risk: str) -> set[str]:
    with system.store.read() as book:
        return {each.code for each in findings(book, TODAY) if each.id == risk}


def minded(system: System, it: object) -> tuple[Caution, ...]:
    with system.store.read() as book:
        return cautions(book, it, TODAY)


def test_r59_a_risk_still_to_be_completed_does_not_go_on_the_framework(system: System) -> None:
    risk = system.noted(cause="Two rotas", event="long waits")
    mark = MarkStrategic(risk, SAFE, (Aim.OUTCOMES,))
    said = refused(system, mark)
    assert (said.code, said.field) == ("risk.complete_first", "risk")
    assert "QC/R/26-27/001 is to be completed" in explain(said)
    assert "effect, owner, category, current score" in explain(said)
    with system.store.read() as book:
        assert strategic_line(book, risk) is None
    system.do(MarkStrategic(system.quality(), SAFE, (Aim.OUTCOMES,)))


def test_r59_what_lost_a_field_is_not_concluded_on_and_is_named_where_its_page_was(
    system: System,
) -> None:
    risk, whole = system.quality(), system.quality()
    for each in (risk, whole):
        system.do(MarkStrategic(each, SAFE, (Aim.OUTCOMES,)))
    assert "baf.find_incomplete" not in found(system, risk)
    system.do(ChangeRisk(risk, effect="", sector=Sector.NOT_SET))
    conclusion = ConcludeBaf(risk, held(system), Confidence.ASSURED, "Held")
    said = refused(system, conclusion)
    assert (said.code, said.field) == ("risk.complete_first", "risk")
    assert "effect, provider. Open the risk" in explain(said)
    assert "baf.find_incomplete" in found(system, risk)
    words = told(made(system, "baf", ""))
    named = (
        "still to be completed, so without a page until then: QC/R/26-27/001 (effect, provider)."
    )
    assert named in words
    assert "Strategic risks: 1." in words
    with pytest.raises(Refusal, match=r"^risk\.complete_first$"):
        made(system, "baf-page", risk)
    system.do(MarkStrategic(risk, "Safe care, and in time"))  # its page may be put right
    system.do(ChangeRisk(risk, effect="harm", sector=Sector.NHS), conclusion)
    assert "to be completed" not in told(made(system, "baf", ""))
    assert "Safe care, and in time" in told(made(system, "baf-page", risk))


def test_r59_a_risk_comes_back_to_the_framework_only_whole(system: System) -> None:
    risk = system.quality()
    system.do(MarkStrategic(risk, SAFE, (Aim.OUTCOMES,)), UnmarkStrategic(risk, "Held lower"))
    system.do(ChangeRisk(risk, owner=None))
    assert refused(system, MarkStrategic(risk)).code == "risk.complete_first"
    system.do(ChangeRisk(risk, owner=system.ann), MarkStrategic(risk))


def test_r22_what_is_to_be_completed_is_said_and_found_and_never_holds_a_status_up(
    system: System,
) -> None:
    risk = system.quality(4, 4)
    move = enhanced(system, risk)
    assert minded(system, move) == ()
    system.do(ChangeRisk(risk, event="", owner=None))
    (said,) = minded(system, move)
    assert said.words == (
        "QC/R/26-27/001 is still to be completed: event, owner. Its status can be changed all"
        " the same; fill these in before it goes to a committee."
    )
    level, why = AssuranceLevel.ENHANCED, "Two incidents"
    assert minded(system, ProposeAssurance(risk, level, why)) == (said,)
    assert minded(system, RecommendAssurance(risk, level, system.group, why)) == (said,)
    system.do(move)
    assert system.page(risk).line.level == level
    assert "assurance.find_incomplete" in found(system, risk)
    system.do(ChangeRisk(risk, event="long waits", owner=system.ann))
    assert "assurance.find_incomplete" not in found(system, risk)


def about(system: System) -> str:
    """Put a risk on register and framework that says all of itself; return its id."""
    risk = system.quality()
    system.do(
        ChangeRisk(
            risk,
            dimensions=(Dimension.EQUITABLE, Dimension.SAFE),
            sector=Sector.INDEPENDENT,
            regime=Regime.NHS,
            regulators="CQC, NMC",
            manager_text="Una Pettigrew",
            review_on=date(2027, 2, 1),
        ),
        RegisterRisk(risk),
        MarkStrategic(risk, SAFE, (Aim.OUTCOMES,)),
    )
    return risk


@pytest.mark.parametrize("name", ["risk-register", "baf-page"])
def test_r18_r19_r25_what_a_risk_bears_on_is_read_back_from_its_printed_papers(
    system: System, name: str
) -> None:
    risk = about(system)
    thing = system.committee if name == "risk-register" else risk
    with system.store.read() as book:
        printed_ = printed(book, name, thing, TODAY, ".pdf")
    words = heard(printed_)  # without its spaces
    for each in (
        *("Safe, Equitable", "Independent provider", "Assurance: NHS", "CQC, NMC"),
        *("Una Pettigrew", "Not reviewed yet", "next on 1 February 2027"),
    ):
        assert each.replace(" ", "") in words, each


def test_a_register_prints_the_day_of_a_review_only_from_that_day_on(system: System) -> None:
    risk = about(system)
    with system.store.write("Reviewed") as work:
        work.run("UPDATE risk SET reviewed_on = '2026-12-05' WHERE id = :id", id=risk)
    with system.store.read() as book:
        before, after = (
            told(paper(book, "risk-register", system.committee, date(2026, 12, day)))
            for day in (4, 5)
        )
    assert "Not reviewed yet" in before
    assert "Reviewed 5 December 2026" in after


@pytest.mark.parametrize(("on", "said"), [(1, "next on"), (2, "due since")])
def test_a_review_that_is_late_says_so(system: System, on: int, said: str) -> None:
    about(system)
    with system.store.read() as book:
        words = told(paper(book, "risk-register", system.committee, date(2027, 2, on)))
    assert f"{said} 1 February 2027" in words


def test_a_risk_that_says_none_of_it_has_a_dash_and_no_risk_no_table(system: System) -> None:
    empty = told(made(system, "risk-register", system.committee))
    assert "who manages it" not in empty
    risk = system.quality()
    system.do(
        ChangeRisk(risk, category=RiskCategory.FINANCE, dimensions=()),
        ChangeRisk(risk, sector=Sector.NOT_SET, regime=Regime.NOT_SET),
    )
    system.do(RegisterRisk(risk))
    words = told(made(system, "risk-register", system.committee))
    assert (
        "'Finance', '–', '–', '–', '–', 'Treat', 'Opened 30 November 2026\\nNot reviewed yet')"
        in words
    )


def test_pages_stand_in_the_order_given_and_those_without_one_come_last(system: System) -> None:
    """Nine is before ten, though not by its letters."""
    made_ = [system.quality() for _ in range(4)]
    for risk, pos in zip(made_, ("", "10", "9", "9"), strict=True):
        system.do(MarkStrategic(risk, SAFE, (Aim.OUTCOMES,), pos=pos))
    with system.store.read() as book:
        assert [each.risk for each in strategic_risks(book)] == [*made_[2:], made_[1], made_[0]]


@pytest.mark.parametrize("named", [True, False])
def test_r20_an_escalation_is_never_held_up_whoever_is_asked_and_waits_off_the_agenda(
    system: System, named: bool
) -> None:
    risk = system.quality()
    system.do(ChangeRisk(risk, managed_at=PlaceLevel.PLACE))
    up = EscalateRisk(risk, PlaceLevel.PARTNERSHIP, "The rota did not hold", "Ann")
    up = replace(up, to_body=system.group) if named else replace(up, to_text="The ICP")
    assert minded(system, up) == ()
    system.do(ChangeRisk(risk, event="", owner=None))
    (said,) = minded(system, up)
    assert said.words == (
        "QC/R/26-27/001 is still to be completed: event, owner. It can be escalated all the same;"
        " fill these in before it goes on a committee’s agenda."
    )
    made = system.do(up)
    with system.store.write("Convene") as work:
        meeting = work.add(Meeting(body=system.group, on_date=date(2026, 12, 3)))
    item = AddItem(meeting, "Triage", from_kind=Origin.ESCALATION, from_thing=made)
    assert refused(system, item).code == "risk.complete_first"


def test_a_risk_that_is_noted_already_is_said_before_it_is_noted_again(system: System) -> None:
    first = system.noted(title="Lifts stand still.")
    again = NoteRisk(system.committee, "lifts  stand still")

    def minded(it: NoteRisk) -> list[tuple[str, str]]:
        with system.store.read() as book:
            found = cautions(book, it, TODAY)
        return [(each.about, each.words) for each in found if "says the same" in each.words]

    ref = system.page(first).line.ref
    assert minded(again) == [("title", f"{ref}, still open, says the same.")]
    assert minded(NoteRisk(system.group, "Lifts stand still")) == []
    assert minded(NoteRisk(system.committee, "Lifts stand")) == []
    system.do(CloseRisk(first, "Mended"))
    assert minded(again) == []
