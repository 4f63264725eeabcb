"""Meetings convened elsewhere without what they needed are found here (R13, R32, R36)."""

from datetime import timedelta

import pytest

from db.bodies.commands.people import AddOrganisation
from db.calendar.commands.calling import RecordConsent
from db.calendar.rules.calling import Ground
from db.calendar.rules.states import MeetingKind
from db.clock import SET_BY
from db.store import Store
from tests.calendar.test_calendar_commands import codes, made
from tests.calendar.test_calling import ON, Review

DAY = timedelta(days=1)


@pytest.fixture
def review(store: Store, monkeypatch: pytest.MonkeyPatch) -> Review:
    monkeypatch.setenv(SET_BY, f"{ON - 9 * DAY}T09:00:00+00:00")
    return Review(store)


def put(review: Review, sql: str, **values: str) -> None:
    """Change a record as an update file may, past the rules of this laptop."""
    with review.store.write("As if from elsewhere") as work:
        work.run(sql, **values)


def called(review: Review, ground: Ground, party: str) -> str:
    trust = made(review.store, AddOrganisation("Trust"))
    return review.plan(
        kind=MeetingKind.EXTRAORDINARY, why="Inspection", ground=ground, about=trust,
        called_for=party,
    )  # fmt: skip


CONVENED = "UPDATE meeting SET state = 'convened' WHERE id = :id"


def test_r36_one_convened_without_the_other_partys_consent_is_found_until_the_day_is_past(
    review: Review,
) -> None:
    code = "calendar.finding.no_consent"
    meeting = called(review, Ground.ESCALATION, review.region)
    assert code not in codes(review.store, ON)  # planned, it may still be consented to
    put(review, CONVENED, id=meeting)
    assert code in codes(review.store, ON)
    assert code not in codes(review.store, ON + DAY)
    review.store.do(RecordConsent(meeting, review.chief, ON - 9 * DAY))
    assert code not in codes(review.store, ON)


def test_r32_an_urgent_call_convened_without_word_to_the_region_is_found(review: Review) -> None:
    code = "calendar.finding.not_told"
    meeting = called(review, Ground.URGENT, review.icb)
    assert code not in codes(review.store, ON)
    put(review, CONVENED, id=meeting)
    assert code in codes(review.store, ON)
    put(review, "UPDATE meeting SET told_on = :on WHERE id = :id", id=meeting, on=str(ON - DAY))
    assert code not in codes(review.store, ON)


def test_r13_a_formal_review_in_the_chair_of_another_is_found(review: Review) -> None:
    code = "calendar.finding.review_chair"
    meeting = review.plan()
    chair = "UPDATE meeting SET chair = :who WHERE id = :id"
    put(review, chair, id=meeting, who=review.director)
    assert code not in codes(review.store, ON)
    put(review, chair, id=meeting, who=review.chief)
    assert code in codes(review.store, ON)
