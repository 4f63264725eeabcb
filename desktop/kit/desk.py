"""The desk each page is given: the open minute book, one way to change it and one way to know."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from db import clock
from db.book import Book
from db.errors import Refusal, Trouble
from db.store import Caution, Changes, Done, Reading, Seen, cautions
from db.words import explain, say
from desktop.kit.awake import keep_awake
from desktop.kit.beside import Beside
from desktop.kit.errand import Errand, Progress
from desktop.kit.later import LONGEST, Later
from desktop.kit.settings import Keeper
from desktop.kit.theme import Look
from desktop.kit.whereabouts import PAGE_OF

T = TypeVar("T")
NOTHING_SEEN: Seen = {}


class Refusing(Protocol):
    """A form that can show a refusal beside its field."""

    def refuse(self, refusal: Refusal) -> None:
        """Show it, keeping what was typed."""
        ...


class Noticing(Protocol):
    """Where trouble is told: a strip at the top of the page in view."""

    def trouble(self, words: str) -> None:
        """Say what happened and what to do."""
        ...

    def clear(self) -> None:
        """Take the last notice away: what it was about has been done."""
        ...


@dataclass(frozen=True, slots=True)
class News:
    """What changed in the minute book, and the page that changed it (None: from elsewhere)."""

    changes: Changes
    by: object = None

    def touches(self, *kinds: str) -> bool:
        """Return whether any record of these kinds changed; "*" stands for all of them."""
        return "*" in self.changes.kinds or not self.changes.kinds.keys().isdisjoint(kinds)


EVERYTHING = Changes("", {"*": frozenset()})
"""What a receive, a restore or a new day may have changed: read everything again."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place to go to: a page, and a record on it when there is one."""

    page: str
    kind: str = ""
    id: str = ""


