"""A short list inside a card: each thing with the cell that shows it, and headings between."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView
from typing_extensions import override

from desktop.kit.cells import Cell, Heading
from desktop.kit.delegates import CELL, Index, RowDelegate
from desktop.kit.theme import Look

Role = Qt.ItemDataRole
L = TypeVar("L")
OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Rows(QAbstractListModel, Generic[L]):
    """A short list of things, each with the cell that shows it; headings cannot be chosen."""

    def __init__(self, cell: Callable[[L], Cell], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cell = cell
        self._things: Sequence[L | Heading] = ()

    def show_things(self, things: Sequence[L | Heading]) -> None:
        """Replace what is shown."""
        self.beginResetModel()
        self._things = tuple(things)
        self.endResetModel()

    def thing(self, row: int) -> L | Heading:
        """Return what a row stands for."""
        return self._things[row]

    def row_of(self, thing: L) -> int:
        """Return where a thing now stands, or -1."""
        return self._things.index(thing) if thing in self._things else -1

    def first(self) -> int:
        """Return the first row that can be chosen, or -1."""
        rows = range(len(self._things))
        return next((row for row in rows if not isinstance(self._things[row], Heading)), -1)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._things)

    @override
    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        thing = self._things[index.row()]
        cell = thing if isinstance(thing, Heading) else self._cell(thing)
        if role == CELL:
            return cell
        if role in (Role.DisplayRole, Role.AccessibleTextRole, Role.ToolTipRole):
            return cell.says
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self._things[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class RowList(QListView, Generic[L]):
    """A short list; inside a card it shows all its rows, and only the page scrolls."""

    opened = Signal(object)
    """A thing was opened: Enter, or a click when ``one_click``."""
    chosen = Signal(object)
    """The current thing changed; None when there is none."""

    def __init__(  # noqa: PLR0913 - each is a choice of the card that holds the list
        self,
        look: Look,
        cell: Callable[[L], Cell],
        name: str,
        *,
        delegate: RowDelegate | None = None,
        height: str = "one",
        lined: bool = False,
        whole: bool = True,
        one_click: bool = False,
        passing: bool = False,
    ) -> None:
        """Make a list; a ``passing`` one shows its current row only while it has the focus."""
        super().__init__()
        self.look, self.rows, self._whole = look, Rows(cell, self), whole
        self._passing = passing
        self.setModel(self.rows)
        drawn = delegate or RowDelegate(look, self, height=height, lined=lined)
        drawn.setParent(self)
        self.setItemDelegate(drawn)
        self.setAccessibleName(name)
        plain(self)
        (self.clicked if one_click else self.doubleClicked).connect(self._open)
        look.changed.connect(self._measure)
        if whole:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self._measure()

    def show_things(self, things: Sequence[L | Heading]) -> None:
        """Replace what is shown, keeping the current thing if it is still there."""
        kept = self.current()
        self.rows.show_things(things)
        row = -1 if kept is None else self.rows.row_of(kept)
        if row >= 0 or not self._passing or self.hasFocus():
            self._begin(row)
        self._measure()

    def current(self) -> L | None:
        """Return the current thing."""
        index = self.currentIndex()
        thing = self.rows.thing(index.row()) if index.isValid() else None
        return None if isinstance(thing, Heading) else thing

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.selectionModel().hasSelection():  # Qt makes a row current, but chooses none
            self._begin(self.currentIndex().row())

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._passing and event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.setCurrentIndex(QModelIndex())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in OPENING and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.chosen.emit(self.current())
        self.viewport().update()

    def _begin(self, row: int) -> None:
        row = row if row >= 0 else self.rows.first()
        if row >= 0:
            self.setCurrentIndex(self.rows.index(row))

    def _open(self, index: Index) -> None:
        thing = self.rows.thing(index.row())
        if not isinstance(thing, Heading):
            self.opened.emit(thing)

    def _measure(self) -> None:
        if self._whole:
            rows = range(self.rows.rowCount())
            self.setFixedHeight(sum(self.sizeHintForRow(row) for row in rows))
        self.viewport().update()


def plain(view: QAbstractItemView) -> None:
    """Make a list plain: no frame, smooth scrolling, nothing edited in place."""
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setMouseTracking(True)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
