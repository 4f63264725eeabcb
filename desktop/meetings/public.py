"""The public copy of the minutes: what it leaves out, what the leak check found, and saving it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from db.meetings.queries.leaving_out import LeftOutLine, left_out
from db.words import choice, say
from desktop.kit.cells import Cell, Marked, Words
from desktop.kit.desk import Desk
from desktop.kit.detail import clear_scroll
from desktop.kit.flow import Flow
from desktop.kit.notices import announce
from desktop.kit.parts import button, column, label
from desktop.kit.rows import RowList

JOBS = "desktop.meetings.form.publishing"


class PublicView(QWidget):
    """One page from the record to a file that may be published; it advises and never blocks."""

    asked = Signal(str)
    """A step was asked for: its name."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk, self.meeting, self.ref = desk, "", ""
        self.rows: RowList[LeftOutLine] = RowList(
            desk.look, left_out_cell, say("life.left_out"), height="two"
        )
        self._none = label(say("life.none_left_out"), "quiet", wrap=True)
        self.leaks: RowList[Any] = RowList(desk.look, leak_cell, say("life.leaks"), height="two")
        self._head = label(say("life.leak_check"), "strong")
        self.told = label(say("life.not_checked"), "quiet", wrap=True)
        self.steps = {
            "leave_out": self._step("leave_out", lambda: self.asked.emit("leave_out")),
            "put_back": self._step("put_back", lambda: self.asked.emit("put_back")),
        }
        self.ways = {
            "check": self._step("check", self.check, "primary"),
            "save_public": self._step("save_public", self.offer),
            "save_part2": self._step("save_part2", lambda: self.ask_where("minutes-part-2")),
        }
        inside = QWidget()
        parts = (
            *(self._head, _flow(self.ways), self.told, self.leaks),
            *(label(say("life.left_out"), "strong"), self.rows, self._none, _flow(self.steps)),
            None,
        )
        inside.setLayout(column(*parts, gap=12, margins=(16, 12, 16, 12)))
        self.setLayout(column(clear_scroll(inside), gap=0))
        self.leaks.hide()
        self.checked = False

    def _step(self, name: str, deed: Any, kind: str = "") -> QPushButton:
        made = button(say(f"life.{name}"), kind)
        made.clicked.connect(lambda _on=False: deed())
        return made

    @property
    def current(self) -> LeftOutLine | None:
        """The passage that is chosen, if one is."""
        return self.rows.current()

    def show_meeting(self, meeting: str, ref: str) -> int:
        """Show what the public copy leaves out; what was checked before no longer holds."""
        lines = self.desk.read(left_out, meeting)
        self.meeting, self.ref = meeting, ref
        self.rows.show_things(lines)
        self.rows.setVisible(bool(lines))
        self._none.setVisible(not lines)
        self.steps["put_back"].setVisible(bool(lines))
        self._forget()
        return len(lines)

    def _forget(self) -> None:
        self.checked = False
        self.leaks.show_things([])
        self.leaks.hide()
        self.told.setText(say("life.not_checked"))
        self._name_save("life.save_public")

    def _name_save(self, code: str) -> None:
        self.ways["save_public"].setText(say(code))
        self.ways["save_public"].setAccessibleName(say(code))

    def check(self, then: Any = None) -> None:
        """Look for what is private in the copy as it would be saved now."""
        job = self.desk.later.module(JOBS).checking(self.desk, self.meeting)

        def show(report: Any) -> None:
            self._show(report)
            if then is not None:
                then(report)

        self.desk.send(say("life.checking"), job, show)

    def _show(self, report: Any) -> None:
        self.checked = True
        self.leaks.show_things(report.leaks)
        self.leaks.setVisible(bool(report.leaks))
        self.told.setText("\n".join(report.told))
        self._name_save("life.save_after" if report.leaks else "life.save_public")
        announce(self, report.told[0])

    def offer(self) -> None:
        """Check first; a clean copy is saved at once, another when it is asked for once more."""
        if self.checked:
            self.ask_where("minutes-public")
        else:
            self.check(self._after)

    def _after(self, report: Any) -> None:
        if not report.leaks:
            self.ask_where("minutes-public")

    def ask_where(self, name: str) -> None:
        """Ask the system where the file goes, and save it there."""
        file = f"{self.ref.replace('/', '-')}-{name}.pdf"
        path, _kind = QFileDialog.getSaveFileName(
            self, say("life.saving"), str(Path.home() / file), "*.pdf"
        )
        if path:
            self.save(name, Path(path))

    def save(self, name: str, path: Path) -> None:
        """Save one volume of the minutes."""
        job = self.desk.later.module(JOBS).saving(self.desk, name, self.meeting, path)
        self.desk.send(say("life.saving"), job, self._saved)

    def _saved(self, path: Path) -> None:
        said = say("life.saved", path=path.name)
        self.told.setText(said)
        announce(self, said)


def _flow(buttons: Mapping[str, QWidget]) -> QWidget:
    made, flow = QWidget(), Flow()
    for each in buttons.values():
        flow.addWidget(each)
    made.setLayout(flow)
    return made


def left_out_cell(line: LeftOutLine) -> Cell:
    """Return how a passage left out reads in the list."""
    head = say("life.item_of", number=line.number, passage=" ".join(line.passage.split()))
    reason = "; ".join(filter(None, (line.reason, line.exemption)))
    return Words(head, say("life.reason_of", reason=reason, by=line.by, on=line.on_date))


def leak_cell(leak: Any) -> Cell:
    """Return how something the leak check found reads in the list."""
    where = say("life.kind_in", kind=choice(leak.kind), where=leak.where)
    return Marked("diamond", "amber", leak.words, where, word_ink="text")
