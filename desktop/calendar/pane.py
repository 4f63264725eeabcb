"""One meeting beside the year: when and where, how it was called, what falls due, what is done."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from db.calendar.queries import (
    ClashLine,
    DeadlineLine,
    MeetingLine,
    clashes_in,
    deadlines_of,
    meeting,
)
from db.calendar.queries.calling import CallLine, call_of
from db.calendar.queries.rooms import BookingLine, booking_of, room_clashes_in
from db.calendar.queries.year import PeriodLine, ReminderLine
from db.calendar.rules.states import STANDING
from db.store import Done
from db.words import DAYS, choice, day, say
from desktop.calendar.columns import deadline_cell, reminder_words, times
from desktop.calendar.minds import (
    call_facts,
    clash_words,
    period_facts,
    period_words,
    reminder_facts,
    room_clash_words,
    room_words,
)
from desktop.calendar.ways import WAYS, Ways, allowed
from desktop.kit.desk import Desk
from desktop.kit.detail import DetailPane
from desktop.kit.flow import flowing
from desktop.kit.parts import Facts, button, column, label, rename, row, rule
from desktop.kit.rows import RowList
from desktop.kit.verbs import VerbButton, verb


class MeetingPane(DetailPane):
    """What is known of the chosen meeting; a form takes its place while something is changed."""

    planned = Signal(str)
    """A meeting was planned: its id."""

    def __init__(self, desk: Desk, form: str) -> None:
        super().__init__(desk, say("diary.pane"))
        self._form_module = form
        self._line: MeetingLine | None = None
        self._thing: PeriodLine | ReminderLine | None = None
        self._elsewhere: Callable[[], object] | None = None
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
        self._ways = {name: self._opener(f"diary.{code}", name) for name, code in WAYS.items()}
        self._things = {
            name: self._thing_opener(f"diary.{code}", name)
            for name, code in (("complete", "done"), ("changing", "change"), ("removing", "remove"))
        }
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

    def _thing_opener(self, code: str, name: str) -> QPushButton:
        made = button(say(code))
        made.clicked.connect(lambda: self._begin_thing(name))
        return made

    def _due_opener(self, code: str, name: str) -> QPushButton:
        made = button(say(code), "link")
        made.clicked.connect(lambda: self._begin_due(name))
        return made

    def _lay_out(self) -> QWidget:
        rest = [each for name, each in self._ways.items() if name != "consenting"]
        head = column(
            row(self._ref, None, self._open),
            self._name,
            self._warning,
            flowing(self._ways["consenting"], self._primary, *rest, *self._things.values()),
            gap=8,
            margins=(16, 8, 12, 12),
        )
        title = label(say("diary.deadlines"), "strong")
        heading = row(title, None, self._meet, self._set, margins=(16, 4, 8, 0))
        self._below, self._deadlines = QWidget(), QWidget()
        facts = column(self._facts, margins=(16, 8, 12, 8))
        none = column(self._none, margins=(16, 4, 12, 8))
        self._deadlines.setLayout(column(rule(), heading, none, self._due, gap=0))
        self._below.setLayout(column(rule(), facts, self._deadlines, gap=0))
        inside = QWidget()
        inside.setLayout(column(head, self._below, None, gap=0))
        return inside

    def show_meeting(self, row_id: str) -> None:
        """Show a meeting, or nothing; a form that is open stays until it is sent or left."""
        line = self.desk.read(meeting, row_id) if row_id else None
        self._line, self._thing, self._elsewhere = line, None, None
        self._open.setText(say("diary.open"))
        for each in (self._below, self._deadlines, self._open):
            each.setVisible(line is not None)
        self._allow_thing()
        if line is None:
            self._allow(Ways())
            self._ref.setText("")
            self._name.setText(say("diary.choose_one"))
            self._warning.hide()
            self._due.show_things([])
            return
        self._ref.setText(line.ref)
        self._name.setText(line.name)
        call = self.desk.read(call_of, line.id, self.desk.today())
        room = self.desk.read(booking_of, line.id)
        self._allow(allowed(line, call, room))
        self._warn(self._warnings(line, call))
        self._facts.show_facts(meeting_facts(line, call, room))
        due = self.desk.read(deadlines_of, line.id)
        self._due.show_things(due)
        self._none.setVisible(not due)
        self._allow_due()

    def show_note(self, words: str) -> None:
        """Show what the year lacks, in place of a meeting."""
        self.show_meeting("")
        self._name.setText(words)

    def show_thing(self, thing: PeriodLine | ReminderLine) -> None:
        """Show days to plan around, or a reminder, in place of a meeting."""
        self.show_meeting("")
        self._thing = thing
        if isinstance(thing, PeriodLine):
            self._name.setText(period_words(thing))
            self._facts.show_facts(period_facts(thing))
        else:
            self._name.setText(reminder_words(thing))
            self._facts.show_facts(reminder_facts(thing))
        self._below.setVisible(True)
        self._allow_thing()

    def show_elsewhere(
        self, name: str, facts: list[tuple[str, str]], way: str, go: Callable[[], object]
    ) -> None:
        """Show a line of another minute book: what is known of it, and the way there."""
        self.show_meeting("")
        self._name.setText(name)
        self._facts.show_facts(facts)
        self._elsewhere = go
        self._open.setText(way)
        self._below.show()
        self._open.show()

    def change_thing(self) -> None:
        """Open the form that changes the period or reminder shown."""
        self._begin_thing("changing")

    def begin(self, name: str, body: str = "") -> None:
        """Open one of the page's forms that begin without a meeting."""
        form = getattr(self.desk.later.module(self._form_module), name)(self.desk, body)
        self.open_form(form)
        form.finished.connect(self._made)

    def _made(self, done: Done) -> None:
        """Tell the page of a meeting that was planned, which may lie in another year."""
        for each in done.refs[:1]:
            if each.kind == "meeting":
                self.planned.emit(each.id)

    def open_meeting(self) -> None:
        """Go to the meeting's own page: agenda, papers, the room and the minutes."""
        if self._elsewhere is not None:
            self._elsewhere()
        elif self._line is not None:
            self.desk.show("meeting", self._line.id)

    def _begin(self, name: str) -> None:
        if self._line is not None:
            made = getattr(self.desk.later.module(self._form_module), name)(self.desk, self._line)
            if made is not None:
                self.open_form(made)

    def _begin_thing(self, name: str) -> None:
        if self._thing is not None:
            made = getattr(self.desk.later.module(self._form_module), name)(self.desk, self._thing)
            if made is not None:
                self.open_form(made)

    def _begin_due(self, name: str) -> None:
        line = self._due.current()
        if line is not None and (name != "meeting_it" or line.met_on is None):
            form = getattr(self.desk.later.module(self._form_module), name)
            self.open_form(form(self.desk, line))

    def _allow(self, ways: Ways) -> None:
        stopped = "consenting" in ways.names
        rename(self._primary, "" if stopped else "primary")
        rename(self._ways["consenting"], "primary")
        self._primary.setVisible(ways.convene)
        self._convene.setEnabled(ways.convene)
        for name, made in self._ways.items():
            made.setVisible(name in ways.names)

    def _allow_thing(self) -> None:
        reminder = isinstance(self._thing, ReminderLine) and self._thing.done_on is None
        self._things["complete"].setVisible(reminder)
        for name in ("changing", "removing"):
            self._things[name].setVisible(self._thing is not None)

    def _allow_due(self) -> None:
        current = self._due.current()
        self._meet.setEnabled(current is not None and current.met_on is None)
        self._set.setEnabled(current is not None)
        for each in (self._meet, self._set):
            each.setVisible(current is not None)

    def _warnings(self, line: MeetingLine, call: CallLine | None) -> list[str]:
        said = []
        if call is not None and not call.consented and line.state in STANDING:
            said.append(say("diary.consent_stops", party=call.consent_name))
        if line.on_date is None or line.state not in STANDING:
            return said
        found: list[ClashLine] = self.desk.read(clashes_in, line.on_date, line.on_date)
        for each in found:
            if line.id in (each.one.id, each.other.id):
                other = each.other if each.one.id == line.id else each.one
                said.append(clash_words(other.name, each.people, each.minutes))
        rooms = self.desk.read(room_clashes_in, line.on_date, line.on_date)
        return said + [
            room_clash_words(each, line.id)
            for each in rooms
            if line.id in (each.one.meeting, each.other.meeting)
        ]

    def _warn(self, words: list[str]) -> None:
        self._warning.setText("\n".join(words))
        self._warning.setVisible(bool(words))


def meeting_facts(
    line: MeetingLine, call: CallLine | None, room: BookingLine | None
) -> list[tuple[str, str]]:
    """Return what is known of a meeting, as labels and values."""
    on = line.on_date
    when = say("diary.no_date")
    if on is not None:
        weekday = DAYS[on.weekday()]
        at = times(line) if line.start_time else say("diary.no_time").lower()
        when = say("diary.when_words", weekday=weekday, day=on, times=at)
    moved = line.nominal_on is not None and line.nominal_on != on
    return [
        (say("diary.state"), choice(line.state)),
        (say("diary.when"), when),
        (say("diary.holiday"), line.holiday),
        (say("diary.where"), line.venue),
        (say("diary.room"), room_words(room) if room else ""),
        (say("diary.online"), line.online),
        (say("diary.kind"), choice(line.kind)),
        (say("diary.nominal"), day(line.nominal_on) if moved and line.nominal_on else ""),
        (say("diary.moved"), line.moved_why),
        (say("diary.why"), line.why),
        *(call_facts(call) if call else []),
        (say("diary.convened"), day(line.convened_on) if line.convened_on else ""),
    ]
