"""Small parts: labels, buttons, rows and columns of parts, cards and facts."""

from collections.abc import Iterable
from typing import TypeVar

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.kit import icons
from desktop.kit.ink import Pen
from desktop.kit.theme import Look

Part = QWidget | QLayout | int | None
"""A widget, a layout, so many pixels of space, or None for all the space that is left."""
Margins = tuple[int, int, int, int]
Fixed, Wide = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
_NONE = (0, 0, 0, 0)
UNBOUND = 16777215
"""The greatest width and height Qt knows: a part that has it has no bound."""
Box = TypeVar("Box", bound=QBoxLayout)


def row(*parts: Part, gap: int = 8, margins: Margins = _NONE) -> QHBoxLayout:
    """Lay parts side by side, centred in height."""
    return _laid(QHBoxLayout(), parts, gap, margins, Qt.AlignmentFlag.AlignVCenter)


def column(*parts: Part, gap: int = 8, margins: Margins = _NONE) -> QVBoxLayout:
    """Lay parts one under another."""
    return _laid(QVBoxLayout(), parts, gap, margins, Qt.AlignmentFlag(0))


def _laid(
    box: Box, parts: Iterable[Part], gap: int, margins: Margins, align: Qt.AlignmentFlag
) -> Box:
    box.setContentsMargins(*margins)
    box.setSpacing(gap)
    for part in parts:
        if part is None:
            box.addStretch(1)
        elif isinstance(part, int):
            box.addSpacing(part)
        elif isinstance(part, QLayout):
            box.addLayout(part)
        else:
            wide = part.sizePolicy().horizontalPolicy() == Wide
            box.addWidget(part, 0, Qt.AlignmentFlag(0) if wide else align)
    return box


def frame(name: str, inside: QLayout | None = None) -> QFrame:
    """Make a ground the style sheet knows: card, well, plain, band, pane, nav, page or topbar."""
    made = QFrame()
    made.setObjectName(name)
    if inside is not None:
        made.setLayout(inside)
    return made


def rule() -> QFrame:
    """Make a hairline."""
    return frame("rule")


def label(words: str = "", kind: str = "", *, wrap: bool = False) -> QLabel:
    """Make words of a kind the style sheet knows: title, item, section, read, strong, quiet, …."""
    made = QLabel(words)
    made.setProperty("kind", kind)
    made.setWordWrap(wrap)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if wrap:
        made.setMinimumWidth(1)
    return made


def rename(part: QWidget, kind: str) -> None:
    """Give a label or a button another kind, and dress it anew."""
    part.setProperty("kind", kind)
    part.style().unpolish(part)
    part.style().polish(part)


