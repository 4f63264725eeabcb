"""One decision beside the log: its words, its footing, and what became of it."""

from PySide6.QtWidgets import QWidget

from db.decisions.queries import DecisionLine
from db.decisions.rules import DecisionState
from db.words import choice, day, say
from desktop.decisions.columns import standing
from desktop.kit.desk import Desk
from desktop.kit.detail import DetailPane
from desktop.kit.parts import Facts, button, column, label, row, rule


class DecisionPane(DetailPane):
    """What was decided; forms change its words or withdraw it, with a reason."""

    def __init__(self, desk: Desk, form: str) -> None:
        super().__init__(desk, say("decided.pane"))
        self._form_module = form
        self._line: DecisionLine | None = None
        self._ref = label("", "strong")
        self._words = label("", "section", wrap=True)
        self._facts = Facts()
        self._change = button(say("decided.change"))
        self._change.clicked.connect(lambda: self._begin("changing"))
        self._withdraw = button(say("decided.withdraw"))
        self._withdraw.clicked.connect(lambda: self._begin("withdrawing"))
        go = button(say("decided.meeting"), "link")
        go.clicked.connect(self._go)
        self._go_button = go
        head = column(
            row(self._ref, None, go),
            self._words,
            row(self._change, self._withdraw, None),
            gap=8,
            margins=(16, 8, 12, 12),
        )
        inside = QWidget()
        facts = column(self._facts, margins=(16, 8, 12, 8))
        inside.setLayout(column(head, rule(), facts, None, gap=0))
        self.show_inside(inside)
        self.show_decision(None)

    def show_decision(self, line: DecisionLine | None) -> None:
        """Show a decision, or ask for one to be chosen."""
        self._line = line
        for each in (self._change, self._withdraw, self._go_button):
            each.setVisible(line is not None)
        if line is None:
            self._ref.setText("")
            self._words.setText(say("decided.choose_one"))
            self._facts.show_facts([])
            return
        self._ref.setText(line.ref)
        self._words.setText(f"{choice(line.shown)} {line.words}")
        standing_now = line.state is not DecisionState.WITHDRAWN
        self._change.setEnabled(standing_now)
        self._withdraw.setEnabled(standing_now)
        self._facts.show_facts(
            [
                (say("decided.by"), line.body_name),
                (say("decided.at_item"), f"{line.number} {line.title}"),
                (say("decided.on"), day(line.decided_on) if line.decided_on else ""),
                (say("decided.authority"), choice(line.authority)),
                (say("decided.standing"), standing(line).says),
                (say("decided.quoracy"), choice(line.quorate)),
                (say("decided.binds"), say("decided.yes") if line.binds_statutory else ""),
                (say("decided.rationale"), line.rationale),
                (say("decided.conflicts"), line.conflicts),
                (say("decided.votes"), _votes(line)),
                (say("decided.dissent"), line.dissent),
                (say("log.owner"), line.owner),
                (say("decided.review"), day(line.review_on) if line.review_on else ""),
                (say("decided.ratified"), line.ratified_by),
                (say("decided.ended"), line.ended_why),
            ]
        )

    def begin(self) -> None:
        """Open the form that changes the decision, where it may still be changed."""
        if self._change.isEnabled():
            self._begin("changing")

    def _begin(self, name: str) -> None:
        if self._line is not None:
            form = getattr(self.desk.later.module(self._form_module), name)
            self.open_form(form(self.desk, self._line))

    def _go(self) -> None:
        if self._line is not None:
            with self.desk.store.read() as book:
                sql = "SELECT meeting FROM decision_live WHERE id = :id"
                meeting = book.value(sql, id=self._line.id)
            self.desk.go("meetings", "meeting", str(meeting or ""))


def _votes(line: DecisionLine) -> str:
    if line.votes_for is None and line.votes_against is None:
        return ""
    return say(
        "decided.votes_line",
        ayes=line.votes_for or 0,
        noes=line.votes_against or 0,
        abstained=line.abstained or 0,
    )
