"""The commit by which versions are settled: one change that follows all the versions shown.

An ordinary edit follows one version; this is the only write that closes several, and it is made
even when the words stay as they are. Versions that arrived meanwhile stay open beside it.
"""

import json
import secrets
from dataclasses import dataclass

from db import migrations
from db.errors import Refusal
from db.journal.form import (
    SEED_BYTES,
    Change,
    Header,
    Place,
    Value,
    canonical,
    commit_hash,
    leaf,
    op_of,
    salt,
    split_op,
)
from db.record import FieldOf, moment_text
from db.store import Work

INTENT = "Settle two versions"


@dataclass(frozen=True, slots=True)
class Heads:
    """The versions that were shown of a field of this record: their names and ops."""

    row: str
    ops: dict[str, int]


@dataclass(frozen=True, slots=True)
class _Own:
    """Where our laptop stood in the journal before the commit."""

    dix: int
    seq: int
    n: int
    head: bytes
    hlc: int
    app: str


def settle_heads(work: Work, field: FieldOf, shown: Heads, value: Value) -> None:
    """Enter one change with this value that follows those of the versions shown still open.

    Raises:
        Refusal: ``settle.unknown`` when none of them is open any more.

    """
    open_now = _open(work, shown.row, field.number)
    closed = [op for op in open_now if op in shown.ops.values()]
    if not closed:
        raise Refusal("settle.unknown", "token", given=", ".join(sorted(shown.ops)))
    own = _own(work)
    stamp = max(own.hlc + 1, int(work.at.timestamp() * 1000) << 16)
    op = op_of(own.dix, own.seq + 1)
    _enter_change(work, field, shown.row, (op, stamp, value), closed)
    _enter_commit(work, field, shown.row, own, (stamp, value, closed))
    _show(work, field, shown.row, value)


def _open(work: Work, row: str, col: int) -> list[int]:
    """Return the open versions of a field, the one shown first."""
    sql = (
        "SELECT op FROM cell WHERE row = :row AND col = :col UNION ALL "
        "SELECT op FROM (SELECT op FROM sib WHERE row = :row AND col = :col ORDER BY op)"
    )
    return [op for (op,) in work.rows(sql, row=row, col=col)]


def _own(work: Work) -> _Own:
    dix, seq, n, head = work.row(
        "SELECT dix, seq, n, hash FROM device WHERE fpr = :fpr", fpr=work.device
    ) or (0, 0, 0, b"")
    hlc = int(work.value("SELECT val FROM own WHERE key = 'hlc'") or 0)
    app = work.value("SELECT app FROM commits WHERE dix = :dix ORDER BY n DESC LIMIT 1", dix=dix)
    return _Own(dix, seq, n, head, hlc, str(app or ""))


def _enter_change(
    work: Work, field: FieldOf, row: str, change: tuple[int, int, Value], closed: list[int]
) -> None:
    op, stamp, value = change
    at = {"row": row, "col": field.number, "op": op, "hlc": stamp}
    work.run(
        "INSERT INTO chg (op, hlc, row, col, val, par) VALUES (:op, :hlc, :row, :col, :val, :par)",
        **at,
        val=value,
        par=closed[0],
    )
    for other in closed[1:]:
        work.run("INSERT INTO supersedes VALUES (:op, :par)", op=op, par=other)
    # Every version not named stays open beside the new one, the one shown so far among them.
    work.run(
        "INSERT INTO sib SELECT row, col, op, hlc FROM cell WHERE row = :row AND col = :col",
        row=row,
        col=field.number,
    )
    for each in closed:
        work.run(
            "DELETE FROM sib WHERE row = :row AND col = :col AND op = :op",
            row=row,
            col=field.number,
            op=each,
        )
    work.run("UPDATE cell SET op = :op, hlc = :hlc WHERE row = :row AND col = :col", **at)


def _enter_commit(
    work: Work, field: FieldOf, row: str, own: _Own, made: tuple[int, Value, list[int]]
) -> None:
    stamp, value, closed = made
    names = dict(work.rows("SELECT dix, fpr FROM device"))
    places: list[Place] = [(names[dix], sequence) for dix, sequence in map(split_op, closed)]
    deps = _new_dependencies(work)
    header = Header(
        n=own.n + 1,
        hlc=stamp,
        wall=moment_text(work.at),
        person=work.by,
        app=own.app,
        schema=migrations.FORMAT,
        intent=INTENT,
        deps=deps,
    )
    seed = secrets.token_bytes(SEED_BYTES)
    others = tuple(sorted(places[1:]))
    change = Change(row, field.number, leaf(salt(seed, 0), value), places[0], others)
    head = commit_hash(own.head, header, [change])
    work.run(
        "INSERT INTO commits VALUES (:dix, :n, :hlc, :wall, :person, :app, :schema, :intent, "
        ":last, :deps, :seed, :hash)",
        dix=own.dix,
        n=header.n,
        hlc=stamp,
        wall=header.wall,
        person=header.person,
        app=header.app,
        schema=header.schema,
        intent=header.intent,
        last=own.seq + 1,
        deps=json.dumps(deps, sort_keys=True) if deps else None,
        seed=seed,
        hash=head,
    )
    work.run(
        "UPDATE device SET seq = :seq, n = :n, hash = :hash WHERE dix = :dix",
        seq=own.seq + 1,
        n=header.n,
        hash=head,
        dix=own.dix,
    )
    _set_own(work, "hlc", stamp)


def _new_dependencies(work: Work) -> dict[str, int]:
    """Return what of other laptops is first built upon by this commit."""
    now = dict(work.rows("SELECT fpr, seq FROM device WHERE seq > 0 AND fpr <> :f", f=work.device))
    before = json.loads(work.value("SELECT val FROM own WHERE key = 'known'") or "{}")
    _set_own(work, "known", canonical(now).decode())
    return {name: sequence for name, sequence in now.items() if before.get(name) != sequence}


def _set_own(work: Work, key: str, value: str | int) -> None:
    work.run(
        "INSERT INTO own VALUES (:key, :value) ON CONFLICT (key) DO UPDATE SET val = excluded.val",
        key=key,
        value=value,
    )


def _show(work: Work, field: FieldOf, row: str, value: Value) -> None:
    """Bring the value into the record without noticing it as a change of its own."""
    work.run("UPDATE staging SET wanted = 0")
    work.run(
        f'UPDATE "{field.table}" SET "{field.column}" = :value WHERE id = :row',
        value=field.default if value is None else value,
        row=row,
    )
    work.run("UPDATE staging SET wanted = 1")
    work.run("INSERT OR IGNORE INTO touched VALUES (:kind, :row)", kind=field.table, row=row)
