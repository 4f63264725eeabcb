"""One meeting beside the year: when and where, what falls due, and what is done with it."""

from PySide6.QtWidgets import QPushButton, QWidget

from db.calendar.queries import (
    ClashLine,
    DeadlineLine,
    MeetingLine,
    clashes_in,
    deadlines_of,
    meeting,
)
from db.calendar.rules.states import STANDING, MeetingState, may_become
from db.words import DAYS, choice, day, say
from desktop.calendar.columns import times
from desktop.kit.cells import Cell, Marked
from desktop.kit.desk import Desk
from desktop.kit.detail import DetailPane
from desktop.kit.flow import flowing
from desktop.kit.parts import Facts, button, column, label, row, rule
from desktop.kit.rows import RowList
from desktop.kit.verbs import VerbButton, verb

MOVABLE = STANDING | {MeetingState.POSTPONED}


class MeetingPane(DetailPane):
    """What is known of the chosen meeting; a form takes its place while something is changed."""

    def __init__(self, desk: Desk, form: str) -> None:
        super().__init__(desk, say("diary.pane"))
        self._form_module = form
        self._line: MeetingLine | None = None
        look = desk.look
        self._ref, self._name = label("", "strong"), label("", "section", wrap=True)
        self._warning = label("", "error", wrap=True)
        self._facts = Facts()
        self._none = label(say("diary.deadlines_none"), "quiet", wrap=True)
        self._due: RowList[DeadlineLine] = RowList(
            look, deadline_cell, say("diary.deadlines"), height="two"
        )
        self._due.opened.connect(lambda _line: self._begin_due("meeting_it"))
        self._due.chosen.connect(lambda _line: self._allow_due())
        self._convene = verb(self, "diary.convene", lambda: self._begin("convening"))
        self._primary = VerbButton(look, self._convene, "primary")
        self._open = button(say("diary.open"), "link")
        self._open.clicked.connect(self.open_meeting)
        self._verbs = {
            name: self._opener(f"diary.{code}", name)
            for code, name in (
                ("move", "moving"),
                ("postpone", "postponing"),
                ("stand_down", "standing_down"),
            )
        }
        self._again = button(say("diary.reinstate"))
        self._again.clicked.connect(self._reinstate)
        self._meet = self._due_opener("diary.meet", "meeting_it")
        self._set = self._due_opener("diary.set_due", "setting_due")
        self.show_inside(self._lay_out())
        self.show_meeting("")

    @property
    def line(self) -> MeetingLine | None:
        """The meeting shown."""
        return self._line

    def _opener(self, code: str, name: str) -> QPushButton:
        made = button(say(code))
        made.clicked.connect(lambda: self._begin(name))
        return made

    def _due_opener(self, code: str, name: str) -> QPushButton:
        made = button(say(code), "link")
        made.clicked.connect(lambda: self._begin_due(name))
        return made

    def _lay_out(self) -> QWidget:
        head = column(
            row(self._ref, None, self._open),
            self._name,
            self._warning,
            flowing(self._primary, *self._verbs.values(), self._again),
            gap=8,
            margins=(16, 8, 12, 12),
        )
        title = label(say("diary.deadlines"), "strong")
        heading = row(title, None, self._meet, self._set, margins=(16, 4, 8, 0))
        self._below = QWidget()
        facts = column(self._facts, margins=(16, 8, 12, 8))
        none = column(self._none, margins=(16, 4, 12, 8))
        self._below.setLayout(column(rule(), facts, rule(), heading, none, self._due, gap=0))
        inside = QWidget()
        inside.setLayout(column(head, self._below, None, gap=0))
        return inside

    def show_meeting(self, row_id: str) -> None:
        """Show a meeting, or nothing; a form that is open stays until it is sent or left."""
        line = self.desk.read(meeting, row_id) if row_id else None
        self._line = line
        self._below.setVisible(line is not None)
        self._open.setVisible(line is not None)
        self._allow(line)
        if line is None:
            self._ref.setText("")
            self._name.setText(say("diary.choose_one"))
            self._warning.hide()
            self._due.show_things([])
            return
        self._ref.setText(line.ref)
        self._name.setText(line.name)
        self._warn(line)
        self._facts.show_facts(meeting_facts(line))
        due = self.desk.read(deadlines_of, line.id)
        self._due.show_things(due)
        self._none.setVisible(not due)
        self._allow_due()

    def show_note(self, words: str) -> None:
        """Show what the year lacks, in place of a meeting."""
        self.show_meeting("")
        self._name.setText(words)

    def begin(self, name: str, body: str = "") -> None:
        """Open one of the page's forms that begin without a meeting."""
        form = getattr(self.desk.later.module(self._form_module), name)
        self.open_form(form(self.desk, body))

    def open_meeting(self) -> None:
        """Go to the meeting's own page: agenda, papers, the room and the minutes."""
        if self._line is not None:
            self.desk.show("meeting", self._line.id)

    def _begin(self, name: str) -> None:
        if self._line is not None:
            form = getattr(self.desk.later.module(self._form_module), name)
            self.open_form(form(self.desk, self._line))

    def _reinstate(self) -> None:
        if self._line is not None:
            self.desk.later.module(self._form_module).reinstate(self.desk, self._line)

    def _begin_due(self, name: str) -> None:
        line = self._due.current()
        if line is not None and (name != "meeting_it" or line.met_on is None):
            form = getattr(self.desk.later.module(self._form_module), name)
            self.open_form(form(self.desk, line))

    def _allow(self, line: MeetingLine | None) -> None:
        def may(after: MeetingState) -> bool:
            return line is not None and may_become(line.state, after)

        planned = line is not None and line.state is MeetingState.PLANNED
        self._primary.setVisible(planned)
        self._convene.setEnabled(planned)
        self._verbs["moving"].setVisible(line is not None and line.state in MOVABLE)
        self._verbs["postponing"].setVisible(may(MeetingState.POSTPONED))
        self._verbs["standing_down"].setVisible(may(MeetingState.STOOD_DOWN))
        stood_down = line is not None and line.state is MeetingState.STOOD_DOWN
        self._again.setVisible(stood_down)

    def _allow_due(self) -> None:
        current = self._due.current()
        self._meet.setEnabled(current is not None and current.met_on is None)
        self._set.setEnabled(current is not None)
        for each in (self._meet, self._set):
            each.setVisible(current is not None)

    def _warn(self, line: MeetingLine) -> None:
        clashes: list[ClashLine] = []
        if line.on_date is not None and line.state in STANDING:
            found = self.desk.read(clashes_in, line.on_date, line.on_date)
            clashes = [each for each in found if line.id in (each.one.id, each.other.id)]
        words = [clash_words(line, each) for each in clashes]
        self._warning.setText("\n".join(words))
        self._warning.setVisible(bool(words))


