"""The decision log."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from db.bodies.queries.plain import chosen, day, like, lines, numbers
from db.bodies.rules.kinds import Authority
from db.decisions.rules import DecisionKind, DecisionState
from db.meetings.rules.items import Part
from db.meetings.rules.quorum import QuorumState
from db.store import Reading


class DecisionSort(StrEnum):
    """In which order the log is read."""

    NEWEST = "newest"
    OLDEST = "oldest"
    NUMBER = "number"


ORDERS = {
    DecisionSort.NEWEST: "d.decided_on DESC, d.ref DESC, d.id DESC",
    DecisionSort.OLDEST: "d.decided_on, d.ref, d.id",
    DecisionSort.NUMBER: "d.ref, d.id",
}


@dataclass(frozen=True, slots=True)
class DecisionFilter:
    """Which decisions: everything left empty is not asked for."""

    body: str = ""
    meeting: str = ""
    item: str = ""
    state: DecisionState | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """A decision as the log shows it; ``shown`` is the kind as printed (R6)."""

    n: int
    id: str
    ref: str
    body: str
    body_name: str
    meeting: str
    item: str
    number: str
    title: str
    words: str
    kind: DecisionKind
    shown: DecisionKind
    authority: Authority
    binds_statutory: bool
    quorate: QuorumState
    state: DecisionState
    decided_on: date | None
    part: Part
    rationale: str
    conflicts: str
    votes_for: int | None
    votes_against: int | None
    abstained: int | None
    dissent: str
    owner: str
    effective_on: date | None
    review_on: date | None
    ended_why: str
    ratified_by: str
    changed_since: bool


WHERE = """
(:body = '' OR d.body = :body) AND (:meeting = '' OR d.meeting = :meeting)
AND (:item = '' OR d.item = :item) AND (:state = '' OR d.state = :state)
AND (:words = '' OR d.words LIKE :like ESCAPE '!' OR d.ref LIKE :like ESCAPE '!')
"""
LINES = """
SELECT d.n, d.id, d.ref, d.body, b.name, coalesce(d.meeting, ''), coalesce(d.item, ''),
  coalesce(i.number, ''), coalesce(i.title, ''), d.words, d.kind, d.shown_kind, d.authority,
  d.binds_statutory, d.quorate, d.state, d.decided_on, coalesce(i.part, '1'), d.rationale,
  d.conflicts, d.votes_for, d.votes_against, d.abstained, d.dissent, coalesce(p.name, ''),
  d.effective_on, d.review_on, d.ended_why, coalesce(r.ref, ''), d.changed_since
FROM decision_live d JOIN body b ON b.id = d.body
LEFT JOIN agendaitem i ON i.id = d.item LEFT JOIN person p ON p.id = d.owner
LEFT JOIN decision r ON r.id = d.ratified_by
WHERE d.n IN (SELECT value FROM json_each(:ns))
"""


def log_ids(
    book: Reading,
    wanted: DecisionFilter | None = None,
    sort: DecisionSort = DecisionSort.NEWEST,
) -> list[int]:
    """Return the local numbers of the decisions asked for, in order."""
    asked = wanted or DecisionFilter()
    sql = f"SELECT d.n FROM decision_live d WHERE {WHERE} ORDER BY {ORDERS[sort]}"
    return numbers(
        book,
        sql,
        body=asked.body,
        meeting=asked.meeting,
        item=asked.item,
        state=asked.state.value if asked.state else "",
        words=asked.words.strip(),
        like=like(asked.words),
    )


def log_lines(book: Reading, ns: Sequence[int]) -> list[DecisionLine]:
    """Return the decisions with these local numbers, in the order given."""
    return lines(book, LINES, _line, ns)


def decisions_at(book: Reading, item: str) -> list[DecisionLine]:
    """Return the decisions taken at an item, in the order of their numbers."""
    sql = "SELECT n FROM decision_live WHERE item = :item ORDER BY ref, id"
    return log_lines(book, numbers(book, sql, item=item))


def _line(*row: object) -> DecisionLine:
    values = list(row)
    kinds: dict[int, type[StrEnum]] = {
        10: DecisionKind,
        11: DecisionKind,
        12: Authority,
        14: QuorumState,
        15: DecisionState,
        17: Part,
    }
    for place, kind in kinds.items():
        values[place] = chosen(kind, str(row[place]))
    for place in (16, 25, 26):
        held = row[place]
        values[place] = day(held if isinstance(held, str) else None)
    values[13], values[29] = bool(row[13]), bool(row[29])
    return DecisionLine(*values)  # type: ignore[arg-type] # in the order of the statement
