"""Rows drawn once for every list: ground, hairline, selection bar, focus ring and each cell."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView
from typing_extensions import override

from desktop.kit.cells import Cell, Heading, Link, Marked, Parts, Rising, Score, Status, Words
from desktop.kit.ink import LEFT, RIGHT, Pen
from desktop.kit.theme import Look

CELL = Qt.ItemDataRole.UserRole + 1
"""The role under which a list gives the cell to draw."""

Index = QModelIndex | QPersistentModelIndex
NAMES, THREE, CAPTION = 2, 3, 15
"""Lines of a long name above its caption, of both together, and a caption line in pixels."""
CLOSE = 1.06
"""Distance of those lines as a part of the height of the face: the row keeps air at its edges."""


class RowDelegate(QStyledItemDelegate):
    """Draws a row in the house's way; it never asks the style, so marks keep their colour."""

    def __init__(
        self,
        look: Look,
        parent: QObject,
        *,
        height: str = "two",
        pad: int = 15,
        lined: bool = True,
    ) -> None:
        """``height`` names a row height of the theme; ``pad`` is the space at the outer edges."""
        super().__init__(parent)
        self.look, self.height, self.pad, self.lined = look, height, pad, lined

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the row's height; a heading between rows is lower."""
        if index.flags() == Qt.ItemFlag.NoItemFlags:  # making every row's cell takes too long
            return QSize(0, self.look.scaled(28))
        return QSize(0, self.look.height(self.height))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw ground, words and ring of one cell."""
        shown: Any = option  # the stubs of QStyleOption leave its public fields out
        first, last = index.column() == 0, _is_last(shown.widget, index.column())
        box = QRectF(shown.rect)
        cell: Cell | None = index.data(CELL)
        painter.save()
        painter.setClipRect(box)
        self._ground(painter, box, index, shown.state, cell)
        pad = self.pad
        inside = box.adjusted(pad if first else 8, 0, -pad if last else -8, 0)
        if cell is not None:
            self.draw(Pen(painter, self.look), inside, cell, index)
        self._ring(painter, box, shown, first=first, last=last)
        painter.restore()

    def draw(self, pen: Pen, box: QRectF, cell: Cell, index: Index) -> None:  # noqa: ARG002
        """Draw one cell inside its padding; a page's own list may override this."""
        _DRAWN[type(cell)](pen, box, cell)

    def _ground(
        self, painter: QPainter, box: QRectF, index: Index, state: Any, cell: Cell | None
    ) -> None:
        look = self.look
        heading = isinstance(cell, Heading)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, look.colour("soft"))
            if index.column() == 0:
                painter.fillRect(
                    QRectF(box.left(), box.top(), 3, box.height()), look.colour("accent")
                )
        elif state & QStyle.StateFlag.State_MouseOver and not heading:
            painter.fillRect(box, look.colour("hover"))
        in_list = not isinstance(self.parent(), QTableView)
        ends = in_list and index.row() == index.model().rowCount(QModelIndex()) - 1
        if self.lined and not heading and not ends:
            painter.fillRect(
                QRectF(box.left(), box.bottom() - 1, box.width(), 1), look.colour("line")
            )

    def _ring(self, painter: QPainter, box: QRectF, shown: Any, *, first: bool, last: bool) -> None:
        view = shown.widget
        if not shown.state & QStyle.StateFlag.State_Selected or view is None:
            return
        if view.hasFocus():
            painter.setPen(QPen(self.look.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(1 if first else -4, 1, -1 if last else 4, -2))


def _is_last(view: Any, column: int) -> bool:
    """Return whether no column to the right of this one is shown."""
    if not isinstance(view, QTableView):
        return True
    header = view.horizontalHeader()
    return all(header.isSectionHidden(at) for at in range(column + 1, header.count()))


def _words(pen: Pen, box: QRectF, cell: Words) -> None:
    align = RIGHT if cell.right else LEFT
    if cell.second and not cell.right and _has_three(pen, box, cell):
        names = NAMES if _is_long(pen, box, cell) else 1
        above, below = thirds(pen.look, box, names)
        pen.put_lines(above, cell.first, names, cell.size, cell.ink, bold=cell.bold)
        pen.put_lines(below, cell.second, THREE - names, "caption", cell.second_ink)
    elif cell.second:
        above, below = halves(pen.look, box)
        pen.put(above, cell.first, cell.size, cell.ink, bold=cell.bold, align=align)
        pen.put(below, cell.second, "caption", cell.second_ink, align=align)
    elif cell.right or box.height() < pen.look.scaled(44):
        pen.put(box, cell.first, cell.size, cell.ink, bold=cell.bold, align=align)
    else:
        pen.put_lines(box, cell.first, 2, cell.size, cell.ink, bold=cell.bold)


def _has_three(pen: Pen, box: QRectF, cell: Words) -> bool:
    """Return whether name or caption is read further on a second line, and the row has room."""
    line = pen.look.metrics(cell.size, bold=cell.bold).height() * CLOSE
    caption = pen.look.metrics("caption").horizontalAdvance(cell.second)
    cut = caption > box.width() or _is_long(pen, box, cell)
    return cut and box.height() >= NAMES * line + pen.look.scaled(CAPTION)


def _is_long(pen: Pen, box: QRectF, cell: Words) -> bool:
    """Return whether one line cuts a name."""
    measures = pen.look.metrics(cell.size, bold=cell.bold)
    return measures.horizontalAdvance(cell.first) > box.width()


def _link(pen: Pen, box: QRectF, cell: Link) -> None:
    _words(pen, box, Words(cell.first, cell.second, "accent"))


def _status(pen: Pen, box: QRectF, cell: Status) -> None:
    pen.pill(box.left(), box.center().y(), cell.word, cell.ink, cell.mark)


def _marked(pen: Pen, box: QRectF, cell: Marked) -> None:
    ink, aside = cell.word_ink or cell.ink, pen.look.scaled(20)
    inside = box.adjusted(aside, 0, 0, 0)
    told = Words(cell.first, cell.second, ink, cell.bold, right=cell.right)
    three = bool(cell.second) and not cell.right and _has_three(pen, inside, told)
    names = NAMES if three and _is_long(pen, inside, told) else 1
    above, _below = thirds(pen.look, box, names) if three else halves(pen.look, box)
    place = above if cell.second else box
    left = box.left()
    if cell.right:
        words = pen.look.metrics("body", bold=cell.bold).horizontalAdvance(cell.first)
        left = max(left, box.right() - words - aside)
    mark = QPointF(left + pen.look.scaled(6), place.top() + place.height() / names / 2)
    pen.shape(cell.mark, mark, 11, cell.ink, hollow=cell.hollow)
    if cell.second:
        _words(pen, inside, told)
    else:
        align = RIGHT if cell.right else LEFT
        pen.put(inside, cell.first, "body", ink, bold=cell.bold, align=align)


def _score(pen: Pen, box: QRectF, cell: Score) -> None:
    above, below = halves(pen.look, box)
    if cell.now is None:
        pen.put(box, cell.first, "body", "text2")
        return
    left = pen.score_map(box.left(), box.center().y(), cell.now, cell.target, cell.size) + 12
    pen.put(
        QRectF(left, above.top(), box.right() - left, above.height()),
        cell.first,
        "section",
        bold=True,
    )
    pen.put(
        QRectF(left, below.top(), box.right() - left, below.height()),
        cell.second,
        "caption",
        "text2",
    )


def _rising(pen: Pen, box: QRectF, cell: Rising) -> None:
    aside = box.adjusted(pen.look.scaled(38), 0, 0, 0)
    if not cell.reached:
        pen.put(aside, cell.first, "body", "text2")
        return
    pen.steps(box.left(), box.center().y() - 2, cell.reached, cell.asked, cell.ink)
    _words(pen, aside, Words(cell.first, cell.second, bold=cell.bold))


def _parts(pen: Pen, box: QRectF, cell: Parts) -> None:
    above, below = halves(pen.look, box)
    full = cell.done >= cell.of
    ink = "green" if full else "text"
    pen.put(above, cell.first, "caption", ink, bold=True, align=RIGHT)
    step = box.width() / max(cell.of, 1)
    top = below.top() + pen.look.scaled(7)
    for part in range(cell.of):
        filled = ("green" if full else "accent") if part < cell.done else "cell"
        left = box.left() + part * step + (2 if part else 0)
        pen.rounded(QRectF(left, top, step - 2, pen.look.scaled(6)), filled, radius=1.5)


def _heading(pen: Pen, box: QRectF, cell: Heading) -> None:
    pen.put(box.adjusted(0, 6, 0, 0), cell.first, "caption", "text2", bold=True)


def halves(look: Look, box: QRectF) -> tuple[QRectF, QRectF]:
    """Return the places of a first line and of the caption under it, about a row's middle."""
    line = look.scaled(20)
    middle = box.center().y()
    first = QRectF(box.left(), middle - line, box.width(), line)
    return first, QRectF(box.left(), middle, box.width(), line)


def thirds(look: Look, box: QRectF, names: int) -> tuple[QRectF, QRectF]:
    """Return the places of a name and of the caption under it, where they have three lines."""
    above = names * round(look.metrics().height() * CLOSE)
    below = (THREE - names) * look.scaled(CAPTION)
    top = box.center().y() - (above + below) / 2
    first = QRectF(box.left(), top, box.width(), above)
    return first, QRectF(box.left(), top + above, box.width(), below)


_DRAWN: dict[type, Callable[[Pen, QRectF, Any], None]] = {
    Words: _words,
    Link: _link,
    Status: _status,
    Marked: _marked,
    Score: _score,
    Rising: _rising,
    Parts: _parts,
    Heading: _heading,
}
