"""What a stranger's sheet seems to hold, put before the secretary: nothing here is done yet."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as made
from enum import StrEnum
from typing import Any

from db import words


class Kind(StrEnum):
    """The registers that can be taken in."""

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


@dataclass(frozen=True, slots=True)
class Doubt:
    """A remark about a row, a column or a sheet; ``outcome`` is what it does to a row.

    ``TAKE`` means the remark is only for the secretary to know.
    """

    code: str
    field: str = ""
    outcome: Outcome = Outcome.TAKE
    values: Mapping[str, Any] = made(default_factory=dict)

    @property
    def sentence(self) -> str:
        """Return the remark in words."""
        return words.say(self.code, **self.values)


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


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the register: the values understood, the words as they stood, and what is kept.

    ``number`` is the row's number in the sheet, from 1. ``kept`` holds what no field takes, by
    heading. ``marks`` are among "struck", "hidden", "red", "amber", "green", "blue".
    """

    number: int
    fields: Mapping[str, Any]
    given: Mapping[str, str]
    kept: Mapping[str, str]
    doubts: tuple[Doubt, ...] = ()
    marks: tuple[str, ...] = ()
    group: str = ""

    @property
    def outcome(self) -> Outcome:
        """Return what would happen to this row: the gravest of its doubts."""
        return max((each.outcome for each in self.doubts), key=_ORDER.index, default=Outcome.TAKE)

    @property
    def reasons(self) -> tuple[str, ...]:
        """Return the remarks on this row in words, the gravest first."""
        graver = sorted(self.doubts, key=lambda each: -_ORDER.index(each.outcome))
        return tuple(each.sentence for each in graver)


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
    """A register found in a file: where it stands, what its columns are, and every row of it."""

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

    @property
    def counts(self) -> Mapping[Outcome, int]:
        """Return how many rows have each outcome."""
        found = Counter(row.outcome for row in self.rows)
        return {outcome: found.get(outcome, 0) for outcome in Outcome}

    @property
    def summary(self) -> str:
        """Return the account of the rows: "63 rows: 61 taken, 2 to look at"."""
        counts = self.counts
        parts = [words.say("sheet.count.take", count=counts[Outcome.TAKE])]
        parts += [
            words.say(f"sheet.count.{outcome}", count=counts[outcome])
            for outcome in (Outcome.LOOK, Outcome.REFUSE)
            if counts[outcome]
        ]
        return words.say("sheet.summary", rows=len(self.rows), account=", ".join(parts))

    @property
    def unmapped(self) -> tuple[Column, ...]:
        """Return the columns no field takes; what they hold is kept as notes of each record."""
        return tuple(each for each in self.columns if not each.field)
