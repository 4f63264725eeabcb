"""The first page: what is due, who meets next, who is late, what waits and what has come."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLayout, QVBoxLayout, QWidget
from typing_extensions import override

from db.across.sharing import to_settle
from db.across.today import today
from db.across.today_lines import DueLine, LateOwner, Today, When
from db.across.today_reminders import Reminder, reminders
from db.store import Finding
from db.words import say
from desktop.kit.cells import Cell, Heading
from desktop.kit.desk import Desk, News, Spot
from desktop.kit.notices import Empty
from desktop.kit.page import Page
from desktop.kit.parts import Card, column, frame
from desktop.kit.rows import RowList
from desktop.kit.whereabouts import PAGE_OF
from desktop.today import rows, sayings
from desktop.today.beside import Of, by_book, by_day, line_of, whole

THREE_FROM, ONE_BELOW = 1500, 900
"""Widths of the page in pixels at 100 % from which cards stand in three columns, below in one."""
SHARES = {1: (1,), 2: (13, 10), 3: (5, 4, 4)}
PLACES = {1: (0, 0, 0, 0, 0, 0), 2: (0, 0, 1, 1, 1, 0), 3: (0, 0, 1, 1, 2, 2)}
"""The column of each card, in order: due, reminders, meetings, late, moves, arrivals."""
PAGES = {
    "agreements": "agreements",
    "assurance": "risks",
    "calendar": "calendar",
    "challenges": "decisions",
    "circulations": "decisions",
    "concerns": "concerns",
    "decisions": "decisions",
    "finance": "finance",
    "meetings": "meetings",
    "referrals": "decisions",
    "risk": "risks",
}
"""The page a reminder leads to where its record has none of its own, by the area that found it."""


class TodayPage(Page):
    """What a secretary sees first; every line opens what it is about."""

    scrolls = True

    def __init__(self, desk: Desk, title: str) -> None:
        self._on = desk.today()
        self._columns = 0
        self._opened: set[str] = set()
        super().__init__(desk, title)
        desk.beside.changed.connect(self.make_stale)

    @override
    def build(self) -> QLayout:
        self.new_verb("today.new_action", lambda: self.desk.go("actions", "new"))
        self.new_verb("today.new_meeting", lambda: self.desk.go("calendar", "new"))
        self.sessions = self._list("today.sessions", rows.session_cell, height="large")
        self.sessions.opened.connect(lambda line: self.desk.go("meetings", "session", line.id))
        self._in_session = frame("card", column(self.sessions, gap=0))
        self._in_session.hide()
        self.due = self._list("today.due_name", rows.due_cell, height="one")
        self.due.opened.connect(lambda line: self._open(line, line_of(line).kind))
        self.reminders = self._list("today.reminders", rows.reminder_cell, height="two")
        self.reminders.opened.connect(self._open_reminder)
        self.meetings = self._list("today.meetings", rows.meeting_cell, height="tall")
        self.meetings.opened.connect(lambda line: self._open(line, "meeting"))
        self.late = self._list("today.late", rows.owner_cell, height="one")
        self.late.opened.connect(self._open_owner)
        self.moves = self._list("today.moves", rows.move_cell, height="two")
        self.moves.opened.connect(lambda line: self._open(line, "risk"))
        self.arrivals = self._list("today.arrivals", rows.arrival_cell, height="one")
        self.arrivals.opened.connect(lambda line: self._go(line, Spot("exchange")))
        self.cards = [
            self._card("today.due", self.due, "today.nothing", "calendar", "today.year_plan"),
            self._card(
                *("today.reminders", self.reminders, "today.no_reminders"),
                *("checks", "today.all_checks"),
            ),
            self._card(
                "today.meetings", self.meetings, "today.no_meetings", "calendar", "today.calendar"
            ),
            self._card("today.late", self.late, "today.nobody_late", "actions", "today.chase"),
            self._card("today.moves", self.moves, "today.no_moves", "risks", "today.risks"),
            self._card(
                "today.arrivals", self.arrivals, "today.no_arrivals", "exchange", "today.share"
            ),
        ]
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(16)
        self._place(2)
        return column(self._in_session, self._grid, gap=16)

    @override
    def refresh(self) -> None:
        on = self.desk.today()
        self._on = on
        own = self.desk.read(today, on)
        others = self.desk.beside.read(today, on)
        shown = whole(own, others)
        self.set_subtitle(sayings.summary(shown, on))
        arrived: list[Any] = list(own.arrivals)
        if self.desk.ready and (count := self.desk.read(to_settle)):
            arrived.insert(0, rows.Settle(count))
        self.sessions.show_things(shown.sessions)
        self._in_session.setVisible(bool(shown.sessions))
        due = by_day(own, others, "due")
        self._show(0, _grouped(due), len(shown.due))
        cards = (
            by_day(own, others, "meetings"),
            by_book(own.late, others, "late"),
            by_book(own.moves, others, "moves"),
            by_book(arrived, others, "arrivals"),
        )
        for at, lines in enumerate(cards, start=2):
            self._show(at, lines, _count(at, shown, lines))
        self._show_reminders()

    def _open(self, thing: Any, kind: str) -> None:
        """Show what a line is about, in its own minute book."""
        self._go(thing, Spot(PAGE_OF.get(kind, ""), kind, line_of(thing).id))

    def _open_owner(self, thing: LateOwner | Of) -> None:
        self._go(thing, Spot("actions", "owner", line_of(thing).person))

    def _go(self, thing: Any, spot: Spot) -> None:
        if isinstance(thing, Of):
            self.desk.beside.asked.emit(thing.book, spot)
        else:
            self.desk.go(spot.page, spot.kind, spot.id)

    def _show_reminders(self) -> None:
        """Show what the checks find, once the records are at hand."""
        told = reminders(self._found(), frozenset(self._opened))
        lines: list[Any] = [rows.Pressing(each) for each in told.pressing]
        if lines and told.others:
            rest = sum(1 + len(each.beneath) for each in told.others)
            lines = [Heading(say("today.pressing")), *lines]
            lines.append(Heading(say("today.others", count=rest)))
        self._show(1, [*lines, *told.others], told.count)

    def _found(self) -> list[Finding]:
        if not self.desk.ready:
            return []
        from db.across.consistency import told  # every area's checks: the first paint has none

        return self.desk.read(told, self.desk.store.findings(self._on))

    def _open_reminder(self, line: Reminder | rows.Pressing) -> None:
        """Show the record a reminder is about; where more stand beneath it, show those first."""
        it = line.reminder if isinstance(line, rows.Pressing) else line
        if it.beneath:
            self._opened.add(it.finding.code)
            self._show_reminders()
        elif it.finding.kind in PAGE_OF:
            self.desk.show(it.finding.kind, it.finding.id)
        else:
            area = it.finding.code.partition(".")[0]
            self.desk.go(PAGES.get(area, "bodies"), it.finding.kind, it.finding.id)

    @override
    def first(self) -> QWidget:
        if self.sessions.rows.rowCount():
            return self.sessions
        return self.due if self.due.rows.rowCount() else self.meetings

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = event.size().width()
        wide, narrow = self.look.scaled(THREE_FROM), self.look.scaled(ONE_BELOW)
        self._place(3 if width >= wide else 1 if width < narrow else 2)

    @override
    def _news(self, news: News) -> None:
        self.make_stale()  # whatever changed, a check may find something else

    def _list(self, name: str, cell: Callable[[Any, date], Cell], *, height: str) -> RowList[Any]:
        drawn = rows.TodayRow(self.look, self, height=height, lined=height != "one")
        return RowList(
            self.look,
            lambda thing: rows.of_book(cell(line_of(thing), self._on), thing),
            say(name),
            delegate=drawn,
            one_click=True,
            passing=True,
        )

    def _card(
        self, title: str, inside: QWidget, empty: str, page: str = "", link: str = ""
    ) -> Card:
        none = Empty(say(empty))
        none.setObjectName("none")
        made = Card(say(title), column(inside, none, gap=0), link=say(link) if link else "")
        kind = "chase" if link == "today.chase" else ""
        made.linked.connect(lambda: self.desk.go(page, kind))
        return made

    def _show(self, at: int, things: Sequence[Any], count: int) -> None:
        lists = (self.due, self.reminders, self.meetings, self.late, self.moves, self.arrivals)
        shown = lists[at]
        shown.show_things(things)
        shown.setVisible(bool(things))
        none = self.cards[at].findChild(Empty)
        if none is not None:
            none.setVisible(not things)
        self.cards[at].set_count(count or "")

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        while (item := self._grid.takeAt(0)) is not None:
            if isinstance(box := item.layout(), QVBoxLayout):
                _emptied(box)
        for at in range(3):
            share = SHARES[columns]
            self._grid.setColumnStretch(at, share[at] if at < len(share) else 0)
        for at in range(columns):
            places = PLACES[columns]
            mine = [card for card, place in zip(self.cards, places, strict=True) if place == at]
            self._grid.addLayout(column(*mine, None, gap=16), 0, at)


def make(desk: Desk) -> TodayPage:
    """Make the page."""
    return TodayPage(desk, say("page.today"))


def _grouped(due: Sequence[DueLine | Of]) -> list[DueLine | Of | Heading]:
    found: list[DueLine | Of | Heading] = []
    for when in When:
        lines = [line for line in due if line_of(line).when is when]
        if lines:
            found += [Heading(sayings.heading(when, lines)), *lines]
    return found


def _count(at: int, shown: Today, lines: Sequence[Any]) -> int:
    late = 3
    if at == late:
        return sum(line.count for line in shown.late)
    return sum(not isinstance(each, Heading) for each in lines)


def _emptied(box: QVBoxLayout) -> None:
    while box.takeAt(0) is not None:
        pass
