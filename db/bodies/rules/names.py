"""What names, short names and numbers must look like."""

import re

from db.errors import Refusal

_SHORT = re.compile(r"[A-Za-z0-9][A-Za-z0-9&.-]{0,11}")


def check_named(name: str, field: str = "name") -> None:
    """Refuse a name of nothing but blanks."""
    if not name.strip():
        raise Refusal("bodies.name_missing", field)


def check_short(short: str, taken: frozenset[str] = frozenset()) -> None:
    """Refuse a short name that could not stand in a reference, or that another body uses."""
    if not _SHORT.fullmatch(short):
        raise Refusal("bodies.short_unfit", "short", given=short)
    if short.casefold() in {each.casefold() for each in taken}:
        raise Refusal("bodies.short_taken", "short", given=short)


def check_at_least(number: int, field: str) -> None:
    """Refuse a number of people, days or minutes below one."""
    if number < 1:
        raise Refusal("bodies.below_one", field)


def check_not_negative(number: int, field: str) -> None:
    """Refuse a number below nought."""
    if number < 0:
        raise Refusal("bodies.below_nought", field)


def check_percent(number: int, field: str) -> None:
    """Refuse a share of meetings that is no percentage from 1 to 100."""
    if not 1 <= number <= 100:  # noqa: PLR2004 - of a hundred
        raise Refusal("bodies.no_percent", field)
