"""What commands of every area share: links that must lead somewhere, changes, and removal."""

from dataclasses import fields as inputs_of
from datetime import date
from typing import Any, TypeVar

from db.bodies.queries.people import standing_on
from db.bodies.records import Organisation
from db.errors import Refusal
from db.record import Record, fields
from db.store import Keep, Ref, Work
from db.words import say

R = TypeVar("R", bound=Record)


def linked(work: Work, kind: type[Record], row_id: str | Keep | None) -> None:
    """Refuse a link that leads to no live record; none at all will do.

    Raises:
        Refusal: ``ref.unknown``.

    """
    if row_id and not isinstance(row_id, Keep):
        work.get(kind, row_id)


def stood(work: Work, organisation: str | None, on: date, field: str) -> None:
    """Refuse what an organisation would do, or be given, after it ended; none at all will do.

    T14: NHS Improvement ended, NHS England will; what they did in their day stays theirs.

    Raises:
        Refusal: ``ref.unknown``, ``bodies.passed_on`` with who took up its work, or
            ``bodies.passed_to_nobody``.

    """
    if not organisation:
        return
    named = work.get(Organisation, organisation)
    if named.closed_on is None or on <= named.closed_on:
        return
    instead = work.find(Organisation, standing_on(work, organisation, on))
    told = {"name": named.name, "on": named.closed_on}
    if instead is None:
        raise Refusal("bodies.passed_to_nobody", field, **told)
    raise Refusal("bodies.passed_on", field, **told, instead=instead.name)


def kept(work: Work, kind: type[R], row_id: str) -> R:
    """Return the record of a natural key: the one there is, restored if removed, or a new one."""
    found = work.find(kind, row_id)
    if found is None:
        found = kind(id=row_id)
        work.add(found)
    found.deleted = None
    return found


def fresh(work: Work, kind: type[R], row_id: str) -> tuple[R, bool]:
    """Return the record of a natural key, removed or not, and whether it is new.

    One that an undo took back was never there: it is given anew, with nothing in it.
    """
    found = work.find(kind, row_id)
    if found is None:
        found = kind(id=row_id)
        work.add(found)
        return found, True
    if found.deleted != say("undo.reason"):  # type: ignore[attr-defined] # a Record
        return found, False
    blank = kind(id=row_id)
    for each in fields().by_table[kind.__name__.lower()]:
        setattr(found, each.column, getattr(blank, each.column))
    return found, True


def apply(record: Record, it: Any, *leave: str) -> None:
    """Set each field of a record that an input names and did not leave as it was."""
    kept = fields().by_table[type(record).__name__.lower()]
    links = {each.column for each in kept if each.link}
    for each in inputs_of(it):
        given = getattr(it, each.name)
        if each.name not in leave and not isinstance(given, Keep):
            setattr(record, each.name, given or None if each.name in links else given)


def check_reason(reason: str, field: str = "reason") -> None:
    """Refuse to go without a reason."""
    if not reason.strip():
        raise Refusal("bodies.reason_missing", field)


def check_unused(work: Work, table: str, row_id: str) -> None:
    """Refuse to remove what another live record still names."""
    for name, columns in fields().by_table.items():
        for each in columns:
            if each.link == table:
                sql = f'SELECT 1 FROM "{name}_live" WHERE "{each.column}" = :id LIMIT 1'
                if work.value(sql, id=row_id):
                    raise Refusal("bodies.in_use", "")


def remove(work: Work, kind: type[Record], row_id: str, reason: str) -> Ref:
    """Remove a record that nothing names any more, keeping it with the reason (D11).

    Raises:
        Refusal: ``ref.unknown``, ``bodies.reason_missing`` or ``bodies.in_use``.

    """
    record: Any = work.get(kind, row_id)
    check_reason(reason)
    table = kind.__name__.lower()
    check_unused(work, table, row_id)
    record.deleted = reason.strip()
    return Ref(table, row_id)
