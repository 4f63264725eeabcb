"""A year of scores as a line that steps from month to month, its figures written on it."""

from collections.abc import Sequence
from dataclasses import dataclass

from db.papers import style
from db.papers.figures.canvas import WIDTH, Canvas
from db.papers.paper import Figure

_LEFT, _RIGHT, _HEAD, _TALL, _FOOT = 12.0, 22.0, 3.5, 16.0, 6.0
_SIZE, _SMALL = 8.5, 7.5
_LINES = 5  # into how many the height is ruled


@dataclass(frozen=True, slots=True)
class Step:
    """A month and the points at its end, None while there was no score.

    One ``apart`` is on another matrix than the month before: no line joins the two.
    """

    name: str
    points: int | None
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Goal:
    """The score to be reached, and what is written beside its line."""

    points: int
    words: str


def steps(
    given: Sequence[Step], most: int, goal: Goal | None, alt: str, caption: str
) -> Figure:  # fmt: skip
    """Return the steps as a figure; ``most`` is the highest score of the matrix."""
    canvas = Canvas(WIDTH, _HEAD + _TALL + _FOOT)
    wide = (WIDTH - _LEFT - _RIGHT) / max(1, len(given))

    def at(points: float) -> float:
        return _HEAD + _TALL * (1 - points / most)

    for mark in range(_LINES + 1):
        points = most * mark / _LINES
        canvas.ground(style.LINE, _LEFT, at(points), wide * len(given), 0.15)
        canvas.put(f"{points:g}", (_LEFT - 2, at(points)), _SMALL, style.INK_QUIET, side="right")
    if goal is not None:
        _goal(canvas, goal, at(goal.points))
    _line(canvas, given, wide, [None if each.points is None else at(each.points) for each in given])
    return Figure(canvas.png(), alt, WIDTH, caption)


def _goal(canvas: Canvas, goal: Goal, height: float) -> None:
    start, end, dash = _LEFT, WIDTH - _RIGHT, 1.6
    while start < end:
        canvas.ground(style.BLUE, start, height - 0.2, min(dash, end - start), 0.4)
        start += 2 * dash
    canvas.put(goal.words, (end + 2, height), _SMALL, style.BLUE, bold=True)


def _line(
    canvas: Canvas, given: Sequence[Step], wide: float, heights: Sequence[float | None]
) -> None:
    before: float | None = None
    for place, (each, height) in enumerate(zip(given, heights, strict=True)):
        left = _LEFT + place * wide
        middle, foot = left + wide / 2, _HEAD + _TALL + 4
        canvas.put(each.name, (middle, foot), _SMALL, style.INK_QUIET, side="middle")
        if height is not None:
            canvas.ground(style.INK, left, height - 0.35, wide, 0.7)
            if before is not None and not each.apart:
                top, tall = min(before, height), abs(before - height)
                canvas.ground(style.INK, left - 0.35, top - 0.35, 0.7, tall + 0.7)
            over = (middle, height - 2.6)
            canvas.put(str(each.points), over, _SIZE, style.INK, bold=True, side="middle")
        before = height
