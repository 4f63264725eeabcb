"""Columns side by side, each with a foot that stands for the graver part of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from db.papers import style
from db.papers.figures.canvas import WIDTH, Canvas, measure
from db.papers.paper import Band, Figure

_HEAD, _TALL, _FOOT = 5.0, 34.0, 6.0
_PART = 0.56  # of its place that a column takes
_SIZE, _SMALL = 8.5, 7.5


@dataclass(frozen=True, slots=True)
class Stack:
    """A column: its name, how much it is, and how much of that is its foot."""

    name: str
    whole: int
    foot: int


def columns(given: Sequence[Stack], alt: str, caption: str, wide: float = WIDTH) -> Figure:
    """Return columns as a figure."""
    base = _HEAD + _TALL
    canvas = Canvas(wide, base + _FOOT)
    most = max([1, *(each.whole for each in given)])
    step = wide / max(1, len(given))
    canvas.ground(style.LINE_STRONG, 0, base, wide, 0.2)
    for place, each in enumerate(given):
        left = step * place + step * (1 - _PART) / 2
        _column(canvas, each, (left, base, step * _PART), _TALL / most)
        name = (left + step * _PART / 2, base + _FOOT / 2)
        canvas.put(each.name, name, _SMALL, style.INK_QUIET, side="middle")
    return Figure(canvas.png(), alt, wide, caption)


def _column(canvas: Canvas, stack: Stack, place: tuple[float, float, float], scale: float) -> None:
    left, base, wide = place
    pale, grave = style.BANDS[Band.LOW], style.BANDS[Band.EXTREME]
    tall, foot, middle = stack.whole * scale, stack.foot * scale, left + wide / 2
    if stack.whole:
        canvas.ground(style.LINE_STRONG, left, base - tall, wide, tall)
        canvas.ground(pale[0], left + 0.2, base - tall + 0.2, wide - 0.4, max(tall - 0.2, 0.1))
    if stack.foot:
        canvas.ground(grave[0], left, base - foot, wide, foot)
        if foot > 2 * measure("0", _SMALL):
            at = (middle, base - foot / 2)
            canvas.put(str(stack.foot), at, _SMALL, grave[2], side="middle")
    over = (middle, base - tall - 2.4)
    canvas.put(str(stack.whole), over, _SIZE, style.INK, bold=True, side="middle")
