"""What there is to mind about agreements: entered twice, over already, in force too early."""

from datetime import date
from typing import Any

import pytest

from db import clock
from db.agreements.commands.agreements import ChangeAgreement, MakeAgreement, ReviewAgreement
from db.agreements.commands.delegations import HostService, RecordDelegation, SetDelegationPolicy
from db.agreements.commands.variations import AdoptVariation, ConsentVariation, ProposeVariation
from db.bodies.records import Organisation
from db.bodies.rules.kinds import OrgKind
from db.store import Store, cautions

TODAY, PAST = date(2026, 6, 8), date(2026, 6, 7)


@pytest.fixture(autouse=True)
def _june(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(clock.SET_BY, "2026-06-08T09:00:00+00:00")


@pytest.fixture
def parties(store: Store) -> tuple[str, str]:
    with store.write("Enter the parties") as work:
        region, board = Organisation(name="Region"), Organisation(name="Board")
        return work.add(region), work.add(board)


def told(store: Store, it: Any) -> list[tuple[str, str]]:
    with store.read() as book:
        return [(each.about, each.words) for each in cautions(book, it, TODAY)]


def made(store: Store, it: Any) -> str:
    return store.do(it).refs[0].id


def test_r55_an_agreement_entered_twice_or_over_already_is_asked_about(
    store: Store, parties: tuple[str, str]
) -> None:
    memorandum = MakeAgreement("Memorandum", parties)
    assert told(store, memorandum) == []
    row = made(store, memorandum)
    twice = ("title", "There is one of this title already. Is this another?")
    assert told(store, MakeAgreement(" memorandum", parties)) == [twice]
    assert told(store, MakeAgreement("Memorandum", parties, version="2")) == []
    assert told(store, MakeAgreement("Memorandum", parties, replaces=row)) == []
    over = MakeAgreement("Other", parties, first_review_on=PAST, ends_on=PAST)
    review = ("first_review_on", "7 June 2026 is past: the review would be overdue at once.")
    assert told(store, over) == [
        review,
        ("ends_on", "7 June 2026 is past: it would have ended already."),
    ]
    assert told(store, MakeAgreement("Other", parties, first_review_on=TODAY, ends_on=TODAY)) == []
    assert told(store, ChangeAgreement(row, first_review_on=PAST)) == [review]
    assert told(store, ChangeAgreement(row, purpose="Oversight")) == []
    store.do(ReviewAgreement(row, "It stands"))
    assert told(store, ChangeAgreement(row, first_review_on=PAST)) == []


def test_r55_a_variation_that_would_hold_before_all_agreed_is_asked_about(
    store: Store, parties: tuple[str, str]
) -> None:
    row = made(store, MakeAgreement("Memorandum", parties))
    variation = made(store, ProposeVariation(row, "Meet monthly", parties[0], PAST))
    for party in parties:
        store.do(ConsentVariation(variation, party, "A Chair", TODAY))
    said = "The last party agreed on 8 June 2026. Does it hold from before?"
    assert told(store, AdoptVariation(variation, PAST)) == [("effective_on", said)]
    assert told(store, AdoptVariation(variation, TODAY)) == []
    assert told(store, AdoptVariation(variation)) == []


def test_r51_a_delegation_entered_twice_or_over_already_is_asked_about(
    store: Store, parties: tuple[str, str]
) -> None:
    region, board = parties
    delegation = RecordDelegation("Pharmacy", region, board, instrument="Letter", to_on=TODAY)
    assert told(store, delegation) == []
    store.do(delegation)
    said = "This function is handed over there already. Is this another?"
    assert told(store, delegation) == [("function", said)]
    over = RecordDelegation("Optometry", region, board, instrument="Letter", to_on=PAST)
    ended = ("to_on", "7 June 2026 is past: it would have ended already.")
    assert told(store, over) == [ended]
    hosted = HostService("Ambulances", board, (region,), to_on=PAST)
    assert told(store, hosted) == [ended]
    store.do(hosted)
    assert [field for field, _said in told(store, hosted)] == ["to_on", "title"]


def test_r52_a_policy_that_keeps_nothing_from_anybody_is_asked_about(store: Store) -> None:
    none = "No kind of organisation is ticked, so this keeps nothing from anybody."
    assert told(store, SetDelegationPolicy("Not yet", (), "Guidance")) == [("recipients", none)]
    assert told(store, SetDelegationPolicy("Not yet", (OrgKind.COUNCIL,), "Guidance")) == []
