"""One meeting beside the list: how it stands, its agenda, its people and its minutes."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from db.calendar.rules.states import STANDING, MeetingState
from db.meetings.queries import (
    AgendaLine,
    LivePage,
    MeetingPage,
    PersonLine,
    QuorumLine,
    agenda,
    issues,
    live_meeting,
    meeting_page,
    minutes_text,
    quorum_at_every_item,
)
from db.meetings.queries.plan import unsettled
from db.words import say
from desktop.kit.chips import Chips, Choice
from desktop.kit.desk import Desk
from desktop.kit.detail import DetailPane, clear_scroll
from desktop.kit.flow import Flow, KeptWhole
from desktop.kit.notices import Empty
from desktop.kit.parts import Sentence, button, column, rename, row, rule
from desktop.kit.rows import RowList
from desktop.meetings.agenda import AgendaView
from desktop.meetings.clock import now
from desktop.meetings.facts import called, facts, grouped, is_same, quoracy_cell, topped, when
from desktop.meetings.minutes import MinutesView
from desktop.meetings.packing import Packing
from desktop.meetings.people import person_cell
from desktop.meetings.pill import Pill
from desktop.meetings.setting import SettingView
from desktop.meetings.steps import MINUTES_STEPS, STEPS, all_steps, next_step

FORM = "desktop.meetings.form"
VIEWS = ("agenda", "setting", "papers", "check", "people", "minutes", "quoracy")
NOT_YET, OVER = ("minutes", "quoracy"), ("setting", "check")
"""The views with nothing in them yet before a meeting, and nothing in them any more after it."""


class MeetingPane(DetailPane):
    """Everything about the chosen meeting; a form takes its place while something is changed."""

    entered = Signal(str)
    """The meeting in session is to be shown whole: its id."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, say("meetings.pane"))
        look = desk.look
        self.page: MeetingPage | None = None
        self._name = Sentence(look, size="item", bold=True)
        self._pill = Pill(look)
        self._when, self._more = Sentence(look, ink="text2"), Sentence(look, ink="text2")
        self._steps: dict[str, QPushButton] = {}
        self._buttons = Flow()
        for name in dict.fromkeys(all_steps()):
            made = button(say(f"meetings.step_{name}"))
            made.clicked.connect(lambda _on=False, name=name: self.begin(name))
            self._steps[name] = made
            self._buttons.addWidget(made)
        self.views = Chips(look, say("meetings.views"))
        self.views.chosen.connect(self._turn)
        self.agenda = AgendaView(desk)
        self.agenda.asked.connect(self.begin)
        self.setting = SettingView(desk, self.open_form, self.take)
        self.packing = Packing(desk, self, self.agenda, self.show_view)
        self.people = RowList(look, person_cell, say("meetings.people"), height="two")
        self.paperwork = MinutesView(desk)
        self.minutes = self.paperwork.text
        self.paperwork.opened.connect(self.open_form)
        self.quoracy: RowList[QuorumLine] = RowList(
            look, quoracy_cell, say("meetings.quoracy"), height="two"
        )
        self._stack_of_views = QStackedWidget()
        self._none = Empty(say("meetings.choose_one"))
        self._inside = self._lay_out()
        self._stack.addWidget(self._inside)
        self.left.connect(self._show_again)
        self.show_meeting("")

    def _lay_out(self) -> QWidget:
        title = row(self._name, self._pill, gap=12)
        title.setStretch(0, 1)
        self._head = KeptWhole(
            column(
                column(title, self._when, self._more, gap=2),
                self._buttons,
                self.views,
                gap=12,
                margins=(16, 12, 16, 12),
            )
        )
        for view in (
            self.agenda,
            self.setting,
            self.packing.papers,
            self.packing.check,
            clear_scroll(topped(self.people)),
            self.paperwork,
            clear_scroll(topped(self.quoracy)),
        ):
            self._stack_of_views.addWidget(view)
        inside = QWidget()
        whole = column(self._head, rule(), gap=0)
        whole.addWidget(self._stack_of_views, 1)
        whole.addWidget(self._none, 1)
        inside.setLayout(whole)
        return inside

    def show_meeting(self, row_id: str) -> None:
        """Show a meeting, or nothing; a form that was begun stays until it is sent or left."""
        self.page = self.desk.read(meeting_page, row_id) if row_id else None
        here = self.page is not None
        for part in (self._head, self._stack_of_views):
            part.setVisible(here)
        self._none.setVisible(not here)
        if self.page is not None:
            self._show(self.page)
        self.now_shows(row_id, called(self.page) if self.page else "")

    def _show(self, page: MeetingPage) -> None:
        self._name.set_words(page.body_name)
        self._pill.show_state(page.state, page.minutes)
        self._when.set_words(when(page))
        live = self.desk.read(live_meeting, page.id, page.closed or now())
        self._more.set_words(facts(self.desk, page, live))
        steps = STEPS.get(page.state, ())
        if page.state is MeetingState.HELD:
            steps = (*MINUTES_STEPS.get(page.minutes, ()), "note")
        if "fates" in steps and not self.desk.read(unsettled, page.id):
            steps = tuple(name for name in steps if name != "fates")
        for name, on in (("send", page.sent_on), ("circulate", page.circulated_on)):
            words = say(f"meetings.step_{name}_again" if on else f"meetings.step_{name}")
            self._steps[name].setText(words)
            self._steps[name].setAccessibleName(words)
        primary = self._next_step(page, steps)
        stepping = any(made.hasFocus() for made in self._steps.values())
        for name, made in self._steps.items():
            made.setVisible(name in steps)
            rename(made, "primary" if name == primary else "")
        if stepping and steps:  # one step leads on to the next
            self._steps[primary or steps[0]].setFocus()
        self._show_views(page, live)

    def _next_step(self, page: MeetingPage, steps: Sequence[str]) -> str:
        issued = bool(self.desk.read(issues, page.id))
        words = say("meetings.step_issue_again" if issued else "meetings.step_issue")
        self._steps["issue"].setText(words)
        self._steps["issue"].setAccessibleName(words)
        done = issued or not self.desk.read(agenda, page.id).items
        return next_step(page, steps, self.desk.today(), issued=done)

    def _show_views(self, page: MeetingPage, live: LivePage) -> None:
        self.agenda.show_meeting(page)
        proposed = self.setting.show_meeting(page.id)
        self._show_people(live)
        self.paperwork.show_minutes(page, self.desk.read(minutes_text, page.id))
        quoracy = self.desk.read(quorum_at_every_item, page.id, now())
        self.quoracy.show_things(quoracy)
        people = len(live.counted) + len(live.not_counted)
        counts = {"agenda": len(live.items), "people": people, "quoracy": len(quoracy)}
        counts |= {"setting": proposed, **self.packing.show_meeting(page)}
        idle = (
            NOT_YET if page.state in STANDING else OVER if page.state is MeetingState.HELD else ()
        )
        self.views.show_choices(
            [
                Choice(each, say(f"meetings.view_{each}"), counts.get(each))
                for each in VIEWS
                if each not in idle
            ]
        )

    def _show_people(self, live: LivePage) -> None:
        """Show the people, keeping the one chosen, however they stand now."""
        chosen, people = self.people.current(), grouped(live)
        self.people.show_things(people)
        here = next((at for at, each in enumerate(people) if is_same(each, chosen)), -1)
        if here >= 0:
            self.people.setCurrentIndex(self.people.rows.index(here))

    def _turn(self, key: str) -> None:
        self._stack_of_views.setCurrentIndex(VIEWS.index(key))

    def show_view(self, key: str) -> None:
        """Turn to the agenda, the people, the minutes or quoracy."""
        self.views.choose(key)

    def offer_note(self) -> None:
        """Give the focus to the action and decision note: the meeting has just been closed."""
        self._steps["note"].setFocus()

    def _show_again(self) -> None:
        self.show_meeting(self.page.id if self.page else "")
        if self.isVisible():
            first: dict[str, QWidget] = {"minutes": self.paperwork.first()}
            first |= {"setting": self.setting.list, **self.packing.firsts}
            first.get(self.views.current, self.agenda.list).setFocus()

    def begin(self, name: str) -> None:
        """Open the form of a step, or take it at once when there is nothing to ask."""
        if self.page is None or self._went(self.page, name):
            return
        forms = self.desk.later.module(FORM)
        if name in forms.AT_ONCE:
            deed = forms.AT_ONCE[name](self.page, self.agenda)
            if deed is not None:
                self.take(deed, f"meetings.step_{name}")
            return
        form = forms.FORMS[name](self.desk, self.page, self._about(name))
        if name == "open":
            form.finished.connect(lambda _done, row=self.page.id: self.entered.emit(row))
        self.open_form(form)
        if name == "adding":
            form.finished.connect(lambda done: self.agenda.choose(done.refs[-1].id))

    def _about(self, name: str) -> AgendaLine | PersonLine | None:
        """Return what a form is about: the person chosen among the people, or the item."""
        if name != "apologies":
            return self.agenda.current
        return self.people.current() if self.views.current == "people" else None

    def _went(self, page: MeetingPage, name: str) -> bool:
        """Go where a step leads that asks nothing; return whether it is such a step."""
        if name in {"enter", "write"}:
            self.entered.emit(page.id)
        elif name == "check":
            self.packing.turn_to_check()
        elif name == "declare" and self.views.current == "check":
            self.packing.begin(name)  # of the finding that is chosen
            return True
        elif name == "attendance":
            self._take_attendance(page)
        elif name == "note" and page.state is MeetingState.HELD:
            self.desk.go("papers", "action-note", page.id)
        return name in {"enter", "write", "check", "note", "attendance"}

    def _take_attendance(self, page: MeetingPage) -> None:
        forms = self.desk.later.module(f"{FORM}.attendance")
        path = forms.ask_for_report(self.desk, self)
        if path is not None:
            forms.read_report(self.desk, page.id, page.body, path, self.open_form)
