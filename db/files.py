"""Files that leave the program or lie beside the book, and the one rule about the book's own file.

SQLite's locks belong to the process: opening and closing the live book's file by any other way
frees its lock, and a second program could then write into it (sqlite.org, "How to corrupt").
So every path is compared with the open books before it is opened or replaced.
"""

import errno
import hashlib
import os
import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from db.errors import Refusal, Trouble

PART = ".part"
CHUNK = 64 * 1024
_SLICE = 1024 * 1024
RETRIES = (0.1, 0.2, 0.4, 0.8, 1.6)  # seconds; a virus scanner or a viewer may hold the file
SIDECARS = ("-wal", "-shm", "-journal")
_MEGABYTE = 1_000_000
_BOOKS = b"SQLite format 3\x00"

# The books this process has open, by device and inode: a fact about the process, hence one for all.
_open: dict[tuple[int, int], Path] = {}


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def hold(book: Path) -> None:
    """Note that this process has the book open."""
    identity = _identity(book)
    if identity:
        _open[identity] = book.resolve()


def let_go(book: Path) -> None:
    """Note that this process has closed the book."""
    resolved = book.resolve()
    for identity in [each for each, held in _open.items() if held == resolved]:
        del _open[identity]


def is_open(book: Path) -> bool:
    """Return whether this process has that very file open, by whatever name or link."""
    identity = _identity(book)
    return identity is not None and identity in _open


def check_free(path: Path) -> None:
    """Refuse a path that is an open book, one of its sidecars or inside its folder of files.

    Raises:
        Refusal: ``file.is_open_book``.

    """
    resolved = path.resolve()
    for held in _open.values():
        sidecars = {held.with_name(held.name + each) for each in SIDECARS}
        if resolved in sidecars or files_folder(held) in resolved.parents:
            raise Refusal("file.is_open_book", path=path)
    if is_open(path):
        raise Refusal("file.is_open_book", path=path)


def files_folder(book: Path) -> Path:
    """Return the folder beside a book that holds the files of its papers."""
    return book.with_name(book.name + ".files")


def write_whole(path: Path, content: bytes) -> Path:
    """Write a file whole or not at all, and return where it lies.

    The bytes go to a temporary name in the same folder, are flushed to the disk and take the
    file's place in one step. A file that another program holds is retried for three seconds; then
    the next free name beside it is used ("Minutes (2).pdf").

    Raises:
        Refusal: ``file.is_open_book`` or ``file.is_book``.
        Trouble: ``file.full`` or ``file.unwritable``; what stood there before is untouched.

    """
    check_free(path)
    _check_no_book(path)
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}{PART}")
    try:
        _write_part(part, content)
        return put_in_place(part, path)
    except OSError as error:
        with suppress(OSError):  # where a folder of the path is a file, so is this one not there
            part.unlink()
        if error.errno == errno.ENOSPC:
            raise Trouble("file.full", path=path, bytes=f"{len(content):,}") from error
        raise Trouble("file.unwritable", path=path) from error


def _check_no_book(path: Path) -> None:
    """Refuse to put a file in the place of a minute book, open or not, or of its log."""
    book = path
    for each in SIDECARS:
        book = path.with_name(path.name.removesuffix(each)) if path.name.endswith(each) else book
    try:
        if not book.is_file():
            return
        with book.open("rb") as source:
            found = source.read(len(_BOOKS))
    except OSError:
        return  # what cannot be read cannot be replaced either, and that is said when it is tried
    if found == _BOOKS:
        raise Refusal("file.is_book", path=path)


def _write_part(part: Path, content: bytes) -> None:
    with part.open("xb") as out:
        view = memoryview(content)
        for start in range(0, len(view), CHUNK):
            out.write(view[start : start + CHUNK])
        out.flush()
        os.fsync(out.fileno())


def put_in_place(part: Path, path: Path) -> Path:
    """Give what was written under a temporary name its own, or one beside it that is free."""
    for wait in RETRIES:
        try:
            part.replace(path)
        except PermissionError:
            time.sleep(wait)
        else:
            return path
    for count in range(2, 100):
        beside = path.with_name(f"{path.stem} ({count}){path.suffix}")
        if not beside.exists():
            part.replace(beside)
            return beside
    raise PermissionError(errno.EACCES, "held", str(path))


