"""Who may take part: asked for, added, joined, noticed when a book was copied."""

import stat
from pathlib import Path

import pytest

from db.bodies.commands.places import AddPlace
from db.bodies.rules.kinds import PlaceLevel
from db.book import close, open_book
from db.errors import Refusal
from db.exchange.commands import AddColleague
from db.exchange.identity import Home, Mark, write_request
from db.exchange.joining import enrol
from db.exchange.queries import colleagues
from db.exchange.rules import Role
from tests.exchange.office import Laptop, Pair, exchange, join_book, quick


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


@pytest.mark.parametrize(
    ("systems", "called"), [((), "zoe"), (("Moorland",), "Moorland"), (("Moorland", "Fen"), "zoe")]
)
def test_a_book_joined_is_called_after_its_system_unless_there_are_several(
    pair: Pair, tmp_path: Path, systems: tuple[str, ...], called: str
) -> None:
    ada, _ = pair
    ada.book.store.prepare()
    for name in systems:
        ada.book.store.do(AddPlace(name, PlaceLevel.SYSTEM))
    home = Home(tmp_path / "new laptop")
    write_request(tmp_path / "zoe.request", "Zoe", home)
    enrol(ada.book.store, tmp_path / "zoe.request", Role.READER)
    book = join_book(tmp_path / "zoe.minutebook", ada.send(), home)
    assert book.name == called
    close(book)


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


def test_a_colleague_without_a_name_is_not_added(pair: Pair) -> None:
    ada, _ = pair
    with pytest.raises(Refusal) as refused:
        ada.book.store.do(AddColleague(" ", "0" * 32, "00" * 32, "00" * 32))
    assert (refused.value.code, refused.value.field) == ("exchange.name_missing", "name")


def test_a_key_can_be_read_by_its_own_account_alone(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    place = home.identity().place
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert stat.S_IMODE(place.parent.stat().st_mode) & 0o077 == 0
    assert not list(home.folder.rglob("*.part"))


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
