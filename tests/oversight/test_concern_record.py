"""Concerns told and discussed, proposals agreed, and communications locked until approved."""

from dataclasses import replace
from datetime import date

import pytest

from db import clock
from db.agreements.commands.agreements import EndAgreement
from db.bodies.commands.people import AddOrganisation, ChangeOrganisation, ChangePerson
from db.bodies.rules.kinds import OrgKind
from db.calendar.commands.calling import RecordConsent
from db.calendar.commands.states import StandDownMeeting
from db.calendar.rules.calling import Ground
from db.calendar.rules.states import MeetingKind
from db.errors import Refusal
from db.oversight.commands.concerns import (
    CloseConcern,
    DiscussConcern,
    RaiseConcern,
    TellConcern,
)
from db.oversight.commands.letters import (
    AnswerLetter,
    ChangeLetter,
    DraftLetter,
    ExceptLetter,
    IssueLetter,
)
from db.oversight.commands.parties import EndLead, NameLead
from db.oversight.commands.proposals import (
    AnswerIntervention,
    BeginIntervention,
    MakeException,
    PutToMeeting,
    WithdrawProposal,
)
from db.oversight.queries.parties import identified_leads, lead_on
from db.oversight.records import IdentifiedLead, InterventionProposal, Letter, ProposalAnswer
from db.oversight.rules.concerns import ConcernState, Outlook, SubjectKind
from db.oversight.rules.letters import LetterAnswer, LetterState
from db.oversight.rules.proposals import InterventionState, ProposalAnswerKind, ProposalSubject
from db.store import Store
from tests.oversight.two_parties import ARISEN, MET, TODAY, WORDS, Two, two_parties

AGREED, DECLINED = ProposalAnswerKind.AGREED, ProposalAnswerKind.DECLINED


@pytest.fixture
def two(store: Store, monkeypatch: pytest.MonkeyPatch) -> Two:
    monkeypatch.setenv(clock.SET_BY, f"{TODAY.isoformat()}T09:00:00+00:00")
    return two_parties(store)


def refused(code: str) -> pytest.RaisesExc[Refusal]:
    return pytest.raises(Refusal, match=rf"^{code}$")


def raised(two: Two, **more: object) -> RaiseConcern:
    it = RaiseConcern(
        two.ids["icb"],
        SubjectKind.SERVICE,
        "Two consultants leave in March",
        "The rota of stroke cannot be filled",
        Outlook.PROSPECTIVE,
        organisation=two.ids["trust"],
        title="Stroke",
        on=date(2022, 11, 1),
    )
    return replace(it, **more)  # type: ignore[arg-type] # passed on


def test_r34_a_concern_is_raised_told_discussed_and_closed(two: Two) -> None:
    """R34: prospective and material, about a service; no surprises."""
    made = two.do(raised(two))
    line = two.concern()
    assert (line.subject, line.at, line.outlook) == ("Stroke", "The trust", Outlook.PROSPECTIVE)
    assert line.state is ConcernState.NOT_TOLD
    assert two.found() == {"concerns.find_untold"}
    with refused("concerns.not_told"):
        two.do(DiscussConcern(made, "A shared rota"))
    with refused("concerns.not_told"):
        two.do(CloseConcern(made, "Nothing"))
    with refused("oversight.before"):
        two.do(TellConcern(made, "The director", date(2022, 10, 31)))
    with refused("oversight.no_words"):
        two.do(TellConcern(made, " "))
    two.do(TellConcern(made, "The director", date(2022, 11, 1)))
    assert two.found() == set()
    two.do(DiscussConcern(made, "A shared rota", date(2022, 11, 3), two.plan()))
    assert two.concern().state is ConcernState.DISCUSSED
    two.do(CloseConcern(made, "Both posts are filled"))
    assert two.concern().state is ConcernState.CLOSED
    with refused("concerns.closed"):
        two.do(TellConcern(made, "The director"))


