"""One theme feeds everything: palette, style sheet, type, spacing and row heights.

No page states a colour, a size or a distance of its own; it asks its :class:`Look`.
"""

import re

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from desktop.kit.colours import CONTRAST, SETS
from resources import read_text, resource

FAMILY = "Liberation Sans"
TYPE = {"caption": 12, "body": 14, "section": 16, "read": 17, "item": 20, "title": 24}
"""Sizes of type in pixels at 100 %."""

HEIGHTS = {
    "normal": {
        "one": 32,
        "two": 56,
        "tall": 64,
        "nav": 40,
        "header": 36,
        "control": 32,
        "large": 40,
    },
    "compact": {
        "one": 28,
        "two": 48,
        "tall": 56,
        "nav": 32,
        "header": 28,
        "control": 28,
        "large": 36,
    },
    "roomy": {
        "one": 40,
        "two": 64,
        "tall": 72,
        "nav": 40,
        "header": 36,
        "control": 32,
        "large": 40,
    },
}
"""Heights of rows and controls in pixels at 100 %."""

ROOMY_FROM = 960
"""Height of a window, in pixels, from which rows are given more room unless told otherwise."""

ZOOMS = (80, 90, 100, 110, 125, 150, 175, 200)
"""Sizes of type offered, in percent."""

_ROLES = {
    QPalette.ColorRole.Window: "canvas",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "sunken",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.Highlight: "accent_fill",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.ToolTipBase: "text",
    QPalette.ColorRole.ToolTipText: "surface",
    QPalette.ColorRole.PlaceholderText: "text2",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.BrightText: "red",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "line",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "edge",
    QPalette.ColorRole.Shadow: "edge",
    QPalette.ColorRole.Accent: "accent_fill",
}
_FROM_SYSTEM = {
    QPalette.ColorRole.Window: ("canvas", "red_soft", "amber_soft", "green_soft"),
    QPalette.ColorRole.Base: ("surface", "sunken", "hover", "soft"),
    QPalette.ColorRole.WindowText: ("text", "text2", "line", "edge", "scroll"),
    QPalette.ColorRole.Highlight: ("accent_fill", "accent_press", "focus", "loud"),
    QPalette.ColorRole.HighlightedText: ("on_accent", "on_loud", "loud_mark"),
    QPalette.ColorRole.Link: ("accent",),
}


_BOUNDS = "bounds at 100 %"
"""Name of the dynamic property in which a part keeps the bounds given to it."""


