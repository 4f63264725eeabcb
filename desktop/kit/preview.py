"""A paper as it will be printed: pages drawn off the screen, one after another as they are seen."""

import weakref
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QSize, Qt, QThreadPool, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from db.across.passwords import PDFIUM
from db.words import say
from desktop.kit.theme import Look

POINTS = 72
WIDEST = 900
"""Width beyond which a page is not drawn larger, in pixels at 100 %."""


class Paper:
    """An open PDF: page sizes at once, pictures and words of a page when asked for."""

    def __init__(self, content: bytes) -> None:
        import pypdfium2

        with PDFIUM:
            self._open: Any = pypdfium2.PdfDocument(content)
            self._closing = weakref.finalize(self, self._open.close)
            self.sizes = [page.get_size() for page in self._open]

    def picture(self, number: int, width: int) -> QImage:
        """Draw a page so many pixels wide; may be called on any thread."""
        with PDFIUM:
            if self._open is None:
                return QImage()
            scale = width / self.sizes[number][0]
            drawn = self._open[number].render(scale=scale, rev_byteorder=True, prefer_bgrx=True)
            form = QImage.Format.Format_RGBX8888
            made = QImage(bytes(drawn.buffer), drawn.width, drawn.height, drawn.stride, form)
            return made.copy()

    def words(self, number: int) -> str:
        """Return the words of a page, for a screen reader."""
        with PDFIUM:
            page = self._open[number] if self._open is not None else None
            return "" if page is None else str(page.get_textpage().get_text_bounded())

    def close(self) -> None:
        """Let the file go; a page still asked for then has no picture and no words."""
        with PDFIUM:
            self._closing()
            self._open = None


class PaperPreview(QScrollArea):
    """Shows a PDF; only pages in view are drawn, off the screen, at the screen's own scale."""

    opened = Signal(int)
    """The pages of the paper now shown."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._paper: Paper | None = None
        self._sheets: list[_Sheet] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(say("preview.name"))
        self._inside = QWidget()
        self._inside.setObjectName("sheet")
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(16, 16, 16, 16)
        self._column.setSpacing(16)
        self.setWidget(self._inside)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)

    def show_paper(self, content: bytes) -> int:
        """Show a PDF from its bytes; return how many pages it has."""
        self.clear()
        self._paper = Paper(content)
        for number, size in enumerate(self._paper.sizes):
            sheet = _Sheet(self.look, self._paper, self._pool, number, size)
            sheet.setAccessibleName(
                say("preview.page", number=number + 1, of=len(self._paper.sizes))
            )
            self._column.addWidget(sheet, 0, Qt.AlignmentFlag.AlignHCenter)
            self._sheets.append(sheet)
        self._column.addStretch(1)
        self._fit()
        self.verticalScrollBar().setValue(0)
        self.opened.emit(len(self._sheets))
        return len(self._sheets)

    def clear(self) -> None:
        """Show nothing, and let the file go."""
        for each in self._sheets:
            each.hide()  # a sheet that is painted once more would ask for its page
        self._pool.clear()
        self._pool.waitForDone()
        while (item := self._column.takeAt(0)) is not None:
            if (sheet := item.widget()) is not None:
                sheet.deleteLater()
        self._sheets = []
        if self._paper is not None:
            self._paper.close()
            self._paper = None

    @property
    def pages(self) -> int:
        """How many pages are shown."""
        return len(self._sheets)

    def drawn(self, number: int) -> bool:
        """Return whether a page has been drawn, in the size it is shown in."""
        sheet = self._sheets[number]
        return sheet.image is not None and sheet.image.width() == sheet.wanted

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()  # before the column has its width, or a sheet keeps its place in a wider one
        super().resizeEvent(event)

    def _fit(self) -> None:
        width = min(self.viewport().width() - 32, self.look.scaled(WIDEST))
        for sheet in self._sheets:
            sheet.fit(max(width, 120))


class _Sheet(QWidget):
    """One page: white until it is drawn, then the drawing."""

    def __init__(
        self, look: Look, paper: Paper, pool: QThreadPool, number: int, size: tuple[float, float]
    ) -> None:
        super().__init__()
        self._look, self._paper, self._pool, self._number, self._size = (
            look,
            paper,
            pool,
            number,
            size,
        )
        self.image: QImage | None = None
        self._asked = 0
        self._told = _Told()
        self._told.drawn.connect(self._take)

    def fit(self, width: int) -> None:
        """Be so many pixels wide, in the shape of the page."""
        size = QSize(width, round(width * self._size[1] / self._size[0]))
        if size != self.size():
            self.setFixedSize(size)

    @property
    def wanted(self) -> int:
        """The width of its picture, in pixels of the screen."""
        return round(self.width() * self.devicePixelRatioF())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        wanted = self.wanted
        if self.image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self.rect(), self.image)
        painter.setPen(self._look.colour("line"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
        if self._asked != wanted:
            self._asked = wanted
            paper, number, told = self._paper, self._number, self._told
            self._pool.start(_Job(lambda: told.drawn.emit(paper.picture(number, wanted))))

    def _take(self, image: QImage) -> None:
        self.image = image
        self.setAccessibleDescription(self._paper.words(self._number))
        self.update()


class _Told(QObject):
    drawn = Signal(QImage)


class _Job(QRunnable):
    def __init__(self, job: Callable[[], object]) -> None:
        super().__init__()
        self._job = job

    @override
    def run(self) -> None:
        self._job()
