"""The year of several open minute books together, each line of another marked with its name."""

from dataclasses import replace
from datetime import date, time

from db.book import Book
from db.words import say
from desktop.calendar.columns import reminder_words
from desktop.calendar.minds import reminder_facts
from desktop.calendar.pane import MeetingPane, meeting_facts
from desktop.calendar.year import REMINDERS_FROM, MeetingRow, ReminderRow, Row, Year, read_year
from desktop.kit.beside import marked
from desktop.kit.desk import Desk, Spot

OTHERS_FROM = 1_000_000_000
"""From here on stand the rows of the first of the other minute books; from twice that the next."""


class Others:
    """Whose each row of the list is, and where it leads."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._whose = dict[int, Book]()

    def add(self, year: Year, on: date, words: str) -> Year:
        """Return a year with the meetings and reminders of the other minute books in it."""
        self._whose = {}
        meetings, reminders = list(year.meetings), list(year.reminders)
        others = self._desk.beside.read(read_year, on, "", words)
        for at, (book, other) in enumerate(others, start=1):
            for row in other.meetings:
                line = replace(row.meeting, name=marked(book.name, row.meeting.name))
                meetings.append(
                    replace(row, n=at * OTHERS_FROM + row.n, meeting=line, elsewhere=True)
                )
                self._whose[meetings[-1].n] = book
            for each in other.reminders:
                name, n = marked(book.name, each.name), at * OTHERS_FROM + each.n
                reminders.append(replace(each, n=n, name=name))
                self._whose[REMINDERS_FROM - n] = book
        if not others:
            return year
        return replace(
            year, meetings=tuple(sorted(meetings, key=_when)), reminders=tuple(reminders)
        )

    def is_of_another(self, row: Row | None) -> bool:
        """Return whether a row is of another minute book than the one in view."""
        return row is not None and row.n in self._whose

    def show(self, pane: MeetingPane, row: Row | None) -> None:
        """Show what is known of a row of another minute book, and the way there."""
        if row is None or row.n not in self._whose:
            return
        book = self._whose[row.n]
        if isinstance(row, MeetingRow):
            spot = Spot("meetings", "meeting", row.meeting.id)
            name, facts = row.meeting.name, meeting_facts(row.meeting, None, None)
        elif isinstance(row, ReminderRow):
            spot = Spot("calendar", "reminder", row.reminder.id)
            name, facts = reminder_words(row.reminder), reminder_facts(row.reminder)
        else:
            return
        way = say("beside.open_in", book=book.name)
        pane.show_elsewhere(name, facts, way, lambda: self._desk.beside.asked.emit(book, spot))


def _when(row: MeetingRow) -> tuple[date, time]:
    return row.meeting.on_date or date.min, row.meeting.start_time or time.min
