"""Lists of membership for the command line: what is missing, who may, who leads, what is open."""

from dataclasses import dataclass
from datetime import date

from db.across.handing_over import LeftOpen, left_open
from db.across.links import OpenMerge, open_merges
from db.bodies.queries.bodies import body_ids, body_lines
from db.bodies.queries.contacts import CommunicationLine, communications
from db.bodies.queries.offices import OfficeLine, chair_eligibility, icp_leads
from db.bodies.queries.seats import gap_words, gaps_on, seats_on
from db.store import Reading
from db.words import choice, day, say


@dataclass(frozen=True, slots=True)
class GapLine:
    """A membership place nobody holds, in words (R3)."""

    body: str
    seat: str
    words: str


@dataclass(frozen=True, slots=True)
class MayChairLine:
    """A person who may take the chair; ``offices`` are those the terms name, empty for none."""

    person: str
    name: str
    offices: tuple[str, ...]


def composition(book: Reading, body: str, on: date) -> list[GapLine]:
    """Return what the membership lacks on a day: of one body, or of every active one ("")."""
    found = []
    for line in body_lines(book, body_ids(book)):
        if body in ("", line.id):
            gaps = gaps_on(seats_on(book, line.id, on))
            found += [GapLine(line.short, each.seat, gap_words(each)) for each in gaps]
    return found


def composition_told(line: GapLine) -> tuple[str, ...]:
    """Return a gap's columns as a person reads them."""
    return line.body, line.words


def may_chair(book: Reading, body: str, on: date) -> list[MayChairLine]:
    """Return who may take the chair of a body on a day (R13)."""
    found = chair_eligibility(book, body, on)
    return [MayChairLine(person, name, found.offices) for person, name in found.people]


def may_chair_told(line: MayChairLine) -> tuple[str, ...]:
    """Return the columns of somebody who may take the chair."""
    return line.name, ", ".join(line.offices) or say("bodies.anybody_may")


def leads(book: Reading, _all: str, on: date) -> list[OfficeLine]:
    """Return the ICP Lead of each partnership on a day (R8)."""
    return icp_leads(book, on)


def leads_told(line: OfficeLine) -> tuple[str, ...]:
    """Return the columns of an office."""
    return line.place or line.organisation, line.title, line.person or say("bodies.vacant")


def said(book: Reading, _all: str, _on: date) -> list[CommunicationLine]:
    """Return the log of formal communications, with the contact points each went round (R14)."""
    return communications(book)


def said_told(line: CommunicationLine) -> tuple[str, ...]:
    """Return the columns of a communication."""
    went = ", ".join(line.through)
    if line.round:
        went = say("bodies.went_round", points=", ".join(line.round))
    on = day(line.on_date) if line.on_date else ""
    return on, line.sender, line.receiver, line.subject, choice(line.means), went


def still_open(book: Reading, body: str, on: date) -> list[LeftOpen]:
    """Return what a committee would leave open if it were closed on a day."""
    return left_open(book, body, on)


def still_open_told(line: LeftOpen) -> tuple[str, ...]:
    """Return what is open, in words."""
    return (say(line.code, n=line.count),)


def merges(book: Reading, _all: str, _on: date) -> list[OpenMerge]:
    """Return the merges that want finishing."""
    return open_merges(book)


def merges_told(line: OpenMerge) -> tuple[str, ...]:
    """Return the columns of a merge to be finished."""
    return f"~{line.id}", line.name, line.into, str(line.count)
