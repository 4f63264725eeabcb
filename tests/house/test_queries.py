"""Every query prepares and runs against the schema, on an empty book and on a founded one (D25)."""

import collections
import enum
import importlib
import inspect
import types
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime, time
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest

from db.book import close
from db.errors import Refusal
from db.exchange.identity import Home
from db.founding import found_book
from db.store import Reading, Store
from tests.conftest import PERSON, Kept
from tests.house.plan import ROOT, Module, read

ON = date(2026, 12, 3)
PLAIN: dict[Any, Any] = {
    str: "none-such",
    int: 1,
    bool: True,
    date: ON,
    time: time(9, 30),
    datetime: datetime.fromisoformat("2026-12-03T09:30:00+00:00"),
}
NAMED = {"kind": "body", "table": "body"}
PLACES = ("db/*/queries.py", "db/*/queries/*.py", "db/across/*.py", "db/across.py", "db/search.py")


def _modules() -> Iterator[Module]:
    for pattern in PLACES:
        for place in sorted(ROOT.glob(pattern)):
            yield read(place)


def _queries() -> list[Any]:
    found = []
    for module in _modules():
        kept = importlib.import_module(module.name)
        for name, function in vars(kept).items():
            if name.startswith("_") or not inspect.isfunction(function):
                continue
            own = function.__module__ == module.name and _first(function) is Reading
            if own and _askable(function):
                found.append(pytest.param(function, id=f"{module.name}.{name}"))
    return found


def _askable(function: Callable[..., Any]) -> bool:
    """Return whether a function asks something itself, and does not take the SQL or its shape."""
    hints = get_type_hints(function)
    return "sql" not in hints and not any(
        each is Any or get_origin(each) is collections.abc.Callable for each in hints.values()
    )


def _first(function: Callable[..., Any]) -> Any:
    hints = get_type_hints(function)
    names = list(inspect.signature(function).parameters)
    return hints.get(names[0]) if names else None


def _some(kind: Any) -> Any:
    """Return a value of a type, as plain as it can be."""
    origin = get_origin(kind)
    if kind in PLAIN:
        return PLAIN[kind]
    if origin in (Union, types.UnionType):
        return _some(next(each for each in get_args(kind) if each is not type(None)))
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        return next(iter(kind))
    if is_dataclass(kind) and isinstance(kind, type):
        hints = get_type_hints(kind)
        needed = [
            each
            for each in fields(kind)
            if each.default is MISSING and each.default_factory is MISSING
        ]
        return kind(**{each.name: _some(hints[each.name]) for each in needed})
    return _several(kind, origin)


def _several(kind: Any, origin: Any) -> Any:
    """Return a collection with one or two plain things in it."""
    inner = [each for each in get_args(kind) if each is not ...]
    if origin is tuple and ... not in get_args(kind):
        return tuple(_some(each) for each in inner)
    if isinstance(origin, type) and issubclass(origin, dict):
        return {}
    if isinstance(origin, type) and issubclass(origin, Iterable):
        made = [_some(inner[0])]
        return {tuple: tuple, set: set, frozenset: frozenset}.get(origin, list)(made)
    raise TypeError(kind)


def _run(function: Callable[..., Any], book: Reading, *, filled: bool) -> None:
    """Run a query with its defaults, or with every parameter given."""
    hints = get_type_hints(function)
    parameters = list(inspect.signature(function).parameters.values())[1:]
    given = {
        each.name: NAMED.get(each.name) or _some(hints[each.name])
        for each in parameters
        if filled or each.default is inspect.Parameter.empty
    }
    plain = [given.pop(each.name) for each in parameters if each.kind is each.POSITIONAL_ONLY]
    with suppress(Refusal):  # nothing is called as we ask for it here; the SQL has run
        function(book, *plain, **given)


@pytest.fixture(scope="module")
def stores(nenc: Kept, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Store]]:
    """An empty and a founded book, open for all the queries."""
    folder = tmp_path_factory.mktemp("queries")
    books = [
        found_book(folder / "blank.minutebook", PERSON, Home(folder / "blank"), "blank"),
        nenc.copied(folder / "nenc"),
    ]
    yield [each.store for each in books]
    for each in books:
        close(each)


@pytest.mark.parametrize("function", _queries())
def test_a_query_runs_on_an_empty_and_on_a_founded_book(
    function: Callable[..., Any], stores: list[Store]
) -> None:
    for each in stores:
        with each.read() as book:
            _run(function, book, filled=False)
            _run(function, book, filled=True)


def test_there_are_queries_to_run() -> None:
    assert len(_queries()) > 20
