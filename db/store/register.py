"""What the areas bring to the book; the store itself knows none of them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, TypeAlias

from db.store.reading import Deriving, Reading

Printed: TypeAlias = Callable[[Reading, str, str, date], bytes]


def no_print(_book: Reading, _name: str, _thing: str, _as_at: date) -> bytes:
    """Print nothing: a store on its own knows no documents."""
    return b""


class Severity(StrEnum):
    """How much a finding matters; a check advises and never blocks."""

    STOP = "stop"
    WARN = "warn"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a check noticed: ``code`` names its sentence in ``db.words``."""

    code: str
    severity: Severity
    kind: str
    id: str
    values: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Area:
    """One area: how its derived columns are set, and what its checks find.

    ``ages`` selects the kind and id of each row that another day, and nothing else, may derive
    otherwise.
    """

    name: str
    derive: Callable[[Deriving, date], None] | None = None
    findings: Callable[[Reading, date], list[Finding]] | None = None
    ages: str = ""


@dataclass(frozen=True, slots=True)
class Register:
    """What the store needs of the areas, each part imported when first needed.

    ``areas`` gives them, lowest first; ``records`` imports their record tables and commands. They
    stand on the ORM, which a first list on the screen must not wait for. ``version`` is the
    program's, as commits carry it. ``printed`` makes a document as PDF by its name, of a record and
    as at a day: what is frozen is frozen with the hash of its print.
    """

    areas: Callable[[], tuple[Area, ...]] = tuple
    records: Callable[[], None] = lambda: None
    version: Callable[[], str] = str
    printed: Printed = no_print
