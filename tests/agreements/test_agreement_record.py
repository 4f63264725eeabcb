"""A memorandum in force before it is signed, its reviews and changes; delegations; hosting."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from db import clock
from db.agreements.commands.agreements import (
    ChangeAgreement,
    EndAgreement,
    MakeAgreement,
    NameSignatory,
    ReviewAgreement,
    SignAgreement,
)
from db.agreements.commands.delegations import (
    EndDelegation,
    HostService,
    RecordDelegation,
    SetDelegationPolicy,
)
from db.agreements.commands.variations import (
    AdoptVariation,
    ConsentVariation,
    ProposeVariation,
    WithdrawVariation,
)
from db.agreements.queries import (
    agreements,
    delegations,
    hosted_services,
    reviews,
    signatories,
    variations,
)
from db.agreements.rules.agreements import AgreementKind, AgreementState, VariationState
from db.agreements.rules.delegations import DelegationKind
from db.bodies.records import Organisation
from db.bodies.rules.kinds import OrgKind
from db.book import check
from db.errors import Refusal
from db.store import Store

TODAY = date(2022, 8, 1)


@dataclass(frozen=True)
class Parties:
    """The two parties, a council, and the memorandum between the two."""

    store: Store
    icb: str
    region: str
    council: str
    agreement: str

    def codes(self, on: date) -> set[str]:
        found = check(self.store, on)
        return {each.code for each in found if each.code.startswith("agreements")}


@pytest.fixture
def parties(store: Store, monkeypatch: pytest.MonkeyPatch) -> Parties:
    monkeypatch.setenv(clock.SET_BY, f"{TODAY.isoformat()}T09:00:00+00:00")
    with store.write("Enter the parties") as work:
        icb = work.add(Organisation(name="The ICB", kind=OrgKind.ICB))
        region = work.add(Organisation(name="The region", kind=OrgKind.REGION))
        council = work.add(Organisation(name="The council", kind=OrgKind.COUNCIL))
    made = MakeAgreement(
        "Memorandum of understanding",
        (icb, region),
        effective_on=date(2022, 7, 1),
        first_review_on=date(2022, 10, 1),
        review_months=12,
        source="B:L73, L404",
    )
    (kept,) = store.do(made).refs
    return Parties(store, icb, region, council, kept.id)


def test_t5_it_takes_effect_on_one_day_and_is_signed_on_two_others(
    parties: Parties, monkeypatch: pytest.MonkeyPatch
) -> None:
    """T5, R56: effective 1 July 2022; signed 1 July and 5 September."""
    parties.store.do(
        SignAgreement(parties.agreement, parties.region, "A B", "Director", date(2022, 7, 1))
    )
    with parties.store.read() as book:
        (line,) = agreements(book, TODAY)
    assert (line.state, line.unsigned) == (AgreementState.IN_FORCE, ("The ICB",))
    assert "agreements.find_unsigned" in parties.codes(TODAY)
    monkeypatch.setenv(clock.SET_BY, "2022-09-05T09:00:00+00:00")
    parties.store.do(SignAgreement(parties.agreement, parties.icb, "C D", "Chief Executive"))
    assert "agreements.find_unsigned" not in parties.codes(date(2022, 9, 5))
    with parties.store.read() as book:
        assert [each.signed_on for each in signatories(book, parties.agreement)] == [
            date(2022, 9, 5),
            date(2022, 7, 1),
        ]
    with pytest.raises(Refusal) as refused:
        parties.store.do(SignAgreement(parties.agreement, parties.icb, "C D", "Chief Executive"))
    assert refused.value.code == "agreements.signed_already"


def test_r56_who_is_to_sign_is_named_before_the_day_and_stays_once_signed(
    parties: Parties,
) -> None:
    named = NameSignatory(parties.agreement, parties.region, " A B ", "Director")
    parties.store.do(named)
    parties.store.do(NameSignatory(parties.agreement, parties.council, "E F", "Leader"))
    with parties.store.read() as book:
        found = {each.person: each for each in signatories(book, parties.agreement)}
        (line,) = agreements(book, TODAY)
    assert (found["A B"].role, found["A B"].signed_on) == ("Director", None)
    assert len(line.parties) == len(line.unsigned) == 3
    parties.store.do(
        SignAgreement(parties.agreement, parties.region, "G H", "director", date(2022, 7, 1))
    )
    with pytest.raises(Refusal) as refused:
        parties.store.do(named)
    assert (refused.value.code, refused.value.field) == (
        *("agreements.signed_already", "organisation"),
    )
    with parties.store.read() as book:
        assert "G H" in {each.person for each in signatories(book, parties.agreement)}


@pytest.mark.parametrize(("person", "role", "field"), [(" ", "Chair", "person"), ("A", "", "role")])
def test_a_signature_says_who_in_which_role(
    parties: Parties, person: str, role: str, field: str
) -> None:
    with pytest.raises(Refusal) as refused:
        parties.store.do(SignAgreement(parties.agreement, parties.icb, person, role))
    assert refused.value.field == field


def test_the_reviews_are_told_before_and_after_they_are_due(
    parties: Parties, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R55."""
    assert "agreements.find_review" not in parties.codes(date(2022, 8, 19))
    assert "agreements.find_review" in parties.codes(date(2022, 8, 20))
    assert "agreements.find_review" in parties.codes(date(2022, 10, 1))
    assert "agreements.find_review_late" in parties.codes(date(2022, 10, 2))
    monkeypatch.setenv(clock.SET_BY, "2022-10-20T09:00:00+00:00")
    parties.store.do(ReviewAgreement(parties.agreement, "Stands as it is"))
    with parties.store.read() as book:
        (line,) = agreements(book, date(2022, 10, 20))
        assert [each.words for each in reviews(book, parties.agreement)] == ["Stands as it is"]
    assert line.review_on == date(2023, 10, 20)


