"""Settling closes exactly the versions that were shown, and loses none."""

from datetime import date
from typing import Any

import pytest

from db.actions.records import Action
from db.bodies.commands.bodies import AddBody
from db.bodies.commands.people import AddPerson
from db.bodies.rules.kinds import BodyKind
from db.book import check
from db.clock import today
from db.decisions.records import Decision
from db.errors import Refusal
from db.exchange.commands import SettleVersions
from db.risks.commands.register import ChangeRisk, NoteRisk
from db.risks.records import Risk
from db.risks.rules.risk import RiskState
from db.store import Severity
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


def _risk_apart(pair: Pair, **changes: tuple[Any, Any]) -> tuple[str, list[str]]:
    """Let both change the same fields of one risk without knowing; return it and the tokens."""
    ada, bea = pair
    store = ada.book.store
    body = store.do(AddBody("Group", short="GR", kind=BodyKind.GROUP)).refs[0].id
    risk = store.do(NoteRisk(body, "Beds")).refs[0].id
    exchange(ada, bea)
    for at, laptop in enumerate(pair):
        values: dict[str, Any] = {name: each[at] for name, each in changes.items()}
        laptop.book.store.do(ChangeRisk(risk, **values))
    exchange(ada, bea)
    return risk, [each.token for each in ada.conflicts()]


@pytest.mark.parametrize("written", ["", "   "])
def test_what_the_command_of_a_field_refuses_cannot_be_settled_either(
    pair: Pair, written: str
) -> None:
    risk, (token,) = _risk_apart(pair, title=("Beds short", "Staff short"))
    before = pair[0].digest()
    with pytest.raises(Refusal) as refused:
        pair[0].book.store.do(SettleVersions(token, value=written))
    assert (refused.value.code, refused.value.field) == ("risk.no_title", "value")
    assert pair[0].digest() == before
    pair[0].book.store.do(SettleVersions(token, value="Both short"))
    assert pair[0].conflicts() == []
    with pair[0].book.store.read() as reading:
        sql = "SELECT title FROM risk WHERE id = :id"
        assert reading.value(sql, id=risk) == "Both short"


def test_a_field_that_may_stay_empty_may_be_settled_empty(pair: Pair) -> None:
    _risk, (token,) = _risk_apart(pair, cause=("Winter", "Flu"))
    pair[0].book.store.do(SettleVersions(token, value=""))
    assert pair[0].conflicts() == []


def test_a_closed_risk_keeps_its_title_when_versions_are_settled(pair: Pair) -> None:
    ada, _bea = pair
    risk, (token,) = _risk_apart(pair, title=("Beds short", "Staff short"))
    with ada.book.store.write("Close") as work:
        found = work.find(Risk, risk)
        assert found is not None
        found.state = RiskState.CLOSED
    with pytest.raises(Refusal) as refused:
        ada.book.store.do(SettleVersions(token, value=""))
    assert refused.value.code in {"settle.empty", "risk.no_title"}


def test_a_record_is_settled_only_on_one_that_stands(pair: Pair) -> None:
    ada, bea = pair
    people = [ada.book.store.do(AddPerson(name)).refs[0].id for name in ("Kit", "Lou")]
    exchange(ada, bea)
    _risk, tokens = _risk_apart(pair, owner=(people[0], people[1]))
    with pytest.raises(Refusal) as refused:
        ada.book.store.do(SettleVersions(tokens[0], value="nobody"))
    assert refused.value.code == "settle.no_record"
    ada.book.store.do(SettleVersions(tokens[0], value=people[1]))
    assert ada.conflicts() == []


def test_what_lost_its_words_before_is_found_by_a_check(pair: Pair) -> None:
    """A risk, a decision or an action without its words is a fault, however it came to be."""
    ada, _bea = pair
    store = ada.book.store
    body = store.do(AddBody("Group", short="GR", kind=BodyKind.GROUP)).refs[0].id
    with store.write("Bring in") as work:
        for each in (Risk(body=body), Decision(body=body), Action(body=body)):
            work.add(each)
    found = {each.code for each in store.findings(today()) if each.severity is Severity.STOP}
    assert found >= {"risk.find_no_title", "decisions.finding.no_words", "action.find_no_words"}
