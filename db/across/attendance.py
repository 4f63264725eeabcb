"""Who attended: each member's and each place's share of the meetings, against the terms (R3, P15).

A meeting counts once it was held or found not quorate. A member is asked for on the days of the
membership; a deputy's attendance counts for the member where the terms of reference let deputies
count, and is told apart in any case.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from db.bodies.queries.terms import terms_on
from db.bodies.rules.periods import holds_on
from db.bodies.rules.years import year_first
from db.store import Reading
from db.words import say

_MEETINGS = """
SELECT id, on_date FROM meeting_live
WHERE body = :body AND on_date BETWEEN :first AND :last
  AND state IN ('in session', 'held', 'adjourned', 'not quorate')
ORDER BY on_date, id
"""
_HELD = """
SELECT s.id, s.title, s.constituency, m.person, p.name, m.from_on, m.to_on
FROM seat_live s LEFT JOIN membership_live m ON m.seat = s.id
  LEFT JOIN person p ON p.id = m.person
WHERE s.body = :body AND s.capacity = 'member' AND (NOT s.provisional OR m.id IS NOT NULL)
ORDER BY s.pos, s.id, m.from_on, m.id
"""
_CAME = """
SELECT a.meeting, a.person, coalesce(a.seat, ''), a.status, coalesce(a.representing, '')
FROM attendance_live a JOIN meeting_live m ON m.id = a.meeting WHERE m.body = :body
"""


@dataclass(frozen=True, slots=True)
class Share:
    """How many of the meetings asked for somebody attended; ``percent`` is None of none."""

    asked: int
    attended: int
    deputy: int
    apologies: int
    absent: int
    counted: int

    @property
    def percent(self) -> int | None:
        """The share that counts, in whole per cent: two of three are 67."""
        return (200 * self.counted + self.asked) // (2 * self.asked) if self.asked else None

    def is_below(self, threshold: int | None) -> bool:
        """Return whether it is less than the terms of reference ask for: 74.9 is below 75."""
        return threshold is not None and 100 * self.counted < threshold * self.asked


@dataclass(frozen=True, slots=True)
class MemberShare:
    """A member's attendance; ``places`` are the titles of the membership places held.

    ``seat`` is the place held on the last day, empty for who holds none any more.
    """

    person: str
    name: str
    places: str
    share: Share
    below: bool
    seat: str = ""


@dataclass(frozen=True, slots=True)
class PlaceShare:
    """How a membership place was filled, by holder or deputy; ``vacant`` counts its empty days."""

    seat: str
    title: str
    constituency: str
    vacant: int
    share: Share
    below: bool


@dataclass(frozen=True, slots=True)
class AttendanceRecord:
    """The attendance of a body from a day to a day; ``threshold`` is None where none is set."""

    first: date
    last: date
    meetings: int
    threshold: int | None
    deputies_count: bool
    source: str
    members: tuple[MemberShare, ...]
    places: tuple[PlaceShare, ...]


@dataclass(frozen=True, slots=True)
class AttendanceLine:
    """A line of the list: a member, or a membership place."""

    of: str
    name: str
    place: str
    asked: int
    attended: int
    deputy: int
    apologies: int
    absent: int
    percent: int | None
    below: bool


@dataclass(frozen=True, slots=True)
class _Stay:
    """A membership: who holds which place from when to when."""

    seat: str
    person: str
    from_on: date | None
    to_on: date | None


@dataclass(frozen=True, slots=True)
class _Kept:
    """What the book holds of a body's meetings: days, places, memberships and who came."""

    days: dict[str, date]
    seats: dict[str, tuple[str, str]]
    names: dict[str, str]
    stays: tuple[_Stay, ...]
    came: dict[tuple[str, str], str]
    deputies: frozenset[tuple[str, str]]
    deputies_count: bool

    def share(self, asked: list[tuple[str, str]], people: dict[str, list[str]]) -> Share:
        """Return the share of the meetings asked for; ``people`` hold the place at each."""
        counts = {"attended": 0, "deputy": 0, "apologies": 0, "absent": 0}
        for meeting, key in asked:
            counts[self._way(meeting, people.get(key, [key]))] += 1
        counted = counts["attended"] + (counts["deputy"] if self.deputies_count else 0)
        return Share(asked=len(asked), **counts, counted=counted)

    def _way(self, meeting: str, people: list[str]) -> str:
        states = [self.came.get((meeting, each), "absent") for each in people]
        if "present" in states:
            return "attended"
        if any((meeting, each) in self.deputies for each in people):
            return "deputy"
        return "apologies" if "apologies" in states else "absent"


