"""The card above the list: which year, the year at a glance, and what its marks mean."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QPushButton, QWidget
from typing_extensions import override

from db.words import say
from desktop.calendar.strip import YearStrip
from desktop.calendar.year import MeetingRow, Year
from desktop.kit import icons
from desktop.kit.ink import Pen
from desktop.kit.parts import Fixed, button, column, label, row
from desktop.kit.theme import Look


class Glance(QFrame):
    """Shows a year and turns to the one before or after."""

    turned = Signal(int)
    """By how many years to turn; 0 is the year of today."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("card")
        self.look = look
        self._name = label("", "section")
        self.before = Turner(look, "back", "diary.before")
        self.after = Turner(look, "next", "diary.after")
        self.today = button(say("diary.this_year"), "link")
        for each, by in ((self.before, -1), (self.after, 1), (self.today, 0)):
            each.clicked.connect(lambda _on=False, by=by: self.turned.emit(by))
        self.strip = YearStrip(look)
        head = row(self.before, self._name, self.after, self.today, None, Legend(look), gap=8)
        self.setLayout(column(head, self.strip, gap=8, margins=(12, 8, 12, 12)))

    def show_year(self, year: Year, meetings: Sequence[MeetingRow], today: date) -> None:
        """Show these meetings of a year."""
        self._name.setText(year.name)
        self.today.setVisible(not year.first <= today <= year.last)
        self.strip.show_year(year, meetings, today)


class Turner(QPushButton):
    """A button of one arrow, drawn in the look's own ink."""

    def __init__(self, look: Look, icon: str, code: str) -> None:
        super().__init__()
        self.look, self._icon = look, icon
        self.setAccessibleName(say(code))
        self.setToolTip(say(code))
        self.setSizePolicy(Fixed, Fixed)
        look.changed.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        side = self.look.height("control") - 4
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, side = QPainter(self), self.look.scaled(16)
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        icons.draw(painter, self._icon, box, self.look.hex("text2"))
        painter.end()


class Legend(QWidget):
    """What the marks of the strip mean, in words."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._marks = (
            ("accent_fill", "", say("diary.legend_meeting")),
            ("surface", "edge", say("diary.legend_off")),
            ("", "amber", say("diary.legend_holiday")),
            ("", "", say("diary.legend_period")),
        )
        self.setAccessibleName(", ".join(words for _, _, words in self._marks))
        look.changed.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        advance = self.look.metrics("caption").horizontalAdvance
        wide = sum(advance(words) + self.look.scaled(32) for _, _, words in self._marks)
        return QSize(wide, self.look.scaled(20))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(1, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen, scaled = Pen(painter, self.look), self.look.scaled
        left = max(0.0, self.width() - self.sizeHint().width() + scaled(12))
        for ground, edge, words in self._marks:
            box = QRectF(left, (self.height() - scaled(10)) / 2, scaled(10), scaled(10))
            if ground:
                pen.rounded(box.adjusted(0.5, 0.5, -0.5, -0.5), ground, edge or ground, 2)
            elif edge:
                pen.shape("diamond", box.center(), 9, edge)
            else:
                pen.rounded(box.adjusted(0, 4, 0, -4), "text2", radius=0)
            place = QRectF(box.right() + 6, 0, self.width() - box.right() - 6, self.height())
            left = box.right() + 6 + pen.put(place, words, "caption", "text2") + scaled(16)
        painter.end()
