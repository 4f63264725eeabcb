"""The cycle of business feeds the forward plan, and the forward plan feeds agendas (issue: P15)."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.errors import Refusal
from db.meetings.commands.cycle import AddCycleItem, ChangeCycleItem, RemoveCycleItem, RollCycle
from db.meetings.commands.drafting import DraftAgenda
from db.meetings.commands.plan import (
    AddPlanItem,
    ChangePlanItem,
    DeclinePlanItem,
    RemovePlanItem,
    ReopenPlanItem,
)
from db.meetings.queries import agenda
from db.meetings.queries.cycle import cycle, cycle_years
from db.meetings.queries.plan import PlanLine, forward_plan
from db.meetings.rules import plan as rules
from db.meetings.rules.items import Purpose
from db.meetings.rules.plan import PlanState
from tests.meetings.group import DAY, JANUARY, Group, clock

MARCH = date(2027, 3, 4)


def plan(group: Group) -> list[PlanLine]:
    with group.store.read() as book:
        return forward_plan(book, group.body)


def months(group: Group) -> list[str]:
    return [line.month for line in plan(group)]


def titles(group: Group, meeting: str) -> list[str]:
    with group.store.read() as book:
        return [item.title for item in agenda(book, meeting).items]


def refused(group: Group, code: str, *inputs: Any) -> None:
    with pytest.raises(Refusal) as refusal:
        group.do(*inputs)
    assert refusal.value.code == code


# Rules


def test_months_are_read_from_names_and_numbers() -> None:
    assert rules.read_months("April, 7;oct January") == (1, 4, 7, 10)
    assert rules.read_months("1 12") == (1, 12)


@pytest.mark.parametrize("given", ["0", "13", "Smarch", "four", "1.5", "²"])
def test_what_is_no_month_is_refused(given: str) -> None:
    with pytest.raises(Refusal) as refusal:
        rules.read_months(given)
    assert refusal.value.code == "plan.month_unknown"


@pytest.mark.parametrize("given", ["", " ", ",;"])
def test_business_without_a_month_belongs_to_the_template(given: str) -> None:
    with pytest.raises(Refusal) as refusal:
        rules.read_months(given)
    assert refusal.value.code == "plan.no_months"


@given(st.sets(st.integers(1, 12), min_size=1), st.integers(1, 12))
def test_months_survive_being_kept_and_come_in_the_order_of_the_year(
    chosen: set[int], starts: int
) -> None:
    kept = rules.kept_months(chosen)
    assert set(rules.read_months(kept)) == chosen
    keys = rules.occurrences(chosen, 2026, starts)
    assert len(keys) == len(chosen)
    assert list(keys) == sorted(keys)
    assert rules.month_key(2026, starts, starts) == f"2026-{starts:02d}"
    first = f"2026-{starts:02d}"
    assert all(first <= key < f"2027-{starts:02d}" for key in keys)


def test_the_month_in_which_a_cycle_begins_belongs_to_it_and_the_one_before_is_left_out() -> None:
    every = rules.occurrences((4, 9, 3), 2026)
    assert every == ("2026-04", "2026-09", "2027-03")
    assert rules.occurrences((4, 9, 3), 2026, since="2026-09") == ("2026-09", "2027-03")
    assert rules.occurrences((4, 9, 3), 2026, since="2026-10") == ("2027-03",)


@pytest.mark.parametrize("given", ["2026-00", "2026-13", "26-01", "2026-1", "soon", "1999-12"])
def test_a_month_of_the_plan_is_written_with_its_year(given: str) -> None:
    with pytest.raises(Refusal) as refusal:
        rules.check_month(given)
    assert refusal.value.code == "plan.month_form"


def test_a_month_of_the_plan_may_be_left_open() -> None:
    assert rules.check_month(" ") == ""
    assert rules.check_month("2000-01") == "2000-01"
    assert rules.month_after(date(2026, 12, 31)) == "2027-01"


@pytest.mark.parametrize(
    ("year", "fits"), [(1999, False), (2000, True), (2199, True), (2200, False)]
)
def test_a_year_to_plan_for_has_its_bounds(year: int, fits: bool) -> None:
    if fits:
        rules.check_year(year)
        return
    with pytest.raises(Refusal):
        rules.check_year(year)


def test_time_asked_is_over_from_one_minute_more_than_there_is() -> None:
    assert rules.TimeAsked(60, 60).over == 0
    assert rules.TimeAsked(61, 60).over == 1
    assert rules.TimeAsked(600, None).over == 0


# The cycle feeds the plan


def test_standing_items_by_month_feed_the_forward_plan_from_this_month_on(group: Group) -> None:
    group.do(AddCycleItem(group.body, 2026, "Finance report", "April, Dec, Feb", source="SO 4"))
    assert months(group) == ["2026-12", "2027-02"]
    with group.store.read() as book:
        (line,) = cycle(book, group.body, 2026)
    assert (line.months, line.source) == ((4, 12, 2), "SO 4")


def test_a_change_of_the_cycle_reaches_what_waits_and_only_that(group: Group) -> None:
    december = group.plan(DAY)
    item = group.do(AddCycleItem(group.body, 2026, "Finance", "12 1 2"))
    group.do(DraftAgenda(december))
    group.do(ChangeCycleItem(item, title="Finance and capital", months="1 3", minutes_long=20))
    assert [(line.month, line.title) for line in plan(group)] == [
        *(("2026-12", "Finance"), ("2027-01", "Finance and capital")),
        ("2027-03", "Finance and capital"),
    ]
    group.do(ChangeCycleItem(item, months="1 2 3"))
    assert months(group) == ["2026-12", "2027-01", "2027-02", "2027-03"]


def test_business_taken_out_of_the_cycle_leaves_the_plan_but_no_agenda(group: Group) -> None:
    december = group.plan(DAY)
    item = group.do(AddCycleItem(group.body, 2026, "Finance", "12 1"))
    group.do(DraftAgenda(december))
    refused(group, "bodies.reason_missing", RemoveCycleItem(item, " "))
    group.do(RemoveCycleItem(item, "Moved to the Finance Group"))
    assert months(group) == ["2026-12"]
    assert "Finance" in titles(group, december)


def test_an_occasion_removed_by_hand_stays_out_when_the_cycle_changes(group: Group) -> None:
    item = group.do(AddCycleItem(group.body, 2026, "Finance", "1 2"))
    january = next(line for line in plan(group) if line.month == "2027-01")
    group.do(RemovePlanItem(january.id, "The accounts are not ready by then"))
    group.do(ChangeCycleItem(item, title="Finance report"))
    assert months(group) == ["2027-02"]


def test_a_cycle_is_copied_to_a_new_year_once_and_then_lives_on_its_own(group: Group) -> None:
    first = group.do(AddCycleItem(group.body, 2026, "Finance", "4 12", source="SO 4"))
    refused(group, "plan.nothing_to_roll", RollCycle(group.body, 2025, 2026))
    group.do(RollCycle(group.body, 2026, 2027))
    refused(group, "plan.rolled_already", RollCycle(group.body, 2026, 2027))
    refused(group, "plan.rolled_already", RollCycle(group.body, 2026, 2026))
    group.do(ChangeCycleItem(first, title="Finance report"))
    with group.store.read() as book:
        (fresh,) = cycle(book, group.body, 2027)
        assert cycle_years(book, group.body) == [2026, 2027]
    assert (fresh.title, fresh.source) == ("Finance", "SO 4")
    assert months(group) == ["2026-12", "2027-04", "2027-12"]
    group.do(AddCycleItem(group.body, 2026, "Quality", "5"))
    group.do(RollCycle(group.body, 2026, 2027))
    group.do(RemoveCycleItem(fresh.id, "Not this year"))
    refused(group, "plan.rolled_already", RollCycle(group.body, 2026, 2027))


def test_a_cycle_says_what_it_is_of_and_when(group: Group) -> None:
    refused(group, "plan.no_title", AddCycleItem(group.body, 2026, " ", "4"))
    refused(group, "plan.no_months", AddCycleItem(group.body, 2026, "Finance", " "))
    refused(group, "plan.year_unknown", AddCycleItem(group.body, 26, "Finance", "4"))
    refused(group, "item.minutes_long", AddCycleItem(group.body, 2026, "F", "4", minutes_long=-1))


# The plan feeds the agenda


def test_a_draft_takes_what_the_cycle_brings_up_in_its_month(group: Group) -> None:
    december, january = group.plan(DAY), group.plan(JANUARY)
    item = AddCycleItem(group.body, 2026, "Finance", "12 2", Purpose.ASSURANCE, minutes_long=15)
    group.do(item)
    group.do(DraftAgenda(december))
    group.do(DraftAgenda(december))
    group.do(DraftAgenda(january))
    shown = titles(group, december)
    assert shown.count("Finance") == 1
    assert shown.index("Finance") < shown.index("Any other business")
    assert "Finance" not in titles(group, january)
    line = plan(group)[0]
    assert (line.on_date, line.item_ref, line.waits) == (
        DAY,
        f"MG/2026-12-03/{shown.index('Finance') + 1}",
        False,
    )


def test_a_month_without_a_meeting_is_taken_up_by_the_next_one(group: Group) -> None:
    group.do(AddCycleItem(group.body, 2026, "Finance", "2"))
    assert plan(group)[0].for_meeting == ""
    march = group.plan(MARCH)
    assert plan(group)[0].for_meeting == march
    group.do(DraftAgenda(march))
    assert "Finance" in titles(group, march)


def test_a_later_meeting_leaves_alone_what_an_earlier_one_will_take(group: Group) -> None:
    december, january = group.plan(DAY), group.plan(JANUARY)
    group.do(AddCycleItem(group.body, 2026, "Finance", "12"))
    group.do(DraftAgenda(january))
    assert "Finance" not in titles(group, january)
    group.run("stand_down_meeting", meeting=december, reason="Strike")
    group.do(DraftAgenda(january))
    assert "Finance" in titles(group, january)


def test_a_request_is_for_the_next_meeting_a_month_or_a_meeting(group: Group) -> None:
    december, january = group.plan(DAY), group.plan(JANUARY)
    asked = group.person("Mope")
    group.do(AddPlanItem(group.body, "Parking", asked_by=asked, minutes_long=10))
    group.do(AddPlanItem(group.body, "Estates", month="2027-01", asked_text="The architects"))
    group.do(AddPlanItem(group.body, "Digital", meeting=january))
    found = {line.title: line for line in plan(group)}
    assert found["Parking"].for_meeting == december
    assert found["Parking"].asked == "Rosalind Mope"
    assert found["Parking"].asked_on == DAY
    assert found["Estates"].for_meeting == january
    assert found["Estates"].asked == "The architects"
    assert found["Digital"].for_meeting == january


def test_a_request_for_a_meeting_that_does_not_take_place_or_is_anothers_is_refused(
    group: Group,
) -> None:
    january = group.plan(JANUARY)
    other = group.run("add_body", name="Quality Committee", short="QC")
    theirs = group.run("plan_meeting", body=other, on_date=MARCH, start_time=clock("10:00"))
    item = group.do(AddPlanItem(group.body, "Parking"))
    refused(group, "plan.other_committee", AddPlanItem(group.body, "X", meeting=theirs))
    refused(group, "plan.other_committee", ChangePlanItem(item, meeting=theirs))
    group.run("stand_down_meeting", meeting=january, reason="Strike")
    refused(group, "plan.meeting_gone", ChangePlanItem(item, meeting=january))
    refused(group, "plan.month_form", ChangePlanItem(item, month="January"))
    group.do(ChangePlanItem(item, month="2027-01", minutes_long=5))
    assert (plan(group)[0].month, plan(group)[0].minutes_long) == ("2027-01", 5)


def test_an_item_of_the_plan_is_declined_with_a_reason_and_may_come_back(group: Group) -> None:
    item = group.do(AddPlanItem(group.body, "Parking"))
    refused(group, "bodies.reason_missing", DeclinePlanItem(item, ""))
    refused(group, "plan.still_waiting", ReopenPlanItem(item))
    group.do(DeclinePlanItem(item, "For the estates office"))
    assert (plan(group)[0].state, plan(group)[0].reason) == (
        PlanState.DECLINED,
        "For the estates office",
    )
    group.do(ReopenPlanItem(item))
    assert plan(group)[0].waits
