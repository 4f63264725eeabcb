"""The life of minutes: draft, agreed by the chair, unconfirmed, confirmed, and corrected after."""

from datetime import date
from enum import StrEnum

from db.errors import Refusal


class MinutesState(StrEnum):
    """How far the minutes have come."""

    DRAFT = "draft"
    AGREED_BY_CHAIR = "agreed by the chair"
    UNCONFIRMED = "unconfirmed"
    CONFIRMED = "confirmed"


NEXT_STATES = {
    MinutesState.DRAFT: {MinutesState.AGREED_BY_CHAIR},
    MinutesState.AGREED_BY_CHAIR: {MinutesState.UNCONFIRMED, MinutesState.DRAFT},
    MinutesState.UNCONFIRMED: {
        *(MinutesState.CONFIRMED, MinutesState.DRAFT),
        MinutesState.UNCONFIRMED,  # circulated again, with what was put right meanwhile
    },
}


class CorrectionKind(StrEnum):
    """Whether a correction touches the substance (a meeting adopts it) or only a slip (P17)."""

    SUBSTANCE = "substance"
    CLERICAL = "clerical"


def may_move(state: MinutesState, to: MinutesState) -> bool:
    """Return whether minutes can go from one state to another."""
    return to in NEXT_STATES.get(state, set())


def check_move(state: MinutesState, to: MinutesState, agreed_on: date | None = None) -> None:
    """Refuse a step out of turn; confirmed minutes stay confirmed.

    ``agreed_on`` is when the chair agreed them, for who would have that done again.
    """
    if state is to is MinutesState.AGREED_BY_CHAIR and agreed_on is not None:
        raise Refusal("minutes.agreed_already", "meeting", on=agreed_on)
    if state is MinutesState.CONFIRMED:
        raise Refusal("minutes.frozen", "meeting")
    if not may_move(state, to):
        raise Refusal("minutes.state_refused", "meeting", state=state, to=to)


def check_open(state: MinutesState) -> None:
    """Refuse any edit of what a meeting has confirmed; the way out is a correction."""
    if state is MinutesState.CONFIRMED:
        raise Refusal("minutes.frozen", "meeting")


def check_later_named(at_meeting: str, *, met_since: bool) -> None:
    """Refuse to confirm minutes at no meeting, and say whether there is one to name."""
    if not at_meeting and not met_since:
        raise Refusal("minutes.no_later", "at_meeting")
    if not at_meeting:
        raise Refusal("minutes.which_later", "at_meeting")


def check_confirms(meeting: tuple[str, str], later: tuple[str, str]) -> None:
    """Refuse a confirmation by a meeting of another body, or by one that is not later.

    Each is ``(body id, date and time as ISO text)``.
    """
    if meeting[0] != later[0]:
        raise Refusal("minutes.other_body", "at_meeting")
    if later[1] <= meeting[1]:
        raise Refusal("minutes.not_later", "at_meeting")


def check_numbered(state: MinutesState) -> None:
    """Refuse to number minutes nobody was sent yet: numbers are issued as they are circulated."""
    if state not in {MinutesState.UNCONFIRMED, MinutesState.CONFIRMED}:
        raise Refusal("minutes.not_circulated", "meeting")


def check_unchanged(places: str, *, agreed: bool) -> None:
    """Refuse to confirm words nobody was sent, unless the meeting agreed them as amendments.

    ``places`` names what differs from the minutes as they were circulated.
    """
    if places and not agreed:
        raise Refusal("minutes.changed_since_circulated", "changes_agreed", places=places)


def check_amended(amendments: str, *, said: bool) -> None:
    """Refuse to confirm minutes as amended where no word of them was: it cannot be taken back."""
    if said and not amendments:
        raise Refusal("minutes.nothing_amended", "amended")


def check_correctable(state: MinutesState) -> None:
    """Refuse a correction of minutes that can still simply be edited."""
    if state is not MinutesState.CONFIRMED:
        raise Refusal("minutes.still_open", "meeting")


def check_clerical(was: str, became: str, text: str) -> None:
    """Refuse a clerical correction of words that are not in the minutes, or that changes none."""
    if not was.strip() or was not in text:
        raise Refusal("minutes.words_not_there", "was", was=was)
    if was == became:
        raise Refusal("minutes.nothing_changed", "became")


def is_disputed(hashes: frozenset[str]) -> bool:
    """Return whether two laptops confirmed different texts as the minutes of one meeting."""
    return len(hashes) > 1


def minute_draft(item: str) -> str:
    """Return the name of the draft of an item's minute."""
    return f"minute:{item}"


def capture_draft(item: str, form: str) -> str:
    """Return the name of the draft of a form begun at an item and not finished."""
    return f"capture:{item}:{form}"
