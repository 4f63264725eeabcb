"""What sharing costs, as ratios to a floor measured in the same run.

``python tests/benchmarks/exchange.py [CHANGES…]``. The floor of writing is plain UPDATEs, of
sending a dump of the same rows as JSON lines with zstd, of receiving json.loads and executemany
into one table without an index. Times are CPU seconds of this process, once each.
"""

import json
import random
import resource
import shutil
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import zstandard

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from db.exchange.digest import digest  # noqa: E402 - the path comes first
from tests.exchange.office import Laptop, make_office, open_office  # noqa: E402

COLUMNS = ("name", "short", "code", "source")
WORDS = "board assurance quality partnership committee risk place system delivery plan".split()  # noqa: SIM905
BATCH = 1_000
TARGETS = {"record": 3.0, "send": 0.6, "size": 0.6, "receive": 4.5, "again": 0.12}


def cpu(work: Callable[[], object]) -> float:
    """Return the CPU seconds a piece of work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def values(count: int) -> list[tuple[str, str, str]]:
    """Return (record, column, value) for so many changes of a quarter as many records."""
    chance = random.Random(3)  # noqa: S311 - the same words each time
    rows = [f"{number:026}" for number in range(max(1, count // 4))]
    return [
        (
            rows[at // len(COLUMNS) % len(rows)],
            COLUMNS[at % len(COLUMNS)],
            " ".join(chance.choices(WORDS, k=8)),
        )
        for at in range(count)
    ]


def write(laptop: Laptop, changes: list[tuple[str, str, str]]) -> None:
    """Record the changes in commits of a thousand."""
    for start in range(0, len(changes), BATCH):
        with laptop.book.store.write("Measure") as work:
            for row, column, value in changes[start : start + BATCH]:
                work.run("INSERT OR IGNORE INTO organisation (id) VALUES (:row)", row=row)
                work.run(
                    f"UPDATE organisation SET {column} = :value WHERE id = :row",
                    value=value,
                    row=row,
                )


def plain(place: Path, changes: list[tuple[str, str, str]]) -> None:
    """Write the same with no journal."""
    book = sqlite3.connect(place, isolation_level=None)
    book.execute("PRAGMA journal_mode = WAL")
    book.execute("PRAGMA synchronous = OFF")
    columns = ", ".join(f"{each} TEXT NOT NULL DEFAULT ''" for each in COLUMNS)
    book.execute(f"CREATE TABLE organisation (n INTEGER PRIMARY KEY, id TEXT UNIQUE, {columns})")
    for start in range(0, len(changes), BATCH):
        book.execute("BEGIN")
        for row, column, value in changes[start : start + BATCH]:
            book.execute("INSERT OR IGNORE INTO organisation (id) VALUES (?)", (row,))
            book.execute(f"UPDATE organisation SET {column} = ? WHERE id = ?", (value, row))
        book.execute("COMMIT")
    book.close()


def floor(laptop: Laptop, place: Path) -> tuple[float, float, int]:
    """Return the floor of sending and receiving the same changes, and its size."""
    packed = b""

    def out() -> None:
        nonlocal packed
        with laptop.book.store.connection() as book:
            lines = [
                json.dumps(row, ensure_ascii=False)
                for row in book.execute("SELECT op, hlc, row, col, val, par FROM chg")
            ]
        packed = zstandard.ZstdCompressor(level=9).compress("\n".join(lines).encode())

    def back() -> None:
        book = sqlite3.connect(place)
        book.execute("CREATE TABLE chg (op INT, hlc INT, row TEXT, col INT, val, par INT)")
        lines = zstandard.ZstdDecompressor().decompress(packed).decode().split("\n")
        book.executemany("INSERT INTO chg VALUES (?, ?, ?, ?, ?, ?)", map(json.loads, lines))
        book.commit()
        book.close()

    return cpu(out), cpu(back), len(packed)


def measure(count: int, folder: Path) -> dict[str, float]:
    """Return every ratio for so many changes, three tenths of them made twice apart."""
    make_office(folder / "kept", 2)
    ada, bea = open_office(folder / "kept", folder / "open", 2)
    changes = values(count)
    base, late = changes[: count // 2], changes[count // 2 :]
    recorded = cpu(lambda: write(ada, base))
    bea.receive(ada.send(folder / "base.mbundle"))
    recorded += cpu(lambda: write(ada, late))
    write(bea, [(row, column, value + " B") for row, column, value in late[: count * 3 // 10]])
    floors = floor(ada, folder / "floor.db")
    sent = cpu(lambda: ada.send(folder / "whole.mbundle"))
    whole = folder / "whole.mbundle"
    open_office(folder / "kept", folder / "fresh", 1)[0].close()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    fresh = open_office(folder / "kept", folder / "third", 2)[1]
    received = cpu(lambda: fresh.receive(whole))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - peak
    again = cpu(lambda: fresh.receive(whole))
    bea.receive(whole)
    found = len(bea.conflicts())
    ratios = {
        "record": recorded / cpu(lambda: plain(folder / "plain.db", changes)),
        "send": sent / floors[0],
        "size": whole.stat().st_size / floors[2],
        "receive": received / floors[1],
        "again": again / floors[1],
        "receive_seconds": received,
        "peak_mb": peak / 1024,
        "differences": found,
        "one_digest": float(digest(fresh.book.store) == digest(ada.book.store)),
    }
    for each in (ada, bea, fresh):
        each.close()
    return ratios


if __name__ == "__main__":
    for size in [int(each) for each in sys.argv[1:]] or [10_000, 100_000]:
        place = Path(tempfile.mkdtemp())
        try:
            for name, ratio in measure(size, place).items():
                goal = f"   goal ≤ {TARGETS[name]}" if name in TARGETS else ""
                print(f"{size:>8} {name:16}{ratio:10.2f}{goal}")  # noqa: T201
        finally:
            shutil.rmtree(place)
