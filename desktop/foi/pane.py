"""One request beside the list: its clock, what is held, and the steps that can be taken."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from db.across.foi import leaks_of
from db.custody.queries import FoiPage, HeldLine, foi_page
from db.custody.rules import FoiState, HeldState
from db.words import choice, day, say
from desktop.foi.columns import called
from desktop.kit.cells import Cell, Marked
from desktop.kit.desk import Desk
from desktop.kit.detail import DetailPane
from desktop.kit.flow import Flow
from desktop.kit.parts import Facts, button, column, label, rename, row, rule
from desktop.kit.rows import RowList

FORM = "desktop.foi.form"
STEPS = {
    FoiState.OPEN: ("asking", "answering", "withdrawing"),
    FoiState.CLARIFICATION: ("clarifying", "withdrawing"),
    FoiState.ANSWERED: ("reopening",),
    FoiState.WITHDRAWN: ("reopening",),
}
MARKS = {
    HeldState.TO_CONSIDER: ("disc", "accent"),
    HeldState.RELEASED: ("tick", "green"),
    HeldState.IN_PART: ("diamond", "amber"),
    HeldState.WITHHELD: ("triangle", "red"),
    HeldState.OUTSIDE: ("bar", "text2"),
}


class FoiPane(DetailPane):
    """What is known of the chosen request; a form takes its place while something is changed."""

    added = Signal(str)
    """The id of a request that was just recorded."""
    worked_on = Signal(str)
    """What is held for a request is to be looked for and decided on: its id."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, say("foi.pane"))
        self._page: FoiPage | None = None
        self._ref = label("", "strong")
        self._asked = label("", "section", wrap=True)
        self._facts = Facts()
        self._leaks = label("", "error", wrap=True)
        self._work = button(say("foi.work"), "primary")
        self._work.clicked.connect(self._begin_work)
        self._change = button(say("log.change"), "link")
        self._change.clicked.connect(lambda: self.begin("changing"))
        self._steps: dict[str, QPushButton] = {}
        self._verbs = Flow(gap=6)
        self._verbs.addWidget(self._work)
        for name in dict.fromkeys(each for steps in STEPS.values() for each in steps):
            made = button(say(f"foi.step_{name}"))
            made.clicked.connect(lambda _on=False, name=name: self.begin(name))
            self._steps[name] = made
            self._verbs.addWidget(made)
        self.held: RowList[HeldLine] = RowList(
            desk.look, held_cell, say("foi.held"), height="two", passing=True
        )
        self.held.opened.connect(lambda _line: self._begin_work())
        self.show_inside(self._lay_out())
        self.left.connect(self._show_again)
        self.show_request("")

    def _lay_out(self) -> QWidget:
        top = row(self._ref, None, self._change)
        head = column(top, self._asked, self._verbs, gap=8, margins=(16, 8, 8, 12))
        facts = column(self._facts, self._leaks, gap=8, margins=(16, 8, 12, 8))
        held = column(label(say("foi.held"), "strong"), gap=4, margins=(16, 8, 0, 0))
        self._more = QWidget()
        self._more.setLayout(column(rule(), facts, rule(), held, self.held, gap=0))
        inside = QWidget()
        inside.setLayout(column(head, self._more, None, gap=0))
        return inside

    def show_request(self, row_id: str) -> None:
        """Show a request, or nothing; a form that is open stays until it is sent or left."""
        page = self._page = self.desk.read(foi_page, row_id) if row_id else None
        steps = STEPS.get(page.line.state, ()) if page else ()
        for name, made in self._steps.items():
            made.setVisible(name in steps)
            rename(made, "")
        for each in (self._ref, self._work, self._change, self._more):
            each.setVisible(page is not None)
        self._asked.setText(page.line.asked if page else say("foi.choose_one"))
        self._ref.setText(called(page.line) if page else "")
        self._facts.show_facts(_facts(page) if page else [])
        self.held.show_things(page.held if page else [])
        leaks = leaks_of(page) if page else []
        told = [
            say("foi.leak", words=each.words, there=each.withheld_in, here=each.readable_in)
            for each in leaks
        ]
        self._leaks.setText("\n".join(f"▲ {each}" for each in told))
        self._leaks.setVisible(bool(told))

    def _show_again(self) -> None:
        self.show_request(self._page.line.id if self._page else "")

    def begin(self, name: str) -> None:
        """Open the form of a step."""
        if self._page is not None:
            form = getattr(self.desk.later.module(FORM), name)
            self.open_form(form(self.desk, self._page.line))

    def begin_new(self) -> None:
        """Open the form of a new request."""
        form = self.desk.later.module(FORM).recording(self.desk)
        self.open_form(form)
        form.finished.connect(lambda done: self.added.emit(done.refs[0].id))

    def _begin_work(self) -> None:
        if self._page is not None:
            self.worked_on.emit(self._page.line.id)


def held_cell(line: HeldLine) -> Cell:
    """Return something held: what it is, whose, and what becomes of it."""
    mark, ink = MARKS.get(line.state, ("disc", "text2"))
    private = say("foi.private") if line.private else ""
    cut = say("foi.passages", count=len(line.passages)) if line.passages else ""
    second = " · ".join(filter(None, (choice(line.state), cut, line.ref, line.body, private)))
    title = " ".join(line.title.split())
    hollow = line.state is HeldState.TO_CONSIDER
    return Marked(mark, ink, title, second, hollow=hollow, word_ink="text")


def _facts(page: FoiPage) -> list[tuple[str, str]]:
    line = page.line
    clock = day(line.due_on) if line.due_on else say("foi.clock_stands")
    if line.late:
        late = say("foi.late_one" if line.late == 1 else "foi.late", days=line.late)
        clock = f"{clock}, {late}"
    dated = (
        ("foi.received", line.received_on),
        ("foi.asked_on", line.clarify_on),
        ("foi.came_on", line.clarified_on),
        ("foi.ended_on", line.ended_on),
    )
    return [
        (say("foi.state"), choice(line.state)),
        (say("foi.answer_by"), clock),
        *((say(code), day(on)) for code, on in dated if on),
        (say("foi.requester"), line.requester),
        (say("foi.contact"), line.contact),
        (say("foi.handler"), line.handler),
        (say("foi.looked_for"), "; ".join(line.looked_for)),
        (say("foi.outcome"), line.outcome),
    ]
