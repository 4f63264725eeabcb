"""The band over a meeting in session: which meeting, who presides, the clock and the ways out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from db.meetings.queries import LivePage
from db.meetings.queries.session import recording_of
from db.words import DAYS, MONTHS, choice, say
from desktop.kit.desk import Desk
from desktop.kit.parts import Sentence, button, label, row
from desktop.kit.verbs import VerbButton
from desktop.meetings.pill import Pill

TALL, LOW = 60, 48


class Band(QFrame):
    """One line, always in the same place."""

    left = Signal()
    """Back to the list of meetings; the meeting stays in session."""
    closing = Signal()
    asking = Signal()
    """Somebody is to take the chair: open the form that says who."""

    def __init__(self, desk: Desk, projector: VerbButton) -> None:
        super().__init__()
        self.setObjectName("band")
        self._desk, self._look = desk, desk.look
        self._name = Sentence(desk.look, size="item", bold=True)
        self._pill, self.recorded = Pill(desk.look), Pill(desk.look)
        self._words = Sentence(desk.look, ink="text2", lines=2)
        self._day = self._who = ""
        self.chair = button(say("live.chair_asks"), "link")
        self.chair.clicked.connect(self.asking)
        self.chair.hide()
        self.clock = label("", "item")
        self._projector, self._tall = projector, TALL
        back = self._back = button(say("live.all_meetings"))
        back.clicked.connect(self.left)
        self._close = button(say("live.close_asks"))
        self._close.clicked.connect(self.closing)
        inside = row(
            self._name,
            self._pill,
            self.recorded,
            self._words,
            self.chair,
            self.clock,
            projector,
            back,
            self._close,
            gap=12,
            margins=(24, 4, 24, 4),
        )
        self.setLayout(inside)
        self._fit()
        desk.look.changed.connect(self._fit)

    def show_meeting(self, live: LivePage, at: str, *, after: bool) -> None:
        """Show the meeting and the minute; ``after`` it there is neither."""
        page = live.meeting
        self._name.set_words(page.body_name)
        self._name.setMaximumWidth(self._name.sizeHint().width())
        self._pill.show_words(say("live.afterwards") if after else choice(page.state), "accent")
        self._close.setVisible(not after)
        self._show_recording(page.id)
        on = page.on_date
        when = f"{DAYS[on.weekday()]} {on.day} {MONTHS[on.month - 1]}" if on else ""
        code = "to_preside" if live.chair.to_come and not after else "presiding"
        who = say(f"meetings.{code}", name=live.presiding) if live.presiding else ""
        wanted = live.chair.wanted and not after
        if wanted:
            when, who = "", live.chair.what
        self.chair.setVisible(wanted)
        self.chair.setToolTip(live.chair.words)
        self.chair.setAccessibleDescription(live.chair.words)
        self.clock.setText("" if after else at)
        self._day, self._who = when, who
        self._tell()

    def _tell(self) -> None:
        """Say the day and who presides; where there is no room for both, who presides."""
        short = self._who and self._back.isHidden() and self.clock.text()
        told = (self._who,) if short else (self._day, self._who)
        self._words.set_words(", ".join(filter(None, told)))

    def _show_recording(self, meeting: str) -> None:
        """Say calmly that the meeting is recorded; the notice itself is one key away (P11)."""
        notice = self._desk.read(recording_of, meeting)
        here = notice is not None and notice.deleted_on is None
        self.recorded.setVisible(here)
        if notice is not None and here:
            until = {"name": notice.announced_by, "on": notice.delete_on}
            self.recorded.show_words(say("live.recorded"), "text2")
            self.recorded.setToolTip(say("live.recorded_tip", **until))
            self.recorded.setAccessibleDescription(say("live.recorded_tip", **until))

    def fit(self, *, narrow: bool, slim: bool, low: bool) -> None:
        """Leave to the menu beneath what has no room here."""
        self._back.setVisible(not narrow)
        self._projector.setVisible(not slim)
        self._pill.setVisible(not slim)
        self._tall = LOW if low else TALL
        self._tell()
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(self._look.scaled(self._tall))
