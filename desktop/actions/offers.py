"""What the forms of the Actions page offer to pick from."""

from db.store import Reading
from desktop.kit.fields import Option


def people(book: Reading) -> list[Option]:
    """Return everybody who has not left."""
    sql = (
        "SELECT p.id, p.name, coalesce(o.name, p.post), p.initials FROM person_live p "
        "LEFT JOIN organisation o ON o.id = p.organisation WHERE p.left_on IS NULL ORDER BY p.name"
    )
    return [Option(*each) for each in book.rows(sql)]


def bodies(book: Reading) -> list[Option]:
    """Return the committees and groups that still meet."""
    sql = "SELECT id, name, short FROM body_live WHERE status <> 'closed' ORDER BY name"
    return [Option(*each) for each in book.rows(sql)]


def open_actions_but(book: Reading, action: str) -> list[Option]:
    """Return the unfinished actions that could take another's place."""
    sql = (
        "SELECT id, ref, words FROM action_live WHERE id <> :action"
        " AND state IN ('open', 'proposed') ORDER BY ref"
    )
    return [Option(*each) for each in book.rows(sql, action=action)]
