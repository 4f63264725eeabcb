"""What the demonstration stands on: the minute book, the calendar moment, and the same commands.

Commands are run by name with plain values and printed references, just as ``minutebook do`` runs
them, so that whatever the demonstration does a script can do.
"""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import date, time
from pathlib import Path
from typing import Any

from db import clock
from db.book import Book
from db.errors import Refusal
from db.oversight.queries.letters import letters
from db.store.commands import command_named
from db.store.forms import read
from db.store.refs import resolve
from db.words import explain

Progress = Callable[[int, int, str], None]
STEPS = 48


class Stage:
    """One minute book in the demonstration's hands."""

    def __init__(self, book: Book, folder: Path, progress: Progress) -> None:
        self.book, self.store, self.folder = book, book.store, folder
        self.told: list[str] = []
        self._progress = progress
        self._done = 0

    @contextmanager
    def at(self, on: date, hour: int, minute: int = 0) -> Generator[None]:
        """Let it be this time in London."""
        with clock.standing_at(clock.london(on, time(hour, minute))):
            yield

    def do(self, name: str, /, **fields: Any) -> str:
        """Run a command and return the id of what it made or changed."""
        chosen = command_named(name)
        with self.store.read() as book:
            it = read(chosen.input, fields, lambda kind, called: resolve(book, kind, called))
        return self.store.do(it).refs[0].id

    def refused(self, name: str, /, **fields: Any) -> str:
        """Run a command that a rule must refuse, and return the sentence it is refused in."""
        try:
            self.do(name, **fields)
        except Refusal as refusal:
            return explain(refusal)
        raise AssertionError(name)

    def value(self, sql: str, /, **values: Any) -> Any:
        """Return one value of the minute book."""
        with self.store.read() as book:
            return book.value(sql, **values)

    def letter_mark(self, letter: str) -> str:
        """Return the mark a letter's text bears now: an approval names it."""
        with self.store.read() as book:
            return next(each.mark for each in letters(book) if each.id == letter)

    def tell(self, sentence: str) -> None:
        """Say what was done, and move the progress on."""
        self.told.append(sentence)
        self._done += 1
        self._progress(min(self._done, STEPS - 1), STEPS, sentence)

    def going_on(self, done: int, whole: int, words: str) -> None:
        """Move the progress on from where this minute book left it: another is worked on."""
        self._progress(min(self._done + done, whole - 1), whole, words)
