"""The faces a paper is set in, and which of them has which character."""

import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from threading import Lock
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

import resources
from db.papers.pdf import corrections
from db.words import say

REGULAR = "Minutebook"
BOLD = "Minutebook-Bold"
_FILES = {
    REGULAR: "LiberationSans-Regular.ttf",
    BOLD: "LiberationSans-Bold.ttf",
    "Minutebook-Signs": "DejaVuSans.ttf",
    "Minutebook-Signs-Bold": "DejaVuSans-Bold.ttf",
    "Minutebook-Emoji": "NotoEmoji-Regular.ttf",
}
_CHAINS = {
    False: (REGULAR, "Minutebook-Signs", "Minutebook-Emoji"),
    True: (BOLD, "Minutebook-Signs-Bold", "Minutebook-Signs", "Minutebook-Emoji"),
}
# What only changes the look of the sign before it, and has no place in a monochrome face.
_JOINERS = frozenset(map(chr, (*range(0xFE00, 0xFE10), *range(0x1F3FB, 0x1F400))))
_lock = Lock()


@dataclass(frozen=True, slots=True)
class Face:
    """A font: the characters it has, and how wide each is, in thousandths of its size."""

    name: str
    font: TTFont
    widths: dict[str, float]
    letters: frozenset[str]


@cache
def _load(name: str) -> Face:
    font = TTFont(name, str(resources.path("fonts", _FILES[name])))
    pdfmetrics.registerFont(font)
    shapes: Any = font.face
    widths = {chr(code): shapes.getCharWidth(code) for code in shapes.charToGlyph}
    return Face(name, font, widths, frozenset(widths))


def face(name: str) -> Face:
    """Return a face by name, read from its file the first time."""
    with _lock:
        if not rl_config.canvas_basefontname.startswith(REGULAR):
            corrections.apply()
            _load(REGULAR)
            rl_config.canvas_basefontname = REGULAR  # else Helvetica is named and not embedded
        return _load(name)


def pieces(words: str, *, bold: bool) -> list[tuple[str, str]]:
    """Return words as (face, words): each piece in the first face of the chain that has it.

    A character no face has becomes its name in square brackets.
    """
    first = BOLD if bold else REGULAR
    if face(first).letters.issuperset(words):
        return [(first, words)] if words else []
    out: list[tuple[str, str]] = []
    for letter in words:
        if letter in _JOINERS:
            continue
        name, shown = _find(letter, bold=bold)
        if out and out[-1][0] == name:
            out[-1] = (name, out[-1][1] + shown)
        else:
            out.append((name, shown))
    return out


@lru_cache(maxsize=4096)
def _find(letter: str, *, bold: bool) -> tuple[str, str]:
    for name in _CHAINS[bold]:
        if letter in face(name).letters:
            return name, letter
    named = unicodedata.name(letter, f"U+{ord(letter):04X}").lower()
    return _CHAINS[bold][0], say("papers.no_glyph", name=named)


@lru_cache(maxsize=65536)
def measure(name: str, words: str) -> float:
    """Return the width of words in a face, in thousandths of its size."""
    widths = face(name).widths
    return sum(map(widths.__getitem__, words))
