"""Offices outside any committee, who is away and who acts meanwhile, and how newcomers begin."""

from datetime import date

from db.bodies.rules.induction import Step
from db.record import Record, choice, day, deletion, link, text


class OfficeHolder(Record, table=True):
    """A person in an office of a place or an organisation, such as the ICP Lead of a place (R8)."""

    deleted: str | None = deletion(1140)
    title: str = text(1141)
    place: str | None = link(1142, "place")
    organisation: str | None = link(1143, "organisation")
    person: str = link(1144, "person")
    from_on: date | None = day(1145)
    to_on: date | None = day(1146)
    source: str = text(1147)
    as_at: date | None = day(1148)


class Absence(Record, table=True):
    """A person away from a day to a day, and who acts meanwhile (P14).

    With a ``body`` it is only in that committee that somebody acts, else in everything.
    """

    deleted: str | None = deletion(1260)
    person: str = link(1261, "person")
    from_on: date | None = day(1262)
    to_on: date | None = day(1263)
    acting: str | None = link(1264, "person")
    body: str | None = link(1265, "body")
    why: str = text(1266)


class InductionStep(Record, table=True):
    """Something to be done before a newcomer to a committee is settled (P14)."""

    deleted: str | None = deletion(1280)
    person: str = link(1281, "person")
    body: str | None = link(1282, "body")
    step: Step = choice(1283, Step, default=Step.OTHER)
    words: str = text(1284)
    due_on: date | None = day(1285)
    done_on: date | None = day(1286)
