"""How a body calls a meeting outside its plan, and what the other party said to it."""

from datetime import date

from db.bodies.rules.kinds import DayUnit
from db.calendar.rules.calling import Caller, ConsentAnswer
from db.record import Record, choice, day, deletion, link, number, text


class MeetingRule(Record, table=True):
    """What a body's terms of reference say of meetings beyond how often; one for each body.

    ``notice_days`` and ``who_calls`` are for an extraordinary meeting, ``words`` is the clause.
    ``reviews_a_year`` asks for so many formal reviews once the first year is over (R13).
    """

    deleted: str | None = deletion(3680)
    body: str = link(3681, "body")
    notice_days: int | None = number(3682, default=None)
    notice_unit: DayUnit = choice(3683, DayUnit, default=DayUnit.WORKING)
    who_calls: Caller = choice(3684, Caller, default=Caller.NOT_SAID)
    members_needed: int | None = number(3685, default=None)
    reviews_a_year: int | None = number(3686, default=None)
    words: str = text(3687)
    source: str = text(3688)
    as_at: date | None = day(3689)


class Consent(Record, table=True):
    """What a party answered to an extraordinary meeting the other party asks for (R36)."""

    deleted: str | None = deletion(3660)
    meeting: str = link(3661, "meeting")
    party: str = link(3662, "organisation")
    person: str = link(3663, "person")
    on_date: date | None = day(3664)
    answer: ConsentAnswer = choice(3665, ConsentAnswer, default=ConsentAnswer.GIVEN)
    how: str = text(3666)
