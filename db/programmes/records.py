"""The workstreams (R9)."""

from datetime import date

from db.record import Record, day, deletion, number, text


class Workstream(Record, table=True):
    """A priority worked on together; ``number`` is its place in the memorandum's list."""

    deleted: str | None = deletion(3000)
    name: str = text(3001)
    short: str = text(3002)
    number: int | None = number(3003, default=None)
    purpose: str = text(3004)
    source: str = text(3005)
    as_at: date | None = day(3006)