def test_r34_a_concern_is_a_partys_about_something_and_material(two: Two) -> None:
    for more, code in (
        ({"raised_by": two.ids["trust"]}, "concerns.not_a_party"),
        ({"material": " "}, "concerns.no_material"),
        ({"words": " "}, "oversight.no_words"),
        ({"title": " "}, "concerns.no_service"),
        ({"subject": SubjectKind.PLACE}, "concerns.no_place"),
        ({"on": date(2022, 11, 11)}, "oversight.ahead"),
        ({"agreement": two.ids["trust"]}, "concerns.no_memorandum"),
    ):
        with refused(code):
            two.do(raised(two, **more))
    two.do(raised(two, subject=SubjectKind.PLACE, place=two.ids["place"], organisation=None))
    assert two.concern().subject == "The county"
    two.do(EndAgreement(two.ids["agreement"], date(2022, 11, 9), "Replaced"))
    with refused("concerns.no_memorandum"):
        two.do(raised(two))


def test_r35_r38_a_proposal_is_a_partys_on_what_arose_after_the_agreement(two: Two) -> None:
    for more, code in (
        ({"proposed_by": two.ids["trust"]}, "concerns.not_a_party"),
        ({"organisation": two.ids["icb"]}, "concerns.party_itself"),
        ({"organisation": None}, "concerns.no_organisation"),
        ({"subject": ProposalSubject.ICB}, "concerns.only_the_icb"),
        ({"issue_arose_on": date(2022, 7, 1)}, "concerns.before_agreement"),
        ({"issue_arose_on": date(2022, 11, 1)}, "oversight.before"),
    ):
        with refused(code):
            two.proposed(**more)
    two.proposed(issue_arose_on=date(2022, 7, 2))
    two.proposed(proposed_by=two.ids["icb"], on=TODAY)
    assert two.proposal().party == "The icb"
    two.proposed(subject=ProposalSubject.ICB, organisation=None, on=TODAY)
    with two.store.read() as book:
        assert book.value("SELECT count(*) FROM interventionproposal_live") == 3
    assert two.found() == {"concerns.find_unraised"}


def test_r36_it_is_raised_at_a_scheduled_meeting_of_the_two(two: Two) -> None:
    made = two.proposed()
    board, chief = two.ids["icb"], two.ids["chief"]
    with refused("concerns.not_raised"):
        two.do(AnswerIntervention(made, AGREED, board, chief))
    with refused("oversight.before"):
        two.do(PutToMeeting(made, two.plan(on=date(2022, 10, 19))))
    gone = two.plan(on=date(2022, 11, 9))
    two.do(StandDownMeeting(gone, "No agenda"))
    with refused("concerns.not_meeting"):
        two.do(PutToMeeting(made, gone))
    two.do(PutToMeeting(made, two.plan()))
    assert two.proposal().course.state(TODAY) is InterventionState.RAISED
    with refused("oversight.before"):
        two.do(AnswerIntervention(made, AGREED, board, chief, on=date(2022, 11, 2)))


def test_r36_what_was_to_be_raised_at_a_meeting_stood_down_is_not_raised(two: Two) -> None:
    made = two.proposed()
    meeting = two.plan()
    board, chief = two.ids["icb"], two.ids["chief"]
    two.do(PutToMeeting(made, meeting), NameLead(two.ids["trust"], chief, MET))
    agreed = AnswerIntervention(made, AGREED, board, chief, on=MET)
    assert two.proposal().course.raised_on == MET
    two.do(agreed)
    assert two.found() == set()
    two.do(StandDownMeeting(meeting, "No chair"))
    assert two.proposal().course.raised_on is None
    assert two.found() == {"concerns.find_unraised"}
    with refused("concerns.not_raised"):
        two.do(agreed)
    with refused("concerns.not_raised"):
        two.do(BeginIntervention(made))
    two.do(PutToMeeting(made, two.plan()), BeginIntervention(made))


