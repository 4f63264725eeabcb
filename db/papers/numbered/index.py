"""The index of a folder of numbered files: each with its size and its marking, then what lacks."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from db.across.pack_lists import size_words
from db.meetings.rules.numbered import Readers
from db.meetings.rules.papers import Marking
from db.papers import phrases
from db.papers.paper import Align, Block, Column, Facts, Heading, Paper, Table
from db.words import choice, say


@dataclass(frozen=True, slots=True)
class Cover:
    """What the index is of: the committee's name, the day, the readers, the whole's marking.

    ``whose`` is the name of the one person it is for.
    """

    body: str
    on: date
    readers: Readers
    marking: Marking
    whose: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A file as the index has it; ``note`` says that it came late or was tabled."""

    name: str
    size: int
    marking: Marking
    note: str = ""


@dataclass(frozen=True, slots=True)
class Lacking:
    """A paper that is not among the files, and why."""

    paper: str
    why: str


def index_of(cover: Cover, entries: Sequence[Entry], lacking: Sequence[Lacking]) -> Paper:
    """Return the index; the files' sizes are those of the files beside it."""
    private = say("papers.private") if cover.readers is Readers.PRIVATE else ""
    marking = phrases.joined(private, _mark(cover.marking))
    whole = size_words(sum(each.size for each in entries))
    facts = {
        say("numbered.for"): phrases.joined(
            choice(cover.readers), say("numbered.alone", name=cover.whose) if cover.whose else ""
        ),
        say("numbered.marking"): _mark(cover.marking) or say("numbered.unmarked"),
        say("numbered.whole"): say(
            "numbered.told" if len(entries) != 1 else "numbered.one_file",
            n=len(entries),
            size=whole,
        ),
    }
    return Paper(
        title=say("numbered.title", body=phrases.of(cover.body)),
        subtitle=phrases.full_day(cover.on),
        body=cover.body,
        running_head=say("numbered.running", on=cover.on),
        subject=say("numbered.running", on=cover.on),
        dated=cover.on,
        marking=marking,
        footer=say("papers.meeting_foot", body=cover.body, on=cover.on),
        blocks=(Facts(tuple(facts.items())), _files(entries), *_lacks(lacking)),
    )


def _mark(marking: Marking) -> str:
    return choice(marking) if marking else ""


def _files(entries: Sequence[Entry]) -> Table:
    columns = (
        Column(say("numbered.file"), 4.2),
        Column(say("numbered.size"), 0.9, Align.RIGHT),
        Column(say("numbered.marking"), 1.9),
        Column(say("numbered.note"), 1.2),
    )
    rows = tuple(
        (each.name, size_words(each.size), _mark(each.marking), each.note) for each in entries
    )
    return Table(columns, rows)


def _lacks(lacking: Sequence[Lacking]) -> tuple[Block, ...]:
    if not lacking:
        return ()
    columns = (Column(say("numbered.paper"), 4), Column(say("numbered.why"), 2))
    rows = tuple((each.paper, each.why) for each in lacking)
    return Heading(say("numbered.lacking")), Table(columns, rows)
