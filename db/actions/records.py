"""What is kept of actions."""

from datetime import date

from db.actions.rules import ActionState
from db.meetings.rules.items import Part
from db.record import (
    Record,
    choice,
    day,
    deletion,
    link,
    local_day,
    local_flag,
    local_number,
    local_text,
    number,
    text,
)


class Action(Record, table=True):
    """One line of the action log.

    The owner is a person of the book (``owner``) or a name or office (``owner_text``). ``part`` is
    two for what was raised in private. ``former_ref`` is what another log called it. ``late``
    counts days; ``just_closed`` marks what the log shows for one cycle more.
    """

    deleted: str | None = deletion(6100)
    body: str = link(6101, "body")
    meeting: str | None = link(6102, "meeting")
    item: str | None = link(6103, "agendaitem")
    decision: str | None = link(6104, "decision")
    words: str = text(6105)
    owner: str | None = link(6106, "person")
    owner_text: str = text(6107)
    raised_on: date | None = day(6108)
    due_on: date | None = day(6109, index=True)
    first_due_on: date | None = day(6110)
    state: ActionState = choice(6111, ActionState, default=ActionState.OPEN)
    closed_on: date | None = day(6112)
    evidence: str = text(6113)
    transferred_to: str | None = link(6114, "body")
    transferred_text: str = text(6115)
    superseded_by: str | None = link(6116, "action")
    part: Part = choice(6117, Part, default=Part.ONE)
    former_ref: str = text(6118)
    ref: str = local_text()
    overdue: bool = local_flag()
    late: int = local_number()
    rag: str = local_text()
    slips: int = local_number()
    just_closed: bool = local_flag()
    chased: int = local_number()
    chased_on: date | None = local_day()
    update_words: str = local_text()
    updated_on: date | None = local_day()


class ActionUpdate(Record, table=True):
    """What an owner reported of an action, and when; ``by_person`` is whose words they are.

    ``turn`` counts the updates there were before it: it orders those of one day.
    """

    deleted: str | None = deletion(6200)
    action: str = link(6201, "action")
    on_date: date | None = day(6202)
    by_person: str = text(6203)
    words: str = text(6204)
    turn: int = number(6205)


class DueChange(Record, table=True):
    """A due date that was moved, and why; ``turn`` orders the changes of one day."""

    deleted: str | None = deletion(6300)
    action: str = link(6301, "action")
    was: date | None = day(6302)
    became: date | None = day(6303)
    reason: str = text(6304)
    on_date: date | None = day(6305)
    turn: int = number(6306)


class Chase(Record, table=True):
    """An owner was asked how an action stands (practice P4)."""

    deleted: str | None = deletion(6400)
    action: str = link(6401, "action")
    on_date: date | None = day(6402)
    by_person: str = text(6403)


class ActionConvention(Record, table=True):
    """What the colours mean in one committee's log, as its own rules say."""

    deleted: str | None = deletion(6500)
    body: str = link(6501, "body")
    rag: str = text(6502)
    source: str = text(6503)
    as_at: date | None = day(6504)


class ActionFile(Record, table=True):
    """A file that shows what was done of an action; the bytes lie beside the book by their hash.

    ``size`` is in bytes; ``words`` say what the file shows.
    """

    deleted: str | None = deletion(6600)
    action: str = link(6601, "action")
    filename: str = text(6602)
    sha256: str = text(6603)
    size: int = number(6604)
    words: str = text(6605)
    on_date: date | None = day(6606)
    by_person: str = text(6607)
