"""The verb that writes a pack as numbered separate files (P20)."""

import argparse
from typing import Any

from db.cli.arguments import as_at as as_at_option
from db.cli.arguments import json, path, plain
from db.cli.output import as_at, out, out_json, out_table, progress, to_read
from db.meetings.rules.numbered import Readers
from db.store.refs import resolve
from db.words import choice, say


def add(parser: argparse.ArgumentParser) -> None:
    """Add what is written of which meeting, for whom and where."""
    path(parser, "book")
    plain(parser, "ref")
    path(parser, "folder")
    names = [str(each) for each in Readers]
    parser.add_argument("--for", dest="readers", choices=names, default=str(Readers.PUBLIC),
                        help=say("cli.help.readers"))  # fmt: skip
    parser.add_argument("--person", metavar="REF", default="",
                        help=say("cli.help.person"))  # fmt: skip
    parser.add_argument("--preview", action="store_true", help=say("cli.help.preview"))
    json(parser)
    as_at_option(parser)


def papers(options: Any) -> None:
    """Say what the folder holds, with the sizes, what is missing and what is left out; write it."""
    from db.papers.numbered import leaks_told, numbered_pack, write_pack

    with to_read(options) as book:
        home = book.store.path
        with book.store.read() as reading:
            meeting = resolve(reading, "meeting", options.ref)
            readers = Readers(options.readers)
            person = resolve(reading, "person", options.person) if options.person else ""
            made = numbered_pack(reading, meeting, readers, as_at(options), home, person)
            leaks = leaks_told(reading, made, home, _step)
        if options.json:
            out_json(_as_json(made, leaks))
        else:
            _tell(made, leaks)
        if options.preview:
            return
        written = write_pack(made, options.folder, home, _step)
    if not options.json:
        out(say("cli.written", path=written))


def _step(percent: int, name: str) -> None:
    progress(percent, 100, name)


def _tell(made: Any, leaks: list[str]) -> None:
    from db.across.pack_lists import size_words

    out_table(
        (size_words(each.size), choice(each.marking) if each.marking else "", each.note, each.name)
        for each in made.files
    )
    out(say("numbered.told", n=len(made.files), size=size_words(made.size)))
    for code, sentences in (
        ("numbered.is_missing", made.missing),
        ("numbered.is_left_out", made.left_out),
    ):
        for each in sentences:
            out(f"{say(code)}: {each}")
    for each in (*made.told, *leaks):
        out(each)


def _as_json(made: Any, leaks: list[str]) -> dict[str, Any]:
    return {
        "readers": str(made.readers),
        "marking": str(made.marking),
        "size": made.size,
        "files": [
            {"name": each.name, "size": each.size, "marking": str(each.marking), "note": each.note}
            for each in made.files
        ],
        "missing": list(made.missing),
        "left_out": list(made.left_out),
        "told": [*made.told, *leaks],
    }
