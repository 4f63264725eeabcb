"""The Management Group of the tests of meetings, for those of decisions, and its ICPs."""

import pytest

from tests.decisions.system import System
from tests.meetings.conftest import founded, group
from tests.meetings.group import Group

__all__ = ["founded", "group", "system"]


@pytest.fixture
def system(group: Group) -> System:
    """The group among its four ICPs."""
    return System(group)
