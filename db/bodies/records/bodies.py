"""Bodies and their terms of reference: every figure in them has its source (T9)."""

from datetime import date, time

from db.bodies.rules.kinds import (
    Authority,
    BodyKind,
    BodyStatus,
    DayUnit,
    DeadlineKind,
    MinuteStyle,
    RetentionClass,
    Sensitivity,
)
from db.bodies.rules.years import APRIL
from db.record import Record, choice, day, deletion, flag, link, number, text, wall_time


class Body(Record, table=True):
    """Anything that meets; ``custodian`` is the fingerprint of the laptop that issues its numbers.

    ``may_authorise`` says whether it may authorise a quality assurance status (R12);
    ``adopted_word`` is the committee's own word for agreed minutes; ``chair_wishes`` is how its
    chair likes things done, for whoever takes over as secretary (P14).
    """

    deleted: str | None = deletion(1300)
    name: str = text(1301)
    short: str = text(1302)
    kind: BodyKind = choice(1303, BodyKind, default=BodyKind.COMMITTEE)
    authority: Authority = choice(1304, Authority, default=Authority.COLLABORATIVE)
    organisation: str | None = link(1305, "organisation")
    parent: str | None = link(1306, "body")
    place: str | None = link(1307, "place")
    status: BodyStatus = choice(1308, BodyStatus, default=BodyStatus.ACTIVE)
    may_authorise: bool = flag(1309)
    sensitivity: Sensitivity = choice(1310, Sensitivity, default=Sensitivity.NOT_SET)
    retention: RetentionClass = choice(1311, RetentionClass, default=RetentionClass.NOT_SET)
    custodian: str = text(1312)
    year_start: int = number(1313, default=APRIL)
    opened_on: date | None = day(1314)
    closed_on: date | None = day(1315)
    adopted_word: str = text(1316)
    source: str = text(1317)
    as_at: date | None = day(1318)
    chair_wishes: str = text(1319)


class Terms(Record, table=True):
    """One version of a body's terms of reference, in force from a day until the next version.

    What they do not say is left empty. ``minutes_long`` is the length of a meeting in minutes,
    ``attendance_percent`` the share of its meetings a member is to attend, ``chair_offices`` the
    posts or membership places whose holders may take the chair, parted by semicolons (R13).
    """

    deleted: str | None = deletion(1400)
    body: str = link(1401, "body")
    version: str = text(1402)
    from_on: date | None = day(1403)
    to_on: date | None = day(1404)
    review_on: date | None = day(1405)
    cadence: str = text(1406)
    start_time: time | None = wall_time(1407)
    minutes_long: int | None = number(1408, default=None)
    venue: str = text(1409)
    quorum_number: int | None = number(1410, default=None)
    deputies_count: bool = flag(1411)
    remote_counts: bool = flag(1412)
    minute_style: MinuteStyle = choice(1413, MinuteStyle, default=MinuteStyle.NOT_SET)
    source: str = text(1414)
    as_at: date | None = day(1415)
    quorum_source: str = text(1416)
    example: bool = flag(1417)
    attendance_percent: int | None = number(1418, default=None)
    chair_offices: str = text(1419)


class DeadlineRule(Record, table=True):
    """So many days before or after each meeting; which of the two is in the kind."""

    deleted: str | None = deletion(1500)
    terms: str = link(1501, "terms")
    kind: DeadlineKind = choice(1502, DeadlineKind, default=DeadlineKind.PAPERS_DUE)
    days: int = number(1503)
    unit: DayUnit = choice(1504, DayUnit, default=DayUnit.WORKING)
    source: str = text(1505)
    as_at: date | None = day(1506)


class QuorumNeed(Record, table=True):
    """How many of those who represent a constituency must be there, besides the whole number."""

    deleted: str | None = deletion(1550)
    terms: str = link(1551, "terms")
    constituency: str = text(1552)
    at_least: int = number(1553, default=1)
    source: str = text(1554)
    as_at: date | None = day(1555)


class Heading(Record, table=True):
    """A standing heading of a body's agenda: what its terms say it is for (R4, R42)."""

    deleted: str | None = deletion(1600)
    body: str = link(1601, "body")
    number: int = number(1602)
    words: str = text(1603)
    source: str = text(1604)
    as_at: date | None = day(1605)
