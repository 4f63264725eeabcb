"""Scores: likelihood times impact on the committee's own matrix."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise, product

from db.errors import Refusal


class ScoreKind(StrEnum):
    """The three scores of a risk; what "initial" includes is the committee's printed definition."""

    INITIAL = "initial"
    CURRENT = "current"
    TARGET = "target"


class Band(StrEnum):
    """How grave a score is, mildest first."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"
    EXTREME = "extreme"


class Movement(StrEnum):
    """Where the current score went since the last meeting."""

    NEW = "new"
    UP = "up"
    DOWN = "down"
    SAME = "same"
    OTHER = "other matrix"
    UNSCORED = "not scored"


WEIGHT = {band: place for place, band in enumerate(Band)}
# The bands of the NHS matrix, as a suggestion; each committee may set its own.
SUGGESTED = "5x5; low 1-3; moderate 4-6; high 8-12; extreme 15-25"
SMALLEST, LARGEST = 2, 10


@dataclass(frozen=True, slots=True)
class Span:
    """The products from ``low`` to ``high``, both included, that one band covers."""

    band: Band
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of the matrix that does not follow its product."""

    likelihood: int
    impact: int
    band: Band


@dataclass(frozen=True, slots=True)
class Scale:
    """A matrix of ``size`` by ``size`` with its bands, and the cells that differ from them."""

    size: int
    spans: tuple[Span, ...]
    cells: tuple[Cell, ...] = ()

    def band(self, likelihood: int, impact: int) -> Band:
        """Return the band of a score; refuses one outside the matrix."""
        check_score(self, likelihood, impact)
        for cell in self.cells:
            if (cell.likelihood, cell.impact) == (likelihood, impact):
                return cell.band
        points = likelihood * impact
        return next(span.band for span in self.spans if span.low <= points <= span.high)


@dataclass(frozen=True, slots=True)
class Scored:
    """A score as it was given: rows are only ever added, and the latest stands.

    ``turn`` orders the scores of one day, ``scale`` is the matrix as it was then written.
    """

    on: date
    turn: int
    id: str
    points: int
    scale: str = ""


def _number(text: str, part: str) -> int:
    if not text.isdecimal():
        raise Refusal("risk.scale_unread", "scale", given=part.strip())
    return int(text)


def _band(text: str, part: str) -> Band:
    if text not in set(Band):
        raise Refusal("risk.scale_unread", "scale", given=part.strip())
    return Band(text)


def _part(part: str) -> int | Span | Cell:
    words = part.lower().split()
    if len(words) == 1:
        size, _, again = words[0].partition("x")
        if size != again:
            raise Refusal("risk.scale_unread", "scale", given=part.strip())
        return _number(size, part)
    if len(words) != 2:  # noqa: PLR2004 - a band and its place
        raise Refusal("risk.scale_unread", "scale", given=part.strip())
    band, place = _band(words[0], part), words[1]
    if "x" in place:
        likelihood, _, impact = place.partition("x")
        return Cell(_number(likelihood, part), _number(impact, part), band)
    low, dash, high = place.partition("-")
    return Span(band, _number(low, part), _number(high if dash else low, part))


def parse_scale(text: str) -> Scale:
    """Return the matrix a committee wrote: ``5x5; low 1-3; moderate 4-6; …; high 1x5``.

    A band with a place such as ``1x5`` (likelihood x impact) sets that one cell. Refuses bands that
    overlap, run downwards or leave a score without one, and a cell outside the matrix.
    """
    parts = [_part(each) for each in text.split(";") if each.strip()]
    if not parts:
        raise Refusal("risk.no_scale", "scale", such=SUGGESTED)
    sizes = [each for each in parts if isinstance(each, int)]
    scale = Scale(
        sizes[0] if sizes else 5,
        tuple(each for each in parts if isinstance(each, Span)),
        tuple(each for each in parts if isinstance(each, Cell)),
    )
    if len(sizes) > 1 or not SMALLEST <= scale.size <= LARGEST:
        raise Refusal("risk.scale_size", "scale", least=SMALLEST, most=LARGEST)
    check_scale(scale)
    return scale


