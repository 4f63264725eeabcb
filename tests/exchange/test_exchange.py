"""Two colleagues, as they would meet it: send, receive, see."""

import subprocess
import sys
from pathlib import Path

import pytest

from db.book import check
from db.clock import today
from db.exchange.queries import waiting_files
from db.exchange.report import Fate
from tests.exchange.office import Laptop, OpenOffice, Pair, exchange, overrate


def test_two_books_that_have_exchanged_everything_have_one_check_code(pair: Pair) -> None:
    ada, bea = pair
    row = ada.add(name="Northern Trust", short="NT")
    bea.add(name="Southern Trust")
    exchange(ada, bea)
    assert bea.value(row) == "Northern Trust"
    assert ada.digest() == bea.digest()
    assert not check(ada.book.store, today())
    assert not check(bea.book.store, today())


def test_a_form_open_while_a_colleagues_change_arrives_loses_neither_words(pair: Pair) -> None:
    ada, bea = pair
    row = ada.add(name="Trust")
    bea.receive(ada.send())
    seen = ada.seen(row)
    bea.edit(row, name="Trust by Bea")
    ada.receive(bea.send())
    ada.edit(row, seen, name="Trust by Ada")
    (difference,) = ada.conflicts()
    assert difference.base == "Trust"
    assert {(each.value, each.person) for each in difference.versions} == {
        ("Trust by Ada", "Ada"),
        ("Trust by Bea", "Bea"),
    }
    bea.receive(ada.send())
    assert ada.conflicts() == bea.conflicts()


def test_a_preview_shows_what_would_come_and_leaves_the_book_as_it_is(pair: Pair) -> None:
    ada, bea = pair
    row = ada.add(name="Trust")
    bundle = ada.send()
    before = bea.digest()
    report = bea.receive(bundle, preview=True)
    assert report.preview
    assert report.changes == 1
    assert report.kinds["organisation"] == {row}
    assert bea.digest() == before
    assert bea.value(row) is None


def test_receiving_twice_changes_nothing(pair: Pair) -> None:
    ada, bea = pair
    ada.add(name="Trust")
    bundle = ada.send()
    assert bea.receive(bundle).outcomes[0].fate is Fate.TAKEN
    before = bea.digest()
    assert bea.receive(bundle).outcomes[0].fate is Fate.NOTHING_NEW
    assert bea.digest() == before


def without_what_others_wrote(laptop: Laptop, to: Laptop) -> Path:
    """Send as if they held all that others wrote, as after a file that was lost."""
    overrate(laptop, to.fpr)
    return laptop.send(laptop.folder / "late.mbundle", to.fpr)


def test_a_file_that_comes_too_early_waits_and_is_taken_with_what_it_builds_on(
    office: OpenOffice,
) -> None:
    ada, bea, cyril = office(3)
    row = ada.add(name="Trust")
    bea.receive(ada.send())
    bea.edit(row, name="Trust by Bea")
    before = cyril.digest()
    early = without_what_others_wrote(bea, cyril)
    outcome = cyril.receive(early).outcomes[0]
    assert outcome.fate is Fate.WAITING
    assert outcome.why is not None
    assert "Ada" in outcome.why.words()
    assert cyril.digest() == before
    with cyril.book.store.read() as reading:
        assert [name for name, _ in waiting_files(reading)] == [early.name]
    assert cyril.receive(early).outcomes[0].fate is Fate.WAITING
    report = cyril.receive(ada.send())  # what was waiting comes in with it
    assert report.by_name == {"Ada": 1, "Bea": 1}
    assert cyril.value(row) == "Trust by Bea"
    with cyril.book.store.read() as reading:
        assert waiting_files(reading) == []
    assert cyril.digest() == bea.digest()


def test_two_files_that_need_each_other_are_taken_together(office: OpenOffice) -> None:
    ada, bea, cyril = office(3)
    row = ada.add(name="Trust")
    bea.receive(ada.send())
    bea.edit(row, name="Two")
    ada.receive(bea.send())
    ada.edit(row, name="Three")
    bea.receive(ada.send())
    bea.edit(row, name="Four")
    first = without_what_others_wrote(ada, cyril)
    second = without_what_others_wrote(bea, cyril)
    assert cyril.receive(second, first).changes == 4
    assert cyril.value(row) == "Four"


