"""A system told through the commands: what the papers of oversight and money are drawn from."""

from datetime import date, time
from pathlib import Path
from typing import Any

from db import clock
from db.book import Book
from tests.conftest import Kept
from tests.papers.year import Teller

ON = date(2026, 6, 8)
SOURCE = "National return"
SEGMENTS: list[dict[str, Any]] = [
    {"number": number, "title": f"Segment {number}", "criteria": [], "rhythm": "Quarterly"}
    for number in (1, 2, 3, 4)
]
_FRAMEWORK = "SELECT id FROM oversightframework_live WHERE title = 'Framework'"
THEMES = ("Quality", "People", "Finance")
PLACED = (("STSFT", 2), ("CDDFT", 3), ("South Tees", 4), ("Gateshead Health", 2))


def partners_book(nenc: Kept, folder: Path) -> Book:
    """Return a copy of a founded book, open, with trusts placed, read and accounted for."""
    book = nenc.copied(folder)
    teller = Teller(book.store)
    with clock.standing_at(clock.london(ON, time(9))):
        _watch(teller)
        _account(teller)
        _plan(teller)
        _agree(teller)
        _host(teller)
        _work(teller)
    return book


def _one(teller: Teller, sql: str, **values: Any) -> str:
    with teller.store.read() as book:
        return str(book.value(sql, **values))


def _watch(teller: Teller) -> None:
    themes = [{"title": title, "number": at} for at, title in enumerate(THEMES, 1)]
    kinds = ["NHS foundation trust", "NHS trust"]
    framework = {"title": "Framework", "version": "2025/26", "from_on": "2025-09-01"}
    teller.do("adopt_framework", **framework, applies_to=kinds, themes=themes, segments=SEGMENTS)
    people = _people(teller)
    for whose, number in PLACED:
        place(teller, whose, number, "2025-09-11")
    place(teller, "STSFT", 1, "2026-03-12")
    vacancies = teller.do(
        "add_indicator", title="Vacancies", theme=people, unit="%", better="lower"
    )
    for whose, figures in (("STSFT", ("9", "9.5")), ("CDDFT", ("12.4", "11.8"))):
        for actual, on in zip(figures, ("2026-03-31", "2026-04-30"), strict=True):
            teller.do(
                "record_reading", indicator=vacancies, level="organisation", organisation=whose,
                actual=actual, on=on, source=SOURCE,
            )  # fmt: skip
    teller.do(
        "record_achievement", organisation="CDDFT", words="Forty nurses passed", on="2026-04-20",
        source="Board paper of May",
    )  # fmt: skip
    teller.do(
        "mandate_support", organisation="South Tees", words="Maternity support", given_by="NHSE",
        exit_criteria=["Rota full", "Waits under thirty minutes"], from_on="2026-01-05",
    )  # fmt: skip
    rota = _one(teller, "SELECT id FROM exitcriterion_live WHERE words = 'Rota full'")
    teller.do("meet_exit", exitcriterion=rota, evidence="Rota of May", on="2026-05-29")


def _people(teller: Teller) -> str:
    return _one(
        teller,
        f"SELECT id FROM oversighttheme_live WHERE framework = ({_FRAMEWORK}) AND title = 'People'",
    )


def place(teller: Teller, whose: str, number: int, on: str) -> None:
    """Place a trust in a segment on the evidence of its people."""
    people = _people(teller)
    segment = _one(
        teller,
        f"SELECT id FROM segment_live WHERE framework = ({_FRAMEWORK}) AND number = :n",
        n=number,
    )
    teller.do(
        "place_in_segment", organisation=whose, segment=segment, on=on,
        decided_by="NHSE", rationale="Vacancies",
        evidence=[{"theme": people, "words": "Vacancies as returned", "source": SOURCE}],
    )  # fmt: skip


def _account(teller: Teller) -> None:
    for body, whose, limit, figures in (
        ("ICP-C", "STSFT", "0", ("0", "-148902.55", "-0.9m")),
        ("ICP-C", "CDDFT", "-0.3m", ("-0.1m", "-96410.08", "")),
        ("ICP-N", "Northumbria", "0.5m", ("0.2m", "0.21m", "0.7m")),
        ("ICP-TV", "North Tees", "0.1m", None),
    ):
        given = {"organisation": whose, "source": SOURCE}
        teller.do("add_partner", body=body, **given)
        teller.do("set_control_total", **given, year="26-27", amount=limit)
        if figures:
            said = dict(zip(("plan", "actual", "forecast"), figures, strict=True))
            teller.do("record_position", **given, period="2026-04", **said)
    teller.do(
        "add_capital_scheme", title="Scanner", organisation="STSFT", year="26-27", amount="3.4m",
        rank=1,
    )  # fmt: skip
    fallen = teller.do(
        "raise_shortfall", organisation="STSFT", body="ICP-C", year="26-27", amount="0.9m",
        statement="Agency costs", raised_on="2026-05-01",
    )  # fmt: skip
    for step in ("peer challenge", "partnership action", "system discussion", "flexibility found"):
        teller.do("take_step", shortfall=fallen, step=step, words=f"Said at {step}")
    teller.do(
        "agree_offset", shortfall=fallen, agreed_by=["Ada", "Ben"],
        legs=[{"body": "ICP-N", "amount": "600000"}, {"body": "ICP-C", "amount": "-600000"}],
    )  # fmt: skip


