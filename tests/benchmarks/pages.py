"""What it costs to come back to each page after a change, in a book of ten years.

Run it with ``python tests/benchmarks/pages.py [YEARS]``. The floor is a bare table of the same
window, filled anew and painted, in the same process; times are processor time of the thread the
screen stands on, which is what a secretary waits for. It fails when a page takes more than the
ceiling times the floor.
"""

import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QAbstractTableModel, QEventLoop, Qt, QTimer  # noqa: E402 - the path comes first
from PySide6.QtWidgets import QApplication, QTableView  # noqa: E402
from typing_extensions import override  # noqa: E402

from db.book import close  # noqa: E402
from db.clock import today  # noqa: E402
from db.exchange.identity import Home  # noqa: E402
from desktop.kit.settings import Keeper  # noqa: E402
from desktop.kit.theme import Look  # noqa: E402
from desktop.window import Window  # noqa: E402
from tests.benchmarks.decade import make_decade  # noqa: E402

PAGES = (  # noqa: SIM905 - to be read as words
    "today calendar plan bodies people organisations contacts interests meetings actions decisions "
    "risks oversight concerns finance agreements programmes papers exchange checks foi"
).split()
ROUNDS = 5
CEILING = 40.0
SETTLED = 300
"""Milliseconds after which nothing more follows from a change."""


class Rows(QAbstractTableModel):
    """Invented rows."""

    @override
    def rowCount(self, parent: object = None) -> int:
        return 40

    @override
    def columnCount(self, parent: object = None) -> int:
        return 6

    @override
    def data(self, index: object, role: int = 0) -> str | None:
        return "a cell" if role == Qt.ItemDataRole.DisplayRole else None


def cost(work: Callable[[], object]) -> float:
    """Return the processor time this thread takes for some work and all that follows from it."""
    start = time.thread_time()
    work()
    loop = QEventLoop()
    QTimer.singleShot(SETTLED, loop.quit)
    loop.exec()
    return time.thread_time() - start


def bare(app: QApplication) -> float:
    """Return what filling and painting a bare table costs."""
    view = QTableView()
    view.resize(1366, 768)
    view.show()
    app.processEvents()
    return statistics.median(cost(lambda: view.setModel(Rows(view))) for _ in range(ROUNDS))


def visits(window: Window, page: str) -> float:
    """Return what coming back to a page costs when something changed meanwhile."""
    found = []
    window.show_page(page)
    cost(lambda: None)
    for _ in range(ROUNDS):
        window.show_page("help")
        cost(window.pages[page].make_stale)
        found.append(cost(lambda: window.show_page(page)))
    return statistics.median(found)


def main() -> int:
    """Measure, print and judge."""
    years = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    app = QApplication(sys.argv[:1])
    look = Look("light")
    look.wear(app)
    slow = []
    with TemporaryDirectory() as folder:
        place = Path(folder)
        book, records = make_decade(place, years, today())
        close(book)
        window = Window(look, Keeper(place / "settings"), Home(place / "laptop"))
        window.resize(1366, 768)
        window.show()
        window.shelf.open(place / "decade.minutebook")
        while window.desk is None or not window.desk.ready:
            app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
        floor = bare(app)
        sys.stdout.write(f"{records} records; bare table {floor * 1000:.0f} ms\n")
        for page in PAGES:
            took = visits(window, page)
            sys.stdout.write(f"{page:14} {took * 1000:5.0f} ms {took / floor:6.1f} times\n")
            if took > CEILING * floor:
                slow.append(page)
        window.close()
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
