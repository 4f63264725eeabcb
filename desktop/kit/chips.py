"""Filter chips: outlined pills with word and count; the chosen one has a tick and is bold."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QLineEdit, QSizePolicy, QWidget
from typing_extensions import override

from db.words import say
from desktop.kit import icons
from desktop.kit.flow import Flow
from desktop.kit.fold import MoreButton, is_low
from desktop.kit.ink import Pen
from desktop.kit.parts import Fixed
from desktop.kit.theme import Look
from desktop.kit.verbs import entry


@dataclass(frozen=True, slots=True)
class Choice:
    """One filter: its key for the query, its word, and how many rows it would show."""

    key: str
    word: str
    count: int | None = None


class Chip(QAbstractButton):
    """One filter; it is as wide unchosen as chosen, so that nothing shifts."""

    def __init__(self, look: Look, choice: Choice) -> None:
        super().__init__()
        self.look, self.choice = look, choice
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(Fixed, Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        look.changed.connect(self.updateGeometry)
        self.show_choice(choice)

    def show_choice(self, choice: Choice) -> None:
        """Show the word with another count."""
        self.choice = choice
        self.setText(choice.word if choice.count is None else f"{choice.word}  {choice.count}")
        self.setAccessibleName(self.text())
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        width = self.look.metrics("body", bold=True).horizontalAdvance(self.text())
        return QSize(width + 28 + self.look.scaled(20), self.look.scaled(30))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look, on = QPainter(self), self.look, self.isChecked()
        pen = Pen(painter, look)
        focused = self.hasFocus()
        edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        ground = "soft" if on else "hover" if self.underMouse() else "surface"
        round_ends = edge.height() / 2
        pen.rounded(edge, ground, "focus" if focused else "accent" if on else "edge", round_ends)
        if focused:
            pen.rounded(edge.adjusted(1, 1, -1, -1), "", "focus", round_ends - 1)
        words = look.metrics("body", bold=on).horizontalAdvance(self.text())
        tick = look.scaled(16)
        left = (self.width() - words - (tick + 4 if on else 0)) / 2
        ink = "accent" if on else "text"
        if on:
            box = QRectF(left, (self.height() - tick) / 2, tick, tick)
            icons.draw(painter, "check", box, look.hex("accent"))
            left += tick + 4
        pen.put(QRectF(left, 0, words + 2, self.height()), self.text(), "body", ink, bold=on)
        painter.end()


class Chips(QWidget):
    """A row of filters of which one is chosen; arrow keys move between them.

    In a low window the row keeps to one line: what has no room there stands behind a button.
    """

    chosen = Signal(str)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.look = look
        self.setAccessibleName(name)
        self._box = Flow()
        self.setLayout(self._box)
        wraps = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        wraps.setHeightForWidth(True)
        self.setSizePolicy(wraps)
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._clicked)
        self._chips: dict[str, Chip] = {}
        self._shown: list[str] = []
        self._fitting = False
        self._more = MoreButton(look)
        self._more.setAccessibleName(say("desk.more_filters"))
        self._more.hide()
        self._more.behind.aboutToShow.connect(self._fill)
        self._box.addWidget(self._more)

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Show these filters and no others; the first is chosen until another is."""
        self._shown = [choice.key for choice in choices]
        shown = set(self._shown)
        for choice in choices:
            if choice.key in self._chips:
                self._chips[choice.key].show_choice(choice)
            else:
                chip = Chip(self.look, choice)
                self._chips[choice.key] = chip
                self._group.addButton(chip)
                self._box.removeWidget(self._more)
                self._box.addWidget(chip)
                self._box.addWidget(self._more)
        if self._group.checkedButton() is None and choices:
            self._chips[choices[0].key].setChecked(True)
        elif choices and self.current not in shown:
            self.choose(choices[0].key)
        self.fit()

    def fit(self) -> None:
        """Show the filters there is room for; in a low window that is one line."""
        if self._fitting:
            return
        self._fitting = True
        for _again in range(2):  # showing a chip may give the row another width at once
            kept = self._kept() if is_low(self, self.look) else self._shown
            for key, chip in self._chips.items():
                chip.setVisible(key in kept)
            self._more.setVisible(len(kept) < len(self._shown))
        self._fitting = False

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def _kept(self) -> list[str]:
        """Return the filters that fit on one line: the chosen one, and the first beside it."""
        widths = {key: self._chips[key].sizeHint().width() + 8 for key in self._shown}
        if sum(widths.values()) - 8 <= self.width():
            return self._shown
        room = self.width() - self._more.sizeHint().width() - widths.get(self.current, 0)
        kept = {self.current}
        for key in self._shown:
            if key in kept:
                continue
            if widths[key] > room:
                break
            room -= widths[key]
            kept.add(key)
        return [key for key in self._shown if key in kept]

    def _fill(self) -> None:
        self._more.behind.clear()
        for key in self._shown:
            if self._chips[key].isHidden():
                entry(self._more.behind, self._chips[key].text(), partial(self.choose, key))

    @property
    def current(self) -> str:
        """The key of the chosen filter, or nothing."""
        chip = self._group.checkedButton()
        return chip.choice.key if isinstance(chip, Chip) else ""

    def choose(self, key: str) -> None:
        """Choose a filter as if it had been clicked."""
        self._chips[key].click()

    def _clicked(self, chip: QAbstractButton) -> None:
        if isinstance(chip, Chip):
            self.fit()
            self.chosen.emit(chip.choice.key)


class FilterField(QLineEdit):
    """The field that narrows the rows of one list by words typed."""

    def __init__(self, look: Look, words: str, wide: int = 184) -> None:
        super().__init__()
        self.look = look
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.setClearButtonEnabled(True)
        look.bound(self, minimumWidth=wide, maximumWidth=wide)
        look.changed.connect(self._measure)
        self._measure()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, side = QPainter(self), self.look.scaled(16)
        box = QRectF(8, (self.height() - side) / 2, side, side)
        icons.draw(painter, "search", box, self.look.hex("text2"))
        painter.end()

    def _measure(self) -> None:
        self.setTextMargins(self.look.scaled(22), 0, 0, 0)
