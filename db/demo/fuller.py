"""What fills either system out: evidence under every theme, readings of two trusts, formal words.

The organisations are real; what is said of them, and everybody who says it, is invented and marked.
"""

from collections.abc import Mapping
from datetime import date

from db.demo.oversight import MATERNITY
from db.demo.stage import Stage
from db.demo.year import EXAMPLE

ENTERED_ON, CALLED_ON = date(2026, 5, 22), date(2026, 5, 30)
UNDER = {
    # under each theme of the later framework but the one that a decision turned on
    "Quality of care, access and outcomes": "Seen within four hours at the rate of the system",
    "Preventing ill health and reducing inequalities": "Health checks reach the poorest wards",
    "People": "Turnover and vacancies no worse than a year before",
    "Finance and use of resources": "Spends what was planned, quarter by quarter",
    "Leadership and capability": "The board is whole, and its last review found no gap",
    "Local strategic priorities": "Takes part in all four priorities of the system",
}
READINGS = (
    ("Vacancies", "STSFT", (("9.7", "2026-02-28"), ("9.1", "2026-03-31"))),
    ("Seen within four hours", "STSFT", (("76.8", "2026-03-31"), ("75.2", "2026-04-30"))),
    (
        "Turnover in twelve months",
        "Gateshead Health",
        (("8.8", "2025-12-31"), ("8.3", "2026-03-31")),
    ),
    (
        "Seen within four hours",
        "Gateshead Health",
        (("79.9", "2026-03-31"), ("79.4", "2026-04-30")),
    ),
)
LEADS = (
    ("North Cumbria", "Hattie Bramblewick"),
    ("North", "Marigold Penhaligon"),
    ("Central", "Barnaby Thistlewood"),
    ("Tees Valley", "Cordelia Quickfall"),
)
POINTS = (
    ("Regional Operations Centre", "ROC", "NHSE NEY"),
    ("System Operations Centre", "SOC", "NENC ICB"),
)
FORMAL = (
    # from, to, on, subject, words, why it went round the points
    ("NHSE NEY", "NENC ICB", "2026-05-20", "Readiness for the heat of the summer",
     "An answer is asked for by 12 June", ""),
    ("NENC ICB", "NHSE NEY", "2026-05-22", "Readiness for the heat: what each trust says",
     "Eight of ten trusts are ready; two say when they will be", ""),
    ("NHSE", "CDDFT", "2026-05-11", "Figures of stroke care asked for by telephone",
     "The audit closed on the same day", "The national audit team rang the trust itself"),
)  # fmt: skip
REQUESTS = (
    ("FOI-2026-014", "2026-04-13", "Minutes and papers on mutual aid between trusts"),
    ("FOI-2026-019", "2026-05-27", "What the Management Group knows of waits in triage"),
)
SCORED = (
    ("2025-06-12", 4, "Triage was staffed on four nights of seven at one unit"),
    ("2025-09-11", 3, "Bank midwives filled most nights of the summer"),
    ("2025-12-11", 3, "No change: one night in three is still filled by the bank"),
    ("2026-03-12", 4, "The second unit lost three midwives of its night rota"),
)
VACANCIES = {
    "cause": "Midwives leave both units for posts without nights",
    "event": "a rota cannot be filled from the bank",
    "effect": "triage closes at night at one of two sites",
    "category": "workforce",
    "owner": "Gideon Fell",
    "managed_at": "system",
    "review_on": "2026-08-13",
}
NIGHT = "A midwife of the region goes to the unit the same night and stays over the week-end"
ALONE = "On a Saturday night nobody of the board could be reached, and births were being moved"

LOOKED_AFTER = (
    ("Medical Director", "Cancer / Diagnostics", "Lysander Crabtree"),
    ("ICS Executive Lead", "Finance", "Dorothea Plumstone"),
)
"""Functions with the office that looks after each, and who is in it (R16)."""


def evidence_of(themes: dict[str, str], own: str) -> list[dict[str, str]]:
    """Return evidence under every theme but a decision's own; ``themes`` are ids by title."""
    return [
        {"theme": themes[title], "words": words, "source": EXAMPLE}
        for title, words in UNDER.items()
        if title != own
    ]


