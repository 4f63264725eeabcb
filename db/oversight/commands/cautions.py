"""What there is to mind about a day of oversight that has passed, and a segment decided on little.

It never refuses.
"""

from datetime import date

from db.oversight.commands.frameworks import PlaceInSegment
from db.oversight.commands.issues import HoldReview
from db.oversight.commands.support import RecordUndertaking
from db.oversight.commands.tracks import OpenTrack
from db.store import Caution, Reading, warns

_ASKED = "SELECT count(*) FROM segmentcriterion_live WHERE segment = :id"
_THEMES = """
SELECT t.id, t.part_of, t.title FROM segment_live s
  JOIN oversighttheme_live t ON t.framework = s.framework
WHERE s.id = :id ORDER BY t.number, t.title"""


@warns
def mind_placing(book: Reading, it: PlaceInSegment, today: date) -> list[Caution]:
    """Ask about one that places itself, criteria unticked and themes left bare (R28).

    Where there is no evidence at all it is refused, and themes are not asked about.
    """
    del today
    found = []
    if it.organisation == it.decided_by:
        found.append(Caution("oversight.mind_itself", "decided_by"))
    if book.value(_ASKED, id=it.segment) and not any(each.strip() for each in it.criteria):
        found.append(Caution("oversight.mind_unticked", "criteria"))
    themes = book.rows(_THEMES, id=it.segment)
    given = {each.theme for each in it.evidence}
    met = given | {whole for theme, whole, _title in themes if theme in given}
    bare = [title for theme, whole, title in themes if whole is None and theme not in met]
    if bare and it.evidence:
        found.append(Caution("oversight.mind_themes", "evidence", {"themes": ", ".join(bare)}))
    return found


@warns
def mind_undertaking(book: Reading, it: RecordUndertaking, today: date) -> list[Caution]:
    """Say that an undertaking would be overdue from the start."""
    del book
    return _past("due", "due_on", it.due_on, (it.given_on or today, today))


@warns
def mind_next_review(book: Reading, it: HoldReview, today: date) -> list[Caution]:
    """Say that the next review would be overdue from the start."""
    del book
    return _past("next", "next_on", it.next_on, (it.on or today, today))


@warns
def mind_track(book: Reading, it: OpenTrack, today: date) -> list[Caution]:
    """Say that what is to be overseen apart would have ended already."""
    del book
    return _past("until", "to_on", it.to_on, (it.from_on or date.min, today))


def _past(what: str, about: str, on: date | None, span: tuple[date, date]) -> list[Caution]:
    """Return what is said of a day that has passed; one before the span is refused."""
    late = on is not None and span[0] <= on < span[1]
    return [Caution(f"oversight.mind_{what}", about, {"on": on})] if late else []
