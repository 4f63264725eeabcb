"""Pictures of a scene at the moments that matter, for somebody to look at.

Nothing is drawn unless ``MINUTEBOOK_PICTURES`` names a folder: the scenes are the same without.
"""

import os
from pathlib import Path

import pypdfium2
from PySide6.QtWidgets import QApplication, QWidget

FOLDER = "MINUTEBOOK_PICTURES"


def picture(name: str, part: QWidget) -> None:
    """Keep what a part of the screen shows now, where pictures are wanted."""
    folder = os.environ.get(FOLDER)
    if not folder:
        return
    Path(folder).mkdir(parents=True, exist_ok=True)
    QApplication.processEvents()
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
