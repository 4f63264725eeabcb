"""The proof of a book: its file, its journal, its record against the journal, and the rules."""

from datetime import date

from db.files import files_folder, kept
from db.store import Finding, Severity, Store

_WITH_FILES = ("paper", "paperversion", "actionfile", "circulation")


def check(store: Store, today: date) -> list[Finding]:
    """Return everything that is wrong with a book, most serious first; empty when all holds.

    What somebody said, with a reason, not to be for a committee is left out.
    """
    # What the rules find stands on every area, which opening a minute book must not wait for.
    from db.across import consistency
    from db.book.prints import altered_prints
    from db.journal.proof import faults
    from db.record import fields

    store.prepare()
    with store.connection() as connection:
        found = [
            Finding("check.file", Severity.STOP, "", "", {"detail": detail})
            for (detail,) in connection.execute("PRAGMA integrity_check").fetchall()
            if detail != "ok"
        ]
        found += [
            Finding(each.code, Severity.STOP, each.kind, each.id, dict(each.values))
            for each in faults(connection, fields())
        ]
        for table, row, _parent, _key in connection.execute("PRAGMA foreign_key_check").fetchall():
            values = {"kind": table, "field": f"row {row}"}
            found.append(Finding("check.orphan", Severity.STOP, table, "", values))
    found += _missing_files(store)
    found += altered_prints(store)
    every = store.findings(today)
    with store.read() as book:
        kept = consistency.told(book, every)
    return found + sorted(kept, key=lambda each: list(Severity).index(each.severity))


def _missing_files(store: Store) -> list[Finding]:
    """Return the files the record speaks of that do not lie beside the book, each told once."""
    folder = files_folder(store.path)
    found: dict[str, Finding] = {}
    with store.read() as book:
        for kind in _WITH_FILES:
            if not book.value(
                "SELECT 1 FROM sqlite_schema WHERE name = :name", name=f"{kind}_live"
            ):
                continue
            sql = f"SELECT id, sha256, filename FROM {kind}_live WHERE sha256 <> '' ORDER BY id"
            for row, sha256, name in book.rows(sql):
                if sha256 not in found and not kept(folder, sha256).exists():
                    code, values = "check.missing_file", {"name": name}
                    found[sha256] = Finding(code, Severity.STOP, kind, row, values)
    return list(found.values())
