"""Whether a value may stand in a field: what the command that writes the field says of it.

A settlement writes past the commands, so the value is put to them first: the command that changes
a record of this kind is tried with it and taken back whole, and only what it refuses of this very
field counts. Where no command takes it, the words a record is recognised by must still stand.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from typing import Any, get_origin

from db.errors import Refusal
from db.exchange.naming import title_column
from db.journal.form import Value
from db.record import FieldOf
from db.store import Work
from db.store.commands import Command, all_commands
from db.store.forms import Shape, read, shapes

_PLAIN = (date, time, datetime)


def check_fits(work: Work, field: FieldOf, row: str, value: Value) -> None:
    """Refuse a value that the field's own command would refuse there.

    Raises:
        Refusal: that of the command, or ``settle.empty``, or ``settle.no_record``.

    """
    if field.link and value and not _is_live(work, field.link, str(value)):
        raise Refusal("settle.no_record", "value", given=str(value))
    changing = [each for each in all_commands() if _changes(each, field)]
    accepted = [each for each in changing if _accepts(work, each, field, row, value)]
    if not accepted and not value and title_column(field.table) == field.column:
        raise Refusal("settle.empty", "value")


def _is_live(work: Work, kind: str, row: str) -> bool:
    sql = f'SELECT 1 FROM "{kind}" WHERE id = :row AND deleted IS NULL'
    return work.value(sql, row=row) is not None


def _changes(it: Command, field: FieldOf) -> bool:
    """Whether a command changes this field of a record that stands, asking nothing besides."""
    first, *rest = shapes(it.input)
    return (
        first.ref == field.table
        and first.kind is str
        and any(each.name == field.column and _alike(each, field) for each in rest)
        and not any(each.required for each in rest)
    )


def _alike(shape: Shape, field: FieldOf) -> bool:
    """Whether the command takes the field as it is kept: money is asked for in pounds, say."""
    if get_origin(shape.kind) is tuple:
        return False
    return field.integer == (shape.kind in (int, bool))


def _accepts(work: Work, it: Command, field: FieldOf, row: str, value: Value) -> bool:
    """Whether the command would do it; what it refuses of something else says nothing here."""
    first, *rest = shapes(it.input)
    shape = next(each for each in rest if each.name == field.column)
    given = {first.name: row, field.column: _given(shape, value)}
    try:
        with _taken_back(work):
            it.function(work, read(it.input, given, lambda _kind, called: called))
    except Refusal as refused:
        if refused.field == field.column:
            raise Refusal(refused.code, "value", **refused.values) from refused
        return False
    return True


def _given(shape: Shape, value: Value) -> Any:
    if shape.kind is bool:
        return bool(value)
    if not value and shape.kind is str:
        return ""
    return (value or None) if shape.kind in _PLAIN else value


@contextmanager
def _taken_back(work: Work) -> Iterator[None]:
    work.run("SAVEPOINT trying")
    try:
        yield
        work.flush()
    finally:
        work.session.expunge_all()
        work.run("ROLLBACK TO trying")
        work.run("RELEASE trying")
