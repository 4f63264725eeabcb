"""Early concerns: either party may raise one, the other is told, both discuss it first (R34)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from db.calendar.rules.calling import Parties
from db.errors import Refusal


class SubjectKind(StrEnum):
    """What a concern is about: the four kinds of subject the memorandum names."""

    ORGANISATION = "organisation"
    SERVICE = "service"
    PLACE = "place"
    FUNCTION = "function"


class Outlook(StrEnum):
    """Whether what is material has happened, or is to be expected."""

    ACTUAL = "actual"
    PROSPECTIVE = "prospective"


class ConcernState(StrEnum):
    """How far a concern has come between the parties."""

    NOT_TOLD = "not told"
    TOLD = "told"
    DISCUSSED = "discussed"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Subject:
    """What a concern is about: an organisation or a place by id, a service or function by name."""

    kind: SubjectKind
    organisation: str = ""
    place: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Steps:
    """The days on which a concern was told, discussed and closed."""

    told_on: date | None = None
    discussed_on: date | None = None
    closed_on: date | None = None

    @property
    def state(self) -> ConcernState:
        """How far it has come; a concern closed without a word to the other party is closed."""
        if self.closed_on is not None:
            return ConcernState.CLOSED
        if self.discussed_on is not None:
            return ConcernState.DISCUSSED
        return ConcernState.NOT_TOLD if self.told_on is None else ConcernState.TOLD


def check_subject(subject: Subject) -> None:
    """Refuse a concern that does not name the subject of its kind.

    Raises:
        Refusal: ``concerns.no_organisation``, ``concerns.no_place`` or ``concerns.no_title``.

    """
    if subject.kind is SubjectKind.ORGANISATION and not subject.organisation:
        raise Refusal("concerns.no_organisation", "organisation")
    if subject.kind is SubjectKind.PLACE and not subject.place:
        raise Refusal("concerns.no_place", "place")
    named = subject.kind in {SubjectKind.SERVICE, SubjectKind.FUNCTION}
    if named and not subject.title.strip():
        raise Refusal(f"concerns.no_{subject.kind.value}", "title")


def check_material(words: str) -> None:
    """Refuse a concern that does not say why it is material.

    Raises:
        Refusal: ``concerns.no_material``.

    """
    if not words.strip():
        raise Refusal("concerns.no_material", "material")


def check_party(organisation: str, parties: Parties, field: str) -> None:
    """Refuse an organisation that is neither of the two parties.

    Raises:
        Refusal: ``concerns.not_a_party``.

    """
    if organisation not in parties:
        raise Refusal("concerns.not_a_party", field)


def check_other(party: str, own: str, parties: Parties, field: str) -> None:
    """Refuse an answer that is not the other party's.

    Raises:
        Refusal: ``concerns.own_answer`` where a party answers itself, else
            ``concerns.not_a_party``.

    """
    check_party(party, parties, field)
    if party == own:
        raise Refusal("concerns.own_answer", field)


def check_open(steps: Steps) -> None:
    """Refuse to carry on a concern that is closed.

    Raises:
        Refusal: ``concerns.closed``.

    """
    if steps.closed_on is not None:
        raise Refusal("concerns.closed", on=steps.closed_on)


def check_told(steps: Steps) -> None:
    """Refuse to discuss with the other party what it has not been told.

    Raises:
        Refusal: ``concerns.not_told``.

    """
    if steps.told_on is None:
        raise Refusal("concerns.not_told", "earlyconcern")


def check_discussed(steps: Steps) -> None:
    """Refuse a formal step on a concern the parties have not discussed.

    Raises:
        Refusal: ``concerns.not_discussed``.

    """
    if steps.discussed_on is None:
        raise Refusal("concerns.not_discussed")
