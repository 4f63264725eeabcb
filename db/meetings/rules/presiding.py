"""Who presides at a moment, and whether somebody else must: the one who does is not in the room."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import time

from db.meetings.rules.course import item_at
from db.meetings.rules.quorum import QuorumCheck, Standing, check_moment
from db.meetings.rules.sitting import Sitting

GONE = frozenset(
    {Standing.LEFT, Standing.APOLOGIES, Standing.ABSENT, Standing.WITHDRAWN, Standing.REPRESENTED}
)
AWAY = GONE | {Standing.EXPECTED}


@dataclass(frozen=True, slots=True)
class Presides:
    """Who presides from a time on."""

    person: str
    since: time


@dataclass(frozen=True, slots=True)
class Unchaired:
    """From when on whoever presided was not in the room, and nobody else has been named."""

    person: str
    at: time


def presiding_at(entries: Iterable[Presides], at: time) -> str:
    """Return who presides at a wall time; before the first entry, whoever that one names."""
    found = ""
    for each in sorted(entries, key=lambda one: one.since):
        if each.since <= at or not found:
            found = each.person
    return found


def standing_of(check: QuorumCheck, person: str) -> Standing | None:
    """Return how a person stands at a moment; None for one who is not on the list."""
    return next((each.standing for each in check.people if each.person == person), None)


def is_wanted(check: QuorumCheck, person: str, *, under_way: bool) -> bool:
    """Return whether somebody must be asked to take the chair.

    Whoever presides and has not come yet is waited for until business begins. While nobody at all
    is marked as here, nothing is known.
    """
    if all(each.standing in AWAY for each in check.people):
        return False
    standing = standing_of(check, person)
    if not person or standing is Standing.EXPECTED:
        return under_way
    return standing in GONE


def unchaired(sitting: Sitting, entries: Sequence[Presides]) -> Unchaired | None:
    """Return the first moment of business without whoever presided, where none came after."""
    for moment in _moments(sitting):
        item = item_at(sitting.items, moment)
        person = presiding_at(entries, moment)
        check = check_moment(sitting, item, moment)
        answered = any(each.since > moment for each in entries)
        if item.id and person and is_wanted(check, person, under_way=True) and not answered:
            return Unchaired(person, moment)
    return None


def _moments(sitting: Sitting) -> list[time]:
    left = [stay.left for who in sitting.attendees for stay in who.stays if stay.left]
    return sorted([*left, *(item.started for item in sitting.items if item.started)])
