"""An office of up to four laptops, whose founding is made once a session."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.exchange.office import Laptop, OpenOffice, Pair, make_office, open_office

LAPTOPS = 4


@pytest.fixture(scope="session")
def kept_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four closed books of one founding."""
    folder = tmp_path_factory.mktemp("office")
    make_office(folder, LAPTOPS)
    return folder


@pytest.fixture
def office(kept_office: Path, tmp_path: Path) -> Iterator[OpenOffice]:
    """Give as many laptops as asked for, their books open."""
    opened: list[Laptop] = []

    def give(count: int) -> list[Laptop]:
        opened.extend(open_office(kept_office, tmp_path / "office", count))
        return opened

    yield give
    for laptop in opened:
        laptop.close()


@pytest.fixture
def pair(office: OpenOffice) -> Pair:
    """Give two laptops."""
    first, second = office(2)
    return first, second


@pytest.fixture
def busy(pair: Pair) -> Pair:
    """Two laptops; Bea has written something Ada does not have."""
    ada, bea = pair
    row = ada.add(name="Trust", short="T")
    bea.receive(ada.send(ada.folder / "to bea.mbundle"))
    bea.edit(row, name="Trust by Bea")
    bea.add(name="Another")
    return pair
