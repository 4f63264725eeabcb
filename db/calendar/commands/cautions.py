"""What there is to mind about a day, a room or a whole year before it is planned."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time

from db.bodies.commands.terms import AdoptTerms, ChangeTerms
from db.bodies.queries.bodies import body
from db.bodies.queries.terms import terms_on
from db.bodies.rules.years import year_last
from db.calendar.bank_holidays import bank_holidays
from db.calendar.commands.planning import MoveMeeting, PlanMeeting, PlanYear, end_of
from db.calendar.commands.rooms import BookRoom
from db.calendar.queries.calling import parties_of, two_party_bodies
from db.calendar.queries.clashes import Proposal, WouldClash, clashes_with, meets_already
from db.calendar.queries.meetings import meeting
from db.calendar.queries.planning import year_plan
from db.calendar.queries.rooms import room_clashes_with, rooms
from db.calendar.queries.year import periods_in
from db.calendar.rules.cadence import parse
from db.calendar.rules.calling import Ground
from db.calendar.rules.rooms import Use
from db.calendar.rules.states import MeetingKind
from db.errors import Refusal
from db.store import Caution, Keep, Reading, kept_or, warns
from db.words import DAYS, choice, say

ASK_CONSENT = frozenset({Ground.ESCALATION, Ground.URGENT})
SATURDAY = 5
NAMED = 3
"""How many of a year's dates are named; the rest are counted."""


@warns
def mind_adopting(book: Reading, it: AdoptTerms, today: date) -> list[Caution]:
    """Say that how often a body meets is kept in words no dates follow from."""
    del book, today
    return _cadence(it.cadence)


@warns
def mind_terms(book: Reading, it: ChangeTerms, today: date) -> list[Caution]:
    """Say the same of terms that are changed."""
    del book, today
    return _cadence(it.cadence)


def _cadence(words: str | Keep) -> list[Caution]:
    if isinstance(words, Keep) or not words.strip():
        return []
    try:
        parse(words)
    except Refusal:
        return [Caution("calendar.mind.cadence", "cadence", {"given": words.strip()})]
    return []


@warns
def mind_planning(book: Reading, it: PlanMeeting, today: date, now: time) -> list[Caution]:
    """Question a new meeting in the past; say bank holidays, periods and clashes of its day."""
    elsewhere = _ground_elsewhere(book, it)
    terms = terms_on(book, it.body, it.on_date)
    start = it.start_time or (terms.start_time if terms else None)
    end = it.end_time or end_of(start, terms)
    return [*elsewhere, *mind_day(book, Proposal(it.body, it.on_date, start, end), today, now)]


def _ground_elsewhere(book: Reading, it: PlanMeeting) -> list[Caution]:
    """Say that a ground counts only where the two parties meet: consent is asked there (R36)."""
    special = it.kind is MeetingKind.EXTRAORDINARY and it.ground in ASK_CONSENT
    if not special or parties_of(book, it.body, it.on_date) is not None:
        return []
    line, names = body(book, it.body), two_party_bodies(book, it.on_date)
    values = {"body": line.name if line else "", "names": ", ".join(names)}
    return [Caution(f"calendar.mind.ground{'' if names else '_nowhere'}", "ground", values)]


@warns
def mind_moving(book: Reading, it: MoveMeeting, today: date, now: time) -> list[Caution]:
    """Say what there is to mind about the day a meeting is moved to."""
    line = meeting(book, it.meeting)
    if line is None:
        return []
    before = Proposal(line.body, line.on_date or date.min, line.start_time, line.end_time, line.id)
    after = replace(
        before,
        on=kept_or(it.on_date, line.on_date) or date.min,
        start=kept_or(it.start_time, line.start_time),
        end=kept_or(it.end_time, line.end_time),
    )
    return [] if after == before else mind_day(book, after, today, now)


