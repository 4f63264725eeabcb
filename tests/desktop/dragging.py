"""What file managers and mail programs drag, and the letting go of it over a part."""

import struct
from pathlib import Path

from PySide6.QtCore import QByteArray, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

NOTHING = Qt.KeyboardModifier.NoModifier
OUTLOOK = 'application/x-qt-windows-mime;value="{}"'


def files(*paths: Path) -> QMimeData:
    """Return files as a file manager hands them over."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(each)) for each in paths])
    return mime


def drop(part: QWidget, mime: QMimeData, at: QPoint) -> bool:
    """Drag over a part and let go there; return whether the part took it."""
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(at, copy, mime, left, NOTHING)
    QApplication.sendEvent(part, enter)
    if not enter.isAccepted():
        return False
    fall = QDropEvent(QPointF(at), copy, mime, left, NOTHING)
    QApplication.sendEvent(part, fall)
    return fall.isAccepted()


def outlook(count: int, content: bytes) -> QMimeData:
    """Return so many messages as Outlook hands them over."""
    name = "07 Paper 7.msg".encode("utf-16-le").ljust(520, b"\0")
    described = struct.pack("<I", count) + (b"\0" * 72 + name) * max(1, count)
    mime = QMimeData()
    mime.setData(OUTLOOK.format("FileGroupDescriptorW"), QByteArray(described))
    mime.setData(OUTLOOK.format("FileContents"), QByteArray(content))
    return mime
