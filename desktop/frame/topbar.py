"""The bar at the top: whose minute book, search, and what is saved, backed up and shared."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from db.words import say
from desktop.frame.search import Search
from desktop.kit.parts import Picture, Sentence, frame, label, row
from desktop.kit.theme import Look

HEIGHT = 56
ROOM_FOR_WORDS = 1180
"""Width of the window in pixels at 100 % from which the three states have words."""


class State(QWidget):
    """One state: its icon and its words; only the icon where there is no room."""

    def __init__(self, look: Look, icon: str, words: str) -> None:
        super().__init__()
        self._icon = icon
        self._picture = Picture(look, icon, "text2", 16)
        self._words = label(words, "caption")
        self.setLayout(row(self._picture, self._words, gap=6))
        self.show_state(words)

    def show_state(self, words: str, ink: str = "text2") -> None:
        """Say how it stands; the icon's ink follows."""
        self._picture.show_icon(self._icon, ink)
        self._words.setText(words)
        self.setToolTip(words)
        self.setAccessibleName(words)

    def show_words(self, *, on: bool) -> None:
        """Show the words beside the icon, or only the icon."""
        self._words.setVisible(on)

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()


class TopBar(QFrame):
    """Always in view; 56 pixels high at 100 %."""

    def __init__(self, look: Look, search: Search, books: QWidget) -> None:
        """``search`` finds; ``books`` opens the menu of the minute books beside the name."""
        super().__init__()
        self.setObjectName("topbar")
        self.look = look
        self._name = Sentence(look, say("desk.name"), bold=True)
        self._tag = label(say("desk.demonstration"), "tag")
        self._tag.hide()
        self.saved = State(look, "tick", say("desk.saved_all"))
        self.backed_up = State(look, "shield", say("desk.backed_up_never"))
        self.shared = State(look, "share", say("desk.shared_never"))
        self._search, self._books = search, books
        self._states = frame("clear", row(self.saved, self.backed_up, self.shared, gap=20))
        inside = QHBoxLayout()
        inside.setContentsMargins(16, 0, 24, 0)
        inside.setSpacing(8)
        inside.addWidget(Picture(look, "book", "accent", 24))
        inside.addWidget(self._name, 5)
        inside.addWidget(books)
        inside.addWidget(self._tag, 0, Qt.AlignmentFlag.AlignVCenter)
        inside.addStretch(1)
        inside.addWidget(search, 8)
        inside.addStretch(1)
        inside.addWidget(self._states)
        self.setLayout(inside)
        look.changed.connect(self._size)
        self._size()

    def show_book(self, name: str, *, demonstration: bool) -> None:
        """Say whose minute book this is; what was said of another before is forgotten."""
        self._search.leave()
        self.saved.show_state(say("desk.saved_all"))
        self._name.set_words(name)
        self._name.setMaximumWidth(self._name.sizeHint().width() + 4)
        self._tag.setVisible(demonstration)

    def show_states(self, *, on: bool) -> None:
        """Show search and states: there is a minute book."""
        self._states.setVisible(on)
        self._search.setVisible(on)
        self._books.setVisible(on)

    def fit(self, width: int) -> None:
        """Leave the words of the states out where there is no room for them."""
        wide = width >= self.look.scaled(ROOM_FOR_WORDS)
        for state in (self.saved, self.backed_up, self.shared):
            state.show_words(on=wide)

    def _size(self) -> None:
        self.setFixedHeight(self.look.scaled(HEIGHT))
