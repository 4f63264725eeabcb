"""Each block of a paper as strips, with its elements added to the tree in reading order."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any

from PIL import Image

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
    Section,
    Signature,
    Table,
    Tone,
    Words,
)
from db.papers.pdf import heat, tables
from db.papers.pdf.setting import Frame, behind, blank, filled, heading, kept, tied, words
from db.papers.pdf.sheet import Sheet
from db.papers.pdf.strips import Painter, Strip
from db.papers.pdf.tree import Element

_SIGN_AT = 80.0  # where the lines of a signature begin
_UNDER_HEADINGS = {Tone.QUIET, Tone.AMBER}  # what tells of a heading, rather than stands under it


def _heading(block: Heading, parent: Element, frame: Frame) -> Iterator[Strip]:
    element = parent.add(f"H{block.level}")
    type_ = style.HEADINGS[min(block.level, 4)]
    yield from heading(element, block.words, type_, block.level, frame)


def _paragraph(block: Paragraph, parent: Element, frame: Frame) -> Iterator[Strip]:
    type_ = style.QUIET if block.tone is Tone.QUIET else style.BODY
    if block.tone not in {Tone.PLAIN, Tone.QUIET}:
        type_ = replace(type_, ink=style.TONES[block.tone][0])
    yield from words(parent.add("P"), block.words, type_, frame)


def _bullets(block: Bullets, parent: Element, frame: Frame) -> Iterator[Strip]:
    yield from _list(["•"] * len(block.items), block.items, parent.add("L"), frame)


def _numbered(block: Numbered, parent: Element, frame: Frame) -> Iterator[Strip]:
    element = parent.add("L")
    element.numbering = "Decimal"
    labels = [f"{block.start + place}." for place in range(len(block.items))]
    yield from _list(labels, block.items, element, frame)


def _list(
    labels: list[str], items: tuple[Words, ...], element: Element, frame: Frame
) -> Iterator[Strip]:
    element.numbering = element.numbering or "Disc"
    inner = replace(
        frame, indent=frame.indent + max(16.0, *(6.0 * len(label) for label in labels), 0.0)
    )
    type_ = replace(style.BODY, above=3.0)
    for label, said in zip(labels, items, strict=True):
        item = element.add("LI")
        mark = words(item.add("Lbl"), label, type_, replace(frame, indent=frame.indent + 3))
        strips = words(item.add("LBody"), said, type_, inner) or [blank(type_.leading)]
        yield _labelled(strips[0], mark[0].paint)
        yield from strips[1:]


def _labelled(strip: Strip, label: Painter) -> Strip:
    front = strip.paint

    def paint(sheet: Sheet, left: float, top: float) -> None:
        label(sheet, left, top)
        front(sheet, left, top)

    return replace(strip, paint=paint)


def _box(block: Box, parent: Element, frame: Frame) -> Iterator[Strip]:
    ink, ground = style.TONES[block.tone]
    inner = replace(frame, indent=frame.indent + 12, width=frame.width - 8)
    element = parent.add("Div")
    label = " ".join(filter(None, (block.label, block.ref)))
    facts = " · ".join(f"{name}: {value}" for name, value in block.facts)
    inside = [
        *tied(words(element.add("P"), label, replace(style.BOX_LABEL, ink=ink), inner)),
        *words(element.add("P"), block.words, replace(style.BODY, above=2), inner),
        *words(element.add("P"), facts, replace(style.QUIET, above=2), inner),
    ]

    def paper(height: float) -> Painter:
        def paint(sheet: Sheet, left: float, top: float) -> None:
            at = left + frame.indent
            sheet.ground(
                ground or style.SUNKEN, (at, top - height, frame.width - frame.indent, height)
            )
            sheet.ground(ink, (at, top - height, 3, height))

        return paint

    strips = [blank(5), *(filled(strip) for strip in inside), blank(6)]
    strips = [behind(strip, paper(strip.height)) for strip in strips]
    yield from kept([replace(strips[0], above=7, tied=True), *strips[1:]], frame.height)
    yield blank(3)


def _signature(block: Signature, parent: Element, frame: Frame) -> Iterator[Strip]:
    element = parent.add("Div")
    strips = words(element.add("P"), block.lead, replace(style.BODY, above=14), frame)
    type_ = replace(style.BODY, leading=26, above=0)
    known = replace(frame, indent=frame.indent + _SIGN_AT)
    for label, value in block.lines:
        part = element.add("P")
        name = words(part, f"{label}:", type_, replace(frame, width=frame.indent + _SIGN_AT))
        said = words(part, value, type_, known) or [blank(type_.leading)]
        strips += name[:-1]
        strips.append(behind(_labelled(said[0], name[-1].paint), _rule(type_.leading, known)))
        strips += said[1:]
    yield from kept(strips, frame.height)


def _rule(height: float, frame: Frame) -> Painter:
    def paint(sheet: Sheet, left: float, top: float) -> None:
        area = (left + frame.indent, top - height + 7, min(280, frame.width - frame.indent), 0.6)
        sheet.ground(style.LINE_STRONG, area)

    return paint


def _figure(block: Figure, parent: Element, frame: Frame) -> Iterator[Strip]:
    with Image.open(BytesIO(block.image)) as found:
        across, down = found.size
    width = min(block.width_mm * style.MM, frame.width - frame.indent)
    height = width * down / across
    if height > frame.height * 0.8:
        width, height = width * frame.height * 0.8 / height, frame.height * 0.8
    element = parent.add("Figure", alt=one_line(block.alt, 2_000))

    def paint(sheet: Sheet, left: float, top: float) -> None:
        at = left + frame.indent
        element.box = (at, top - height, at + width, top)
        with sheet.mark(element):
            sheet.picture(block.image, (at, top - height, width, height))

    caption = words(parent.add("P"), block.caption, style.QUIET, frame)
    yield Strip(height, paint, above=8, tied=bool(caption))
    yield from caption


def _section(block: Section, parent: Element, frame: Frame) -> Iterator[Strip]:
    yield from strips_of(block.blocks, parent.add("Sect"), frame)


_SETTERS: dict[type, Callable[[Any, Element, Frame], Iterator[Strip]]] = {
    Heading: _heading,
    Paragraph: _paragraph,
    Bullets: _bullets,
    Numbered: _numbered,
    Box: _box,
    Signature: _signature,
    Figure: _figure,
    Section: _section,
    Table: tables.table,
    HeatMap: heat.heat_map,
    Facts: tables.facts,
}


def _belongs_to_heading(block: Block, before: Block) -> bool:
    """Return whether a block is a quiet line under a heading, which no page may part from it."""
    told = isinstance(block, Paragraph) and block.tone in _UNDER_HEADINGS
    return told and isinstance(before, Heading)


def _leads_to_signature(after: tuple[Block, ...]) -> bool:
    """Return whether these two are what is signed and its heading: they never open a page alone."""
    return [type(each) for each in after] == [Heading, Signature]


def strips_of(blocks: tuple[Block, ...], parent: Element, frame: Frame) -> Iterator[Strip]:
    """Yield the strips of blocks, one after another.

    A quiet line under a heading stands with what follows it, but for the next heading: items of
    which nothing was written yet would else be one chain, too long for what is left of a page.
    """
    fresh = False
    before: Block = PageBreak()
    held: list[Strip] = []
    for place, block in enumerate(blocks):
        if isinstance(block, PageBreak):
            fresh = True
            continue
        signed = _leads_to_signature(blocks[place + 1 : place + 3])
        belongs = _belongs_to_heading(block, before)
        for strip in _SETTERS[type(block)](block, parent, frame):
            if isinstance(block, Heading):
                held = [replace(each, tied=False) for each in held]
            yield from held
            ties = strip.tied or belongs or signed
            laid = replace(strip, new=fresh or strip.new, tied=ties)
            held = [laid] if belongs else []
            if not belongs:
                yield laid
            fresh = False
        before = before if belongs else block
    yield from held
