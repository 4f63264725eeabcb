"""The year and the sheets that take its place: who owes what, and a new year to approve."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from db.calendar.rules.year import next_year
from desktop.calendar.chasing import ChaseSheet
from desktop.calendar.new_year import NewYearSheet
from desktop.kit.desk import Desk
from desktop.kit.stacked import Stacked


class Sheets(Stacked):
    """The year first; a sheet until it is left."""

    turned = Signal(bool)
    """Whether the year is shown: True when it is again, False when a sheet takes its place."""
    opened = Signal(date)
    """The year that starts on this day was opened."""

    def __init__(self, page: QWidget, desk: Desk, year: QWidget, form: str) -> None:
        super().__init__()
        self.desk = desk
        self.owed, self.opening = ChaseSheet(desk), NewYearSheet(desk, form)
        for each in (year, self.owed, self.opening):
            each.setParent(page)  # what is shown without a parent is a window of its own
            self.addWidget(each)
        for sheet in (self.owed, self.opening):
            sheet.left.connect(self.show_year)
        self.opening.opened.connect(self.opened)

    @property
    def first(self) -> QWidget | None:
        """The list of the sheet in view, None while the year is."""
        here = self.currentWidget()
        return here.list if isinstance(here, (ChaseSheet, NewYearSheet)) else None

    def show_year(self) -> None:
        """Show the year again."""
        if self.currentIndex():
            self.setCurrentIndex(0)
            self._tell()

    def begin_year(self) -> None:
        """Show the sheet on which the next year is approved."""
        self.setCurrentWidget(self.opening)
        self._tell()
        self.opening.show_year(next_year(self.desk.today()))

    def show_owed(self, name: str, body: str) -> None:
        """Show who owes what by when, of a committee by its name and id, or of all."""
        self.setCurrentWidget(self.owed)
        self._tell()
        self.owed.show_list(name, body)

    def refresh(self) -> None:
        """Read the list of what is owed again, if it is in view."""
        if self.currentWidget() is self.owed:
            self.owed.refresh()

    def _tell(self) -> None:
        self.turned.emit(self.currentIndex() == 0)
