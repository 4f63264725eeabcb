"""A record without words of its own is called after the records it names, wherever it is told."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.bodies.records import Organisation
from db.bodies.rules.kinds import OrgKind
from db.exchange.queries import recognised
from db.finance.records import Shortfall, ShortfallStep
from db.finance.rules.ladder import LadderStep
from tests.exchange.office import Laptop, make_office, open_office


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Laptop, Laptop]]:
    make_office(tmp_path / "kept", 2)
    first, second = open_office(tmp_path / "kept", tmp_path / "open", 2)
    yield first, second
    first.close()
    second.close()


def test_two_versions_of_a_shortfall_are_told_by_whose_it_is(pair: tuple[Laptop, Laptop]) -> None:
    first, second = pair
    with first.book.store.write("A shortfall") as work:
        trust = work.add(Organisation(name="Wharfside Trust", kind=OrgKind.NHS_TRUST))
        shortfall = work.add(Shortfall(organisation=trust, amount=100))
        step = work.add(ShortfallStep(shortfall=shortfall))
    second.receive(first.send())
    for laptop, became in zip(pair, list(LadderStep)[1:3], strict=True):
        with laptop.book.store.write("A step") as work:
            work.get(Shortfall, shortfall).step = became
    report = first.receive(second.send())
    (told,) = [each for each in report.sentences() if "Two versions" in each]
    assert "Shortfall Wharfside Trust, " in told
    (found,) = first.conflicts()
    assert (found.ref, found.title) == ("", "Wharfside Trust")
    with first.book.store.read() as book:
        assert recognised(book, "organisation", trust) == ("", "Wharfside Trust")
        assert recognised(book, "shortfallstep", step) == ("", "")
        assert recognised(book, "shortfall", "nothing") == ("", "")
