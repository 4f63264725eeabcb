"""Bars to both sides of nought: against the system to one side in words, sign and colour."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from db.papers import style
from db.papers.figures.canvas import WIDE, Canvas, fitted
from db.papers.paper import Figure, Tone

_ROW, _FIGURE, _ENOUGH = 6.4, 26.0, 40.0
_NAME = 0.4  # of the width
_SIZE = 8.5


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: whose, how much (None where nobody has said), and whether it is adverse.

    ``whole`` is a bar that sums up those beneath it.
    """

    name: str
    amount: int | None
    adverse: bool = False
    whole: bool = False


def bars(given: Sequence[Bar], told: Callable[[Bar], str], alt: str, caption: str) -> Figure:
    """Return bars for a sheet held sideways; ``told`` is what is written at the end of each."""
    canvas = Canvas(WIDE, _ROW * max(1, len(given)) + 1)
    amounts = [each.amount for each in given if each.amount is not None]
    below, above = min([0, *amounts]), max([0, *amounts])
    left = WIDE * _NAME
    room = WIDE - left - _FIGURE
    scale = room / ((above - below) or 1)
    nought = left - below * scale
    for place, each in enumerate(given):
        top = place * _ROW
        if each.whole:
            canvas.ground(style.SUNKEN, 0, top, WIDE, _ROW)
        indent = 1.0 if each.whole else 4.0
        name = fitted(each.name, left - indent - 2, _SIZE, bold=each.whole)
        middle = top + _ROW / 2
        canvas.put(name, (indent, middle), _SIZE, style.INK, bold=each.whole)
        _bar(canvas, each, (nought, top), scale)
        ink = style.INK if each.amount is not None else style.INK_QUIET
        end = (WIDE - 1, middle)
        canvas.put(
            fitted(told(each), _ENOUGH, _SIZE), end, _SIZE, ink, bold=each.whole, side="right"
        )
    canvas.ground(style.LINE_STRONG, nought, 0, 0.2, _ROW * len(given))
    return Figure(canvas.png(), alt, WIDE, caption)


def _bar(canvas: Canvas, bar: Bar, at: tuple[float, float], scale: float) -> None:
    if not bar.amount:
        return
    nought, top = at
    wide = abs(bar.amount) * scale
    left = nought - wide if bar.amount < 0 else nought
    tall = _ROW * (0.62 if bar.whole else 0.4)
    ink = style.TONES[Tone.AMBER if bar.adverse else Tone.GREEN][0]
    canvas.ground(ink, left, top + (_ROW - tall) / 2, wide, tall)
