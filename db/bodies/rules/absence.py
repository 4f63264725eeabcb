"""Who is away, and who acts meanwhile (P14)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from db.bodies.rules.periods import holds_on, overlap
from db.errors import Refusal


@dataclass(frozen=True, slots=True)
class Away:
    """Somebody away for a span of days; ``body`` is empty where it is from everything."""

    person: str
    acting: str = ""
    body: str = ""
    from_on: date | None = None
    to_on: date | None = None


def away_on(absences: Iterable[Away], person: str, on: date, body: str = "") -> Away | None:
    """Return the absence of a person on a day, the one of this very committee before a general."""
    found = [
        each
        for each in absences
        if each.person == person and each.body in ("", body) and holds_on(*_span(each), on)
    ]
    return max(found, key=lambda each: (bool(each.body), each.from_on or date.min), default=None)


def acts_for(absences: Iterable[Away], person: str, on: date, body: str = "") -> str:
    """Return who does a person's work on a day: the person, or whoever acts, however far on.

    Empty where the person is away and nobody acts; those who act for each other end at the first.
    """
    kept, at, walked = list(absences), person, {person}
    while (away := away_on(kept, at, on, body)) is not None:
        at = away.acting
        if at in walked:
            return ""
        walked.add(at)
    return at


def check_absence(absences: Iterable[Away], new: Away) -> None:
    """Refuse an absence in which a person acts for himself, or one that is kept already."""
    if new.acting == new.person:
        raise Refusal("bodies.acts_for_self", "acting")
    for each in absences:
        same = each.person == new.person and each.body == new.body
        if same and overlap(_span(each), _span(new)):
            raise Refusal("bodies.away_already", "from_on")


def _span(each: Away) -> tuple[date | None, date | None]:
    return each.from_on, each.to_on
