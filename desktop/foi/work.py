"""The work on one request: what is found is held, read, and released passage by passage."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget
from typing_extensions import override

from db.across.foi import FoundLine, leaks_of, look_for
from db.custody.commands import HoldForFoi
from db.custody.queries import FoiPage, HeldLine, foi_page
from db.papers.foi import ResponseFile, respond
from db.words import say
from desktop.foi.columns import called
from desktop.foi.pane import held_cell
from desktop.foi.reading import Reader
from desktop.kit.cells import Cell, Words
from desktop.kit.desk import Desk
from desktop.kit.errand import Progress
from desktop.kit.notices import Empty
from desktop.kit.parts import Part, button, column, frame, label, row, rule
from desktop.kit.rows import RowList
from desktop.kit.ticks import TickList

FOUND, HELD = 308, 276
"""Widths of what is found and of what is held, in pixels at 100 %."""


class WorkView(QWidget):
    """What is found, what is held, and the text of one thing held, side by side."""

    left = Signal()

    def __init__(self, desk: Desk, request: str) -> None:
        super().__init__()
        self._desk, self._request, look = desk, request, desk.look
        self._title = label("", "section", wrap=True)
        self._leaks = label("", "error", wrap=True)
        self.words = QLineEdit()
        self.words.setPlaceholderText(say("foi.look_hint"))
        self.words.setAccessibleName(say("foi.look_for"))
        self.words.returnPressed.connect(self.look)
        self.found: TickList[FoundLine] = TickList(
            look, _found_cell, lambda each: "" if each.held else each.id, say("foi.found")
        )
        self.found.ticked.connect(self._count)
        self.nothing = Empty(say("foi.look_first"))
        self.hold = button(say("foi.hold", count=0))
        self.hold.clicked.connect(self.hold_ticked)
        self.held: RowList[HeldLine] = RowList(
            look, held_cell, say("foi.held"), height="two", whole=False
        )
        self.held.chosen.connect(self._read)
        self.reader = Reader(desk)
        self.reader.decided.connect(self.show_again)
        self.told = label("", "quiet", wrap=True)
        self.save = button(say("foi.save_response"), "primary")
        self.save.clicked.connect(self.ask_where)
        self._lay_out()

    def _lay_out(self) -> None:
        look_now = button(say("foi.look"))
        look_now.clicked.connect(self.look)
        search = row(self.words, look_now, margins=(16, 8, 16, 8))
        found = _card(
            say("foi.found"), search, rule(), self.found, self.nothing,
            row(None, self.hold, margins=(16, 8, 16, 12)),
        )  # fmt: skip
        held = _card(say("foi.held"), self.held)
        for part, wide in ((found, FOUND), (held, HELD)):
            self._desk.look.bound(part, minimumWidth=wide, maximumWidth=wide)
        cards = row(gap=12)
        cards.addWidget(found)
        cards.addWidget(held)
        cards.addWidget(self.reader, 1)
        back = button(say("foi.back"))
        back.clicked.connect(self.left)
        foot = row(back, self.told, self.save, gap=12)
        foot.setStretch(1, 1)
        whole = column(self._title, self._leaks, gap=8)
        whole.addLayout(cards, 1)
        whole.addLayout(foot)
        self.setLayout(whole)

    def begin(self) -> None:
        """Show the request, with the focus where one looks."""
        self.show_again()
        self._show_found([])
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def page(self) -> FoiPage | None:
        """The request as it stands."""
        return self._desk.read(foi_page, self._request)

    def show_again(self) -> None:
        """Read the request again: something was held or decided."""
        page = self.page
        if page is None:
            return
        line = page.line
        self._title.setText(f"{called(line)}: {' '.join(line.asked.split())}")
        told = [
            say("foi.leak", words=each.words, there=each.withheld_in, here=each.readable_in)
            for each in leaks_of(page)
        ]
        self._leaks.setText("\n".join(f"▲ {each}" for each in told))
        self._leaks.setVisible(bool(told))
        kept = self.held.current()
        self.held.show_things(page.held)
        again = next((each for each in page.held if kept and each.id == kept.id), None)
        if again is not None:
            self.held.setCurrentIndex(self.held.rows.index(self.held.rows.row_of(again)))
        self._read(self.held.current())
        self.save.setEnabled(bool(page.held) and not line.undecided)
        hint = say("foi.undecided_left", count=line.undecided) if line.undecided else ""
        self.told.setText(hint)

    def look(self) -> None:
        """Look for the words in every committee, both parts."""
        words = self.words.text().strip()
        if words:
            self._show_found(self._desk.read(look_for, words, self._request))

    def hold_ticked(self) -> None:
        """Hold what is ticked; the words looked for are kept with it."""
        things = tuple(each.id for each in self.found.taken)
        deed = HoldForFoi(self._request, things, self.words.text())
        if self._desk.do(deed, by=self) is not None:
            self.look()
            self.show_again()

    def ask_where(self) -> None:
        """Ask for a folder, and write the response there."""
        place = self._desk.keeper.now.folders.get("responses", str(Path.home()))
        folder = QFileDialog.getExistingDirectory(self, say("foi.response_folder"), place)
        if folder:
            self._desk.keeper.remember_folder("responses", Path(folder))
            self.save_to(Path(folder))

    def save_to(self, folder: Path) -> None:
        """Write the response away from the screen."""
        desk, request, on = self._desk, self._request, self._desk.today()

        def job(_progress: Progress) -> Sequence[ResponseFile]:
            with desk.store.read() as book:
                return respond(book, request, folder, on, desk.store.path)

        desk.send(say("foi.writing"), job, self._saved)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _saved(self, files: Sequence[ResponseFile]) -> None:
        folder = files[0].path.parent
        self.told.setText(say("foi.saved", count=len(files), folder=folder))

    def _show_found(self, found: Sequence[FoundLine]) -> None:
        self.found.show_ticked(found, [each.id for each in found if not each.held])
        self.found.setVisible(bool(found))
        self.nothing.setVisible(not found)
        looked = bool(self.words.text().strip())
        self.nothing.show_words(say("foi.found_nothing" if looked else "foi.look_first"), "")

    def _count(self) -> None:
        count = len(self.found.taken)
        code = "foi.hold" if self.found.rows.rowCount() else "foi.note_looked"
        self.hold.setText(say(code, count=count))
        self.hold.setAccessibleName(self.hold.text())
        looked = bool(self.words.text().strip())
        self.hold.setEnabled(looked and (count > 0 or code == "foi.note_looked"))

    def _read(self, line: HeldLine | None) -> None:
        self.reader.show_held(line)


def _card(title: str, *parts: Part) -> QWidget:
    head = row(label(title, "section"), None, margins=(16, 12, 16, 12))
    return frame("card", column(head, rule(), *parts, gap=0, margins=(1, 1, 1, 1)))


def _found_cell(each: FoundLine) -> Cell:
    held = say("foi.is_held") if each.held else ""
    private = say("foi.private") if each.private else ""
    second = " · ".join(filter(None, (held, each.ref, each.body, private)))
    return Words(" ".join(each.title.split()) or each.snippet, second)
