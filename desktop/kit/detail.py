"""The pane beside a list: one record being read, or a form in its place while it is changed."""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedLayout, QWidget

from db.words import say
from desktop.kit.desk import NOTHING_SEEN, Desk
from desktop.kit.fields import Field
from desktop.kit.forms import Form


class CommandForm(Form):
    """A form that makes one command's input when sent, runs it, and says when it was done.

    ``make`` turns the form into the input; ``about`` is the record being changed: the versions of
    its fields on the screen now go with the command, so that a colleague's change meanwhile
    becomes two versions to settle.
    """

    finished = Signal(object)
    """The :class:`~db.store.Done` of the command."""

    def __init__(
        self,
        desk: Desk,
        title: str,
        fields: Iterable[Field],
        primary: str,
        make: Callable[["CommandForm"], Any],
        *,
        about: str = "",
    ) -> None:
        super().__init__(desk.look, title, fields, primary)
        self._desk, self._make = desk, make
        self._seen = desk.seen(about) if about else NOTHING_SEEN
        self.sent.connect(self._run)

    def _run(self) -> None:
        done = self._desk.do(self._make(self), seen=self._seen, form=self)
        if done is not None:
            self.finished.emit(done)


class DetailPane(QFrame):
    """A card that shows a record; :meth:`open_form` puts a form in its place until it is left."""

    left = Signal()
    """A form was sent or left: show the record anew, and give the list the focus."""

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAccessibleName(name)
        self.desk = desk
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(1, 1, 1, 1)

    def show_inside(self, inside: QWidget) -> None:
        """Show this when no form is open; it scrolls where it is tall. Called once."""
        self._stack.addWidget(clear_scroll(inside))

    @property
    def form(self) -> CommandForm | None:
        """The form that is open, if any."""
        here = self._stack.currentWidget()
        return here if isinstance(here, CommandForm) else None

    def open_form(self, form: CommandForm) -> None:
        """Show a form in place of the record, with the focus in its first field."""
        self._drop()
        form.left.connect(self._leave)
        form.finished.connect(lambda _done: self._leave())
        self._stack.addWidget(form)
        self._stack.setCurrentWidget(form)
        form.begin()

    def _leave(self) -> None:
        self._drop()
        self.left.emit()

    def _drop(self) -> None:
        while self._stack.count() > 1:
            old = self._stack.widget(1)
            if old is not None:
                self._stack.removeWidget(old)
                old.deleteLater()


def clear_scroll(inside: QWidget) -> QScrollArea:
    """Return an area on the card's own ground in which something tall scrolls."""
    area = QScrollArea()
    area.setObjectName("clear")
    area.setAccessibleName(say("desk.details"))
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    area.viewport().setAutoFillBackground(False)
    inside.setAutoFillBackground(False)
    return area
