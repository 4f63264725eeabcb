"""The rows of the first page: what each holds, and how it is drawn."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from PySide6.QtCore import QPointF, QRectF
from typing_extensions import override

from db.across.today_lines import (
    ArrivalLine,
    DueLine,
    LateOwner,
    MeetingSoon,
    MoveWaiting,
    SessionLine,
    When,
)
from db.across.today_reminders import Reminder
from db.risks.rules.assurance import AssuranceLevel
from db.store import Severity
from db.words import MONTHS, say, together
from desktop.kit import icons
from desktop.kit.beside import marked
from desktop.kit.cells import Cell
from desktop.kit.delegates import Index, RowDelegate
from desktop.kit.ink import MIDDLE, RIGHT, Pen
from desktop.today import sayings
from desktop.today.beside import Of

MARKS = {
    Severity.STOP: ("triangle", "red"),
    Severity.WARN: ("diamond", "amber"),
    Severity.NOTE: ("disc", "edge"),
}
STEP = {level: step for step, level in enumerate(AssuranceLevel, start=1)}
STEP_INK = {
    AssuranceLevel.ROUTINE: "green",
    AssuranceLevel.ENHANCED: "amber",
    AssuranceLevel.INTENSIVE: "red",
}


@dataclass(frozen=True, slots=True)
class Settle:
    """How many places have two versions to settle."""

    count: int


@dataclass(frozen=True, slots=True)
class Pressing:
    """One of the reminders that matter most."""

    reminder: Reminder


@dataclass(frozen=True, slots=True)
class Drawn:
    """A line of the first page with what a screen reader says of it."""

    line: Any
    says: str
    on: date
    book: str = ""
    """The name of the minute book it is of, where that is another than the one in view."""


class TodayRow(RowDelegate):
    """Draws every kind of line of the first page."""

    @override
    def draw(self, pen: Pen, box: QRectF, cell: Cell, index: Index) -> None:
        if isinstance(cell, Drawn):
            _DRAWN[type(cell.line)](pen, box, cell)
        else:
            super().draw(pen, box, cell, index)


def session_cell(line: SessionLine, on: date) -> Cell:
    """Return the row of a meeting in session."""
    return Drawn(line, say("today.session_said", session=sayings.session(line, on)), on)


def of_book(cell: Cell, thing: Any) -> Cell:
    """Return a row marked as another minute book's, where it is."""
    if not isinstance(thing, Of) or not isinstance(cell, Drawn):
        return cell
    return replace(cell, says=marked(thing.book.name, cell.says), book=thing.book.name)


def due_cell(line: DueLine, on: date) -> Cell:
    """Return the row of something due."""
    return Drawn(line, sayings.due_said(line, on), on)


def meeting_cell(line: MeetingSoon, on: date) -> Cell:
    """Return the row of a meeting to come."""
    day = f"{line.on_date.day} {MONTHS[line.on_date.month - 1]}"
    said = (line.body, day, sayings.meeting_place(line), sayings.meeting_papers(line))
    return Drawn(line, ", ".join(said), on)


def owner_cell(line: LateOwner, on: date) -> Cell:
    """Return the row of a person with overdue actions."""
    said = say(
        "today.late_said",
        name=line.name,
        count=line.count,
        old=sayings.owner_age(line),
        chased=sayings.owner_chased(line),
    )
    said = ", ".join(filter(None, (said, line.away)))
    return Drawn(line, said, on)


def move_cell(line: MoveWaiting, on: date) -> Cell:
    """Return the row of a change of status that awaits its authority."""
    said = (line.ref, line.title, sayings.move_levels(line), sayings.move_awaits(line))
    return Drawn(line, ", ".join(said), on)


def reminder_cell(line: Reminder | Pressing, on: date) -> Cell:
    """Return the row of something a check found."""
    it = line.reminder if isinstance(line, Pressing) else line
    return Drawn(line, together(sayings.reminder(it), sayings.reminder_more(it)), on)


def arrival_cell(line: ArrivalLine | Settle, on: date) -> Cell:
    """Return the row of an update file that was taken, or of versions to settle."""
    return Drawn(line, ", ".join(_arrival_words(line, on)), on)


