"""A form that is not finished is never lost: kept on this laptop as it grows, and offered back."""

import json
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer, Signal

from db.meetings.queries.drafts import drafts
from db.meetings.rules.minutes import capture_draft
from db.store import Reading
from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields.typing import type_in, typed_in
from desktop.meetings.live.captured import Captured
from desktop.meetings.live.keeping import AFTER, CAPTURE

WORDS = ("words", "title")
"""The field that says what is captured: of an action or a decision, and of a risk."""


@dataclass(frozen=True, slots=True)
class Unfinished:
    """What was typed into a form so far; ``draft`` is its name among the drafts."""

    draft: str
    kind: str
    typed: dict[str, str]

    @property
    def words(self) -> str:
        """What is captured, as far as it was said."""
        said = next((self.typed[each] for each in WORDS if self.typed.get(each)), "")
        return " ".join(said.split()) or say("live.nothing_said")


def unfinished(book: Reading, item: str) -> list[Unfinished]:
    """Return the forms begun at an item and not finished."""
    head = capture_draft(item, "")
    found = [each for each in drafts(book) if each.field.startswith(head)]
    kept = [(each.field, json.loads(each.words)) for each in found]
    return [Unfinished(draft, said["kind"], said["typed"]) for draft, said in kept]


def offered(desk: Desk, item: str) -> list[Captured]:
    """Return the forms not finished as lines beside what was captured; Enter goes on with one."""
    lines = desk.read(unfinished, item) if item else []
    return [Captured(e.kind, e.draft, say("live.unfinished"), e.words, begun=True) for e in lines]


class Halfway(QObject):
    """Holds the form being filled in, from its first key until it is sent or let go."""

    changed = Signal()
    """A form is kept that was not, or is no longer."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self.desk = desk
        self.form: CommandForm | None = None
        self.kind = self.line = self._draft = ""
        self._first: dict[str, str] = {}
        self._kept = False
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(AFTER)
        self._wait.timeout.connect(self.keep)

    def watch(self, form: CommandForm, item: str, kind: str, *, line: str = "") -> None:
        """Keep what is typed into a form; ``line`` is the typed line it was opened by, if any."""
        self._hold(form, capture_draft(item, uuid4().hex), kind)
        self.line = line

    def go_on(self, form: CommandForm, kept: Unfinished) -> None:
        """Put back what was typed into a form that was not finished."""
        self._hold(form, kept.draft, kept.kind)
        for name, typed in kept.typed.items():
            if name in form.fields:
                type_in(form.fields[name], typed)
        self._kept = True

    def _hold(self, form: CommandForm, draft: str, kind: str) -> None:
        self.form, self.kind, self.line, self._draft = form, kind, "", draft
        self._kept = False
        self._first = self._typed()
        for field in form.fields.values():
            field.edited.connect(self._soon)
        form.left.connect(self.let_go)
        form.finished.connect(lambda _done: self.let_go())

    @property
    def begun(self) -> bool:
        """Whether the form that is open holds something that is nowhere else."""
        return self.form is not None and (self._kept or self._typed() != self._first)

    def keep(self) -> None:
        """Save what the form holds so far on this laptop."""
        self._wait.stop()
        if self.begun and not self.desk.held:
            said = {"kind": self.kind, "typed": self._typed()}
            self._capture.keep_form(self.desk, self._draft, json.dumps(said))
            self._kept = True

    def put_aside(self) -> bool:
        """Keep the form that is about to close; return whether there was anything to keep."""
        kept = self.begun
        self.keep()
        self._forget()
        if kept:
            self.changed.emit()
        return kept

    def let_go(self) -> None:
        """Let what was kept of the form go: it was sent, or is not wanted."""
        if self._kept:
            self._capture.drop_form(self.desk, self._draft)
        self._forget()
        self.changed.emit()

    def _forget(self) -> None:
        self._wait.stop()
        self.form, self.kind, self.line, self._kept = None, "", "", False

    def _soon(self) -> None:
        if self.form is not None and not self._wait.isActive():
            self._wait.start()

    def _typed(self) -> dict[str, str]:
        fields = self.form.fields if self.form is not None else {}
        return {name: typed_in(field) for name, field in fields.items()}

    @property
    def _capture(self) -> Any:
        return self.desk.later.module(CAPTURE)
