"""Organisations, places and people; who looks after what."""

from datetime import date

from db.bodies.rules.kinds import OrgKind, PlaceLevel
from db.record import Record, choice, day, deletion, flag, link, number, text


class Organisation(Record, table=True):
    """An organisation, the days it stands, and the one that takes up its work (T7, T14).

    ``code`` is its code in the national register, empty where it has none; ``merged_into`` the
    organisation that this one turned out to be, where it was entered twice.
    """

    deleted: str | None = deletion(1000)
    code: str = text(1001)
    name: str = text(1002)
    short: str = text(1003)
    kind: OrgKind = choice(1004, OrgKind, default=OrgKind.OTHER)
    opened_on: date | None = day(1005)
    closed_on: date | None = day(1006)
    successor: str | None = link(1007, "organisation")
    source: str = text(1008)
    as_at: date | None = day(1009)
    merged_into: str | None = link(1010, "organisation")


class Place(Record, table=True):
    """A place at one of the scales of A¶11, within a larger one; population in people."""

    deleted: str | None = deletion(1100)
    name: str = text(1101)
    level: PlaceLevel = choice(1102, PlaceLevel, default=PlaceLevel.PLACE)
    parent: str | None = link(1103, "place")
    population: int | None = number(1104, default=None)
    source: str = text(1105)
    as_at: date | None = day(1106)


class Person(Record, table=True):
    """A person; ``initials`` are unique in the book, ``demonstration`` marks an invented one.

    ``merged_into`` is who this person turned out to be, where somebody was entered twice.
    """

    deleted: str | None = deletion(1200)
    name: str = text(1201)
    initials: str = text(1202)
    post: str = text(1203)
    organisation: str | None = link(1204, "organisation")
    email: str = text(1205)
    assistant_email: str = text(1206)
    demonstration: bool = flag(1207)
    left_on: date | None = day(1208)
    source: str = text(1209)
    as_at: date | None = day(1210)
    merged_into: str | None = link(1211, "person")


class Portfolio(Record, table=True):
    """A function an office looks after; several may share one (T10, R16).

    ``joint_assumed`` marks a joint responsibility that the source only suggests.
    """

    deleted: str | None = deletion(1900)
    title: str = text(1901)
    function: str = text(1902)
    joint_assumed: bool = flag(1903)
    organisation: str | None = link(1904, "organisation")
    person: str | None = link(1905, "person")
    source: str = text(1906)
    as_at: date | None = day(1907)


class Unknown(Record, table=True):
    """Something the sources do not say, listed until somebody settles it (T9, T15)."""

    deleted: str | None = deletion(1950)
    about: str = text(1951)
    words: str = text(1952)
    body: str | None = link(1953, "body")
    settled_on: date | None = day(1954)
    answer: str = text(1955)
    source: str = text(1956)
    as_at: date | None = day(1957)
