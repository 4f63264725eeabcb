"""A Management Group, alone and on two laptops, for what reaches across areas."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from db.book import close, join
from db.exchange.identity import Home, write_request
from db.exchange.joining import enrol
from db.exchange.receive import receive
from db.exchange.send import send
from tests.meetings.conftest import founded, group
from tests.meetings.group import Group

__all__ = ["founded", "group"]

Exchange = Callable[[], None]
Two = tuple[Group, Group, Exchange]


@pytest.fixture
def two(group: Group, tmp_path: Path) -> Iterator[Two]:
    """The secretary and her colleague, and a way to exchange both ways."""
    mine, hers = Home(tmp_path / "copy" / "laptop"), Home(tmp_path / "hers")
    request = tmp_path / "bea.mbrequest"
    write_request(request, "Bea Crake", hers)
    enrol(group.store, request)
    whole = send(group.store, mine.identity(), tmp_path / "whole.mbundle").path
    book, _ = join(tmp_path / "bea.minutebook", whole, hers)
    count = iter(range(100))

    def exchange() -> None:
        n = next(count)
        ours = send(group.store, mine.identity(), tmp_path / f"a{n}.mbundle").path
        theirs = send(book.store, hers.identity(), tmp_path / f"b{n}.mbundle").path
        receive(book.store, hers, [ours])
        receive(group.store, mine, [theirs])

    yield group, replace(group, store=book.store), exchange
    close(book)
