"""One risk beside the register: what it says, its scores, controls and changes of status."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from db.risks.queries import ControlLine, MoveLine, RiskPage, ScoreLine, risk_page
from db.risks.rules.risk import RiskState
from db.words import choice, day, say
from desktop.kit.cells import Cell, Marked, Rising
from desktop.kit.desk import Desk
from desktop.kit.detail import DetailPane
from desktop.kit.parts import Facts, button, column, label, row, rule
from desktop.kit.rows import RowList
from desktop.kit.verbs import VerbButton, verb
from desktop.risks.columns import STEP, STEP_INK, authority_words, status_words


class RiskPane(DetailPane):
    """A risk as the committee would read it, and the forms that change it."""

    closed = Signal()
    """The heat map is wanted back."""
    added = Signal(str)
    """The id of a risk that was just noted."""

    def __init__(self, desk: Desk, form: str) -> None:
        super().__init__(desk, say("risks.pane"))
        self._form_module = form
        self._page: RiskPage | None = None
        self._ref = label("", "strong")
        self._title = label("", "section", wrap=True)
        self._lacking = label("", "error", wrap=True)
        self._facts, self._status = Facts(), Facts()
        look = desk.look
        self._scores: RowList[ScoreLine] = RowList(look, _score, say("risks.scores"), height="two")
        self._controls: RowList[ControlLine] = RowList(
            look, _control, say("risks.controls"), height="two"
        )
        self._moves: RowList[MoveLine] = RowList(look, _move, say("risks.history"), height="two")
        self._move = verb(self, "risks.move", lambda: self._begin("moving"))
        self._primary = VerbButton(look, self._move, "primary")
        self._verbs = [
            self._opener("risks.rescore", "scoring"),
            self._opener("risks.add_control", "controlling"),
            self._opener("risks.change", "changing"),
        ]
        self.show_inside(self._lay_out())
        self.left.connect(self._show_again)

    def _opener(self, code: str, name: str) -> QWidget:
        made = button(say(code))
        made.clicked.connect(lambda: self._begin(name))
        return made

    def _lay_out(self) -> QWidget:
        back = button(say("risks.back"), "link")
        back.clicked.connect(self.closed)
        head = column(
            row(self._ref, None, back),
            self._title,
            self._lacking,
            row(self._primary, None),
            row(*self._verbs, None),
            gap=8,
            margins=(16, 8, 12, 12),
        )
        parts = QVBoxLayout()
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(0)
        parts.addLayout(head)
        for title, inside in (
            ("", self._facts),
            ("risks.level", self._status),
            ("risks.history", self._moves),
            ("risks.scores", self._scores),
            ("risks.controls", self._controls),
        ):
            parts.addWidget(rule())
            left = 16 if isinstance(inside, Facts) else 0
            if title:
                parts.addLayout(column(_heading(title), margins=(16, 8, 12, 0)))
            parts.addLayout(column(inside, margins=(left, 8, 12 if left else 0, 8)))
        parts.addStretch(1)
        whole = QWidget()
        whole.setLayout(parts)
        return whole

    def show_risk(self, row_id: str) -> None:
        """Show a risk."""
        self._page = self.desk.read(risk_page, row_id) if row_id else None
        page = self._page
        if page is None:
            self.closed.emit()
            return
        line = page.line
        self._ref.setText(line.ref)
        self._title.setText(line.title)
        self._lacking.setText(say("risks.lacking", fields=", ".join(page.lacking)))
        self._lacking.setVisible(bool(page.lacking))
        standing = line.state is not RiskState.CLOSED
        self._move.setEnabled(standing and line.level is not None)
        for each in self._verbs:
            each.setEnabled(standing)
        self._facts.show_facts(
            [
                (say("risks.cause"), line.cause),
                (say("risks.event"), line.event),
                (say("risks.effect"), line.effect),
                (say("log.owner"), line.owner),
                (say("risks.category"), choice(line.category)),
                (say("risks.dimensions"), ", ".join(choice(each) for each in page.dimensions)),
                (say("risks.regulators"), page.regulators),
                (say("risks.review"), day(line.review_on) if line.review_on else ""),
            ]
        )
        self._status.show_facts(
            [
                (say("risks.now"), status_words(line)),
                (say("risks.authority"), authority_words(line)),
                (say("risks.lead"), page.lead),
                (say("risks.plan"), page.plan),
            ]
        )
        self._moves.show_things(page.moves)
        self._scores.show_things(page.scores)
        self._controls.show_things(page.controls)

    def begin_new(self) -> None:
        """Open the form of a new risk."""
        form = self.desk.later.module(self._form_module).noting(self.desk)
        self.open_form(form)
        form.finished.connect(lambda done: self.added.emit(done.refs[0].id))

    def _begin(self, name: str) -> None:
        if self._page is not None:
            form = getattr(self.desk.later.module(self._form_module), name)
            self.open_form(form(self.desk, self._page))

    def _show_again(self) -> None:
        if self._page is None:
            self.closed.emit()
        else:
            self.show_risk(self._page.line.id)


def _heading(code: str) -> QLabel:
    return label(say(code), "strong")


def _score(line: ScoreLine) -> Cell:
    first = say(
        "risks.score_line",
        kind=choice(line.kind),
        points=line.points,
        likelihood=line.likelihood,
        impact=line.impact,
    )
    on = day(line.on) if line.on else ""
    second = " · ".join(filter(None, (on, line.reason)))
    return Marked("square", "text2", first, second, hollow=line.kind.value == "target")


def _control(line: ControlLine) -> Cell:
    if line.words:
        second = say("risks.gap", words=line.gap) if line.gap else ""
        return Marked("tick", "green", line.words, second)
    return Marked("diamond", "amber", say("risks.gap", words=line.gap))


def _move(line: MoveLine) -> Cell:
    on = day(line.on) if line.on else ""
    second = ", ".join(filter(None, (line.authority or line.body, on, line.ref)))
    words = choice(line.became)
    if line.departure_reason:
        words = say("risks.departed", now=words)
    return Rising(STEP[line.became], 0, STEP_INK[line.became], words, second, bold=line.stands)
