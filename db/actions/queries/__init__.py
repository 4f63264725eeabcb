"""What can be seen of actions."""

from db.actions.queries.log import (
    ActionLine,
    Counts,
    LogFilter,
    LogSort,
    Shown,
    log_counts,
    log_ids,
    log_lines,
    paper_log,
)
from db.actions.queries.page import (
    ActionEvent,
    ActionPage,
    EventKind,
    OwnerLine,
    action_page,
    by_owner,
    convention_of,
)

__all__ = [
    "ActionEvent",
    "ActionLine",
    "ActionPage",
    "Counts",
    "EventKind",
    "LogFilter",
    "LogSort",
    "OwnerLine",
    "Shown",
    "action_page",
    "by_owner",
    "convention_of",
    "log_counts",
    "log_ids",
    "log_lines",
    "paper_log",
]
