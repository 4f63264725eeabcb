"""Every colour of the desk by name, in three sets, and the contrast each pair must keep."""

LIGHT = {
    "canvas": "#F3F5F7",
    "surface": "#FFFFFF",
    "sunken": "#F7F9FA",
    "hover": "#F0F4F7",
    "line": "#DCE1E5",
    "edge": "#7A8792",
    "off": "#7A8792",
    "text": "#212B32",
    "text2": "#4C5B67",
    "accent": "#005EB8",
    "accent_fill": "#005EB8",
    "accent_press": "#00427F",
    "on_accent": "#FFFFFF",
    "soft": "#E4EFF9",
    "focus": "#005EB8",
    "red": "#B3211A",
    "red_soft": "#FBEAE8",
    "amber": "#8A4B00",
    "amber_soft": "#FDF1DC",
    "green": "#00663C",
    "green_soft": "#E3F2EA",
    "loud": "#4F2A00",
    "on_loud": "#FFFFFF",
    "loud_mark": "#FFC766",
    "h1": "#EDF1F4",
    "h2": "#F6DDA6",
    "h3": "#DE8A3C",
    "h4": "#8E1B16",
    "on_h1": "#212B32",
    "on_h2": "#212B32",
    "on_h3": "#1B1206",
    "on_h4": "#FFFFFF",
    "cell": "#DCE1E5",
    "scroll": "#828E99",
}
DARK = {
    "canvas": "#13171B",
    "surface": "#1B2126",
    "sunken": "#171C20",
    "hover": "#232B32",
    "line": "#313A42",
    "edge": "#7C8B97",
    "off": "#7C8B97",
    "text": "#E9EEF2",
    "text2": "#AAB7C2",
    "accent": "#7FBCF5",
    "accent_fill": "#1B6EC2",
    "accent_press": "#12539A",
    "on_accent": "#FFFFFF",
    "soft": "#1D3650",
    "focus": "#7FBCF5",
    "red": "#FF9C92",
    "red_soft": "#3D201E",
    "amber": "#F6BE68",
    "amber_soft": "#3A2B12",
    "green": "#7BD3A3",
    "green_soft": "#16352A",
    "loud": "#E8B45E",
    "on_loud": "#241500",
    "loud_mark": "#241500",
    "h1": "#2A333B",
    "h2": "#5E4A1C",
    "h3": "#C2762F",
    "h4": "#FFB3AA",
    "on_h1": "#E9EEF2",
    "on_h2": "#FFF4DC",
    "on_h3": "#140A00",
    "on_h4": "#3A0805",
    "cell": "#3A454E",
    "scroll": "#6A7883",
}
CONTRAST = {
    "canvas": "#000000",
    "surface": "#000000",
    "sunken": "#000000",
    "hover": "#1A1A1A",
    "line": "#FFFFFF",
    "edge": "#FFFFFF",
    "off": "#A6A6A6",
    "text": "#FFFFFF",
    "text2": "#FFFFFF",
    "accent": "#FFFF00",
    "accent_fill": "#FFFF00",
    "accent_press": "#FFFFFF",
    "on_accent": "#000000",
    "soft": "#003B6F",
    "focus": "#FFFF00",
    "red": "#FF9C92",
    "red_soft": "#000000",
    "amber": "#FFD24D",
    "amber_soft": "#000000",
    "green": "#6CFF9A",
    "green_soft": "#000000",
    "loud": "#FFFF00",
    "on_loud": "#000000",
    "loud_mark": "#000000",
    "h1": "#000000",
    "h2": "#3D3D00",
    "h3": "#B36B00",
    "h4": "#FFFFFF",
    "on_h1": "#FFFFFF",
    "on_h2": "#FFFFFF",
    "on_h3": "#000000",
    "on_h4": "#000000",
    "cell": "#595959",
    "scroll": "#FFFFFF",
}
SETS = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}

WORDS, MARK = 4.5, 3.0
"""What WCAG 2.2 asks of words (1.4.3) and of marks and borders that carry meaning (1.4.11)."""

PAIRS = (
    *((ink, "surface", WORDS) for ink in ("text", "text2", "accent", "red", "amber", "green")),
    *((ink, "canvas", WORDS) for ink in ("text", "text2", "accent", "red", "amber", "green")),
    *((ink, "soft", WORDS) for ink in ("text", "text2", "accent", "red", "amber", "green")),
    *((ink, "hover", WORDS) for ink in ("text", "text2", "accent", "red", "amber", "green")),
    *((ink, "sunken", WORDS) for ink in ("text", "text2")),
    *((ink, f"{ink}_soft", WORDS) for ink in ("red", "amber", "green")),
    *((f"on_h{band}", f"h{band}", WORDS) for band in (1, 2, 3, 4)),
    ("on_accent", "accent_fill", WORDS),
    ("on_accent", "accent_press", WORDS),
    ("on_loud", "loud", WORDS),
    ("loud_mark", "loud", MARK),
    ("loud", "canvas", MARK),
    ("edge", "surface", MARK),
    ("off", "surface", MARK),
    ("off", "sunken", MARK),
    ("edge", "canvas", MARK),
    ("focus", "surface", MARK),
    ("focus", "canvas", MARK),
    ("focus", "soft", MARK),
    ("accent_fill", "surface", MARK),
    ("scroll", "surface", MARK),
    ("scroll", "canvas", MARK),
)
"""Ink, ground and the least ratio; ``line`` is decoration and takes no part."""


_LINEAR_BELOW = 0.04045


def luminance(colour: str) -> float:
    """Return the relative luminance of a ``#RRGGBB`` colour, 0 to 1 (WCAG 2.2)."""
    red, green, blue = (
        part / 12.92 if part <= _LINEAR_BELOW else ((part + 0.055) / 1.055) ** 2.4
        for part in (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21, whichever is the ink (WCAG 2.2)."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)
