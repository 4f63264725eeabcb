"""A row that goes on in a second line where there is no width for one."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from typing_extensions import override


class Flow(QLayout):
    """Lays parts side by side, to the left or the right, in as many lines as they need."""

    def __init__(self, *, gap: int = 8, right: bool = False) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap, self._right = gap, right
        self.setContentsMargins(0, 0, 0, 0)

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        lines = self._lines(width)
        return sum(_tall(line) for line in lines) + self._gap * max(0, len(lines) - 1)

    @override
    def sizeHint(self) -> QSize:
        shown = self._shown()
        wide = sum(item.sizeHint().width() for item in shown) + self._gap * max(0, len(shown) - 1)
        return QSize(wide, _tall(shown))

    @override
    def minimumSize(self) -> QSize:
        shown = self._shown()
        return QSize(max((item.minimumSize().width() for item in shown), default=0), _tall(shown))

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        lines = self._lines(rect.width())
        tall = sum(_tall(line) for line in lines) + self._gap * max(0, len(lines) - 1)
        top = rect.top() + max(0, (rect.height() - tall) // 2)
        for line in lines:
            wide = sum(item.sizeHint().width() for item in line) + self._gap * (len(line) - 1)
            left = rect.left() + (max(0, rect.width() - wide) if self._right else 0)
            for item in line:
                size = item.sizeHint()
                down = (_tall(line) - size.height()) // 2
                item.setGeometry(QRect(left, top + down, size.width(), size.height()))
                left += size.width() + self._gap
            top += _tall(line) + self._gap

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        used = 0
        for item in self._shown():
            wide = item.sizeHint().width()
            if not lines or used + self._gap + wide > width:
                lines.append([])
                used = wide
            else:
                used += self._gap + wide
            lines[-1].append(item)
        return lines


class KeptWhole(QWidget):
    """A part never given less height than its lines need at the width it has.

    Qt's own least height of a layout is that of one line, and what stands below goes over it.
    """

    def __init__(self, inside: QLayout) -> None:
        super().__init__()
        self.setLayout(inside)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep()

    @override
    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._keep()
        return done

    def _keep(self) -> None:
        inside = self.layout()
        if inside is not None:
            self.setMinimumHeight(max(inside.totalHeightForWidth(self.width()), 0))


def _tall(items: list[QLayoutItem]) -> int:
    return max((item.sizeHint().height() for item in items), default=0)


def flowing(*parts: QWidget, gap: int = 8, right: bool = False) -> Flow:
    """Lay parts in a row that wraps."""
    made = Flow(gap=gap, right=right)
    for part in parts:
        made.addWidget(part)
    return made
