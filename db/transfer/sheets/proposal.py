"""What a stranger's sheet seems to hold, put before the secretary: nothing here is done yet."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as made
from enum import StrEnum
from typing import Any

from db import words

_LONGEST = 300  # characters of a value quoted in a sentence
_SHOWN = 60  # characters of a row's words in a list


class Kind(StrEnum):
    """The registers that can be found in a sheet."""

    ACTION = "action"
    RISK = "risk"
    ISSUE = "issue"
    DECISION = "decision"


class Outcome(StrEnum):
    """What would happen to a row."""

    TAKE = "take"
    LOOK = "look"
    REFUSE = "refuse"


_ORDER = (Outcome.TAKE, Outcome.LOOK, Outcome.REFUSE)


def _quoted(value: Any) -> Any:
    """Return a value fit to stand in a sentence: on one line, and not longer than one."""
    if not isinstance(value, str):
        return value
    line = " ".join(value.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


@dataclass(frozen=True, slots=True)
class Doubt:
    """A remark about a row, a column or a sheet; ``outcome`` is what it does to a row.

    ``TAKE`` means the remark is only for the secretary to know; ``sentence`` is it in words.
    """

    code: str
    field: str = ""
    outcome: Outcome = Outcome.TAKE
    values: Mapping[str, Any] = made(default_factory=dict)
    sentence: str = made(init=False)

    def __post_init__(self) -> None:
        """Say it."""
        values = {name: _quoted(value) for name, value in self.values.items()}
        object.__setattr__(self, "sentence", words.say(self.code, **values))


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the sheet and the field it is proposed for; an empty field means none.

    ``confidence`` runs from 0 to 1. ``mark`` is the value a tick in this column stands for.
    """

    letter: str
    heading: str
    field: str
    confidence: float
    reason: str
    mark: str = ""

    @property
    def label(self) -> str:
        """Return the field's name as it is shown, or that the column is kept as notes."""
        return words.say(f"sheet.field.{self.field}" if self.field else "sheet.field.none")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the register: the values understood, the words as they stood, and what is kept.

    ``number`` is the row's number in the sheet, from 1. ``kept`` holds what no field takes, by
    heading. ``marks`` are among "struck", "hidden", "red", "amber", "green", "blue". ``outcome`` is
    the gravest of the doubts, ``reasons`` their sentences, the gravest first.
    """

    number: int
    fields: Mapping[str, Any]
    given: Mapping[str, str]
    kept: Mapping[str, str]
    doubts: tuple[Doubt, ...] = ()
    marks: tuple[str, ...] = ()
    group: str = ""
    outcome: Outcome = made(init=False)
    reasons: tuple[str, ...] = made(init=False)

    def __post_init__(self) -> None:
        """Draw the outcome from the doubts."""
        graver = sorted(self.doubts, key=lambda each: -_ORDER.index(each.outcome))
        outcome = graver[0].outcome if graver else Outcome.TAKE
        object.__setattr__(self, "outcome", outcome)
        object.__setattr__(self, "reasons", tuple(each.sentence for each in graver))

    @property
    def words(self) -> str:
        """Return what the row is about, in one line."""
        named = ("title", "words", "event", "cause")
        said = next((self.fields[each] for each in named if self.fields.get(each)), "")
        return " ".join(str(said).split())


@dataclass(frozen=True, slots=True)
class Passed:
    """A row that holds no record, and why: a group heading, a repeated heading, a note."""

    number: int
    text: str
    reason: Doubt


@dataclass(frozen=True, slots=True)
class Other:
    """Another table found in the same file."""

    sheet: str
    kind: Kind
    header_row: int
    rows: int
    hidden: bool


@dataclass(frozen=True, slots=True)
class Proposal:
    """A register found in a file: where it stands, what its columns are, and every row of it.

    ``header_row`` is the last row of the headings, from 1; ``blank`` counts blank rows below it.
    ``summary`` is the account of the rows: "63 rows: 61 to take, 2 to look at".
    """

    name: str
    sheet: str
    kind: Kind
    header_row: int
    confidence: float
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    passed: tuple[Passed, ...] = ()
    blank: int = 0
    doubts: tuple[Doubt, ...] = ()
    others: tuple[Other, ...] = ()
    summary: str = made(init=False)

    def __post_init__(self) -> None:
        """Draw up the account."""
        object.__setattr__(self, "summary", account(self.counts, len(self.rows)))

    @property
    def counts(self) -> Mapping[Outcome, int]:
        """Return how many rows have each outcome."""
        found = Counter(row.outcome for row in self.rows)
        return {outcome: found.get(outcome, 0) for outcome in Outcome}

    def summary_taken(self, taken: int) -> str:
        """Return the account once rows were taken in: "63 rows: 61 taken, 2 to look at"."""
        counts = dict(self.counts)
        counts[Outcome.LOOK] -= taken - counts[Outcome.TAKE]
        counts[Outcome.TAKE] = taken
        return account(counts, len(self.rows), done=True)

    @property
    def unmapped(self) -> tuple[Column, ...]:
        """Return the columns no field takes; what they hold is kept as notes of each record."""
        return tuple(each for each in self.columns if not each.field)

    def told_columns(self) -> list[tuple[str, str, str, str]]:
        """Return the columns for a list: letter, heading, field and why."""
        return [
            (each.letter, each.heading, each.label, words.say(each.reason)) for each in self.columns
        ]

    def told_rows(self) -> list[tuple[str, str, str, str]]:
        """Return every row for a list: number, outcome, what it is about and the reasons."""
        told = [
            (row.number, str(words.choice(row.outcome)), row.words[:_SHOWN], " ".join(row.reasons))
            for row in self.rows
        ]
        told += [
            (each.number, words.say("sheet.passed"), each.text[:_SHOWN], each.reason.sentence)
            for each in self.passed
        ]
        return [(str(number), *rest) for number, *rest in sorted(told)]  # type: ignore[misc]

    def told_total(self, taken: int | None = None) -> str:
        """Return the account, what holds for the whole sheet, and the other tables of the file.

        ``taken`` is how many rows were taken in, once they were.
        """
        first = self.summary if taken is None else self.summary_taken(taken)
        lines = [first, *(each.sentence for each in self.doubts)]
        lines += [
            words.say("sheet.other", sheet=each.sheet, kind=words.choice(each.kind), rows=each.rows)
            for each in self.others
        ]
        return "\n".join(lines)


def account(counts: Mapping[Outcome, int], rows: int, *, done: bool = False) -> str:
    """Return how many rows there are and what would happen to them, or what did."""
    first = "sheet.count.taken" if done else "sheet.count.take"
    parts = [words.say(first, count=counts[Outcome.TAKE])]
    parts += [
        words.say(f"sheet.count.{outcome}", count=counts[outcome])
        for outcome in (Outcome.LOOK, Outcome.REFUSE)
        if counts[outcome]
    ]
    return words.say("sheet.summary", rows=rows, account=", ".join(parts))
