"""How outside input becomes a command's input, strictly: JSON in, one frozen dataclass out.

What is not given keeps its default; what is not asked for, or not of the type asked for, is refused
by name. The same reading of a command's fields prints what ``minutebook commands`` lists.
"""

import dataclasses
import re
import types
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from db import words
from db.errors import Refusal
from db.store.commands import Keep, RefTo

Resolve = Callable[[str, str], str]  # kind and what was given -> id
_FIRST_YEAR, _LAST_YEAR = 1900, 2199
_UNFIT = re.compile("[\x00\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Shape:
    """One input field: its name and what it takes."""

    name: str
    kind: Any
    ref: str
    required: bool
    may_be_empty: bool

    def describe(self) -> dict[str, Any]:
        """Return the field as plain data for ``minutebook commands --json``."""
        found: dict[str, Any] = {"name": self.name, "required": self.required}
        found |= _describe(self.kind)
        if self.ref:
            one = {"type": f"reference to {self.ref}"}
            found |= {"of": one} if found["type"] == "list" else one
        return found


def shapes(kind: type[Any]) -> list[Shape]:
    """Return the fields of an input dataclass, in order."""
    hints = get_type_hints(kind, include_extras=True)
    return [_shape(each, hints[each.name]) for each in dataclasses.fields(kind)]


def _shape(field: "dataclasses.Field[Any]", hint: Any) -> Shape:
    required = field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
    options = _options(hint)
    target = next((_ref(each) for each in options if _ref(each)), "")
    plain = [_bare(each) for each in options if each not in (Keep, type(None))]
    return Shape(field.name, plain[0], target, required, type(None) in options)


def _options(hint: Any) -> tuple[Any, ...]:
    if get_origin(hint) is Annotated:
        inner, *marks = get_args(hint)
        mark = next((each for each in marks if isinstance(each, RefTo)), None)
        return tuple(
            Annotated[each, mark] if mark and each not in (Keep, type(None)) else each
            for each in _options(inner)
        )
    if get_origin(hint) in (Union, types.UnionType):
        return tuple(each for part in get_args(hint) for each in _options(part))
    return (hint,)


def _ref(option: Any) -> str:
    if get_origin(option) is Annotated:
        return next((each.kind for each in get_args(option) if isinstance(each, RefTo)), "")
    if get_origin(option) is tuple:
        return next((_ref(each) for each in get_args(option) if _ref(each)), "")
    return ""


def _bare(option: Any) -> Any:
    return get_args(option)[0] if get_origin(option) is Annotated else option


def _describe(kind: Any) -> dict[str, Any]:
    if get_origin(kind) is tuple:
        return {"type": "list", "of": _describe(_bare(get_args(kind)[0]))}
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        return {"type": "object", "fields": [each.describe() for each in shapes(kind)]}
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return {"type": "choice", "choices": [str(each) for each in kind]}
    return {"type": _NAMES.get(kind, getattr(kind, "__name__", str(kind)))}


_NAMES = {str: "text", int: "number", bool: "flag", date: "date", time: "time", datetime: "moment"}


def read(kind: type[Any], given: object, resolve: Resolve) -> Any:
    """Return the command's input made from JSON.

    Raises:
        Refusal: an ``input.*`` or ``ref.*`` code with the field's name.

    """
    if not isinstance(given, dict):
        raise Refusal("input.not_object")
    known = {each.name: each for each in shapes(kind)}
    for name in given:
        if name not in known:
            raise Refusal("input.unknown_field", str(name), name=name)
    values = {}
    for name, shape in known.items():
        if name in given:
            values[name] = _value(shape, given[name], resolve)
        elif shape.required:
            raise Refusal("input.missing", name, name=_called(name))
    return kind(**values)


def _called(name: str) -> str:
    """Return the label of a field beside its name, where it has one."""
    code = f"field.{name}"
    return f"{words.say(code)} ({name})" if words.known(code) else name


def _value(shape: Shape, given: Any, resolve: Resolve) -> Any:
    if given is None:
        if shape.may_be_empty:
            return None
        raise Refusal("input.missing", shape.name, name=_called(shape.name))
    if get_origin(shape.kind) is tuple:
        return _several(shape, given, resolve)
    return _one(shape.name, shape.kind, shape.ref, given, resolve)


def _several(shape: Shape, given: Any, resolve: Resolve) -> tuple[Any, ...]:
    if not isinstance(given, list):
        raise Refusal("input.not_list", shape.name, name=shape.name)
    inner = _bare(get_args(shape.kind)[0])
    return tuple(_one(shape.name, inner, shape.ref, each, resolve) for each in given)


def _one(name: str, kind: Any, target: str, given: Any, resolve: Resolve) -> Any:
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        return read(kind, given, resolve)
    if target:
        return resolve(target, _text(name, given)) if given else ""
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return _choice(name, kind, given)
    return _READERS[kind](name, given)


def _text(name: str, given: Any) -> str:
    if not isinstance(given, str):
        raise Refusal("input.not_text", name, name=name)
    if _UNFIT.search(given):
        raise Refusal("input.unfit_text", name, name=name)
    return given


def _number(name: str, given: Any) -> int:
    if type(given) is not int or not -(1 << 62) < given < 1 << 62:
        raise Refusal("input.not_number", name, name=name)
    return given


def _flag(name: str, given: Any) -> bool:
    if type(given) is not bool:
        raise Refusal("input.not_flag", name, name=name)
    return given


def day_from(name: str, given: Any) -> date:
    """Return a day written as 2026-03-12, of a year a minute book can speak of."""
    try:
        found = date.fromisoformat(_text(name, given))
    except ValueError:
        raise Refusal("input.not_date", name, name=name, given=given) from None
    if not _FIRST_YEAR <= found.year <= _LAST_YEAR:
        values = {"name": name, "given": given, "first": _FIRST_YEAR, "last": _LAST_YEAR}
        raise Refusal("input.far_date", name, **values)
    return found


def _time(name: str, given: Any) -> time:
    try:
        found = time.fromisoformat(_text(name, given)).replace(second=0, microsecond=0)
    except ValueError:
        found = None
    if found is None or found.tzinfo is not None:  # a wall's time: its zone is always London
        raise Refusal("input.not_time", name, name=name, given=given)
    return found


def _moment(name: str, given: Any) -> datetime:
    try:
        found = datetime.fromisoformat(_text(name, given))
    except ValueError:
        raise Refusal("input.not_date", name, name=name, given=given) from None
    if found.tzinfo is None:
        raise Refusal("input.not_date", name, name=name, given=given)
    return found


def _choice(name: str, kind: type[StrEnum], given: Any) -> StrEnum:
    try:
        return kind(_text(name, given))
    except ValueError:
        known = ", ".join(str(each) for each in kind)
        raise Refusal("input.not_choice", name, name=name, known=known, given=given) from None


_READERS: dict[Any, Callable[[str, Any], Any]] = {
    str: _text,
    int: _number,
    bool: _flag,
    date: day_from,
    time: _time,
    datetime: _moment,
}


def plain(value: Any) -> Any:
    """Return a value as JSON holds it: ISO dates, choices by value."""
    if isinstance(value, StrEnum):
        return str(value)
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {each.name: plain(getattr(value, each.name)) for each in dataclasses.fields(value)}
    if isinstance(value, tuple | list | frozenset | set):
        return [plain(each) for each in value]
    if isinstance(value, dict):
        return {str(key): plain(each) for key, each in value.items()}
    return value


def explain(error: Refusal) -> dict[str, str]:
    """Return a refusal as plain data: its code, its field and its sentence."""
    return {"code": error.code, "field": error.field, "sentence": words.explain(error)}
