"""Networks, proposals, people functions, places, development: how a report ends (R9, R50, R65)."""

from datetime import date

from db.papers import phrases
from db.papers.oversight.networks import networks_and_proposals
from db.papers.paper import Block, Cell, Heading, Table, Tone, Words
from db.programmes.queries import (
    ArrangementLine,
    DevelopmentLine,
    FunctionLine,
    development_log,
    people_functions,
    place_arrangements,
)
from db.store import Reading
from db.words import choice, say


def registers(book: Reading, as_at: date) -> list[Block]:
    """Return the registers there is something in, as they stood on a day."""
    said = [each for each in development_log(book) if each.on is None or each.on <= as_at]
    return [
        *networks_and_proposals(book, as_at),
        *_register("people", [_function(each, as_at) for each in people_functions(book)]),
        *_register("places", [_place(each, as_at) for each in place_arrangements(book)]),
        *_register("development", [_conversation(each) for each in said]),
    ]


_HEADS = {
    "people": (
        ("programme.whose", 2.0),
        ("programme.function", 4.6),
        ("papers.lead", 1.6),
        ("programme.progress", 4.0),
    ),
    "places": (
        ("programme.place", 1.8),
        ("programme.footprint", 2.6),
        ("programme.leadership", 2.6),
        ("programme.functions", 2.6),
        ("papers.status", 1.8),
    ),
    "development": (
        ("papers.date", 1.4),
        ("programme.with", 2.6),
        ("programme.about", 4.6),
        ("programme.follows", 3.0),
    ),
}


def _register(name: str, rows: list[tuple[Words | Cell, ...]]) -> list[Block]:
    columns = phrases.headed(_HEADS[name])
    return [Heading(say(f"programme.{name}")), Table(columns, tuple(rows))] if rows else []


def _function(line: FunctionLine, as_at: date) -> tuple[Words | Cell, ...]:
    told = line.progress if line.progress_on is None or line.progress_on <= as_at else ""
    return (
        phrases.joined(str(line.number or ""), choice(line.side), between=". "),
        line.words,
        line.lead,
        phrases.joined(phrases.dated(line.progress_on) if told else "", told, between=": ")
        or Cell(say("programme.nothing_told"), Tone.QUIET),
    )


def _place(line: ArrangementLine, as_at: date) -> tuple[Words | Cell, ...]:
    due = line.review_on
    late = due is not None and due < as_at
    review = say("programme.review", on=due) if due else ""
    return (
        line.place,
        line.footprint,
        line.leadership,
        line.functions,
        Cell(choice(line.state), Tone.AMBER if late else Tone.PLAIN, review),
    )


def _conversation(line: DevelopmentLine) -> tuple[Words | Cell, ...]:
    return (
        phrases.dated(line.on),
        phrases.joined(line.with_whom, line.body, between="\n"),
        line.words,
        line.follows,
    )
