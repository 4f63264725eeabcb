"""From a paper to the bytes of its Word document."""

from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document

from db.papers import style
from db.papers.letters import one_line
from db.papers.paper import Orientation, Paper
from db.papers.to_docx.across import set_across
from db.papers.to_docx.blocks import Desk, ribbon, write
from db.papers.to_docx.ink import Pen, element, paragraph, twips
from db.papers.to_docx.looks import dress
from db.words import say

_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the first day a zip file can name


def docx_bytes(paper: Paper) -> bytes:
    """Return a paper as a Word document; the same paper gives the same bytes."""
    document: Any = Document()
    dress(document, paper)
    across = style.A4[1 if paper.orientation is Orientation.LANDSCAPE else 0]
    desk = Desk(document, Pen(document.part), across - 2 * style.MARGIN_SIDE)
    body = document.element.body
    closing = body[-1]  # the page's own properties stay last
    body.remove(closing)
    if paper.status:
        ribbon(body, desk.pen, paper.status, paper.status_note)
    desk.pen.write(paragraph(body, "Heading1"), paper.title)
    if paper.subtitle:
        desk.pen.write(paragraph(body, "Subtitle"), paper.subtitle)
    body.append(closing)
    write(desk, _Before(body, closing), paper.blocks)
    _furnish(document, paper, desk.width)
    out = BytesIO()
    document.save(out)
    return _timeless(out.getvalue())


class _Before:
    """Appends to a body in front of its closing properties, which Word wants last."""

    def __init__(self, body: Any, closing: Any) -> None:
        self._body = body
        self._closing = closing

    def append(self, made: Any) -> None:
        self._closing.addprevious(made)


def _furnish(document: Any, paper: Paper, width: float) -> None:
    section = document.sections[0]
    head = " · ".join(filter(None, (paper.body, paper.running_head)))
    right = " · ".join(filter(None, (paper.status, paper.marking)))
    line = _line(section.header, width)
    if paper.across:
        set_across(line, one_line(paper.across))
    pen = Pen(section.header.part)
    pen.write(line, one_line(head), style.Type(8.5, 11, bold=True, ink=style.BLUE))
    element("w:tab", element("w:r", line))
    pen.write(line, one_line(right), style.Type(8.5, 11, bold=True))
    line = _line(section.footer, width)
    pen = Pen(section.footer.part)
    pen.write(line, one_line(paper.footer), style.RUNNING)
    element("w:tab", element("w:r", line))
    before, between, after = say("papers.page", number="\n", total="\n").split("\n")
    for words, field in ((before, "PAGE"), (between, "NUMPAGES"), (after, "")):
        pen.write(line, words, style.RUNNING)
        if field:
            shown = element("w:fldSimple", line, instr=field)
            pen.write(shown, "1", style.RUNNING)


def _line(part: Any, width: float) -> Any:
    made = part.paragraphs[0]._p  # noqa: SLF001  written to as an element
    properties = made.get_or_add_pPr()
    for kid in [*properties]:
        properties.remove(kid)
    stops = element("w:tabs", properties)
    element("w:tab", stops, val="right", pos=twips(width))
    return made


def _timeless(written: bytes) -> bytes:
    """Return the same document with no moment of writing in its container."""
    out = BytesIO()
    with ZipFile(BytesIO(written)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = ZipInfo(name, _LONG_AGO)
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            entry.create_system = 3
            new.writestr(entry, old.read(name))
    return out.getvalue()
