"""Each person of a report beside a person of the book, with the times proposed for the meeting.

Nothing is taken as it comes: a row that is surely of somebody whom nobody has noted yet is
proposed, every other is left for the secretary to choose or to leave out.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from pathlib import Path

from db.bodies.queries.plain import wall
from db.errors import Refusal
from db.meetings.commands.attending import CallTime, OnCall, TakeAttendance
from db.meetings.rules.account import stays_of
from db.meetings.rules.attendance import Mode, Stay
from db.meetings.rules.stays import after, joined, until_the_end
from db.store import Reading
from db.transfer.teams.clocks import Order, order_of
from db.transfer.teams.reading import Participant, Report, read_report
from db.words import say

MEETING = """
SELECT m.on_date, n.closed_time FROM meeting_live m
LEFT JOIN minutes_live n ON n.meeting = m.id WHERE m.id = :meeting
"""
PEOPLE = """
SELECT p.id, p.name, p.email, coalesce(a.id, ''), coalesce(a.mode, ''),
  EXISTS (SELECT 1 FROM membership_live h JOIN seat_live s ON s.id = h.seat
    WHERE h.person = p.id AND s.body = m.body
      AND coalesce(h.from_on, '') <= coalesce(m.on_date, '9999')
      AND coalesce(h.to_on, '9999') >= coalesce(m.on_date, '')) OR a.id IS NOT NULL
FROM person_live p JOIN meeting m ON m.id = :meeting
LEFT JOIN attendance_live a ON a.meeting = m.id AND a.person = p.id
WHERE p.left_on IS NULL OR p.left_on >= coalesce(m.on_date, '') ORDER BY p.name, p.id
"""
_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_TITLES = frozenset({"dr", "prof", "professor", "mr", "mrs", "ms", "miss", "sir", "dame", "rev"})
_WORD = re.compile(r"[^\W\d_]+")


class How(StrEnum):
    """How a person of a report was found in the book."""

    EMAIL = "email"
    NAME = "name"
    LIKELY = "likely"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Attended:
    """A row of the proposal: who it seems to be, the times, and what was noted of them before.

    ``taken`` says whether it is proposed for taking as it stands. ``beyond`` is the latest time
    the report tells after ``closed``, when the meeting was over: such times are left out.
    """

    row: int
    name: str
    email: str
    role: str
    stays: tuple[Stay, ...]
    person: str
    person_name: str
    how: How
    noted: tuple[Stay, ...]
    noted_mode: str
    beyond: time | None = None
    closed: time | None = None

    @property
    def taken(self) -> bool:
        """Whether it is surely somebody whose times in the room nobody has noted by hand."""
        by_hand = bool(self.noted) and self.noted_mode != Mode.REMOTE
        return self.how in {How.EMAIL, How.NAME} and bool(self.stays) and not by_hand


@dataclass(frozen=True, slots=True)
class CallProposal:
    """What a report proposes for a meeting."""

    meeting: str
    title: str
    rows: tuple[Attended, ...]


@dataclass(frozen=True, slots=True)
class _Person:
    id: str
    name: str
    email: str
    attendance: str
    mode: str
    expected: bool


def propose_attendance(book: Reading, meeting: str, path: Path) -> CallProposal:
    """Return what the report in a file proposes for a meeting.

    Raises:
        Refusal: the file is no report, or that of a call on another day.
        Trouble: it cannot be read.

    """
    return propose_from(book, meeting, read_report(path))


def propose_from(book: Reading, meeting: str, report: Report) -> CallProposal:
    """Return what a report that was read proposes; raises Refusal for that of another day."""
    on, closed = _day_of(book, meeting)
    order = order_of(report.moments, on)
    _check_day(report, order, on)
    people = [_person(*row) for row in book.rows(PEOPLE, meeting=meeting)]
    noted = stays_of(book.rows, meeting)
    found = []
    for at, each in enumerate(report.people, 1):
        person, how = _match(each, people)
        reported = joined(_stays(each, order, on))
        stays = until_the_end(reported, closed)
        found.append(
            Attended(
                *(at, each.name, each.email, each.role, stays),
                person=person.id if person else "",
                person_name=person.name if person else "",
                how=how,
                noted=tuple(noted.get(person.attendance, ())) if person else (),
                noted_mode=person.mode if person else "",
                beyond=after(reported, closed),
                closed=closed,
            )
        )
    return CallProposal(meeting, report.title, tuple(found))


def _day_of(book: Reading, meeting: str) -> tuple[date | None, time | None]:
    found = book.row(MEETING, meeting=meeting)
    on, closed = found if found is not None else (None, None)
    return (date.fromisoformat(on) if on else None), wall(closed)


def _check_day(report: Report, order: Order, on: date | None) -> None:
    moments = [at for at in (each.moment(order) for each in report.moments) if at is not None]
    if not moments:
        raise Refusal("teams.no_times", name=report.name)
    if on is not None and all(each.date() != on for each in moments):
        raise Refusal("teams.other_day", name=report.name, day=min(moments).date(), on=on)


def _person(*row: object) -> _Person:
    id_, name, email, attendance, mode, expected = map(str, row)
    return _Person(id_, name, email.strip().casefold(), attendance, mode, expected == "1")


def _stays(each: Participant, order: Order, on: date | None) -> Iterable[Stay]:
    for session in each.sessions:
        came = session.joined.moment(order) if session.joined else None
        left = session.left.moment(order) if session.left else None
        if came is None or (on is not None and came.date() != on):
            continue
        if left is None:
            yield Stay(_minute(came))
        elif left >= came and left.date() == came.date():
            yield Stay(_minute(came), _minute(left))


def _minute(at: datetime) -> time:
    return at.time().replace(second=0, microsecond=0)


def _match(each: Participant, people: Sequence[_Person]) -> tuple[_Person | None, How]:
    mails = {words.casefold() for words in (each.email, each.upn) if "@" in words}
    found = [one for one in people if one.email in mails]
    if len(found) == 1:
        return found[0], How.EMAIL
    given = name_words(each.name)
    for how, fits in ((How.NAME, _same), (How.LIKELY, _like)):
        named = [one for one in people if fits(given, name_words(one.name))]
        named = [one for one in named if one.expected] or named
        if len(named) == 1:
            return named[0], how
    return None, How.UNKNOWN


def name_words(name: str) -> tuple[str, ...]:
    """Return the words of a name, first names first: without title, organisation and accents."""
    bare = _BRACKETS.sub(" ", name)
    if "," in bare:
        surname, _, first = bare.partition(",")
        bare = f"{first} {surname}"
    plain = unicodedata.normalize("NFKD", bare)
    plain = "".join(each for each in plain if not unicodedata.combining(each)).casefold()
    return tuple(each for each in _WORD.findall(plain) if each not in _TITLES)


def _same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return bool(one) and sorted(one) == sorted(other)


def _like(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Return whether the surnames are one and a first name begins as the other does."""
    if min(len(one), len(other)) < len(("first", "last")) or one[-1] != other[-1]:
        return False
    return one[0].startswith(other[0]) or other[0].startswith(one[0])


