"""The file that goes with a proposal by e-mail: chosen or dropped, kept off the screen (P1, P7)."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget
from typing_extensions import override

from db.across.pack_lists import size_words
from db.decisions.commands.enclosing import EncloseFile, RemoveEnclosure
from db.decisions.queries import CirculationLine
from db.errors import Refusal, Trouble
from db.files import files_folder, kept, write_whole
from db.meetings.rules import intake
from db.transfer import alone, dropped
from db.transfer.found import Dropped
from db.words import explain, say
from desktop.kit.desk import Desk
from desktop.kit.dropping import Brought
from desktop.kit.errand import Progress
from desktop.kit.fields import Field
from desktop.kit.parts import button


class EnclosedField(Field):
    """The file to be sent with a proposal: a button that asks for it, and says what it is."""

    asked = Signal()

    def __init__(self, desk: Desk) -> None:
        self._file: Dropped | None = None
        self._button = button(say("mailed.choose_file"))
        super().__init__(
            desk.look,
            "filename",
            say("mailed.file"),
            self._button,
            hint=say("mailed.file_hint"),
        )
        self._button.clicked.connect(self.asked)
        self._first = None

    @property
    @override
    def value(self) -> Dropped | None:
        return self._file

    @override
    def _put(self, value: Dropped | None) -> None:
        self._file = value
        told = say("mailed.choose_file")
        if value is not None:
            told = say("mailed.file_told", name=value.name, size=size_words(value.size))
        self._button.setText(told)
        self._button.setAccessibleName(told)


def ask(desk: Desk, parent: QWidget) -> Brought:
    """Ask the system for one file."""
    kinds = " ".join(f"*{each}" for each in sorted(intake.PAPERS | intake.MESSAGES))
    place = desk.keeper.now.folders.get("papers", str(Path.home()))
    path, _kind = QFileDialog.getOpenFileName(parent, say("mailed.choose_file"), place, kinds)
    if not path:
        return Brought()
    desk.keeper.remember_folder("papers", Path(path).parent)
    return Brought((Path(path),))


def look(desk: Desk, brought: Brought, then: Callable[[Dropped], object]) -> None:
    """Look at what was brought off the screen, and give the one file it is to ``then``."""
    if brought.empty:
        if brought.unreadable:
            desk.trouble(say("itempapers.unreadable"))
        return

    def job(progress: Progress) -> Dropped:
        extra = [
            each for name, content in brought.messages for each in dropped.from_mail(name, content)
        ]
        return alone.only(dropped.look(list(brought.paths), progress.step, extra))

    desk.send(say("mailed.looking"), job, then)


def keep(desk: Desk, file: Dropped, then: Callable[[], object]) -> None:
    """Copy a file beside the minute book off the screen, and go on."""

    def job(progress: Progress) -> None:
        alone.keep(desk.store, file, progress.step)

    desk.send(say("mailed.keeping", name=file.name), job, lambda _none: then())


def enclose(desk: Desk, line: CirculationLine, brought: Brought) -> None:
    """Put what was brought with a proposal that is out already."""

    def record(file: Dropped) -> None:
        deed = EncloseFile(line.id, file.name, file.sha256, file.size)
        keep(desk, file, lambda: desk.do(deed))

    look(desk, brought, record)


def remove(desk: Desk, line: CirculationLine) -> None:
    """Take the file off a proposal again."""
    desk.do(RemoveEnclosure(line.id))


def open_paper(desk: Desk, line: CirculationLine) -> None:
    """Lay a copy of the paper out under its own name, and let the system open it."""
    source = kept(files_folder(desk.store.path), line.sha256)
    if not source.exists():
        desk.trouble(say("check.missing_file", name=line.filename))
        return
    try:
        intake.check_name(line.filename)
        folder = Path(tempfile.mkdtemp(prefix="minutebook-"))
        copy = write_whole(folder / intake.clean_name(line.filename), source.read_bytes())
    except (Refusal, Trouble) as error:
        desk.trouble(explain(error))
        return
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy)))
