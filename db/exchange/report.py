"""What became of receiving, in words a secretary would use."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from db.exchange.queries import Difference
from db.words import known, say

KIND = "kind."


class Fate(StrEnum):
    """What became of one file."""

    TAKEN = "taken"
    NOTHING_NEW = "nothing new"
    WAITING = "waiting"
    NOT_ACCEPTED = "not accepted"


@dataclass(frozen=True, slots=True)
class Notice:
    """Something worth a look; ``code`` names its sentence."""

    code: str
    values: dict[str, Any] = field(default_factory=dict)

    def words(self) -> str:
        """Return the sentence."""
        return say(self.code, **self.values)


@dataclass(frozen=True, slots=True)
class Outcome:
    """One file and what became of it; ``why`` for one that was not accepted or waits."""

    name: str
    fate: Fate
    why: Notice | None = None
    changes: int = 0


@dataclass(frozen=True, slots=True)
class Report:
    """What receiving brought, or with a preview would bring."""

    outcomes: tuple[Outcome, ...] = ()
    changes: int = 0
    by_name: dict[str, int] = field(default_factory=dict)
    kinds: dict[str, frozenset[str]] = field(default_factory=dict)
    differences: tuple[Difference, ...] = ()
    notices: tuple[Notice, ...] = ()
    preview: bool = False

    @property
    def refused(self) -> bool:
        """Return whether any file was not accepted."""
        return any(each.fate is Fate.NOT_ACCEPTED for each in self.outcomes)

    def sentences(self) -> list[str]:
        """Return the report line by line."""
        lines = [_of(each) for each in self.outcomes if each.fate is not Fate.TAKEN]
        lines += [
            say("exchange.brought", count=count, name=name)
            for name, count in sorted(self.by_name.items())
        ]
        for each in self.differences:
            values = {"kind": kind_word(each.kind), "title": each.ref or each.title}
            values["field"] = field_word(each.kind, each.field)
            lines.append(say("exchange.two_versions", **values))
        return lines + [each.words() for each in self.notices]


def kind_word(kind: str) -> str:
    """Return the screen's word for a kind of record, or its own name."""
    return say(KIND + kind) if known(KIND + kind) else kind


def field_word(kind: str, field: str) -> str:
    """Return the screen's word for a field of a kind of record, or its own name."""
    for code in (f"field.{kind}.{field}", f"field.{field}"):
        if known(code):
            return say(code)
    return field


def _of(it: Outcome) -> str:
    if it.why is not None:
        return say("exchange.file", path=it.name, why=it.why.words())
    return say("exchange.nothing_new", path=it.name)
