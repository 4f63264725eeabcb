"""The check before circulation on the desk: findings, each opening its record; what is waived."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from db.across.alike import Alike, folded
from db.across.circulation import CheckLine, Circulation, circulation
from db.across.circulation_found import Weight
from db.across.consistency import check_name
from db.meetings.queries import DeclarationLine, MeetingPage, declarations
from db.meetings.queries.questions import WaiverLine
from db.words import choice, say
from desktop.kit.cells import Cell, Heading, Marked
from desktop.kit.desk import Desk
from desktop.kit.detail import clear_scroll
from desktop.kit.flow import Flow
from desktop.kit.notices import Empty
from desktop.kit.parts import Sentence, column, row, rule
from desktop.kit.rows import RowList
from desktop.kit.verbs import VerbButton, verb
from desktop.kit.whereabouts import PAGE_OF

MARKS = {
    Weight.SERIOUS: ("triangle", "red"),
    Weight.TO_MEND: ("diamond", "amber"),
    Weight.TO_KNOW: ("bar", "text2"),
}
Line = CheckLine | WaiverLine | DeclarationLine | Alike[CheckLine]


class CheckView(QWidget):
    """What members would notice, the three that matter most first; it advises and never blocks."""

    opened = Signal(str, str)
    """The kind and id of a record to be shown."""
    asked = Signal(str)
    """A form is wanted: waive, restore, declare or retract."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk, look = desk, desk.look
        self.found = Circulation("", (), (), 0)
        self.declared: list[DeclarationLine] = []
        self._meeting = ""
        self._unfolded: set[str] = set()
        self._told = Sentence(look, ink="text2")
        self.list: RowList[Line] = RowList(
            look, finding_cell, say("check.list"), height="two", lined=True
        )
        self.list.opened.connect(self._open)
        self.list.chosen.connect(lambda _line: self._fit())
        self._open_verb = verb(self, "check.open", lambda: self._open(self.list.current()))
        self._waive = verb(self, "check.waive", lambda: self.asked.emit("waive"))
        self._restore = verb(self, "check.restore", lambda: self.asked.emit("restore"))
        self._declare = verb(self, "check.declare", lambda: self.asked.emit("declare"))
        self._retract = verb(self, "check.retract", lambda: self.asked.emit("retract"))
        buttons = Flow()
        self._buttons: dict[object, QPushButton] = {}
        for made in (self._open_verb, self._declare, self._waive, self._retract, self._restore):
            self._buttons[made] = VerbButton(look, made)
            buttons.addWidget(self._buttons[made])
        self._none = Empty(say("check.none"))
        inside = QWidget()
        inside.setLayout(column(self.list, None, gap=0))
        self._scroll = clear_scroll(inside)
        whole = column(row(self._told, margins=(16, 8, 16, 8)), rule(), gap=0)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(self._none, 1)
        whole.addWidget(rule())
        whole.addLayout(column(buttons, margins=(16, 8, 16, 8)))
        self.setLayout(whole)

    def show_meeting(self, page: MeetingPage) -> None:
        """Check a meeting and show what is found, keeping the chosen finding."""
        same, row = page.id == self._meeting, self.list.currentIndex().row()
        if not same:
            self._meeting, self._unfolded = page.id, set()
        self.found = self.desk.read(circulation, page.id, self.desk.today())
        self.declared = self.desk.read(declarations, page.id)
        before = self.list.current()
        self._show()
        if same and before is not None and self.list.rows.row_of(before) < 0:
            stay(self.list, row)
        shown = bool(self.found.lines or self.found.waived or self.declared)
        self._scroll.setVisible(shown)
        self._none.setVisible(not shown)
        self._told.set_words(told(self.found))
        self._fit()

    def _show(self) -> None:
        self.list.show_things(grouped(self.found, frozenset(self._unfolded), self.declared))

    @property
    def current(self) -> CheckLine | WaiverLine | DeclarationLine | None:
        """The chosen finding, declaration or waiver; of many alike, the first."""
        here = self.list.current()
        return here.first if isinstance(here, Alike) else here

    def _fit(self) -> None:
        here = self.list.current()
        self._open_verb.setEnabled(isinstance(here, CheckLine | Alike))
        self._waive.setEnabled(isinstance(here, CheckLine | Alike))
        self._restore.setEnabled(isinstance(here, WaiverLine))
        declared = isinstance(here, DeclarationLine)
        self._retract.setEnabled(declared)
        self._declare.setText(say("meetings.change_item" if declared else "check.declare"))
        for made in (self._retract, self._restore):  # of few rows: not in the way of the others
            self._buttons[made].setVisible(made.isEnabled())

    def _open(self, line: object) -> None:
        if isinstance(line, Alike):
            self._unfolded.add(line.check)
            self._show()
            self.list.setCurrentIndex(self.list.rows.index(self.list.rows.row_of(line.first)))
        elif isinstance(line, DeclarationLine):
            self.asked.emit("declare")
        elif isinstance(line, CheckLine):
            if line.kind in PAGE_OF:
                self.opened.emit(line.kind, line.id)
            else:
                kind = line.kind if line.near_kind == "meeting" else line.near_kind
                self.opened.emit(kind, line.near_id)


