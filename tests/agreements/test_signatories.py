"""A chief executive and a chair sign for one party, each on a day of its own (R56)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from db import clock
from db.agreements.commands.agreements import (
    MakeAgreement,
    NameSignatory,
    RemoveSignatory,
    SignAgreement,
    Signature,
)
from db.agreements.commands.variations import AdoptVariation, ConsentVariation, ProposeVariation
from db.agreements.queries import SignatoryLine, agreements, signatories
from db.bodies.records import Organisation
from db.bodies.rules.kinds import OrgKind
from db.book import check
from db.errors import Refusal
from db.papers.catalogue import paper
from db.papers.paper import Paper, Section
from db.papers.paper import Signature as Block
from db.record import same_id
from db.store import Store, cautions
from tests.exchange.office import Laptop, make_office, open_office

MAY, JUNE, TODAY = date(2026, 5, 1), date(2026, 6, 2), date(2026, 7, 1)
CHIEF, CHAIR = "Chief Executive", "Chair"


@dataclass(frozen=True)
class Pact:
    """An agreement of a board and a region."""

    store: Store
    board: str
    region: str
    agreement: str

    def sign(self, party: str, role: str, on: date, person: str = "A B") -> None:
        self.store.do(SignAgreement(self.agreement, party, person, role, on))

    def refused(self, it: object) -> Refusal:
        with pytest.raises(Refusal) as refused:
            self.store.do(it)
        return refused.value

    def lines(self, party: str) -> list[SignatoryLine]:
        with self.store.read() as book:
            found = signatories(book, self.agreement)
        return [each for each in found if each.organisation_id == party]

    def unsigned(self) -> tuple[str, ...]:
        with self.store.read() as book:
            return agreements(book, TODAY)[0].unsigned

    def row(self, party: str, *role: str) -> str:
        return same_id("signatory", self.agreement, party, *role)

    def sheet(self) -> Paper:
        with self.store.read() as book:
            return paper(book, "signature-sheet", self.agreement, TODAY)


def pact(store: Store) -> Pact:
    with store.write("Enter the parties") as work:
        board = work.add(Organisation(name="The board", kind=OrgKind.ICB))
        region = work.add(Organisation(name="The region", kind=OrgKind.REGION))
    made = MakeAgreement("Memorandum", (board, region), effective_on=date(2026, 4, 1))
    return Pact(store, board, region, store.do(made).refs[0].id)


@pytest.fixture
def made(store: Store, monkeypatch: pytest.MonkeyPatch) -> Pact:
    monkeypatch.setenv(clock.SET_BY, f"{TODAY.isoformat()}T09:00:00+00:00")
    return pact(store)


def test_r56_a_party_signs_as_chief_executive_then_as_chair_and_in_neither_twice(
    made: Pact,
) -> None:
    made.sign(made.board, CHIEF, MAY)
    made.sign(made.board, CHAIR, JUNE, "C D")
    assert [(each.role, each.person, each.signed_on) for each in made.lines(made.board)] == [
        (CHIEF, "A B", MAY),
        (CHAIR, "C D", JUNE),
    ]
    for role, on in ((CHIEF, MAY), (" chief  executive", MAY), ("CHAIR", JUNE)):
        again = made.refused(SignAgreement(made.agreement, made.board, "E F", role, JUNE))
        assert (again.code, again.field) == ("agreements.signed_already", "organisation")
        assert again.values["on"] == on
    assert len(made.lines(made.board)) == 2


def test_r56_the_first_signatory_keeps_the_id_of_its_party_and_a_further_one_that_of_its_role(
    made: Pact,
) -> None:
    made.sign(made.board, CHIEF, MAY)
    made.sign(made.board, f" {CHAIR} ", MAY)
    sql = "SELECT id, role FROM signatory_live WHERE organisation = :o"
    with made.store.read() as book:
        found = dict(book.rows(sql, o=made.board))
    assert found == {made.row(made.board): CHIEF, made.row(made.board, "chair"): CHAIR}


def test_r56_a_party_has_signed_when_all_who_are_named_for_it_have(made: Pact) -> None:
    made.sign(made.region, "Director", MAY)
    made.store.do(NameSignatory(made.agreement, made.board, "A B", CHIEF))
    made.store.do(NameSignatory(made.agreement, made.board, "C D", CHAIR))
    assert made.unsigned() == (f"The board ({CHAIR})", f"The board ({CHIEF})")
    made.sign(made.board, CHIEF, MAY)
    assert made.unsigned() == (f"The board ({CHAIR})",)
    (found,) = (
        each for each in check(made.store, TODAY) if each.code == "agreements.find_unsigned"
    )
    assert found.values["missing"] == "The board (Chair)"
    assert "The board (Chair)" in made.sheet().status_note
    made.sign(made.board, CHAIR, JUNE)
    assert made.unsigned() == ()
    assert made.sheet().status == ""
    assert "agreements.find_unsigned" not in {each.code for each in check(made.store, TODAY)}


def test_r56_the_sheet_has_a_block_for_each_role_under_one_party(made: Pact) -> None:
    made.sign(made.board, CHIEF, MAY)
    made.store.do(NameSignatory(made.agreement, made.board, "C D", CHAIR))
    sections = [each for each in made.sheet().blocks if isinstance(each, Section)]
    told = [
        [dict(block.lines) for block in each.blocks if isinstance(block, Block)]
        for each in sections
    ]
    assert [[lines["Role"] for lines in each] for each in told] == [[CHIEF, CHAIR], [""]]
    assert [lines["Date"] for lines in told[0]] == ["1 May 2026", ""]


def test_r56_each_role_is_given_with_the_agreement_itself(made: Pact) -> None:
    signed = tuple(
        Signature(party, "A B", role, MAY)
        for party in (made.board, made.region)
        for role in (CHIEF, CHAIR)
    )
    parties = (made.board, made.region)
    (kept,) = made.store.do(MakeAgreement("Other", parties, signatures=signed)).refs
    with made.store.read() as book:
        assert len(signatories(book, kept.id)) == 4
        (line,) = agreements(book, TODAY, "Other")
    assert (line.parties, line.unsigned) == (("The board", "The region"), ())


def test_r55_a_party_with_two_signatories_still_consents_to_a_variation_once(made: Pact) -> None:
    made.sign(made.board, CHIEF, MAY)
    made.sign(made.board, CHAIR, MAY)
    (proposed,) = made.store.do(ProposeVariation(made.agreement, "More", made.board)).refs
    assert made.refused(AdoptVariation(proposed.id)).values == {"missing": "The board, The region"}
    for party in (made.board, made.region):
        made.store.do(ConsentVariation(proposed.id, party, "A B"))
    made.store.do(AdoptVariation(proposed.id))


def test_r56_who_is_not_to_sign_after_all_is_taken_off_while_another_signs(made: Pact) -> None:
    made.store.do(NameSignatory(made.agreement, made.board, "A B", CHIEF))
    first, further = made.row(made.board), made.row(made.board, "chair")
    assert made.refused(RemoveSignatory(first, "Wrong")).code == "agreements.only_signatory"
    made.sign(made.board, CHAIR, MAY, "C D")
    assert made.refused(RemoveSignatory(further, "Wrong")).code == "agreements.signed_already"
    assert made.refused(RemoveSignatory(first, " ")).field == "reason"
    made.store.do(RemoveSignatory(first, "The chair alone signs"))
    assert made.unsigned() == ("The region",)
    made.sign(made.board, "Deputy", JUNE, "E F")
    assert [each.role for each in made.lines(made.board)] == [CHAIR, "Deputy"]


def test_r56_a_third_party_named_by_mistake_is_said_to_join_and_goes_again(made: Pact) -> None:
    with made.store.write("Enter another") as work:
        other = work.add(Organisation(name="The trust"))
    naming = NameSignatory(made.agreement, other, "A B", CHIEF)
    with made.store.read() as book:
        (said,) = cautions(book, naming, TODAY)
        own = NameSignatory(made.agreement, made.board, "A B", CHIEF)
        assert cautions(book, own, TODAY) == ()
        assert cautions(book, SignAgreement(made.agreement, other, "A B", CHIEF), TODAY) == (said,)
    assert said.words == "The trust is no party of this agreement yet. It joins by this."
    made.store.do(naming)
    made.store.do(RemoveSignatory(made.row(other), "Another agreement"))
    assert made.unsigned() == ("The board", "The region")
    alone = made.refused(RemoveSignatory(made.row(made.board), "Wrong"))
    assert alone.code == "agreements.only_signatory"


@pytest.fixture
def pair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Laptop, Laptop]]:
    make_office(tmp_path / "kept", 2)
    monkeypatch.setenv(clock.SET_BY, f"{TODAY.isoformat()}T09:00:00+00:00")
    first, second = open_office(tmp_path / "kept", tmp_path / "open", 2)
    yield first, second
    first.close()
    second.close()


def test_r56_two_laptops_that_record_one_signature_make_one(pair: tuple[Laptop, Laptop]) -> None:
    first, second = pair
    here = pact(first.book.store)
    here.sign(here.board, CHIEF, MAY)
    second.receive(first.send())
    there = Pact(second.book.store, here.board, here.region, here.agreement)
    for each, role in ((here, CHAIR), (there, CHAIR.upper())):
        each.sign(each.board, role, JUNE, "C D")
    mine, theirs = first.send(), second.send()
    first.receive(theirs)
    second.receive(mine)
    for each in (here, there):
        assert [line.signed_on for line in each.lines(each.board)] == [MAY, JUNE]
        assert each.unsigned() == ("The region",)
