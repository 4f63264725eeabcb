"""What every record has in common: its ids, and columns the journal can carry.

A record table is STRICT; its replicated columns are TEXT or INTEGER and carry a permanent field id,
which is what the journal and update files know them by: a renamed column keeps its number, a
removed one leaves its number unused for ever.
"""

import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import StrEnum
from functools import cache
from threading import Lock
from typing import Any

from sqlalchemy import Dialect, Integer, Text
from sqlalchemy import text as sql_text
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field, SQLModel
from typing_extensions import override

from db import clock

_CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz"
ID_LENGTH = 26
SAME_ID = "z"  # how an id that follows from a natural key begins, and no other does
A_SECOND = 1_000


def _base32(value: int, length: int) -> str:
    return "".join(_CROCKFORD[(value >> (5 * place)) & 31] for place in reversed(range(length)))


class _Ids:
    """The last id made, so that one made in the same moment sorts behind it."""

    def __init__(self) -> None:
        self._lock, self._last = Lock(), 0

    def next(self) -> int:
        moment = int(clock.now().timestamp() * 1000)
        with self._lock:
            same = 0 <= (self._last >> 80) - moment < A_SECOND  # a step may carry into the moment
            step = secrets.randbits(70) + 1
            self._last = self._last + step if same else moment << 80 | secrets.randbits(80)
            return self._last


_IDS = _Ids()


def new_id() -> str:
    """Return a new id of 26 characters that sorts by the moment it was made, then by its turn."""
    return _base32(_IDS.next(), ID_LENGTH)


def same_id(kind: str, *key: str) -> str:
    """Return the id of the one record of this kind with this natural key.

    Two laptops that make the same real thing apart make one record.
    """
    digest = hashlib.sha256("\x1f".join((kind, *key)).encode()).digest()
    return SAME_ID + _base32(int.from_bytes(digest[:16]), ID_LENGTH - 1)


class Unknown(str):
    """A choice written by a newer Minutebook, kept as it came."""

    __slots__ = ()


class _Converted(TypeDecorator[Any]):
    """A value kept as text in a STRICT table."""

    impl = Text
    cache_ok = True

    def __init__(self, kind: type, out: Callable[[Any], str], back: Callable[[str], Any]) -> None:
        super().__init__()
        self.kind, self._out, self._back = kind, out, back

    @override
    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else self._out(value)

    @override
    def process_result_value(self, value: Any | None, dialect: Dialect) -> Any:
        return None if value is None else self._back(value)


class _Flag(TypeDecorator[bool]):
    impl = Integer
    cache_ok = True

    @override
    def process_bind_param(self, value: bool | None, dialect: Dialect) -> int | None:
        return None if value is None else int(value)

    @override
    def process_result_value(self, value: Any | None, dialect: Dialect) -> bool | None:
        return None if value is None else bool(value)


def moment_text(at: datetime) -> str:
    """Return a UTC moment as it is kept; raises ValueError for one without a zone."""
    if at.tzinfo is None:
        raise ValueError(at)
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _column(
    kind: Any, python_default: Any, server_default: str | None, *, index: bool, info: dict[str, Any]
) -> Any:
    options: dict[str, Any] = {"info": info, "index": index, "nullable": server_default is None}
    if server_default is not None:
        quoted = server_default.replace("'", "''")
        plain = kind is Integer or kind is _Flag
        options["server_default"] = sql_text(server_default if plain else f"'{quoted}'")
    return Field(default=python_default, sa_type=kind, sa_column_kwargs=options)


def _kept(field: int, *, settle: bool = False) -> dict[str, Any]:
    return {"field": field, "settle": settle}


def text(field: int, *, settle: bool = False, index: bool = False) -> Any:
    """Keep words; empty until written."""
    return _column(Text, "", "", index=index, info=_kept(field, settle=settle))


def deletion(field: int) -> Any:
    """Keep why the record was removed; empty (NULL) while it is live."""
    return _column(Text, None, None, index=False, info=_kept(field))


def number(field: int, *, default: int | None = 0, settle: bool = False) -> Any:
    """Keep a whole number (money in pence)."""
    server = None if default is None else str(default)
    return _column(Integer, default, server, index=False, info=_kept(field, settle=settle))


def flag(field: int, *, default: bool = False) -> Any:
    """Keep a yes or no."""
    return _column(_Flag, default, str(int(default)), index=False, info=_kept(field))


def _day() -> _Converted:
    return _Converted(date, date.isoformat, date.fromisoformat)


def day(field: int, *, index: bool = False) -> Any:
    """Keep a calendar date."""
    return _column(_day(), None, None, index=index, info=_kept(field))


