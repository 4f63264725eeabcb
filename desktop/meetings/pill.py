"""A state as a pill beside a heading: a label's size, drawn as in every list."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from db.calendar.rules.states import MeetingState
from db.meetings.rules.minutes import MinutesState
from db.words import choice, say
from desktop.kit.ink import Pen
from desktop.kit.parts import Fixed
from desktop.kit.theme import Look
from desktop.meetings.columns import INKS, MINUTES_INKS, minutes_word


class Pill(QWidget):
    """One word on its soft ground."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look, self.words, self._ink = look, "", "text2"
        self.setSizePolicy(Fixed, Fixed)
        look.changed.connect(self.updateGeometry)

    def show_words(self, words: str, ink: str) -> None:
        """Show another word."""
        self.words, self._ink = words, ink
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def show_state(self, state: MeetingState, minutes: MinutesState) -> None:
        """Show how a meeting stands; of one that was held, how far its minutes are."""
        if state is MeetingState.HELD:
            words = say("meetings.held_minutes", state=minutes_word(minutes).lower())
            self.show_words(words, MINUTES_INKS.get(minutes, "text2"))
        else:
            self.show_words(choice(state), INKS.get(state, "text2"))

    @override
    def sizeHint(self) -> QSize:
        width = self.look.metrics("caption", bold=True).horizontalAdvance(self.words)
        return QSize(width + 18, self.look.scaled(26))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        Pen(painter, self.look).pill(1, self.height() / 2, self.words, self._ink)
        painter.end()
