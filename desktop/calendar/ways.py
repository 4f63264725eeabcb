"""What can be done with a meeting as it stands: which of the pane's buttons are offered."""

from dataclasses import dataclass

from db.calendar.queries import MeetingLine
from db.calendar.queries.calling import CallLine
from db.calendar.queries.rooms import BookingLine
from db.calendar.rules.calling import Ground
from db.calendar.rules.rooms import RoomState
from db.calendar.rules.states import STANDING, MeetingKind, MeetingState, may_become

WAYS = {
    "consenting": "record_consent",
    "telling_region": "tell_region",
    "naming_chair": "name_chair",
    "moving": "move",
    "postponing": "postpone",
    "standing_down": "stand_down",
    "noticing": "notice",
    "reinstate": "reinstate",
    "not_quorate": "not_quorate",
    "resuming": "resume",
    "changing_call": "change_call",
    "booking": "book_room",
    "confirming": "confirm_room",
    "release": "release_room",
    "mistaken_meeting": "mistaken",
}
"""Each form of one meeting, and the words of its button, in the order they stand."""
MOVABLE = STANDING | {MeetingState.POSTPONED}


@dataclass(frozen=True, slots=True)
class Ways:
    """Whether the meeting may be convened, and the names of the other forms that are offered."""

    convene: bool = False
    names: frozenset[str] = frozenset()


def allowed(line: MeetingLine, call: CallLine | None, room: BookingLine | None) -> Ways:
    """Return what is offered for a meeting."""
    offered = {
        "moving": line.state in MOVABLE,
        "postponing": may_become(line.state, MeetingState.POSTPONED),
        "standing_down": may_become(line.state, MeetingState.STOOD_DOWN),
        "noticing": line.state in {MeetingState.STOOD_DOWN, MeetingState.POSTPONED}
        and line.on_date is not None,
        "reinstate": line.state is MeetingState.STOOD_DOWN,
        "not_quorate": line.state in {MeetingState.CONVENED, MeetingState.ADJOURNED},
        "resuming": line.state is MeetingState.ADJOURNED,
        "mistaken_meeting": line.state in MOVABLE,
        **_calling(line, call),
        **_room(line, room),
    }
    names = frozenset(name for name, shown in offered.items() if shown)
    return Ways(line.state is MeetingState.PLANNED, names)


def _calling(line: MeetingLine, call: CallLine | None) -> dict[str, bool]:
    if call is None or line.state not in MOVABLE:
        return {}
    extraordinary = line.kind is MeetingKind.EXTRAORDINARY
    return {
        "consenting": bool(call.consent_of) and not call.consented,
        "telling_region": call.parties is not None and call.ground is Ground.URGENT,
        "naming_chair": call.review,
        "changing_call": extraordinary
        and not call.answers
        and line.state is not MeetingState.CONVENED,
    }


def _room(line: MeetingLine, room: BookingLine | None) -> dict[str, bool]:
    held = room is not None and room.state is not RoomState.RELEASED
    return {
        "booking": line.state in MOVABLE and line.on_date is not None,
        "confirming": held and room is not None and room.state is RoomState.PROVISIONAL,
        "release": held,
    }
