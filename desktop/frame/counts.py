"""How much waits on each page, for the navigation: the pages' own counts, from the same queries."""

from db.across.sharing import to_settle
from db.across.today import due_now, waiting_counts
from desktop.kit.desk import Desk


def read_counts(desk: Desk) -> dict[str, int]:
    """Return how much waits on each page; on Today, in the minute books beside as well."""
    counts = desk.read(waiting_counts, desk.today())
    counts["today"] += sum(many for _book, many in desk.beside.read(due_now, desk.today()))
    if desk.ready:
        counts["exchange"] = desk.read(to_settle)
    return counts
