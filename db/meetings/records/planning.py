"""What an agenda is set from: templates, the cycle of business, the forward plan, the answers."""

from datetime import date

from db.meetings.rules.items import Origin, Part, Purpose
from db.meetings.rules.plan import Answer, PlanState, TemplatePlace
from db.record import Record, choice, day, deletion, link, number, text


class CycleItem(Record, table=True):
    """Business that comes up in certain months of a body's year (P15).

    ``year`` is the calendar year in which the body's year starts, ``months`` are kept as "4 7 10".
    """

    deleted: str | None = deletion(4610)
    body: str = link(4611, "body")
    year: int = number(4612)
    title: str = text(4613)
    months: str = text(4614)
    purpose: Purpose = choice(4615, Purpose, default=Purpose.NONE)
    lead: str | None = link(4616, "person")
    minutes_long: int | None = number(4617, default=None)
    part: Part = choice(4618, Part, default=Part.ONE)
    section: str = text(4619)
    source: str = text(4620)
    as_at: date | None = day(4621)


class TemplateItem(Record, table=True):
    """A line of the template a body's agendas are drafted from.

    ``code`` names what the line does beside its words: the minutes, matters arising, … .
    """

    deleted: str | None = deletion(4630)
    body: str = link(4631, "body")
    place: TemplatePlace = choice(4632, TemplatePlace, default=TemplatePlace.OPENING)
    pos: str = text(4633, settle=True)
    title: str = text(4634)
    code: str = text(4635)
    purpose: Purpose = choice(4636, Purpose, default=Purpose.NONE)
    lead: str | None = link(4637, "person")
    minutes_long: int | None = number(4638, default=None)
    section: str = text(4639)
    source: str = text(4640)
    as_at: date | None = day(4641)


class PlanItem(Record, table=True):
    """An item of a body's forward plan: of the cycle, asked for, or put off without a day.

    ``meeting`` is the one it is meant for; without one ``month`` ("2026-09") says when, and with
    neither it is for the next meeting. ``asked_text`` names whoever asked who is nobody here.
    """

    deleted: str | None = deletion(4650)
    body: str = link(4651, "body")
    title: str = text(4652)
    purpose: Purpose = choice(4653, Purpose, default=Purpose.NONE)
    lead: str | None = link(4654, "person")
    minutes_long: int | None = number(4655, default=None)
    part: Part = choice(4656, Part, default=Part.ONE)
    section: str = text(4657)
    month: str = text(4658)
    meeting: str | None = link(4659, "meeting")
    cycle: str | None = link(4660, "cycleitem")
    asked_by: str | None = link(4661, "person")
    asked_text: str = text(4662)
    asked_on: date | None = day(4663)
    why: str = text(4664)
    from_kind: Origin = choice(4665, Origin, default=Origin.ADDED)
    from_thing: str = text(4666)
    state: PlanState = choice(4667, PlanState, default=PlanState.WAITING)
    reason: str = text(4668)


class AgendaAnswer(Record, table=True):
    """What was answered when something was proposed for an agenda, and why (P3)."""

    deleted: str | None = deletion(4670)
    meeting: str = link(4671, "meeting")
    from_kind: Origin = choice(4672, Origin, default=Origin.FORWARD_PLAN)
    from_thing: str = text(4673)
    title: str = text(4674)
    minutes_long: int | None = number(4675, default=None)
    answer: Answer = choice(4676, Answer, default=Answer.ACCEPTED)
    reason: str = text(4677)
    to_meeting: str | None = link(4678, "meeting")
    answered_on: date | None = day(4679)


class AgendaSetting(Record, table=True):
    """How a body has its agendas: the words in which it excludes the public from Part 2."""

    deleted: str | None = deletion(4690)
    body: str = link(4691, "body")
    exclusion: str = text(4692)
    source: str = text(4693)
    as_at: date | None = day(4694)
