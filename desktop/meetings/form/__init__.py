"""The forms of the Meetings page: each makes one command's input and runs it through the desk.

``agenda`` builds what is to be discussed, ``course`` convenes and opens, ``minutes`` takes them
from the chair to their confirmation, ``people`` notes who comes, ``capture`` is for the room.
"""

from collections.abc import Callable
from typing import Any

from db.calendar.commands.states import ConveneMeeting
from db.meetings.commands.agenda import IssueAgenda, MoveItem
from db.meetings.commands.course import RestoreItem
from db.meetings.commands.drafting import DraftAgenda
from db.meetings.queries import MeetingPage
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.meetings.agenda import AgendaView
from desktop.meetings.form import agenda, course, declaring, minutes, people, setting

Make = Callable[[Desk, MeetingPage, Any], CommandForm]
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


def _inwards(_page: MeetingPage, view: AgendaView) -> object | None:
    """Return the move of the chosen item beneath the one above it, behind what stands there."""
    here, level = view.current, view.neighbours()
    at = level.index(here) if here else 0
    if here is None or not at:
        return None
    above = level[at - 1]
    below = [each.id for each in view.lines.values() if each.parent == above.id]
    return MoveItem(here.id, below[-1] if below else None, above.id, above.part)


def _outwards(_page: MeetingPage, view: AgendaView) -> object | None:
    """Return the move of the chosen item to the level above, behind what it stood beneath."""
    here = view.current
    above = next((each for each in view.lines.values() if here and each.id == here.parent), None)
    return MoveItem(here.id, above.id, above.parent or None) if here and above else None


def _dropped(_page: MeetingPage, view: AgendaView) -> object | None:
    """Return the move of the item that was dragged, to beneath or above the one it was dropped at.

    It takes the level and the part of the item it lands beside.
    """
    item, at, beneath = view.drop or (None, None, False)
    if item is None or at is None or item.id == at.id:
        return None
    level = [each for each in view.lines.values() if each.parent == at.parent and each != item]
    place = level.index(at) if at in level else -1
    after = at.id if beneath else level[place - 1].id if place > 0 else None
    return MoveItem(item.id, after, at.parent or None, at.part)


def _part(page: MeetingPage, view: AgendaView) -> object | None:
    return setting.to_part(page, view.current)


def _exclude(page: MeetingPage, view: AgendaView) -> object:
    return setting.exclude(page, view.current)


def _restore(_page: MeetingPage, view: AgendaView) -> object | None:
    return RestoreItem(view.current.id) if view.current else None


AT_ONCE: dict[str, Deed] = {
    "convene": _convene,
    "draft": _draft,
    "issue": _issue,
    "up": _up,
    "down": _down,
    "inwards": _inwards,
    "outwards": _outwards,
    "dropped": _dropped,
    "part": _part,
    "exclude": _exclude,
    "restoring": _restore,
}
FORMS: dict[str, Make] = {
    "adding": agenda.adding,
    "changing": agenda.changing,
    "removing": agenda.removing,
    "resolving": setting.resolving,
    "settling": setting.settling,
    "fates": lambda desk, page, _here: setting.settling(desk, page),
    "asking": agenda.asking,
    "receiving": agenda.receiving,
    "open": course.opening,
    "resume": course.resuming,
    "apologies": people.apologies,
    "declare": declaring.declaring,
    "send": minutes.sending,
    "agree": minutes.agreeing,
    "circulate": minutes.circulating,
    "return": minutes.returning,
    "confirm": minutes.confirming,
    "correct": minutes.correcting,
}
