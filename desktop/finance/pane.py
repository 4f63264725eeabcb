"""One line of a list of the Finance page in full, with what can be done with it."""

from functools import partial
from typing import Any

from PySide6.QtWidgets import QPushButton, QWidget

from db.finance.queries import ShortfallLine, offsets, steps_taken
from db.finance.rules.money import in_full
from db.words import choice, day, say
from desktop.finance.columns import Facts
from desktop.finance.listings import Shape
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm, DetailPane
from desktop.kit.flow import Flow
from desktop.kit.parts import Facts as FactsGrid
from desktop.kit.parts import button, column, label, rule


class FinancePane(DetailPane):
    """Tells a line to the penny; its buttons open the forms that carry it on."""

    def __init__(self, desk: Desk, form: str) -> None:
        super().__init__(desk, say("money.pane"))
        self._form_module = form
        self._line: Any = None
        self._title = label("", "section", wrap=True)
        self._facts, self._story = FactsGrid(), FactsGrid()
        self._buttons: list[QPushButton] = []
        self._flow = Flow()
        head = column(self._title, self._flow, gap=8, margins=(16, 12, 12, 12))
        facts = column(self._facts, margins=(16, 8, 12, 8))
        story = column(self._story, margins=(16, 8, 12, 8))
        inside = QWidget()
        inside.setLayout(column(head, rule(), facts, rule(), story, None, gap=0))
        self.show_inside(inside)

    def show_line(self, shape: Shape, line: Any) -> None:
        """Show a line, or ask for one to be chosen."""
        self._line = line
        for each in self._buttons:
            each.hide()
            self._flow.removeWidget(each)
            each.deleteLater()
        self._buttons = []
        if line is None:
            self._title.setText(say("money.choose_one"))
            self._facts.show_facts([])
            self._story.show_facts([])
            return
        self._title.setText(shape.title(line))
        for code, form in shape.verbs:
            made = button(say(code))
            made.clicked.connect(partial(self.begin, form))
            self._flow.addWidget(made)
            made.show()
            self._buttons.append(made)
        self._facts.show_facts(shape.facts(line))
        self._story.show_facts(self._told(line))

    def begin(self, form: str) -> None:
        """Open a form about the line."""
        if self._line is not None:
            self.open_form(
                getattr(self.desk.later.module(self._form_module), form)(self.desk, self._line)
            )

    def begin_new(self, form: str) -> None:
        """Open a form about something new."""
        self.open_form(self._made(form))

    def _made(self, form: str, *about: Any) -> CommandForm:
        made: CommandForm = getattr(self.desk.later.module(self._form_module), form)(
            self.desk, *about
        )
        return made

    def _told(self, line: Any) -> Facts:
        if not isinstance(line, ShortfallLine):
            return []
        told: Facts = [
            (day(step.on) if step.on else "", " ".join((f"{choice(step.step)}.", step.words)))
            for step in self.desk.read(steps_taken, line.id)
        ]
        for each in self.desk.read(offsets, line.id):
            legs = ", ".join(f"{name} {in_full(amount)}" for name, amount in each.legs)
            words = say("money.offset_told", legs=legs, parties=each.agreed_by)
            told.append((day(each.agreed_on) if each.agreed_on else "", words))
        return told