def _arrival_words(line: ArrivalLine | Settle, on: date) -> tuple[str, str, str]:
    if isinstance(line, Settle):
        code = "today.to_settle_one" if line.count == 1 else "today.to_settle_many"
        return say("today.to_settle"), say(code, count=line.count), ""
    at = sayings.arrival_at(line, on)
    return sayings.arrival_what(line), sayings.arrival_changes(line), at


def _session(pen: Pen, box: QRectF, cell: Drawn) -> None:
    scaled, go = pen.look.scaled, say("today.session_go")
    pen.shape("disc", QPointF(box.left() + scaled(5), box.center().y()), 10, "green")
    wide = pen.look.metrics("body", bold=True).horizontalAdvance(go) + 4
    words = box.adjusted(scaled(22), 0, -wide - 12, 0)
    pen.put(words, sayings.session(cell.line, cell.on), "body", bold=True)
    end = QRectF(box.right() - wide, box.top(), wide, box.height())
    pen.put(end, go, "body", "accent", bold=True, align=RIGHT)


def _due(pen: Pen, box: QRectF, cell: Drawn) -> None:
    line: DueLine = cell.line
    scaled, now, late = pen.look.scaled, line.when is When.NOW, bool(line.days_late)
    centre = QPointF(box.left() + scaled(5), box.center().y())
    ink = "red" if late else "accent" if now else "edge"
    pen.shape("triangle" if late else "disc", centre, 10 if late else 8, ink, hollow=not now)
    day = QRectF(box.left() + scaled(22), box.top(), scaled(88), box.height())
    words = "red" if late else "text" if now else "text2"
    pen.put(day, sayings.due_day(line, cell.on), "body", words, bold=now)
    whose, said = sayings.due_whose(line), sayings.due_what(line)
    if cell.book:
        whose, said = (whose, marked(cell.book, said)) if late else (marked(cell.book, whose), said)
    tail = min(
        pen.look.metrics("caption", bold=late).horizontalAdvance(whose) + 4, int(box.width() * 0.45)
    )
    what = box.adjusted(scaled(118), 0, -tail - 12, 0)
    pen.put(what, said, "body", bold=now)
    end = QRectF(box.right() - tail, box.top(), tail, box.height())
    pen.put(end, whose, "caption", "red" if late else "text2", bold=late, align=RIGHT)


def _meeting(pen: Pen, box: QRectF, cell: Drawn) -> None:
    line: MeetingSoon = cell.line
    scaled, middle = pen.look.scaled, box.center().y()
    tile = QRectF(box.left() + 0.5, middle - scaled(22) + 0.5, scaled(44), scaled(44))
    pen.rounded(tile, "sunken", "line", 6)
    upper = QRectF(tile.left(), tile.top() + scaled(4), tile.width(), scaled(18))
    lower = QRectF(tile.left(), tile.top() + scaled(20), tile.width(), scaled(22))
    month = MONTHS[line.on_date.month - 1][:3].upper()
    pen.put(upper, month, "caption", "text2", bold=True, align=MIDDLE)
    pen.put(lower, str(line.on_date.day), "section", bold=True, align=MIDDLE)
    wide, left = scaled(132), tile.right() + scaled(16)
    right = QRectF(box.right() - wide, box.top(), wide, box.height())
    width = right.left() - left - 12
    pen.put(QRectF(left, middle - scaled(21), width, scaled(20)), line.body, bold=True)
    place = QRectF(left, middle + scaled(1), width, scaled(18))
    where = sayings.meeting_place(line)
    pen.put(place, marked(cell.book, where) if cell.book else where, "caption", "text2")
    _papers(pen, right, line)


def _papers(pen: Pen, box: QRectF, line: MeetingSoon) -> None:
    scaled, middle = pen.look.scaled, box.center().y()
    full = bool(line.wanted) and line.received >= line.wanted
    ink = "green" if full else "text" if line.wanted else "text2"
    words = QRectF(box.left() - 40, middle - scaled(21), box.width() + 40, scaled(20))
    pen.put(
        words, sayings.meeting_papers(line), "caption", ink, bold=bool(line.wanted), align=RIGHT
    )
    step = box.width() / max(line.wanted, 1)
    for part in range(line.wanted):
        filled = ("green" if full else "accent") if part < line.received else "cell"
        left = box.left() + part * step + (2 if part else 0)
        bar = QRectF(left, middle + scaled(7), step - 2, scaled(6))
        pen.rounded(bar, filled, radius=1.5)


