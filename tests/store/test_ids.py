"""Ids sort by the moment they were made, then by their turn."""

from datetime import UTC, datetime, timedelta

from db import clock
from db.record import ID_LENGTH, new_id

NOON = datetime(2026, 12, 3, 12, tzinfo=UTC)


def test_ids_made_in_one_moment_sort_in_the_order_they_were_made() -> None:
    with clock.standing_at(NOON):
        made = [new_id() for _ in range(5_000)]
    assert made == sorted(set(made))
    assert {len(each) for each in made} == {ID_LENGTH}


def test_an_id_made_later_sorts_behind_and_one_of_a_clock_set_back_before() -> None:
    made = []
    for moment in (NOON, NOON + timedelta(seconds=1), NOON - timedelta(hours=1)):
        with clock.standing_at(moment):
            made.append(new_id())
    assert made[2] < made[0] < made[1]
