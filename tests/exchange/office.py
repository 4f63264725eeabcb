"""Several laptops with books of one founding, made once and copied for each test."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from db.book import Book, close, found, join, open_book
from db.exchange import tables
from db.exchange.digest import digest
from db.exchange.identity import Home, write_request
from db.exchange.joining import enrol
from db.exchange.queries import Difference, conflicts
from db.exchange.receive import receive
from db.exchange.report import Fate, Outcome, Report
from db.exchange.rules import Role
from db.exchange.send import send

PEOPLE = ("Ada", "Bea", "Cyril", "Dora", "Edwin")


@dataclass
class Laptop:
    """One colleague's laptop with its book open."""

    name: str
    folder: Path
    book: Book

    @property
    def home(self) -> Home:
        return self.book.home

    @property
    def fpr(self) -> str:
        return self.book.store.holder.fpr

    def add(self, **fields: Any) -> str:
        """Add an organisation and return its id."""
        from db.bodies.records import Organisation

        with self.book.store.write("Add an organisation") as work:
            return str(work.add(Organisation(**fields)))

    def edit(self, row: str, seen: dict[str, int] | None = None, **fields: object) -> None:
        """Change an organisation."""
        from db.bodies.records import Organisation

        shown = {row: seen} if seen is not None else {}
        with self.book.store.write("Change an organisation", seen=shown) as work:
            record = work.find(Organisation, row)
            assert record is not None
            for name, value in fields.items():
                setattr(record, name, value)

    def value(self, row: str, column: str = "name") -> object:
        """Return what is shown."""
        with self.book.store.read() as reading:
            return reading.value(f"SELECT {column} FROM organisation WHERE id = :id", id=row)

    def seen(self, row: str) -> dict[str, int]:
        """Return the versions shown, as a form would keep them."""
        with self.book.store.read() as reading:
            return reading.seen(row)

    def send(self, to: Path | None = None, peer: str | None = None) -> Path:
        """Write an update file."""
        identity = self.book.identity
        assert identity is not None
        return send(self.book.store, identity, to or self.folder, peer=peer).path

    def receive(self, *paths: Path, preview: bool = False, confirmed: bool = False) -> Report:
        """Take in update files."""
        return receive(
            self.book.store, self.home, list(paths), preview=preview, confirmed=confirmed
        )

    def conflicts(self) -> list[Difference]:
        """Return the differences to settle."""
        with self.book.store.read() as reading:
            return conflicts(reading)

    def digest(self) -> str:
        """Return the check code."""
        return digest(self.book.store)

    def bytes(self) -> bytes:
        """Return the book's own bytes, as they are on the disk after closing."""
        self.close()
        content = self.book.path.read_bytes()
        self.open()
        return content

    def close(self) -> None:
        """Close the book."""
        close(self.book)

    def open(self) -> None:
        """Open the book again."""
        self.book = open_book(self.book.path, self.home)
        quick(self.book)


def quick(book: Book) -> None:
    """Let a test not wait for the disk."""
    book.store.prepare()
    with book.store.connection() as connection:
        connection.execute("PRAGMA synchronous = OFF")


def overrate(laptop: Laptop, fpr: str) -> None:
    """Think that a colleague holds all that we do: what never reached them is left out."""
    with laptop.book.store.local(), laptop.book.store.connection() as connection:
        tables.prepare(connection)
        connection.execute(
            "INSERT INTO heard SELECT ?, '', json_group_object(fpr, seq) FROM device "
            "WHERE dix <> (SELECT val FROM own WHERE key = 'dix') "
            "ON CONFLICT (fpr) DO UPDATE SET vector = excluded.vector",
            (fpr,),
        )


def join_book(path: Path, bundle: Path, home: Home) -> Book:
    """Make a book from a whole update file, as the command line does."""
    return join(path, bundle, home)[0]


def make_office(folder: Path, count: int) -> None:
    """Found a book, add colleagues and let each join; all are closed afterwards."""
    first = found(folder / PEOPLE[0] / "a.minutebook", PEOPLE[0], Home(folder / PEOPLE[0] / "home"))
    for name in PEOPLE[1:count]:
        write_request(folder / f"{name}.request", name, Home(folder / name / "home"))
        enrol(first.store, folder / f"{name}.request", Role.SECRETARY)
    assert first.identity is not None
    whole = send(first.store, first.identity, folder / "whole.mbundle").path
    close(first)
    for name in PEOPLE[1:count]:
        place = folder / name / "a.minutebook"
        close(join_book(place, whole, Home(folder / name / "home")))


def open_office(kept: Path, to: Path, count: int) -> list[Laptop]:
    """Copy an office and open every book in it."""
    shutil.copytree(kept, to, dirs_exist_ok=True)
    laptops = []
    for name in PEOPLE[:count]:
        book = open_book(to / name / "a.minutebook", Home(to / name / "home"))
        quick(book)
        laptops.append(Laptop(name, to / name, book))
    return laptops


def exchange(*laptops: Laptop) -> None:
    """Let everybody have everything."""
    for _ in range(2):
        for one in laptops:
            for other in laptops:
                if one is not other:
                    other.receive(one.send())


def offer(ada: Laptop, raw: bytes) -> Outcome:
    """Offer Ada a file and see that a refusal changed nothing, byte for byte."""
    place = ada.folder / "offered.mbundle"
    place.write_bytes(raw)
    before = ada.bytes()
    outcome = ada.receive(place).outcomes[0]
    if outcome.fate is Fate.NOT_ACCEPTED:
        assert ada.bytes() == before
    return outcome


def reason(ada: Laptop, raw: bytes) -> str:
    """Offer a file that must be refused and return why it was."""
    outcome = offer(ada, raw)
    assert outcome.fate is Fate.NOT_ACCEPTED, outcome
    assert outcome.why is not None
    assert outcome.why.words()
    return outcome.why.code


OpenOffice = Callable[[int], list[Laptop]]
Pair = tuple[Laptop, Laptop]
