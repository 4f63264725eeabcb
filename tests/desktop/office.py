"""A small minute book for the screen's tests and pictures, made through the product's own commands.

It stands on Monday 30 November 2026. No person or organisation in it is real.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path

from db.actions.commands.chasing import RecordChase
from db.actions.commands.log import ChangeDue, RaiseAction
from db.bodies.commands.bodies import AddBody
from db.bodies.commands.people import AddOrganisation, AddPerson
from db.bodies.commands.seats import AddSeat, AppointMember
from db.bodies.commands.terms import AdoptTerms, SetDeadlineRule, SetQuorum
from db.bodies.rules.kinds import Authority, BodyKind, DayUnit, DeadlineKind, Office, OrgKind
from db.book import Book, close, found, open_book
from db.calendar.commands.planning import PlanMeeting
from db.calendar.commands.states import ConveneMeeting
from db.clock import SET_BY
from db.exchange.identity import Home
from db.meetings.commands.agenda import AddItem
from db.meetings.commands.papers import AddPaper, RecordPaperReceived
from db.meetings.rules.items import Purpose
from db.risks.commands.authority import NameAuthority
from db.risks.commands.proposals import ProposeAssurance
from db.risks.commands.register import ChangeRisk, NoteRisk
from db.risks.commands.scoring import ScoreRisk
from db.risks.rules.assurance import AssuranceLevel
from db.risks.rules.risk import Regime, RiskCategory, Sector
from db.risks.rules.scores import ScoreKind
from db.store import Store

TODAY = date(2026, 11, 30)
FILE = "northmoor.minutebook"
NAME = "Northmoor system committees"
ORGANISATIONS = {
    "ICB": ("Northmoor Integrated Care Board", OrgKind.ICB),
    "WH": ("Wexholme Hospitals", OrgKind.NHS_TRUST),
    "SC": ("Saltmarsh Community", OrgKind.NHS_TRUST),
    "FMH": ("Fellside Mental Health", OrgKind.NHS_TRUST),
}
PEOPLE = {
    "Dorothea Plumstone": ("Chair", "ICB"),
    "Barnaby Thistlewood": ("Chief Executive", "WH"),
    "Nettie Quillfeather": ("Director of Finance", "ICB"),
    "Wilf Larkspur": ("Chief Executive", "FMH"),
    "Hattie Bramblewick": ("Chief Executive", "SC"),
    "Ptolemy Finchley": ("ICP Lead", "ICB"),
    "Marigold Penhaligon": ("Chief Nurse", "WH"),
}
BODIES = {
    "MG": "Management Group",
    "QC": "Quality Committee",
    "FG": "Finance Group",
    "PC": "People Committee",
}
ACTIONS = (
    ("MG", "Confirm mutual aid thresholds with each trust and bring the table back to the group",
     "Barnaby Thistlewood", date(2026, 10, 1), date(2026, 10, 15)),
    ("MG", "Ask each place for its three delayed-discharge lessons", "Barnaby Thistlewood",
     date(2026, 10, 1), date(2026, 11, 17)),
    ("MG", "Share the discharge pathway audit with all four ICPs", "Nettie Quillfeather",
     date(2026, 11, 5), date(2026, 11, 19)),
    ("QC", "Write to the maternity units asking for triage times by hour of day", "Wilf Larkspur",
     date(2026, 11, 5), date(2026, 11, 24)),
    ("MG", "Circulate the revised escalation wording for agreement by e-mail",
     "Hattie Bramblewick", date(2026, 11, 5), date(2026, 11, 30)),
    ("FG", "Reconcile month 7 capital against the envelope, by provider", "Nettie Quillfeather",
     date(2026, 11, 12), date(2026, 12, 2)),
    ("MG", "Draft the winter communications plan with the four ICP leads", "Ptolemy Finchley",
     date(2026, 11, 5), date(2026, 12, 3)),
    ("QC", "Invite the patient safety partner to the December meeting", "Marigold Penhaligon",
     date(2026, 11, 5), date(2026, 12, 3)),
    ("PC", "Bring options for the shared staff bank to the People Committee",
     "Hattie Bramblewick", date(2026, 11, 18), date(2026, 12, 14)),
)  # fmt: skip
RISKS = (
    ("QC", "Waits in maternity triage lead to harm to mothers and babies", (4, 4), (2, 4)),
    ("QC", "Registered nurse shortfall on Ward 12 leads to missed care", (4, 5), (2, 4)),
    ("QC", "Medicines reconciliation missed at discharge", (3, 3), (2, 2)),
    ("FG", "Unfunded escalation beds break the revenue control total", (4, 4), (2, 3)),
    ("PC", "Staff bank agreement not signed before winter", (3, 4), (1, 3)),
)


@contextmanager
def at(on: date, hour: int = 9) -> Iterator[None]:
    """Let the clock stand at an hour of a day."""
    before = os.environ.get(SET_BY)
    os.environ[SET_BY] = f"{on.isoformat()}T{hour:02}:00:00+00:00"
    try:
        yield
    finally:
        if before is None:
            del os.environ[SET_BY]
        else:
            os.environ[SET_BY] = before


class OfficeBuilder:
    """Fills a minute book, remembering the ids of what it makes by name."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.ids: dict[str, str] = {}

    def do(self, it: object, name: str = "") -> str:
        """Run a command and remember what it made under a name."""
        made = self.store.do(it).refs[0].id
        if name:
            self.ids[name] = made
        return made

    def people(self) -> None:
        """Enter organisations and people."""
        for code, (name, kind) in ORGANISATIONS.items():
            self.do(AddOrganisation(name=name, code=code, kind=kind), code)
        self.do(AddOrganisation(name="NHS England", kind=OrgKind.NATIONAL), "NHSE")
        for name, (post, organisation) in PEOPLE.items():
            person = AddPerson(
                name=name, post=post, organisation=self.ids[organisation], demonstration=True
            )
            self.do(person, name)

    def bodies(self) -> None:
        """Enter committees with their terms, seats and members."""
        for short, name in BODIES.items():
            body = AddBody(
                name=name,
                short=short,
                kind=BodyKind.COMMITTEE,
                authority=Authority.COLLABORATIVE,
                organisation=self.ids["ICB"],
            )
            self.do(body, short)
            terms = AdoptTerms(
                body=self.ids[short],
                version="1",
                from_on=date(2026, 4, 1),
                cadence="first Thursday monthly",
                start_time=time(10),
                minutes_long=120,
                venue="Fellside Room",
                review_on=date(2026, 12, 14) if short == "PC" else date(2027, 4, 1),
            )
            self.do(terms)
        self._management_group()

    def _management_group(self) -> None:
        for name in PEOPLE:
            office = Office.CHAIR if name == "Dorothea Plumstone" else Office.MEMBER
            organisation = self.ids[PEOPLE[name][1]]
            seat = AddSeat(
                body=self.ids["MG"],
                title=PEOPLE[name][0],
                constituency=PEOPLE[name][1],
                office=office,
                organisation=organisation,
            )
            self.do(seat, f"seat {name}")
            self.do(
                AppointMember(
                    seat=self.ids[f"seat {name}"],
                    person=self.ids[name],
                    from_on=date(2026, 4, 1),
                )
            )
        self.do(SetQuorum(body=self.ids["MG"], number=4, source="Example", example=True))
        rules = (
            (DeadlineKind.PAPERS_DUE, 3),
            (DeadlineKind.PACK_OUT, 2),
            (DeadlineKind.ACTION_NOTE, 0),
            (DeadlineKind.MINUTES_TO_CHAIR, 5),
        )
        for kind, days in rules:
            for short in ("MG", "QC"):
                unit = DayUnit.WORKING
                rule = SetDeadlineRule(
                    body=self.ids[short], kind=kind, days=days, unit=unit, source="Example"
                )
                self.do(rule)

    def meetings(self) -> None:
        """Plan the next meetings, with agendas and papers on their way."""
        planned = (
            ("MG", date(2026, 12, 3), time(10), "Fellside Room", 8, 5),
            ("QC", date(2026, 12, 1), time(14), "", 9, 9),
            ("FG", date(2026, 12, 8), time(9, 30), "Saltmarsh House", 6, 1),
        )
        for short, on, start, venue, wanted, received in planned:
            meeting = PlanMeeting(
                body=self.ids[short], on_date=on, start_time=start, venue=venue, online="Teams"
            )
            self.do(meeting, f"meeting {short}")
            self.do(ConveneMeeting(meeting=self.ids[f"meeting {short}"]))
            for number in range(wanted):
                self._item(f"meeting {short}", number, received=number < received)

    def _item(self, meeting: str, number: int, *, received: bool) -> None:
        item = AddItem(
            meeting=self.ids[meeting],
            title=f"Business {number + 1}",
            purpose=Purpose.DISCUSSION,
            minutes_long=10,
            lead=self.ids["Wilf Larkspur"],
        )
        paper = AddPaper(item=self.do(item), title=f"Paper {number + 1}")
        made = self.do(paper)
        if received:
            with at(date(2026, 11, 25)):
                self.do(RecordPaperReceived(paper=made, received_on=date(2026, 11, 25)))

    def actions(self) -> None:
        """Raise the actions of the autumn's meetings, let some slip, chase one owner."""
        for short, words, owner, raised, due in ACTIONS:
            with at(raised):
                action = RaiseAction(
                    body=self.ids[short],
                    words=words,
                    owner=self.ids[owner],
                    due_on=due,
                    raised_on=raised,
                )
                self.do(action, words[:20])
        first = self.ids[ACTIONS[0][1][:20]]
        for day, due in ((date(2026, 10, 15), date(2026, 10, 29)),
                         (date(2026, 10, 29), date(2026, 11, 12))):  # fmt: skip
            with at(day):
                self.do(ChangeDue(action=first, due_on=due, reason="Two trusts had not replied"))
        with at(date(2026, 11, 23)):
            self.do(RecordChase(actions=(first,), on_date=date(2026, 11, 23)))

    def risks(self) -> None:
        """Note risks with their scores, and propose two changes of status."""
        for level, organisation in (
            (AssuranceLevel.ENHANCED, "ICB"),
            (AssuranceLevel.INTENSIVE, "NHSE"),
        ):
            self.do(NameAuthority(level=level, organisation=self.ids[organisation]))
        for short, title, now, target in RISKS:
            quality = RiskCategory.QUALITY if short == "QC" else RiskCategory.FINANCE
            risk = NoteRisk(body=self.ids[short], title=title, category=quality)
            made = self.do(risk, title[:10])
            if short == "QC":
                self.do(ChangeRisk(risk=made, sector=Sector.NHS, regime=Regime.NHS))
            for kind, place in ((ScoreKind.CURRENT, now), (ScoreKind.TARGET, target)):
                self.do(ScoreRisk(risk=made, likelihood=place[0], impact=place[1], kind=kind))
        self.do(ChangeRisk(risk=self.ids[RISKS[3][1][:10]], review_on=date(2026, 12, 9)))
        for title, authority in ((RISKS[0][1], "ICB"), (RISKS[1][1], "ICB")):
            proposal = ProposeAssurance(
                risk=self.ids[title[:10]],
                became=AssuranceLevel.ENHANCED,
                rationale="Significant and recurrent",
                to_authority=self.ids[authority],
                expected_on=date(2026, 12, 3),
            )
            self.do(proposal)


@dataclass(frozen=True)
class Secretariat:
    """A closed minute book, its laptop, and the ids of what is in it by name."""

    folder: Path
    ids: dict[str, str]

    def copied(self, to: Path) -> Book:
        """Copy minute book and laptop into a folder, and open the copy there."""
        shutil.copytree(self.folder, to, dirs_exist_ok=True)
        return open_book(to / FILE, Home(to / "laptop"))


def make_office(folder: Path) -> Secretariat:
    """Make the minute book in a folder."""
    with at(date(2026, 9, 1)):
        home = Home(folder / "laptop")
        book = found(folder / FILE, "Posy Merriweather", home, name=NAME)
        builder = OfficeBuilder(book.store)
        builder.people()
        builder.bodies()
    with at(date(2026, 11, 20)):
        builder.meetings()
        builder.actions()
    with at(TODAY, 8):
        builder.risks()
        book.store.rederive(TODAY)
    close(book)
    return Secretariat(folder, builder.ids)
