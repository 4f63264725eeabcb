"""Two places where ReportLab writes what PDF/A and readers of text do not accept, put right.

``apply`` replaces both for the whole process, once; ordinary PDFs stay ordinary PDFs with them.
"""

from collections.abc import Sequence
from typing import Any

from reportlab.pdfbase import ttfonts
from reportlab.pdfbase.pdfdoc import PDFStream

_END = b"endstream\n"
_as_written = PDFStream.format


def _format_stream(stream: Any, document: Any) -> bytes:
    """Put a line end before ``endstream`` (PDF/A-2, 6.1.7.1)."""
    written: bytes = _as_written(stream, document)
    return written[: -len(_END)] + b"\r\n" + _END


def _to_unicode(fontname: str, subset: Sequence[int]) -> str:
    """Map a font's codes to characters: none to U+0000, blocks of 100, pairs beyond U+FFFF."""
    pairs = [
        f"<{code:02X}> <{chr(letter).encode('utf-16-be').hex().upper()}>"
        for code, letter in enumerate(subset)
        if letter
    ]
    out = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        f"/CMapName /{fontname} def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<00> <FF>",
        "endcodespacerange",
    ]
    for first in range(0, len(pairs), 100):
        block = pairs[first : first + 100]
        out += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    out += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(out)


def apply() -> None:
    """Put both right; doing so twice changes nothing."""
    PDFStream.format = _format_stream  # type: ignore[method-assign,assignment]
    ttfonts.makeToUnicodeCMap = _to_unicode
