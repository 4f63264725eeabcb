"""The log by owner: a row for each owner, and their actions beneath."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from db.actions.queries import ActionLine, OwnerGroup, log_lines
from db.words import say
from desktop.actions.columns import log_columns
from desktop.kit.cells import Cell, Words
from desktop.kit.chases import chase_words
from desktop.kit.desk import Desk
from desktop.kit.table import Column

FIRST = -2
"""The number of the first owner's row; those after it count down. -1 stands for no row."""


@dataclass(frozen=True, slots=True)
class GroupLine:
    """The row of an owner."""

    n: int
    group: OwnerGroup


Line: TypeAlias = ActionLine | GroupLine


class GroupedLines:
    """Gives the table both kinds of row: owners by a number below nought, actions by their own."""

    def __init__(self, desk: Desk) -> None:
        self._actions = desk.lines(log_lines)
        self._groups: tuple[OwnerGroup, ...] = ()

    def show_groups(self, groups: Sequence[OwnerGroup]) -> list[int]:
        """Take these owners, and return the rows of the table."""
        self._groups = tuple(groups)
        rows: list[int] = []
        for at, group in enumerate(self._groups):
            rows += [FIRST - at, *group.actions]
        return rows

    def group(self, n: int) -> OwnerGroup | None:
        """Return the owner of a row, if it is one's."""
        at = FIRST - n
        return self._groups[at] if n <= FIRST and at < len(self._groups) else None

    def row_of(self, person: str) -> int:
        """Return the number of a person's row, or -1."""
        people = [each.person for each in self._groups]
        return FIRST - people.index(person) if person in people else -1

    def __call__(self, ns: Sequence[int]) -> list[Line] | None:
        """Return the lines of some rows; None while the minute book is held."""
        found = self._actions([n for n in ns if n >= 0])
        if found is None:
            return None
        owners = [GroupLine(n, group) for n in ns if (group := self.group(n)) is not None]
        return [*owners, *found]


def grouped_columns() -> list[Column[Line]]:
    """Return the columns of the log, where an owner's row says who and how much."""
    plain = log_columns()
    return [
        Column(each.heading, each.width, _cell(at, each.cell), sort=each.sort, spare=each.spare)
        for at, each in enumerate(plain)
    ]


def _cell(at: int, plain: Callable[[ActionLine], Cell]) -> Callable[[Line], Cell]:
    def cell(line: Line) -> Cell:
        return _owner(at, line.group) if isinstance(line, GroupLine) else plain(line)

    return cell


def _owner(at: int, group: OwnerGroup) -> Cell:
    count, late = len(group.actions), group.overdue
    left = say("log.owner_left", on=group.left_on) if group.left_on else group.organisation
    told: dict[int, Cell] = {
        1: Words(group.name or say("log.nobody"), left, bold=True),
        2: Words(
            say("log.owes_one") if count == 1 else say("log.owes", count=count),
            say("log.owes_late", count=late) if late else "",
            second_ink="red",
        ),
        5: Words(chase_words(group.chased, group.chased_on), size="caption", ink="text2"),
    }
    return told.get(at, Words(""))


def owes(group: OwnerGroup) -> str:
    """Return how much an owner has open, how late, and how often they were chased."""
    count = len(group.actions)
    told = [
        group.organisation,
        say("log.owes_one") if count == 1 else say("log.owes", count=count),
        say("log.owes_late", count=group.overdue) if group.overdue else "",
        chase_words(group.chased, group.chased_on),
        say("log.owner_left", on=group.left_on) if group.left_on else "",
        group.away,
    ]
    return " · ".join(filter(None, told))
