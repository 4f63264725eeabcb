"""What can be seen of sharing: versions to settle, colleagues, what they have of ours.

Fields are named by the registry, so the records must have been loaded (``store.prepare()``).
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from db.journal.form import SEQUENCE_BITS, SEQUENCE_MASK, Value
from db.store.reading import Reading

SHORT_FINGERPRINT = 8


@dataclass(frozen=True, slots=True)
class Version:
    """One of the versions to settle: ``head`` names it, ``shown`` is the one shown meanwhile."""

    head: str
    op: int = field(compare=False)  # on this laptop only
    value: Value
    person: str
    wall: str
    intent: str
    shown: bool


@dataclass(frozen=True, slots=True)
class Difference:
    """A field with more than one version; ``token`` names exactly the versions listed here."""

    token: str
    kind: str
    id: str
    ref: str
    title: str
    field: str
    base: Value
    versions: tuple[Version, ...]


@dataclass(frozen=True, slots=True)
class ColleagueLine:
    """A colleague's laptop: when it was last heard, and how many of our changes it lacks."""

    id: str
    fpr: str
    name: str
    role: str
    enrolled_at: str | None
    revoked_at: str | None
    ours: bool
    last_heard: str | None
    not_there: int | None


# The planner is told to begin with what is in conflict: it would read every field first.
_VERSIONS = f"""
WITH held (row, col, op, shown) AS (
  SELECT c.row, c.col, l.op, l.op FROM conflict c
    CROSS JOIN cell l ON l.row = c.row AND l.col = c.col {{where}}
  UNION ALL SELECT c.row, c.col, s.op, l.op FROM conflict c
    CROSS JOIN cell l ON l.row = c.row AND l.col = c.col
    CROSS JOIN sib s ON s.row = c.row AND s.col = c.col {{where}})
SELECT h.row, h.col, h.op, g.val, k.person, k.wall, k.intent, h.op = h.shown, d.fpr
FROM held h CROSS JOIN chg g ON g.op = h.op
CROSS JOIN device d ON d.dix = h.op >> {SEQUENCE_BITS}
JOIN commits k ON k.dix = d.dix AND k.n = (SELECT min(n) FROM commits o
  WHERE o.dix = d.dix AND o.last >= h.op & {SEQUENCE_MASK})
ORDER BY h.row, h.col, h.op = h.shown DESC, g.hlc DESC, d.fpr
"""


def conflicts(book: Reading) -> list[Difference]:
    """Return every field with two or more versions that a person is asked about, by record."""
    found = _differences(book, book.rows(_VERSIONS.format(where="")))
    return sorted(found, key=lambda each: (each.kind, each.ref, each.title, each.token))


def conflicts_in(book: Reading, cells: Iterable[tuple[str, int]]) -> list[Difference]:
    """Return those of :func:`conflicts` that are in these fields, in the given order."""
    sql = _VERSIONS.format(where="WHERE c.row = :row AND c.col = :col")
    return [
        each for row, col in cells for each in _differences(book, book.rows(sql, row=row, col=col))
    ]


def _differences(book: Reading, rows: list[tuple[Any, ...]]) -> list[Difference]:
    from db.exchange.naming import field_of  # the registry needs the ORM: only when asked

    found = []
    for (row, col), group in groupby(rows, key=lambda each: (each[0], each[1])):
        known = field_of(col)
        if known is None or known.settle:
            continue
        versions = tuple(
            Version(head_name(fpr, op), op, value, person, wall, intent, bool(shown))
            for _, _, op, value, person, wall, intent, shown, fpr in group
        )
        ref, title = recognised(book, known.table, row)
        found.append(
            Difference(
                token=".".join((row, str(col), "+".join(sorted(v.head for v in versions)))),
                kind=known.table,
                id=row,
                ref=ref,
                title=title,
                field=known.column,
                base=_base(book, [each.op for each in versions]),
                versions=versions,
            )
        )
    return found


def head_name(fpr: str, op: int) -> str:
    """Return the name by which a version is settled: its laptop and its number there."""
    return f"{fpr[:SHORT_FINGERPRINT]}-{op & SEQUENCE_MASK}"


def recognised(book: Reading, kind: str, row: str, *, deep: bool = True) -> tuple[str, str]:
    """Return the printed reference and the words by which a person recognises a record.

    One without words of its own, such as a step of a shortfall, goes by the records it names.
    """
    from db.exchange.naming import has_ref, title_column

    column = title_column(kind)
    ref = "ref" if has_ref(kind) else "''"
    title = f'"{column}"' if column else "''"
    found = book.row(f'SELECT {ref}, {title} FROM "{kind}" WHERE id = :row', row=row)
    if found is None or any(found):
        return (str(found[0] or ""), str(found[1] or "")) if found else ("", "")
    return "", _named(book, kind, row) if deep else ""


def _named(book: Reading, kind: str, row: str) -> str:
    """Return what the records are called that a record names, its first two."""
    from db.exchange.naming import registry

    named = []
    for each in registry().by_table.get(kind, ()):
        if not each.link:
            continue
        held = book.value(f'SELECT "{each.column}" FROM "{kind}" WHERE id = :row', row=row)
        if held:
            named.append(next(filter(None, recognised(book, each.link, held, deep=False)), ""))
    return ", ".join(list(dict.fromkeys(filter(None, named)))[:2])


def _base(book: Reading, ops: list[int]) -> Value:
    """Return the value all the versions started from."""
    lines = [_ancestors(book, each) for each in ops]
    common = set(lines[0]).intersection(*lines[1:])
    shared = next((each for each in lines[0] if each in common), None)
    value: Value = book.value("SELECT val FROM chg WHERE op = :op", op=shared)
    return value


def _ancestors(book: Reading, op: int) -> list[int]:
    sql = (
        "WITH RECURSIVE line (op, par) AS (SELECT op, par FROM chg WHERE op = :op UNION ALL "
        "SELECT g.op, g.par FROM line JOIN chg g ON g.op = line.par) SELECT op FROM line"
    )
    return [found for (found,) in book.rows(sql, op=op)]


def colleagues(book: Reading) -> list[ColleagueLine]:
    """Return every colleague, ourselves first, then by name."""
    mine = book.row(
        "SELECT fpr, seq FROM device WHERE dix = (SELECT val FROM own WHERE key = 'dix')"
    )
    own_fpr, own_seq = mine or ("", 0)
    heard = {}
    if book.value("SELECT 1 FROM sqlite_master WHERE name = 'heard'"):
        heard = {fpr: (at, vector) for fpr, at, vector in book.rows("SELECT * FROM heard")}
    found = []
    sql = (
        "SELECT id, fpr, name, role, enrolled_at, revoked_at FROM colleague_live "
        "ORDER BY fpr <> :own, name, fpr"
    )
    for row_id, fpr, name, role, enrolled_at, revoked_at in book.rows(sql, own=own_fpr):
        at, known = heard.get(fpr, (None, "{}"))
        lacking = None if fpr == own_fpr else max(0, own_seq - json.loads(known).get(own_fpr, 0))
        ours = fpr == own_fpr
        line = ColleagueLine(
            row_id, fpr, name, role, enrolled_at, revoked_at, ours, last_heard=at, not_there=lacking
        )
        found.append(line)
    return found


def waiting_files(book: Reading) -> list[tuple[str, str]]:
    """Return the name and moment of arrival of each file that waits for earlier changes."""
    if not book.value("SELECT 1 FROM sqlite_master WHERE name = 'waiting'"):
        return []
    return [(name, at) for name, at in book.rows("SELECT name, at FROM waiting ORDER BY at, name")]
