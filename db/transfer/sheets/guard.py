"""What a file from outside really is, found before any library opens it.

The name says nothing: the first bytes do. A zip is measured by its directory before a byte of it
is unpacked, and a part that declares entities is refused, so that a small file cannot become
gigabytes (a "zip bomb", a "billion laughs").
"""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from enum import StrEnum

from db.errors import Refusal
from db.transfer.sheets import grid

MAX_PARTS = 5_000
MAX_UNPACKED = 300_000_000
MAX_RATIO = 250  # of a part above a megabyte; real sheets stay under 60
_LARGE = 1_000_000  # bytes of a part
_LATIN = 0.9  # of the letters of a text in two bytes each, whose higher byte is nought
WHOLE = 24_000_000  # bytes of sheets that are read with merges and all; above, only as a stream

_BROKEN = (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, struct.error)
_DOCTYPE = re.compile(rb"<\0?!\0?(D\0?O\0?C\0?T\0?Y\0?P\0?E|E\0?N\0?T\0?I\0?T\0?Y)", re.IGNORECASE)
_WORKSHEET = re.compile(
    r"^xl/(worksheets|chartsheets|macrosheets)/[^/]+\.(xml|bin)$", re.IGNORECASE
)


class Format(StrEnum):
    """The formats that are read."""

    XLSX = "xlsx"
    XLSB = "xlsb"
    XLS = "xls"
    ODS = "ods"
    CSV = "csv"


def recognise(content: bytes, name: str) -> Format:
    """Return the format of a file by its bytes.

    Raises:
        Refusal: ``sheet.empty_file``, ``sheet.not_a_sheet``, ``sheet.password``, ``sheet.bomb`` or
            ``sheet.damaged``.

    """
    if not content.strip(b"\0\r\n\t "):
        raise Refusal("sheet.empty_file", name=name)
    if content.startswith(b"PK"):
        return _zip(content, name)
    if content.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        if "EncryptedPackage".encode("utf-16-le") in content:
            raise Refusal("sheet.password", name=name)
        return Format.XLS
    head = content[:2048].lstrip().lower()
    if head.startswith((b"%pdf", b"{\\rtf", b"sqlite format", b"\x89png", b"\xff\xd8")):
        raise Refusal("sheet.not_a_sheet", name=name)
    if head.startswith((b"<", b"\xef\xbb\xbf<")):
        raise Refusal("sheet.web_page", name=name)
    if b"\0" in content[:4096] and not is_wide(content):
        raise Refusal("sheet.not_a_sheet", name=name)
    return Format.CSV


def is_wide(content: bytes) -> bool:
    """Return whether a text has two bytes a character, with a mark that says so or without."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    first = content[:4096]
    return (
        bool(first[1::2]) and first[1::2].count(0) > 0.9 * len(first[1::2]) and 0 not in first[::2]
    )


def _zip(content: bytes, name: str) -> Format:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            found = _format(parts, name)
            for part in _measured(parts, name):
                _check_part(parts, part, name)
            return found
    except _BROKEN as error:
        raise Refusal("sheet.damaged", name=name) from error
    except (NotImplementedError, RuntimeError) as error:  # a method or encryption zipfile lacks
        raise Refusal("sheet.password", name=name) from error


def _format(parts: zipfile.ZipFile, name: str) -> Format:
    names = {each.lower().lstrip("/") for each in parts.namelist()}
    if "xl/workbook.bin" in names:
        return Format.XLSB
    if any(each.endswith("workbook.xml") for each in names) or "xl/workbook.xml" in names:
        return Format.XLSX
    if "content.xml" in names and _is_ods(parts, name):
        return Format.ODS
    raise Refusal("sheet.not_a_sheet", name=name)


def _is_ods(parts: zipfile.ZipFile, name: str) -> bool:
    kind = parts.read("mimetype")[:100] if "mimetype" in parts.namelist() else b"spreadsheet"
    if "META-INF/manifest.xml" in parts.namelist():
        manifest = parts.open("META-INF/manifest.xml").read(1_000_000)
        if b"encryption-data" in manifest:
            raise Refusal("sheet.password", name=name)
    return b"spreadsheet" in kind


def _measured(parts: zipfile.ZipFile, name: str) -> Iterator[zipfile.ZipInfo]:
    entries = parts.infolist()
    if len(entries) > MAX_PARTS or sum(each.file_size for each in entries) > MAX_UNPACKED:
        raise Refusal("sheet.bomb", name=name)
    if len({each.filename for each in entries}) != len(entries):
        raise Refusal("sheet.damaged", name=name)
    for each in entries:
        if each.flag_bits & 1:
            raise Refusal("sheet.password", name=name)
        packed = max(each.compress_size, 1)
        if each.file_size > _LARGE and each.file_size / packed > MAX_RATIO:
            raise Refusal("sheet.bomb", name=name)
        yield each


def _check_part(parts: zipfile.ZipFile, part: zipfile.ZipInfo, name: str) -> None:
    """Read the start of an XML part; the directory's sizes are held to by zipfile itself."""
    if not part.filename.lower().endswith((".xml", ".rels", ".vml")):
        return
    with parts.open(part) as stream:
        if _DOCTYPE.search(stream.read(64 * 1024)):
            raise Refusal("sheet.entities", name=name)


