"""No surprises, as plain values: subjects, scope, where raised, whose answer, which text."""

from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.calendar.rules.calling import Ground, Parties
from db.calendar.rules.states import MeetingKind, MeetingState
from db.errors import Refusal
from db.oversight.rules.concerns import (
    ConcernState,
    Steps,
    Subject,
    SubjectKind,
    check_discussed,
    check_material,
    check_open,
    check_other,
    check_party,
    check_subject,
    check_told,
)
from db.oversight.rules.letters import (
    Gate,
    LetterAnswer,
    LetterState,
    as_sent,
    check_free,
    check_letter,
    check_mark,
    check_unissued,
    fingerprint,
    mark,
)
from db.oversight.rules.proposals import (
    Course,
    InterventionState,
    ProposalAnswerKind,
    ProposalSubject,
    Sitting,
    at_whom,
    check_exception,
    check_going,
    check_lead,
    check_raised,
    check_scope,
    check_sitting,
)
from db.oversight.rules.proposals import check_free as check_agreed
from db.oversight.rules.support import Said

DAY = date(2022, 7, 1)
NEXT = DAY + timedelta(days=1)
BOTH = Parties("region", "icb")
AGREED, DECLINED = ProposalAnswerKind.AGREED, ProposalAnswerKind.DECLINED
TEXT = fingerprint("region", "trust", "Support", "We write to you.")


def refused(code: str) -> AbstractContextManager[pytest.ExceptionInfo[Refusal]]:
    return pytest.raises(Refusal, match=f"^{code}".replace(".", r"\."))


@pytest.mark.parametrize(
    ("kind", "named", "code"),
    [
        (SubjectKind.ORGANISATION, {"organisation": "trust"}, "no_organisation"),
        (SubjectKind.PLACE, {"place": "county"}, "no_place"),
        (SubjectKind.SERVICE, {"title": "Stroke"}, "no_service"),
        (SubjectKind.FUNCTION, {"title": "Workforce"}, "no_function"),
    ],
)
def test_r34_a_concern_names_the_subject_of_its_kind(
    kind: SubjectKind, named: dict[str, str], code: str
) -> None:
    """R34: organisation, service, place, function."""
    check_subject(Subject(kind, **named))
    with pytest.raises(Refusal) as found:
        check_subject(Subject(kind, **{name: " " if name == "title" else "" for name in named}))
    assert (found.value.code, [found.value.field]) == (f"concerns.{code}", list(named))


def test_r34_a_concern_is_told_before_it_is_discussed_and_discussed_before_anything_formal() -> (
    None
):
    assert Steps().state is ConcernState.NOT_TOLD
    assert Steps(DAY).state is ConcernState.TOLD
    assert Steps(DAY, DAY).state is ConcernState.DISCUSSED
    assert Steps(DAY, None, DAY).state is ConcernState.CLOSED
    check_told(Steps(DAY))
    check_discussed(Steps(DAY, DAY))
    with refused("concerns.not_told"):
        check_told(Steps())
    with refused("concerns.not_discussed"):
        check_discussed(Steps(DAY))


def test_r35_either_party_may_propose_and_nobody_else() -> None:
    check_party("region", BOTH, "proposed_by")
    check_party("icb", BOTH, "proposed_by")
    with refused("concerns.not_a_party"):
        check_party("trust", BOTH, "proposed_by")


def test_r37_a_party_does_not_answer_itself() -> None:
    check_other("icb", "region", BOTH, "party")
    with refused("concerns.own_answer"):
        check_other("region", "region", BOTH, "party")
    with refused("concerns.not_a_party"):
        check_other("trust", "region", BOTH, "party")


def test_r38_the_issue_arose_after_the_day_of_the_agreement() -> None:
    check_scope(NEXT, DAY, NEXT)
    check_scope(DAY, None, NEXT)
    with refused("concerns.before_agreement"):
        check_scope(DAY, DAY, NEXT)
    with refused("oversight.ahead"):
        check_scope(NEXT, DAY, DAY)


