"""Colours of cells as the words people mean by them."""

import colorsys

_PALE = 0.16  # saturation below which a fill is white or grey
_DARK = 0.25  # brightness below which it is black
# Upper bounds of the hue, in degrees: red runs to orange, amber to a greenish yellow, and so on.
_FADED = (0.3, 0.97)  # brightness of what is grey: neither black nor white
_HUES = ((18, "red"), (68, "amber"), (165, "green"), (255, "blue"), (325, ""), (361, "red"))
# Office's first theme, in the order a workbook numbers it.
THEME = ("FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5",
    "70AD47")  # fmt: skip


def word(rgb: str) -> str:
    """Return "red", "amber", "green" or "blue" for RRGGBB or AARRGGBB, or "" for any other."""
    try:
        red, green, blue = (int(rgb[-6:][at : at + 2], 16) / 255 for at in (0, 2, 4))
    except ValueError:
        return ""
    hue, saturation, bright = colorsys.rgb_to_hsv(red, green, blue)
    if saturation < _PALE or bright < _DARK:
        return ""
    return next(name for top, name in _HUES if hue * 360 < top)


def is_grey(rgb: str, tint: float = 0.0) -> bool:
    """Return whether RRGGBB or AARRGGBB is a grey, once lightened or darkened by a tint."""
    try:
        red, green, blue = (int(rgb[-6:][at : at + 2], 16) / 255 for at in (0, 2, 4))
    except ValueError:
        return False
    _hue, saturation, bright = colorsys.rgb_to_hsv(red, green, blue)
    bright = bright * (1 + tint) if tint < 0 else bright + (1 - bright) * tint
    return saturation < _PALE and _FADED[0] < bright < _FADED[1]
