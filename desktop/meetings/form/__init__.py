"""The forms of the Meetings page: each makes one command's input and runs it through the desk.

``agenda`` builds what is to be discussed, ``course`` convenes and opens, ``minutes`` takes them
from the chair to their confirmation, ``people`` notes who comes, ``capture`` is for the room.
"""

from collections.abc import Callable

from db.calendar.commands.states import ConveneMeeting
from db.meetings.commands.agenda import IssueAgenda, MoveItem
from db.meetings.commands.drafting import DraftAgenda
from db.meetings.queries import AgendaLine, MeetingPage
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.meetings.agenda import AgendaView
from desktop.meetings.form import agenda, course, minutes, people

Make = Callable[[Desk, MeetingPage, AgendaLine | None], CommandForm]
Deed = Callable[[MeetingPage, AgendaView], object | None]


def _convene(page: MeetingPage, _view: AgendaView) -> object:
    return ConveneMeeting(meeting=page.id)


def _draft(page: MeetingPage, _view: AgendaView) -> object:
    return DraftAgenda(meeting=page.id)


def _issue(page: MeetingPage, _view: AgendaView) -> object:
    return IssueAgenda(meeting=page.id)


def _up(_page: MeetingPage, view: AgendaView) -> object | None:
    return _moved(view, -2)


def _down(_page: MeetingPage, view: AgendaView) -> object | None:
    return _moved(view, 1)


def _moved(view: AgendaView, by: int) -> object | None:
    """Return the move of the chosen item after its neighbour so far away; -2 is one up."""
    here, level = view.current, view.neighbours()
    if here is None:
        return None
    at = level.index(here) + by
    if at < -1 or at >= len(level):
        return None
    return MoveItem(item=here.id, after=level[at].id if at >= 0 else None)


AT_ONCE: dict[str, Deed] = {
    "convene": _convene,
    "draft": _draft,
    "issue": _issue,
    "up": _up,
    "down": _down,
}
FORMS: dict[str, Make] = {
    "adding": agenda.adding,
    "changing": agenda.changing,
    "removing": agenda.removing,
    "asking": agenda.asking,
    "receiving": agenda.receiving,
    "open": course.opening,
    "apologies": people.apologies,
    "send": minutes.sending,
    "agree": minutes.agreeing,
    "circulate": minutes.circulating,
    "return": minutes.returning,
    "confirm": minutes.confirming,
    "correct": minutes.correcting,
}
