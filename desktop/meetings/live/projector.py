"""What the room sees: the item under way and the wording of its decisions and actions only."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from db.meetings.queries import AgendaLine, LivePage
from db.meetings.rules.items import Part
from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.ink import Pen
from desktop.meetings.live.captured import Captured, captured

MARGIN, GAP, LEAST = 48, 24, 320
"""Pixels at 100 % on a surface 960 wide; everything grows with the surface."""
SIZE = (960, 540)
SHOWN = ("decision", "ratification", "action")


def wording(desk: Desk, item: AgendaLine | None) -> list[Captured]:
    """Return what may be seen of an item: its decisions, then its actions, and never of Part 2."""
    if item is None or item.part is Part.TWO:
        return []
    found = [each for each in desk.read(captured, item.id) if each.kind in SHOWN]
    return sorted(found, key=lambda each: SHOWN.index(each.kind))


class Projector(QWidget):
    """A second window for the screen in the room; F6 or Escape puts it away."""

    def __init__(self, desk: Desk, beside: QWidget) -> None:
        super().__init__(beside, Qt.WindowType.Window)
        self.desk, self.look = desk, desk.look
        self.heading, self.title = "", ""
        self.lines: list[Captured] = []
        self.setWindowTitle(say("live.projector_title"))
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setMinimumSize(LEAST, LEAST // 2)
        self.resize(*SIZE)
        desk.look.changed.connect(self.update)

    def show_meeting(self, live: LivePage) -> None:
        """Show the item under way; before the first and in Part 2, the committee's name only."""
        item = next((each for each in live.items if each.id == live.current), None)
        self.heading, self.title = live.meeting.body_name, ""
        self.lines = wording(self.desk, item)
        if item is not None and item.part is Part.TWO:
            self.title = say("live.projector_private")
        elif item is not None:
            self.title = say("meetings.item_title", number=item.number, title=item.title)
        said = (self.heading, self.title, *(each.says for each in self.lines))
        self.setAccessibleName(". ".join(filter(None, said)))
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F6):
            self.hide()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.look.colour("surface"))
        grown = max(self.width() / SIZE[0], LEAST / SIZE[0]) * 100 / self.look.zoom
        painter.scale(grown, grown)
        pen, zoom = Pen(painter, self.look), self.look.zoom / 100
        box = QRectF(0, 0, self.width() / grown, self.height() / grown)
        edge = MARGIN * zoom
        self._put_all(pen, box.adjusted(edge, edge, -edge, -edge))
        painter.end()

    def _put_all(self, pen: Pen, box: QRectF) -> None:
        top = self._put(pen, box, self.heading, "read", "text2")
        top = self._put(pen, box.adjusted(0, top, 0, 0), self.title, "title", "text") + top
        for line in self.lines:
            top += GAP * pen.zoom
            kind = box.adjusted(0, top, 0, 0)
            ink = "green" if line.kind != "action" else "accent"
            top += self._put(pen, kind, say(f"live.{line.kind}"), "section", ink)
            top += self._put(pen, box.adjusted(0, top, 0, 0), line.words, "item", "text")

    def _put(self, pen: Pen, box: QRectF, words: str, size: str, ink: str) -> float:
        """Put words wrapped from the top of a box; return the height they took."""
        bold = size in ("title", "section")
        lines = len(pen.breaks(words, box.width(), size, bold=bold)) if words else 0
        high = round(self.look.metrics(size, bold=bold).height() * 1.3) * lines
        place = QRectF(box.left(), box.top(), box.width(), high)
        pen.put_lines(place, words, max(lines, 1), size, ink, bold=bold)
        return high + 4 * pen.zoom
