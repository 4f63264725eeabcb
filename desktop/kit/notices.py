"""What a page says of itself: trouble in a strip, work in a bar, an empty list in one sentence."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QProgressBar, QWidget

from db.words import say
from desktop.kit.errand import Errand
from desktop.kit.flow import KeptWhole
from desktop.kit.parts import Picture, Sentence, button, column, label, row
from desktop.kit.theme import Look

SHOWN_AFTER = 100
"""Milliseconds before work off the screen is shown: what is over sooner is not mentioned."""


def announce(part: QWidget, words: str) -> None:
    """Tell a screen reader politely, without moving the focus."""
    event = QAccessibleAnnouncementEvent(part, words)
    event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
    QAccessible.updateAccessibility(event)


class NoticeStrip(QFrame):
    """A strip under the heading: what happened and what to do. It is never a box to dismiss."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("notice")
        self._words = label(wrap=True)
        self._close = button(say("desk.close_notice"), "link")
        self._close.clicked.connect(self.clear)
        mark = Picture(look, "lost", "amber", 20)
        inside = row(mark, self._words, self._close, gap=12, margins=(12, 8, 8, 8))
        inside.setStretch(1, 1)
        self.setLayout(inside)
        self.hide()

    @property
    def words(self) -> str:
        """What is being said; nothing when the strip is away."""
        return self._words.text() if not self.isHidden() else ""

    def trouble(self, words: str) -> None:
        """Say what happened and what to do."""
        self._words.setText(words)
        self._words.setAccessibleName(words)
        self.show()
        announce(self, words)

    def clear(self) -> None:
        """Take the strip away."""
        self.hide()


class BusyBar(QFrame):
    """A thin bar under the heading with words, percent and Cancel, after a tenth of a second."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("busy")
        self._errand: Errand | None = None
        self._words = Sentence(look, ink="text")
        self._percent = label("", "caption")
        self._cancel = button(say("desk.cancel"), "link")
        self._cancel.clicked.connect(self._called_back)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 100)
        head = row(self._words, self._percent, self._cancel)
        self.setLayout(column(head, self._bar, gap=4, margins=(12, 4, 8, 8)))
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(SHOWN_AFTER)
        self._wait.timeout.connect(self.show)
        self.hide()

    def watch(self, errand: Errand) -> None:
        """Show an errand's progress until it is over."""
        self._errand = errand
        self._words.set_words(errand.words)
        self._bar.setAccessibleName(errand.words)
        self._cancel.setEnabled(True)
        self._step((0, ""))
        errand.progress.advanced.connect(self._step)
        errand.over.connect(self._over)
        self._wait.start()

    def _step(self, step: tuple[int, str]) -> None:
        percent, words = step
        self._bar.setValue(percent)
        self._percent.setText(say("desk.percent", percent=percent))
        if words:
            self._words.set_words(words)

    def _called_back(self) -> None:
        if self._errand is not None:
            self._errand.progress.cancel()
            self._cancel.setEnabled(False)
            self._words.set_words(say("desk.cancelling"))

    def _over(self) -> None:
        self._wait.stop()
        self._errand = None
        self.hide()


class Empty(QWidget):
    """One sentence saying what would be here, and one button."""

    pressed = Signal()

    def __init__(self, words: str, offer: str = "") -> None:
        super().__init__()
        self._words = label(words, "quiet", wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._offer = button(offer)
        self._offer.clicked.connect(self.pressed)
        inner = column(self._words, row(None, self._offer, None), gap=12)
        whole = KeptWhole(inner)
        self.setLayout(column(None, whole, None, margins=(24, 24, 24, 24)))
        self._offer.setVisible(bool(offer))  # before it has a place it would be its own window

    def show_words(self, words: str, offer: str = "") -> None:
        """Say another sentence, with another button or none."""
        self._words.setText(words)
        self._offer.setText(offer)
        self._offer.setAccessibleName(offer)
        self._offer.setVisible(bool(offer))
