"""A date as a secretary types it: "3 Dec", "3/12", "Thursday", "today", "+14", "2026-12-03"."""

import re
from datetime import date, timedelta
from enum import StrEnum

from db.words import DAYS, MONTHS

_DAY_MONTH = re.compile(r"^(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?(?:,?\s+(\d{2}|\d{4}))?$")
_NUMBERS = re.compile(r"^(\d{1,2})[/.\-](\d{1,2})(?:[/.\-](\d{2}|\d{4}))?$")
_ISO = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})$")
_AHEAD = re.compile(r"^\+(\d{1,3})([dw]?)$")
_NEAR = {"today": 0, "tomorrow": 1, "yesterday": -1}
_SHORTEST = 3
_CENTURY = 100
_LEAP = 8
"""The most years from one 29 February to the next."""


class Looks(StrEnum):
    """Which way a field looks in time: what a date means that is typed without its year."""

    AHEAD = "ahead"
    """What is planned or due: the next such date, today being one."""
    BACK = "back"
    """What has happened: the last such date, today being one."""
    EITHER = "either"
    """What holds from or until a day: the nearest such date, the later if two are as near."""


HAPPENED = frozenset(
    (
        *("on", "on_date", "as_at", "met_on", "made_on", "sent_on", "sent", "given_on", "ended_on"),
        *("agreed_on", "circulated_on", "received_on", "declared_on", "closed_on", "decided_on"),
        *("raised_on", "considered_on", "outcome_on", "replied_on", "answered_on", "signed_on"),
        *("published_on", "issue_arose_on", "in_place_on", "told_on", "done_on"),
    )
)
"""The fields that say when something happened, by their names."""
HOLDS = frozenset(
    ("from_on", "to_on", "opened_on", "effective_on", "counts_from", "ends_on", "first", "last")
)
"""The fields that say from or until when something holds: as often before today as after it."""


def looks(field: str) -> Looks:
    """Return which way a field looks, by its name; what is not known to be past is ahead."""
    if field in HAPPENED:
        return Looks.BACK
    return Looks.EITHER if field in HOLDS else Looks.AHEAD


def understand(typed: str, today: date, way: Looks = Looks.AHEAD) -> date | None:
    """Return the date that was meant, or None.

    Day comes before month. Without a year ``way`` says which such date is meant. A weekday is the
    next one after today, or for what has happened the last one, today being one; "+14" is fourteen
    days on.
    """
    words = " ".join(typed.casefold().replace(",", " ").split())
    words = _without_weekday(words)
    if words in _NEAR:
        return today + timedelta(_NEAR[words])
    if found := _AHEAD.match(words):
        return today + timedelta(int(found[1]) * (7 if found[2] == "w" else 1))
    if found := _ISO.match(words):
        return _real(int(found[1]), int(found[2]), int(found[3]))
    if found := _NUMBERS.match(words):
        return _dated((int(found[1]), int(found[2])), found[3], today, way)
    if found := _DAY_MONTH.match(words):
        return _dated((int(found[1]), _place(found[2], MONTHS) + 1), found[3], today, way)
    return _weekday(words, today, way)


def _without_weekday(words: str) -> str:
    first, _, rest = words.partition(" ")
    named = _place(first.rstrip("."), DAYS) >= 0 and rest[:1].isdigit()
    return rest if named else words


def _weekday(words: str, today: date, way: Looks) -> date | None:
    named = _place(words, DAYS)
    if named < 0:
        return None
    if way is Looks.BACK:
        return today - timedelta((today.weekday() - named) % 7)
    return today + timedelta((named - today.weekday() - 1) % 7 + 1)


def _place(word: str, names: tuple[str, ...]) -> int:
    if len(word) < _SHORTEST:
        return -1
    found = [at for at, name in enumerate(names) if name.casefold().startswith(word)]
    return found[0] if len(found) == 1 else -1


def _dated(said: tuple[int, int], year: str | None, today: date, way: Looks) -> date | None:
    day, month = said
    if year is not None:
        whole = int(year)
        return _real(whole + 2000 if whole < _CENTURY else whole, month, day)
    years = range(today.year - _LEAP, today.year + _LEAP + 1)
    dates = [each for each in (_real(year, month, day) for year in years) if each is not None]
    if way is Looks.AHEAD:
        dates = [each for each in dates if each >= today]
    elif way is Looks.BACK:
        dates = [each for each in dates if each <= today]
    return min(dates, key=lambda each: (abs(each - today), today > each), default=None)


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