def test_r38_it_is_about_an_organisation_or_the_board_itself() -> None:
    assert at_whom(ProposalSubject.ORGANISATION, "trust", BOTH) == "trust"
    assert at_whom(ProposalSubject.ICB, "", BOTH) == "icb"
    assert at_whom(ProposalSubject.ICB, "icb", BOTH) == "icb"
    with refused("concerns.no_organisation"):
        at_whom(ProposalSubject.ORGANISATION, "", BOTH)
    with refused("concerns.party_itself"):
        at_whom(ProposalSubject.ORGANISATION, "icb", BOTH)
    with refused("concerns.only_the_icb"):
        at_whom(ProposalSubject.ICB, "trust", BOTH)


SCHEDULED = Sitting(BOTH, MeetingKind.REVIEW, MeetingState.PLANNED)
CALLED = Sitting(
    BOTH,
    MeetingKind.EXTRAORDINARY,
    MeetingState.PLANNED,
    Ground.ESCALATION,
    "trust",
    consented=True,
)


def test_r36_a_scheduled_meeting_of_the_two_will_do_and_an_extraordinary_one_with_consent() -> None:
    check_sitting(SCHEDULED, BOTH, "trust")
    check_sitting(replace(SCHEDULED, kind=MeetingKind.ORDINARY), BOTH, "trust")
    for state in ("planned", "convened", "in session", "held", "adjourned"):
        check_sitting(replace(SCHEDULED, state=MeetingState(state)), BOTH, "trust")
    check_sitting(CALLED, BOTH, "trust")


@pytest.mark.parametrize(
    ("sitting", "code"),
    [
        (replace(SCHEDULED, parties=None), "other_meeting"),
        (replace(SCHEDULED, parties=Parties("region", "other")), "other_meeting"),
        (replace(SCHEDULED, state=MeetingState.STOOD_DOWN), "not_meeting"),
        (replace(SCHEDULED, state=MeetingState.POSTPONED), "not_meeting"),
        (replace(CALLED, consented=False), "no_consent"),
        (replace(CALLED, ground=Ground.URGENT), "other_ground"),
        (replace(CALLED, about="other"), "other_about"),
    ],
)
def test_r36_no_other_meeting_will_do(sitting: Sitting, code: str) -> None:
    with refused(f"concerns.{code}"):
        check_sitting(sitting, BOTH, "trust")


def test_r37_what_is_proposed_begins_by_agreement_or_in_exceptional_circumstances_t3() -> None:
    check_agreed(Course(DAY, AGREED))
    check_agreed(Course(exceptional=True))
    check_agreed(Course(DAY, DECLINED, exceptional=True))
    for course in (Course(), Course(answer=AGREED)):
        with refused("concerns.not_raised"):
            check_agreed(course)
    for course in (Course(DAY), Course(DAY, DECLINED)):
        with refused("concerns.not_agreed"):
            check_agreed(course)


def test_an_answer_is_not_given_before_the_meeting() -> None:
    check_raised(Course(DAY), DAY)
    with refused("concerns.not_raised"):
        check_raised(Course(), DAY)
    with refused("oversight.before"):
        check_raised(Course(NEXT), DAY)


@pytest.mark.parametrize(
    ("course", "state"),
    [
        (Course(), InterventionState.PROPOSED),
        (Course(NEXT), InterventionState.PROPOSED),
        (Course(DAY), InterventionState.RAISED),
        (Course(DAY, AGREED), InterventionState.AGREED),
        (Course(DAY, DECLINED), InterventionState.DECLINED),
        (Course(DAY, DECLINED, exceptional=True), InterventionState.EXCEPTIONAL),
        (Course(DAY, AGREED, begun_on=DAY), InterventionState.BEGUN),
        (Course(DAY, AGREED, withdrawn_on=DAY), InterventionState.WITHDRAWN),
    ],
)
def test_how_a_proposal_stands_on_a_day(course: Course, state: InterventionState) -> None:
    assert course.state(DAY) is state


def test_what_began_or_was_withdrawn_goes_no_further() -> None:
    check_going(Course(DAY, AGREED))
    with refused("concerns.begun"):
        check_going(Course(begun_on=DAY))
    with refused("concerns.withdrawn"):
        check_going(Course(withdrawn_on=DAY, begun_on=DAY))


