"""An agenda and minutes as they are frozen: by id what was written down, and how it was put."""

from typing import Any

import pytest

from db.errors import Refusal
from db.meetings.rules import agenda, content, shown, standing_for
from db.meetings.rules.account import Row
from db.meetings.rules.agenda import agenda_content
from db.meetings.rules.content import header_of, minutes_content, minutes_record, style_of
from db.words import say
from tests.meetings.kept import kept
from tests.meetings.test_account_rules import IT, book

# The agenda


HEADER: Row = (
    *("m", "b", "Management Group", "MG", "collaborative", "ordinary", "2026-12-03"),
    *("10:00", "12:00", "Durham", "by Teams", "10:00", "11:00"),
)
ON_AGENDA: list[Row] = [
    (
        "i2",
        "",
        "b",
        "Plan",
        "Business",
        "decision",
        "1",
        "to come",
        20,
        "Ann Ash",
        "AA",
        "",
        "",
        "",
    ),
    ("i1", "", "a", "Welcome", "", "", "1", "to come", 75, "", "", "why", "fate", "resolved"),
]
SENT: list[Row] = [
    ("i2", "p1", "The plan", "received", "enclosed", "official", "abc", "plan.pdf", 1),
    ("i2", "p2", "Its cost", "late", "to follow", "", "", "", 2),
]


def agenda_of(header: Row) -> dict[str, Any]:
    return agenda_content(
        kept(
            (content.MEETING, IT, [header]),
            (agenda.ITEMS, IT, ON_AGENDA),
            (agenda.PAPERS, IT, SENT),
        ),
        "m",
    )


def test_an_agenda_is_frozen_with_its_papers_numbers_and_clock() -> None:
    assert agenda_of(HEADER) == {
        "form": 1,
        "record": {"meeting": "m", "items": [["i1", "Welcome"], ["i2", "Plan"]]},
        "shown": {
            "body": "Management Group",
            "short": "MG",
            "kind": "ordinary",
            "on_date": "2026-12-03",
            "start_time": "10:00",
            "end_time": "12:00",
            "venue": "Durham",
            "online": "by Teams",
            "ends": "11:35",
            "items": [
                {
                    "item": "i1",
                    "number": "1",
                    "ref": "MG/2026-12-03/1",
                    "title": "Welcome",
                    "section": "",
                    "purpose": "",
                    "part": "1",
                    "state": "to come",
                    "minutes_long": 75,
                    "lead": "",
                    "initials": "",
                    "why": "why",
                    "fate": "fate",
                    "resolution": "resolved",
                    "begins": "10:00",
                    "papers": [],
                },
                {
                    "item": "i2",
                    "number": "2",
                    "ref": "MG/2026-12-03/2",
                    "title": "Plan",
                    "section": "Business",
                    "purpose": "decision",
                    "part": "1",
                    "state": "to come",
                    "minutes_long": 20,
                    "lead": "Ann Ash",
                    "initials": "AA",
                    "why": "",
                    "fate": "",
                    "resolution": "",
                    "begins": "11:15",
                    "papers": [
                        {
                            "paper": "p1",
                            "title": "The plan",
                            "road": "received",
                            "delivery": "enclosed",
                            "marking": "official",
                            "sha256": "abc",
                            "filename": "plan.pdf",
                            "version": 1,
                        },
                        {
                            "paper": "p2",
                            "title": "Its cost",
                            "road": "late",
                            "delivery": "to follow",
                            "marking": "",
                            "sha256": "",
                            "filename": "",
                            "version": 2,
                        },
                    ],
                },
            ],
        },
    }


def test_an_item_says_whom_its_papers_are_not_sent_to_where_there_is_anybody() -> None:
    not_sent: list[Row] = [("i2", "Ann Ash"), ("i2", "Ben Birch")]
    rows = kept(
        (content.MEETING, IT, [HEADER]),
        (agenda.ITEMS, IT, ON_AGENDA),
        (agenda.NOT_SENT, IT, not_sent),
    )
    welcome, plan = agenda_content(rows, "m")["shown"]["items"]
    assert "not_sent" not in welcome
    assert plan["not_sent"] == ["Ann Ash", "Ben Birch"]


def test_what_belongs_to_an_item_is_numbered_beneath_it() -> None:
    below = ("i3", "i1", *ON_AGENDA[0][2:])
    rows = kept((content.MEETING, IT, [HEADER]), (agenda.ITEMS, IT, [below, *ON_AGENDA]))
    items = agenda_content(rows, "m")["shown"]["items"]
    assert [each["number"] for each in items] == ["1", "1.1", "2"]


def test_an_agenda_without_a_beginning_has_no_clock() -> None:
    shown_so = agenda_of((*HEADER[:7], None, *HEADER[8:]))["shown"]
    assert [each["begins"] for each in shown_so["items"]] == [None, None]
    assert (shown_so["start_time"], shown_so["ends"]) == (None, None)


