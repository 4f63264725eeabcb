"""A busy May after the committee's spring: one of every kind of thing a document can be of."""

from datetime import date, time
from pathlib import Path

from db import clock
from db.book import Book
from db.custody.queries import foi_page
from db.papers.catalogue import PAPERS, thing_of
from db.store import Reading
from tests.conftest import Kept
from tests.papers.year import APRIL, MAY, NEXT, Teller, told_book

JUNE = "MG/2026-06-04"
BUSY = date(2026, 5, 21)
PRINTED = date(2026, 5, 25)
REQUEST = "FOI 2026/014"
# What each kind is printed of, as a person calls it; the ICP has a feedback note of its own.
CALLED = {
    "meeting": APRIL,
    "body": "MG",
    "agendaitem": f"{APRIL}/4",
    "paper": "Mutual aid proposal",
    "person": "NA",
    "foirequest": REQUEST,
    "place": "Gateshead",
}
APART = {
    "feedback-note": "ICP-N",
    "agenda-setting": JUNE,
    "notice": JUNE,
}


# Documents of what no busy May holds; the tests of their areas prove them.
ELSEWHERE = {"communication", "signature-sheet", "baf-page"}
TOLD = [name for name in PAPERS if name not in ELSEWHERE]


def called(book: Reading, name: str) -> str:
    """Return what a document is printed of, as it is given to the command; nothing for all."""
    kind = PAPERS[name].kind
    if kind == "circulation":
        return f"~{book.value('SELECT id FROM circulation_live')}"
    return APART.get(name) or CALLED.get(kind, "")


def thing(book: Reading, name: str) -> str:
    """Return the id of what a document of the busy book is printed of."""
    return thing_of(book, name, called(book, name))


def busy_book(nenc: Kept, folder: Path) -> Book:
    """Return the told book, open, a busy month later."""
    book = told_book(nenc, folder)
    teller = Teller(book.store)
    with clock.standing_at(clock.london(NEXT, time(13))):
        _recommend(teller)
    with clock.standing_at(clock.london(BUSY, time(9))):
        _cover(teller)
        _welcome(teller)
        _plan(teller)
        _circulate(teller)
        _ask(teller)
    return book


def _recommend(teller: Teller) -> None:
    with teller.store.read() as book:
        item = book.value(
            "SELECT i.id FROM agendaitem_live i JOIN meeting_live m ON m.id = i.meeting"
            " WHERE m.ref = :may ORDER BY i.pos LIMIT 1",
            may=MAY,
        )
    made = "~" + teller.do(
        "record_recommendation",
        words="One patient record across the twelve trusts",
        workstream="Digital",
        body="MG",
        made_on="2026-04-20",
    )
    teller.do(
        "assess_recommendation",
        recommendation=made,
        assessment="supported",
        words="It pays back in four years.",
        on="2026-05-07",
    )
    teller.do(
        "refer_to_partnerships", recommendation=made, sent_on="2026-05-07", due_on="2026-06-30"
    )
    teller.do(
        "record_recommendation",
        words="A shared staff bank",
        workstream="Workforce",
        item=f"~{item}",
        made_on="2026-05-07",
    )
    with teller.store.read() as book:
        sent = dict(
            book.rows("SELECT b.short, r.id FROM referral_live r JOIN body_live b ON b.id = r.body")
        )
    for short, outcome, words in (
        ("ICP-C", "ratified", ""),
        ("ICP-NC", "ratified as amended", "from July"),
        ("ICP-TV", "refused", "no capital this year"),
    ):
        teller.do(
            "record_outcome",
            referral=f"~{sent[short]}",
            outcome=outcome,
            outcome_on="2026-05-07",
            outcome_words=words,
        )


def _cover(teller: Teller) -> None:
    teller.do(
        "change_paper",
        paper="Mutual aid proposal",
        recommendation="To agree that four trusts share elective capacity until March 2027.",
        summary="Waits are longest in two places & shortest next door.",
        considered="Finance Leadership Group, 12 March 2026.",
        finance="£1.2 million within the allocation.",
        equality="Transport is offered to those without a car.",
        system_first="The shortest wait in the system is offered first.",
        aims=["outcomes", "inequalities"],
    )


def _welcome(teller: Teller) -> None:
    teller.do(
        "add_person",
        name="Nia Ashcroft",
        initials="NA",
        post="Director of Finance",
        organisation="Gateshead Health",
        demonstration=True,
    )
    teller.do(
        "welcome_member",
        seat="NHS provider, Tees Valley",
        person="NA",
        from_on="2026-05-18",
        due_on="2026-06-01",
    )
    with teller.store.read() as book:
        step = book.value("SELECT id FROM inductionstep_live ORDER BY n LIMIT 1")
    teller.do("tick_induction", inductionstep=f"~{step}")
    teller.do(
        "note_absence", person="UP", from_on="2026-05-18", to_on="2026-06-12", acting="RA",
        why="Leave",
    )  # fmt: skip


def _plan(teller: Teller) -> None:
    teller.do(
        "add_plan_item", body="MG", title="Winter plan", purpose="decision", lead="PF",
        minutes_long=20, asked_by="SLJ", asked_on="2026-05-11", why="Asked for in March",
    )  # fmt: skip
    late = teller.do(
        "add_plan_item", body="MG", title="Staff survey", purpose="assurance", lead="SLJ",
        minutes_long=15, month="2026-09",
    )  # fmt: skip
    teller.do(
        "decline_proposal", meeting=JUNE, from_kind="forward plan", from_thing=late,
        reason="It belongs to the workforce board",
    )  # fmt: skip
    teller.do(
        "add_cycle_item", body="MG", year=2026, title="Annual report", months="4, 10",
        purpose="information", lead="SLJ", source="Terms of reference",
    )  # fmt: skip
    teller.do("convene_meeting", meeting=JUNE)
    teller.do("draft_agenda", meeting=JUNE)


def _circulate(teller: Teller) -> None:
    made = "~" + teller.do(
        "start_circulation",
        body="MG",
        words="that the winter money is shared by weighted population",
        paper="Winter money",
        why="The money must be claimed by the end of May",
        closes_on="2026-05-22",
        closes_time="17:00",
    )
    for person, answer, words in (
        ("SLJ", "agrees", ""),
        ("PF", "agrees", "With thanks to the finance team"),
        ("RA", "agrees", ""),
        ("ZOB", "takes no part: interest", "Her trust would be paid"),
    ):
        teller.do("record_reply", circulation=made, person=person, answer=answer, words=words)


def _ask(teller: Teller) -> None:
    request = "~" + teller.do(
        "record_foi",
        asked="The minutes and papers on mutual aid",
        number=REQUEST,
        received_on="2026-05-11",
        requester="A member of the public",
        handler="SLJ",
    )
    things = [f"{APRIL}/{number}" for number in (1, 2, 4)]
    teller.do("hold_for_foi", request=request, things=things, looked_for="mutual aid")
    with teller.store.read() as book:
        page = foi_page(book, request.removeprefix("~"))
    assert page is not None
    first, second, third = page.held
    teller.do("decide_foi", held=f"~{first.id}", state="released")
    teller.do("decide_foi", held=f"~{second.id}", state="outside", why="Not on mutual aid")
    teller.do(
        "withhold_passage",
        held=f"~{third.id}",
        words="Members asked about transport.",
        exemption="43",
        reason="A tender is running",
    )