class Desk(QObject):
    """Given to every page. Pages read through it, change through it, and listen to ``changed``."""

    changed = Signal(object)
    """A :class:`News`, after every change, on the screen's own thread."""
    went = Signal(object)
    """A :class:`Spot` somebody asked to be shown."""
    held_changed = Signal(bool)
    """Whether a writing errand holds the minute book: commands are grey meanwhile."""
    session_changed = Signal(bool)
    """Whether a meeting is in session: the navigation folds and nothing interrupts."""
    started = Signal(object)
    """An :class:`Errand` was sent; the page in view shows its progress."""

    def __init__(self, book: Book, look: Look, keeper: Keeper, later: Later) -> None:
        super().__init__()
        self.book, self.store = book, book.store
        self.look, self.keeper, self.later = look, keeper, later
        self.notices: Noticing | None = None
        self._held = self._in_session = self._ready = False
        self._errands: list[Errand] = []
        self.beside = Beside(book)
        self.session_changed.connect(self.beside.set_session)
        self.session_changed.connect(keep_awake)
        self.beside.failed.connect(self.trouble, Qt.ConnectionType.QueuedConnection)

    # what is so
    @property
    def held(self) -> bool:
        """Whether a writing errand holds the minute book."""
        return self._held

    @property
    def in_session(self) -> bool:
        """Whether a meeting is in session on this desk."""
        return self._in_session

    @property
    def ready(self) -> bool:
        """Whether records and commands have been fetched: what needs them may be asked now."""
        return self._ready

    def set_ready(self) -> None:
        """Say that records and commands have been fetched."""
        self._ready = True

    def set_session(self, *, on: bool) -> None:
        """Say that a meeting is in session, or is over."""
        if on != self._in_session:
            self._in_session = on
            self.session_changed.emit(on)

    def today(self) -> date:
        """Return today's date in London."""
        return clock.today()

    # reading
    def read(self, query: Callable[..., T], *given: Any, **named: Any) -> T:
        """Run a query: ``desk.read(queries.log_ids, body, sort="due")``."""
        with self.store.read() as book:
            return query(book, *given, **named)

    def lines(
        self, query: Callable[[Reading, Sequence[int]], Sequence[T]]
    ) -> Callable[[Sequence[int]], Sequence[T] | None]:
        """Make the ``lines(ids)`` a table takes; it gives None while the minute book is held."""

        def fetch(ids: Sequence[int]) -> Sequence[T] | None:
            return None if self._held else self.read(query, list(ids))

        return fetch

    def seen(self, *ids: str) -> Seen:
        """Return the version on the screen of every field of these records, for ``do``."""
        with self.store.read() as book:
            return {each: book.seen(each) for each in ids}

    def cautions(self, *inputs: Any) -> list[Caution]:
        """Return what there is to mind about doing these now, each thing once."""
        today = self.today()
        with self.store.read() as book:
            found = [each for it in inputs for each in cautions(book, it, today)]
        return [each for at, each in enumerate(found) if each not in found[:at]]

    # changing
    def do(
        self,
        *inputs: Any,
        seen: Seen = NOTHING_SEEN,
        form: Refusing | None = None,
        by: object = None,
    ) -> Done | None:
        """Run commands as one write; None when a rule refused it or the disk failed.

        A refusal is shown beside its field of ``form``, or in the notice strip without one.
        """
        done = self._try(lambda: self.store.do(*inputs, seen=seen), form)
        if done is not None:
            self.tell(done.changes, by)
        return done

    def undo(self, by: object = None) -> Changes | None:
        """Take back this laptop's last change that may be undone."""
        changes = self._try(self.store.undo, None)
        if changes is not None:
            self.tell(changes, by)
        return changes

    def tell(self, changes: Changes, by: object = None) -> None:
        """Let every page know what changed."""
        self.changed.emit(News(changes, by))

    def go(self, page: str, kind: str = "", row_id: str = "") -> None:
        """Show a page, and a record on it; ``kind`` "new" asks the page to begin a new one."""
        self.went.emit(Spot(page, kind, row_id))

    def show(self, kind: str, row_id: str) -> None:
        """Show a record on the page of its kind."""
        self.go(PAGE_OF.get(kind, ""), kind, row_id)

    def show_document(self, name: str, body: str) -> None:
        """Show the document of a committee, or the first of its name where none is in view."""
        self.go("papers", *((name, body) if body else ("document", name)))

    def trouble(self, words: str) -> None:
        """Say in the notice strip what happened and what to do."""
        if self.notices is not None:
            self.notices.trouble(words)

    # errands
    def send(
        self,
        words: str,
        job: Callable[[Progress], T],
        then: Callable[[T], object] | None = None,
        *,
        writes: bool = False,
    ) -> Errand | None:
        """Do a job off the screen and hand its result to ``then``; None when it may not start.

        A writing job holds the minute book; it is refused while a meeting is in session.
        """
        if self._held or (writes and self._in_session):
            self.trouble(say("desk.busy_now" if self._held else "desk.not_in_session"))
            return None
        errand = Errand(words, job, writes=writes)
        errand.done.connect(lambda result: self._done(errand, then, result))
        errand.failed.connect(lambda error: self._failed(errand, error))
        errand.over.connect(lambda: self._over(errand))
        self._errands.append(errand)
        self._hold(on=writes)
        self.started.emit(errand)
        errand.start()
        return errand

    def _try(self, change: Callable[[], T], form: Refusing | None) -> T | None:
        if self._held:
            self.trouble(say("desk.busy_now"))
            return None
        try:
            done = change()
        except Refusal as refusal:
            if form is not None:
                form.refuse(refusal)
            else:
                self.trouble(explain(refusal))
        except Trouble as trouble:
            self.trouble(explain(trouble))
        else:
            if self.notices is not None:
                self.notices.clear()
            return done
        return None

    def leave(self) -> None:
        """Call back every errand and wait for it: the minute book is about to be closed.

        Nothing an errand brings is handed on any more; its page may be gone.
        """
        left, self._errands = self._errands, []
        for errand in left:
            errand.progress.cancel()
            errand.wait(LONGEST)

    def _done(self, errand: Errand, then: Callable[[T], object] | None, result: T) -> None:
        if then is not None and errand in self._errands and not _is_gone(then):
            then(result)

    def _failed(self, errand: Errand, error: Exception) -> None:
        if errand not in self._errands:
            return
        if not isinstance(error, (Refusal, Trouble)):
            raise error
        self.trouble(explain(error))

    def _over(self, errand: Errand) -> None:
        if errand not in self._errands:
            return
        self._errands.remove(errand)
        if errand.writes:
            self._hold(on=False)
            self.tell(EVERYTHING)

    def _hold(self, *, on: bool) -> None:
        if on != self._held:
            self._held = on
            self.held_changed.emit(on)


def _is_gone(then: Callable[..., object]) -> bool:
    """Return whether a result is for a form that was left, and taken down, while it was awaited."""
    whose = getattr(then, "__self__", None)
    try:
        return isinstance(whose, QObject) and whose.objectName() is None
    except RuntimeError:  # what Qt held of it is deleted
        return True
