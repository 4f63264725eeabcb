"""What the Share page asks of the exchange; fetched after the first paint."""

from collections.abc import Callable
from pathlib import Path

from db.book import Book
from db.errors import Refusal
from db.exchange.commands import AddColleague, SettleVersions
from db.exchange.identity import read_request
from db.exchange.queries import ColleagueLine, Difference, colleagues, conflicts
from db.exchange.receive import receive
from db.exchange.report import Report
from db.exchange.send import Sent, send
from db.store import Reading
from desktop.kit.errand import Progress


def standing(book: Reading) -> tuple[list[Difference], list[ColleagueLine]]:
    """Return what is to settle and who keeps the minute book."""
    return conflicts(book), colleagues(book)


def previewing(book: Book, path: Path) -> Callable[[Progress], Report]:
    """Return the job that reads an update file and changes nothing."""
    return lambda _progress: receive(book.store, book.home, [path], preview=True)


def taking(book: Book, path: Path) -> Callable[[Progress], Report]:
    """Return the job that takes an update file in."""
    return lambda _progress: receive(book.store, book.home, [path], confirmed=True)


def sending(book: Book, path: Path) -> Callable[[Progress], Sent]:
    """Return the job that writes an update file.

    Raises:
        Refusal: ``book.stranger`` where this laptop may only read.

    """
    identity = book.identity
    if identity is None:
        raise Refusal("book.stranger")
    return lambda _progress: send(book.store, identity, path)


def request(path: Path) -> AddColleague:
    """Return the command that adds the colleague whose request this is."""
    asked = read_request(path)
    return AddColleague(asked.name, asked.fpr, asked.ed25519, asked.x25519)


def settling(token: str, keep: str, value: str | None) -> SettleVersions:
    """Return the command that settles exactly the versions shown."""
    return SettleVersions(token, keep, value)
