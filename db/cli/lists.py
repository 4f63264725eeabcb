"""Lists that are worked out rather than kept: what `list BOOK KIND [REF]` calls each, and of what.

A list takes the book, the id of the record REF names ("" for none) and the day; it gives frozen
lines. ``told`` turns a line into the columns a person reads; as JSON the whole line is printed.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from typing import Any, TypeAlias

from db.cli.output import as_at, out_json, out_table, to_read
from db.errors import Refusal
from db.store import Reading
from db.store.refs import resolve
from db.words import say

Make: TypeAlias = Callable[[Reading, str, date], Sequence[Any]]
Tell: TypeAlias = Callable[[Any], tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list: the kind of record REF names, and the module's functions that make and tell it.

    With ``of_all`` REF may be left out.
    """

    kind: str
    module: str
    make: str
    told: str
    of_all: bool = False


LISTINGS: dict[str, Listing] = {}


def list_worked_out(options: Any) -> None:
    """Print a list that is worked out of a record, or of the whole minute book."""
    listing = LISTINGS[options.kind]
    home = import_module(listing.module)
    make: Make = getattr(home, listing.make)
    tell: Tell = getattr(home, listing.told)
    if not (options.ref or listing.of_all):
        raise Refusal("usage.list_ref", "ref", list=options.kind, kind=say(f"kind.{listing.kind}"))
    with to_read(options) as book, book.store.read() as reading:
        thing = resolve(reading, listing.kind, options.ref) if options.ref else ""
        found = make(reading, thing, as_at(options))
    if options.json:
        out_json(found)
    else:
        out_table(tell(each) for each in found)
