"""The contact points, and what was formally said: through them, or round them (R14)."""

from dataclasses import dataclass
from datetime import date

from db.bodies.queries.plain import chosen, day
from db.bodies.rules.contacts import Means, Point, went_round
from db.bodies.rules.kinds import OrgKind
from db.store import Reading


@dataclass(frozen=True, slots=True)
class PointLine:
    """A contact point as listed; ``organisation`` is the name of the one it speaks for."""

    id: str
    name: str
    short: str
    organisation_id: str
    organisation: str
    national: bool
    email: str
    phone: str
    from_on: date | None
    to_on: date | None
    source: str
    as_at: date | None


@dataclass(frozen=True, slots=True)
class CommunicationLine:
    """A formal communication; ``round`` names the contact points it went round."""

    n: int
    id: str
    on_date: date | None
    sender: str
    receiver: str
    sender_short: str
    receiver_short: str
    subject: str
    means: Means
    through: tuple[str, ...]
    round: tuple[str, ...]
    body: str
    words: str
    why_round: str


def contact_points(book: Reading) -> list[PointLine]:
    """Return the contact points, by organisation."""
    sql = """
        SELECT c.id, c.name, c.short, c.organisation, o.name, c.national, c.email, c.phone,
          c.from_on, c.to_on, c.source, c.as_at
        FROM contactpoint_live c JOIN organisation_live o ON o.id = c.organisation
        ORDER BY o.name COLLATE NOCASE, c.from_on, c.id"""
    return [
        PointLine(*[*row[:5], bool(row[5]), *row[6:8], *map(day, row[8:10]), row[10], day(row[11])])
        for row in book.rows(sql)
    ]


def communications(book: Reading, *, words: str = "") -> list[CommunicationLine]:
    """Return the formal communications, the latest first, with the points each went round.

    A contact point without a start is not established yet: nothing goes round it.
    """
    points = {each.id: each for each in contact_points(book)}
    asked = [
        Point(each.id, each.organisation_id, each.from_on, each.to_on, each.national)
        for each in points.values()
        if each.from_on is not None
    ]
    sql = """
        SELECT c.n, c.id, c.on_date, c.sender, s.name, s.kind, c.receiver, r.name, r.kind,
          coalesce(nullif(s.short, ''), s.name), coalesce(nullif(r.short, ''), r.name),
          c.subject, c.means, coalesce(c.sender_point, ''), coalesce(c.receiver_point, ''),
          coalesce(b.name, ''), c.words, c.why_round
        FROM communication_live c JOIN organisation_live s ON s.id = c.sender
          JOIN organisation_live r ON r.id = c.receiver LEFT JOIN body_live b ON b.id = c.body
        ORDER BY c.on_date DESC, c.n DESC"""
    found = []
    for n, id_, on, sender, s_name, s_kind, receiver, r_name, r_kind, *rest in book.rows(sql):
        s_short, r_short, subject, means, one, other, body, told, why = rest
        used = [each for each in (one, other) if each in points]
        parties = {sender: chosen(OrgKind, s_kind), receiver: chosen(OrgKind, r_kind)}
        missed = went_round(asked, parties, day(on), used)
        line = CommunicationLine(
            *(n, id_, day(on), s_name, r_name, s_short, r_short, subject, chosen(Means, means)),
            through=tuple(_called(points[each]) for each in used),
            round=tuple(_called(points[each.id]) for each in missed),
            body=body,
            words=told,
            why_round=why,
        )
        if _says(line, words):
            found.append(line)
    return found


def _called(point: PointLine) -> str:
    return point.short or point.name


def _says(line: CommunicationLine, words: str) -> bool:
    told = " ".join((line.sender, line.receiver, line.subject, line.words, line.body))
    return words.strip().casefold() in told.casefold()
