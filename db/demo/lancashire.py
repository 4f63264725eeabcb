"""The second system: board and region in Lancashire and South Cumbria, as their memorandum has it.

A minute book of its own. The organisations are real; everybody in it, and all that is said of them,
is invented and marked.
"""

from datetime import date, time
from pathlib import Path
from typing import Any

from db import clock
from db.book import close
from db.demo import fuller, northwest, oversight, quality, region
from db.demo.cast import SECRETARY
from db.demo.partners import met
from db.demo.shelf import write
from db.demo.stage import Progress, Stage
from db.demo.year import EXAMPLE
from db.exchange.identity import Home
from db.founding import found_book, unknown
from db.journal.seal import set_own
from db.words import say

BOOK = "lancashire.minutebook"
SET_UP_ON, STANDS_ON = date(2026, 3, 23), date(2026, 6, 8)
BOARD, REGION, TRUST = "LSC ICB", "NHSE NW", "Lancashire Teaching Hospitals"
PEOPLE = (
    # name, organisation, post, body and place held, whether its chair
    ("Cressida Holm", REGION, "Regional Director",
     "FRM", "Regional Director, NHS England North West", True),
    ("Osbert Quayle", REGION, "Regional Executive Director",
     "FRM", "Regional Executive Director, NHS England North West", False),
    ("Rosalind Tarn", BOARD, "Chief Executive",
     "FRM", "Chief Executive, Lancashire and South Cumbria Integrated Care Board", False),
    ("Gideon Fell", BOARD, "Chief Nursing Officer", "SQG", "ICB executive quality lead", True),
    ("Winifred Astley", TRUST, "Director of Midwifery",
     "SQG", "Representative of health partners", False),
    ("Percival Dunnock", "Lancashire County Council", "Director of Adult Services",
     "SQG", "Representative of social care partners", False),
    ("Sabina Thorne", "Blackpool Borough Council", "Director of Public Health",
     "SQG", "Representative of public health partners", False),
    ("Philippa Orme", BOARD, "Non-Executive Member", "", "", False),
    ("Araminta Sedge", BOARD, "Non-Executive Member", "", "", False),
    ("Tobias Wrenfield", BOARD, "Chief Medical Officer", "", "", False),
    ("Edmund Varley", BOARD, "Chief Finance Officer", "", "", False),
    ("Hesper Lindley", BOARD, "Chief of Planning, Performance and Strategy", "", "", False),
    ("Jory Pennick", BOARD, "Chief People Officer", "", "", False),
    ("Isolde Crane", BOARD, "Chief Digital Officer", "", "", False),
)  # fmt: skip
REVIEWS = ("2026-06-18", "2026-09-17", "2026-12-10", "2027-03-18")
PLACINGS = (
    (BOARD, "2022/23", 3, "2022-10-20", "Significant support needs in urgent care"),
    (BOARD, "2022/23", 2, "2024-03-14", "Two quarters on plan"),
    (TRUST, "2022/23", 3, "2023-05-18", "Waits above plan at two sites"),
    (TRUST, "2025/26", 3, "2025-09-11", "Waits above plan at one site"),
    ("East Lancashire Hospitals", "2025/26", 2, "2025-09-11", "On plan, with support of partners"),
)
LETTER = (
    "Dear colleagues,\n\nThe region and the board propose that a regional midwife works beside your"
    " two units until September.\n\nYours sincerely"
)
PAPERS = (
    ("risk-register", "QC", "QC-risk-register.pdf"),
    ("segment-timeline", BOARD, "LSC-segments.pdf"),
    ("delegations", "", "LSC-delegations.pdf"),
    ("minutes", quality.FIRST, "QC-2026-04-09-minutes-confirmed.pdf"),
    ("minutes", quality.SECOND, "QC-2026-05-14-minutes-unconfirmed.pdf"),
    ("agenda", quality.AHEAD, "QC-2026-06-11-agenda.pdf"),
    ("action-log", "QC", "QC-action-log.pdf"),
    ("baf-page", oversight.MATERNITY, "QC-assurance-framework-page.pdf"),
)


def hold_second(folder: Path, progress: Progress) -> list[str]:
    """Set up the second minute book in the folder, and return what was done, line by line."""
    with clock.standing_at(clock.london(SET_UP_ON, time(9))):
        book = found_book(folder / BOOK, SECRETARY, Home(folder / "laptops" / "secretary"), "lsc")
    stage = Stage(book, folder, progress)
    try:
        stage.tell(say("demo.second", path=BOOK, unknown=len(unknown(stage.store))))
        with stage.at(SET_UP_ON, 10):
            _seat(stage)
            quality.seat(stage)
            region.appoint(stage)
            risk = quality.register(stage)
            for on in REVIEWS:
                _plan(stage, on, kind="review")
            agreed = "SELECT id FROM agreement_live WHERE title LIKE 'Memorandum%'"
            stage.do(
                "review_agreement",
                agreement=stage.value(agreed),
                words=EXAMPLE,
                on="2025-10-23",
            )
        quality.decide(stage, risk)
        _oversee(stage)
        letter = _confide(stage)
        region.meet(stage)
        oversight.watch_lancashire(stage)
        northwest.account(stage)
        fuller.fill_lancashire(stage)
        region.report(stage)
        with stage.at(STANDS_ON, 9):
            locked = ("communication", letter, "LSC-letter-not-approved.pdf")
            write(stage, (*PAPERS, locked), STANDS_ON)
        with stage.store.connection() as connection:
            set_own(connection, "stands_at", clock.london(STANDS_ON, time(9)).isoformat())
    finally:
        close(book)
    return stage.told