def test_r36_or_at_an_extraordinary_one_the_other_party_consented_to(two: Two) -> None:
    made, called = two.proposed(), two.called()
    with refused("concerns.no_consent"):
        two.do(PutToMeeting(made, called))
    two.do(RecordConsent(called, two.ids["chief"], date(2022, 11, 9)))
    two.do(PutToMeeting(made, called))
    assert two.proposal().course.state(TODAY) is InterventionState.PROPOSED
    assert two.proposal().course.state(date(2022, 11, 17)) is InterventionState.RAISED
    urgent = two.plan(
        MeetingKind.EXTRAORDINARY,
        date(2022, 11, 18),
        why="Flood",
        ground=Ground.URGENT,
        called_for=two.ids["icb"],
    )
    with refused("concerns.other_ground"):
        two.do(PutToMeeting(made, urgent))


def test_r36_a_meeting_without_consent_that_arrives_all_the_same_is_found(two: Two) -> None:
    made, called = two.proposed(), two.called()
    with two.store.write("As an update file brings it") as work:
        work.get(InterventionProposal, made).meeting = called
    assert two.found() == {"concerns.find_unconsented"}


def test_r37_the_other_party_agrees_before_anything_begins(two: Two) -> None:
    made = two.proposed()
    two.do(PutToMeeting(made, two.plan()))
    region, board = two.ids["region"], two.ids["icb"]
    with refused("concerns.not_agreed"):
        two.do(BeginIntervention(made))
    with refused("concerns.own_answer"):
        two.do(AnswerIntervention(made, AGREED, region, two.ids["director"]))
    with refused("concerns.person_of_other"):
        two.do(AnswerIntervention(made, AGREED, board, two.ids["director"]))
    with refused("oversight.no_words"):
        two.do(AnswerIntervention(made, DECLINED, board, two.ids["chief"]))
    two.do(AnswerIntervention(made, DECLINED, board, two.ids["chief"], "Not yet", MET))
    with refused("concerns.not_agreed"):
        two.do(BeginIntervention(made))
    two.do(AnswerIntervention(made, AGREED, board, two.ids["chief"], on=date(2022, 11, 8)))
    with refused("concerns.no_lead"):
        two.do(BeginIntervention(made))
    two.do(NameLead(two.ids["trust"], two.ids["chief"], MET))
    with refused("oversight.before"):
        two.do(BeginIntervention(made, on=date(2022, 11, 7)))
    two.do(BeginIntervention(made, "Two days a week"))
    assert two.proposal().course.state(TODAY) is InterventionState.BEGUN
    with refused("concerns.begun"):
        two.do(WithdrawProposal(made, "Too late"))
    assert two.found() == set()


def test_r37_what_began_without_agreement_on_another_laptop_is_found(two: Two) -> None:
    made = two.agreed()
    two.do(BeginIntervention(made))
    with two.store.write("As an update file brings it") as work:
        row = work.value("SELECT id FROM proposalanswer_live")
        work.get(ProposalAnswer, row).deleted = "elsewhere"
    assert two.found() == {"concerns.find_begun"}


def test_r34_a_proposal_is_not_answered_before_its_concern_is_discussed(two: Two) -> None:
    concern = two.do(raised(two))
    made = two.proposed(concern=concern, on=MET)
    two.do(PutToMeeting(made, two.plan()))
    it = AnswerIntervention(made, AGREED, two.ids["icb"], two.ids["chief"])
    with refused("concerns.not_discussed"):
        two.do(it)
    two.do(TellConcern(concern, "The director"))
    two.do(DiscussConcern(concern, "A shared rota"))
    two.do(it)
    assert two.found() == set()


def test_t3_exceptional_circumstances_are_the_regions_with_reason_who_and_when(two: Two) -> None:
    """T3: by agreement, or without consulting in exceptional circumstances only."""
    made = two.proposed()
    region, director = two.ids["region"], two.ids["director"]
    with refused("concerns.exception_whose"):
        two.do(MakeException(made, two.ids["icb"], two.ids["chief"], "Urgent"))
    with refused("concerns.exception_why"):
        two.do(MakeException(made, region, director, " "))
    with refused("concerns.person_of_other"):
        two.do(MakeException(made, region, two.ids["chief"], "Urgent"))
    two.do(MakeException(made, region, director, "Patients are at risk today"))
    assert two.proposal().course.state(TODAY) is InterventionState.EXCEPTIONAL
    (made_by,) = two.proposal().exceptions
    assert (made_by.person, made_by.on) == ("The director", TODAY)
    two.do(BeginIntervention(made))
    assert two.found() == set()


