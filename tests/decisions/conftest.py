"""A Management Group for the tests of decisions, founded once and copied for each."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.book import close, found, open_book
from db.exchange.identity import Home
from tests.meetings.group import Group, management_group

MORNING = "2026-12-03T09:00:00+00:00"


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Group]:
    """The folder of a book with the group in it, and the ids of its people."""
    folder = tmp_path_factory.mktemp("group")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MINUTEBOOK_NOW", MORNING)
        book = found(folder / "mg.minutebook", "Ada Thwaite", Home(folder / "laptop"))
        group = management_group(book.store)
        close(book)
    return folder, group


@pytest.fixture
def group(
    founded: tuple[Path, Group], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Group]:
    """The group in a book of its own, on the morning of its December meeting."""
    monkeypatch.setenv("MINUTEBOOK_NOW", MORNING)
    folder, made = founded
    shutil.copytree(folder, tmp_path / "copy")
    book = open_book(tmp_path / "copy" / "mg.minutebook", Home(tmp_path / "copy" / "laptop"))
    yield Group(book.store, made.body, people=dict(made.people), seats=dict(made.seats))
    close(book)
