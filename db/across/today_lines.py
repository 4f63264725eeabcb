"""What Today shows, line by line: plain values, no words."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from db.bodies.rules.kinds import DeadlineKind
from db.calendar.rules.states import MeetingState
from db.risks.rules.assurance import AssuranceLevel


class When(StrEnum):
    """How soon something is due."""

    NOW = "now"
    WEEK = "this week"
    NEXT = "next"


class Duty(StrEnum):
    """What falls due and is no deadline of a meeting."""

    TERMS_REVIEW = "terms review"
    RISK_REVIEW = "risk review"


@dataclass(frozen=True, slots=True)
class DueLine:
    """One thing due. ``awaited`` of ``wanted`` papers are still to come, for a deadline of papers.

    ``kind`` and ``id`` name what is opened by it; ``count`` is how many records it stands for.
    """

    what: DeadlineKind | Duty
    when: When
    due_on: date
    days_late: int
    body: str
    meeting_on: date | None
    awaited: int
    wanted: int
    count: int
    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class SessionLine:
    """A meeting in session: it was opened, and has neither been closed nor adjourned."""

    id: str
    body: str
    on_date: date
    opened: time | None


@dataclass(frozen=True, slots=True)
class MeetingSoon:
    """A meeting to come, and how many of its papers are in."""

    id: str
    ref: str
    body: str
    state: MeetingState
    on_date: date
    start_time: time | None
    venue: str
    online: str
    received: int
    wanted: int


@dataclass(frozen=True, slots=True)
class LateOwner:
    """A person with overdue actions: how many, the oldest in days, and how often chased.

    ``away`` says that the person is away, and who acts meanwhile.
    """

    person: str
    name: str
    count: int
    oldest: int
    chased: int
    chased_on: date | None
    away: str = ""


@dataclass(frozen=True, slots=True)
class MoveWaiting:
    """A proposed change of quality assurance status that awaits its authority."""

    id: str
    ref: str
    title: str
    level: AssuranceLevel
    proposed: AssuranceLevel
    authority: str
    proposed_on: date | None
    expected_on: date | None


@dataclass(frozen=True, slots=True)
class ArrivalLine:
    """An update file that was taken: whose, when (UTC, ISO text), and how many changes."""

    sender: str
    at: str
    changes: int


@dataclass(frozen=True, slots=True)
class Today:
    """The whole first page."""

    due: tuple[DueLine, ...]
    meetings: tuple[MeetingSoon, ...]
    late: tuple[LateOwner, ...]
    moves: tuple[MoveWaiting, ...]
    arrivals: tuple[ArrivalLine, ...]
    sessions: tuple[SessionLine, ...] = ()
