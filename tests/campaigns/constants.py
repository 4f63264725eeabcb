"""Breaks what rules know beside their functions: sets, tables, numbers, signs and patterns.

One of several is left out, a number is one more and one less, a text another, and a pattern reads
only the letters as they are written. Long lists of words are left alone.
"""

import ast
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from enum import Enum
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import Any

MOST = 12
"""Of more than so many each is a word of a list."""
ORIGINAL = "__mutmut_orig"  # how the tool calls a function as it was


@dataclass(frozen=True)
class Constant:
    """A value by its name, wherever it is known by it, and the functions that read it there."""

    module: str
    name: str
    value: Any
    known_in: tuple[ModuleType, ...]
    read_by: frozenset[str]


def broken(value: Any) -> Iterator[tuple[str, Any]]:
    """Give every other value to try, and how it differs."""
    match value:
        case bool() | Enum():
            return
        case int() | Decimal():
            yield from (("one more", value + 1), ("one less", value - 1))
        case timedelta():
            yield "a day more", value + timedelta(days=1)
        case str() if "SELECT" not in value:
            yield "another", f"{value}X"
        case re.Pattern() if value.flags & re.IGNORECASE and "(?i)" not in value.pattern:
            yield "as it is written", re.compile(value.pattern, value.flags & ~re.IGNORECASE)
        case _:
            yield from ((f"without {one!s}", others) for one, others in _without_one(value))


def _without_one(several: Any) -> Iterator[tuple[Any, Any]]:
    if isinstance(several, dict):
        for one in several:
            yield one, {key: several[key] for key in several if key != one}
    if isinstance(several, frozenset) and len(several) <= MOST:
        yield from ((one, several - {one}) for one in sorted(several, key=str))
    if isinstance(several, tuple) and len(several) <= MOST:
        yield from ((one, several[:at] + several[at + 1 :]) for at, one in enumerate(several))


def constants(source: Path) -> Iterator[Constant]:
    """Give the constants a module of the rules sets, where functions of rules read them."""
    name = ".".join(source.with_suffix("").parts).removesuffix(".__init__")
    module = sys.modules.get(name)
    if module is None or module.__file__ is None:
        return
    for constant in _set_in(Path(module.__file__).read_text("utf-8")):
        value = getattr(module, constant)
        known_in = tuple(
            each
            for key, each in sys.modules.items()
            if key.startswith("db.") and vars(each).get(constant) is value
        )
        read_by = frozenset(
            f"{each.__name__}.{function.__name__.removesuffix(ORIGINAL)}"
            for each in known_in
            for function in _functions(each)
            if constant in _names(function.__code__)
        )
        yield Constant(source.as_posix(), constant, value, known_in, read_by)


def _set_in(code: str) -> list[str]:
    """Return the constants a module sets, each once."""
    targets = (
        each
        for line in ast.parse(code).body
        if isinstance(line, (ast.Assign, ast.AnnAssign))
        for target in (line.targets if isinstance(line, ast.Assign) else [line.target])
        for each in ast.walk(target)
    )
    names = (each.id for each in targets if isinstance(each, ast.Name) and each.id.isupper())
    return list(dict.fromkeys(names))


def _functions(module: ModuleType) -> Iterator[FunctionType]:
    classes = [each for each in vars(module).values() if isinstance(each, type)]
    for held in (module, *(each for each in classes if each.__module__ == module.__name__)):
        for each in vars(held).values():
            if isinstance(each, FunctionType) and each.__name__.endswith(ORIGINAL):
                yield each


def _names(code: CodeType) -> set[str]:
    inside = (each for each in code.co_consts if isinstance(each, CodeType))
    return set(code.co_names).union(*map(_names, inside))


def breaking(constant: Constant, value: Any) -> Callable[[], None]:
    """Return what puts another value wherever the constant is known."""

    def put() -> None:
        for each in constant.known_in:
            setattr(each, constant.name, value)

    return put
