"""What a paper says, and what its PDF reads out: to be compared letter by letter."""

import ctypes
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
from pikepdf import Array, Dictionary

from db.papers.letters import clean
from db.papers.paper import (
    Block,
    Box,
    Bullets,
    Facts,
    Figure,
    Group,
    Heading,
    HeatMap,
    Numbered,
    PageBreak,
    Paper,
    Paragraph,
    Section,
    Signature,
    Table,
    cell,
    plain,
)


def _table(block: Table) -> Iterator[str]:
    yield block.caption
    yield from [column.head for column in block.columns] if block.rows else [block.empty]
    for row in block.rows:
        cells = (row.words,) if isinstance(row, Group) else row
        yield from (plain(cell(each).whole()) for each in cells)


def _heat(block: HeatMap) -> Iterator[str]:
    yield from (block.caption, block.corner, *block.columns)
    for name, cells in block.rows:
        yield name
        for place in cells:
            many = "1 risk" if len(place.refs) == 1 else f"{len(place.refs)} risks"
            yield str(place.score)
            yield many + ", ".join(place.refs) if place.refs else ""


def _box(block: Box) -> Iterator[str]:
    facts = " · ".join(f"{name}: {value}" for name, value in block.facts)
    yield from (block.label, block.ref, plain(block.words), facts)


def _signature(block: Signature) -> Iterator[str]:
    yield plain(block.lead)
    for label, value in block.lines:
        yield from (f"{label}:", value)


_SAID: dict[type, Callable[[Any], Iterator[str]]] = {
    Heading: lambda block: iter((block.words,)),
    Paragraph: lambda block: iter((plain(block.words),)),
    Bullets: lambda block: (f"•{plain(item)}" for item in block.items),
    Numbered: lambda block: (
        f"{number}.{plain(item)}" for number, item in enumerate(block.items, block.start)
    ),
    Table: _table,
    HeatMap: _heat,
    Facts: lambda block: (plain(words) for pair in block.pairs for words in pair),
    Box: _box,
    Signature: _signature,
    Figure: lambda block: iter((block.caption,)),
    PageBreak: lambda _block: iter(()),
    Section: lambda block: _all(block.blocks),
}


def _all(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        yield from _SAID[type(block)](block)


def said(paper: Paper) -> str:
    """Return all a paper says, without blanks."""
    opening = (paper.status, paper.status_note, paper.title, paper.subtitle)
    return "".join(clean("".join((*opening, *_all(paper.blocks)))).split())


def heard(written: bytes) -> str:
    """Return what a PDF's structure tree reads out, without blanks."""
    return "".join(heard_words(written))


def heard_words(written: bytes) -> list[str]:
    """Return the words a PDF's structure tree reads out."""
    with pikepdf.open(BytesIO(written)) as pdf:
        pages = {each.obj.objgen: number for number, each in enumerate(pdf.pages)}
        marks = [*_marks(pdf.Root.StructTreeRoot.K[0], pages, 0)]
    texts = _texts(written)
    return "".join(texts.get(mark, "") for mark in marks).split()


def _marks(element: Any, pages: dict[Any, int], of: int) -> Iterator[tuple[int, int]]:
    of = pages[element.Pg.objgen] if "/Pg" in element else of
    kids = element.get("/K", Array())
    for kid in kids if isinstance(kids, Array) else [kids]:
        if not isinstance(kid, Dictionary):
            yield of, int(kid)
        elif kid.get("/Type") == "/MCR":
            yield pages[kid.Pg.objgen], int(kid.MCID)
        elif "/S" in kid:
            yield from _marks(kid, pages, of)


def _texts(written: bytes) -> dict[tuple[int, int], str]:
    """Return the text of every mark, by page and number, as PDFium finds it."""
    out: dict[tuple[int, int], str] = {}
    with pypdfium2.PdfDocument(written) as document:
        for number, sheet in enumerate(document):
            text = sheet.get_textpage()
            for each in sheet.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
                mark = number, pdfium.FPDFPageObj_GetMarkedContentID(each)
                out[mark] = out.get(mark, "") + _text(each, text)
            text.close()
            sheet.close()
    return out


def _text(each: Any, text: Any) -> str:
    size = pdfium.FPDFTextObj_GetText(each, text, None, 0)
    found = ctypes.create_string_buffer(size)
    pdfium.FPDFTextObj_GetText(
        each, text, ctypes.cast(found, ctypes.POINTER(ctypes.c_ushort)), size
    )
    return found.raw.decode("utf-16-le", "replace").rstrip("\x00")
