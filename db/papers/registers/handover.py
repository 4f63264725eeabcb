"""The note by which a committee is handed to another secretary, and the one a newcomer is given."""

from datetime import date

from db.across.handing_over import Handover, handover
from db.bodies.queries.offices import StepLine, induction_steps
from db.bodies.queries.terms import terms_on
from db.errors import Refusal
from db.papers import phrases
from db.papers.paper import (
    Block,
    Bullets,
    Cell,
    Column,
    Heading,
    Paper,
    Paragraph,
    Run,
    Table,
    Tone,
)
from db.papers.registers.committee import committee
from db.store import Reading
from db.words import choice, say


def handover_note(book: Reading, body: str, as_at: date) -> Paper:
    """Return what a committee's next secretary must know: six weeks, promises, the chair (P14).

    Raises:
        Refusal: there is no such committee.

    """
    line = committee(book, body)
    note = handover(book, body, as_at)
    return Paper(
        title=say("handover.title"),
        subtitle=say("handover.subtitle", body=line.name, on=note.on, until=note.until),
        body=line.name,
        running_head=say("handover.title"),
        dated=as_at,
        footer=say("papers.list_foot", body=line.name, on=as_at),
        blocks=(
            Heading(say("handover.wishes")),
            Paragraph(note.wishes)
            if note.wishes
            else Paragraph(say("handover.no_wishes"), Tone.QUIET),
            *_meetings(note),
            *_promises(note),
            *_people(note),
        ),
    )


def _meetings(note: Handover) -> list[Block]:
    meetings = tuple(
        (
            each.ref,
            phrases.joined(phrases.dated(each.on_date), phrases.clock(each.start_time)),
            phrases.where(each.venue, each.online),
        )
        for each in note.meetings
    )
    heads = _columns("handover.meeting", "handover.when", "handover.where")
    due = tuple((choice(each.kind), phrases.dated(each.due_on), each.meeting) for each in note.due)
    return [
        Heading(say("handover.meetings")),
        Table(heads, meetings, empty=say("handover.no_meetings")),
        Heading(say("handover.due")),
        Table(
            _columns("handover.what", "handover.when", "handover.meeting"),
            due,
            empty=say("handover.no_due"),
        ),
    ]


def _promises(note: Handover) -> list[Block]:
    columns = (
        Column(say("papers.ref"), 1.3),
        Column(say("handover.what"), 4.0),
        Column(say("handover.who"), 1.6),
        Column(say("handover.when"), 1.4),
    )
    lines = tuple(
        (
            each.ref,
            each.words,
            each.owner,
            Cell(say("handover.late"), Tone.RED, phrases.dated(each.due_on))
            if each.overdue
            else phrases.dated(each.due_on),
        )
        for each in note.promises
    )
    empty = say("handover.no_promises")
    return [Heading(say("handover.promises")), Table(columns, lines, empty=empty)]


def _people(note: Handover) -> list[Block]:
    found: list[Block] = []
    if note.away:
        said = []
        for each in note.away:
            end = say("handover.until", on=each.to_on) if each.to_on else say("handover.no_end")
            acts = say("handover.acts", name=each.acting) if each.acting else ""
            said.append(phrases.joined(each.person, end, acts or say("handover.nobody_acts")))
        found += [Heading(say("handover.away")), Bullets(tuple(said))]
    if note.newcomers:
        steps = tuple(
            phrases.joined(each.person, each.words, between=": ") for each in note.newcomers
        )
        found += [Heading(say("handover.newcomers")), Bullets(steps)]
    return found


def _columns(*codes: str) -> tuple[Column, ...]:
    return tuple(Column(say(code), 1.0) for code in codes)


_SEATS = """
SELECT b.id, b.name, s.title FROM membership_live m JOIN seat_live s ON s.id = m.seat
  JOIN body_live b ON b.id = s.body
WHERE m.person = :person AND (m.to_on IS NULL OR m.to_on >= :on) AND b.status <> 'closed'
ORDER BY b.name, s.pos, s.id
"""
_DATES = """
SELECT m.on_date, m.start_time, b.name, m.venue, m.online FROM meeting_live m
JOIN body_live b ON b.id = m.body
WHERE m.body IN (SELECT s.body FROM membership_live h JOIN seat_live s ON s.id = h.seat
    WHERE h.person = :person AND (h.to_on IS NULL OR h.to_on >= :on))
  AND m.on_date >= :on AND m.state IN ('planned', 'convened') ORDER BY m.on_date, m.start_time, m.id
"""


def induction_note(book: Reading, person: str, as_at: date) -> Paper:
    """Return what a newcomer is given: places, terms, the dates to come, and what is done (P14).

    Raises:
        Refusal: there is no such person.

    """
    name = book.value("SELECT name FROM person_live WHERE id = :id", id=person)
    if name is None:
        raise Refusal("papers.no_person", "ref")
    on = as_at.isoformat()
    seats = book.rows(_SEATS, person=person, on=on)
    dates = tuple(
        (
            phrases.joined(phrases.dated(phrases.kept_day(at)), phrases.clock(start)),
            body,
            phrases.where(venue, online),
        )
        for at, start, body, venue, online in book.rows(_DATES, person=person, on=on)
    )
    every = induction_steps(book, person=person, with_done=True)
    steps = [each for each in every if not each.leaving]
    done: list[Block] = [Heading(say("induction.steps")), _steps(steps)] if steps else []
    return Paper(
        title=say("induction.title"),
        subtitle=say("induction.subtitle", name=name, on=as_at),
        body=name,
        running_head=say("induction.title"),
        dated=as_at,
        footer=say("papers.list_foot", body=name, on=as_at),
        blocks=(
            Heading(say("induction.places")),
            *_places(book, seats, as_at),
            Paragraph(say("induction.declare")),
            Heading(say("induction.dates")),
            Table(
                _columns("handover.when", "papers.committee", "handover.where"),
                dates,
                empty=say("induction.no_dates"),
            ),
            *done,
        ),
    )


def _places(book: Reading, seats: list[tuple[str, str, str]], on: date) -> list[Block]:
    if not seats:
        return [Paragraph(say("induction.no_places"), Tone.QUIET)]
    held = tuple(phrases.joined(body, title, between=": ") for _id, body, title in seats)
    found: list[Block] = [Bullets(held)]
    for body, name in dict.fromkeys((row[0], row[1]) for row in seats):
        terms = terms_on(book, body, on)
        code = "induction.terms" if terms and terms.cadence else "induction.terms_plain"
        values = {"version": terms.version, "cadence": terms.cadence} if terms else {}
        told = say(code if terms else "induction.no_terms", body=name, **values)
        found.append(Paragraph(told, Tone.QUIET))
    return found


def _steps(steps: list[StepLine]) -> Table:
    columns = (Column(say("induction.step"), 3.0), Column(say("papers.status"), 1.4))
    rows = tuple(
        ((Run(each.words, bold=True), Run(f"\n{each.body}")), _standing(each)) for each in steps
    )
    return Table(columns, rows)


def _standing(step: StepLine) -> str:
    if step.done_on:
        return say("induction.done", on=step.done_on)
    due = say("induction.due", on=step.due_on) if step.due_on else ""
    return phrases.joined(say("induction.open"), due)
