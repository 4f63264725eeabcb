"""Attendance reports of Microsoft Teams: who was on the call of a meeting, and when (P10).

``reading`` makes rows of the file, ``clocks`` understands its dates and times, ``proposing`` sets
each beside a person of the book; what was confirmed becomes one command.
"""

from db.transfer.teams.proposing import (
    Attended,
    CallProposal,
    How,
    inputs,
    propose_attendance,
    propose_from,
    row_words,
)
from db.transfer.teams.reading import Report, read_report, report_of

__all__ = [
    "Attended",
    "CallProposal",
    "How",
    "Report",
    "inputs",
    "propose_attendance",
    "propose_from",
    "read_report",
    "report_of",
    "row_words",
]