def mind_day(book: Reading, proposal: Proposal, today: date, now: time) -> list[Caution]:
    """Return what there is to mind about a meeting that is only thought of."""
    on, start = proposal.on, proposal.start
    if on == date.min:
        return []
    found = []
    if on < today:
        found.append(("calendar.mind.past", {"on": on, "day": DAYS[on.weekday()]}))
    elif on.weekday() >= SATURDAY:
        found.append(("calendar.mind.weekend", {"on": on, "day": DAYS[on.weekday()]}))
    found += [
        ("calendar.mind.holiday", {"on": on, "name": name})
        for name in bank_holidays(on, on).values()
    ]
    found += [
        ("calendar.mind.period", {"on": on, "kind": choice(each.kind), "name": each.name})
        for each in periods_in(book, on, on)
    ]
    said = [Caution(code, "on_date", values) for code, values in found]
    if on == today and start is not None and start < now:
        said.append(Caution("calendar.mind.hour", "start_time", {"at": f"{start:%H:%M}"}))
    own = meets_already(book, proposal)
    said += [_twice(book, proposal.body, each) for each in own.values()]
    return said + [_clash(it) for it in clashes_with(book, [proposal])[0] if it.other not in own]


def _twice(book: Reading, of: str, start: time | None) -> Caution:
    """Say that a committee meets at that time already: planned twice, or two meetings in one."""
    line = body(book, of)
    values = {"body": line.name if line else "", "at": f"{start:%H:%M}" if start else ""}
    return Caution(f"calendar.mind.twice{'' if start else '_unknown'}", "on_date", values)


def _clash(clash: WouldClash) -> Caution:
    people = ", ".join(clash.people)
    values = {"on": clash.on, "other": clash.name, "people": people, "minutes": clash.minutes}
    known = "" if clash.minutes is not None else "_unknown"
    return Caution(f"calendar.mind.clash{known}", "on_date", values)


@warns
def mind_year(book: Reading, it: PlanYear, today: date) -> list[Caution]:
    """Say in one sentence which of the new dates are past, on a bank holiday, or clash."""
    of = body(book, it.body)
    if of is None:
        return []
    try:
        planned = year_plan(book, it.body, it.first, it.last or year_last(it.first, of.year_start))
    except Refusal:
        return []
    plan, stays = [each for each in planned if each.new], it.keep_bank_holidays
    ons = [each.proposed.on if stays else each.proposed.proposed_on for each in plan]
    asked = [
        Proposal(it.body, on, each.terms.start_time, end_of(each.terms.start_time, each.terms))
        for on, each in zip(ons, plan, strict=True)
    ]
    said = _past(ons, today)
    for on, clashes in zip(ons, clashes_with(book, asked), strict=True):
        said += [
            say("calendar.mind.year_holiday", on=on, name=name)
            for name in bank_holidays(on, on).values()
        ]
        said += [say("calendar.mind.year_clash", on=on, other=each.name) for each in clashes]
    if len(said) > NAMED:
        said[NAMED:] = [say("calendar.mind.year_more", count=len(said) - NAMED)]
    return [Caution("calendar.mind.year", "", {"said": "; ".join(said)})] if said else []


def _past(ons: Sequence[date], today: date) -> list[str]:
    past = [on for on in ons if on < today]
    if not past:
        return []
    code = "calendar.mind.year_past" if len(past) > 1 else "calendar.mind.year_past_one"
    return [say(code, count=len(past), on=past[0])]


@warns
def mind_room(book: Reading, it: BookRoom, today: date) -> list[Caution]:
    """Say which other meetings want the room then, set-up included (P16)."""
    del today
    line = meeting(book, it.meeting)
    room = next((each for each in rooms(book) if each.id == it.room), None)
    if line is None or line.on_date is None or room is None:
        return []
    use = Use(
        *(line.id, room.id, line.on_date, line.start_time, line.end_time),
        set_up=room.set_up if it.set_up is None else it.set_up,
        clear_up=room.clear_up if it.clear_up is None else it.clear_up,
    )
    return [
        Caution(
            "calendar.mind.room",
            "room",
            {"room": room.name, "other": other.body, "minutes": minutes, "on": line.on_date},
        )
        for other, minutes in room_clashes_with(book, use)
    ]
