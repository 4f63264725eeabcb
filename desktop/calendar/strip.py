"""The year at a glance: twelve small months with their meetings, bank holidays and today."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from db.calendar.queries.year import PeriodLine
from db.calendar.rules.workdays import SATURDAY
from db.words import MONTHS, day_plain, say
from desktop.calendar.minds import period_words
from desktop.calendar.year import OFF, MeetingRow, Year, months
from desktop.kit.ink import RIGHT, Pen
from desktop.kit.notices import announce
from desktop.kit.theme import Look

WEEKS, DAYS_A_WEEK = 6, 7
CELL, WIDEST_CELL = 10, 13
"""Height of a week and greatest width of a day, in pixels at 100 %."""
HEAD, GAP = 20, 12


@dataclass(frozen=True, slots=True)
class Spot:
    """A day of the strip and where it is drawn."""

    on: date
    box: QRectF


class YearStrip(QWidget):
    """Arrow keys move from month to month, Enter or a click shows it in the list."""

    picked = Signal(object)
    """A day that has a meeting, or the first of a month."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._year: Year | None = None
        self._on: dict[date, list[MeetingRow]] = {}
        self._free: dict[date, str] = {}
        self._today = date.min
        self._here = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)
        self.setAccessibleName(say("diary.strip"))

    def show_year(self, year: Year, meetings: Sequence[MeetingRow], today: date) -> None:
        """Show these meetings of a year."""
        self._year, self._today = year, today
        self._on = {}
        for each in meetings:
            if each.meeting.on_date is not None:
                self._on.setdefault(each.meeting.on_date, []).append(each)
        self._free = {each.on: each.name for each in year.holidays}
        self._speak()
        self.update()

    def go_to(self, on: date) -> None:
        """Mark the month a day falls in, without telling anybody."""
        if self._year is not None:
            first = self._year.first
            here = (on.year - first.year) * 12 + on.month - first.month
            if 0 <= here < len(MONTHS) and here != self._here:
                self._here = here
                self._speak()
                self.update()

    @property
    def periods(self) -> tuple[PeriodLine, ...]:
        """The days to plan around in the year shown."""
        return self._year.periods if self._year else ()

    @property
    def month(self) -> date:
        """The first day of the marked month."""
        return months(self._year.first)[self._here] if self._year else date.min

    @override
    def sizeHint(self) -> QSize:
        return QSize(600, self.look.scaled(HEAD + CELL * WEEKS))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(300, self.sizeHint().height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()), 0)
        if step:
            self._here = max(0, min(len(MONTHS) - 1, self._here + step))
            self._speak()
            announce(self, self.accessibleDescription())
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.picked.emit(self.month)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        spot = self._spot(event.position())
        if spot is not None and spot.on in self._on:
            self.picked.emit(spot.on)
            return
        wide = self.width() / len(MONTHS)
        self._here = max(0, min(len(MONTHS) - 1, int(event.position().x() / wide)))
        self._speak()
        self.update()
        self.picked.emit(self.month)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        if isinstance(event, QHelpEvent):
            spot = self._spot(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.words_of(spot.on) if spot else "", self)
            return True
        return super().event(event)

    def words_of(self, on: date) -> str:
        """Return what is on a day, nothing for an empty one."""
        said = []
        if on in self._on:
            bodies = ", ".join(each.meeting.name for each in self._on[on])
            said.append(say("diary.strip_day", day=day_plain(on), bodies=bodies))
        if on in self._free:
            said.append(say("diary.strip_holiday", day=day_plain(on), name=self._free[on]))
        said += [period_words(each) for each in self.periods if each.holds(on)]
        return "\n".join(said)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._year is not None:
            pen = Pen(painter, self.look)
            for at, month in enumerate(months(self._year.first)):
                self._paint_month(pen, at, month)
        painter.end()

    def _paint_month(self, pen: Pen, at: int, month: date) -> None:
        look, here = self.look, at == self._here
        left, wide = self._left(at), self._cell * DAYS_A_WEEK
        head = QRectF(left, 0, wide, look.scaled(HEAD - 4))
        ink = "accent" if here else "text2"
        pen.put(head, MONTHS[month.month - 1][:3], "caption", ink, bold=True)
        if many := len(self._in(month)):
            pen.put(head, str(many), "caption", ink, bold=here, align=RIGHT)
        for spot in self._days(at, month):
            self._paint_day(pen, spot)
        if here and self.hasFocus():
            box = QRectF(left - 5, 0, wide + 9, self.height()).adjusted(1, 1, -1, -1)
            pen.rounded(box, "", "focus", 4)
            pen.rounded(box.adjusted(1, 1, -1, -1), "", "focus", 3)

    def _paint_day(self, pen: Pen, spot: Spot) -> None:
        box = spot.box.adjusted(1, 1, -1, -1)
        if spot.on.weekday() < SATURDAY and any(each.holds(spot.on) for each in self.periods):
            under = QRectF(spot.box.left(), spot.box.bottom() - 1.5, spot.box.width(), 1.5)
            pen.rounded(under, "text2", radius=0)
        held = self._on.get(spot.on, [])
        standing = any(each.meeting.state not in OFF for each in held)
        if standing:
            pen.rounded(box, "accent_fill", "accent_fill", 2)
        elif held:
            pen.rounded(box.adjusted(0.5, 0.5, -0.5, -0.5), "surface", "edge", 2)
        elif spot.on.weekday() < SATURDAY and spot.on not in self._free:
            pen.rounded(box, "cell", radius=2)
        if spot.on in self._free:
            size = min(box.width(), box.height()) / self.look.zoom * 100 - 1
            pen.shape("diamond", box.center(), size, "amber")
        if spot.on == self._today:
            pen.painter.setPen(QPen(self.look.colour("text"), 1.5))
            pen.painter.setBrush(Qt.BrushStyle.NoBrush)
            pen.painter.drawRoundedRect(spot.box.adjusted(-0.5, -0.5, 0.5, 0.5), 3, 3)

    @property
    def _cell(self) -> float:
        room = (self.width() / len(MONTHS) - GAP) / DAYS_A_WEEK
        return min(room, self.look.scaled(WIDEST_CELL))

    def _left(self, at: int) -> float:
        """Return where a month starts; what room there is goes between the months."""
        wide = self._cell * DAYS_A_WEEK
        return 5 + at * (self.width() - 10 - wide) / (len(MONTHS) - 1)

    def _days(self, at: int, month: date) -> list[Spot]:
        cell, tall = self._cell, self.look.scaled(CELL)
        left, top = self._left(at), self.look.scaled(HEAD)
        found, on = [], month
        while on.month == month.month:
            place = on.day - 1 + month.weekday()
            week, column = divmod(place, DAYS_A_WEEK)
            found.append(Spot(on, QRectF(left + column * cell, top + week * tall, cell, tall)))
            on += timedelta(days=1)
        return found

    def _spot(self, place: QPointF) -> Spot | None:
        if self._year is None:
            return None
        return next(
            (
                spot
                for at, month in enumerate(months(self._year.first))
                for spot in self._days(at, month)
                if spot.box.contains(place)
            ),
            None,
        )

    def _in(self, month: date) -> list[MeetingRow]:
        same = (month.year, month.month)
        return [row for on, rows in self._on.items() if (on.year, on.month) == same for row in rows]

    def _speak(self) -> None:
        month = self.month
        many = len(self._in(month))
        code = "diary.strip_month_one" if many == 1 else "diary.strip_month"
        words = say(code, month=MONTHS[month.month - 1], year=month.year, count=many)
        self.setAccessibleDescription(words)
