"""A founded book that nobody has open, and a hand at the command line."""

from pathlib import Path

import pytest

from db.book import Book, close
from db.cli import main
from tests.cli.hand import BOOK, Run


@pytest.fixture
def run(founded_book: Book, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a verb on a founded book that nobody has open; answer code, output and complaint."""
    close(founded_book)

    def call(*arguments: object) -> tuple[int, str, str]:
        given = [str(founded_book.path) if each is BOOK else str(each) for each in arguments]
        code = main(["--home", str(founded_book.home.folder), *given])
        told = capsys.readouterr()
        return code, told.out, told.err

    return call


@pytest.fixture
def path(founded_book: Book) -> Path:
    return founded_book.path
