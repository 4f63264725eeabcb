"""A committee's spring, told through the commands: what the papers of the tests are drawn from."""

from datetime import date, time
from pathlib import Path
from typing import Any

from db import clock
from db.book import Book
from db.store import Store
from db.store.commands import command_named
from db.store.forms import read
from db.store.refs import resolve
from tests.conftest import Kept

APRIL, MAY = "MG/2026-04-02", "MG/2026-05-07"
SET_UP, HELD, NEXT, LATER = (
    date(2026, 3, 16),
    date(2026, 4, 2),
    date(2026, 5, 7),
    date(2026, 5, 20),
)
PEOPLE = (
    ("Siân Llŵyd-Jones", "SLJ", "ICS Executive Lead", "ICS Executive Lead", "NENC ICB"),
    ("Łukasz Wiśniewski", "ŁW", "NHS commissioner, North", "Director", "NENC ICB"),
    ("Zoë O\u2019Brien", "ZOB", "NHS provider, North", "Chief Executive", "Gateshead Health"),
    ("Ptolemy Finchley", "PF", "NHS provider, Central", "Chief Executive", "STSFT"),
    (
        "Una Pettigrew",
        "UP",
        "Representative of the tertiary acute providers",
        "Chief Executive",
        "Newcastle Hospitals",
    ),
)


