"""One family of icons, kept as drawings and inked with a named colour at any scale."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from resources import read_text

SCALES = (1.0, 1.5, 2.0, 3.0)
"""Scales of screen an icon is drawn at beforehand; Qt takes the nearest above."""


@cache
def _drawing(name: str) -> str:
    return read_text("icons", f"{name}.svg")


@cache
def _renderer(name: str, ink: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_drawing(name).replace("currentColor", ink).encode()))


def draw(painter: QPainter, name: str, box: QRectF, ink: str) -> None:
    """Draw an icon into a box, straight at the scale of the screen; ``ink`` is ``#RRGGBB``."""
    _renderer(name, ink).render(painter, box)


@cache
def picture(name: str, ink: str, size: int, scale: float = 1.0) -> QPixmap:
    """Return an icon as a picture of ``size`` pixels at a scale of screen."""
    made = QPixmap(QSize(round(size * scale), round(size * scale)))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter, name, QRectF(0, 0, made.width(), made.height()), ink)
    painter.end()
    made.setDevicePixelRatio(scale)
    return made


@cache
def icon(name: str, ink: str, size: int = 20) -> QIcon:
    """Return an icon for a button or a field, crisp at the usual scales of screen."""
    made = QIcon()
    for scale in SCALES:
        made.addPixmap(picture(name, ink, size, scale))
    return made