def inputs(proposal: CallProposal, chosen: dict[int, str]) -> TakeAttendance:
    """Return the command that takes the rows chosen, each with the person it was set beside.

    Raises:
        Refusal: a row tells no time that could be taken.

    """
    rows = []
    for each in proposal.rows:
        person = chosen.get(each.row, "")
        if person and not each.stays:
            raise Refusal("teams.row_without_times", f"row{each.row}", name=each.name)
        if person:
            times = tuple(CallTime(stay.arrived, stay.left) for stay in each.stays)
            rows.append(OnCall(person, times))
    return TakeAttendance(proposal.meeting, tuple(rows))


def row_words(each: Attended) -> str:
    """Return the times of a row in words, and what stands against taking it as it is."""
    told = "; ".join(_stay_words(stay) for stay in each.stays) or say("teams.no_stay")
    more = [say("teams.likely", name=each.person_name)] if each.how is How.LIKELY else []
    if each.beyond is not None:
        code = "teams.stayed" if each.stays else "teams.after_close"
        more.append(say(code, after=each.beyond, closed=each.closed))
    if each.noted:
        noted = "; ".join(_stay_words(stay) for stay in each.noted)
        code = "teams.noted_call" if each.noted_mode == Mode.REMOTE else "teams.noted_room"
        more.append(say(code, times=noted))
    return ". ".join((told, *more))


def _stay_words(stay: Stay) -> str:
    if stay.left is None:
        return say("teams.from", came=stay.arrived)
    return say("teams.span", came=stay.arrived, left=stay.left)
