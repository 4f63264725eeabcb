"""Random histories of several laptops: what can go wrong with files, clocks, people and power.

One history is given by its seed alone. Late, lost, repeated, reordered, truncated and altered
files, files that hold too little, clocks that are wrong and jump, a kill inside receiving,
settlements that are partial or made twice at once, and a newcomer who joins from one file.
"""

import os
import random
import shutil
import signal
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from db.book import close, open_book
from db.clock import SET_BY
from db.errors import Refusal
from db.exchange import taking
from db.exchange.commands import SettleVersions
from db.exchange.identity import Home, write_request
from db.exchange.joining import enrol
from db.exchange.receive import receive
from db.exchange.report import Fate
from tests.exchange.office import Laptop, join_book, open_office, overrate, quick
from tests.exchange.oracle import nothing_lost, prove

COLUMNS = ("name", "short", "code", "source")
KILLS = ("before the journal", "after the journal", "after the record", "at the end")
START = datetime(2026, 4, 1, 9, tzinfo=UTC)


@dataclass
class History:
    """The state of one history."""

    chance: random.Random
    laptops: list[Laptop]
    folder: Path
    inbox: list[list[bytes]] = field(default_factory=list)
    skew: list[timedelta] = field(default_factory=list)
    saved: list[tuple[str, int, Any]] = field(default_factory=list)
    count: Counter[str] = field(default_factory=Counter)
    now: datetime = START

    def set_clock(self, at: int) -> None:
        os.environ[SET_BY] = (self.now + self.skew[at]).isoformat()


def run(seed: int, kept: Path, folder: Path, *, laptops: int = 4, steps: int = 70) -> Counter[str]:
    """Live through one history and check the invariants; return what happened in it."""
    chance = random.Random(seed)  # noqa: S311 - a seed gives the history
    shutil.rmtree(folder, ignore_errors=True)
    it = History(chance, open_office(kept, folder, laptops), folder)
    before = os.environ.get(SET_BY)
    hours = (0, 0, 1, -1, 48, -72, 24 * 365)
    it.inbox = [[] for _ in it.laptops]
    it.skew = [timedelta(hours=chance.choice(hours)) for _ in it.laptops]
    try:
        for _ in range(steps):
            _step(it)
        _finish(it)
    finally:
        for each in it.laptops:
            each.close()
        os.environ.pop(SET_BY)
        if before is not None:
            os.environ[SET_BY] = before
        shutil.rmtree(folder, ignore_errors=True)
    return it.count


def _step(it: History) -> None:
    it.now += timedelta(seconds=it.chance.randint(0, 600))
    at = it.chance.randrange(len(it.laptops))
    if it.chance.random() < 0.03:
        it.skew[at] += timedelta(hours=it.chance.choice((-2, 2)))
    it.set_clock(at)
    doing = it.chance.choices((_edit, _send, _receive, _settle), weights=(42, 26, 30, 18))[0]
    doing(it, at)
    if it.chance.random() < 0.05:
        prove(it.laptops[at])


def _edit(it: History, at: int) -> None:
    from db.bodies.records import Organisation

    laptop, seen = it.laptops[at], {}
    with laptop.book.store.read() as book:
        here = [row for (row,) in book.rows("SELECT id FROM organisation ORDER BY id")]
    # A form that has been open since before the last file came in
    if here and it.chance.random() < 0.2 and it.inbox[at]:
        row = it.chance.choice(here)
        seen = {row: laptop.seen(row)}
        _receive(it, at)
        laptop = it.laptops[at]
    with laptop.book.store.write("Edit", seen=seen) as work:
        for _ in range(it.chance.randint(1, 4)):
            row = it.chance.choice(here[:3]) if here and it.chance.random() < 0.9 else ""
            column = it.chance.choice(COLUMNS)
            value = f"{laptop.name} {it.count['edit']} {it.chance.randrange(3)}"
            if it.chance.random() < 0.1:
                value = it.chance.choice(("same", "", "é\u202e\U0001d518"))
            record = work.find(Organisation, row) if row else None
            if record is None:
                work.add(Organisation(name=value or "new"))
                continue
            setattr(record, column, value)
            if it.chance.random() < 0.05:
                record.deleted = f"removed by {laptop.name}"
    it.count["edit"] += 1
    _note_saved(it, laptop)


def _note_saved(it: History, laptop: Laptop) -> None:
    """Note the values of the commit just made, read from its record and not from the merge."""
    with laptop.book.store.read() as book:
        sql = (
            "SELECT g.row, g.col, g.val FROM chg g JOIN device d ON d.dix = g.op >> 40 "
            "JOIN commits k ON k.dix = d.dix AND k.n = d.n "
            "WHERE d.fpr = :fpr AND g.op & ((1 << 40) - 1) > "
            "coalesce((SELECT last FROM commits WHERE dix = d.dix AND n = d.n - 1), 0)"
        )
        it.saved.extend(book.rows(sql, fpr=laptop.fpr))


def _send(it: History, at: int) -> None:
    to = it.chance.choice([each for each in range(len(it.laptops)) if each != at])
    laptop = it.laptops[at]
    peer = it.chance.choice((None, it.laptops[to].fpr))
    if peer and it.chance.random() < 0.4:
        overrate(laptop, peer)
    raw = laptop.send(it.folder / "sent.mbundle", peer).read_bytes()
    it.count["sent"] += 1
    for _ in range(it.chance.choice((0, 1, 1, 1, 2))):
        it.inbox[to].append(raw)
    if it.chance.random() < 0.15:
        it.inbox[to].append(raw[: it.chance.randrange(len(raw))])
    if it.chance.random() < 0.15:
        altered = bytearray(raw)
        altered[it.chance.randrange(len(raw))] ^= 1 << it.chance.randrange(8)
        it.inbox[to].append(bytes(altered))


