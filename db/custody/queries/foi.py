"""Requests for information as they are seen: the list, and one with all that is held for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from db.bodies.queries.plain import chosen, day, like, lines
from db.custody.rules import Exemption, FoiState, HeldState
from db.store import Reading


class FoiShown(StrEnum):
    """Which requests: the chips above the list."""

    OPEN = "open"
    LATE = "late"
    ANSWERED = "answered"
    ALL = "all"


class FoiSort(StrEnum):
    """What the list is ordered by."""

    DUE = "due"
    RECEIVED = "received"
    REF = "ref"
    STATE = "state"


@dataclass(frozen=True, slots=True)
class FoiLine:
    """A request: ``due_on`` is None while its clock stands still, ``late`` counts days."""

    n: int
    id: str
    ref: str
    asked: str
    requester: str
    contact: str
    handler: str
    handler_id: str
    received_on: date | None
    clarify_on: date | None
    clarified_on: date | None
    ended_on: date | None
    due_on: date | None
    late: int
    state: FoiState
    outcome: str
    held: int
    undecided: int
    looked_for: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FoiCounts:
    """How many requests each chip holds."""

    open: int
    late: int
    answered: int
    all: int


@dataclass(frozen=True, slots=True)
class PassageLine:
    """A passage withheld, under which exemption and why."""

    id: str
    words: str
    exemption: Exemption
    reason: str
    by: str


@dataclass(frozen=True, slots=True)
class HeldLine:
    """Something held: what it is, what becomes of it, and the passages withheld."""

    id: str
    kind: str
    thing: str
    ref: str
    title: str
    body: str
    private: bool
    found_on: date | None
    state: HeldState
    why: str
    words: str
    passages: tuple[PassageLine, ...]


@dataclass(frozen=True, slots=True)
class FoiPage:
    """One request with all that is held for it."""

    line: FoiLine
    held: tuple[HeldLine, ...]


_UNFINISHED = "x.state IN ('open', 'clarification')"
_SHOWN = {
    FoiShown.OPEN: _UNFINISHED,
    FoiShown.LATE: f"x.late > 0 AND {_UNFINISHED}",
    FoiShown.ANSWERED: f"NOT ({_UNFINISHED})",
    FoiShown.ALL: "1",
}
_SORTS = {
    FoiSort.DUE: "x.due_on IS NULL, x.due_on {way}, x.received_on",
    FoiSort.RECEIVED: "x.received_on {way}",
    FoiSort.REF: "x.ref COLLATE NOCASE {way}",
    FoiSort.STATE: "x.state {way}, x.due_on",
}
_WORDS = (
    "(x.asked LIKE :words ESCAPE '!' OR x.ref LIKE :words ESCAPE '!'"
    " OR x.requester LIKE :words ESCAPE '!')"
)


def foi_ids(
    book: Reading,
    shown: FoiShown = FoiShown.OPEN,
    words: str = "",
    *,
    sort: FoiSort = FoiSort.DUE,
    down: bool = False,
) -> list[int]:
    """Return the requests by local number, filtered and in order."""
    order = _SORTS[sort].format(way="DESC" if down else "ASC")
    sql = (
        f"SELECT x.n FROM foirequest_live x WHERE {_SHOWN[shown]} AND {_WORDS}"
        f" ORDER BY {order}, x.n"
    )
    return [n for (n,) in book.rows(sql, words=like(words))]


def foi_counts(book: Reading, words: str = "") -> FoiCounts:
    """Return how many requests each chip would show."""
    sums = ", ".join(
        f"total({_SHOWN[each]})"
        for each in (FoiShown.OPEN, FoiShown.LATE, FoiShown.ANSWERED, FoiShown.ALL)
    )
    sql = f"SELECT {sums} FROM foirequest_live x WHERE {_WORDS}"
    return FoiCounts(*(int(each) for each in book.row(sql, words=like(words)) or ()))


_LINE = """
SELECT x.n, x.id, x.ref, x.asked, x.requester, x.contact, coalesce(p.name, ''),
  coalesce(x.handler, ''), x.received_on, x.clarify_on, x.clarified_on, x.ended_on, x.due_on,
  x.late, x.state, x.outcome,
  (SELECT count(*) FROM foiheld_live h WHERE h.request = x.id),
  (SELECT count(*) FROM foiheld_live h WHERE h.request = x.id AND h.state = 'to consider'),
  x.looked_for
FROM foirequest_live x LEFT JOIN person p ON p.id = x.handler
"""


def _line(*row: Any) -> FoiLine:
    values = list(row)
    for place in range(8, 13):
        values[place] = day(values[place])
    values[14] = chosen(FoiState, values[14])
    values[18] = tuple(values[18].splitlines())
    return FoiLine(*values)


def foi_lines(book: Reading, ns: Sequence[int]) -> list[FoiLine]:
    """Return requests by local number, in the order asked for; what is gone is left out."""
    return lines(book, f"{_LINE} WHERE x.n IN (SELECT value FROM json_each(:ns))", _line, ns)


_HELD = """
SELECT h.id, h.thing_kind, h.thing, h.ref, h.title, coalesce(b.name, ''), h.part <> '1',
  h.found_on, h.state, h.why, h.words
FROM foiheld_live h LEFT JOIN body b ON b.id = h.body
WHERE h.request = :request ORDER BY b.name, h.ref, h.n
"""
_PASSAGES = """
SELECT p.held, p.id, p.words, p.exemption, p.reason, p.by_person
FROM foipassage_live p JOIN foiheld_live h ON h.id = p.held
WHERE h.request = :request ORDER BY p.n
"""


def foi_page(book: Reading, request: str) -> FoiPage | None:
    """Return one request with all that is held, by committee; None when there is no such."""
    found = [_line(*row) for row in book.rows(f"{_LINE} WHERE x.id = :id", id=request)]
    if not found:
        return None
    passages: dict[str, list[PassageLine]] = {}
    for held, row, words, exemption, reason, by in book.rows(_PASSAGES, request=request):
        line = PassageLine(row, words, chosen(Exemption, exemption), reason, by)
        passages.setdefault(held, []).append(line)
    held_lines = [
        _held(row, tuple(passages.get(row[0], ()))) for row in book.rows(_HELD, request=request)
    ]
    return FoiPage(found[0], tuple(held_lines))


def _held(row: tuple[Any, ...], passages: tuple[PassageLine, ...]) -> HeldLine:
    id_, kind, thing, ref, title, body, private, found_on, state, why, words = row
    return HeldLine(
        id=id_,
        kind=kind,
        thing=thing,
        ref=ref,
        title=title,
        body=body,
        private=bool(private),
        found_on=day(found_on),
        state=chosen(HeldState, state),
        why=why,
        words=words,
        passages=passages,
    )


def considered(book: Reading, request: str, as_at: date) -> list[HeldLine]:  # noqa: ARG001
    """Return what is held for a request, as a list; every list is asked for a day."""
    found = foi_page(book, request)
    return list(found.held) if found else []


def held_told(line: HeldLine) -> tuple[str, str, str, int, str]:
    """Return something held for a list: reference, committee, state, passages, title."""
    return line.ref, line.body, str(line.state), len(line.passages), line.title
