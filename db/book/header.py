"""The first hundred bytes of a file, read before SQLite may touch it (sqlite.org/fileformat2)."""

import struct
from dataclasses import dataclass
from pathlib import Path

from db.errors import Refusal, Trouble
from db.files import check_free
from db.migrations import APPLICATION_ID, FORMAT, OLDEST_READER, split_version

_MAGIC = b"SQLite format 3\x00"
_LENGTH = 100
_USER_VERSION = 60
_APPLICATION_ID = 68


@dataclass(frozen=True, slots=True)
class Header:
    """The form a minute book is in, and the oldest form whose program may open it."""

    form: int
    oldest_reader: int


def read_header(path: Path) -> Header:
    """Return what a file says of itself, having only read it.

    Raises:
        Refusal: ``book.is_folder``, ``book.not_a_book``, ``book.too_new``.
        Trouble: ``file.missing``, ``file.unreadable``, ``book.empty``.

    """
    check_free(path)
    if path.is_dir():
        raise Refusal("book.is_folder", path=path)
    if not path.exists():
        raise Trouble("file.missing", path=path)
    if not path.is_file():
        raise Refusal("book.not_a_book", path=path)
    try:
        with path.open("rb") as source:
            start = source.read(_LENGTH)
    except OSError as error:
        raise Trouble("file.unreadable", path=path) from error
    if not start:
        raise Trouble("book.empty", path=path)
    return _checked(path, start)


def _checked(path: Path, start: bytes) -> Header:
    if len(start) < _LENGTH or not start.startswith(_MAGIC):
        raise Refusal("book.not_a_book", path=path)
    (application,) = struct.unpack_from(">I", start, _APPLICATION_ID)
    (version,) = struct.unpack_from(">I", start, _USER_VERSION)
    if application != APPLICATION_ID:
        raise Refusal("book.not_a_book", path=path)
    form, oldest = split_version(version)
    if oldest > FORMAT or form < 1:
        raise Refusal("book.too_new", path=path, form=form, ours=FORMAT)
    if form > FORMAT:
        raise Refusal("book.too_new", path=path, form=form, ours=FORMAT)
    return Header(form, max(oldest, OLDEST_READER))
