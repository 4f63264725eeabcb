"""Rows of a table as strips: whole where they are low, taller ones line by line.

The time to set a table grows with its rows and nothing else: no cell knows of another row.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from db.papers import style
from db.papers.paper import Align, Cell, Tone, Words, cell, runs
from db.papers.pdf.columns import SIGN, Slot
from db.papers.pdf.lines import Line, wrap
from db.papers.pdf.setting import Frame, behind
from db.papers.pdf.sheet import Content, Sheet
from db.papers.pdf.strips import SPARE, Painter, Strip
from db.papers.pdf.tree import Element
from db.papers.style import PAD, Type

_WHOLE = slice(0, None)
_SHARES = {Align.LEFT: 0.0, Align.CENTRE: 0.5, Align.RIGHT: 1.0}


@dataclass(frozen=True, slots=True)
class Ready:
    """A cell ready to be painted; ``ground`` fills it, a ``tone`` stands behind its words."""

    content: Content
    lines: list[Line]
    type_: Type
    slot: Slot
    ground: str = ""
    tone: Tone = Tone.PLAIN
    toned: int = 0  # how many of its first lines have the tone; those after are a note

    def paint(self, sheet: Sheet, part: slice, left: float, top: float) -> None:
        """Paint a part of the cell's lines as its content."""
        if self.content.linked:
            for line, at, ink in self._placed(part, left, top):
                sheet.content(line, at, self.type_.size, ink, self.content)
        elif self.lines[part]:
            with sheet.mark(self.content.element):
                self.write(sheet, part, left, top)

    def write(self, sheet: Sheet, part: slice, left: float, top: float) -> None:
        """Paint a part of the cell's lines within a mark or an artifact."""
        for line, at, ink in self._placed(part, left, top):
            sheet.set_line(line, at, self.type_.size, ink)

    def back(self, sheet: Sheet, left: float, top: float, height: float) -> None:
        """Paint the ground of the whole cell."""
        if self.ground:
            area = (left + self.slot.left, top - height, self.slot.width, height)
            sheet.ground(self.ground, area)

    def pill(self, sheet: Sheet, part: slice, left: float, top: float) -> None:
        """Paint what stands behind words with a meaning, and their sign beside the first line."""
        lines = self.lines[: self.toned][part]
        if not lines or self.tone not in style.SIGNS:
            return
        ink, ground = style.TONES[self.tone]
        leading, at = self.type_.leading, left + self.slot.left + PAD - 2
        width = max(line.width for line in lines) * self.type_.size / 1000 + SIGN + 6
        sheet.ground(ground, (at, top - len(lines) * leading, width, len(lines) * leading))
        if lines[0] is self.lines[0]:
            sheet.sign(style.SIGNS[self.tone], ink, (at + 6.5, top - leading / 2))

    def _placed(
        self, part: slice, left: float, top: float
    ) -> Iterator[tuple[Line, tuple[float, float], str]]:
        leading, size, slot = self.type_.leading, self.type_.size, self.slot
        base = top - (leading + size * 0.72) / 2
        for place, line in enumerate(self.lines[part]):
            loud = (part.start or 0) + place < self.toned
            sign = SIGN if loud else 0.0
            spare = slot.width - 2 * PAD - sign - line.width * size / 1000
            start = left + slot.left + PAD + sign + spare * _SHARES[slot.align]
            ink = style.INK if self.toned and not loud else self.type_.ink
            yield line, (start, base - place * leading), ink


@dataclass(frozen=True, slots=True)
class Room:
    """The space over and under the words of a row, and the lines it has at least."""

    pad: float = 4.0
    least: int = 1


ROOM = Room()


@dataclass(frozen=True, slots=True)
class Rule:
    """The line under a row."""

    colour: str = style.LINE
    thick: float = 0.6


HEAD_RULE = Rule(style.LINE_STRONG, 1.0)


def set_cell(element: Element, said: Words | Cell, type_: Type, slot: Slot) -> Ready:
    """Return a cell with its words broken into lines."""
    given = cell(said)
    room = slot.width - 2 * PAD
    if given.tone not in style.SIGNS:
        whole = given.whole()
        lines = wrap(whole, type_.size, room, bold=type_.bold)
        return Ready(Content(element, whole), lines, type_, slot)
    lines = wrap(given.words, type_.size, room - SIGN, bold=type_.bold)
    note = wrap(given.note, type_.size, room)
    content = Content(element, runs(given.words))
    return Ready(content, [*lines, *note], type_, slot, tone=given.tone, toned=len(lines))


