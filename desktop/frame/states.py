"""How old the last backup and the last sharing are, in words and ink."""

from datetime import date

from db.words import say

OLD_BACKUP = 2
"""Days after which a backup is called old."""


def backed_up(kept: str | None, on: date) -> tuple[str, str]:
    """Return the words and the ink of the last backup."""
    days = _days(kept, on)
    if days is None:
        return say("desk.backed_up_never"), "amber"
    return _aged("desk.backed_up", days), "green" if days < OLD_BACKUP else "amber"


def shared(kept: str | None, on: date) -> tuple[str, str]:
    """Return the words and the ink of the last update file sent or taken."""
    days = _days(kept, on)
    return (say("desk.shared_never") if days is None else _aged("desk.shared", days)), "text2"


def _days(kept: str | None, on: date) -> int | None:
    try:
        return max(0, (on - date.fromisoformat(kept or "")).days)
    except ValueError:
        return None


def _aged(code: str, days: int) -> str:
    ends = {0: "today", 1: "yesterday"}
    return say(f"{code}_{ends.get(days, 'days')}", days=days)
