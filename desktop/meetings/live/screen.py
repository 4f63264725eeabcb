"""What a meeting in session looks like: its parts, and what they show as it goes on."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from typing_extensions import override

from db.calendar.rules.states import MeetingState
from db.meetings.queries import (
    AgendaLine,
    Draft,
    LivePage,
    footing,
    live_meeting,
    meeting_page,
)
from db.meetings.queries.minutes import minute_style
from db.meetings.rules.quorum import QuorumState
from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.notices import NoticeStrip
from desktop.kit.parts import button
from desktop.kit.quoracy import QuoracyStrip
from desktop.kit.verbs import VerbButton, verb
from desktop.meetings.clock import now
from desktop.meetings.live.band import Band
from desktop.meetings.live.captured import captured
from desktop.meetings.live.declared import touched, unwritten
from desktop.meetings.live.deeds import Deeds
from desktop.meetings.live.fitting import Fitting
from desktop.meetings.live.items import LiveItem, live_items
from desktop.meetings.live.keeping import Keeping
from desktop.meetings.live.offering import Offering
from desktop.meetings.live.pad import Pad
from desktop.meetings.live.projector import Projector
from desktop.meetings.live.sides import ItemsSide, PeopleSide
from desktop.meetings.live.spelling import Spelling
from desktop.meetings.live.unfinished import Halfway, offered

TICK = 5_000
"""Milliseconds between two looks at the clock; the page reads anew when the minute has changed."""
MARKS = {
    "action": ("square", "accent"),
    "decision": ("diamond", "green"),
    "risk": ("triangle", "amber"),
}
WAYS = ("carry_on", "adjourn")
ASIDES = ("declared", "not_taken", "times")
ROOM = ("correct", "recording", "attendance")


class Screen(Deeds):
    """The parts of the page and what they show; its verbs come with the view."""

    left = Signal()
    """Back to the list; the meeting stays as it is."""
    ended = Signal(str)
    """The meeting was closed or adjourned: its id."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("plain")
        self.setAccessibleName(say("live.name"))
        self.desk, self.look = desk, desk.look
        self.meeting = self.shown = ""
        self.after = False
        self.live: LivePage | None = None
        self._draft: Draft | None = None
        self.aside = ""
        """What was kept of a form when the item it belongs to was left: said at the next."""
        self.notices = NoticeStrip(desk.look)
        carry_on, adjourn = button(say("live.carry_on")), button(say("live.adjourn"))
        carry_on.clicked.connect(self.carry_on)
        adjourn.clicked.connect(self.adjourn)
        self._ways = (carry_on, adjourn)
        self.strip = QuoracyStrip(desk.look, self._ways)
        ways = {"carry_on": self.carry_on, "adjourn": self.adjourn}
        runs = {**self.runs(), **ways, "all_meetings": self.leave}
        self._verbs = {name: verb(self, f"live.{name}", run) for name, run in runs.items()}
        self._make_parts(desk)
        self._listen()
        self._lay_out()
        self._clock = QTimer(self)
        self._clock.setInterval(TICK)
        self._clock.timeout.connect(self._tick)

    def _make_parts(self, desk: Desk) -> None:
        self.projector = Projector(desk, self)
        self.band = Band(desk, VerbButton(desk.look, self._verbs["projector"]))
        self.items = ItemsSide(desk, self._button("previous"), self._button("next"))
        self.people = PeopleSide(desk, *map(self._button, ("mark", "presiding")))
        asides = [VerbButton(desk.look, self._verbs[name], "link") for name in ASIDES]
        self.people.put_more([self._verbs[name] for name in ROOM])
        self.pad = Pad(desk, self.capture_line, [self._button(name) for name in MARKS], asides)
        self.keeping = Keeping(desk, self.pad.words)
        self.halfway = Halfway(desk, self)
        verb(self, "desk.save", self.keeping.keep)
        self.spelling = Spelling(desk, self.pad.words)
        self.offering = Offering(desk, self.pad, self, lambda: self.live)

    def _button(self, name: str) -> VerbButton:
        mark, ink = MARKS.get(name, ("", "text"))
        return VerbButton(self.look, self._verbs[name], "capture", mark=mark, ink=ink)

    def _listen(self) -> None:
        self.band.left.connect(self.leave)
        self.band.closing.connect(self.close_meeting)
        self.band.asking.connect(self.preside)
        self.items.list.opened.connect(lambda item: self.show_item(item.id))
        self.items.list.chosen.connect(self._item_chosen)
        self.people.list.opened.connect(self.mark)
        self.people.dropped.connect(self.form_dropped)
        self.halfway.changed.connect(self._show_captured)
        self.pad.taken.connect(self.take)
        self.pad.brought_back.connect(lambda: self._settle_draft(back=True))
        self.pad.let_go.connect(lambda: self._settle_draft(back=False))
        self.pad.captured.opened.connect(self.open_captured)
        self.keeping.told.connect(self.pad.saved.setText)

    def _lay_out(self) -> None:
        more = [self._verbs[name] for name in (*WAYS, *ASIDES, "projector", "all_meetings")]
        parts = (self.band, self.strip, self.items, self.pad, self.people)
        self.fitting = Fitting(self.look, parts, more)
        self.people.left.connect(self.to_words)
        whole = self.fitting.laid_out()
        whole.addWidget(self.notices)  # at the foot: nothing that is being read or typed moves
        self.setLayout(whole)

    # coming and going
    def enter(self, meeting: str) -> None:
        """Show a meeting in session at the item under way."""
        if meeting != self.meeting:
            self.leave_words()
            self.meeting, self.shown = meeting, ""
            page = self.desk.read(meeting_page, meeting)
            self.after = page.state is MeetingState.HELD
            self.pad.words.ask_for(self.desk.read(minute_style, meeting))
        self.spelling.refresh()
        self.refresh()
        self._clock.start()
        self.to_words()

    def leave(self) -> None:
        """Go back to the list; what was typed is in the record first."""
        self.leave_words()
        self._clock.stop()
        self.projector.hide()
        self.left.emit()

    def put_form_aside(self) -> None:
        """Close the form of a capture, keeping what was typed into it."""
        if self.halfway.form is not None:
            self.people.leave()

    def leave_words(self) -> None:
        """Write what was typed into the record; a form not finished is put aside."""
        self.put_form_aside()
        self._keep_words()

    def _keep_words(self) -> None:
        if self.keeping.item and not self.pad.offering:
            self.keeping.keep()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.halfway.keep()
        self._keep_words()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        window = self.window()
        self.fitting.fit(window.width(), window.height(), self.width())
        if self.live is not None:
            self._show_room(self.live)
        QTimer.singleShot(0, self.updateGeometry)  # in the midst of laying out it is not heard

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.notices.clear()
            self.to_words()
        else:
            super().keyPressEvent(event)

    # what is shown
    def refresh(self) -> None:
        """Read the meeting anew; what is being typed stays as it is."""
        if not self.meeting:
            return
        live = self._read()
        if live.meeting.state is not (MeetingState.HELD if self.after else MeetingState.IN_SESSION):
            self._end()
            return
        if not self.line(self.shown):
            self._begin_item(live.current or (live.items[0].id if live.items else ""))
        else:
            self.keeping.read_again()
        self._show_item()

    def _read(self) -> LivePage:
        """Read the meeting: as it is now, or as it was at the item shown when it is over."""
        item, today = self.shown if self.after else "", self.desk.today()
        self.live = live = self.desk.read(live_meeting, self.meeting, now(), item, today)
        return live

    def _show_room(self, live: LivePage) -> None:
        lost = live.quorum.state is QuorumState.NOT_QUORATE
        unset = live.quorum.state is QuorumState.NOT_SET
        self.strip.show_quoracy(live.quorum.heading, live.quorum.sentence, lost=lost, unset=unset)
        self.band.show_meeting(live, f"{now():%H:%M}", after=self.after)
        self.people.show_room(live)
        word = "live.ratification" if self._only_ratification() else "live.decision"
        self._verbs["decision"].setText(say(word))
        ways = [self._verbs[name] for name in WAYS]
        self.fitting.show_ways(self._ways, ways, lost=lost and not self.after)

    def _only_ratification(self) -> bool:
        """Return whether nothing but what is for ratification can be recorded at the item shown."""
        if not self.shown:
            return False
        return self.desk.read(footing, self.shown, now(), self.desk.today()).for_ratification

    def show_item(self, item: str) -> None:
        """Show the words of an item, after those of the one before are in the record."""
        if item != self.shown:
            self.leave_words()
            self._begin_item(item)
            self._show_item()
        self.to_words()

    def _begin_item(self, item: str) -> None:
        self.shown = item
        self._draft = self.keeping.begin(item)
        self.pad.saved.setText(self.aside)
        self.aside = ""
        self.notices.clear()
        self.pad.offer(self._draft)

    def _show_item(self) -> None:
        if self.live is None:
            return
        if self.after:
            self._read()
        self._show_room(self.live)
        lost = self.live.quorum.state is QuorumState.NOT_QUORATE
        self.pad.show_item(self.line(self.shown), lost=lost, after=self.after)
        unsaid = unwritten(self.live, self.shown, self.pad.words.text)
        who = touched(self.desk, self.live, self.shown)
        self.pad.show_interests(who, unwritten=bool(unsaid))
        self.projector.show_meeting(self.live)
        self._show_captured()
        self.items.show_items(live_items(self.live.items, now()), self.shown, self.live.behind)

    def _show_captured(self) -> None:
        lines = self.desk.read(captured, self.shown) if self.shown else []
        lines += offered(self.desk, self.shown)
        self.pad.show_captured(lines)
        self.fitting.tell(self.people.counted, len(lines))

    def line(self, item: str) -> AgendaLine | None:
        """Return an item of the meeting, None for one that is none of it."""
        lines = self.live.items if self.live else ()
        return next((each for each in lines if each.id == item), None)

    def _item_chosen(self, item: LiveItem | None) -> None:
        if item is not None and self.items.list.hasFocus() and item.id != self.shown:
            self.leave_words()
            self._begin_item(item.id)
            self._show_item()

    def _settle_draft(self, *, back: bool) -> None:
        draft, self._draft = self._draft, None
        self.pad.offer(None)
        if back and draft is not None:
            self.keeping.bring_back(draft)
        else:
            self.keeping.let_go()
        self.to_words()

    def to_words(self) -> None:
        """Give the words the focus, unless a form or an offer is waiting."""
        if self.people.form is None and not self.pad.offering:
            self.fitting.fold()
            self.pad.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tick(self) -> None:
        if self.band.clock.text() != f"{now():%H:%M}" and not self.desk.held:
            self.refresh()

    def _end(self) -> None:
        meeting, self.meeting, self.shown = self.meeting, "", ""
        self.keeping.begin("")
        self._clock.stop()
        self.projector.hide()
        self.ended.emit(meeting)
