"""One action with its history, and the owners with what they owe."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from db.actions import rules
from db.actions.queries.log import OPEN, ActionLine, log_lines
from db.bodies.queries.plain import day
from db.store import Reading


class EventKind(StrEnum):
    """What happened to an action."""

    RAISED = "raised"
    DUE_MOVED = "due moved"
    UPDATED = "updated"
    CHASED = "chased"
    FINISHED = "finished"
    SHOWN = "shown"


@dataclass(frozen=True, slots=True)
class ActionEvent:
    """A line of an action's history; ``was`` and ``became`` are due dates."""

    on: date | None
    kind: EventKind
    words: str = ""
    by: str = ""
    was: date | None = None
    became: date | None = None


@dataclass(frozen=True, slots=True)
class ActionPage:
    """One action: its line, where it came from and went to, and its history, latest first."""

    line: ActionLine
    decision: str
    item_title: str
    transferred_to: str
    superseded_by: str
    events: tuple[ActionEvent, ...]
    seen: dict[str, int]


@dataclass(frozen=True, slots=True)
class OwnerLine:
    """An owner and their unfinished actions, by due date; ``actions`` are local numbers."""

    person: str
    name: str
    email: str
    assistant_email: str
    overdue: int
    actions: tuple[int, ...]


_WHERE_FROM = """
SELECT coalesce(d.ref, ''), coalesce(i.title, ''), coalesce(b.name, a.transferred_text),
       coalesce(s.ref, '')
FROM action_live a
LEFT JOIN decision d ON d.id = a.decision
LEFT JOIN agendaitem i ON i.id = a.item
LEFT JOIN body b ON b.id = a.transferred_to
LEFT JOIN action s ON s.id = a.superseded_by
WHERE a.id = :id
"""
_EVENTS = """
SELECT on_date, 'updated', words, by_person, NULL, NULL, turn, id
FROM actionupdate_live WHERE action = :id
UNION ALL
SELECT on_date, 'chased', '', by_person, NULL, NULL, 0, id FROM chase_live WHERE action = :id
UNION ALL
SELECT on_date, 'due moved', reason, '', was, became, turn, id
FROM duechange_live WHERE action = :id
UNION ALL
SELECT on_date, 'shown', iif(words = '', filename, words || ' (' || filename || ')'), by_person,
  NULL, NULL, 0, id
FROM actionfile_live WHERE action = :id
ORDER BY 1 DESC, 7 DESC, 8 DESC
"""


def action_page(book: Reading, action: str) -> ActionPage | None:
    """Return one action with its history, or None when there is none of this id."""
    n = book.value("SELECT n FROM action_live WHERE id = :id", id=action)
    lines = log_lines(book, [n]) if n is not None else []
    if not lines:
        return None
    line = lines[0]
    events = [
        ActionEvent(day(on), EventKind(kind), words, by, day(was), day(became))
        for on, kind, words, by, was, became, *_ in book.rows(_EVENTS, id=action)
    ]
    if line.closed_on:
        events.insert(0, ActionEvent(line.closed_on, EventKind.FINISHED, line.evidence))
    events.append(ActionEvent(line.raised_on, EventKind.RAISED, line.raised_at))
    decision, title, transferred, superseded = book.row(_WHERE_FROM, id=action) or ("",) * 4
    return ActionPage(
        line=line,
        decision=decision,
        item_title=title,
        transferred_to=transferred,
        superseded_by=superseded,
        events=tuple(events),
        seen=book.seen(action),
    )


def by_owner(book: Reading, body: str = "") -> list[OwnerLine]:
    """Return everybody who owes something, those with most overdue first: one chase each."""
    sql = f"""
    SELECT coalesce(p.id, ''), coalesce(p.name, a.owner_text), coalesce(p.email, ''),
           coalesce(p.assistant_email, ''), a.overdue, a.n
    FROM action_live a LEFT JOIN person p ON p.id = a.owner
    WHERE a.{OPEN} AND (:body = '' OR a.body = :body)
    ORDER BY a.due_on IS NULL, a.due_on, a.n
    """
    owners: dict[tuple[str, str], list[tuple[str, str, int, int]]] = {}
    for person, name, email, assistant, late, n in book.rows(sql, body=body):
        owners.setdefault((person, name), []).append((email, assistant, late, n))
    found = [
        OwnerLine(
            person=person,
            name=name,
            email=owed[0][0],
            assistant_email=owed[0][1],
            overdue=sum(late for _, _, late, _ in owed),
            actions=tuple(n for *_, n in owed),
        )
        for (person, name), owed in owners.items()
    ]
    return sorted(found, key=lambda each: (-each.overdue, each.name.casefold()))


def convention_of(book: Reading, body: str) -> tuple[rules.Convention, str]:
    """Return what the colours of a committee's log mean, and where that is written.

    The source is empty where the committee has set none and the suggestion is used.
    """
    found = book.row(
        "SELECT rag, source FROM actionconvention_live WHERE body = :body ORDER BY n LIMIT 1",
        body=body,
    )
    text, source = found or (rules.SUGGESTED, "")
    return rules.parse_convention(text), source
