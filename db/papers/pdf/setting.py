"""What every block is set with: words as strips, kept together, on a ground."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from db.papers.letters import one_line
from db.papers.paper import Words, runs
from db.papers.pdf.lines import Line, wrap
from db.papers.pdf.sheet import Content, Sheet
from db.papers.pdf.strips import Painter, Strip
from db.papers.pdf.tree import Element
from db.papers.style import Type


@dataclass(frozen=True, slots=True)
class Frame:
    """The room a block has: its width, how far in it stands, and a page's height."""

    width: float
    height: float
    indent: float = 0.0


def words(element: Element, said: Words, type_: Type, frame: Frame) -> list[Strip]:
    """Return words as strips, one a line; never one line alone at the top or foot of a page."""
    lines = wrap(said, type_.size, frame.width - frame.indent, bold=type_.bold)
    content = Content(element, runs(said))
    last = len(lines) - 1
    return [
        Strip(
            type_.leading,
            _line(line, content, type_, frame.indent),
            above=0.0 if place else type_.above,
            tied=last > 0 and place in {0, last - 1},
        )
        for place, line in enumerate(lines)
    ]


def _line(line: Line, content: Content, type_: Type, indent: float) -> Painter:
    base = (type_.leading + type_.size * 0.72) / 2

    def paint(sheet: Sheet, left: float, top: float) -> None:
        sheet.content(line, (left + indent, top - base), type_.size, type_.ink, content)

    return paint


def tied(strips: list[Strip]) -> list[Strip]:
    """Return strips so that all stand on one page with what follows them."""
    return [replace(strip, tied=True) for strip in strips]


def kept(strips: list[Strip], height: float) -> list[Strip]:
    """Return strips tied to each other where together they are at most half a page."""
    if not strips or sum(strip.height + strip.above for strip in strips) > height / 2:
        return strips
    return [*tied(strips[:-1]), strips[-1]]


def behind(strip: Strip, paint: Painter) -> Strip:
    """Return a strip with something painted behind it as an artifact."""
    front = strip.paint

    def both(sheet: Sheet, left: float, top: float) -> None:
        with sheet.artifact():
            paint(sheet, left, top)
        front(sheet, left, top)

    return replace(strip, paint=both)


def blank(height: float) -> Strip:
    """Return a strip that shows nothing."""
    return Strip(height, lambda _sheet, _left, _top: None)


def heading(element: Element, said: str, type_: Type, level: int, frame: Frame) -> Iterator[Strip]:
    """Yield a heading that stands with what follows it and is entered into the outline."""
    title = one_line(said)
    for place, strip in enumerate(tied(words(element, said, type_, frame))):
        yield strip if place else _bookmarked(strip, title, level)


def _bookmarked(strip: Strip, title: str, level: int) -> Strip:
    front = strip.paint

    def paint(sheet: Sheet, left: float, top: float) -> None:
        sheet.bookmark(title, level, top + 8)
        front(sheet, left, top)

    return replace(strip, paint=paint)


def filled(strip: Strip) -> Strip:
    """Return a strip whose space above is a part of it, so that a ground has no gaps."""
    if not strip.above:
        return strip
    front, above = strip.paint, strip.above
    return replace(
        strip,
        height=strip.height + above,
        above=0.0,
        paint=lambda sheet, left, top: front(sheet, left, top - above),
    )
