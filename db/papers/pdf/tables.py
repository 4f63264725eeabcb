"""Tables with their heads on every page, and facts: labels with their values."""

from collections.abc import Iterator
from dataclasses import replace

from db.papers import style
from db.papers.paper import Cell, Facts, Group, Run, Table, Words, cell
from db.papers.pdf.columns import Slot, needs_of, slots_of
from db.papers.pdf.rows import (
    HEAD_RULE,
    Ready,
    Room,
    Rule,
    again,
    beneath,
    beside,
    fitted,
    row,
    set_cell,
)
from db.papers.pdf.setting import Frame, kept, tied, words
from db.papers.pdf.strips import Strip
from db.papers.pdf.tree import Element
from db.papers.style import PAD
from db.words import say

_LABELS = 96.0  # the width of the labels of facts
_GROUP_ROOM = Room(7.0)
_FEW = 4  # rows that stand together where they take at most a quarter of a page
_AGAIN = 3  # lines up to which a group is named again on a later page


def table(block: Table, parent: Element, frame: Frame) -> Iterator[Strip]:
    """Yield a table: caption, head, rows; without rows its caption and the words for none."""
    if not block.rows:
        yield from tied(words(parent.add("P"), block.caption, style.CAPTION, frame))
        yield from words(parent.add("P"), block.empty, style.BODY, frame)
        return
    element = parent.add("Table")
    caption = words(element.add("Caption"), block.caption, style.CAPTION, frame)
    yield from tied(caption)
    slots = slots_of(block.columns, needs_of(block), frame)
    line = element.add("THead").add("TR")
    heads = [
        set_cell(line.cell(head="Column"), column.head, style.CELL_HEAD, slot)
        for column, slot in zip(block.columns, slots, strict=True)
    ]
    head = replace(row(heads, HEAD_RULE), tied=True)
    yield replace(head, above=3.0 if caption else 8.0)
    strips = _rows(block, element.add("TBody"), slots, again(heads), frame)
    few = len(block.rows) <= _FEW
    yield from kept([*strips], frame.height / 2) if few else strips


def _rows(
    block: Table, body: Element, slots: list[Slot], repeated: Strip, frame: Frame
) -> Iterator[Strip]:
    over = repeated
    for cells in block.rows:
        if isinstance(cells, Group):
            strip = row([_group(body.add("TR"), cells.words, slots)], Rule(), _GROUP_ROOM)
            yield replace(strip, tied=True, head=repeated)
            over = _over(repeated, say("papers.continued", words=cells.words), slots)
            continue
        ready = _cells(body.add("TR"), cells, block, slots)
        yield from _under(over, fitted(ready, frame, Rule()), ready, named=block.row_heads)


def facts(block: Facts, parent: Element, frame: Frame) -> Iterator[Strip]:
    """Yield labels and values as a table without rules, each row named by its label.

    Where they take at most half a page, none of them stands on another page than the rest.
    """
    if not block.pairs:
        return
    element = parent.add("Table")
    slots = [
        Slot(frame.indent - PAD, _LABELS + 2 * PAD),
        Slot(frame.indent + _LABELS, frame.width - frame.indent - _LABELS),
    ]
    strips: list[Strip] = []
    for place, (label, value) in enumerate(block.pairs):
        line = element.add("TR")
        cells = [
            set_cell(line.cell(head="Row"), label, style.LABEL, slots[0]),
            set_cell(line.cell(), value, style.VALUE, slots[1]),
        ]
        set_ = fitted(cells, frame, Rule(thick=0), Room(1.0))
        strips += [replace(set_[0], above=0.0 if place else 8.0), *set_[1:]]
    yield from kept(strips, frame.height)


def _cells(
    line: Element, cells: tuple[Words | Cell, ...], block: Table, slots: list[Slot]
) -> list[Ready]:
    out = []
    for place, (each, slot) in enumerate(zip(map(cell, cells), slots, strict=True)):
        bold = each.tone in style.SIGNS or block.loud(place, each.words)
        type_ = replace(style.CELL, ink=style.TONES[each.tone][0], bold=bold)
        element = line.cell(head="Row" if block.row_heads and place == 0 else "")
        out.append(set_cell(element, each, type_, slot))
    return out


def _group(line: Element, said: str, slots: list[Slot]) -> Ready:
    """Return the cell across all columns that names the rows beneath it."""
    element = line.cell(head="Column")
    element.across = len(slots)
    across = Slot(slots[0].left, slots[-1].left + slots[-1].width - slots[0].left)
    return set_cell(element, said, style.GROUP, across)


def _over(head: Strip, said: str, slots: list[Slot]) -> Strip:
    """Return a head with the group of the rows under it, unless that is a text of its own."""
    more = _group(Element("TR"), said, slots)
    return beneath(head, again([more], Rule(), _GROUP_ROOM)) if len(more.lines) <= _AGAIN else head


def _under(over: Strip, strips: list[Strip], cells: list[Ready], *, named: bool) -> Iterator[Strip]:
    """Yield a row's strips with what stands over them on a page they open.

    That is the table's head, the group the row belongs to, and beside what is left of a row that
    began on the page before, the row's name.
    """
    if len(strips) == 1 or not named:
        yield from (replace(strip, head=over) for strip in strips)
        return
    first = cells[0]
    title = "".join(run.words for run in first.content.parts).partition("\n")[0]
    told = Cell(Run(title, bold=True), note=say("papers.row_continued"))
    name = set_cell(Element("TD"), told, first.type_, first.slot)
    for place, strip in enumerate(strips):
        if place < len(first.lines):  # the name's own lines stand there
            yield replace(strip, head=over)
        else:
            yield replace(strip, head=beneath(over, beside(name, len(strips) - place)))