def clash_words(line: MeetingLine, clash: ClashLine) -> str:
    """Return the sentence of two meetings that ask for the same people at once."""
    other = clash.other if clash.one.id == line.id else clash.one
    return say("diary.clash", other=other.name, people=", ".join(clash.people))


def meeting_facts(line: MeetingLine) -> list[tuple[str, str]]:
    """Return what is known of a meeting, as labels and values."""
    on = line.on_date
    when = say("diary.no_date")
    if on is not None:
        weekday = DAYS[on.weekday()]
        when = say("diary.when_words", weekday=weekday, day=on, times=times(line))
    moved = line.nominal_on is not None and line.nominal_on != on
    return [
        (say("diary.state"), choice(line.state)),
        (say("diary.when"), when),
        (say("diary.holiday"), line.holiday),
        (say("diary.where"), line.venue),
        (say("diary.online"), line.online),
        (say("diary.kind"), choice(line.kind)),
        (say("diary.nominal"), day(line.nominal_on) if moved and line.nominal_on else ""),
        (say("diary.moved"), line.moved_why),
        (say("diary.why"), line.why),
        (say("diary.convened"), day(line.convened_on) if line.convened_on else ""),
    ]


def deadline_cell(line: DeadlineLine) -> Cell:
    """Return a deadline with its day and whether it was met."""
    due = day(line.due_on) if line.due_on else say("diary.no_date")
    mark, ink, hollow = "disc", "text2", True
    if line.met_on is not None:
        mark, ink, hollow = "tick", "green", False
        said = say("diary.met", day=due, met=day(line.met_on))
    elif line.overdue:
        mark, ink, hollow = "triangle", "red", False
        said = say("diary.overdue", day=due)
    else:
        said = say("diary.due", day=due)
    if line.by_hand:
        said = say("diary.by_hand", due=said)
    return Marked(mark, ink, choice(line.kind), said, hollow=hollow, word_ink="text")
