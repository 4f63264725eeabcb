"""What every field has: a name the command knows, a label, help, and a place for what is wrong."""

from collections.abc import Iterable
from typing import Any, Self

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from db.words import say
from desktop.kit.parts import column, label
from desktop.kit.theme import Look


class Field(QWidget):
    """One field of a form; ``value`` and ``set_value`` speak the command's own types."""

    edited = Signal()
    entered = Signal()
    """Enter was pressed in a field of one line: the form may be sent."""

    def __init__(
        self,
        look: Look,
        name: str,
        title: str,
        entry: QWidget,
        *,
        hint: str = "",
        below: bool = True,
    ) -> None:
        """``name`` is the input's field a refusal names; ``title`` and ``help`` are words."""
        super().__init__()
        self.look, self.name, self.entry = look, name, entry
        self._title, self._help = title, hint
        self._label = label(title, "label")
        self._label.setBuddy(entry)
        self._note = label(hint, "caption", wrap=True)
        entry.setAccessibleName(title)
        entry.setAccessibleDescription(hint)
        entry.setProperty("wrong", "false")
        entry.setAttribute(Qt.WidgetAttribute.WA_LayoutUsesWidgetRect)
        self._minded = label("", "mind", wrap=True)
        under = (entry, self._note, self._minded)
        self.setLayout(column(*((self._label, *under) if below else under), gap=4))
        self._note.setVisible(bool(hint))
        self._minded.hide()
        self.setFocusProxy(entry)
        self._first: Any = None
        self._needed = False

    def needed(self) -> Self:
        """Be one that may not be left empty."""
        self._needed = True
        return self

    @property
    def value(self) -> Any:
        """What the field holds, in the command's own type."""
        raise NotImplementedError

    def _put(self, value: Any) -> None:
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Show what the record holds; the field counts as untouched from here."""
        self._put(value)
        self._first = self.value
        self.clear()

    @property
    def touched(self) -> bool:
        """Whether the field holds something other than what was last shown."""
        return bool(self.value != self._first)

    @property
    def wrong(self) -> str:
        """The sentence beside the field, when something is wrong."""
        return self._note.text() if self.entry.property("wrong") == "true" else ""

    def problem(self) -> str:
        """Return what is wrong with what was typed, before any rule is asked; usually nothing."""
        return ""

    def lacking(self) -> str:
        """Return what is said of a field that may not be left empty and was; usually nothing."""
        empty = self._needed and self.value in (None, "", ())
        return say("input.missing", name=self._title) if empty else ""

    def refuse(self, sentence: str) -> None:
        """Show what is wrong beside the field; what was typed stays."""
        self._show(f"▲ {sentence}", "error", "true")
        self.entry.setAccessibleDescription(sentence)

    def clear(self) -> None:
        """Show the help again."""
        self._show(self._help, "caption", "false")
        self.entry.setAccessibleDescription(self._help)

    def note(self, words: str) -> None:
        """Say under the field how it was understood."""
        if self.entry.property("wrong") != "true":
            self._note.setText(words or self._help)
            self._note.setVisible(bool(words or self._help))

    def mind(self, sentences: Iterable[str]) -> None:
        """Say under the field what there is to mind about what it holds; it may stay so."""
        said = [f"▲ {each}" for each in sentences]
        self._minded.setText("\n".join(said))
        self._minded.setVisible(bool(said))

    @property
    def minded(self) -> str:
        """What there is to mind about what the field holds."""
        return self._minded.text()

    def _touch(self) -> None:
        if self.entry.property("wrong") == "true":
            self.clear()
        self.edited.emit()

    def _show(self, words: str, kind: str, wrong: str) -> None:
        self._note.setText(words)
        self._note.setVisible(bool(words))
        for part, name, value in ((self._note, "kind", kind), (self.entry, "wrong", wrong)):
            if part.property(name) != value:
                part.setProperty(name, value)
                part.style().unpolish(part)
                part.style().polish(part)
        self._note.setTextFormat(Qt.TextFormat.PlainText)
