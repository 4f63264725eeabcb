"""Who accepts a risk until when, how it is met and when it was opened, on the printed papers."""

from datetime import date

import pytest

from db.bodies.rules.purposes import Aim
from db.papers.catalogue import paper, printed
from db.risks.commands import AcceptRisk, ChangeRisk, MarkStrategic, RegisterRisk, ScoreRisk
from db.risks.rules.risk import Response
from tests.papers.reading import heard
from tests.risks.conftest import System
from tests.risks.test_risk_papers import told

TODAY = date(2026, 11, 30)
UNTIL = date(2026, 12, 31)
WHY = "Two units tested the new rota for a week"
PAPERS = pytest.mark.parametrize("name", ["risk-register", "baf-page"])


def borne(system: System) -> str:
    """Put a risk on register and framework that somebody accepts for a time; return its id."""
    risk = system.quality()
    system.do(
        ChangeRisk(risk, response=Response.TOLERATE),
        RegisterRisk(risk),
        MarkStrategic(risk, "Safe care in every place", (Aim.OUTCOMES,)),
        ScoreRisk(risk, 3, 3, reason=WHY),
        AcceptRisk(risk, "Una Pettigrew", "It is mended in the new year", UNTIL),
    )
    return risk


@PAPERS
def test_an_acceptance_and_the_response_are_read_back_from_the_pdf(
    system: System, name: str
) -> None:
    risk = borne(system)
    thing = system.committee if name == "risk-register" else risk
    with system.store.read() as book:
        words = heard(printed(book, name, thing, TODAY, ".pdf"))  # without its spaces
    for each in (
        "Tolerate",
        "Accepted by Una Pettigrew until 31 December 2026",
        "Opened 30 November 2026",
    ):
        assert each.replace(" ", "") in words, each
    assert (WHY.replace(" ", "") in words) is (name == "baf-page")


@PAPERS
@pytest.mark.parametrize(
    ("on", "said"),
    [
        (date(2026, 11, 29), ""),
        (TODAY, "Accepted by Una Pettigrew until 31 December 2026"),
        (UNTIL, "Accepted by Una Pettigrew until 31 December 2026"),
        (date(2027, 1, 1), "Acceptance by Una Pettigrew ended on 31 December 2026"),
    ],
)
def test_an_acceptance_holds_from_its_day_to_its_last(
    system: System, name: str, on: date, said: str
) -> None:
    risk = borne(system)
    with system.store.write("Opened before") as work:
        work.run("UPDATE risk SET raised_on = '2026-11-01' WHERE id = :id", id=risk)
    thing = system.committee if name == "risk-register" else risk
    with system.store.read() as book:
        words = told(paper(book, name, thing, on))
    assert ("Una Pettigrew" in words) is bool(said)
    assert said in words


def test_a_page_gives_the_reason_of_the_score_of_its_day(system: System) -> None:
    risk = borne(system)
    system.do(ScoreRisk(risk, 2, 3, on_date=date(2026, 11, 30), reason="The rota holds"))
    with system.store.read() as book:
        now = told(paper(book, "baf-page", risk, TODAY))
        before = told(paper(book, "baf-page", risk, date(2026, 11, 29)))
    assert "The rota holds" in now
    assert WHY not in now
    assert "The rota holds" not in before