def fill_north_east(stage: Stage) -> None:
    """Enter readings of two more trusts, who leads each partnership, and one formal letter."""
    with stage.at(ENTERED_ON, 10):
        for title, short, series in READINGS:
            indicator = stage.value("SELECT id FROM indicator_live WHERE title = :t", t=title)
            whose = {"level": "organisation", "organisation": short, "source": EXAMPLE}
            for actual, on in series:
                stage.do("record_reading", indicator=indicator, actual=actual, on=on, **whose)
        since = {"from_on": "2026-04-01", "source": EXAMPLE}
        for title, function, person in LOOKED_AFTER:
            whose = {"title": title, "person": person, "organisation": "NENC ICB"}
            stage.do("assign_function", function=function, source=EXAMPLE, **whose)
        for place, person in LEADS:
            stage.do("name_office_holder", title="ICP Lead", place=place, person=person, **since)
        say_formally(stage, POINTS, FORMAL, since)
        stage.do("treat_risk", risk="MG/R/26-27/001", action="MG/A/26-27/004")
    with stage.at(date(2026, 6, 4), 14):
        _answer_requests(stage)


def say_formally(
    stage: Stage,
    points: tuple[tuple[str, str, str], ...],
    formal: tuple[tuple[str, str, str, str, str, str], ...],
    since: Mapping[str, str],
) -> None:
    """Set two contact points up, national teams going through the region's; log what was said.

    What went round them says why, and through no point.
    """
    through = {
        whose: stage.do(
            "add_contact_point",
            name=name,
            short=short,
            organisation=whose,
            national=short == "ROC",
            **since,
        )
        for name, short, whose in points
    }
    for sender, receiver, on, subject, words, why in formal:
        ends = {"sender_point": through.get(sender), "receiver_point": through.get(receiver)}
        stage.do(
            "log_communication",
            sender=sender,
            receiver=receiver,
            on_date=on,
            subject=subject,
            words=f"{words}. {EXAMPLE}",
            **({"why_round": f"{why}. {EXAMPLE}"} if why else ends),
        )


def _answer_requests(stage: Stage) -> None:
    """Answer one request for information, and look at another."""
    done, _open = (
        stage.do("record_foi", number=number, received_on=on, asked=asked, requester=EXAMPLE)
        for number, on, asked in REQUESTS
    )
    answered = "Minutes and paper sent, without the names of patients"
    stage.do("answer_foi", request=done, on="2026-05-08", outcome=answered)


def fill_lancashire(stage: Stage) -> None:
    """Score a year of the strategic risk, link another, and go on once without the other party."""
    with stage.at(CALLED_ON, 21):
        _go_on_alone(stage)
    with stage.at(date(2026, 6, 1), 11):
        asked = "Triage times of both units since January, and what the Committee decided"
        stage.do("record_foi", number="FOI-26-007", received_on="2026-05-20", asked=asked,
                 requester=EXAMPLE, handler="Gideon Fell")  # fmt: skip
        for on, likelihood, reason in SCORED:
            given = {"on_date": on, "likelihood": likelihood, "impact": 4, "reason": reason}
            stage.do("score_risk", risk=MATERNITY, **given)
        risk = stage.do("note_risk", body="QC", title="Vacancies of midwives at night")
        stage.do("change_risk", risk=risk, **VACANCIES)
        for kind, likelihood in (("initial", 4), ("current", 4), ("target", 2)):
            stage.do("score_risk", risk=risk, kind=kind, likelihood=likelihood, impact=3)
        stage.do("add_control", risk=risk, words="A bank of midwives shared by both units")
        stage.do("register_risk", risk=risk)
        words = "Fewer midwives by night, longer waits in triage"
        stage.do("link_risks", strategic=MATERNITY, risk=risk, words=words)
        stage.do(
            "add_capital_scheme",
            title="Room for triage beside the labour ward (example)",
            organisation="Lancashire Teaching Hospitals",
            year="26-27",
            amount="3.4m",
            rank=1,
            note=EXAMPLE,
        )


def _go_on_alone(stage: Stage) -> None:
    """Let the region intervene in exceptional circumstances, with its reason (T3)."""
    proposal = stage.do(
        "propose_intervention",
        kind="intervention",
        proposed_by="NHSE NW",
        organisation="Morecambe Bay",
        words=f"{NIGHT}. {EXAMPLE}",
        issue_arose_on=CALLED_ON.isoformat(),
        person="Cressida Holm",
    )
    stage.do(
        "make_exception",
        interventionproposal=proposal,
        party="NHSE NW",
        person="Cressida Holm",
        reason=f"{ALONE}. {EXAMPLE}",
    )
    begun = "The midwife arrived at half past ten; the board was told at eight the next morning"
    stage.do("begin_intervention", interventionproposal=proposal, words=begun)
