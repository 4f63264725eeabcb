"""The pages of the window, one in view: made when first gone to, with a way back."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.frame.pages import known_pages, make_page
from desktop.kit.desk import Desk
from desktop.kit.page import Page


class Stack(QStackedWidget):
    """Holds the pages of the minute book that is open, or the chooser when none is."""

    def __init__(self) -> None:
        super().__init__()
        self.known = known_pages()
        self.pages: dict[str, Page] = {}
        self._trail: list[str] = []

    @property
    def code(self) -> str:
        """The code of the page in view, or nothing."""
        shown = self.currentWidget()
        return next((code for code, page in self.pages.items() if page is shown), "")

    def show_page(self, code: str, desk: Desk) -> Page:
        """Bring a page into view, making it if this is the first time."""
        here, page = self.code, self._page(code, desk)
        if here and here != code:
            self._trail.append(here)
        self.setCurrentWidget(page)
        return page

    def show_other(self, part: QWidget) -> None:
        """Bring into view what is no page of a minute book."""
        if self.indexOf(part) < 0:
            self.addWidget(part)
        self.setCurrentWidget(part)

    def pop(self) -> str:
        """Return the code of the page one came from and forget it, or nothing."""
        return self._trail.pop() if self._trail else ""

    def drop_last(self) -> None:
        """Forget where one came from last: going back is no step forward."""
        self._trail.pop()

    def drop(self) -> None:
        """Let every page go: their minute book is being closed."""
        for page in self.pages.values():
            self.removeWidget(page)
            page.deleteLater()
        self.pages.clear()
        self._trail.clear()

    def _page(self, code: str, desk: Desk) -> Page:
        if code not in self.pages:
            made = make_page(code, desk)
            self.pages[code] = made
            self.addWidget(made)
        return self.pages[code]
