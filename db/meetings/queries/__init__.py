"""What can be seen of meetings: agendas, the meeting in session, quoracy, minutes."""

from db.meetings.queries.agenda import (
    AgendaLine,
    AgendaPage,
    PaperLine,
    Readiness,
    agenda,
    issues,
    papers_readiness,
)
from db.meetings.queries.drafts import Draft, drafts
from db.meetings.queries.footing import FootingLine, footing
from db.meetings.queries.live import LivePage, PersonLine, live_meeting, minute_text
from db.meetings.queries.minutes import (
    Correction,
    Difference,
    MinutesText,
    changes_after_confirmation,
    corrections,
    minutes_text,
)
from db.meetings.queries.page import DeclarationLine, MeetingPage, declarations, meeting_page
from db.meetings.queries.quorum import (
    QuorumLine,
    quorum_at_every_item,
    quorum_for_item,
    quorum_now,
    quorum_words,
)

__all__ = [
    "AgendaLine",
    "AgendaPage",
    "Correction",
    "DeclarationLine",
    "Difference",
    "Draft",
    "FootingLine",
    "LivePage",
    "MeetingPage",
    "MinutesText",
    "PaperLine",
    "PersonLine",
    "QuorumLine",
    "Readiness",
    "agenda",
    "changes_after_confirmation",
    "corrections",
    "declarations",
    "drafts",
    "footing",
    "issues",
    "live_meeting",
    "meeting_page",
    "minute_text",
    "minutes_text",
    "papers_readiness",
    "quorum_at_every_item",
    "quorum_for_item",
    "quorum_now",
    "quorum_words",
]
