"""A field that picks as many of a kind as are needed: the next line shows once the last is used."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from db.words import say
from desktop.kit.fields.field import Field
from desktop.kit.fields.pick import Option, PickField
from desktop.kit.theme import Look


class ManyField(Field):
    """Several of those offered; ``value`` are their ids, each once, in the order picked."""

    def __init__(
        self, look: Look, name: str, title: str, options: Sequence[Option], *, hint: str = ""
    ) -> None:
        self._options, self._picks = tuple(options), list[PickField]()
        self._lines = QVBoxLayout()
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(8)
        whole = QWidget()
        whole.setLayout(self._lines)
        super().__init__(look, name, title, whole, hint=hint)
        self._first = ()
        self._label.hide()
        self._grow()

    def _grow(self) -> None:
        number = len(self._picks) + 1
        title = self._title
        if number > 1:
            title = say("field.numbered", words=title, number=number)
        made = PickField(self.look, f"{self.name}_{number}", title, self._options)
        made.edited.connect(self._picked)
        made.entered.connect(self.entered)
        self._picks.append(made)
        self._lines.addWidget(made)
        if number == 1:
            self.entry.setFocusProxy(made)

    def _picked(self) -> None:
        if self._picks[-1].value and len(self._picks) < len(self._options):
            self._grow()
        self._touch()

    @property
    @override
    def value(self) -> Any:
        return tuple(dict.fromkeys(each.value for each in self._picks if each.value))

    @override
    def problem(self) -> str:
        return next((words for each in self._picks if (words := each.problem())), "")

    @override
    def _put(self, value: Sequence[str]) -> None:
        for at, row in enumerate(value or ()):
            self._picks[at].set_value(row)
            if at + 1 == len(self._picks) < len(self._options):
                self._grow()
        for spare in self._picks[len(value or ()) :]:
            spare.set_value("")
