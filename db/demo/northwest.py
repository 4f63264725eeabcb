"""Money, readings and people of the second system: its founded registers, told of once.

The organisations are real, and what its memorandum lists was founded from it; every figure and
every report is invented, and says so where its source stands.
"""

from datetime import date

from db.demo.stage import Stage
from db.demo.year import EXAMPLE
from db.words import say

ENTERED_ON = date(2026, 6, 5)
YEAR, MONTHS = "26-27", ("2026-04", "2026-05")
BOARD, TRUST = "LSC ICB", "Lancashire Teaching Hospitals"
POSITIONS = (
    # organisation, control total, then plan, actual and forecast of each month
    (TRUST, "-6m", (("-1.1m", "-1.4m", "-6m"), ("-2.1m", "-£2,812,440.15", "-7.5m"))),
    ("East Lancashire Hospitals", "0", (("0", "0.1m", "0"), ("0", "£163,905.20", "0"))),
    ("Morecambe Bay", "-2m", (("-0.4m", "-0.4m", "-2m"), ("-0.8m", "-0.7m", "-1.8m"))),
    (BOARD, "8m", (("0.7m", "0.7m", "8m"), ("1.3m", "1.3m", "8m"))),
)
ENVELOPES = (("revenue", "0"), ("capital", "64m"))
READINGS = (
    ("Triaged within fifteen minutes", "Access and outcomes", "%", "higher",
     (("78.2", "2026-02-28"), ("74.9", "2026-03-31"), ("71.3", "2026-04-30"))),
    ("Vacancies of midwives", "People", "%", "lower",
     (("9.8", "2026-03-31"), ("10.4", "2026-04-30"))),
    ("Agency staff as a share of pay", "Finance and use of resources", "%", "lower",
     (("4.1", "2026-03-31"), ("4.6", "2026-04-30"))),
)  # fmt: skip
REPORTS = (
    ("workforce undertaking", 6, "Nineteen midwives recruited abroad begin in July"),
    ("people function", 1, "A line to call by night is tried at two sites"),
)


def account(stage: Stage) -> None:
    """Enter two months of four organisations, readings with their themes, and what was told."""
    with stage.at(ENTERED_ON, 10):
        _money(stage)
        for reading in READINGS:
            _read(stage, *reading)
        _tell(stage)
    stage.tell(say("demo.second_told", n=len(POSITIONS), readings=len(READINGS)))


def _money(stage: Stage) -> None:
    for kind, amount in ENVELOPES:
        given = {"kind": kind, "amount": amount, "source": EXAMPLE}
        stage.do("set_envelope", body="ICB", year=YEAR, **given)
    for organisation, limit, months in POSITIONS:
        whose = {"organisation": organisation, "source": EXAMPLE}
        stage.do("add_partner", body="ICB", **whose)
        stage.do("set_control_total", **whose, year=YEAR, amount=limit)
        for period, (plan, actual, forecast) in zip(MONTHS, months, strict=True):
            figures = {"plan": plan, "actual": actual, "forecast": forecast}
            stage.do("record_position", **whose, period=period, **figures)
    fallen = stage.do(
        "raise_shortfall",
        organisation=TRUST,
        body="ICB",
        year=YEAR,
        amount="1.5m",
        statement="Agency midwives cost more than was planned. " + EXAMPLE,
        raised_on="2026-06-02",
    )
    step = {"step": "peer challenge", "words": "Two directors went through it. " + EXAMPLE}
    stage.do("take_step", shortfall=fallen, on="2026-06-04", **step)


def _read(
    stage: Stage,
    title: str,
    theme: str,
    unit: str,
    better: str,
    series: tuple[tuple[str, str], ...],
) -> None:
    about = stage.value("SELECT id FROM oversighttheme_live WHERE title = :t", t=theme)
    said = {"title": title, "theme": about, "unit": unit, "better": better, "source": EXAMPLE}
    indicator = stage.do("add_indicator", **said)
    for actual, on in series:
        stage.do(
            "record_reading",
            indicator=indicator,
            level="organisation",
            organisation=TRUST,
            actual=actual,
            on=on,
            source=EXAMPLE,
        )


def _tell(stage: Stage) -> None:
    stage.do(
        "record_achievement",
        organisation=TRUST,
        on="2026-05-11",
        words="A second scanner opened six weeks early",
        source=EXAMPLE,
    )
    of = "SELECT id FROM peoplefunction_live WHERE side = :side AND number = :number"
    for side, number, words in REPORTS:
        function = stage.value(of, side=side, number=number)
        stage.do("report_people_function", peoplefunction=function, progress=f"{words}. {EXAMPLE}")
    urgent = "SELECT id FROM priority_live WHERE title LIKE '%urgent and emergency%'"
    told = {"words": "Handovers over an hour fell by a third", "source": EXAMPLE}
    stage.do("record_evidence", priority=stage.value(urgent), **told)
    stage.do(
        "log_development",
        words="What the four places want to decide for themselves. " + EXAMPLE,
        with_whom="The directors of the places",
        body="ICP",
        follows="A proposal by the autumn",
        on="2026-05-19",
    )
