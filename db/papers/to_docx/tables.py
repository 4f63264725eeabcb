"""Tables, facts and heat maps as Word tables with their head repeated on every page."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from db.papers import style
from db.papers.paper import (
    Align,
    Cell,
    Facts,
    Group,
    HeatCell,
    HeatMap,
    Table,
    Words,
    cell,
)
from db.papers.pdf.columns import needs_of, slots_of
from db.papers.pdf.setting import Frame
from db.papers.style import Type
from db.papers.to_docx.ink import Pen, element, paragraph, twips
from db.words import say

_SIDES = {Align.LEFT: "left", Align.RIGHT: "right", Align.CENTRE: "center"}


class Grid:
    """One Word table, filled row by row."""

    def __init__(self, home: Any, pen: Pen, widths: Sequence[float], *, heads: bool) -> None:
        self.pen = pen
        self.widths = [twips(width) for width in widths]
        self.table = element("w:tbl", home)
        properties = element("w:tblPr", self.table)
        element("w:tblW", properties, w=sum(self.widths), type="dxa")
        element("w:tblLayout", properties, type="fixed")
        margins = element("w:tblCellMar", properties)
        for side in ("left", "right"):
            element(f"w:{side}", margins, w=twips(style.PAD), type="dxa")
        look = {"firstRow": int(heads), "firstColumn": 1, "noHBand": 1, "noVBand": 1}
        element("w:tblLook", properties, **look)
        grid = element("w:tblGrid", self.table)
        for width in self.widths:
            element("w:gridCol", grid, w=width)

    def row(self, *, head: bool = False) -> Any:
        """Add a row; a head is repeated on every page."""
        made = element("w:tr", self.table)
        properties = element("w:trPr", made)
        element("w:cantSplit", properties)
        if head:
            element("w:tblHeader", properties)
        return made

    def cell(
        self, row: Any, place: int, words: Words, type_: Type, align: Align = Align.LEFT
    ) -> Any:
        """Add a cell to a row."""
        made = element("w:tc", row)
        properties = element("w:tcPr", made)
        element("w:tcW", properties, w=self.widths[place], type="dxa")
        self._fill(made, words, type_, align)
        return properties

    def across(self, row: Any, words: Words, type_: Type) -> Any:
        """Add one cell across a whole row."""
        made = element("w:tc", row)
        properties = element("w:tcPr", made)
        element("w:tcW", properties, w=sum(self.widths), type="dxa")
        element("w:gridSpan", properties, val=len(self.widths))
        self._fill(made, words, type_, Align.LEFT)
        return properties

    def note(self, properties: Any, words: str) -> None:
        """Add plain words beneath those of a cell."""
        self._fill(properties.getparent(), words, style.CELL, Align.LEFT)

    def _fill(self, made: Any, words: Words, type_: Type, align: Align) -> None:
        inside = paragraph(made)
        shape = inside[0]
        element(
            "w:spacing", shape, before=60, after=60, line=twips(type_.leading), lineRule="atLeast"
        )
        element("w:jc", shape, val=_SIDES[align])
        self.pen.write(inside, words, type_)


def _rule(properties: Any, colour: str, eighths: int) -> None:
    borders = element("w:tcBorders", properties)
    element("w:bottom", borders, val="single", sz=eighths, space=0, color=colour)


def _shade(properties: Any, fill: str) -> None:
    if fill:
        element("w:shd", properties, val="clear", color="auto", fill=fill)


def table(home: Any, pen: Pen, block: Table, width: float) -> None:
    """Write a table; without rows its caption and the words for none."""
    if block.caption:
        pen.write(paragraph(home, "Caption"), block.caption)
    if not block.rows:
        pen.write(paragraph(home), block.empty)
        return
    room = Frame(width - 2 * style.PAD, 0.0)
    widths = [slot.width for slot in slots_of(block.columns, needs_of(block), room)]
    grid = Grid(home, pen, widths, heads=True)
    head = grid.row(head=True)
    for place, column in enumerate(block.columns):
        cell = grid.cell(head, place, column.head, style.CELL_HEAD, column.align)
        _rule(cell, style.LINE_STRONG, 8)
    for cells in block.rows:
        _body_row(grid, block, cells)
    _part(home)


def _body_row(grid: Grid, block: Table, cells: tuple[Words | Cell, ...] | Group) -> None:
    row = grid.row()
    if isinstance(cells, Group):
        _rule(grid.across(row, cells.words, style.GROUP), style.LINE, 4)
        return
    for place, (each, column) in enumerate(zip(map(cell, cells), block.columns, strict=True)):
        ink, fill = style.TONES[each.tone]
        bold = bool(fill) or block.loud(place, each.words)
        type_ = replace(style.CELL, ink=ink, bold=bold)
        made = grid.cell(row, place, each.words, type_, column.align)
        if each.note:
            grid.note(made, each.note)
        _rule(made, style.LINE, 4)
        _shade(made, fill)


def heat_map(home: Any, pen: Pen, block: HeatMap, width: float) -> None:
    """Write a heat map: score, how many risks and which in each place."""
    pen.write(paragraph(home, "Caption"), block.caption)
    part = width / (len(block.columns) + 1)
    grid = Grid(home, pen, [part] * (len(block.columns) + 1), heads=True)
    head = grid.row(head=True)
    for place, name in enumerate((block.corner, *block.columns)):
        grid.cell(head, place, name, style.CELL_HEAD, Align.CENTRE if place else Align.LEFT)
    for name, cells in block.rows:
        row = grid.row()
        grid.cell(row, 0, name, style.CELL_HEAD)
        for place, each in enumerate(cells, 1):
            full, faint, ink = style.BANDS[each.band]
            type_ = replace(style.CELL, ink=ink if each.refs else style.INK_QUIET)
            made = grid.cell(row, place, _heat(each), type_, Align.CENTRE)
            _shade(made, full if each.refs else faint)
    _part(home)


def _heat(cell: HeatCell) -> str:
    if not cell.refs:
        return str(cell.score)
    many = "papers.one_risk" if len(cell.refs) == 1 else "papers.some_risks"
    return f"{cell.score}\n{say(many, count=len(cell.refs))}\n{', '.join(cell.refs)}"


def facts(home: Any, pen: Pen, block: Facts, width: float) -> None:
    """Write labels and values as a table without rules."""
    if not block.pairs:
        return
    grid = Grid(home, pen, [106, width - 106], heads=False)
    for label, value in block.pairs:
        row = grid.row()
        grid.cell(row, 0, label, style.LABEL)
        grid.cell(row, 1, value, style.VALUE)
    _part(home)


def _part(home: Any) -> None:
    """Write a narrow empty line, for Word joins tables that touch."""
    shape = paragraph(home)[0]
    element("w:spacing", shape, before=0, after=0, line=twips(6), lineRule="exact")
