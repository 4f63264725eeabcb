"""What there is to mind about the day an action is due; it never refuses."""

from datetime import date

from db.actions.commands.log import ChangeDue, RaiseAction
from db.store import Caution, Reading, warns


@warns
def mind_raising(book: Reading, it: RaiseAction, today: date) -> list[Caution]:
    """Say that an action would be overdue from the start."""
    del book
    return _past(it.due_on, today)


@warns
def mind_moving_due(book: Reading, it: ChangeDue, today: date) -> list[Caution]:
    """Say that an action would stay overdue."""
    del book
    return _past(it.due_on, today)


def _past(on: date | None, today: date) -> list[Caution]:
    return [Caution("action.mind_due", "due_on", {"on": on})] if on and on < today else []
