"""Takes the pictures of the pages, and tells how far two of them differ whatever drew the type."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from db.demo.cycle import hold_cycle
from db.exchange.identity import Home
from desktop.frame.pages import CODES
from desktop.kit.settings import Keeper
from desktop.kit.theme import Look
from desktop.papers.page import PapersPage
from desktop.risks.beside import Beside
from desktop.risks.moves import Moves
from desktop.risks.page import RisksPage
from desktop.window import Window

APPROVED = Path(__file__).parent / "approved"
SIZE = QSize(1366, 768)
TOLD_BY_THE_MACHINE = frozenset({"settings"})
"""Pages that show where things lie on this laptop: they have no picture to compare."""
PAGES = tuple(code for code in CODES if code not in TOLD_BY_THE_MACHINE)
VIEWS: dict[str, tuple[str, type[QWidget], int]] = {
    "risks-assurance": ("MG/R/26-27/001", Moves, -40),
    "risks-framework": ("MG/R/25-26/002", Beside, 100),
}
"""What a page shows of one record further down: the record, and where in a part its pane begins."""
COARSE = QSize(171, 96)
"""Size at which pictures are compared: words are grey bars there, and edges of type are gone."""
STEP = 20
"""Steps of grey, of 255, from which a coarse place counts as another."""
RISK = "SELECT id FROM risk_live WHERE ref = :ref"
READY = 30_000
"""Milliseconds after which what is not ready is taken for what never will be."""


def make_demonstration(folder: Path) -> None:
    """Make the demonstration minute book in a folder."""
    hold_cycle(folder, None, lambda *_told: None)


@contextmanager
def standing(folder: Path, look: Look) -> Iterator[Window]:
    """Open the demonstration's desk in a window of the approved size, ready for work."""
    home = Home(folder / "laptops" / "secretary")
    window = Window(look, Keeper(folder / "settings"), home)
    window.resize(SIZE)
    window.show()
    window.shelf.open(folder / "demonstration.minutebook")
    window.shelf.after_first_paint()
    try:
        until(lambda: window.desk is not None and window.desk.ready, "the desk with its forms")
        yield window
    finally:
        window.close()


def until(so: Callable[[], bool], what: str) -> None:
    """Wait until something is so.

    Raises:
        AssertionError: It is not so in time, naming what was waited for.

    """
    loop, look, late = QEventLoop(), QTimer(), QTimer()
    look.timeout.connect(lambda: loop.quit() if so() else None)
    late.timeout.connect(loop.quit)
    look.start(50)
    late.start(READY)
    loop.exec()
    look.stop()
    assert so(), what


def settle() -> None:
    """Let everything asked for so far be laid out and painted."""
    for _each in range(12):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)


def shown(window: Window, code: str) -> QWidget | None:
    """Show a page, or a view of one, laid out and painted."""
    if code in VIEWS:
        return _view(window, *VIEWS[code])
    page = window.show_page(code)
    if isinstance(page, RisksPage):
        page.show_map()
    settle()
    return page


def _view(window: Window, ref: str, part: type[QWidget], down: int) -> QWidget:
    page = window.show_page("risks")
    assert isinstance(page, RisksPage)
    page.show_record("risk", page.desk.read(lambda book: book.value(RISK, ref=ref)))
    settle()
    first = page.pane.findChild(part)
    area = page.pane.findChild(QScrollArea)
    assert first is not None
    assert area is not None
    below = first.mapTo(page.pane, QPoint(0, 0)).y() - area.mapTo(page.pane, QPoint(0, 0)).y()
    area.verticalScrollBar().setValue(below + area.verticalScrollBar().value() + down)
    settle()
    return page


def taken(window: Window, code: str) -> QImage:
    """Take the picture of a page or a view."""
    page = shown(window, code)
    if isinstance(page, PapersPage):
        window.grab()  # a sheet asks for its picture when it is painted
        until(lambda: page.preview.pages > 0 and page.preview.drawn(0), "the paper's first page")
    return window.grab().toImage()


def small(picture: QImage) -> QImage:
    """Return a picture without what is the same everywhere: it keeps its colours and is small."""
    return picture.convertToFormat(QImage.Format.Format_RGB888)


def differing(one: QImage, other: QImage) -> float:
    """Return which part of the places of two pictures differ in lightness, 0 to 1."""
    pairs = list(zip(_coarse(one), _coarse(other), strict=True))
    return sum(abs(here - there) > STEP for here, there in pairs) / len(pairs)


def _coarse(picture: QImage) -> Sequence[int]:
    smooth = Qt.TransformationMode.SmoothTransformation
    grey = (
        picture.convertToFormat(QImage.Format.Format_RGB32)
        .scaled(COARSE, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
        .convertToFormat(QImage.Format.Format_Grayscale8)
    )
    return [
        grey.pixelColor(x, y).value() for y in range(grey.height()) for x in range(grey.width())
    ]
