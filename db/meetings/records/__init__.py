"""What is kept of a meeting: its agenda and papers, who was in the room, and its minutes."""

from db.meetings.records.agenda import AgendaItem, Paper
from db.meetings.records.minutes import Addendum, Minute, Minutes
from db.meetings.records.minutes_life import LeftOut, MinuteCheck, MinuteComment
from db.meetings.records.papers import (
    CheckWaiver,
    Pack,
    PackPaper,
    PaperRisk,
    PaperVersion,
    PublicQuestion,
)
from db.meetings.records.planning import (
    AgendaAnswer,
    AgendaSetting,
    CycleItem,
    PlanItem,
    TemplateItem,
)
from db.meetings.records.room import Attendance, Declaration, Presence, Presiding
from db.meetings.records.session import BookWord, Recording

__all__ = [
    "Addendum",
    "AgendaAnswer",
    "AgendaItem",
    "AgendaSetting",
    "Attendance",
    "BookWord",
    "CheckWaiver",
    "CycleItem",
    "Declaration",
    "LeftOut",
    "Minute",
    "MinuteCheck",
    "MinuteComment",
    "Minutes",
    "Pack",
    "PackPaper",
    "Paper",
    "PaperRisk",
    "PaperVersion",
    "PlanItem",
    "Presence",
    "Presiding",
    "PublicQuestion",
    "Recording",
    "TemplateItem",
]
