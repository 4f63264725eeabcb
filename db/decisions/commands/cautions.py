"""What there is to mind before a decision is recorded: it warns and never refuses."""

from datetime import date, time

from db.decisions.commands.decisions import RecordDecision
from db.decisions.rules import WITHOUT_QUORUM
from db.meetings.queries.footing import whole_words
from db.meetings.rules.footing import footing_of
from db.store import Caution, Reading, warns

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
