"""What the two parties raise at their meeting stands among what is proposed for it (R36)."""

from datetime import date

import pytest

from db import clock
from db.across.suggestions import suggestions
from db.meetings.commands.setting import TakeProposal
from db.meetings.rules.items import Origin
from db.oversight.commands.proposals import PutToMeeting, WithdrawProposal
from db.oversight.rules.proposals import InterventionKind
from db.store import Store
from tests.oversight.two_parties import MET, TODAY, Two, two_parties


@pytest.fixture
def two(store: Store, monkeypatch: pytest.MonkeyPatch) -> Two:
    monkeypatch.setenv(clock.SET_BY, f"{TODAY.isoformat()}T09:00:00+00:00")
    return two_parties(store)


def found(two: Two, meeting: str) -> dict[str, tuple[str, str]]:
    with two.store.read() as book:
        return {
            each.title: (each.kind, each.thing)
            for each in suggestions(book, meeting)
            if each.kind is Origin.ESCALATION
        }


def test_r36_a_proposal_raised_at_a_meeting_is_offered_to_that_meeting_and_taken_once(
    two: Two,
) -> None:
    made = two.proposed(kind=InterventionKind.ESCALATION)
    meeting, other = two.plan(), two.plan(on=date(2022, 12, 1))
    assert found(two, meeting) == {}
    two.do(PutToMeeting(made, meeting))
    ((title, key),) = found(two, meeting).items()
    assert title.startswith("Proposal to escalate: ")
    assert key == (Origin.ESCALATION, made)
    assert found(two, other) == {}
    two.do(TakeProposal(meeting, Origin.ESCALATION, made, title))
    assert found(two, meeting) == {}


def test_r36_a_proposal_that_was_withdrawn_is_offered_no_more(two: Two) -> None:
    made = two.proposed(kind=InterventionKind.INTERVENTION)
    meeting = two.plan(on=MET)
    two.do(PutToMeeting(made, meeting))
    assert [title[:21] for title in found(two, meeting)] == ["Proposal to intervene"]
    two.do(WithdrawProposal(made, "Settled"))
    assert found(two, meeting) == {}
