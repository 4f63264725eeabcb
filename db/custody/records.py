"""Numbers issued, who took over issuing them, texts frozen, and requests for information."""

from datetime import date, datetime

from db.custody.rules import Exemption, FoiState, HeldState, Series
from db.record import (
    Record,
    choice,
    day,
    deletion,
    link,
    local_day,
    local_number,
    moment,
    number,
    text,
)


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


class FoiRequest(Record, table=True):
    """A request under the Freedom of Information Act 2000 (practice P13).

    ``ref`` is the number the authority gave it. ``clarify_on`` is the day the requester was asked
    to say more, ``clarified_on`` the day that came: section 10(6) counts from then. ``looked_for``
    holds each question put to the search, one a line. ``due_on`` is the last day in law, ``late``
    counts days.
    """

    deleted: str | None = deletion(2300)
    ref: str = text(2301)
    asked: str = text(2302)
    requester: str = text(2303)
    contact: str = text(2304)
    received_on: date | None = day(2305)
    state: FoiState = choice(2306, FoiState, default=FoiState.OPEN)
    clarify_on: date | None = day(2307)
    clarified_on: date | None = day(2308)
    ended_on: date | None = day(2309)
    outcome: str = text(2310)
    handler: str | None = link(2311, "person")
    looked_for: str = text(2312)
    due_on: date | None = local_day()
    late: int = local_number()


class FoiHeld(Record, table=True):
    """Something the authority holds that a request may be about, as its text stood when found.

    ``thing_kind`` and ``thing`` name the record, ``part`` is two for what was private. ``words``
    is its text; ``state`` what becomes of it, ``why`` the reason where it is not released at all.
    """

    deleted: str | None = deletion(2340)
    request: str = link(2341, "foirequest")
    thing_kind: str = text(2342)
    thing: str = text(2343, index=True)
    ref: str = text(2344)
    title: str = text(2345)
    body: str | None = link(2346, "body")
    part: str = text(2347)
    found_on: date | None = day(2348)
    state: HeldState = choice(2349, HeldState, default=HeldState.TO_CONSIDER)
    why: str = text(2350)
    words: str = text(2351)


class FoiPassage(Record, table=True):
    """A passage that is not disclosed: its words, the exemption relied on, and why it applies."""

    deleted: str | None = deletion(2380)
    held: str = link(2381, "foiheld")
    words: str = text(2382)
    exemption: Exemption = choice(2383, Exemption, default=Exemption.PERSONAL)
    reason: str = text(2384)
    by_person: str = text(2385)