class Teller:
    """Runs commands by name with plain values and printed references."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def do(self, name: str, /, **fields: Any) -> str:
        chosen = command_named(name)
        with self.store.read() as book:
            it = read(chosen.input, fields, lambda kind, called: resolve(book, kind, called))
        return self.store.do(it).refs[0].id


def told_book(nenc: Kept, folder: Path) -> Book:
    """Return a copy of a founded book, open, in which a committee has met.

    Its people are seated, the April meeting is held, confirmed in May and corrected after.
    """
    book = nenc.copied(folder)
    teller = Teller(book.store)
    with clock.standing_at(clock.london(SET_UP, time(9))):
        _set_up(teller)
    with clock.standing_at(clock.london(HELD, time(10))):
        _meet(teller)
    with clock.standing_at(clock.london(NEXT, time(10))):
        _confirm(teller)
    with clock.standing_at(clock.london(LATER, time(10))):
        _correct(teller)
    return book


def _set_up(teller: Teller) -> None:
    for name, initials, seat, post, organisation in PEOPLE:
        teller.do(
            "add_person",
            name=name,
            initials=initials,
            post=post,
            organisation=organisation,
            demonstration=True,
        )
        teller.do("appoint_member", seat=seat, person=initials, from_on="2026-03-01")
    teller.do(
        "add_person",
        name="Rufus Appleyard",
        initials="RA",
        post="Chief Operating Officer",
        organisation="Newcastle Hospitals",
        demonstration=True,
    )
    teller.do("nominate_deputy", seat=PEOPLE[4][2], person="RA", from_on="2026-03-01")
    teller.do(
        "set_quorum", body="MG", number=3, deputies_count=True, remote_counts=True, source="Example"
    )
    teller.do(
        "set_deadline_rule", body="MG", kind="papers due", days=7, unit="calendar", source="Example"
    )
    for on in ("2026-04-02", "2026-05-07", "2026-06-04"):
        teller.do(
            "plan_meeting",
            body="MG",
            on_date=on,
            start_time="10:00",
            end_time="12:00",
            venue="Fellside Room",
            online="Teams",
        )
    teller.do("convene_meeting", meeting=APRIL)
    teller.do("draft_agenda", meeting=APRIL)
    after = f"{APRIL}/3"
    for title, purpose, section in (
        ("Elective recovery: mutual aid", "decision", "For decision"),
        ("Maternity triage & waits <draft>", "assurance", "For assurance"),
    ):
        item = teller.do(
            "add_item",
            meeting=APRIL,
            title=title,
            purpose=purpose,
            lead="PF",
            minutes_long=20,
            section=section,
            after=after,
        )
        after = f"~{item}"
    teller.do(
        "add_item",
        meeting=APRIL,
        title="A private matter",
        purpose="discussion",
        part="2",
        minutes_long=10,
    )
    paper = teller.do(
        "add_paper", item=f"{APRIL}/4", title="Mutual aid proposal", lead="PF", marking="OFFICIAL"
    )
    teller.do("record_paper_received", paper=f"~{paper}", received_on="2026-03-16")
    teller.do("add_paper", item=f"{APRIL}/5", title="Quality report", lead="PF")
    teller.do(
        "register_interest",
        person="ZOB",
        kind="financial",
        nature="Director of a company",
        from_on="2026-01-05",
        declared_on="2026-01-10",
        mitigation="Withdraws",
    )


def _item(teller: Teller, item: str, at: tuple[str, str], text: str, *does: Any) -> None:
    teller.do("start_item", item=item, at=at[0])
    for name, fields in does:
        teller.do(name, **fields)
    teller.do("write_minute", item=item, text=text)
    teller.do("end_item", item=item, at=at[1])


def _meet(teller: Teller) -> None:
    teller.do("record_apologies", meeting=APRIL, person="ŁW")
    teller.do("open_meeting", meeting=APRIL, at="10:00")
    for person in ("SLJ", "PF"):
        teller.do("mark_arrived", meeting=APRIL, person=person, at="10:00")
    teller.do("mark_represented", meeting=APRIL, member="UP", deputy="RA", at="10:00")
    late = ("mark_arrived", {"meeting": APRIL, "person": "ZOB", "at": "10:12", "mode": "remote"})
    _item(teller, f"{APRIL}/1", ("10:00", "10:05"), "The Chair welcomed members.")
    _item(teller, f"{APRIL}/2", ("10:05", "10:20"), "Members NOTED the register.", late)
    recused = (
        "declare_interest",
        {
            "item": f"{APRIL}/4",
            "person": "ZOB",
            "nature": "Her trust would be paid.",
            "management": "withdraws",
        },
    )
    decided = (
        "record_decision",
        {
            "item": f"{APRIL}/4",
            "kind": "agreed",
            "binds_statutory": True,
            "words": "that four trusts share elective capacity",
            "rationale": "Waits are longest in two places.",
        },
    )
    acted = (
        "raise_action",
        {
            "body": "MG",
            "words": "Report the figures of the fourth trust",
            "owner": "PF",
            "due_on": "2026-04-30",
            "meeting": APRIL,
            "item": f"{APRIL}/4",
        },
    )
    _item(
        teller,
        f"{APRIL}/4",
        ("10:20", "10:50"),
        "Ptolemy Finchley presented:\n- the model\n- its cost\nMembers asked about transport.",
        recused,
        decided,
        acted,
    )
    _item(teller, f"{APRIL}/9", ("10:50", "10:58"), "Members heard of a tender.")
    risk = teller.do(
        "note_risk",
        body="MG",
        title="Triage waits",
        cause="staff shortage",
        event="women wait over 30 minutes",
        effect="avoidable harm",
        owner="PF",
        category="quality",
        item=f"{APRIL}/5",
    )
    risk = f"~{risk}"
    teller.do("change_risk", risk=risk, dimensions=["safe"], sector="NHS provider", regime="NHS")
    teller.do("score_risk", risk=risk, likelihood=4, impact=4, kind="initial")
    teller.do("score_risk", risk=risk, likelihood=4, impact=4)
    teller.do("score_risk", risk=risk, likelihood=2, impact=3, kind="target")
    teller.do("add_control", risk=risk, words="Weekly audit", gap="No cover at night")
    teller.do("register_risk", risk=risk)
    teller.do("note_risk", body="MG", title="To be completed")
    teller.do("close_meeting", meeting=APRIL, at="11:00")


def _confirm(teller: Teller) -> None:
    teller.do("agree_minutes", meeting=APRIL, agreed_by="SLJ", agreed_on="2026-04-09")
    teller.do("circulate_minutes", meeting=APRIL, circulated_on="2026-04-10")
    teller.do("convene_meeting", meeting=MAY)
    teller.do("draft_agenda", meeting=MAY)
    teller.do("open_meeting", meeting=MAY, at="10:00")
    teller.do("set_presiding", meeting=MAY, person="SLJ", from_time="10:00")
    teller.do("close_meeting", meeting=MAY, at="11:00")
    teller.do("confirm_minutes", meeting=APRIL, at_meeting=MAY, amendments="“four” reads “three”.")
    teller.do("change_due", action="MG/A/26-27/001", due_on="2026-05-30", reason="Figures late")
    teller.do("update_action", action="MG/A/26-27/001", words="Promised by the trust")


def _correct(teller: Teller) -> None:
    teller.do(
        "correct_minutes",
        meeting=APRIL,
        item=f"{APRIL}/2",
        text="register of interests",
        was="register",
        kind="clerical",
        agreed_by="SLJ",
        reason="A word left out",
    )
    teller.do("change_person", person="PF", name="Ptolemy Finchley-Brown")
