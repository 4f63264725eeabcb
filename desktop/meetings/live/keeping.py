"""No word is lost: a draft on this laptop a moment after the last key, the record on leaving."""

from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from db import clock
from db.clock import LONDON
from db.meetings.queries import Draft, drafts, minute_text
from db.meetings.rules.minutes import minute_draft
from db.words import say
from desktop.kit.desk import NOTHING_SEEN, Desk
from desktop.meetings.live.words import Words, paragraphs

AFTER = 800
"""Milliseconds after a key at which the draft is saved, at the latest."""
CAPTURE = "desktop.meetings.form.capture"


class Keeping(QObject):
    """Holds the words of the item being written, from the first key to the record."""

    told = Signal(str)
    """How far they are kept: "Saved 11:21", "Draft kept 11:21"."""

    def __init__(self, desk: Desk, words: Words) -> None:
        super().__init__(words)
        self.desk, self.words = desk, words
        self.item = ""
        self.saved = ""
        self._seen = NOTHING_SEEN
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(AFTER)
        self._wait.timeout.connect(self.keep_draft)
        words.typed.connect(self._typed)

    def _typed(self) -> None:
        """Let the draft be saved soon; who types without a pause is not waited for."""
        if not self._wait.isActive():
            self._wait.start()

    @property
    def changed(self) -> bool:
        """Whether something was typed that the record does not hold."""
        return bool(self.item) and paragraphs(self.words.text) != self.saved

    def begin(self, item: str) -> Draft | None:
        """Show the words of an item as recorded; return the draft a fall left behind, if any."""
        self._wait.stop()
        self.item = item
        self.saved = self._recorded(item)
        self._seen = self._capture.seen_minute(self.desk, item) if item else NOTHING_SEEN
        self.words.show_text(self.saved)
        found = {each.field: each for each in self.desk.read(drafts)}.get(minute_draft(item))
        return found if found is not None and paragraphs(found.words) != self.saved else None

    def _recorded(self, item: str) -> str:
        return paragraphs(self.desk.read(minute_text, item)) if item else ""

    def read_again(self) -> None:
        """Take over what a colleague or an undo made of the record, unless we are typing."""
        if self.item and self._recorded(self.item) != self.saved and not self.changed:
            self.begin(self.item)

    def keep_draft(self) -> None:
        """Save what was typed so far on this laptop."""
        if self.changed:
            self._capture.keep_draft(self.desk, self.item, self.words.text)
            self.told.emit(say("live.draft_kept", at=clock.now().astimezone(LONDON).time()))

    def bring_back(self, draft: Draft) -> None:
        """Go on from a draft."""
        self.words.show_text(paragraphs(draft.words))
        self._wait.start()

    def let_go(self) -> None:
        """Let the draft go; the words stay as recorded."""
        self._capture.drop_draft(self.desk, self.item)

    def keep(self) -> bool:
        """Write the record; False when that was refused, and the draft is kept instead."""
        self._wait.stop()
        if not self.changed:
            return True
        text = paragraphs(self.words.text)
        if self._capture.write(self.desk, self.item, text, self._seen) is None:
            self.keep_draft()
            return False
        self.saved = text
        self._seen = self._capture.seen_minute(self.desk, self.item)
        self.told.emit(say("live.saved", at=clock.now().astimezone(LONDON).time()))
        return True

    @property
    def _capture(self) -> Any:
        return self.desk.later.module(CAPTURE)
