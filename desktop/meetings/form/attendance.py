"""Who was on the call, from the report of Teams: row by row beside people, then one write."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget
from typing_extensions import override

from db.errors import Refusal
from db.meetings.queries import MeetingPage
from db.transfer.teams import CallProposal, inputs, propose_attendance, row_words
from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.errand import Progress
from desktop.kit.fields import Field, PickField
from desktop.meetings.form import options

FOLDER = "attendance"


class CallForm(CommandForm):
    """A field for each person of the report; an empty one is left out."""

    def __init__(self, desk: Desk, page: MeetingPage, proposal: CallProposal) -> None:
        self.proposal = proposal
        people = desk.read(options.people, page.body, page.on_date)
        fields: list[Field] = [
            PickField(desk.look, f"row{each.row}", each.name, people, hint=row_words(each))
            for each in proposal.rows
        ]
        title = say("live.attendance_title")
        super().__init__(desk, title, fields, "live.attendance_take", lambda _form: None)
        self.set_values(**{f"row{each.row}": each.person for each in proposal.rows if each.taken})

    @override
    def _run(self) -> None:
        chosen = {each.row: str(self.value(f"row{each.row}") or "") for each in self.proposal.rows}
        try:
            taken = inputs(self.proposal, chosen)
        except Refusal as refusal:
            self.refuse(refusal)
            return
        self.do(taken)


def ask_for_report(desk: Desk, over: QWidget) -> Path | None:
    """Ask for the file; None when nothing was chosen."""
    place = desk.keeper.now.folders.get(FOLDER, str(Path.home()))
    words = (say("live.attendance_choose"), place, say("live.attendance_files"))
    path, _kind = QFileDialog.getOpenFileName(over, *words)
    if not path:
        return None
    desk.keeper.remember_folder(FOLDER, Path(path).parent)
    return Path(path)


def read_report(
    desk: Desk, page: MeetingPage, path: Path, opens: Callable[[CommandForm], object]
) -> None:
    """Read a report away from the screen, and open the form of what it proposes."""

    def job(_progress: Progress) -> CallProposal:
        with desk.store.read() as book:
            return propose_attendance(book, page.id, path)

    said = say("live.attendance_reading", name=path.name)
    desk.send(said, job, lambda found: opens(CallForm(desk, page, found)), writes=False)
