"""Settling closes exactly the versions that were shown, and loses none."""

from datetime import date

import pytest

from db.book import check
from db.clock import today
from db.errors import Refusal
from db.exchange.commands import SettleVersions
from tests.exchange.office import (
    OpenOffice,
    Pair,
    exchange,
)


def test_settling_keeps_one_and_closes_the_difference_everywhere(pair: Pair) -> None:
    ada, bea = pair
    row = ada.add(name="Trust")
    exchange(ada, bea)
    ada.edit(row, name="One")
    bea.edit(row, name="Two")
    exchange(ada, bea)
    (difference,) = bea.conflicts()
    two = next(each for each in difference.versions if each.value == "Two")
    bea.book.store.do(SettleVersions(difference.token, keep=two.head))
    assert bea.conflicts() == []
    ada.receive(bea.send())
    assert ada.conflicts() == []
    assert ada.value(row) == bea.value(row) == "Two"
    assert ada.digest() == bea.digest()
    assert not check(ada.book.store, today())


def test_settling_with_new_words_takes_both_versions_into_history(pair: Pair) -> None:
    ada, bea = pair
    row = ada.add(name="Trust")
    exchange(ada, bea)
    ada.edit(row, name="One")
    bea.edit(row, name="Two")
    exchange(ada, bea)
    ada.book.store.do(SettleVersions(ada.conflicts()[0].token, value="One and two"))
    bea.receive(ada.send())
    assert bea.value(row) == "One and two"
    with bea.book.store.read() as reading:
        held = {value for (value,) in reading.rows("SELECT val FROM chg WHERE row = :r", r=row)}
    assert {"One", "Two", "One and two"} <= held


def test_settling_leaves_open_what_arrived_after_it_was_shown(office: OpenOffice) -> None:
    ada, bea, cyril = office(3)
    row = ada.add(name="Trust")
    exchange(ada, bea, cyril)
    ada.edit(row, name="One")
    bea.edit(row, name="Two")
    cyril.edit(row, name="Three")
    ada.receive(bea.send())
    token = ada.conflicts()[0].token
    ada.receive(cyril.send())
    ada.book.store.do(SettleVersions(token, value="One and two"))
    (difference,) = ada.conflicts()
    assert {each.value for each in difference.versions} == {"One and two", "Three"}
    exchange(ada, bea, cyril)
    assert bea.conflicts() == cyril.conflicts() == ada.conflicts()
    assert ada.digest() == bea.digest() == cyril.digest()


def test_settling_twice_at_once_with_the_same_words_leaves_nothing_to_settle(pair: Pair) -> None:
    ada, bea = pair
    row = ada.add(name="Trust")
    exchange(ada, bea)
    ada.edit(row, name="One")
    bea.edit(row, name="Two")
    exchange(ada, bea)
    for each in (ada, bea):
        each.book.store.do(SettleVersions(each.conflicts()[0].token, value="Both"))
    exchange(ada, bea)
    assert ada.conflicts() == bea.conflicts() == []
    assert ada.digest() == bea.digest()


@pytest.mark.parametrize(
    ("token", "keep", "value", "code"),
    [
        ("nonsense", "x-1", None, "settle.unknown"),
        ("a.b.c", "x-1", None, "settle.unknown"),
        (None, "ffffffff-1", None, "settle.not_shown"),
        (None, "", None, "settle.one_of"),
        (None, "ffffffff-1", "words", "settle.one_of"),
        (None, "", "with\0nothing", "input.unfit_text"),
    ],
)
def test_a_settlement_that_names_nothing_shown_is_refused(
    pair: Pair, token: str | None, keep: str, value: str | None, code: str
) -> None:
    ada, bea = pair
    row = ada.add(name="Trust")
    exchange(ada, bea)
    ada.edit(row, name="One")
    bea.edit(row, name="Two")
    exchange(ada, bea)
    before = ada.digest()
    with pytest.raises(Refusal) as refused:
        ada.book.store.do(SettleVersions(token or ada.conflicts()[0].token, keep, value))
    assert refused.value.code == code
    assert ada.digest() == before


def test_a_date_is_settled_only_with_a_real_date(pair: Pair) -> None:
    ada, bea = pair
    row = ada.add(name="Trust")
    exchange(ada, bea)
    ada.edit(row, opened_on=date(2026, 4, 1))
    bea.edit(row, opened_on=date(2026, 5, 1))
    exchange(ada, bea)
    token = ada.conflicts()[0].token
    with pytest.raises(Refusal) as refused:
        ada.book.store.do(SettleVersions(token, value="next spring"))
    assert refused.value.code == "settle.unfit"
    ada.book.store.do(SettleVersions(token, value="2026-06-01"))
    assert ada.value(row, "opened_on") == "2026-06-01"
    assert ada.conflicts() == []
