"""One line of a list of the page in full, with what can be done with it."""

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from db.meetings.queries.cycle import Exclusion
from db.words import day, say
from desktop.kit.desk import Desk
from desktop.kit.detail import DetailPane
from desktop.kit.flow import Flow
from desktop.kit.parts import Facts, button, column, label, rule
from desktop.plan.listings import Shape


class PlanPane(DetailPane):
    """Tells a line; beneath the template stand the words that exclude the public."""

    asked = Signal(str)
    """The name of a form or of what is to be done with the line."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, say("planning.pane"))
        self.line: Any = None
        self._title = label("", "section", wrap=True)
        self._facts, self._flow = Facts(), Flow()
        self._buttons: dict[str, QPushButton] = {}
        self._words = label("", wrap=True)
        self._whose = label("", "caption", wrap=True)
        change = button(say("planning.exclusion_change"))
        change.clicked.connect(lambda: self.asked.emit("exclusion"))
        head = column(self._title, self._flow, gap=8, margins=(16, 12, 12, 12))
        facts = column(self._facts, margins=(16, 8, 12, 12))
        name = label(say("planning.exclusion"), "strong")
        self._exclusion = QWidget()
        beneath = column(name, self._words, self._whose, change, gap=8, margins=(16, 12, 12, 12))
        self._exclusion.setLayout(column(rule(), beneath, gap=0))
        inside = QWidget()
        inside.setLayout(column(head, rule(), facts, self._exclusion, None, gap=0))
        self.show_inside(inside)

    def show_line(self, shape: Shape, line: Any) -> None:
        """Show a line, or ask for one to be chosen."""
        here = next((name for name, made in self._buttons.items() if made.hasFocus()), "")
        self.line = line
        for each in self._buttons.values():
            each.hide()
            self._flow.removeWidget(each)
            each.deleteLater()
        self._buttons = {}
        if line is None:
            self._title.setText(say("planning.choose_one"))
            self._facts.show_facts([])
            return
        self._title.setText(line.title)
        for code, name in shape.verbs(line):
            made = button(say(code))
            made.clicked.connect(partial(self.asked.emit, name))
            self._flow.addWidget(made)
            made.show()
            self._buttons[name] = made
        self._facts.show_facts(shape.facts(line))
        if here in self._buttons:
            self._buttons[here].setFocus()

    def show_exclusion(self, words: Exclusion | None) -> None:
        """Show the words that exclude the public, or leave them out."""
        self._exclusion.setVisible(words is not None)
        if words is None:
            return
        self._words.setText(words.words)
        whose = say("agenda.exclusion_ours")
        if words.own:
            on = day(words.as_at) if words.as_at else ""
            whose = ", ".join(filter(None, (words.source, on))) or say("planning.no_source")
        self._whose.setText(whose)
