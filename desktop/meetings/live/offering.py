"""A quiet list at the caret: what may come next in a line that begins with /.

It is offered at the end of the line, and where a part of it ends that is typed anew.

It is a part of the page, never a window, and never has the focus: the hand stays in the words.
Down and Up choose, Tab takes the first or the chosen one, Enter only one that was chosen, Esc puts
the list away and leaves the line as it is.
"""

import re
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget
from typing_extensions import override

from db.calendar.queries import next_meetings
from db.meetings.queries import LivePage
from db.words import say
from desktop.kit.cells import Cell, Heading
from desktop.kit.delegates import Index, RowDelegate
from desktop.kit.desk import Desk
from desktop.kit.ink import RIGHT, Pen
from desktop.kit.notices import announce
from desktop.kit.rows import OPENING, RowList
from desktop.kit.theme import Look
from desktop.meetings.live.offers import Offer, Offers, offers
from desktop.meetings.live.pad import Pad

WIDE, SHOWN, LEAST = 420, 6, 2
"""Width in pixels at 100 %, rows in sight at once, and the fewest for which it stands beneath."""
AIR, EDGE, HEAD = 4, 1, 20
"""Pixels between the line and the list, of its border, and of what is asked, at 100 %."""
JOINS = frozenset(" :")
"""What stands between two parts of a line."""
_COMMAND, _NEXT_PART = re.compile(r"\s*/\w*"), re.compile(r"\s*(?::|by\b)", re.IGNORECASE)
PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class OfferRow(RowDelegate):
    """Draws what may come next: what is typed for it in bold, then what it is."""

    def __init__(self, look: Look, view: "Offering") -> None:
        super().__init__(look, view, height="one", pad=12, lined=False)
        self._view = view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        whole = super().sizeHint(option, index)
        return whole if index.row() else QSize(0, self.look.scaled(HEAD))

    @override
    def draw(self, pen: Pen, box: QRectF, cell: Cell, index: Index) -> None:
        if not isinstance(cell, Offer):
            pen.put(box, cell.says, "caption", "text2", bold=True)
            if self._view.offered:
                pen.put(box, say("live.offer_keys"), "caption", "text2", align=RIGHT)
            return
        pen.put(box, cell.key, bold=True)
        aside = self._view.keys_wide + self.look.scaled(12)
        pen.put(box.adjusted(aside, 0, 0, 0), cell.words, ink="text2")


