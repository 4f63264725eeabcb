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
from db.actions.queries.months import MonthLine, burn_down
from db.actions.queries.owners import (
    EvidenceLine,
    OwnerGroup,
    evidence_of,
    open_actions,
    owned_by,
    owner_groups,
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
    "EvidenceLine",
    "LogFilter",
    "LogSort",
    "MonthLine",
    "OwnerGroup",
    "OwnerLine",
    "Shown",
    "action_page",
    "burn_down",
    "by_owner",
    "convention_of",
    "evidence_of",
    "log_counts",
    "log_ids",
    "log_lines",
    "open_actions",
    "owned_by",
    "owner_groups",
    "paper_log",
]