def test_a_variation_holds_only_when_both_agreed(parties: Parties) -> None:
    """R55."""
    proposal = ProposeVariation(parties.agreement, "Review every six months", parties.region)
    (proposed,) = parties.store.do(proposal).refs
    parties.store.do(ConsentVariation(proposed.id, parties.region, "A B"))
    with pytest.raises(Refusal) as refused:
        parties.store.do(ConsentVariation(proposed.id, parties.region, "Another"))
    assert refused.value.code == "agreements.agreed_already"
    assert refused.value.values == {"on": TODAY}
    with pytest.raises(Refusal) as refused:
        parties.store.do(AdoptVariation(proposed.id))
    assert refused.value.values == {"missing": "The ICB"}
    assert "agreements.find_open" in parties.codes(TODAY)
    parties.store.do(ConsentVariation(proposed.id, parties.icb, "C D"))
    parties.store.do(AdoptVariation(proposed.id, version="2"))
    with parties.store.read() as book:
        (line,) = variations(book, parties.agreement)
        assert agreements(book, TODAY)[0].version == "2"
    assert (line.state, line.agreed) == (VariationState.AGREED, ("The ICB", "The region"))
    with pytest.raises(Refusal):
        parties.store.do(WithdrawVariation(proposed.id, "Too late"))


def test_r55_no_consent_before_the_proposal_and_no_variation_before_the_agreement(
    parties: Parties,
) -> None:
    proposal = ProposeVariation(
        parties.agreement, "Review every six months", parties.region, date(2022, 7, 20)
    )
    (proposed,) = parties.store.do(proposal).refs
    early = ConsentVariation(proposed.id, parties.region, "A B", date(2022, 7, 19))
    with pytest.raises(Refusal) as refused:
        parties.store.do(early)
    assert (refused.value.code, refused.value.field) == ("agreements.before_proposed", "on")
    parties.store.do(ConsentVariation(proposed.id, parties.region, "A B", date(2022, 7, 20)))
    parties.store.do(ConsentVariation(proposed.id, parties.icb, "C D"))
    with pytest.raises(Refusal) as refused:
        parties.store.do(AdoptVariation(proposed.id, date(2022, 6, 30)))
    assert (refused.value.code, refused.value.field) == ("agreements.before_effect", "effective_on")
    parties.store.do(AdoptVariation(proposed.id, date(2022, 7, 1)))


@pytest.mark.parametrize(
    ("field", "now", "slip"), [("review_months", 6, 18), ("binding", True, True)]
)
def test_r55_terms_are_corrected_until_somebody_signed_and_varied_by_all_from_then(
    parties: Parties, field: str, now: Any, slip: Any
) -> None:
    parties.store.do(ChangeAgreement(parties.agreement, **{field: slip}))
    parties.store.do(ChangeAgreement(parties.agreement, review_months=12, binding=False))
    parties.store.do(SignAgreement(parties.agreement, parties.region, "A B", "Director"))
    parties.store.do(ChangeAgreement(parties.agreement, review_months=12, binding=False))
    with pytest.raises(Refusal) as refused:
        parties.store.do(ChangeAgreement(parties.agreement, **{field: now}))
    assert (refused.value.code, refused.value.field) == ("agreements.by_variation", field)
    proposal = ProposeVariation(parties.agreement, "Otherwise from August", parties.region)
    (proposed,) = parties.store.do(proposal).refs
    for party in (parties.icb, parties.region):
        parties.store.do(ConsentVariation(proposed.id, party, "A B"))
    with pytest.raises(Refusal):
        parties.store.do(AdoptVariation(proposed.id, review_months=0))
    parties.store.do(AdoptVariation(proposed.id, **{field: now}))
    with parties.store.read() as book:
        sql = f"SELECT {field} FROM agreement_live WHERE id = :id"
        assert book.value(sql, id=parties.agreement) == now


