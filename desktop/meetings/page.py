"""The Meetings page: every committee's meetings, one beside the list, and the one in session."""

from PySide6.QtWidgets import QLayout, QSizePolicy, QWidget
from typing_extensions import override

from db.across.today import sessions
from db.meetings.queries.log import (
    MeetingListLine,
    MeetingsShown,
    MeetingsSort,
    meeting_log_counts,
    meeting_log_ids,
    meeting_log_lines,
    next_meeting,
)
from db.meetings.rules.minutes import MinutesState
from db.store import Reading
from db.words import say
from desktop.kit.chips import Chips, Choice, FilterField
from desktop.kit.desk import Desk
from desktop.kit.family import MEETINGS
from desktop.kit.notices import Empty
from desktop.kit.page import Page, framed
from desktop.kit.parts import column, row
from desktop.kit.stacked import Stacked
from desktop.kit.table import LineTable, Sorting
from desktop.kit.verbs import verb
from desktop.kit.views import LineView
from desktop.meetings.beside import Beside
from desktop.meetings.columns import meeting_columns
from desktop.meetings.live.view import LiveView
from desktop.meetings.pane import MeetingPane

MEETING_OF = {
    "agendaitem": "SELECT meeting FROM agendaitem WHERE id = :id",
    "minutes": "SELECT meeting FROM minutes WHERE id = :id",
    "paper": "SELECT i.meeting FROM paper p JOIN agendaitem i ON i.id = p.item WHERE p.id = :id",
}


