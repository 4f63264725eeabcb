"""From a paper to the bytes of its PDF."""

from collections.abc import Iterator
from dataclasses import replace

from db.papers import style
from db.papers.paper import Paper, Run
from db.papers.pdf.blocks import strips_of
from db.papers.pdf.furniture import furnish, size_of
from db.papers.pdf.setting import Frame, behind, blank, filled, heading, kept, words
from db.papers.pdf.sheet import Sheet
from db.papers.pdf.strips import Strip, lay
from db.papers.pdf.tree import Element
from db.papers.style import MARGIN_FOOT, MARGIN_SIDE, MARGIN_TOP


def pdf_bytes(paper: Paper) -> bytes:
    """Return a paper as a PDF that keeps PDF/UA-1 and PDF/A-2a; the same paper, the same bytes."""
    width, height = size_of(paper)
    frame = Frame(width - 2 * MARGIN_SIDE, height - MARGIN_TOP - MARGIN_FOOT)
    document = Element("Document")
    strips = [*_opening(paper, document, frame), *strips_of(paper.blocks, document, frame)]
    pages = lay(strips, frame.height)
    sheet = Sheet(paper, document, (width, height), len(pages))
    for number, page in enumerate(pages, 1):
        furnish(sheet, paper, number)
        for placed in page:
            placed.strip.paint(sheet, MARGIN_SIDE, MARGIN_FOOT + placed.top)
        sheet.end_page()
    return sheet.finish()


def _opening(paper: Paper, document: Element, frame: Frame) -> Iterator[Strip]:
    if paper.status:
        yield from _ribbon(paper, document, frame)
    yield from heading(document.add("H1"), paper.title, style.TITLE, 1, frame)
    yield from words(document.add("P"), paper.subtitle, style.SUBTITLE, frame)


def _ribbon(paper: Paper, document: Element, frame: Frame) -> Iterator[Strip]:
    said = (
        Run(paper.status, bold=True),
        Run(f"\u00a0\u00a0 {paper.status_note}" if paper.status_note else ""),
    )
    type_ = replace(style.BODY, size=9.5, leading=13, above=0)
    inner = Frame(frame.width - 12, frame.height, 12)
    strips = [blank(6), *words(document.add("P"), said, type_, inner), blank(6)]

    def ground(strip: Strip) -> Strip:
        def paint(sheet: Sheet, left: float, top: float) -> None:
            sheet.ground(style.SUNKEN, (left, top - strip.height, frame.width, strip.height))
            sheet.ground(style.INK, (left, top - strip.height, 3, strip.height))

        return behind(strip, paint)

    yield from kept([ground(filled(strip)) for strip in strips], frame.height)
    yield blank(14)
