"""A field that finds one of many by a few letters of any of its words."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView
from typing_extensions import override

from db.words import say, together
from desktop.kit.cells import Cell, Words
from desktop.kit.delegates import RowDelegate
from desktop.kit.fields.field import Field
from desktop.kit.rows import Rows
from desktop.kit.theme import Look

SHOWN = 8
"""Candidates shown at once."""


@dataclass(frozen=True, slots=True)
class Option:
    """One that can be picked: its id, its name, and what tells it from another of that name.

    A person can be picked by ``initials`` too.
    """

    id: str
    name: str
    second: str = ""
    initials: str = ""

    @property
    def words(self) -> str:
        """The whole line, in which letters are looked for."""
        return together(self.name, self.second)


class _Candidates(Rows[Option]):
    """Options under the words typed: the model of the completer's list."""


class PickField(Field):
    """A person, a committee or an item, picked by typing; ``value`` is its id, or nothing."""

    def __init__(
        self, look: Look, name: str, title: str, options: Sequence[Option] = (), *, hint: str = ""
    ) -> None:
        self._line = QLineEdit()
        super().__init__(look, name, title, self._line, hint=hint)
        self._options: Sequence[Option] = ()
        self._picked = self._first = ""
        self._rows = _Candidates(_shown, self)
        self._completer = QCompleter(self._rows, self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.setCompletionRole(Qt.ItemDataRole.DisplayRole)
        self._completer.setMaxVisibleItems(SHOWN)
        popup = QListView()
        self._completer.setPopup(popup)
        popup.setObjectName("completion")
        popup.setItemDelegate(RowDelegate(look, popup, height="two", pad=12))
        popup.setAccessibleName(title)
        self._line.setCompleter(self._completer)
        self._line.textEdited.connect(self._typed)
        self._completer.activated[str].connect(self._pick)  # type: ignore[index]
        self._line.editingFinished.connect(self._settle)
        self.offer(options)

    def offer(self, options: Sequence[Option]) -> None:
        """Offer these; what is picked stays if it is among them."""
        self._options = tuple(options)
        self._rows.show_things(self._options)

    @property
    @override
    def value(self) -> Any:
        return self._picked

    @override
    def problem(self) -> str:
        self._settle()  # the form may be sent from the field itself
        typed = self._line.text().strip()
        wrong = say("field.not_picked", typed=typed) if typed and not self._picked else ""
        return wrong or self.lacking()

    @override
    def _put(self, value: Any) -> None:
        found = next((each for each in self._options if each.id == value), None)
        self._picked = found.id if found else ""
        self._line.setText(found.name if found else "")

    def _typed(self, typed: str) -> None:
        near = typed.casefold().strip()
        same = self._meant(near) if near else []
        self._picked = same[0].id if len(same) == 1 else ""
        by_initials = bool(self._picked) and near == same[0].initials.casefold()
        self.note(same[0].words if by_initials else "")
        self._touch()

    def _meant(self, near: str) -> list[Option]:
        """Return whom or what is meant by the whole of what was typed: initials, or a name."""
        by_initials = [each for each in self._options if near == each.initials.casefold()]
        return by_initials or [
            each for each in self._options if near in (each.name.casefold(), each.words.casefold())
        ]

    def _pick(self, words: str) -> None:
        found = next((each for each in self._options if each.words == words), None)
        if found is not None:
            self._show_name(found)
            self._touch()

    def _show_name(self, found: Option) -> None:
        self._put(found.id)
        self.note(found.second)

    def _settle(self) -> None:
        near = self._line.text().casefold().strip()
        if self._picked:
            found = next(each for each in self._options if each.id == self._picked)
            if near == found.initials.casefold():
                self._show_name(found)
            return
        fits = [each for each in self._options if near and near in each.words.casefold()]
        if len(fits) == 1:
            self._pick(fits[0].words)


def _shown(option: Option) -> Cell:
    return Words(option.name, option.second)
