"""A look, a laptop's settings and a desk for every test of the screen."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from db.book import Book
from db.exchange.identity import Home
from desktop.kit.desk import Desk
from desktop.kit.later import Later
from desktop.kit.settings import Keeper
from desktop.kit.theme import Look
from desktop.window import Window
from tests.desktop.office import Secretariat, make_office
from tests.desktop.picturing import worn


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> Iterator[Look]:
    """The application, dressed once: the style sheet is slow to put on."""
    look = Look(*worn())
    look.wear(qapp)
    yield look
    # Where there is no screen, Qt keeps what was copied beyond the application and beyond Python,
    # and would crash in letting it go. A system's own clipboard lets it go with the application.
    qapp.clipboard().clear()


@pytest.fixture
def look(dressed: Look) -> Iterator[Look]:
    """The usual look, light and at 100 %, put back afterwards."""
    yield dressed
    if (dressed.name, dressed.zoom, dressed.density) != (*worn(), "auto"):
        dressed.choose(*worn(), "auto")


@pytest.fixture
def keeper(tmp_path: Path) -> Keeper:
    """The settings of a laptop nobody has used yet."""
    return Keeper(tmp_path / "laptop")


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Secretariat:
    """A small minute book with a little of everything, made once."""
    return make_office(tmp_path_factory.mktemp("office"))


@pytest.fixture
def desk(book: Book, look: Look, keeper: Keeper) -> Desk:
    """A desk on an empty minute book."""
    return Desk(book, look, keeper, Later())


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[QWidget], QWidget]:
    """Show a window, or a part inside one, and wait until it is on the screen."""
    hosts: list[QWidget] = []

    def show(part: QWidget) -> QWidget:
        host = part if isinstance(part, QMainWindow) else QWidget()
        hosts.append(host)
        qtbot.addWidget(host)
        if host is not part:
            size = part.size() if part.testAttribute(Qt.WidgetAttribute.WA_Resized) else None
            host.resize(1400, 1000)
            part.setParent(host)
            part.resize(size or part.sizeHint())
            part.show()
        with qtbot.waitExposed(host):
            host.show()
        host.activateWindow()
        return part

    return show


@pytest.fixture
def window(look: Look, keeper: Keeper, home: Home, shown: Callable[[QWidget], QWidget]) -> Window:
    """The window of a laptop with no minute book open."""
    made = Window(look, keeper, home)
    made.begin(None)
    shown(made)
    return made
