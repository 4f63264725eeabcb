"""What can be done about decisions and what is recommended."""

from db.decisions.commands import decisions, referrals

__all__ = ["decisions", "referrals"]
