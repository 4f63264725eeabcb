"""A register beside the committees: a list with chips and a filter, and the chosen one's pane."""

from collections.abc import Iterable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QLayout, QPushButton, QWidget
from typing_extensions import override

from db.store import Done
from db.words import say
from desktop.kit.chips import Chips, Choice, FilterField
from desktop.kit.desk import Desk
from desktop.kit.detail import DetailPane
from desktop.kit.family import COMMITTEES
from desktop.kit.flow import flowing
from desktop.kit.notices import Empty
from desktop.kit.page import Page, Split, framed
from desktop.kit.parts import Facts, button, column, label, row, rule
from desktop.kit.table import Column, LineTable, Numbered
from desktop.kit.views import LineView

L = TypeVar("L", bound=Numbered)
Part = tuple[str, Sequence[tuple[str, str]]]
"""A title and the facts under it; nothing is shown where there are none."""
_MOST_PARTS = 8


class RegisterPane(DetailPane, Generic[L]):
    """The chosen line: its heading, what can be done with it, and its facts in parts."""

    made = Signal(str, str)
    """A new line was made: its kind and id."""

    def __init__(self, desk: Desk, code: str, form: str) -> None:
        super().__init__(desk, say(f"register.{code}_pane"))
        self._code, self._form_module = code, form
        self.line: L | None = None
        self._name, self._second = label("", "section", wrap=True), label("", "caption", wrap=True)
        self._warning = label("", "error", wrap=True)
        self.buttons: dict[str, QPushButton] = {}
        self._verbs = QWidget()
        self._parts: list[tuple[QWidget, QLabel, Facts]] = [
            self._part(first=not at) for at in range(_MOST_PARTS)
        ]
        inside = QWidget()
        head = column(self._name, self._second, self._warning, gap=4, margins=(16, 12, 12, 8))
        parts = [part for part, _title, _facts in self._parts]
        inside.setLayout(column(head, self._verbs, *parts, None, gap=0))
        self.show_inside(inside)

    def offer(self, *codes: str) -> None:
        """Make a button for each form of these names, once."""
        for at, code in enumerate(codes):
            made = button(say(f"register.{self._code}_{code}"), "" if at else "primary")
            made.clicked.connect(lambda _on=False, code=code: self.begin(code))
            self.buttons[code] = made
        self._flow = flowing(*self.buttons.values())
        self._verbs.setLayout(column(self._flow, margins=(16, 4, 12, 12)))

    def add_button(self, made: QPushButton) -> None:
        """Put a button of the page's own beside those of the forms."""
        self._flow.addWidget(made)

    def begin(self, code: str) -> None:
        """Open the form of a verb on the chosen line, or on nothing for a new one."""
        form = getattr(self.desk.later.module(self._form_module), code)
        self.open_form(form(self.desk, self.line) if self.line is not None else form(self.desk))

    def begin_new(self, code: str) -> None:
        """Open a form that begins with nothing chosen."""
        form = getattr(self.desk.later.module(self._form_module), code)(self.desk)
        self.open_form(form)
        form.finished.connect(self._made)

    def _made(self, done: Done) -> None:
        if done.refs:
            self.made.emit(done.refs[0].kind, done.refs[0].id)

    def show_line(
        self, line: L | None, name: str, second: str, warning: str, parts: Iterable[Part]
    ) -> None:
        """Show the chosen line."""
        self.line = line
        self._name.setText(name or say(f"register.{self._code}_choose_one"))
        for said, words in ((self._second, second), (self._warning, warning)):
            said.setText(words)
            said.setVisible(bool(words))
        self._verbs.setVisible(line is not None)
        shown = [each for each in parts if any(value for _name, value in each[1])]
        for at, (part, title, facts) in enumerate(self._parts):
            part.setVisible(at < len(shown))
            words, known = shown[at] if at < len(shown) else ("", ())
            title.setText(words)
            title.setVisible(bool(words))
            facts.show_facts(known)

    def _part(self, *, first: bool) -> tuple[QWidget, QLabel, Facts]:
        made, title, facts = QWidget(), label("", "strong"), Facts()
        inside = column(title, facts, gap=6, margins=(16, 8, 12, 10))
        made.setLayout(column(inside, gap=0) if first else column(rule(), inside, gap=0))
        return made, title, facts


