"""One action in the pane: its facts, its evidence, its story, and the verbs that change it."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from db.actions.queries import ActionEvent, ActionPage, EventKind, EvidenceLine, evidence_of
from db.actions.rules import UNFINISHED
from db.bodies.queries.absences import StandIn, stand_ins
from db.meetings.rules.intake import MESSAGES, ending
from db.words import choice, day, say
from desktop.actions.columns import dated, status_words
from desktop.kit.cells import Cell, Marked, Words
from desktop.kit.changes import Changes
from desktop.kit.chases import chase_words
from desktop.kit.desk import Desk
from desktop.kit.flow import Flow
from desktop.kit.parts import Facts, button, column, label, row, rule
from desktop.kit.rows import RowList
from desktop.kit.verbs import VerbButton, verb

_KILO = 1000


class ActionCard(QWidget):
    """The chosen action as it is read."""

    asked = Signal(str)
    """A form is asked for, by its name."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._ref = label("", "strong")
        self._words = label("", "section", wrap=True)
        self._facts = Facts()
        self.story: RowList[ActionEvent] = RowList(
            desk.look, _event, say("log.story"), height="two", passing=True
        )
        self.evidence: RowList[EvidenceLine] = RowList(
            desk.look, _file, say("log.evidence"), height="two", passing=True
        )
        self.changes = Changes(desk, "action")
        self._close = verb(self, "log.close", lambda: self.asked.emit("closing"))
        self._primary = VerbButton(desk.look, self._close, "primary")
        self._update, self._move = button(say("log.update")), button(say("log.move_due"))
        self.more = button(say("log.more"))
        self._change = button(say("log.change"), "link")
        asks = {self._update: "updating", self._move: "moving", self._change: "changing"}
        for each, name in asks.items():
            each.clicked.connect(lambda _on=False, name=name: self.asked.emit(name))
        self._lay_out()

    def _lay_out(self) -> None:
        verbs = Flow(gap=6)
        for each in (self._primary, self._update, self._move, self.more):
            verbs.addWidget(each)
        top = row(self._ref, None, self._change)
        head = column(top, self._words, verbs, gap=8, margins=(16, 8, 8, 12))
        facts = column(self._facts, margins=(16, 8, 12, 8))
        shown = label(say("log.evidence"), "strong")
        self._shown = QWidget()
        self._shown.setLayout(
            column(column(shown, gap=4, margins=(16, 8, 0, 0)), self.evidence, rule(), gap=0)
        )
        story = column(label(say("log.story"), "strong"), gap=4, margins=(16, 8, 0, 0))
        told = (self._shown, story, self.story, self.changes)
        whole = column(head, rule(), facts, rule(), *told, None, gap=0)
        self.setLayout(whole)

    def below_more(self) -> QPoint:
        """Return where the menu of further verbs opens."""
        return self.more.mapToGlobal(QPoint(0, self.more.height()))

    def show_page(self, page: ActionPage | None) -> None:
        """Show an action, or what to do to see one."""
        buttons = (self._primary, self._update, self._move, self._change, self.more)
        for each in buttons:
            each.setVisible(page is not None)
        self.changes.show_record(page.line.id if page else "")
        if page is None:
            self._ref.setText("")
            self._words.setText(say("log.choose_one"))
            self._facts.show_facts([])
            self.story.show_things([])
            self._shown.hide()
            return
        line = page.line
        self._ref.setText(line.ref)
        self._words.setText(line.words)
        open_still = line.state in UNFINISHED
        self._close.setEnabled(open_still)
        for button_ in (self._update, self._move):
            button_.setEnabled(open_still)
        away = self._desk.read(stand_ins, self._desk.today(), line.body_id).get(line.owner_id)
        self._facts.show_facts(_facts(page, away))
        self.story.show_things(page.events)
        files = self._desk.read(evidence_of, line.id)
        self.evidence.show_things(files)
        self._shown.setVisible(bool(files))


def _facts(page: ActionPage, away: StandIn | None) -> list[tuple[str, str]]:
    line = page.line
    due = dated(line.due_on)
    if line.slips:
        due = say("log.due_slipped", due=due, n=line.slips, first=dated(line.first_due_on))
    raised = ", ".join(filter(None, (line.raised_at, dated(line.raised_on))))
    chased = chase_words(line.chased, line.chased_on) if line.chased else ""
    return [
        (say("log.owner"), line.owner or say("log.nobody")),
        (say("log.away"), away.words(line.owner) if away else ""),
        (say("log.from"), raised),
        (say("log.item"), page.item_title),
        (say("log.decision"), page.decision),
        (say("log.due"), due),
        (say("log.rag"), choice(line.rag) if line.rag else ""),
        (say("log.status"), status_words(line)),
        (say("log.evidence"), line.evidence),
        (say("log.chased"), chased),
        (say("log.transferred"), page.transferred_to),
        (say("log.superseded"), page.superseded_by),
    ]


def _file(it: EvidenceLine) -> Cell:
    size = say("log.kilobytes", n=max(1, round(it.size / _KILO)))
    when = day(it.on_date) if it.on_date else ""
    is_letter = it.words and ending(it.filename) in MESSAGES
    first, then = (it.words, it.filename) if is_letter else (it.filename, it.words)
    return Words(first, " · ".join(filter(None, (then, when, it.by, size))))


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
