"""Asked anew of a decision: was the meeting quorate when it was taken, and who held the chair.

What was recorded since, here or on another laptop, may have changed either. A decision stays as it
was judged; that it now rests on something else is told. Like a sitting, this reads, so that
commands, queries and findings see the same.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import time
from typing import Any

from db.decisions.rules.taking import WITHOUT_QUORUM, DecisionState
from db.meetings.rules.account import Rows, sitting_of
from db.meetings.rules.quorum import QuorumCheck, QuorumState, check_moment
from db.meetings.rules.sitting import ItemSpan, Sitting, before_coming, before_leaving

CHAIRS = """
SELECT 1 FROM membership_live m JOIN seat_live s ON s.id = m.seat
WHERE s.body = :body AND m.person = :person
  AND (s.office IN ('chair', 'vice-chair') OR m.office IN ('chair', 'vice-chair'))
  AND coalesce(m.from_on, '') <= :on AND coalesce(m.to_on, '9999') >= :on LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class Judged:
    """What was judged of a decision when it was recorded; values as kept."""

    item: str
    kind: str
    state: str
    quorate: str
    at: time | None = None
    cast: int = 0

    @property
    def decides(self) -> bool:
        """Whether it needed a quorate meeting."""
        return self.kind not in {each.value for each in WITHOUT_QUORUM}


def doubts(sitting: Sitting, held: Judged) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give what stands against a decision as it was recorded: the code and the values of each."""
    span = next((each for each in sitting.items if each.id == held.item), None)
    taken = held.state == DecisionState.TAKEN
    lost = held.quorate == QuorumState.NOT_QUORATE
    if taken and lost and held.decides:
        yield "decisions.finding.not_quorate", {}
    if span is None or span.started is None or (held.at is None and span.ended is None):
        return
    most, least = bounds(sitting, span, held.at)
    values = {} if held.at is None else {"at": held.at}
    tail = "_whole" if held.at is None else ""
    waits = held.state == DecisionState.FOR_RATIFICATION
    if taken and not lost and held.decides and most.state is QuorumState.NOT_QUORATE:
        yield f"decisions.finding.rests_otherwise{tail}", values
    if waits and lost and least.state is QuorumState.QUORATE:
        yield f"decisions.finding.need_not_wait{tail}", values
    if taken and held.cast > most.counted:
        yield "decisions.finding.votes", {"cast": held.cast, "present": most.counted}


def bounds(sitting: Sitting, span: ItemSpan, at: time | None) -> tuple[QuorumCheck, QuorumCheck]:
    """Return quoracy at a time with the most and the fewest who may have been there.

    Times go by the minute: whoever left or came in the minute of a decision may have been there
    for it, or not.
    """
    if at is None or span.started is None:
        whole = check_moment(sitting, span, time(0))  # its end is the moment, where it has one
        return whole, whole
    moment = max(at, span.started) if span.ended is None else min(max(at, span.started), span.ended)
    going = replace(span, ended=None)
    return (
        check_moment(before_leaving(sitting, moment), going, moment),
        check_moment(before_coming(sitting, moment), going, moment),
    )


def left_open(rows: Rows, meeting: str, item: str, at: time | None) -> bool:
    """Return whether people who came or went in the minute of a decision leave its quoracy open."""
    sitting = sitting_of(rows, meeting)
    span = next((each for each in sitting.items if each.id == item), None)
    if span is None:
        return False
    most, least = bounds(sitting, span, at)
    return most.state is not least.state


def holds_chair(rows: Rows, body: str, person: str | None, on: str | None) -> bool:
    """Return whether a person holds the chair or vice-chair of a body on a day."""
    return bool(rows(CHAIRS, body=body, person=person or "", on=on or ""))
