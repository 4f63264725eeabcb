"""Long lists: the ids of every row, and the lines of the rows in view, a page at a time.

Sorting and filtering ask the minute book for ids again; nothing is sorted in memory. 200 lines are
read at once and kept, so that a list of 100,000 opens and scrolls like a short one.
"""

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal
from typing_extensions import override

from db.words import together
from desktop.kit.cells import WAITING, Cell, Marked, Score, Status, Words
from desktop.kit.delegates import CELL, Index

PAGE = 200
"""Lines read at once."""

KEPT = 20
"""Pages of lines kept in memory."""

Role = Qt.ItemDataRole
LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
MIDDLE = Qt.AlignmentFlag.AlignVCenter


class Numbered(Protocol):
    """A line as queries give it: with the local number of its record."""

    @property
    def n(self) -> int:
        """Return the number that stands in the list of ids."""
        ...


L = TypeVar("L", bound=Numbered)


@dataclass(frozen=True, slots=True)
class Column(Generic[L]):
    """One column: its heading, its width, how a line fills it, and the sort it asks for.

    ``width`` is in pixels at 100 %; 0 is the one column that stretches: the words. ``sort`` is
    the key the page's ``ids`` query takes; empty when the column cannot be sorted. A ``spare``
    column is left out where there is no room for it; what any other column left out for want of
    room would say stands under the words of its line. With ``right`` it holds figures: they and
    their heading end at its right edge, so that units stand under units.
    """

    heading: str
    width: int
    cell: Callable[[L], Cell]
    sort: str = ""
    spare: bool = False
    right: bool = False


@dataclass(frozen=True, slots=True)
class Sorting:
    """A column's sort key and its direction."""

    key: str
    down: bool = False


class LineTable(QAbstractTableModel, Generic[L]):
    """Rows by id; lines by the page, through ``lines(ids)``.

    ``lines`` may return None while the minute book is held by other work: rows then show "…".
    """

    sorted_by = Signal(object)
    """A :class:`Sorting` was asked for; the page answers by showing ids anew."""

    def __init__(
        self,
        columns: Sequence[Column[L]],
        lines: Callable[[Sequence[int]], Sequence[L] | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._lines = lines
        self._ids = array("q")
        self._rows: dict[int, int] = {}
        self._pages: dict[int, dict[int, L]] = {}
        self.sorting = Sorting("")
        self.left_out: tuple[int, ...] = ()

    def show_ids(self, ids: Sequence[int]) -> None:
        """Show these rows in this order; the same rows again only read their lines anew."""
        fresh = array("q", ids)
        self._pages.clear()
        if fresh == self._ids:
            if fresh:
                end = self.index(len(fresh) - 1, len(self._columns) - 1)
                self.dataChanged.emit(self.index(0, 0), end)
            return
        self.beginResetModel()
        self._ids = fresh
        self._rows = {}
        self.endResetModel()

    def forget(self) -> None:
        """Read every line again when it is next shown; the rows stay."""
        self.show_ids(self._ids)

    def line(self, row: int) -> L | None:
        """Return the line of a row; None while the minute book is held, or when it has gone."""
        at = row // PAGE
        page = self._pages.get(at)
        if page is None:
            lines = self._lines(self._ids[at * PAGE : (at + 1) * PAGE])
            if lines is None:
                return None
            if len(self._pages) >= KEPT:
                self._pages.pop(next(iter(self._pages)))
            page = self._pages[at] = {line.n: line for line in lines}
        return page.get(self._ids[row])

    def id_at(self, row: int) -> int:
        """Return the id of a row."""
        return self._ids[row]

    def row_of(self, n: int) -> int:
        """Return where an id now stands, or -1 when it is not shown."""
        if not self._rows and self._ids:
            self._rows = {each: row for row, each in enumerate(self._ids)}
        return self._rows.get(n, -1)

    def cell(self, index: Index) -> Cell:
        """Return what a cell shows."""
        line = self.line(index.row())
        return WAITING if line is None else self._columns[index.column()].cell(line)

    def column(self, section: int) -> Column[L]:
        """Return a column by its place."""
        return self._columns[section]

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._ids)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._columns)

    @override
    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == CELL:
            return self._with_left_out(index)
        if role in (Role.DisplayRole, Role.AccessibleTextRole, Role.ToolTipRole):
            return self.cell(index).says
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Role.DisplayRole:
            return self._heading(self._columns[section])
        if role == Role.TextAlignmentRole:
            return (RIGHT if self._columns[section].right else LEFT) | MIDDLE
        return None

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        key = self._columns[column].sort if 0 <= column < len(self._columns) else ""
        if key:
            self.sorting = Sorting(key, order == Qt.SortOrder.DescendingOrder)
            self.sorted_by.emit(self.sorting)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._columns) - 1)

    def _with_left_out(self, index: Index) -> Cell:
        """Return a cell; words tell under them what has no column here.

        What the lines are sorted by comes first, then what stands last.
        """
        cell, row = self.cell(index), index.row()
        if self._columns[index.column()].right and isinstance(cell, Words | Marked):
            return replace(cell, right=True)
        if self._columns[index.column()].width or cell is WAITING or not isinstance(cell, Words):
            return cell
        key = self.sorting.key
        order = sorted(
            self.left_out, key=lambda at: (not key or self._columns[at].sort != key, -at)
        )
        told = [_brief(self._columns[at].heading, self.cell(self.index(row, at))) for at in order]
        return replace(cell, second=together(*told, cell.second)) if any(told) else cell

    def _heading(self, column: Column[L]) -> str:
        if column.sort and column.sort == self.sorting.key:
            return f"{column.heading}  {'↓' if self.sorting.down else '↑'}"
        return column.heading


def _brief(heading: str, cell: Cell) -> str:
    """Return a cell in few words; a figure or a day is named by its heading."""
    if isinstance(cell, Score):
        return cell.says
    words = cell.word if isinstance(cell, Status) else str(getattr(cell, "first", ""))
    return words if not words or words[0].isalpha() else f"{heading} {words}"
