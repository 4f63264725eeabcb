"""A line of the list: a committee or group with its next meeting and how its places are held."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from db.bodies.queries.bodies import BodyLine, body_ids, body_lines
from db.bodies.queries.labels import Labels
from db.bodies.queries.seats import seats_on
from db.bodies.rules.kinds import BodyStatus
from db.calendar.queries import next_meetings
from db.store import Reading


class Shown(StrEnum):
    """Which committees and groups are listed."""

    OPEN = "open"
    ACTIVE = "active"
    PROPOSED = "proposed"
    VACANT = "vacant"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Standing:
    """How a committee or group stands on a day; a place whose number is to follow may be empty.

    ``kind`` is this minute book's own word for its kind (T2).
    """

    body: BodyLine
    kind: str
    next_on: date | None
    places: int
    held: int
    vacant: int

    @property
    def n(self) -> int:
        """The number that stands in the list of ids."""
        return self.body.n

    def is_among(self, shown: Shown) -> bool:
        """Return whether a chip stands for it."""
        status = self.body.status
        if shown is Shown.OPEN:
            return status is not BodyStatus.CLOSED
        if shown is Shown.VACANT:
            return self.vacant > 0 and status is BodyStatus.ACTIVE
        return status == shown.value


def standings(book: Reading, on: date, words: str = "") -> list[Standing]:
    """Return every committee and group as it stands on a day, closed ones last."""
    called = Labels(book)
    return [_standing(book, each, on, called) for each in _lines(book, words)]


def _lines(book: Reading, words: str) -> Sequence[BodyLine]:
    return body_lines(book, body_ids(book, words=words, with_closed=True))


def _standing(book: Reading, line: BodyLine, on: date, called: Labels) -> Standing:
    soon = next_meetings(book, on, body=line.id, most=1)
    seats = seats_on(book, line.id, on)
    held = sum(not each.vacant for each in seats)
    vacant = sum(each.vacant and not each.provisional for each in seats)
    next_on = soon[0].on_date if soon else None
    return Standing(line, called.word(line.kind), next_on, len(seats), held, vacant)
