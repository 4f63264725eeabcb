"""Seats, who holds them from when to when, and who may stand in."""

from datetime import date

from db.bodies.rules.kinds import Capacity, Office
from db.record import Record, choice, day, deletion, flag, link, text


class Seat(Record, table=True):
    """A place at the table; it outlives its holder.

    ``constituency`` is whom it represents as quorum counts them, ``place`` and ``organisation``
    for where and for whom. ``office`` is the office that goes with the seat. ``provisional`` marks
    a seat that is only proposed, ``independent`` one whose holder must be independent (R5).
    """

    deleted: str | None = deletion(1700)
    body: str = link(1701, "body")
    title: str = text(1702)
    constituency: str = text(1703)
    capacity: Capacity = choice(1704, Capacity, default=Capacity.MEMBER)
    voting: bool = flag(1705, default=True)
    office: Office = choice(1706, Office, default=Office.MEMBER)
    place: str | None = link(1707, "place")
    organisation: str | None = link(1708, "organisation")
    provisional: bool = flag(1709)
    independent: bool = flag(1710)
    pos: str = text(1711, settle=True)
    source: str = text(1712)
    as_at: date | None = day(1713)


class Membership(Record, table=True):
    """A person in a seat, from a day to a day; both belong to it, and either may be open."""

    deleted: str | None = deletion(1800)
    seat: str = link(1801, "seat")
    person: str = link(1802, "person")
    office: Office = choice(1803, Office, default=Office.MEMBER)
    from_on: date | None = day(1804)
    to_on: date | None = day(1805)
    ended_why: str = text(1806)
    source: str = text(1807)
    as_at: date | None = day(1808)


class Deputy(Record, table=True):
    """A person nominated to stand in for whoever holds a seat."""

    deleted: str | None = deletion(1850)
    seat: str = link(1851, "seat")
    person: str = link(1852, "person")
    from_on: date | None = day(1853)
    to_on: date | None = day(1854)
    source: str = text(1855)
    as_at: date | None = day(1856)