def stay(rows: RowList[Line], at: int) -> None:
    """Choose what stands now where something stood that is gone, or the nearest above it."""
    count = rows.rows.rowCount()
    places = [*range(at, count), *range(min(at, count) - 1, -1, -1)]
    found = (each for each in places if not isinstance(rows.rows.thing(each), Heading))
    near = next(found, -1)
    if near >= 0:
        rows.setCurrentIndex(rows.rows.index(near))


def told(found: Circulation) -> str:
    """Return what was found in one line: 2 serious, 5 to put right, 1 to know."""
    counts = [(weight, found.count(weight)) for weight in Weight]
    words = ", ".join(f"{count} {choice(weight).lower()}" for weight, count in counts if count)
    if not words:
        words = say("check.nothing")
    aside = say("check.left_out", n=found.left_out) if found.left_out else ""
    return " · ".join(filter(None, (words, say("check.advises"), aside)))


def grouped(
    found: Circulation,
    opened: frozenset[str] = frozenset(),
    declared: Sequence[DeclarationLine] = (),
) -> list[Line | Heading]:
    """Return the findings under their headings, what was declared after those that matter most.

    What is not for this committee stands at the end.

    Many of one sort are one line until that sort is opened.
    """
    lines: list[Line | Heading] = []
    whole = folded(found.lines, lambda each: each.check, opened=opened)
    first = [each for each in whole if _leading(each).first]
    if first:
        lines += [Heading(say("check.first")), *first]
    if declared:
        lines += [Heading(say("check.declared_head")), *declared]
    for weight in Weight:
        rest = [each for each in whole if each not in first and _leading(each).weight is weight]
        count = sum(len(each.lines) if isinstance(each, Alike) else 1 for each in rest)
        if rest:
            lines += [Heading(say("check.more", weight=choice(weight), n=count)), *rest]
    if found.waived:
        lines += [Heading(say("check.waived_head")), *found.waived]
    return lines


def _leading(line: CheckLine | Alike[CheckLine]) -> CheckLine:
    return line.first if isinstance(line, Alike) else line


def finding_cell(line: Line) -> Cell:
    """Return a finding with its mark and the way out, what was declared, or a waiver."""
    if isinstance(line, DeclarationLine):
        how = choice(line.management).lower()
        said = say("check.declared", number=line.number, name=line.name, how=how)
        return Marked("bar", "text2", said, line.nature, word_ink="text")
    if isinstance(line, WaiverLine):
        values = {"by": line.by, "on": line.on_date or "", "reason": line.reason}
        return Marked("bar", "text2", check_name(line.check), say("check.waived", **values))
    if isinstance(line, Alike):
        mark, ink = MARKS[line.first.weight]
        beneath = say("check.alike_first", sentence=line.first.sentence)
        return Marked(mark, ink, line.words, beneath, word_ink="text")
    mark, ink = MARKS[line.weight]
    return Marked(mark, ink, line.sentence, line.way_out, word_ink="text")
