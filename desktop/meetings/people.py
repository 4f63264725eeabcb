"""How people at a meeting are shown: the mark, the word, and since when."""

from db.bodies.rules.kinds import Capacity
from db.meetings.queries import PersonLine
from db.meetings.rules.attendance import Mode
from db.meetings.rules.quorum import Standing
from db.words import choice, say, together
from desktop.kit.cells import Cell, Marked
from desktop.meetings.columns import clock

AWAY = frozenset({Standing.APOLOGIES, Standing.ABSENT, Standing.EXPECTED, Standing.LEFT})


def is_away(line: PersonLine) -> bool:
    """Return whether a person is not in the room; of no member only their stay tells it."""
    gone = line.came is None or line.left is not None
    return line.standing in AWAY or (line.standing is Standing.NOT_MEMBER and gone)


def mark_of(line: PersonLine) -> tuple[str, str]:
    """Return the mark of a person's attendance and its ink."""
    if line.standing is Standing.WITHDRAWN:
        return "diamond", "amber"
    if is_away(line) or line.standing is Standing.REPRESENTED:
        return "bar", "text2"
    ink = "green" if line.counted else "text2"
    if line.representing:
        return "half", ink
    return ("disc" if line.mode is Mode.REMOTE else "tick"), ink


def word_of(line: PersonLine) -> tuple[str, str]:
    """Return the word for a person's attendance and what is said beneath it."""
    other = line.standing is Standing.NOT_MEMBER
    if line.standing is Standing.LEFT or (other and line.left is not None):
        return say("live.left"), clock(line.left)
    if line.standing is Standing.EXPECTED or (other and line.came is None):
        return _expected(line)
    if line.standing in AWAY:
        return say("live.away"), choice(line.standing).lower()
    if line.standing is Standing.WITHDRAWN:
        return say("live.withdrawn"), say("live.this_item")
    if line.standing is Standing.REPRESENTED:
        return say("live.represented"), ""
    return _here(line)


def _expected(line: PersonLine) -> tuple[str, str]:
    if line.came is not None:
        return say("live.expected"), say("live.comes_at", at=line.came)
    return say("live.expected" if line.awaited else "live.unmarked"), ""


def _here(line: PersonLine) -> tuple[str, str]:
    if line.standing is Standing.SHARED:
        return say("live.here"), choice(line.standing).lower()
    if line.representing:
        return say("live.deputy"), clock(line.came)
    return say("live.remote" if line.mode is Mode.REMOTE else "live.here"), clock(line.came)


def place_of(line: PersonLine) -> str:
    """Return what stands under a person's name: whom they stand in for, or their place.

    An observer is called one.
    """
    if line.representing:
        return say("live.for", name=line.representing)
    place = line.seat or line.place or line.organisation_name or line.post
    watches = line.capacity is Capacity.OBSERVER
    return together(choice(line.capacity), place) if watches else place


def person_cell(line: PersonLine) -> Cell:
    """Return a person for a list without columns."""
    mark, ink = mark_of(line)
    word, second = word_of(line)
    said = ", ".join(filter(None, (place_of(line), word, second)))
    return Marked(mark, ink, line.name, said, word_ink="text")
