"""What there is to mind about the day an action is due; it never refuses."""

from datetime import date

from db.actions.commands.log import ChangeDue, RaiseAction
from db.bodies.queries.plain import day
from db.store import Caution, Reading, warns


@warns
def mind_raising(book: Reading, it: RaiseAction, today: date) -> list[Caution]:
    """Say that an action would be overdue from the start."""
    sql = """
        SELECT on_date FROM meeting_live
        WHERE id = coalesce(:meeting, (SELECT meeting FROM agendaitem_live WHERE id = :item))"""
    held = day(book.value(sql, meeting=it.meeting or None, item=it.item))
    return _past(it.due_on, today, it.raised_on or held or today)


@warns
def mind_moving_due(book: Reading, it: ChangeDue, today: date) -> list[Caution]:
    """Say that an action would stay overdue."""
    raised = book.value("SELECT raised_on FROM action_live WHERE id = :id", id=it.action)
    return _past(it.due_on, today, day(raised) or today)


def _past(on: date | None, today: date, raised: date) -> list[Caution]:
    """Return what is said of a due date that has passed; one before ``raised`` is refused."""
    late = on is not None and raised <= on < today
    return [Caution("action.mind_due", "due_on", {"on": on})] if late else []
