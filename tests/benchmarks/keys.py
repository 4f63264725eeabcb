"""What a key costs on the page of a meeting in session.

Run it with ``python tests/benchmarks/keys.py``. Minutes are typed, then a line that begins with /
and offers something at every key. The floor is the same keys in a bare text box of the same window
size, in the same process; times are processor time of the thread the screen stands on, from the key
to its picture. It fails when a key takes more than the ceiling times the floor.
"""

import os
import statistics
import sys
import time
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["MINUTEBOOK_NOW"] = "2026-07-02T10:21:00+01:00"
ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QEventLoop, QTimer  # noqa: E402 - the path comes first
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget  # noqa: E402

from db.demo.cycle import BOOK, hold_cycle  # noqa: E402
from db.demo.stage import Stage  # noqa: E402
from db.exchange.identity import Home  # noqa: E402
from desktop.kit.settings import Keeper  # noqa: E402
from desktop.kit.theme import Look  # noqa: E402
from desktop.meetings.page import MeetingsPage  # noqa: E402
from desktop.window import Window  # noqa: E402

MEETING = "MG/2026-07-02"
MINUTES = "Members discussed travel for patients and asked that transport be offered first. " * 3
OFFERED = "/action "
CAPTURED = "BT by 17 Dec: report the fourth trust's figures"
CEILING = 12.0
PAINTED = 30
"""Milliseconds after which a key has its picture and nothing more follows from it."""


def settle(app: QApplication) -> None:
    """Let everything that waits be done."""
    app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)


def keys(box: QWidget, words: str) -> list[float]:
    """Return the processor time of each key of some words, from the key to its picture."""
    took = []
    for letter in words:
        start = time.thread_time()
        QTest.keyClicks(box, letter)
        loop = QEventLoop()
        QTimer.singleShot(PAINTED, loop.quit)
        loop.exec()
        took.append(time.thread_time() - start)
    return took


def bare(app: QApplication) -> list[float]:
    """Return what the keys of the minutes cost in a bare text box."""
    box = QTextEdit()
    box.resize(1366, 768)
    box.show()
    settle(app)
    return keys(box, MINUTES)


def in_session(window: Window, folder: Path) -> MeetingsPage:
    """Hold the first minutes of a meeting and return its page."""
    assert window.desk is not None
    stage = Stage(window.desk.book, folder, lambda *_told: None)
    with stage.at(date(2026, 6, 25), 9):
        stage.do("convene_meeting", meeting=MEETING)
        stage.do("draft_agenda", meeting=MEETING)
    stage.do("open_meeting", meeting=MEETING, at="10:02")
    for person in ("DP", "AT", "PF", "CO", "BT", "LC", "WL", "NQ", "MP"):
        stage.do("mark_arrived", meeting=MEETING, person=person, at="10:02")
    stage.do("start_item", item=f"{MEETING}/1", at="10:03")
    window.show_page("meetings")
    found = stage.value("SELECT id FROM meeting_live WHERE ref = :ref", ref=MEETING)
    page = window.pages["meetings"]
    assert isinstance(page, MeetingsPage)
    page.enter(found)
    return page


def main() -> int:
    """Measure, print and judge."""
    app = QApplication(sys.argv[:1])
    look = Look("light")
    look.wear(app)
    with TemporaryDirectory() as folder:
        place = Path(folder)
        hold_cycle(place, None, lambda *_told: None)
        window = Window(look, Keeper(place / "settings"), Home(place / "laptops" / "secretary"))
        window.resize(1366, 768)
        window.show()
        window.shelf.open(place / BOOK)
        while window.desk is None or not window.desk.ready:
            settle(app)
        page = in_session(window, place)
        live = page.live
        while live is None or live.live is None or not live.pad.words.isVisible():
            settle(app)
            live = page.live
        floor = statistics.median(bare(app))
        words = live.pad.words
        found = {
            "minutes": keys(words, MINUTES),
            "what is offered": keys(words, f"\r{OFFERED}"),
        }
        assert live.offering.isVisible(), "nobody was offered as an owner"
        found["a line with /"] = keys(words, CAPTURED)
        window.close()
    sys.stdout.write(f"a key in a bare text box {floor * 1000:.2f} ms\n")
    for name, took in found.items():
        middle = statistics.median(took)
        told = (
            f"{middle * 1000:6.2f} ms {middle / floor:6.1f} times, longest {max(took) * 1000:.1f}"
        )
        sys.stdout.write(f"{name:16} {told}\n")
    return 1 if max(map(statistics.median, found.values())) > CEILING * floor else 0


if __name__ == "__main__":
    sys.exit(main())
