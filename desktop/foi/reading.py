"""One thing held: its text, in which words are chosen and withheld, and what becomes of it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QTextEdit

from db.custody.commands import DecideFoi, ReleasePassage, WithholdPassage
from db.custody.queries import HeldLine, PassageLine
from db.custody.rules import Exemption, HeldState
from db.errors import Refusal
from db.words import choice, explain, say
from desktop.kit.cells import Cell, Words
from desktop.kit.desk import Desk
from desktop.kit.fields import ChoiceField, TextField
from desktop.kit.flow import Flow
from desktop.kit.notices import announce
from desktop.kit.parts import button, column, label, row, rule
from desktop.kit.rows import RowList

DECISIONS = (HeldState.RELEASED, HeldState.WITHHELD, HeldState.OUTSIDE, HeldState.TO_CONSIDER)
PASSAGES = 2
"""Rows of passages in view at once."""


class Reader(QFrame):
    """The chosen thing held; refusals stand beside their field."""

    decided = Signal()
    """Something was decided or withheld: read the request again."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("card")
        self._desk, look = desk, desk.look
        self._line: HeldLine | None = None
        self._title = label("", "section", wrap=True)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(say("foi.text"))
        self.text.setMinimumHeight(look.height("one") * 2)
        yields = QSizePolicy.Policy.Ignored  # to a low screen, before the page scrolls
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, yields)
        self.passages: RowList[PassageLine] = RowList(
            look, _passage, say("foi.withheld"), height="two", whole=False, passing=True
        )
        self.passages.opened.connect(self.release)
        self.exemption = ChoiceField(look, "exemption", say("foi.exemption"), list(Exemption))
        self.exemption.set_value(Exemption.PERSONAL)
        self.reason = TextField(look, "reason", say("foi.reason"))
        self.withhold = button(say("foi.withhold_words"))
        self.withhold.clicked.connect(self.withhold_chosen)
        self._buttons = {each: button(choice(each)) for each in DECISIONS}
        for state, made in self._buttons.items():
            made.clicked.connect(lambda _on=False, state=state: self.decide(state))
        self._lay_out()
        self.show_held(None)

    def _lay_out(self) -> None:
        decisions = Flow(gap=6)
        for made in self._buttons.values():
            decisions.addWidget(made)
        foot = column(
            self.exemption,
            self.reason,
            row(self.withhold, None),
            label(say("foi.whole_thing"), "label"),
            decisions,
            gap=8,
            margins=(16, 8, 16, 12),
        )
        head = column(self._title, margins=(16, 12, 16, 12))
        whole = column(head, rule(), gap=0, margins=(1, 1, 1, 1))
        whole.addWidget(self.text, 1)
        whole.addWidget(rule())
        whole.addWidget(self.passages)
        whole.addWidget(rule())
        whole.addLayout(foot)
        self.setLayout(whole)

    def show_held(self, line: HeldLine | None) -> None:
        """Show something held, or nothing; what was typed stays while it is the same thing."""
        same = line is not None and self._line is not None and line.id == self._line.id
        self._line = line
        parts = (self.text, self.exemption, self.reason, self.withhold, *self._buttons.values())
        for each in parts:
            each.setEnabled(line is not None)
        self._title.setText(" ".join(line.title.split()) if line else say("foi.choose_held"))
        if not same:
            self.text.setPlainText(line.words if line else "")
            self.reason.set_value("")
        self.passages.show_things(line.passages if line else ())
        count = len(line.passages) if line else 0
        self.passages.setFixedHeight(self._desk.look.height("two") * min(count, PASSAGES) + 2)
        self.passages.setVisible(count > 0)
        for state, made in self._buttons.items():
            made.setVisible(line is None or state is not line.state)
        self._mark()

    def withhold_chosen(self) -> None:
        """Withhold the words chosen in the text."""
        line = self._line
        if line is None:
            return
        words = self.text.textCursor().selectedText().replace("\u2029", "\n")
        self._do(
            lambda: WithholdPassage(
                line.id, words, Exemption(self.exemption.value), self.reason.value
            )
        )

    def decide(self, state: HeldState) -> None:
        """Say what becomes of the whole thing; withheld or outside, the reason is wanted."""
        line = self._line
        if line is not None:
            self._do(lambda: DecideFoi(line.id, state, self.reason.value))

    def release(self, passage: PassageLine) -> None:
        """Release a passage after all; the reason is wanted."""
        self._do(lambda: ReleasePassage(passage.id, self.reason.value))

    def refuse(self, refusal: Refusal) -> None:
        """Show a refusal by the field it belongs to; by the reason where it has none here."""
        field = self.exemption if refusal.field == "exemption" else self.reason
        field.refuse(explain(refusal))
        announce(self, explain(refusal))
        self.reason.entry.setFocus()

    def _do(self, make: Callable[[], Any]) -> None:
        if self._desk.do(make(), form=self, by=self) is not None:
            self.reason.set_value("")
            self.decided.emit()

    def _mark(self) -> None:
        """Strike through in the text what is withheld."""
        marks = []
        for passage in self._line.passages if self._line else ():
            words = " ".join(passage.words.split())
            cursor = self.text.document().find(words)
            while not cursor.isNull():
                mark = QTextEdit.ExtraSelection()
                shown: Any = mark  # the stubs leave the two fields out
                shown.cursor = QTextCursor(cursor)
                form = shown.format
                form.setFontStrikeOut(True)
                form.setBackground(self._desk.look.colour("amber_soft"))
                marks.append(mark)
                cursor = self.text.document().find(words, cursor)
        self.text.setExtraSelections(marks)


def _passage(line: PassageLine) -> Cell:
    return Words(line.words, f"{choice(line.exemption)}. {line.reason}")
