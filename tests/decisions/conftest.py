"""The Management Group of the tests of meetings, for those of decisions, and its ICPs."""

from datetime import date, time
from typing import Any

import pytest

from db import clock
from db.store import Store
from tests.decisions.system import System
from tests.meetings.conftest import founded, group
from tests.meetings.group import Group

__all__ = ["founded", "group", "system"]


@pytest.fixture
def system(group: Group) -> System:
    """The group among its four ICPs."""
    return System(group)


@pytest.fixture(autouse=True)
def _on_the_day_of_an_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Record an answer on the day it came, where the test stands before that day."""
    do = Store.do

    def on_its_day(store: Store, *inputs: Any, **more: Any) -> Any:
        days = [getattr(each, "outcome_on", None) for each in inputs]
        on = max((each for each in days if isinstance(each, date)), default=clock.today())
        if on <= clock.today():
            return do(store, *inputs, **more)
        with clock.standing_at(clock.london(on, time(9))):
            return do(store, *inputs, **more)

    monkeypatch.setattr(Store, "do", on_its_day)
