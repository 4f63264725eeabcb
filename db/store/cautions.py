"""What there is to mind before a command is done: it warns and never refuses.

A function ``(reading, input, today) -> [Caution, …]`` entered with ``@warns`` says what a person
would be told beforehand. The desk shows it in the form before it is sent, and holds back once what
was not shown yet; the command line says it after the deed, and its exit code stays 0.
"""

import inspect
from collections.abc import Callable, Iterable
from dataclasses import MISSING, dataclass, field, fields
from datetime import date
from typing import Any, TypeVar, get_args, get_type_hints

from db import clock
from db.clock import LONDON
from db.store.reading import Reading
from db.store.register import Severity
from db.words import say

F = TypeVar("F", bound=Callable[..., Iterable["Caution"]])


@dataclass(frozen=True, slots=True)
class Caution:
    """One thing to mind: ``code`` names its sentence, ``about`` the input's field it is about.

    ``severity`` is that of the finding it tells, where a check found it.
    """

    code: str
    about: str = ""
    values: dict[str, Any] = field(default_factory=dict)
    severity: Severity | None = None

    @property
    def words(self) -> str:
        """Return it as a sentence."""
        return say(self.code, **self.values)


_by_input: dict[type[Any], list[Callable[..., Iterable[Caution]]]] = {}


def warns(function: F) -> F:
    """Enter a function that says what there is to mind about the command of its input, or inputs.

    It only reads, and says nothing of what the command will refuse. An area above may enter one
    about a command of an area below. One that asks for ``now`` is given the minute on the wall.
    """
    parameter = list(inspect.signature(function).parameters)[1]
    given = get_type_hints(function)[parameter]
    for kind in get_args(given) or (given,):
        _by_input.setdefault(kind, []).append(function)
    return function


def cautions(book: Reading, it: object, today: date) -> tuple[Caution, ...]:
    """Return what there is to mind about doing this now, each thing once.

    Of an input that is not whole there is nothing to say yet: a form is still being filled in.
    """
    entered = _by_input.get(type(it), ())
    if not entered or not _whole(it):
        return ()
    now = clock.now().astimezone(LONDON).time().replace(second=0, microsecond=0)
    found: list[Caution] = []
    for each in entered:
        wall = {"now": now} if "now" in inspect.signature(each).parameters else {}
        found += [one for one in each(book, it, today, **wall) if one not in found]
    return tuple(found)


def _whole(it: Any) -> bool:
    needed = [each.name for each in fields(it) if each.default is MISSING]
    return all(getattr(it, name) not in (None, "") for name in needed)
