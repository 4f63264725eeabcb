"""Numbers issued, who took over issuing them, and texts frozen as they were."""

from datetime import date, datetime

from db.custody.rules import Series
from db.record import Record, choice, day, deletion, link, moment, number, text


class Allotment(Record, table=True):
    """A number, issued once and never again (D18).

    ``thing_kind`` and ``thing`` are the record it was given to; ``label`` is the number as printed
    on the day, whatever the body is called later; ``device`` the laptop that issued it.
    """

    deleted: str | None = deletion(2000)
    body: str = link(2001, "body")
    series: Series = choice(2002, Series, default=Series.ACTION)
    year: str = text(2003)
    number: int = number(2004)
    thing_kind: str = text(2005)
    thing: str = text(2006, index=True)
    issued_on: date | None = day(2007)
    label: str = text(2008, index=True)
    device: str = text(2009)


class Snapshot(Record, table=True):
    """What was approved or sent, word for word: canonical JSON and its hash (D14)."""

    deleted: str | None = deletion(2100)
    thing_kind: str = text(2101)
    thing: str = text(2102, index=True)
    why: str = text(2103)
    sha256: str = text(2105)
    taken_at: datetime | None = moment(2106)
    taken_by: str = text(2107)
    text: str = text(2104)  # last: from here on the name means the field


class TakeOver(Record, table=True):
    """One laptop took over from another issuing the numbers of a body (practice P21)."""

    deleted: str | None = deletion(2200)
    body: str = link(2201, "body")
    from_device: str = text(2202)
    to_device: str = text(2203)
    on_date: date | None = day(2204)
    reason: str = text(2205)
    by: str = text(2206)