class Look(QObject):
    """What the desk looks like now; every drawn part asks it and repaints when it ``changed``."""

    changed = Signal()

    def __init__(self, name: str = "light", zoom: int = 100, density: str = "auto") -> None:
        """``name`` is light, dark, contrast or system; ``zoom`` is in percent."""
        super().__init__()
        self._system: dict[str, str] | None = None
        self._tall = False
        self.name, self.zoom, self.density = name, zoom, density
        self._colours = SETS.get(name, SETS["light"])
        self._inks: dict[str, QColor] = {}
        self._fonts: dict[tuple[str, bool], QFont] = {}
        self._metrics: dict[tuple[str, bool], QFontMetrics] = {}

    @property
    def contrast(self) -> bool:
        """Whether soft grounds have given way to borders."""
        return self._colours not in (SETS["light"], SETS["dark"])

    def hex(self, colour: str) -> str:
        """Return a named colour as ``#RRGGBB``."""
        return self._colours[colour]

    def colour(self, colour: str) -> QColor:
        """Return a named colour."""
        if colour not in self._inks:
            self._inks[colour] = QColor(self._colours[colour])
        return self._inks[colour]

    def font(self, size: str = "body", *, bold: bool = False) -> QFont:
        """Return the face at a named size."""
        if (size, bold) not in self._fonts:
            made = QFont(FAMILY)
            made.setPixelSize(self.scaled(TYPE[size]))
            made.setBold(bold)
            made.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
            self._fonts[(size, bold)] = made
        return self._fonts[(size, bold)]

    def metrics(self, size: str = "body", *, bold: bool = False) -> QFontMetrics:
        """Return the measures of the face at a named size."""
        if (size, bold) not in self._metrics:
            self._metrics[(size, bold)] = QFontMetrics(self.font(size, bold=bold))
        return self._metrics[(size, bold)]

    def height(self, kind: str) -> int:
        """Return the height in pixels of a row or control, such as one, two, nav or large."""
        density = self.density
        if density not in HEIGHTS:
            density = "roomy" if self._tall else "normal"
        return self.scaled(HEIGHTS[density][kind])

    def scaled(self, pixels: float) -> int:
        """Return a distance that grows with the size of type."""
        return round(pixels * self.zoom / 100)

    def bound(self, part: QWidget, **sides: int) -> None:
        """Keep a part within bounds that grow with the size of type, shown or not.

        ``sides`` are Qt's minimumWidth, maximumWidth, minimumHeight and maximumHeight, in pixels
        at 100 %.
        """
        part.setProperty(_BOUNDS, sides)
        self._keep(part, sides)

    def _keep(self, part: QWidget, sides: dict[str, int]) -> None:
        for side, pixels in sides.items():
            part.setProperty(side, self.scaled(pixels))

    def fit(self, window_height: int) -> None:
        """Give rows more room in a tall window, unless the secretary chose otherwise."""
        tall = window_height >= ROOMY_FROM
        if tall != self._tall:
            self._tall = tall
            if self.density not in HEIGHTS:
                self.changed.emit()

    def choose(self, name: str, zoom: int, density: str) -> None:
        """Change the set of colours, the size of type and the density of rows."""
        self.name, self.zoom, self.density = name, zoom, density
        self._pick()
        self.changed.emit()

    def wear(self, app: QApplication) -> None:
        """Dress the application: Fusion, palette, face and style sheet."""
        load_faces()
        app.setStyle(QStyleFactory.create("Fusion"))
        self._system = _system_colours(app)
        self._pick()
        app.styleHints().colorSchemeChanged.connect(self._system_changed)
        self.changed.connect(self._dress)
        self._dress()

    def palette(self) -> QPalette:
        """Return every role of the palette filled from the named colours."""
        made = QPalette()
        for role, name in _ROLES.items():
            made.setColor(role, self.colour(name))
        ink = QPalette.ColorRole
        for role in (ink.WindowText, ink.Text, ink.ButtonText):
            made.setColor(QPalette.ColorGroup.Disabled, role, self.colour("off"))
        return made

    def sheet(self) -> str:
        """Return the style sheet with every name in it replaced."""
        names = dict(self._colours)
        names |= {name: f"{self.scaled(size)}px" for name, size in TYPE.items()}
        for kind in ("control", "large", "header"):
            names |= {
                kind: f"{self.height(kind) - 2}px",
                f"{kind}_focus": f"{self.height(kind) - 4}px",
                f"{kind}_round": f"{self.height(kind) // 2 - 1}px",
            }
        names["pill_edge"] = self.hex("edge") if self.contrast else "transparent"
        names["off_edge"] = self.hex("off" if self.contrast else "line")
        written = read_text("style", "desk.qss")
        return re.sub(r"@(\w+)", lambda found: names[found[1]], written)

    def _pick(self) -> None:
        name = self.name
        if name == "system":
            hints = QApplication.styleHints()
            dark = hints.colorScheme() == Qt.ColorScheme.Dark
            name = "contrast" if self._system else "dark" if dark else "light"
        self._colours = SETS[name]
        if name == "contrast" and self._system:
            self._colours = CONTRAST | self._system
        self._forget()

    def _forget(self) -> None:
        self._inks.clear()
        self._fonts.clear()
        self._metrics.clear()

    def _system_changed(self) -> None:
        if self.name == "system":
            self._pick()
            self.changed.emit()

    def _dress(self) -> None:
        self._forget()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setPalette(self.palette())
            app.setFont(self.font())
            app.setStyleSheet(self.sheet())
            for part in app.allWidgets():
                self._keep(part, part.property(_BOUNDS) or {})


def load_faces() -> None:
    """Load the shipped faces, so that every machine measures the same words alike."""
    for weight in ("Regular", "Bold"):
        face = resource("fonts", f"LiberationSans-{weight}.ttf")
        if face.is_file():
            QFontDatabase.addApplicationFontFromData(face.read_bytes())


def _system_colours(app: QApplication) -> dict[str, str] | None:
    hints = app.styleHints()
    asked = hints.accessibility()
    if asked.contrastPreference() != Qt.ContrastPreference.HighContrast:
        return None
    palette = app.palette()
    found = {
        name: palette.color(role).name() for role, names in _FROM_SYSTEM.items() for name in names
    }
    off = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    return found | {"off": off.name()}
