"""The burn-down of a log: opened, closed, open and overdue by month, for a committee or all."""

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from db.actions.commands import (
    ChangeDue,
    CloseAction,
    ProposeClosure,
    RaiseAction,
    ReopenAction,
    SupersedeAction,
    TransferAction,
)
from db.actions.queries import LogFilter, MonthLine, burn_down, log_counts
from db.actions.queries.months import Life, burn_told, counted, ends
from db.actions.rules import ActionState
from db.meetings.rules.items import Part
from db.store import Store
from tests.actions.conftest import Room
from tests.actions.test_action_commands import TODAY, do

AUGUST, SEPTEMBER, OCTOBER = date(2026, 8, 31), date(2026, 9, 30), date(2026, 10, 31)


def raised(store: Store, room: Room, on: date, due: date | None = None, **more: Any) -> str:
    given = {"body": room.body, "words": "Write it", "owner": room.ann, **more}
    return do(store, RaiseAction(raised_on=on, due_on=due, **given))


def months(store: Store, body: str = "", part: Part = Part.TWO) -> dict[date, MonthLine]:
    with store.read() as book:
        return {each.until: each for each in burn_down(book, body, TODAY, part)}


def figures(line: MonthLine) -> tuple[int, int, int, int]:
    return line.opened, line.closed, line.open, line.overdue


def test_a_log_without_actions_has_no_months(store: Store, room: Room) -> None:
    assert months(store) == {}
    raised(store, room, TODAY)
    assert months(store, room.other) == {}
    assert len(months(store, room.body)) == 12


def test_the_months_end_today_and_on_the_last_days_before_it() -> None:
    assert ends(date(2026, 3, 31), 3) == [date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 31)]
    assert ends(date(2024, 3, 1), 3) == [date(2024, 1, 31), date(2024, 2, 29), date(2024, 3, 1)]


def test_each_month_counts_what_was_opened_closed_open_and_overdue(
    store: Store, room: Room
) -> None:
    """Due on the last day of a month is not overdue at its end; the day after it is."""
    first = raised(store, room, date(2026, 8, 1), SEPTEMBER)
    raised(store, room, SEPTEMBER, SEPTEMBER, words="Ring them")
    do(store, CloseAction(first, date(2026, 10, 1)))
    found = months(store, room.body)
    assert figures(found[AUGUST]) == (1, 0, 1, 0)
    assert figures(found[SEPTEMBER]) == (1, 0, 2, 0)
    assert figures(found[OCTOBER]) == (0, 1, 1, 1)
    told = ("October 2026", "0 opened, 1 closed, 1 open, 1 overdue")
    assert burn_told(found[OCTOBER]) == told


def test_an_action_opened_and_closed_in_a_day_is_both_and_never_open(
    store: Store, room: Room
) -> None:
    action = raised(store, room, SEPTEMBER)
    do(store, CloseAction(action, SEPTEMBER))
    found = months(store, room.body)
    assert figures(found[SEPTEMBER]) == (1, 1, 0, 0)
    assert figures(found[AUGUST]) == figures(found[OCTOBER]) == (0, 0, 0, 0)


def test_an_action_opened_again_counts_as_never_closed(store: Store, room: Room) -> None:
    action = raised(store, room, AUGUST)
    do(store, CloseAction(action, SEPTEMBER))
    do(store, ReopenAction(action, "It came back"))
    assert figures(months(store, room.body)[SEPTEMBER]) == (0, 0, 1, 0)


def test_what_is_transferred_leaves_one_log_enters_the_other_and_is_one_of_all(
    store: Store, room: Room
) -> None:
    action = raised(store, room, AUGUST)
    do(store, TransferAction(action, to_body=room.other, on_date=OCTOBER))
    here, there, whole = months(store, room.body), months(store, room.other), months(store)
    assert figures(here[OCTOBER]) == (0, 1, 0, 0)
    assert figures(there[SEPTEMBER]) == (0, 0, 0, 0)
    assert figures(there[OCTOBER]) == (1, 0, 1, 0)
    assert figures(whole[AUGUST]) == (1, 0, 1, 0)
    assert figures(whole[OCTOBER]) == (0, 0, 1, 0)


def test_what_goes_outside_or_is_superseded_has_left_the_log(store: Store, room: Room) -> None:
    out, old, new = (raised(store, room, AUGUST, words=words) for words in ("a", "b", "c"))
    do(store, TransferAction(out, to_text="The council", on_date=SEPTEMBER))
    do(store, SupersedeAction(old, new, on_date=OCTOBER))
    found = months(store)
    assert figures(found[SEPTEMBER]) == (0, 1, 2, 0)
    assert figures(found[OCTOBER]) == (0, 1, 1, 0)


def test_a_month_counts_by_the_date_that_then_held(store: Store, room: Room) -> None:
    """A date moved today leaves the months behind as late as they were."""
    action = raised(store, room, AUGUST, SEPTEMBER)
    do(store, ChangeDue(action, TODAY + timedelta(days=30), "More time"))
    found = months(store, room.body)
    assert found[OCTOBER].overdue == 1
    assert found[TODAY].overdue == 0


def test_the_last_month_says_what_the_log_says_today(store: Store, room: Room) -> None:
    """What its owner calls done is open and, as in the log, not overdue."""
    raised(store, room, AUGUST, SEPTEMBER)
    done = raised(store, room, AUGUST, SEPTEMBER, words="Done already")
    do(store, ProposeClosure(done, "See the letter"))
    with store.read() as book:
        log = log_counts(book, LogFilter(), TODAY)
    last = months(store)[TODAY]
    assert (last.open, last.overdue) == (log.open, log.overdue) == (2, 1)
    assert months(store)[OCTOBER].overdue == 2


def test_part_1_leaves_out_what_was_raised_in_private(store: Store, room: Room) -> None:
    raised(store, room, AUGUST, part=Part.TWO)
    assert months(store, room.body, Part.ONE) == {}
    assert months(store, room.body)[TODAY].open == 1


_DAYS = st.dates(date(2024, 1, 1), date(2026, 11, 30))
_LIVES = st.lists(st.tuples(_DAYS, _DAYS | st.none(), _DAYS | st.none()), max_size=12)


@given(_LIVES, _DAYS)
def test_what_is_open_is_what_was_open_and_opened_less_what_was_closed(
    given_lives: list[tuple[date, date | None, date | None]], today: date
) -> None:
    lives = [
        Life(min(began, ended or began), ended, ActionState.OPEN, due)
        for began, ended, due in given_lives
    ]
    lines = counted(lives, ends(today))
    for before, after in pairwise(lines):
        assert after.open == before.open + after.opened - after.closed
    assert all(0 <= each.overdue <= each.open for each in lines)
