"""What the Documents page asks of the papers; fetched after the first paint."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from db.across.documents import DocumentLine
from db.files import write_whole
from db.papers.catalogue import paper, written
from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.errand import Progress
from desktop.kit.preview import Paper

SHARP = 200
"""Dots an inch at which pages go to a printer."""


def drawing(desk: Desk, line: DocumentLine) -> Callable[[Progress], bytes]:
    """Return the job that makes the PDF shown."""
    return lambda _progress: _made(desk, line, ".pdf")


def saving(desk: Desk, line: DocumentLine, path: Path) -> Callable[[Progress], Path]:
    """Return the job that writes a document whole or not at all."""
    return lambda _progress: write_whole(path, _made(desk, line, path.suffix))


def send_to_printer(parent: QWidget, desk: Desk, content: bytes) -> None:
    """Ask for a printer and print in the background, page by page."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(SHARP)
    if QPrintDialog(printer, parent).exec() == QPrintDialog.DialogCode.Accepted:
        desk.send(say("papers.printing"), printing(printer, content))


def printing(printer: QPrinter, content: bytes) -> Callable[[Progress], None]:
    """Return the job that prints a PDF."""

    def job(progress: Progress) -> None:
        shown = Paper(content)
        painter = QPainter(printer)
        try:
            for number in range(len(shown.sizes)):
                progress.step(100 * number // len(shown.sizes))
                if number:
                    printer.newPage()
                page = printer.pageRect(QPrinter.Unit.DevicePixel)
                picture = shown.picture(number, round(page.width()))
                fitted = QRectF(
                    0, 0, page.width(), page.width() / picture.width() * picture.height()
                )
                painter.drawImage(fitted, picture)
        finally:
            painter.end()
            shown.close()

    return job


def _made(desk: Desk, line: DocumentLine, suffix: str) -> bytes:
    with desk.store.read() as book:
        made = paper(book, line.name, line.thing, desk.today())
    return written(made, suffix)
