"""How often and when an owner was chased, in the words every page has for it."""

from datetime import date

from db.words import known, say


def chase_words(count: int, on: date | None) -> str:
    """Return how often and when somebody was chased: "second chase, 7 December"."""
    if not count or on is None:
        return say("chase.none")
    day = say("chase.day", on=on).rpartition(" ")[0]
    code = f"chase.{count}"
    return say(code if known(code) else "chase.many", count=count, day=day)
