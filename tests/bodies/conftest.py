"""A minute book with one group in it."""

import pytest

from db.bodies.commands.bodies import AddBody
from db.store import Store
from tests.bodies.steps import made


@pytest.fixture
def group(store: Store) -> str:
    return made(store, AddBody("Management Group", "MG", source="memorandum, ¶20"))
