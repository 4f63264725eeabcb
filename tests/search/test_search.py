from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import db.search
from db import clock
from db.actions.commands import CloseAction, RaiseAction, UpdateAction
from db.bodies.records import Body, Person
from db.record import fields
from db.search import FOUND, NOT_FOUND, Hit, rebuild, search
from db.store import Store


@pytest.fixture(autouse=True)
def _monday(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(clock.SET_BY, "2026-11-30T09:00:00+00:00")


@pytest.fixture
def body(store: Store) -> str:
    with store.write("Set the room") as work:
        work.add(Person(name="Siân Ó Briain", post="Chief nurse"))
        return work.add(Body(name="Management Group", short="MG", custodian=work.device))


def found(store: Store, words: str, limit: int = 50) -> list[Hit]:
    with store.read() as book:
        return search(book, words, limit)


def titles(store: Store, words: str) -> list[str]:
    return [each.title for each in found(store, words)]


def raised(store: Store, body: str, words: str) -> str:
    return store.do(RaiseAction(body, words, owner_text="All leads")).refs[0].id


def test_words_beginnings_and_references_are_found(store: Store, body: str) -> None:
    raised(store, body, "Confirm the mutual aid thresholds")
    raised(store, body, "Share the discharge audit")
    for typed in ("thresholds", "THRESH", "mutual confirm", "MG/A/26-27/001", "mg/a/26-27/001"):
        assert titles(store, typed)[0] == "Confirm the mutual aid thresholds"
    assert titles(store, "MG/A/26-27/00") != []
    assert titles(store, "thresholds audit") == []
    assert titles(store, "holds") == []


def test_accents_do_not_matter(store: Store, body: str) -> None:
    assert titles(store, "sian o briain") == titles(store, "SIÂN Ó") == ["Siân Ó Briain"]
    assert titles(store, "management") == ["Management Group"]
    assert body


def test_a_reference_typed_in_full_leads(store: Store, body: str) -> None:
    for _ in range(3):
        raised(store, body, "See MG/A/26-27/002 and MG/A/26-27/002 again")
    assert found(store, "MG/A/26-27/002")[0].ref == "MG/A/26-27/002"


def test_what_belongs_to_a_thing_is_found_under_it(store: Store, body: str) -> None:
    action = raised(store, body, "Write to the trusts")
    store.do(UpdateAction(action, "Wexholme has replied"))
    hit = found(store, "wexholme")[0]
    assert (hit.kind, hit.id, hit.title) == ("action", action, "Write to the trusts")
    assert "Wexholme" in hit.snippet
    store.do(CloseAction(action, evidence="Letters filed"))
    assert titles(store, "letters filed wexholme") == ["Write to the trusts"]


def test_what_was_removed_or_reworded_is_not_found(store: Store, body: str) -> None:
    action = raised(store, body, "Write to the trusts")
    with store.write("Reword") as work:
        work.run("UPDATE action SET words = 'Telephone them' WHERE id = :id", id=action)
    assert titles(store, "trusts") == []
    assert titles(store, "telephone") == ["Telephone them"]
    with store.write("Remove") as work:
        work.run("UPDATE action SET deleted = 'twice' WHERE id = :id", id=action)
    assert titles(store, "telephone") == []


def test_an_action_taken_back_is_not_found(store: Store, body: str) -> None:
    raised(store, body, "Write to the trusts")
    store.undo()
    assert titles(store, "trusts") == []


def test_a_meeting_is_found_by_its_committee_s_newest_name(store: Store, body: str) -> None:
    from db.calendar.records import Meeting

    with store.write("A meeting") as work:
        work.add(Meeting(body=body, on_date=date(2026, 12, 3), venue="Room 4"))
    with store.write("Rename") as work:
        work.run("UPDATE body SET name = 'Executive Group' WHERE id = :id", id=body)
    assert [each.kind for each in found(store, "room")] == ["meeting"]
    assert {each.kind for each in found(store, "executive")} == {"body", "meeting"}
    assert found(store, "management") == []


ODD = [
    *("", " ", '"', "*", "-", "AND", "NEAR(", "a OR", "title:x", "^", "(", "\x00", "\ud800"),
    *("😀", "'; DROP TABLE action", "%", "_", "x" * 100_000, "word " * 10_000, "{a b}", "+", "NOT"),
]


@pytest.mark.parametrize("typed", ODD, ids=range(len(ODD)))
def test_nothing_a_person_types_is_an_error(store: Store, typed: str) -> None:
    assert isinstance(found(store, typed), list)


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=200
)
@given(typed=st.text(max_size=40))
def test_no_text_at_all_is_an_error(store: Store, typed: str) -> None:
    assert isinstance(found(store, typed), list)


WORDS = st.sampled_from(["audit", "auditor", "Zürich", "zurich", "26-27", "trust", "a", "of"])


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=25
)
@given(written=st.lists(WORDS, min_size=1, max_size=4), typed=WORDS)
def test_a_thing_is_found_by_the_beginnings_of_its_words_and_no_others(
    store: Store, body: str, written: list[str], typed: str
) -> None:
    def plain(word: str) -> str:
        return word.casefold().replace("ü", "u")

    action = raised(store, body, " ".join(written))
    begins = any(
        plain(each).startswith(plain(typed)) if len(typed) > 1 else each == typed
        for each in written
    )
    hit = action in {each.id for each in found(store, typed, 10_000)}
    assert hit or not begins
    if typed in {"audit", "auditor", "Zürich", "zurich", "trust"}:
        assert hit == begins


def test_an_index_out_of_step_is_made_anew(store: Store, body: str) -> None:
    raised(store, body, "Write to the trusts")
    with store.local() as book:
        book.run("DELETE FROM found")
    assert titles(store, "trusts") == []
    rebuild(store)
    assert titles(store, "trusts") == ["Write to the trusts"]
    assert titles(store, "management") == ["Management Group"]


def test_a_row_that_did_not_change_is_not_indexed_again(store: Store, body: str) -> None:
    raised(store, body, "Write to the trusts")
    store.rederive(date(2026, 12, 1))
    with store.read() as book:
        before = book.rows("SELECT id, block FROM found_data ORDER BY id")
    store.rederive(date(2026, 12, 2))
    with store.read() as book:
        assert book.rows("SELECT id, block FROM found_data ORDER BY id") == before


def test_beyond_what_is_ranked_the_newest_come_first(
    store: Store, body: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = [raised(store, body, "Write to the trusts") for _ in range(4)]
    monkeypatch.setattr(db.search, "MOST_RANKED", 3)
    assert [each.id for each in found(store, "trusts", 2)] == ids[:1:-1]
    monkeypatch.setattr(db.search, "MOST_RANKED", 4)
    assert len(found(store, "trusts")) == 4


def test_a_limit_holds(store: Store, body: str) -> None:
    for _ in range(3):
        raised(store, body, "Write to the trusts")
    assert len(found(store, "trusts", 2)) == 2
    assert found(store, "trusts", 0) == []


def test_every_kind_of_record_is_found_or_left_out_on_purpose(store: Store) -> None:
    store.prepare()
    assert set(fields().by_table) == FOUND | NOT_FOUND
    assert not FOUND & NOT_FOUND
