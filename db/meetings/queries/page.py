"""A meeting as a whole: where it stands, and the interests declared at it."""

from dataclasses import dataclass
from datetime import date, time

from db.bodies.queries.plain import chosen, day, wall
from db.bodies.rules.kinds import Authority
from db.calendar.rules.states import MeetingKind, MeetingState
from db.errors import Refusal
from db.meetings.rules.declarations import Management
from db.meetings.rules.minutes import MinutesState
from db.store import Reading

PAGE = """
SELECT m.id, m.ref, b.id, b.name, b.short, b.authority, b.adopted_word, m.kind, m.on_date,
  m.start_time, m.end_time, m.venue, m.online, m.state, coalesce(t.state, 'draft'),
  t.opened_time, t.closed_time, t.sent_on, t.agreed_on, t.circulated_on, t.confirmed_on,
  coalesce(t.confirmed_meeting, ''), coalesce(t.snapshot, ''), coalesce(t.changed_since, 0),
  coalesce(t.disputed, 0),
  coalesce((SELECT p.name FROM presiding_live d JOIN person p ON p.id = d.person
    WHERE d.meeting = m.id ORDER BY d.from_time DESC LIMIT 1), '')
FROM meeting_live m JOIN body b ON b.id = m.body LEFT JOIN minutes_live t ON t.meeting = m.id
WHERE m.id = :meeting
"""
DECLARATIONS = """
SELECT d.n, d.id, d.item, i.number, d.person, p.name, coalesce(d.interest, ''),
  coalesce(nullif(d.nature, ''), r.nature, ''), d.management, d.withdrawn
FROM declaration_live d JOIN agendaitem_live i ON i.id = d.item JOIN person p ON p.id = d.person
LEFT JOIN interest r ON r.id = d.interest
WHERE i.meeting = :meeting ORDER BY i.place, p.name, d.id
"""


@dataclass(frozen=True, slots=True)
class MeetingPage:
    """A meeting and its minutes; ``presiding`` is who presides now, or did at the end."""

    id: str
    ref: str
    body: str
    body_name: str
    body_short: str
    authority: Authority
    adopted_word: str
    kind: MeetingKind
    on_date: date | None
    start: time | None
    end: time | None
    venue: str
    online: str
    state: MeetingState
    minutes: MinutesState
    opened: time | None
    closed: time | None
    sent_on: date | None
    agreed_on: date | None
    circulated_on: date | None
    confirmed_on: date | None
    confirmed_meeting: str
    snapshot: str
    changed_since: bool
    disputed: bool
    presiding: str


@dataclass(frozen=True, slots=True)
class DeclarationLine:
    """An interest declared at an item, and its management."""

    n: int
    id: str
    item: str
    number: str
    person: str
    name: str
    interest: str
    nature: str
    management: Management
    withdrawn: bool


def meeting_page(book: Reading, meeting: str) -> MeetingPage:
    """Return where a meeting and its minutes stand.

    Raises:
        Refusal: ``ref.unknown``.

    """
    row = book.row(PAGE, meeting=meeting)
    if row is None:
        raise Refusal("ref.unknown", given=meeting)
    values = list(row)
    kinds = {5: Authority, 7: MeetingKind, 13: MeetingState, 14: MinutesState}
    for place, kind in kinds.items():
        values[place] = chosen(kind, row[place])
    for place in (9, 10, 15, 16):
        values[place] = wall(row[place])
    for place in (8, 17, 18, 19, 20):
        values[place] = day(row[place])
    for place in (23, 24):
        values[place] = bool(row[place])
    return MeetingPage(*values)


def declarations(book: Reading, meeting: str) -> list[DeclarationLine]:
    """Return the interests declared at a meeting, in agenda order."""
    return [
        DeclarationLine(
            n,
            id_,
            item,
            number,
            person,
            name,
            interest,
            nature,
            chosen(Management, way),
            bool(gone),
        )
        for n, id_, item, number, person, name, interest, nature, way, gone in book.rows(
            DECLARATIONS, meeting=meeting
        )
    ]
