"""A sheet to draw a figure on, in millimetres: grounds, rules and words, read out as a PNG."""

from functools import lru_cache
from io import BytesIO
from typing import Literal

from PIL import Image, ImageDraw, ImageFont

import resources
from db.papers.letters import one_line

WIDTH, WIDE = 166.0, 253.0
"""Width of the text on a sheet held upright, and on one held sideways, in millimetres."""
_FINE = 16  # points drawn a millimetre; half of them are kept, so that edges are smooth
_TYPE = 25.4 / 72  # a point in millimetres
_FACES = {False: "LiberationSans-Regular.ttf", True: "LiberationSans-Bold.ttf"}

Side = Literal["left", "middle", "right"]


@lru_cache(maxsize=16)
def _face(size: float, *, bold: bool) -> ImageFont.FreeTypeFont:
    path = resources.path("fonts", _FACES[bold])
    return ImageFont.truetype(str(path), round(size * _TYPE * _FINE), layout_engine=_PLAIN)


_PLAIN = ImageFont.Layout.BASIC  # the other layout depends on what else a laptop has


def measure(words: str, size: float, *, bold: bool = False) -> float:
    """Return how wide words are, in millimetres."""
    return float(_face(size, bold=bold).getlength(words)) / _FINE


def fitted(words: str, room: float, size: float, *, bold: bool = False) -> str:
    """Return words, cut to fit into a width."""
    whole = one_line(words, 400)
    if measure(whole, size, bold=bold) <= room:
        return whole
    cut = whole
    while cut and measure(f"{cut}\u2026", size, bold=bold) > room:
        cut = cut[:-1].rstrip()
    return f"{cut}\u2026" if cut else ""


class Canvas:
    """A white sheet; places are given from its left and top in millimetres."""

    def __init__(self, wide: float, tall: float) -> None:
        self._image = Image.new("RGB", (round(wide * _FINE), round(tall * _FINE)), "white")
        self._draw = ImageDraw.Draw(self._image)

    def ground(self, colour: str, left: float, top: float, wide: float, tall: float) -> None:
        """Fill an area; what is narrower than a hair is drawn as one."""
        end = max(round((left + wide) * _FINE), round(left * _FINE) + 2) - 1
        foot = max(round((top + tall) * _FINE), round(top * _FINE) + 2) - 1
        self._draw.rectangle(
            (round(left * _FINE), round(top * _FINE), end, foot), fill=f"#{colour}"
        )

    def put(
        self, words: str, at: tuple[float, float], size: float, colour: str, *,
        bold: bool = False, side: Side = "left",
    ) -> None:  # fmt: skip
        """Put words on a line through a point; ``side`` is where of them the point is."""
        anchor = {"left": "lm", "middle": "mm", "right": "rm"}[side]
        place = (round(at[0] * _FINE), round(at[1] * _FINE))
        face = _face(size, bold=bold)
        self._draw.text(place, words, fill=f"#{colour}", font=face, anchor=anchor)

    def png(self) -> bytes:
        """Return the picture."""
        out = BytesIO()
        self._image.reduce(2).save(out, "PNG", optimize=True)
        return out.getvalue()


def halved(words: str, room: float, size: float) -> tuple[str, str]:
    """Return as many words as fit into a width, and those that are left."""
    given = words.split(" ")
    many = next(
        (n for n in range(len(given), 1, -1) if measure(" ".join(given[:n]), size) <= room), 1
    )
    return " ".join(given[:many]), " ".join(given[many:])
