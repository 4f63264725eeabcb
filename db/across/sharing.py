"""How things stand between colleagues, for those who are not on the page that says it in full."""

from db.store import Reading


def to_settle(book: Reading) -> int:
    """Return how many fields have two versions to settle; the records must have been loaded."""
    from db.exchange.queries import conflicts

    return len(conflicts(book))
