"""Drives the page of requests for information as a secretary would, in her words."""

from pytestqt.qtbot import QtBot

from db.words import say
from desktop.foi.page import FoiPage
from desktop.foi.work import WorkView
from desktop.window import Window
from tests.desktop.working import Secretary

ACTIONS = 5


class FoiRobot(Secretary):
    """The list of requests, seen from the chair."""

    page: FoiPage

    def __init__(self, window: Window, bot: QtBot) -> None:
        super().__init__(window, bot, ACTIONS)
        window.show_page("foi")
        page = window.stack.page
        assert isinstance(page, FoiPage)
        self.page = page

    def record(self, asked: str, received: str) -> None:
        """Record a request by its form."""
        self.page.begin_new()
        self.write(say("foi.asked"), asked)
        self.write(say("foi.received"), received)
        self.send()

    def listed(self) -> list[str]:
        """Return what is asked, row by row, with the last day."""
        table = self.page.list.table
        return [
            f"{table.index(row, 1).data()}: {table.index(row, 3).data()}"
            for row in range(table.rowCount())
        ]

    def work(self) -> WorkView:
        """Open the chosen request's work."""
        self.press(say("foi.work"))
        found = self.page._views.widget(1)
        assert isinstance(found, WorkView)
        return found