def _owner(pen: Pen, box: QRectF, cell: Drawn) -> None:
    line: LateOwner = cell.line
    scaled = pen.look.scaled
    pen.put(box, str(line.count), "section", "red", bold=True)
    chased, age = sayings.owner_chased(line), sayings.owner_age(line)
    wide = max(scaled(120), pen.look.metrics("caption").horizontalAdvance(chased) + 8)
    middle = QRectF(box.right() - wide - scaled(100), box.top(), scaled(96), box.height())
    name = QRectF(box.left() + scaled(28), box.top(), 0, box.height())
    name.setRight(middle.left() - 8)
    used = pen.put(name, line.name)
    if line.away:  # who to ask matters more than how old the oldest is
        middle.setLeft(name.left() + used + 8)
        middle.setRight(box.right() - pen.look.metrics("caption").horizontalAdvance(chased) - 8)
    pen.put(middle, line.away or age, "caption", "text2")
    pen.put(box, chased, "caption", "text2", align=RIGHT)


def _move(pen: Pen, box: QRectF, cell: Drawn) -> None:
    line: MoveWaiting = cell.line
    scaled, middle = pen.look.scaled, box.center().y()
    reached, asked = STEP.get(line.level, 1), STEP.get(line.proposed, 0)
    pen.steps(box.left(), middle, reached, asked, STEP_INK.get(line.level, "text2"))
    left, high = box.left() + scaled(40), scaled(20)
    levels = sayings.move_levels(line)
    wide = pen.look.metrics("caption", bold=True).horizontalAdvance(levels) + 4
    above = QRectF(left, middle - high, box.right() - wide - 12 - left, high)
    used = pen.put(above, line.ref, bold=True)
    pen.put(above.adjusted(used + 8, 0, 0, 0), line.title)
    end = QRectF(box.right() - wide, middle - high, wide, high)
    pen.put(end, levels, "caption", bold=True, align=RIGHT)
    below = QRectF(left, middle, box.right() - left, high)
    pen.put(below, sayings.move_awaits(line), "caption", "text2")


def _reminder(pen: Pen, box: QRectF, cell: Drawn) -> None:
    pressing = isinstance(cell.line, Pressing)
    it: Reminder = cell.line.reminder if pressing else cell.line
    scaled = pen.look.scaled
    mark, ink = MARKS.get(it.finding.severity, ("disc", "edge"))
    centre = QPointF(box.left() + scaled(5), box.center().y())
    pen.shape(mark, centre, 10 if pressing else 8, ink, hollow=not pressing)
    more = sayings.reminder_more(it)
    wide = pen.look.metrics("caption").horizontalAdvance(more) + 8 if more else 0
    words = box.adjusted(scaled(22), 0, -wide - 8, 0)
    pen.put_lines(words, sayings.reminder(it), 2, bold=pressing)
    pen.put(QRectF(box.right() - wide, box.top(), wide, box.height()), more, "caption", "accent",
            align=RIGHT)  # fmt: skip


def _arrival(pen: Pen, box: QRectF, cell: Drawn) -> None:
    scaled = pen.look.scaled
    first, second, at = _arrival_words(cell.line, cell.on)
    settle = isinstance(cell.line, Settle)
    side = scaled(18)
    place = QRectF(box.left() - 2, box.center().y() - side / 2, side, side)
    icons.draw(pen.painter, "share", place, pen.look.hex("amber" if settle else "text2"))
    what = box.adjusted(scaled(32), 0, -scaled(52), 0)
    used = pen.put(what, first, bold=settle)
    pen.put(what.adjusted(used + 12, 0, 0, 0), second, "caption", "text2")
    pen.put(box, at, "caption", "text2", align=RIGHT)


_DRAWN: dict[type, Callable[[Pen, QRectF, Drawn], None]] = {
    SessionLine: _session,
    DueLine: _due,
    MeetingSoon: _meeting,
    LateOwner: _owner,
    MoveWaiting: _move,
    ArrivalLine: _arrival,
    Settle: _arrival,
    Reminder: _reminder,
    Pressing: _reminder,
}
