"""The numbers issued, the frozen texts, and the requests for information."""

from db.custody.queries.foi import (
    FoiCounts,
    FoiLine,
    FoiPage,
    FoiShown,
    FoiSort,
    HeldLine,
    PassageLine,
    foi_counts,
    foi_ids,
    foi_lines,
    foi_page,
)
from db.custody.queries.numbers import (
    NumberLine,
    SnapshotLine,
    TakeOverLine,
    number_of,
    numbers_issued,
    ref_sql,
    snapshot_content,
    snapshots_of,
    take_overs,
)

__all__ = [
    "FoiCounts",
    "FoiLine",
    "FoiPage",
    "FoiShown",
    "FoiSort",
    "HeldLine",
    "NumberLine",
    "PassageLine",
    "SnapshotLine",
    "TakeOverLine",
    "foi_counts",
    "foi_ids",
    "foi_lines",
    "foi_page",
    "number_of",
    "numbers_issued",
    "ref_sql",
    "snapshot_content",
    "snapshots_of",
    "take_overs",
]
