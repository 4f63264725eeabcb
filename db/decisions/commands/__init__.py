"""What can be done about decisions, recommendations, local challenges and deciding by e-mail."""

from db.decisions.commands import (
    bringing,
    cautions,
    chair,
    challenges,
    circulations,
    closing,
    decisions,
    enclosing,
    outcomes,
    private,
    recommendations,
    referrals,
)

__all__ = [
    "bringing",
    "cautions",
    "chair",
    "challenges",
    "circulations",
    "closing",
    "decisions",
    "enclosing",
    "outcomes",
    "private",
    "recommendations",
    "referrals",
]
