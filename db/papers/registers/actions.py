"""The action log of a committee, coloured by its own convention, each colour with its word."""

from datetime import date

from db.actions.queries import ActionLine, burn_down, convention_of, paper_log
from db.actions.rules import Convention, Mark, Sign
from db.meetings.rules.items import Part
from db.papers import phrases
from db.papers.paper import (
    Block,
    Cell,
    Column,
    Heading,
    Orientation,
    Paper,
    Paragraph,
    Table,
    Tone,
    Words,
)
from db.papers.registers.burn_down import months_told
from db.papers.registers.committee import committee
from db.store import Reading
from db.words import choice, say


def action_log(book: Reading, body: str, as_at: date) -> Paper:
    """Return what is unfinished, and what was finished since the meeting before a day.

    Raises:
        Refusal: there is no such committee.

    """
    line = committee(book, body)
    found = paper_log(book, body, as_at)
    going = [each for each in found if not each.just_closed]
    done = [each for each in found if each.just_closed]
    late = sum(each.overdue for each in going)
    convention, source = convention_of(book, body)
    return Paper(
        title=say("papers.action_log"),
        subtitle=say("papers.as_at", body=line.name, on=as_at),
        body=line.name,
        running_head=say("papers.action_log"),
        dated=as_at,
        orientation=Orientation.LANDSCAPE,
        footer=say("papers.list_foot", body=line.name, on=as_at),
        blocks=(
            Paragraph(say("papers.actions_told", open=len(going), late=late, done=len(done))),
            Heading(say("papers.actions_open")),
            _table(going, say("papers.no_actions_open")),
            Heading(say("papers.actions_done")),
            _table(done, say("papers.no_actions_done")),
            *_key(convention, source),
            *_months(book, body, as_at),
        ),
    )


def _table(lines: list[ActionLine], empty: str) -> Table:
    columns = (
        Column(say("papers.ref"), 1.3),
        Column(say("papers.raised"), 1.0),
        Column(say("papers.action_head"), 3.4),
        Column(say("papers.owner"), 1.5),
        Column(say("papers.due"), 1.3),
        Column(say("papers.update"), 2.6),
        Column(say("papers.status"), 1.1),
    )
    return Table(columns, tuple(_line(each) for each in lines), empty=empty)


def _line(line: ActionLine) -> tuple[Words | Cell, ...]:
    word = choice(line.state)
    if line.overdue:
        word = say("papers.overdue")
    colour = choice(line.rag) if line.rag else ""
    return (
        line.ref,
        phrases.joined(line.raised_at, phrases.dated(line.raised_on), between="\n"),
        line.words,
        phrases.joined(line.owner, line.owner_organisation, between="\n"),
        _due(line),
        _update(line),
        Cell(colour, phrases.tone(line.rag), word) if colour else word,
    )


def _due(line: ActionLine) -> str:
    told = phrases.dated(line.due_on, say("papers.no_date"))
    if line.slips:
        first = phrases.dated(line.first_due_on)
        code = "papers.revised_once" if line.slips == 1 else "papers.revised"
        return f"{told}\n{say(code, first=first, times=line.slips)}"
    return told


def _update(line: ActionLine) -> str:
    if line.just_closed:
        on = phrases.dated(line.closed_on)
        return phrases.joined(say("papers.finished", on=on), line.evidence, between="\n")
    return phrases.joined(phrases.dated(line.updated_on), line.update, between=": ")


def _key(convention: Convention, source: str) -> list[Block]:
    told = "; ".join(
        f"{choice(colour)}: {', '.join(_mark(mark) for mark in marks)}"
        for colour, marks in convention.colours
    )
    note = source or say("papers.convention_suggested")
    return [Paragraph(say("papers.convention", told=told, source=note), Tone.QUIET)]


def _months(book: Reading, body: str, as_at: date) -> list[Block]:
    found = burn_down(book, body, as_at, Part.ONE)
    return [Heading(say("burn.title")), *months_told(found)] if found else []


def _mark(mark: Mark) -> str:
    if not mark.number:
        return choice(mark.sign)
    codes = {
        Sign.OVERDUE: "action.sign_overdue",
        Sign.WITHIN: "action.sign_within",
        Sign.BEYOND: "action.sign_beyond",
        Sign.REVISED: "action.sign_revised",
    }
    code = codes[mark.sign]
    if mark.sign is Sign.REVISED and mark.number == 1:
        code = "action.sign_revised_once"
    return say(code, number=mark.number)
