"""The columns of the year's list: how a month, a note and a meeting fill them."""

from collections.abc import Callable
from datetime import date

from db.calendar.queries import DeadlineLine, MeetingLine
from db.calendar.queries.year import ReminderLine
from db.calendar.rules.states import MeetingKind, MeetingState
from db.words import MONTHS, choice, day, day_plain, say
from desktop.calendar.minds import period_words
from desktop.calendar.year import OFF, MeetingRow, MonthRow, NoteRow, PeriodRow, ReminderRow, Row
from desktop.kit.cells import Cell, Heading, Marked, Status, Words
from desktop.kit.table import Column

INKS = {
    MeetingState.CONVENED: ("accent", "disc"),
    MeetingState.IN_SESSION: ("amber", "diamond"),
    MeetingState.HELD: ("green", "square"),
    MeetingState.STOOD_DOWN: ("text2", "bar"),
    MeetingState.POSTPONED: ("amber", "diamond"),
    MeetingState.ADJOURNED: ("amber", "diamond"),
    MeetingState.NOT_QUORATE: ("red", "triangle"),
}
NOTHING = Words("")


def year_columns() -> list[Column[Row]]:
    """Return the columns, the committee stretching."""
    return [
        Column(say("diary.date"), 100, _date),
        Column(say("diary.body"), 0, _body),
        Column(say("diary.time"), 112, _of_meeting(_time), spare=True),
        Column(say("diary.deadlines"), 192, _of_meeting(_deadlines), spare=True),
        Column(say("diary.place"), 200, _of_meeting(_place), spare=True),
        Column(say("diary.state"), 122, _state),
    ]


def _of_meeting(cell: Callable[[MeetingRow], Cell]) -> Callable[[Row], Cell]:
    return lambda row: cell(row) if isinstance(row, MeetingRow) and not row.elsewhere else NOTHING


def _date(row: Row) -> Cell:
    if isinstance(row, MonthRow):
        return Heading(row.words)
    if isinstance(row, NoteRow):
        return Marked("diamond", "amber", row.words, word_ink="text")
    if isinstance(row, PeriodRow):
        return Marked("bar", "text2", period_words(row.period))
    if isinstance(row, ReminderRow):
        return Words(
            day_plain(row.reminder.due_on), ink="text2" if row.reminder.done_on else "text"
        )
    on = row.meeting.on_date
    words = day_plain(on) if on else say("diary.no_date")
    return Words(words, ink=_ink(row.meeting), bold=row.meeting.state not in OFF)


def _body(row: Row) -> Cell:
    if isinstance(row, MeetingRow):
        return (
            _whole(row) if row.elsewhere else Words(body_words(row.meeting), ink=_ink(row.meeting))
        )
    if isinstance(row, ReminderRow):
        ink = "text2" if row.reminder.done_on else "text"
        return Words(reminder_words(row.reminder), ink=ink)
    return NOTHING


def _whole(row: MeetingRow) -> Cell:
    """Return all there is to say of another minute book's meeting: its names need the room."""
    when = times(row.meeting) if row.meeting.start_time is not None else ""
    said = ", ".join(filter(None, (body_words(row.meeting), when, _deadlines(row).says)))
    if row.late:
        return Marked("triangle", "red", said, word_ink="text")
    return Words(said, ink=_ink(row.meeting))


def _state(row: Row) -> Cell:
    if isinstance(row, MeetingRow):
        return state(row.meeting)
    if not isinstance(row, ReminderRow):
        return NOTHING
    if row.reminder.done_on is not None:
        return Status(say("diary.reminder_done"), "green", "square")
    if row.late:
        return Status(say("diary.reminder_late"), "red", "triangle")
    return Marked("disc", "edge", say("diary.reminder_due"), hollow=True, word_ink="text2")


def reminder_words(line: ReminderLine) -> str:
    """Return what is to be done and for which committee: Management Group: annual report."""
    what = line.words or choice(line.kind)
    return say("diary.reminder_of", body=line.name, what=what) if line.name else what


def _time(row: MeetingRow) -> Cell:
    return Words(times(row.meeting), ink="text2")


def _place(row: MeetingRow) -> Cell:
    return Words(row.meeting.venue or row.meeting.online, ink="text2")


def _deadlines(row: MeetingRow) -> Cell:
    if not row.deadlines or row.meeting.state in OFF:
        return NOTHING
    if row.late:
        return Marked("triangle", "red", say("diary.late", count=row.late))
    soonest = next((each for each in row.deadlines if each.met_on is None), None)
    if soonest is None:
        return Marked("square", "green", say("diary.all_met"))
    what = say("diary.next_due", what=choice(soonest.kind), day=short(soonest.due_on))
    return Words(what, ink="text2")


def state(line: MeetingLine) -> Cell:
    """Return the state of a meeting as a pill; most are planned, and those stay quiet."""
    if line.state is MeetingState.PLANNED:
        return Marked("disc", "edge", choice(line.state), hollow=True, word_ink="text2")
    ink, mark = INKS.get(line.state, ("text2", "disc"))
    return Status(choice(line.state), ink, mark)


def body_words(line: MeetingLine) -> str:
    """Return the committee, and the kind of meeting where it is not an ordinary one."""
    if line.kind is MeetingKind.ORDINARY:
        return line.name
    return say("diary.body_kind", body=line.name, kind=choice(line.kind).lower())


def times(line: MeetingLine) -> str:
    """Return the times of a meeting: 10:00 to 12:30."""
    if line.start_time is None:
        return say("diary.no_time")
    if line.end_time is None:
        return f"{line.start_time:%H:%M}"
    return say("diary.from_to", start=line.start_time, end=line.end_time)


def short(on: date | None) -> str:
    """Return a date without its weekday: 4 Jun."""
    return f"{on.day} {MONTHS[on.month - 1][:3]}" if on else say("diary.no_date")


def _ink(line: MeetingLine) -> str:
    return "text2" if line.state in OFF else "text"


def deadline_cell(line: DeadlineLine) -> Cell:
    """Return a deadline with its day and whether it was met."""
    due = day(line.due_on) if line.due_on else say("diary.no_date")
    mark, ink, hollow = "disc", "text2", True
    if line.met_on is not None:
        mark, ink, hollow = "tick", "green", False
        said = say("diary.met", day=due, met=day(line.met_on))
    elif line.overdue:
        mark, ink, hollow = "triangle", "red", False
        said = say("diary.overdue", day=due)
    else:
        said = say("diary.due", day=due)
    if line.by_hand:
        said = say("diary.by_hand", due=said)
    return Marked(mark, ink, choice(line.kind), said, hollow=hollow, word_ink="text")
