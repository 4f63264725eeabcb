"""An e-mail as it would leave: words to put right, then copied, saved as a draft, or opened."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from db.files import write_whole
from db.store import Reading
from db.words import say
from desktop.kit.copying import CopyForm
from desktop.kit.desk import Desk
from desktop.kit.errand import Progress
from desktop.kit.parts import button, column, label, row

LINES = 12
"""Lines of the text in view at once: the buttons beneath it stay on a small screen."""
Write = Callable[[Reading, str], bytes]
"""Makes the draft's file from the book and the words as they were put right."""


class MailForm(CopyForm):
    """The text of an e-mail; ``file`` is what its draft is called, ``write`` makes it.

    ``told`` says under the text whom it goes to, or what to look at before it leaves.
    """

    def __init__(
        self, desk: Desk, title: str, words: str, *, told: str, file: str, write: Write
    ) -> None:
        super().__init__(desk, title, words, LINES)
        self._file, self._write_mail = file, write
        self.told = label(told, "quiet", wrap=True)
        opens, saves = button(say("mailed.open_draft")), button(say("mailed.save_draft"))
        opens.clicked.connect(self.open_draft)
        saves.clicked.connect(self.ask_where)
        part = QWidget()
        part.setLayout(column(self.told, row(opens, saves, None), gap=8))
        self.put_above_buttons(part)

    def ask_where(self) -> None:
        """Ask where the draft is saved, and save it there."""
        place = Path(self._desk.keeper.now.folders.get("drafts", str(Path.home())))
        path, _kind = QFileDialog.getSaveFileName(
            self, say("mailed.save_draft"), str(place / self._file), "*.eml"
        )
        if path:
            self._desk.keeper.remember_folder("drafts", Path(path).parent)
            self.save_to(Path(path))

    def save_to(self, path: Path) -> None:
        """Save the draft as it now reads, with what goes with it."""
        self._write(path, self._saved)

    def open_draft(self) -> None:
        """Open the draft in the system's mail program."""
        temp = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.TempLocation)
        folder = Path(temp) / "minutebook" / "drafts"
        folder.mkdir(parents=True, exist_ok=True)
        self._write(folder / self._file, self._open)

    def _write(self, path: Path, then: Callable[[Path], object]) -> None:
        store, words = self._desk.store, str(self.value("text"))

        def job(_progress: Progress) -> Path:
            with store.read() as book:
                content = self._write_mail(book, words)
            return write_whole(path, content)

        self._desk.send(say("mailed.saving"), job, then)

    def _saved(self, path: Path) -> None:
        self.told.setText(say("mailed.saved", path=path))

    def _open(self, path: Path) -> None:
        if QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._saved(path)
        else:
            self._desk.trouble(say("chase.not_opened", path=path))
