"""A book in which a committee has met, been confirmed and been corrected."""

from collections.abc import Iterator

import pytest

from db.book import close
from db.store import Store
from tests.conftest import Kept
from tests.papers.year import told_book


@pytest.fixture(scope="module")
def told(nenc: Kept, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The founded book after the spring; tests only read it."""
    book = told_book(nenc, tmp_path_factory.mktemp("told"))
    yield book.store
    close(book)