def is_small(content: bytes) -> bool:
    """Return whether the sheets of a workbook may be held in memory with all their marks."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        sizes = [each.file_size for each in parts.infolist() if _WORKSHEET.match(each.filename)]
    return sum(sizes) <= WHOLE


def check_extent(content: bytes, found: Format, name: str) -> None:
    """Refuse a sheet whose cells stand so far apart that laying it out would fill the memory.

    Raises:
        Refusal: ``sheet.too_wide``.

    """
    if found is Format.XLS:
        return  # at most 65,536 by 256 by its format
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        for each in parts.infolist():
            lower = each.filename.lower()
            if found is Format.ODS and lower == "content.xml":
                extents = _ods_extents(parts.read(each))
            elif found is Format.XLSB and _WORKSHEET.match(lower):
                extents = iter([_xlsb_extent(parts.read(each))])
            elif found is Format.XLSX and _WORKSHEET.match(lower):
                extents = iter([_xlsx_extent(parts.read(each))])
            else:
                continue
            if any(rows * columns > 20 * grid.MAX_ROWS * 26 for rows, columns in extents):
                raise Refusal("sheet.too_wide", name=name)


_REFERENCE = re.compile(rb"""\sr=["']([A-Z]{1,3})([0-9]{1,7})["']""")


def _xlsx_extent(part: bytes) -> tuple[int, int]:
    rows = columns = 0
    for letters, digits in _REFERENCE.findall(part):
        rows = max(rows, int(digits))
        column = 0
        for letter in letters:
            column = column * 26 + letter - 64
        columns = max(columns, column)
    return rows, columns


_ODS = re.compile(
    rb"<(/?)[\w-]*:?(table-row|table-cell|covered-table-cell|table)\b([^>]*?)(/?)>", re.ASCII
)
_REPEATED = re.compile(rb"number-(?:rows|columns)-repeated=[\"'](\d{1,9})")


def _ods_extents(part: bytes) -> Iterator[tuple[int, int]]:
    """Measure each table by its filled cells, repetitions counted."""
    rows = columns = at = last = 0
    for closing, kind, attributes, alone in _ODS.findall(part):
        found = _REPEATED.search(attributes)
        times = int(found[1]) if found else 1
        if kind == b"table" and closing:
            yield last, columns
            rows = columns = last = 0
        elif kind == b"table-row" and not closing:
            at = 0
            rows += times
        elif kind.endswith(b"cell") and not closing:
            at += times
            if not alone or b"value" in attributes:
                columns, last = max(columns, at), max(last, rows)


_XLSB_ROW, _XLSB_CELLS = 0, range(2, 12)  # record numbers; 1 is a blank cell


def _xlsb_extent(part: bytes) -> tuple[int, int]:
    rows = columns = at = 0
    while at < len(part):
        record, at = _varint(part, at, 2)
        size, at = _varint(part, at, 4)
        if record == _XLSB_ROW and at + 4 <= len(part):
            rows = max(rows, struct.unpack_from("<I", part, at)[0] + 1)
        elif record in _XLSB_CELLS and at + 4 <= len(part):
            columns = max(columns, struct.unpack_from("<I", part, at)[0] + 1)
        at += size
    return rows, columns


def _varint(part: bytes, at: int, most: int) -> tuple[int, int]:
    value = 0
    for place in range(most):
        if at >= len(part):
            return value, at + 1
        byte = part[at]
        at += 1
        value |= (byte & 127) << (7 * place)
        if not byte & 128:
            break
    return value, at
