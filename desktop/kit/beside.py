"""The minute books open beside the one in view: read for their lines, and gone to when asked.

Each keeps its own connection, lock and journal. Only their lines are read here, through
``store.read()``, and nothing of one is ever written into another. While a meeting of any of them
is in session nothing of the others is shown: the screen may be before the whole room.
"""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from db.across.today import is_sitting
from db.book import Book
from db.errors import Trouble
from db.words import explain, say

T = TypeVar("T")


class Beside(QObject):
    """What a desk knows of the other minute books that are open."""

    changed = Signal()
    """Other lines are to be shown: a book came or went, changed, or a session began or ended."""
    asked = Signal(object, object)
    """A :class:`Book` somebody asked to be shown, and the spot in it."""
    failed = Signal(str)
    """A sentence: one of the others cannot be read. It is said once, until it can be again."""

    def __init__(self, own: Book) -> None:
        super().__init__()
        self._own, self._in_session = own, False
        self._told: set[str] = set()
        self.books: tuple[Book, ...] = ()

    @property
    def is_silent(self) -> bool:
        """Whether a meeting in session keeps the others off the screen."""
        if self._in_session:
            return True
        with self._own.store.read() as book:
            return is_sitting(book)

    def set_books(self, books: Sequence[Book]) -> None:
        """Take the other books that are open now; each is read again."""
        if books or self.books:
            self.books = tuple(books)
            self.changed.emit()

    def set_session(self, on: bool) -> None:  # noqa: FBT001 - a signal's value
        """Take note that a meeting is in session on this desk, or is over."""
        self._in_session = on
        if self.books:
            self.changed.emit()

    def read(self, query: Callable[..., T], *given: Any) -> list[tuple[Book, T]]:
        """Run a query on each of the others; none while a meeting of any book is in session."""
        if not self.books or self.is_silent:
            return []
        found = []
        for each in self.books:
            try:
                with each.store.read() as book:
                    if is_sitting(book):
                        return []
                    found.append((each, query(book, *given)))
            except Trouble as trouble:
                self._tell(each, trouble)
            else:
                self._told.discard(str(each.path))
        return found

    def _tell(self, book: Book, trouble: Trouble) -> None:
        if str(book.path) not in self._told:
            self._told.add(str(book.path))
            self.failed.emit(say("beside.unread", name=book.name, why=explain(trouble)))


def marked(book: str, words: str) -> str:
    """Return words of another minute book with its name before them, as they stand on a line."""
    return say("beside.marked", book=book, words=words) if words else book
