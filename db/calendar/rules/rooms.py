"""Whether two meetings want one room at a time, set-up and clearing included (P16)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import combinations

from db.errors import Refusal

LONGEST = 240  # minutes of set-up or clearing that are still believed


class RoomState(StrEnum):
    """How firm a booking is."""

    PROVISIONAL = "provisional"
    CONFIRMED = "confirmed"
    RELEASED = "released"


HOLDS = frozenset({RoomState.PROVISIONAL, RoomState.CONFIRMED})


@dataclass(frozen=True, slots=True)
class Use:
    """A meeting in a room; minutes of set-up before it starts and of clearing after it ends."""

    meeting: str
    room: str
    on: date
    start: time | None = None
    end: time | None = None
    set_up: int = 0
    clear_up: int = 0

    @property
    def span(self) -> tuple[datetime, datetime]:
        """From when to when the room is taken; the whole day where no time is known."""
        opens = datetime.combine(self.on, self.start or time.min)
        if self.start is None:
            return opens, opens + timedelta(days=1)
        shuts = datetime.combine(self.on, self.end) if self.end else opens + timedelta(hours=1)
        return opens - timedelta(minutes=self.set_up), shuts + timedelta(minutes=self.clear_up)


@dataclass(frozen=True, slots=True)
class RoomClash:
    """Two meetings in one room; ``minutes`` is how long both have it, ``set_up`` if only then."""

    one: str
    other: str
    room: str
    minutes: int
    set_up: bool


def room_clashes(uses: Iterable[Use]) -> list[RoomClash]:
    """Return the meetings that want a room at one time, in order; touching ends do not clash."""
    ordered = sorted(uses, key=lambda use: (use.room, use.span, use.meeting))
    found = []
    for one, other in combinations(ordered, 2):
        if one.room == other.room and (shared := _shared(one.span, other.span)):
            bare = _shared(_bare(one).span, _bare(other).span)
            found.append(RoomClash(one.meeting, other.meeting, one.room, shared, not bare))
    return found


def _bare(use: Use) -> Use:
    return Use(use.meeting, use.room, use.on, use.start, use.end)


def _shared(one: tuple[datetime, datetime], other: tuple[datetime, datetime]) -> int:
    both = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, int(both.total_seconds() // 60))


def check_minutes(minutes: int | None, field: str) -> None:
    """Refuse set-up or clearing below nought or longer than half a day."""
    if minutes is not None and not 0 <= minutes <= LONGEST:
        raise Refusal("calendar.room_minutes", field, most=LONGEST)
