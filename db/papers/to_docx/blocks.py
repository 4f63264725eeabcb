"""Each block of a paper as Word paragraphs and tables."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any

from docx.shared import Mm

from db.papers import style
from db.papers.letters import one_line
from db.papers.paper import (
    Block,
    Box,
    Bullets,
    Facts,
    Figure,
    Heading,
    HeatMap,
    Numbered,
    PageBreak,
    Paragraph,
    Run,
    Section,
    Signature,
    Table,
    Tone,
)
from db.papers.to_docx import tables
from db.papers.to_docx.ink import Pen, element, ground, paragraph, twips


@dataclass(slots=True)
class Desk:
    """The document being written, its pen, the width of its text and the controls so far."""

    document: Any
    pen: Pen
    width: float
    controls: int = 0


def _heading(desk: Desk, home: Any, block: Heading) -> None:
    desk.pen.write(paragraph(home, f"Heading{block.level}"), block.words)


def _paragraph(desk: Desk, home: Any, block: Paragraph) -> None:
    type_ = None
    if block.tone is Tone.QUIET:
        type_ = style.QUIET
    elif block.tone is not Tone.PLAIN:
        type_ = replace(style.BODY, ink=style.TONES[block.tone][0])
    desk.pen.write(paragraph(home), block.words, type_)


def _bullets(desk: Desk, home: Any, block: Bullets) -> None:
    for item in block.items:
        desk.pen.write(paragraph(home, "ListBullet"), item)


def _numbered(desk: Desk, home: Any, block: Numbered) -> None:
    number = _numbering(desk.document, block.start)
    for item in block.items:
        made = paragraph(home, "ListNumber")
        numbering = element("w:numPr", made[0])
        element("w:ilvl", numbering, val=0)
        element("w:numId", numbering, val=number)
        desk.pen.write(made, item)


def _numbering(document: Any, start: int) -> int:
    """Return a list of its own that begins at a number."""
    part = document.part.numbering_part.element
    listed = document.styles["List Number"].element.pPr.numPr.numId.val
    kind = next(each for each in part.num_lst if each.numId == listed).abstractNumId.val
    made = part.add_num(kind)
    made.add_lvlOverride(ilvl=0).add_startOverride(start)
    return int(made.numId)


def _table(desk: Desk, home: Any, block: Table) -> None:
    tables.table(home, desk.pen, block, desk.width + 2 * style.PAD)


def _heat_map(desk: Desk, home: Any, block: HeatMap) -> None:
    tables.heat_map(home, desk.pen, block, desk.width)


def _facts(desk: Desk, home: Any, block: Facts) -> None:
    tables.facts(home, desk.pen, block, desk.width)


def _box(desk: Desk, home: Any, block: Box) -> None:
    ink, fill = style.TONES[block.tone]
    label = " ".join(filter(None, (block.label, block.ref)))
    facts = " · ".join(f"{name}: {value}" for name, value in block.facts)
    said = [(label, replace(style.BOX_LABEL, ink=ink)), (block.words, style.BODY)]
    said += [(facts, style.QUIET)] if facts else []
    for place, (words, type_) in enumerate(said):
        made = paragraph(home)
        if place < len(said) - 1:
            element("w:keepNext", made[0])
        ground(made, fill or style.SUNKEN, ink)
        element("w:spacing", made[0], before=0 if place else 140, after=0)
        element("w:ind", made[0], left=twips(11))
        desk.pen.write(made, words, type_)


def ribbon(home: Any, pen: Pen, status: str, note: str) -> None:
    """Write the status of a paper, and what it means, above its title."""
    made = paragraph(home)
    ground(made, style.SUNKEN, style.INK)
    element("w:spacing", made[0], before=0, after=240)
    element("w:ind", made[0], left=twips(11))
    pen.write(made, (Run(status, bold=True), Run(f"  {note}" if note else "")))


def _signature(desk: Desk, home: Any, block: Signature) -> None:
    made = paragraph(home)
    element("w:keepNext", made[0])
    element("w:spacing", made[0], before=280)
    desk.pen.write(made, block.lead)
    for place, (label, value) in enumerate(block.lines):
        made = paragraph(home)
        if place < len(block.lines) - 1:
            element("w:keepNext", made[0])
        stops = element("w:tabs", made[0])
        element("w:tab", stops, val="left", pos=twips(80))
        element("w:tab", stops, val="left", pos=twips(360), leader="underscore")
        element("w:spacing", made[0], before=twips(11))
        desk.pen.write(made, f"{label}:")
        element("w:tab", element("w:r", made))
        desk.pen.write(made, value)
        if not value:
            element("w:tab", element("w:r", made))


def _figure(desk: Desk, home: Any, block: Figure) -> None:
    width = min(block.width_mm, desk.width / style.MM)
    made = desk.document.add_paragraph()
    picture = made.add_run().add_picture(BytesIO(block.image), width=Mm(width))
    picture._inline.docPr.set("descr", one_line(block.alt, 2_000))  # noqa: SLF001  no public way
    home.append(made._p)  # noqa: SLF001  moved into its section
    if block.caption:
        desk.pen.write(paragraph(home), block.caption, style.QUIET)


def _page_break(desk: Desk, home: Any, block: PageBreak) -> None:
    del desk, block
    element("w:br", element("w:r", paragraph(home)), type="page")


def _section(desk: Desk, home: Any, block: Section) -> None:
    desk.controls += 1
    control = element("w:sdt", home)
    properties = element("w:sdtPr", control)
    element("w:tag", properties, val=block.anchor)
    element("w:id", properties, val=desk.controls)
    inside = element("w:sdtContent", control)
    write(desk, inside, block.blocks)
    if not len(inside):
        paragraph(inside)


_WRITERS: dict[type, Callable[[Desk, Any, Any], None]] = {
    Heading: _heading,
    Paragraph: _paragraph,
    Bullets: _bullets,
    Numbered: _numbered,
    Table: _table,
    HeatMap: _heat_map,
    Facts: _facts,
    Box: _box,
    Signature: _signature,
    Figure: _figure,
    PageBreak: _page_break,
    Section: _section,
}


def write(desk: Desk, home: Any, blocks: tuple[Block, ...]) -> None:
    """Write blocks at the end of a body or a content control."""
    for block in blocks:
        _WRITERS[type(block)](desk, home, block)
