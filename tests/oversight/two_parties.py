"""A region and a board with their memorandum, a trust, a place, and who speaks for each."""

from dataclasses import dataclass, field, replace
from datetime import date, time

from db.agreements.commands.agreements import MakeAgreement
from db.bodies.commands.bodies import AddBody
from db.bodies.commands.people import AddOrganisation, AddPerson
from db.bodies.commands.places import AddPlace
from db.bodies.commands.seats import AddSeat, AppointMember
from db.bodies.rules.kinds import BodyKind, OrgKind
from db.calendar.commands.planning import PlanMeeting
from db.calendar.rules.calling import Ground
from db.calendar.rules.states import MeetingKind
from db.oversight.commands.letters import AnswerLetter, DraftLetter
from db.oversight.commands.parties import NameLead
from db.oversight.commands.proposals import AnswerIntervention, ProposeIntervention, PutToMeeting
from db.oversight.queries.concerns import ConcernLine, early_concerns
from db.oversight.queries.letters import LetterLine, letters
from db.oversight.queries.proposals import ProposalLine, intervention_proposals
from db.oversight.rules.letters import LetterAnswer
from db.oversight.rules.proposals import InterventionKind, ProposalAnswerKind
from db.store import Store

TODAY = date(2022, 11, 10)
AGREED = date(2022, 7, 1)
MET = date(2022, 11, 3)
ARISEN = date(2022, 10, 3)
WORDS = "Dear colleagues,\n\nThe two parties propose targeted support for your rota.\n\nYours"


@dataclass
class Two:
    """What a test calls by name, and the steps it takes again and again."""

    store: Store
    ids: dict[str, str] = field(default_factory=dict)

    def do(self, *its: object) -> str:
        return self.store.do(*its).refs[-1].id

    def concern(self) -> ConcernLine:
        with self.store.read() as book:
            return early_concerns(book)[0]

    def proposal(self) -> ProposalLine:
        with self.store.read() as book:
            return intervention_proposals(book)[0]

    def letter(self) -> LetterLine:
        with self.store.read() as book:
            return letters(book)[0]

    def found(self) -> set[str]:
        found = self.store.findings(TODAY)
        return {each.code for each in found if each.code.startswith("concerns.")}

    def plan(self, kind: MeetingKind = MeetingKind.REVIEW, on: date = MET, **call: object) -> str:
        it = PlanMeeting(self.ids["body"], on, time(14), time(15), kind=kind, **call)  # type: ignore[arg-type] # passed on
        return self.do(it)

    def called(self) -> str:
        """Plan an extraordinary meeting on the escalation at the trust, as the region asks."""
        return self.plan(
            MeetingKind.EXTRAORDINARY,
            date(2022, 11, 17),
            why="The inspection",
            ground=Ground.ESCALATION,
            about=self.ids["trust"],
            called_for=self.ids["region"],
        )

    def proposed(self, **more: object) -> str:
        it = ProposeIntervention(
            InterventionKind.INTERVENTION,
            self.ids["region"],
            "Targeted support for the maternity rota",
            ARISEN,
            organisation=self.ids["trust"],
            on=date(2022, 10, 20),
        )
        return self.do(replace(it, **more))  # type: ignore[arg-type] # passed on

    def agreed(self) -> str:
        """Propose, raise at the scheduled meeting, and let the board agree; name the lead."""
        made = self.proposed()
        self.do(PutToMeeting(made, self.plan()))
        board, chief = self.ids["icb"], self.ids["chief"]
        self.do(AnswerIntervention(made, ProposalAnswerKind.AGREED, board, chief, on=MET))
        self.do(NameLead(self.ids["trust"], chief, MET))
        return made

    def drafted(self, words: str = WORDS) -> str:
        made = self.agreed()
        return self.do(DraftLetter(made, self.ids["region"], "Support for your rota", words))

    def approve(self, letter: str, mark: str = "") -> str:
        given = mark or self.letter().mark
        board, chief = self.ids["icb"], self.ids["chief"]
        return self.do(AnswerLetter(letter, LetterAnswer.APPROVED, given, board, chief))


def two_parties(store: Store) -> Two:
    """Enter the two parties, their review meeting and their memorandum."""
    made = Two(store)
    ids = made.ids
    for name, kind in (
        ("region", OrgKind.REGION),
        ("icb", OrgKind.ICB),
        ("trust", OrgKind.NHS_TRUST),
    ):
        ids[name] = made.do(AddOrganisation(f"The {name}", kind=kind))
    ids["place"] = made.do(AddPlace("The county"))
    review = AddBody("Review meeting", "FRM", BodyKind.REVIEW_MEETING, organisation=ids["region"])
    ids["body"] = made.do(review)
    for name, party, title in (
        ("director", "region", "Regional Director"),
        ("chief", "icb", "Chief Executive"),
    ):
        ids[name] = made.do(AddPerson(f"The {name}", organisation=ids[party], post=title))
        seat = made.do(AddSeat(ids["body"], title, organisation=ids[party]))
        made.do(AppointMember(seat, ids[name], date(2022, 7, 1)))
    both = (ids["region"], ids["icb"])
    ids["agreement"] = made.do(MakeAgreement("Memorandum", both, effective_on=AGREED))
    return made
