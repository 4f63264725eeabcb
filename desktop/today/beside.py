"""Today of several open minute books together, each line of another marked with its name."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time
from operator import attrgetter
from typing import Any

from db.across.today_lines import DueLine, MeetingSoon, Today
from db.book import Book
from desktop.kit.cells import Heading

Others = Sequence[tuple[Book, Today]]


@dataclass(frozen=True, slots=True)
class Of:
    """A line of another minute book."""

    book: Book
    line: Any


def whole(own: Today, others: Others) -> Today:
    """Return all lines as one page, for what is counted of them.

    Meetings in session are the own ones: while one is, the others are not read.
    """
    every = (own, *(other for _book, other in others))
    return Today(
        due=tuple(line for each in every for line in each.due),
        meetings=tuple(line for each in every for line in each.meetings),
        late=tuple(line for each in every for line in each.late),
        moves=tuple(line for each in every for line in each.moves),
        arrivals=tuple(line for each in every for line in each.arrivals),
        sessions=own.sessions,
    )


def by_day(own: Today, others: Others, card: str) -> list[Any]:
    """Return the lines of a card by day, those of each minute book among the rest."""
    lines = attrgetter(card)
    added = [Of(book, line) for book, other in others for line in lines(other)]
    if not added:
        return list(lines(own))
    return sorted((*lines(own), *added), key=lambda each: _day(line_of(each)))


def by_book(own: Iterable[Any], others: Others, card: str) -> list[Any]:
    """Return the lines of a card, then those of each other minute book under its name."""
    found, lines = list(own), attrgetter(card)
    for book, other in others:
        if theirs := lines(other):
            found += [Heading(book.name), *(Of(book, line) for line in theirs)]
    return found


def _day(line: DueLine | MeetingSoon) -> tuple[date, time, str, str]:
    if isinstance(line, DueLine):
        return line.due_on, time.min, line.body, line.what.value
    return line.on_date, line.start_time or time.min, line.body, ""


def line_of(thing: Any) -> Any:
    """Return a line, whosever it is."""
    return thing.line if isinstance(thing, Of) else thing
