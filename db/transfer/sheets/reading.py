"""Reading any sheet from outside: every broken file ends in one clear sentence."""

import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from db import files
from db.errors import Refusal, Trouble
from db.transfer.sheets import grid, guard
from db.transfer.sheets.grid import Sheet
from db.transfer.sheets.guard import Format

_T = TypeVar("_T")


def read(path: Path) -> list[Sheet]:
    """Return the sheets of a file.

    Raises:
        Refusal: the file is none of the known formats, damaged, hostile, locked by a password or
            beyond the bounds of :mod:`db.transfer.sheets.grid`.
        Trouble: the file is missing or cannot be read.

    """
    content = files.read_whole(path, grid.MAX_BYTES)
    return sheets(content, path.name)


def sheets(content: bytes, name: str) -> list[Sheet]:
    """Return the sheets of a file's bytes; raises as :func:`read`."""
    found = guard.recognise(content, name)
    if found is Format.CSV:
        from db.transfer.sheets import separated

        return separated.read(content, name)
    if found is Format.XLSX:
        return _excel(content, name)
    return _others(content, found, name)


def _excel(content: bytes, name: str) -> list[Sheet]:
    from db.transfer.sheets import excel

    try:
        return _guarded(lambda: excel.read(content, small=guard.is_small(content)), name)
    except Refusal as refusal:
        if refusal.code != "sheet.damaged":
            raise
        # Another reader may forgive what this one does not (a missing style, a lost string table).
        return _others(content, Format.XLSX, name)


def _others(content: bytes, found: Format, name: str) -> list[Sheet]:
    from db.transfer.sheets import others

    _guarded(lambda: guard.check_extent(content, found, name), name)
    try:
        return _guarded(lambda: others.read(content), name)
    except Refusal as refusal:
        if found is Format.XLS and refusal.code == "sheet.damaged":
            raise Refusal("sheet.damaged_or_locked", name=name) from refusal
        raise


def _guarded(read_it: Callable[[], _T], name: str) -> _T:
    """Call a reader of strangers' bytes, whose own failures are many and undeclared."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what a reader leaves out is nothing we use
            return read_it()
    except (Refusal, Trouble):
        raise
    except zipfile.BadZipFile as error:
        raise Refusal("sheet.damaged", name=name) from error
    except Exception as error:
        code = "sheet.password" if type(error).__name__ == "PasswordError" else "sheet.damaged"
        raise Refusal(code, name=name) from error
    except BaseException as error:
        # A panic of the compiled reader is no Exception; an interruption is not its fault.
        if type(error).__name__ != "PanicException":
            raise
        raise Refusal("sheet.damaged", name=name) from error
