"""A short list with everything about its chosen row beneath it, in labels and values."""

from collections.abc import Callable, Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.kit.cells import Cell
from desktop.kit.parts import Facts, column
from desktop.kit.rows import RowList
from desktop.kit.theme import Look


class Happened(Protocol):
    """Something that happened, by the id of its record."""

    @property
    def id(self) -> str:
        """The id of its record."""
        ...


L = TypeVar("L", bound=Happened)


class Story(QWidget, Generic[L]):
    """What happened, the latest first; beneath, all that is kept of the one that is chosen."""

    chosen = Signal(object)
    """The row that is told beneath; None when there is none."""

    def __init__(
        self,
        look: Look,
        cell: Callable[[L], Cell],
        name: str,
        facts: Callable[[L], list[tuple[str, str]]],
    ) -> None:
        super().__init__()
        self._facts, self._about = facts, ("", "")
        self.list: RowList[L] = RowList(look, cell, name, height="two", one_click=True)
        self.told = Facts()
        self.list.chosen.connect(self._show)
        self.setLayout(column(self.list, column(self.told, margins=(16, 0, 12, 4)), gap=8))

    def show_story(self, about: str, things: Sequence[L]) -> None:
        """Show what happened to a record; that of another, or what is new, begins at the top."""
        top = (about, things[0].id if things else "")
        if top != self._about:
            self._about = top
            self.list.show_things(())
        self.list.show_things(things)
        self._show(self.list.current())

    def _show(self, thing: L | None) -> None:
        self.told.show_facts([] if thing is None else self._facts(thing))
        self.chosen.emit(thing)
