"""An owner in the pane: what they owe, how they are reached, and the ways on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from db.actions.queries import OwnerGroup
from db.store import Reading
from db.words import say
from desktop.actions.grouped import owes
from desktop.kit.desk import Desk
from desktop.kit.flow import Flow
from desktop.kit.parts import Facts, button, column, label, rule


class OwnerCard(QWidget):
    """Facts of the chosen owner, with the chase and the handing on of what they own."""

    chase = Signal(str)
    """Draft the chase of this owner: a person's id."""
    reassign = Signal(str)
    """Give this person's actions to somebody else: their id."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._person = desk, ""
        self._name = label("", "section", wrap=True)
        self._owes = label("", "quiet", wrap=True)
        self._facts = Facts()
        self._chase = button(say("log.draft_chase"), "primary")
        self._chase.clicked.connect(lambda: self.chase.emit(self._person))
        self._reassign = button(say("log.reassign"))
        self._reassign.clicked.connect(lambda: self.reassign.emit(self._person))
        verbs = Flow(gap=6)
        verbs.addWidget(self._chase)
        verbs.addWidget(self._reassign)
        head = column(self._name, self._owes, verbs, gap=8, margins=(16, 12, 8, 12))
        facts = column(self._facts, margins=(16, 8, 12, 8))
        self.setLayout(column(head, rule(), facts, None, gap=0))

    def show_owner(self, group: OwnerGroup) -> None:
        """Show an owner; somebody who is no person of the book can neither be chased nor left."""
        self._person = group.person
        self._name.setText(group.name or say("log.nobody"))
        self._owes.setText(owes(group))
        person = bool(group.person)
        self._chase.setVisible(bool(group.name))
        self._reassign.setVisible(person)
        post, organisation, email, assistant = self._desk.read(_reached, group.person)
        self._facts.show_facts(
            [
                (say("log.post"), post),
                (say("log.organisation"), organisation),
                (say("log.email"), email or (say("log.no_email") if person else "")),
                (say("log.assistant"), assistant),
            ]
        )


def _reached(book: Reading, person: str) -> tuple[str, str, str, str]:
    sql = """
        SELECT p.post, coalesce(o.name, ''), p.email, p.assistant_email FROM person p
        LEFT JOIN organisation o ON o.id = p.organisation WHERE p.id = :person"""
    found = book.row(sql, person=person)
    return (found[0], found[1], found[2], found[3]) if found else ("", "", "", "")
