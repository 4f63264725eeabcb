"""The response to a request as a folder of files, each written whole or not at all."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from db.custody.queries import HeldLine
from db.custody.rules import HeldState
from db.custody.rules.foi import RELEASING
from db.errors import Refusal, Trouble
from db.files import files_folder, kept, read_kept, write_whole
from db.papers.foi.papers import answered, foi_response, one_text, page_of
from db.papers.pdf import pdf_bytes
from db.store import Reading

_LARGEST = 500_000_000  # bytes of one paper


@dataclass(frozen=True, slots=True)
class ResponseFile:
    """A file of the response: where it lies, and what it is of ("" for the index)."""

    path: Path
    held: str


def respond(
    book: Reading, request: str, folder: Path, as_at: date, home: Path
) -> list[ResponseFile]:
    """Write the response to a request into a folder and return its files.

    The index comes first, then each text that is disclosed, then the file of each paper released
    whole. ``home`` is the minute book, beside which papers' files lie.

    Raises:
        Refusal: ``papers.no_foirequest``, ``papers.foi_undecided``, or a paper's file is missing.
        Trouble: the folder cannot be written.

    """
    page = page_of(book, request)
    undecided = sum(each.state is HeldState.TO_CONSIDER for each in page.held)
    if undecided:
        raise Refusal("papers.foi_undecided", "ref", count=undecided)
    _make(folder)
    told = answered(page)
    index = pdf_bytes(foi_response(book, request, as_at))
    written = [ResponseFile(write_whole(folder / "00-index.pdf", index), "")]
    for at, each in enumerate(told, 1):
        if each.state not in RELEASING:
            continue
        paper = pdf_bytes(one_text(page, at, each, as_at))
        path = folder / f"{at:02d}-{_plain(each.ref or each.title)}.pdf"
        written.append(ResponseFile(write_whole(path, paper), each.id))
        written += _file_of(book, each, at, folder, home)
    return written


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Trouble("file.unwritable", path=folder) from error


def _file_of(
    book: Reading, held: HeldLine, at: int, folder: Path, home: Path
) -> list[ResponseFile]:
    """Copy the file of a paper that is released whole; a file cannot be released in part."""
    if held.kind != "paper" or held.state is not HeldState.RELEASED:
        return []
    sql = "SELECT sha256, filename FROM paper_live WHERE id = :id"
    sha256, filename = book.row(sql, id=held.thing) or ("", "")
    if not sha256:
        return []
    place = kept(files_folder(home), sha256)
    if not place.exists():
        raise Refusal("papers.foi_no_file", "ref", name=filename)
    stem, suffix = Path(filename).stem, Path(filename).suffix.lower()
    ending = suffix if re.fullmatch(r"\.[a-z0-9]{1,8}", suffix) else ""
    path = folder / f"{at:02d}-{_plain(stem)}-file{ending}"
    content = read_kept(files_folder(home), sha256, _LARGEST)
    return [ResponseFile(write_whole(path, content), held.id)]


def _plain(words: str) -> str:
    """Return words as part of a file name, in letters every system takes."""
    flat = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9.]+", "-", flat).strip("-.")[:60] or "text"
