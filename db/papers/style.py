"""How papers look: sizes in points, colours as red, green and blue in hexadecimal.

Liberation Sans, regular and bold, never italic. Colour comes third, after the word and its place:
every pair here keeps its contrast when it is printed in grey.
"""

from dataclasses import dataclass

from db.papers.paper import Band, Tone

MM = 72 / 25.4

INK = "212B32"
INK_QUIET = "4C5B67"
BLUE = "005EB8"
LINE = "DCE1E5"
LINE_STRONG = "7A8792"
SUNKEN = "F3F5F7"
WHITE = "FFFFFF"
ACROSS = "F0C4C0"  # pale enough for the text over it


@dataclass(frozen=True, slots=True)
class Type:
    """A size of type with its line height and the space above it, in points."""

    size: float
    leading: float
    above: float = 0.0
    bold: bool = False
    ink: str = INK


TITLE = Type(21, 25.5, 0, bold=True)
SUBTITLE = Type(12, 16, 3, ink=INK_QUIET)
HEADINGS = {
    2: Type(13.5, 17.5, 17, bold=True),
    3: Type(11.5, 15.5, 13, bold=True),
    4: Type(10.5, 14.5, 10, bold=True, ink=INK_QUIET),
}
BODY = Type(10.5, 15, 6)
QUIET = Type(9.5, 13, 4, ink=INK_QUIET)
CAPTION = Type(9.5, 13, 12, bold=True)
CELL = Type(9, 12)
CELL_HEAD = Type(8.5, 11.5, bold=True, ink=INK_QUIET)
GROUP = Type(10, 13, bold=True, ink=BLUE)
LABEL = Type(9.5, 14, bold=True, ink=INK_QUIET)
VALUE = Type(10.5, 15)
BOX_LABEL = Type(8.5, 12, bold=True, ink=BLUE)
RUNNING = Type(8.5, 11, ink=INK_QUIET)
HEAT = Type(14, 18, bold=True)

# Words of a meaning and the ground behind them.
TONES = {
    Tone.PLAIN: (INK, ""),
    Tone.QUIET: (INK_QUIET, ""),
    Tone.BLUE: (BLUE, "E4EFF9"),
    Tone.GREEN: ("00663C", "E3F2EA"),
    Tone.AMBER: ("8A4B00", "FDF1DC"),
    Tone.RED: ("B3211A", "FBEAE8"),
}
# The sign beside a word with a meaning: the word first, its sign second, its colour third.
SIGNS = {Tone.RED: "triangle", Tone.AMBER: "diamond", Tone.GREEN: "disc", Tone.BLUE: "square"}
# Ground, ground where no risk stands, and words of each band; in grey they rise from light to dark.
BANDS = {
    Band.LOW: ("EDF1F4", "F7F9FA", INK),
    Band.MODERATE: ("F6DDA6", "FBF1DB", INK),
    Band.HIGH: ("DE8A3C", "F3D5B8", INK),
    Band.EXTREME: ("8E1B16", "DDBAB8", WHITE),
}

MARGIN_SIDE = 22 * MM
MARGIN_TOP = 26 * MM
MARGIN_FOOT = 22 * MM
PAD = 5.0
ACROSS_SHARE = 0.72  # of the diagonal
A4 = (210 * MM, 297 * MM)
