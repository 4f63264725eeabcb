"""One e-mail for each owner, read over and changed before it leaves (P4)."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QTextBrowser, QWidget
from typing_extensions import override

from db.bodies.queries.mail import mail_watch
from db.transfer.mail import ChaseDraft, chase_drafts, readdressed, table
from db.words import say
from desktop.actions import filing
from desktop.kit.cells import Cell, Words
from desktop.kit.chases import chase_words
from desktop.kit.desk import Desk
from desktop.kit.detail import clear_scroll
from desktop.kit.fields import LongField, TextField
from desktop.kit.flow import KeptWhole, flowing
from desktop.kit.notices import Empty
from desktop.kit.parts import UNBOUND, button, column, frame, label, row, rule
from desktop.kit.ticks import TickList

LIST = 300
"""Width of the list of owners, in pixels at 100 %."""
NARROW, LOW = 900, 180
"""Width under which the owners stand above the e-mail, and how high they then are."""
HELD = "\N{NO-BREAK SPACE}"
"""Keeps a date whole where a line is broken."""
TABLE_ROWS = 16
"""Lines of the table that are in view at once."""


class ChaseView(QWidget):
    """Every owner's draft: ticked ones are saved together, each can be opened by itself."""

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, look = desk, desk.look
        self._drafts: dict[str, ChaseDraft] = {}
        self._shown = ""
        self.owners: TickList[ChaseDraft] = TickList(
            look, _owner, lambda each: each.file, say("chase.owners")
        )
        self.owners.chosen.connect(self._choose)
        self.owners.ticked.connect(self._count)
        self.to = TextField(look, "to", say("chase.to"))
        self.copy = TextField(look, "copy", say("chase.copy"))
        for each in (self.to, self.copy):
            each.edited.connect(self._watch)
        self.subject = TextField(look, "subject", say("chase.subject"))
        self.before = LongField(look, "before", say("chase.before"), lines=6)
        self.table = QTextBrowser()
        self.table.setAccessibleName(say("chase.table"))
        self.table.setOpenLinks(False)
        self.after = LongField(look, "after", say("chase.after"), lines=5)
        self.doubts = label("", "error", wrap=True)
        self.save = button(say("chase.save_none"), "primary")
        self.save.clicked.connect(self.ask_where)
        self.open = button(say("chase.open"))
        self.open.clicked.connect(self.open_one)
        back = button(say("chase.back"))
        back.clicked.connect(self.left)
        self.told = label("", "quiet", wrap=True)
        self.empty = Empty(say("chase.nobody"), say("chase.back"))
        self.empty.pressed.connect(self.left)
        self._lay_out(back)

    def _lay_out(self, back: QWidget) -> None:
        head = row(label(say("chase.owners"), "section"), None, margins=(16, 12, 16, 12))
        hint = column(label(say("chase.hint"), "caption", wrap=True), margins=(16, 8, 16, 12))
        owners = column(head, rule(), gap=0, margins=(1, 1, 1, 1))
        owners.addWidget(self.owners, 1)
        owners.addWidget(rule())
        owners.addLayout(hint)
        self._left = frame("card", owners)
        sheet = QWidget()
        table = column(label(say("chase.table"), "label"), self.table, gap=4)
        people = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        people.setSpacing(12)
        people.addWidget(self.to, 1)
        people.addWidget(self.copy, 1)
        parts = (self.doubts, people, self.subject, self.before, table, self.after, None)
        sheet.setLayout(column(*parts, gap=12, margins=(16, 12, 16, 12)))
        buttons = row(self.told, margins=(16, 8, 16, 12))
        buttons.addLayout(flowing(back, self.open, self.save, right=True), 1)
        mail = column(gap=0, margins=(1, 1, 1, 1))
        mail.addWidget(clear_scroll(sheet), 1)
        mail.addWidget(rule())
        mail.addWidget(KeptWhole(buttons))
        self._mail = frame("card", mail)
        self._ways = (row(gap=16), people)
        whole = self._ways[0]
        whole.addWidget(self._left)
        whole.addWidget(self.empty)
        whole.addWidget(self._mail, 1)
        self.setLayout(whole)
        self._place(NARROW)
        self._desk.look.changed.connect(self._place_again)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(event.size().width())

    def _place_again(self) -> None:
        self._place(self.width())

    def _place(self, width: int) -> None:
        """Stand the owners beside the e-mail, or above it where there is no width for both."""
        scaled = self._desk.look.scaled
        beside = width >= scaled(NARROW)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        for each in self._ways:
            if each.direction() != way:
                each.setDirection(way)
        self._left.setMinimumWidth(scaled(LIST) if beside else 1)
        self._left.setMaximumWidth(scaled(LIST) if beside else UNBOUND)
        self._left.setMinimumHeight(1 if beside else scaled(LOW))
        self._left.setMaximumHeight(UNBOUND if beside else scaled(LOW))
        self._mail.setMinimumWidth(1)
        self._mail.setMinimumHeight(1 if beside else scaled(LIST))

    def begin(self, *, body: str, person: str) -> None:
        """Draft for everybody who owes something; with a person, only theirs is ticked."""
        made = self._desk.read(
            chase_drafts, self._desk.today(), self._desk.store.holder.person, body=body
        )
        self._drafts = {each.file: each for each in made}
        mine = [each.file for each in made if not person or each.person == person]
        for part in (self._left, self._mail):
            part.setVisible(bool(made))
        self.empty.setVisible(not made)
        self.owners.show_ticked(made, mine)
        first = next((at for at, each in enumerate(made) if each.file in mine), 0)
        if made:
            self.owners.setCurrentIndex(self.owners.rows.index(first))
            self.owners.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def shown(self) -> ChaseDraft:
        """The draft in view, as it now reads."""
        return self._edited(self._drafts[self._shown])

    def ask_where(self) -> None:
        """Ask for a folder, and save the ticked drafts there."""
        place = self._desk.keeper.now.folders.get("drafts", str(Path.home()))
        folder = QFileDialog.getExistingDirectory(self, say("chase.folder"), place)
        if folder:
            self._desk.keeper.remember_folder("drafts", Path(folder))
            self.save_to(Path(folder))

    def save_to(self, folder: Path) -> None:
        """Save the ticked drafts; only those that were made count as chases."""
        self._keep()
        drafts = [self._drafts[each.file] for each in self.owners.taken]
        if drafts:
            self._desk.send(say("chase.saving"), filing.saving(drafts, folder), self._saved)

    def open_one(self) -> None:
        """Open the draft in view in the system's mail program."""
        self._keep()
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.TempLocation)
        job = filing.saving([self._drafts[self._shown]], Path(place) / "minutebook" / "drafts")
        self._desk.send(say("chase.saving"), job, self._opened)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _opened(self, saved: filing.Saved) -> None:
        if saved.paths and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(saved.paths[0]))):
            self._desk.trouble(say("chase.not_opened", path=saved.paths[0]))
            return
        self._saved(saved)

    def _saved(self, saved: filing.Saved) -> None:
        if saved.made and self._desk.do(filing.chased(saved.made), by=self) is not None:
            folder = saved.paths[0].parent
            one = len(saved.made) == 1
            words = say("chase.saved_one" if one else "chase.saved", count=len(saved.made),
                        folder=folder)  # fmt: skip
            self.told.setText(words)
        if saved.trouble:
            self._desk.trouble(saved.trouble)

    def _choose(self, chosen: ChaseDraft | None) -> None:
        self._keep()
        if chosen is None:
            return
        self._shown = chosen.file
        draft = self._drafts[chosen.file].draft
        self.to.set_value(_people(draft.to))
        self.copy.set_value(_people(draft.copy))
        self.subject.set_value(draft.subject)
        self.before.set_value(draft.before)
        self.after.set_value(draft.after)
        self.table.setHtml(table(draft.sheet))
        rows = min(TABLE_ROWS, 2 + 2 * len(draft.sheet.rows))
        self.table.setFixedHeight(self._desk.look.metrics().lineSpacing() * (rows + 2))
        self._show_doubts(chosen)

    def _watch(self) -> None:
        """Say at once what there is to say of addresses as they are typed (P20)."""
        if self._shown:
            self._show_doubts(self.shown)

    def _show_doubts(self, it: ChaseDraft) -> None:
        self.doubts.setText("\n".join(f"▲ {each}" for each in it.told))
        self.doubts.setVisible(bool(it.told))

    def _keep(self) -> None:
        """Keep what was changed of the draft in view."""
        if self._shown:
            self._drafts[self._shown] = self.shown

    def _edited(self, was: ChaseDraft) -> ChaseDraft:
        draft = replace(
            was.draft,
            to=_addresses(self.to.value, was.name) if self.to.touched else was.draft.to,
            copy=_addresses(self.copy.value, "") if self.copy.touched else was.draft.copy,
            subject=self.subject.value,
            before=self.before.value,
            after=self.after.value,
        )
        if not (self.to.touched or self.copy.touched):
            return replace(was, draft=draft)
        return readdressed(self._desk.read(mail_watch), was, draft)

    def _count(self) -> None:
        count = len(self.owners.taken)
        code = "chase.save_one" if count == 1 else "chase.save_none" if not count else "chase.save"
        self.save.setText(say(code, count=count))
        self.save.setAccessibleName(self.save.text())
        self.save.setEnabled(bool(count))


def _people(people: tuple[tuple[str, str], ...]) -> str:
    return "; ".join(address for _name, address in people)


def _addresses(typed: str, name: str) -> tuple[tuple[str, str], ...]:
    found = [each.strip() for each in typed.replace(",", ";").split(";")]
    return tuple((name if at == 0 else "", each) for at, each in enumerate(filter(None, found)))


def _owner(it: ChaseDraft) -> Cell:
    count = len(it.actions)
    told = [
        say("log.owes_one") if count == 1 else say("log.owes", count=count),
        say("log.owes_late", count=it.overdue) if it.overdue else "",
        chase_words(it.chased, it.chased_on).replace(" ", HELD),
    ]
    return Words(it.name, " · ".join(filter(None, told)))
