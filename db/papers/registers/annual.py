"""The annual report of a committee (P15): who met, who came, what was done, what was reviewed."""

from datetime import date

from db.across.annual import AnnualReport, YearMeeting, annual_report
from db.bodies.queries.terms import TermsLine
from db.bodies.rules.years import year_label
from db.calendar.rules.states import MeetingState
from db.decisions.queries.log import DecisionLine
from db.decisions.rules import Made, between
from db.papers import phrases
from db.papers.paper import (
    Block,
    Bullets,
    Cell,
    Facts,
    Heading,
    Paper,
    Paragraph,
    Run,
    Table,
    Tone,
    Words,
)
from db.papers.registers.attendance import attendance_blocks
from db.papers.registers.committee import committee
from db.store import Reading
from db.words import choice, say

_TONES = {
    MeetingState.NOT_QUORATE: Tone.AMBER,
    MeetingState.STOOD_DOWN: Tone.QUIET,
    MeetingState.POSTPONED: Tone.QUIET,
}
_MET = frozenset({MeetingState.HELD, MeetingState.NOT_QUORATE, MeetingState.ADJOURNED})


def annual(book: Reading, body: str, as_at: date) -> Paper:
    """Return the report of a committee's year: the one that ended last, or this one so far.

    Raises:
        Refusal: there is no such committee.

    """
    line = committee(book, body)
    found = annual_report(book, body, as_at)
    title = say("annual.title", label=_label(year_label(found.first, line.year_start)))
    return Paper(
        title=title,
        subtitle=say("attending.subtitle", body=line.name, first=found.first, last=found.last),
        body=line.name,
        running_head=title,
        dated=as_at,
        footer=say("papers.list_foot", body=line.name, on=as_at),
        blocks=(
            _facts(found),
            Heading(say("annual.meetings")),
            _meetings(found.meetings),
            Heading(say("attending.title")),
            *attendance_blocks(found.attendance, level=3),
            Heading(say("annual.decided")),
            *_decided(found),
            Heading(say("annual.actions")),
            Paragraph(_actions(found)),
            *_declared(found),
            Heading(say("annual.reviews")),
            _reviews(found),
        ),
    )


def _label(label: str) -> str:
    return f"20{label}" if "-" in label else label


def _facts(found: AnnualReport) -> Facts:
    met = [each for each in found.meetings if each.state in _MET]
    short = sum(each.state is MeetingState.NOT_QUORATE for each in met)
    off = len(found.meetings) - len(met)
    told = phrases.joined(
        say("annual.met", n=len(met)),
        say("annual.not_quorate", n=short) if short else "",
        say("annual.off", n=off) if off else "",
    )
    chairs = phrases.joined(*(_chaired(found, each.name) for each in found.chairs), between="; ")
    return Facts(
        (
            (say("annual.chair"), chairs or say("annual.no_chair")),
            (say("annual.terms"), _terms(found.terms)),
            (say("annual.meetings"), told),
        )
    )


def _chaired(found: AnnualReport, name: str) -> str:
    if len(found.chairs) == 1:
        return name
    held = next(each for each in found.chairs if each.name == name)
    since = say("annual.since", on=held.from_on) if held.from_on else ""
    until = say("handover.until", on=held.to_on) if held.to_on else ""
    return phrases.joined(name, since, until)


def _terms(terms: TermsLine | None) -> str:
    if terms is None:
        return say("annual.no_terms")
    return phrases.joined(
        say("annual.version", version=terms.version),
        say("annual.since", on=terms.from_on) if terms.from_on else "",
        terms.cadence,
        say("annual.review", on=terms.review_on) if terms.review_on else "",
        between="; ",
    )


def _meetings(found: tuple[YearMeeting, ...]) -> Table:
    columns = phrases.headed(
        {
            "papers.date": 1.5,
            "annual.kind": 1.2,
            "papers.status": 1.5,
            "annual.came": 0.9,
            "annual.business": 2.9,
        }
    )
    rows = tuple(
        (
            phrases.dated(each.on_date),
            choice(each.kind),
            Cell(choice(each.state), _TONES.get(each.state, Tone.PLAIN), each.why),
            str(each.members) if each.state in _MET else "",
            phrases.capital(
                phrases.joined(
                    *(f"{choice(purpose).lower()} {count}" for purpose, count in each.business)
                )
            ),
        )
        for each in found
    )
    return Table(columns, rows, empty=say("annual.no_meetings"))


def _decided(found: AnnualReport) -> list[Block]:
    columns = phrases.headed(
        {"papers.ref": 1.3, "papers.date": 1.2, "papers.decision_head": 4.4, "papers.status": 1.6}
    )
    rows = tuple(map(_decision, found.decisions))
    blocks: list[Block] = [Table(columns, rows, empty=say("annual.nothing_decided"))]
    if found.private:
        code = "annual.private" if found.private > 1 else "annual.private_one"
        blocks.append(Paragraph(say(code, n=found.private), Tone.QUIET))
    return blocks


def _decision(line: DecisionLine) -> tuple[Words | Cell, ...]:
    verb = choice(line.shown or line.kind).upper()
    made = "" if line.made is Made.MEETING else choice(line.made)
    return (
        line.ref,
        phrases.dated(line.decided_on),
        (Run(verb, bold=True), Run(f"{between(line.words)}{line.words}")),
        Cell(choice(line.state), Tone.PLAIN, phrases.joined(made, line.ratified_by)),
    )


def _actions(found: AnnualReport) -> str:
    told = found.actions
    return say(
        "annual.actions_told",
        raised=told.raised,
        closed=told.closed,
        still=told.still,
        late=told.late,
        on=found.last,
    )


def _declared(found: AnnualReport) -> list[Block]:
    if not found.declared:
        return [Heading(say("annual.interests")), Paragraph(say("annual.none_declared"))]
    counts = tuple(f"{choice(each)}: {count}" for each, count in found.declared)
    return [Heading(say("annual.interests")), Bullets(counts)]


def _reviews(found: AnnualReport) -> Table:
    adopted = tuple(
        (
            say("annual.adopted", version=each.version),
            phrases.dated(each.from_on),
            Cell(say("annual.done", on=each.from_on), Tone.GREEN),
        )
        for each in found.adopted
        if each.from_on
    )
    asked = tuple(
        (
            choice(each.kind),
            phrases.dated(each.due_on),
            Cell(say("annual.done", on=each.done_on), Tone.GREEN)
            if each.done_on
            else Cell(say("annual.not_done"), Tone.AMBER),
        )
        for each in found.reviews
    )
    columns = phrases.headed({"papers.what": 3.4, "papers.due": 1.6, "papers.status": 2.0})
    return Table(columns, adopted + asked, empty=say("annual.no_reviews"))
