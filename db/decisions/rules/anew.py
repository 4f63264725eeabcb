"""Asked anew of a decision: was its item quorate, and who held the chair that day.

What was recorded since, here or on another laptop, may have changed either. Like a sitting, this
reads, so that commands, queries and findings see the same.
"""

from datetime import time

from db.meetings.rules.account import Rows, sitting_of
from db.meetings.rules.course import check_item
from db.meetings.rules.quorum import QuorumCheck
from db.meetings.rules.sitting import Sitting

CHAIRS = """
SELECT 1 FROM membership_live m JOIN seat_live s ON s.id = m.seat
WHERE s.body = :body AND m.person = :person
  AND (s.office IN ('chair', 'vice-chair') OR m.office IN ('chair', 'vice-chair'))
  AND coalesce(m.from_on, '') <= :on AND coalesce(m.to_on, '9999') >= :on LIMIT 1
"""


def quorum_anew(rows: Rows, meeting: str, item: str) -> QuorumCheck | None:
    """Return quoracy at an item that is over; None for one still to come or going."""
    return quorum_in(sitting_of(rows, meeting), item)


def quorum_in(sitting: Sitting, item: str) -> QuorumCheck | None:
    """Return the same, in a sitting that has been read."""
    span = next((each for each in sitting.items if each.id == item), None)
    if span is None or span.ended is None:
        return None
    return check_item(sitting, span, time(0))


def holds_chair(rows: Rows, body: str, person: str | None, on: str | None) -> bool:
    """Return whether a person holds the chair or vice-chair of a body on a day."""
    return bool(rows(CHAIRS, body=body, person=person or "", on=on or ""))
