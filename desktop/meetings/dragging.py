"""Rows of a list dragged to another place in it, with a line that shows where one would land."""

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QDrag, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QTableView
from typing_extensions import override

FORM = "application/x-minutebook-row"


class RowDrag(QObject):
    """Watches a table; what else is dropped on it, such as a file, is left to others."""

    dropped = Signal(int, int, bool)
    """The row that was dragged, the row it was dropped at, and whether beneath that one."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view, self._at = view, QPoint()
        self._row = -1
        self._line = QFrame(view.viewport())
        self._line.setObjectName("drop")
        self._line.setFrameShape(QFrame.Shape.HLine)
        self._line.setFrameShadow(QFrame.Shadow.Plain)
        self._line.setLineWidth(2)
        self._line.hide()
        view.setAcceptDrops(True)
        view.viewport().setAcceptDrops(True)
        view.viewport().installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            return self._mouse(event)
        if event.type() == QEvent.Type.DragLeave:
            self._line.hide()
        if isinstance(event, QDropEvent) and event.mimeData().hasFormat(FORM):
            return self._dragged(event)
        return super().eventFilter(watched, event)

    def landing(self, at: QPoint) -> tuple[int, bool]:
        """Return the row nearest a point, and whether a drop there stands beneath it."""
        row = self._view.rowAt(at.y())
        if row < 0:
            return self._view.model().rowCount() - 1, True
        top, high = self._view.rowViewportPosition(row), self._view.rowHeight(row)
        return row, at.y() >= top + high // 2

    def _mouse(self, event: QMouseEvent) -> bool:
        left = Qt.MouseButton.LeftButton
        if event.type() == QEvent.Type.MouseButtonPress and event.button() == left:
            self._at, self._row = event.pos(), self._view.rowAt(event.pos().y())
        elif event.type() == QEvent.Type.MouseMove and event.buttons() & left and self._row >= 0:
            gone = (event.pos() - self._at).manhattanLength()
            if gone >= QApplication.startDragDistance():
                self._drag()
            return True
        return False

    def _drag(self) -> None:
        drag, data = QDrag(self._view), QMimeData()
        data.setData(FORM, QByteArray(str(self._row).encode()))
        drag.setMimeData(data)
        self._row = -1
        drag.exec(Qt.DropAction.MoveAction)
        self._line.hide()

    def _dragged(self, event: QDropEvent) -> bool:
        row, beneath = self.landing(event.position().toPoint())
        if event.type() == QEvent.Type.Drop:
            self._line.hide()
            self.dropped.emit(int(bytes(event.mimeData().data(FORM).data())), row, beneath)
        elif isinstance(event, QDragMoveEvent):
            self._show(row, beneath=beneath)
        event.acceptProposedAction()
        return True

    def _show(self, row: int, *, beneath: bool) -> None:
        top = self._view.rowViewportPosition(row)
        y = top + self._view.rowHeight(row) - 1 if beneath else top
        self._line.setGeometry(0, max(0, y - 1), self._view.viewport().width(), 2)
        self._line.show()
