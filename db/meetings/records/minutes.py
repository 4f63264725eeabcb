"""The minutes of a meeting, item by item, and what later meetings correct in them."""

from datetime import date, time

from db.meetings.rules.minutes import CorrectionKind, MinutesState
from db.record import Record, choice, day, deletion, link, local_flag, text, wall_time


class Minute(Record, table=True):
    """The minute of one item; its id follows from the item."""

    deleted: str | None = deletion(4600)
    item: str = link(4601, "agendaitem")
    text: str = text(4602)


class Minutes(Record, table=True):
    """The minutes of one meeting as a whole; its id follows from the meeting.

    It was opened and closed at the two times. ``sent_on`` is when the draft went to the chair.
    ``amendments`` are the words agreed on confirming, as they read in the later meeting's minutes.
    ``pdf_sha256`` and ``part2_pdf_sha256`` are those of the two volumes as this program, in the
    version ``pdf_version``, prints them from the frozen text.
    ``changed_since`` shows that something differs from what was confirmed; ``disputed`` that two
    laptops confirmed different texts.
    """

    deleted: str | None = deletion(4700)
    meeting: str = link(4701, "meeting")
    state: MinutesState = choice(4702, MinutesState, default=MinutesState.DRAFT)
    sent_on: date | None = day(4703)
    agreed_on: date | None = day(4704)
    agreed_by: str | None = link(4705, "person")
    circulated_on: date | None = day(4706)
    snapshot: str | None = link(4707, "snapshot")
    confirmed_meeting: str | None = link(4708, "meeting")
    confirmed_on: date | None = day(4709)
    confirmed_by: str | None = link(4710, "person")
    amendments: str = text(4711)
    opened_time: time | None = wall_time(4712)
    closed_time: time | None = wall_time(4713)
    returned_why: str = text(4714)
    pdf_sha256: str = text(4715)
    part2_pdf_sha256: str = text(4716)
    pdf_version: str = text(4717)
    changed_since: bool = local_flag()
    disputed: bool = local_flag()


class Addendum(Record, table=True):
    """A correction to confirmed minutes: they keep their words, and these stand beside them.

    One of substance is adopted by a later meeting; a clerical one (``was`` became ``text``) the
    chair agrees to.
    """

    deleted: str | None = deletion(4800)
    minutes: str = link(4801, "minutes")
    item: str | None = link(4802, "agendaitem")
    kind: CorrectionKind = choice(4803, CorrectionKind, default=CorrectionKind.SUBSTANCE)
    was: str = text(4804)
    adopted_meeting: str | None = link(4805, "meeting")
    agreed_by: str | None = link(4806, "person")
    adopted_on: date | None = day(4807)
    reason: str = text(4808)
    text: str = text(4809)
