"""The pages down the left side: icon, word and count; folded to icons where words need the room."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QStyleOptionViewItem
from typing_extensions import override

from db.words import say
from desktop.kit import icons
from desktop.kit.cells import Cell
from desktop.kit.delegates import Index, RowDelegate
from desktop.kit.family import ACTIONS, COMMITTEES, MEETINGS, OVERSIGHT
from desktop.kit.ink import RIGHT, Pen
from desktop.kit.parts import column, rule
from desktop.kit.rows import RowList
from desktop.kit.theme import Look

OPEN = 200
"""Width of the navigation in pixels at 100 %; folded it is 56: an icon and its margins."""
LEAST = 5
"""Pages that are always in view; on a screen too low for all of them, the list scrolls."""
TOP, GAP = 12, 8
ICON, AIR = 20, 4
"""The side of an icon at 100 %; rows are never lower than that and this much air."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One page, or the first of a family: its code, its icon, and how much waits there.

    ``within`` are the codes of the other pages of the family, reached by its tabs.
    """

    code: str
    icon: str
    count: int = 0
    within: tuple[str, ...] = ()

    @property
    def word(self) -> str:
        """The page's name."""
        return say(f"page.{self.code}")

    def holds(self, code: str) -> bool:
        """Return whether a page is this one or of its family."""
        return code == self.code or code in self.within


MAIN = (
    Entry("today", "today", within=("checks",)),
    Entry("calendar", "calendar"),
    Entry(COMMITTEES[0], "committees", within=COMMITTEES[1:]),
    Entry(MEETINGS[0], "meetings", within=MEETINGS[1:]),
    Entry(ACTIONS[0], "actions", within=ACTIONS[1:]),
    Entry("decisions", "decisions"),
    Entry("risks", "risks"),
    Entry(OVERSIGHT[0], "oversight", within=OVERSIGHT[1:]),
    Entry("papers", "documents"),
    Entry("exchange", "share"),
)
FOOT = (Entry("settings", "settings"), Entry("help", "help"))


class Navigation(QFrame):
    """Shows where one is, and goes elsewhere."""

    went = Signal(str)

    def __init__(self, look: Look, known: frozenset[str]) -> None:
        """``known`` are the codes of the pages this desk has."""
        super().__init__()
        self.setObjectName("nav")
        self.look, self.folded, self.here = look, False, ""
        self._counts: Mapping[str, int] = {}
        self._lists: list[RowList[Entry]] = []
        self._entries: list[tuple[Entry, ...]] = []
        for entries, name in ((MAIN, "desk.pages"), (FOOT, "desk.more_pages")):
            shown = RowList(
                look, _cell, say(name), delegate=_Drawn(look, self), one_click=True, lined=False
            )
            shown.opened.connect(self._open)
            shown.installEventFilter(self)
            self._lists.append(shown)
            self._entries.append(tuple(each for each in entries if each.code in known))
        self._lists[0].setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        inside = column(self._lists[0], None, rule(), GAP, self._lists[1], gap=0)
        inside.setContentsMargins(0, TOP, 1, TOP)
        inside.setStretch(0, 100)  # the pages before the space below them
        self.setLayout(inside)
        look.changed.connect(self._size)
        self._fill()
        self._size()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Mark the page in view again once the keyboard has passed by."""
        if event.type() == QEvent.Type.FocusOut:
            self._mark()
        return super().eventFilter(watched, event)

    def fold(self, *, on: bool) -> None:
        """Fold to icons, or open."""
        if on != self.folded:
            self.folded = on
            self._size()

    def show_here(self, code: str) -> None:
        """Mark the page in view."""
        self.here = code
        self._mark()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how much waits on each page."""
        if counts != self._counts:
            self._counts = dict(counts)
            self._fill()

    def _fill(self) -> None:
        for shown, entries in zip(self._lists, self._entries, strict=True):
            shown.rows.show_things(
                [replace(each, count=self._counts.get(each.code, 0)) for each in entries]
            )
        self._mark()

    def _mark(self) -> None:
        for shown, entries in zip(self._lists, self._entries, strict=True):
            here = [at for at, each in enumerate(entries) if each.holds(self.here)]
            if here:
                shown.setCurrentIndex(shown.rows.index(here[0]))
            else:
                shown.clearSelection()

    def _open(self, entry: Entry) -> None:
        self.went.emit(entry.code)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._size()

    @property
    def line(self) -> int:
        """The height of a row: as usual where there is room for all pages, else what there is."""
        rows = sum(shown.rows.rowCount() for shown in self._lists)
        room = (self.height() - 2 * TOP - GAP - 1) // max(1, rows)
        return max(self._lowest, min(self.look.height("nav"), room))

    @property
    def _lowest(self) -> int:
        return self.look.scaled(ICON) + AIR

    def _size(self) -> None:
        self.setFixedWidth(self.look.scaled(ICON) + 36 if self.folded else self.look.scaled(OPEN))
        line = self.line
        for shown, least in zip(self._lists, (LEAST, len(FOOT)), strict=True):
            count = shown.rows.rowCount()
            shown.setMinimumHeight(self._lowest * min(count, least))
            shown.setMaximumHeight(line * count)
            shown.scheduleDelayedItemsLayout()
            shown.viewport().update()


def _cell(entry: Entry) -> Cell:
    if entry.count:
        return _Shown(say("desk.counted", page=entry.word, count=entry.count), entry)
    return _Shown(entry.word, entry)


@dataclass(frozen=True, slots=True)
class _Shown:
    says: str
    entry: Entry


class _Drawn(RowDelegate):
    def __init__(self, look: Look, navigation: Navigation) -> None:
        super().__init__(look, navigation, height="nav", pad=16, lined=False)
        self._navigation = navigation

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._navigation.line)

    @override
    def draw(self, pen: Pen, box: QRectF, cell: Cell, index: Index) -> None:
        if not isinstance(cell, _Shown):
            super().draw(pen, box, cell, index)
            return
        entry, here = cell.entry, cell.entry.holds(self._navigation.here)
        ink = "accent" if here else "text2"
        middle = box.center().y()
        side = self.look.scaled(ICON)
        place = QRectF(box.left(), middle - side / 2, side, side)
        icons.draw(pen.painter, entry.icon, place, self.look.hex(ink))
        if self._navigation.folded:
            if entry.count:
                top = max(place.top() + 2, box.top() + self.look.scaled(5))
                pen.shape("disc", QPointF(place.right(), top), 6, "accent")
            return
        words = box.adjusted(side + 12, 0, -28, 0)
        pen.put(words, entry.word, "body", "accent" if here else "text", bold=here)
        if entry.count:
            pen.put(box, str(entry.count), "caption", ink, bold=True, align=RIGHT)
