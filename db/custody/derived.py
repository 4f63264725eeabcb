"""What follows from numbers issued, and from the day a request for information came."""

from datetime import date

from db.bodies.queries.plain import day
from db.custody.bank_holidays import UkHolidays
from db.custody.rules import FoiState, foi, text_hash
from db.store import Deriving, Finding, Reading, Severity

SOON = 5
"""Working days before the last day of a request on which its end is told."""
AGES = "SELECT 'foirequest', id FROM foirequest"
_REQUESTS = """
SELECT r.id, r.state, r.received_on, r.clarify_on, r.clarified_on, r.ended_on
FROM foirequest r JOIN touched t ON t.kind = 'foirequest' AND t.id = r.id
WHERE r.received_on IS NOT NULL
"""


def derive(book: Deriving, today: date) -> None:
    """Have the things whose number changed derived anew, and set the clocks of requests."""
    book.run(
        "INSERT OR IGNORE INTO touched SELECT a.thing_kind, a.thing FROM allotment a"
        " JOIN touched t ON t.kind = 'allotment' AND t.id = a.id"
    )
    for row, state, received, asked, came, ended in book.rows(_REQUESTS):
        dates = foi.Dates(date.fromisoformat(received), day(asked), day(came))
        due = foi.due_on(dates, UkHolidays())
        last = day(ended) or today
        late = max(0, (last - due).days) if due and state != FoiState.WITHDRAWN else 0
        book.run(
            "UPDATE foirequest SET due_on = :due, late = :late"
            " WHERE id = :id AND (due_on, late) IS NOT (:due, :late)",
            id=row,
            due=due.isoformat() if due else None,
            late=late,
        )


def _running(book: Reading, today: date) -> list[Finding]:
    """Return the requests whose last day is past or near, and those that wait for an answer."""
    sql = """
        SELECT id, coalesce(nullif(ref, ''), '“' || substr(asked, 1, 60) || '”'), state, due_on,
          late, clarify_on
        FROM foirequest_live WHERE state IN ('open', 'clarification') ORDER BY due_on, id"""
    found = []
    for row, ref, _state, due, late, asked_on in book.rows(sql):
        values = {"ref": ref, "days": late}
        if due is None:
            if asked_on is None:
                continue
            asked = Finding("foi.find_waits", Severity.NOTE, "foirequest", row,
                values | {"on": date.fromisoformat(asked_on)})  # fmt: skip
            found.append(asked)
            continue
        last = date.fromisoformat(due)
        left = foi.days_left(last, today, UkHolidays())
        values |= {"on": last, "left": left}
        if late:
            found.append(Finding("foi.find_late", Severity.STOP, "foirequest", row, values))
        elif left <= SOON:
            found.append(Finding("foi.find_soon", Severity.WARN, "foirequest", row, values))
    return found


def findings(book: Reading, today: date) -> list[Finding]:
    """Return numbers issued twice, frozen texts that do not match, and requests that run out."""
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
    return found + _running(book, today)
