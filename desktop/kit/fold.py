"""One row of verbs: those without room stand behind one button; the chief one always shows."""

from itertools import pairwise

from PySide6.QtCore import QEvent, QRect, QRectF, QSize
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QStyleOptionButton, QWidget
from typing_extensions import override

from db.words import say
from desktop.kit import icons
from desktop.kit.parts import rename
from desktop.kit.theme import Look
from desktop.kit.verbs import VerbButton

GAP = 8
LOW = 600
"""Height of a window, in pixels at 100 %, under which room is kept for the rows of lists."""


def is_low(part: QWidget, look: Look) -> bool:
    """Return whether a part stands in a window that has little height."""
    return part.window().height() < look.scaled(LOW)


class MoreButton(QPushButton):
    """What has no room, or is needed less often, stands ``behind`` it in a menu."""

    def __init__(self, look: Look) -> None:
        super().__init__(say("desk.more"))
        self._look, self.behind = look, QMenu(self)
        self.setMenu(self.behind)
        self.setProperty("kind", "more")
        self.setAccessibleName(self.text())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)

    @override
    def initStyleOption(self, option: QStyleOptionButton) -> None:
        super().initStyleOption(option)
        option.features &= ~QStyleOptionButton.ButtonFeature.HasMenu  # its arrow does not grow

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, side = QPainter(self), self._look.scaled(16)
        place = QRectF(self.width() - side - 8, (self.height() - side) / 2, side, side)
        icons.draw(painter, "down", place, self._look.hex("text2"))
        painter.end()


class Verbs(QWidget):
    """The verbs of a page at the right of its heading, on one line at any width.

    The chief verb is the last of those at the right, and the first of those that lead a row.
    """

    def __init__(self, look: Look, *, leading: bool = False) -> None:
        """``leading`` verbs begin at the left, and those at their end have to go first."""
        super().__init__()
        self._leading = leading
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._look, self._buttons, self._folded = look, list[QPushButton](), list[QPushButton]()
        self._given = list[QPushButton]()
        self._more = MoreButton(look)
        self._more.setParent(self)
        self._more.hide()
        self._more.behind.aboutToShow.connect(self._fill)

    def add(self, shown: QPushButton) -> None:
        """Put a button at the end of the row."""
        shown.setParent(self)
        if self._leading and self._buttons:
            QWidget.setTabOrder(self._buttons[-1], shown)
        self._buttons.append(shown)
        self._given.append(shown)
        QWidget.setTabOrder(*((shown, self._more) if self._leading else (self._more, shown)))
        if isinstance(shown, VerbButton):  # Qt asks for no layout when one that is hidden may show
            shown.verb.visibleChanged.connect(self._place_again)
        self._place_again()

    def lead_with(self, *verbs: QAction) -> None:
        """Let these verbs stand first in this order, the first chief; the rest as they were put."""
        ranks = {each: rank for rank, each in enumerate(verbs)}
        self._buttons = sorted(
            self._given, key=lambda each: min(ranks.get(one, len(ranks)) for one in _verbs_of(each))
        )
        for each in self._buttons:
            rename(each, "primary" if verbs[0] in _verbs_of(each) else "")
        for one, other in pairwise((*self._buttons, self._more)):
            QWidget.setTabOrder(one, other)
        self._place_again()

    def _place_again(self) -> None:
        self.updateGeometry()
        self._place()

    @property
    def folded(self) -> list[QAction]:
        """The verbs that stand behind the one button now, in their order."""
        return [each for one in self._folded for each in _verbs_of(one)]

    @property
    def _there(self) -> list[QPushButton]:
        """The buttons that are not left out: a verb that is not offered now has none."""
        return [
            each
            for each in self._buttons
            if not isinstance(each, VerbButton) or each.verb.isVisible()
        ]

    @override
    def sizeHint(self) -> QSize:
        none = self._leading and not self._there  # a heading keeps its height without verbs
        return QSize(_width(self._there), 0 if none else self._look.height("control"))

    @override
    def minimumSizeHint(self) -> QSize:
        there = self._there
        chief = there[:1] if self._leading else there[-1:]
        some = [self._more, *chief] if len(there) > 1 else there
        return QSize(_width(some), self.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return super().event(event)

    def _place(self) -> None:
        self._folded = self._to_fold()
        shown = [each for each in self._there if each not in self._folded]
        if self._folded:
            shown.insert(len(shown) if self._leading else max(0, len(shown) - 1), self._more)
        left = 0 if self._leading else self.width() - _width(shown)
        for each in (*self._buttons, self._more):
            each.setVisible(each in shown)
        for each in shown:
            size = each.sizeHint()
            top = (self.height() - size.height()) // 2
            each.setGeometry(QRect(left, top, size.width(), size.height()))
            left += size.width() + GAP

    def _to_fold(self) -> list[QPushButton]:
        """Return what has no room: menus first, then from the far end; never the chief verb."""
        there = self._there
        if _width(there) <= self.width():
            return []
        able = there[:0:-1] if self._leading else there[:-1]
        able.sort(key=lambda each: each.menu() is None)
        folded: list[QPushButton] = []
        for each in able:
            folded.append(each)
            kept = [one for one in there if one not in folded]
            menus_left = any(one.menu() is not None for one in kept)
            if not menus_left and _width([self._more, *kept]) <= self.width():
                break
        return sorted(folded, key=self._buttons.index)

    def _fill(self) -> None:
        self._more.behind.clear()
        self._more.behind.addActions(self.folded)


def leading(look: Look, *verbs: QAction, primary: QAction | None = None) -> Verbs:
    """Return verbs in a row from the left, the first of them chief and never behind the rest."""
    made = Verbs(look, leading=True)
    for each in verbs:
        made.add(VerbButton(look, each, "primary" if each is primary else ""))
    return made


def _verbs_of(shown: QPushButton) -> list[QAction]:
    if isinstance(shown, VerbButton):
        return [shown.verb]
    menu: QMenu | None = shown.menu()
    return list(menu.actions()) if menu is not None else []


def _width(buttons: list[QPushButton]) -> int:
    return sum(each.sizeHint().width() for each in buttons) + GAP * max(0, len(buttons) - 1)
