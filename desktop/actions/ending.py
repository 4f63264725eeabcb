"""The forms by which an action leaves the log or comes back, and by which many change owner."""

from typing import Any

from typing_extensions import override

from db.actions.commands import (
    ProposeClosure,
    ReassignActions,
    ReopenAction,
    SupersedeAction,
    TransferAction,
)
from db.actions.queries import ActionLine, ActionPage, owned_by
from db.store import Reading
from db.words import say
from desktop.actions.columns import dated, status_words
from desktop.actions.offers import open_actions_but
from desktop.kit.cells import Cell, Words
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import Field, LongField, PickField, TextField
from desktop.kit.offers import bodies, people
from desktop.kit.theme import Look
from desktop.kit.ticks import TickList

SHOWN = 6
"""Rows of the list of what moves that are in view at once."""


def proposing(desk: Desk, page: ActionPage) -> CommandForm:
    """Return the form that proposes an action for closure: the meeting closes it."""
    fields = [LongField(desk.look, "evidence", say("log.evidence"), hint=say("log.propose_hint"))]

    def make(form: CommandForm) -> ProposeClosure:
        return ProposeClosure(page.line.id, form.value("evidence"))

    title = say("log.propose_title", ref=page.line.ref)
    made = CommandForm(desk, title, fields, "log.propose", make, about=page.line.id)
    made.set_values(evidence=page.line.evidence)
    return made


def reopening(desk: Desk, page: ActionPage) -> CommandForm:
    """Return the form that opens an action again, or declines its closure."""
    fields = [LongField(desk.look, "reason", say("log.reason"))]

    def make(form: CommandForm) -> ReopenAction:
        return ReopenAction(page.line.id, form.value("reason"))

    title = say("log.reopen_title", ref=page.line.ref)
    return CommandForm(desk, title, fields, "log.reopen", make, about=page.line.id)


def transferring(desk: Desk, page: ActionPage) -> CommandForm:
    """Return the form that hands an action to another committee, or outside."""
    look = desk.look
    others = [each for each in desk.read(bodies) if each.id != page.line.body_id]
    fields: list[Field] = [
        PickField(look, "to_body", say("log.to_body"), others, hint=say("log.to_body_hint")),
        TextField(look, "to_text", say("log.to_text")),
    ]

    def make(form: CommandForm) -> TransferAction:
        to_body = form.value("to_body") or None
        return TransferAction(page.line.id, to_body, form.value("to_text"))

    title = say("log.transfer_title", ref=page.line.ref)
    return CommandForm(desk, title, fields, "log.transfer", make, about=page.line.id)


def superseding(desk: Desk, page: ActionPage) -> CommandForm:
    """Return the form that lets another action take this one's place."""
    others = desk.read(open_actions_but, page.line.id)
    field = PickField(desk.look, "by", say("log.by_action"), others).needed()

    def make(form: CommandForm) -> SupersedeAction:
        return SupersedeAction(page.line.id, form.value("by"))

    title = say("log.supersede_title", ref=page.line.ref)
    return CommandForm(desk, title, [field], "log.supersede", make, about=page.line.id)


class MovesField(Field):
    """What would move to another owner: every action ticked, until one is left out."""

    def __init__(self, look: Look, name: str, title: str, lines: list[ActionLine]) -> None:
        self.list: TickList[ActionLine] = TickList(look, _moved, lambda each: each.id, title)
        super().__init__(look, name, title, self.list, hint=say("log.moves_hint"))
        self.list.setFixedHeight(look.height("two") * max(1, min(SHOWN, len(lines))) + 2)
        self.list.show_ticked(lines, [each.id for each in lines])
        self.list.ticked.connect(self._touch)

    @property
    @override
    def value(self) -> Any:
        """The ids of the actions that move."""
        return tuple(each.id for each in self.list.taken)

    @override
    def problem(self) -> str:
        """Say so where nothing is ticked."""
        return "" if self.value else say("action.none_chosen")


def _moved(line: ActionLine) -> Cell:
    second = " · ".join((line.ref, dated(line.due_on), status_words(line)))
    return Words(line.words, second)


def reassigning(desk: Desk, person: str) -> CommandForm:
    """Return the form that gives what a person owns to somebody else, showing what moves."""
    lines = desk.read(owned_by, person, desk.today())
    others = [each for each in desk.read(people) if each.id != person]
    fields: list[Field] = [
        PickField(desk.look, "to_person", say("log.to_person"), others).needed(),
        MovesField(desk.look, "actions", say("log.moves", count=len(lines)), lines),
    ]

    def make(form: CommandForm) -> ReassignActions:
        return ReassignActions(person, form.value("to_person"), form.value("actions"))

    title = say("log.reassign_title", name=desk.read(_name, person))
    return CommandForm(desk, title, fields, "log.reassign_do", make)


def _name(book: Reading, person: str) -> str:
    return str(book.value("SELECT name FROM person WHERE id = :id", id=person) or "")
