"""Plans as printed, status words of the memoranda, priorities without a metric."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db import clock
from db.bodies.records import Place
from db.book import check
from db.clock import today
from db.errors import Refusal
from db.programmes.commands.milestones import (
    AddMilestone,
    ChangeMilestone,
    MoveMilestone,
    RemoveMilestone,
    TakeInPlan,
)
from db.programmes.commands.priorities import (
    AddPriority,
    ChangePriority,
    RecordEvidence,
    RemovePriority,
)
from db.programmes.commands.registers import (
    AddGuidance,
    LogDevelopment,
    ReportPeopleFunction,
    SetPeopleFunction,
    SetPlaceArrangement,
    SupersedeGuidance,
)
from db.programmes.queries import (
    development_log,
    evidence,
    guidance,
    milestone_moves,
    milestones,
    people_functions,
    place_arrangements,
    priorities,
)
from db.programmes.rules.milestones import (
    MilestoneStatus,
    check_milestone,
    check_status,
    is_late,
    plan_items,
)
from db.programmes.rules.priorities import (
    UNSAID,
    ArrangementState,
    Measure,
    Side,
    check_measure,
    check_newer,
    check_past,
    check_said,
)
from db.store import Store

DAY = date(2026, 6, 8)


@pytest.fixture(autouse=True)
def _june(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(clock.SET_BY, f"{DAY.isoformat()}T09:00:00+00:00")


PRINTED = """<ul style="list-style-type: none">
a. Strategic narrative (COMPLETE) b. Functions of the partnership (scope addressed under 1.b.)
(IN PROGRESS) c. Progression tool (ONGOING) d. Finance: the framework for systems. </ul>"""


def test_a_printed_plan_is_read_with_its_status_words_its_notes_and_items_without_either() -> None:
    """R54: COMPLETE, IN PROGRESS, ONGOING, no status, and a note."""
    assert [(each.mark, each.title, each.status, each.note) for each in plan_items(PRINTED)] == [
        ("a", "Strategic narrative", MilestoneStatus.COMPLETE, ""),
        (
            "b",
            "Functions of the partnership",
            MilestoneStatus.IN_PROGRESS,
            "scope addressed under 1.b.",
        ),
        ("c", "Progression tool", MilestoneStatus.ONGOING, ""),
        ("d", "Finance", MilestoneStatus.NONE, ""),
    ]
    assert plan_items(PRINTED)[3].words == "the framework for systems."


def test_numbered_items_are_read_too_and_a_mark_out_of_turn_is_words() -> None:
    found = plan_items("9. Communications (in progress) 10. Data, see 4. above (In Progress) 11. X")
    assert [(each.mark, each.title) for each in found] == [
        ("9", "Communications"),
        ("10", "Data, see 4. above"),
        ("11", "X"),
    ]


def test_two_statuses_leave_the_first_said_as_a_note() -> None:
    (item,) = plan_items("a. Governance (ONGOING) (COMPLETE)")
    assert (item.status, item.note) == (MilestoneStatus.COMPLETE, "ONGOING")


def test_several_notes_are_kept_in_their_order() -> None:
    (item,) = plan_items("a. Governance: a board  (see 4.2) (with the county) (later)")
    assert item.note == "see 4.2; with the county; later"
    assert (item.title, item.words) == ("Governance", "a board")
    (bare,) = plan_items("a. Governance (COMPLETE)")
    assert (bare.title, bare.words, bare.note) == ("Governance", "", "")


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused_in_words(text: str) -> None:
    try:
        found = plan_items(text)
    except Refusal:
        return
    assert found


def test_a_milestone_is_late_the_day_after_it_was_due_unless_complete() -> None:
    assert not is_late(MilestoneStatus.ONGOING, DAY, DAY)
    assert is_late(MilestoneStatus.ONGOING, date(2026, 6, 7), DAY)
    assert not is_late(MilestoneStatus.COMPLETE, date(2026, 6, 7), DAY)
    assert not is_late(MilestoneStatus.NONE, None, DAY)


def test_what_cannot_be_is_refused() -> None:
    check_milestone("Plan", DAY, DAY)
    check_status(MilestoneStatus.COMPLETE, MilestoneStatus.ONGOING, "Found wanting")
    check_measure(Measure.NO_METRIC, "")
    check_measure(Measure.METRIC, "Waits")
    check_past(DAY, DAY)
    check_newer("a", "b")
    check_said("Said", "title")
    with pytest.raises(Refusal):
        check_milestone(" ", None, None)
    with pytest.raises(Refusal):
        check_milestone("Plan", date(2026, 6, 7), DAY)
    with pytest.raises(Refusal):
        check_status(MilestoneStatus.ONGOING, MilestoneStatus.ONGOING, "")
    with pytest.raises(Refusal):
        check_status(MilestoneStatus.COMPLETE, MilestoneStatus.ONGOING, " ")
    with pytest.raises(Refusal):
        check_measure(Measure.METRIC, " ")
    with pytest.raises(Refusal):
        check_measure(Measure.NO_METRIC, "Waits")
    with pytest.raises(Refusal):
        check_past(date(2026, 6, 9), DAY)
    with pytest.raises(Refusal):
        check_newer("a", "a")


@pytest.mark.parametrize(("what", "code"), list(UNSAID.items()))
def test_a_field_left_empty_says_what_is_to_be_entered(what: str, code: str) -> None:
    field = "words" if what in {"evidence", "need", "function", "conversation"} else what
    check_said("Said", field, what)
    with pytest.raises(Refusal, match=f"^{code}$") as refused:
        check_said(" ", field, what)
    assert refused.value.field == field


def codes(store: Store) -> set[str]:
    return {each.code for each in check(store, today()) if each.code.startswith("programmes")}


def test_a_plan_taken_in_again_is_brought_up_to_date(store: Store) -> None:
    """R54."""
    take = TakeInPlan("System Development Plan", "1. System development", PRINTED, source="App. E")
    store.do(take)
    store.do(TakeInPlan("System Development Plan", take.theme, "a. Strategic narrative (ONGOING)"))
    with store.read() as book:
        found = milestones(book)
        assert len(milestones(book, "progression")) == 1
    assert [(each.mark, each.status) for each in found][:2] == [
        ("a", MilestoneStatus.ONGOING),
        ("b", MilestoneStatus.IN_PROGRESS),
    ]
    assert found[0].source == "App. E"
    with pytest.raises(Refusal):
        store.do(TakeInPlan("System Development Plan", take.theme, "nothing of the kind"))


def test_a_milestone_moves_from_status_to_status_with_its_history(store: Store) -> None:
    """R9."""
    (kept,) = store.do(AddMilestone("Maturity matrix", due_on=date(2026, 6, 7))).refs
    assert "programmes.find_late" in codes(store)
    store.do(MoveMilestone(kept.id, MilestoneStatus.COMPLETE, "Adopted"))
    assert "programmes.find_late" not in codes(store)
    store.do(ChangeMilestone(kept.id, due_on=date(2026, 7, 1)))
    store.do(MoveMilestone(kept.id, MilestoneStatus.ONGOING, "Two places are missing"))
    with store.read() as book:
        assert [(each.was, each.became) for each in milestone_moves(book, kept.id)] == [
            (MilestoneStatus.COMPLETE, MilestoneStatus.ONGOING),
            (MilestoneStatus.NONE, MilestoneStatus.COMPLETE),
        ]
    with pytest.raises(Refusal) as refused:
        store.do(RemoveMilestone(kept.id, "Entered twice"))
    assert refused.value.code == "bodies.in_use"
    (other,) = store.do(AddMilestone("Entered twice")).refs
    store.do(RemoveMilestone(other.id, "Entered twice"))
    with store.read() as book:
        assert [each.title for each in milestones(book)] == ["Maturity matrix"]


def test_a_priority_without_a_metric_is_told_in_words(store: Store) -> None:
    """R44, R63: narrative evidence is valid, and "no metric" is a state."""
    (kept,) = store.do(AddPriority("Access to primary care", Measure.NO_METRIC)).refs
    assert "programmes.find_silent" in codes(store)
    store.do(RecordEvidence(kept.id, "Two practices opened on Saturdays", "Place lead"))
    assert "programmes.find_silent" not in codes(store)
    with pytest.raises(Refusal):
        store.do(ChangePriority(kept.id, metric="Days to an appointment"))
    store.do(ChangePriority(kept.id, measure=Measure.METRIC, metric="Days to an appointment"))
    with store.read() as book:
        (line,) = priorities(book)
        assert evidence(book, kept.id) == [(DAY, "Two practices opened on Saturdays", "Place lead")]
    assert (line.measure, line.told) == (Measure.METRIC, "Two practices opened on Saturdays")
    (other,) = store.do(AddPriority("Entered twice")).refs
    store.do(RemovePriority(other.id, "Entered twice"))


def test_people_functions_and_undertakings_stand_side_by_side(store: Store) -> None:
    """R50: ten in the text, twelve printed: the list is data."""
    for number in range(1, 13):
        store.do(SetPeopleFunction(Side.ICB, number, f"Function {number}"))
    (kept,) = store.do(SetPeopleFunction(Side.NHSE, 1, "Set the people agenda")).refs
    store.do(ReportPeopleFunction(kept.id, "Agenda published"))
    with store.read() as book:
        found = people_functions(book)
    assert [each.number for each in found if each.side is Side.ICB] == list(range(1, 13))
    assert found[-1].progress == "Agenda published"


def test_a_places_arrangement_is_looked_at_when_its_review_has_passed(store: Store) -> None:
    """R53."""
    with store.write("Add a place") as work:
        place = work.add(Place(name="North Cumbria"))
    arrangement = SetPlaceArrangement(
        place, ArrangementState.UNDER_REVIEW, leadership="Place director", review_on=DAY
    )
    store.do(arrangement)
    assert "programmes.find_review" not in codes(store)
    store.do(SetPlaceArrangement(place, ArrangementState.AGREED, review_on=date(2026, 6, 7)))
    assert "programmes.find_review" in codes(store)
    with store.read() as book:
        (line,) = place_arrangements(book)
    assert (line.place, line.state) == ("North Cumbria", ArrangementState.AGREED)


def test_guidance_points_to_what_superseded_it(store: Store) -> None:
    """R61."""
    (old,) = store.do(AddGuidance("Shared commitment", "National Quality Board", "2015")).refs
    (new,) = store.do(AddGuidance("Shared commitment", "National Quality Board", "2021")).refs
    with pytest.raises(Refusal):
        store.do(SupersedeGuidance(old.id, old.id))
    store.do(SupersedeGuidance(old.id, new.id))
    with store.read() as book:
        assert [(each.version, each.superseded_by) for each in guidance(book)] == [
            ("2021", ""),
            ("2015", "Shared commitment"),
        ]


def test_a_development_conversation_says_with_whom_and_what_follows(store: Store) -> None:
    """R65."""
    store.do(LogDevelopment("Joint commissioning", "The region", follows="A paper in September"))
    with pytest.raises(Refusal) as refused:
        store.do(LogDevelopment("Joint commissioning", " "))
    assert refused.value.field == "with_whom"
    with store.read() as book:
        (line,) = development_log(book)
    assert (line.on, line.follows) == (DAY, "A paper in September")


@pytest.mark.parametrize(
    "text",
    [
        "y. One (COMPLETE) z. Two aa. Three (ONGOING)",
        "i. One (COMPLETE) ii. Two iii. Three (ONGOING)",
        "A. One (COMPLETE) B. Two C. Three (ONGOING)",
        "a) One (COMPLETE)\nb) Two\nc) Three (ONGOING)",
        "(a) One (COMPLETE) (b) Two (c) Three (ONGOING)",
        "h. One (COMPLETE) i. Two j. Three (ONGOING)",
        "iv. One (COMPLETE) v. Two vi. Three (ONGOING)",
    ],
)
def test_r54_no_item_is_swallowed_by_the_one_before_it(text: str) -> None:
    assert [(each.title, each.status) for each in plan_items(text)] == [
        ("One", MilestoneStatus.COMPLETE),
        ("Two", MilestoneStatus.NONE),
        ("Three", MilestoneStatus.ONGOING),
    ]


def test_r54_a_name_or_an_abbreviation_begins_no_item() -> None:
    (first, second) = plan_items("a. Agree with N. Smith, i. e. by letter b. Publish")
    assert (first.title, second.title) == ("Agree with N. Smith, i. e. by letter", "Publish")


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("h. One i. Two ii. its second half", ["h", "i"]),
        ("i. One ii. Two j. Berwick", ["i", "ii"]),
        ("z. One aa. Two bb. Berwick", ["z", "aa"]),
        ("98. One 99. Two 0. nothing 10. later", ["98", "99"]),
    ],
)
def test_r54_items_follow_one_another_in_the_series_they_began(text: str, marks: list[str]) -> None:
    assert [each.mark for each in plan_items(text)] == marks


def test_r54_a_status_does_not_change_before_it_last_did(store: Store) -> None:
    row = store.do(AddMilestone("One record")).refs[0].id
    store.do(MoveMilestone(row, MilestoneStatus.COMPLETE, on=date(2026, 6, 1)))
    back = MoveMilestone(row, MilestoneStatus.ONGOING, "Found wanting", date(2026, 5, 31))
    with pytest.raises(Refusal, match=r"^programmes\.day_before$") as refused:
        store.do(back)
    assert refused.value.field == "on"
    store.do(MoveMilestone(row, MilestoneStatus.ONGOING, "Found wanting", date(2026, 6, 1)))
