"""Boxes to tick that are one field: aims, dimensions of quality, criteria of assurance."""

from collections.abc import Collection
from enum import StrEnum
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from db.words import choice
from desktop.kit.fields.boxes import TickBox
from desktop.kit.fields.field import Field
from desktop.kit.flow import Flow
from desktop.kit.theme import Look


class SeveralField(Field):
    """Any of a kind of choices; what a rule says of them stands beneath them all."""

    def __init__(self, look: Look, name: str, title: str, kind: type[StrEnum]) -> None:
        self._boxes = {each: TickBox(look, choice(each)) for each in kind}
        beside = Flow()
        for box in self._boxes.values():
            beside.addWidget(box)
        together = QWidget()
        together.setLayout(beside)
        together.setFocusProxy(next(iter(self._boxes.values())))
        super().__init__(look, name, title, together)
        for box in self._boxes.values():
            box.toggled.connect(lambda _on: self._touch())
        self._first = ()

    @property
    @override
    def value(self) -> Any:
        return tuple(each for each, box in self._boxes.items() if box.isChecked())

    @override
    def _put(self, value: Collection[StrEnum]) -> None:
        for each, box in self._boxes.items():
            box.setChecked(each in value)
