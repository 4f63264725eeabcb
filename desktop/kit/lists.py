"""A page of several lists of which one is in view: chips above, the line in full beside it.

A page gives a :class:`Shape` for each list and reads all of them at once, so that what a chip
counts and what its list shows are the same. Its forms lie in a module of their own, fetched after
the first paint: each is called by name with the desk, and the line it is about.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QLayout, QPushButton, QStackedWidget, QWidget
from typing_extensions import override

from db.store import Done, Reading
from db.words import say
from desktop.kit.chips import Chips, Choice
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm, DetailPane
from desktop.kit.flow import Flow
from desktop.kit.fold import MoreButton
from desktop.kit.lines import Drawn, Lines
from desktop.kit.notices import Empty
from desktop.kit.page import Page, Split, framed
from desktop.kit.parts import Facts, button, column, label, rule
from desktop.kit.table import Column, LineTable
from desktop.kit.verbs import verb
from desktop.kit.views import LineView

MOST, LED = 6, 3
"""Buttons in a pane: of more than so many the first few, the rest behind one."""
Told = list[tuple[str, str]]
"""Labels and values, as the pane shows them."""


def _nothing(_book: Reading, _line: Any) -> Told:
    return []


def _any(_line: Any, _form: str) -> bool:
    return True


def _no_picture(_book: Reading, _line: Any, _today: date) -> Drawn | None:
    return None


@dataclass(frozen=True, slots=True)
class Shape:
    """How one list is shown and what can be done with its lines.

    ``kind`` is the kind of record a line stands for, ``chip`` and ``empty`` are codes of words,
    ``new`` the words and the form of the page's primary button while the list is in view. A verb is
    the words of a button in the pane and the form it opens; the first is what Enter does. ``story``
    reads what belongs to a line but not in its list: steps, parties, history; ``picture`` draws it.
    ``able`` says whether a line has anything for a form to be about; its button is left out if not.
    """

    kind: str
    chip: str
    empty: str
    columns: Callable[[], Sequence[Column[Any]]]
    title: Callable[[Any], str]
    facts: Callable[[Any], Told]
    new: tuple[str, str]
    verbs: tuple[tuple[str, str], ...] = ()
    story: Callable[[Reading, Any], Told] = _nothing
    picture: Callable[[Reading, Any, date], Drawn | None] = _no_picture
    able: Callable[[Any, str], bool] = _any

    def verbs_of(self, line: Any) -> tuple[tuple[str, str], ...]:
        """Return the verbs a line has anything for; none where there is no line."""
        if line is None:
            return ()
        return tuple(each for each in self.verbs if self.able(line, each[1]))


class ListsPane(DetailPane):
    """Tells a line in full; its buttons open the forms that carry it on."""

    def __init__(self, desk: Desk, forms: str) -> None:
        super().__init__(desk, say("lists.pane"))
        self._forms = forms
        self.line: Any = None
        """The line shown, None while there is none."""
        self._title = label("", "section", wrap=True)
        self._facts, self._story = Facts(), Facts()
        self.buttons: list[QPushButton] = []
        """What is offered to do with the line."""
        self._flow = Flow()
        head = column(self._title, self._flow, gap=8, margins=(16, 12, 12, 12))
        facts = column(self._facts, margins=(16, 8, 12, 8))
        self._picture = Lines(desk.look)
        story = column(self._picture, self._story, margins=(16, 8, 12, 8))
        self._rule = rule()
        inside = QWidget()
        inside.setLayout(column(head, rule(), facts, self._rule, story, None, gap=0))
        self.show_inside(inside)

    def show_line(self, shape: Shape, line: Any) -> None:
        """Show a line, or ask for one to be chosen."""
        self.line = line
        for each in self.buttons:
            each.hide()
            self._flow.removeWidget(each)
            each.deleteLater()
        self._title.setText(say("lists.choose_one") if line is None else shape.title(line))
        self.buttons = self._made_buttons(shape.verbs_of(line))
        for each in self.buttons:
            self._flow.addWidget(each)
            each.show()
        self._facts.show_facts([] if line is None else shape.facts(line))
        told = [] if line is None else self.desk.read(shape.story, line)
        self._story.show_facts(told)
        drawn = None if line is None else self.desk.read(shape.picture, line, self.desk.today())
        self._picture.show_drawn(drawn)
        self._rule.setVisible(bool(told or drawn))

    def _made_buttons(self, verbs: Sequence[tuple[str, str]]) -> list[QPushButton]:
        near = verbs if len(verbs) <= MOST else verbs[:LED]
        made = [button(say(code)) for code, _form in near]
        for each, (_code, form) in zip(made, near, strict=True):
            each.clicked.connect(partial(self.begin, form))
        if len(near) == len(verbs):
            return made
        more = MoreButton(self.desk.look)
        for code, form in verbs[LED:]:
            more.behind.addAction(say(code), partial(self.begin, form))
        return [*made, more]

    @property
    def offered(self) -> list[str]:
        """The words of all that is offered to do with the line, in its order."""
        return [
            each.text()
            for made in self.buttons
            for each in (made.behind.actions() if isinstance(made, MoreButton) else [made])
        ]

    def begin(self, form: str) -> None:
        """Open a form about the line."""
        if self.line is not None:
            self.open_form(self._made(form, self.line))

    def begin_new(self, form: str) -> None:
        """Open a form about something new."""
        self.open_form(self._made(form))

    def _made(self, form: str, *about: Any) -> CommandForm:
        made: CommandForm = getattr(self.desk.later.module(self._forms), form)(self.desk, *about)
        return made


class ListsPage(Page):
    """Sub-classes give ``forms``, ``shapes``, :meth:`read_lines`, and more where they differ."""

    forms = ""
    """The module the forms lie in."""
    shapes: Mapping[str, Shape]
    """The lists in the order of their chips."""

    def __init__(self, desk: Desk, title: str) -> None:
        self.pane = ListsPane(desk, self.forms)
        self.lines: dict[str, dict[int, Any]] = {each: {} for each in self.shapes}
        super().__init__(desk, title)

    # for the page to give
    def read_lines(self) -> Mapping[str, Sequence[Any]]:
        """Return the lines of every list."""
        raise NotImplementedError

    def standing(self) -> str:
        """Return how things stand, for under the title."""
        return ""

    def add_verbs(self) -> None:
        """Put further verbs before the primary one."""

    def document(self) -> tuple[str, str]:
        """Return the document that prints what is in view, and the record it is of, if of one."""
        raise NotImplementedError

    def add_print(self) -> None:
        """Put the verb that goes to the document of what is in view."""
        self.new_verb("lists.print", self.print_now, key="desk.print")

    def print_now(self) -> None:
        """Go to the document of what is in view, on the Documents page."""
        name, of = self.document()
        self.desk.go("papers", *((name, of) if of else ("document", name)))

    def above(self) -> list[QWidget]:
        """Return what stands over the lists: filters of what they show."""
        return []

    def beneath(self) -> list[QWidget]:
        """Return what stands under the lists."""
        return []

    def show_more(self) -> None:
        """Show what goes with the list in view."""

    # what every one has
    @override
    def build(self) -> QLayout:
        self.new = verb(self, "desk.new", self.begin_new)
        self.add_verbs()
        self.add_verb(self.new, "primary")
        self.chips = Chips(self.look, say("lists.chips"))
        self.chips.chosen.connect(lambda _key: self.show_lists())
        self.views = {each: self._view(each) for each in self.shapes}
        self.stack = QStackedWidget()
        for view in self.views.values():
            self.stack.addWidget(view)
        self.empty = Empty("")
        self.empty.pressed.connect(self.begin_new)
        self.pane.left.connect(lambda: self.first().setFocus())
        self.pane.done.connect(self._show_done)
        main, over = QWidget(), self.above()
        inside = column(*over, framed(self.stack, empty=self.empty), *self.beneath(), gap=12)
        inside.setStretch(len(over), 1)
        main.setLayout(inside)
        whole = column(self.chips, gap=12)
        whole.addWidget(Split(self.desk, main, self.pane), 1)
        return whole

    @property
    def listing(self) -> str:
        """Which list is in view."""
        return self.chips.current or next(iter(self.shapes))

    @override
    def refresh(self) -> None:
        found = self.read_lines()
        self.lines = {each: {line.n: line for line in lines} for each, lines in found.items()}
        self.chips.show_choices(
            [Choice(each, say(shape.chip), self.count(each)) for each, shape in self.shapes.items()]
        )
        self.show_lists()

    def count(self, listing: str) -> int:
        """Return what a chip counts."""
        return len(self.lines[listing])

    @override
    def first(self) -> QWidget:
        return self.views[self.listing] if self.lines[self.listing] else self.empty

    @override
    def show_record(self, kind: str, row_id: str) -> None:
        for listing, shape in self.shapes.items():
            if shape.kind == kind:
                self.chips.choose(listing)
                for n, line in self.lines[listing].items():
                    if line.id == row_id:
                        self.views[listing].choose(n)

    def _show_done(self, done: Done) -> None:
        """Choose what a form has just put into the list in view."""
        for each in done.refs:
            if each.kind == self.shapes[self.listing].kind:
                self.show_record(each.kind, each.id)

    def begin_new(self) -> None:
        """Open the form of something new in the list in view."""
        self.pane.begin_new(self.shapes[self.listing].new[1])

    def show_lists(self) -> None:
        """Show the list in view and what goes with it."""
        shape, lines = self.shapes[self.listing], self.lines[self.listing]
        view = self.views[self.listing]
        self.stack.setCurrentWidget(view)
        view.show_ids(list(lines))
        self.stack.setVisible(bool(lines))
        self.empty.setVisible(not lines)
        self.empty.show_words(say(shape.empty), say(shape.new[0]))
        self.new.setText(say(shape.new[0]))
        self.show_more()
        self.set_subtitle(self.standing())

    def _view(self, listing: str) -> LineView[Any]:
        shape = self.shapes[listing]
        table: LineTable[Any] = LineTable(
            shape.columns(),
            lambda ns: [self.lines[listing][n] for n in ns if n in self.lines[listing]],
        )
        view = LineView(self.look, table, say(shape.chip))
        view.chosen.connect(lambda n: self._choose(listing, n))
        view.opened.connect(lambda _n: self._open(listing))
        return view

    def _choose(self, listing: str, n: int) -> None:
        if listing == self.listing:
            self.pane.show_line(self.shapes[listing], self.lines[listing].get(n))

    def _open(self, listing: str) -> None:
        if verbs := self.shapes[listing].verbs_of(self.pane.line):
            self.pane.begin(verbs[0][1])