class RegisterPage(Page, Generic[L]):
    """One register; sub-classes give its lines, columns, chips and what the pane tells."""

    family = COMMITTEES
    chips_of: tuple[str, ...] = ()
    form = ""

    def __init__(self, desk: Desk, title: str) -> None:
        self._lines: dict[int, L] = {}
        self.pane: RegisterPane[L] = RegisterPane(desk, self.code, self.form)
        super().__init__(desk, title)

    # for the register to give
    def columns(self) -> list[Column[L]]:
        """Return the columns of the list."""
        raise NotImplementedError

    def read_lines(self, words: str) -> Sequence[L]:
        """Return the lines these words are found in."""
        raise NotImplementedError

    def is_among(self, line: L, chip: str) -> bool:
        """Return whether a chip stands for a line."""
        raise NotImplementedError

    def tell(self, line: L | None) -> None:
        """Show a line in the pane."""
        raise NotImplementedError

    def summary(self, lines: Sequence[L]) -> str:
        """Return what stands under the title."""
        raise NotImplementedError

    @override
    def build(self) -> QLayout:
        self.chips = Chips(self.look, say(f"register.{self.code}_chips"))
        self.chips.chosen.connect(lambda _key: self._show())
        self.words = FilterField(self.look, say("desk.filter"))
        self.words.textChanged.connect(lambda _text: self.refresh())
        table: LineTable[L] = LineTable(
            self.columns(), lambda ns: [self._lines[n] for n in ns if n in self._lines]
        )
        self.list = LineView(self.look, table, say(f"register.{self.code}_list"))
        self.list.chosen.connect(lambda n: self.tell(self._lines.get(n)))
        self.list.opened.connect(lambda _n: self.pane.begin(next(iter(self.pane.buttons))))
        self.pane.left.connect(self.list.setFocus)
        self.pane.made.connect(self.show_record)
        self.empty = Empty("")
        self.empty.pressed.connect(self._empty_pressed)
        filters = row(gap=8)
        filters.addWidget(self.chips, 1)
        filters.addWidget(self.words)
        whole = column(filters, gap=12)
        whole.addWidget(Split(self.desk, framed(self.list, empty=self.empty), self.pane), 1)
        return whole

    @override
    def refresh(self) -> None:
        found = self.read_lines(self.words.text().strip())
        self._lines = {each.n: each for each in found}
        self._show()
        self.tell(self._lines.get(self.list.current_id()))

    @override
    def first(self) -> QWidget:
        return self.list

    @override
    def show_record(self, kind: str, row_id: str) -> None:
        if kind == "new":
            self.begin_new()
            return
        self.words.clear()
        for chip in self.chips_of:
            self.chips.choose(chip)
            found = next((n for n, each in self._lines.items() if _id(each) == row_id), None)
            if found is not None and self.list.choose(found):
                return

    def begin_new(self) -> None:
        """Open the form of a new line."""
        raise NotImplementedError

    def clear_filters(self) -> None:
        """Show what is shown at first."""
        self.words.clear()
        self.chips.choose(self.chips_of[0])

    def _show(self) -> None:
        lines = list(self._lines.values())
        counts = {chip: sum(self.is_among(each, chip) for each in lines) for chip in self.chips_of}
        self.chips.show_choices(
            [
                Choice(chip, say(f"register.{self.code}_chip_{chip}"), counts[chip])
                for chip in self.chips_of
            ]
        )
        ids = [each.n for each in lines if self.is_among(each, self.chips.current)]
        self.list.show_ids(ids)
        self.list.setVisible(bool(ids))
        self.empty.setVisible(not ids)
        narrowed = self._is_narrowed()
        none = say(f"register.{self.code}_none_match" if narrowed else f"register.{self.code}_none")
        self.empty.show_words(
            none, say("committee.clear" if narrowed else f"register.{self.code}_new")
        )
        self.set_subtitle(self.summary(lines))
        if not ids:
            self.tell(None)

    def _is_narrowed(self) -> bool:
        return bool(self.words.text().strip()) or self.chips.current != self.chips_of[0]

    def _empty_pressed(self) -> None:
        if self._is_narrowed():
            self.clear_filters()
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.begin_new()


def _id(line: Any) -> str:
    return str(line.id)
