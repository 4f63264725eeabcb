"""Tables with their heads on every page, and facts: labels with their values."""

from collections.abc import Iterator
from dataclasses import replace

from db.papers import style
from db.papers.paper import Cell, Facts, Group, Table, Words, cell
from db.papers.pdf.columns import Slot, needs_of, slots_of
from db.papers.pdf.rows import HEAD_RULE, Ready, Room, Rule, again, fitted, row, set_cell
from db.papers.pdf.setting import Frame, tied, words
from db.papers.pdf.strips import Strip
from db.papers.pdf.tree import Element
from db.papers.style import PAD

_LABELS = 96.0  # the width of the labels of facts


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
    repeated = again(head, heads)
    body = element.add("TBody")
    for cells in block.rows:
        if isinstance(cells, Group):
            strip = _group(body.add("TR"), cells.words, slots)
            yield replace(strip, tied=True, head=repeated)
            continue
        for strip in fitted(_cells(body.add("TR"), cells, block, slots), frame, Rule()):
            yield replace(strip, head=repeated)


def facts(block: Facts, parent: Element, frame: Frame) -> Iterator[Strip]:
    """Yield labels and values as a table without rules, each row named by its label."""
    if not block.pairs:
        return
    element = parent.add("Table")
    slots = [
        Slot(frame.indent - PAD, _LABELS + 2 * PAD),
        Slot(frame.indent + _LABELS, frame.width - frame.indent - _LABELS),
    ]
    for place, (label, value) in enumerate(block.pairs):
        line = element.add("TR")
        cells = [
            set_cell(line.cell(head="Row"), label, style.LABEL, slots[0]),
            set_cell(line.cell(), value, style.VALUE, slots[1]),
        ]
        strips = fitted(cells, frame, Rule(thick=0), Room(1.0))
        yield replace(strips[0], above=0.0 if place else 8.0)
        yield from strips[1:]


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


def _group(line: Element, said: str, slots: list[Slot]) -> Strip:
    """Return a row that names those beneath it, across all columns."""
    element = line.cell(head="Column")
    element.across = len(slots)
    across = Slot(slots[0].left, slots[-1].left + slots[-1].width - slots[0].left)
    return row([set_cell(element, said, style.GROUP, across)], Rule(), Room(7.0))
