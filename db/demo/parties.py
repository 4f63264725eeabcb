"""No surprises between the two parties: early concerns, a proposal agreed, a letter let go.

The organisations are real; what is said of them, and everybody who says it, is invented and marked.
"""

from datetime import date

from db.demo.stage import Stage
from db.demo.year import EXAMPLE
from db.words import say

TOLD_ON = date(2026, 5, 29)
BOARD, REGION = "NENC ICB", "NHSE NEY"
ABOUT = "CDDFT"
CONCERNS = (
    # raised by, subject, whose, title, words, why it is material, on, told to, discussed
    (BOARD, "service", ABOUT, "Stroke rota", "Two stroke consultants leave in the summer",
     "The rota cannot be filled, and patients would travel to the next site", "2026-05-06",
     "Jocasta Merriweather", "A shared rota is tried until the autumn"),
    (REGION, "organisation", "NCIC", "", "The director of finance leaves in July",
     "The recovery plan would have no owner", "2026-05-20", "Dorothea Plumstone", ""),
    (BOARD, "place", "Sunderland", "", "Waits for community nursing have doubled since January",
     "Discharges from hospital wait for it", "2026-05-26", "", ""),
    (BOARD, "function", "", "Continuing healthcare", "One assessment in five is late",
     "The standard is missed in three places at once", "2026-05-27", "", ""),
)  # fmt: skip
LETTER = (
    "Dear colleagues,\n\nThe region and the board propose support for your stroke rota on two days"
    " a week until the autumn. We would like to hear what would help most.\n\nYours sincerely"
)
VISITS = "Dear colleagues,\n\nThe first visits could be on 16 and 18 June.\n\nYours sincerely"


def confide(stage: Stage) -> None:
    """Raise four early concerns, agree what follows from one, and let one of two letters go."""
    with stage.at(TOLD_ON, 10):
        _sign(stage)
        concerns = [_raise(stage, *each) for each in CONCERNS]
        proposal = _propose(stage, concerns[0])
        _write(stage, proposal)
    stage.tell(say("demo.confided", n=len(CONCERNS)))


def _sign(stage: Stage) -> None:
    agreement = stage.do(
        "make_agreement",
        title="Memorandum on oversight between board and region (example)",
        parties=[BOARD, REGION],
        effective_on="2025-07-01",
        review_months=12,
        source=EXAMPLE,
    )
    for organisation, person, role, on in (
        (BOARD, "Dorothea Plumstone", "Chief Executive", "2025-07-01"),
        (REGION, "Jocasta Merriweather", "Regional Director of Strategy", "2025-07-14"),
    ):
        stage.do(
            "sign_agreement",
            agreement=f"~{agreement}",
            organisation=organisation,
            person=person,
            role=role,
            signed_on=on,
        )


def _raise(stage: Stage, party: str, subject: str, whose: str, title: str, *more: str) -> str:
    words, material, on, told_to, discussed = more
    about = {"place": whose} if subject == "place" else {"organisation": whose} if whose else {}
    concern = stage.do(
        "raise_concern",
        raised_by=party,
        subject=subject,
        title=title,
        words=words,
        material=material,
        outlook="prospective" if discussed else "actual",
        on=on,
        **about,
    )
    if told_to:
        stage.do("tell_concern", earlyconcern=concern, told_to=told_to, on=on)
    if discussed:
        stage.do("discuss_concern", earlyconcern=concern, words=discussed, on="2026-05-13")
    return concern


def _propose(stage: Stage, concern: str) -> str:
    """Propose support, put it to the two parties' own meeting, and agree it there."""
    with stage.at(date(2026, 5, 15), 9):
        stage.do(
            "plan_meeting",
            body="FRM",
            on_date="2026-05-21",
            start_time="14:00",
            end_time="15:00",
            kind="review",
        )
        proposal = stage.do(
            "propose_intervention",
            kind="intervention",
            proposed_by=REGION,
            organisation=ABOUT,
            concern=concern,
            words="Support for the stroke rota on two days a week until the autumn",
            issue_arose_on="2026-05-06",
            person="Jocasta Merriweather",
        )
        stage.do("put_to_meeting", interventionproposal=proposal, meeting="FRM/2026-05-21")
    stage.do(
        "answer_intervention",
        interventionproposal=proposal,
        answer="agreed",
        party=BOARD,
        person="Dorothea Plumstone",
        words="With the clinical network in the lead",
        on="2026-05-22",
    )
    stage.do("name_lead", organisation=ABOUT, person="Dorothea Plumstone", from_on="2026-05-22")
    stage.do("begin_intervention", interventionproposal=proposal, words="The first visit is agreed")
    stage.do(
        "mandate_support",
        organisation=ABOUT,
        words="Support of the stroke network on two days a week (example)",
        exit_criteria=["Both consultant posts filled", "Rota full for eight weeks"],
        given_by=REGION,
        from_on="2026-05-25",
        source=EXAMPLE,
    )
    return proposal


def _write(stage: Stage, proposal: str) -> None:
    """Draft two letters: one is approved and issued, the other waits for its approval."""
    for title, words in (("Support for your stroke rota", LETTER), ("The first visits", VISITS)):
        letter = stage.do(
            "draft_letter",
            interventionproposal=proposal,
            sender=REGION,
            title=title,
            words=words,
        )
        if words == VISITS:
            continue
        stage.do(
            "answer_letter",
            letter=letter,
            answer="approved",
            mark=stage.letter_mark(letter),
            party=BOARD,
            person="Dorothea Plumstone",
        )
        stage.do("issue_letter", letter=letter, issued_by="Jocasta Merriweather", how="By e-mail")
