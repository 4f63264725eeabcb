"""A month of the system's money, a shortfall that was offset, and two agreements.

The organisations are real and every figure is invented, and says so where its source stands.
"""

from datetime import date

from db.demo.stage import Stage
from db.demo.year import EXAMPLE
from db.words import say

ENTERED_ON = date(2026, 5, 28)
YEAR, MONTH, LATER = "26-27", "2026-04", "2026-05"
POSITIONS = (
    ("ICP-NC", "NCIC", "-2.5m", "-3.1m", "-2m", "-2m"),
    ("ICP-N", "Newcastle Hospitals", "4m", "£5,123,401.70", "12m", "10m"),
    ("ICP-N", "Northumbria", "2m", "2.1m", "5m", "5m"),
    ("ICP-C", "STSFT", "0", "-£1,489,025.50", "-9m", "0"),
    ("ICP-C", "CDDFT", "-1m", "-£964,100.80", "-3m", "-3m"),
    ("ICP-TV", "South Tees", "-3.5m", "-3m", "-6m", "-8m"),
    ("ICP-TV", "North Tees", "", "", "", "1m"),
)
SINCE = (
    ("NCIC", "-4.5m", "-5.2m", "-2m"),
    ("Newcastle Hospitals", "7.5m", "£8,629,104.40", "12m"),
    ("Northumbria", "3.5m", "3.8m", "6m"),
    ("STSFT", "-0.5m", "-£2,317,740.90", "-6m"),
    ("CDDFT", "-1.5m", "-£1,410,063.10", "-3m"),
    ("South Tees", "-6m", "-5.5m", "-8m"),
    ("North Tees", "0", "£184,027.70", "1m"),
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
    ("partnership action", "2026-05-12", "ICP-C", "Theatre lists shared from June; 3m found"),
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
        for kind, period, rows in (("revenue", LATER, SINCE), ("capital", LATER, CAPITAL)):
            for organisation, plan, actual, forecast in rows:
                stage.do(
                    "record_position",
                    organisation=organisation,
                    period=period,
                    kind=kind,
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
        amount="9m",
        statement="Agency staffing costs more than was planned. " + EXAMPLE,
        raised_on="2026-05-01",
    )
    for step, on, body, words in STEPS:
        stage.do("take_step", shortfall=shortfall, step=step, on=on, body=body, words=words)
    stage.do(
        "agree_offset",
        shortfall=shortfall,
        legs=[{"body": "ICP-N", "amount": "6m"}, {"body": "ICP-C", "amount": "-6m"}],
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
