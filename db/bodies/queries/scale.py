"""On what scale a committee works, and what is told of a place (R7)."""

from db.bodies.rules.kinds import PlaceLevel
from db.bodies.rules.purposes import for_the_system
from db.store import Reading

_LEVELS = """
SELECT level FROM place_live
WHERE id = :place OR id = (SELECT place FROM body_live WHERE id = :body)"""


def scales_of(book: Reading, body: str | None, place: str | None = None) -> list[PlaceLevel | str]:
    """Return the level of the place of a committee, and of a place, where they have one."""
    return [level for (level,) in book.rows(_LEVELS, body=body or "", place=place or "")]


def at_scale(book: Reading, body: str | None) -> bool:
    """Return whether a committee works for the whole system."""
    return for_the_system(scales_of(book, body))
