"""A field for who leads or owns something, that proposes whoever looks after what it is about."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from db.bodies.queries.routing import owners_of, routed
from db.bodies.rules.routing import Charge
from db.words import choice, say
from desktop.kit.desk import Desk
from desktop.kit.fields import Field, Option, PickField
from desktop.kit.flow import Flow
from desktop.kit.parts import button, column, label

Proposes = Callable[[], Sequence[Charge]]


class OwnerField(PickField):
    """A person, picked; while nobody is, who looks after it stands beneath, to be taken (R16).

    Nobody is filled in: the reason is read, and a button pressed.
    """

    def __init__(
        self, desk: Desk, name: str, title: str, options: Sequence[Option], *, hint: str = ""
    ) -> None:
        super().__init__(desk.look, name, title, options, hint=hint)
        self._desk, self._about = desk, tuple[Field, ...]()
        self._more: Proposes = list
        self._unless: Field | None = None
        self._why = label("", "caption", wrap=True)
        self._taking = Flow(gap=8)
        self._proposed = QWidget()
        self._proposed.setLayout(column(self._why, self._taking, gap=4))
        self._proposed.hide()
        self.owners: list[Charge] = []
        whole = self.layout()
        if whole is not None:
            whole.addWidget(self._proposed)
        self.edited.connect(self.propose)

    def about(self, *fields: Field, more: Proposes = list, unless: Field | None = None) -> None:
        """Propose by what these fields say, anew as they are edited.

        Where they name no function, whom ``more`` gives; nobody while ``unless`` says something.
        """
        self._about, self._more, self._unless = fields, more, unless
        for each in (*fields, *([unless] if unless else [])):
            each.edited.connect(self.propose)
        self.propose()

    def propose(self) -> None:
        """Show who looks after what it is about, while nobody is picked or typed."""
        found: Sequence[Charge] = ()
        named = self._unless is not None and self._unless.value
        if not named and not self.value and not self._line.text().strip():
            said = [_told(each.value) for each in self._about]
            found = self._desk.read(owners_of, self._desk.today(), said) or self._more()
        there = {each.id for each in self._options}
        owners = [each for each in found if each.person in there]
        if owners != self.owners:
            self.owners = owners
            self._why.setText(routed(owners))
            self._offer_buttons()
        self._proposed.setVisible(bool(owners))

    @property
    def proposed(self) -> str:
        """Why somebody is proposed; nothing while nobody is."""
        return self._why.text() if self.owners else ""

    def take(self, person: str) -> None:
        """Pick one who is proposed."""
        found = next(each for each in self._options if each.id == person)
        self._show_name(found)
        self._touch()
        self._line.setFocus()

    def _offer_buttons(self) -> None:
        while (old := self._taking.takeAt(0)) is not None:
            part = old.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        for each in self.owners:
            made = button(say("routing.take", name=each.name))
            made.setAccessibleDescription(self._why.text())
            made.clicked.connect(lambda _down=False, person=each.person: self.take(person))
            self._taking.addWidget(made)

    @override
    def _put(self, value: Any) -> None:
        super()._put(value)
        if self._about:
            self.propose()

    @override
    def mind(self, sentences: Iterable[str]) -> None:
        """Say nothing twice: what there is to mind about nobody being picked stands beneath."""
        super().mind(() if self.owners else sentences)


def _told(value: Any) -> str:
    return choice(value) if value else ""
