"""Fields of words, dates, times, numbers and choices."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum
from typing import Any, Self

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from typing_extensions import override

from db.words import DAYS, choice, day, say
from desktop.kit.fields.boxes import ChoiceBox, TickBox
from desktop.kit.fields.dates import Looks, looks, understand
from desktop.kit.fields.field import Field
from desktop.kit.theme import Look

_TIME = re.compile(r"^([01]?\d|2[0-3])(?:[:.]?([0-5]\d))?$")


class TextField(Field):
    """Words on one line."""

    def __init__(self, look: Look, name: str, title: str, *, hint: str = "") -> None:
        self._line = QLineEdit()
        super().__init__(look, name, title, self._line, hint=hint)
        self._line.textEdited.connect(lambda _text: self._touch())
        self._line.returnPressed.connect(self.entered)
        self._first = ""

    @property
    @override
    def value(self) -> Any:
        return self._line.text().strip()

    @override
    def _put(self, value: Any) -> None:
        self._line.setText(str(value or ""))
        self._line.setCursorPosition(0)


class LongField(Field):
    """Words on several lines."""

    def __init__(
        self, look: Look, name: str, title: str, *, hint: str = "", lines: int = 3
    ) -> None:
        self._area = QPlainTextEdit()
        super().__init__(look, name, title, self._area, hint=hint)
        self._area.setTabChangesFocus(True)
        self._area.setFixedHeight(look.metrics().lineSpacing() * lines + 22)
        self._area.textChanged.connect(self._touch)
        self._first = ""

    @property
    @override
    def value(self) -> Any:
        return self._area.toPlainText().strip()

    @override
    def _put(self, value: Any) -> None:
        self._area.setPlainText(str(value or ""))


class DateField(Field):
    """A date, typed as one would say it; how it was understood stands beneath."""

    def __init__(
        self, look: Look, name: str, title: str, today: Callable[[], date], *, hint: str = ""
    ) -> None:
        self._line = QLineEdit()
        self._today, self._way = today, looks(name)
        super().__init__(look, name, title, self._line, hint=hint)
        self._line.setPlaceholderText(say("field.date_hint"))
        self._line.textEdited.connect(lambda _text: self._typed())
        self._line.editingFinished.connect(self._settle)
        self._line.returnPressed.connect(self.entered)

    def looking(self, way: Looks) -> Self:
        """Look this way in time, where that is not what the field's name says."""
        self._way = way
        return self

    @property
    @override
    def value(self) -> Any:
        return understand(self._line.text(), self._today(), self._way)

    @override
    def problem(self) -> str:
        typed = self._line.text().strip()
        wrong = say("field.not_a_date", typed=typed) if typed and self.value is None else ""
        return wrong or self.lacking()

    @override
    def _put(self, value: Any) -> None:
        self._line.setText(day(value) if value else "")

    def _typed(self) -> None:
        self._touch()
        meant = self.value
        self.note(f"{DAYS[meant.weekday()]} {day(meant)}" if meant else "")

    def _settle(self) -> None:
        if (meant := self.value) is not None:
            self._line.setText(day(meant))


class TimeField(Field):
    """A wall time, kept as "HH:MM"; 9, 930, 9.30 and 09:30 are all understood."""

    def __init__(self, look: Look, name: str, title: str, *, hint: str = "") -> None:
        self._line = QLineEdit()
        super().__init__(look, name, title, self._line, hint=hint)
        self._line.textEdited.connect(lambda _text: self._touch())
        self._line.editingFinished.connect(self._settle)
        self._line.returnPressed.connect(self.entered)
        self._first = ""

    @property
    @override
    def value(self) -> Any:
        found = _TIME.match(self._line.text().strip())
        return f"{int(found[1]):02}:{found[2] or '00'}" if found else ""

    @override
    def problem(self) -> str:
        typed = self._line.text().strip()
        return say("field.not_a_time", typed=typed) if typed and not self.value else ""

    @override
    def _put(self, value: Any) -> None:
        self._line.setText(str(value or ""))

    def _settle(self) -> None:
        if self.value:
            self._line.setText(self.value)


class NumberField(Field):
    """A whole number, or nothing."""

    def __init__(self, look: Look, name: str, title: str, *, hint: str = "") -> None:
        self._line = QLineEdit()
        super().__init__(look, name, title, self._line, hint=hint)
        self._line.textEdited.connect(lambda _text: self._touch())
        self._line.returnPressed.connect(self.entered)

    @property
    @override
    def value(self) -> Any:
        typed = self._line.text().replace(",", "").strip()
        return int(typed) if re.fullmatch(r"-?[0-9]{1,12}", typed) else None

    @override
    def problem(self) -> str:
        typed = self._line.text().strip()
        return say("field.not_a_number", typed=typed) if typed and self.value is None else ""

    @override
    def _put(self, value: Any) -> None:
        self._line.setText("" if value is None else str(value))


class ChoiceField(Field):
    """One of a few: choices of the record, or pairs of a value and its words."""

    def __init__(
        self,
        look: Look,
        name: str,
        title: str,
        choices: Sequence[StrEnum | tuple[Any, str]],
        *,
        hint: str = "",
    ) -> None:
        self._box = ChoiceBox(look)
        super().__init__(look, name, title, self._box, hint=hint)
        self._values: list[Any] = []
        self.offer(choices)
        self._box.activated.connect(lambda _at: self._touch())

    def offer(self, choices: Sequence[StrEnum | tuple[Any, str]]) -> None:
        """Offer other choices; the first is chosen until another is."""
        pairs = [each if isinstance(each, tuple) else (each, choice(each)) for each in choices]
        self._values = [value for value, _ in pairs]
        self._box.clear()
        self._box.addItems([words for _, words in pairs])
        self._first = self.value

    @property
    @override
    def value(self) -> Any:
        at = self._box.currentIndex()
        return self._values[at] if 0 <= at < len(self._values) else None

    @override
    def _put(self, value: Any) -> None:
        self._box.setCurrentIndex(self._values.index(value) if value in self._values else -1)


class FlagField(Field):
    """Yes or no, as a box to tick with its words beside it."""

    def __init__(self, look: Look, name: str, title: str, *, hint: str = "") -> None:
        self._box = TickBox(look, title)
        super().__init__(look, name, title, self._box, hint=hint, below=False)
        self._box.toggled.connect(lambda _on: self._touch())
        self._first = False

    @property
    @override
    def value(self) -> Any:
        return self._box.isChecked()

    @override
    def _put(self, value: Any) -> None:
        self._box.setChecked(bool(value))
