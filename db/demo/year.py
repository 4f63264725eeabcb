"""The minute book set up, its people seated, and 2026-27 planned."""

from datetime import date

from db.demo.cast import DEPUTY, MEMBERS
from db.demo.stage import Stage
from db.words import say

SET_UP_ON = date(2026, 3, 16)
YEAR_FROM, YEAR_TO = date(2026, 4, 1), date(2027, 3, 31)
EXAMPLE = "Example, for the demonstration only"
QUORUM = 8
NEEDS = (
    {"constituency": "Partnership commissioners", "at_least": 2},
    {"constituency": "Partnership providers", "at_least": 2},
)
DEADLINES = (
    ("call for papers", 20, "working"),
    ("papers due", 8, "working"),
    ("pack out", 5, "working"),
    ("action note", 1, "working"),
    ("minutes to the chair", 3, "working"),
    ("minutes out", 10, "working"),
)


def seat_people(stage: Stage) -> None:
    """Enter invented people and put them into the memorandum's membership places."""
    for each in (*MEMBERS, DEPUTY):
        stage.do(
            "add_person",
            name=each.name,
            post=each.post,
            organisation=each.organisation,
            initials=each.initials,
            email=f"{each.name.split()[0].lower()}@example.invalid",
            demonstration=True,
            source=EXAMPLE,
        )
    for each in MEMBERS:
        stage.do(
            "appoint_member",
            seat=each.seat,
            person=each.initials,
            from_on=YEAR_FROM.isoformat(),
            source=EXAMPLE,
        )
    stage.do(
        "nominate_deputy",
        seat=DEPUTY.seat,
        person=DEPUTY.initials,
        from_on=YEAR_FROM.isoformat(),
        source=EXAMPLE,
    )
    stage.tell(say("demo.seated", n=len(MEMBERS)))


def set_rules(stage: Stage) -> None:
    """Give the Management Group what its memorandum leaves open, each figure marked an example."""
    terms = stage.value(
        "SELECT t.id FROM terms_live t JOIN body_live b ON b.id = t.body WHERE b.short = 'MG'"
    )
    stage.do(
        "change_terms",
        terms=terms,
        cadence="first Thursday monthly",
        start_time="10:00",
        minutes_long=150,
        venue="Fellside Room and Teams",
        review_on="2027-03-31",
        example=True,
    )
    stage.do(
        "set_quorum",
        body="MG",
        number=QUORUM,
        needs=list(NEEDS),
        deputies_count=True,
        remote_counts=True,
        source=EXAMPLE,
        example=True,
    )
    for kind, days, unit in DEADLINES:
        stage.do("set_deadline_rule", body="MG", kind=kind, days=days, unit=unit, source=EXAMPLE)
    for level, office in (
        ("enhanced", "NENC ICB"),
        ("intensive", "NHSE"),
        ("intensive", "NHSE NEY"),
    ):
        stage.do("name_authority", level=level, organisation=office, source=EXAMPLE)
    stage.tell(say("demo.rules", number=QUORUM))


BUSINESS = (
    ("Winter plan: readiness", "September October", "discussion", "NQ", 20),
    ("Quality and performance report", "9 11 1 3", "assurance", "LC", 25),
    ("Financial position and transformation funding", "9 12 3", "assurance", "DP", 20),
    ("Review of the terms of reference", "March", "decision", "DP", 15),
)


def plan_ahead(stage: Stage) -> None:
    """Enter the Management Group's cycle of business for the rest of the year, and a request."""
    for title, months, purpose, lead, minutes in BUSINESS:
        stage.do(
            "add_cycle_item",
            body="MG",
            year=YEAR_FROM.year,
            title=title,
            months=months,
            purpose=purpose,
            lead=lead,
            minutes_long=minutes,
            source=EXAMPLE,
        )
    stage.do(
        "add_plan_item",
        body="MG",
        title="Community paediatrics: one recruitment campaign",
        purpose="discussion",
        minutes_long=15,
        month="2026-09",
        asked_by="BT",
        why="Three trusts advertise for the same people",
    )


def plan(stage: Stage) -> None:
    """Plan the financial year of the Health Strategy Group and the Management Group."""
    for short in ("HSG", "MG"):
        if short == "HSG":
            terms = stage.value(
                "SELECT t.id FROM terms_live t JOIN body_live b ON b.id = t.body "
                "WHERE b.short = 'HSG'"
            )
            stage.do("change_terms", terms=terms, cadence="third Tuesday quarterly", example=True)
        stage.do("plan_year", body=short, first=YEAR_FROM.isoformat(), last=YEAR_TO.isoformat())
    plan_ahead(stage)
    count = stage.value("SELECT count(*) FROM meeting_live")
    stage.tell(say("demo.planned", n=count))
