"""Lines to tick that come from the record: several may hold, and those ticked are the value."""

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from desktop.kit.fields.boxes import SIDE, TickBox
from desktop.kit.fields.field import Field
from desktop.kit.parts import label, row
from desktop.kit.theme import Look


class _Line(QWidget):
    """A box with its words beside it, however long; a click on the words ticks as one on it."""

    def __init__(self, look: Look, words: str) -> None:
        super().__init__()
        self.box = TickBox(look, "")
        self.box.setAccessibleName(words)
        look.bound(self.box, maximumWidth=SIDE + 4)
        beside = row(self.box, label(words, wrap=True), gap=4)
        beside.setStretch(1, 1)
        self.setLayout(beside)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.box.setFocus(Qt.FocusReason.MouseFocusReason)
        self.box.click()


class TickField(Field):
    """Lines to tick; ``value`` is what those ticked stand for, in the order they are offered."""

    def __init__(self, look: Look, name: str, title: str, *, hint: str = "") -> None:
        self._lines = QVBoxLayout()
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._boxes: dict[str, TickBox] = {}
        whole = QWidget()
        whole.setLayout(self._lines)
        super().__init__(look, name, title, whole, hint=hint)
        self._first = ()

    def offer(self, lines: Sequence[tuple[str, str]]) -> None:
        """Offer these, each what it stands for and its words; none is ticked."""
        while taken := self._lines.takeAt(0):
            if (old := taken.widget()) is not None:
                old.deleteLater()
        self._boxes = {}
        for value, words in lines:
            line = _Line(self.look, words)
            line.box.toggled.connect(lambda _on: self._touch())
            self._boxes[value] = line.box
            self._lines.addWidget(line)

    def box(self, value: str) -> TickBox:
        """Return the box of a line."""
        return self._boxes[value]

    @property
    @override
    def value(self) -> Any:
        return tuple(value for value, box in self._boxes.items() if box.isChecked())

    @override
    def _put(self, value: Collection[str]) -> None:
        for one, box in self._boxes.items():
            box.setChecked(one in value)
