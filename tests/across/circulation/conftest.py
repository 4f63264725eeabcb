"""The Management Group of the meetings' tests, on the morning of 3 December."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from db.book import Book, close, open_book
from db.exchange.identity import Home
from tests.across.circulation.ready import Ready, make_ready
from tests.meetings.conftest import MORNING, founded
from tests.meetings.group import Group

__all__ = ["founded"]


@pytest.fixture
def group_book(
    founded: tuple[Path, Group],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Book]:
    """The book of the group, open."""
    monkeypatch.setenv("MINUTEBOOK_NOW", MORNING)
    shutil.copytree(founded[0], tmp_path / "ready")
    book = open_book(tmp_path / "ready" / "mg.minutebook", Home(tmp_path / "ready" / "laptop"))
    yield book
    close(book)


@pytest.fixture
def ready(group_book: Book, founded: tuple[Path, Group]) -> Ready:
    """A meeting on 10 December of which nothing is amiss."""
    made = founded[1]
    people, seats = dict(made.people), dict(made.seats)
    return make_ready(Group(group_book.store, made.body, people=people, seats=seats))


@pytest.fixture
def shut(group_book: Book) -> Callable[[], None]:
    """Close the book of the group, so that the command line can open it."""
    return lambda: close(group_book)
