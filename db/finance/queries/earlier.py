"""What stood in a position before it was given anew: read from its history, the latest first."""

from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Any

from db.clock import LONDON
from db.finance.rules.positions import Sums
from db.store import Reading

COLUMNS = range(8534, 8539)
"""The fields plan, actual, forecast, note and source, as the journal numbers them."""
_CHANGES = """
SELECT g.op >> 40, k.n, k.wall, k.person, g.col, g.val FROM chg g
  JOIN commits k ON k.dix = g.op >> 40 AND k.n = (
    SELECT min(n) FROM commits WHERE dix = g.op >> 40 AND last >= g.op & ((1 << 40) - 1))
WHERE g.row = :position AND g.col BETWEEN :first AND :last ORDER BY g.hlc, g.op"""


@dataclass(frozen=True, slots=True)
class EarlierLine:
    """What a position said, in pence, until somebody put something else there on a day."""

    until: date
    by: str
    sums: Sums
    note: str
    source: str


def earlier(book: Reading, position: str) -> list[EarlierLine]:
    """Return what a position said before what it says now, the latest first."""
    rows = book.rows(_CHANGES, position=position, first=COLUMNS[0], last=COLUMNS[-1])
    held: dict[int, Any] = {}
    found: list[EarlierLine] = []
    for (_device, _n, wall, person), changes in groupby(rows, key=lambda row: row[:4]):
        if held:
            until = datetime.fromisoformat(wall).astimezone(LONDON).date()
            plan, actual, forecast, note, source = map(held.get, COLUMNS)
            figures = Sums(plan, actual, forecast)
            found.append(EarlierLine(until, person, figures, note or "", source or ""))
        held.update((column, value) for *_commit, column, value in changes)
    return found[::-1]
