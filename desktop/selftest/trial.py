"""What the self-test tries, part by part, in a real window and with the product's own commands."""

import os
import sys
import zipfile
from collections.abc import Callable
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import Any, NoReturn

from PySide6.QtCore import QEventLoop, QTimer

from db import clock
from db.book import Book, check, close, join, open_book
from db.errors import Refusal
from db.exchange.identity import Home, write_request
from db.files import write_whole
from db.words import say
from desktop.frame.chooser import NewBook
from desktop.kit.desk import EVERYTHING, Desk
from desktop.kit.settings import Keeper
from desktop.window import Window, application, make_window

PATIENCE = 120
"""Seconds a slow laptop is given for any one thing."""
_LOOK = 20


class Differs(Exception):
    """Something came out other than it went in."""

    def __init__(self, what: str) -> None:
        super().__init__(say("selftest.differs", what=what))


class Trial:
    """One run of the self-test; its parts are called in the order they stand here."""

    def __init__(self, folder: Path) -> None:
        _need_no_screen()
        self._folder = folder
        self._home = Home(folder / "laptop")
        self._window: Window | None = None
        self._book = self._meeting = self._body = self._action = ""
        self._other: Book | None = None

    @property
    def desk(self) -> Desk:
        """The desk on the minute book."""
        if self._window is None or self._window.desk is None:
            raise Differs("desk")
        return self._window.desk

    def window(self) -> None:
        """Open the window on the screen."""
        app = application()
        made = make_window(app, Keeper(self._home.folder), self._home)
        self._window = made
        made.begin(None)
        made.show()
        _wait(lambda: made.windowHandle().isExposed())

    def book(self) -> None:
        """Set a minute book up and wait until it can be written."""
        window = self._window
        if window is None:
            raise Differs("window")
        path = self._folder / "self-test.minutebook"
        window.shelf.set_up(NewBook(path, say("selftest.person"), "blank"))
        if window.desk is None:
            raise Differs(window.shelf.chooser.notices.words or path.name)
        _wait(lambda: self.desk.ready)

    def cycle(self) -> None:
        """Enter a committee and a person, plan and convene a meeting, raise an action."""
        from db.actions.commands.log import RaiseAction
        from db.bodies.commands.bodies import AddBody
        from db.bodies.commands.people import AddPerson
        from db.calendar.commands.planning import PlanMeeting
        from db.calendar.commands.states import ConveneMeeting

        on = self.desk.today()
        person = self._do(AddPerson(name=say("selftest.colleague"), demonstration=True))
        self._body = self._do(AddBody(name=say("selftest.body"), short="EC"))
        self._meeting = self._do(PlanMeeting(body=self._body, on_date=on + timedelta(14)))
        self._do(ConveneMeeting(meeting=self._meeting))
        words, due = say("selftest.action"), on + timedelta(7)
        self._action = self._do(RaiseAction(body=self._body, words=words, owner=person, due_on=due))
        if self._window is not None:
            self._window.show_page("actions")

    def pdf(self) -> None:
        """Print the action log as PDF."""
        content = self._printed(".pdf")
        if not content.startswith(b"%PDF-") or b"%%EOF" not in content[-32:]:
            raise Differs("PDF")

    def word(self) -> None:
        """Print the action log for Word."""
        with zipfile.ZipFile(BytesIO(self._printed(".docx"))) as parts:
            if say("selftest.action").encode() not in parts.read("word/document.xml"):
                raise Differs("Word")

    def sheet(self) -> None:
        """Write the actions as a sheet and read it."""
        from db.transfer.sheets import export, propose

        path = write_whole(self._folder / "actions.xlsx", self.desk.read(export, "actions"))
        if len(propose(path, "action").rows) != 1:
            raise Differs(path.name)

    def calendar(self) -> None:
        """Write the meetings as a calendar file and read it."""
        from db.transfer.calendar import export, propose

        path = write_whole(self._folder / "meetings.ics", self.desk.read(export))
        if len(propose(path).meetings) != 1:
            raise Differs(path.name)

    def exchange(self) -> None:
        """Add a second laptop, send it everything, let it add a person and take that in."""
        from db.bodies.commands.people import AddPerson
        from db.exchange.digest import digest
        from db.exchange.joining import enrol
        from db.exchange.receive import receive

        request, second = self._folder / "request", Home(self._folder / "second laptop")
        write_request(request, say("selftest.colleague"), second)
        enrol(self.desk.store, request)
        update = self._send(self.desk.book, "to the second.mbundle")
        self._other, _report = join(self._folder / "second.minutebook", update, second)
        self._other.store.prepare()
        self._other.store.do(AddPerson(name=say("selftest.person"), demonstration=True))
        answer = self._send(self._other, "from the second.mbundle")
        report = receive(self.desk.store, self._home, [answer])
        self.desk.tell(EVERYTHING)
        if report.refused or digest(self.desk.store) != digest(self._other.store):
            raise Differs("; ".join(report.sentences()))

    def check(self) -> None:
        """Prove the minute book whole."""
        found = check(self.desk.store, clock.today())
        if any(each.severity == "stop" for each in found):
            raise Differs(", ".join(each.code for each in found))

    def close(self) -> None:
        """Close the window and find everything in the file."""
        path = self.desk.store.path
        self.end()
        book = open_book(path, self._home)
        try:
            with book.store.read() as reading:
                sql = "SELECT words FROM action_live WHERE id = :id"
                kept = reading.value(sql, id=self._action)
        finally:
            close(book)
        if kept != say("selftest.action"):
            raise Differs(path.name)

    def end(self) -> None:
        """Put away whatever is still open."""
        if self._other is not None:
            close(self._other)
            self._other = None
        if self._window is not None:
            self._window.close()
            self._window = None

    def refuse(self, refusal: Refusal) -> NoReturn:
        """Let a refusal fail the part, as a form would show it."""
        raise refusal

    def _do(self, it: Any) -> str:
        done = self.desk.do(it, form=self)
        if done is None:
            notices = self.desk.notices
            raise Differs(str(getattr(notices, "words", type(it).__name__)))
        return done.refs[0].id

    def _printed(self, suffix: str) -> bytes:
        from db.papers.catalogue import printed

        made = self.desk.read(printed, "action-log", self._body, self.desk.today(), suffix)
        return write_whole(self._folder / f"actions{suffix}", made).read_bytes()

    def _send(self, book: Book, name: str) -> Path:
        from db.exchange.send import send

        if book.identity is None:
            raise Refusal("book.stranger")
        return send(book.store, book.identity, self._folder / name).path


def _need_no_screen() -> None:
    """Let Qt draw in memory where this system has no screen."""
    has = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
    if sys.platform.startswith("linux") and not has:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def _wait(so: Callable[[], bool]) -> None:
    """Let the desk work until something is so."""
    loop, look, late = QEventLoop(), QTimer(), QTimer()
    look.timeout.connect(lambda: loop.quit() if so() else None)
    late.timeout.connect(lambda: loop.exit(1))
    look.start(_LOOK)
    late.start(PATIENCE * 1_000)
    if loop.exec():
        raise TimeoutError(say("selftest.too_long", seconds=PATIENCE))
