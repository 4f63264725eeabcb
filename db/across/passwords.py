"""Whether a file asks for a password before it opens, which nobody at a meeting would have (P7)."""

import io
import zipfile
import zlib
from pathlib import Path
from threading import Lock

import pypdfium2 as pdfium
from pypdfium2 import raw

from db.meetings.rules.intake import ending

PDFIUM = Lock()
"""PDFium must not be entered by two threads at once."""
_MOST = 200_000_000
_OLE = b"\xd0\xcf\x11\xe0"
_SEALED = "EncryptedPackage".encode("utf-16-le")  # where Office keeps a file under a password
_SECTOR, _WORD, _FLAGS = 512, b"\xec\xa5", 11
_OFFICE = frozenset({".docx", ".xlsx", ".pptx", ".doc", ".xls", ".ppt"})
_OPEN = frozenset({".odt", ".ods", ".odp"})
_BROKEN = (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, NotImplementedError)


def needs_password(name: str, file: Path | bytes) -> bool:
    """Return whether a file opens only with a password; one that cannot be read does not say so.

    A PDF that is only not to be printed or copied opens for everybody.
    """
    end = ending(name)
    if end == ".pdf":
        return _pdf(file)
    if end not in _OFFICE | _OPEN:
        return False
    content = _content(file)
    if end in _OPEN:
        return _open_document(content)
    return content.startswith(_OLE) and (_SEALED in content or _old_word(content))


def _pdf(file: Path | bytes) -> bool:
    with PDFIUM:
        try:
            pdfium.PdfDocument(file).close()
        except pdfium.PdfiumError as error:
            return bool(error.err_code == raw.FPDF_ERR_PASSWORD)
        except OSError:
            return False
    return False


def _content(file: Path | bytes) -> bytes:
    if isinstance(file, bytes):
        return file
    try:
        with file.open("rb") as opened:
            return opened.read(_MOST)
    except OSError:
        return b""


def _old_word(content: bytes) -> bool:
    """Return what an old Word file says of itself where its words begin."""
    for at in range(_SECTOR, len(content) - _FLAGS, _SECTOR):
        if content.startswith(_WORD, at):
            return bool(content[at + _FLAGS] & 1)
    return False


def _open_document(content: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            manifest = parts.open("META-INF/manifest.xml").read(1_000_000)
    except (KeyError, RuntimeError, *_BROKEN):
        return False
    return b"encryption-data" in manifest
