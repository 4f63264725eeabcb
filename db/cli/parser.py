"""What may be typed: every verb with its arguments."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from db import migrations
from db.book.register import program_version
from db.cli import (
    attaching,
    attendance,
    drafting,
    enclosing,
    files,
    numbered,
    reading,
    returns,
    sharing,
    writing,
)
from db.cli.arguments import as_at, day, json, path, place, plain, ref, rows, told, words
from db.cli.helping import Parser, lists, papers
from db.words import say

Add = Callable[[argparse.ArgumentParser], object]


def _demo(parser: argparse.ArgumentParser) -> None:
    path(parser, "folder")
    parser.add_argument("--register", type=place, metavar="FILE", help=say("cli.help.register"))


def _new(parser: argparse.ArgumentParser) -> None:
    path(parser, "book")
    parser.add_argument("--founding", choices=("nenc", "lsc", "blank"), default="blank")
    parser.add_argument("--name", type=words, required=True, help=say("cli.help.name"))


def _list(parser: argparse.ArgumentParser) -> None:
    path(parser, "book")
    plain(parser, "kind")
    ref(parser)
    json(parser)
    as_at(parser)
    parser.add_argument(
        "--month", type=words, default="", metavar="MONTH", help=say("cli.help.month")
    )


def _ref(parser: argparse.ArgumentParser) -> None:
    path(parser, "book")
    plain(parser, "ref")
    json(parser)


def _show(parser: argparse.ArgumentParser) -> None:
    _ref(parser)
    as_at(parser)


def _commands(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", type=words, nargs="?", metavar="NAME")
    json(parser)


def _do(parser: argparse.ArgumentParser) -> None:
    path(parser, "book")
    plain(parser, "command")
    parser.add_argument("--json", required=True, metavar="FILE|-", help=say("cli.help.input"))


def _print(parser: argparse.ArgumentParser) -> None:
    path(parser, "book")
    plain(parser, "paper")
    ref(parser)
    parser.add_argument("--to", type=place, required=True, metavar="FILE")
    as_at(parser)


def _attach(parser: argparse.ArgumentParser) -> None:
    path(parser, "book")
    plain(parser, "ref")
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE", help=told("files"))
    parser.add_argument("--received-on", type=day, metavar="DATE", help=say("cli.help.received"))
    parser.add_argument("--late", type=words, default="", metavar="WHY", help=say("cli.help.late"))
    parser.add_argument("--agreed-by", type=words, default="", metavar="REF")
    parser.add_argument("--note", type=words, default="", help=say("cli.help.note"))
    parser.add_argument("--preview", action="store_true", help=say("cli.help.preview"))
    json(parser)


def _sheet(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("way", choices=("export", "import"), metavar="export|import")
    path(parser, "book")
    plain(parser, "kind")
    path(parser, "file")
    _intake(parser)
    parser.add_argument(
        "--sheet", type=words, default="", metavar="NAME", help=say("cli.help.sheet")
    )


def _intake(parser: argparse.ArgumentParser) -> None:
    body_help = say("cli.help.body")
    parser.add_argument("--body", type=words, default="", metavar="REF", help=body_help)
    parser.add_argument("--preview", action="store_true", help=say("cli.help.preview"))
    also_help = say("cli.help.also")
    parser.add_argument("--also", type=rows, default=(), metavar="ROWS", help=also_help)
    json(parser)


def _returns(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("way", choices=("export", "import"), metavar="export|import")
    path(parser, "book")
    path(parser, "file")
    parser.add_argument("--body", type=words, default="", metavar="REF", help=say("cli.help.body"))
    parser.add_argument("--preview", action="store_true", help=say("cli.help.preview"))
    parser.add_argument("--each", action="store_true", help=say("cli.help.returns_each"))
    rows_help = say("cli.help.returns_rows")
    parser.add_argument("--rows", type=rows, default=(), metavar="ROWS", help=rows_help)
    json(parser)
    as_at(parser)


def _calendar(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("way", choices=("export", "import"), metavar="export|import")
    path(parser, "book")
    path(parser, "file")
    _intake(parser)


def _send(parser: argparse.ArgumentParser) -> None:
    path(parser, "book")
    parser.add_argument("--to", type=place, required=True, metavar="FILE|FOLDER")
    parser.add_argument("--for", type=words, dest="peer", default="", metavar="PEER")


def _receive(parser: argparse.ArgumentParser) -> None:
    path(parser, "book")
    path(parser, "file")
    parser.add_argument("--preview", action="store_true", help=say("cli.help.preview"))
    parser.add_argument("--confirm", action="store_true", help=say("cli.help.confirm"))
    json(parser)


def _settle(parser: argparse.ArgumentParser) -> None:
    path(parser, "book")
    plain(parser, "token")
    either = parser.add_mutually_exclusive_group(required=True)
    either.add_argument("--keep", type=words, metavar="HEAD")
    either.add_argument("--value", type=words, metavar="TEXT")


def _request(parser: argparse.ArgumentParser) -> None:
    path(parser, "file")
    parser.add_argument("--name", type=words, required=True, help=say("cli.help.name"))


def _enrol(parser: argparse.ArgumentParser) -> None:
    path(parser, "book")
    path(parser, "request")
    parser.add_argument("--role", choices=("reader", "secretary", "admin"), default="secretary")


def _join(parser: argparse.ArgumentParser) -> None:
    path(parser, "newbook")
    path(parser, "bundle")


def _search(parser: argparse.ArgumentParser) -> None:
    path(parser, "book")
    parser.add_argument("words", type=words, nargs="+", metavar="WORDS")
    json(parser)


def _backup(parser: argparse.ArgumentParser) -> None:
    path(parser, "book")
    path(parser, "file")
    parser.add_argument("--files", type=place, metavar="FOLDER")


def _restore(parser: argparse.ArgumentParser) -> None:
    path(parser, "file")
    path(parser, "book")


def _book_json(parser: argparse.ArgumentParser) -> None:
    path(parser, "book")
    json(parser)


def _check(parser: argparse.ArgumentParser) -> None:
    _book_json(parser)
    as_at(parser)
    parser.add_argument("--all", action="store_true", help=say("cli.help.all"))


def _book(parser: argparse.ArgumentParser) -> None:
    path(parser, "book")


def _chase(parser: argparse.ArgumentParser) -> None:
    path(parser, "book")
    path(parser, "folder")
    body, owner = say("cli.help.chase_body"), say("cli.help.chase_owner")
    parser.add_argument("--body", type=words, default="", metavar="REF", help=body)
    parser.add_argument("--owner", type=words, action="append", default=[], metavar="NAME",
                        help=owner)  # fmt: skip
    parser.add_argument("--preview", action="store_true", help=say("cli.help.preview"))
    as_at(parser)


def _evidence(parser: argparse.ArgumentParser) -> None:
    path(parser, "book")
    plain(parser, "ref")
    path(parser, "file")
    shows = say("cli.help.shows")
    parser.add_argument("--words", type=words, default="", metavar="WORDS", help=shows)


def _look(parser: argparse.ArgumentParser) -> None:
    path(parser, "book")
    plain(parser, "ref")
    parser.add_argument("words", type=words, nargs="+", metavar="WORDS")
    parser.add_argument("--hold", action="store_true", help=say("cli.help.hold"))
    json(parser)


def _respond(parser: argparse.ArgumentParser) -> None:
    path(parser, "book")
    plain(parser, "ref")
    path(parser, "folder")
    as_at(parser)


VERBS: dict[str, tuple[Add, Callable[[Any], int | None]]] = {
    "demo": (_demo, writing.demo),
    "new": (_new, writing.new),
    "list": (_list, reading.list_kind),
    "show": (_show, reading.show),
    "history": (_ref, reading.history),
    "commands": (_commands, reading.commands),
    "do": (_do, writing.do),
    "undo": (_book, writing.undo),
    "print": (_print, files.print_paper),
    "attach": (_attach, attaching.attach),
    "fetch": (enclosing.add_fetch, attaching.fetch),
    "mail": (enclosing.add, enclosing.mail),
    "papers": (numbered.add, numbered.papers),
    "chase": (_chase, drafting.chase),
    "evidence": (_evidence, drafting.evidence),
    "look": (_look, drafting.look),
    "respond": (_respond, drafting.respond),
    "sheet": (_sheet, files.sheet),
    "returns": (_returns, returns.returns),
    "attendance": (attendance.add, attendance.attendance),
    "calendar": (_calendar, files.calendar),
    "send": (_send, sharing.send),
    "receive": (_receive, sharing.receive),
    "conflicts": (_book_json, sharing.conflicts),
    "settle": (_settle, sharing.settle),
    "request": (_request, sharing.request),
    "enrol": (_enrol, sharing.enrol),
    "join": (_join, sharing.join),
    "digest": (_book, sharing.digest),
    "check": (_check, reading.check),
    "backup": (_backup, files.backup),
    "restore": (_restore, files.restore),
    "search": (_search, reading.search),
}


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    shared = Parser(add_help=False)
    shared.add_argument("--home", type=place, metavar="DIR", help=say("cli.help.home"))
    parser = Parser(
        prog="minutebook",
        description=say("cli.help.program"),
        epilog=say("cli.help.selftest"),
        parents=[shared],
    )
    version = f"Minutebook {program_version()}, {say('cli.form', form=migrations.FORMAT)}"
    parser.add_argument("--version", action="version", version=version)
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB", parser_class=Parser)
    for name, (add, run) in VERBS.items():
        help_words = say(f"cli.verb.{name}")
        # SUPPRESS: --home given before the verb must not be undone by the verb's own default.
        own = Parser(add_help=False, argument_default=argparse.SUPPRESS)
        own.add_argument("--home", type=place, metavar="DIR", help=say("cli.help.home"))
        verb = verbs.add_parser(name, help=help_words, description=help_words, parents=[own])
        add(verb)
        verb.names = {"print": papers, "list": lists}.get(name)
        verb.set_defaults(run=run)
    return parser