def test_a_file_of_which_only_the_beginning_could_be_taken_is_passed_on_no_further_than_signed(
    office: OpenOffice,
) -> None:
    ada, bea, cyril, dora = office(4)
    early = ada.add(name="Early")
    row = cyril.add(name="From Cyril")
    ada.receive(cyril.send())
    ada.edit(row, name="By Ada")
    outcome = bea.receive(without_what_others_wrote(ada, bea)).outcomes[0]
    assert outcome.fate is Fate.WAITING
    assert bea.value(early) == "Early"
    own = bea.add(name="From Bea")
    assert not dora.receive(bea.send()).refused
    exchange(ada, bea, cyril, dora)
    assert dora.value(own) == "From Bea"
    assert len({each.digest() for each in (ada, bea, cyril, dora)}) == 1


def test_a_file_for_one_colleague_holds_only_what_they_lack(pair: Pair) -> None:
    ada, bea = pair
    ada.add(name="Trust")
    exchange(ada, bea)
    ada.add(name="Another")
    assert ada.send(peer="Bea").stat().st_size < ada.send().stat().st_size
    report = bea.receive(ada.send(peer="Bea"))
    assert report.changes == 1


def test_everyones_changes_travel_by_way_of_anyone(office: OpenOffice) -> None:
    ada, bea, cyril = office(3)
    row = bea.add(name="From Bea")
    ada.receive(bea.send())
    cyril.receive(ada.send())
    assert cyril.value(row) == "From Bea"
    assert cyril.digest() == ada.digest()


def test_removing_many_records_is_asked_about_first(pair: Pair) -> None:
    ada, bea = pair
    rows = [ada.add(name=f"Trust {count}") for count in range(21)]
    exchange(ada, bea)
    for row in rows:
        ada.edit(row, deleted="a mistake")
    bundle = ada.send()
    report = bea.receive(bundle)
    assert report.refused
    assert report.outcomes[0].why is not None
    assert report.outcomes[0].why.code == "exchange.hides_many"
    assert bea.value(rows[0], "deleted") is None
    assert not bea.receive(bundle, confirmed=True).refused
    assert bea.value(rows[0], "deleted") == "a mistake"


def test_a_record_removed_by_one_and_changed_by_another_is_told(pair: Pair) -> None:
    ada, bea = pair
    row = ada.add(name="Trust")
    exchange(ada, bea)
    ada.edit(row, deleted="closed")
    bea.edit(row, short="T")
    report = ada.receive(bea.send())
    assert "exchange.edited_deleted" in {each.code for each in report.notices}
    other = bea.receive(ada.send())
    assert "exchange.edited_deleted" in {each.code for each in other.notices}


def test_a_record_changed_after_its_removal_was_known_is_not_told(pair: Pair) -> None:
    ada, bea = pair
    row = ada.add(name="Trust")
    exchange(ada, bea)
    ada.edit(row, deleted="closed")
    bea.receive(ada.send())
    bea.edit(row, short="T")
    report = ada.receive(bea.send())
    assert report.notices == ()


def test_two_people_changing_different_fields_is_a_notice_not_a_difference(pair: Pair) -> None:
    ada, bea = pair
    row = ada.add(name="Trust")
    exchange(ada, bea)
    ada.edit(row, short="T")
    bea.edit(row, code="RX1")
    report = ada.receive(bea.send())
    assert report.differences == ()
    assert [each.code for each in report.notices] == ["exchange.both_changed"]


def test_the_report_speaks_in_words(pair: Pair) -> None:
    ada, bea = pair
    row = ada.add(name="Trust")
    exchange(ada, bea)
    ada.edit(row, name="One")
    bea.edit(row, name="Two")
    lines = ada.receive(bea.send()).sentences()
    assert lines[0] == "Changes by Bea: 1."
    assert any("Two versions to settle" in each for each in lines)


def test_a_clock_two_hours_ahead_is_told_and_loses_nothing(
    pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada, bea = pair
    monkeypatch.setenv("MINUTEBOOK_NOW", "2026-12-03T12:00:00+00:00")
    row = bea.add(name="Trust")
    bundle = bea.send()
    monkeypatch.setenv("MINUTEBOOK_NOW", "2026-12-03T10:00:00+00:00")
    report = ada.receive(bundle)
    assert [(each.code, each.values["hours"]) for each in report.notices] == [
        ("exchange.clock_ahead", 2)
    ]
    ada.edit(row, name="Later words")
    bea.receive(ada.send())
    assert bea.value(row) == "Later words"


def test_what_is_seen_of_sharing_does_not_wait_for_the_orm() -> None:
    script = (
        "import sys, db.exchange.queries, db.exchange.identity; "
        "assert not {'sqlmodel', 'sqlalchemy', 'cryptography', 'zstandard'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
