"""The pane beside a list: one record being read, or a form in its place while it is changed."""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QWidget

from db.errors import Refusal
from db.store import Caution, Done
from db.store.commands import command_for
from db.words import say
from desktop.kit.desk import NOTHING_SEEN, Desk
from desktop.kit.fields import Field
from desktop.kit.forms import Form
from desktop.kit.minding import Minding
from desktop.kit.parts import label
from desktop.kit.scroll import Scroll
from desktop.kit.stacked import Stacked


class CommandForm(Form):
    """A form that makes one command's input when sent, runs it, and says when it was done.

    ``make`` turns the form into the input; ``about`` is the record being changed: the versions of
    its fields on the screen now go with the command, so that a colleague's change meanwhile
    becomes two versions to settle.

    What there is to mind about the command stands beside its field or above the button: when the
    form is sent, which then waits for a second press, and while it is filled in once
    :meth:`mind_while_typing` was called.
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
        self._told: list[Caution] = []
        self._minding = Minding(desk)
        self.put_above_buttons(self._minding)
        self.sent.connect(self._run)

    @property
    def minded(self) -> str:
        """What there is to mind, beside the fields and above the button."""
        said = [field.minded for field in self.fields.values() if field.minded]
        return "\n".join([*said, *([] if self._minding.isHidden() else [self._minding.text()])])

    def now_about(self, row: str) -> None:
        """Be about a record that was only chosen in the form itself, as it is read now."""
        self._seen = self._desk.seen(row) if row else NOTHING_SEEN

    def mind_while_typing(self) -> None:
        """Say what there is to mind from now on, and anew whenever a field is edited."""
        for field in self.fields.values():
            field.edited.connect(self.mind)
        self.mind()

    def mind_on_top(self) -> None:
        """Say what there is to mind now where the fields would stand, in the size of words."""
        self._minding.setProperty("kind", "")
        self.put_first(self._minding)
        self.mind()

    def mind(self) -> None:
        """Say what there is to mind about what the form holds now; it may not be whole yet."""
        try:
            it = self._make(self)
        except Refusal:  # what is typed makes no input yet: sent, the form says so
            self._tell([])
            return
        self._tell(self._desk.cautions(it))

    def _tell(self, found: list[Caution], *, held: bool = False) -> None:
        self._told = found
        for field in self.fields.values():
            field.mind(each.words for each in found if each.about == field.name)
        rest = [each for each in found if each.about not in self.fields]
        self._minding.tell(rest, held=held)

    def make_input(self) -> Any:
        """Return the input the form makes; None where what was typed makes none, which it says."""
        try:
            return self._make(self)
        except Refusal as refusal:
            self.refuse(refusal)
            return None

    def _run(self) -> None:
        it = self.make_input()
        if it is not None:
            self.do(it)

    def do(self, it: Any) -> None:
        """Run a command's input, after what there is to mind about it was said."""
        found = self._desk.cautions(it)
        held = any(each not in self._told for each in found)
        self._tell(found, held=held)
        if held:
            for field in [each for each in self.fields.values() if each.minded][:1]:
                self.bring(field)
            return
        done = self._desk.do(it, seen=self._seen, form=self)
        if done is not None:
            self.finished.emit(done)


def bare_form(desk: Desk, title: str, it: Any, primary: str, *, about: str = "") -> CommandForm:
    """Return a form without fields: what there is to mind about a deed, and the button to do it."""
    made = CommandForm(desk, title, (), primary, lambda _form: it, about=about)
    made.mind_on_top()
    return made


class DetailPane(QFrame):
    """A card that shows a record; :meth:`open_form` puts a form in its place until it is left."""

    left = Signal()
    """A form was sent or left: show the record anew, and give the list the focus."""
    done = Signal(object)
    """A form was sent, and left: the :class:`~db.store.Done` of its command."""
    _ground: Scroll | None = None

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAccessibleName(name)
        self.desk = desk
        self._in_view = self._form_of = ("", "")
        """The record in view, and the one the form that is open is about: id, and what it says."""
        self._whose = label("", "strong", wrap=True)
        self._stack = Stacked(self)
        self._stack.setContentsMargins(1, 1, 1, 1)

    def show_inside(self, inside: QWidget) -> None:
        """Show this when no form is open; it scrolls where it is tall. Called once."""
        self._ground = clear_scroll(inside)
        self._stack.addWidget(self._ground)

    @property
    def form(self) -> CommandForm | None:
        """The form that is open, if any."""
        here = self._stack.currentWidget()
        return here if isinstance(here, CommandForm) else None

    def now_shows(self, row: str, called: str) -> None:
        """Learn which record is chosen now, and what it is called.

        A form about another goes when nothing was typed into it; otherwise it says whose it is.
        """
        self._in_view = (row, called)
        form, (about, name) = self.form, self._form_of
        if form is None or not about or not row:
            return
        if row != about and not form.touched():
            self._drop()
        else:
            self._whose.setText(say("desk.form_about", name=name))
            self._whose.setVisible(row != about)

    def open_form(self, form: CommandForm, *, bound: bool = True) -> None:
        """Show a form in place of the record, with the focus in its first field.

        It is about the record in view, unless it is not ``bound`` to one.
        """
        self._drop()
        self._form_of = self._in_view if bound else ("", "")
        self._whose = label("", "strong", wrap=True)
        self._whose.hide()
        form.put_first(self._whose)
        form.left.connect(self._leave)
        form.finished.connect(self._finish)
        self._stack.addWidget(form)
        self._stack.setCurrentWidget(form)
        form.begin()
        QTimer.singleShot(0, self, self._bring_up)

    def _bring_up(self) -> None:
        """Let a page too tall for its window show as much of the form as there is room for."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, Scroll):
            above = above.parentWidget()
        if above is not None:
            above.bring_up(self)

    def take(self, deed: Any, button: str) -> None:
        """Do it at once; where there is something to mind, show that first with its button."""
        if self.desk.cautions(deed):
            self.open_form(bare_form(self.desk, command_for(deed).intent, deed, button))
        else:
            self.desk.do(deed, by=self)

    def _finish(self, done: Done) -> None:
        self._leave()
        self.done.emit(done)

    def _leave(self) -> None:
        self._drop()
        if self._ground is not None:  # the keys that led to the form scrolled it
            self._ground.verticalScrollBar().setValue(0)
        self.left.emit()

    def _drop(self) -> None:
        while self._stack.count() > 1:
            old = self._stack.widget(1)
            if old is not None:
                self._stack.removeWidget(old)
                old.deleteLater()


def clear_scroll(inside: QWidget) -> Scroll:
    """Return an area on the card's own ground in which something tall scrolls."""
    area = Scroll(inside, clear=True)
    area.setAccessibleName(say("desk.details"))
    return area
