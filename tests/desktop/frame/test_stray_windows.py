"""Nothing but the window itself is ever a window: a part shown too early flashes up beside it."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from desktop.frame.pages import CODES
from desktop.risks.page import RisksPage
from desktop.window import Window
from tests.desktop.working import opened  # noqa: F401 - a fixture


class Watcher(QObject):
    """Notes what is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        own = isinstance(watched, QWidget) and watched.isWindow()
        meant = isinstance(watched, Window | QDialog | QMenu)
        if event.type() == QEvent.Type.Show and own and not meant:
            self.seen.append(type(watched).__name__)
        return False


@pytest.fixture
def watcher(qapp: QApplication) -> Watcher:
    made = Watcher()
    qapp.installEventFilter(made)
    return made


def test_no_page_shows_a_part_of_it_as_a_window(
    opened: Window,  # noqa: F811
    watcher: Watcher,
    qtbot: QtBot,
) -> None:
    for code in CODES:
        opened.show_page(code)
        qtbot.waitUntil(opened.pages[code].isVisible)
    risks = opened.pages["risks"]
    assert isinstance(risks, RisksPage)
    opened.show_page("risks")
    for module in ("returns", "movement", "measures"):
        risks.begin_view(f"desktop.risks.{module}")
        QApplication.processEvents()
    assert watcher.seen == []
    assert opened.isActiveWindow()
