"""What is overseen apart is extended and ended by agreement; proposals are told by party."""

from datetime import date

import pytest

from db import clock
from db.errors import Refusal
from db.oversight.commands.support import AnswerImprovement, ProposeImprovement
from db.oversight.commands.tracks import EndTrack, ExtendTrack, OpenTrack
from db.oversight.queries.support import TrackLine, improvement_proposals, oversight_tracks
from db.oversight.rules.support import ImprovementState, check_extended, check_going
from db.store import Store
from tests.oversight.two_parties import TODAY, Two, two_parties

BEGAN, LAST = date(2022, 10, 3), date(2022, 12, 31)
BOTH, WHY = "Region and board", "Handover is back within plan"


@pytest.fixture
def two(store: Store, monkeypatch: pytest.MonkeyPatch) -> Two:
    monkeypatch.setenv(clock.SET_BY, f"{TODAY.isoformat()}T09:00:00+00:00")
    return two_parties(store)


def opened(two: Two, to_on: date | None = LAST) -> str:
    it = OpenTrack("Winter wards", "Weekly calls", BOTH, organisation=two.ids["trust"])
    return two.do(
        OpenTrack(it.title, it.words, BOTH, it.kind, it.organisation, from_on=BEGAN, to_on=to_on)
    )


def track(two: Two) -> TrackLine:
    with two.store.read() as book:
        return oversight_tracks(book, two.ids["trust"])[0]


def refused(two: Two, it: object) -> tuple[str, str]:
    with pytest.raises(Refusal) as refusal:
        two.do(it)
    return refusal.value.code, refusal.value.field


def test_r40_it_is_extended_to_a_later_day_or_left_open_by_agreement(two: Two) -> None:
    row = opened(two)
    same = ExtendTrack(row, "Region and board, November", LAST)
    assert refused(two, same) == ("oversight.not_extended", "to_on")
    assert refused(two, ExtendTrack(row, " ", date(2023, 3, 31))) == (
        "oversight.no_words",
        "agreed_by",
    )
    two.do(ExtendTrack(row, "Region and board, November", date(2023, 1, 1)))
    assert (track(two).to_on, track(two).agreed_by) == (
        date(2023, 1, 1),
        "Region and board, November",
    )
    two.do(ExtendTrack(row, BOTH))
    assert track(two).to_on is None
    assert refused(two, ExtendTrack(row, BOTH, date(2023, 5, 1)))[0] == "oversight.open_ended"


def test_r40_it_is_ended_on_a_day_between_its_first_and_today(two: Two) -> None:
    row = opened(two)
    early, ahead = date(2022, 10, 2), date(2022, 11, 11)
    assert refused(two, EndTrack(row, WHY, early)) == ("oversight.before", "on")
    assert refused(two, EndTrack(row, WHY, ahead)) == ("oversight.ahead", "on")
    assert refused(two, EndTrack(row, " ")) == ("oversight.no_words", "reason")
    two.do(EndTrack(row, f" {WHY} "))
    assert (track(two).to_on, track(two).ended_why) == (TODAY, WHY)
    assert track(two).holds_on(TODAY)
    two.do(EndTrack(row, WHY, BEGAN))
    assert track(two).ended_by(TODAY)
    assert refused(two, EndTrack(row, WHY))[0] == "oversight.track_ended"
    assert refused(two, ExtendTrack(row, BOTH))[0] == "oversight.track_ended"


def test_r40_what_was_ended_is_reminded_of_no_more_and_has_no_reason_once_extended(
    two: Two,
) -> None:
    row = opened(two)
    assert (track(two).closed_by(LAST), track(two).ended_why) == (False, "")
    assert "oversight.find_track" in {each.code for each in two.store.findings(LAST)}
    two.do(EndTrack(row, WHY))
    assert (track(two).closed_by(date(2022, 11, 9)), track(two).closed_by(TODAY)) == (False, True)
    assert "oversight.find_track" not in {each.code for each in two.store.findings(TODAY)}
    two.do(ExtendTrack(row, BOTH, LAST))
    assert track(two).ended_why == ""


def test_its_last_day_still_counts() -> None:
    check_going(TODAY, TODAY)
    check_going(None, TODAY)
    with pytest.raises(Refusal):
        check_going(date(2022, 11, 9), TODAY)
    check_extended(LAST, date(2023, 1, 1))
    with pytest.raises(Refusal):
        check_extended(LAST, LAST)


def test_r33_proposals_are_told_to_both_parties_with_the_day_of_the_answer(two: Two) -> None:
    made = two.do(ProposeImprovement("Recover by March", two.ids["icb"], two.ids["region"]))
    two.do(AnswerImprovement(made, ImprovementState.RETURNED, "Say by how much"))
    with two.store.read() as book:
        for party in ("icb", "region"):
            (line,) = improvement_proposals(book, two.ids[party])
            assert (line.state, line.answered_on) == (ImprovementState.RETURNED, TODAY)
        assert improvement_proposals(book, two.ids["trust"]) == []
        assert oversight_tracks(book, two.ids["icb"]) == []
