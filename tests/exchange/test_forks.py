"""A book that was copied or restored is noticed by everybody, also at equal length."""

from db.exchange.report import Fate
from tests.exchange.office import Laptop, Pair, offer, reason


def branches(ada: Laptop, bea: Laptop) -> tuple[bytes, bytes]:
    """Return two files of Bea's that tell her history differently, as a restored backup would."""
    bea.close()
    older = bea.book.path.read_bytes()
    marks = {each: each.read_bytes() for each in (bea.home.folder / "books").iterdir()}
    bea.open()
    bea.add(name="From the laptop")
    first = bea.send(bea.folder / "first.mbundle").read_bytes()
    bea.close()
    bea.book.path.write_bytes(older)
    for place, content in marks.items():
        place.write_bytes(content)
    bea.open()
    bea.add(name="From the restored backup")
    second = bea.send(bea.folder / "second.mbundle").read_bytes()
    assert ada.fpr != bea.fpr
    return first, second


def test_a_fork_of_equal_length_is_noticed(busy: Pair) -> None:
    ada, bea = busy
    first, second = branches(ada, bea)
    assert offer(ada, first).fate is Fate.TAKEN
    assert reason(ada, second) == "exchange.fork"


def test_a_longer_fork_is_noticed(busy: Pair) -> None:
    ada, bea = busy
    first, _ = branches(ada, bea)
    bea.add(name="And one more")
    assert offer(ada, first).fate is Fate.TAKEN
    assert reason(ada, bea.send().read_bytes()) == "exchange.fork"


def test_somebody_writing_as_this_laptop_is_noticed(busy: Pair) -> None:
    ada, bea = busy
    _, second = branches(ada, bea)
    place = ada.folder / "first.mbundle"
    place.write_bytes(second)
    ada.receive(place)
    back = ada.send().read_bytes()
    bea.close()
    # Bea goes on from the other branch, at the same length
    bea.open()
    bea.add(name="Further")
    assert offer(bea, back).fate is Fate.NOTHING_NEW
    first, _ = branches(ada, bea)
    outcome = offer(bea, first)
    assert outcome.why is not None
    assert outcome.why.code == "exchange.fork_own"


def test_a_rolled_back_book_takes_its_own_changes_back_and_may_write_again(busy: Pair) -> None:
    ada, bea = busy
    bea.close()
    older = bea.book.path.read_bytes()
    bea.open()
    row = bea.add(name="Written later")
    ada.receive(bea.send())
    bea.close()
    bea.book.path.write_bytes(older)
    bea.open()
    assert bea.book.standing == "book.copied"
    bea.receive(ada.send())
    bea.close()
    bea.open()
    assert bea.book.standing == ""
    assert bea.value(row) == "Written later"
    assert bea.digest() == ada.digest()


def test_replaying_an_old_file_changes_nothing(busy: Pair) -> None:
    ada, bea = busy
    old = bea.send(bea.folder / "old.mbundle").read_bytes()
    assert offer(ada, old).fate is Fate.TAKEN
    bea.add(name="More")
    assert offer(ada, bea.send().read_bytes()).fate is Fate.TAKEN
    before = ada.digest()
    assert offer(ada, old).fate is Fate.NOTHING_NEW
    assert ada.digest() == before
