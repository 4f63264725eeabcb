"""The pages of the window, one in view: made when first gone to, with a way back."""

from dataclasses import dataclass

from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.frame.pages import known_pages, make_page
from desktop.kit.desk import Desk
from desktop.kit.page import Page
from desktop.kit.scroll import Scroll


@dataclass(frozen=True, slots=True)
class Kept:
    """The pages of a minute book that stands beside, as they were left."""

    code: str
    pages: dict[str, Page]
    areas: dict[str, Scroll]
    trail: list[str]


class Stack(QStackedWidget):
    """Holds the pages of the minute book in view, or the chooser when there is none.

    Those of a minute book beside are kept out of sight, with whatever is half typed on them.
    """

    def __init__(self) -> None:
        super().__init__()
        self.known = known_pages()
        self.pages: dict[str, Page] = {}
        self._areas: dict[str, Scroll] = {}
        self._trail: list[str] = []
        self._beside: dict[Desk, Kept] = {}

    @property
    def code(self) -> str:
        """The code of the page in view, or nothing."""
        shown = self.currentWidget()
        return next((code for code, area in self._areas.items() if area is shown), "")

    @property
    def page(self) -> Page | None:
        """The page in view, or none while the chooser is."""
        return self.pages.get(self.code)

    def show_page(self, code: str, desk: Desk) -> Page:
        """Bring a page into view, making it if this is the first time."""
        here, page = self.code, self._page(code, desk)
        if here and here != code:
            self._trail.append(here)
        self.setCurrentWidget(self._areas[code])
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

    def turn(self, before: Desk, desk: Desk) -> str:
        """Keep the pages of one minute book and take up another's; return where that was left."""
        self._beside[before] = Kept(self.code, dict(self.pages), self._areas, self._trail)
        kept = self._beside.pop(desk, None) or Kept("", {}, {}, [])
        self.pages.clear()
        self.pages.update(kept.pages)
        self._areas, self._trail = kept.areas, kept.trail
        return kept.code

    def forget(self, desk: Desk) -> None:
        """Let the pages of a minute book beside go: it is being closed."""
        kept = self._beside.pop(desk, None)
        for area in kept.areas.values() if kept else ():
            self.removeWidget(area)
            area.deleteLater()

    def drop(self) -> None:
        """Let every page in view go: their minute book is being closed."""
        for area in self._areas.values():
            self.removeWidget(area)
            area.deleteLater()
        self._areas.clear()
        self.pages.clear()
        self._trail.clear()

    def _page(self, code: str, desk: Desk) -> Page:
        if code not in self.pages:
            made = make_page(code, desk)
            self.pages[code], self._areas[code] = made, Scroll(made)
            self.addWidget(self._areas[code])
        return self.pages[code]
