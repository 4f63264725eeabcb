"""What is entered into the year besides meetings, and the calendar file, behind one button."""

from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QFileDialog

from db.words import say
from desktop.calendar.pane import MeetingPane
from desktop.calendar.year import Year
from desktop.kit.desk import Desk
from desktop.kit.fold import MoreButton
from desktop.kit.verbs import entry

FORM = "desktop.calendar.form"
FORMS = (
    ("adding_period", "diary.new_period"),
    ("adding_reminder", "diary.new_reminder"),
    ("adding_room", "diary.new_room"),
    ("changing_room", "diary.change_room"),
    ("removing_room", "diary.remove_room_open"),
    ("setting_rule", "diary.rule_open"),
)


class Narrowed(Protocol):
    """The page, as far as the button asks it."""

    desk: Desk
    year: Year

    @property
    def body(self) -> str:
        """The committee it is narrowed to, nothing for all."""
        ...

    def set_subtitle(self, words: str) -> None:
        """Say under the title how things stand."""
        ...


class YearButton(MoreButton):
    """Opens a menu of forms, each of which stands in the pane like any other."""

    def __init__(self, page: Narrowed, pane: MeetingPane) -> None:
        super().__init__(page.desk.look)
        self._page, self._pane, menu = page, pane, self.behind
        for name, code in FORMS:
            entry(menu, say(code), partial(self.begin, name))
        menu.addSeparator()
        entry(menu, say("diary.export"), self.ask_where)

    def begin(self, name: str) -> None:
        """Open one of the forms."""
        self._pane.begin(name, self._page.body)

    def ask_where(self) -> None:
        """Ask the system where the calendar file goes, and save it there."""
        name = say("diary.file_name", year=self._page.year.name)
        path, _kind = QFileDialog.getSaveFileName(
            self, say("diary.export"), str(Path.home() / f"{name}.ics"), "*.ics"
        )
        if path:
            self.save(Path(path))

    def save(self, path: Path) -> None:
        """Save the meetings shown, of every year, as a calendar file."""
        desk = self._page.desk
        job = desk.later.module(FORM).exporting(desk, path, self._page.body)
        desk.send(say("diary.exporting"), job, self._saved)

    def _saved(self, path: object) -> None:
        self._page.set_subtitle(say("diary.exported", path=path))
