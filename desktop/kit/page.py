"""What every page is: a heading with its verbs, a strip for notices, and its own content below.

A page names the kinds of record it shows; when one of them changes, or a day begins, it reads again
if it is in view, and otherwise when it next is.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLayout, QWidget
from typing_extensions import override

from desktop.kit.chips import Chips, FilterField
from desktop.kit.desk import Desk, News
from desktop.kit.errand import Errand
from desktop.kit.fold import Verbs, is_low
from desktop.kit.notices import BusyBar, NoticeStrip
from desktop.kit.parts import UNBOUND, Sentence, column, frame, label, row
from desktop.kit.scroll import Scroll
from desktop.kit.tabs import Tabs
from desktop.kit.verbs import VerbButton, verb

NARROW = 900
"""Below this width of its content a page puts the detail pane under the list, in pixels."""
PANE, PANE_WIDE, WIDE = 312, 400, 1500
"""Width of the detail pane, the same in a window at least ``WIDE`` pixels wide, at 100 %."""


class Page(QFrame):
    """One page of the desk. Sub-classes give ``kinds``, :meth:`build` and :meth:`refresh`."""

    kinds: tuple[str, ...] = ()
    """Kinds of record shown: news of these makes the page read again."""
    scrolls = False
    """Whether the page scrolls as a whole, rather than a list on it."""
    code = ""
    """The page's own code; needed where it belongs to a family."""
    family: tuple[str, ...] = ()
    """The codes of the pages that stand beside this one under one entry of the navigation."""
    title_changed = Signal()

    def __init__(self, desk: Desk, title: str) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAccessibleName(title)
        self.desk, self.look = desk, desk.look
        self._stale = True
        self._title = label(title, "title")
        self._subtitle = Sentence(self.look, ink="text2")
        self._verbs = Verbs(self.look)
        self.notices, self.busy = NoticeStrip(self.look), BusyBar(self.look)
        head = column(row(self._title, self._verbs, gap=16), self._subtitle, gap=2)
        content = self.build()
        tabs = self._tabs()
        inside = self._inside = column(head, *tabs, self.notices, self.busy)
        self._fit_height()
        if isinstance(content, QLayout):
            inside.addLayout(content, 1)
        else:
            inside.addWidget(content, 1)
        self.setLayout(self._scrolled(inside) if self.scrolls else inside)
        verb(self, "desk.filter", self._to_filter)
        desk.changed.connect(self._news)
        desk.held_changed.connect(self._held)

    # for the page to give
    def build(self) -> QWidget | QLayout:
        """Make the content under the heading, once."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Read what is shown, and keep the reader's place in it."""
        raise NotImplementedError

    def first(self) -> QWidget:
        """Return what takes the focus when the page is shown: its list or text."""
        return self

    def show_record(self, kind: str, row_id: str) -> None:
        """Bring a record into view, or begin a new one when ``kind`` is "new"."""

    # for the page to use
    def set_subtitle(self, words: str) -> None:
        """Say under the title how things stand."""
        self._subtitle.set_words(words)

    def set_title(self, words: str) -> None:
        """Change the title."""
        self._title.setText(words)
        self.setAccessibleName(words)

    def add_verb(self, made: QAction, kind: str = "") -> VerbButton:
        """Put a button for a verb at the right of the heading; one page has one primary."""
        shown = VerbButton(self.look, made, kind)
        self._verbs.add(shown)
        return shown

    def new_verb(
        self, code: str, run: Callable[[], object], kind: str = "", key: str = ""
    ) -> QAction:
        """Make a verb of this page with its button in the heading."""
        made = verb(self, code, run, key=key)
        self.add_verb(made, kind)
        return made

    # what happens to it
    def shown(self) -> None:
        """Read if something changed while the page was away; the window calls this."""
        if self._stale:
            self._stale = False
            self.refresh()

    def make_stale(self) -> None:
        """Read again when next shown, or now when in view."""
        self._stale = True
        if self.isVisible():
            self.shown()

    def watch(self, errand: Errand) -> None:
        """Show the progress of an errand under the heading."""
        self.busy.watch(errand)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_height()
        for each in self.findChildren(Chips):
            each.fit()

    def _fit_height(self) -> None:
        """Keep the room of a low window for the rows."""
        low = is_low(self, self.look)
        self._inside.setSpacing(8 if low else 12)
        self._inside.setContentsMargins(*((16, 8, 16, 8) if low else (24, 16, 24, 16)))

    def _tabs(self) -> list[QWidget]:
        if len(self.family) <= 1:
            return []
        tabs = Tabs(self.look, self.family, self.code)
        tabs.went.connect(self.desk.go)
        return [tabs]

    def _to_filter(self) -> None:
        field = next((each for each in self.findChildren(FilterField) if each.isVisible()), None)
        if field is not None:
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            field.selectAll()

    def _news(self, news: News) -> None:
        if news.touches(*self.kinds):
            self.make_stale()

    def _held(self, held: bool) -> None:  # noqa: FBT001 - a signal's value
        for each in self.actions():
            each.setEnabled(not held)

    def _scrolled(self, inside: QLayout) -> QLayout:
        sheet = QWidget()
        sheet.setObjectName("sheet")
        sheet.setLayout(inside)
        return column(Scroll(sheet), gap=0)


class Split(QWidget):
    """A list and its detail pane: side by side, or the pane below where there is no width."""

    def __init__(self, desk: Desk, main: QWidget, pane: QWidget) -> None:
        super().__init__()
        self._look, self._pane = desk.look, pane
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(16)
        self._box.addWidget(main, 1)
        self._box.addWidget(pane)
        main.setMinimumWidth(1)
        pane.setMinimumWidth(1)
        self._place(NARROW)
        self._look.changed.connect(self._again)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(event.size().width())

    def _again(self) -> None:
        self._place(self.width())

    def _place(self, width: int) -> None:
        scaled = self._look.scaled
        beside = width >= min(scaled(NARROW), scaled(PANE) + 420)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if way != self._box.direction():
            self._box.setDirection(way)
        if beside:
            self._pane.setFixedWidth(scaled(PANE_WIDE if width >= WIDE - 200 else PANE))
            self._pane.setMaximumHeight(UNBOUND)
        else:
            self._pane.setMinimumWidth(1)
            self._pane.setMaximumWidth(UNBOUND)
            self._pane.setMaximumHeight(max(200, self.height() // 2))


def pane(*parts: QWidget | QLayout | int | None) -> QFrame:
    """Make a card for a detail pane from parts laid one under another."""
    return frame("card", column(*parts, gap=8, margins=(1, 1, 1, 1)))


def framed(view: QWidget, *, empty: QWidget | None = None) -> QFrame:
    """Make the card a list stands in, with what is shown instead when it is empty."""
    parts = (view,) if empty is None else (view, empty)
    made = frame("card", column(*parts, gap=0, margins=(1, 1, 1, 1)))
    if empty is not None:
        empty.hide()
    return made
