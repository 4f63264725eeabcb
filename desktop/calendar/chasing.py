"""Who owes what by when, as a list that is copied into a mail as a table."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame
from typing_extensions import override

from db.across.chase import ChaseLine, Owed, chase_list
from db.words import choice, day_short, say
from desktop.kit.cells import Cell, Marked, Words
from desktop.kit.chips import Chips, Choice
from desktop.kit.desk import Desk
from desktop.kit.notices import Empty
from desktop.kit.page import framed
from desktop.kit.parts import Sentence, button, column, label, row
from desktop.kit.table import Column, LineTable
from desktop.kit.verbs import VerbButton, verb
from desktop.kit.views import LineView

ALL, LATE, OTHERS, MINE = "all", "late", "others", "mine"
CHIPS = (
    (ALL, "diary.owed_all"),
    (LATE, "diary.owed_late"),
    (OTHERS, "diary.owed_others"),
    (MINE, "diary.owed_mine"),
)


class ChaseSheet(QFrame):
    """Takes the place of the year until it is left; a line opens what it is about."""

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("page")
        self.desk, self.look = desk, desk.look
        self._name = self._body = ""
        self._found: list[ChaseLine] = []
        self._summary = Sentence(self.look, ink="text2")
        self.chips = Chips(self.look, say("diary.owed_chips"))
        self.chips.chosen.connect(lambda _key: self._show())
        self.list: LineView[ChaseLine] = LineView(
            self.look, LineTable(_columns(), self._lines), say("diary.owed"), height="two"
        )
        self.list.opened.connect(self._open)
        self.empty = Empty(say("diary.owed_none"))
        self.empty.pressed.connect(self.left)
        self.copy = verb(self, "diary.copy_table", self.copy_all)
        back, paper = button(say("diary.back_to_year")), button(say("diary.print_owed"))
        back.clicked.connect(self.left)
        paper.clicked.connect(self.print_list)
        head = row(label(say("diary.owed"), "section"), None, back, paper, gap=12)
        head.addWidget(VerbButton(self.look, self.copy))
        whole = column(head, self._summary, self.chips, gap=8)
        whole.addWidget(framed(self.list, empty=self.empty), 1)
        self.setLayout(whole)

    def show_list(self, name: str, body: str) -> None:
        """Read what is owed, for a committee by its name and id, or for all."""
        self._name, self._body = name, body
        self.refresh()
        self.list.setFocus()

    def refresh(self) -> None:
        """Read again."""
        self._found = self.desk.read(chase_list, self.desk.today(), self._name)
        counts = {key: len(self._of(key)) for key, _ in CHIPS}
        self.chips.show_choices([Choice(key, say(code), counts[key]) for key, code in CHIPS])
        late = counts[LATE]
        words = say("diary.owed_summary", count=len(self._found), late=late)
        self._summary.set_words(words)
        self._show()

    def print_list(self) -> None:
        """Show the same list among the documents."""
        self.desk.go("papers", *(("owed", self._body) if self._body else ("document", "owed")))

    def copy_all(self) -> None:
        """Copy every line shown as a table for a mail or Word."""
        self.list.selectAll()
        self.list.copy_rows()
        self._summary.set_words(say("diary.copied", count=self.list.table.rowCount()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _of(self, key: str) -> list[ChaseLine]:
        return [each for each in self._found if is_among(each, key)]

    def _show(self) -> None:
        shown = self._of(self.chips.current)
        self.list.show_ids([each.n for each in shown])
        self.list.setVisible(bool(shown))
        self.empty.setVisible(not shown)

    def _lines(self, ns: Sequence[int]) -> list[ChaseLine]:
        wanted = set(ns)
        return [each for each in self._found if each.n in wanted]

    def _open(self, n: int) -> None:
        line = next((each for each in self._found if each.n == n), None)
        if line is None:
            return
        if line.kind == "reminder":
            self.left.emit()
            self.desk.go("calendar", "reminder", line.id)
        else:
            self.desk.show(line.kind, line.id)


def is_among(line: ChaseLine, key: str) -> bool:
    """Return whether a chip stands for a line."""
    if key == LATE:
        return line.days_late > 0
    mine = line.owed in (Owed.DEADLINE, Owed.REMINDER)
    return key == ALL or mine is (key == MINE)


def what_words(line: ChaseLine) -> str:
    """Return what is owed."""
    if line.deadline is not None:
        return choice(line.deadline)
    if not line.what and line.reminder is not None:
        return choice(line.reminder)
    return line.what


def _columns() -> list[Column[ChaseLine]]:
    return [
        Column(say("diary.due_on"), 132, _due),
        Column(say("diary.owed_who"), 190, _who),
        Column(say("diary.owed_what"), 0, lambda line: Words(what_words(line))),
        Column(say("diary.owed_for"), 230, _for),
    ]


def _who(line: ChaseLine) -> Cell:
    acting = say("bodies.acts_short", acting=line.acting) if line.acting else ""
    return Words(who_words(line), acting)


def who_words(line: ChaseLine) -> str:
    """Return who owes it."""
    if line.who:
        return line.who
    mine = line.owed in (Owed.DEADLINE, Owed.REMINDER)
    return say("diary.owed_secretary") if mine else say("diary.owed_nobody")


def _due(line: ChaseLine) -> Cell:
    on = day_short(line.due_on)
    if not line.days_late:
        return Words(on)
    code = "diary.owed_day_late" if line.days_late == 1 else "diary.owed_days_late"
    return Marked("triangle", "red", on, say(code, days=line.days_late), word_ink="text")


def _for(line: ChaseLine) -> Cell:
    met = day_short(line.meeting_on) if line.meeting_on else ""
    return Words(line.body, met, ink="text2")