def test_r39_an_organisation_has_one_lead_at_a_time(two: Two) -> None:
    trust = two.ids["trust"]
    two.do(NameLead(trust, two.ids["chief"], date(2022, 9, 1)))
    later = two.do(NameLead(trust, two.ids["director"], date(2022, 10, 1)))
    with refused("concerns.lead_later"):
        two.do(NameLead(trust, two.ids["chief"], date(2022, 9, 15)))
    with two.store.read() as book:
        last, first = identified_leads(book, trust)
        before = lead_on(book, trust, date(2022, 9, 30))
        after = lead_on(book, trust, date(2022, 10, 1))
        none = lead_on(book, trust, date(2022, 8, 31))
    assert (first.to_on, last.to_on, none) == (date(2022, 9, 30), None, None)
    assert before == first
    assert after == last
    two.do(NameLead(trust, two.ids["chief"], date(2022, 10, 1)))
    with two.store.read() as book:
        put_right, *_ = identified_leads(book, trust)
    assert (put_right.id, put_right.lead) == (later, "The chief")
    two.do(EndLead(later))
    assert two.found() == set()


def test_r38_a_communication_is_locked_until_the_other_party_approved_exactly_its_text(
    two: Two,
) -> None:
    """R38: the approval carries the hash; a changed text asks anew."""
    made = two.drafted()
    assert two.letter().state is LetterState.NOT_APPROVED
    with refused("concerns.locked"):
        two.do(IssueLetter(made, "The director"))
    seen = two.letter().mark
    two.do(ChangeLetter(made, words=WORDS + "\n\nA second thought."))
    with refused("concerns.other_text"):
        two.approve(made, seen)
    with refused("concerns.no_mark"):
        two.approve(made, " ")
    two.approve(made)
    assert two.letter().state is LetterState.APPROVED
    two.do(ChangeLetter(made, title="Another subject"))
    assert two.letter().state is LetterState.NOT_APPROVED
    assert two.found() == {"concerns.find_changed"}
    with refused("concerns.locked"):
        two.do(IssueLetter(made, "The director"))
    two.do(ChangeLetter(made, title="Support for your rota"))
    assert two.letter().state is LetterState.APPROVED, "it is the approved text again"
    two.do(IssueLetter(made, "The director", "by e-mail"))
    line = two.letter()
    assert (line.state, line.issued_sha256) == (LetterState.ISSUED, line.sha256)
    with refused("concerns.issued"):
        two.do(ChangeLetter(made, words="Other"))
    with two.store.read() as book:
        kept = book.value("SELECT text FROM snapshot_live WHERE thing = :id", id=made)
    assert "A second thought." in kept


def test_r38_no_communication_of_what_was_not_raised_or_was_declined(two: Two) -> None:
    """R36-R38: approved letter for letter, and still not issued; exceptional circumstances may."""
    made = two.proposed()
    board, chief = two.ids["icb"], two.ids["chief"]
    two.do(NameLead(two.ids["trust"], chief, MET))
    letter = two.do(DraftLetter(made, two.ids["region"], "Support for your rota", WORDS))
    two.approve(letter)
    issue = IssueLetter(letter, "The director")
    with refused("concerns.not_raised"):
        two.do(issue)
    two.do(PutToMeeting(made, two.plan()))
    two.do(AnswerIntervention(made, DECLINED, board, chief, "We do not agree", MET))
    with refused("concerns.not_agreed"):
        two.do(issue)
    region, director = two.ids["region"], two.ids["director"]
    two.do(ExceptLetter(letter, region, director, "A child is at risk"), issue)
    assert two.letter().state is LetterState.ISSUED


def test_r39_no_communication_without_the_one_lead(two: Two) -> None:
    letter = two.drafted()
    two.approve(letter)
    with two.store.read() as book:
        (lead,) = identified_leads(book)
    two.do(EndLead(lead.id, date(2022, 11, 9)))
    with refused("concerns.no_lead"):
        two.do(IssueLetter(letter, "The director"))
    two.do(NameLead(two.ids["trust"], two.ids["chief"], TODAY))
    two.do(IssueLetter(letter, "The director"))


