"""A tracker from outside, before it is taken in: every row accounted for, each with its reason."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QWidget
from typing_extensions import override

from db.store import Done, Reading
from db.transfer.sheets import Kind, Outcome, Proposal, Row, against, propose, take
from db.words import choice, say
from desktop.actions.intake_rows import Seen, columns, dated, field, is_taken, kept_beside
from desktop.kit.chips import Chips, Choice
from desktop.kit.desk import Desk
from desktop.kit.errand import Progress
from desktop.kit.fields import PickField
from desktop.kit.notices import Empty
from desktop.kit.offers import bodies
from desktop.kit.page import Split, framed
from desktop.kit.parts import Facts, button, column, frame, label, row, rule
from desktop.kit.table import LineTable
from desktop.kit.views import LineView

ALL, PASSED = "all", "passed"


class IntakeView(QWidget):
    """What a file seems to hold, and what would be taken of it into which committee's log."""

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, look = desk, desk.look
        self._found: Proposal | None = None
        self._known: Proposal | None = None
        self._also: set[int] = set()
        self._done: set[int] = set()
        self._path = Path()
        self.body = PickField(look, "body", say("intake.body"), desk.read(bodies)).needed()
        self.body.edited.connect(self._compare)
        self.summary = label("", "section", wrap=True)
        self.notes = label("", "quiet", wrap=True)
        self.chips = Chips(look, say("intake.chips"))
        self.chips.chosen.connect(lambda _key: self._show())
        table: LineTable[Seen] = LineTable(columns(), self._lines)
        self.rows = LineView(look, table, say("intake.rows"))
        self.rows.chosen.connect(self._choose)
        self.rows.opened.connect(lambda _n: self._turn())
        self.facts = Facts()
        self.reasons = label("", wrap=True)
        self.also = button(say("intake.also"))
        self.also.clicked.connect(self._turn)
        self.take = button(say("intake.take", count=0), "primary")
        self.take.clicked.connect(self.take_in)
        self.empty = Empty(say("intake.none"), say("intake.choose"))
        self.empty.pressed.connect(self.ask_for_file)
        self._lay_out()
        self._show()

    def _lay_out(self) -> None:
        another, back = button(say("intake.another")), button(say("chase.back"))
        another.clicked.connect(self.ask_for_file)
        back.clicked.connect(self.left)
        told = column(self.summary, self.notes, gap=2)
        head = row(gap=16)
        head.addLayout(told, 1)
        head.addWidget(self.body)
        self._desk.look.bound(self.body, minimumWidth=280, maximumWidth=280)
        title = label(say("intake.row"), "section")
        pane = frame(
            "card",
            column(
                row(title, None, margins=(16, 12, 16, 12)),
                rule(),
                column(self.reasons, self.facts, self.also, None, gap=12, margins=(16, 12, 16, 12)),
                gap=0,
                margins=(1, 1, 1, 1),
            ),
        )
        split = Split(self._desk, framed(self.rows, empty=self.empty), pane)
        buttons = row(back, another, None, self.take)
        whole = column(head, self.chips, gap=12)
        whole.addWidget(split, 1)
        whole.addLayout(buttons)
        self.setLayout(whole)

    def begin(self, body: str) -> None:
        """Begin with a committee, where one is known, and ask for the file."""
        if body:
            self.body.set_value(body)
        self.ask_for_file()

    def ask_for_file(self) -> None:
        """Ask for the tracker."""
        place = self._desk.keeper.now.folders.get("trackers", str(Path.home()))
        path, _kind = QFileDialog.getOpenFileName(
            self, say("intake.choose"), place, say("intake.files")
        )
        if path:
            self._desk.keeper.remember_folder("trackers", Path(path).parent)
            self.look_at(Path(path))

    def look_at(self, path: Path) -> None:
        """Read a file away from the screen, and show what it seems to hold."""
        self._path = path

        def job(_progress: Progress) -> Proposal:
            return propose(path, Kind.ACTION)

        self._desk.send(say("intake.reading", name=path.name), job, self._read)

    def _read(self, found: Proposal) -> None:
        self._found, self._also, self._done = found, set(), set()
        self._compare()
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def _compare(self) -> None:
        """Say of each row what the log of the chosen committee says of it."""
        found, body = self._found, self.body.value
        if body:
            self.body.clear()
        if found is not None:
            self._done = set()
            self._known = self._desk.read(_against, body, found) if body else found
        self._show()

    @property
    def _taking(self) -> int:
        rows = self._known.rows if self._known else ()
        return sum(is_taken(each, self._also) for each in rows)

    def take_in(self) -> None:
        """Take the rows in as one change, which Undo takes back."""
        found = self._found
        if found is None:
            return
        wrong = self.body.problem()
        if wrong:
            self.body.refuse(wrong)
            self.body.entry.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        body, also, store = self.body.value, tuple(self._also), self._desk.store

        def job(_progress: Progress) -> Done:
            return take(store, body, found, also=also)

        self._desk.send(say("intake.taking"), job, self._taken, writes=True)

    def _taken(self, done: Done) -> None:
        known, count = self._known, len(done.refs)
        if known is None:
            return
        self._done = {each.number for each in known.rows if is_taken(each, self._also)}
        self._also = set()
        self._show()
        self.summary.setText(f"{known.name}: {known.summary_taken(count)}")
        self.notes.setText(say("intake.taken_one" if count == 1 else "intake.taken", count=count))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        known = self._known
        for part in (self.rows, self.summary, self.chips, self.take):
            part.setVisible(known is not None)
        self.empty.setVisible(known is None)
        if known is None:
            self._choose(-1)
            return
        self.summary.setText(f"{known.name}: {known.summary}")
        self.notes.setText(" ".join(each.sentence for each in known.doubts))
        self.notes.setVisible(True)
        held = [self._outcome_of(each) for each in known.rows]
        self.chips.show_choices(
            [
                Choice(ALL, say("intake.chip_all"), len(known.rows) + len(known.passed)),
                *(Choice(each, self._called(each), held.count(each)) for each in Outcome),
                Choice(PASSED, say("intake.chip_passed"), len(known.passed)),
            ]
        )
        self.rows.show_ids([each.n for each in self._seen(known)])
        one = self._taking == 1
        self.take.setText(say("intake.take_one") if one else say("intake.take", count=self._taking))
        self.take.setAccessibleName(self.take.text())
        self.take.setEnabled(self._taking > 0 and not self._done)

    def _outcome_of(self, each: Row) -> Outcome:
        """Return the chip a row stands under: what was taken in the end was taken."""
        return Outcome.TAKE if each.number in self._done else each.outcome

    def _called(self, outcome: Outcome) -> str:
        taken = outcome is Outcome.TAKE and bool(self._done)
        return say("intake.done") if taken else str(choice(outcome))

    def _seen(self, known: Proposal) -> list[Seen]:
        chip = self.chips.current or ALL
        found = [
            Seen(each.number, each, each.words, " ".join(each.reasons),
                 is_taken(each, self._also), each.number in self._done)
            for each in known.rows
            if chip in (ALL, self._outcome_of(each))
        ]  # fmt: skip
        if chip in (ALL, PASSED):
            found += [
                Seen(each.number, None, each.text, each.reason.sentence) for each in known.passed
            ]
        return sorted(found, key=lambda each: each.n)

    def _lines(self, ns: Sequence[int]) -> list[Seen]:
        wanted = set(ns)
        return [each for each in self._seen(self._known) if each.n in wanted] if self._known else []

    def _choose(self, n: int) -> None:
        at = self.rows.table.row_of(n) if n >= 0 else -1
        seen = self.rows.table.line(at) if at >= 0 else None
        doubtful = seen is not None and seen.row is not None and seen.row.outcome is Outcome.LOOK
        self.also.setVisible(doubtful and not self._done)
        if seen is None:
            self.reasons.setText(say("intake.choose_row"))
            self.facts.show_facts([])
            return
        self.also.setText(say("intake.leave" if seen.taken else "intake.also"))
        self.reasons.setText(seen.reason or say("intake.nothing_odd"))
        given = seen.row.given if seen.row else {}
        kept = kept_beside(self._known, seen.row) if seen.row else {}
        facts = [(field(name), dated(value)) for name, value in given.items()]
        self.facts.show_facts([*facts, *((name, dated(value)) for name, value in kept.items())])

    def _turn(self) -> None:
        """Take a row that is to be looked at, or leave it after all."""
        n = self.rows.current_id()
        rows = self._known.rows if self._known and not self._done else ()
        if any(each.number == n and each.outcome is Outcome.LOOK for each in rows):
            self._also ^= {n}
            self._show()


def _against(book: Reading, body: str, found: Proposal) -> Proposal:
    return against(book, body, found)
