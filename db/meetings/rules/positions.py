"""Where an item stands on its agenda.

A position is a fractional key of base-62 digits with four more at random, so that two laptops that
insert at one place differ. Lists sort by position and then by id; equal positions are allowed.
"""

from collections.abc import Iterable, Sequence

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
BASE = len(DIGITS)
LONGEST = 40


def between(low: str, high: str) -> str | None:
    """Return a key above ``low`` and below ``high``, whatever is appended to it.

    An empty ``low`` is the top of the agenda, an empty ``high`` its foot. None when nothing fits
    between the two (they are equal, or touch): the agenda wants spacing afresh.
    """
    if high and low >= high:
        return None
    key = ""
    bounded = bool(high)
    place = 0
    while True:
        floor = DIGITS.index(low[place]) if place < len(low) else 0
        if bounded and place >= len(high):
            return None
        roof = DIGITS.index(high[place]) if bounded else BASE
        if roof - floor > 1:
            return key + DIGITS[(floor + roof) // 2]
        key += DIGITS[floor]
        bounded = roof == floor
        place += 1


def position(low: str, high: str, chance: str) -> str | None:
    """Return a position between two others with ``chance`` (four digits at random) at its end.

    None when the agenda must be spaced afresh first: no room is left, or the key grew too long.
    """
    key = between(low, high)
    if key is None or len(key) + len(chance) > LONGEST:
        return None
    return key + chance


def spread(chances: Sequence[str]) -> list[str]:
    """Return evenly spaced positions for a whole agenda, one for each ``chance``, in order."""
    count = len(chances)
    width = 2
    while BASE**width < 2 * (count + 1):
        width += 1
    step = BASE**width // (count + 1)
    return [_digits(step * (n + 1), width) + chance for n, chance in enumerate(chances)]


def _digits(number: int, width: int) -> str:
    found = ""
    for _ in range(width):
        number, digit = divmod(number, BASE)
        found = DIGITS[digit] + found
    return found


def numbers(items: Iterable[tuple[str, str, str]]) -> dict[str, str]:
    """Return the printed number of each item (6, 6.1, 6.1.2) in the order they are read.

    Items are ``(id, parent id, position)``: children follow their parent, each level by position
    and then by id. An item whose parent is not among them stands at the first level, so that none
    goes unnumbered; so does one that two laptops between them have put beneath itself.
    """
    rows = sorted(items, key=lambda row: (row[2], row[0]))
    known = {item for item, _, _ in rows}
    below: dict[str, list[str]] = {}
    for item, parent, _ in rows:
        below.setdefault(parent if parent in known else "", []).append(item)
    found: dict[str, str] = {}
    _number("", "", below, found)
    for item, _, _ in rows:
        if item not in found:
            below.setdefault("", []).append(item)
            found[item] = str(len(below[""]))
            _number(item, f"{found[item]}.", below, found)
    return found


def _number(parent: str, prefix: str, below: dict[str, list[str]], found: dict[str, str]) -> None:
    place = 0
    for item in below.get(parent, []):
        if item not in found:
            place += 1
            found[item] = f"{prefix}{place}"
            _number(item, f"{found[item]}.", below, found)
