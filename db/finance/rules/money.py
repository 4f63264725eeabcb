"""Money: kept in pence, worked with in Decimal pounds, and read as people write it."""

import re
from decimal import Decimal

from db.errors import Refusal

_WRITTEN = re.compile(
    r"(?P<open>\()?(?P<sign>[-\u2212+])?\s*(?:GBP\s*|£)?\s*(?P<late>[-\u2212])?"
    r"(?P<figure>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)\s*"
    r"(?P<scale>k|m|bn|000s?|thousand|million|billion)?\s*(?P<close>\))?",
    re.IGNORECASE,
)
_SCALES = {
    "": 1,
    **dict.fromkeys(("k", "000", "000s", "thousand"), 1_000),
    **dict.fromkeys(("m", "million"), 1_000_000),
    **dict.fromkeys(("bn", "billion"), 1_000_000_000),
}
MINUS = "\u2212"
"""Printed before an amount of less than nothing: as wide as a figure, and no hyphen."""
HALF = 5_000_000
"""Half of a tenth of a million pounds, in pence."""
LARGEST = 10**15
"""Ten thousand billion pounds, in pence: more than any system has; a slip of the keyboard."""


def pence(written: str, field: str = "amount") -> int:
    """Return an amount such as ``£1,234.50``, ``-3.2m`` or ``(250k)`` in pence, exactly.

    Brackets mean less than nothing, as in accounts. A fraction of a penny is refused, never
    rounded.

    Raises:
        Refusal: ``finance.how_much``, ``finance.no_amount``, ``finance.part_penny`` or
            ``finance.too_large``.

    """
    if not written.strip():
        raise Refusal("finance.how_much", field)
    found = _WRITTEN.fullmatch(written.strip())
    if found is None or bool(found["open"]) != bool(found["close"]):
        raise Refusal("finance.no_amount", field, given=written.strip())
    signs = [found["open"], found["sign"] not in (None, "+"), found["late"]]
    if sum(map(bool, signs)) > 1:
        raise Refusal("finance.no_amount", field, given=written.strip())
    scale = _SCALES[(found["scale"] or "").lower()]
    exact = Decimal(found["figure"].replace(",", "")) * scale * 100
    whole = int(exact)
    if exact != whole:
        raise Refusal("finance.part_penny", field, given=written.strip())
    if whole > LARGEST:
        raise Refusal("finance.too_large", field, given=written.strip())
    return -whole if any(signs) else whole


def pence_or_none(written: str, field: str) -> int | None:
    """Return an amount in pence, or None for a field left empty."""
    return pence(written, field) if written.strip() else None


def pounds(amount: int) -> Decimal:
    """Return pence as exact pounds."""
    return Decimal(amount).scaleb(-2)


def in_full(amount: int) -> str:
    """Return an amount as printed in words and tables: ``£1,234.50``, and less than nothing."""
    return f"{MINUS if amount < 0 else ''}£{abs(pounds(amount)):,.2f}"


def in_millions(amount: int) -> str:
    """Return an amount as shown in lists, in millions to one place, such as ``£12.3m``."""
    tenths = (abs(amount) + HALF) // (2 * HALF)
    sign = MINUS if amount <= -HALF else ""
    return f"{sign}£{tenths // 10:,}.{tenths % 10}m"
