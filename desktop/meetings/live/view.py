"""A meeting in session on the screen: nothing moves, nothing pops up, no word is lost."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from typing_extensions import override

from db.errors import Refusal
from db.meetings.queries import AgendaLine, PersonLine, meeting_page
from db.meetings.rules.items import ItemState
from db.words import say
from desktop.kit.detail import CommandForm
from desktop.kit.notices import announce
from desktop.meetings.live.captured import Captured
from desktop.meetings.live.declared import unwritten
from desktop.meetings.live.items import GONE
from desktop.meetings.live.screen import Screen
from desktop.meetings.live.unfinished import Unfinished, unfinished
from desktop.meetings.live.words import Typed, understood

CAPTURE = "desktop.meetings.form.capture"
MARKING = "desktop.meetings.form.marking"
COURSE = "desktop.meetings.form.course"
SETTING = "desktop.meetings.form.setting"
AFTERWARDS = "desktop.meetings.form.afterwards"
ATTENDANCE = "desktop.meetings.form.attendance"
ROOM = "desktop.meetings.form.room"


class Asks:
    """Shows a refusal of a typed line beside its field, in the form the line opens then."""

    def __init__(self, opens: Callable[[], object], form: Callable[[], CommandForm | None]) -> None:
        self._opens, self._form = opens, form

    def refuse(self, refusal: Refusal) -> None:
        """Open the form with what was typed, and say there what is wrong."""
        self._opens()
        form = self._form()
        if form is not None:
            form.refuse(refusal)


class LiveView(Screen):
    """The page while a meeting is in session; what is asked stands beside the words."""

    @override
    def runs(self) -> dict[str, Callable[[], object]]:
        return {
            "action": lambda: self.capture("action"),
            "decision": lambda: self.capture("decision"),
            "risk": lambda: self.capture("risk"),
            "previous": self.previous,
            "next": self.next,
            "mark": self.mark,
            "presiding": self.preside,
            "correct": self.correct,
            "recording": self.note_recording,
            "attendance": self.take_attendance,
            "projector": self.project,
            "declared": self.declared,
            "not_taken": self.not_taken,
            "times": self.times,
        }

    def project(self) -> None:
        """Show the room what it may see in a window of its own, or put that away."""
        self.projector.setVisible(not self.projector.isVisible())

    # the course of the meeting
    def next(self) -> None:
        """Go to the next item, taking it when it is still to come."""
        here = self.line(self.shown)
        if self.live is None or here is None:
            return
        open_ones = [each for each in self.live.items if each.state not in GONE]
        fresh = here.state is ItemState.TO_COME and not self.live.current and not self.after
        ahead = [each for each in open_ones if each == here] if fresh else []
        if not ahead and here in open_ones:
            ahead = open_ones[open_ones.index(here) + 1 :]
        if ahead:
            self._go_on(ahead[0])

    def _go_on(self, item: AgendaLine) -> None:
        self.leave_words()
        if item.state is ItemState.TO_COME and not self.after:
            self._capture.start(self.desk, item.id)
        self.show_item(item.id)

    def previous(self) -> None:
        """Show the item before, to write on; nothing about the course changes."""
        if self.live is not None:
            ids = [each.id for each in self.live.items]
            at = ids.index(self.shown) if self.shown in ids else 0
            if at > 0:
                self.show_item(ids[at - 1])

    @override
    def take(self) -> None:
        """Take the item shown now, out of its turn."""
        self.leave_words()
        self._capture.start(self.desk, self.shown)
        self.to_words()

    @override
    def carry_on(self) -> None:
        """Say in the words that the meeting goes on as a discussion."""
        self.pad.words.add_paragraph(say("live.carried_on"))
        self.to_words()

    @override
    def adjourn(self) -> None:
        """Ask why, and adjourn."""
        self.leave_words()
        if self.live is not None:
            self.people.open_form(self._capture.adjourning(self.desk, self.live))

    @override
    def close_meeting(self) -> None:
        """Ask for the time, and close."""
        self.leave_words()
        if self.meeting:
            course = self.desk.later.module(COURSE)
            made = course.closing(self.desk, self.meeting, self.finish, self.settle)
            self.people.open_form(made)

    def settle(self) -> None:
        """Ask what becomes of the items that were not reached, and go on to close."""
        settling = self.desk.later.module(SETTING).settling
        form = settling(self.desk, self.desk.read(meeting_page, self.meeting))
        self.people.open_form(form)
        form.finished.connect(lambda _done: self.close_meeting())

    def finish(self, item: str, draft: str) -> None:
        """Go to an item and on with a form that was not finished there."""
        self.show_item(item)
        self.go_on_with(next(e for e in self.desk.read(unfinished, item) if e.draft == draft))

    def not_taken(self) -> None:
        """Ask why the item shown is deferred or withdrawn."""
        self._ask_of_item("not_taken")

    def times(self) -> None:
        """Ask when the item shown began and ended."""
        self._ask_of_item("times")

    def _ask_of_item(self, name: str) -> None:
        item = self.line(self.shown)
        if item is not None:
            self.leave_words()
            forms = self.desk.later.module(AFTERWARDS)
            self.people.open_form(getattr(forms, name)(self.desk, item))

    def declared(self) -> None:
        """Write what was declared at the item shown into its words."""
        for sentence in unwritten(self.live, self.shown, self.pad.words.text):
            self.pad.words.add_paragraph(sentence)
        self.pad.show_interests("", unwritten=False)
        self.to_words()

    # capturing and marking
    def capture(self, kind: str) -> None:
        """Open the form of an action, a decision or a risk; one that is open is gone on with."""
        form = self.halfway.form
        if form is not None and self.halfway.kind == kind:
            form.begin()
        else:
            self._open_capture(Typed(kind, self.pad.words.textCursor().selectedText().strip()))

    def _open_capture(self, typed: Typed, line: str = "") -> None:
        item = self.line(self.shown)
        if self.live is not None and item is not None:
            self.put_form_aside()
            form = self._capture.capturing(self.desk, self.live, item, typed)
            self.halfway.watch(form, item.id, typed.kind, line=line)
            self._show_capture(form, line)

    @override
    def form_dropped(self, form: CommandForm) -> None:
        line, kind, item = self.halfway.line, self.halfway.kind, self.line(self.shown)
        if form is self.halfway.form and self.halfway.put_aside():
            self.pad.words.take_out(line)
            number = item.number if item else ""
            self.aside = say("live.kept_form", kind=say(f"live.{kind}"), number=number)
            self.pad.saved.setText(self.aside)

    @override
    def open_captured(self, line: Captured) -> None:
        if line.begun:
            kept = self.desk.read(unfinished, self.shown)
            self.go_on_with(next(each for each in kept if each.draft == line.id))
        else:
            kind = "decision" if line.kind == "ratification" else line.kind
            self.desk.show(kind, line.id)

    def go_on_with(self, kept: Unfinished) -> None:
        """Open a form that was not finished, with what was typed into it."""
        item = self.line(self.shown)
        if self.live is not None and item is not None:
            self.put_form_aside()
            form = self._capture.capturing(self.desk, self.live, item, Typed(kept.kind, ""))
            self.halfway.go_on(form, kept)
            self._show_capture(form)

    def _show_capture(self, form: Any, line: str = "") -> None:
        self.aside = ""
        form.aside.connect(self.people.leave)
        form.finished.connect(lambda _done: self.pad.words.take_out(line))
        self.people.open_form(form)

    @override
    def capture_line(self, line: str) -> bool | None:
        """Record what a typed line asks for; what is not plain is asked, and the line stays."""
        typed = understood(line, self.desk.today())
        if typed is None or self.live is None:
            return False
        unclear = self._capture.unclear(self.live, typed)
        if unclear:
            self._open_capture(typed, line)
            self._say_unclear(unclear)
            return None
        if self._capture.noted_already(self.desk, self.live, self.shown, typed):
            self._open_capture(typed, line)
            if self.people.form is not None:
                self.people.form.mind()
            return None
        asks = Asks(lambda: self._open_capture(typed, line), lambda: self.people.form)
        done = self._capture.capture(self.desk, self.live, self.shown, typed, asks)
        return True if done is not None else None

    def _say_unclear(self, unclear: dict[str, str]) -> None:
        form = self.people.form
        if form is not None:
            for name, sentence in unclear.items():
                form.fields[name].refuse(sentence)
            form.fields[next(iter(unclear))].entry.setFocus()
            announce(form, " ".join(unclear.values()))

    @override
    def mark(self, line: PersonLine | None = None) -> None:
        """Mark who came, left or withdrew; of the person chosen in the list, if any."""
        person = line or (self.people.list.current() if self.people.list.hasFocus() else None)
        if self.live is not None:
            marking = self.desk.later.module(MARKING).marking
            name = person.person if person is not None else ""
            self.people.open_form(marking(self.desk, self.live, self.shown, name))

    @override
    def preside(self) -> None:
        """Say who presides from now on."""
        if self.live is not None:
            self.people.open_form(self._capture.presiding(self.desk, self.live))

    def correct(self) -> None:
        """Set right when somebody came or left; of the person chosen in the list, if any."""
        line = self.people.list.current() if self.people.list.hasFocus() else None
        if self.live is not None:
            name = line.person if line is not None else ""
            self.people.open_form(self._room.correcting(self.desk, self.live, name))

    def note_recording(self) -> None:
        """Note that people were told the meeting is recorded."""
        if self.live is not None:
            self.people.open_form(self._room.recording(self.desk, self.live))

    def take_attendance(self) -> None:
        """Ask for the report of the call, and for each row whether it is taken."""
        path = self.desk.later.module(ATTENDANCE).ask_for_report(self.desk, self)
        if path is not None:
            self.take_report(path)

    def take_report(self, path: Path) -> None:
        """Show what a report proposes, person by person."""
        if self.live is not None:
            page, forms = self.live.meeting, self.desk.later.module(ATTENDANCE)
            forms.read_report(self.desk, page, path, self.people.open_form)

    @property
    def _room(self) -> Any:
        return self.desk.later.module(ROOM)

    @property
    def _capture(self) -> Any:
        return self.desk.later.module(CAPTURE)
