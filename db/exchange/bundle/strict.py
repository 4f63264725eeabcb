"""Reading values from a stranger's JSON: everything is looked at before anything is used."""

import json
from collections.abc import Iterable
from typing import Any, NoReturn

LARGEST = (1 << 63) - 1  # of a whole number in SQLite
DIGITS = 19
NAME = 200  # characters of a person's or a program's name
SHORT = 64


class Malformed(Exception):
    """The text is not what the format says; ``what`` names the place, for the kept reason."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


def _no_constant(name: str) -> NoReturn:
    raise Malformed(f"constant {name}")


def _no_fraction(_: str) -> NoReturn:
    raise Malformed("a number with a fraction")


def _whole(digits: str) -> int:
    if len(digits) > DIGITS + 1:
        raise Malformed("a number too long")
    return int(digits)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise Malformed("a name twice")
    return found


def read_json(raw: bytes) -> Any:
    """Return the value of a JSON text; raises :class:`Malformed` for what strict JSON forbids.

    Refused besides bad syntax: NaN and Infinity, fractions, numbers over 64 bits, a name twice in
    one object, nesting deeper than the interpreter goes.
    """
    try:
        return json.loads(
            raw.decode("utf-8"),
            parse_constant=_no_constant,
            parse_float=_no_fraction,
            parse_int=_whole,
            object_pairs_hook=_once,
        )
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        raise Malformed(f"json {type(error).__name__}") from None


def canonical(value: Any) -> bytes:
    """Return the one way a value is written: sorted names, no spaces, UTF-8."""
    return json.dumps(
        value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
    ).encode()


def whole(value: Any, low: int, high: int, what: str) -> int:
    """Return a whole number between two bounds, both allowed."""
    if type(value) is not int or not low <= value <= high:
        raise Malformed(what)
    return value


def words(value: Any, longest: int, what: str) -> str:
    """Return text that can be kept: no lone surrogate, no NUL, not too long."""
    if type(value) is not str or len(value) > longest or "\0" in value:
        raise Malformed(what)
    try:
        value.encode()
    except UnicodeEncodeError:
        raise Malformed(what) from None
    return value


def items(value: Any, most: int, what: str) -> list[Any]:
    """Return a list of no more than so many."""
    if type(value) is not list or len(value) > most:
        raise Malformed(what)
    return value


def table(value: Any, most: int, what: str) -> dict[str, Any]:
    """Return an object of no more than so many names."""
    if type(value) is not dict or len(value) > most:
        raise Malformed(what)
    return value


def one_of_each(values: Iterable[Any], what: str) -> None:
    """Refuse a list that names something twice."""
    listed = list(values)
    if len(set(listed)) != len(listed):
        raise Malformed(what)


def hexadecimal(value: Any, octets: int, what: str) -> str:
    """Return lower-case hexadecimal of exactly so many octets."""
    if type(value) is not str or len(value) != 2 * octets:
        raise Malformed(what)
    if not set(value) <= set("0123456789abcdef"):
        raise Malformed(what)
    return value
