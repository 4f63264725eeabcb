"""What there is to mind before something is noted of a meeting: it warns and never refuses."""

from datetime import date

from db.meetings.commands.room import SetPresiding
from db.meetings.rules.account import stays_of
from db.store import Caution, Reading, warns

PERSON = """
SELECT p.name, coalesce(a.id, '') FROM person_live p
LEFT JOIN attendance_live a ON a.person = p.id AND a.meeting = :meeting WHERE p.id = :person
"""


@warns
def mind_presiding(book: Reading, it: SetPresiding, today: date) -> list[Caution]:
    """Say that whoever is to preside is not in the room."""
    del today
    row = book.row(PERSON, meeting=it.meeting, person=it.person)
    if row is None:
        return []
    stays = stays_of(book.rows, it.meeting)
    here = any(stay.left is None for stay in stays.get(row[1], ()))
    return [] if here or not stays else [Caution("chair.mind_not_here", "person", {"name": row[0]})]
