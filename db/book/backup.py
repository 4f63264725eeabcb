"""Copies of an open book, made on its own connection, and the way back from one."""

import shutil
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from db.book.header import read_header
from db.book.opening import check_not_in_use
from db.book.places import check_place
from db.errors import Refusal, Trouble
from db.files import PART, SIDECARS, check_free, files_folder, kept
from db.store import Store

PAGES_A_STEP = 200
Progress = Callable[[int, int], None]


def _silent(_done: int, _whole: int) -> None:
    """Tell nobody."""


def back_up(
    store: Store, target: Path, *, files: Path | None = None, progress: Progress = _silent
) -> Path:
    """Copy the open book to ``target``, verify the copy and put it in place in one step.

    ``files`` is a folder that receives what papers' files it lacks. ``progress`` is told pages
    done and pages in all.

    Raises:
        Refusal: ``backup.ending`` (a backup must not pass for a live book) or an open book's path.
        Trouble: ``backup.failed``; an earlier backup under that name is untouched.

    """
    if target.suffix == ".minutebook":
        raise Refusal("backup.ending", "file", path=target)
    check_free(target)
    part = target.with_name(f".{target.name}{PART}")
    _clear(part)
    try:
        with store.connection() as connection:
            _copy(connection, part, progress)
        part.replace(target)
    except BaseException as error:
        _clear(part)
        if isinstance(
            error, OSError | sqlite3.DatabaseError | Trouble
        ):  # a full stick is a Trouble
            raise Trouble("backup.failed", path=target) from error
        raise
    if files:
        _copy_files(files_folder(store.path), files)
    return target


def _copy(connection: sqlite3.Connection, part: Path, progress: Progress) -> None:
    part.parent.mkdir(parents=True, exist_ok=True)
    copy = sqlite3.connect(part, isolation_level=None)
    try:
        connection.backup(
            copy, pages=PAGES_A_STEP, progress=lambda _s, left, whole: progress(whole - left, whole)
        )
        # A file that travels is sealed: in WAL mode it could not even be read from a locked stick.
        copy.execute("PRAGMA journal_mode = DELETE")
        if copy.execute("PRAGMA quick_check").fetchone() != ("ok",):
            raise sqlite3.DatabaseError("the copy is not whole")
    finally:
        copy.close()


def _clear(part: Path) -> None:
    for ending in ("", *SIDECARS):
        with suppress(FileNotFoundError):
            part.with_name(part.name + ending).unlink()


def _copy_files(source: Path, target: Path) -> None:
    for each in sorted(source.glob("*/*")):
        place = kept(target, each.name)
        if each.suffix != PART and not place.exists():
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(each, place)


def remove_backups(copies: Iterable[Path]) -> None:
    """Remove backups that are no longer kept; one that cannot be removed stays."""
    for each in copies:
        with suppress(OSError):
            each.unlink(missing_ok=True)


def restore(backup: Path, target: Path) -> Path:
    """Bring a backup back under a new name, checked before it is called a minute book.

    Raises:
        Refusal: ``book.exists``, ``book.not_a_book``, ``book.too_new`` or the place.
        Trouble: ``book.locked``, ``backup.damaged`` or the disk; nothing is left behind.

    """
    check_place(target)
    if target.exists():
        raise Refusal("book.exists", "path", path=target)
    read_header(backup)
    check_not_in_use(backup)
    part = target.with_name(f".{target.name}{PART}")
    _clear(part)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(backup, part)
        _check_whole(part)
        part.replace(target)
    except sqlite3.DatabaseError as error:
        _clear(part)
        raise Trouble("backup.damaged", path=backup) from error
    except BaseException as error:
        _clear(part)
        if isinstance(error, OSError):
            raise Trouble("file.unwritable", path=target) from error
        raise
    return target


def _check_whole(part: Path) -> None:
    copy = sqlite3.connect(part, isolation_level=None)
    try:
        if copy.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            raise sqlite3.DatabaseError("the backup is not whole")
    finally:
        copy.close()
