"""One risk beside the register: what it says, its scores, what holds it, its changes of status."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from db.actions.queries import ActionLine, log_lines
from db.oversight.queries.support import mandated_support
from db.risks.queries import (
    AcceptanceLine,
    AssuranceLine,
    ControlLine,
    RiskPage,
    ScoreLine,
    risk_page,
)
from db.risks.rules.risk import RiskState, Wanted
from db.words import choice, say
from desktop.kit.cells import Cell
from desktop.kit.changes import Changes
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm, DetailPane
from desktop.kit.fold import leading
from desktop.kit.parts import Facts, button, column, label, row, rule
from desktop.kit.rows import RowList
from desktop.kit.verbs import verb
from desktop.risks import held
from desktop.risks.beside import ASSURING, Beside
from desktop.risks.columns import scale_size
from desktop.risks.history import ScoreHistory
from desktop.risks.moves import Moves
from desktop.risks.told import facts, standing

HOLDING, REVIEWING = "desktop.risks.holding", "desktop.risks.reviewing"


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
        self._complete = label(say("risks.complete"), wrap=True)
        self._over = label("", "error", wrap=True)
        self._facts, self._status = Facts(), Facts()
        self._history = ScoreHistory(desk.look)
        self._scores: RowList[ScoreLine] = self._list(self._scored, "risks.scores")
        self._controls: RowList[ControlLine] = self._list(held.control, "risks.controls")
        self._assurances: RowList[AssuranceLine] = self._list(held.assurance, "risks.assurances")
        self._actions: RowList[ActionLine] = self._list(held.action, "risks.actions")
        self._actions.opened.connect(lambda line: self.desk.show("action", line.id))
        self._accepted: RowList[AcceptanceLine] = self._list(held.acceptance, "risks.acceptances")
        self._moves = Moves(desk)
        self.changes = Changes(desk, "risk")
        self._make_verbs(form)
        self._beside = Beside(desk, self._begin)
        self._parts: list[tuple[QWidget, RowList[Any], bool]] = []
        self.show_inside(self._lay_out())
        self.left.connect(self._show_again)

    def _make_verbs(self, form: str) -> None:
        self._move = verb(self, "risks.move", lambda: self._begin(ASSURING, "moving"))
        self._standing = [
            self._opener("risks.change", form, "changing"),
            self._opener("risks.rescore", form, "scoring"),
            self._opener("risks.review_now", REVIEWING, "reviewing"),
        ]
        self._control = self._opener("risks.add_control", HOLDING, "controlling")
        self._assure = self._opener("risks.add_assurance", HOLDING, "assuring")
        self._correct = self._opener("risks.change_held", HOLDING, "correcting")
        self._treat = self._opener("risks.add_action", HOLDING, "treating")
        self._link = self._opener("risks.link_action", HOLDING, "linking")
        self._unlink = self._opener("risks.unlink_action", HOLDING, "unlinking")
        self._accept = self._opener("risks.accept", HOLDING, "accepting")
        self._close = self._opener("risks.close", HOLDING, "closing")
        self._reopen = self._opener("risks.reopen", HOLDING, "reopening")
        self._register = verb(self, "risks.register", self._put_on_register)

    def _list(self, cell: Any, name: str) -> RowList[Any]:
        return RowList(self.desk.look, cell, say(name), height="two")

    def _scored(self, line: ScoreLine) -> Cell:
        return held.score(line, self._page.line.scale if self._page else "")

    def _opener(self, code: str, module: str, name: str) -> QAction:
        return verb(self, code, partial(self._begin, module, name))

    def _lay_out(self) -> QWidget:
        back = button(say("risks.back"), "link")
        back.clicked.connect(self.closed)
        verbs = (self._move, self._register, *self._standing, self._close, self._reopen)
        self._verbs = leading(self.desk.look, *verbs, primary=self._move)
        head = column(
            row(self._ref, None, back),
            self._title,
            self._lacking,
            self._complete,
            self._over,
            self._verbs,
            gap=8,
            margins=(16, 8, 12, 12),
        )
        parts = QVBoxLayout()
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(0)
        parts.addLayout(head)
        self._add(parts, "", self._facts)
        self._add(parts, "risks.level", self._status)
        self._add(parts, "risks.history", self._moves, self._moves.list)
        parts.addWidget(self._beside)
        scored = QWidget()
        scored.setLayout(column(self._history, self._scores, gap=4))
        self._add(parts, "risks.scores", scored, self._scores)
        self._add(parts, "risks.controls", self._controls, verbs=(self._control,))
        self._add(parts, "risks.assurances", self._assurances, verbs=(self._assure, self._correct))
        self._add(
            *(parts, "risks.actions", self._actions),
            verbs=(self._treat, self._link, self._unlink),
        )
        self._add(parts, "risks.acceptances", self._accepted, verbs=(self._accept,))
        parts.addWidget(rule())
        parts.addWidget(self.changes)
        parts.addStretch(1)
        whole = QWidget()
        whole.setLayout(parts)
        return whole

    def _add(
        self,
        parts: QVBoxLayout,
        title: str,
        inside: QWidget,
        rows: RowList[Any] | None = None,
        *,
        verbs: Sequence[QAction] = (),
    ) -> None:
        """Add a part under its title and verbs; one of a list that is empty shows only these."""
        whole = QWidget()
        left = 16 if isinstance(inside, Facts) else 0
        under = (leading(self.desk.look, *verbs),) if verbs else ()
        heading = [column(_heading(title), *under, gap=8, margins=(16, 8, 12, 0))] if title else []
        body = column(inside, margins=(left, 8, 12 if left else 0, 8))
        whole.setLayout(column(rule(), *heading, body, gap=0))
        parts.addWidget(whole)
        listed = rows or (inside if isinstance(inside, RowList) else None)
        if listed is not None:
            self._parts.append((whole, listed, bool(verbs)))

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
        lacking = [choice(Wanted(each)) for each in page.lacking]
        self._lacking.setText(say("risks.lacking", fields=", ".join(lacking)))
        self._lacking.setVisible(bool(page.lacking))
        self._over.setText(say("risks.old_matrix"))
        self._over.setVisible(line.old_scale)
        self._show_verbs(page)
        self._facts.show_facts(facts(page))
        support = self.desk.read(mandated_support, risk=line.id)
        self._status.show_facts(standing(page, support))
        self._history.show_scores(page.scores, scale_size(line) ** 2)
        self._moves.show_page(page)
        self._beside.show_page(page)
        self._scores.show_things(page.scores)
        self._controls.show_things(page.controls)
        self._assurances.show_things(page.assurances)
        self._actions.show_things(self.desk.read(log_lines, page.actions))
        self._accepted.show_things(page.acceptances)
        self.changes.show_record(line.id)
        stands = line.state is not RiskState.CLOSED
        for whole, rows, verbs in self._parts:
            whole.setVisible(rows.rows.rowCount() > 0 or (verbs and stands))

    def _show_verbs(self, page: RiskPage) -> None:
        line = page.line
        stands = line.state is not RiskState.CLOSED
        self._move.setVisible(line.level is not None)
        self._move.setEnabled(stands and line.level is not None)
        adding = (self._control, self._assure, self._treat, self._link, self._accept)
        for each in (*self._standing, *adding, self._close):
            each.setVisible(stands)
        self._correct.setVisible(stands and bool(page.controls or page.assurances))
        self._unlink.setVisible(stands and bool(page.actions))
        self._reopen.setVisible(not stands)
        noted = line.state is RiskState.NOTED
        self._register.setVisible(noted and not page.lacking)
        self._complete.setVisible(noted and not page.lacking)
        self._verbs.lead_with(*(self._next(page.lacking) if noted else (self._move,)))
        self._accept.setText(say("risks.renew" if page.acceptances else "risks.accept"))

    def _next(self, lacking: Sequence[str]) -> tuple[QAction, ...]:
        """Return the verbs a noted risk needs, the next step first."""
        change, score = self._standing[:2]
        if not lacking:
            return (self._register,)
        return (score, change) if set(lacking) == {"score"} else (change, score)

    def begin_new(self, body: str = "") -> None:
        """Open the form of a new risk of the committee in view."""
        form = self.desk.later.module(self._form_module).noting(self.desk, body)
        self.open_form(form)
        form.finished.connect(lambda done: self.added.emit(done.refs[0].id))

    def begin_review(self, waiting: int) -> CommandForm | None:
        """Open the review of the risk that is shown, and say how many wait."""
        if self._page is None:
            return None
        made: CommandForm = self.desk.later.module(REVIEWING).reviewing(
            self.desk, self._page, waiting
        )
        self.open_form(made)
        return made

    def _begin(self, module: str, name: str) -> None:
        if self._page is not None:
            form = getattr(self.desk.later.module(module), name)
            self.open_form(form(self.desk, self._page))

    def _put_on_register(self) -> None:
        if self._page is not None:
            self.desk.later.module(HOLDING).register(self.desk, self._page.line.id)

    def _show_again(self) -> None:
        if self._page is None:
            self.closed.emit()
        else:
            self.show_risk(self._page.line.id)


def _heading(code: str) -> QLabel:
    return label(say(code), "strong")
