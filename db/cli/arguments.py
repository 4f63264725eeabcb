"""What arguments of the command line are made of: paths, words, days, rows and switches."""

import argparse
from datetime import date
from pathlib import Path

from db.errors import Refusal, Trouble
from db.store.forms import day_from
from db.words import explain, say


def place(given: str) -> Path:
    """Return a path; one that leads round in a circle leads nowhere."""
    path = Path(given)
    try:
        path.resolve()
    except (OSError, RuntimeError):
        raise Trouble("file.unreadable", path=path) from None
    return path


def words(given: str) -> str:
    """Return words as typed; bytes that are no characters cannot be looked for or kept."""
    try:
        given.encode()
    except UnicodeEncodeError:
        raise argparse.ArgumentTypeError(say("cli.unfit")) from None
    return given


def day(given: str) -> date:
    """Return a day as typed."""
    try:
        return day_from(say("cli.the_day"), given)
    except Refusal as refusal:
        raise argparse.ArgumentTypeError(explain(refusal)) from None


def rows(given: str) -> tuple[int, ...]:
    """Return the numbers of rows, such as 12,15."""
    parts = [each.strip() for each in given.split(",") if each.strip()]
    if not parts or not all(each.isascii() and each.isdigit() for each in parts):
        raise argparse.ArgumentTypeError(say("cli.not_rows", given=given))
    return tuple(int(each) for each in parts)


def told(name: str) -> str:
    """Return what the help says of what is taken under a name."""
    return say(f"cli.takes.{name}")


def path(parser: argparse.ArgumentParser, name: str, *, optional: bool = False) -> None:
    """Take a path."""
    asked = "?" if optional else None
    parser.add_argument(name, type=place, nargs=asked, metavar=name.upper(), help=told(name))


def json(parser: argparse.ArgumentParser) -> None:
    """Take the switch that asks for JSON."""
    parser.add_argument("--json", action="store_true", help=say("cli.help.json"))


def plain(parser: argparse.ArgumentParser, *names: str) -> None:
    """Take words, one after another."""
    for name in names:
        parser.add_argument(name, type=words, metavar=name.upper(), help=told(name))


def ref(parser: argparse.ArgumentParser) -> None:
    """Take a reference, or none."""
    help_ = told("ref")
    parser.add_argument("ref", type=words, nargs="?", default="", metavar="REF", help=help_)


def as_at(parser: argparse.ArgumentParser) -> None:
    """Take the day a reading is asked for."""
    parser.add_argument("--as-at", type=day, metavar="DATE", help=say("cli.help.as_at"))
