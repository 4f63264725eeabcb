"""Everything a PDF says, read back from the file itself: not from what it was made of.

Pages, bookmarks, the file's properties, alternative words and titles in its tags, links, notes and
attached files. What only a picture shows is counted and not read.
"""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

from db.errors import Refusal
from db.meetings.rules.leaks import Place
from db.words import say

_PACKET = re.compile(rb"<x:xmpmeta.*?</x:xmpmeta>", re.DOTALL)
_MARKUP = re.compile(r"<[^>]*>")
_TELLING = ("Title", "Author", "Subject", "Keywords", "Creator", "Producer")


@dataclass(frozen=True, slots=True)
class ReadBack:
    """What a file says and where, how many pictures it has, and how many pages without a word."""

    places: tuple[Place, ...]
    pictures: int
    silent: int


def read_back(content: bytes, name: str = "") -> ReadBack:
    """Return everything a PDF says.

    Raises:
        Refusal: it is no PDF, or a locked one.

    """
    try:
        document = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        raise Refusal("leak.unreadable", "file", path=name) from error
    with document:
        pages = [_page(page, number) for number, page in enumerate(document, 1)]
        around = [
            Place(say("leak.properties"), "\n".join(_properties(document, content))),
            Place(
                say("leak.bookmarks"), "\n".join(each.get_title() for each in document.get_toc())
            ),
            Place(say("leak.attachments"), "\n".join(_attached(document))),
        ]
    places = [each for page, _pictures in pages for each in page]
    silent = sum(not page[0].text.strip() for page, _pictures in pages)
    told = [each for each in (*places, *around) if each.text.strip()]
    return ReadBack(tuple(told), sum(pictures for _page, pictures in pages), silent)


def _page(page: Any, number: int) -> tuple[list[Place], int]:
    text = page.get_textpage()
    here = say("leak.page", number=number)
    found = [Place(here, text.get_text_bounded())]
    text.close()
    for code, said in (("leak.tags", _tagged(page)), ("leak.links", _noted(page))):
        found.append(Place(f"{here}, {say(code)}", "\n".join(said)))
    pictures = sum(1 for _each in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE]))
    page.close()
    return found, pictures


def _wide(ask: Any, *given: Any) -> str:
    """Return a text the library gives in UTF-16: asked for its length first."""
    length = ask(*given, None, 0)
    if length <= 2:  # noqa: PLR2004 - the end of an empty one
        return ""
    room = ctypes.create_string_buffer(length)
    ask(*given, ctypes.cast(room, ctypes.POINTER(ctypes.c_ushort)), length)
    return room.raw[: length - 2].decode("utf-16-le", "replace")


def _tagged(page: Any) -> list[str]:
    """Return the alternative words, actual words and titles in the tags of a page."""
    tree = raw.FPDF_StructTree_GetForPage(page)
    if not tree:
        return []
    found: list[str] = []
    waiting = [
        raw.FPDF_StructTree_GetChildAtIndex(tree, at)
        for at in range(raw.FPDF_StructTree_CountChildren(tree))
    ]
    asks = (
        raw.FPDF_StructElement_GetAltText,
        raw.FPDF_StructElement_GetActualText,
        raw.FPDF_StructElement_GetTitle,
    )
    while waiting:
        element = waiting.pop()
        if not element:
            continue
        found += [said for ask in asks if (said := _wide(ask, element))]
        waiting += [
            raw.FPDF_StructElement_GetChildAtIndex(element, at)
            for at in range(raw.FPDF_StructElement_CountChildren(element))
        ]
    raw.FPDF_StructTree_Close(tree)
    return found


def _noted(page: Any) -> Iterator[str]:
    """Return what links and notes on a page say beside the page's own words."""
    for at in range(raw.FPDFPage_GetAnnotCount(page)):
        note = raw.FPDFPage_GetAnnot(page, at)
        for key in (b"Contents", b"T", b"Subj", b"TU"):
            said = _wide(raw.FPDFAnnot_GetStringValue, note, key)
            if said:
                yield said
        raw.FPDFPage_CloseAnnot(note)


def _properties(document: Any, content: bytes) -> Iterator[str]:
    for name in _TELLING:
        yield document.get_metadata_value(name)
    for packet in _PACKET.findall(content):
        yield _MARKUP.sub("\n", packet.decode("utf-8", "replace"))


def _attached(document: Any) -> Iterator[str]:
    for at in range(document.count_attachments()):
        attached = document.get_attachment(at)
        yield attached.get_name()
        yield bytes(attached.get_data()).decode("utf-8", "replace")
