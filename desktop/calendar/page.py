"""The calendar: a year at a glance, its meetings by month, and one meeting with what falls due."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QWidget
from typing_extensions import override

from db.bodies.queries.bodies import BodyLine, body_ids, body_lines
from db.bodies.rules.years import MONTHS_A_YEAR, month_on
from db.calendar.queries import meeting
from db.calendar.queries.year import reminder
from db.store import Finding, Reading
from db.words import say
from desktop.calendar.beside import Others
from desktop.calendar.filters import CHIPS, Filters
from desktop.calendar.glance import Glance
from desktop.calendar.listing import YearList
from desktop.calendar.more import YearButton
from desktop.calendar.pane import MeetingPane
from desktop.calendar.sheets import Sheets
from desktop.calendar.year import (
    NOTES,
    REMINDERS_FROM,
    MeetingRow,
    NoteRow,
    PeriodRow,
    ReminderRow,
    Shown,
    Year,
    listed,
    read_year,
    summary,
)
from desktop.kit.chips import Choice
from desktop.kit.desk import Desk
from desktop.kit.notices import Empty
from desktop.kit.page import NARROW, Page, Split, framed
from desktop.kit.parts import column

FORM = "desktop.calendar.form"
LOW = 620
"""Below this height of the page, at 100 %, the year at a glance makes room for the list."""


class CalendarPage(Page):
    """The meetings of a year, of every committee or of one."""

    kinds = (
        *("meeting", "deadline", "body", "terms", "deadlinerule", "membership", "person"),
        *("consent", "meetingrule", "room", "roombooking", "yearperiod", "reminder"),
        *("paper", "action"),
    )

    def __init__(self, desk: Desk, title: str) -> None:
        self._on = desk.today()
        self._bodies: list[BodyLine] = []
        self._notes: list[Finding] = []
        self.pane = MeetingPane(desk, FORM)
        self.others = Others(desk)
        super().__init__(desk, title)
        desk.beside.changed.connect(self.make_stale)

    @override
    def build(self) -> QLayout:
        self.filters = Filters(self.look)
        self.filters.changed.connect(self._show)
        self.chips, self.which = self.filters.chips, self.filters.which
        self.words = self.filters.words
        self.glance = Glance(self.look)
        self.glance.turned.connect(self.turn)
        self.glance.strip.picked.connect(self.go_to)
        self.list = YearList(self.look)
        self.list.chosen.connect(self._choose)
        self.list.opened.connect(lambda _n: self._open())
        self.empty = Empty("")
        self.empty.pressed.connect(self._empty_pressed)
        self.pane.left.connect(self._left)
        self.pane.planned.connect(self._show_meeting)
        whole = column(self.filters, self.glance, gap=12)
        whole.addWidget(Split(self.desk, framed(self.list, empty=self.empty), self.pane), 1)
        year = QWidget()
        year.setLayout(whole)
        self.sheets = Sheets(self, self.desk, year, FORM)
        self.sheets.turned.connect(self._turned)
        self.sheets.opened.connect(self._opened)
        self._head()
        return self.sheets

    def _head(self) -> None:
        self.new_verb("diary.owed_open", self.show_owed)
        self.new_verb("diary.open_year", self.sheets.begin_year)
        self.new_verb("diary.plan", lambda: self.pane.begin("planning", self.body))
        self.more = YearButton(self, self.pane)
        self._verbs.add(self.more)
        self.new_verb("diary.new", self.begin_new, kind="primary", key="desk.new")

    @property
    def body(self) -> str:
        """The committee the page is narrowed to, nothing for all."""
        return self.filters.body

    @property
    def narrowed(self) -> bool:
        """Whether less than the whole year is listed."""
        return bool(self.words.text().strip() or self.chips.current not in ("", Shown.ALL))

    @override
    def refresh(self) -> None:
        self._notes = [
            each for each in self.desk.store.findings(self.desk.today()) if each.code in NOTES
        ]
        self._bodies = self.desk.read(_open_bodies, self.desk.today())
        self.filters.offer(self._bodies)
        self._show()
        self.sheets.refresh()

    @override
    def first(self) -> QWidget:
        return self.sheets.first or self.list

    @override
    def show_record(self, kind: str, row_id: str) -> None:
        if kind == "new":
            self.begin_new()
        elif kind == "body":
            self._narrow_to(row_id)
        elif kind == "meeting":
            self.sheets.show_year()
            self._show_meeting(row_id)
        elif kind == "reminder":
            self.sheets.show_year()
            self._show_reminder(row_id)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.filters.place(narrow=event.size().width() < self.look.scaled(NARROW + 100))
        self.glance.setVisible(event.size().height() >= self.look.scaled(LOW))

    def begin_new(self) -> None:
        """Open the form of a new meeting."""
        self.sheets.show_year()
        self.pane.begin("adding", self.body)

    def show_owed(self) -> None:
        """Show who owes what by when, of the committee the page is narrowed to."""
        name = next((e.name for e in self._bodies if e.id == self.body), "")
        self.sheets.show_owed(name, self.body)

    def turn(self, by: int) -> None:
        """Show the year so many years later; 0 is this one."""
        today = self.desk.today()
        self._on = month_on(self._on, by * MONTHS_A_YEAR) if by else today
        self._show()

    def go_to(self, on: date) -> None:
        """Bring the first meeting on a day or after it into view."""
        found = self._first_from(on)
        if found is not None:
            self.list.bring_to_top(found.n)
        self.list.setFocus()

    def clear_filters(self) -> None:
        """Show the whole year of every committee again."""
        self.words.clear()
        self.which.setCurrentIndex(0)
        self.chips.choose(Shown.ALL)

    def _narrow_to(self, row_id: str) -> None:
        self.filters.narrow_to(row_id)
        self._show()

    def _show(self) -> None:
        today, words = self.desk.today(), self.words.text().strip()
        self.year: Year = self.desk.read(read_year, self._on, self.body, words)
        if not self.body:
            self.year = self.others.add(self.year, self._on, words)
        counts = {shown: len(self.year.of(shown, today)) for shown, _ in CHIPS}
        self.chips.show_choices([Choice(key, say(code), counts[key]) for key, code in CHIPS])
        found = self.year.of(Shown(self.chips.current), today)
        notes = [each for each in self._notes if self.body in ("", each.id)]
        rows = listed(self.year, found, notes, today, whole=not self.narrowed)
        self.glance.show_year(self.year, found, today)
        fresh = not self.list.can_stay
        self.list.show_rows(rows if found or not self.narrowed else [])
        if fresh or not self.list.can_stay:
            self._begin_at(today, found)
        self._show_empty(empty=not found)
        self.set_subtitle(summary(self.year, today))

    def _begin_at(self, today: date, found: Sequence[MeetingRow]) -> None:
        first = self._first_from(today) or (found[0] if found else None)
        if first is not None:
            self.list.bring_to_top(first.n)
        else:
            self.pane.show_meeting("")

    def _first_from(self, on: date) -> MeetingRow | None:
        rows = [self.list.year_table.row_at(n) for n in self._ids()]
        later = (
            each
            for each in rows
            if isinstance(each, MeetingRow) and each.meeting.on_date and each.meeting.on_date >= on
        )
        return next(later, None)

    def _ids(self) -> list[int]:
        table = self.list.year_table
        return [table.id_at(at) for at in range(table.rowCount())]

    def _show_meeting(self, row_id: str) -> None:
        line = self.desk.read(meeting, row_id)
        if line is None or line.on_date is None:
            return
        if not self.year.first <= line.on_date <= self.year.last or not self.list.choose(line.n):
            self._on = line.on_date
            self.clear_filters()
            self._show()
        self.list.bring_to_top(line.n)

    def _show_reminder(self, row_id: str) -> None:
        line = self.desk.read(reminder, row_id)
        if line is not None:
            self._on = line.due_on
            self.clear_filters()
            self._show()
            self.list.bring_to_top(REMINDERS_FROM - line.n)

    def _turned(self, year: bool) -> None:  # noqa: FBT001 - a signal's value
        """Leave the page's verbs out while a sheet with its own is in view."""
        self._verbs.setVisible(year)
        if year:
            self.list.setFocus()

    def _opened(self, first: date) -> None:
        self._on = first
        self.sheets.show_year()
        self.clear_filters()
        self._show()
        self._begin_at(first, self.year.meetings)
        self.set_subtitle(say("diary.year_opened", label=self.year.name))

    def _left(self) -> None:
        self._choose(-1)
        self.list.setFocus()

    def _open(self) -> None:
        chosen = self.list.chosen_row
        if self.others.is_of_another(chosen):
            self.pane.open_meeting()
        elif isinstance(chosen, NoteRow):
            self.pane.begin("planning", chosen.body)
        elif isinstance(chosen, (PeriodRow, ReminderRow)):
            self.pane.change_thing()
        else:
            self.pane.open_meeting()

    def _choose(self, _n: int) -> None:
        chosen = self.list.chosen_row
        if isinstance(chosen, NoteRow):
            self.pane.show_note(chosen.words)
        if isinstance(chosen, PeriodRow):
            self.pane.show_thing(chosen.period)
        other = self.others.is_of_another(chosen)
        if isinstance(chosen, ReminderRow) and not other:
            self.pane.show_thing(chosen.reminder)
        if isinstance(chosen, MeetingRow):
            self.pane.show_meeting("" if other else chosen.meeting.id)
            if chosen.meeting.on_date is not None:
                self.glance.strip.go_to(chosen.meeting.on_date)
        self.others.show(self.pane, chosen)

    def _show_empty(self, *, empty: bool) -> None:
        nothing = empty and self.list.year_table.rowCount() == 0
        self.list.setVisible(not nothing)
        self.empty.setVisible(nothing)
        if self.narrowed:
            self.empty.show_words(say("diary.none_match"), say("diary.clear"))
        else:
            self.empty.show_words(say("diary.none"), say("diary.plan"))

    def _empty_pressed(self) -> None:
        if self.narrowed:
            self.clear_filters()
        else:
            self.pane.begin("planning", self.body)


def _open_bodies(book: Reading, today: date) -> list[BodyLine]:
    return body_lines(book, body_ids(book, on=today))


def make(desk: Desk) -> CalendarPage:
    """Make the page."""
    return CalendarPage(desk, say("page.calendar"))
