"""Setting a minute book up from what the memoranda say.

Rows name each other by ``key``, which is not kept. What is not said is left out of the rows and
stands among the unknown. Workstreams follow in the same write, by their own command.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date, time
from typing import Any

from db.bodies.records import (
    Body,
    Heading,
    Organisation,
    Place,
    Portfolio,
    Seat,
    Terms,
    Unknown,
)
from db.bodies.rules.kinds import (
    Authority,
    BodyKind,
    BodyStatus,
    Capacity,
    MinuteStyle,
    Office,
    OrgKind,
    PlaceLevel,
    RetentionClass,
    Sensitivity,
)
from db.bodies.rules.names import check_named, check_short
from db.bodies.rules.periods import check_period
from db.bodies.rules.years import APRIL, check_year_start
from db.errors import Refusal
from db.record import Record, same_id
from db.store import Ref, Work, command


@dataclass(frozen=True, slots=True)
class FoundOrganisation:
    """An organisation as founded; ``successor`` is another's key."""

    key: str
    name: str
    code: str = ""
    short: str = ""
    kind: OrgKind = OrgKind.OTHER
    opened_on: date | None = None
    closed_on: date | None = None
    successor: str = ""
    source: str = ""
    as_at: date | None = None


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """A place as founded; ``parent`` is the key of the larger one, population in people."""

    key: str
    name: str
    level: PlaceLevel = PlaceLevel.PLACE
    parent: str = ""
    population: int | None = None
    source: str = ""
    as_at: date | None = None


@dataclass(frozen=True, slots=True)
class FoundBody:
    """A body as founded; organisation, parent and place are keys."""

    key: str
    name: str
    short: str
    kind: BodyKind = BodyKind.COMMITTEE
    authority: Authority = Authority.COLLABORATIVE
    organisation: str = ""
    parent: str = ""
    place: str = ""
    status: BodyStatus = BodyStatus.ACTIVE
    may_authorise: bool = False
    sensitivity: Sensitivity = Sensitivity.NOT_SET
    retention: RetentionClass = RetentionClass.NOT_SET
    year_start: int = APRIL
    opened_on: date | None = None
    closed_on: date | None = None
    adopted_word: str = ""
    source: str = ""
    as_at: date | None = None


@dataclass(frozen=True, slots=True)
class FoundTerms:
    """Terms of reference as founded; quorum and deadlines are not in the sources (T9)."""

    body: str
    version: str = "1"
    from_on: date | None = None
    to_on: date | None = None
    review_on: date | None = None
    cadence: str = ""
    start_time: time | None = None
    minutes_long: int | None = None
    venue: str = ""
    minute_style: MinuteStyle = MinuteStyle.NOT_SET
    chair_offices: str = ""
    source: str = ""
    as_at: date | None = None


@dataclass(frozen=True, slots=True)
class FoundSeat:
    """A membership place as founded; body, place and organisation are keys."""

    body: str
    title: str
    constituency: str = ""
    capacity: Capacity = Capacity.MEMBER
    voting: bool = True
    office: Office = Office.MEMBER
    place: str = ""
    organisation: str = ""
    provisional: bool = False
    independent: bool = False
    source: str = ""
    as_at: date | None = None


@dataclass(frozen=True, slots=True)
class FoundHeading:
    """A standing heading of a body's agenda as founded."""

    body: str
    number: int
    words: str
    source: str = ""
    as_at: date | None = None


@dataclass(frozen=True, slots=True)
class FoundPortfolio:
    """A function an office looks after, as founded."""

    title: str
    function: str
    joint_assumed: bool = False
    organisation: str = ""
    source: str = ""
    as_at: date | None = None


@dataclass(frozen=True, slots=True)
class FoundUnknown:
    """Something the sources do not say; ``about`` is a body's key or a word."""

    about: str
    words: str
    source: str = ""
    as_at: date | None = None


@dataclass(frozen=True, slots=True)
class FoundBook:
    """Set up the minute book from a founding file."""

    name: str
    organisations: tuple[FoundOrganisation, ...] = ()
    places: tuple[FoundPlace, ...] = ()
    bodies: tuple[FoundBody, ...] = ()
    terms: tuple[FoundTerms, ...] = ()
    seats: tuple[FoundSeat, ...] = ()
    headings: tuple[FoundHeading, ...] = ()
    portfolios: tuple[FoundPortfolio, ...] = ()
    unknowns: tuple[FoundUnknown, ...] = ()


