"""What is shown when no minute book is open: the recent ones, a new one, or one to open."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QStackedWidget, QWidget

from db.errors import Refusal
from db.words import say
from desktop.kit.cells import Cell, Words
from desktop.kit.fields import ChoiceField, TextField
from desktop.kit.forms import Form
from desktop.kit.notices import Empty, NoticeStrip
from desktop.kit.parts import Card, column, label, row
from desktop.kit.rows import RowList
from desktop.kit.settings import Keeper
from desktop.kit.theme import Look
from desktop.kit.verbs import VerbButton, verb

ENDING = ".minutebook"
FOUNDINGS = ("nenc", "lsc", "blank")
_MOST = 620


@dataclass(frozen=True, slots=True)
class NewBook:
    """What a new minute book is made from."""

    path: Path
    name: str
    founding: str


@dataclass(frozen=True, slots=True)
class Recent:
    """A minute book opened before."""

    path: Path
    there: bool


class Chooser(QFrame):
    """The first page of a new laptop, and the one after a minute book could not be opened."""

    opened = Signal(object)
    """A path to open."""
    founded = Signal(object)
    """A :class:`NewBook` to set up."""

    def __init__(self, look: Look, keeper: Keeper, folder: Path) -> None:
        """``folder`` is where minute books are kept on this laptop unless told otherwise."""
        super().__init__()
        self.setObjectName("page")
        self.look, self.keeper, self._folder = look, keeper, folder
        self.notices = NoticeStrip(look)
        self._recent: RowList[Recent] = RowList(
            look, _cell, say("chooser.recent"), height="two", one_click=True
        )
        self._recent.opened.connect(lambda recent: self.opened.emit(recent.path))
        self._card = Card(say("chooser.recent"), self._recent)
        self._none = Empty(say("chooser.none"))
        self.form = self._make_form()
        self._pages = QStackedWidget()
        self._pages.addWidget(self._start_page())
        self._pages.addWidget(self.form)
        inside = column(self.notices, self._pages, gap=12)
        middle = row(None, gap=0)
        middle.addLayout(inside, 100)
        middle.addStretch(1)
        self.setLayout(column(middle, gap=0, margins=(24, 32, 24, 24)))
        look.bound(self._pages, maximumWidth=_MOST)
        self.show_recent()

    def show_recent(self) -> None:
        """Read the recent minute books; one that has gone is shown as gone, never made anew."""
        found = [Recent(path, path.is_file()) for path in map(Path, self.keeper.now.recent)]
        self._recent.show_things(found)
        self._card.set_count(len(found))
        self._card.setVisible(bool(found))
        self._none.setVisible(not found)

    def begin_new(self) -> None:
        """Ask what a new minute book is called and who keeps it."""
        self._pages.setCurrentWidget(self.form)
        self.form.begin()

    def ask_to_open(self) -> None:
        """Ask the system for a minute book or an update file."""
        kinds = f"{say('chooser.kind')} (*{ENDING})"
        chosen, _ = QFileDialog.getOpenFileName(
            self, say("chooser.open_title"), str(self._folder), kinds
        )
        if chosen:
            self.opened.emit(Path(chosen))

    def first(self) -> QWidget:
        """Return what takes the focus: the recent ones, or the button for a new one."""
        return self._recent if self._recent.rows.rowCount() else self._new_button

    def _start_page(self) -> QWidget:
        new = verb(self, "chooser.new", self.begin_new, key="desk.new")
        opens = verb(self, "chooser.open", self.ask_to_open, key="desk.open_book")
        self._new_button = VerbButton(self.look, new, "primary")
        where = label(say("chooser.where", folder=self._folder), "caption", wrap=True)
        title = label(say("desk.name"), "title")
        what = label(say("chooser.what"), "quiet", wrap=True)
        buttons = row(self._new_button, VerbButton(self.look, opens), None)
        page = QFrame()
        page.setLayout(
            column(title, what, 8, self._card, self._none, 8, buttons, where, None, gap=8)
        )
        return page

    def _make_form(self) -> Form:
        choices = [(key, say(f"chooser.founding_{key}")) for key in FOUNDINGS]
        fields = (
            TextField(self.look, "book", say("chooser.book"), hint=say("chooser.book_hint")),
            TextField(self.look, "name", say("chooser.person"), hint=say("chooser.person_hint")),
            ChoiceField(self.look, "founding", say("chooser.founding"), choices),
        )
        form = Form(self.look, say("chooser.new_title"), fields, "chooser.make")
        form.sent.connect(self._sent)
        form.left.connect(self._leave)
        return form

    def _sent(self) -> None:
        book = self.form.value("book")
        if not book:
            self.form.refuse(Refusal("chooser.no_book", "book"))
            return
        path = self._folder / f"{safe_name(book)}{ENDING}"
        self.founded.emit(NewBook(path, self.form.value("name"), self.form.value("founding")))

    def _leave(self) -> None:
        self._pages.setCurrentIndex(0)
        self.first().setFocus(Qt.FocusReason.OtherFocusReason)


def safe_name(words: str) -> str:
    """Return words as a file's name that every system takes."""
    kept = "".join(each if each.isalnum() or each in " -_" else " " for each in words)
    return " ".join(kept.split())[:80] or "Minutes"


def _cell(recent: Recent) -> Cell:
    if recent.there:
        return Words(recent.path.stem, str(recent.path.parent), bold=True)
    return Words(recent.path.stem, say("chooser.gone", folder=recent.path.parent), ink="text2")
