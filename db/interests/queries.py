"""The register of interests, as kept and as published."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from db.bodies.queries.plain import chosen, day, like, lines, numbers
from db.interests.rules import InterestKind, is_late, is_public
from db.store import Reading


@dataclass(frozen=True, slots=True)
class InterestLine:
    """An interest as the register shows it; ``bodies`` are the committees the person sits on."""

    n: int
    id: str
    person: str
    name: str
    post: str
    bodies: str
    kind: InterestKind
    nature: str
    extent: str
    direct: bool
    organisation: str
    organisation_name: str
    from_on: date | None
    to_on: date | None
    mitigation: str
    declared_on: date | None
    confirmed_on: date | None

    def public_on(self, on: date) -> bool:
        """Return whether it stands in the published register on a day."""
        return is_public(self.from_on, self.to_on, on)

    def late_on(self, on: date) -> bool:
        """Return whether it was declared after its 28 days, as far as is known on a day."""
        return is_late(self.from_on, self.declared_on, on)


def interest_ids(
    book: Reading, *, words: str = "", person: str = "", body: str = "", on: date | None = None
) -> list[int]:
    """Return the interests by the person's name.

    Only those of one person, or of those who sit on a body on the day, where they are given.
    """
    sql = """
        SELECT i.n FROM interest_live i JOIN person_live p ON p.id = i.person
          LEFT JOIN organisation_live o ON o.id = i.organisation
        WHERE (p.name LIKE :words ESCAPE '!' OR i.nature LIKE :words ESCAPE '!'
            OR coalesce(o.name, '') LIKE :words ESCAPE '!')
          AND (:person = '' OR i.person = :person)
          AND (:body = '' OR i.person IN (
            SELECT m.person FROM membership_live m JOIN seat_live s ON s.id = m.seat
            WHERE s.body = :body AND (:on IS NULL OR ((m.from_on IS NULL OR m.from_on <= :on)
              AND (m.to_on IS NULL OR :on <= m.to_on)))))
        ORDER BY p.name COLLATE NOCASE, coalesce(i.from_on, ''), i.id"""
    day_text = on.isoformat() if on else None
    return numbers(book, sql, words=like(words), person=person, body=body, on=day_text)


def interest_lines(book: Reading, ns: Sequence[int], on: date | None = None) -> list[InterestLine]:
    """Return the lines of these interests, with the committees the person sits on on a day."""
    sql = """
        SELECT i.n, i.id, i.person, p.name, p.post,
          coalesce((SELECT group_concat(short, ', ') FROM (SELECT DISTINCT b.short
            FROM membership_live m JOIN seat_live s ON s.id = m.seat
              JOIN body_live b ON b.id = s.body
            WHERE m.person = i.person AND (:on IS NULL OR ((m.from_on IS NULL OR m.from_on <= :on)
              AND (m.to_on IS NULL OR :on <= m.to_on)))
            ORDER BY b.short)), ''),
          i.kind, i.nature, i.extent, i.direct, coalesce(i.organisation, ''), coalesce(o.name, ''),
          i.from_on, i.to_on, i.mitigation, i.declared_on, i.confirmed_on
        FROM interest_live i JOIN person_live p ON p.id = i.person
          LEFT JOIN organisation_live o ON o.id = i.organisation
        WHERE i.n IN (SELECT value FROM json_each(:ns))"""
    return lines(book, sql, _line, ns, on=on.isoformat() if on else None)


def published_register(book: Reading, on: date, body: str = "") -> list[InterestLine]:
    """Return the interests the published register shows on a day, of a body's members if given."""
    found = interest_lines(book, interest_ids(book, body=body, on=on), on)
    return [each for each in found if each.public_on(on)]


def interests_of(book: Reading, person: str, on: date) -> list[InterestLine]:
    """Return the interests a person holds on a day."""
    found = interest_lines(book, interest_ids(book, person=person), on)
    return [each for each in found if each.to_on is None or on <= each.to_on]


def interests_in_force(book: Reading, on: date) -> list[InterestLine]:
    """Return every interest anybody holds on a day, begun and not ended."""
    found = interest_lines(book, interest_ids(book), on)
    return [
        each
        for each in found
        if (each.from_on is None or each.from_on <= on) and (each.to_on is None or on <= each.to_on)
    ]


def _line(*row: Any) -> InterestLine:
    n, id_, person, name, post, bodies, kind, nature, extent, direct, *rest = row
    organisation, organisation_name, from_on, to_on, mitigation, declared, confirmed = rest
    return InterestLine(
        *(n, id_, person, name, post, bodies, chosen(InterestKind, kind), nature, extent),
        direct=bool(direct),
        organisation=organisation,
        organisation_name=organisation_name,
        from_on=day(from_on),
        to_on=day(to_on),
        mitigation=mitigation,
        declared_on=day(declared),
        confirmed_on=day(confirmed),
    )
