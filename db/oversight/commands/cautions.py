"""What there is to mind about a day of oversight that has passed already; it never refuses."""

from datetime import date

from db.oversight.commands.issues import HoldReview
from db.oversight.commands.support import RecordUndertaking
from db.oversight.commands.tracks import OpenTrack
from db.store import Caution, Reading, warns


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
