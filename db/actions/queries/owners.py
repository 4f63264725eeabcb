"""The log by owner: who owes what, how often they were chased, and what a person would hand on."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from db.actions.queries.log import (
    ActionLine,
    LogFilter,
    LogSort,
    Shown,
    log_ids,
    log_lines,
    paper_log,
)
from db.actions.rules import UNFINISHED
from db.bodies.queries.absences import stand_ins
from db.bodies.queries.plain import day
from db.meetings.rules.items import Part
from db.store import Reading


@dataclass(frozen=True, slots=True)
class OwnerGroup:
    """An owner with the lines of the log that are shown of theirs, by local number.

    ``chased`` is how often they were asked about any of these, ``chased_on`` when last;
    ``left_on`` is set where the person has left, ``away`` says that they are away and who acts.
    """

    person: str
    name: str
    organisation: str
    overdue: int
    chased: int
    chased_on: date | None
    left_on: date | None
    actions: tuple[int, ...]
    away: str = ""


_OWNERS = """
SELECT a.n, coalesce(p.id, ''), coalesce(p.name, a.owner_text), coalesce(o.short, ''),
       a.overdue, a.chased, a.chased_on, p.left_on
FROM action_live a LEFT JOIN person p ON p.id = a.owner
LEFT JOIN organisation o ON o.id = p.organisation
WHERE a.n IN (SELECT value FROM json_each(:ns))
"""


def owner_groups(book: Reading, given: LogFilter, today: date) -> list[OwnerGroup]:
    """Return the log by owner, those with most overdue first; their lines by due date."""
    ns = log_ids(book, given, today, sort=LogSort.DUE)
    rows = {row[0]: row[1:] for row in book.rows(_OWNERS, ns=_json(ns))}
    groups: dict[tuple[str, str], list[int]] = {}
    for n in ns:
        if n in rows:
            groups.setdefault((rows[n][0], rows[n][1]), []).append(n)
    away = stand_ins(book, today, given.body)
    found = [
        replace(
            _group(key, tuple(theirs), rows),
            away=away[key[0]].words(key[1]) if key[0] in away else "",
        )
        for key, theirs in groups.items()
    ]
    return sorted(found, key=lambda each: (-each.overdue, not each.name, each.name.casefold()))


def _json(ns: Sequence[int]) -> str:
    return f"[{','.join(map(str, ns))}]"


def _group(
    key: tuple[str, str], theirs: tuple[int, ...], rows: dict[int, tuple[object, ...]]
) -> OwnerGroup:
    told = [rows[n] for n in theirs]
    return OwnerGroup(
        person=key[0],
        name=key[1],
        organisation=str(told[0][2]),
        overdue=sum(int(str(each[3])) for each in told),
        chased=max(int(str(each[4])) for each in told),
        chased_on=day(max((str(each[5]) for each in told if each[5]), default=None)),
        left_on=day(str(told[0][6])) if told[0][6] else None,
        actions=theirs,
    )


def owned_by(book: Reading, person: str, today: date) -> list[ActionLine]:
    """Return what a person has unfinished, by due date: what would move if they left."""
    ns = log_ids(book, LogFilter(shown=Shown.OPEN, owner=person), today)
    return log_lines(book, ns)


def open_actions(book: Reading, body: str, as_at: date) -> list[ActionLine]:
    """Return what a committee has open on a day, by due date: what its next agenda carries.

    Both parts; those proposed for closure are among them, for the meeting closes them.
    """
    found = paper_log(book, body, as_at, part=Part.TWO)
    return [each for each in found if each.state in UNFINISHED]


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """A file that shows what was done; ``size`` is in bytes."""

    id: str
    filename: str
    sha256: str
    size: int
    words: str
    on_date: date | None
    by: str


def evidence_of(book: Reading, action: str) -> list[EvidenceLine]:
    """Return the files kept with an action, the latest first."""
    sql = """
        SELECT id, filename, sha256, size, words, on_date, by_person FROM actionfile_live
        WHERE action = :action ORDER BY on_date DESC, n DESC"""
    return [
        EvidenceLine(row, filename, sha256, size, words, day(on), by)
        for row, filename, sha256, size, words, on, by in book.rows(sql, action=action)
    ]


def owners_listed(book: Reading, body: str, as_at: date) -> list[OwnerGroup]:
    """Return who owes what, in one committee or in all."""
    return owner_groups(book, LogFilter(shown=Shown.OPEN, body=body), as_at)


def owner_told(line: OwnerGroup) -> tuple[str, int, int, int, date | None]:
    """Return an owner for a list: name, open, overdue, chased how often and when last."""
    return line.name, len(line.actions), line.overdue, line.chased, line.chased_on


def open_told(line: ActionLine) -> tuple[str, date | None, str, str]:
    """Return an open action for a list: reference, due, owner and words."""
    return line.ref, line.due_on, line.owner, line.words
