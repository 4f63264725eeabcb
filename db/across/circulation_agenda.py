"""Checks before circulation of the agenda and of each paper on it."""

from collections.abc import Iterator
from datetime import timedelta

from db.across.circulation_facts import Facts
from db.across.circulation_found import Found
from db.calendar.rules.states import MeetingState
from db.meetings.queries.agenda import AgendaLine
from db.meetings.queries.papers import PaperOfMeeting
from db.meetings.rules.items import ItemState, Origin, Part, Purpose
from db.meetings.rules.papers import Delivery, Marking, Road, is_lower
from db.words import say

OFF = frozenset({ItemState.DEFERRED, ItemState.WITHDRAWN})
NEAR = timedelta(days=7)
"""Where no day is set for papers, one that is not in is missing so shortly before the meeting."""
MISSABLE = ("call for papers", "pack out")
DECLARED = ("declaration", "interest")
MINUTED = ("minutes",)


def agenda_findings(facts: Facts) -> Iterator[Found]:
    """Give what is amiss with the agenda as a whole, and with each of its items."""
    meeting = facts.meeting
    if not facts.items:
        yield Found("agenda_empty", "meeting", meeting.id)
        return
    if meeting.state is MeetingState.PLANNED:
        yield Found("not_convened", "meeting", meeting.id, {"on": meeting.on})
    if not (meeting.venue or meeting.online):
        yield Found("no_place", "meeting", meeting.id)
    if facts.page.over:
        yield Found("overrun", "meeting", meeting.id, {"n": facts.page.over})
    yield from _standing(facts)
    yield from _before_exclusion(facts)
    yield from _deadlines(facts)
    for item in facts.items:
        yield from _item(facts, item)


def _standing(facts: Facts) -> Iterator[Found]:
    """Give the standing items that are not there."""
    meeting = facts.meeting.id
    titles = [each.title.casefold() for each in facts.items]
    if not any(word in title for title in titles for word in DECLARED):
        yield Found("no_declarations", "meeting", meeting)
    if facts.before is not None:
        row, on, state = facts.before
        named = any(word in title for title in titles for word in MINUTED)
        there = {each.id for each in facts.items}
        linked = any(thing == row and item in there for item, thing in facts.origins.items())
        if state != "confirmed" and not (named or linked):
            yield Found("no_last_minutes", "meeting", meeting, {"on": on})


def _before_exclusion(facts: Facts) -> Iterator[Found]:
    """Give the private items that come up while the public is there."""
    title = say("agenda.exclusion").casefold()
    for place, item in enumerate(facts.items, start=1):
        prepared = item.from_kind is Origin.STANDING and item.resolution
        if prepared or title in item.title.casefold():
            return
        if item.part is Part.TWO and item.state not in OFF:
            values = {"number": item.number, "title": item.title}
            yield Found("private_before", "agendaitem", item.id, values, place)


def _deadlines(facts: Facts) -> Iterator[Found]:
    for kind, due, met in facts.deadlines:
        if kind in MISSABLE and met is None and due < facts.today:
            values = {"what": kind, "on": due}
            yield Found("deadline_missed", "meeting", facts.meeting.id, values)


def _item(facts: Facts, item: AgendaLine) -> Iterator[Found]:
    values = {"number": item.number, "title": item.title}
    place = facts.page.items.index(item) + 1
    above = {each.parent for each in facts.items}
    twins = [each for each in facts.items if each.title.casefold() == item.title.casefold()]
    if len(twins) > 1 and twins[-1] is item:
        pair = {**values, "other": twins[0].number}
        yield Found("duplicate_title", "agendaitem", item.id, pair, place)
    if item.from_kind is Origin.STANDING or item.id in above:
        return  # everybody knows what these are for, or the items beneath say it
    if item.purpose is Purpose.NONE:
        yield Found("no_purpose", "agendaitem", item.id, values, place)
    if not item.lead_id:
        told = {**values, "routed": facts.routed.get(item.id, "")}
        yield Found("no_lead", "agendaitem", item.id, told, place)
    if not item.minutes_long:
        yield Found("no_time", "agendaitem", item.id, values, place)
    if item.purpose is Purpose.DECISION:
        yield from _decision(facts, item, place)