def test_what_is_no_meeting_is_refused_by_the_name_it_was_given() -> None:
    with pytest.raises(Refusal) as refused:
        header_of(kept(), "m")
    assert refused.value.values == {"given": "m"}


# The minutes


MINUTED: list[Row] = [
    (
        *("i2", "", "b", "Plan", "Business", "decision", "1", "under way", "late", "Ann Ash"),
        *("10:30", None, "Words of the plan.", "", "new-XYZ", "deferred", "2027-01-07"),
    ),
    (
        *("i1", "", "a", "Welcome", "", "", "1", "taken", "", ""),
        *("10:00", "10:30", "All were welcome.", "MG/M/1", "new-ABC", "", ""),
    ),
]
LISTED: list[Row] = [
    (
        *("ann", "Ann Ash", "AA", "Chief Executive", "north", "NHS provider, North", "present"),
        *("member", "remote", None, "", "a1", "", "a", "s1"),
    ),
    (
        *("eve", "Eve Elm", "EE", "Director", None, "", "present"),
        *("member", "room", "bob", "Bob Bay", "a2", "by bus", "b", None),
    ),
    (
        *("fay", "Fay Fell", "FF", "Analyst", None, "", "apologies"),
        *("observer", "room", None, "", "a3", "on leave", "~", None),
    ),
    (
        *("gus", "Gus Gray", "GG", "Author", None, "Adviser", "present"),
        *("in attendance", "room", None, "", "a5", "", "~", "s5"),
    ),
]
SILENT: list[Row] = [
    ("cy", "Cy Cole", "CC", "Head", None),
    ("ivy", "Ivy Ince", "II", "Head", None),
    ("bob", "Bob Bay", "BB", "Head", "north"),
]
ORGANISATIONS: list[Row] = [
    ("north", "North Trust", None, "2026-06-30", "south"),
    ("south", "South Trust", "2026-07-01", None, None),
    ("gone", "Gone Trust", None, "2026-06-30", None),
]
DECLARED: list[Row] = [
    ("i2", "ann", "Ann Ash", "Governor", "noted", 0, "financial", "d1", 0),
    ("i2", "eve", "Eve Elm", "Trustee", "withdraws", 1, "", "d2", 1),
]
DECIDED: list[Row] = [
    (
        "i1",
        "e1",
        "the plan",
        "agreed",
        "agreed to recommend",
        "MG/D/1",
        5,
        3,
        1,
        "One",
        "quorate",
        "10:15",
    )
]
ACTIONS: list[Row] = [("i2", "MG/A/1", "Write it", "Ann Ash", "AA", "2026-12-31")]


def minutes_of(style: list[Row]) -> dict[str, Any]:
    return minutes_content(
        book(
            (content.MEETING, IT, [HEADER]),
            (content.STYLE, IT, style),
            (content.PRESIDING, IT, [("ann", "Ann Ash", "10:00"), ("eve", "Eve Elm", "10:20")]),
            (content.ITEMS, IT, MINUTED),
            (content.DECLARATIONS, IT, DECLARED),
            (content.DECISIONS, IT, DECIDED),
            (content.ACTIONS, IT, ACTIONS),
            (shown.PEOPLE, IT, LISTED),
            (shown.SILENT, {"people": '["bob", "cy", "ivy"]'}, SILENT),
            (standing_for.ORGANISATIONS, {}, ORGANISATIONS),
            (standing_for.HELD_FOR, IT, [("s1", "north"), ("s2", "gone"), ("s5", "gone")]),
            (standing_for.DAY, IT, [("2026-12-03",)]),
        ),
        "m",
        say,
    )


def test_minutes_record_by_id_what_was_written_down() -> None:
    found = minutes_of([])
    assert (found["form"], set(found)) == (1, {"form", "record", "shown"})
    assert found["record"] == {
        "meeting": "m",
        "presiding": {"10:00": "ann", "10:20": "eve"},
        "attendance": {
            "ann": [
                "present",
                "member",
                "remote",
                None,
                "s1",
                [["09:58", "10:20"], ["10:30", None]],
            ],
            "eve": ["present", "member", "room", "bob", None, [["10:00", None]]],
            "fay": ["apologies", "observer", "room", None, None, []],
            "gus": ["present", "in attendance", "room", None, "s5", []],
        },
        "items": {
            "i1": ["1", "Welcome", "1", "taken", "All were welcome."],
            "i2": ["2", "Plan", "1", "under way", "Words of the plan."],
        },
        "declarations": {
            "d1": ["i2", "ann", "Governor", "noted", 0],
            "d2": ["i2", "eve", "Trustee", "withdraws", 1],
        },
        "decisions": {"e1": ["i1", "the plan", "agreed", 5, 3, 1, "One"]},
    }


