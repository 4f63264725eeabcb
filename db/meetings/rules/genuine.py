"""Whether a file is what its ending says, by how its content begins.

Members must be able to open what they are sent (P7).
"""

import re

from db.errors import Refusal
from db.meetings.rules.intake import clean_name, ending

BEGINNING = 4096
"""As many bytes of a file are looked at."""
_ZIP, _OLE = (b"PK\x03\x04",), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xd0\xcf\x11\xe0")
_RTF = (b"{\\rtf",)
# An old Word file may be rich text under another name, and one with a password lies in an old
# shell. An old Excel file may be a table as text; Excel asks, and opens it.
_STARTS: dict[str, tuple[str, tuple[bytes, ...]]] = {
    ".docx": ("word", _ZIP + _OLE),
    ".doc": ("word", _OLE + _ZIP + _RTF),
    ".rtf": ("word", _RTF),
    ".odt": ("word", _ZIP),
    ".xlsx": ("excel", _ZIP + _OLE),
    ".ods": ("excel", _ZIP),
    ".pptx": ("powerpoint", _ZIP + _OLE),
    ".ppt": ("powerpoint", _OLE + _ZIP),
    ".odp": ("powerpoint", _ZIP),
    ".png": ("picture", (b"\x89PNG\r\n\x1a\n",)),
    ".jpg": ("picture", (b"\xff\xd8\xff",)),
    ".jpeg": ("picture", (b"\xff\xd8\xff",)),
    ".tif": ("picture", (b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+")),
    ".tiff": ("picture", (b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+")),
    ".msg": ("message", _OLE),
}
_HEADER = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:>?From |[!-9;-~]+[ \t]*:)")
_TEXTS = frozenset({".txt", ".md", ".csv"})
_WIDE = (b"\xff\xfe", b"\xfe\xff")  # text in two bytes a character, as Notepad calls Unicode
_PDF, _PDF_WITHIN = b"%PDF", 1024


def kind_amiss(name: str, begins: bytes) -> str:
    """Return what a file says it is and is not by its content, or nothing where it may be so."""
    end = ending(name)
    if end == ".pdf":
        return "" if _PDF in begins[:_PDF_WITHIN] else "pdf"
    if end in _TEXTS:
        return "text" if b"\x00" in begins and not begins.startswith(_WIDE) else ""
    if end == ".eml":
        return "" if _HEADER.match(begins) else "mail"
    kind, starts = _STARTS.get(end, ("", ()))
    return "" if begins.startswith(starts) else kind


def check_content(name: str, begins: bytes) -> None:
    """Refuse a file that nobody could open as what its ending says it is."""
    kind = kind_amiss(name, begins[:BEGINNING])
    if kind:
        raise Refusal(f"intake.no_{kind}", "", name=clean_name(name))
