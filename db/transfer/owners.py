"""Owners' returns by the ending of their file: a workbook, or a Word document (P18)."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from db.errors import Refusal
from db.files import read_whole, write_whole
from db.meetings.rules.numbered import plain
from db.risks.queries import OwnerReturn
from db.store import Reading
from db.transfer.sheets.returns import ReadReturn, read_returns, returns_workbook
from db.transfer.word.opening import LARGEST
from db.transfer.word.returns import read_document
from db.transfer.word.writing import returns_document
from db.words import say

DOCUMENT, WORKBOOK = ".docx", ".xlsx"
_LONGEST = 60


def written(owners: Sequence[OwnerReturn], as_at: date, path: Path) -> bytes:
    """Return the returns as the file a path is to be; refuses one that is neither form."""
    match path.suffix.lower():
        case ".docx":
            return returns_document(owners, as_at)
        case ".xlsx":
            return returns_workbook(owners, as_at)
    raise Refusal("returns.format", "file", path=path.name)


def write_each(owners: Sequence[OwnerReturn], as_at: date, path: Path) -> list[Path]:
    """Write a file for each owner, with nobody else's risks in it, and return where they lie.

    Each is named after ``path`` and its owner. A file that is there already may be a return filled
    in meanwhile: it stays, and the new one takes the next free name.

    Raises:
        Refusal: ``returns.format``, or ``returns.nobody`` where there is no risk anybody owns.

    """
    if not owners:
        raise Refusal("returns.nobody", "file")
    return [write_whole(_beside(path, each.name), written([each], as_at, path)) for each in owners]


def _beside(path: Path, owner: str) -> Path:
    """Return the first free name of an owner's own file."""
    stem = f"{path.stem}, {plain(owner)[:_LONGEST].strip() or say('returns.owner')}"
    named = path.with_name(f"{stem}{path.suffix}")
    count = 1
    while named.exists():
        count += 1
        named = path.with_name(f"{stem} ({count}){path.suffix}")
    return named


def read_back(book: Reading, path: Path) -> ReadReturn:
    """Return the changes a returned file proposes; raises what each of the two forms refuses."""
    if path.suffix.lower() == DOCUMENT:
        return read_document(book, read_whole(path, LARGEST), path.name)
    return read_returns(book, path)