class _Founding:
    """Turns keys into ids, and founding rows into records."""

    def __init__(self, work: Work, it: FoundBook) -> None:
        self.work = work
        self.name = it.name
        self.known = {
            kind: {row.key for row in rows}
            for kind, rows in (
                ("organisation", it.organisations),
                ("place", it.places),
                ("body", it.bodies),
            )
        }

    def id(self, kind: str, key: str) -> str | None:
        """Return the id of a key, None for no key; refuses one that names nothing."""
        if not key:
            return None
        if key not in self.known[kind]:
            raise Refusal("bodies.key_unknown", kind, given=key)
        return same_id(kind, self.name, key)

    def keep(self, record: type[Record], rows: Sequence[Any], *natural: str) -> None:
        """Keep a row of each; its id follows from its key or from the fields named."""
        table = record.__name__.lower()
        for row in rows:
            values = {each.name: getattr(row, each.name) for each in fields(row)}
            key = values.pop("key", None)
            names = [key] if key else [str(values[name]) for name in natural]
            for link, kind in _LINKS.items():
                if link in values:
                    values[link] = self.id(kind or table, values[link])
            self.work.add(record(id=same_id(table, self.name, *names), **values))


_LINKS = {"organisation": "organisation", "place": "place", "body": "body"} | {
    "parent": "",
    "successor": "organisation",
}


@command("Set up the minute book", undoable=False, role="admin")
def found_book(work: Work, it: FoundBook) -> Ref:
    """Keep every row of a founding; this laptop issues the numbers of its bodies."""
    _check(work, it)
    founding = _Founding(work, it)
    founding.keep(Organisation, it.organisations)
    founding.keep(Place, it.places)
    founding.keep(Body, it.bodies)
    founding.keep(Terms, it.terms, "body", "version")
    founding.keep(Heading, it.headings, "body", "number")
    founding.keep(Portfolio, it.portfolios, "organisation", "title", "function")
    for n, seat in enumerate(it.seats):
        _keep_seat(founding, seat, n)
    for n, unknown in enumerate(it.unknowns):
        _keep_unknown(founding, unknown, n)
    for body in it.bodies:
        work.get(Body, founding.id("body", body.key)).custodian = work.device
    first = founding.id("body", it.bodies[0].key) if it.bodies else None
    return Ref("body", first or "")


def _check_keys(it: FoundBook) -> None:
    for rows in (it.organisations, it.places, it.bodies):
        keys = [row.key for row in rows]
        for key in keys:
            if keys.count(key) > 1:
                raise Refusal("bodies.key_twice", given=key)


def _check(work: Work, it: FoundBook) -> None:
    _check_keys(it)
    if it.bodies and work.value("SELECT 1 FROM body LIMIT 1"):
        raise Refusal("bodies.founded_already")
    shorts: set[str] = set()
    for body in it.bodies:
        check_named(body.name)
        check_short(body.short, frozenset(shorts))
        check_year_start(body.year_start)
        check_period(body.opened_on, body.closed_on, "closed_on")
        shorts.add(body.short)
    for name in [each.name for each in it.organisations] + [each.name for each in it.places]:
        check_named(name)


def _keep_seat(founding: _Founding, seat: FoundSeat, n: int) -> None:
    values = {each.name: getattr(seat, each.name) for each in fields(seat)}
    for link in ("body", "place", "organisation"):
        values[link] = founding.id(link, values[link])
    row_id = same_id("seat", founding.name, seat.body, seat.title, str(n))
    founding.work.add(Seat(id=row_id, pos=f"{n:04d}", **values))


def _keep_unknown(founding: _Founding, unknown: FoundUnknown, n: int) -> None:
    about_body = unknown.about in founding.known["body"]
    founding.work.add(
        Unknown(
            id=same_id("unknown", founding.name, str(n)),
            about=unknown.about,
            words=unknown.words,
            body=founding.id("body", unknown.about) if about_body else None,
            source=unknown.source,
            as_at=unknown.as_at,
        )
    )
