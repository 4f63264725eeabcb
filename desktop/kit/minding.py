"""What there is to mind before something is done: said first, done at the second press."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtWidgets import QLabel

from db.store import Caution, Severity
from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.notices import announce
from desktop.kit.parts import rename

SIGNS = {Severity.WARN: "◆", Severity.NOTE: "–"}
"""The sign of what a check found, in the shape its list has; the sign of all else is the first."""


class Minding(QLabel):
    """What there is to mind, beside the button that does it; hidden while there is nothing.

    For a button that does something at once: ``if minding.may(it): desk.do(it)``. The first press
    only says it, the second does it, unless something new is to be minded by then.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._told: list[Caution] = []
        rename(self, "mind")
        self.setWordWrap(True)
        self.setMinimumWidth(1)
        self.hide()

    def tell(self, found: Iterable[Caution], *, held: bool = False) -> None:
        """Say what there is to mind; ``held`` adds that nothing was done yet."""
        self._told = list(found)
        said = [f"{_sign(each)} {each.words}" for each in self._told]
        if held:
            said.append(say("desk.mind_again"))
        self.setText("\n".join(said))
        self.setAccessibleName(" ".join(said))
        self.setVisible(bool(said))
        if said and held:
            announce(self, " ".join(said))

    def may(self, *inputs: Any) -> bool:
        """Return whether all there is to mind was said before; say it where it was not."""
        found = self._desk.cautions(*inputs)
        held = any(each not in self._told for each in found)
        self.tell(found, held=held)
        return not held


def _sign(caution: Caution) -> str:
    return SIGNS.get(caution.severity, "▲") if caution.severity else "▲"
