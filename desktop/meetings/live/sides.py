"""The two sides of the page: items with Previous and Next, people with Mark and Presiding."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget
from typing_extensions import override

from db.meetings.queries import LivePage
from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fold import MoreButton
from desktop.kit.parts import column, frame, label, row, rule
from desktop.kit.stacked import Stacked
from desktop.kit.verbs import VerbButton
from desktop.meetings.live.items import ItemList, LiveItem
from desktop.meetings.live.room import PeopleList


def _titled(title: str, count: QWidget) -> QHBoxLayout:
    return row(label(title, "section"), None, count, margins=(16, 12, 16, 8))


def _feet(*buttons: VerbButton) -> QHBoxLayout:
    return row(*buttons, None, margins=(16, 8, 16, 8))


class ItemsSide(QFrame):
    """The items, with how far behind the meeting is."""

    def __init__(self, desk: Desk, *buttons: VerbButton) -> None:
        super().__init__()
        self.setObjectName("nav")
        self._behind = label("", "label")
        self.list = ItemList(desk.look)
        whole = column(_titled(say("live.items"), self._behind), gap=0)
        whole.addWidget(self.list, 1)
        whole.addWidget(rule())
        whole.addLayout(_feet(*buttons))
        self.setLayout(whole)

    def show_items(self, items: list[LiveItem], shown: str, behind: int | None) -> None:
        """Show the items, and by how many minutes the one under way began late."""
        self.list.show_items(items, shown)
        self._behind.setText(say("live.behind", n=behind) if behind and behind > 0 else "")


class PeopleSide(QFrame):
    """The people; while something is marked or captured its form takes their place."""

    left = Signal()
    """A form was sent or left: the words have the focus again."""
    turned = Signal()
    """A form has taken the place of the people, or they theirs again."""
    dropped = Signal(object)
    """A form is taken away: another takes its place, or the people do."""

    def __init__(self, desk: Desk, *buttons: VerbButton) -> None:
        super().__init__()
        self.setObjectName("pane")
        self._count, self.counted = label("", "label"), ""
        self.list = PeopleList(desk.look)
        people = column(_titled(say("meetings.people"), self._count), gap=0)
        people.addWidget(self.list, 1)
        people.addWidget(rule())
        people.addLayout(_feet(*buttons))
        self._more = MoreButton(desk.look)
        people.addLayout(row(self._more, None, margins=(16, 0, 16, 8)))
        self._stack = Stacked(self)
        self._stack.setContentsMargins(1, 0, 0, 0)
        self._stack.addWidget(frame("plain", people))

    def put_more(self, verbs: Sequence[QAction]) -> None:
        """Put what is needed less often behind one button; its keys work all the while."""
        self._more.behind.addActions(list(verbs))

    @property
    def form(self) -> CommandForm | None:
        """The form that is open, if any."""
        here = self._stack.currentWidget()
        return here if isinstance(here, CommandForm) else None

    def show_room(self, live: LivePage) -> None:
        """Show the people and the count."""
        self.list.show_room(live)
        check = live.quorum.check
        code = "live.count" if check.needed is not None else "live.count_only"
        self.counted = say(code, counted=check.counted, needed=check.needed)
        self._count.setText(self.counted)

    def open_form(self, form: CommandForm) -> None:
        """Put a form in place of the people, with the focus in its first field."""
        self._drop()
        form.left.connect(self.leave)
        form.finished.connect(lambda _done: self.leave())
        self._stack.addWidget(form)
        self._stack.setCurrentWidget(form)
        self.turned.emit()
        form.begin()

    def leave(self) -> None:
        """Show the people again."""
        self._drop()
        self.turned.emit()
        self.left.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _drop(self) -> None:
        while self._stack.count() > 1:
            old = self._stack.widget(1)
            if old is not None:
                self.dropped.emit(old)
                self._stack.removeWidget(old)
                old.deleteLater()
