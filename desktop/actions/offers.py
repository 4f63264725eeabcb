"""What the forms of the Actions page offer to pick from."""

from db.store import Reading
from desktop.kit.fields import Option


def open_actions_but(book: Reading, action: str) -> list[Option]:
    """Return the unfinished actions that could take another's place."""
    sql = (
        "SELECT id, ref, words FROM action_live WHERE id <> :action"
        " AND state IN ('open', 'proposed') ORDER BY ref"
    )
    return [Option(*each) for each in book.rows(sql, action=action)]


def committee_of(book: Reading, meeting: str) -> str:
    """Return the committee or group a meeting is of."""
    return str(book.value("SELECT body FROM meeting_live WHERE id = :id", id=meeting) or "")
