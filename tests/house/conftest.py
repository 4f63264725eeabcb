"""The house, read once for all its tests."""

from pathlib import Path

import pytest

from tests.house.plan import ROOT, Module, read


@pytest.fixture(scope="session")
def root() -> Path:
    """Where the checkout lies."""
    return ROOT


@pytest.fixture(scope="session")
def modules() -> list[Module]:
    """Every module of db, desktop, resources and packaging."""
    places = [
        place
        for top in ("db", "desktop", "resources", "packaging")
        for place in (ROOT / top).rglob("*.py")
    ]
    return [read(place) for place in sorted(places)]


@pytest.fixture(scope="session")
def tests() -> list[Module]:
    """Every module under tests."""
    return [read(place) for place in sorted((ROOT / "tests").rglob("*.py"))]
