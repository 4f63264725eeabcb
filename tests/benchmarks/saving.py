"""What saving a form of three fields costs in the demonstration's minute book.

``python tests/benchmarks/saving.py [--profile]``. One risk's title, cause and plan are changed
again and again through the command the form sends, with everything that follows: derived columns,
search, the journal and the mark kept outside the book. The floor is the same three columns updated
in a bare table, one transaction each. Times are CPU milliseconds of this process, medians.
"""

import cProfile
import pstats
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from db.book import close, open_book  # noqa: E402 - the path comes first
from db.demo.cycle import BOOK, hold_cycle  # noqa: E402
from db.exchange.identity import Home  # noqa: E402

SAVES = 60
GOAL = 8.0


def cpu(work: Callable[[], object]) -> float:
    """Return the CPU milliseconds a piece of work takes."""
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


def bare(place: Path) -> sqlite3.Connection:
    """Return a book of one bare table with one row."""
    book = sqlite3.connect(place, isolation_level=None)
    book.execute("PRAGMA journal_mode = WAL")
    book.execute("PRAGMA synchronous = FULL")
    book.execute("CREATE TABLE risk (id TEXT PRIMARY KEY, title TEXT, cause TEXT, plan TEXT)")
    book.execute("INSERT INTO risk VALUES ('r', '', '', '')")
    return book


def plain(book: sqlite3.Connection, words: str) -> None:
    """Save the three fields with nothing that follows."""
    book.execute("BEGIN IMMEDIATE")
    sql = "UPDATE risk SET title = ?, cause = ?, plan = ? WHERE id = 'r'"
    book.execute(sql, (f"Title {words}", f"Cause {words}", f"Plan {words}"))
    book.execute("COMMIT")


def main() -> int:
    """Measure, print and judge; 1 when the goal is missed."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "demonstration"
        hold_cycle(place, None, lambda *_told: None)
        book = open_book(place / BOOK, Home(place / "laptops" / "secretary"))
        book.store.prepare()
        from db.risks.commands.register import ChangeRisk

        with book.store.read() as reading:
            risk = reading.value("SELECT id FROM risk_live ORDER BY n LIMIT 1")

        def save(words: str) -> None:
            with book.store.read() as reading:
                seen = {risk: reading.seen(risk)}
            it = ChangeRisk(risk, title=f"Title {words}", cause=f"Cause {words}", plan=words)
            book.store.do(it, seen=seen)

        save("once")
        floor = bare(Path(folder) / "bare.db")
        pairs = [
            (cpu(partial(plain, floor, str(at))), cpu(partial(save, str(at))))
            for at in range(SAVES)
        ]
        if "--profile" in sys.argv:
            with cProfile.Profile() as profile:
                for at in range(SAVES):
                    save(f"again {at}")
            pstats.Stats(profile).sort_stats("cumtime").print_stats(45)
        floor.close()
        close(book)
    least, took = (statistics.median(each) for each in zip(*pairs, strict=True))
    sys.stdout.write(f"bare {least:.2f} ms, saved {took:.2f} ms (goal {GOAL:.0f} ms)\n")
    return 0 if took < GOAL else 1


if __name__ == "__main__":
    sys.exit(main())
