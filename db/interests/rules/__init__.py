"""What must hold of interests: how long they stand in the register, and what they touch."""

from db.interests.rules.register import (
    DAYS_TO_DECLARE,
    MONTHS_PUBLIC,
    InterestKind,
    check_confirmed,
    check_declared,
    check_direct,
    check_interest,
    declare_by,
    is_late,
    is_public,
    public_until,
    renew_by,
)

__all__ = [
    "DAYS_TO_DECLARE",
    "MONTHS_PUBLIC",
    "InterestKind",
    "check_confirmed",
    "check_declared",
    "check_direct",
    "check_interest",
    "declare_by",
    "is_late",
    "is_public",
    "public_until",
    "renew_by",
]