def test_what_was_minuted_beneath_an_item_is_numbered_so() -> None:
    below = ("i3", "i1", *MINUTED[0][2:])
    found = minutes_record(kept((content.ITEMS, IT, [below, *MINUTED])), "m")["items"]
    assert {item: row[0] for item, row in found.items()} == {"i1": "1", "i3": "1.1", "i2": "2"}


def test_minutes_show_the_meeting_as_it_was_put_on_paper() -> None:
    found = minutes_of([("narrative",)])["shown"]
    assert {key: found[key] for key in found if key not in {"people", "items"}} == {
        "body": "Management Group",
        "short": "MG",
        "kind": "ordinary",
        "on_date": "2026-12-03",
        "start_time": "10:00",
        "end_time": "12:00",
        "venue": "Durham",
        "online": "by Teams",
        "opened_time": "10:00",
        "closed_time": "11:00",
        "style": "narrative",
        "presiding": [
            {"name": "Ann Ash", "from_time": "10:00"},
            {"name": "Eve Elm", "from_time": "10:20"},
        ],
    }


def test_minutes_list_everybody_and_members_of_whom_nothing_was_said_as_absent() -> None:
    people = minutes_of([])["shown"]["people"]
    keys = ["person", "name", "initials", "post", "organisation", "seat", "group", "remote"]
    assert all(list(each) == [*keys, "words"] for each in people)
    vacant, south = "Vacant: the organisation has ended", "South Trust"
    assert [tuple(each.values()) for each in people] == [
        (
            *("ann", "Ann Ash", "AA", "Chief Executive", south),
            *(f"NHS provider, North, {south}", "present", True),
            "(part meeting: away from 10:20 to 10:30)",
        ),
        (
            *("eve", "Eve Elm", "EE", "Director", "", "", "present", False),
            "(representing Bob Bay) (by bus)",
        ),
        ("fay", "Fay Fell", "FF", "Analyst", "", "", "apologies", False, "(on leave)"),
        ("gus", "Gus Gray", "GG", "Author", "", vacant, "in attendance", False, ""),
        ("bob", "Bob Bay", "BB", "Head", south, vacant, "absent", False, ""),
        ("cy", "Cy Cole", "CC", "Head", "", vacant, "absent", False, ""),
        ("ivy", "Ivy Ince", "II", "Head", "", "", "absent", False, ""),
    ]


def test_minutes_show_each_item_with_what_was_declared_decided_and_to_be_done() -> None:
    first, second = minutes_of([])["shown"]["items"]
    assert first == {
        "item": "i1",
        "number": "1",
        "ref": "MG/2026-12-03/1",
        "title": "Welcome",
        "section": "",
        "purpose": "",
        "part": "1",
        "state": "taken",
        "why": "",
        "lead": "",
        "started_time": "10:00",
        "ended_time": "10:30",
        "text": "All were welcome.",
        "minute_number": "MG/M/1",
        "fate": "",
        "deferred_to": "",
        "quorum_state": "not quorate",
        "quorum_heading": first["quorum_heading"],
        "quorum": first["quorum"],
        "declarations": [],
        "actions": [],
        "decisions": [
            {
                "words": "the plan",
                "kind": "agreed",
                "shown_kind": "agreed to recommend",
                "ref": "MG/D/1",
                "votes_for": 5,
                "votes_against": 3,
                "abstained": 1,
                "dissent": "One",
                "quorate": "quorate",
                "decided_time": "10:15",
            }
        ],
    }
    assert first["quorum_heading"].startswith("Not quorate")
    assert first["quorum"].startswith("Not quorate: ")
    assert second == {
        "item": "i2",
        "number": "2",
        "ref": "MG/2026-12-03/2",
        "title": "Plan",
        "section": "Business",
        "purpose": "decision",
        "part": "1",
        "state": "under way",
        "why": "late",
        "lead": "Ann Ash",
        "started_time": "10:30",
        "ended_time": None,
        "text": "Words of the plan.",
        "minute_number": "new-XYZ",
        "fate": "deferred",
        "deferred_to": "2027-01-07",
        "quorum_state": "",
        "quorum_heading": "",
        "quorum": "",
        "decisions": [],
        "declarations": [
            {
                "name": "Ann Ash",
                "nature": "Governor",
                "management": "noted",
                "withdrawn": 0,
                "kind": "financial",
            },
            {
                "name": "Eve Elm",
                "nature": "Trustee",
                "management": "withdraws",
                "withdrawn": 1,
                "kind": "",
                "not_there": True,
            },
        ],
        "actions": [
            {
                "ref": "MG/A/1",
                "words": "Write it",
                "owner": "Ann Ash",
                "initials": "AA",
                "due_on": "2026-12-31",
            }
        ],
    }


@pytest.mark.parametrize(
    ("terms", "style"), [([], ""), ([("not set",)], ""), ([("action",)], "action")]
)
def test_the_style_of_minutes_is_empty_where_the_terms_say_nothing(
    terms: list[Row], style: str
) -> None:
    assert style_of(kept((content.STYLE, IT, terms)), "m") == style
