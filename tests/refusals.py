"""What every refusal of a rule owes the person it stops, held to in every test.

A rule that refuses names a sentence, gives each value the sentence asks for, and says beside which
field it belongs. ``refusals.txt`` keeps the field of each: forms find their line by it, so it is
as much a promise as a column's number. ``python tests/house/write_refusals.py`` adds new ones.
"""

import dataclasses
import sys
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any, get_args, get_type_hints

from db.book.register import whole_register
from db.errors import Refusal
from db.store.commands import all_commands
from db.words import sentences

TABLE = Path(__file__).with_name("refusals.txt")
WHOLE_FORM, ANY = "-", "*"
_said_first = Refusal.__init__


@cache
def fields_of() -> dict[str, frozenset[str]]:
    """Return the fields each refusal of a rule may stand beside; "" is the whole form."""
    lines = [line.split() for line in TABLE.read_text("utf-8").splitlines()]
    return {code: _meant(frozenset(fields)) for code, *fields in lines if code != "#"}


def _meant(written: frozenset[str]) -> frozenset[str]:
    fields: frozenset[str] = inputs() if ANY in written else frozenset()
    whole_form = frozenset({""}) if WHOLE_FORM in written else frozenset()
    return (written - {WHOLE_FORM, ANY}) | fields | whole_form


@cache
def inputs() -> frozenset[str]:
    """Return the name of every field a command takes, those of its rows among them."""
    whole_register().records()
    found: set[str] = set()
    for command in all_commands():
        found.update(_named(command.input))
    return frozenset(found)


def _named(kind: Any) -> set[str]:
    """Return the names of the fields of an input and of the rows within it."""
    found: set[str] = set()
    if dataclasses.is_dataclass(kind):
        for name, within in get_type_hints(kind).items():
            found |= {name, *_named(within)}
    for within in get_args(kind):
        found |= _named(within)
    return found


def asked_for(code: str) -> set[str]:
    """Return the values a sentence asks for."""
    named = (name for _text, name, _spec, _how in Formatter().parse(sentences()[code]) if name)
    return {name.partition(".")[0].partition("[")[0] for name in named}


def whole(self: Refusal, code: str, field: str = "", /, **values: Any) -> None:
    """Stand in for ``Refusal.__init__``: a rule's refusal is complete or the test is red."""
    said_by = sys._getframe(1).f_globals["__name__"]
    if said_by.startswith("db.") and ".rules" in said_by:
        assert code in sentences(), f"{said_by} refuses with {code!r}, which has no sentence"
        missing = {name for name in asked_for(code) if values.get(name) is None}
        assert not missing, f"{code} is not given {missing}"
        allowed = fields_of().get(code, inputs() | {""})
        assert field in allowed, f"{code} stands beside {field!r}, not {sorted(allowed)}"
    _said_first(self, code, field, **values)
