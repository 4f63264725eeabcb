"""Two colleagues, as they would meet it: send, receive, settle."""

import subprocess
import sys
from pathlib import Path

import pytest

from db.book import check, open_book
from db.clock import today
from db.errors import Refusal
from db.exchange.commands import SettleVersions
from db.exchange.identity import Home, Mark, write_request
from db.exchange.joining import enrol
from db.exchange.queries import colleagues, waiting_files
from db.exchange.report import Fate
from db.exchange.rules import Role
from tests.exchange.office import Laptop, OpenOffice, join_book, overrate, quick

Pair = tuple[Laptop, Laptop]


def exchange(*laptops: Laptop) -> None:
    for _ in range(2):
        for one in laptops:
            for other in laptops:
                if one is not other:
                    other.receive(one.send())


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
    from datetime import date

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


def test_colleagues_show_when_they_were_heard_and_what_they_lack(pair: Pair) -> None:
    ada, bea = pair
    ada.add(name="Trust", short="T")
    with ada.book.store.read() as reading:
        before = {each.name: each for each in colleagues(reading)}
    assert before["Ada"].ours
    assert before["Bea"].last_heard is None
    exchange(ada, bea)
    with ada.book.store.read() as reading:
        after = {each.name: each for each in colleagues(reading)}
    assert after["Bea"].last_heard is not None
    assert after["Bea"].not_there == 0


def test_a_laptop_is_added_by_request_and_joins_from_one_file(pair: Pair, tmp_path: Path) -> None:
    ada, _ = pair
    ada.add(name="Trust")
    home = Home(tmp_path / "new laptop")
    write_request(tmp_path / "zoe.request", "Zoe", home)
    enrol(ada.book.store, tmp_path / "zoe.request", Role.READER)
    book = join_book(tmp_path / "zoe.minutebook", ada.send(), home)
    zoe = Laptop("Zoe", tmp_path, book)
    try:
        assert zoe.digest() == ada.digest()
        assert book.store.holder.role == "reader"
        with pytest.raises(Refusal) as refused:
            zoe.add(name="Mine")
        assert refused.value.code == "role.reader"
        ada.add(name="Another")
        zoe.receive(ada.send())
        assert zoe.digest() == ada.digest()
    finally:
        zoe.close()


def test_a_laptop_nobody_added_cannot_join(pair: Pair, tmp_path: Path) -> None:
    ada, _ = pair
    home = Home(tmp_path / "stranger")
    write_request(tmp_path / "s.request", "Stranger", home)
    with pytest.raises(Refusal) as refused:
        join_book(tmp_path / "s.minutebook", ada.send(), home)
    assert refused.value.code == "exchange.not_for_us"
    assert not (tmp_path / "s.minutebook").exists()


def test_a_request_that_was_altered_is_refused(pair: Pair, tmp_path: Path) -> None:
    ada, _ = pair
    place = tmp_path / "r.request"
    write_request(place, "Zoe", Home(tmp_path / "z"))
    place.write_text(place.read_text().replace("Zoe", "Eve"))
    with pytest.raises(Refusal) as refused:
        enrol(ada.book.store, place)
    assert refused.value.code == "exchange.not_request"


def test_adding_somebody_twice_is_refused(pair: Pair, tmp_path: Path) -> None:
    ada, _ = pair
    place = tmp_path / "r.request"
    write_request(place, "Zoe", Home(tmp_path / "z"))
    enrol(ada.book.store, place)
    with pytest.raises(Refusal) as refused:
        enrol(ada.book.store, place)
    assert refused.value.code == "exchange.already_colleague"


def test_only_an_administrator_adds_colleagues(pair: Pair, tmp_path: Path) -> None:
    _, bea = pair
    place = tmp_path / "r.request"
    write_request(place, "Zoe", Home(tmp_path / "z"))
    with pytest.raises(Refusal) as refused:
        enrol(bea.book.store, place)
    assert refused.value.code == "role.admin"


def test_a_copied_book_is_noticed_and_only_read(pair: Pair) -> None:
    ada, _ = pair
    ada.close()
    older = ada.book.path.read_bytes()
    ada.open()
    ada.add(name="Trust")
    ada.close()
    ada.book.path.write_bytes(older)
    ada.open()
    assert ada.book.standing == "book.copied"
    assert ada.book.store.holder.role == "reader"


def test_a_rolled_back_book_is_written_again_once_the_laptop_is_added_anew(
    pair: Pair, tmp_path: Path
) -> None:
    ada, bea = pair
    exchange(ada, bea)
    bea.close()
    older = bea.book.path.read_bytes()
    bea.open()
    bea.add(name="Never sent")
    bea.close()
    bea.book.path.write_bytes(older)
    bea.open()
    ada.add(name="Trust")
    report = bea.receive(ada.send())
    assert "exchange.outrun" in {each.code for each in report.notices}
    asked = write_request(tmp_path / "again.request", "Bea", bea.home)
    enrol(ada.book.store, tmp_path / "again.request")
    report = bea.receive(ada.send())
    assert "exchange.renewed" in {each.code for each in report.notices}
    bea.close()
    bea.open()
    assert (bea.book.standing, bea.fpr) == ("", asked.fpr)
    row = bea.add(name="Written anew")
    ada.receive(bea.send())
    assert ada.value(row) == "Written anew"
    assert ada.digest() == bea.digest()


def test_a_book_carried_to_a_new_laptop_is_written_there_once_it_is_added(
    pair: Pair, tmp_path: Path
) -> None:
    ada, bea = pair
    bea.close()
    new = Home(tmp_path / "new laptop")
    write_request(tmp_path / "new.request", "Bea", new)
    enrol(ada.book.store, tmp_path / "new.request")
    moved = Laptop("Bea", bea.folder, open_book(bea.book.path, new))
    quick(moved.book)
    assert moved.book.standing == "book.stranger"
    moved.receive(ada.send())
    moved.close()
    moved.open()
    try:
        row = moved.add(name="From the new laptop")
        ada.receive(moved.send())
        assert ada.value(row) == "From the new laptop"
    finally:
        moved.close()
        bea.open()


def test_the_mark_of_how_far_was_written_never_goes_back(tmp_path: Path) -> None:
    home = Home(tmp_path)
    home.keep_mark("g", Mark("f", 5, "aa"))
    home.keep_mark("g", Mark("f", 3, "bb"))
    assert home.mark("g", "f") == Mark("f", 5, "aa")
    assert home.mark("g", "other") is None


def test_a_forsaken_key_is_not_used_to_ask_again(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    first = home.identity()
    home.forsake("g", first.fpr)
    asked = write_request(tmp_path / "r.request", "Ada", home)
    assert asked.fpr != first.fpr
    assert home.identity_for("g", lambda _: True) == home.identities()[-1]


def test_a_book_of_another_laptop_can_only_be_read(pair: Pair, tmp_path: Path) -> None:
    ada, _ = pair
    ada.close()
    book = open_book(ada.book.path, Home(tmp_path / "elsewhere"))
    try:
        assert book.standing == "book.stranger"
    finally:
        Laptop("x", tmp_path, book).close()
        ada.open()


def test_what_is_seen_of_sharing_does_not_wait_for_the_orm() -> None:
    script = (
        "import sys, db.exchange.queries, db.exchange.identity; "
        "assert not {'sqlmodel', 'sqlalchemy', 'cryptography', 'zstandard'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
