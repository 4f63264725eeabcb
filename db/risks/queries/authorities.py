"""Whose authority a change of status usually needs, as it was named (R24, T14)."""

from dataclasses import dataclass
from datetime import date

from db.bodies.queries.plain import chosen, day
from db.risks.rules.assurance import AssuranceLevel
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


def named_authorities(book: Reading, today: date) -> list[AuthorityLine]:
    """Return the usual authorities that were named, by status; none where none was named yet."""
    return [
        AuthorityLine(
            *(row[0], row[1], chosen(AssuranceLevel, row[2]), row[3], day(row[4])),
            *(row[5], row[6], day(row[7])),
        )
        for row in book.rows(_NAMED, today=today.isoformat())
    ]
