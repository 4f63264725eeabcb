"""Which columns of which tables name a kind of record, as the book itself has it.

Nothing is listed by hand: a table added later is found as well.
"""

from dataclasses import dataclass
from datetime import date

from db.across import numbering
from db.store import Finding, Reading, Severity


@dataclass(frozen=True, slots=True)
class LinkColumn:
    """A column that holds the id of another record."""

    table: str
    column: str


@dataclass(frozen=True, slots=True)
class OpenMerge:
    """An entry that was merged though live records still name it; ``count`` is how many."""

    kind: str
    id: str
    name: str
    into: str
    count: int


def links_to(book: Reading, kind: str) -> list[LinkColumn]:
    """Return every column that links to a kind of record, but for the mark of a merge itself."""
    sql = """
        SELECT t.name, f."from" FROM sqlite_schema t JOIN pragma_foreign_key_list(t.name) f
        WHERE t.type = 'table' AND f."table" = :kind AND f."from" <> 'merged_into'
        ORDER BY 1, 2"""
    return [LinkColumn(*row) for row in book.rows(sql, kind=kind)]


def names_of(book: Reading, kind: str, row_id: str) -> dict[str, int]:
    """Return how many live records of each kind name this one."""
    found: dict[str, int] = {}
    for each in links_to(book, kind):
        sql = f'SELECT count(*) FROM "{each.table}_live" WHERE "{each.column}" = :id'
        count = book.value(sql, id=row_id)
        if count:
            found[each.table] = found.get(each.table, 0) + count
    return found


def open_merges(book: Reading) -> list[OpenMerge]:
    """Return the merged entries that colleagues named meanwhile, or that were merged in a circle.

    Updates that cross each other bring this about; finishing the merge moves what is left.
    """
    found = []
    for kind in ("person", "organisation"):
        sql = f"""
            SELECT g.id, g.name, coalesce(i.name, ''), i.deleted IS NOT NULL
            FROM {kind} g LEFT JOIN {kind} i ON i.id = g.merged_into
            WHERE g.merged_into IS NOT NULL AND g.deleted IS NOT NULL ORDER BY g.name, g.id"""
        for row_id, name, into, lost in book.rows(sql):
            count = sum(names_of(book, kind, row_id).values())
            if count or (lost and not _goes_on(book, kind, row_id)):
                found.append(OpenMerge(kind, row_id, name, into, count))
    return found


def _goes_on(book: Reading, kind: str, row_id: str) -> bool:
    """Return whether what an entry was merged into was merged further, and ends in a live one."""
    walked: set[str] = set()
    at, deleted = row_id, None
    while at and at not in walked:
        walked.add(at)
        sql = f"SELECT coalesce(merged_into, ''), deleted FROM {kind} WHERE id = :id"
        at, deleted = book.row(sql, id=at) or ("", None)
    return not at and deleted is None


def findings(book: Reading, today: date) -> list[Finding]:
    """Return the merges that want finishing, and the numbers still to follow."""
    return numbering.findings(book, today) + [
        Finding(
            "bodies.finding.merge_open",
            Severity.WARN,
            each.kind,
            each.id,
            {"count": each.count, "name": each.name, "into": each.into},
        )
        for each in open_merges(book)
    ]