class PrimaryButton(QPushButton):
    """The one button of a form; its ring of focus stands inside its own ground."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        inner_ring(self)


def inner_ring(pressed: QPushButton) -> None:
    """Draw the ring of focus of a primary button, in the ink of its word."""
    if pressed.hasFocus() and pressed.property("kind") == "primary":
        painter = QPainter(pressed)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(pressed.palette().highlightedText().color(), 2))
        painter.drawRoundedRect(QRectF(pressed.rect()).adjusted(3, 3, -3, -3), 4, 4)
        painter.end()


def button(words: str, kind: str = "") -> QPushButton:
    """Make a button: plain, primary, link or loud; verbs make their own, with their key."""
    made = PrimaryButton(words) if kind == "primary" else QPushButton(words)
    made.setProperty("kind", kind)
    made.setAccessibleName(words)
    made.setSizePolicy(Fixed, Fixed)
    made.setAutoDefault(False)
    if kind == "link":
        made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made


class Sentence(QWidget):
    """Words that may grow: elided in their own width, never the reason a window is wide."""

    def __init__(
        self,
        look: Look,
        words: str = "",
        *,
        size: str = "body",
        ink: str = "text",
        bold: bool = False,
        lines: int = 1,
    ) -> None:
        super().__init__()
        self.look, self._words, self._size, self._ink = look, words, size, ink
        self._bold, self._lines = bold, lines
        self.setSizePolicy(Wide, Fixed)
        look.changed.connect(self.updateGeometry)
        self.set_words(words)

    @property
    def words(self) -> str:
        """The words, whole."""
        return self._words

    def set_words(self, words: str, ink: str = "") -> None:
        """Show other words, in another ink when one is named."""
        self._words, self._ink = words, ink or self._ink
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        measures = self.look.metrics(self._size, bold=self._bold)
        tall = round(measures.height() * 1.18) * self._lines
        return QSize(measures.horizontalAdvance(self._words) + 2, tall)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(24, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        pen = Pen(painter, self.look)
        box = QRectF(self.rect())
        if self._lines == 1:
            pen.put(box, self._words, self._size, self._ink, bold=self._bold)
        else:
            pen.put_lines(box, self._words, self._lines, self._size, self._ink, bold=self._bold)
        painter.end()


class Picture(QWidget):
    """An icon of the family beside words; it says nothing of its own."""

    def __init__(self, look: Look, name: str, ink: str = "text2", size: int = 16) -> None:
        super().__init__()
        self.look, self._name, self._ink, self._size = look, name, ink, size
        self._measure()
        look.changed.connect(self._measure)

    def show_icon(self, name: str, ink: str) -> None:
        """Show another icon or ink."""
        self._name, self._ink = name, ink
        self.update()

    def _measure(self) -> None:
        side = self.look.scaled(self._size)
        self.setFixedSize(side, side)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        icons.draw(painter, self._name, QRectF(self.rect()), self.look.hex(self._ink))
        painter.end()


class Card(QFrame):
    """A titled ground for one list or text; the count stands beside the title, a link at right."""

    linked = Signal()

    def __init__(
        self, title: str, inside: QWidget | QLayout, *, link: str = "", grows: bool = False
    ) -> None:
        super().__init__()
        self.setObjectName("card")
        self._count = label("", "count")
        head = row(label(title, "section"), self._count, None, margins=(15, 7, 11, 8))
        if link:
            opener = button(link, "link")
            opener.setAccessibleName(f"{title}: {link}")
            opener.clicked.connect(self.linked)
            head.addWidget(opener)
        self.setLayout(column(head, rule(), inside, 4, gap=0, margins=(1, 1, 1, 1)))
        if not grows:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def set_count(self, count: int | str) -> None:
        """Show a count beside the title."""
        self._count.setText(str(count))


LONGEST_NAME = 28
"""Letters of a fact's name that stand on one line; a longer one leaves its value more room."""


class _LongName(QLabel):
    """A long name of a fact on two lines, as wide as its type asks for, also once that changes."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setProperty("kind", "caption")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self._measure()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._measure()

    def _measure(self) -> None:
        self.ensurePolished()
        self.setFixedWidth(self.fontMetrics().averageCharWidth() * LONGEST_NAME * 2 // 3)
        self.setMinimumHeight(self.heightForWidth(self.width()))


class Facts(QWidget):
    """Facts being read, not edited: label and value on one line, without boxes."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)

    def show_facts(self, facts: Iterable[tuple[str, str]]) -> None:
        """Show these labels and values, leaving out values that are empty."""
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()  # or Qt, which shows new parts late, shows it as a window of its own
                old.setParent(None)
                old.deleteLater()
        top = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        for at, (name, value) in enumerate((name, value) for name, value in facts if value):
            left = _LongName(name) if len(name) > LONGEST_NAME else label(name, "caption")
            left.setContentsMargins(0, 2, 0, 0)
            self._grid.addWidget(left, at, 0, top)
            words = label(value, wrap=True)
            words.setAccessibleName(f"{name}: {value}")
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(words, at, 1)
            left.show()  # inside a scroll area that is already shown Qt leaves them hidden
            words.show()
