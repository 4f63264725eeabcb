"""The columns of the decision log, and how a decision stands."""

from datetime import date

from db.bodies.rules.kinds import Authority
from db.decisions.queries import DecisionLine
from db.decisions.rules import DecisionState
from db.meetings.rules.quorum import QuorumState
from db.words import choice, day_brief, say
from desktop.kit.cells import Cell, Link, Status, Words
from desktop.kit.table import Column


def log_columns() -> list[Column[DecisionLine]]:
    """Return the columns, the words stretching."""
    return [
        Column(say("decided.ref"), 134, _ref),
        Column(say("decided.words"), 0, _words),
        Column(say("decided.kind"), 132, _kind),
        Column(say("decided.on"), 96, _on),
        Column(say("decided.standing"), 148, standing),
    ]


def _ref(line: DecisionLine) -> Cell:
    return Link(line.ref, line.body_name)


def _words(line: DecisionLine) -> Cell:
    return Words(line.words)


def _kind(line: DecisionLine) -> Cell:
    footing = choice(line.authority) if line.authority is not Authority.COLLABORATIVE else ""
    return Words(choice(line.shown), footing)


def _on(line: DecisionLine) -> Cell:
    return Words(
        dated(line.decided_on),
        say("decided.item", number=line.number) if line.item else choice(line.made),
    )


def standing(line: DecisionLine) -> Cell:
    """Return how a decision stands: in force, waiting to be ratified, or ended."""
    if line.state is DecisionState.FOR_RATIFICATION:
        return Status(choice(line.state), "amber", "diamond")
    if line.state is DecisionState.WITHDRAWN:
        return Status(choice(line.state), "text2", "bar")
    if line.state is DecisionState.TAKEN and line.quorate is QuorumState.NOT_QUORATE:
        return Status(say("decided.not_quorate"), "amber", "diamond")
    return Status(choice(line.state), "green", "disc")


def dated(on: date | None) -> str:
    """Return a date for a narrow column."""
    return day_brief(on) if on else ""
