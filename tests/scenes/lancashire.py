"""The minute book of Lancashire and South Cumbria as founded, and those who act in it.

The organisations are those of the memorandum; every person is invented and marked so.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, time
from pathlib import Path

import pytest

from db import clock
from db.book import Book, close, open_book
from db.book.findings import every_finding
from db.demo.stage import Stage
from db.errors import Refusal
from db.exchange.digest import digest
from db.exchange.identity import Home
from db.founding import found_book
from db.papers.catalogue import paper, printed
from db.words import explain
from tests.papers.reading import said

FILE = "lsc.minutebook"
FOUNDED = date(2022, 9, 19)
"""After both parties had signed, before the first review."""
BOARD, REGION, TRUST = "LSC ICB", "NHSE NW", "Lancashire Teaching Hospitals"
PEOPLE = {
    "Cressida Holm": (REGION, "Regional Director"),
    "Osbert Quayle": (REGION, "Regional Executive Director, strategy"),
    "Barnaby Thistlewood": (BOARD, "Chief Executive"),
    "Nettie Quillfeather": (BOARD, "Chief Nursing Officer"),
    "Ivo Larch": (TRUST, "Chief Executive"),
}
SEATS = {
    "Cressida Holm": ("FRM", "Regional Director, NHS England North West"),
    "Osbert Quayle": ("FRM", "Regional Executive Director, NHS England North West"),
    "Barnaby Thistlewood": (
        "FRM",
        "Chief Executive, Lancashire and South Cumbria Integrated Care Board",
    ),
    "Nettie Quillfeather": ("SQG", "ICB executive quality lead"),
}


class System(Stage):
    """The minute book, its commands run by name with what a secretary calls things."""

    def __init__(self, book: Book, folder: Path) -> None:
        super().__init__(book, folder, lambda _done, _whole, _words: None)

    def peopled(self) -> None:
        """Enter who holds the places that the memorandum names."""
        for name, (organisation, post) in PEOPLE.items():
            self.do(
                "add_person",
                name=name,
                organisation=organisation,
                post=post,
                demonstration=True,
            )
        for name, (body, title) in SEATS.items():
            sql = """
                SELECT s.id FROM seat_live s JOIN body_live b ON b.id = s.body
                WHERE b.short = :body AND s.title LIKE :title"""
            seat = self.value(sql, body=body, title=f"{title}%")
            chairs = name in {"Cressida Holm", "Nettie Quillfeather"}
            office = {"office": "chair"} if chairs else {}
            self.do("appoint_member", seat=seat, person=name, from_on="2022-07-01", **office)

    def turned_down(self, name: str, /, **fields: object) -> str:
        """Return the sentence a command is refused in; nothing at all is written."""
        before = self.mark()
        with pytest.raises(Refusal) as caught:
            self.do(name, **fields)
        assert not caught.value.code.startswith(("input.", "ref.")), explain(caught.value)
        assert self.mark() == before
        return explain(caught.value)

    def mark(self) -> str:
        """Return the one hash of the shared record."""
        return digest(self.store)

    def says(self, name: str, thing: str = "") -> str:
        """Return the words of a document as it would be printed today, without blanks."""
        with self.store.read() as book:
            return said(paper(book, name, thing, clock.today()))

    def prints(self, name: str, thing: str = "") -> bytes:
        """Return a document as it would be printed today."""
        with self.store.read() as book:
            return printed(book, name, thing, clock.today(), ".pdf")

    def found(self) -> set[str]:
        """Return the names of what the check finds today."""
        self.store.rederive(clock.today())
        with self.store.read() as book:
            return {each.code for each in every_finding(book, clock.today())}


def told(words: str) -> str:
    """Return words as :meth:`System.says` has them."""
    return "".join(words.split())


@pytest.fixture(scope="session")
def lancashire(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The book as founded from the memorandum, with its people, closed."""
    folder = tmp_path_factory.mktemp("lsc")
    with clock.standing_at(clock.london(FOUNDED, time(9))):
        book = found_book(folder / FILE, "Ada Thwaite", Home(folder / "laptop"), "lsc")
        System(book, folder).peopled()
        close(book)
    return folder


@contextmanager
def at_work_in(folder: Path, to: Path) -> Iterator[System]:
    """Open a copy of the book."""
    shutil.copytree(folder, to, dirs_exist_ok=True)
    book = open_book(to / FILE, Home(to / "laptop"))
    try:
        yield System(book, to)
    finally:
        close(book)


@pytest.fixture
def system(lancashire: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[System]:
    monkeypatch.setenv(clock.SET_BY, f"{FOUNDED.isoformat()}T09:00:00+00:00")
    with at_work_in(lancashire, tmp_path / "lsc") as made:
        yield made
