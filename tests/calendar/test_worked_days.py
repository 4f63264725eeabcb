"""A day worked out for a review is a working day: itself, or the next, and told why."""

from datetime import date

import pytest

from db.calendar.queries.workdays import moved_told, worked


@pytest.mark.parametrize(
    ("on", "proposed", "told"),
    [
        (date(2026, 12, 31), date(2026, 12, 31), ""),
        (
            *(date(2027, 1, 1), date(2027, 1, 4)),
            "1 January 2027 is New Year's Day: the next working day is proposed.",
        ),
        (
            *(date(2027, 1, 2), date(2027, 1, 4)),
            "2 January 2027 is a Saturday: the next working day is proposed.",
        ),
        (date(2027, 1, 4), date(2027, 1, 4), ""),
        (
            *(date(2026, 12, 25), date(2026, 12, 29)),
            "25 December 2026 is Christmas Day: the next working day is proposed.",
        ),
    ],
)
def test_a_day_nobody_works_moves_to_the_next_working_day(
    on: date, proposed: date, told: str
) -> None:
    found = worked(on)
    assert (found.on, found.proposed_on) == (on, proposed)
    assert moved_told(found) == told
