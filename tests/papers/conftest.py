"""A book in which a committee has met, been confirmed and been corrected."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.book import close, open_book
from db.exchange.identity import Home
from db.store import Store
from tests.conftest import Kept
from tests.papers.year import tell


@pytest.fixture(scope="module")
def told(nenc: Kept, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The founded book after the spring; tests only read it."""
    folder = tmp_path_factory.mktemp("told")
    shutil.copytree(nenc.folder, folder, dirs_exist_ok=True)
    book = open_book(Path(folder) / "nenc.minutebook", Home(folder / "laptop"))
    tell(book.store)
    yield book.store
    close(book)
