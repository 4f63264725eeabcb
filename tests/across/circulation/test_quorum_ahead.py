"""Quoracy of an item before the day: with those who come, without those who withdraw (R17)."""

from db.across.quorum_ahead import Ahead, quorum_ahead, withdrawn_at
from db.meetings.rules.declarations import Management
from db.meetings.rules.quorum import QuorumState
from tests.across.circulation.ready import Ready
from tests.across.circulation.test_circulation import apologies
from tests.meetings.group import COMMISSIONERS, PROVIDERS


def ahead(ready: Ready, *names: str, item: str = "Finance plan") -> Ahead:
    with ready.group.store.read() as book:
        people = [ready.group.person(each) for each in names]
        return quorum_ahead(book, ready.meeting, ready.items[item], people)


def test_quoracy_of_an_item_counts_all_who_come_and_nobody_who_withdraws(ready: Ready) -> None:
    """The boundary: eight are needed, and eight of twelve are left with four away."""
    apologies(ready, *COMMISSIONERS)
    enough = ahead(ready)
    assert enough.state is QuorumState.QUORATE
    assert enough.sentence == (
        "Quorate as known so far. Eight of twelve members can be counted at item 2; eight are "
        "needed."
    )
    lost = ahead(ready, "Larch")
    assert lost.state is QuorumState.NOT_QUORATE
    assert lost.sentence == (
        "Not quorate as known so far. Seven of twelve members can be counted at item 2, without "
        "Ivo Larch; eight are needed."
    )


def test_whom_members_represent_is_told_where_they_are_missed(ready: Ready) -> None:
    apologies(ready, PROVIDERS[0])
    lost = ahead(ready, PROVIDERS[1])
    assert lost.state is QuorumState.NOT_QUORATE
    assert "Representing Partnership providers there are two, where three are needed." in (
        lost.sentence
    )


def test_who_withdraws_is_of_the_item_and_a_declaration_can_be_left_aside(ready: Ready) -> None:
    declared = ready.run(
        "declare_interest",
        item=ready.items["Finance plan"],
        person=ready.group.person("Larch"),
        nature="Paid by it",
        management=Management.WITHDRAWS,
    )
    with ready.group.store.read() as book:
        finance, other = ready.items["Finance plan"], ready.items["Dashboard"]
        assert withdrawn_at(book, ready.meeting, finance) == {ready.group.person("Larch")}
        assert withdrawn_at(book, ready.meeting, finance, declared) == set()
        assert withdrawn_at(book, ready.meeting, other) == set()
