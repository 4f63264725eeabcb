"""What is worth a second look at one decision: warnings, never refusals."""

from datetime import date

from db.decisions.rules.anew import holds_chair, quorum_anew
from db.meetings.rules.quorum import QuorumState
from db.store import Reading
from db.words import say

ONE = """
SELECT ref, meeting, item, state, kind, votes_for, votes_against, abstained, strategy, assembly,
  review_on, made, taken_by, body, decided_on
FROM decision_live WHERE id = :id
"""


def advice(book: Reading, decision: str, today: date) -> list[str]:
    """Return the sentences of everything worth a second look at a decision."""
    row = book.row(ONE, id=decision)
    if row is None or row[3] == "withdrawn":
        return []
    ref, meeting, item, state, kind, *rest = row
    ayes, noes, abstained, strategy, assembly, review_on, made, taken_by, body, on = rest
    found = []
    check = quorum_anew(book.rows, meeting, item) if meeting and item else None
    if check is not None:
        lost = check.state is QuorumState.NOT_QUORATE
        if lost and state == "taken" and kind not in ("noted", "deferred"):
            found.append(say("decisions.finding.not_quorate", ref=ref))
        cast = sum(each or 0 for each in (ayes, noes, abstained))
        if cast > check.counted:
            values = {"cast": cast, "present": check.counted}
            found.append(say("decisions.finding.votes", ref=ref, **values))
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
