"""Meetings and what falls due around them."""

from datetime import date, time

from db.bodies.rules.kinds import DeadlineKind
from db.calendar.rules.calling import Ground
from db.calendar.rules.states import MeetingKind, MeetingState
from db.record import (
    Record,
    choice,
    day,
    deletion,
    flag,
    link,
    local_flag,
    local_text,
    number,
    text,
    wall_time,
)


class Meeting(Record, table=True):
    """A meeting: a local date and times on the wall in London.

    ``nominal_on`` is the date the terms of reference gave it, ``moved_why`` why it is not held
    then; ``sequence`` counts the changes of day, time and place that invitations must follow;
    ``why`` is the reason it was called, stood down or postponed.

    Of an extraordinary meeting: its ``ground`` and the organisation it is ``about``, the party it
    is ``called_for`` (R36), who asked for it and with how many others, on which day, why its notice
    is short, and when and whom the region was told (R32). ``chair`` is who is to take the chair of
    a formal review (R13); an adjourned meeting ``resumes_on`` a day (P9).
    """

    deleted: str | None = deletion(3500)
    body: str = link(3501, "body")
    kind: MeetingKind = choice(3502, MeetingKind, default=MeetingKind.ORDINARY)
    on_date: date | None = day(3503, index=True)
    start_time: time | None = wall_time(3504)
    end_time: time | None = wall_time(3505)
    venue: str = text(3506)
    online: str = text(3507)
    state: MeetingState = choice(3508, MeetingState, default=MeetingState.PLANNED)
    sequence: int = number(3509)
    nominal_on: date | None = day(3510)
    moved_why: str = text(3511)
    why: str = text(3512)
    convened_on: date | None = day(3513)
    ground: Ground = choice(3514, Ground, default=Ground.NOT_SAID)
    about: str | None = link(3515, "organisation")
    called_for: str | None = link(3516, "organisation")
    called_by: str | None = link(3517, "person")
    called_with: int = number(3518)
    asked_on: date | None = day(3519)
    short_notice: str = text(3520)
    told_on: date | None = day(3521)
    told_to: str = text(3522)
    chair: str | None = link(3523, "person")
    resumes_on: date | None = day(3524)
    resumes_time: time | None = wall_time(3525)
    ref: str = local_text()
    holiday: str = local_text()


class Deadline(Record, table=True):
    """What falls due around a meeting; ``by_hand`` marks a day that was set against the rule."""

    deleted: str | None = deletion(3600)
    meeting: str = link(3601, "meeting")
    kind: DeadlineKind = choice(3602, DeadlineKind, default=DeadlineKind.PAPERS_DUE)
    due_on: date | None = day(3603, index=True)
    met_on: date | None = day(3604)
    by_hand: bool = flag(3605)
    overdue: bool = local_flag()
