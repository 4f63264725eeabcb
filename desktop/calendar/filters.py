"""What narrows the year: which meetings, of which committee, with which words."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from db.bodies.queries.bodies import BodyLine
from db.words import say
from desktop.calendar.year import Shown
from desktop.kit.chips import Chips, FilterField
from desktop.kit.fields.boxes import FilterBox
from desktop.kit.parts import row
from desktop.kit.theme import Look

CHIPS = (
    (Shown.ALL, "diary.chip_all"),
    (Shown.COMING, "diary.chip_coming"),
    (Shown.LATE, "diary.chip_late"),
    (Shown.OFF, "diary.chip_off"),
)


class Filters(QWidget):
    """Chips at left, the committee and the words at right; one under another where it is narrow."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.chips = Chips(look, say("diary.chips"))
        self.chips.chosen.connect(lambda _key: self.changed.emit())
        self.which = FilterBox(look, say("diary.which"), 136, 248)
        self.which.activated.connect(lambda _at: self.changed.emit())
        self.words = FilterField(look, say("diary.filter"))
        self.words.textChanged.connect(lambda _text: self.changed.emit())
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(8)
        self._box.addWidget(self.chips, 1)
        self._box.addLayout(row(self.which, self.words, None))

    @property
    def body(self) -> str:
        """The committee the year is narrowed to, nothing for all."""
        return str(self.which.currentData() or "")

    def offer(self, bodies: Sequence[BodyLine]) -> None:
        """Offer these committees; the one chosen stays if it is among them."""
        kept = self.body
        self.which.clear()
        self.which.addItem(say("diary.every"), "")
        for each in bodies:
            self.which.addItem(each.name, each.id)
        self.narrow_to(kept)

    def narrow_to(self, body: str) -> None:
        """Choose a committee, without telling anybody."""
        self.which.setCurrentIndex(max(0, self.which.findData(body)))

    def place(self, *, narrow: bool) -> None:
        """Lay the parts side by side, or one under another."""
        way = QBoxLayout.Direction
        self._box.setDirection(way.TopToBottom if narrow else way.LeftToRight)
