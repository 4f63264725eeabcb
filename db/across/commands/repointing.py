"""Moving every link from one record to another, found in the book's own tables."""

from dataclasses import dataclass
from typing import Any

from db.across.links import links_to
from db.bodies.rules.merging import key_forms
from db.record import fields, same_id
from db.store import Work

Key = tuple[tuple[str, bool], ...]
# of two attendances at one meeting the first stays
_MOST_SAID = ("present", "expected", "apologies", "absent")


@dataclass(frozen=True, slots=True)
class _Move:
    """One column of one table, from one id to another, and why the old record goes."""

    table: str
    column: str
    old: str
    new: str
    why: str


def repoint(work: Work, kind: str, old: str, new: str, why: str) -> None:
    """Let everything that names ``old`` name ``new``, removed records too.

    A record whose id follows from the link passes to the id that follows from the new one; ``why``
    stands on what goes with it.
    """
    for each in links_to(work, kind):
        move = _Move(each.table, each.column, old, new, why)
        sql = f'SELECT id FROM "{move.table}" WHERE "{move.column}" = :old ORDER BY n'
        pattern: Key | None = None
        for (row_id,) in work.rows(sql, old=old):
            pattern = _move_row(work, move, row_id, pattern)
    work.flush()
    work.session.expire_all()


def _move_row(work: Work, move: _Move, row_id: str, likely: Key | None) -> Key | None:
    held = _held(work, move.table, row_id)
    key = _key(move, row_id, held, likely)
    if key is None:
        _set(work, move.table, row_id, **{move.column: move.new})
        return likely
    moved = held | {move.column: move.new}
    row_new = same_id(move.table, *_parts(moved, key))
    there = work.row(f'SELECT deleted FROM "{move.table}" WHERE id = :id', id=row_new)
    if held["deleted"] is None:
        if there is None:
            _copy(work, move, row_id, row_new)
        elif there[0] is not None:
            _set(work, move.table, row_new, **moved)
        else:
            _fold(work, move.table, held, row_new)
        _set(work, move.table, row_id, deleted=move.why)
        there = (None,)
    if there is not None and there[0] is None:
        repoint(work, move.table, row_id, row_new, move.why)
    return key


def _held(work: Work, table: str, row_id: str) -> dict[str, Any]:
    columns = [each.column for each in fields().by_table[table]]
    listed = ", ".join(f'"{each}"' for each in columns)
    values = work.row(f'SELECT {listed} FROM "{table}" WHERE id = :id', id=row_id)
    return dict(zip(columns, values or (), strict=True))


def _key(move: _Move, row_id: str, held: dict[str, Any], likely: Key | None) -> Key | None:
    """Return what the record's id follows from, None where the link is no part of it."""
    if not row_id.startswith("z"):
        return None
    if likely is not None and same_id(move.table, *_parts(held, likely)) == row_id:
        return likely
    said = {
        name: str(value)
        for name, value in held.items()
        if value not in (None, "") and name != "deleted"
    }
    for key in key_forms(said, move.column):
        if same_id(move.table, *_parts(said, key)) == row_id:
            return key
    return None


def _parts(held: dict[str, Any], key: Key) -> list[str]:
    return [str(held[name] or "").casefold() if low else str(held[name] or "") for name, low in key]


def _copy(work: Work, move: _Move, row_id: str, row_new: str) -> None:
    """Keep a copy of a record under the id that follows from the new link."""
    kept = [each.column for each in fields().by_table[move.table]]
    taken = [":new" if each == move.column else f'"{each}"' for each in kept]
    listed = ", ".join(f'"{each}"' for each in kept)
    work.run(
        f'INSERT INTO "{move.table}" (id, {listed})'
        f' SELECT :row_new, {", ".join(taken)} FROM "{move.table}" WHERE id = :row_id',
        row_new=row_new,
        row_id=row_id,
        new=move.new,
    )


def _fold(work: Work, table: str, gone: dict[str, Any], row_id: str) -> None:
    """Fill what the record that stays leaves blank; whoever was there was there."""
    stays = _held(work, table, row_id)
    filled = {
        name: value
        for name, value in gone.items()
        if value not in (None, "") and stays[name] in (None, "") and name != "deleted"
    }
    if table == "attendance":
        both = (gone["status"], stays["status"])
        filled["status"] = next((each for each in _MOST_SAID if each in both), stays["status"])
    _set(work, table, row_id, **filled)


def _set(work: Work, table: str, row_id: str, **values: Any) -> None:
    if values:
        listed = ", ".join(f'"{name}" = :{name}' for name in values)
        work.run(f'UPDATE "{table}" SET {listed} WHERE id = :row_id', row_id=row_id, **values)
