"""What stands on every page beside the text: head, foot and page number, all artifacts."""

from math import atan2, hypot

from db.papers import style
from db.papers.letters import one_line
from db.papers.paper import Orientation, Paper, Run
from db.papers.pdf.lines import Line, wrap
from db.papers.pdf.sheet import Sheet
from db.papers.style import MARGIN_SIDE, MM
from db.words import say

_ROWS = 2  # a running line has at most


def size_of(paper: Paper) -> tuple[float, float]:
    """Return width and height of the paper's sheets, in points."""
    across, down = style.A4
    return (down, across) if paper.orientation is Orientation.LANDSCAPE else (across, down)


def furnish(sheet: Sheet, paper: Paper, number: int) -> None:
    """Paint head and foot of a page."""
    width, height = size_of(paper)
    if paper.across:
        with sheet.artifact("Pagination", "Watermark"):
            _across(sheet, paper.across, (width, height))
    with sheet.artifact("Pagination", "Header"):
        _head(sheet, paper, number, (width, height))
    with sheet.artifact("Pagination", "Footer"):
        _foot(sheet, paper, number, width)


def _across(sheet: Sheet, words: str, size: tuple[float, float]) -> None:
    width, height = size
    for line in wrap(Run(one_line(words)), 1, 10**9, bold=True):
        type_size = hypot(width, height) * style.ACROSS_SHARE / (line.width / 1000)
        sheet.set_across(line, (width / 2, height / 2), type_size, atan2(height, width))


def _head(sheet: Sheet, paper: Paper, number: int, size: tuple[float, float]) -> None:
    width, height = size
    base = height - 14.5 * MM
    sheet.ground(style.BLUE, (MARGIN_SIDE, height - 18 * MM, width - 2 * MARGIN_SIDE, 1.4))
    words = [paper.status, paper.marking] if number > 1 else [paper.marking]
    right = "  ·  ".join(filter(None, words))
    taken = _right(sheet, right, width - MARGIN_SIDE, base, bold=True)
    left = paper.body if number == 1 else f"{paper.body}  ·  {paper.running_head or paper.title}"
    _left(sheet, left, base, width - 2 * MARGIN_SIDE - taken - 12, ink=style.BLUE)


def _foot(sheet: Sheet, paper: Paper, number: int, width: float) -> None:
    base = 11 * MM
    sheet.ground(style.LINE, (MARGIN_SIDE, 15.5 * MM, width - 2 * MARGIN_SIDE, 0.6))
    page = say("papers.page", number=number, total=sheet.pages)
    taken = _right(sheet, page, width - MARGIN_SIDE, base)
    _left(sheet, paper.footer, base, width - 2 * MARGIN_SIDE - taken - 12, ink=style.INK_QUIET)


def _one(words: str, room: float, *, bold: bool) -> Line | None:
    lines = wrap(one_line(words), style.RUNNING.size, room, bold=bold)
    return lines[0] if lines else None


def _left(sheet: Sheet, words: str, base: float, room: float, *, ink: str) -> None:
    """Set words from the margin: what one line cannot hold goes on towards the paper's edge."""
    lines = wrap(one_line(words), style.RUNNING.size, room, bold=ink == style.BLUE)[:_ROWS]
    step = style.RUNNING.size * 1.2
    top = base + step * (len(lines) - 1) if ink == style.BLUE else base
    for row, line in enumerate(lines):
        sheet.set_line(line, (MARGIN_SIDE, top - step * row), style.RUNNING.size, ink)


def _right(sheet: Sheet, words: str, edge: float, base: float, *, bold: bool = False) -> float:
    line = _one(words, edge / 2, bold=bold)
    if not line:
        return 0.0
    taken = line.width * style.RUNNING.size / 1000
    ink = style.INK if bold else style.INK_QUIET
    sheet.set_line(line, (edge - taken, base), style.RUNNING.size, ink)
    return taken
