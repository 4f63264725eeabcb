"""What every test stands on: no screen, a clean laptop, and nothing left running."""

import os
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import Phase, settings

from db.book import Book, close, found, open_book
from db.errors import Refusal
from db.exchange.identity import Home
from db.founding import found_book
from db.store import Store
from tests import refusals

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# The same examples every time, so that a red run is red again; ``--hypothesis-profile wide`` looks
# further, with others at each run.
settings.register_profile("house", deadline=None, derandomize=True)
settings.register_profile("wide", deadline=None, max_examples=1000)
settings.register_profile("fast", deadline=None, max_examples=15)
settings.register_profile(
    "mutants",
    deadline=None,
    derandomize=True,
    max_examples=20,
    phases=(Phase.explicit, Phase.generate),  # that it is red is enough
)
settings.load_profile("house")

PERSON = "Ada Thwaite"
_A_MOMENT = 2.0  # seconds a thread is given to end


@pytest.fixture(autouse=True)
def _no_thread_left() -> Iterator[None]:
    """Fail a test that leaves a thread running."""
    before = set(threading.enumerate())
    yield
    for thread in set(threading.enumerate()) - before:
        thread.join(_A_MOMENT)
        assert not thread.is_alive(), f"{thread.name} is still running"


@pytest.fixture(autouse=True, scope="session")
def _rules_refuse_completely() -> Iterator[None]:
    """Hold every refusal of a rule to its sentence, its values and its field."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Refusal, "__init__", refusals.whole)
        yield


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A laptop nobody has used yet."""
    return Home(tmp_path / "laptop")


@pytest.fixture
def book(tmp_path: Path, home: Home) -> Iterator[Book]:
    """An empty minute book, open, with its first administrator."""
    made = found(tmp_path / "a.minutebook", PERSON, home)
    yield made
    close(made)


@pytest.fixture
def store(book: Book) -> Store:
    """The store of an empty minute book."""
    return book.store


@dataclass(frozen=True)
class Kept:
    """A closed minute book and the laptop it was made on, to be copied by each test."""

    folder: Path

    def copied(self, to: Path) -> Book:
        """Copy book and laptop into a folder and open the book there."""
        shutil.copytree(self.folder, to, dirs_exist_ok=True)
        return open_book(to / "nenc.minutebook", Home(to / "laptop"))


@pytest.fixture(scope="session")
def nenc(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    """The North East and North Cumbria minute book as founded, closed."""
    folder = tmp_path_factory.mktemp("nenc")
    close(found_book(folder / "nenc.minutebook", PERSON, Home(folder / "laptop"), "nenc"))
    return Kept(folder)


@pytest.fixture
def founded_book(nenc: Kept, tmp_path: Path) -> Iterator[Book]:
    """A copy of the founded North East and North Cumbria minute book, open."""
    copied = nenc.copied(tmp_path / "founded")
    yield copied
    close(copied)


@pytest.fixture
def founded(founded_book: Book) -> Store:
    """The store of a founded minute book."""
    return founded_book.store
