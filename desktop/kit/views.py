"""The table of the desk: whole rows over ids, that keeps its place when shown anew."""

from collections.abc import Sequence
from functools import partial
from html import escape
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QMimeData,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView
from typing_extensions import override

from db.words import say
from desktop.kit.delegates import Index, RowDelegate
from desktop.kit.rows import OPENING, plain
from desktop.kit.table import LineTable, Numbered
from desktop.kit.theme import Look
from desktop.kit.verbs import entry
from desktop.kit.widths import kept, measured

L = TypeVar("L", bound=Numbered)
HEADING_PAD = 16
"""The space before the first heading, as the style sheet has it; the rows stand under it."""
ENDS = frozenset({Qt.Key.Key_Home, Qt.Key.Key_End})
ONE_LINE = "one"
"""The height of rows with room for one line alone."""
LEAST_WORDS = 160
"""The least width of the column of words, in pixels at 100 %."""


class LineView(QTableView, Generic[L]):
    """A table of lines: whole rows, one hairline, no grid; keeps its place when shown anew."""

    opened = Signal(int)
    """The row's id was opened: Enter, or a double click."""
    chosen = Signal(int)
    """The current row's id changed; -1 when there is none."""

    def __init__(self, look: Look, table: LineTable[L], name: str, *, height: str = "two") -> None:
        super().__init__()
        self.look, self.table, self._height = look, table, height
        table.setParent(self)
        self.setModel(table)
        self.setItemDelegate(RowDelegate(look, self, height=height, pad=HEADING_PAD))
        self.setAccessibleName(name)
        plain(self)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.verticalHeader().hide()
        self._set_header()
        self.activated.connect(self._open)
        look.changed.connect(self._measure)
        self._measure()

    def show_ids(self, ids: Sequence[int]) -> None:
        """Show these rows, keeping what was chosen wherever it now stands."""
        here, kept = self.current_id(), self.chosen_ids()
        row = self.currentIndex().row()
        self.table.show_ids(ids)
        if self.isVisible():
            self._share()
        if not self.currentIndex().isValid() and ids:
            self._restore(self.table.row_of(here) if here >= 0 else 0, row, kept)
        self.chosen.emit(self.current_id())

    def current_id(self) -> int:
        """Return the id of the current row, or -1."""
        index = self.currentIndex()
        return self.table.id_at(index.row()) if index.isValid() else -1

    def chosen_ids(self) -> list[int]:
        """Return the ids of the selected rows, top to bottom."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return [self.table.id_at(row) for row in rows]

    def choose(self, n: int) -> bool:
        """Make a row current and bring it into view; False when it is not shown."""
        row = self.table.row_of(n)
        if row >= 0:
            pick = QItemSelectionModel.SelectionFlag.ClearAndSelect
            rows = QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(self.table.index(row, 0), pick | rows)
            self.scrollTo(self.table.index(row, 0))
        return row >= 0

    def copy_rows(self) -> None:
        """Copy the selected rows as a table for a mail or Word, and as plain text."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        columns = range(self.table.columnCount())
        heads = [self.table.column(column).heading for column in columns]
        body = [
            [self.table.cell(self.table.index(row, column)).says for column in columns]
            for row in rows
        ]
        clip = QMimeData()
        clip.setText(
            "\n".join("\t".join(_one_line(cell) for cell in row) for row in [heads, *body])
        )
        clip.setHtml(_html(heads, body))
        QGuiApplication.clipboard().setMimeData(clip)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_rows()
        elif event.key() in OPENING and self.currentIndex().isValid():
            self._open(self.currentIndex())
        elif event.key() in ENDS and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._go_to_end(first=event.key() == Qt.Key.Key_Home)
        else:
            super().keyPressEvent(event)

    def _go_to_end(self, *, first: bool) -> None:
        """Choose the first row or the last: what is told beside the list is the row that is lit."""
        rows = self.table.rowCount()
        if rows:
            self.choose(self.table.id_at(0 if first else rows - 1))

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu().exec(event.globalPos())

    def menu(self) -> QMenu:
        """Make the menu of the rows: what a mouse does with the headings, for the keyboard too."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        entry(menu, say("desk.copy_rows"), self.copy_rows).setEnabled(bool(self.chosen_ids()))
        menu.addSeparator()
        for at in range(self.table.columnCount()):
            column = self.table.column(at)
            if column.sort and not self.isColumnHidden(at):
                words = say("desk.sort_by", heading=column.heading)
                entry(menu, words, partial(self._sort, at))
        return menu

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.chosen.emit(self.table.id_at(current.row()) if current.isValid() else -1)
        self.viewport().update()

    def _open(self, index: Index) -> None:
        self.opened.emit(self.table.id_at(index.row()))

    def _restore(self, row: int, before: int, kept: list[int]) -> None:
        if row < 0:
            row = max(0, min(before, self.table.rowCount() - 1))
        choose = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(self.table.index(row, 0), choose.NoUpdate)
        rows = [found for n in kept if (found := self.table.row_of(n)) >= 0] or [row]
        picked = QItemSelection()
        for each in rows:
            picked.select(self.table.index(each, 0), self.table.index(each, 0))
        self.selectionModel().select(picked, choose.ClearAndSelect | choose.Rows)

    def _set_header(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(40)
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self._sort)
        for at in range(self.table.columnCount()):
            header.setSectionResizeMode(at, QHeaderView.ResizeMode.Interactive)

    def _sort(self, section: int) -> None:
        column, now = self.table.column(section), self.table.sorting
        down = column.sort == now.key and not now.down
        way = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
        self.table.sort(section, way)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._share()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()
        self.scrollTo(self.currentIndex())

    def _share(self) -> None:
        """Give each column what its cells need and the words the rest.

        Where there is too little, columns are left out from the right, the spare ones first; what
        the others say stands under the words, in rows of two lines. A table never scrolls sideways.
        """
        columns = [self.table.column(at) for at in range(self.table.columnCount())]
        widths = measured(self.look, self.table, self._height)
        room = self.viewport().width()
        shown = kept(columns, widths, room, self.look.scaled(LEAST_WORDS))
        spared = room - sum(widths[at].usual for at in shown)
        self.table.left_out = tuple(
            at
            for at, column in enumerate(columns)
            if at not in shown and not column.spare and self._height != ONE_LINE
        )
        for at, column in enumerate(columns):
            self.setColumnHidden(at, at not in shown)
            if at in shown and column.width:
                more = min(widths[at].most - widths[at].usual, max(0, spared))
                spared -= more
                self.setColumnWidth(at, widths[at].usual + more)
        for at in shown:
            if columns[at].width == 0:
                rest = sum(self.columnWidth(each) for each in shown if each != at)
                self.setColumnWidth(at, max(room - rest, 40))

    def _measure(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self.look.height(self._height))
        self.horizontalHeader().setFixedHeight(self.look.height("header"))
        self._share()
        self.viewport().update()


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _html(heads: list[str], body: list[list[str]]) -> str:
    def row(cells: list[str], tag: str) -> str:
        return "<tr>" + "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in cells) + "</tr>"

    rows = "".join(row(cells, "td") for cells in body)
    return f'<table border="1" cellpadding="4">{row(heads, "th")}{rows}</table>'