def _seat(stage: Stage) -> None:
    for name, organisation, post, body, title, chairs in PEOPLE:
        stage.do(
            "add_person",
            name=name,
            organisation=organisation,
            post=post,
            email=f"{name.split()[0].lower()}@example.invalid",
            demonstration=True,
            source=EXAMPLE,
        )
        if not body:  # an officer, or of the committee whose places no source gives
            continue
        sql = """
            SELECT s.id FROM seat_live s JOIN body_live b ON b.id = s.body
            WHERE b.short = :body AND s.title = :title"""
        seat = stage.value(sql, body=body, title=title)
        office = {"office": "chair"} if chairs else {}
        stage.do("appoint_member", seat=seat, person=name, from_on="2026-04-01", **office)


def _plan(stage: Stage, on: str, **more: Any) -> str:
    return stage.do(
        "plan_meeting", body="FRM", on_date=on, start_time="10:00", end_time="12:00", **more
    )


def _oversee(stage: Stage) -> None:
    """Say where the board and two trusts stood, and convene the two parties with consent."""
    with stage.at(date(2026, 5, 18), 10):
        for placing in PLACINGS:
            _place(stage, *placing)
        meeting = _plan(
            stage,
            "2026-05-28",
            kind="extraordinary",
            ground="escalation",
            about=TRUST,
            called_for=REGION,
            why="The waits in maternity triage",
        )
        refused = stage.refused("convene_meeting", meeting=meeting)
        stage.do("record_consent", meeting=meeting, person="Rosalind Tarn", on_date="2026-05-18")
        stage.do("convene_meeting", meeting=meeting)
    stage.tell(say("demo.reviewed", n=len(REVIEWS), placed=len(PLACINGS), sentence=refused))


def _place(stage: Stage, short: str, version: str, number: int, on: str, words: str) -> None:
    sql = """
        SELECT s.id FROM segment_live s JOIN oversightframework_live f ON f.id = s.framework
        WHERE f.version = :version AND s.number = :number"""
    about = """
        SELECT t.id FROM oversighttheme_live t JOIN oversightframework_live f ON f.id = t.framework
        WHERE f.version = :version ORDER BY t.number LIMIT 1"""
    theme = stage.value(about, version=version)
    segment = stage.value(sql, version=version, number=number)
    stage.do(
        "place_in_segment",
        organisation=short,
        segment=segment,
        decided_by=REGION,
        rationale=words,
        evidence=[{"words": words, "source": EXAMPLE, **({"theme": theme} if theme else {})}],
        criteria=met(stage, segment) if version == "2022/23" else [],
        on=on,
    )


def _confide(stage: Stage) -> str:
    """Raise a concern early, agree what follows, and draft a letter that is still locked."""
    with stage.at(date(2026, 5, 19), 10):
        concern = stage.do(
            "raise_concern",
            raised_by=BOARD,
            subject="service",
            organisation=TRUST,
            title="Maternity triage",
            words="Two units cannot staff triage at night this summer",
            material="Women would wait longer than is safe, at two sites at once",
            outlook="prospective",
            person="Gideon Fell",
        )
        stage.do("tell_concern", earlyconcern=concern, told_to="Cressida Holm")
        stage.do("discuss_concern", earlyconcern=concern, words="Support by the region is weighed")
        proposal = stage.do(
            "propose_intervention",
            kind="intervention",
            proposed_by=REGION,
            organisation=TRUST,
            concern=concern,
            words="A regional midwife works beside both units until September",
            issue_arose_on="2026-04-16",
            person="Cressida Holm",
        )
        stage.do("put_to_meeting", interventionproposal=proposal, meeting="FRM/2026-05-28")
    with stage.at(date(2026, 5, 29), 10):
        stage.do(
            "answer_intervention",
            interventionproposal=proposal,
            answer="agreed",
            party=BOARD,
            person="Rosalind Tarn",
        )
        stage.do("name_lead", organisation=TRUST, person="Gideon Fell")
        letter = stage.do(
            "draft_letter",
            interventionproposal=proposal,
            sender=REGION,
            title="Support for your triage",
            words=LETTER,
        )
        refused = stage.refused("issue_letter", letter=letter, issued_by="Cressida Holm")
    stage.tell(say("demo.locked", sentence=refused))
    return f"~{letter}"
