"""The register of commands: what the desk, the command line and ``do`` can all ask for."""

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, TypeVar, get_type_hints

from db.errors import Refusal
from db.store.work import Ref, Work

F = TypeVar("F", bound=Callable[[Work, Any], Ref])
T = TypeVar("T")


class Keep:
    """The field was not touched: what the record holds stays."""

    __slots__ = ()


KEEP: Final = Keep()


def kept_or(given: T | Keep, held: T) -> T:
    """Return what was given, or what the record holds when the field was not touched."""
    return held if isinstance(given, Keep) else given


@dataclass(frozen=True, slots=True)
class RefTo:
    """Marks an input field that names a record of this kind."""

    kind: str


def ref(kind: str) -> RefTo:
    """Mark an input field as naming a record of a kind.

    Use it as ``Annotated[str, ref("action")]``.
    """
    return RefTo(kind)


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its name for scripts, its intent for people, its input and its function."""

    name: str
    intent: str
    input: type[Any]
    function: Callable[[Work, Any], Ref]
    undoable: bool
    role: str


_by_input: dict[type[Any], Command] = {}


def command(intent: str, *, undoable: bool = True, role: str = "secretary") -> Callable[[F], F]:
    """Register a function ``(work, input) -> Ref`` under its own name.

    ``intent`` is what the journal, the undo and the menu call it; ``role`` is the least role that
    may run it: secretary or admin.
    """

    def register(function: F) -> F:
        hints = get_type_hints(function)
        parameter = list(inspect.signature(function).parameters)[1]
        kind: Any = hints[parameter]
        name = function.__name__
        taken = any(each.name == name for each in _by_input.values())
        if not hasattr(kind, "__dataclass_fields__") or kind in _by_input or taken:
            raise TypeError(name)
        _by_input[kind] = Command(name, intent, kind, function, undoable, role)
        return function

    return register


def all_commands() -> list[Command]:
    """Return every command registered so far, by name."""
    return sorted(_by_input.values(), key=lambda each: each.name)


def command_for(it: object) -> Command:
    """Return the command whose input this is; raises KeyError for none."""
    return _by_input[type(it)]


def command_named(name: str) -> Command:
    """Return the command of this name, with hyphens or underscores.

    Raises:
        Refusal: ``command.unknown``.

    """
    plain = name.replace("-", "_")
    found = next((each for each in _by_input.values() if each.name == plain), None)
    if found is None:
        raise Refusal("command.unknown", name=name)
    return found


def perform(work: Work, it: object) -> Ref:
    """Run the command this input belongs to, inside an open write."""
    return command_for(it).function(work, it)
