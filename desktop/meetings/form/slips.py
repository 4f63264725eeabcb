"""What of a meeting was entered by mistake; and the papers every pack holds, asked for at once."""

from typing import Any

from db.meetings.commands.pack import AskForPack, UnlinkPaperRisk
from db.meetings.commands.people import UnmarkAttendance
from db.meetings.commands.questions import RemoveQuestion
from db.meetings.commands.session import ForgetWord
from db.meetings.queries import MeetingPage
from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm, bare_form
from desktop.kit.mistaken import Slip, mistaken

_QUESTIONS = """
SELECT id, asker FROM publicquestion_live WHERE meeting = :meeting ORDER BY received_on, id"""
_PEOPLE = """
SELECT p.id, p.name FROM attendance_live a JOIN person p ON p.id = a.person
WHERE a.meeting = :meeting ORDER BY p.name, p.id"""
_WORDS = "SELECT word, word FROM bookword_live ORDER BY word"
_RISKS = """
SELECT l.paper || ' ' || l.risk, coalesce(nullif(r.ref, ''), r.title) || ', ' || q.title
FROM paperrisk_live l JOIN risk r ON r.id = l.risk JOIN paper_live q ON q.id = l.paper
JOIN agendaitem_live i ON i.id = q.item WHERE i.meeting = :meeting ORDER BY i.place, l.id"""


def mistaken_of_meeting(desk: Desk, page: MeetingPage, _here: Any = None) -> CommandForm:
    """Return the form that takes off an attendance, a question, or a risk a paper does not name."""

    def take_back(person: str, reason: str) -> UnmarkAttendance:
        return UnmarkAttendance(page.id, person, reason)

    def unlink(pair: str, reason: str) -> UnlinkPaperRisk:
        paper, _, risk = pair.partition(" ")
        return UnlinkPaperRisk(paper, risk, reason)

    return mistaken(
        desk,
        page.ref or page.body_short,
        (
            Slip(take_back, "mistaken.attendance", _PEOPLE),
            Slip(RemoveQuestion, "mistaken.question", _QUESTIONS),
            Slip(unlink, "mistaken.paperrisk", _RISKS),
            Slip(ForgetWord, "mistaken.word", _WORDS),
        ),
        meeting=page.id,
    )


def asking_pack(desk: Desk, page: MeetingPage, _here: Any = None) -> CommandForm:
    """Return the question whether to put what every pack holds on the agenda."""
    return bare_form(
        desk, say("itempapers.ask_pack_title"), AskForPack(page.id), "itempapers.ask_pack"
    )
