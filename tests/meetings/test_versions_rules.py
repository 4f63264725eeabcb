"""What differs between two versions of minutes, and for whom people sit on the day."""

from copy import deepcopy
from datetime import date
from typing import Any

import pytest

from db.bodies.rules.successors import Standing
from db.meetings.rules import standing_for as offices
from db.meetings.rules.standing_for import StandingFor, standing_for
from db.meetings.rules.versions import Changed, Place, changes_between, parts_changed, places
from db.words import say
from tests.meetings.kept import kept

SHOWN: dict[str, Any] = {
    "people": [
        {"name": "Fay Fell", "seat": "", "words": "(on leave)", "group": "apologies"},
        {"name": "Ann Ash", "seat": "Provider", "words": "", "group": "present"},
        {"name": "Gus Gray", "seat": "", "words": "(item 2 only)", "group": "in attendance"},
        {"name": "Odd One", "seat": "", "words": "", "group": "of a newer program"},
    ],
    "presiding": [
        {"name": "Ann Ash", "from_time": None},
        {"name": "Bob Bay", "from_time": "11:00"},
    ],
    "items": [
        {
            "item": "i1",
            "number": "1",
            "title": "Welcome",
            "text": "All were welcome.",
            "why": "",
            "declarations": [],
            "decisions": [],
            "actions": [],
        },
        {
            "item": "i2",
            "number": "2",
            "title": "Plan",
            "text": "The plan was heard.",
            "why": "late",
            "declarations": [{"name": "Ann Ash", "nature": "Governor", "management": "noted"}],
            "decisions": [{"words": "the plan"}],
            "actions": [{"owner": "Gus Gray", "words": "write it"}],
        },
    ],
}
PEOPLE = """Ann Ash, Provider, present
Gus Gray, (item 2 only), in attendance
Fay Fell, (on leave), apologies
Ann Ash\N{SPACE}
Bob Bay 11:00"""
PLAN = """The plan was heard.
late
Ann Ash: Governor, noted
Decision: the plan
Action for Gus Gray: write it"""


def test_minutes_are_compared_place_by_place() -> None:
    assert places(SHOWN, say) == [
        Place("people", "Who was there", PEOPLE),
        Place("i1", "1 Welcome", "All were welcome."),
        Place("i2", "2 Plan", PLAN),
    ]


def test_minutes_left_as_they_were_have_no_changes() -> None:
    assert changes_between(SHOWN, deepcopy(SHOWN), say) == []


def test_what_was_reworded_renamed_put_in_and_taken_out_is_each_told() -> None:
    now = deepcopy(SHOWN)
    welcome, plan = now["items"]
    plan["title"] = "The plan"
    late = {**welcome, "item": "i3", "number": "3", "title": "Late", "text": "Heard."}
    now["items"] = [plan, late]
    assert changes_between(SHOWN, now, say) == [
        Changed("i2", "2 The plan", PLAN, PLAN),
        Changed("i3", "3 Late", "", "Heard."),
        Changed("i1", "1 Welcome", "All were welcome.", ""),
    ]
    welcome["text"] = "All were most welcome."
    now["items"] = [welcome, SHOWN["items"][1]]
    assert changes_between(SHOWN, now, say) == [
        Changed("i1", "1 Welcome", "All were welcome.", "All were most welcome.")
    ]


def test_an_item_without_words_that_is_put_in_or_taken_out_is_told_too() -> None:
    silent = {**SHOWN["items"][0], "item": "i3", "number": "3", "title": "Silent", "text": ""}
    now = {**SHOWN, "items": [*SHOWN["items"], silent]}
    assert changes_between(SHOWN, now, say) == [Changed("i3", "3 Silent", "", "")]
    assert changes_between(now, SHOWN, say) == [Changed("i3", "3 Silent", "", "")]


RECORD: dict[str, dict[str, Any]] = {
    "presiding": {"10:00": "ann"},
    "attendance": {"ann": ["present"], "bob": ["absent"]},
    "items": {"i1": ["1", "Welcome"]},
    "declarations": {},
    "decisions": {"e1": ["the plan"]},
}


def test_what_was_written_down_otherwise_is_told_by_part_and_id() -> None:
    now = {
        **RECORD,
        "attendance": {"ann": ["present"], "bob": ["present"], "cy": ["present"]},
        "decisions": {},
    }
    assert parts_changed(RECORD, now) == {"attendance": {"bob", "cy"}, "decisions": {"e1"}}
    assert parts_changed(RECORD, RECORD) == {}


# For whom people sit


DAY = date(2026, 12, 3)
SITS = StandingFor(
    DAY,
    {
        "old": Standing(None, date(2026, 6, 30), "new"),
        "new": Standing(date(2026, 7, 1), None, None),
        "gone": Standing(None, date(2026, 6, 30), None),
    },
    {"old": "CCG", "new": "ICB", "gone": "Trust"},
    {"s1": "old", "s2": "new", "s3": "gone", "s4": "unheard of"},
)


@pytest.mark.parametrize(
    ("row", "name"),
    [("old", "ICB"), ("new", "ICB"), ("gone", ""), ("unheard of", ""), (None, "")],
)
def test_an_organisation_that_has_ended_is_told_by_its_successor(
    row: str | None, name: str
) -> None:
    assert SITS.organisation(row) == name


def test_without_a_day_an_organisation_keeps_its_own_name() -> None:
    undated = StandingFor(None, SITS.standings, SITS.names, SITS.held_for)
    assert undated.organisation("old") == "CCG"
    assert undated.organisation("unheard of") == undated.organisation(None) == ""


@pytest.mark.parametrize(
    ("seat", "title", "called"),
    [
        ("s1", "Chair of the CCG", "Chair of the ICB"),
        ("s1", "Lay member", "Lay member, ICB"),
        ("s1", "", ""),
        ("s2", "Chair of the ICB", "Chair of the ICB"),
        ("s3", "Trust chair", "Vacant: the organisation has ended"),
        ("s4", "Guest", "Guest"),
        ("s9", "Clinical leader", "Clinical leader"),
        (None, "Adviser", "Adviser"),
    ],
)
def test_a_place_is_called_by_whom_it_is_held_for_that_day(
    seat: str | None, title: str, called: str
) -> None:
    assert SITS.seat(seat, title, say) == called


@pytest.mark.parametrize(
    ("seat", "vacant"),
    [("s1", False), ("s2", False), ("s3", True), ("s4", False), ("none", False), (None, False)],
)
def test_a_place_is_vacant_where_nobody_took_up_the_work(seat: str | None, *, vacant: bool) -> None:
    assert SITS.is_vacant(seat) is vacant


def test_who_stands_for_whom_is_read_for_the_day_of_the_meeting() -> None:
    rows = kept(
        (
            offices.ORGANISATIONS,
            {},
            [
                ("old", "CCG", None, "2026-06-30", "new"),
                ("new", "ICB", "2026-07-01", None, None),
                ("gone", "Trust", None, "2026-06-30", None),
            ],
        ),
        (offices.DAY, {"meeting": "m"}, [("2026-12-03",)]),
        (
            offices.HELD_FOR,
            {"meeting": "m"},
            [("s1", "old"), ("s2", "new"), ("s3", "gone"), ("s4", "unheard of")],
        ),
    )
    assert standing_for(rows, "m") == SITS
    assert standing_for(kept(), "m") == StandingFor(None, {}, {}, {})