def row(cells: list[Ready], rule: Rule, room: Room = ROOM) -> Strip:
    """Return a row as one strip."""
    leading = max(each.type_.leading for each in cells)
    height = 2 * room.pad + max(room.least, *(len(each.lines) for each in cells)) * leading

    def paint(sheet: Sheet, left: float, top: float) -> None:
        with sheet.artifact():
            for each in cells:
                each.back(sheet, left, top, height)
                each.pill(sheet, _WHOLE, left, top - room.pad)
            underline(sheet, cells, left, top - height, rule)
        for each in cells:
            each.paint(sheet, _WHOLE, left, top - room.pad)

    return Strip(height, paint)


def tall_row(cells: list[Ready], rule: Rule, room: Room = ROOM) -> Iterator[Strip]:
    """Yield a row line by line, so that it may run over pages."""
    leading = max(each.type_.leading for each in cells)
    last = max(len(each.lines) for each in cells) - 1
    for place in range(last + 1):
        over, under = (room.pad if place == 0 else 0.0), (room.pad if place == last else 0.0)
        height = leading + over + under
        paint = _slice(cells, place, over, height)
        strip = Strip(height, paint, tied=place in {0, last - 1})
        yield strip if place < last else _ruled(strip, cells, rule)


def _slice(cells: list[Ready], place: int, over: float, height: float) -> Painter:
    part = slice(place, place + 1)

    def paint(sheet: Sheet, left: float, top: float) -> None:
        with sheet.artifact():
            for each in cells:
                each.back(sheet, left, top, height)
                each.pill(sheet, part, left, top - over)
        for each in cells:
            each.paint(sheet, part, left, top - over)

    return paint


def _ruled(strip: Strip, cells: list[Ready], rule: Rule) -> Strip:
    return behind(
        strip, lambda sheet, left, top: underline(sheet, cells, left, top - strip.height, rule)
    )


def underline(sheet: Sheet, cells: list[Ready], left: float, at: float, rule: Rule) -> None:
    """Paint the line under a row, as wide as the text around the table."""
    if rule.thick:
        first, last = cells[0].slot, cells[-1].slot
        width = last.left + last.width - first.left - 2 * PAD
        sheet.ground(rule.colour, (left + first.left + PAD, at, width, rule.thick))


def again(cells: list[Ready], rule: Rule = HEAD_RULE, room: Room = ROOM) -> Strip:
    """Return a row as it stands on later pages, where it is no content."""
    height = row(cells, rule, room).height

    def paint(sheet: Sheet, left: float, top: float) -> None:
        with sheet.artifact("Pagination"):
            for each in cells:
                each.write(sheet, _WHOLE, left, top - room.pad)
            underline(sheet, cells, left, top - height, rule)

    return Strip(height, paint, tied=True)


def beneath(upper: Strip, lower: Strip) -> Strip:
    """Return two strips as one, the second under the first."""

    def paint(sheet: Sheet, left: float, top: float) -> None:
        upper.paint(sheet, left, top)
        lower.paint(sheet, left, top - upper.height)

    return replace(upper, height=upper.height + lower.height, paint=paint)


def beside(name: Ready, lines: int) -> Strip:
    """Return what names a row again beside so many lines of it that went over to a later page."""

    def paint(sheet: Sheet, left: float, top: float) -> None:
        with sheet.artifact("Pagination"):
            name.write(sheet, slice(0, lines), left, top - ROOM.pad)

    return Strip(ROOM.pad, paint)


def fitted(cells: list[Ready], frame: Frame, rule: Rule, room: Room = ROOM) -> list[Strip]:
    """Return a row whole where it is low, else line by line.

    The lines of one that takes at most half a page stay together where little room is lost by it.
    """
    whole = row(cells, rule, room)
    if whole.height <= frame.height * SPARE:
        return [whole]
    parts = [*tall_row(cells, rule, room)]
    if whole.height > frame.height / 2:
        return parts
    return [*(replace(part, soft=True) for part in parts[:-1]), parts[-1]]
