"""Figures and the forms they are written in: £1.2m, £1,200,000, 1.2 million, 12 per cent."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

_FIGURE = re.compile(
    r"(?<![\w/:.,-])(?P<money>£ ?)?(?P<whole>\d{1,3}(?:[, ]\d{3})+|\d+)(?P<part>\.\d+)?"
    r" ?(?P<unit>%|per ?cent\b|bn\b|billion\b|m\b|million\b|k\b|thousand\b)?"
    r"(?![\w/:]|\.\d|-\d)",
    re.IGNORECASE,
)
_TIMES = {
    **dict.fromkeys(("bn", "billion"), Decimal(1_000_000_000)),
    **dict.fromkeys(("m", "million"), Decimal(1_000_000)),
    **dict.fromkeys(("k", "thousand"), Decimal(1_000)),
}
_TELLING = 100  # a plain number from here on is worth looking for
_YEARS = range(1900, 2101)
_CLOSE = 10  # a rounded figure is the same one when it is this many times its own last place


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as written, its value, what it counts and the value of its last place."""

    written: str
    value: Decimal
    kind: str
    step: Decimal

    @property
    def telling(self) -> bool:
        """Whether it gives anything away: money, a share, or a number of some size but no year."""
        if self.kind:
            return True
        year = self.value in _YEARS and "," not in self.written
        return not year and (self.value >= _TELLING or self.step < 1)


def figures(text: str) -> Iterator[Figure]:
    """Return every figure of a cleaned text."""
    for found in _FIGURE.finditer(re.sub(r"\s+", " ", text)):
        unit = (found["unit"] or "").casefold().replace(" ", "")
        times = _TIMES.get(unit, Decimal(1))
        digits = re.sub(r"[, ]", "", found["whole"]) + (found["part"] or "")
        kind = "%" if unit in {"%", "percent"} else "£" if found["money"] else ""
        step = times.scaleb(-max(0, len(found["part"] or "") - 1))
        yield Figure(found[0].strip(), Decimal(digits) * times, kind, step)


def same_figure(private: Figure, public: Figure) -> bool:
    """Return whether a public figure gives a private one away, be it rounded."""
    if "%" in (private.kind, public.kind) and private.kind != public.kind:
        return False
    if private.value == public.value:
        return True
    rounded = public.step > 1 and abs(private.value - public.value) <= public.step / 2
    return rounded and public.value >= public.step * _CLOSE
