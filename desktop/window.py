"""The window: top bar, navigation and the page in view; pages are made when first gone to."""

import sys
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow
from typing_extensions import override

from db import clock
from db.across.today import is_demonstration
from db.exchange.identity import Home
from db.words import say
from desktop.frame import states
from desktop.frame.books import BooksButton
from desktop.frame.counts import read_counts
from desktop.frame.defects import Defects
from desktop.frame.handover import hand_over
from desktop.frame.navigation import MAIN, Navigation
from desktop.frame.opening import book_to_open
from desktop.frame.place import keep_place, restore_place, room_on_screen
from desktop.frame.search import Hit, Search
from desktop.frame.shelf import Shelf
from desktop.frame.stack import Stack
from desktop.frame.topbar import TopBar
from desktop.frame.undoing import Undoing
from desktop.kit.cells import Heading
from desktop.kit.desk import EVERYTHING, Desk, News, Spot
from desktop.kit.errand import Errand
from desktop.kit.page import Page
from desktop.kit.parts import column, frame, row
from desktop.kit.settings import Keeper
from desktop.kit.theme import ZOOMS, Look
from desktop.kit.verbs import verb

FOLDS_BELOW, FOLDS_IN_SESSION, LEAST = 1000, 1800, 540
"""Widths under which the navigation folds: always, in a meeting; and the window's own least."""
MINUTE = 60_000


