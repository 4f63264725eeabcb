"""Early concerns: what each is about, and how far it has come between the two parties (R34)."""

from dataclasses import dataclass
from datetime import date

from db.bodies.queries.plain import chosen, day
from db.oversight.rules.concerns import ConcernState, Outlook, Steps, SubjectKind
from db.store import Reading


@dataclass(frozen=True, slots=True)
class ConcernLine:
    """A concern; ``subject`` names what it is about, ``at`` where that is, if it says so.

    ``party_short`` is what the party that raised it is called where there is little room.
    """

    n: int
    id: str
    raised_by: str
    party: str
    party_short: str
    person: str
    raised_on: date | None
    kind: SubjectKind
    subject: str
    at: str
    outlook: Outlook
    words: str
    material: str
    told_to: str
    discussed_words: str
    meeting: str
    outcome: str
    memorandum: str
    steps: Steps

    @property
    def state(self) -> ConcernState:
        """How far it has come."""
        return self.steps.state


_CONCERNS = """
SELECT c.n, c.id, c.raised_by, b.name, coalesce(nullif(b.short, ''), b.name), c.person,
  c.raised_on, c.subject, coalesce(o.name, ''), coalesce(p.name, ''),
  c.title, c.outlook, c.words, c.material, c.told_to, c.discussed_words,
  coalesce(m.ref, ''), c.outcome, coalesce(g.title, ''), c.told_on, c.discussed_on, c.closed_on
FROM earlyconcern_live c JOIN organisation b ON b.id = c.raised_by
  LEFT JOIN organisation o ON o.id = c.organisation LEFT JOIN place p ON p.id = c.place
  LEFT JOIN meeting m ON m.id = c.meeting LEFT JOIN agreement g ON g.id = c.agreement
WHERE :id = '' OR c.id = :id
ORDER BY c.closed_on IS NOT NULL, c.raised_on DESC, c.id DESC"""


def early_concerns(book: Reading, row_id: str = "") -> list[ConcernLine]:
    """Return the concerns: open ones first, the latest first."""
    found = []
    for row in book.rows(_CONCERNS, id=row_id):
        kind = chosen(SubjectKind, row[7])
        organisation, place, title = row[8:11]
        named = {SubjectKind.ORGANISATION: organisation, SubjectKind.PLACE: place}
        subject = named.get(kind, title)
        at = ", ".join(each for each in (organisation, place) if each and each != subject)
        found.append(
            ConcernLine(
                *(*row[:6], day(row[6]), kind, subject, at, chosen(Outlook, row[11])),
                *(*row[12:19], Steps(*map(day, row[19:22]))),
            )
        )
    return found
