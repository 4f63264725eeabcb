"""What is worth a second look at one decision: warnings, never refusals."""

from datetime import date

from db.decisions.rules.anew import Judged, doubts, holds_chair
from db.meetings.rules.account import sitting_of, wall
from db.store import Reading
from db.words import say

ONE = """
SELECT ref, meeting, item, kind, state, quorate, decided_time,
  coalesce(votes_for, 0) + coalesce(votes_against, 0) + coalesce(abstained, 0), strategy, assembly,
  review_on, made, taken_by, body, decided_on
FROM decision_live WHERE id = :id
"""


def advice(book: Reading, decision: str, today: date) -> list[str]:
    """Return the sentences of everything worth a second look at a decision."""
    row = book.row(ONE, id=decision)
    if row is None or row[4] == "withdrawn":
        return []
    ref, meeting, item, kind, state, quorate, at, cast = row[:8]
    strategy, assembly, review_on, made, taken_by, body, on = row[8:]
    found = []
    if meeting and item:
        held = Judged(item, kind, state, quorate, wall(at), cast)
        told = doubts(sitting_of(book.rows, meeting), held)
        found += [say(code, ref=ref, **values) for code, values in told]
    if strategy and not assembly:
        found.append(say("decisions.finding.assembly_not_said", ref=ref))
    if review_on and review_on < today.isoformat():
        values = {"on": date.fromisoformat(review_on)}
        found.append(say("decisions.finding.review_due", ref=ref, **values))
    if made == "chair's action" and not holds_chair(book.rows, body, taken_by, on):
        found.append(say("decisions.finding.not_chair", **_chair_values(book, ref, taken_by, on)))
    return found


def _chair_values(book: Reading, ref: str, person: str | None, on: str | None) -> dict[str, object]:
    name = book.value("SELECT name FROM person WHERE id = :id", id=person or "")
    return {"ref": ref, "name": name, "on": date.fromisoformat(on) if on else ""}
