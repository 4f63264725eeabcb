"""Owners' returns by the ending of their file: a workbook, or a Word document (P18)."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from db.errors import Refusal
from db.files import read_whole
from db.risks.queries import OwnerReturn
from db.store import Reading
from db.transfer.sheets.returns import ReadReturn, read_returns, returns_workbook
from db.transfer.word.opening import LARGEST
from db.transfer.word.returns import read_document
from db.transfer.word.writing import returns_document

DOCUMENT, WORKBOOK = ".docx", ".xlsx"


def written(owners: Sequence[OwnerReturn], as_at: date, path: Path) -> bytes:
    """Return the returns as the file a path is to be; refuses one that is neither form."""
    match path.suffix.lower():
        case ".docx":
            return returns_document(owners, as_at)
        case ".xlsx":
            return returns_workbook(owners, as_at)
    raise Refusal("returns.format", "file", path=path.name)


def read_back(book: Reading, path: Path) -> ReadReturn:
    """Return the changes a returned file proposes; raises what each of the two forms refuses."""
    if path.suffix.lower() == DOCUMENT:
        return read_document(book, read_whole(path, LARGEST), path.name)
    return read_returns(book, path)
