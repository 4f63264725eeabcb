"""What presses before a meeting: a paper that is missing goes ahead of silent actions."""

from datetime import date, timedelta

import pytest

from db.across.alike import FEW, Alike, folded
from tests.across.circulation.ready import Ready
from tests.across.circulation.test_circulation import asked_for

HELD = date(2026, 12, 10)


def without_a_day_for_papers(ready: Ready) -> None:
    with ready.group.store.read() as book:
        sql = "SELECT id FROM deadline_live WHERE meeting = :m AND kind = 'papers due'"
        deadline = book.value(sql, m=ready.meeting)
    ready.run("remove_deadline", deadline=deadline, reason="None is set here")


@pytest.mark.parametrize(
    ("days", "check"), [(8, "paper_awaited"), (7, "paper_missing"), (0, "paper_missing")]
)
def test_where_no_day_is_set_for_papers_one_is_missing_in_the_last_week(
    ready: Ready, days: int, check: str
) -> None:
    without_a_day_for_papers(ready)
    asked_for(ready, "Dashboard")
    on = HELD - timedelta(days=days)
    assert {"paper_awaited", "paper_missing"} & ready.found(on) == {check}


def test_thirteen_silent_actions_stand_behind_one_missing_paper(ready: Ready) -> None:
    """The list starts with what matters most."""
    without_a_day_for_papers(ready)
    for number in range(13):
        ready.run(
            "raise_action",
            body=ready.group.body,
            words=f"Send table {number}",
            owner=ready.group.person("Larch"),
            raised_on=date(2026, 11, 5),
            due_on=date(2026, 12, 2),
        )
    asked_for(ready, "Dashboard")
    lines = ready.check().lines
    assert [each.check for each in lines if each.first] == ["paper_missing", "action_overdue"]
    told = folded(lines, lambda each: each.check)
    assert [each.check for each in told] == ["paper_missing", "action_overdue"]
    many = told[1]
    assert isinstance(many, Alike)
    assert many.words == "An action overdue without an update: 13"
    assert len(folded(lines, lambda each: each.check, opened=frozenset({many.check}))) == 14


@pytest.mark.parametrize(("count", "lines"), [(FEW, FEW), (FEW + 1, 1)])
def test_a_few_alike_are_told_one_by_one_and_more_as_one(count: int, lines: int) -> None:
    assert len(folded(range(count), lambda _each: "no_time")) == lines


def test_what_is_alike_of_two_committees_is_told_of_each() -> None:
    found = folded(range(10), lambda _each: "no_time", whose=lambda each: each % 2)
    assert [each.lines for each in found if isinstance(each, Alike)] == [
        (0, 2, 4, 6, 8),
        (1, 3, 5, 7, 9),
    ]