def test_r38_neither_party_approves_its_own_and_a_returned_text_stays_locked(two: Two) -> None:
    made = two.drafted()
    mark, region, board = two.letter().mark, two.ids["region"], two.ids["icb"]
    approved, returned = LetterAnswer.APPROVED, LetterAnswer.RETURNED
    with refused("concerns.own_answer"):
        two.do(AnswerLetter(made, approved, mark, region, two.ids["director"]))
    with refused("concerns.person_of_other"):
        two.do(AnswerLetter(made, approved, mark, board, two.ids["director"]))
    with refused("oversight.no_words"):
        two.do(AnswerLetter(made, returned, mark, board, two.ids["chief"]))
    two.do(AnswerLetter(made, returned, mark, board, two.ids["chief"], "Too sharp"))
    assert two.letter().state is LetterState.RETURNED
    with refused("concerns.locked"):
        two.do(IssueLetter(made, "The director"))


def test_r38_a_communication_is_a_partys_to_the_organisation_of_a_proposal(two: Two) -> None:
    made = two.proposed(subject=ProposalSubject.ICB, organisation=None)
    with refused("concerns.not_a_party"):
        two.do(DraftLetter(made, two.ids["trust"], "Support", "We write"))
    with refused("concerns.to_itself"):
        two.do(DraftLetter(made, two.ids["icb"], "Support", "We write"))
    two.do(DraftLetter(made, two.ids["region"], "Support", "We write"))
    two.do(WithdrawProposal(made, "Settled"))
    with refused("concerns.withdrawn"):
        two.do(DraftLetter(made, two.ids["region"], "Support", "We write"))


def test_t3_an_exception_frees_the_one_text_it_was_made_for(two: Two) -> None:
    made = two.drafted()
    region, director = two.ids["region"], two.ids["director"]
    with refused("concerns.exception_whose"):
        two.do(ExceptLetter(made, two.ids["icb"], two.ids["chief"], "Urgent"))
    two.do(ExceptLetter(made, region, director, "Patients are at risk today"))
    assert two.letter().state is LetterState.EXCEPTIONAL
    two.do(ChangeLetter(made, words="Another text"))
    assert two.letter().state is LetterState.NOT_APPROVED
    two.do(ChangeLetter(made, words=WORDS))
    two.do(IssueLetter(made, "The director"))
    assert two.letter().state is LetterState.ISSUED


def test_r38_what_was_issued_elsewhere_without_approval_is_found(two: Two) -> None:
    made = two.drafted()
    with two.store.write("As an update file brings it") as work:
        work.get(Letter, made).issued_on = TODAY
    assert two.found() == {"concerns.find_issued"}
    assert two.letter().state is LetterState.NOT_APPROVED


def test_t14_a_party_that_has_ended_is_answered_for_by_its_successor(two: Two) -> None:
    made = two.drafted()
    ended = two.ids["icb"]
    after = two.do(AddOrganisation("The next board", kind=OrgKind.ICB))
    two.do(ChangeOrganisation(ended, closed_on=date(2022, 11, 9), successor=after))
    two.do(ChangePerson(two.ids["chief"], organisation=after))
    two.approve(made)
    assert two.letter().state is LetterState.APPROVED
    answer = two.letter().answer
    assert answer is not None
    assert answer.party == "The next board"


def test_what_two_laptops_make_together_is_found(two: Two) -> None:
    """R39: two leads at once; R34: an answer to what was never discussed."""
    made = two.agreed()
    concern = two.do(raised(two))
    two.do(TellConcern(concern, "The director"))
    with two.store.write("As an update file brings it") as work:
        work.get(InterventionProposal, made).concern = concern
        lead = IdentifiedLead(organisation=two.ids["trust"], person=two.ids["director"])
        lead.from_on = TODAY
        work.add(lead)
    assert two.found() == {"concerns.find_undiscussed", "concerns.find_leads"}
    assert two.proposal().issue_arose_on == ARISEN
