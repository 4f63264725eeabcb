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
