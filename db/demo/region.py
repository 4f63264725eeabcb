"""The two parties of the second system: who looks after what, what they say formally, and meet on.

Its memorandum gives the functions, the nine sections of a review and the priorities; who holds
them, what is said and what is reported is invented, and says so where its source stands.
"""

from datetime import date

from db.demo.fuller import say_formally
from db.demo.quality import DOCTOR, NURSE
from db.demo.sitting import Item, Sitting, circulate, hold, prepare
from db.demo.stage import Stage
from db.demo.year import EXAMPLE

BOARD, REGION, TRUST = "LSC ICB", "NHSE NW", "Lancashire Teaching Hospitals"
CALLED, AHEAD = "FRM/2026-05-28", "FRM/2026-06-18"
DIRECTOR, DEPUTY, CHIEF = "Cressida Holm", "Osbert Quayle", "Rosalind Tarn"
OFFICERS = {
    # the portfolios of Appendix D, and who holds each here
    "Chief Executive": CHIEF,
    "Chief Nursing Officer": NURSE,
    "Chief Medical Officer": DOCTOR,
    "Chief Finance Officer": "Edmund Varley",
    "Chief of Planning, Performance & Strategy": "Hesper Lindley",
    "Chief People Officer": "Jory Pennick",
    "Chief Digital Officer": "Isolde Crane",
}
POINTS = (
    ("Regional Operations Centre", "ROC", REGION),
    ("System Operations Centre", "SOC", BOARD),
)
FORMAL = (
    # from, to, on, subject, words, why it went round
    (REGION, BOARD, "2026-05-18", "An urgent call on maternity triage",
     "The region asks for a meeting within two weeks", ""),
    (BOARD, REGION, "2026-05-18", "Consent to the meeting of 28 May",
     "The board consents, and sends the triage times of both units", ""),
    ("NHSE", TRUST, "2026-05-22", "Visit of the national maternity team",
     "The team comes on 3 June",
     "The team wrote to the trust on the evening it decided, and to the region a day later"),
)  # fmt: skip
ITEMS = (
    Item(f"Maternity triage at {TRUST}", "decision", DIRECTOR, 40, "Triage times of both units",
         "agree what support the region gives"),
    Item("How the trust is told, and by whom", "discussion", CHIEF, 15),
)  # fmt: skip
HELD = Sitting(
    CALLED,
    (DIRECTOR, DEPUTY, CHIEF),
    (
        ("1", "10:00", "10:03", ("Cressida Holm opened the meeting, which the region had called "
         "and to which the board consented on 18 May.")),
        ("2", "10:03", "10:04", "There was nothing to declare."),
        ("3", "10:04", "10:50", ("Rosalind Tarn set out the joint plan and what it lacks by night. "
         "Osbert Quayle offered a midwife of the region for both units.")),
        ("4", "10:50", "11:05", ("One letter goes out, once both have approved its text; the "
         "single lead is the Chief Nursing Officer of the board.")),
        ("5", "11:05", "11:06", "There was no other business."),
        ("6", "11:06", "11:07", "The next formal review is on 18 June 2026 at 10:00."),
    ),
    "11:07",
    (),
    (
        ("3", "record_decision", {
            "item": f"{CALLED}/3", "kind": "agreed", "owner": DEPUTY,
            "words": "that a midwife of the region works beside both units until September 2026",
            "rationale": "The plan is whole and both rotas are short by night until then",
            "aims": ["outcomes", "inequalities"], "review_on": "2026-09-17"}),
        ("4", "raise_action", {
            "body": "FRM", "meeting": CALLED, "item": f"{CALLED}/4", "owner": CHIEF,
            "words": "Approve the text of the letter to the trust, or say what must change",
            "due_on": "2026-06-12"}),
    ),
)  # fmt: skip
LED_BY = {
    "Quality": NURSE,
    "Performance improvement": "Hesper Lindley",
    "Finance": "Edmund Varley",
    "Workforce": "Jory Pennick",
    "Delegation of direct commissioning functions": DOCTOR,
    "Delegation within the ICB": CHIEF,
    "Partnership and place arrangements": CHIEF,
    "Reporting and escalation": "Hesper Lindley",
    "ICS development": "Hesper Lindley",
}
SECTIONS = (
    # section of the memorandum, what is brought under it, lead, theme
    ("Quality", "Maternity triage: the first weeks of enhanced assurance", NURSE,
     "Quality of care, access and outcomes"),
    ("Finance", "Forecast of the system, and the shortfall of one trust", "Edmund Varley",
     "Finance and use of resources"),
    ("Workforce", "Midwives from abroad: who begins in July", "Jory Pennick", "People"),
)  # fmt: skip
TOLD = (
    # how a priority begins, what is told of it
    ("Invest in", "Two community teams work from one base in Burnley"),
    ("Strengthen community", "Forty link workers, one in each network of practices"),
    ("Reap the benefits", "Payroll of three trusts is run as one"),
    ("Elective care", "Nobody has waited longer than 65 weeks since March"),
    ("Improving timely", "Nine practices in ten answer the telephone within ten minutes"),
    ("Improving mental", "Out-of-area beds fell from 31 to 12"),
    ("Population health", "Lung checks reach the three poorest wards of Blackpool"),
    ("Clinical transformation programme of the Long Term Plan: Cancer",
     "Stage at diagnosis is known for 84 in 100"),
    ("Clinical transformation programme of the Long Term Plan: Diabetes",
     "Pumps for all children who want one"),
)  # fmt: skip
PLACES = (
    ("Lancashire", "The county without the two unitary councils"),
    ("Blackpool", "The borough"),
    ("Blackburn with Darwen", "The borough"),
    ("South Cumbria", "The three former districts"),
)
AS_A_SYSTEM = (
    ("Triaged within fifteen minutes", "82.4", "83.9", "80.0"),
    ("Vacancies of midwives", "8.7", "8.2", "8.5"),
    ("Agency staff as a share of pay", "3.8", "3.6", "3.4"),
)
CYCLE = (
    ("Quality report of the system", "7 9 10 11 12 1 2 3", "assurance", DOCTOR, 20),
    ("Plan against infections: the quarter", "September December March", "assurance", DOCTOR, 15),
    ("Review of the terms of reference", "March", "decision", "Philippa Orme", 10),
)


