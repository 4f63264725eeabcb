"""What follows from numbers issued: the things that have them are looked at again."""

from datetime import date

from db.custody.rules import text_hash
from db.store import Deriving, Finding, Reading, Severity


def derive(book: Deriving, today: date) -> None:  # noqa: ARG001 - every area is asked alike
    """Have the things whose number changed derived anew."""
    book.run(
        "INSERT OR IGNORE INTO touched SELECT a.thing_kind, a.thing FROM allotment a"
        " JOIN touched t ON t.kind = 'allotment' AND t.id = a.id"
    )


def findings(book: Reading, today: date) -> list[Finding]:  # noqa: ARG001 - as above
    """Return numbers issued twice, and frozen texts that no longer match their hash."""
    twice = """
        SELECT id, label FROM allotment_live WHERE label IN
          (SELECT label FROM allotment_live GROUP BY label HAVING count(*) > 1)
        ORDER BY label, id"""
    found = [
        Finding("custody.finding.twice", Severity.WARN, "allotment", id_, {"number": label})
        for id_, label in book.rows(twice)
    ]
    for id_, why, text, digest in book.rows("SELECT id, why, text, sha256 FROM snapshot_live"):
        if text_hash(text) != digest:
            found.append(
                Finding("custody.finding.altered", Severity.STOP, "snapshot", id_, {"why": why})
            )
    return found