class MeetingsPage(Page):
    """Meetings by date; the chosen one with everything about it."""

    kinds = (
        *("meeting", "agendaitem", "paper", "attendance", "presence", "presiding", "minute"),
        *("minutes", "addendum", "declaration", "action", "decision", "risk", "person", "body"),
        *("checkwaiver", "pack", "paperrisk", "paperversion", "publicquestion", "deadline"),
        *("interest", "membership", "seat", "deputy", "terms", "snapshot", "allotment"),
        *("planitem", "agendaanswer", "cycleitem", "referral", "recommendation", "challenge"),
        *("riskescalation", "assuranceproposal", "assurancemove", "interventionproposal"),
        "absence",
        *("minutecomment", "minutecheck", "leftout", "recording"),
    )

    code = "meetings"
    family = MEETINGS

    def __init__(self, desk: Desk, title: str) -> None:
        self.pane = MeetingPane(desk)
        super().__init__(desk, title)
        self._own_notices = self.notices
        self.live: LiveView | None = None
        self._begun = False
        self._closed = self._chosen = 0
        """The meeting closed just now: it stays on the list until another is chosen."""
        sheet = QWidget()
        sheet.setObjectName("sheet")
        laid_out = self.layout()
        if laid_out is not None:
            sheet.setLayout(laid_out)
        self._sheet = sheet
        self._stack = Stacked(self)
        self._stack.addWidget(sheet)
        self.pane.entered.connect(self.enter)
        self.pane.paperwork.finishing.connect(self._finish)

    @override
    def build(self) -> QLayout:
        verb(self, "meetings.step_note", lambda: self.pane.begin("note"))
        self.new_verb("meetings.plan", lambda: self.desk.go("calendar", "new"))
        self.chips = Chips(self.look, say("meetings.chips"))
        self.chips.chosen.connect(self._chip_chosen)
        self.words = FilterField(self.look, say("meetings.filter"))
        self.words.textChanged.connect(lambda _text: self.refresh())
        table: LineTable[MeetingListLine] = LineTable(
            meeting_columns(self.desk.today), self.desk.lines(meeting_log_lines)
        )
        table.sorting = Sorting(MeetingsSort.DATE)
        table.sorted_by.connect(lambda _sorting: self.refresh())
        self.list = LineView(self.look, table, say("meetings.name"))
        self.list.chosen.connect(self._choose)
        self.list.opened.connect(lambda _n: self.pane.agenda.list.setFocus())
        self.empty = Empty("")
        self.empty.pressed.connect(self._empty_pressed)
        filters = row(gap=8)
        filters.addWidget(self.chips, 1)
        filters.addWidget(self.words)
        whole = column(filters, gap=12)
        beside = Beside(self.desk, framed(self.list, empty=self.empty), self.pane)
        whole.addWidget(beside, 1)
        return whole

    @override
    def refresh(self) -> None:
        if self.live is not None and self._stack.currentWidget() is self.live:
            self.live.refresh()
        else:
            self._refresh_list()

    def _refresh_list(self) -> None:
        words = self.words.text().strip()
        counts = self.desk.read(meeting_log_counts, words)
        self.chips.show_choices(
            [
                Choice(MeetingsShown.TO_COME, say("meetings.chip_to_come"), counts.to_come),
                Choice(MeetingsShown.HELD, say("meetings.chip_held"), counts.held),
                Choice(MeetingsShown.ALL, say("meetings.chip_all"), counts.all),
            ]
        )
        sorting = self.list.table.sorting
        ids = self.desk.read(
            meeting_log_ids,
            MeetingsShown(self.chips.current),
            words,
            sort=MeetingsSort(sorting.key),
            down=sorting.down,
        )
        if self._closed and self._closed not in ids and not words:
            if self._confirmed():
                self.chips.choose(MeetingsShown.HELD)
                return
            ids = [self._closed, *ids]
        self.list.show_ids(ids)
        self._begin_at_the_next()
        self.list.setVisible(bool(ids))
        self.empty.setVisible(not ids)
        if words:
            self.empty.show_words(say("meetings.none_match"), say("meetings.clear"))
        else:
            self.empty.show_words(say("meetings.none"), say("meetings.plan"))
        values = {"to_come": counts.to_come, "held": counts.held}
        self.set_subtitle(say("meetings.summary", **values))

    def _confirmed(self) -> bool:
        """Return whether all is done with the meeting closed just now: it goes to those held."""
        line = next(iter(self.desk.read(meeting_log_lines, [self._closed])), None)
        return line is not None and line.minutes is MinutesState.CONFIRMED

    def _begin_at_the_next(self) -> None:
        """Choose the meeting in session, or the next to come, when the list is first shown."""
        if self._begun:
            return
        self._begun = True
        place = None
        for each in self.desk.read(sessions)[:1]:
            place = self.desk.read(_place_of, "meeting", each.id)
        following = place[0] if place else self.desk.read(next_meeting, self.desk.today())
        if following is not None:
            self.list.choose(following)

    @override
    def first(self) -> QWidget:
        if self.live is not None and self._stack.currentWidget() is self.live:
            return self.live.pad.words
        return self.list

    def enter(self, meeting: str) -> None:
        """Show a meeting in session whole; the navigation folds away."""
        if self.live is None:
            self.live = LiveView(self.desk)
            self.live.left.connect(self._leave)
            self.live.ended.connect(self._ended)
            self._stack.addWidget(self.live)
        self._show_part(self.live)
        self.notices = self.desk.notices = self.live.notices
        self.live.enter(meeting)
        self.desk.set_session(on=not self.live.after)

    def _show_part(self, part: QWidget) -> None:
        """Show the list or the meeting; what is out of sight asks for no room."""
        usual, none = QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored
        for each in (self._sheet, self.live):
            if each is not None:
                size = usual if each is part else none
                each.setSizePolicy(size, size)
        self._stack.setCurrentWidget(part)

    def _leave(self) -> None:
        self._show_part(self._sheet)
        self.notices = self.desk.notices = self._own_notices
        self.desk.set_session(on=False)
        self.refresh()
        self.list.setFocus()

    def _finish(self, meeting: str, item: str) -> None:
        self.enter(meeting)
        self.desk.show("agendaitem", item)

    def _ended(self, meeting: str) -> None:
        found = self.desk.read(_place_of, "meeting", meeting)
        self._closed = found[0] if found else 0
        self._leave()
        self.show_record("meeting", meeting)
        self.pane.show_view("minutes")
        self.pane.offer_note()

    @override
    def show_record(self, kind: str, row_id: str) -> None:
        found = self.desk.read(_place_of, kind, row_id)
        if found is None:
            return
        n, meeting = found
        if self.live is not None and self._stack.currentWidget() is self.live:
            if meeting == self.live.meeting:
                self.live.show_item(row_id if kind == "agendaitem" else self.live.shown)
                return
            self.live.leave()
        if not self.list.choose(n):
            self.words.clear()
            self.chips.choose(MeetingsShown.ALL)
            self.list.choose(n)
        self._show_part_of(meeting, kind, row_id)

    def _show_part_of(self, meeting: str, kind: str, row_id: str) -> None:
        if kind == "session":
            self.enter(meeting)
        elif kind == "agendaitem":
            self.pane.show_view("agenda")
            self.pane.agenda.choose(row_id)
        elif kind == "paper":
            self.pane.packing.show_paper(row_id)
        elif kind == "minutes":
            self.pane.show_view("minutes")

    def _chip_chosen(self, key: str) -> None:
        self._closed = 0
        self.list.table.sorting = Sorting(MeetingsSort.DATE, down=key != MeetingsShown.TO_COME)
        self.refresh()

    def _choose(self, n: int) -> None:
        if n >= 0 and self._chosen == self._closed != n:
            self._closed = 0
        self._chosen = n
        row_number = self.list.table.row_of(n) if n >= 0 else -1
        line = self.list.table.line(row_number) if row_number >= 0 else None
        self.pane.show_meeting(line.id if line else "")

    def _empty_pressed(self) -> None:
        if self.words.text():
            self.words.clear()
        else:
            self.desk.go("calendar", "new")


def _place_of(book: Reading, kind: str, row_id: str) -> tuple[int, str] | None:
    """Return the number and the id of the meeting a record belongs to."""
    meeting = book.value(MEETING_OF[kind], id=row_id) if kind in MEETING_OF else row_id
    found = book.value("SELECT n FROM meeting_live WHERE id = :id", id=meeting)
    return None if found is None else (found, meeting)


def make(desk: Desk) -> MeetingsPage:
    """Make the page."""
    return MeetingsPage(desk, say("page.meetings"))
