"""Help: what to do first, and every key in one list."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QLayout, QWidget
from typing_extensions import override

from db.words import known, say
from desktop.kit.cells import Cell
from desktop.kit.delegates import Index, RowDelegate
from desktop.kit.desk import Desk
from desktop.kit.ink import Pen
from desktop.kit.page import Page
from desktop.kit.parts import Card, column, label
from desktop.kit.rows import RowList
from desktop.kit.verbs import KEYS, keycap

GROUPS = ("desk", "go", "live")
WIDEST, ROOM_FOR_KEY = 640, 110


@dataclass(frozen=True, slots=True)
class KeyLine:
    """A key and what it does."""

    key: str
    words: str


class HelpPage(Page):
    """Read, not searched: short enough to be one page."""

    scrolls = True

    @override
    def build(self) -> QLayout:
        first = [label(say(f"help.first_{number}"), wrap=True) for number in range(1, 5)]
        start = Card(say("help.first"), column(*first, gap=8, margins=(15, 12, 15, 8)))
        cards: list[QWidget] = [start]
        self.lists: list[RowList[KeyLine]] = []
        for group in GROUPS:
            shown: RowList[KeyLine] = RowList(
                self.look,
                _cell,
                say(f"help.keys_{group}"),
                delegate=_KeyRow(self.look, self, height="one", lined=False),
                passing=True,
            )
            shown.show_things(key_lines(group))
            self.lists.append(shown)
            cards.append(Card(say(f"help.keys_{group}"), shown))
        for card in cards:
            self.look.bound(card, maximumWidth=WIDEST)
        return column(*cards, None, gap=16)

    @override
    def refresh(self) -> None:
        self.set_subtitle(say("help.subtitle"))

    @override
    def first(self) -> QWidget:
        return self.lists[0]


def key_lines(group: str) -> Sequence[KeyLine]:
    """Return the keys of a part of the desk with what each does."""
    found = []
    for code, key in KEYS.items():
        if code.startswith(f"{group}."):
            page = code.replace("go.", "page.")
            words = say("help.go", page=say(page)) if page != code else say(code)
            found.append(KeyLine(keycap(key), words if known(page) else ""))
    return found


def _cell(line: KeyLine) -> Cell:
    return _Shown(f"{line.key}: {line.words}", line)


@dataclass(frozen=True, slots=True)
class _Shown:
    says: str
    line: KeyLine


class _KeyRow(RowDelegate):
    @override
    def draw(self, pen: Pen, box: QRectF, cell: Cell, index: Index) -> None:
        if isinstance(cell, _Shown):
            room = self.look.scaled(ROOM_FOR_KEY)
            wide = self.look.metrics("caption").horizontalAdvance(cell.line.key) + 12
            pen.keycap(box.left() + wide + 1, box.center().y(), cell.line.key, "text2", "edge")
            pen.put(box.adjusted(room, 0, 0, 0), cell.line.words)


def make(desk: Desk) -> HelpPage:
    """Make the page."""
    return HelpPage(desk, say("page.help"))
