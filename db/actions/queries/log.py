"""The action log: which lines, in what order, and what each says."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from db.actions import rules
from db.actions.rules import ActionState, Rag
from db.bodies.queries.plain import chosen, day, like, lines
from db.meetings.rules.items import Part
from db.store import Reading

OPEN = "state IN ('open', 'proposed')"
A_WEEK = timedelta(days=6)  # today and the six days after it


class Shown(StrEnum):
    """Which lines of the log: the chips above it."""

    CURRENT = "current"
    ALL = "all"
    OPEN = "open"
    OVERDUE = "overdue"
    WEEK = "week"
    SLIPPED = "slipped"
    PROPOSED = "proposed"
    JUST_CLOSED = "just closed"
    CLOSED = "closed"


class LogSort(StrEnum):
    """What the log is ordered by."""

    DUE = "due"
    REF = "ref"
    WORDS = "words"
    OWNER = "owner"
    RAG = "rag"
    STATE = "state"
    RAISED = "raised"


@dataclass(frozen=True, slots=True)
class LogFilter:
    """What narrows the log; an empty field narrows nothing."""

    shown: Shown = Shown.CURRENT
    body: str = ""
    owner: str = ""
    meeting: str = ""
    words: str = ""
    part: Part | None = None
    state: ActionState | None = None


@dataclass(frozen=True, slots=True)
class ActionLine:
    """One line of the log. ``late`` is in days, ``slips`` and ``chased`` in times."""

    n: int
    id: str
    ref: str
    body: str
    body_id: str
    words: str
    owner: str
    owner_id: str
    owner_organisation: str
    raised_on: date | None
    raised_at: str
    due_on: date | None
    first_due_on: date | None
    slips: int
    rag: Rag | None
    state: ActionState
    overdue: bool
    late: int
    closed_on: date | None
    just_closed: bool
    evidence: str
    update: str
    updated_on: date | None
    chased: int
    chased_on: date | None
    part: Part
    former_ref: str


@dataclass(frozen=True, slots=True)
class Counts:
    """How many lines each chip holds."""

    current: int
    open: int
    overdue: int
    week: int
    slipped: int
    proposed: int
    just_closed: int
    finished: int


_SHOWN = {
    Shown.ALL: "1",
    Shown.CURRENT: f"({OPEN} OR just_closed)",
    Shown.OPEN: OPEN,
    Shown.OVERDUE: "overdue",
    Shown.WEEK: f"{OPEN} AND due_on BETWEEN :today AND :week",
    Shown.SLIPPED: f"{OPEN} AND slips >= 2",
    Shown.PROPOSED: "state = 'proposed'",
    Shown.JUST_CLOSED: "just_closed",
    Shown.CLOSED: f"NOT {OPEN}",
}
_WORDS = (
    "(a.words LIKE :words ESCAPE '!' OR a.ref LIKE :words ESCAPE '!'"
    " OR a.former_ref LIKE :words ESCAPE '!' OR a.update_words LIKE :words ESCAPE '!'"
    " OR coalesce(p.name, a.owner_text) LIKE :words ESCAPE '!')"
)
_NARROWED = (
    ("body", "a.body = :body"),
    ("owner", "a.owner = :owner"),
    ("meeting", "a.meeting = :meeting"),
    ("words", _WORDS),
    ("part", "a.part = :part"),
    ("state", "a.state = :state"),
)
_OWNER = "coalesce(p.name, a.owner_text)"
_SORTS = {
    LogSort.DUE: "a.due_on IS NULL, a.due_on {way}",
    LogSort.REF: "a.ref {way}",
    LogSort.WORDS: "a.words COLLATE NOCASE {way}",
    LogSort.OWNER: f"{_OWNER} COLLATE NOCASE {{way}}",
    LogSort.RAG: "instr('red amber green grey blue', a.rag) = 0,"
    " instr('red amber green grey blue', a.rag) {way}",
    LogSort.STATE: "instr('open proposed closed transferred superseded', a.state) {way}",
    LogSort.RAISED: "a.raised_on {way}",
}
_FROM = "FROM action_live a LEFT JOIN person p ON p.id = a.owner"


def _where(given: LogFilter, today: date) -> tuple[str, dict[str, Any]]:
    values: dict[str, Any] = {"today": today.isoformat(), "week": (today + A_WEEK).isoformat()}
    parts = []
    for name, condition in _NARROWED:
        value = getattr(given, name)
        if value:
            parts.append(condition)
            values[name] = like(value) if name == "words" else value
    return " AND ".join(parts or ["1"]), values


def log_ids(
    book: Reading,
    given: LogFilter,
    today: date,
    *,
    sort: LogSort = LogSort.DUE,
    down: bool = False,
) -> list[int]:
    """Return the lines of the log by local number, filtered and in order."""
    where, values = _where(given, today)
    order = _SORTS[sort].format(way="DESC" if down else "ASC")
    shown = _SHOWN[given.shown]
    return [
        n
        for (n,) in book.rows(
            f"SELECT a.n {_FROM} WHERE {where} AND ({shown}) ORDER BY {order}, a.n", **values
        )
    ]


def log_counts(book: Reading, given: LogFilter, today: date) -> Counts:
    """Return how many lines each chip would show under the other filters."""
    where, values = _where(given, today)
    chips = (
        *(Shown.CURRENT, Shown.OPEN, Shown.OVERDUE, Shown.WEEK),
        *(Shown.SLIPPED, Shown.PROPOSED, Shown.JUST_CLOSED, Shown.CLOSED),
    )
    sums = ", ".join(f"total({_SHOWN[chip]})" for chip in chips)
    found = book.row(f"SELECT {sums} {_FROM} WHERE {where}", **values)
    return Counts(*(int(each) for each in found or ()))


_LINE = """
SELECT a.n, a.id, a.ref, coalesce(b.short, ''), coalesce(a.body, ''), a.words,
       coalesce(p.name, a.owner_text), coalesce(a.owner, ''), coalesce(o.short, ''),
       a.raised_on, coalesce(i.ref, m.ref, ''), a.due_on, a.first_due_on, a.slips, a.rag, a.state,
       a.overdue, a.late, a.closed_on, a.just_closed, a.evidence, a.update_words, a.updated_on,
       a.chased, a.chased_on, a.part, a.former_ref