def test_r39_an_organisation_is_engaged_through_its_one_lead() -> None:
    check_lead(ProposalSubject.ORGANISATION, "lead", exceptional=False)
    check_lead(ProposalSubject.ORGANISATION, "", exceptional=True)
    check_lead(ProposalSubject.ICB, "", exceptional=False)
    with refused("concerns.no_lead"):
        check_lead(ProposalSubject.ORGANISATION, "", exceptional=False)


def test_t3_an_exception_is_the_regions_and_has_a_reason() -> None:
    check_exception("region", BOTH, "Patients at risk today")
    with refused("concerns.exception_whose"):
        check_exception("icb", BOTH, "Patients at risk today")
    with refused("concerns.exception_why"):
        check_exception("region", BOTH, " ")


def test_r38_only_the_text_that_was_approved_may_go_out() -> None:
    check_free(Gate(LetterAnswer.APPROVED), "the ICB")
    check_free(Gate(exceptional=True), "the ICB")
    for gate in (Gate(), Gate(LetterAnswer.RETURNED)):
        with refused("concerns.locked"):
            check_free(gate, "the ICB")
    assert Gate(issued_on=DAY).state is LetterState.NOT_APPROVED
    assert Gate(LetterAnswer.APPROVED, issued_on=DAY).state is LetterState.ISSUED
    assert Gate(LetterAnswer.APPROVED, exceptional=True).state is LetterState.APPROVED
    assert Gate(exceptional=True).state is LetterState.EXCEPTIONAL
    assert Gate(LetterAnswer.RETURNED).state is LetterState.RETURNED


def test_r38_an_approval_names_the_mark_of_the_text() -> None:
    shown = mark(TEXT)
    assert len(shown) == len("3F2A-91C0")
    check_mark(shown, TEXT)
    assert shown == f"{TEXT[:4]}-{TEXT[4:8]}".upper()
    assert mark("") == ""
    check_mark(f" {shown.lower().replace('-', ' ')} ", TEXT)
    check_mark(TEXT, TEXT)
    with refused("concerns.no_mark"):
        check_mark(" - ", TEXT)
    for other in (shown[:-1], "0000-0000", f"{shown}0"[::-1]):
        with refused("concerns.other_text"):
            check_mark(other, TEXT)


@pytest.mark.parametrize("typed", ["One\r\nTwo", "One\rTwo", " One\nTwo \n"])
def test_r38_a_text_from_any_machine_is_kept_with_one_kind_of_line_end(typed: str) -> None:
    assert as_sent(typed) == "One\nTwo"


def test_a_concern_says_why_it_is_material_and_a_closed_one_goes_no_further() -> None:
    check_material("Two never events in a month")
    check_open(Steps(DAY))
    with refused("concerns.no_material"):
        check_material(" ")
    with refused("concerns.closed"):
        check_open(Steps(DAY, closed_on=DAY))


@given(st.text(), st.text())
def test_r38_another_text_has_another_hash(one: str, other: str) -> None:
    same = fingerprint("a", "b", "t", one) == fingerprint("a", "b", "t", other)
    assert same == (one == other)


@given(st.text(), st.text(), st.text(), st.text())
def test_no_part_of_a_communication_can_pass_for_the_next(
    sender: str, to: str, title: str, words: str
) -> None:
    whole = fingerprint(sender, to, title, words)
    assert whole != fingerprint(sender, to, title + words + "x", "")
    assert whole != fingerprint(sender + "x", to, title, words)
    assert whole != fingerprint(sender, to + "x", title, words)


@given(st.text())
def test_line_ends_of_another_keyboard_do_not_ask_for_approval_anew(words: str) -> None:
    kept = as_sent(words)
    assert as_sent(kept) == kept
    assert as_sent(kept.replace("\n", "\r\n")) == kept


def test_a_communication_says_something_to_somebody_else_and_stays_as_it_went_out() -> None:
    check_letter("Support", "We write.", "region", "trust")
    check_unissued(None)
    with refused("concerns.no_subject"):
        check_letter(" ", "We write.", "region", "trust")
    with refused("oversight.no_words") as said:
        check_letter("Support", " ", "region", "trust")
    assert said.value.values == {"what": (Said.LETTER,)}
    with refused("concerns.to_itself"):
        check_letter("Support", "We write.", "icb", "icb")
    with refused("concerns.issued"):
        check_unissued(DAY)
