"""Minute books on and off the shelf: chosen, set up, opened, made ready to write, put back.

One is current; others may stay open beside it, each on a desk of its own.
"""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from db import clock
from db.book import Book, close, open_book
from db.errors import Refusal, Trouble
from db.exchange.identity import Home
from db.words import explain, say
from desktop.frame.chooser import Chooser, NewBook
from desktop.frame.handover import Handover
from desktop.frame.opening import book_to_open, forms_to_fetch, is_update
from desktop.kit.desk import EVERYTHING, Desk, Spot
from desktop.kit.later import Later
from desktop.kit.settings import Keeper
from desktop.kit.theme import Look


class Shelf(QObject):
    """Knows the minute book that is open in this window, and those open beside it."""

    made = Signal(object)
    """A new :class:`Desk`, current or beside."""
    taken = Signal(object)
    """A :class:`Desk` on the minute book now open."""
    turned = Signal(object)
    """A :class:`Desk` that stood beside, now the current one."""
    left = Signal(object)
    """A :class:`Desk` beside is about to be closed."""
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
        self.desks: list[Desk] = []
        self.later = Later()
        self.later.ready.connect(self._make_ready)
        self._chooser: Chooser | None = None
        self._pipes: dict[Path, Handover] = {}

    @property
    def chooser(self) -> Chooser:
        """What is shown while no minute book is open; made when first needed."""
        if self._chooser is None:
            self._chooser = Chooser(self.look, self.keeper, self.home.folder)
            self._chooser.opened.connect(self.open)
            self._chooser.founded.connect(self.set_up)
        return self._chooser

    def ask_to_open(self) -> None:
        """Ask the system which minute book to open."""
        self.chooser.ask_to_open()

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
        """Open a minute book; say in the chooser's strip why it cannot be.

        One that is open beside becomes the current one.
        """
        there = self.find(path)
        if there is not None and there is not self.desk:
            self.turn_to(there)
            return
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

    def find(self, path: Path) -> Desk | None:
        """Return the desk a minute book is open on, by whatever name its path is written."""
        place = path.resolve()
        return next((each for each in self.desks if each.book.path.resolve() == place), None)

    def open_beside(self, path: Path) -> None:
        """Open a further minute book beside the current one; say in its strip why it cannot be."""
        if self.desk is None or self._is_kept_here(self.desk):
            return
        there = self.find(path)
        if there is not None:
            self.desk.trouble(say("beside.already", name=there.book.name))
            return
        try:
            self._put_beside(path)
        except (Refusal, Trouble) as error:
            self.desk.trouble(say("beside.not_opened", name=path.stem, why=explain(error)))
        else:
            self._keep_together()

    def close_beside(self, desk: Desk) -> None:
        """Close a minute book that is open beside the current one."""
        if desk is not self.desk and desk in self.desks:
            self._put_away(desk)
            self._keep_together()

    def turn(self) -> None:
        """Make the next of the open minute books the current one."""
        if self.desk is None:
            return
        at = self.desks.index(self.desk)
        after = self.desks[(at + 1) % len(self.desks)]
        if after is self.desk and not self._is_kept_here(self.desk):
            self.desk.trouble(say("beside.alone"))
        elif after is not self.desk:
            self.turn_to(after)

    def turn_to(self, desk: Desk) -> bool:
        """Make a minute book that is open beside the current one; False while that may not be."""
        if self.desk is None or self._is_kept_here(self.desk):
            return False
        self.desk = desk
        clock.run_from(desk.book.stands_at)
        self.keeper.remember_book(desk.book.path)
        self._tell_others(desk)
        self.turned.emit(desk)
        return True

    def after_first_paint(self) -> None:
        """Fetch what the first list did not need: records, commands and forms."""
        if self.desk is not None and not self.desk.ready:
            self.later.fetch(forms_to_fetch(), first=self.desk.store.register.records)

    def begin_day(self) -> None:
        """Work out anew what follows from the date, and let every page read again."""
        for desk in self.desks:
            if not desk.held and self._may_write(desk):
                desk.store.refresh(clock.today())
                desk.tell(EVERYTHING)
        self._tell_each_other()

    def put_back(self) -> None:
        """Close every minute book."""
        self.later.stop()
        for desk in self.desks[::-1]:
            self._put_away(desk)
        self.desk = None

    def _take(self, book: Book) -> None:
        self.later.stop()
        if self.desk is not None:
            self._put_away(self.desk)
        clock.run_from(book.stands_at)
        self.keeper.remember_book(book.path)
        if self._chooser is not None:
            self._chooser.notices.clear()
        self.desk = self._put_up(book)
        self.taken.emit(self.desk)
        if len(self.desks) > 1:
            self._keep_together()
        if book.standing:
            self.desk.trouble(say(book.standing))

    def _put_up(self, book: Book) -> Desk:
        desk = Desk(book, self.look, self.keeper, self.later)
        self.desks.append(desk)
        pipe = self._pipes[book.path] = Handover(self.home, self)
        pipe.asked.connect(lambda asked: self._asked_for(desk, asked))
        pipe.open(book.path)
        desk.beside.asked.connect(self._show_beside)
        self.made.emit(desk)
        return desk

    def _put_away(self, desk: Desk) -> None:
        """Close a desk and its minute book; the clock stays as the current one keeps it."""
        pipe = self._pipes.pop(desk.book.path)
        pipe.close()
        pipe.deleteLater()
        if desk is not self.desk:
            self.left.emit(desk)
        desk.leave()
        self.desks.remove(desk)
        if desk is self.desk:
            close(desk.book)
        else:
            with clock.undisturbed():
                close(desk.book)

    def _put_beside(self, path: Path) -> None:
        with clock.undisturbed():
            book = open_book(path, self.home)
        desk = self._put_up(book)
        if self.desk is not None and self.desk.ready:
            self._prepare(desk)

    def _asked_for(self, desk: Desk, asked: Path | None) -> None:
        if asked is not None and not is_update(asked) and desk is not self.desk:
            self.turn_to(desk)
        self.asked.emit(asked)

    def _show_beside(self, book: Book, spot: Spot) -> None:
        desk = self.find(book.path)
        if desk is not None and self.turn_to(desk):
            desk.go(spot.page, spot.kind, spot.id)

    def _is_kept_here(self, desk: Desk) -> bool:
        """Say why no other minute book may come into view now, if that is so."""
        code = "desk.busy_now" if desk.held else "beside.in_session"
        kept = desk.held or desk.beside.is_silent
        if kept:
            desk.trouble(say(code))
        return kept

    def _keep_together(self) -> None:
        """Remember which minute books are open, and let each know of the others."""
        paths = [str(each.book.path) for each in self.desks]
        self.keeper.change(together=tuple(paths) if len(paths) > 1 else ())
        self._tell_each_other()

    def _tell_each_other(self) -> None:
        for desk in self.desks:
            self._tell_others(desk)

    def _tell_others(self, desk: Desk) -> None:
        desk.beside.set_books([each.book for each in self.desks if each is not desk])

    def _make_ready(self) -> None:
        if self.desk is not None and not self.desk.ready:
            self._prepare(self.desk)
            self._open_together(self.desk)
            self.ready.emit()
            self.desk.tell(EVERYTHING)
            self._back_up(self.desk)

    def _prepare(self, desk: Desk) -> None:
        if self._may_write(desk):
            desk.store.prepare()
            desk.store.refresh(desk.today())
        desk.set_ready()

    def _open_together(self, desk: Desk) -> None:
        """Open again what was open beside this minute book; one that cannot be is told."""
        kept = self.keeper.now.together
        if len(self.desks) > 1 or str(desk.book.path) not in kept:
            return
        gone, told = [], []
        for path in [Path(each) for each in kept if Path(each) != desk.book.path]:
            try:
                self._put_beside(path)
            except (Refusal, Trouble) as error:
                told.append(say("beside.not_opened", name=path.stem, why=explain(error)))
                if error.code == "file.missing":
                    gone.append(str(path))
        self.keeper.change(together=tuple(each for each in kept if each not in gone))
        self._tell_each_other()
        if told and not desk.beside.is_silent:
            desk.trouble(" ".join(told))

    def _back_up(self, desk: Desk) -> None:
        from desktop.frame.backups import is_due, mind_passing, send_backup

        mind_passing(desk, self.home.folder)
        if is_due(desk):
            send_backup(desk, self.backed_up.emit)

    def _may_write(self, desk: Desk) -> bool:
        return not desk.book.standing and desk.store.holder.role != "reader"
