"""What the registry of fields says, for code that must not import the ORM itself."""

from collections.abc import Callable
from functools import cache
from typing import Any

from db.exchange.bundle.payload import Kind
from db.record import FieldOf, Fields, fields, same_id

COLLEAGUES = range(9000, 9100)
FPR = 9001
ROLE = 9006
_TITLES = ("title", "name", "words", "text", "event", "number")


def registry() -> Fields:
    """Return every replicated field of this version."""
    return fields()


def colleague_id(fpr: str) -> str:
    """Return the id of the record of a colleague's laptop."""
    return same_id("colleague", fpr)


def field_of(number: int) -> FieldOf | None:
    """Return a field by its permanent number, or None for one of a newer version."""
    return fields().by_number.get(number)


@cache
def kinds() -> dict[int, Kind]:
    """Return what each field may hold, for reading a stranger's values."""
    return {
        number: Kind(each.integer, each.default is None, _fits(each))
        for number, each in fields().by_number.items()
    }


def _fits(field: FieldOf) -> Callable[[str], bool] | None:
    from sqlalchemy.types import TypeDecorator
    from sqlmodel import SQLModel

    kind = SQLModel.metadata.tables[field.table].columns[field.column].type
    if not isinstance(kind, TypeDecorator) or field.integer or field.choice is not None:
        return None

    def fits(value: str) -> bool:
        try:
            read: Any = kind.process_result_value(value, None)  # type: ignore[arg-type]
            written = kind.process_bind_param(read, None)  # type: ignore[arg-type]
        except (ValueError, OverflowError):
            return False
        return bool(written == value)

    return fits


def title_column(table: str) -> str:
    """Return the column by which a person recognises a record of this kind, or ''."""
    have = {each.column for each in fields().by_table.get(table, ())}
    return next((each for each in _TITLES if each in have), "")


def has_ref(table: str) -> bool:
    """Return whether records of this kind carry a printed reference."""
    from sqlmodel import SQLModel

    return table in SQLModel.metadata.tables and "ref" in SQLModel.metadata.tables[table].columns
