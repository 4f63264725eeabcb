"""The proof of confirmed minutes: their print, made anew from the frozen text, is the same."""

import hashlib
from collections.abc import Iterator
from datetime import date

from db.errors import Refusal
from db.store import Finding, Severity, Store

CONFIRMED = """
SELECT t.id, t.meeting, b.name, m.on_date, t.confirmed_on, t.pdf_version, t.pdf_sha256,
  t.part2_pdf_sha256
FROM minutes_live t JOIN meeting m ON m.id = t.meeting JOIN body b ON b.id = m.body
WHERE t.state = 'confirmed' AND t.pdf_sha256 <> '' ORDER BY m.on_date, t.id
"""
VOLUMES = ("minutes-as-confirmed", "minutes-as-confirmed-part-2")


def altered_prints(store: Store) -> list[Finding]:
    """Return the minutes whose print is not the one that was frozen (D14).

    In the version that froze them that is damage; a later version may only set them otherwise.
    """
    with store.read() as book:
        if not book.value("SELECT 1 FROM sqlite_schema WHERE name = 'minutes_live'"):
            return []
        found = book.rows(CONFIRMED)
    return [each for row in found for each in _altered(store, row)]


def _altered(store: Store, row: tuple[str, ...]) -> Iterator[Finding]:
    minutes, meeting, body, held, confirmed, version, *hashes = row
    on = date.fromisoformat(confirmed)
    for name, frozen in zip(VOLUMES, hashes, strict=True):
        if not frozen or _hash(store, name, meeting, on) == frozen:
            continue
        same = version == store.register.version()
        code = "check.print_altered" if same else "check.print_otherwise"
        severity = Severity.STOP if same else Severity.NOTE
        values = {"body": body, "on": date.fromisoformat(held), "version": version}
        yield Finding(code, severity, "minutes", minutes, values)
        return


def _hash(store: Store, name: str, meeting: str, on: date) -> str:
    with store.read() as book:
        try:
            return hashlib.sha256(store.register.printed(book, name, meeting, on)).hexdigest()
        except Refusal:  # nothing is left to print it from
            return ""
