"""Proposals to escalate or to intervene: raised where both meet, taken up by agreement (R35-R37).

"In agreement with the ICB" and "only in exceptional circumstances without consulting it" stand side
by side (T3): agreement is the gate, and a recorded exception the one way past it.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from db.calendar.rules.calling import Ground, Parties
from db.calendar.rules.states import COUNTED, MeetingKind, MeetingState
from db.errors import Refusal


class InterventionKind(StrEnum):
    """What a party proposes."""

    ESCALATION = "escalation"
    INTERVENTION = "intervention"


class ProposalSubject(StrEnum):
    """At whom: an individual organisation, or the board itself (R38)."""

    ORGANISATION = "organisation"
    ICB = "ICB"


class ProposalAnswerKind(StrEnum):
    """What the other party says to a proposal."""

    AGREED = "agreed"
    DECLINED = "declined"


class InterventionState(StrEnum):
    """How a proposal stands."""

    PROPOSED = "proposed"
    RAISED = "raised"
    AGREED = "agreed"
    DECLINED = "declined"
    EXCEPTIONAL = "exceptional circumstances"
    BEGUN = "begun"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Course:
    """What has been recorded of a proposal."""

    raised_on: date | None = None
    answer: ProposalAnswerKind | None = None
    exceptional: bool = False
    begun_on: date | None = None
    withdrawn_on: date | None = None

    @property
    def free(self) -> bool:
        """Whether what is proposed may begin: agreed to where it was raised, or by exception."""
        agreed = self.raised_on is not None and self.answer is ProposalAnswerKind.AGREED
        return self.exceptional or agreed

    def state(self, today: date) -> InterventionState:
        """Return how it stands; it counts as raised on the day of the meeting, not before."""
        if self.withdrawn_on is not None:
            return InterventionState.WITHDRAWN
        if self.begun_on is not None:
            return InterventionState.BEGUN
        if self.exceptional:
            return InterventionState.EXCEPTIONAL
        if self.answer is not None:
            agreed = self.answer is ProposalAnswerKind.AGREED
            return InterventionState.AGREED if agreed else InterventionState.DECLINED
        raised = self.raised_on is not None and self.raised_on <= today
        return InterventionState.RAISED if raised else InterventionState.PROPOSED


@dataclass(frozen=True, slots=True)
class Sitting:
    """A meeting a proposal is raised at: who meets there and on what ground it was called."""

    parties: Parties | None
    kind: MeetingKind
    state: MeetingState
    ground: Ground = Ground.NOT_SAID
    about: str = ""
    consented: bool = False


def check_scope(arose_on: date, effective_on: date | None, today: date) -> None:
    """Refuse an issue that did not arise, and was not identified, after the agreement's day.

    Raises:
        Refusal: ``oversight.ahead`` or ``concerns.before_agreement``.

    """
    if arose_on > today:
        raise Refusal("oversight.ahead", "issue_arose_on", on=arose_on)
    if effective_on is not None and arose_on <= effective_on:
        raise Refusal("concerns.before_agreement", "issue_arose_on", on=effective_on)


def at_whom(subject: ProposalSubject, organisation: str, parties: Parties) -> str:
    """Return the organisation a proposal is about: the one named, or the board itself.

    Raises:
        Refusal: ``concerns.no_organisation``, ``concerns.party_itself`` or
            ``concerns.only_the_icb``.

    """
    if subject is ProposalSubject.ICB:
        if organisation and organisation != parties.icb:
            raise Refusal("concerns.only_the_icb", "organisation")
        return parties.icb
    if not organisation:
        raise Refusal("concerns.no_organisation", "organisation")
    if organisation in parties:
        raise Refusal("concerns.party_itself", "organisation")
    return organisation


def check_sitting(sitting: Sitting, parties: Parties, organisation: str) -> None:
    """Refuse to raise a proposal elsewhere than where both parties meet for it (R36).

    A scheduled meeting of the two will do; an extraordinary one only when it was called on this
    escalation and the other party consented.

    Raises:
        Refusal: what stands in the way.

    """
    if sitting.parties != parties:
        raise Refusal("concerns.other_meeting", "meeting")
    if sitting.state not in COUNTED:
        raise Refusal("concerns.not_meeting", "meeting")
    if sitting.kind is not MeetingKind.EXTRAORDINARY:
        return
    if sitting.ground is not Ground.ESCALATION:
        raise Refusal("concerns.other_ground", "meeting")
    if sitting.about != organisation:
        raise Refusal("concerns.other_about", "meeting")
    if not sitting.consented:
        raise Refusal("concerns.no_consent", "meeting")


def check_standing(course: Course) -> None:
    """Refuse to write about a proposal that was withdrawn.

    Raises:
        Refusal: ``concerns.withdrawn``.

    """
    if course.withdrawn_on is not None:
        raise Refusal("concerns.withdrawn", on=course.withdrawn_on)


def check_going(course: Course) -> None:
    """Refuse to carry on a proposal that has begun or was withdrawn.

    Raises:
        Refusal: ``concerns.withdrawn`` or ``concerns.begun``.

    """
    check_standing(course)
    if course.begun_on is not None:
        raise Refusal("concerns.begun", on=course.begun_on)


def check_raised(course: Course, on: date) -> None:
    """Refuse an answer before the day the proposal was raised where both meet.

    Raises:
        Refusal: ``concerns.not_raised`` or ``oversight.before``.

    """
    if course.raised_on is None:
        raise Refusal("concerns.not_raised")
    if on < course.raised_on:
        raise Refusal("oversight.before", "on", on=on, after=course.raised_on)


def check_written_of(course: Course, on: date, *, exceptional: bool) -> None:
    """Refuse to write to an organisation of what was not raised, or was declined (R36, R38).

    Raises:
        Refusal: ``concerns.not_raised``, ``oversight.before`` or ``concerns.not_agreed``.

    """
    if exceptional or course.exceptional:
        return
    check_raised(course, on)
    if course.answer is ProposalAnswerKind.DECLINED:
        raise Refusal("concerns.not_agreed")


def check_free(course: Course) -> None:
    """Refuse to begin what was not raised, or what the other party has not agreed to (R37).

    Raises:
        Refusal: ``concerns.not_raised`` or ``concerns.not_agreed``.

    """
    if course.raised_on is None and not course.exceptional:
        raise Refusal("concerns.not_raised")
    if not course.free:
        raise Refusal("concerns.not_agreed")


def check_lead(subject: ProposalSubject, lead: str, *, exceptional: bool) -> None:
    """Refuse to engage with an organisation without its single identified lead (R39).

    Raises:
        Refusal: ``concerns.no_lead``.

    """
    if subject is ProposalSubject.ORGANISATION and not lead and not exceptional:
        raise Refusal("concerns.no_lead")


def check_exception(party: str, parties: Parties, reason: str) -> None:
    """Refuse an exception that is not the region's to make, or has no reason (T3).

    Raises:
        Refusal: ``concerns.exception_whose`` or ``concerns.exception_why``.

    """
    if party != parties.region:
        raise Refusal("concerns.exception_whose", "party")
    if not reason.strip():
        raise Refusal("concerns.exception_why", "reason")
