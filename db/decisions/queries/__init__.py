"""What can be seen of decisions, recommendations, referrals, challenges and e-mail decisions."""

from db.decisions.queries.advice import advice
from db.decisions.queries.business import (
    Business,
    BusinessLine,
    ReturnedLine,
    business_for,
    returned_referrals,
)
from db.decisions.queries.circulations import (
    CirculationLine,
    CirculationPage,
    ReplyLine,
    circulation_ids,
    circulation_lines,
    circulation_page,
)
from db.decisions.queries.inbox import (
    ChallengeLine,
    InboxLine,
    challenge_ids,
    challenge_lines,
    inbox,
)
from db.decisions.queries.log import (
    DecisionFilter,
    DecisionLine,
    DecisionSort,
    decisions_at,
    log_ids,
    log_lines,
)
from db.decisions.queries.referrals import (
    RecommendationLine,
    ReferralFilter,
    ReferralLine,
    Reply,
    recommendation,
    recommendation_ids,
    recommendation_lines,
    recommendations,
    referral_ids,
    referral_lines,
    referrals_of,
)

__all__ = [
    "Business",
    "BusinessLine",
    "ChallengeLine",
    "CirculationLine",
    "CirculationPage",
    "DecisionFilter",
    "DecisionLine",
    "DecisionSort",
    "InboxLine",
    "RecommendationLine",
    "ReferralFilter",
    "ReferralLine",
    "Reply",
    "ReplyLine",
    "ReturnedLine",
    "advice",
    "business_for",
    "challenge_ids",
    "challenge_lines",
    "circulation_ids",
    "circulation_lines",
    "circulation_page",
    "decisions_at",
    "inbox",
    "log_ids",
    "log_lines",
    "recommendation",
    "recommendation_ids",
    "recommendation_lines",
    "recommendations",
    "referral_ids",
    "referral_lines",
    "referrals_of",
    "returned_referrals",
]
