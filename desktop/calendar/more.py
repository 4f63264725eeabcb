"""What is entered into the year besides meetings, behind one button."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu, QPushButton

from db.words import say
from desktop.calendar.pane import MeetingPane
from desktop.kit.parts import Fixed
from desktop.kit.verbs import entry

FORMS = (
    ("adding_period", "diary.new_period"),
    ("adding_reminder", "diary.new_reminder"),
    ("adding_room", "diary.new_room"),
    ("setting_rule", "diary.rule_open"),
)


class MoreButton(QPushButton):
    """Opens a menu of forms; each stands in the pane like any other."""

    def __init__(
        self, pane: MeetingPane, body: Callable[[], str], save: Callable[[], object]
    ) -> None:
        super().__init__(say("diary.more"))
        self._pane, self._body = pane, body
        self.setAccessibleName(say("diary.more"))
        self.setSizePolicy(Fixed, Fixed)
        self.setAutoDefault(False)
        menu = QMenu(self)
        for name, code in FORMS:
            entry(menu, say(code), partial(self.begin, name))
        menu.addSeparator()
        entry(menu, say("diary.export"), save)
        self.setMenu(menu)

    def begin(self, name: str) -> None:
        """Open one of the forms."""
        self._pane.begin(name, self._body())
