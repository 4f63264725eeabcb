"""The register of interests (R17)."""

from datetime import date

from db.interests.rules import InterestKind
from db.record import Record, choice, day, deletion, flag, link, text


class Interest(Record, table=True):
    """An interest a person declared: its nature, its extent, and what is done about it.

    ``organisation`` is the one it lies with, where that is kept here; ``confirmed_on`` the day the
    person last said that it still stands.
    """

    deleted: str | None = deletion(2500)
    person: str = link(2501, "person")
    kind: InterestKind = choice(2502, InterestKind, default=InterestKind.FINANCIAL)
    nature: str = text(2503)
    extent: str = text(2504)
    direct: bool = flag(2505, default=True)
    organisation: str | None = link(2506, "organisation")
    from_on: date | None = day(2507)
    to_on: date | None = day(2508)
    mitigation: str = text(2509)
    declared_on: date | None = day(2510)
    confirmed_on: date | None = day(2511)
    source: str = text(2512)
