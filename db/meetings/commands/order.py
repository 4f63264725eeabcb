"""Where an item stands on its agenda: after another, at the top, at the foot."""

from collections.abc import Iterable

from db.errors import Refusal
from db.meetings.records import AgendaItem
from db.meetings.rules.positions import position, spread
from db.record import new_id
from db.store import Work

CHANCE = 4  # digits at random at the end of a position


def chance() -> str:
    """Return the digits that tell two laptops' positions apart."""
    return new_id()[-CHANCE:]


def level(work: Work, meeting: str, parent: str | None) -> list[AgendaItem]:
    """Return the items beneath one (or at the first level) in order."""
    sql = "SELECT id FROM agendaitem_live WHERE meeting = :meeting AND parent IS :parent"
    found = [work.get(AgendaItem, row[0]) for row in work.rows(sql, meeting=meeting, parent=parent)]
    return sorted(found, key=lambda each: (each.pos, each.id))


def put_after(work: Work, item: AgendaItem, after: str | None, *, top: bool = False) -> None:
    """Give an item its place on its level: after another, at the top, or else at the foot."""
    others = [each for each in level(work, item.meeting, item.parent) if each.id != item.id]
    at = _place(others, after, top=top)
    low = others[at - 1].pos if at else ""
    high = others[at].pos if at < len(others) else ""
    found = position(low, high, chance())
    if found is None:
        space([*others[:at], item, *others[at:]])
    else:
        item.pos = found


def _place(others: list[AgendaItem], after: str | None, *, top: bool) -> int:
    if top:
        return 0
    if after is None:
        return len(others)
    ids = [each.id for each in others]
    if after not in ids:
        raise Refusal("item.not_beside", "after")
    return ids.index(after) + 1


def space(items: Iterable[AgendaItem]) -> None:
    """Space a whole level afresh, in the order given."""
    listed = list(items)
    for each, pos in zip(listed, spread([chance() for _ in listed]), strict=True):
        each.pos = pos
