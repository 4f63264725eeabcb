"""A timeline: a lane for each whom it is of, a band for each time they stood somewhere."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from db.papers import style
from db.papers.figures.canvas import WIDTH, Canvas, fitted, halved, measure
from db.papers.letters import one_line
from db.papers.paper import Band, Figure

_LANE, _FOOT = 9.0, 7.0
_NAME = 0.38  # of the width
_SIZE, _SMALL = 8.5, 7.5
_APART = 1.6  # of each of two lines from the middle of both
_STEPS = (1, 3, 6, 12, 24, 60, 120)
_MOST = 9  # marks the axis has at most
_BANDS = tuple(Band)


@dataclass(frozen=True, slots=True)
class Span:
    """A time somebody stood somewhere; ``step`` is 1 for the best, more for worse."""

    from_on: date
    to_on: date
    words: str
    step: int


@dataclass(frozen=True, slots=True)
class Lane:
    """A name and its times."""

    name: str
    spans: tuple[Span, ...]


def timeline(lanes: Sequence[Lane], alt: str, caption: str, wide: float = WIDTH) -> Figure:
    """Return lanes as a figure: the graver where they stood, the darker, the word in each.

    ``lanes`` hold one span at least.
    """
    spans = [span for lane in lanes for span in lane.spans]
    first = min(span.from_on for span in spans)
    last = max(span.to_on for span in spans)
    axis = _Axis(first, last, wide)
    foot = _LANE * len(lanes)
    canvas = Canvas(wide, foot + _FOOT)
    for on in axis.marks():
        canvas.ground(style.LINE, axis.at(on), 0, 0.2, foot + 1)
        words = f"{on.month:02}/{on.year}" if axis.step % 12 else str(on.year)
        canvas.put(words, (axis.at(on), foot + 4), _SMALL, style.INK_QUIET, side="middle")
    for place, lane in enumerate(lanes):
        top = place * _LANE
        _name(canvas, lane.name, axis.left - 3, top + _LANE / 2)
        for span in lane.spans:
            _span(canvas, span, axis, top)
    return Figure(canvas.png(), alt, wide, caption)


def _name(canvas: Canvas, words: str, room: float, middle: float) -> None:
    """Put a name beside its lane: in two lines, and smaller, where one cannot hold it."""
    if measure(words, _SIZE) <= room:
        canvas.put(words, (0, middle), _SIZE, style.INK)
        return
    first, rest = halved(words, room, _SMALL)
    canvas.put(first, (0, middle - _APART), _SMALL, style.INK)
    canvas.put(fitted(rest, room, _SMALL), (0, middle + _APART), _SMALL, style.INK)


def _span(canvas: Canvas, span: Span, axis: "_Axis", top: float) -> None:
    ground, _faint, ink = style.BANDS[_BANDS[min(max(span.step, 1), len(_BANDS)) - 1]]
    left, right = axis.at(span.from_on), axis.at(span.to_on)
    wide = max(right - left, 0.8)
    canvas.ground(style.LINE_STRONG, left, top + 1.2, wide, _LANE - 2.4)
    canvas.ground(ground, left + 0.15, top + 1.35, max(wide - 0.3, 0.5), _LANE - 2.7)
    for words in (one_line(span.words, 80), str(span.step)):
        if measure(words, _SMALL, bold=True) <= wide - 1.5:
            middle = (left + wide / 2, top + _LANE / 2)
            canvas.put(words, middle, _SMALL, ink, bold=True, side="middle")
            return


class _Axis:
    """Days from left to right, with a mark at the first of a month every so many months."""

    def __init__(self, first: date, last: date, wide: float) -> None:
        self._first, self.left = first, wide * _NAME
        self._room = wide - self.left - 6
        self._days = max(1, (last - first).days)
        months = (last.year - first.year) * 12 + last.month - first.month
        self.step = next((each for each in _STEPS if months / each < _MOST), _STEPS[-1])

    def at(self, on: date) -> float:
        """Return where a day stands."""
        return self.left + self._room * (on - self._first).days / self._days

    def marks(self) -> Iterator[date]:
        """Yield the days with a mark, in order; the first is the first whole step there is."""
        month = self._first.year * 12 + self._first.month - 1
        month += -month % self.step
        while True:
            on = date(month // 12, month % 12 + 1, 1)
            if (on - self._first).days > self._days:
                return
            if on >= self._first:
                yield on
            month += self.step
