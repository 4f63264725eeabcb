"""One desk to a minute book: a second start hands its file to the desk that has it open.

They speak through a local pipe named after the laptop's own folder and the minute book, which
only the same account may use; nothing listens on any network.
"""

import hashlib
import json
import sys
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from db.exchange.identity import Home

CONNECTS, ANSWERS = 1_000, 10_000
"""Milliseconds a second start gives the first desk: to be there, and to take the file."""
LONGEST = 64 * 1024
TAKEN = b"taken\n"


def pipe_name(home: Home, book: Path) -> str:
    """Return the name of the pipe of a minute book on this laptop, however its path is written."""
    place = f"{_whole(home.folder)}\n{_whole(book)}"
    return f"minutebook-{hashlib.sha256(place.encode(errors='surrogateescape')).hexdigest()[:32]}"


def hand_over(home: Home, book: Path, asked: Path | None) -> bool:
    """Ask the desk that has this minute book open to come to the front and show what was asked for.

    Returns False when there is none, or it does not answer: then this start carries on alone.
    """
    pipe = QLocalSocket()
    pipe.connectToServer(pipe_name(home, book))
    if not pipe.waitForConnected(CONNECTS):
        return False
    _let_come_to_the_front()
    wanted = "" if asked is None else str(_whole(asked))
    pipe.write(json.dumps({"show": wanted}).encode() + b"\n")
    while not pipe.canReadLine():
        if not pipe.waitForReadyRead(ANSWERS):
            return False
    return bytes(pipe.readLine().data()) == TAKEN


class Handover(QObject):
    """The first desk's end of the pipe, open as long as its minute book is."""

    asked = Signal(object)
    """The path a second start was asked to open, or None: only come to the front."""

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._meet)

    @property
    def is_open(self) -> bool:
        """Whether a second start would be heard."""
        return self._server.isListening()

    def open(self, book: Path) -> None:
        """Listen for second starts on this minute book; what a dead desk left is taken over.

        The minute book's own lock says that no other desk has it, so whatever bears the name is
        left over. Where no pipe can be made the desk works on without one.
        """
        self.close()
        name = pipe_name(self._home, book)
        QLocalServer.removeServer(name)
        self._server.listen(name)

    def close(self) -> None:
        """Listen no more: the minute book is put back."""
        self._server.close()

    def _meet(self) -> None:
        while self._server.hasPendingConnections():
            pipe = self._server.nextPendingConnection()
            pipe.disconnected.connect(pipe.deleteLater)
            pipe.readyRead.connect(lambda pipe=pipe: self._hear(pipe))
            self._hear(pipe)

    def _hear(self, pipe: QLocalSocket) -> None:
        if not pipe.canReadLine():
            if pipe.bytesAvailable() > LONGEST:
                pipe.abort()
            return
        try:
            wanted = json.loads(bytes(pipe.readLine(LONGEST).data()))["show"]
            path = Path(wanted) if wanted else None
        except (ValueError, KeyError, TypeError, RecursionError):
            pipe.abort()
            return
        pipe.write(TAKEN)
        pipe.flush()
        self.asked.emit(path)


def _whole(path: Path) -> Path:
    """Return a path from the root on, with its links followed, whether or not it is there."""
    try:
        return path.expanduser().resolve()
    except (OSError, RuntimeError):
        return path.absolute()


def _let_come_to_the_front() -> None:
    """Give the right to the foreground away: Windows lets no other window take it."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)
