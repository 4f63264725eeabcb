"""A month of the system's money, a shortfall that was offset, and two agreements.

The organisations are real and every figure is invented, and says so where its source stands.
"""

from datetime import date

from db.demo.stage import Stage
from db.demo.year import EXAMPLE
from db.words import say

ENTERED_ON = date(2026, 5, 28)
YEAR, MONTH = "26-27", "2026-04"
POSITIONS = (
    ("ICP-NC", "NCIC", "-250k", "-0.31m", "-0.2m", "-0.2m"),
    ("ICP-N", "Newcastle Hospitals", "0.4m", "£512,340.17", "1.2m", "1m"),
    ("ICP-N", "Northumbria", "0.2m", "0.21m", "0.5m", "0.5m"),
    ("ICP-C", "STSFT", "0", "-£148,902.55", "-0.9m", "0"),
    ("ICP-C", "CDDFT", "-0.1m", "-£96,410.08", "-0.3m", "-0.3m"),
    ("ICP-TV", "South Tees", "-0.35m", "-0.3m", "-0.6m", "-0.8m"),
    ("ICP-TV", "North Tees", "", "", "", "0.1m"),
)
CAPITAL = (
    ("NCIC", "0.2m", "0.15m", "2.4m"),
    ("Newcastle Hospitals", "1.1m", "1.24m", "14.2m"),
    ("Northumbria", "0.5m", "0.48m", "6m"),
    ("STSFT", "0.6m", "£583,221.40", "7.1m"),
    ("CDDFT", "0.4m", "0.4m", "5m"),
    ("South Tees", "0.7m", "0.66m", "8.2m"),
)
ENVELOPES = (("ICP-NC", "2.5m"), ("ICP-N", "19.5m"), ("ICP-C", "12.1m"), ("ICP-TV", "9m"))
SCHEMES = (
    (1, "Scanner for community diagnostics", "NCIC", "3.4m"),
    (2, "Maternity triage: two more rooms", "STSFT", "£1,250,000"),
    (3, "Ambulance standby points", "NEAS", "0.8m"),
)
STEPS = (
    ("peer challenge", "2026-05-05", None, "Two finance directors went through the forecast"),
    ("partnership action", "2026-05-12", "ICP-C", "Theatre lists shared from June; 0.3m found"),
    ("system discussion", "2026-05-19", "MG", "Whether an improvement elsewhere can stand for it"),
    ("flexibility found", "2026-05-26", "MG", "The North improves its forecast by the same"),
)


def account(stage: Stage) -> None:
    """Enter control totals, a month reported in part, capital, and a shortfall with its offset."""
    with stage.at(ENTERED_ON, 10):
        for body, organisation, plan, actual, forecast, limit in POSITIONS:
            whose = {"organisation": organisation, "source": EXAMPLE}
            stage.do("add_partner", body=body, **whose)
            stage.do("set_control_total", **whose, year=YEAR, amount=limit)
            if actual:
                figures = {"plan": plan, "actual": actual, "forecast": forecast}
                stage.do("record_position", **whose, period=MONTH, **figures)
        for organisation, plan, actual, forecast in CAPITAL:
            stage.do(
                "record_position",
                organisation=organisation,
                period=MONTH,
                kind="capital",
                plan=plan,
                actual=actual,
                forecast=forecast,
                source=EXAMPLE,
            )
        for body, amount in ENVELOPES:
            stage.do(
                "set_envelope", body=body, year=YEAR, kind="capital", amount=amount, source=EXAMPLE
            )
        for rank, title, organisation, amount in SCHEMES:
            stage.do(
                "add_capital_scheme",
                title=title,
                organisation=organisation,
                year=YEAR,
                amount=amount,
                rank=rank,
                note=EXAMPLE,
            )
        _climb(stage)
        _agree(stage)
    stage.tell(say("demo.accounted", n=len(POSITIONS)))


def _climb(stage: Stage) -> None:
    shortfall = stage.do(
        "raise_shortfall",
        organisation="STSFT",
        body="ICP-C",
        year=YEAR,
        amount="0.9m",
        statement="Agency staffing costs more than was planned. " + EXAMPLE,
        raised_on="2026-05-01",
    )
    for step, on, body, words in STEPS:
        stage.do("take_step", shortfall=shortfall, step=step, on=on, body=body, words=words)
    stage.do(
        "agree_offset",
        shortfall=shortfall,
        legs=[{"body": "ICP-N", "amount": "0.6m"}, {"body": "ICP-C", "amount": "-0.6m"}],
        agreed_by=["Ptolemy Finchley", "Clementine Oxshott"],
        agreed_on="2026-05-26",
        words="For this year only",
    )


def _agree(stage: Stage) -> None:
    agreement = stage.do(
        "make_agreement",
        title="Agreement on mutual aid (example)",
        kind="joint working",
        parties=["NCIC", "Newcastle Hospitals"],
        purpose="Children’s dentistry is done where there is room. " + EXAMPLE,
        effective_on="2026-04-01",
        review_months=12,
        source=EXAMPLE,
    )
    stage.do(
        "sign_agreement",
        agreement=agreement,
        organisation="Newcastle Hospitals",
        person="Una Pettigrew",
        role="Chief Executive",
        signed_on="2026-04-09",
    )
    stage.do(
        "record_delegation",
        function="Primary medical services (example)",
        from_organisation="NHSE",
        to_organisation="NENC ICB",
        instrument="Delegation agreement",
        exclusions="Public health functions under section 7A",
        from_on="2022-07-01",
        source=EXAMPLE,
    )
