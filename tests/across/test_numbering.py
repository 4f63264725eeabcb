"""Numbers are given by one laptop; what came without one gets its own there (D18, P21)."""

import pytest

from db.across.commands.numbering import IssueNumbers
from db.across.numbering import Waiting, waiting
from db.actions.commands import RaiseAction
from db.custody.commands import TakeOverNumbering
from db.errors import Refusal
from tests.meetings.conftest import founded, group  # noqa: F401
from tests.meetings.group import DAY, Group
from tests.meetings.test_two_laptops import Exchange, two  # noqa: F401

Two = tuple[Group, Group, Exchange]


def waits(of: Group) -> list[Waiting]:
    with of.store.read() as book:
        return waiting(book, of.body)


def refs(of: Group) -> list[str]:
    with of.store.read() as book:
        return [ref for (ref,) in book.rows("SELECT ref FROM action_live ORDER BY raised_on, id")]


def told(of: Group) -> list[str]:
    return [each.code for each in of.store.findings(DAY) if each.code.startswith("numbering.")]


def raised(of: Group, words: str) -> None:
    of.do(RaiseAction(body=of.body, words=words, owner_text="The chair"))


def test_what_a_colleague_noted_gets_its_number_where_numbers_are_issued(two: Two) -> None:  # noqa: F811
    ada, bea, exchange = two
    raised(ada, "Book the room")
    raised(bea, "Write to the trusts")
    raised(bea, "Thank the volunteers")
    exchange()
    assert [each.words for each in waits(ada)] == ["Write to the trusts", "Thank the volunteers"]
    assert told(ada) == ["numbering.finding.to_follow"]
    with pytest.raises(Refusal) as refused:
        bea.do(IssueNumbers(bea.body))
    assert refused.value.code == "custody.not_here"
    ada.do(IssueNumbers(ada.body))
    exchange()
    assert refs(ada) == refs(bea) == ["MG/A/26-27/001", "MG/A/26-27/002", "MG/A/26-27/003"]
    assert waits(bea) == []
    assert told(bea) == []


def test_nothing_is_issued_where_nothing_waits(two: Two) -> None:  # noqa: F811
    ada, _bea, _exchange = two
    raised(ada, "Book the room")
    with pytest.raises(Refusal) as refused:
        ada.do(IssueNumbers(ada.body))
    assert refused.value.code == "numbering.none_wait"


def test_p21_a_colleague_takes_over_and_numbers_what_waits_without_reusing_any(two: Two) -> None:  # noqa: F811
    ada, bea, exchange = two
    raised(ada, "Book the room")
    exchange()
    raised(bea, "Write to the trusts")
    bea.do(TakeOverNumbering(bea.body, "Ada is off sick"))
    bea.do(IssueNumbers(bea.body))
    assert refs(bea) == ["MG/A/26-27/001", "MG/A/26-27/002"]
    exchange()
    raised(ada, "Order the lunch")
    assert [each.words for each in waits(ada)] == ["Order the lunch"]
