"""What can be seen of decisions, recommendations and referrals."""

from db.decisions.queries.log import (
    DecisionFilter,
    DecisionLine,
    DecisionSort,
    decisions_at,
    log_ids,
    log_lines,
)
from db.decisions.queries.referrals import RecommendationLine, ReferralLine, recommendations

__all__ = [
    "DecisionFilter",
    "DecisionLine",
    "DecisionSort",
    "RecommendationLine",
    "ReferralLine",
    "decisions_at",
    "log_ids",
    "log_lines",
    "recommendations",
]
