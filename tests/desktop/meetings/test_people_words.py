"""What is said of people: whom initials may mean, and who was never marked."""

from dataclasses import replace
from datetime import time
from typing import Any
from unittest.mock import Mock

import pytest

from db.bodies.rules.kinds import Capacity
from db.meetings.queries import PersonLine
from db.meetings.rules.attendance import Mode
from db.meetings.rules.quorum import Standing
from desktop.meetings.live.owners import why_nobody
from desktop.meetings.people import mark_of, place_of, word_of

ONE = PersonLine(
    *("p", "", "Ann Ash", "AA", "", "", "", "", ""),
    capacity=Capacity.MEMBER,
    mode=Mode.ROOM,
    standing=Standing.EXPECTED,
    representing="",
    came=None,
    left=None,
    awaited=True,
)


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (("Ann Ash", "Ann Alder"), "Ann Ash (AA) or Ann Alder (AA)"),
        (("Ann Ash", "Ann Alder", "Ann Aspen"), "Ann Ash (AA), Ann Alder (AA) or Ann Aspen (AA)"),
    ],
)
def test_several_with_the_same_initials_are_named_in_one_sentence(
    names: tuple[str, ...], told: str
) -> None:
    live: Any = Mock(counted=[replace(ONE, name=name) for name in names], not_counted=[])
    assert why_nobody(live, "AA") == f"AA may be {told}. Choose one."


def test_somebody_of_whom_nothing_was_noted_is_expected_before_and_not_marked_after() -> None:
    assert word_of(ONE) == ("Expected", "")
    assert word_of(replace(ONE, awaited=False)) == ("Not marked", "")


def test_somebody_known_to_come_is_expected_with_the_time_and_never_left() -> None:
    coming = replace(ONE, came=time(10, 59))
    assert word_of(coming) == ("Expected", "comes at 10:59")
    assert word_of(replace(coming, awaited=False)) == ("Expected", "comes at 10:59")


@pytest.mark.parametrize(
    ("came", "left", "awaited", "told"),
    [
        (None, None, True, ("Expected", "")),
        (None, None, False, ("Not marked", "")),
        (time(10), None, True, ("Here", "10:00")),
        (time(10), time(10, 40), True, ("Left", "10:40")),
    ],
)
def test_of_no_member_the_stay_tells_whether_they_are_here(
    came: time | None, left: time | None, awaited: bool, told: tuple[str, str]
) -> None:
    them = {"standing": Standing.NOT_MEMBER, "capacity": Capacity.OBSERVER}
    line = replace(ONE, came=came, left=left, awaited=awaited, **them)  # type: ignore[arg-type]
    assert word_of(line) == told
    assert (mark_of(line)[0] == "tick") is (told[0] == "Here")
    assert place_of(replace(line, post="Auditor")) == "Observer, Auditor"
