"""What stands in Part 2: every area above says of its own what does, and what goes there with it.

Nothing comes back by itself: what is to be public again is said of each.
"""

from collections.abc import Callable

from db.meetings.rules.items import Part
from db.store import Reading, Work

Follow = Callable[[Work, str], None]
Tell = Callable[[Reading, str], bool]
ITEM = "SELECT EXISTS (SELECT 1 FROM agendaitem WHERE id = :thing AND part = '2')"
_following: list[Follow] = []
_telling: list[Tell] = []


def goes_private(follow: Follow) -> Follow:
    """Have a function take its own into Part 2, by the id of the item or decision it is of."""
    _following.append(follow)
    return follow


def tells_private(tell: Tell) -> Tell:
    """Have a function say whether the record of an id stands in private."""
    _telling.append(tell)
    return tell


def take_into_private(work: Work, of: str) -> None:
    """Take into Part 2 whatever was noted at an item, or rests on a decision, that went there."""
    for follow in _following:
        follow(work, of)


def part_of(book: Reading, thing: str) -> Part:
    """Return the part in which something stands that an agenda item is about."""
    private = bool(thing) and (
        book.value(ITEM, thing=thing) or any(tell(book, thing) for tell in _telling)
    )
    return Part.TWO if private else Part.ONE
