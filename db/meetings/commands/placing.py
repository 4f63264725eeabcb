"""An agenda as it stands, for what is put on it, and as it would stand then."""

from collections.abc import Iterable
from dataclasses import replace

from db.meetings.queries.renumbered import agenda_rows
from db.meetings.rules.items import ItemState, Part
from db.meetings.rules.placing import First, Place, among_business, before_private
from db.meetings.rules.renumbered import Row, placed
from db.record import same_id
from db.store import Reading

ENDS = ("other", "next", "exclusion")
"""What stands after the public business of an agenda without a template."""
FIRST = """
SELECT i.id, i.title, i.part, coalesce(t.place, '') FROM agendaitem_live i
LEFT JOIN templateitem t ON t.id = i.from_thing
WHERE i.meeting = :meeting AND i.parent IS NULL ORDER BY i.pos, i.id
"""
PART = "SELECT part FROM agendaitem_live WHERE id = :id"
RESOLUTION = "SELECT deleted IS NULL AND state = :to_come FROM agendaitem WHERE id = :id"


def first_level(book: Reading, meeting: str, *, without: str = "") -> list[First]:
    """Return the first level of an agenda in order, without an item that is to be put there."""
    ends = {same_id("agendaitem", meeting, code) for code in ENDS}
    rows = book.rows(FIRST, meeting=meeting)
    return [
        First(row, title, part, line, row in ends)
        for row, title, part, line in rows
        if row != without
    ]


def new_place(
    book: Reading, meeting: str, part: str, section: str, beside: tuple[str | None, str | None]
) -> Place:
    """Return where a new item goes: beneath or after what is given, where that is in its part.

    Otherwise it stands among the business, and Part 2 at the foot. ``beside`` is the item it is to
    stand beneath, and the one it is to stand after.
    """
    parent, after = (each or None for each in beside)
    there = book.value(PART, id=after or parent or "")
    if after == same_id("agendaitem", meeting, "exclusion"):
        there = Part.TWO
    if there == part:
        return Place(parent, after)
    return among_business(first_level(book, meeting), part, section)


def rows_with(
    book: Reading, meeting: str, first: Iterable[First], item: First, place: Place
) -> list[Row]:
    """Return an agenda with an item put at a place; Part 2 brings its resolution before it."""
    rows = agenda_rows(book, meeting)
    if item.id:
        rows = placed(rows, item.id, place.parent or "", place.after or "", top=place.top)
    resolution = same_id("agendaitem", meeting, "exclusion")
    if item.part != Part.TWO or not _put_before(book, resolution):
        return rows
    level = {each.id: each for each in first} | {item.id: item}
    order = [row for row, parent, _pos in rows if not parent and row in level]
    if resolution in level:
        level[resolution] = replace(level[resolution], part=Part.ONE)
    at = before_private(level[row] for row in order if row != resolution)
    return placed(rows, resolution, "", at.after or "", top=at.top)


def _put_before(book: Reading, resolution: str) -> bool:
    """Return whether the resolution is put there: not one that was taken off, or was taken."""
    row = book.row(RESOLUTION, id=resolution, to_come=ItemState.TO_COME)
    return row is None or bool(row[0])
