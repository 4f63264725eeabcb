"""The same referral answered differently on two laptops: two versions to settle, none lost."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from db.book import close, join
from db.decisions.commands.circulations import RecordReply, StartCirculation
from db.decisions.commands.outcomes import RecordOutcome
from db.decisions.queries import circulation_page
from db.decisions.rules import MemberAnswer, Outcome
from db.exchange.digest import digest
from db.exchange.identity import Home, write_request
from db.exchange.joining import enrol
from db.exchange.queries import conflicts
from db.exchange.receive import receive
from db.exchange.send import send
from tests.decisions.system import WORDS, System
from tests.meetings.group import DAY, EVERYBODY, ICPS, JANUARY, Group


@dataclass
class Two:
    """The secretary's laptop and her colleague's, and a way to exchange both ways."""

    mine: System
    hers: Group
    exchange: Callable[[], None]


@pytest.fixture
def two(system: System, tmp_path: Path) -> Iterator[Two]:
    group = system.group
    mine, hers = Home(tmp_path / "copy" / "laptop"), Home(tmp_path / "hers")
    write_request(tmp_path / "bea.mbrequest", "Bea Crake", hers)
    enrol(group.store, tmp_path / "bea.mbrequest")
    sent = system.referred()
    group.people["sent"] = sent[ICPS[0]]
    system.planned()
    whole = send(group.store, mine.identity(), tmp_path / "whole.mbundle").path
    book, _ = join(tmp_path / "bea.minutebook", whole, hers)
    count = iter(range(100))

    def exchange() -> None:
        n = next(count)
        ours = send(group.store, mine.identity(), tmp_path / f"a{n}.mbundle").path
        theirs = send(book.store, hers.identity(), tmp_path / f"b{n}.mbundle").path
        receive(book.store, hers, [ours])
        receive(group.store, mine, [theirs])

    yield Two(system, replace(group, store=book.store), exchange)
    close(book)


def test_different_answers_to_one_referral_are_two_versions_to_settle(two: Two) -> None:
    group, sent = two.mine.group, two.mine.group.people["sent"]
    group.do(RecordOutcome(sent, Outcome.RATIFIED, DAY))
    two.hers.do(RecordOutcome(sent, Outcome.REFUSED, JANUARY, outcome_words="No capital."))
    two.exchange()
    assert digest(group.store) == digest(two.hers.store)
    with group.store.read() as book:
        found = {(each.kind, each.field) for each in conflicts(book)}
        items = book.rows("SELECT title FROM agendaitem_live")
    assert ("referral", "outcome") in found
    assert ("referral", "outcome_on") in found
    assert items == [(f"Answers received: {WORDS}",)]


def test_one_members_replies_on_two_laptops_are_one_reply(two: Two) -> None:
    group = two.mine.group
    made = group.do(StartCirculation(group.body, "The wording.", JANUARY))
    two.exchange()
    person = group.person(EVERYBODY[0])
    group.do(RecordReply(made, person, MemberAnswer.AGREES))
    two.hers.do(RecordReply(made, person, MemberAnswer.DISAGREES))
    two.exchange()
    with group.store.read() as book:
        page = circulation_page(book, made)
        found = [(each.kind, each.field) for each in conflicts(book)]
    assert page is not None
    assert page.quorum.counted == 1
    assert ("circulationreply", "answer") in found
