"""The one place that imports what the first list on the screen must not wait for.

A page imports queries only. Forms, and with them commands, papers and the ORM, are asked for here
by the name of their module; they are fetched off the screen as soon as the first page is painted.
"""

from collections.abc import Callable, Iterable
from importlib import import_module
from types import ModuleType

from PySide6.QtCore import QObject, Signal

from desktop.kit.errand import Errand, Progress

LONGEST = 10.0
"""Seconds the desk waits, when it closes, for an import that has begun."""


class Later(QObject):
    """Modules fetched after the first paint; asking for one sooner fetches it then."""

    ready = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._errand: Errand | None = None

    def fetch(self, names: Iterable[str], first: Callable[[], object] = tuple) -> None:
        """Import these modules off the screen.

        ``first`` is called before, off the screen too: it imports records and commands.
        """
        wanted = tuple(names)

        def job(progress: Progress) -> None:
            first()
            for at, name in enumerate(wanted):
                progress.step(100 * at // len(wanted))
                import_module(name)

        self.stop()
        self._errand = Errand("", job)
        self._errand.done.connect(self.ready)
        self._errand.failed.connect(_raise)
        self._errand.start()

    def stop(self) -> None:
        """Fetch no more: the desk is closing."""
        if self._errand is not None:
            self._errand.progress.cancel()
            self._errand.wait(LONGEST)

    def module(self, name: str) -> ModuleType:
        """Return a module, importing it now if it has not been fetched yet."""
        return import_module(name)


def _raise(error: Exception) -> None:
    raise error