class Window(QMainWindow):
    """One minute book on the screen, or the chooser when none is open."""

    def __init__(self, look: Look, keeper: Keeper, home: Home) -> None:
        super().__init__()
        self.look, self.keeper = look, keeper
        self.desk: Desk | None = None
        self.stack = Stack()
        self.pages, self.known = self.stack.pages, self.stack.known
        self._painted, self._undoing = False, Undoing()
        self._day = clock.today()
        self.shelf = Shelf(look, keeper, home)
        look.changed.connect(self._fit)
        self.shelf.made.connect(self._listen)
        self.shelf.taken.connect(self.show_desk)
        self.shelf.turned.connect(self.turn_to)
        self.shelf.left.connect(self.stack.forget)
        self.shelf.backed_up.connect(self._show_states)
        self.shelf.asked.connect(self.come_forward)
        self.search = Search(look, self._find)
        self.search.chosen.connect(lambda hit: self._go(Spot(hit.page, hit.kind, hit.id)))
        self.books = BooksButton(look, self.shelf)
        self.top = TopBar(look, self.search, self.books)
        self.navigation = Navigation(look, self.known)
        self.navigation.went.connect(self.show_page)
        self._lay_out()
        self._make_verbs()
        self._minute = QTimer(self)
        self._minute.setInterval(MINUTE)
        self._minute.timeout.connect(self._tick)
        restore_place(self, keeper)

    def begin(self, asked: Path | None) -> None:
        """Open what was asked for, or the minute book opened last, or offer the choice."""
        self.shelf.begin(asked)
        if self.desk is None:
            self.show_chooser()

    def come_forward(self, asked: Path | None) -> None:
        """Come to the front, and show the update file a second start was given, if any."""
        state = Qt.WindowState
        self.setWindowState(self.windowState() & ~state.WindowMinimized | state.WindowActive)
        self.show()
        self.raise_()
        self.activateWindow()
        QApplication.alert(self)
        self.shelf.show_update(asked)

    def show_chooser(self) -> None:
        """Show the minute books that can be opened, and no page."""
        self.setWindowTitle(say("desk.name"))
        self.top.show_states(on=False)
        self.navigation.hide()
        self._drop_pages()
        chooser = self.shelf.chooser
        self.stack.show_other(chooser)
        chooser.show_recent()
        chooser.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def show_desk(self, desk: Desk) -> None:
        """Show a minute book: Today first."""
        self._drop_pages()
        self._begin(desk, "today")

    def turn_to(self, desk: Desk) -> None:
        """Show a minute book that stood beside, as it was left; Today when it was not seen yet."""
        if self.desk is not None:
            self._begin(desk, self.stack.turn(self.desk, desk) or "today")

    def _begin(self, desk: Desk, code: str) -> None:
        self.desk = desk
        self.setWindowTitle(say("desk.title", book=desk.book.name))
        self.top.show_book(desk.book.name, demonstration=desk.read(is_demonstration))
        self.top.show_states(on=True)
        self.navigation.show()
        self._painted = False
        self.show_page(code)
        self._count()
        self._show_states()
        self._minute.start()

    def _listen(self, desk: Desk) -> None:
        """Follow a desk; what one beside does changes nothing in view."""
        desk.changed.connect(lambda news: self._news(news) if desk is self.desk else None)
        desk.went.connect(lambda spot: self._go(spot) if desk is self.desk else None)
        desk.started.connect(lambda errand: self._watch(errand) if desk is self.desk else None)
        desk.session_changed.connect(lambda _on: self._fit())
        desk.beside.changed.connect(lambda: QTimer.singleShot(0, self._count))

    def show_page(self, code: str) -> Page | None:
        """Go to a page, making it if this is the first time; None when there is no such page."""
        if self.desk is None or code not in self.known:
            return None
        page = self.stack.show_page(code, self.desk)
        self.desk.notices = page.notices
        self.navigation.show_here(code)
        page.shown()
        page.first().setFocus(Qt.FocusReason.OtherFocusReason)
        return page

    @property
    def current_code(self) -> str:
        """The code of the page in view, or nothing."""
        return self.stack.code

    def back(self) -> None:
        """Go to the page one came from."""
        code = self.stack.pop()
        if code:
            self.show_page(code)
            self.stack.drop_last()

    def undo(self) -> None:
        """Take back this laptop's last change of the page in view, and say which it was."""
        if self.desk and (told := self._undoing.take_back(self.desk, self.current_code)):
            self.top.saved.show_state(told, "green")

    def zoom(self, by: int) -> None:
        """Make type one size larger (1) or smaller (-1), or as usual (0)."""
        at = ZOOMS.index(self.look.zoom) if self.look.zoom in ZOOMS else ZOOMS.index(100)
        size = ZOOMS[max(0, min(len(ZOOMS) - 1, at + by))] if by else 100
        self.look.choose(self.look.name, size, self.look.density)
        self.keeper.change(zoom=size)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self.look.fit(self.height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted and self.desk is not None:
            self._painted = True
            QTimer.singleShot(0, self.shelf.after_first_paint)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        keep_place(self, self.keeper)
        self._drop_pages()
        self.shelf.put_back()
        super().closeEvent(event)

    def _drop_pages(self) -> None:
        self._minute.stop()
        self.desk = None
        self.stack.drop()

    def _lay_out(self) -> None:
        below = row(gap=0)
        below.addWidget(self.navigation)
        below.addWidget(self.stack, 1)
        whole = column(self.top, gap=0)
        whole.addLayout(below, 1)
        self.setCentralWidget(frame("", whole))

    def _make_verbs(self) -> None:
        verb(self, "desk.search", self.search.begin)
        verb(self, "desk.help", lambda: self.show_page("help"))
        verb(self, "desk.undo", self.undo)
        verb(self, "desk.back", self.back)
        verb(self, "desk.larger", lambda: self.zoom(1))
        verb(self, "desk.smaller", lambda: self.zoom(-1))
        verb(self, "desk.usual", lambda: self.zoom(0))
        verb(self, "desk.quit", self.close)
        verb(self, "desk.refresh", self._read_again)
        verb(self, "desk.open_book", self.shelf.ask_to_open)
        self.books.make_verbs(self)
        for each in MAIN:
            self._page_verb(each.code)

    def _page_verb(self, code: str) -> None:
        verb(self, f"page.{code}", lambda: self.show_page(code), key=f"go.{code}")

    def _read_again(self) -> None:
        if self.desk is not None:
            self.desk.tell(EVERYTHING)

    def _find(self, words: str) -> list[Hit | Heading]:
        from desktop.frame.finding import find  # not before somebody searches

        return [] if self.desk is None else find(self.desk, words, self.known)

    def _go(self, spot: Spot) -> None:
        page = self.show_page(spot.page)
        if page is not None and spot.kind:
            page.show_record(spot.kind, spot.id)

    def _watch(self, errand: Errand) -> None:
        if self.stack.page is not None:
            self.stack.page.watch(errand)

    def _news(self, news: News) -> None:
        self._show_states()
        QTimer.singleShot(0, self._count)
        if news.changes is not EVERYTHING:
            self._undoing.note(self.desk, news.changes, self.current_code)
            saved = say("desk.saved", time=clock.now().astimezone(clock.LONDON).time())
            self.top.saved.show_state(saved, "green")

    def _show_states(self) -> None:
        if self.desk is not None:
            on, group, now = self.desk.today(), self.desk.book.group, self.keeper.now
            self.top.backed_up.show_state(*states.backed_up(now.backed_up.get(group), on))
            self.top.shared.show_state(*states.shared(now.shared.get(group), on))

    def _count(self) -> None:
        if self.desk is not None and not self.desk.held:
            self.navigation.show_counts(read_counts(self.desk))

    def _tick(self) -> None:
        today = clock.today()
        if today != self._day:
            self._day = today
            self.shelf.begin_day()

    def _fit(self) -> None:
        self.setMinimumWidth(min(self.look.scaled(LEAST), room_on_screen().width()))
        session = self.desk is not None and self.desk.in_session
        narrow = (width := self.width()) < self.look.scaled(FOLDS_BELOW)
        self.navigation.fold(on=narrow or (session and width < FOLDS_IN_SESSION))
        self.top.fit(width)


def open_desk(asked: Path | None, home: Home | None = None) -> int:
    """Open the desk on a minute book or update file, the last one, or the chooser; run it.

    A minute book another desk of this laptop has open is shown there instead.
    """
    app = application()
    place = home or Home.default()
    keeper = Keeper(place.folder)
    book = book_to_open(asked, keeper)
    if book is not None and hand_over(place, book, asked):
        return 0
    window = make_window(app, keeper, place)
    Defects(window).watch()
    window.begin(asked)
    window.show()
    return app.exec()


def application() -> QApplication:
    """Return the application, made once."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        raise TypeError
    app.setApplicationName(say("desk.name"))
    return app


def make_window(app: QApplication, keeper: Keeper, home: Home) -> Window:
    """Return a window dressed as this laptop's settings have it."""
    now = keeper.now
    look = Look(now.colours, now.zoom, now.density)
    look.wear(app)
    return Window(look, keeper, home)
