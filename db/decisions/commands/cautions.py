"""What there is to mind before a decision is recorded: it warns and never refuses."""

from datetime import date, time

from db.decisions.commands.decisions import JudgeQuoracy, RecordDecision
from db.decisions.rules import WITHOUT_QUORUM
from db.decisions.rules.anew import Judged, doubts
from db.errors import Refusal
from db.meetings.commands.people import ChangePresence
from db.meetings.queries.footing import footing_words, whole_words
from db.meetings.rules.account import sitting_of, wall
from db.meetings.rules.footing import footing_of
from db.meetings.rules.sitting import with_times
from db.store import Caution, Keep, Reading, kept_or, warns

ANY = time(0)
PRESENCE = """
SELECT a.meeting, a.person, r.arrived_time, r.left_time FROM presence_live r
JOIN attendance_live a ON a.id = r.attendance WHERE r.id = :id
"""
RESTING = """
SELECT ref, item, kind, state, quorate, decided_time FROM decision_live
WHERE meeting = :meeting AND item IS NOT NULL AND state IN ('taken', 'for ratification')
ORDER BY ref, id
"""


@warns
def mind_footing(book: Reading, it: RecordDecision, today: date) -> list[Caution]:
    """Say that something is for ratification only, or that an item is judged as a whole."""
    found = []
    if it.for_ratification and it.kind not in WITHOUT_QUORUM:
        found.append(Caution("decision.mind_ratification", "kind"))
    footing = footing_of(book.rows, it.item, today, ANY) if it.at is None and it.item else None
    if footing is not None and footing.at is None:
        found.append(Caution("decision.mind_whole", "at", {"words": whole_words(footing)}))
    return found


@warns
def mind_judging(book: Reading, it: JudgeQuoracy, today: date) -> list[Caution]:
    """Say how the meeting stood at the time given, and what the decision becomes by it."""
    row = book.row("SELECT item, decided_time FROM decision_live WHERE id = :id", id=it.decision)
    if row is None or not row[0]:
        return []
    at = wall(row[1]) if isinstance(it.at, Keep) else it.at
    try:
        found = footing_of(book.rows, row[0], today, ANY, at)
    except Refusal:  # said beside the time when it is sent
        return []
    if found is None or (found.at is None) is not (at is None):
        return []
    return [Caution("decision.mind_whole", "at", {"words": footing_words(found)})]


@warns
def mind_times(book: Reading, it: ChangePresence, today: date) -> list[Caution]:
    """Say which decisions would rest on something else than they did with these times."""
    del today
    row = book.row(PRESENCE, id=it.presence)
    if row is None:
        return []
    before = sitting_of(book.rows, row[0])
    was = wall(row[2]), wall(row[3])
    now = kept_or(it.arrived_time, was[0]), kept_or(it.left_time, was[1])
    after = with_times(before, row[1], was, now)
    found = []
    for ref, item, kind, state, quorate, at in book.rows(RESTING, meeting=row[0]):
        held = Judged(item, kind, state, quorate, wall(at))
        known = list(doubts(before, held))
        new = [each for each in doubts(after, held) if each not in known]
        found += [Caution(code, "", {"ref": ref} | values) for code, values in new]
    return found
