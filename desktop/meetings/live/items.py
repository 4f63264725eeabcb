"""The items at the left: how far each has come, when it began and how long it takes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import time

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QStyleOptionViewItem
from typing_extensions import override

from db.meetings.queries import AgendaLine
from db.meetings.rules.items import ItemState, minute_of_day, time_at
from db.words import choice, say
from desktop.kit.cells import Cell
from desktop.kit.delegates import CELL, Index, RowDelegate
from desktop.kit.ink import RIGHT, Pen
from desktop.kit.rows import RowList
from desktop.kit.theme import Look
from desktop.meetings.columns import clock

LEAST, STEP, SPACE, BAR = 44, 18, 8, 18
"""Heights in pixels at 100 %: a row, a line of its title, its air, and the room of its bar."""
MARK, NUMBER, TITLE, TIMES = 6, 24, 50, 62
"""Where mark, number and title begin, and the width of the times, in pixels at 100 %."""
OVER = 5
"""Minutes over its time from which an item is told as late."""
AHEAD = 2
"""Items kept in sight after the one that is current."""
GONE = frozenset({ItemState.DEFERRED, ItemState.WITHDRAWN})


@dataclass(frozen=True, slots=True)
class LiveItem:
    """An item as the list shows it; ``part`` is how much of its time has gone, 0 to 1."""

    id: str
    number: str
    title: str
    state: ItemState
    at: str
    length: str
    late: bool = False
    part: float | None = None

    @property
    def says(self) -> str:
        """Return the item as a screen reader says it."""
        return ", ".join(
            filter(None, (f"{self.number} {self.title}", choice(self.state), self.at, self.length))
        )


def live_items(items: Iterable[AgendaLine], now: time) -> list[LiveItem]:
    """Return the items with their times: of those to come, as they will be from now on."""
    found: list[LiveItem] = []
    ahead: int | None = None
    for item in items:
        shown, ahead = _live_item(item, minute_of_day(now), ahead)
        found.append(shown)
    return found


def _live_item(item: AgendaLine, now: int, ahead: int | None) -> tuple[LiveItem, int | None]:
    """Return an item and the minute of the day at which the next should begin."""
    long = item.minutes_long or 0
    base = (item.id, item.number, item.title, item.state)
    if item.state is ItemState.UNDER_WAY and item.started is not None:
        gone = max(0, now - minute_of_day(item.started))
        part = min(1.0, gone / long) if long else None
        length = say("live.of", gone=gone, long=long) if long else _minutes(gone)
        over = bool(long) and gone > long
        shown = LiveItem(*base, clock(item.started), length, over, part)
        return shown, minute_of_day(item.started) + max(long, gone)
    if item.started is not None and item.ended is not None:
        took = minute_of_day(item.ended) - minute_of_day(item.started)
        over = bool(long) and took - long >= OVER
        length = say("live.longer", n=took - long) if over else _minutes(took)
        return LiveItem(*base, clock(item.started), length, over), ahead
    if item.state in GONE:
        return LiveItem(*base, choice(item.state), ""), ahead
    begins = clock(item.begins) if ahead is None else clock(time_at(ahead))
    shown = LiveItem(*base, begins, _minutes(long) if long else "")
    return shown, None if ahead is None else ahead + long


def _minutes(n: int) -> str:
    return say("meetings.minutes", n=n)


def item_cell(item: LiveItem) -> Cell:
    """Return the item itself: it is drawn as it is."""
    return item


class ItemRow(RowDelegate):
    """Draws an item: its mark, number, title on as many lines as it needs, and its times."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(look, view, pad=16, lined=False)
        self._view = view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        item, look = _thing(index), self.look
        lines = len(self._breaks(item))
        tall = max(look.scaled(LEAST), lines * look.scaled(STEP) + look.scaled(SPACE))
        if item.part is not None:
            tall = lines * look.scaled(STEP) + look.scaled(SPACE + BAR)
        return QSize(0, tall)

    @override
    def draw(self, pen: Pen, box: QRectF, cell: Cell, index: Index) -> None:
        if not isinstance(cell, LiveItem):
            return
        look, bar = self.look, self.look.scaled(BAR) if cell.part is not None else 0
        inside = box.adjusted(0, 0, 0, -bar / 2)
        middle = inside.center().y()
        now = cell.state is ItemState.UNDER_WAY
        quiet = not now and cell.state is not ItemState.TO_COME
        self._mark(pen, QPointF(box.left() + look.scaled(MARK), middle), cell.state)
        place = QRectF(box.left() + look.scaled(NUMBER), inside.top(), 40, inside.height())
        pen.put(place, cell.number, "body", "accent" if now else "text2", bold=now)
        title = inside.adjusted(look.scaled(TITLE), 0, -look.scaled(TIMES), 0)
        pen.put_lines(title, cell.title, 6, "body", "text2" if quiet else "text", bold=now)
        self._times(pen, inside, cell)
        if cell.part is not None:
            self._bar(pen, box, cell)

    def _times(self, pen: Pen, box: QRectF, cell: LiveItem) -> None:
        wide, line = self.look.scaled(TIMES), self.look.scaled(17)
        now = cell.state is ItemState.UNDER_WAY
        top = box.center().y() - (line if cell.length else line / 2)
        at = QRectF(box.right() - wide, top, wide, line)
        pen.put(at, cell.at, "caption", "text", bold=now, align=RIGHT)
        ink = "amber" if cell.late else "text2"
        below = at.translated(0, line)
        pen.put(below, cell.length, "caption", ink, bold=now or cell.late, align=RIGHT)

    def _bar(self, pen: Pen, box: QRectF, cell: LiveItem) -> None:
        left = box.left() + self.look.scaled(TITLE)
        whole = QRectF(left, box.bottom() - 7, box.right() - left, 3)
        pen.painter.fillRect(whole, self.look.colour("line"))
        whole.setWidth(whole.width() * (cell.part or 0))
        pen.painter.fillRect(whole, self.look.colour("amber" if cell.late else "accent"))

    def _mark(self, pen: Pen, centre: QPointF, state: ItemState) -> None:
        if state is ItemState.TAKEN:
            pen.shape("tick", centre, 14, "text2")
        elif state is ItemState.UNDER_WAY:
            pen.shape("half", centre, 13, "accent")
        elif state in GONE:
            pen.shape("bar", centre, 11, "text2")
        else:
            painter = pen.painter
            painter.save()
            painter.setRenderHint(painter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.look.colour("edge"), 1.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(centre, 6 * pen.zoom, 6 * pen.zoom)
            painter.restore()

    def _breaks(self, item: LiveItem) -> list[int]:
        width = self._view.viewport().width() - 32 - self.look.scaled(TITLE + TIMES)
        bold = item.state is ItemState.UNDER_WAY
        return _breaks(self.look, item.title, width, bold=bold)


def _breaks(look: Look, words: str, width: float, *, bold: bool) -> list[int]:
    return Pen(QPainter(), look).breaks(words, width, "body", bold=bold)


def _thing(index: Index) -> LiveItem:
    found: LiveItem = index.data(CELL)
    return found


class ItemList(RowList[LiveItem]):
    """The items in order; the one whose words are shown is current."""

    def __init__(self, look: Look) -> None:
        self._seen = ""
        super().__init__(look, item_cell, say("live.items"), whole=False, one_click=True)
        drawn = ItemRow(look, self)
        self.setItemDelegate(drawn)
        self.setResizeMode(QListView.ResizeMode.Adjust)

    def show_items(self, items: list[LiveItem], shown: str) -> None:
        """Show the items anew, the shown one current; the list moves only to another item."""
        at = self.verticalScrollBar().value()
        self.rows.show_things(items)
        row = next((at for at, each in enumerate(items) if each.id == shown), -1)
        if row >= 0:
            self.setCurrentIndex(self.rows.index(row))
        self.verticalScrollBar().setValue(at)
        if shown != self._seen:
            self._seen = shown
            self._follow()

    def _follow(self) -> None:
        """Bring the item that is current into sight, and what comes after it."""
        row = self.currentIndex().row()
        if row >= 0:
            self.scrollTo(self.rows.index(min(row + AHEAD, self.rows.rowCount() - 1)))
            self.scrollTo(self.rows.index(row))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._follow()
