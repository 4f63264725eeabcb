"""What the pane says of a meeting: its day, how far it has come, its people and its quoracy."""

from datetime import date

from PySide6.QtWidgets import QWidget

from db.calendar.queries.calling import call_of
from db.calendar.rules.states import STANDING, MeetingState
from db.meetings.queries import LivePage, MeetingPage, PersonLine, QuorumLine, issues
from db.meetings.rules.quorum import QuorumState
from db.words import say
from desktop.kit.cells import Cell, Heading, Marked
from desktop.kit.desk import Desk
from desktop.kit.parts import column
from desktop.meetings.columns import clock, long_date


def called(page: MeetingPage) -> str:
    """Return what a meeting is called beside another."""
    return say("meetings.called", name=page.body_name, on=page.on_date or say("meetings.no_date"))


def facts(desk: Desk, page: MeetingPage, live: LivePage) -> str:
    """Return who presides, when its agenda was issued, and how far it has come."""
    issued = desk.read(issues, page.id)
    on = date.fromisoformat(issued[0].taken_at[:10]) if issued else None
    awaited = page.state is MeetingState.IN_SESSION and live.chair.to_come
    presides = "to_preside" if page.state in STANDING or awaited else "presiding"
    told = [
        say(f"meetings.{presides}", name=page.presiding) if page.presiding else "",
        say("meetings.issued", on=on) if on else "",
    ]
    if page.state is MeetingState.HELD:
        told.append(_minutes_words(page))
    elif page.state is MeetingState.ADJOURNED:
        told.append(_resumes(desk, page))
    return " · ".join(filter(None, told)) or say("meetings.not_issued")


def _resumes(desk: Desk, page: MeetingPage) -> str:
    call = desk.read(call_of, page.id, desk.today())
    if call is None or call.resumes_on is None:
        return say("meetings.resumes_unset")
    at = clock(call.resumes_time)
    code = "meetings.resumes_at" if at else "meetings.resumes"
    return say(code, on=call.resumes_on, at=at)


def grouped(live: LivePage) -> list[PersonLine | Heading]:
    """Return the people: those who count towards quoracy, then the others."""
    found: list[PersonLine | Heading] = []
    if live.counted:
        found = [Heading(say("meetings.counted", n=len(live.counted))), *live.counted]
    return [
        *found,
        Heading(say("meetings.not_counted", n=len(live.not_counted))),
        *live.not_counted,
    ]


def is_same(line: PersonLine | Heading, chosen: PersonLine | None) -> bool:
    """Return whether a line is of the person chosen, however they stand now."""
    if chosen is None or isinstance(line, Heading):
        return False
    return line.person == chosen.person


def topped(inside: QWidget) -> QWidget:
    """Return a part at the top of its room."""
    made = QWidget()
    made.setLayout(column(inside, None, gap=0))
    return made


def when(page: MeetingPage) -> str:
    """Return the reference of a meeting, its day and hours, and where it is held."""
    hours = " ".join(filter(None, (clock(page.start), clock(page.end) and "–", clock(page.end))))
    where = ", ".join(filter(None, (page.venue, page.online)))
    return " · ".join(filter(None, (page.ref, long_date(page.on_date), hours, where)))


def _minutes_words(page: MeetingPage) -> str:
    stages = (
        ("confirmed", page.confirmed_on),
        ("circulated", page.circulated_on),
        ("agreed", page.agreed_on),
        ("sent", page.sent_on),
    )
    for stage, on in stages:
        if on is not None:
            return say(f"meetings.minutes_were_{stage}", on=on)
    return say("meetings.minutes_are_draft")


def quoracy_cell(line: QuorumLine) -> Cell:
    """Return how an item stood for quoracy."""
    lost = line.state is QuorumState.NOT_QUORATE
    unset = line.state is QuorumState.NOT_SET
    head = say("meetings.quoracy_at", number=line.number, heading=line.heading)
    mark, ink = ("diamond", "amber") if lost else ("bar", "text2") if unset else ("tick", "green")
    return Marked(mark, ink, head, line.sentence, bold=lost, word_ink="text")