def write_scale(scale: Scale) -> str:
    """Return a matrix as :func:`parse_scale` reads it."""
    spans = [f"{span.band} {span.low}-{span.high}" for span in scale.spans]
    cells = [f"{cell.band} {cell.likelihood}x{cell.impact}" for cell in scale.cells]
    return "; ".join([f"{scale.size}x{scale.size}", *spans, *cells])


def same_matrix(one: str, other: str) -> bool:
    """Return whether two matrices, as they were written, are one: size, bands and single cells.

    Points are comparable on one matrix alone. What this version cannot read is only itself.
    """
    one, other = one or SUGGESTED, other or SUGGESTED
    if one == other:
        return True
    try:
        return parse_scale(one) == parse_scale(other)
    except Refusal:  # written by a newer Minutebook
        return False


def check_scale(scale: Scale) -> None:
    """Refuse bands that overlap, run downwards or leave a score of the matrix without one."""
    if any(span.low > span.high for span in scale.spans):
        raise Refusal("risk.scale_order", "scale")
    for one, other in pairwise(scale.spans):
        if one.high >= other.low or WEIGHT[one.band] >= WEIGHT[other.band]:
            raise Refusal("risk.scale_order", "scale")
    for cell in scale.cells:
        if not (1 <= cell.likelihood <= scale.size and 1 <= cell.impact <= scale.size):
            given = f"{cell.likelihood}x{cell.impact}"
            raise Refusal("risk.off_matrix", "scale", given=given, most=scale.size)
    places = range(1, scale.size + 1)
    every = {one * other for one, other in product(places, repeat=2)}
    bare = [each for each in every if not any(one.low <= each <= one.high for one in scale.spans)]
    if bare:
        raise Refusal("risk.scale_gap", "scale", points=min(bare))


def check_score(scale: Scale, likelihood: int, impact: int) -> None:
    """Refuse a score that was not given, or is outside the matrix."""
    if not likelihood:
        raise Refusal("risk.no_likelihood", "likelihood", most=scale.size)
    if not impact:
        raise Refusal("risk.no_impact", "impact", most=scale.size)
    for field, given in (("likelihood", likelihood), ("impact", impact)):
        if not 1 <= given <= scale.size:
            raise Refusal("risk.off_matrix", field, given=given, most=scale.size)


def check_steps(scale: Scale, words: str, field: str) -> None:
    """Refuse words for the steps of a matrix that are not one a step; none at all will do."""
    count = len(words.strip().splitlines())
    if count and count != scale.size:
        raise Refusal("risk.scale_words", field, count=count, size=scale.size)


def check_source(source: str) -> None:
    """Refuse a measure that says nowhere where it is laid down."""
    if not source.strip():
        raise Refusal("risk.no_source", "source")


def check_scored_on(on: date, today: date) -> None:
    """Refuse a score given on a day still to come."""
    if on > today:
        raise Refusal("risk.scored_later", "on_date", on=on)


def latest(scores: Iterable[Scored]) -> Scored | None:
    """Return the score that stands: the last given, and of one day's the last written."""
    return max(scores, key=lambda each: (each.on, each.turn, each.id), default=None)


def moved(scores: Sequence[Scored], since: date | None) -> tuple[Movement, int]:
    """Return the movement of the current score since a meeting, and by how many points.

    The score the meeting saw in its papers is the last from before its day. With no meeting to look
    back to, the score before the latest is compared; points of two matrices never are.
    """
    now = latest(scores)
    if now is None:
        return Movement.UNSCORED, 0
    earlier = [each for each in scores if (each.on < since if since else each is not now)]
    before = latest(earlier)
    if before is None:
        return Movement.NEW, 0
    if not same_matrix(before.scale, now.scale):
        return Movement.OTHER, 0
    points = now.points - before.points
    if not points:
        return Movement.SAME, 0
    return (Movement.UP if points > 0 else Movement.DOWN), points
