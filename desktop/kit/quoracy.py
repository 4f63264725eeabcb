"""The quoracy strip: one sentence in a minute's words, always in the same place and as high."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from desktop.kit import icons
from desktop.kit.ink import Pen
from desktop.kit.notices import announce
from desktop.kit.parts import column, rename, row
from desktop.kit.theme import Look

TALL = 76
TALL_CLOSE = 82
"""The same where the screen is so narrow that a sentence may need three lines."""
HEAD, HEAD_CLOSE, LINES = 26, 23, 2
"""Height of the word above one line of the sentence, and above two, the most there usually are."""


class QuoracyStrip(QWidget):
    """Quorate: a green bar, a ticked ring. Lost: the whole strip inverts and offers the ways on.

    ``unset`` says that the terms of reference give no number: neither quorate nor lost.
    """

    def __init__(self, look: Look, ways_on: Sequence[QPushButton] = ()) -> None:
        super().__init__()
        self.look, self._ways = look, tuple(ways_on)
        self._head, self._words, self._lost, self._unset = "", "", False, False
        self._tall, self._lines = TALL, LINES
        self.setFixedHeight(look.scaled(TALL))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for way in self._ways:
            rename(way, "loud")
            way.hide()
        self.setLayout(column(row(None, *self._ways), None, margins=(24, 8, 24, 0)))
        look.changed.connect(self._measure)

    def show_quoracy(
        self, head: str, words: str, *, lost: bool = False, unset: bool = False
    ) -> None:
        """Say how things stand: "Quorate" and the sentence that says why."""
        told = (head, words) != (self._head, self._words) and bool(self._head)
        self._head, self._words, self._lost, self._unset = head, words, lost, unset
        for way in self._ways:
            way.setVisible(lost)
        self.setAccessibleName(f"{head}. {words}")
        self.setToolTip(words)
        if told:
            announce(self, f"{head}. {words}")
        self.update()

    @property
    def head(self) -> str:
        """The word: quorate or not."""
        return self._head

    @property
    def words(self) -> str:
        """The sentence that says why."""
        return self._words

    @property
    def lost(self) -> bool:
        """Whether quorum is lost."""
        return self._lost

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter, box = self.look, QPainter(self), QRectF(self.rect())
        pen = Pen(painter, look)
        ink = "on_loud" if self._lost else "text"
        painter.fillRect(box, look.colour("loud" if self._lost else "surface"))
        if not self._lost:
            line = QRectF(0, box.bottom() - 1, box.width(), 1)
            painter.fillRect(line, look.colour("line"))
            bar = QRectF(0, 0, 4, box.height() - 1)
            painter.fillRect(bar, look.colour("edge" if self._unset else "green"))
        name = "lost" if self._lost else "help" if self._unset else "tick"
        mark = "loud_mark" if self._lost else "text2" if self._unset else "green"
        side = look.scaled(28)
        icons.draw(painter, name, QRectF(24, (box.height() - side) / 2, side, side), look.hex(mark))
        left, room = 40 + side, sum(w.width() + 8 for w in self._ways if not w.isHidden())
        wide, middle = box.width() - left - 24, box.height() / 2
        if self.fits(wide):
            high = look.scaled(HEAD)
            above = QRectF(left, middle - high - 1, wide - room, high)
            pen.put(QRectF(left, middle + 1, wide, high), self._words, "section", ink)
        else:
            high = look.scaled(HEAD_CLOSE)
            above = QRectF(left, look.scaled(6), wide - room, high)
            below = QRectF(left, above.bottom(), wide - room, box.height() - above.bottom() - 5)
            tight = len(pen.breaks(self._words, below.width(), "section")) > LINES
            size, most = ("body", self._lines) if tight else ("section", LINES)
            pen.put_lines(below, self._words, most, size, ink)
        pen.put(above, self._head, "read", ink, bold=True)
        painter.end()

    def fits(self, wide: float) -> bool:
        """Whether the sentence needs one line only; a longer one takes two, and no more room."""
        return self.look.metrics("section").horizontalAdvance(self._words) <= wide

    def fit(self, *, close: bool) -> None:
        """Take room for a third line where the screen is close; as high in every state."""
        self._tall, self._lines = (TALL_CLOSE, LINES + 1) if close else (TALL, LINES)
        self._measure()

    def _measure(self) -> None:
        self.setFixedHeight(self.look.scaled(self._tall))
        self.update()
