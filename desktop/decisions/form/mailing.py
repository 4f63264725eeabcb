"""The e-mail that asks members to decide: words to put right, then a draft with its paper (P1)."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from db.decisions.queries import CirculationLine
from db.files import write_whole
from db.transfer.mail import ProposalMail, eml, proposal_mail
from db.transfer.mail.proposal import proposal_words
from db.words import say
from desktop.decisions.form.copying import CopyForm
from desktop.kit.desk import Desk
from desktop.kit.errand import Progress
from desktop.kit.parts import button, column, label, row


class MailForm(CopyForm):
    """The text of the e-mail; it is copied, saved as a draft, or opened in the mail program."""

    def __init__(self, desk: Desk, line: CirculationLine, made: ProposalMail) -> None:
        super().__init__(desk, say("mailed.mail_title"), proposal_words(line))
        self._line, self._made = line, made
        doubts = "\n".join(f"◆ {each}" for each in made.doubts)
        self.told = label(doubts or self._goes_to(), "quiet", wrap=True)
        opens, saves = button(say("mailed.open_draft")), button(say("mailed.save_draft"))
        opens.clicked.connect(self.open_draft)
        saves.clicked.connect(self.ask_where)
        part = QWidget()
        part.setLayout(column(self.told, row(opens, saves, None), gap=8))
        self.put_above_buttons(part)

    def _goes_to(self) -> str:
        names = ", ".join(each.name for each in self._made.draft.files)
        n = len(self._made.draft.to)
        code = "mailed.goes_with" if names else "mailed.goes_to"
        return say(code, n=n, file=names)

    def ask_where(self) -> None:
        """Ask where the draft is saved, and save it there."""
        place = Path(self._desk.keeper.now.folders.get("drafts", str(Path.home())))
        path, _kind = QFileDialog.getSaveFileName(
            self, say("mailed.save_draft"), str(place / self._made.file), "*.eml"
        )
        if path:
            self._desk.keeper.remember_folder("drafts", Path(path).parent)
            self.save_to(Path(path))

    def save_to(self, path: Path) -> None:
        """Save the draft as it now reads, with its paper."""
        self._write(path, self._saved)

    def open_draft(self) -> None:
        """Open the draft in the system's mail program."""
        temp = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.TempLocation)
        folder = Path(temp) / "minutebook" / "drafts"
        folder.mkdir(parents=True, exist_ok=True)
        self._write(folder / self._made.file, self._open)

    def _write(self, path: Path, then: Callable[[Path], object]) -> None:
        store, line, words = self._desk.store, self._line.id, str(self.value("text"))

        def job(_progress: Progress) -> Path:
            with store.read() as book:
                made = proposal_mail(book, line, store.path, words)
            return write_whole(path, eml(made.draft))

        self._desk.send(say("mailed.saving"), job, then)

    def _saved(self, path: Path) -> None:
        self.told.setText(say("mailed.saved", path=path))

    def _open(self, path: Path) -> None:
        if QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._saved(path)
        else:
            self._desk.trouble(say("chase.not_opened", path=path))


def mailing(desk: Desk, line: CirculationLine) -> MailForm:
    """Return the e-mail to members, to be put right and saved as a draft with its paper."""
    return MailForm(desk, line, desk.read(proposal_mail, line.id, desk.store.path))
