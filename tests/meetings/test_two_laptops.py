"""Minutes on two laptops that have not heard from each other."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from db.book import close, join
from db.exchange.digest import digest
from db.exchange.identity import Home, write_request
from db.exchange.joining import enrol
from db.exchange.queries import conflicts
from db.exchange.receive import receive
from db.exchange.send import send
from db.meetings.commands.agenda import AddItem
from db.meetings.commands.confirming import ConfirmMinutes
from db.meetings.commands.course import StartItem, WriteMinute
from db.meetings.commands.drafting import DraftAgenda
from db.meetings.commands.minutes import AgreeMinutes, CirculateMinutes
from db.meetings.commands.people import MarkArrived, RecordApologies
from db.meetings.commands.room import CloseMeeting, OpenMeeting
from db.meetings.queries import (
    agenda,
    changes_after_confirmation,
    meeting_page,
    minutes_text,
    quorum_now,
)
from tests.meetings.group import DAY, EVERYBODY, JANUARY, Group, clock

Exchange = Callable[[], None]


@pytest.fixture
def two(group: Group, tmp_path: Path) -> Iterator[tuple[Group, Group, Exchange]]:
    """The secretary and the colleague who covers for her, and a way to exchange both ways."""
    mine, hers = Home(tmp_path / "copy" / "laptop"), Home(tmp_path / "hers")
    request = tmp_path / "bea.mbrequest"
    write_request(request, "Bea Crake", hers)
    enrol(group.store, request)
    whole = send(group.store, mine.identity(), tmp_path / "whole.mbundle").path
    book, _ = join(tmp_path / "bea.minutebook", whole, hers)
    other = replace(group, store=book.store)
    count = iter(range(100))

    def exchange() -> None:
        n = next(count)
        ours = send(group.store, mine.identity(), tmp_path / f"a{n}.mbundle").path
        theirs = send(book.store, hers.identity(), tmp_path / f"b{n}.mbundle").path
        receive(book.store, hers, [ours])
        receive(group.store, mine, [theirs])

    yield group, other, exchange
    close(book)


def circulated(group: Group) -> str:
    meeting = group.plan(DAY, "Welcome", "Mutual aid")
    group.opened(*EVERYBODY[:9])
    group.do(StartItem(group.items[1], clock("10:05")))
    group.do(WriteMinute(group.items[1], "The proposal was presented."))
    group.do(CloseMeeting(meeting, clock("12:00")))
    group.do(AgreeMinutes(meeting))
    group.do(CirculateMinutes(meeting))
    item = group.items[1]
    later = group.plan(JANUARY)
    group.do(DraftAgenda(later))
    group.do(OpenMeeting(later, clock("10:00")))
    group.items = [item, later]
    return meeting


def test_an_edit_without_having_seen_the_confirmation_is_told_and_never_folded_in(
    two: tuple[Group, Group, Exchange],
) -> None:
    ada, bea, exchange = two
    meeting = circulated(ada)
    item, later = ada.items
    exchange()
    ada.do(ConfirmMinutes(meeting, later))
    bea.do(WriteMinute(item, "The proposal was presented and welcomed."))
    exchange()
    assert digest(ada.store) == digest(bea.store)
    for group in (ada, bea):
        with group.store.read() as book:
            text = minutes_text(book, meeting)
            (difference,) = changes_after_confirmation(book, meeting)
            page = meeting_page(book, meeting)
        assert (page.changed_since, page.disputed) == (True, False)
        assert text.shown["items"][1]["text"] == "The proposal was presented."
        assert difference.now[4] == "The proposal was presented and welcomed."


def test_two_confirmations_of_different_texts_are_disputed_on_both(
    two: tuple[Group, Group, Exchange],
) -> None:
    ada, bea, exchange = two
    meeting = circulated(ada)
    item, later = ada.items
    exchange()
    ada.do(ConfirmMinutes(meeting, later))
    bea.do(WriteMinute(item, "The proposal was presented and welcomed."))
    bea.do(ConfirmMinutes(meeting, later, changes_agreed=True))
    exchange()
    for group in (ada, bea):
        with group.store.read() as book:
            assert meeting_page(book, meeting).disputed


def test_what_both_note_of_one_meeting_is_noted_once(
    two: tuple[Group, Group, Exchange],
) -> None:
    ada, bea, exchange = two
    meeting = ada.plan(DAY)
    exchange()
    bea.meeting = meeting
    for group in (ada, bea):
        group.do(DraftAgenda(meeting))
        for name in EVERYBODY[:8]:
            group.do(MarkArrived(meeting, group.person(name), clock("10:00")))
    exchange()
    with ada.store.read() as book:
        check = quorum_now(book, meeting, clock("10:01")).check
        mine = [item.title for item in agenda(book, meeting).items]
    with bea.store.read() as book:
        hers = [item.title for item in agenda(book, meeting).items]
    assert check.counted == 8
    assert mine == hers
    assert len(mine) == len(set(mine)) == 5


@pytest.mark.parametrize("first_marks", [True, False])
def test_here_on_one_laptop_and_apologies_on_the_other_are_two_versions_to_settle(
    two: tuple[Group, Group, Exchange], *, first_marks: bool
) -> None:
    ada, bea, exchange = two
    meeting = ada.plan(DAY, "Welcome")
    exchange()
    person = ada.person("Finchley")
    here, away = (ada, bea) if first_marks else (bea, ada)
    here.do(MarkArrived(meeting, person, clock("10:00")))
    away.do(RecordApologies(meeting, person))
    exchange()
    exchange()
    for laptop in (ada, bea):
        with laptop.store.read() as book:
            (found,) = conflicts(book)
            assert {each.value for each in found.versions} == {"present", "apologies"}


def test_items_both_put_at_one_place_stand_in_one_order_on_both(
    two: tuple[Group, Group, Exchange],
) -> None:
    ada, bea, exchange = two
    meeting = ada.plan(DAY, "First", "Last")
    first = ada.items[0]
    exchange()
    for n in range(5):
        ada.do(AddItem(meeting, f"Ada {n}", after=first))
        bea.do(AddItem(meeting, f"Bea {n}", after=first))
    exchange()
    orders = []
    for group in (ada, bea):
        with group.store.read() as book:
            orders.append([item.title for item in agenda(book, meeting).items])
    assert orders[0] == orders[1]
    assert (orders[0][0], orders[0][-1], len(orders[0])) == ("First", "Last", 12)
    between = [title for title in orders[0] if title.startswith("Ada")]
    assert between == [f"Ada {n}" for n in reversed(range(5))]
