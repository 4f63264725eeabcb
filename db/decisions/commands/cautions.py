"""What there is to mind before a decision is recorded: it warns and never refuses."""

from datetime import date, time

from db.decisions.commands.decisions import JudgeQuoracy, RecordDecision
from db.decisions.rules import WITHOUT_QUORUM
from db.errors import Refusal
from db.meetings.queries.footing import footing_words, whole_words
from db.meetings.rules.account import wall
from db.meetings.rules.footing import footing_of
from db.store import Caution, Keep, Reading, warns

ANY = time(0)


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
