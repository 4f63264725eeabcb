"""Start-up to the first painted list, as a ratio to a bare table with invented rows.

Run it with ``python tests/benchmarks/start_up.py``. Both are started afresh in turn, so that one
run compares like with like; what counts is processor time, for the wall clock is at the mercy of
the machine. It fails when the ratio is over the ceiling, or when the first paint waited for a
module that can come later.
"""

import os
import statistics
import sys
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from subprocess import run
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[2]
ROUNDS = 11
GOAL, CEILING = 1.3, 3.0
"""What is aimed at, and what no change may go beyond."""
LATER = ("sqlalchemy", "sqlmodel", "pydantic", "reportlab", "openpyxl", "cryptography", "docx")

BARE = """
import sys
from PySide6.QtCore import QAbstractTableModel, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

class Rows(QAbstractTableModel):
    def rowCount(self, parent=None): return 40
    def columnCount(self, parent=None): return 6
    def data(self, index, role=0):
        return f"{index.row()} {index.column()}" if role == Qt.ItemDataRole.DisplayRole else None

class View(QTableView):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, app.quit)

app = QApplication(sys.argv[:1])
app.setStyle("Fusion")
view = View()
view.setModel(Rows())
window = QMainWindow()
window.setCentralWidget(view)
window.resize(1366, 768)
window.show()
app.exec()
"""

DESK = """
import sys
from pathlib import Path
from desktop.window import Window
from PySide6.QtWidgets import QApplication
from db.exchange.identity import Home
from desktop.kit.settings import Keeper
from desktop.kit.theme import Look

book, later = Path(sys.argv[1]), sys.argv[2].split(",")
home = Home(book.parent / "laptop")
app = QApplication(sys.argv[:1])
look = Look("light")
look.wear(app)
window = Window(look, Keeper(home.folder), home)
painted = []

def first_paint():
    assert window.pages["today"].due.isVisible()
    painted.extend(name for name in later if name in sys.modules)
    app.quit()

window.shelf.after_first_paint = first_paint
window.begin(book)
window.show()
app.exec()
window.close()
sys.exit(f"Imported before the first paint: {', '.join(painted)}" if painted else 0)
"""


def processor_time(compiled: Path, program: str, *given: str) -> float:
    """Run a program in a fresh interpreter and return the processor time it took, in seconds."""
    before = getrusage(RUSAGE_CHILDREN)
    surroundings = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(ROOT),
        "PYTHONPYCACHEPREFIX": str(compiled),
    }
    surroundings.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program is compiled
    run([sys.executable, "-c", program, *given], check=True, env=surroundings, cwd=ROOT)
    after = getrusage(RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> int:
    """Measure, print and judge; 1 when it is over the ceiling."""
    sys.path.insert(0, str(ROOT))
    from tests.desktop.office import FILE, make_office

    with TemporaryDirectory() as folder:
        place = Path(folder)
        make_office(place)
        book = str(place / FILE)
        pairs = [
            (processor_time(place, BARE), processor_time(place, DESK, book, ",".join(LATER)))
            for _ in range(ROUNDS + 1)
        ][1:]  # the first round compiles
    bare = statistics.median(pair[0] for pair in pairs)
    desk = statistics.median(pair[1] for pair in pairs)
    ratio = desk / bare
    told = f"bare table {bare * 1000:.0f} ms, first list {desk * 1000:.0f} ms: {ratio:.2f} times"
    sys.stdout.write(f"{told} (goal {GOAL})\n")
    return 0 if ratio <= CEILING else 1


if __name__ == "__main__":
    sys.exit(main())
