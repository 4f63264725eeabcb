"""What a current score is measured by: the committee's matrix now, and its appetite."""

from datetime import date
from typing import Any

from db.errors import Refusal
from db.risks.rules import appetite, scores
from db.risks.rules.scores import Scale
from db.store import Reading

_SCALE = """
SELECT scale FROM riskscale_live WHERE (body = :body OR body IS NULL) AND scale <> ''
  AND (from_on IS NULL OR from_on <= :on) ORDER BY body IS NULL, from_on DESC, id DESC LIMIT 1
"""
_APPETITE = """
SELECT appetite, tolerance, scale FROM riskappetite_live
WHERE (body = :body OR body IS NULL) AND category = :category
  AND (from_on IS NULL OR from_on <= :on) ORDER BY body IS NULL, from_on DESC, id DESC LIMIT 1
"""


def read_scale(written: str) -> Scale:
    """Return a matrix as it was written; the suggestion where this version cannot read it."""
    try:
        return scores.parse_scale(written or scores.SUGGESTED)
    except Refusal:  # written by a newer Minutebook
        return scores.parse_scale(scores.SUGGESTED)


def measured(
    book: Reading, body: str, category: str, found: dict[str, Any], on: date
) -> dict[str, Any]:
    """Return whether a score is of an earlier matrix, and how it stands to the appetite (R58)."""
    now = book.value(_SCALE, body=body, on=on.isoformat()) or scores.SUGGESTED
    given, points = found["scale"], found["current_points"]
    sought, borne, set_on = book.row(
        _APPETITE, body=body, category=category, on=on.isoformat()
    ) or (None, None, "")
    over = appetite.stands(points, read_scale(given).size, sought, borne, read_scale(set_on).size)
    return {
        "old_scale": int(bool(given) and not scores.same_matrix(given, now)),
        "appetite": sought,
        "tolerance": borne,
        "over": str(over),
    }
