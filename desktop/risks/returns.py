"""Owners' returns: their risks out to Excel, and back as changes to accept one by one (P18)."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QWidget
from typing_extensions import override

from db.files import write_whole
from db.risks.commands import ReturnedChange, TakeReturns
from db.risks.queries import ReturnedLine, owner_returns
from db.risks.rules.returns import ReturnDoubt
from db.transfer.owners import DOCUMENT, WORKBOOK, read_back, write_each, written
from db.transfer.sheets.returns import ReadReturn, shown
from db.words import choice, say
from desktop.kit.cells import Cell, Words
from desktop.kit.desk import Desk
from desktop.kit.errand import Progress
from desktop.kit.flow import Flow, KeptWhole
from desktop.kit.notices import Empty
from desktop.kit.page import framed
from desktop.kit.parts import button, column, label, row
from desktop.kit.ticks import TickList

FOLDER = "returns"


class ReturnsView(QWidget):
    """What came back, each change with its tick; those in doubt wait for one."""

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._body = desk, ""
        self.found = ReadReturn((), 0, ())
        self.summary = label("", "section", wrap=True)
        self.notes = label("", "quiet", wrap=True)
        self.rows: TickList[ReturnedLine] = TickList(desk.look, _cell, _key, say("risks.returned"))
        self.rows.ticked.connect(self._count)
        self.rows.opened.connect(self.rows.turn)
        self.empty = Empty(say("risks.returns_none"), say("risks.returns_read"))
        self.empty.pressed.connect(self.ask_for_file)
        back, again = button(say("risks.to_register")), button(say("risks.returns_read"))
        out, each = button(say("risks.returns_save")), button(say("risks.returns_each"))
        back.clicked.connect(self.left)
        again.clicked.connect(self.ask_for_file)
        out.clicked.connect(self.save)
        each.clicked.connect(self.save_each)
        self.take = button("", "primary")
        self.take.clicked.connect(self.take_in)
        whole = column(column(self.summary, self.notes, gap=2), gap=12)
        whole.addWidget(framed(self.rows, empty=self.empty), 1)
        verbs = Flow(gap=8)
        for one in (back, out, each, again):
            verbs.addWidget(one)
        foot = row(gap=8)
        foot.addLayout(verbs, 1)
        foot.addWidget(self.take)
        whole.addWidget(KeptWhole(foot))
        self.setLayout(whole)

    def begin(self, body: str) -> None:
        """Begin with the committee in view: its owners, or everybody's."""
        self._body = body
        owners = self._desk.read(owner_returns, body)
        risks = sum(len(each.risks) for each in owners)
        self.summary.setText(say("risks.returns_told", owners=len(owners), n=risks))
        self._show()
        self.empty.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        """Ask where to, and write one file with a sheet or pages for each owner."""
        path = self._where("risks.returns_save", "risks.returns_workbook", "risks.returns_document")
        if path is not None:
            self.save_to(path)

    def save_each(self) -> None:
        """Ask where to and under which name, and write a file of its own for each owner."""
        kinds = ("risks.returns_each_workbook", "risks.returns_each_document")
        path = self._where("risks.returns_each", *kinds)
        if path is not None:
            self.save_each_to(path)

    def _where(self, title: str, workbook: str, document: str) -> Path | None:
        place = self._desk.keeper.now.folders.get(FOLDER, str(Path.home()))
        name = str(Path(place) / say("risks.returns_file", on=self._desk.today().isoformat()))
        word = say(document)
        path, kind = QFileDialog.getSaveFileName(self, say(title), name, f"{say(workbook)};;{word}")
        return _ended(Path(path), DOCUMENT if kind == word else WORKBOOK) if path else None

    def save_to(self, path: Path) -> None:
        """Write the returns away from the screen."""
        self._desk.keeper.remember_folder(FOLDER, path.parent)
        owners = self._desk.read(owner_returns, self._body)
        today = self._desk.today()

        def job(_progress: Progress) -> Path:
            return write_whole(path, written(owners, today, path))

        self._desk.send(say("risks.returns_writing"), job, self._saved)

    def save_each_to(self, path: Path) -> None:
        """Write each owner's return away from the screen."""
        self._desk.keeper.remember_folder(FOLDER, path.parent)
        owners = self._desk.read(owner_returns, self._body)
        today = self._desk.today()

        def job(_progress: Progress) -> list[Path]:
            return write_each(owners, today, path)

        self._desk.send(say("risks.returns_writing"), job, self._saved_each)

    def _saved_each(self, paths: list[Path]) -> None:
        code = "risks.returns_each_saved" if len(paths) > 1 else "risks.returns_each_one"
        names = "; ".join(each.name for each in paths)
        self.notes.setText(say(code, n=len(paths), names=names))

    def _saved(self, path: Path) -> None:
        self.notes.setText(say("risks.returns_saved", name=path.name))

    def ask_for_file(self) -> None:
        """Ask for a returned workbook, and show what it proposes."""
        place = self._desk.keeper.now.folders.get(FOLDER, str(Path.home()))
        path, _kind = QFileDialog.getOpenFileName(
            self, say("risks.returns_read"), place, say("risks.returns_files")
        )
        if path:
            self._desk.keeper.remember_folder(FOLDER, Path(path).parent)
            self.look_at(Path(path))

    def look_at(self, path: Path) -> None:
        """Read a return away from the screen."""
        store = self._desk.store

        def job(_progress: Progress) -> ReadReturn:
            with store.read() as book:
                return read_back(book, path)

        self._desk.send(say("intake.reading", name=path.name), job, self._read)

    def _read(self, found: ReadReturn) -> None:
        self.found = found
        told = say("returns.read", risks=found.risks, count=len(found.lines))
        self.summary.setText(told)
        gone = say("returns.gone", refs=", ".join(found.gone)) if found.gone else ""
        self.notes.setText("\n".join(filter(None, (gone, *(f"◆ {each}" for each in found.odd)))))
        self._show()
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_in(self) -> None:
        """Take what is ticked as one change, which Undo takes back."""
        taken = self.rows.taken
        changes = tuple(
            ReturnedChange(each.risk, each.change.field, each.change.becomes, each.reason)
            for each in taken
        )
        if changes and self._desk.do(TakeReturns(changes)) is not None:
            rest = tuple(each for each in self.found.lines if each not in taken)
            self.found = replace(self.found, lines=rest)
            self._show()
            self.summary.setText(say("returns.taken", count=len(changes)))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        lines = self.found.lines
        sure = [_key(each) for each in lines if each.change.doubt is ReturnDoubt.NONE]
        self.rows.show_ticked(lines, sure)
        self.rows.setVisible(bool(lines))
        self.empty.setVisible(not lines)
        self._count()

    def _count(self) -> None:
        count = len(self.rows.taken)
        one = say("risks.returns_take_one")
        words = one if count == 1 else say("risks.returns_take", n=count)
        self.take.setText(words)
        self.take.setAccessibleName(words)
        self.take.setEnabled(count > 0)
        self.take.setVisible(bool(self.found.lines))


def _ended(path: Path, usual: str) -> Path:
    """Return a path that ends in one of the two forms; in the usual one where it has none."""
    known = path.suffix.lower() in {DOCUMENT, WORKBOOK}
    return path if known else path.with_name(f"{path.name}{usual}")


def _key(line: ReturnedLine) -> str:
    return "" if line.change.doubt is ReturnDoubt.UNREAD else str(line.n)


def _cell(line: ReturnedLine) -> Cell:
    change = line.change
    was, becomes = shown(change, change.was) or "–", shown(change, change.becomes) or "–"
    first = say("risks.returned_line", ref=line.ref, field=choice(change.field),
                was=was, becomes=becomes)  # fmt: skip
    doubt = "" if change.doubt is ReturnDoubt.NONE else choice(change.doubt)
    second = ", ".join(filter(None, (doubt, line.owner, line.title, line.reason)))
    return Words(first, second, bold=bool(doubt))


def make(desk: Desk) -> ReturnsView:
    """Make the view."""
    return ReturnsView(desk)
