"""What the command line lists of membership, each as it is told."""

from datetime import date
from pathlib import Path

import pytest

from db.across.membership_lists import (
    composition,
    composition_told,
    leads,
    leads_told,
    may_chair,
    may_chair_told,
    merges,
    merges_told,
    said,
    said_told,
    still_open,
    still_open_told,
)
from db.bodies.commands.contacts import AddContactPoint, LogCommunication
from db.bodies.commands.people import AddOrganisation, AddPerson, PersonLeaves
from db.bodies.commands.terms import ChangeTerms
from db.book import close
from db.cli import main
from db.cli.lists import LISTINGS
from tests.conftest import Kept
from tests.meetings.group import DAY, Group


def test_r3_a_partnership_without_its_provider_chief_executive_is_told_in_words(
    group: Group,
) -> None:
    with group.store.read() as book:
        assert composition(book, "", DAY) == []
    group.do(PersonLeaves(group.person("Clementine"), date(2026, 12, 2)))
    with group.store.read() as book:
        [gap] = composition(book, group.body, DAY)
        assert composition(book, "", date(2026, 12, 2)) == []
        assert composition(book, "none-such", DAY) == []
    assert composition_told(gap) == (
        "MG",
        "Southfell ICP has no NHS provider, Southfell in its seat",
    )


def test_r13_r8_who_may_chair_and_who_leads_are_listed(group: Group) -> None:
    with group.store.read() as book:
        terms = book.value("SELECT id FROM terms_live")
        anybody = may_chair(book, group.body, DAY)
        assert [each.person for each in leads(book, "", DAY)] == [""] * 4
        assert leads_told(leads(book, "", DAY)[0]) == ("Eastwater ICP", "ICP Lead", "vacant")
    assert len(anybody) == 12
    assert may_chair_told(anybody[0])[1].startswith("anybody may")
    group.do(ChangeTerms(terms, chair_offices="NHS provider"))
    with group.store.read() as book:
        assert next(may_chair_told(each) for each in may_chair(book, group.body, DAY)) == (
            "Barnaby Thistlewood",
            "NHS provider",
        )


def test_r14_the_log_says_what_went_round_a_contact_point(group: Group) -> None:
    region, board = group.do(AddOrganisation("Region")), group.do(AddOrganisation("Board"))
    group.do(AddContactPoint("Operations centre", region, "ROC", from_on=date(2026, 12, 1)))
    group.do(LogCommunication(region, board, "Winter"))
    with group.store.read() as book:
        [line] = said(book, "", DAY)
    assert said_told(line)[-1] == "went round ROC"


def test_what_is_open_and_merges_to_finish_are_listed(group: Group) -> None:
    group.do(AddPerson("Nobody In Particular"))
    with group.store.read() as book:
        assert [still_open_told(each) for each in still_open(book, group.body, DAY)] == [
            ("12 memberships that go on",)
        ]
        assert [merges_told(each) for each in merges(book, "", DAY)] == []


@pytest.mark.parametrize(
    ("kind", "ref", "said"),
    [
        ("attendance-record", "MG", "ICS Executive Lead"),
        ("chair-eligibility", "MG", ""),
        ("communications-log", "", ""),
        ("icp-leads", "", "ICP Lead"),
        ("left-open", "HSG", ""),
        ("membership-gaps", "MG", "North has no NHS provider in its seat"),
        ("open-merges", "", ""),
        ("owed", "MG", ""),
    ],
)
def test_every_list_of_membership_is_printed_by_the_command_line(
    nenc: Kept, tmp_path: Path, capsys: pytest.CaptureFixture[str], kind: str, ref: str, said: str
) -> None:
    close(nenc.copied(tmp_path / "copy"))
    home, book = tmp_path / "copy" / "laptop", tmp_path / "copy" / "nenc.minutebook"
    given = ["--home", str(home), "list", str(book), kind, *filter(None, [ref])]
    assert main(given) == 0
    assert said in capsys.readouterr().out
    assert kind in LISTINGS
