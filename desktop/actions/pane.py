"""One action beside the log: its facts, its story, and the verbs that change it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from db.actions.queries import ActionEvent, ActionPage, EventKind, action_page
from db.actions.rules import UNFINISHED
from db.words import choice, day, say
from desktop.actions.columns import dated, status_words
from desktop.kit.cells import Cell, Marked
from desktop.kit.desk import Desk
from desktop.kit.detail import DetailPane
from desktop.kit.flow import Flow
from desktop.kit.parts import Facts, button, column, label, row, rule
from desktop.kit.rows import RowList
from desktop.kit.verbs import VerbButton, verb


class ActionPane(DetailPane):
    """What is known of the chosen action; a form takes its place while something is changed."""

    added = Signal(str)
    """The id of an action that was just added."""

    def __init__(self, desk: Desk, form: str) -> None:
        super().__init__(desk, say("log.pane"))
        self._form_module = form
        self._page: ActionPage | None = None
        self._ref = label("", "strong")
        self._words = label("", "section", wrap=True)
        self._facts = Facts()
        self._story: RowList[ActionEvent] = RowList(
            desk.look, _event, say("log.story"), height="two", passing=True
        )
        self._close = verb(self, "log.close", lambda: self._begin("closing"))
        self._primary = VerbButton(desk.look, self._close, "primary")
        self._update = button(say("log.update"))
        self._move = button(say("log.move_due"))
        self._change = button(say("log.change"), "link")
        for each, name in (
            (self._update, "updating"),
            (self._move, "moving"),
            (self._change, "changing"),
        ):
            each.clicked.connect(lambda _on=False, name=name: self._begin(name))
        self.show_inside(self._lay_out())
        self.left.connect(self._show_again)
        self.show_action("")

    def _lay_out(self) -> QWidget:
        verbs = Flow(gap=6)
        for each in (self._primary, self._update, self._move):
            verbs.addWidget(each)
        head = column(
            row(self._ref, None, self._change),
            self._words,
            verbs,
            gap=8,
            margins=(16, 8, 8, 12),
        )
        story = column(label(say("log.story"), "strong"), gap=4, margins=(16, 8, 0, 0))
        inside = QWidget()
        facts = column(self._facts, margins=(16, 8, 12, 8))
        inside.setLayout(column(head, rule(), facts, rule(), story, self._story, None, gap=0))
        return inside

    def show_action(self, row_id: str) -> None:
        """Show an action, or nothing; a form that is open stays until it is sent or left."""
        self._page = self.desk.read(action_page, row_id) if row_id else None
        here = self._page is not None
        for each in (self._primary, self._update, self._move, self._change):
            each.setVisible(here)
        if self._page is None:
            self._ref.setText("")
            self._words.setText(say("log.choose_one"))
            self._facts.show_facts([])
            self._story.show_things([])
        else:
            self._show(self._page)

    def _show(self, page: ActionPage) -> None:
        line = page.line
        self._ref.setText(line.ref)
        self._words.setText(line.words)
        open_still = line.state in UNFINISHED
        self._close.setEnabled(open_still)
        for each in (self._update, self._move, self._change):
            each.setEnabled(open_still)
        due = dated(line.due_on)
        if line.slips:
            due = say("log.due_slipped", due=due, n=line.slips, first=dated(line.first_due_on))
        raised = ", ".join(filter(None, (line.raised_at, dated(line.raised_on))))
        chased = say("log.chased_times", n=line.chased) if line.chased else ""
        self._facts.show_facts(
            [
                (say("log.owner"), line.owner or say("log.nobody")),
                (say("log.from"), raised),
                (say("log.item"), page.item_title),
                (say("log.decision"), page.decision),
                (say("log.due"), due),
                (say("log.rag"), choice(line.rag) if line.rag else ""),
                (say("log.status"), status_words(line)),
                (say("log.chased"), chased),
                (say("log.transferred"), page.transferred_to),
                (say("log.superseded"), page.superseded_by),
            ]
        )
        self._story.show_things(page.events)

    def _show_again(self) -> None:
        self.show_action(self._page.line.id if self._page else "")

    def begin(self) -> None:
        """Open the form that changes the action's words and owner."""
        self._begin("changing")

    def begin_new(self) -> None:
        """Open the form of a new action."""
        form = self.desk.later.module(self._form_module).raising(self.desk)
        self.open_form(form)
        form.finished.connect(lambda done: self.added.emit(done.refs[0].id))

    def _begin(self, name: str) -> None:
        if self._page is not None:
            form = getattr(self.desk.later.module(self._form_module), name)
            self.open_form(form(self.desk, self._page))


def _event(it: ActionEvent) -> Cell:
    """Return one step of the history: what was reported comes before who reported it."""
    said = say(f"log.event_{it.kind.name.lower()}", became=dated(it.became))
    was = say("log.event_was", was=dated(it.was)) if it.kind is EventKind.DUE_MOVED else ""
    when = day(it.on) if it.on else ""
    hollow = it.kind is not EventKind.FINISHED
    if it.kind is EventKind.UPDATED:
        second = " · ".join(filter(None, (said, when, it.by)))
        words = " ".join(it.words.split())
        return Marked("disc", "accent", words, second, hollow=hollow, word_ink="text")
    second = " · ".join(filter(None, (when, it.by, was, it.words)))
    return Marked("disc", "accent", said, second, hollow=hollow, word_ink="text")
