"""The new year in one step (P15): dates, reminders and the cycle of business, and undone whole."""

from collections import Counter
from datetime import date

import pytest

from db.across.commands.year import OpenYear, YearCycle
from db.across.new_year import Opening, opening
from db.bodies.commands.bodies import ChangeBody
from db.calendar.commands.planning import PlanYear
from db.calendar.commands.year import AddPeriod
from db.calendar.queries import meeting_ids
from db.calendar.queries.planning import Planned
from db.calendar.queries.year import reminders_in
from db.calendar.rules.year import PeriodKind
from db.errors import Refusal
from db.meetings.commands.cycle import AddCycleItem, RemoveCycleItem, RollCycle
from db.meetings.queries.cycle import cycle
from db.store import Store
from db.store.cautions import cautions
from db.words import explain
from tests.calendar.test_calendar_commands import body_with
from tests.calendar.test_rooms_and_year import bodies

TODAY = date(2026, 6, 8)
FIRST, LAST = date(2027, 4, 1), date(2028, 3, 31)


def proposed(store: Store, first: date = FIRST) -> Opening:
    with store.read() as book:
        return opening(book, first)


def titles(store: Store, body: str, year: int = 2027) -> list[str]:
    with store.read() as book:
        return [each.title for each in cycle(book, body, year)]


def waiting(store: Store, body: str) -> int:
    with store.read() as book:
        sql = "SELECT count(*) FROM planitem_live WHERE body = :body AND month >= '2027-04'"
        return int(book.value(sql, body=body))


def planned(store: Store) -> int:
    with store.read() as book:
        return len(meeting_ids(book, FIRST, LAST))


def with_cycle(store: Store) -> str:
    group, _ = bodies(store)
    store.do(AddCycleItem(group, 2026, "Finance report", "4 7 10 1"))
    store.do(AddCycleItem(group, 2026, "Annual report", "June"))
    return group


def test_p15_the_cycle_of_business_is_rolled_in_the_same_step_and_undone_with_it(
    store: Store,
) -> None:
    group = with_cycle(store)
    [line] = proposed(store).cycles
    assert (line.body, line.from_year, line.to_year) == (group, 2026, 2027)
    assert (line.old, line.new) == ("26-27", "27-28")
    assert line.titles == ("Annual report", "Finance report")
    store.do(OpenYear(FIRST))
    assert titles(store, group) == ["Annual report", "Finance report"]
    assert waiting(store, group) == 5
    assert planned(store) == 16
    assert proposed(store).cycles == ()
    store.undo()
    assert titles(store, group) == []
    assert (waiting(store, group), planned(store)) == (0, 0)


def test_p15_a_year_that_was_undone_is_opened_again_whole(store: Store) -> None:
    group = with_cycle(store)
    before = proposed(store)
    store.do(OpenYear(FIRST))
    store.undo()
    assert proposed(store) == before
    assert Counter(each.state for each in before.year.dates) == {Planned.NEW: 16}
    store.do(OpenYear(FIRST))
    assert planned(store) == 16
    assert titles(store, group) == ["Annual report", "Finance report"]
    assert waiting(store, group) == 5
    with store.read() as book:
        assert len(reminders_in(book, FIRST, LAST)) == 12
    store.undo()
    assert planned(store) == 0


def test_one_committees_year_that_was_undone_is_planned_again(store: Store) -> None:
    body = body_with(store, "first Friday monthly", "MG")
    store.do(PlanYear(body, FIRST))
    store.undo()
    store.do(PlanYear(body, FIRST))
    assert planned(store) == 12


def test_p15_what_was_entered_by_hand_or_taken_out_of_the_new_year_is_not_rolled(
    store: Store,
) -> None:
    group = with_cycle(store)
    store.do(AddCycleItem(group, 2027, "finance report ", "1 4 7 10"))
    assert [each.titles for each in proposed(store).cycles] == [("Annual report",)]
    store.do(RollCycle(group, 2026, 2027))
    with store.read() as book:
        [copied] = [each for each in cycle(book, group, 2027) if each.title == "Annual report"]
    store.do(RemoveCycleItem(copied.id, "Not this year"))
    assert proposed(store).cycles == ()
    store.do(OpenYear(FIRST))
    assert [each.strip() for each in titles(store, group)] == ["finance report"]


def test_p15_only_the_cycles_that_were_approved_are_rolled(store: Store) -> None:
    group = with_cycle(store)
    store.do(OpenYear(FIRST, cycles=()))
    assert titles(store, group) == []
    store.do(OpenYear(FIRST, (), (), (YearCycle(group, 2026, 2027),)))
    assert titles(store, group) == ["Annual report", "Finance report"]
    with pytest.raises(Refusal) as refused:
        store.do(OpenYear(FIRST))
    assert (refused.value.code, refused.value.field) == ("calendar.year_open_already", "first")
    assert explain(refused.value) == (
        "2027-28 is open already: it holds 16 meetings, 12 reminders and 2 items of business."
        " Nothing was left to enter."
    )


def test_p15_members_to_be_asked_are_counted_and_who_issues_no_numbers_is_named(
    store: Store,
) -> None:
    group = with_cycle(store)
    found = proposed(store)
    assert found.asked[group] == 1
    assert found.unnumbered == ()
    store.do(ChangeBody(group, year_start=1))
    assert [(each.old, each.new) for each in proposed(store).cycles] == [("2026", "2027")]


def test_p15_opening_a_past_year_is_minded_and_so_are_dates_nobody_has_seen(store: Store) -> None:
    bodies(store)
    july = date(2027, 7, 2)
    store.do(AddPeriod(PeriodKind.SCHOOL_HOLIDAY, "Summer", july, july, "County council"))

    def minded(first: date, **given: tuple[()]) -> list[str]:
        with store.read() as book:
            return [each.words for each in cautions(book, OpenYear(first, **given), TODAY)]

    assert minded(date(2025, 4, 1)) == [
        "2025-26 ended on 31 March 2026: its meetings would be planned in the past."
    ]
    assert minded(date(2026, 4, 1))[0] == "4 of its dates are past, the first 7 April 2026."
    [said] = minded(FIRST)
    assert said.startswith("Look at these dates: MG in full on 2 April 2027 is at the same time as")
    assert said.endswith("more.")
    assert minded(FIRST, dates=()) == []
    assert minded(date(2026, 4, 1), dates=()) == []
