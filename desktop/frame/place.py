"""Where the window stands on the screen, kept from one day to the next."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QMainWindow

from desktop.kit.settings import Keeper

USUAL = (1366, 768)
"""The width and height of a window nobody has moved yet, on a screen that has the room."""
_GRIP = 40
_WHOLE = 5  # left, top, width, height, and whether it filled the screen


def room_on_screen() -> QRect:
    """Return what the screen has for windows."""
    return QApplication.primaryScreen().availableGeometry()


def keep_place(window: QMainWindow, keeper: Keeper) -> None:
    """Remember where the window stands."""
    at = window.geometry()
    whole = int(window.isMaximized())
    keeper.change(window=(at.x(), at.y(), at.width(), at.height(), whole))


def restore_place(window: QMainWindow, keeper: Keeper) -> None:
    """Put the window where it last stood, if that is still on a screen."""
    kept = keeper.now.window
    screen = room_on_screen()
    window.resize(min(USUAL[0], screen.width()), min(USUAL[1], screen.height()))
    if len(kept) == _WHOLE:
        left, top, width, height, whole = kept
        if screen.contains(left + _GRIP, top + _GRIP):
            window.setGeometry(left, top, width, height)
        if whole:
            window.setWindowState(Qt.WindowState.WindowMaximized)
