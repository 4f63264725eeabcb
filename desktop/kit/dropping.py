"""Files and e-mails dropped on a part of the page: what a drag brings, and onto which row."""

import struct
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

MESSAGE = "message/rfc822"
_OUTLOOK_NAMES = 'application/x-qt-windows-mime;value="FileGroupDescriptorW"'
_OUTLOOK_CONTENT = 'application/x-qt-windows-mime;value="FileContents"'
_DESCRIPTOR, _NAME_AT, _NAME_LONG = 592, 72, 520
_SUBJECT = b"subject:"
_MOVES = (QEvent.Type.DragEnter, QEvent.Type.DragMove)


@dataclass(frozen=True, slots=True)
class Brought:
    """What a drag brings: files, and messages by name; ``unreadable`` when there was more."""

    paths: tuple[Path, ...] = ()
    messages: tuple[tuple[str, bytes], ...] = ()
    unreadable: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing came that could be looked at."""
        return not (self.paths or self.messages)


def may_bring(mime: QMimeData) -> bool:
    """Return whether a drag brings files or a message."""
    return mime.hasUrls() or mime.hasFormat(MESSAGE) or mime.hasFormat(_OUTLOOK_NAMES)


def brought(mime: QMimeData) -> Brought:
    """Return what a drag brings: files first, else the message a mail program hands over."""
    urls = mime.urls()
    paths = tuple(Path(each.toLocalFile()) for each in urls if each.isLocalFile())
    if paths:
        return Brought(paths, unreadable=len(paths) < len(urls))
    content = bytes(mime.data(MESSAGE).data()) if mime.hasFormat(MESSAGE) else b""
    if content:
        return Brought(messages=((f"{_subject(content)}.eml", content),))
    return _outlook(mime)


def _subject(content: bytes) -> str:
    """Return the subject of a message as it may be a file's name; one that is coded is left."""
    for line in content[:20_000].splitlines():
        if line[: len(_SUBJECT)].lower() == _SUBJECT:
            return line[len(_SUBJECT) :].decode("utf-8", "replace").strip() or "e-mail"
        if not line:
            break
    return "e-mail"


def _outlook(mime: QMimeData) -> Brought:
    """Return the one message Outlook hands over; of several the system gives only the first."""
    told = bytes(mime.data(_OUTLOOK_NAMES).data())
    content = bytes(mime.data(_OUTLOOK_CONTENT).data())
    if len(told) < 4 + _DESCRIPTOR or not content:
        return Brought(unreadable=True)
    (count,) = struct.unpack_from("<I", told)
    raw = told[4 + _NAME_AT : 4 + _NAME_AT + _NAME_LONG]
    name = raw.decode("utf-16-le", "replace").partition("\0")[0]
    return Brought(messages=((name, content),), unreadable=count > 1)


class Dropping(QObject):
    """Lets files be dropped on a part; ``row_at`` says which record lies under the pointer."""

    dropped = Signal(object, str)
    """A :class:`Brought`, and the record it was dropped on ("" for none)."""

    def __init__(self, part: QWidget, row_at: Callable[[QPoint], str]) -> None:
        super().__init__(part)
        self._row_at = row_at
        part.setAcceptDrops(True)
        part.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES and isinstance(event, QDragMoveEvent):
            return self._moved(event)
        if event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            return self._dropped(event)
        return super().eventFilter(watched, event)

    def _moved(self, event: QDragMoveEvent) -> bool:
        if not may_bring(event.mimeData()):
            return False
        self._row_at(event.position().toPoint())
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        return True

    def _dropped(self, event: QDropEvent) -> bool:
        if not may_bring(event.mimeData()):
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.dropped.emit(brought(event.mimeData()), self._row_at(event.position().toPoint()))
        return True
