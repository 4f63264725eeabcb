"""The lists of the page side by side under its heading, one of them in view."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from db.words import say
from desktop.kit.flow import Flow
from desktop.kit.tabs import Tab
from desktop.kit.theme import Look


class Views(QWidget):
    """A row of tabs; arrow keys move between them, Space goes there."""

    chosen = Signal(str)

    def __init__(self, look: Look, views: Sequence[tuple[str, str]]) -> None:
        """Make a tab of each of ``views``: its key, and its words."""
        super().__init__()
        self.setAccessibleName(say("decided.views"))
        box = Flow()
        self.setLayout(box)
        self._here = ""
        self._tabs: dict[str, Tab] = {}
        for key, words in views:
            made = self._tabs[key] = Tab(look, words)
            made.clicked.connect(lambda _on=False, key=key: self._clicked(key))
            box.addWidget(made)

    def show_here(self, key: str) -> None:
        """Show which list is in view."""
        self._here = key
        for each, tab in self._tabs.items():
            tab.setChecked(each == key)

    def call(self, key: str, words: str) -> None:
        """Call a list by other words."""
        self._tabs[key].setText(words)
        self._tabs[key].setAccessibleName(words)
        self._tabs[key].updateGeometry()

    def _clicked(self, key: str) -> None:
        self.show_here(self._here)
        if key != self._here:
            self.chosen.emit(key)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        tabs = list(self._tabs.values())
        at = next((at for at, each in enumerate(tabs) if each.hasFocus()), None)
        if step is None or at is None:
            super().keyPressEvent(event)
        else:
            tabs[(at + step) % len(tabs)].setFocus(Qt.FocusReason.TabFocusReason)
