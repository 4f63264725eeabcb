"""A list of things each of which can be taken or left: Space or a click ticks, Enter opens."""

from collections.abc import Callable, Collection, Sequence
from typing import TypeVar

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from typing_extensions import override

from db.words import say
from desktop.kit import icons
from desktop.kit.cells import Cell, Heading
from desktop.kit.delegates import Index, RowDelegate
from desktop.kit.ink import Pen
from desktop.kit.rows import RowList
from desktop.kit.theme import Look

T = TypeVar("T")
SIDE, ROOM = 18, 28
"""Side of the box to tick, and the room it takes, in pixels at 100 %."""


class Ticked:
    """A cell with its tick before it; ``on`` is None for one that cannot be ticked."""

    def __init__(self, cell: Cell, *, on: bool | None) -> None:
        self.cell, self.on = cell, on

    @property
    def says(self) -> str:
        """Return the cell, and whether it is ticked."""
        if self.on is None:
            return self.cell.says
        return say("kit.ticked" if self.on else "kit.not_ticked", words=self.cell.says)


class _Drawn(RowDelegate):
    @override
    def draw(self, pen: Pen, box: QRectF, cell: Cell, index: Index) -> None:
        if not isinstance(cell, Ticked):
            super().draw(pen, box, cell, index)
            return
        side = self.look.scaled(SIDE)
        if cell.on is not None:
            place = QRectF(box.left() + 0.5, box.center().y() - side / 2, side - 1, side - 1)
            pen.rounded(place, "accent_fill" if cell.on else "surface", "edge")
            if cell.on:
                inside = place.adjusted(2, 2, -2, -2)
                icons.draw(pen.painter, "check", inside, self.look.hex("on_accent"))
        super().draw(pen, box.adjusted(self.look.scaled(ROOM), 0, 0, 0), cell.cell, index)


class TickList(RowList[T]):
    """A list whose things are ticked; every one is, until some are left out."""

    ticked = Signal()
    """What is ticked has changed."""

    def __init__(
        self,
        look: Look,
        cell: Callable[[T], Cell],
        key: Callable[[T], str],
        name: str,
        *,
        height: str = "two",
        whole: bool = False,
    ) -> None:
        """``key`` gives what a thing is known by; an empty one cannot be ticked."""
        self._key, self._plain = key, cell
        self._on: set[str] = set()
        drawn = _Drawn(look, None, height=height)  # type: ignore[arg-type] # given its parent below
        super().__init__(look, self._cell, name, delegate=drawn, height=height, whole=whole)

    @property
    def taken(self) -> list[T]:
        """The things that are ticked, in order."""
        things = (self.rows.thing(row) for row in range(self.rows.rowCount()))
        return [
            each for each in things if not isinstance(each, Heading) and self._key(each) in self._on
        ]

    def show_ticked(self, things: Sequence[T | Heading], on: Collection[str]) -> None:
        """Replace what is shown, with these ticked."""
        self._on = set(on)
        self.show_things(things)
        self.ticked.emit()

    def turn(self, thing: T) -> None:
        """Tick a thing, or take its tick away."""
        key = self._key(thing)
        if key:
            self._on ^= {key}
            self.viewport().update()
            self.ticked.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = self.current()
        if event.key() == Qt.Key.Key_Space and here is not None:
            self.turn(here)
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        super().mouseReleaseEvent(event)
        if index.isValid() and event.position().x() < self.look.scaled(ROOM) + 15:
            thing = self.rows.thing(index.row())
            if not isinstance(thing, Heading):
                self.turn(thing)

    def _cell(self, thing: T) -> Cell:
        key = self._key(thing)
        return Ticked(self._plain(thing), on=key in self._on if key else None)
