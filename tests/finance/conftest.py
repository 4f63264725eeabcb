"""Two partnerships with three organisations between them, at the end of May 2026."""

from dataclasses import dataclass

import pytest

from db import clock
from db.bodies.records import Body, Organisation
from db.finance.commands.limits import AddPartner, SetControlTotal
from db.store import Store


@dataclass(frozen=True)
class System:
    """The ids of what stands in the book before a test."""

    store: Store
    north: str
    south: str
    group: str
    alder: str
    birch: str
    cedar: str


@pytest.fixture(autouse=True)
def _june(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(clock.SET_BY, "2026-06-08T09:00:00+00:00")


@pytest.fixture
def system(store: Store) -> System:
    with store.write("Set the system") as work:
        north = work.add(Body(name="North ICP", short="ICP-N"))
        south = work.add(Body(name="South ICP", short="ICP-S"))
        group = work.add(Body(name="ICS Finance Leadership Group", short="FLG"))
        alder = work.add(Organisation(name="Alder Hospitals", short="AH"))
        birch = work.add(Organisation(name="Birch Community", short="BC"))
        cedar = work.add(Organisation(name="Cedar Mental Health", short="CM"))
    for body, organisation in ((north, alder), (north, birch), (south, cedar)):
        store.do(AddPartner(body, organisation))
    totals = ((alder, "1m"), (birch, "-£250,000"), (cedar, "0"))
    for organisation, amount in totals:
        store.do(SetControlTotal(organisation, "26-27", amount, "Operational plan 2026/27"))
    return System(store, north, south, group, alder, birch, cedar)
