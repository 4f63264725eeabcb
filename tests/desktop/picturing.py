"""Pictures of a scene at the moments that matter, for somebody to look at.

Nothing is drawn unless ``MINUTEBOOK_PICTURES`` names a folder: the scenes are the same without.
``MINUTEBOOK_PICTURES_LOOK`` plays them in another look, type size or window: ``dark 200 911x512``.
"""

import os
import re
from pathlib import Path

import pypdfium2
from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtWidgets import QWidget

SHOWN_OR_HIDDEN = Qt.WidgetAttribute.WA_WState_ExplicitShowHide
FOLDER = "MINUTEBOOK_PICTURES"
LOOK = "MINUTEBOOK_PICTURES_LOOK"


def worn() -> tuple[str, int]:
    """Return the look the scenes wear and its size of type in percent."""
    words = os.environ.get(LOOK, "").split()
    names = [each for each in words if each.isalpha()]
    zooms = [int(each) for each in words if each.isdigit()]
    return (*names, "light")[0], (*zooms, 100)[0]


def size() -> QSize:
    """Return the size of the window the scenes are played in."""
    sizes = re.findall(r"(\d+)x(\d+)", os.environ.get(LOOK, ""))
    wide, high = (*sizes, ("1366", "768"))[0]
    return QSize(int(wide), int(high))


def picture(name: str, part: QWidget) -> None:
    """Keep what a part of the screen shows now, where pictures are wanted."""
    folder = os.environ.get(FOLDER)
    if not folder:
        return
    Path(folder).mkdir(parents=True, exist_ok=True)
    window = part.window()
    for _again in range(3):  # a layout may ask for another; the screen is not asked for its news
        for each in window.findChildren(QWidget):
            if each.isHidden() and not each.testAttribute(SHOWN_OR_HIDDEN):
                QCoreApplication.sendPostedEvents(each, QEvent.Type.MetaCall)  # newly laid: show it
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    window.grab().save(str(Path(folder) / f"{name}.png"))


def pictures_of(name: str, content: bytes) -> None:
    """Keep every page of a PDF, where pictures are wanted."""
    folder = os.environ.get(FOLDER)
    if not folder:
        return
    Path(folder).mkdir(parents=True, exist_ok=True)
    document = pypdfium2.PdfDocument(content)
    for at, page in enumerate(document, start=1):
        page.render(scale=1.2).to_pil().save(Path(folder) / f"{name}-{at}.png")
    document.close()