def appoint(stage: Stage) -> None:
    """Name who looks after each function, and set out the business of the year."""
    with stage.store.read() as book:
        rows = book.rows("SELECT id, title FROM portfolio_live WHERE person IS NULL")
    for portfolio, title in rows:
        stage.do("name_portfolio_owner", portfolio=portfolio, person=OFFICERS[title])
    for title, months, purpose, lead, minutes in CYCLE:
        line = {"title": title, "months": months, "purpose": purpose, "lead": lead}
        stage.do(
            "add_cycle_item", body="QC", year=2026, **line, minutes_long=minutes, source=EXAMPLE
        )
    stage.do(
        "add_plan_item",
        body="FRM",
        title="What South Cumbria decides for itself",
        purpose="discussion",
        minutes_long=20,
        month="2026-09",
        asked_by=CHIEF,
        why="The place is ready to take community nursing on",
    )


def meet(stage: Stage) -> None:
    """Hold the meeting both parties consented to, and minute it."""
    with stage.at(date(2026, 5, 21), 10):
        prepare(stage, CALLED, ITEMS, date(2026, 5, 21))
    with stage.at(date(2026, 5, 28), 10):
        hold(stage, HELD)
    circulate(stage, CALLED, DIRECTOR, date(2026, 6, 1), date(2026, 6, 4))


def report(stage: Stage) -> None:
    """Tell of priorities, places and the system, and set the next review out by section."""
    with stage.at(date(2026, 6, 5), 14):
        since = {"from_on": "2026-04-01", "source": EXAMPLE}
        say_formally(stage, POINTS, FORMAL, since)
        for start, words in TOLD:
            of = "SELECT id FROM priority_live WHERE title LIKE :start"
            priority = stage.value(of, start=f"{start}%")
            stage.do("record_evidence", priority=priority, words=words, source=EXAMPLE)
        for place, footprint in PLACES:
            arranged = {
                "footprint": footprint,
                "leadership": "A place director, jointly with the council (example)",
                "functions": "Community nursing, discharge and prevention",
            }
            stage.do(
                "set_place_arrangement",
                place=place,
                state="agreed",
                **arranged,
                review_on="2027-03-31",
                source=EXAMPLE,
            )
        for title, prior, actual, forecast in AS_A_SYSTEM:
            indicator = stage.value("SELECT id FROM indicator_live WHERE title = :t", t=title)
            figures = {"prior": prior, "actual": actual, "forecast": forecast, "on": "2026-04-30"}
            stage.do("record_reading", indicator=indicator, level="system", **figures,
                     source=EXAMPLE)  # fmt: skip
        _engage(stage)
        _set_out(stage)


def _engage(stage: Stage) -> None:
    """Agree how the region engages on the oversight of quality (R26)."""
    agreement = stage.do(
        "make_agreement",
        title="How the region engages on the oversight of quality (example)",
        kind="engagement",
        parties=[REGION, BOARD],
        purpose="The region joins the System Quality Group, and is told of enhanced assurance "
        "within two days. " + EXAMPLE,
        effective_on="2026-05-01",
        review_months=12,
        source=EXAMPLE,
    )
    for organisation, person, role in (
        (REGION, DIRECTOR, "Regional Director"),
        (BOARD, CHIEF, "Chief Executive"),
    ):
        stage.do(
            "sign_agreement",
            agreement=agreement,
            organisation=organisation,
            person=person,
            role=role,
            signed_on="2026-04-28",
        )


def _set_out(stage: Stage) -> None:
    """Give each of the nine sections its officer, and bring business with its theme under three."""
    sections = {}
    for section, lead in LED_BY.items():
        of = """
            SELECT i.id FROM agendaitem_live i JOIN meeting_live m ON m.id = i.meeting
            WHERE m.ref = :meeting AND i.title = :section"""
        sections[section] = stage.value(of, meeting=AHEAD, section=section)
        stage.do("change_item", item=sections[section], purpose="assurance", lead=lead)
    for section, title, lead, theme in SECTIONS:
        item = stage.do(
            "add_item",
            meeting=AHEAD,
            title=title,
            purpose="assurance",
            lead=lead,
            minutes_long=20,
            parent=sections[section],
        )
        about = """
            SELECT t.id FROM oversighttheme_live t
              JOIN oversightframework_live f ON f.id = t.framework
            WHERE f.version = '2022/23' AND t.title = :title"""
        stage.do("set_item_themes", item=item, themes=[stage.value(about, title=theme)])