class Offering(RowList[Offer]):
    """What may come next where the caret is; away whenever there is nothing to say."""

    def __init__(
        self, desk: Desk, pad: Pad, page: QWidget, live: Callable[[], LivePage | None]
    ) -> None:
        """Stand on ``page`` at the caret of the pad; ``live`` is the meeting as it is now."""
        super().__init__(desk.look, lambda each: each, say("live.offering"), whole=False,
                         one_click=True, passing=True)  # fmt: skip
        self._desk, self._pad, self._page, self._live = desk, pad, page, live
        self._words = words = pad.words
        self._line = self._away = ""
        self.offered: tuple[Offer, ...] = ()
        self.keys_wide = 0
        self.setItemDelegate(OfferRow(desk.look, self))
        self.setObjectName("completion")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setParent(page)
        self.hide()
        self.opened.connect(self._take)
        words.typed.connect(self._look)
        words.cursorPositionChanged.connect(self._moved)
        words.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._words and self.isVisible():
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                return event.modifiers() in PLAIN and self._pressed(event.key())
            if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
                self._put_away()
            elif event.type() == QEvent.Type.Resize:
                self._place()
        return super().eventFilter(watched, event)

    # what is offered
    def _here(self) -> str:
        """Return the line up to the caret, nothing unless a part of it ends there."""
        cursor = self._words.textCursor()
        line, rest = self._around(cursor)
        here = self._words.window().focusWidget() is self._words
        command = _COMMAND.fullmatch(line) is not None and rest[:1] in JOINS
        ends = not rest.strip() or command or _NEXT_PART.match(rest) is not None
        asked = here and ends and not cursor.hasSelection()
        return line if asked and line.lstrip().startswith("/") else ""

    @staticmethod
    def _around(cursor: QTextCursor) -> tuple[str, str]:
        """Return the line up to the caret, and the rest of it."""
        line, at = cursor.block().text(), cursor.positionInBlock()
        return line[:at], line[at:]

    def _moved(self) -> None:
        if self.isVisible():
            self._look()

    def _look(self) -> None:
        """Offer what may come next at the caret, or nothing."""
        line, live = self._here(), self._live()
        if self.isVisible() and line == self._line:  # looked over for its spelling, not typed on
            return
        found = offers(line, live, self._desk.today(), self._next_on) if line and live else None
        if found is not None and not found.lines and self._around(self._words.textCursor())[1]:
            found = None  # what is to be typed next stands there already
        if found is None or found.asks == self._away:
            if not line:
                self._away = ""
            self._put_away()
            return
        self._away, self._line = "", line
        self._show(found)

    def _next_on(self) -> date | None:
        live = self._live()
        if live is None:
            return None
        after = max(self._desk.today(), live.meeting.on_date or self._desk.today())
        found = self._desk.read(next_meetings, after, body=live.meeting.body)
        return next((each.on_date for each in found if each.id != live.meeting.id), None)

    def _show(self, found: Offers) -> None:
        new = not self.isVisible() or self._words.accessibleDescription() != found.asks
        self.offered = found.lines
        measures = self.look.metrics(bold=True)
        self.keys_wide = max((measures.horizontalAdvance(e.key) for e in found.lines), default=0)
        self.rows.show_things([Heading(found.asks), *found.lines])
        self._place()
        self.show()
        self.raise_()
        self.scrollToTop()
        if new:
            self._tell(found)

    def _tell(self, found: Offers) -> None:
        """Let a screen reader say once what is asked here, and how it is chosen."""
        self._words.setAccessibleDescription(found.asks)
        self.setAccessibleDescription(found.asks)
        code = "live.offer_said" if found.lines else "live.offer_asked"
        announce(self._words, say(code, asks=found.asks, n=len(found.lines)))

    def _put_away(self) -> None:
        if not self.isHidden():
            self.hide()
            self.offered, self._line = (), ""
            self._words.setAccessibleDescription("")

    def _place(self) -> None:
        """Stand beneath the line that is typed, or above it on the pad where there is more room."""
        page, words = self._page, self._words
        begin = QTextCursor(words.textCursor().block())
        line = words.cursorRect(begin).united(words.cursorRect())
        at = words.viewport().mapTo(page, line.topLeft())
        beneath = page.height() - at.y() - line.height() - AIR
        above = at.y() - self._pad.y() - AIR
        under = beneath >= self._high(1 + LEAST) or beneath >= above
        high = self._fitting(beneath if under else above)
        wide = min(self.look.scaled(WIDE), page.width())
        left = max(0, min(at.x(), page.width() - wide))
        top = at.y() + line.height() + AIR if under else at.y() - AIR - high
        self.setGeometry(left, top, wide, high)

    def _high(self, most: int) -> int:
        """Return the height of so many rows, or of all where there are fewer."""
        rows = range(min(self.rows.rowCount(), most))
        return sum(self.sizeHintForRow(row) for row in rows) + 2 * EDGE

    def _fitting(self, room: int) -> int:
        """Return the height of as many whole rows as have room, the first two at least."""
        most = range(SHOWN + 1, 2, -1)
        return next((self._high(rows) for rows in most if self._high(rows) <= room), self._high(2))

    # choosing
    def _pressed(self, key: int) -> bool:
        """Do what a key asks of the list; False leaves the key to the words."""
        row = self.currentIndex().row()
        if key == Qt.Key.Key_Escape:
            self._away = self._words.accessibleDescription()
            self._put_away()
            return True
        if key == Qt.Key.Key_Down and self.offered:
            self._choose(min(max(row, 0) + 1, len(self.offered)))
            return True
        if key == Qt.Key.Key_Up and row > 0:
            self._choose(row - 1)
            return True
        taking = (key == Qt.Key.Key_Tab and self.offered) or (key in OPENING and row > 0)
        if taking:
            self._take(self.offered[max(row, 1) - 1])
        return bool(taking)

    def _choose(self, row: int) -> None:
        """Choose a row, or none where the heading would be."""
        self.setCurrentIndex(self.rows.index(row) if row else QModelIndex())
        if row:
            announce(self._words, self.offered[row - 1].says)

    def _take(self, offer: Offer) -> None:
        """Type what was chosen; the space or the colon that is there already stays the one."""
        cursor = self._words.textCursor()
        joined = self._around(cursor)[1][:1] in JOINS
        typed = (offer.typed.rstrip(" :") if joined else "") or offer.typed
        left, kept = QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor
        cursor.movePosition(left, kept, offer.instead)
        cursor.insertText(typed)
        self._words.setTextCursor(cursor)
        if joined:  # the part is whole, and what comes next stands there
            self._away = self._words.accessibleDescription()
            self._put_away()
