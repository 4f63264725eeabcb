"""Strips: atomic bands of a page, and the laying of them on pages."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from db.papers.pdf.sheet import Sheet

Painter: TypeAlias = Callable[[Sheet, float, float], None]  # sheet, left, top


@dataclass(frozen=True, slots=True)
class Strip:
    """A band that is never broken.

    ``above`` is the space over it, left out at the top of a page; ``tied`` keeps it on one page
    with the next strip, ``soft`` does while that leaves little of a page empty; ``head`` is painted
    again, as an artifact, when it opens a page; ``new`` makes it open one.
    """

    height: float
    paint: Painter
    above: float = 0.0
    tied: bool = False
    soft: bool = False
    head: "Strip | None" = None
    new: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A strip and the height of its upper edge over the foot of the frame."""

    strip: Strip
    top: float


Page: TypeAlias = list[Placed]
SPARE = 0.2  # of a page's height: as much may stay empty to keep together what is softly tied


class _Layout:
    def __init__(self, height: float) -> None:
        self.height = height
        self.left = height
        self.pages: list[Page] = [[]]

    def fits(self, chain: list[Strip]) -> bool:
        needed = sum(strip.above + strip.height for strip in chain)
        if not self.pages[-1]:
            needed -= chain[0].above
        return needed <= self.left + 0.01

    def spares(self, chain: list[Strip]) -> bool:
        """Whether much of a page would stay empty before these were they to stand together."""
        return bool(self.pages[-1]) and self.left > self.height * SPARE and not self.fits(chain)

    def lay(self, chain: list[Strip]) -> None:
        whole = self.fits(chain)
        if not whole and not chain[0].new and self.pages[-1]:
            self.turn(chain[0].head)
            whole = self.fits(chain)
        for strip in chain:
            if not whole and not self.fits([strip]) and self.pages[-1]:
                self.turn(strip.head)
            self.put(strip)

    def turn(self, head: Strip | None) -> None:
        if self.pages[-1]:
            self.pages.append([])
            self.left = self.height
        if head is not None:
            self._put(head, 0.0)

    def put(self, strip: Strip) -> None:
        if strip.new and self.pages[-1]:
            self.turn(None)
        self._put(strip, strip.above if self.pages[-1] else 0.0)

    def _put(self, strip: Strip, above: float) -> None:
        self.left -= above
        self.pages[-1].append(Placed(strip, self.left))
        self.left -= strip.height


def chains(strips: Iterable[Strip], *, softly: bool = True) -> Iterator[list[Strip]]:
    """Yield strips in runs that are to stand on one page, ``softly`` tied ones too or not."""
    chain: list[Strip] = []
    for strip in strips:
        chain.append(strip)
        if not (strip.tied or (softly and strip.soft)):
            yield chain
            chain = []
    if chain:
        yield chain


def lay(strips: Iterable[Strip], height: float) -> list[Page]:
    """Lay strips on pages of a frame's height; there is always at least one page.

    A run of tied strips taller than a page is broken where the page ends; so is one that is tied
    softly where much of a page would stay empty before it.
    """
    layout = _Layout(height)
    for chain in chains(strips):
        for part in chains(chain, softly=False) if layout.spares(chain) else [chain]:
            layout.lay(part)
    return layout.pages
