"""A fault of the program: one dialog, and a report that holds no word of the record."""

import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal, qVersion
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from db import clock
from db.files import write_whole
from db.words import say
from desktop.kit.parts import button, column, label, row


def report(error: BaseException) -> str:
    """Return where a fault happened and on what, without the error's own words.

    Those may quote the record: names, minutes, figures.
    """
    import platform
    import traceback

    from db.book.register import program_version

    lines = [
        f"Minutebook {program_version()}",
        f"{clock.now():%Y-%m-%d %H:%M} UTC",
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}",
        "",
    ]
    each: BaseException | None = error
    while each is not None:
        lines.append(f"{type(each).__module__}.{type(each).__qualname__}")
        for frame in traceback.extract_tb(each.__traceback__):
            place = Path(frame.filename)
            lines.append(f"  {place.parent.name}/{place.name}:{frame.lineno} in {frame.name}")
        each = each.__cause__ or each.__context__
    return "\n".join(lines) + "\n"


class DefectDialog(QDialog):
    """Says that it was the program, that saved work is safe, and offers to save the report."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.report = text
        self.setWindowTitle(say("defect.title"))
        self._save = button(say("defect.save"))
        self._save.clicked.connect(self._ask)
        close = button(say("defect.close"), "primary")
        close.clicked.connect(self.accept)
        words = label(say("defect.words"), wrap=True)
        words.setMinimumWidth(420)
        title = label(say("defect.title"), "section")
        inside = column(title, words, row(self._save, None, close), gap=16)
        inside.setContentsMargins(24, 24, 24, 16)
        self.setLayout(inside)
        close.setFocus()

    def save(self, path: Path) -> None:
        """Save the report."""
        write_whole(path, self.report.encode())

    def _ask(self) -> None:
        name = str(Path.home() / say("defect.file"))
        chosen, _ = QFileDialog.getSaveFileName(self, say("defect.save"), name)
        if chosen:
            self.save(Path(chosen))


class Defects(QObject):
    """Catches what nobody else caught, once at a time, and lets the desk carry on."""

    happened = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window, self._open = window, False
        self.happened.connect(self._show)

    def watch(self) -> None:
        """Take over what Python does with an error nobody caught."""
        sys.excepthook = self._caught

    def _caught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.happened.emit(report(error.with_traceback(trace)))

    def _show(self, text: str) -> None:
        if not self._open:
            self._open = True
            DefectDialog(text, self._window).exec()
            self._open = False
