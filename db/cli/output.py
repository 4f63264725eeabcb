"""How results are printed: JSON with stable keys, or columns a person can read."""

import json
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from db import clock
from db.book import Book, close, open_book
from db.errors import Refusal
from db.exchange.identity import Home
from db.store import Done
from db.store.forms import plain
from db.words import say

_WIDEST = 60
# Control characters but tab and newline, line separators, and marks that turn the writing round.
_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def out(text: str = "") -> None:
    """Print lines of words, without what would steer the terminal they are read on."""
    print(_STEERING.sub("\ufffd", text))


def complain(sentence: str) -> None:
    """Say what is wrong in one line on stderr; such a line stands beside every exit code but 0."""
    print(_STEERING.sub("\ufffd", " ".join(sentence.split())), file=sys.stderr)


def caution(done: Done) -> None:
    """Say on stderr what there was to mind about what was done; the exit code stays 0."""
    for each in done.cautions:
        complain(say("cli.note", words=each.words))


def out_json(value: Any) -> None:
    """Print a value as JSON in UTF-8."""
    print(json.dumps(plain(value), ensure_ascii=False, indent=1))


def progress(done: int, whole: int, words: str) -> None:
    """Show a progress bar on a terminal; say nothing in a pipe."""
    if sys.stderr.isatty():
        bar = "█" * (24 * done // max(whole, 1))
        end = "\n" if done >= whole else ""
        print(f"\r{bar:<24} {words:<50.50}", end=end, file=sys.stderr, flush=True)


def out_table(rows: Iterable[Sequence[Any]]) -> None:
    """Print rows in columns as wide as they need, the last one free."""
    cells = [["" if each is None else _line(str(each)) for each in row] for row in rows]
    if not cells:
        return
    widths = [
        min(_WIDEST, max(len(row[column]) for row in cells)) for column in range(len(cells[0]))
    ]
    for row in cells:
        line = "  ".join(
            _cut(cell, width).ljust(width)
            for cell, width in zip(row[:-1], widths[:-1], strict=True)
        )
        out(f"{line}  {row[-1]}".rstrip())


def _cut(cell: str, width: int) -> str:
    return cell if len(cell) <= width else f"{cell[: width - 1].rstrip()}…"


def _line(text: str) -> str:
    return " ".join(text.splitlines())


def home_of(options: Any) -> Home:
    """Return the laptop's own folder: the one named with --home, or the account's."""
    return Home(options.home) if getattr(options, "home", None) else Home.default()


@contextmanager
def opened(options: Any) -> Iterator[Book]:
    """Open the book named on the command line, and close it."""
    book = open_book(options.book, home_of(options))
    try:
        yield book
    except Refusal as refusal:
        if refusal.code == "role.reader" and book.standing:
            raise Refusal(book.standing) from refusal
        raise
    finally:
        close(book)


@contextmanager
def to_read(options: Any) -> Iterator[Book]:
    """Open the book for readings only: what follows from the day is shown, nothing is kept.

    The day is the one asked for with --as-at, or today.
    """
    with opened(options) as book, book.store.as_of(as_at(options)):
        yield book


def as_at(options: Any) -> date:
    """Return the day a reading is asked for; today follows the open book's own clock."""
    return getattr(options, "as_at", None) or clock.today()


def lies(path: Path) -> str:
    """Return a path as it is told to a person."""
    return str(path)