def read_whole(path: Path, limit: int) -> bytes:
    """Return the bytes of an outside file of at most ``limit`` bytes.

    Raises:
        Refusal: ``file.is_open_book``, ``file.not_a_file`` or ``file.too_large``.
        Trouble: ``file.missing`` or ``file.unreadable``.

    """
    check_free(path)
    try:
        if not path.is_file():
            code = "file.not_a_file" if path.exists() else None
            if code is None:
                raise Trouble("file.missing", path=path)
            raise Refusal(code, path=path)
        if path.stat().st_size > limit:
            raise Refusal("file.too_large", path=path, limit=_size(limit))
        with path.open("rb") as source:
            content = source.read(limit + 1)
    except OSError as error:
        raise Trouble("file.unreadable", path=path) from error
    if len(content) > limit:
        raise Refusal("file.too_large", path=path, limit=_size(limit))
    return content


def _size(limit: int) -> str:
    return f"{limit // _MEGABYTE} MB" if limit >= _MEGABYTE else f"{limit // 1000} KB"


def hash_of(content: bytes) -> str:
    """Return the hash a file is kept under (hex SHA-256)."""
    return hashlib.sha256(content).hexdigest()


def keep(folder: Path, content: bytes) -> str:
    """Keep a paper's file under its own hash, written once, and return the hash (hex SHA-256)."""
    name = hash_of(content)
    place = kept(folder, name)
    if not place.exists():
        place.parent.mkdir(parents=True, exist_ok=True)
        part = place.with_name(place.name + PART)
        part.unlink(missing_ok=True)
        _write_part(part, content)
        part.replace(place)
    return name


def sum_of(source: Path, step: Callable[[int], object]) -> tuple[str, int]:
    """Return the hash (hex SHA-256) and the size of an outside file, read in slices.

    ``step`` is told the bytes read so far, and may raise to stop.

    Raises:
        Refusal: ``file.is_open_book`` or ``file.not_a_file``.
        Trouble: ``file.missing`` or ``file.unreadable``.

    """
    found, size = hashlib.sha256(), 0
    for part in _slices(source):
        found.update(part)
        size += len(part)
        step(size)
    return found.hexdigest(), size


def keep_copy(folder: Path, source: Path, name: str, step: Callable[[int], object]) -> None:
    """Keep a copy of an outside file under its hash ``name``, in slices; ``step`` as above.

    Raises:
        Refusal: ``file.changed`` when it is no longer the file that was looked at, or as above.
        Trouble: ``file.full``, ``file.unwritable`` or as above; nothing is kept.

    """
    place = kept(folder, name)
    if place.exists():
        return
    part = place.with_name(f"{place.name}.{secrets.token_hex(4)}{PART}")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        _copy(_slices(source), part, name, step)
        part.replace(place)
    except OSError as error:
        code = "file.full" if error.errno == errno.ENOSPC else "file.unwritable"
        raise Trouble(code, path=folder, bytes=f"{source.stat().st_size:,}") from error
    finally:
        part.unlink(missing_ok=True)


def copy_kept(folder: Path, name: str, to: Path, step: Callable[[int], object]) -> None:
    """Copy a kept file out to a new path, in slices; ``step`` as above.

    Raises:
        Refusal: ``file.changed`` when it is no longer what it was when it was kept.
        Trouble: ``file.missing`` or ``file.unreadable``.
        OSError: the new path cannot be written.

    """
    _copy(_pieces(kept(folder, name)), to, name, step)


def read_kept(folder: Path, name: str, limit: int) -> bytes:
    """Return the bytes of a kept file of at most ``limit`` bytes; refuses a larger one."""
    content, place = bytearray(), kept(folder, name)
    for piece in _pieces(place):
        content += piece
        if len(content) > limit:
            raise Refusal("file.too_large", path=place, limit=_size(limit))
    return bytes(content)


def _copy(source: Iterator[bytes], to: Path, name: str, step: Callable[[int], object]) -> None:
    """Write a file from its slices, and refuse it where its hash is not ``name``."""
    found, done = hashlib.sha256(), 0
    with to.open("xb") as out:
        for piece in source:
            out.write(piece)
            found.update(piece)
            done += len(piece)
            step(done)
        out.flush()
        os.fsync(out.fileno())
    if found.hexdigest() != name:
        raise Refusal("file.changed", path=to)


def _slices(source: Path) -> Iterator[bytes]:
    check_free(source)
    if not source.is_file():
        if source.exists():
            raise Refusal("file.not_a_file", path=source)
        raise Trouble("file.missing", path=source)
    yield from _pieces(source)


def _pieces(source: Path) -> Iterator[bytes]:
    try:
        with source.open("rb") as opened:
            while piece := opened.read(_SLICE):
                yield piece
    except FileNotFoundError as error:
        raise Trouble("file.missing", path=source) from error
    except OSError as error:
        raise Trouble("file.unreadable", path=source) from error


def kept(folder: Path, name: str) -> Path:
    """Return where a file with this hash lies or would lie."""
    return folder / name[:2] / name