def _plan(teller: Teller) -> None:
    version = teller.do(
        "set_assumptions", title="Five years", from_on="2026-04-01", source=SOURCE,
        assumptions=[{"words": "Pay award", "value": "2.8 %"}, {"words": "Growth", "value": "1"}],
    )  # fmt: skip
    for body, year, amount in (
        ("ICP-N", "26-27", "1.5m"), ("ICP-C", "26-27", "-2,000,000.50"), ("ICP-N", "27-28", "1.6m"),
    ):  # fmt: skip
        teller.do("set_plan_line", body=body, assumptionset=version, year=year, amount=amount,
                  source=SOURCE)  # fmt: skip
    for title, seen_by, figures in (
        ("Theatre lists", "GIRFT", ("1m", "600k", "50k")),
        ("Day cases", "GIRFT", ("400k", "300k", "")),
        ("Prescribing", "RightCare", ("300k", "", "")),
    ):
        said = dict(zip(("opportunity", "planned", "delivered"), figures, strict=True))
        teller.do("record_efficiency", title=title, organisation="STSFT", year="26-27",
                  seen_by=seen_by, source=SOURCE, **said)  # fmt: skip
    bid = teller.do("bid_funding", body="ICP-N", title="Staff bank", year="26-27", amount="300k",
                    priority=1)  # fmt: skip
    teller.do("answer_bid", funding=bid, award="250k", report_due_on="2026-09-30")
    teller.do("bid_funding", body="ICP-C", title="Crisis line", year="26-27", amount="900k")
    teller.do("record_advice", body="FLG", to_body="MG", words="Hold the contingency")
    advice = teller.do("record_advice", body="FLG", to_body="MG", subject="capital",
                       words="Put the scanner first")  # fmt: skip
    teller.do("answer_advice", advice=advice, answer="Taken up")
    teller.do("change_capital_scheme", capitalscheme=_one(
        teller, "SELECT id FROM capitalscheme_live"), advice=advice)  # fmt: skip


def _agree(teller: Teller) -> None:
    memo = teller.do(
        "make_agreement", title="Memorandum", parties=["NENC ICB", "NHSE"],
        effective_on="2022-07-01", review_months=12,
    )  # fmt: skip
    teller.do(
        "sign_agreement", agreement=memo, organisation="NHSE", person="Jocasta Merriweather",
        role="Regional Director", signed_on="2022-07-01",
    )  # fmt: skip
    teller.do(
        "record_delegation", function="Primary medical services", from_organisation="NHSE",
        to_organisation="NENC ICB", instrument="Delegation Agreement",
        exclusions="Public health functions under section 7A", from_on="2022-07-01",
    )  # fmt: skip


def _host(teller: Teller) -> None:
    teller.do("set_delegation_policy", words="Not to trusts", recipients=["NHS trust"],
              source="Guidance", from_on="2022-07-01", to_on="2023-03-31")  # fmt: skip
    teller.do("host_service", title="Patient transport", host="NENC ICB", lead_commissioner=True,
              hosted_for=["NHSE"], provider="NEAS")  # fmt: skip


def _work(teller: Teller) -> None:
    text = "a. Stroke: one rota (COMPLETE) b. Record: live (IN PROGRESS) c. Sites (ONGOING) d. Land"
    teller.do("take_in_plan", plan="Plan", theme="Services", text=text)
    told = teller.do("add_priority", title="Pressure at work", measure="no metric")
    teller.do("record_evidence", priority=told, words="Sixteen employers", source="Survey")
    teller.do("add_priority", title="Text support")
    teller.do("set_people_function", side="people function", number=3, words="Support wellbeing")
    function = _one(teller, "SELECT id FROM peoplefunction_live")
    teller.do("report_people_function", peoplefunction=function, progress="Two hubs open")
    teller.do("set_place_arrangement", place="Sunderland", state="under review",
              leadership="A place director", review_on="2026-05-31")  # fmt: skip
    teller.do("log_development", words="How places take on more", with_whom="Two leaders")
    old, new = (
        teller.do("add_guidance", title=f"Guidance {version}", issuer="NQB", version=version)
        for version in ("1", "2")
    )
    teller.do("supersede_guidance", guidance=old, by=new)
