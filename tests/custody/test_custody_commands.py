from datetime import date

import pytest

from db.bodies.commands.bodies import AddBody, ChangeBody, NoteUnknown
from db.custody.commands import (
    IssueNumber,
    TakeOverNumbering,
    allot_number,
    freeze,
)
from db.custody.queries import (
    number_of,
    numbers_issued,
    ref_sql,
    snapshot_content,
    snapshots_of,
    take_overs,
)
from db.custody.rules import Series, text_hash
from db.errors import Refusal
from db.record import new_id
from db.store import Ref, Store
from db.words import say

ON = date(2026, 12, 3)


def refused(code: str) -> pytest.RaisesExc[Refusal]:
    return pytest.raises(Refusal, match=f"^{code}$")


@pytest.fixture
def group(store: Store) -> str:
    return store.do(AddBody("Management Group", "MG")).refs[0].id


def issue(store: Store, group: str, *, series: Series = Series.ACTION, on: date = ON) -> str:
    thing = store.do(NoteUnknown("Anything that can have a number")).refs[0]
    store.do(IssueNumber(group, series, *thing, on))
    with store.read() as book:
        return number_of(book, thing.id)


def test_numbers_run_by_series_and_by_the_bodys_own_year(store: Store, group: str) -> None:
    assert issue(store, group) == "MG/A/26-27/001"
    assert issue(store, group) == "MG/A/26-27/002"
    assert issue(store, group, series=Series.DECISION) == "MG/D/26-27/001"
    assert issue(store, group, on=date(2027, 3, 31)) == "MG/A/26-27/003"
    assert issue(store, group, on=date(2027, 4, 1)) == "MG/A/27-28/001"
    store.do(ChangeBody(group, year_start=1))
    assert issue(store, group) == "MG/A/2026/001"


def test_a_thing_has_one_number_however_often_it_is_asked_for(store: Store, group: str) -> None:
    with store.write("Issue twice") as work:
        thing = Ref("action", new_id())
        first = allot_number(work, group, Series.ACTION, thing, ON)
        again = allot_number(work, group, Series.ACTION, thing, ON)
    assert first == again == "MG/A/26-27/001"
    assert issue(store, group) == "MG/A/26-27/002"


def test_nothing_unheard_of_gets_a_number(store: Store, group: str) -> None:
    for kind, thing in [("body", new_id()), ("nothing", group)]:
        with refused("ref.unknown"):
            store.do(IssueNumber(group, Series.ACTION, kind, thing, ON))


def test_a_number_taken_back_is_never_issued_again(store: Store, group: str) -> None:
    with store.write("Raise action") as work:
        allot_number(work, group, Series.ACTION, Ref("action", new_id()), ON)
    store.undo()
    with store.read() as book:
        assert numbers_issued(book, group) == []
    assert issue(store, group) == "MG/A/26-27/002"


def test_a_number_keeps_the_name_the_body_had_that_day(store: Store, group: str) -> None:
    issue(store, group)
    store.do(ChangeBody(group, short="ICSMG"))
    assert issue(store, group) == "ICSMG/A/26-27/002"
    with store.read() as book:
        assert [each.label for each in numbers_issued(book, group)] == [
            "MG/A/26-27/001",
            "ICSMG/A/26-27/002",
        ]


def test_another_laptop_leaves_the_number_to_follow(store: Store, group: str) -> None:
    with store.write("Elsewhere") as work:
        work.device = "f" * 32
        assert allot_number(work, group, Series.ACTION, Ref("action", new_id()), ON) == ""
    with store.read() as book:
        assert numbers_issued(book, group) == []


def test_a_number_to_follow_prints_as_new(store: Store, group: str) -> None:
    with store.read() as book:
        printed = book.value(f"SELECT {ref_sql('body')} FROM body")
    assert printed == f"new-{group[-3:].upper()}"


def test_taking_over_says_when_and_why_and_is_not_taken_back(store: Store, group: str) -> None:
    """P21."""
    with refused("custody.already_here"):
        store.do(TakeOverNumbering(group, "off sick"))
    with store.write("Another laptop had it") as work:
        work.run("UPDATE body SET custodian = :other", other="f" * 32)
    with refused("custody.not_here"):
        issue(store, group)
    with refused("custody.reason_missing"):
        store.do(TakeOverNumbering(group, " "))
    store.do(TakeOverNumbering(group, "off sick", ON))
    with store.read() as book:
        [taken] = take_overs(book, group)
    assert (taken.reason, taken.on_date, taken.by) == ("off sick", ON, store.holder.person)
    assert (taken.from_device, taken.to_device) == ("f" * 32, store.holder.fpr)
    assert issue(store, group) == "MG/A/26-27/001"


def test_a_number_issued_on_two_laptops_is_found(store: Store, group: str) -> None:
    issue(store, group)
    with store.write("As another laptop would") as work:
        thing = new_id()
        allot_number(work, group, Series.ACTION, Ref("action", thing), ON)
        sql = "UPDATE allotment SET number = 1, label = 'MG/A/26-27/001' WHERE thing = :thing"
        work.run(sql, thing=thing)
    found = store.findings(ON)
    assert [each.code for each in found] == ["custody.finding.twice"] * 2
    assert "MG/A/26-27/001" in say(found[0].code, **found[0].values)


def test_what_is_frozen_stays_word_for_word(store: Store) -> None:
    with store.write("Confirm minutes", undoable=False) as work:
        taken = freeze(work, Ref("meeting", "m1"), "confirmed", {"on": "2026-12-03", "a": ["é"]})
    with store.read() as book:
        [line] = snapshots_of(book, "m1")
        assert snapshot_content(book, taken) == {"a": ["é"], "on": "2026-12-03"}
        assert snapshot_content(book, "none") is None
    assert (line.id, line.why, line.taken_by) == (taken, "confirmed", store.holder.person)
    assert line.sha256 == text_hash('{"a":["é"],"on":"2026-12-03"}')
    assert store.findings(ON) == []
    with store.write("Tamper") as work:
        work.run("UPDATE snapshot SET text = text || ' '")
    assert [each.code for each in store.findings(ON)] == ["custody.finding.altered"]
