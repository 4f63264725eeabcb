"""What there is to mind about programmes: titles there are already, days past, what would go."""

from datetime import date
from typing import Any

import pytest

from db.bodies.commands.places import AddPlace
from db.bodies.rules.kinds import PlaceLevel
from db.programmes.commands import AddWorkstream
from db.programmes.commands.milestones import AddMilestone, ChangeMilestone
from db.programmes.commands.priorities import AddPriority, ChangePriority
from db.programmes.commands.proposals import AddReconfiguration, ChangeReconfiguration
from db.programmes.commands.registers import AddGuidance, SetPeopleFunction, SetPlaceArrangement
from db.programmes.rules.milestones import MilestoneStatus
from db.programmes.rules.priorities import ArrangementState, Side
from db.programmes.rules.proposals import ReconfigurationState
from db.store import Store
from tests.programmes.test_proposals import BEFORE, DUE, made, minds

TITLE = "Waits for hip replacements"
PAST = "30 November 2026 is past: it would be late at once."
REVIEW = "30 November 2026 is past: the review would be overdue at once."


def test_r44_a_second_priority_of_one_title_is_asked_about(store: Store) -> None:
    place = made(store, AddPlace("North", PlaceLevel.PARTNERSHIP))
    first = made(store, AddPriority(TITLE, place=place))
    other = made(store, AddPriority("Cancer"))
    again = [("title", "There is one of this title already (North). Is this another?")]
    assert minds(store, AddPriority(f" {TITLE.upper()} ")) == again
    assert minds(store, ChangePriority(other, title=TITLE)) == again
    assert minds(store, ChangePriority(first, title=TITLE)) == []
    assert minds(store, ChangePriority(first, source="Plan")) == []
    plain = [("title", "There is one of this title already. Is this another?")]
    assert minds(store, AddPriority("cancer")) == plain


def test_a_milestone_planned_for_a_day_past_is_asked_about_and_taken(store: Store) -> None:
    stream = made(store, AddWorkstream("Digital Care"))
    late = AddMilestone("One record", workstream=stream, due_on=BEFORE)
    assert minds(store, late) == [("due_on", PAST)]
    assert minds(store, AddMilestone("One record", due_on=DUE)) == []
    done = AddMilestone("One record", due_on=BEFORE, status=MilestoneStatus.COMPLETE)
    assert minds(store, done) == []
    row = made(store, late)
    twice = "There is one of this title already (Digital Care). Is this another?"
    assert minds(store, AddMilestone("One record")) == [("title", twice)]
    assert minds(store, ChangeMilestone(row, due_on=BEFORE)) == [("due_on", PAST)]
    assert minds(store, ChangeMilestone(row, title="One record", due_on=None)) == []
    finished = made(store, done)
    assert minds(store, ChangeMilestone(finished, due_on=BEFORE)) == []


def test_r9_a_proposal_to_be_settled_by_a_day_past_is_asked_about(store: Store) -> None:
    place = made(store, AddPlace("North", PlaceLevel.PARTNERSHIP))
    late = AddReconfiguration("One stroke unit", place, due_on=BEFORE)
    assert minds(store, late) == [("due_on", PAST)]
    ended = ReconfigurationState.COMPLETE
    assert minds(store, AddReconfiguration("X", place, state=ended, due_on=BEFORE)) == []
    row = made(store, late)
    twice = ("title", "There is one of this title already (North). Is this another?")
    assert minds(store, late) == [twice, ("due_on", PAST)]
    assert minds(store, ChangeReconfiguration(row, due_on=BEFORE)) == [("due_on", PAST)]
    assert minds(store, ChangeReconfiguration(row, due_on=BEFORE, state=ended)) == []
    store.do(ChangeReconfiguration(row, state=ended))
    assert minds(store, ChangeReconfiguration(row, due_on=BEFORE)) == []


def test_r50_a_function_entered_again_under_its_number_says_what_it_replaces(store: Store) -> None:
    store.do(SetPeopleFunction(Side.ICB, 3, "Grow our own"))
    assert minds(store, SetPeopleFunction(Side.ICB, 3, "Grow our own ")) == []
    assert minds(store, SetPeopleFunction(Side.NHSE, 3, "Train")) == []
    ((field, said),) = minds(store, SetPeopleFunction(Side.ICB, 3, "Retain"))
    assert field == "words"
    assert said.startswith("Number 3 of that list reads “Grow our own”. This takes its place")


@pytest.mark.parametrize("state", list(ArrangementState))
def test_r53_an_arrangement_set_again_says_what_of_it_goes(
    store: Store, state: ArrangementState
) -> None:
    place = made(store, AddPlace("North", PlaceLevel.PARTNERSHIP))
    given: dict[str, Any] = {"leadership": "A joint chair", "functions": "Community services"}
    ended = state is ArrangementState.ENDED
    late = SetPlaceArrangement(place, state, **given, review_on=BEFORE)
    assert minds(store, late) == ([] if ended else [("review_on", REVIEW)])
    assert minds(store, SetPlaceArrangement(place, state, review_on=DUE)) == []
    store.do(late)
    again = SetPlaceArrangement(place, state, leadership="A board", footprint="The county")
    assert minds(store, again) == [
        ("leadership", "This takes the place of “A joint chair”, which stays in the history."),
        ("functions", "“Community services” stands here now. Left empty, it goes."),
    ]


def test_r61_guidance_the_register_holds_already_is_asked_about(store: Store) -> None:
    store.do(AddGuidance("Shared view of quality", "NQB", "2021", date(2021, 4, 1)))
    twice = "There is one of this title already (NQB 2021). Is this another?"
    assert minds(store, AddGuidance("shared view of quality", "NQB")) == [("title", twice)]
