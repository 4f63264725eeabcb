"""Checks before circulation of who will be there: quoracy, interests, the chair, how reached."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import time

from db.across.circulation_away import away_findings, presiding
from db.across.circulation_facts import Facts, Seated
from db.across.circulation_found import Found
from db.meetings.queries.agenda import AgendaLine
from db.meetings.queries.touched import TouchLine
from db.meetings.rules.attendance import AttendanceStatus, Stay
from db.meetings.rules.declarations import Management
from db.meetings.rules.items import Origin
from db.meetings.rules.quorum import QuorumCheck, check_moment
from db.meetings.rules.sitting import NO_ITEM, Attendee, ItemSpan, Sitting

NOON = time(12)
MEMBER, IN_ATTENDANCE = "member", "in attendance"


def people_findings(facts: Facts) -> Iterator[Found]:
    """Give what is amiss with who will be there."""
    yield from _quoracy(facts)
    yield from away_findings(facts)
    there = presiding(facts)
    if there is None:
        yield Found("nobody_presides", "meeting", facts.meeting.id)
    yield from _interests(facts, there)
    yield from _not_sent(facts)
    yield from _reach(facts)
    yield from _terms(facts)
    for action in facts.actions:
        values = {"ref": action.ref, "owner": action.owner, "on": action.due_on}
        yield Found("action_overdue", "action", action.id, values)


# quoracy
def expected(sitting: Sitting, apart: ItemSpan = NO_ITEM) -> QuorumCheck:
    """Return quoracy as it would be if everybody came who has not said otherwise."""
    there = tuple(_coming(each) for each in sitting.attendees)
    plain = replace(apart, started=None, ended=None)
    return check_moment(replace(sitting, attendees=there), plain, NOON)


def _coming(attendee: Attendee) -> Attendee:
    if attendee.status in {AttendanceStatus.APOLOGIES, AttendanceStatus.ABSENT}:
        return attendee
    return replace(attendee, status=AttendanceStatus.PRESENT, stays=(Stay(NOON),))


def _quoracy(facts: Facts) -> Iterator[Found]:
    meeting = facts.meeting.id
    if facts.terms is None or not facts.terms.has_quorum:
        yield Found("quorum_not_set", "meeting", meeting)
        return
    whole = expected(facts.sitting)
    if whole.needed is not None and whole.counted < whole.needed:
        values = {"counted": whole.counted, "needed": whole.needed}
        yield Found("not_quorate_number", "meeting", meeting, values)
    for each in whole.needs:
        if not each.met:
            of = {
                "counted": each.counted,
                "constituency": each.need.constituency,
                "needed": each.need.at_least,
            }
            yield Found("not_quorate_places", "meeting", meeting, of)
    if whole.state.value == "quorate":
        yield from _quoracy_at_items(facts)


def _quoracy_at_items(facts: Facts) -> Iterator[Found]:
    """Give the items at which those who are known to withdraw would be missed."""
    titles = {each.id: each.title for each in facts.items}
    for place, span in enumerate(facts.sitting.items, start=1):
        if span.withdrawn and span.id in titles:
            check = expected(facts.sitting, span)
            if check.state.value == "not quorate":
                values = {"number": span.number, "title": titles[span.id]}
                yield Found("not_quorate_item", "agendaitem", span.id, values, place)


# the chair and interests
def _interests(facts: Facts, there: Seated | None) -> Iterator[Found]:
    declared = {(each.item, each.person): each for each in facts.declared}
    chair = there.person if there else ""
    for place, item in enumerate(facts.page.items, start=1):
        if item not in facts.items or item.from_kind is Origin.STANDING:
            continue
        said = declared.get((item.id, chair))
        touched = said is not None and said.management != "noted"
        for held in known_interests(facts, item):
            touched = touched or (held.person == chair and said is None)
            if (item.id, held.person) not in declared and held.person not in facts.gone:
                yield _undeclared(item, held, place)
        if touched and there is not None:
            values = {"name": there.name, "number": item.number, "title": item.title}
            found = Found("chair_conflicted", "agendaitem", item.id, values, place)
            yield replace(found, item=item.id, person=there.person)


def _undeclared(item: AgendaLine, held: TouchLine, place: int) -> Found:
    values = {
        "name": held.name,
        "nature": held.nature.rstrip("."),
        "number": item.number,
        "title": item.title,
    }
    near = ("person", held.person)
    found = Found("interest_undeclared", "interest", held.interest, values, place, near)
    return replace(found, item=item.id, person=held.person)


def _not_sent(facts: Facts) -> Iterator[Found]:
    """Give whom the chair keeps which papers from: no pack or file of theirs has them."""
    numbers = {each.id: each for each in facts.items}
    places = {each.id: at for at, each in enumerate(facts.page.items, start=1)}
    told = {
        (each.item, each.person): each.name
        for each in facts.declared
        if each.management == Management.NO_PAPERS
    }
    for (item, person), name in told.items():
        if item in numbers and facts.papers_of(item):
            values = {"name": name, "number": numbers[item].number, "title": numbers[item].title}
            found = Found("papers_not_sent", "agendaitem", item, values, places[item])
            yield replace(found, item=item, person=person)


def known_interests(facts: Facts, item: AgendaLine) -> list[TouchLine]:
    """Return the interests in the register that an item may touch."""
    return [each for each in facts.touched if each.item == item.id]


# how people are reached, places and terms
def _reach(facts: Facts) -> Iterator[Found]:
    told = set()
    for each in facts.seated:
        if not each.person:
            if not each.provisional and each.capacity == MEMBER:
                yield Found("vacant_seat", "seat", each.seat, {"seat": each.title})
        elif not each.reachable and each.capacity in {MEMBER, IN_ATTENDANCE}:
            if each.person not in told:
                yield Found("no_e_mail", "person", each.person, {"name": each.name})
            told.add(each.person)


def _terms(facts: Facts) -> Iterator[Found]:
    terms, on, body = facts.terms, facts.meeting.on, facts.meeting.body
    if terms is None or on is None:
        return
    if terms.to_on is not None and terms.to_on < on:
        yield Found("terms_expired", "body", body, {"on": terms.to_on})
    elif terms.review_on is not None and terms.review_on < on:
        yield Found("terms_review", "body", body, {"on": terms.review_on})
