import pytest

from db.errors import Refusal
from db.programmes.commands import AddWorkstream, ChangeWorkstream, RemoveWorkstream
from db.programmes.queries import workstreams
from db.store import Store


def refused(code: str) -> pytest.RaisesExc[Refusal]:
    return pytest.raises(Refusal, match=f"^{code}$")


def test_r9_workstreams_are_listed_as_the_memorandum_numbers_them(store: Store) -> None:
    store.do(
        AddWorkstream("Local priority"),
        AddWorkstream("Digital Care", number=3, source="memorandum, ¶13"),
        AddWorkstream("Population Health and Prevention", number=1),
    )
    with store.read() as book:
        found = workstreams(book)
    assert [each.name for each in found] == [
        *("Population Health and Prevention", "Digital Care", "Local priority")
    ]
    assert found[1].source == "memorandum, ¶13"


def test_a_workstream_has_a_name_of_its_own(store: Store) -> None:
    with refused("bodies.name_missing"):
        store.do(AddWorkstream(" "))
    digital = store.do(AddWorkstream("Digital Care")).refs[0].id
    other = store.do(AddWorkstream("Workforce")).refs[0].id
    with refused("programmes.name_taken"):
        store.do(AddWorkstream("digital care"))
    with refused("programmes.name_taken"):
        store.do(ChangeWorkstream(other, name="Digital Care"))
    store.do(ChangeWorkstream(digital, name="Digital care", number=3))


def test_a_workstream_removed_by_mistake_comes_back_when_added_again(store: Store) -> None:
    digital = store.do(AddWorkstream("Digital Care", purpose="old")).refs[0].id
    store.do(RemoveWorkstream(digital, "entered twice"))
    with store.read() as book:
        assert workstreams(book) == []
    assert store.do(AddWorkstream("Digital Care")).refs[0].id == digital
    with store.read() as book:
        assert [each.purpose for each in workstreams(book)] == [""]
