"""A combined authority is judged by the policy on delegating as a local authority is (R52)."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from db.agreements.commands.delegations import RecordDelegation
from db.agreements.queries import delegation_policies, delegations
from db.agreements.rules.delegations import DelegationKind
from db.bodies.commands.people import AddOrganisation
from db.bodies.rules.kinds import OrgKind
from db.book import close
from db.errors import Refusal
from db.exchange.identity import Home
from db.founding import found_book
from db.words import choice

FIRST, LAST = date(2022, 7, 1), date(2023, 3, 31)


def test_r52_a_delegation_to_a_combined_authority_is_judged_by_the_founded_policy(
    tmp_path: Path,
) -> None:
    """R52: on the first and last day of the policy, not the days about it, nor with a reason."""
    book = found_book(tmp_path / "a.minutebook", "Ada Thwaite", Home(tmp_path / "laptop"), "lsc")
    try:
        with book.store.read() as held:
            (policy,) = delegation_policies(held)
            board = held.value("SELECT id FROM organisation_live WHERE code = 'QE1'")
        added = AddOrganisation("Harbour Combined Authority", kind=OrgKind.COMBINED)
        handed = RecordDelegation("Skills", board, book.store.do(added).refs[0].id)
        handed = replace(handed, instrument="Letter")
        for on in (date(2022, 6, 30), date(2023, 4, 1)):
            book.store.do(replace(handed, from_on=on))
        for on in (FIRST, LAST):
            with pytest.raises(Refusal) as refused:
                book.store.do(replace(handed, from_on=on))
            assert refused.value.code == "agreements.against_policy"
            assert refused.value.field == "departure_reason"
        book.store.do(replace(handed, from_on=FIRST, departure_reason="Agreed with the region"))
        exempt = replace(handed, from_on=LAST, kind=DelegationKind.COMMITTEE)
        book.store.do(exempt)
        with book.store.read() as held:
            to = [each for each in delegations(held) if each.taker == added.name]
    finally:
        close(book)
    assert {OrgKind.COUNCIL, OrgKind.COMBINED} <= set(policy.recipients)
    assert choice(OrgKind.COMBINED) == "Combined authority"
    assert len(to) == 4
