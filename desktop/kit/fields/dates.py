"""A date as a secretary types it: "3 Dec", "3/12", "Thursday", "today", "+14", "2026-12-03"."""

import re
from datetime import date, timedelta

from db.words import DAYS, MONTHS

_DAY_MONTH = re.compile(r"^(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?(?:,?\s+(\d{2}|\d{4}))?$")
_NUMBERS = re.compile(r"^(\d{1,2})[/.\-](\d{1,2})(?:[/.\-](\d{2}|\d{4}))?$")
_ISO = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})$")
_AHEAD = re.compile(r"^\+(\d{1,3})([dw]?)$")
_NEAR = {"today": 0, "tomorrow": 1, "yesterday": -1}
_SHORTEST = 3
_CENTURY = 100


def understand(typed: str, today: date) -> date | None:
    """Return the date that was meant, or None.

    Day comes before month. Without a year the nearest such date to ``today`` is meant, the later
    one if two are as near; a weekday is the next one after today; "+14" is fourteen days on.
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
        return _dated(int(found[1]), int(found[2]), found[3], today)
    if found := _DAY_MONTH.match(words):
        return _dated(int(found[1]), _place(found[2], MONTHS) + 1, found[3], today)
    return _weekday(words, today)


def _without_weekday(words: str) -> str:
    first, _, rest = words.partition(" ")
    named = _place(first.rstrip("."), DAYS) >= 0 and rest[:1].isdigit()
    return rest if named else words


def _weekday(words: str, today: date) -> date | None:
    named = _place(words, DAYS)
    if named < 0:
        return None
    return today + timedelta((named - today.weekday() - 1) % 7 + 1)


def _place(word: str, names: tuple[str, ...]) -> int:
    if len(word) < _SHORTEST:
        return -1
    found = [at for at, name in enumerate(names) if name.casefold().startswith(word)]
    return found[0] if len(found) == 1 else -1


def _dated(day: int, month: int, year: str | None, today: date) -> date | None:
    if year is not None:
        whole = int(year)
        return _real(whole + 2000 if whole < _CENTURY else whole, month, day)
    near = [_real(each, month, day) for each in range(today.year - 1, today.year + 2)]
    dates = [each for each in near if each is not None]
    return min(dates, key=lambda each: (abs(each - today), today > each), default=None)


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
