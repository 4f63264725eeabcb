"""The columns of the list of meetings and of an agenda: how a line fills them."""

from collections.abc import Callable
from datetime import date, time

from db.calendar.rules.states import MeetingState
from db.meetings.queries import AgendaLine, PaperLine
from db.meetings.queries.log import MeetingListLine, MeetingsSort
from db.meetings.rules.items import ItemState, Part, Purpose
from db.meetings.rules.minutes import MinutesState
from db.meetings.rules.papers import Delivery
from db.words import DAYS, MONTHS, choice, day_brief, say
from desktop.kit.cells import Cell, Status, Words
from desktop.kit.table import Column

INKS = {
    MeetingState.PLANNED: "text2",
    MeetingState.CONVENED: "accent",
    MeetingState.IN_SESSION: "green",
    MeetingState.HELD: "text2",
    MeetingState.ADJOURNED: "amber",
    MeetingState.POSTPONED: "amber",
    MeetingState.STOOD_DOWN: "text2",
    MeetingState.NOT_QUORATE: "amber",
}
MINUTES_INKS = {
    MinutesState.DRAFT: "amber",
    MinutesState.AGREED_BY_CHAIR: "accent",
    MinutesState.UNCONFIRMED: "accent",
    MinutesState.CONFIRMED: "green",
}
NO_PAPER = frozenset({ItemState.DEFERRED, ItemState.WITHDRAWN})


def meeting_columns(today: Callable[[], date]) -> list[Column[MeetingListLine]]:
    """Return the columns of the list of meetings, the committee's name stretching."""

    def state(line: MeetingListLine) -> Cell:
        return _state(line, today())

    return [
        Column(say("meetings.date"), 104, _date, sort=MeetingsSort.DATE),
        Column(say("meetings.meeting"), 0, _meeting, sort=MeetingsSort.BODY),
        Column(say("meetings.state"), 112, state, sort=MeetingsSort.STATE),
    ]


def agenda_columns() -> list[Column[AgendaLine]]:
    """Return the columns of an agenda, the title stretching."""
    return [
        Column(say("meetings.number"), 48, _number),
        Column(say("meetings.item"), 0, _item),
        Column(say("meetings.lead"), 148, _lead, spare=True),
        Column(say("meetings.purpose"), 118, _purpose),
        Column(say("meetings.clock"), 76, _clock),
    ]


def short_date(on: date | None) -> str:
    """Return a date for a narrow place: 3 Dec, or 3 Dec 2025."""
    return day_brief(on) if on else say("meetings.no_date")


def long_date(on: date | None) -> str:
    """Return a date with its weekday: Thursday 3 December 2026."""
    if on is None:
        return say("meetings.no_date")
    return f"{DAYS[on.weekday()]} {on.day} {MONTHS[on.month - 1]} {on.year}"


def clock(at: time | None) -> str:
    """Return a wall time, or nothing."""
    return f"{at:%H:%M}" if at else ""


def _date(line: MeetingListLine) -> Cell:
    if line.on_date is None:
        return Words(say("meetings.no_date"), ink="text2")
    when = f"{DAYS[line.on_date.weekday()][:3]} {clock(line.start)}".strip()
    return Words(short_date(line.on_date), when, bold=line.state is MeetingState.IN_SESSION)


def _meeting(line: MeetingListLine) -> Cell:
    return Words(line.name, _standing(line))


def _standing(line: MeetingListLine) -> str:
    if not line.items:
        return say("meetings.no_agenda_yet")
    if line.papers:
        return f"{counted_items(line.items)}, {papers_in(line.papers_in, line.papers)}"
    return counted_items(line.items)


def counted_items(count: int) -> str:
    """Return "9 items", "1 item"."""
    return say("meetings.one_item") if count == 1 else say("meetings.items", n=count)


def papers_in(received: int, wanted: int) -> str:
    """Return "5 papers of 8 in"."""
    code = "meetings.paper_in" if received == 1 else "meetings.papers_in"
    return say(code, received=received, wanted=wanted)


def _state(line: MeetingListLine, today: date) -> Cell:
    past = line.on_date is not None and line.on_date < today
    if past and line.state in {MeetingState.PLANNED, MeetingState.CONVENED}:
        return Status(say("meetings.past"), "amber")
    if line.state is MeetingState.HELD:
        return Status(minutes_word(line.minutes), MINUTES_INKS.get(line.minutes, "text2"))
    return Status(choice(line.state), INKS.get(line.state, "text2"))


def minutes_word(state: MinutesState) -> str:
    """Return how far minutes are, for a narrow place."""
    return say(f"meetings.minutes_{state.name.lower()}")


def _number(line: AgendaLine) -> Cell:
    return Words(line.number, ink="text2" if line.depth else "text", bold=not line.depth)


def _item(line: AgendaLine) -> Cell:
    gone = line.state in NO_PAPER
    state = choice(line.fate) if line.fate else choice(line.state)
    title = say("meetings.gone", title=line.title, state=state) if gone else line.title
    ink = "text2" if gone else "text"
    private = choice(line.part) if line.part is Part.TWO else ""
    resolved = say("setting.resolved", words=line.resolution) if line.resolution else ""
    told = (private, *(paper_words(each) for each in line.papers), resolved)
    second = " · ".join(filter(None, told))
    late = any(each.is_wanted and not each.is_in for each in line.papers)
    return Words(title, second, ink=ink, second_ink="amber" if late else "text2")


def paper_words(paper: PaperLine) -> str:
    """Return a paper and how it came in."""
    if not paper.is_wanted:
        return say("meetings.paper", title=paper.title, how=choice(paper.road).lower())
    if paper.is_in:
        how = choice(paper.delivery).lower()
        if paper.delivery is Delivery.AWAITED:
            how = choice(paper.road).lower()
        return say("meetings.paper", title=paper.title, how=how)
    return say("meetings.paper", title=paper.title, how=say("meetings.to_follow"))


def _lead(line: AgendaLine) -> Cell:
    return Words(line.lead, ink="text2" if line.state in NO_PAPER else "text")


def _purpose(line: AgendaLine) -> Cell:
    if line.purpose is Purpose.NONE:
        return Words("")
    return Status(choice(line.purpose), "accent")


def _clock(line: AgendaLine) -> Cell:
    length = say("meetings.minutes", n=line.minutes_long) if line.minutes_long else ""
    return Words(clock(line.started or line.begins), length)
