"""A folder of numbered files, written whole or not at all."""

import errno
import os
import secrets
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

from db.errors import Refusal, Trouble
from db.files import PART, check_free, copy_kept, files_folder, put_in_place
from db.papers.numbered.plan import NumberedPack, PackFile

Step = Callable[[int, str], object]


def write_pack(made: NumberedPack, folder: Path, home: Path, step: Step) -> Path:
    """Write a pack into a new folder and return it; what stops it leaves nothing behind.

    The files go to a temporary folder beside it, which takes the name in one step. ``home`` is
    the minute book; ``step`` is told percent and name, and may raise to stop.

    Raises:
        Refusal: ``numbered.exists``, or the folder belongs to an open minute book.
        Trouble: ``numbered.damaged`` where a kept file is not what it was, ``file.full`` or
            ``file.unwritable``.

    """
    check_free(folder)
    if folder.exists() or folder.is_symlink():
        raise Refusal("numbered.exists", "folder", path=folder)
    part = folder.with_name(f".{folder.name}.{secrets.token_hex(4)}{PART}")
    try:
        part.mkdir(parents=True)
        _fill(made, part, home, step)
        return put_in_place(part, folder)
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise Trouble("file.full", path=folder, bytes=f"{made.size:,}") from error
        raise Trouble("file.unwritable", path=folder) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _fill(made: NumberedPack, part: Path, home: Path, step: Step) -> None:
    done, whole = 0, max(1, made.size)
    for each in made.files:
        step(100 * done // whole, each.name)
        _write(each, part / each.name, home, partial(_tell, step, done, whole, each.name))
        done += each.size
    step(100, "")


def _tell(step: Step, before: int, whole: int, name: str, done: int) -> None:
    step(min(100, 100 * (before + done) // whole), name)


def _write(file: PackFile, to: Path, home: Path, step: Callable[[int], object]) -> None:
    if file.content:
        with to.open("xb") as out:
            out.write(file.content)
            out.flush()
            os.fsync(out.fileno())
        return
    try:
        copy_kept(files_folder(home), file.sha256, to, step)
    except Refusal as refusal:
        if refusal.code != "file.changed":
            raise
        raise Trouble("numbered.damaged", name=file.name) from refusal
