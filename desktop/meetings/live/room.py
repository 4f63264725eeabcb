"""The people at the right: who is not counted, who is, and the form that marks them."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtWidgets import QListView, QStyleOptionViewItem
from typing_extensions import override

from db.meetings.queries import LivePage, PersonLine
from db.words import say
from desktop.kit.cells import Cell, Heading
from desktop.kit.delegates import CELL, Index, RowDelegate, halves
from desktop.kit.ink import RIGHT, Pen
from desktop.kit.rows import RowList
from desktop.kit.theme import Look
from desktop.meetings.people import AWAY, mark_of, place_of, word_of

TALL, WORD, ASIDE = 42, 84, 22


@dataclass(frozen=True, slots=True)
class PersonCell:
    """A person with place, and at the right the word of the attendance and since when."""

    mark: str
    ink: str
    name: str
    place: str
    word: str
    since: str
    away: bool

    @property
    def says(self) -> str:
        """Return the person as a screen reader says it."""
        return ", ".join(filter(None, (self.name, self.place, self.word, self.since)))


def person_cell(line: PersonLine) -> Cell:
    """Return how a person is drawn."""
    mark, ink = mark_of(line)
    word, since = word_of(line)
    return PersonCell(mark, ink, line.name, place_of(line), word, since, line.standing in AWAY)


class PersonRow(RowDelegate):
    """Draws a person in the room."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(look, view, pad=16, lined=False)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        heading = isinstance(index.data(CELL), Heading)
        return QSize(0, self.look.scaled(28 if heading else TALL))

    @override
    def draw(self, pen: Pen, box: QRectF, cell: Cell, index: Index) -> None:
        if not isinstance(cell, PersonCell):
            super().draw(pen, box, cell, index)
            return
        look = self.look
        above, below = halves(look, box)
        pen.shape(cell.mark, QPointF(box.left() + look.scaled(6), above.center().y()), 11, cell.ink)
        wide = box.width() - look.scaled(WORD)
        left = look.scaled(ASIDE)
        name = QRectF(box.left() + left, above.top(), wide - left, above.height())
        pen.put(name, cell.name, "body", "text2" if cell.away else "text")
        since = look.metrics("caption").horizontalAdvance(cell.since)
        place = QRectF(
            name.left(), below.top(), box.right() - name.left() - since - 8, below.height()
        )
        pen.put(place, cell.place, "caption", "text2")
        right = QRectF(box.left() + wide, above.top(), look.scaled(WORD), above.height())
        ink = "text" if cell.ink == "text2" else cell.ink
        pen.put(right, cell.word, "caption", ink, bold=True, align=RIGHT)
        pen.put(right.translated(0, below.height()), cell.since, "caption", "text2", align=RIGHT)


class PeopleList(RowList[PersonLine]):
    """Who is not counted, then who is; Enter marks the current one."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, person_cell, say("meetings.people"), whole=False, passing=True)
        self.setItemDelegate(PersonRow(look, self))

    def show_room(self, live: LivePage) -> None:
        """Show the people as they stand, keeping the place one has scrolled to."""
        at, here = self.verticalScrollBar().value(), self.current()
        things: list[PersonLine | Heading] = []
        for code, people in (("not_counted", live.not_counted), ("counted", live.counted)):
            if people:
                things += [Heading(say(f"meetings.{code}", n=len(people))), *people]
        self.rows.show_things(things)
        if here is not None:
            self._keep(things, here.person)
        self.verticalScrollBar().setValue(at)

    def _keep(self, things: list[PersonLine | Heading], person: str) -> None:
        for row, each in enumerate(things):
            if isinstance(each, PersonLine) and each.person == person:
                self.setCurrentIndex(self.rows.index(row))
