"""Milestones and metrics where a day, a word or a title is left out."""

from datetime import date

import pytest

from db.errors import Refusal
from db.programmes.rules.milestones import (
    MilestoneStatus,
    check_milestone,
    check_order,
    check_status,
    plan_items,
)
from db.programmes.rules.priorities import Measure, check_measure, check_said
from db.programmes.rules.proposals import ReconfigurationState, is_behind

DAY, NEXT = date(2026, 6, 8), date(2026, 6, 9)


def test_r54_the_marks_of_a_plan_are_kept_small_and_its_words_without_the_blanks_around() -> None:
    first, second = plan_items("A. Finance : the plan  B. Data (ongoing)")
    assert (first.mark, first.title, first.words) == ("a", "Finance", "the plan")
    assert (second.mark, second.title, second.words) == ("b", "Data", "")


def test_r54_completed_is_complete() -> None:
    (item,) = plan_items("a. Data (Completed)")
    assert (item.status, item.note) == (MilestoneStatus.COMPLETE, "")


@pytest.mark.parametrize(
    ("cell", "title", "status", "note"),
    [
        ("First thing COMPLETE", "First thing", MilestoneStatus.COMPLETE, ""),
        ("First thing In progress.", "First thing", MilestoneStatus.IN_PROGRESS, ""),
        ("First thing \u2013 ongoing (by May)", "First thing", MilestoneStatus.ONGOING, "by May"),
        ("First thing - completed", "First thing", MilestoneStatus.COMPLETE, ""),
        ("Support that is ongoing", "Support that is ongoing", MilestoneStatus.NONE, ""),
        ("Data COMPLETE (ongoing)", "Data COMPLETE", MilestoneStatus.ONGOING, ""),
        ("COMPLETE", "COMPLETE", MilestoneStatus.NONE, ""),
    ],
)
def test_r54_a_status_ends_its_cell_without_brackets_too_where_it_is_set_off(
    cell: str, title: str, status: MilestoneStatus, note: str
) -> None:
    (item,) = plan_items(f"a. {cell}")
    assert (item.title, item.status, item.note) == (title, status, note)


def test_a_milestone_may_have_one_day_or_none() -> None:
    check_milestone("Plan", DAY, None)
    check_milestone("Plan", None, DAY)
    with pytest.raises(Refusal, match=r"^programmes\.due_before$"):
        check_milestone("Plan", DAY, NEXT)


def test_only_what_was_complete_needs_a_word_to_be_so_no_longer() -> None:
    check_status(MilestoneStatus.ONGOING, MilestoneStatus.COMPLETE, "")


def test_what_is_not_said_is_asked_for_beside_its_field_by_what_it_is() -> None:
    with pytest.raises(Refusal, match=r"^programmes\.no_function$") as refused:
        check_said(" ", what="function")
    assert refused.value.field == "words"
    with pytest.raises(Refusal, match=r"^programmes\.no_title$") as refused:
        check_said(" ", "title")
    assert refused.value.field == "title"


def test_blanks_name_no_metric() -> None:
    check_measure(Measure.NO_METRIC, " ")


def test_a_proposal_is_behind_from_the_day_after_or_it_is_not() -> None:
    assert is_behind(ReconfigurationState.IN_PROGRESS, DAY, NEXT) is True
    assert is_behind(ReconfigurationState.IN_PROGRESS, DAY, DAY) is False


def test_a_change_of_status_follows_the_one_before() -> None:
    check_order(None, DAY)
    check_order(DAY, DAY)
    with pytest.raises(Refusal, match=r"^programmes\.day_before$"):
        check_order(NEXT, DAY)