def test_who_is_no_party_neither_proposes_nor_consents(parties: Parties) -> None:
    with pytest.raises(Refusal) as refused:
        parties.store.do(ProposeVariation(parties.agreement, "More", parties.council))
    assert refused.value.code == "agreements.no_party"
    (proposed,) = parties.store.do(ProposeVariation(parties.agreement, "More", parties.region)).refs
    with pytest.raises(Refusal):
        parties.store.do(ConsentVariation(proposed.id, parties.council, "E F"))
    parties.store.do(WithdrawVariation(proposed.id, "Not needed"))


def test_an_agreement_is_corrected_and_ended_with_the_reason(parties: Parties) -> None:
    parties.store.do(ChangeAgreement(parties.agreement, kind=AgreementKind.ENGAGEMENT))
    with pytest.raises(Refusal):
        parties.store.do(EndAgreement(parties.agreement, date(2022, 6, 30), "Before it began"))
    parties.store.do(EndAgreement(parties.agreement, date(2022, 8, 31), "Replaced"))
    assert "agreements.find_ending" in parties.codes(TODAY)
    with parties.store.read() as book:
        (line,) = agreements(book, date(2022, 9, 1), "memor")
    assert (line.state, line.review_on, line.kind) == (
        AgreementState.ENDED,
        None,
        AgreementKind.ENGAGEMENT,
    )


def test_an_agreement_needs_two_parties(parties: Parties) -> None:
    with pytest.raises(Refusal) as refused:
        parties.store.do(MakeAgreement("Alone", (parties.icb, parties.icb)))
    assert refused.value.code == "agreements.no_parties"


def test_a_delegation_keeps_its_exclusions_and_follows_the_policy_of_its_year(
    parties: Parties,
) -> None:
    """R51, R52."""
    parties.store.do(
        SetDelegationPolicy(
            "Not to trusts or councils",
            (OrgKind.NHS_TRUST, OrgKind.COUNCIL),
            "B:L316",
            from_on=date(2022, 4, 1),
            to_on=date(2023, 3, 31),
        )
    )
    primary = RecordDelegation(
        "Primary medical services",
        parties.region,
        parties.icb,
        instrument="Delegation Agreement",
        exclusions="Section 7A public health functions",
        from_on=date(2022, 7, 1),
        source="B:L304",
    )
    parties.store.do(primary)
    council = RecordDelegation(
        "Continuing healthcare", parties.icb, parties.council, instrument="Letter"
    )
    with pytest.raises(Refusal) as refused:
        parties.store.do(council)
    assert (refused.value.code, refused.value.field) == (
        "agreements.against_policy",
        "departure_reason",
    )
    existing = MakeAgreement(
        "Section 75",
        (parties.icb, parties.council),
        AgreementKind.SECTION_75,
        effective_on=date(2019, 4, 1),
    )
    (older,) = parties.store.do(existing).refs
    extended = RecordDelegation(
        "Continuing healthcare",
        parties.icb,
        parties.council,
        kind=DelegationKind.SECTION_75,
        agreement=older.id,
        to_on=date(2022, 9, 1),
    )
    (kept,) = parties.store.do(extended).refs
    with parties.store.read() as book:
        found = delegations(book)
        assert [each.function for each in delegations(book, "council")] == ["Continuing healthcare"]
    assert [(each.function, each.instrument) for each in found] == [
        ("Primary medical services", "Delegation Agreement"),
        ("Continuing healthcare", "Section 75"),
    ]
    assert found[0].exclusions == "Section 7A public health functions"
    assert "agreements.find_delegation" in parties.codes(TODAY)
    parties.store.do(EndDelegation(kept.id, date(2023, 3, 31), "Extended to the year's end"))


def test_a_delegation_goes_to_one(parties: Parties) -> None:
    with pytest.raises(Refusal) as refused:
        parties.store.do(RecordDelegation("Dentistry", parties.icb, instrument="Letter"))
    assert refused.value.code == "agreements.to_whom"


def test_a_service_is_hosted_for_others(parties: Parties) -> None:
    """R41."""
    with pytest.raises(Refusal):
        parties.store.do(HostService("Ambulances", parties.icb, (parties.icb,)))
    parties.store.do(
        HostService(
            "Ambulances",
            parties.icb,
            (parties.region, parties.council),
            lead_commissioner=True,
        )
    )
    with parties.store.read() as book:
        (line,) = hosted_services(book)
    assert line.hosted_for == ("The council", "The region")
