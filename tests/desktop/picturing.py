"""Pictures of a scene at the moments that matter, for somebody to look at.

Nothing is drawn unless ``MINUTEBOOK_PICTURES`` names a folder: the scenes are the same without.
"""

import os
from pathlib import Path

import pypdfium2
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

FOLDER = "MINUTEBOOK_PICTURES"


def picture(name: str, part: QWidget) -> None:
    """Keep what a part of the screen shows now, where pictures are wanted."""
    folder = os.environ.get(FOLDER)
    if not folder:
        return
    Path(folder).mkdir(parents=True, exist_ok=True)
    for _again in range(3):  # a layout may ask for another; the screen is not asked for its news
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    part.window().grab().save(str(Path(folder) / f"{name}.png"))


def pictures_of(name: str, content: bytes) -> None:
    """Keep every page of a PDF, where pictures are wanted."""
    folder = os.environ.get(FOLDER)
    if not folder:
        return
    Path(folder).mkdir(parents=True, exist_ok=True)
    document = pypdfium2.PdfDocument(content)
    for at, page in enumerate(document, start=1):
        page.render(scale=1.2).to_pil().save(Path(folder) / f"{name}-{at}.png")
