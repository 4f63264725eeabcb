"""One list of the Decisions page: chips and words narrow it, a pane tells the chosen line."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from db.bodies.queries.labels import Labels
from db.words import say
from desktop.decisions.story import StoryPane
from desktop.kit.chips import Chips, Choice, FilterField
from desktop.kit.desk import Desk
from desktop.kit.notices import Empty
from desktop.kit.page import Split, framed
from desktop.kit.parts import column, row
from desktop.kit.table import Column, LineTable
from desktop.kit.views import LineView

Chip = tuple[str, str]
"""Its key and its word."""


@dataclass(frozen=True, slots=True)
class Listed:
    """What a list is made of. ``ids`` takes a chip's key and the words typed.

    ``kind`` is the record of its lines, ``chips`` gives the chips of now, ``new`` the form of a new
    line as ``module:function`` with ``new_verb`` the words of its button, if there is one.
    """

    kind: str
    name: str
    chips_name: str
    columns: Sequence[Column[Any]]
    lines: Callable[..., Sequence[Any]]
    ids: Callable[[str, str], list[int]]
    chips: Callable[[], Sequence[Chip]]
    empty: str
    new: str = ""
    new_verb: str = ""


class Part(QWidget):
    """The list, its filters and its pane."""

    def __init__(self, desk: Desk, it: Listed, pane: StoryPane[Any]) -> None:
        super().__init__()
        self.desk, self.it, self.pane = desk, it, pane
        self.chips = Chips(desk.look, say(it.chips_name, **desk.read(Labels).partnerships))
        self.chips.chosen.connect(lambda _key: self.refresh())
        self.words = FilterField(desk.look, say("log.filter"))
        self.words.textChanged.connect(lambda _text: self.refresh())
        table: LineTable[Any] = LineTable(it.columns, desk.lines(it.lines))
        self.log: LineView[Any] = LineView(desk.look, table, say(it.name))
        self.log.chosen.connect(self._choose)
        self.log.opened.connect(lambda _n: self.pane.begin())
        self.empty = Empty("")
        self.empty.pressed.connect(self._empty_pressed)
        self.pane.left.connect(self._left)
        filters = row(gap=8)
        filters.addWidget(self.chips, 1)
        filters.addWidget(self.words)
        whole = column(filters, gap=12)
        whole.addWidget(Split(desk, framed(self.log, empty=self.empty), self.pane), 1)
        self.setLayout(whole)

    @property
    def first(self) -> QWidget:
        """What takes the focus: the list, or what stands in its place when it is empty."""
        return self.log

    @property
    def narrowed(self) -> bool:
        """Whether chips or words narrow the list."""
        chips = self.it.chips()
        return bool(self.words.text().strip()) or bool(chips and self.chips.current != chips[0][0])

    def refresh(self) -> None:
        """Read the list again, every chip with its count."""
        words = self.words.text().strip()
        chips, called = self.it.chips(), self.desk.read(Labels).partnerships
        self.chips.setAccessibleName(say(self.it.chips_name, **called))
        found = {key: self.it.ids(key, words) for key, _word in chips}
        self.chips.show_choices([Choice(key, word, len(found[key])) for key, word in chips])
        ids = found.get(self.chips.current, [])
        self.log.show_ids(ids)
        self.log.setVisible(bool(ids))
        self.empty.setVisible(not ids)
        if self.narrowed:
            self.empty.show_words(say("decided.none_match"), say("log.clear"))
        else:
            offer = say(self.it.new_verb) if self.it.new else ""
            self.empty.show_words(say(self.it.empty, **called), offer)

    def show_row(self, n: int) -> None:
        """Choose a line by its number, without filters if they hide it."""
        if not self.log.choose(n):
            self.clear_filters()
            self.log.choose(n)

    def clear_filters(self) -> None:
        """Show every line again."""
        self.words.clear()
        self.chips.choose(self.it.chips()[0][0])

    def begin_new(self) -> None:
        """Open the form of a new line; when it is sent, the line is chosen."""
        if not self.it.new:
            return
        self.pane.begin_new(self.it.new)
        if self.pane.form is not None:
            self.pane.form.finished.connect(self._added)

    def _added(self, done: Any) -> None:
        with self.desk.store.read() as book:
            sql = f'SELECT n FROM "{self.it.kind}_live" WHERE id = :id'
            n = book.value(sql, id=done.refs[0].id)
        if n is not None:
            self.show_row(n)

    def _empty_pressed(self) -> None:
        if self.narrowed:
            self.clear_filters()
        else:
            self.begin_new()

    def _left(self) -> None:
        self.log.setFocus()
        self._choose(self.log.current_id())

    def _choose(self, n: int) -> None:
        at = self.log.table.row_of(n) if n >= 0 else -1
        self.pane.show_line(self.log.table.line(at) if at >= 0 else None)
