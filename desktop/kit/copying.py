"""Words to be put right by hand and copied into a mail: nothing is sent, nothing is recorded."""

from PySide6.QtGui import QGuiApplication
from typing_extensions import override

from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import LongField

LINES = 18


class CopyForm(CommandForm):
    """A text in a field; its one button copies it as it then stands."""

    def __init__(self, desk: Desk, title: str, words: str, lines: int = LINES) -> None:
        """``lines`` of the text are in view at once."""
        field = LongField(
            desk.look, "text", say("copied.text"), hint=say("copied.hint"), lines=lines
        )
        super().__init__(desk, title, [field], "copied.copy", str)
        self.set_values(text=words)

    @override
    def _run(self) -> None:
        QGuiApplication.clipboard().setText(str(self.value("text")))
        self.finished.emit(None)
