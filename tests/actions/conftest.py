"""A committee with two people and three meetings, as the action log needs them."""

from dataclasses import dataclass
from datetime import date

import pytest

from db import clock
from db.bodies.records import Body, Organisation, Person
from db.calendar.records import Meeting
from db.calendar.rules.states import MeetingState
from db.store import Store


@dataclass(frozen=True)
class Room:
    """The ids of what stands in the book before a test."""

    body: str
    other: str
    ann: str
    bob: str
    last: str
    next: str


@pytest.fixture(autouse=True)
def _monday(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(clock.SET_BY, "2026-11-30T09:00:00+00:00")


@pytest.fixture
def room(store: Store) -> Room:
    with store.write("Set the room") as work:
        trust = work.add(Organisation(name="Wexholme Hospitals", short="WH"))
        ann = work.add(Person(name="Ann Other", organisation=trust, email="ann@example.org"))
        bob = work.add(Person(name="Bob Stone", assistant_email="pa@example.org"))
        body = work.add(Body(name="Management Group", short="MG", custodian=work.device))
        other = work.add(Body(name="Quality Committee", short="QC", custodian=work.device))
        last = work.add(Meeting(body=body, on_date=date(2026, 11, 5), state=MeetingState.HELD))
        following = work.add(
            Meeting(body=body, on_date=date(2026, 12, 3), state=MeetingState.CONVENED)
        )
    return Room(body, other, ann, bob, last, following)
