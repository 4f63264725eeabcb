"""Separated text (.csv, .tsv): which encoding and which separator, found by trying."""

import csv
import io
from collections import Counter

from db.errors import Refusal
from db.transfer.sheets import grid
from db.transfer.sheets.grid import NOTHING, Cell, Sheet
from db.transfer.sheets.guard import is_wide

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_SEPARATORS = ",;\t|"
_SAMPLE = 60  # lines looked at to find the separator


def read(content: bytes, name: str) -> list[Sheet]:
    """Return the one sheet of a separated text.

    Raises:
        Refusal: ``sheet.damaged`` for text no encoding fits or a quotation mark never closed.

    """
    text = _decoded(content, name)
    remarks: list[str] = []
    first = text[:8].lower()
    if first.startswith("sep=") and text[4:5].strip("\r\n"):  # Excel's own hint
        separator, text = text[len("sep=")], text.split("\n", 1)[-1]
    else:
        separator = _separator(text)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator, skipinitialspace=True)
    try:
        cells = grid.bounded(([_cell(each) for each in row] for row in rows), remarks)
    except csv.Error as error:
        raise Refusal("sheet.damaged", name=name) from error
    return [Sheet(name, cells, remarks=remarks)]


def _cell(text: str) -> Cell:
    return Cell(text) if text.strip() else NOTHING


def _decoded(content: bytes, name: str) -> str:
    encodings = [code for mark, code in _MARKS if content.startswith(mark)]
    if not encodings and is_wide(content):
        encodings = ["utf-16-le"]
    for code in (*encodings, "utf-8", "cp1252"):
        try:
            text = content.decode(code)
        except UnicodeError:
            continue
        if "\0" not in text:
            return text
    raise Refusal("sheet.damaged", name=name)


def _separator(text: str) -> str:
    """Return the separator that cuts most of the first lines into the same number of columns."""
    lines = "\n".join(text.splitlines()[:_SAMPLE])
    return max(_SEPARATORS, key=lambda each: _evenness(lines, each))


def _evenness(lines: str, separator: str) -> tuple[float, int]:
    try:
        widths = [len(row) for row in csv.reader(io.StringIO(lines), delimiter=separator) if row]
    except csv.Error:
        return 0.0, 0
    counts = Counter(width for width in widths if width > 1)
    if not counts:
        return 0.0, 0
    width, often = counts.most_common(1)[0]
    return often / len(widths), width
