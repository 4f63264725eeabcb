"""What follows of a decision: its number, how it is shown, and what checks find."""

from datetime import date, time

from db.bodies.rules.kinds import Authority
from db.custody.queries import ref_sql
from db.decisions.rules import DecisionKind, DecisionState, kind_shown
from db.meetings.rules.account import sitting_of
from db.meetings.rules.course import check_item
from db.meetings.rules.quorum import QuorumState
from db.store import Deriving, Finding, Reading, Severity

TOUCHED = "id IN (SELECT id FROM touched WHERE kind = 'decision')"
SHOWN = f"""
SELECT id, kind, authority, state, binds_statutory, shown_kind FROM decision WHERE {TOUCHED}
"""
CONFIRMED = """
SELECT d.id, json_extract(s.text, '$.record.decisions."' || d.id || '"') IS NOT
  json_array(d.item, d.words, d.kind, d.votes_for, d.votes_against, d.abstained, d.dissent)
FROM decision d JOIN minutes_live m ON m.meeting = d.meeting AND m.state = 'confirmed'
JOIN snapshot s ON s.id = m.snapshot
WHERE d.deleted IS NULL AND d.state <> 'withdrawn' AND d.item IS NOT NULL
"""


def derive(book: Deriving, today: date) -> None:  # noqa: ARG001 - every area is asked alike
    """Set the number, the kind shown (R6), and whether it changed after confirmation."""
    book.run(
        "INSERT OR IGNORE INTO touched SELECT 'decision', d.id FROM decision d"
        " JOIN touched t ON t.kind = 'minutes' JOIN minutes m ON m.id = t.id"
        " WHERE d.meeting = m.meeting"
    )
    book.run(f"UPDATE decision SET ref = {ref_sql('decision')}, changed_since = 0 WHERE {TOUCHED}")
    for row, kind, authority, state, binds, held in book.rows(SHOWN):
        shown = _shown(kind, authority, state, binds=bool(binds))
        if shown != held:
            book.run("UPDATE decision SET shown_kind = :kind WHERE id = :id", kind=shown, id=row)
    _mark_changed(book)


def _mark_changed(book: Deriving) -> None:
    for row, changed in book.rows(f"{CONFIRMED} AND d.{TOUCHED}"):
        if changed:
            book.run("UPDATE decision SET changed_since = 1 WHERE id = :id", id=row)


def _shown(kind: str, authority: str, state: str, *, binds: bool) -> str:
    """Return the kind as shown; a choice from a newer Minutebook stays as it came."""
    try:
        found = kind_shown(
            DecisionKind(kind), Authority(authority), DecisionState(state), binds_statutory=binds
        )
    except ValueError:
        return kind
    return found.value


STANDING = """
SELECT d.id, d.ref, d.meeting, d.item FROM decision_live d
WHERE d.state = 'taken' AND d.item IS NOT NULL AND d.meeting IS NOT NULL
  AND d.kind NOT IN ('noted', 'deferred') ORDER BY d.decided_on, d.id
"""
UNMANAGED = """
SELECT DISTINCT d.id, d.ref FROM decision_live d JOIN declaration_live c ON c.item = d.item
WHERE c.management = '' AND d.state <> 'withdrawn' ORDER BY d.decided_on, d.id
"""
CHANGED = "SELECT id, ref FROM decision_live WHERE changed_since ORDER BY decided_on, id"
WAITING = """
SELECT id, ref, decided_on FROM decision_live
WHERE state = 'for ratification' AND decided_on < :today ORDER BY decided_on, id
"""


def findings(book: Reading, today: date) -> list[Finding]:
    """Return decisions taken without quorum, without managed conflicts, changed, or waiting."""
    found = [
        Finding("decisions.finding.not_quorate", Severity.STOP, "decision", row, {"ref": ref})
        for row, ref in _not_quorate(book)
    ]
    for row, ref in book.rows(UNMANAGED):
        code = "decisions.finding.unmanaged"
        found.append(Finding(code, Severity.WARN, "decision", row, {"ref": ref}))
    for row, ref in book.rows(CHANGED):
        code = "decisions.finding.changed_since"
        found.append(Finding(code, Severity.WARN, "decision", row, {"ref": ref}))
    for row, ref, on in book.rows(WAITING, today=today.isoformat()):
        values = {"ref": ref, "on": date.fromisoformat(on)}
        code = "decisions.finding.unratified"
        found.append(Finding(code, Severity.NOTE, "decision", row, values))
    return found


def _not_quorate(book: Reading) -> list[tuple[str, str]]:
    """Return decisions that stand as taken although attendance says they cannot have been.

    Quoracy is asked anew: a departure noted afterwards, or on another laptop, may have taken it.
    """
    found = []
    sittings = {}
    for row, ref, meeting, item in book.rows(STANDING):
        if meeting not in sittings:
            sittings[meeting] = sitting_of(book.rows, meeting)
        sitting = sittings[meeting]
        span = next((each for each in sitting.items if each.id == item), None)
        if span is None or span.ended is None:
            continue
        if check_item(sitting, span, time(0)).state is QuorumState.NOT_QUORATE:
            found.append((row, ref))
    return found
