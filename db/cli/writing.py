"""Verbs that change a book by its own commands: demo, new, do, undo."""

import json
import sys
from pathlib import Path
from typing import Any

from db.book import close
from db.cli.output import caution, home_of, opened, out, out_json, progress
from db.errors import Refusal
from db.store import Caution, Reading, Seen
from db.store.commands import Command, command_named
from db.store.forms import read, shapes
from db.store.refs import resolve
from db.words import say

_INPUT_MOST = 16_000_000


def demo(options: Any) -> None:
    """Hold a whole cycle in a folder and say where everything lies."""
    from db.demo import hold_cycle

    told = hold_cycle(options.folder, options.register, progress)
    for line in told:
        out(line)


def new(options: Any) -> None:
    """Set up a minute book."""
    from db.founding import found_book, unknown

    book = found_book(options.book, options.name, home_of(options), options.founding)
    try:
        out(say("cli.new.made", path=options.book))
        for sentence in unknown(book.store):
            out(f"  {sentence}")
    finally:
        close(book)


def do(options: Any) -> None:
    """Run a command with JSON input, or a list of inputs as one write."""
    with opened(options) as book:
        book.store.prepare()
        chosen = command_named(options.command)
        given = _load(options.json)
        several = given if isinstance(given, list) else [given]
        if not several:
            raise Refusal("input.nothing")
        with book.store.read() as reading:
            made = [_input(reading, chosen, each) for each in several]
        seen: dict[str, dict[str, int]] = {}
        for _it, looked_at in made:
            seen.update({row: dict(ops) for row, ops in looked_at.items()})
        done = book.store.do(*(it for it, _seen in made), seen=seen)
    out_json(
        {
            "done": chosen.name,
            "refs": [{"kind": ref.kind, "id": ref.id} for ref in done.refs],
            "changes": {kind: sorted(rows) for kind, rows in done.changes.kinds.items()},
            "warnings": [_warning(each) for each in done.cautions],
        }
    )
    caution(done)


def _warning(it: Caution) -> dict[str, str]:
    return {"code": it.code, "field": it.about, "sentence": it.words}


def _load(place: str) -> Any:
    try:
        if place == "-":
            text = sys.stdin.read(_INPUT_MOST)
        else:
            from db.files import read_whole

            text = read_whole(Path(place), _INPUT_MOST).decode("utf-8")
        return json.loads(text.removeprefix("\ufeff"), object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        raise Refusal("input.not_json") from error


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object; a field given twice is refused, for nobody knows which was meant."""
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _value in pairs]
        twice = next(each for each in names if names.count(each) > 1)
        raise Refusal("input.twice", twice, name=twice)
    return found


def _input(reading: Reading, chosen: Command, given: Any) -> tuple[Any, Seen]:
    """Return the command's input and the versions its author was looking at."""
    if not isinstance(given, dict):
        raise Refusal("input.not_object")
    fields = {name: value for name, value in given.items() if name != "seen"}
    it = read(chosen.input, fields, lambda kind, called: resolve(reading, kind, called))
    looked_at = given.get("seen") or {}
    if not isinstance(looked_at, dict):
        raise Refusal("input.not_object")
    if looked_at and not any(isinstance(each, dict) for each in looked_at.values()):
        subject = next((each.name for each in shapes(chosen.input) if each.ref), None)
        looked_at = {getattr(it, subject): looked_at} if subject else {}
    return it, _checked(looked_at)


def _checked(looked_at: dict[Any, Any]) -> Seen:
    for ops in looked_at.values():
        if not isinstance(ops, dict) or any(type(op) is not int for op in ops.values()):
            raise Refusal("input.not_number", "seen", name="seen")
    return looked_at


def undo(options: Any) -> None:
    """Take back the last command of this laptop that may be undone."""
    with opened(options) as book:
        book.store.prepare()
        changes = book.store.undo()
    out(changes.intent)
