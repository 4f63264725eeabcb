"""Errands: work away from the screen, with progress in words and percent, and a cancel that works.

A reading errand takes its lines in slices. A writing errand (receive, import) holds the store while
it runs: painted rows stay, commands are grey, and cancelling takes everything back.
"""

from collections.abc import Callable
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal
from typing_extensions import override


class Cancelled(Exception):
    """The errand was called back; whatever it had open is rolled back as this passes."""


class Progress(QObject):
    """What an errand may say while it runs, and how it learns that it was called back."""

    advanced = Signal(object)
    """A pair: percent, and words or nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._called_back = Event()

    def cancel(self) -> None:
        """Ask the errand to stop at its next step."""
        self._called_back.set()

    def step(self, percent: int, words: str = "") -> None:
        """Report a step; raises Cancelled when the errand was called back."""
        if self._called_back.is_set():
            raise Cancelled
        self.advanced.emit((max(0, min(100, percent)), words))


class Errand(QObject):
    """One job on a worker thread; its signals arrive on the thread that made it.

    Exactly one of ``done``, ``failed`` and ``cancelled`` is emitted, and then ``over``.
    """

    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    over = Signal()

    def __init__(self, words: str, job: Callable[[Progress], Any], *, writes: bool = False) -> None:
        """``words`` say what is being done; ``writes`` says that the job changes the book."""
        super().__init__()
        self.words, self.writes = words, writes
        self.progress = Progress()
        self._job = job
        self._finished = Event()
        self._runner = _Runner(self)

    def start(self, pool: QThreadPool | None = None) -> None:
        """Send it."""
        (pool or QThreadPool.globalInstance()).start(self._runner)

    def wait(self, seconds: float) -> None:
        """Wait until the job has ended; for closing the desk only."""
        self._finished.wait(seconds)

    def run(self) -> None:
        """Do the job; called on the worker thread only."""
        try:
            result = self._job(self.progress)
        except Cancelled:
            self.cancelled.emit()
        except Exception as error:  # noqa: BLE001 - carried to the thread that asked
            self.failed.emit(error)
        else:
            self.done.emit(result)
        self.over.emit()
        self._finished.set()


class _Runner(QRunnable):
    def __init__(self, errand: Errand) -> None:
        super().__init__()
        self._errand = errand
        self.setAutoDelete(False)

    @override
    def run(self) -> None:
        self._errand.run()
