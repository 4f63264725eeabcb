"""A pane that tells one line of a list: what it is, what can be done, its facts, and its rows."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from PySide6.QtWidgets import QPushButton, QWidget

from db.bodies.queries.labels import Labels
from db.words import say
from desktop.kit.cells import Cell
from desktop.kit.changes import Changes
from desktop.kit.desk import Desk
from desktop.kit.detail import DetailPane
from desktop.kit.flow import Flow
from desktop.kit.parts import Facts, button, column, label, row, rule
from desktop.kit.rows import RowList
from desktop.kit.verbs import VerbButton, verb

L = TypeVar("L")


@dataclass(frozen=True, slots=True)
class Verb:
    """What can be done with a line: its words, and the form it opens as ``module:function``."""

    code: str
    form: str


@dataclass(frozen=True, slots=True)
class Row:
    """A row beneath the facts, as it is drawn."""

    key: str
    cell: Cell


@dataclass(frozen=True, slots=True)
class Told:
    """Everything a pane tells of one line; of the verbs only those in ``offered`` are shown.

    ``about`` is the record whose every change can be laid open, where the pane's kind has that.
    """

    ref: str
    words: str
    facts: Sequence[tuple[str, str]]
    offered: frozenset[str] = frozenset()
    rows: Sequence[Row] = ()
    warnings: Sequence[str] = ()
    links: frozenset[str] = field(default=frozenset())
    about: str = ""


class StoryPane(DetailPane, Generic[L]):
    """Tells a line; its first verb is the primary one, and is what Enter on the list begins."""

    FORMS = "desktop.decisions.form"
    KIND = ""
    """The kind of record a line is, where all that was done to it can be laid open."""

    def __init__(self, desk: Desk, name: str, ask: str, verbs: Sequence[Verb], rows: str) -> None:
        """``ask`` and ``rows`` are words: when nothing is chosen, and over the rows."""
        super().__init__(desk, name)
        self._ask = ask
        self._line: L | None = None
        self._ref = label("", "strong", wrap=True)
        self._words = label("", "section", wrap=True)
        self._warned = label("", wrap=True)
        self._facts = Facts()
        self._heading = label(rows, "strong")
        self._rows: RowList[Row] = RowList(
            desk.look, lambda each: each.cell, rows, height="two", passing=True
        )
        self.changes = Changes(desk, self.KIND)
        self._offered: list[str] = []
        self._forms = {each.code: each.form for each in verbs}
        self._buttons = self._make_verbs(verbs)
        self._link = button(say("decided.meeting"), "link")
        self._link.clicked.connect(self.go)
        self.show_inside(self._lay_out())
        self.show_line(None)

    def _make_verbs(self, verbs: Sequence[Verb]) -> dict[str, QPushButton]:
        made: dict[str, QPushButton] = {}
        called = self.desk.read(Labels).partnerships
        for at, each in enumerate(verbs):
            if at == 0:
                shown: QPushButton = VerbButton(
                    self.desk.look,
                    verb(self, each.code, lambda: self.begin_with(verbs[0].code)),
                    "primary",
                )
            else:
                shown = button(say(each.code, **called))
                shown.clicked.connect(lambda _on=False, code=each.code: self.begin_with(code))
            made[each.code] = shown
        return made

    def _lay_out(self) -> QWidget:
        flow = Flow(gap=6)
        for each in self._buttons.values():
            flow.addWidget(each)
        called = row()
        called.addWidget(self._ref, 1)
        called.addWidget(self._link)
        head = column(
            called,
            self._words,
            self._warned,
            flow,
            gap=8,
            margins=(16, 8, 12, 12),
        )
        facts = column(self._facts, margins=(16, 8, 12, 8))
        self._beneath = QWidget()
        heading = column(self._heading, margins=(16, 8, 12, 0))
        self._beneath.setLayout(column(rule(), heading, self._rows, gap=4))
        inside = QWidget()
        inside.setLayout(column(head, rule(), facts, self._beneath, self.changes, None, gap=0))
        return inside

    # for a pane to give
    def told(self, line: L) -> Told:
        """Return what is told of a line."""
        raise NotImplementedError

    def go(self) -> None:
        """Follow the link beside the reference."""

    # for a page to use
    @property
    def line(self) -> L | None:
        """The line that is told."""
        return self._line

    def show_line(self, line: L | None) -> None:
        """Tell a line, or ask for one to be chosen; a form that is open stays."""
        self._line = line
        told = self.told(line) if line is not None else Told("", self._ask, ())
        self._ref.setText(told.ref)
        self._words.setText(told.words)
        self._warned.setText("\n".join(f"◆ {each}" for each in told.warnings))
        self._ref.setVisible(bool(told.ref))
        self._warned.setVisible(bool(told.warnings))
        self._link.setVisible(bool(told.links))
        self._offered = [code for code in self._buttons if code in told.offered]
        called = self.desk.read(Labels).partnerships
        for code, each in self._buttons.items():
            each.setVisible(code in told.offered)
            if not isinstance(each, VerbButton):
                each.setText(say(code, **called))
                each.setAccessibleName(each.text())
        self._facts.show_facts(told.facts)
        self._rows.show_things(told.rows)
        self._beneath.setVisible(bool(told.rows))
        self.changes.show_record(told.about if self.KIND else "")

    def begin(self) -> None:
        """Begin the first thing that can be done with the line."""
        if self._offered:
            self.begin_with(self._offered[0])

    def begin_with(self, code: str) -> None:
        """Open the form of a verb, where it is offered."""
        if self._line is None or code not in self._offered:
            return
        module, _, name = self._forms[code].partition(":")
        form = getattr(self.desk.later.module(f"{self.FORMS}.{module}"), name)
        self.open_form(form(self.desk, self._line))

    def begin_new(self, form: str) -> None:
        """Open the form of something new, given as ``module:function``."""
        module, _, name = form.partition(":")
        self.open_form(getattr(self.desk.later.module(f"{self.FORMS}.{module}"), name)(self.desk))
