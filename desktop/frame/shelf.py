"""Minute books on and off the shelf: chosen, set up, opened, made ready to write, put back."""

from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from db import clock
from db.book import Book, close, open_book
from db.errors import Refusal, Trouble
from db.exchange.identity import Home
from db.words import explain, say
from desktop.frame.chooser import Chooser, NewBook
from desktop.frame.handover import Handover
from desktop.kit.desk import EVERYTHING, Desk
from desktop.kit.later import Later
from desktop.kit.settings import Keeper
from desktop.kit.theme import Look

UPDATE_ENDING = ".mbundle"
AREAS = (
    *("bodies", "calendar", "meetings", "actions", "decisions", "risks"),
    *("papers", "exchange", "today", "settings"),
)


class Shelf(QObject):
    """Knows the one minute book that is open in this window."""

    taken = Signal(object)
    """A :class:`Desk` on the minute book now open."""
    ready = Signal()
    """The forms are at hand and the minute book can be written."""

    backed_up = Signal()
    """The minute book was backed up, or could not be."""
    asked = Signal(object)
    """A second start was asked to open this minute book, or the update file given here."""

    def __init__(self, look: Look, keeper: Keeper, home: Home) -> None:
        super().__init__()
        self.look, self.keeper, self.home = look, keeper, home
        self.desk: Desk | None = None
        self.later = Later()
        self.later.ready.connect(self._make_ready)
        self._chooser: Chooser | None = None
        self._handover = Handover(home, self)
        self._handover.asked.connect(self.asked)

    @property
    def chooser(self) -> Chooser:
        """What is shown while no minute book is open; made when first needed."""
        if self._chooser is None:
            self._chooser = Chooser(self.look, self.keeper, self.home.folder)
            self._chooser.opened.connect(self.open)
            self._chooser.founded.connect(self.set_up)
        return self._chooser

    def begin(self, asked: Path | None) -> None:
        """Open what was asked for, or the minute book opened last, or offer the choice.

        An update file is shown on the Share page of the minute book opened last.
        """
        path = book_to_open(asked, self.keeper)
        if path is not None:
            self.open(path)
        self.show_update(asked)

    def show_update(self, asked: Path | None) -> None:
        """Show what an update file would bring to the open minute book; other paths are passed."""
        if asked is not None and is_update(asked) and self.desk is not None:
            self.desk.go("exchange", "file", str(asked))

    def open(self, path: Path) -> None:
        """Open a minute book; say in the chooser's strip why it cannot be."""
        try:
            book = open_book(path, self.home)
        except (Refusal, Trouble) as error:
            self.chooser.notices.trouble(explain(error))
            return
        self._take(book)

    def set_up(self, new: NewBook) -> None:
        """Set up a new minute book and open it; what is wrong shows beside its field."""
        from db.founding import found_book

        try:
            book = found_book(new.path, new.name, self.home, new.founding)
        except Refusal as refusal:
            self.chooser.form.refuse(refusal)
        except Trouble as trouble:
            self.chooser.notices.trouble(explain(trouble))
        else:
            self._take(book)

    def after_first_paint(self) -> None:
        """Fetch what the first list did not need: records, commands and forms."""
        if self.desk is not None:
            forms = [f"desktop.{area}.form" for area in AREAS if _there(area)]
            self.later.fetch(forms, first=self.desk.store.register.records)

    def begin_day(self) -> None:
        """Work out anew what follows from the date, and let every page read again."""
        if self.desk is not None and not self.desk.held and self._may_write(self.desk):
            self.desk.store.refresh(clock.today())
            self.desk.tell(EVERYTHING)
            self._back_up(self.desk)

    def put_back(self) -> None:
        """Close the minute book."""
        self._handover.close()
        self.later.stop()
        if self.desk is not None:
            self.desk.leave()
            close(self.desk.book)
            self.desk = None

    def _take(self, book: Book) -> None:
        self.put_back()
        self._handover.open(book.path)
        self.keeper.remember_book(book.path)
        if self._chooser is not None:
            self._chooser.notices.clear()
        self.desk = Desk(book, self.look, self.keeper, self.later)
        self.taken.emit(self.desk)
        if book.standing:
            self.desk.trouble(say(book.standing))

    def _make_ready(self) -> None:
        if self.desk is not None:
            if self._may_write(self.desk):
                self.desk.store.prepare()
                self.desk.store.refresh(clock.today())
            self.desk.set_ready()
            self.ready.emit()
            self.desk.tell(EVERYTHING)
            self._back_up(self.desk)

    def _back_up(self, desk: Desk) -> None:
        from desktop.frame.backups import is_due, send_backup

        if is_due(desk):
            send_backup(desk, self.backed_up.emit)

    def _may_write(self, desk: Desk) -> bool:
        return not desk.book.standing and desk.store.holder.role != "reader"


def _there(area: str) -> bool:
    return (
        find_spec(f"desktop.{area}") is not None and find_spec(f"desktop.{area}.form") is not None
    )


def is_update(path: Path) -> bool:
    """Return whether a path is named as an update file."""
    return path.suffix == UPDATE_ENDING


def book_to_open(asked: Path | None, keeper: Keeper) -> Path | None:
    """Return the minute book to open: the one asked for, or the one opened last if it is there."""
    if asked is not None and not is_update(asked):
        return asked
    recent = [Path(each) for each in keeper.now.recent]
    return next((each for each in recent[:1] if each.is_file()), None)