def _decision(facts: Facts, item: AgendaLine, place: int) -> Iterator[Found]:
    values = {"number": item.number, "title": item.title}
    papers = facts.papers_of(item.id)
    if not papers and item.from_kind is Origin.MATTERS_ARISING and item.resolution.strip():
        return  # it comes back by itself, and what is to be agreed is written
    if not papers:
        yield Found("decision_no_paper", "agendaitem", item.id, values, place)
    elif all(each.delivery is Delivery.VERBAL for each in papers):
        yield Found("verbal_decision", "agendaitem", item.id, values, place)
    written = [item.resolution, *(each.cover["recommendation"] for each in papers)]
    if not any(each.strip() for each in written):
        yield Found("decision_no_ask", "agendaitem", item.id, values, place)


def paper_findings(facts: Facts) -> Iterator[Found]:
    """Give what is amiss with each paper the meeting expects, and with those put off to it."""
    places = {each.id: at for at, each in enumerate(facts.page.items, start=1)}
    system_first = any(each.cover["system_first"].strip() for each in facts.papers)
    aims = any(each.aims for each in facts.papers)
    for paper in facts.wanted:
        place = places.get(paper.item, 0)
        for check in (*_road(facts, paper), *_secrecy(facts, paper)):
            yield _of(check, paper, place, facts)
        asks = paper.purpose is Purpose.DECISION and paper.delivery is not Delivery.VERBAL
        if system_first and asks and not paper.cover["system_first"].strip():
            yield _of("no_system_first", paper, place, facts)
        if aims and asks and not paper.aims:
            yield _of("no_aims", paper, place, facts)
    for paper in facts.waiting:
        yield _of("deferred_here", paper, 0, facts)


def _of(check: str, paper: PaperOfMeeting, place: int, facts: Facts) -> Found:
    values = {
        "number": paper.number,
        "title": paper.title,
        "on": facts.due("papers due"),
        "held": facts.meeting.on,
        "lead": paper.lead,
        "marking": paper.marking or Marking.NONE,
    }
    return Found(check, "paper", paper.id, values, place)


def _not_in(facts: Facts) -> str:
    """Return what it is that a paper has not come in: late, near the meeting, or as expected."""
    due, held = facts.due("papers due"), facts.meeting.on
    if due is not None:
        return "paper_overdue" if due < facts.today else "paper_awaited"
    near = held is not None and held - facts.today <= NEAR
    return "paper_missing" if near else "paper_awaited"


def _road(facts: Facts, paper: PaperOfMeeting) -> Iterator[str]:
    if not paper.is_in:
        yield _not_in(facts)
    elif paper.locked:
        yield "paper_locked"
    if paper.lacks_agreement:
        yield "late_not_agreed"
    if not (paper.author_id or paper.lead_id):
        yield "no_author"
    received = paper.road is Road.RECEIVED and paper.delivery is not Delivery.VERBAL
    if received and paper.lead_id and paper.signed_off_on is None and paper.author_id:
        yield "not_signed_off"


def _secrecy(facts: Facts, paper: PaperOfMeeting) -> Iterator[str]:
    if paper.part is Part.TWO and paper.item_part is not Part.TWO:
        yield "private_paper"
    if paper.delivery is Delivery.VERBAL:
        return
    if paper.marking is Marking.NONE:
        marked = any(each.marking is not Marking.NONE for each in facts.wanted)
        if marked or paper.part is Part.TWO or paper.item_marking is not Marking.NONE:
            yield "marking_missing"
    elif is_lower(paper.marking, paper.item_marking):
        yield "marking_low"


def question_findings(facts: Facts) -> Iterator[Found]:
    """Give the questions from the public that nobody has dealt with, or that came too late."""
    for each in facts.questions:
        values = {"asker": each.asker}
        near = ("meeting", facts.meeting.id)
        if each.is_open and each.state.value == "received":
            yield Found("question_open", "publicquestion", each.id, values, near=near)
        if each.late and each.is_open:
            yield Found("question_late", "publicquestion", each.id, values, near=near)
