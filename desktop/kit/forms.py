"""A form: one column of fields, what a rule refused beside its field, one button at lower right."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget
from typing_extensions import override

from db.errors import Refusal
from db.words import explain, say
from desktop.kit.fields import Field
from desktop.kit.notices import announce
from desktop.kit.parts import button, column, label, row, rule
from desktop.kit.scroll import Scroll
from desktop.kit.theme import Look
from desktop.kit.verbs import VerbButton, verb

WIDEST = 480
"""Width of the column of fields, in pixels at 100 %."""


class Form(QFrame):
    """Takes the input of one command; it never runs it.

    The page connects ``sent``, builds the command's input from :meth:`value` or :meth:`touched`,
    and gives the form to ``desk.do``, which brings a refusal back beside its field.
    """

    sent = Signal()
    left = Signal()
    """Escape, or Cancel: nothing is kept."""

    def __init__(self, look: Look, title: str, fields: Iterable[Field], primary: str) -> None:
        """``primary`` names the words of the one button, a code of ``db.words``."""
        super().__init__()
        self.setObjectName("plain")
        self.look = look
        self.fields = {field.name: field for field in fields}
        self._whole = label("", "error", wrap=True)
        self._whole.hide()
        self._cancel = button(say("desk.cancel"))
        self._cancel.clicked.connect(self.left)
        self.verb = verb(self, primary, self.send, key="desk.do")
        self._primary = VerbButton(look, self.verb, "primary")
        for field in self.fields.values():
            field.entered.connect(self.send)
        head = column(label(title, "section", wrap=True), margins=(16, 12, 16, 12))
        buttons = row(None, self._cancel, self._primary)
        self._foot = column(self._whole, buttons, gap=8, margins=(16, 8, 16, 12))
        whole = column(head, rule(), gap=0)
        self._ground = self._sheet()
        whole.addWidget(self._ground, 1)
        whole.addWidget(rule())
        whole.addLayout(self._foot)
        self.setLayout(whole)

    def _sheet(self) -> Scroll:
        sheet = QWidget()
        self._body = column(*self.fields.values(), None, gap=12, margins=(16, 12, 16, 12))
        sheet.setLayout(self._body)
        self.look.bound(sheet, maximumWidth=WIDEST)
        sheet.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
        return Scroll(sheet, clear=True)

    def value(self, name: str) -> Any:
        """Return what a field holds, in the command's own type."""
        return self.fields[name].value

    def set_values(self, **values: Any) -> None:
        """Show what the record holds; these fields count as untouched from here."""
        for name, value in values.items():
            self.fields[name].set_value(value)

    def touched(self) -> dict[str, Any]:
        """Return the fields that were changed: what a ``change_…`` command is given."""
        return {name: field.value for name, field in self.fields.items() if field.touched}

    def begin(self) -> None:
        """Put the focus into the first field, or on the button where there is none."""
        first = next((each.entry for each in self.fields.values()), self._primary)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def send(self) -> None:
        """Ask for what the form says to be done, unless something typed cannot be understood."""
        self._clear()
        wrong = [(field, words) for field in self.fields.values() if (words := field.problem())]
        for field, words in wrong:
            field.refuse(words)
        if wrong:
            self._say_lacking()
            self._go_to(wrong[0][0])
        else:
            self.sent.emit()

    def put_first(self, part: QWidget) -> None:
        """Let something be said before the first field."""
        self._body.insertWidget(0, part)

    def put_last(self, part: QWidget) -> None:
        """Let something stand after the last field, scrolling with the fields."""
        self._body.insertWidget(self._body.count() - 1, part)

    def put_above_buttons(self, part: QWidget) -> None:
        """Let something be said of the whole form, right above its buttons."""
        self._foot.insertWidget(0, part)

    def refuse(self, refusal: Refusal) -> None:
        """Show a refusal beside its field, or by the button when it belongs to no field here."""
        words = explain(refusal)
        field = self.fields.get(refusal.field)
        if field is not None:
            field.refuse(words)
            self._go_to(field)
        else:
            self._whole.setText(f"▲ {words}")
            self._whole.show()
        self._say_lacking()
        announce(self, words)

    def _say_lacking(self) -> None:
        """Say of every field left empty that may not be, so that none is found out one by one."""
        for field in self.fields.values():
            if not field.wrong and (words := field.lacking()):
                field.refuse(words)

    def _go_to(self, field: Field) -> None:
        field.entry.setFocus(Qt.FocusReason.OtherFocusReason)
        self.bring(field)

    def bring(self, field: Field) -> None:
        """Scroll to a field and what is said beside it."""
        self._ground.show_part(field)

    @property
    def refused(self) -> str:
        """What a rule said of the whole form."""
        return self._whole.text() if not self._whole.isHidden() else ""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _clear(self) -> None:
        self._whole.hide()
        for field in self.fields.values():
            if field.wrong:
                field.clear()
