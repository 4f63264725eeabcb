"""What is planned and asked for: plans, bids, efficiencies, advice, people, a variation.

The organisations and committees are real and every figure is invented, and says so.
"""

from datetime import date

from db.demo.stage import Stage
from db.demo.year import EXAMPLE
from db.words import say

ENTERED_ON = date(2026, 5, 28)
YEAR = "26-27"
ASSUMED = (
    ("Pay award", "2.8%"),
    ("Inflation", "1.9%"),
    ("Growth in activity", "1.2%"),
    ("Efficiency asked of everybody", "2.0%"),
)
PLANNED = (
    # partnership, then revenue of three years, then capital of the first
    ("ICP-NC", ("-2m", "-1m", "0"), "2.5m"),
    ("ICP-N", ("15m", "14m", "14.5m"), "19.5m"),
    ("ICP-C", ("-3m", "-1.5m", "£250,000"), "12.1m"),
    ("ICP-TV", ("-7m", "-4m", ""), "9m"),
)
YEARS = ("26-27", "27-28", "28-29")
BIDS = (
    # partnership, what for, amount, workstream, award, answer, report due
    ("ICP-N", "One staff bank for the four partnerships", "0.9m", "Workforce", "0.6m",
     "For the first year", "2026-09-30"),
    ("ICP-TV", "Crisis support by text message", "0.35m", "Mental health", "",
     "The scope is to be agreed first", ""),
    ("ICP-NC", "Shared care record: the last partnership", "1.2m", "Digital", "", "", ""),
)  # fmt: skip
EFFICIENCIES = (
    ("Theatre lists that start on time", "STSFT", "GIRFT", "3.2m", "3m", "0.4m"),
    ("Day-case hip replacement", "South Tees", "GIRFT", "1.1m", "0.8m", ""),
    ("Prescribing of inhalers", "CDDFT", "RightCare", "0.7m", "0.5m", "0.1m"),
    ("Beds open through the night", "North Tees", "Model Hospital", "0.9m", "", ""),
)
FUNCTIONS = (
    (1, "Support the health and wellbeing of staff", "Two hubs serve the four partnerships"),
    (2, "Grow the workforce for the years to come", ""),
)


def plan_ahead(stage: Stage) -> None:
    """Enter what the system plans, asks for and hopes to save, and who advised on it."""
    with stage.at(ENTERED_ON, 14):
        _plan(stage)
        for priority, bid in enumerate(BIDS, 1):
            _ask(stage, priority, *bid)
        for title, organisation, seen_by, opportunity, planned, delivered in EFFICIENCIES:
            stage.do(
                "record_efficiency",
                title=title,
                organisation=organisation,
                year=YEAR,
                source=EXAMPLE,
                seen_by=seen_by,
                opportunity=opportunity,
                planned=planned,
                delivered=delivered,
            )
        _advise(stage)
        _tell(stage)
        _vary(stage)
    stage.tell(say("demo.planned_ahead", bids=len(BIDS), efficiencies=len(EFFICIENCIES)))


def _plan(stage: Stage) -> None:
    version = stage.do(
        "set_assumptions",
        title="Planning assumptions 2026-27 (example)",
        from_on="2026-04-01",
        source=EXAMPLE,
        assumptions=[{"words": words, "value": value} for words, value in ASSUMED],
    )
    for body, revenue, capital in PLANNED:
        plan = {"body": body, "assumptionset": version, "source": EXAMPLE}
        for year, amount in zip(YEARS, revenue, strict=True):
            if amount:
                stage.do("set_plan_line", **plan, year=year, amount=amount)
        stage.do("set_plan_line", **plan, year=YEAR, amount=capital, kind="capital")


def _ask(
    stage: Stage,
    priority: int,
    body: str,
    title: str,
    amount: str,
    workstream: str,
    *came_of_it: str,
) -> None:
    award, answer, due = came_of_it
    bid = stage.do(
        "bid_funding",
        body=body,
        title=f"{title} (example)",
        year=YEAR,
        amount=amount,
        workstream=workstream,
        priority=priority,
        on="2026-04-20",
    )
    if answer:
        report = {"report_due_on": due} if due else {}
        stage.do("answer_bid", funding=bid, award=award, answer=answer, on="2026-05-07", **report)


def _advise(stage: Stage) -> None:
    advice = stage.do(
        "record_advice",
        body="SCWG",
        to_body="MG",
        subject="capital",
        words="Put community diagnostics before anything else: it serves three partnerships",
        on="2026-04-24",
    )
    answer = {"answer": "Taken up in the capital list. " + EXAMPLE, "on": "2026-05-07"}
    stage.do("answer_advice", advice=advice, **answer)
    first = "SELECT id FROM capitalscheme_live WHERE rank = 1"
    stage.do("change_capital_scheme", capitalscheme=stage.value(first), advice=advice)
    stage.do(
        "record_advice",
        body="FLG",
        to_body="MG",
        words="Hold the contingency until month 6. " + EXAMPLE,
        on="2026-05-26",
    )


def _tell(stage: Stage) -> None:
    for number, words, told in FUNCTIONS:
        function = stage.do(
            "set_people_function",
            side="people function",
            number=number,
            words=words,
            source=EXAMPLE,
        )
        if told:
            stage.do("report_people_function", peoplefunction=function, progress=told)
    stage.do(
        "log_development",
        words="How places take on more of what is planned for them. " + EXAMPLE,
        with_whom="The leaders of two councils",
        body="HSG",
        follows="A paper to the Health Strategy Group in July",
        on="2026-05-12",
    )


def _vary(stage: Stage) -> None:
    """Vary the agreement on mutual aid: one change in force, one that awaits the other party."""
    aid = stage.value("SELECT id FROM agreement_live WHERE title LIKE '%mutual aid%'")
    parties = (("NCIC", "Hattie Bramblewick"), ("Newcastle Hospitals", "Una Pettigrew"))
    for words, day, agreeing in (
        ("Waits over 52 weeks are shared too.", "2026-05-06", parties),
        ("The costs are settled every quarter.", "2026-05-20", parties[:1]),
    ):
        proposed = {"words": f"{words} {EXAMPLE}", "proposed_by": "NCIC", "on": day}
        variation = stage.do("propose_variation", agreement=aid, **proposed)
        for organisation, person in agreeing:
            consent = {"organisation": organisation, "person": person, "on": day}
            stage.do("consent_variation", variation=variation, **consent)
        if agreeing == parties:
            stage.do("adopt_variation", variation=variation, effective_on="2026-06-01", version="2")