def attendance_record(
    book: Reading, body: str, on: date, first: date | None = None
) -> AttendanceRecord:
    """Return the attendance of a body up to a day, from the start of its year unless told."""
    start = book.value("SELECT year_start FROM body_live WHERE id = :id", id=body)
    begin = first or year_first(on, start or 4)
    terms = terms_on(book, body, on)
    kept = _kept(book, body, (begin, on), deputies_count=bool(terms and terms.deputies_count))
    threshold = terms.attendance_percent if terms else None
    return AttendanceRecord(
        *(begin, on, len(kept.days), threshold, kept.deputies_count),
        source=terms.source if terms and threshold is not None else "",
        members=tuple(_members(kept, threshold, on)),
        places=tuple(_places(kept, threshold)),
    )


def attendance_lines(book: Reading, body: str, on: date) -> list[AttendanceLine]:
    """Return each member's and then each place's attendance, as one list."""
    record = attendance_record(book, body, on)
    members = [
        _line("member", each.name, each.places, each.share, below=each.below)
        for each in record.members
    ]
    places = [
        _line("place", each.title, each.constituency, each.share, below=each.below)
        for each in record.places
    ]
    return members + places


def attendance_told(line: AttendanceLine) -> tuple[str, ...]:
    """Return a line's columns as a person reads them."""
    code = "attending.came_deputy" if line.deputy else "attending.came"
    came = say(code, attended=line.attended, asked=line.asked, deputy=line.deputy)
    share = "attending.below" if line.below else "attending.share_of"
    return line.name, line.place, say(share, came=came, percent=percent(line.percent))


def percent(share: int | None) -> str:
    """Return a share in words: 75 %, or that nothing was asked for."""
    return say("attending.none_asked") if share is None else say("attending.percent", n=share)


def _line(of: str, name: str, place: str, share: Share, *, below: bool) -> AttendanceLine:
    return AttendanceLine(
        *(of, name, place, share.asked, share.attended, share.deputy),
        *(share.apologies, share.absent, share.percent, below),
    )


def _members(kept: _Kept, threshold: int | None, last: date) -> list[MemberShare]:
    found = []
    for person in dict.fromkeys(each.person for each in kept.stays):
        stays = [each for each in kept.stays if each.person == person]
        asked = [
            (meeting, person)
            for meeting, on in kept.days.items()
            if any(holds_on(each.from_on, each.to_on, on) for each in stays)
        ]
        if asked:
            share = kept.share(asked, {})
            titles = dict.fromkeys(kept.seats[each.seat][0] for each in stays)
            below = share.is_below(threshold)
            now = [each.seat for each in stays if holds_on(each.from_on, each.to_on, last)]
            seat = now[-1] if now else ""
            name = kept.names[person]
            found.append(MemberShare(person, name, ", ".join(titles), share, below, seat))
    return found


def _places(kept: _Kept, threshold: int | None) -> list[PlaceShare]:
    found = []
    for seat, (title, constituency) in kept.seats.items():
        held = {
            meeting: people
            for meeting, on in kept.days.items()
            if (people := _holders(kept, seat, on))
        }
        share = kept.share([(each, each) for each in held], held)
        vacant = len(kept.days) - len(held)
        below = share.is_below(threshold)
        found.append(PlaceShare(seat, title, constituency, vacant, share, below))
    return found


def _holders(kept: _Kept, seat: str, on: date) -> list[str]:
    return [
        each.person
        for each in kept.stays
        if each.seat == seat and holds_on(each.from_on, each.to_on, on)
    ]


def _kept(book: Reading, body: str, span: tuple[date, date], *, deputies_count: bool) -> _Kept:
    first, last = (each.isoformat() for each in span)
    days = {
        meeting: date.fromisoformat(on)
        for meeting, on in book.rows(_MEETINGS, body=body, first=first, last=last)
    }
    rows = book.rows(_HELD, body=body)
    came = book.rows(_CAME, body=body)
    return _Kept(
        days=days,
        seats={row[0]: (row[1], row[2]) for row in rows},
        names={row[3]: row[4] for row in rows if row[3]},
        stays=tuple(_Stay(row[0], row[3], _day(row[5]), _day(row[6])) for row in rows if row[3]),
        came={(meeting, person): status for meeting, person, _seat, status, _for in came},
        deputies=frozenset(
            (meeting, member)
            for meeting, _person, _seat, status, member in came
            if member and status == "present"
        ),
        deputies_count=deputies_count,
    )


def _day(kept: Any) -> date | None:
    return date.fromisoformat(kept) if kept else None