FROM action_live a
LEFT JOIN person p ON p.id = a.owner
LEFT JOIN organisation o ON o.id = p.organisation
LEFT JOIN body b ON b.id = a.body
LEFT JOIN meeting m ON m.id = a.meeting
LEFT JOIN agendaitem i ON i.id = a.item
"""


def _line(*row: Any) -> ActionLine:
    values = list(row)
    for place in (9, 11, 12, 18, 22, 24):
        values[place] = day(values[place])
    values[14] = Rag(values[14]) if values[14] in set(Rag) else None
    values[15] = chosen(ActionState, values[15])
    values[25] = Part(values[25]) if values[25] in set(Part) else Part.TWO
    values[16], values[19] = bool(values[16]), bool(values[19])
    return ActionLine(*values)


def log_lines(book: Reading, ns: Sequence[int]) -> list[ActionLine]:
    """Return lines of the log by local number, in the order asked for; what is gone is left out."""
    sql = f"{_LINE} WHERE a.n IN (SELECT value FROM json_each(:ns))"
    return lines(book, sql, _line, ns)


_HELD = """
SELECT max(CASE WHEN on_date < :on AND state = 'held' THEN on_date END),
       min(CASE WHEN on_date >= :on AND state IN ('planned', 'convened', 'in session')
           THEN on_date END)
FROM meeting_live WHERE body = :body
"""


def paper_log(book: Reading, body: str, as_at: date, *, part: Part = Part.ONE) -> list[ActionLine]:
    """Return a committee's log as it is printed for a day: its colours are those of that day.

    Unfinished lines and those finished since the meeting before, by due date; Part 1 leaves out
    what was raised in private.
    """
    last, following = book.row(_HELD, body=body, on=as_at.isoformat()) or (None, None)
    own = book.value(
        "SELECT rag FROM actionconvention_live WHERE body = :body ORDER BY n LIMIT 1", body=body
    )
    convention = rules.parse_convention(own or rules.SUGGESTED)
    sql = (
        f"{_LINE} WHERE a.body = :body AND a.part <= :part"
        f" AND (a.{OPEN} OR a.closed_on IS NULL OR a.closed_on >= :last)"
        " ORDER BY a.due_on IS NULL, a.due_on, a.id"
    )
    kept = [_line(*row) for row in book.rows(sql, body=body, part=str(part), last=last or "")]
    return [
        _on_the_day(each, convention, as_at, day(following))
        for each in kept
        if (each.raised_on is None or each.raised_on <= as_at)
        and rules.still_shown(each.state, each.closed_on, day(last))
    ]


def _on_the_day(
    line: ActionLine, convention: rules.Convention, as_at: date, following: date | None
) -> ActionLine:
    standing = rules.Standing(line.state, line.due_on, line.slips, following)
    return replace(
        line,
        rag=rules.rag(convention, standing, as_at),
        overdue=rules.overdue(line.state, line.due_on, as_at),
        late=rules.days_late(line.state, line.due_on, as_at),
        just_closed=line.state not in rules.UNFINISHED,
    )