def _receive(it: History, at: int) -> None:
    if not it.inbox[at]:
        return
    raw = it.inbox[at].pop(it.chance.randrange(len(it.inbox[at])))
    place = it.folder / f"in {at}.mbundle"
    place.write_bytes(raw)
    if it.chance.random() < 0.12:
        _killed_while_receiving(it, at, place)
    laptop = it.laptops[at]
    outcome = laptop.receive(place).outcomes[0]
    it.count[outcome.fate] += 1
    if outcome.fate is Fate.NOT_ACCEPTED:
        assert outcome.why is not None
        assert outcome.why.code in _DAMAGED, outcome
        return
    before = laptop.digest()
    again = laptop.receive(place).outcomes[0]
    assert again.fate in {Fate.NOTHING_NEW, Fate.WAITING}, again
    assert laptop.digest() == before, "received twice"


_DAMAGED = {
    *("exchange.truncated", "exchange.not_update_file", "exchange.damaged"),
    *("exchange.bad_signature", "exchange.newer", "exchange.too_large"),
}


def _killed_while_receiving(it: History, at: int, place: Path) -> None:
    """Receive in a process that is killed inside, and see the book whole before or after it."""
    laptop = it.laptops[at]
    before = laptop.digest()
    laptop.close()
    kind = it.chance.choice(KILLS)
    child = os.fork()
    if child == 0:
        try:
            _receive_and_die(laptop, place, kind)
        finally:
            os._exit(0)
    os.waitpid(child, 0)
    laptop.open()
    it.count["killed"] += 1
    if kind != KILLS[-1]:
        assert laptop.digest() == before, f"half a file after a kill {kind}"
    prove(laptop)


def _receive_and_die(laptop: Laptop, place: Path, kind: str) -> None:
    def die(*_: Any) -> Any:
        os.kill(os.getpid(), signal.SIGKILL)

    place_of = {KILLS[0]: "enter", KILLS[1]: "project", KILLS[2]: "_note_signatures"}
    if kind in place_of:
        setattr(taking, place_of[kind], die)
    book = open_book(laptop.book.path, laptop.home)
    receive(book.store, book.home, [place])
    os.kill(os.getpid(), signal.SIGKILL)


def _settle(it: History, at: int) -> None:
    laptop = it.laptops[at]
    found = laptop.conflicts()
    if not found:
        return
    difference = it.chance.choice(found)
    versions = list(difference.versions)
    token = difference.token
    if len(versions) > 2 and it.chance.random() < 0.4:  # not all of them were on the screen
        versions.remove(it.chance.choice(versions))
        row, col, _ = token.split(".")
        token = ".".join((row, col, "+".join(sorted(each.head for each in versions))))
    unseen = {each.head for each in difference.versions} - {each.head for each in versions}
    if it.chance.random() < 0.5:
        laptop.book.store.do(SettleVersions(token, keep=it.chance.choice(versions).head))
    else:
        words = f"settled by {it.chance.choice((laptop.name, 'both'))}"
        laptop.book.store.do(SettleVersions(token, value=words))
    it.count["settled"] += 1
    _note_saved(it, laptop)
    with laptop.book.store.read() as book:
        sql = (
            "SELECT substr(d.fpr, 1, 8) || '-' || (o.op & ((1 << 40) - 1)) FROM "
            "(SELECT row, col, op FROM cell UNION ALL SELECT row, col, op FROM sib) o "
            "JOIN device d ON d.dix = o.op >> 40 WHERE o.row = :row AND o.col = :col"
        )
        row, col, _ = token.split(".")
        still = {name for (name,) in book.rows(sql, row=row, col=int(col))}
    assert unseen <= still, "a version nobody was shown was closed"
    assert not still & {each.head for each in versions}, "a version shown stayed open"


def _quarrel(it: History) -> None:
    """Several settle the same differences at once and hear of each other late."""
    for _ in range(3):
        for at in it.chance.sample(range(len(it.laptops)), len(it.laptops)):
            it.set_clock(at)
            for _ in range(2):
                _settle(it, at)
            _send(it, at)
            for _ in range(2):
                _receive(it, at)


def _finish(it: History) -> None:
    """Let everything arrive at last; all books must be one, and a newcomer's like them."""
    _quarrel(it)
    for _ in range(2):
        for at, one in enumerate(it.laptops):
            place = one.send(it.folder / "last.mbundle")
            for to, other in enumerate(it.laptops):
                if to != at:
                    it.set_clock(to)
                    assert not other.receive(place, confirmed=True).refused
    first = it.laptops[0]
    held = prove(first)
    nothing_lost(first, held, it.saved)
    for other in it.laptops[1:]:
        assert other.digest() == first.digest(), "two books differ"
        assert prove(other) == held
        assert other.conflicts() == first.conflicts()
    it.count["changes"] = len(held)
    it.count["open"] = len(first.conflicts())
    _join(it, first)


def _join(it: History, first: Laptop) -> None:
    home = Home(it.folder / "new" / "home")
    write_request(it.folder / "new.request", "Nell", home)
    try:
        enrol(first.book.store, it.folder / "new.request")
    except Refusal:
        raise AssertionError from None
    place = first.send(it.folder / "whole.mbundle")
    book = join_book(it.folder / "new" / "n.minutebook", place, home)
    quick(book)
    newcomer = Laptop("Nell", it.folder, book)
    try:
        assert newcomer.digest() == first.digest(), "the newcomer's book differs"
        prove(newcomer)
    finally:
        close(book)
