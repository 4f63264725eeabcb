"""Agenda items and their papers."""

from datetime import date, time

from db.meetings.rules.items import ItemState, Origin, Part, Purpose
from db.meetings.rules.papers import Delivery, Marking, Road
from db.meetings.rules.plan import Fate
from db.record import (
    Record,
    choice,
    day,
    deletion,
    link,
    local_number,
    local_text,
    number,
    text,
    wall_time,
)


class AgendaItem(Record, table=True):
    """One item of an agenda.

    ``pos`` is its place beneath ``parent`` (:mod:`db.meetings.rules.positions`); ``section`` the
    heading it stands under; ``minutes_long`` the time allotted in minutes. ``from_thing`` is the
    record it came from, ``why`` the reason it was deferred or withdrawn, ``deferred_to`` the
    meeting that takes it instead; ``fate`` says what became of it where the meeting did not take
    it (P8). ``resolution`` holds words prepared for the committee to agree. ``number``, ``ref`` and
    ``place`` (its turn on the agenda) follow from the order.
    """

    deleted: str | None = deletion(4000)
    meeting: str = link(4001, "meeting")
    parent: str | None = link(4002, "agendaitem", settle=True)
    pos: str = text(4003, settle=True)
    title: str = text(4004)
    section: str = text(4005)
    purpose: Purpose = choice(4006, Purpose, default=Purpose.NONE)
    lead: str | None = link(4007, "person")
    minutes_long: int | None = number(4008, default=None)
    part: Part = choice(4009, Part, default=Part.ONE)
    state: ItemState = choice(4010, ItemState, default=ItemState.TO_COME)
    started_time: time | None = wall_time(4011)
    ended_time: time | None = wall_time(4012)
    from_kind: Origin = choice(4013, Origin, default=Origin.ADDED)
    from_thing: str = text(4014)
    why: str = text(4015)
    deferred_to: str | None = link(4016, "meeting")
    marking: Marking = choice(4017, Marking, default=Marking.NONE)
    fate: Fate = choice(4018, Fate, default=Fate.NONE)
    resolution: str = text(4019)
    number: str = local_text()
    ref: str = local_text()
    place: int = local_number()


class Paper(Record, table=True):
    """A paper asked for, on its road to an item, or in.

    ``sha256`` and ``size`` (in bytes) are of the file kept beside the book, empty while there is
    none; ``late_reason`` and ``late_agreed_by`` (the chair) belong to a late or tabled one, and
    ``sent_absent_on`` is when a tabled one went to those who were not there. What its cover sheet
    says begins at ``purpose``; ``part`` keeps a paper from the public pack of a public item.
    """

    deleted: str | None = deletion(4100)
    item: str = link(4101, "agendaitem")
    title: str = text(4102)
    author: str | None = link(4103, "person")
    lead: str | None = link(4104, "person")
    road: Road = choice(4105, Road, default=Road.ASKED_FOR)
    delivery: Delivery = choice(4106, Delivery, default=Delivery.AWAITED)
    received_on: date | None = day(4107)
    sha256: str = text(4108)
    size: int = number(4109)
    filename: str = text(4110)
    marking: Marking = choice(4111, Marking, default=Marking.NONE)
    version: int = number(4112, default=1)
    late_reason: str = text(4113)
    late_agreed_by: str | None = link(4114, "person")
    pos: str = text(4115, settle=True)
    purpose: Purpose = choice(4116, Purpose, default=Purpose.NONE)
    recommendation: str = text(4117)
    summary: str = text(4118)
    evidence: str = text(4119)
    considered: str = text(4120)
    involved: str = text(4121)
    objectives: str = text(4122)
    communications: str = text(4123)
    finance: str = text(4124)
    equality: str = text(4125)
    conflicts: str = text(4126)
    assurance: str = text(4127)
    themes: str = text(4128)
    system_first: str = text(4129)
    part: Part = choice(4130, Part, default=Part.ONE)
    deferred_to: str | None = link(4131, "meeting")
    why: str = text(4132)
    signed_off_on: date | None = day(4133)
    sent_absent_on: date | None = day(4134)
    aims: str = text(4135)