def wall_time(field: int) -> Any:
    """Keep a time on the wall in London, to the minute."""
    kind = _Converted(time, lambda at: f"{at:%H:%M}", time.fromisoformat)
    return _column(kind, None, None, index=False, info=_kept(field))


def moment(field: int) -> Any:
    """Keep a UTC moment of record, to the millisecond."""
    kind = _Converted(datetime, moment_text, datetime.fromisoformat)
    return _column(kind, None, None, index=False, info=_kept(field))


def choice(
    field: int, kind: type[StrEnum], *, default: StrEnum | None = None, settle: bool = False
) -> Any:
    """Keep one of a fixed set, by value; an unknown one reads as :class:`Unknown`."""

    def back(value: str) -> Any:
        try:
            return kind(value)
        except ValueError:
            return Unknown(value)

    server = None if default is None else str(default)
    info = _kept(field, settle=settle) | {"choice": kind}
    return _column(_Converted(kind, str, back), default, server, index=False, info=info)


def link(field: int, table: str, *, settle: bool = False) -> Any:
    """Keep the id of another record (NULL when there is none)."""
    options = {"info": _kept(field, settle=settle) | {"link": table}, "index": True}
    return Field(
        default=None,
        sa_type=Text,
        foreign_key=f"{table}.id",
        nullable=True,
        sa_column_kwargs=options,
    )


def _local(kind: Any, default: Any, server: str | None) -> Any:
    return _column(kind, default, server, index=False, info={"local": True})


def local_text() -> Any:
    """Show words that follow from the record: set by ``derive``, never journalled or sent."""
    return _local(Text, "", "")


def local_number(*, default: int | None = 0) -> Any:
    """Show a number that follows from the record."""
    return _local(Integer, default, None if default is None else str(default))


def local_flag() -> Any:
    """Show a yes or no that follows from the record."""
    return _local(_Flag, False, "0")  # noqa: FBT003 - the default of the column


def local_day() -> Any:
    """Show a date that follows from the record."""
    return _local(_day(), None, None)


class Record(SQLModel):
    """A thing that is kept: ``n`` counts on this laptop only, ``id`` is the same everywhere."""

    __table_args__ = {"sqlite_strict": True}

    n: int | None = Field(default=None, primary_key=True)
    id: str = Field(default_factory=new_id, sa_type=Text, unique=True)


@dataclass(frozen=True, slots=True)
class FieldOf:
    """A replicated column: its permanent number and what the journal must know of it."""

    number: int
    table: str
    column: str
    integer: bool
    default: str | int | None
    settle: bool
    link: str | None
    choice: type[StrEnum] | None


@dataclass(frozen=True, slots=True)
class Fields:
    """The registry of every replicated column of this version."""

    by_number: dict[int, FieldOf]
    by_table: dict[str, tuple[FieldOf, ...]]

    def named(self, table: str, column: str) -> FieldOf:
        """Return a column's entry; raises KeyError or StopIteration for none."""
        return next(each for each in self.by_table[table] if each.column == column)

    def table_of(self, number: int) -> str | None:
        """Return the table a field id belongs to, or None for one this version does not know."""
        found = self.by_number.get(number)
        return found.table if found else None


@cache
def fields() -> Fields:
    """Return the registry of all record tables imported so far; ask ``db.book`` to import them."""
    by_number: dict[int, FieldOf] = {}
    by_table: dict[str, tuple[FieldOf, ...]] = {}
    for table in sorted(SQLModel.metadata.tables.values(), key=lambda each: each.name):
        kept = [_field(table.name, column) for column in table.columns if "field" in column.info]
        for each in kept:
            if each.number in by_number:
                raise ValueError(each.number)
            by_number[each.number] = each
        by_table[table.name] = tuple(kept)
    return Fields(by_number, by_table)


def _field(table: str, column: Any) -> FieldOf:
    kind = column.type.impl if isinstance(column.type, TypeDecorator) else column.type
    integer = isinstance(kind, Integer)
    default: str | int | None = None
    if column.server_default is not None:
        written = str(column.server_default.arg)
        default = int(written) if integer else written[1:-1].replace("''", "'")
    info = column.info
    return FieldOf(
        number=info["field"],
        table=table,
        column=column.name,
        integer=integer,
        default=default,
        settle=info["settle"],
        link=info.get("link"),
        choice=info.get("choice"),
    )


def flags(table: str) -> list[str]:
    """Return the columns of a table that hold yes or no."""
    columns = SQLModel.metadata.tables[table].columns
    return [each.name for each in columns if isinstance(each.type, _Flag)]
