"""A day of oversight that has passed already is said in words before it is kept."""

from dataclasses import fields
from datetime import date, timedelta
from typing import Any

import pytest

from db import clock
from db.oversight.commands.issues import HoldReview
from db.oversight.commands.support import RecordUndertaking
from db.oversight.commands.tracks import OpenTrack
from db.store import Store, cautions
from tests.oversight.two_parties import TODAY, Two, two_parties

DAY = timedelta(days=1)


@pytest.fixture
def two(store: Store, monkeypatch: pytest.MonkeyPatch) -> Two:
    monkeypatch.setenv(clock.SET_BY, f"{TODAY.isoformat()}T09:00:00+00:00")
    return two_parties(store)


@pytest.mark.parametrize(
    ("kind", "given", "words"),
    [
        (
            *(RecordUndertaking, {"field": "due_on", "words": "Vacancies"}),
            "the undertaking would be overdue at once.",
        ),
        (
            *(HoldReview, {"field": "next_on", "words": "Vacancies"}),
            "the next review would be overdue at once.",
        ),
        (
            *(
                OpenTrack,
                {"field": "to_on", "title": "Winter", "words": "Weekly", "agreed_by": "Both"},
            ),
            "it would have ended already.",
        ),
    ],
)
def test_a_day_that_has_passed_is_said_beside_it(
    two: Two, kind: Any, given: dict[str, Any], words: str
) -> None:
    before = TODAY - 2 * DAY
    known = {"organisation": two.ids["trust"], "given_on": before, "on": before} | given
    whole = {each.name: known[each.name] for each in fields(kind) if each.name in known}

    def told(on: date) -> list[tuple[str, str]]:
        with two.store.read() as book:
            found = cautions(book, kind(**whole, **{given["field"]: on}), TODAY)
        return [(each.about, each.words) for each in found]

    [(about, sentence)] = told(TODAY - DAY)
    assert about == given["field"]
    assert sentence.startswith("9 November 2022 is past: ")
    assert sentence.endswith(words)
    assert told(TODAY) == []


def test_an_undertaking_that_was_due_is_recorded_all_the_same(two: Two) -> None:
    due = TODAY - DAY
    two.do(RecordUndertaking(two.ids["trust"], "Vacancies", due - DAY, due))
    with two.store.read() as book:
        assert book.value("SELECT due_on FROM undertaking_live") == due.isoformat()
