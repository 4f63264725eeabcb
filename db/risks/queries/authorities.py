"""Whose authority a change of status usually needs, as it was named (R24, T14)."""

from dataclasses import dataclass
from datetime import date

from db.bodies.queries.plain import chosen, day
from db.bodies.queries.sitting import sitting_of
from db.bodies.rules.kinds import OrgKind
from db.bodies.rules.successors import Standing as Office
from db.risks.rules.assurance import AssuranceLevel
from db.risks.rules.offices import NATIONAL, Named
from db.store import Reading


@dataclass(frozen=True, slots=True)
class AuthorityLine:
    """An organisation that usually authorises a status; ``instead`` has taken up its work since."""

    n: int
    id: str
    level: AssuranceLevel
    organisation: str
    closed_on: date | None
    instead: str
    source: str
    as_at: date | None


_NAMED = """
SELECT a.n, a.id, a.level, o.name, o.closed_on, coalesce(s.name, ''), a.source, a.as_at
FROM assuranceauthority_live a JOIN organisation o ON o.id = a.organisation
  LEFT JOIN organisation_live s ON s.id = o.successor AND o.closed_on < :today
ORDER BY a.level, o.name, a.id"""


def offices(book: Reading) -> tuple[dict[str, Office], dict[str, str]]:
    """Return every organisation's days and successor, and every organisation's name, by id."""
    rows = book.rows("SELECT id, name, opened_on, closed_on, successor FROM organisation_live")
    found = {row[0]: Office(day(row[2]), day(row[3]), row[4]) for row in rows}
    return found, {row[0]: row[1] for row in rows}


def named(book: Reading, level: AssuranceLevel) -> Named:
    """Return whose authority a level usually needs: as set, or as the memorandum says."""
    kept = book.rows(
        "SELECT organisation, as_at FROM assuranceauthority_live WHERE level = :level"
        " ORDER BY organisation",
        level=str(level),
    )
    known = book.rows(
        "SELECT id, kind FROM organisation_live WHERE name = :national OR kind = :region"
        " ORDER BY id",
        national=NATIONAL,
        region=str(OrgKind.REGION),
    )
    national = [each for each, kind in known if kind != OrgKind.REGION]
    if level == AssuranceLevel.ENHANCED:
        by_kind = sitting_of(book, OrgKind.ICB)
    else:
        by_kind = [*national, *sitting_of(book, OrgKind.REGION)]
    regions = [each for each, kind in known if kind == OrgKind.REGION]
    return Named({each: day(as_at) for each, as_at in kept}, by_kind, national, regions)


def named_authorities(book: Reading, today: date) -> list[AuthorityLine]:
    """Return the usual authorities that were named, by status; none where none was named yet."""
    return [
        AuthorityLine(
            *(row[0], row[1], chosen(AssuranceLevel, row[2]), row[3], day(row[4])),
            *(row[5], row[6], day(row[7])),
        )
        for row in book.rows(_NAMED, today=today.isoformat())
    ]
