"""The heat map: a real table, so that it is read as well as seen."""

from collections.abc import Iterator
from dataclasses import replace

from db.papers import style
from db.papers.paper import Align, Column, HeatCell, HeatMap
from db.papers.pdf.columns import Slot, longest, slots_of
from db.papers.pdf.lines import wrap
from db.papers.pdf.rows import Ready, Room, Rule, fitted, row, set_cell
from db.papers.pdf.setting import Frame, tied, words
from db.papers.pdf.sheet import Content, Sheet
from db.papers.pdf.strips import Strip
from db.papers.pdf.tree import Element
from db.papers.style import PAD
from db.words import say

_EVEN = 3  # lines up to which every row of the map is made as tall as the tallest


def heat_map(block: HeatMap, parent: Element, frame: Frame) -> Iterator[Strip]:
    """Yield a heat map: a table whose cells say score, how many risks stand there and which."""
    frame = replace(frame, width=frame.width - PAD)  # its grounds end where the text does
    element = parent.add("Table")
    yield from tied(words(element.add("Caption"), block.caption, style.CAPTION, frame))
    columns = (Column(block.corner, 1.2), *(Column(name, 1.0) for name in block.columns))
    needs = [longest(column.head, style.CELL_HEAD) for column in columns]
    slots = [replace(slot, align=Align.CENTRE) for slot in slots_of(columns, needs, frame)]
    slots[0] = replace(slots[0], align=Align.LEFT)
    line = element.add("THead").add("TR")
    heads = [
        set_cell(line.cell(head="Column"), column.head, style.CELL_HEAD, slot)
        for column, slot in zip(columns, slots, strict=True)
    ]
    yield replace(row(heads, Rule(thick=0)), tied=True, above=3.0)
    body = element.add("TBody")
    ready = [_line(body.add("TR"), name, cells, slots) for name, cells in block.rows]
    tallest = max((len(cell.lines) for cells in ready for cell in cells), default=1)
    least = tallest if tallest <= _EVEN else 1
    for place, cells in enumerate(ready):
        strips = fitted(cells, frame, Rule(thick=0), Room(7.0, least))
        for strip in strips:
            parted = _parted(strip, cells[1:], under=strip is strips[-1])
            yield replace(parted, tied=strip.tied or place < len(ready) - 1)


def _line(line: Element, name: str, cells: tuple[HeatCell, ...], slots: list[Slot]) -> list[Ready]:
    label = set_cell(line.cell(head="Row"), name, style.CELL_HEAD, slots[0])
    places = zip(cells, slots[1:], strict=True)
    return [label, *(_heat(line.cell(), cell, slot) for cell, slot in places)]


def _heat(element: Element, cell: HeatCell, slot: Slot) -> Ready:
    full, faint, ink = style.BANDS[cell.band]
    type_ = replace(style.CELL, ink=ink if cell.refs else style.INK_QUIET)
    room = slot.width - 2 * PAD
    lines = wrap(str(cell.score), type_.size, room)
    if cell.refs:
        many = "papers.one_risk" if len(cell.refs) == 1 else "papers.some_risks"
        lines += wrap(say(many, count=len(cell.refs)), type_.size, room, bold=True)
        lines += wrap(", ".join(cell.refs), type_.size, room)
    return Ready(Content(element), lines, type_, slot, full if cell.refs else faint)


def _parted(strip: Strip, places: list[Ready], *, under: bool) -> Strip:
    """Return a row of a heat map with white between its places."""
    front, height = strip.paint, strip.height

    def paint(sheet: Sheet, left: float, top: float) -> None:
        front(sheet, left, top)
        with sheet.artifact():
            for cell in places:
                sheet.ground(style.WHITE, (left + cell.slot.left - 1, top - height, 2, height))
            start, last = left + places[0].slot.left, places[-1].slot
            if under:
                width = left + last.left + last.width - start
                sheet.ground(style.WHITE, (start, top - height, width, 2))

    return replace(strip, paint=paint)
