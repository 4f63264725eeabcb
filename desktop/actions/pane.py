"""Beside the log: one action with its facts, story and verbs, or one owner with what they owe."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu, QStackedWidget

from db.actions.queries import ActionPage, EvidenceLine, OwnerGroup, action_page, evidence_of
from db.actions.rules import ActionState
from db.transfer.found import Looked
from db.words import say
from desktop.actions.owner import OwnerCard
from desktop.actions.told import ActionCard
from desktop.kit.desk import Desk
from desktop.kit.detail import DetailPane
from desktop.kit.dropping import Brought, Dropping
from desktop.kit.verbs import entry

FILING = "desktop.actions.filing"
FURTHER = {
    ActionState.OPEN: ("proposing", "transferring", "superseding"),
    ActionState.PROPOSED: ("reopening", "transferring", "superseding"),
}
"""What else can be done with an action, by its state; one that has left the log is reopened."""


class ActionPane(DetailPane):
    """What is known of the chosen action or owner; a form takes its place while it is changed."""

    added = Signal(str)
    """The id of an action that was just added."""
    chase = Signal(str)
    """The chase of an owner is to be drafted: a person's id."""

    def __init__(self, desk: Desk, form: str) -> None:
        super().__init__(desk, say("log.pane"))
        self._form_module = form
        self._page: ActionPage | None = None
        self.card = ActionCard(desk)
        self.card.asked.connect(self._begin)
        self.card.more.clicked.connect(lambda: self.menu().popup(self.card.below_more()))
        self.card.evidence.opened.connect(self.open_evidence)
        self.owner = OwnerCard(desk)
        self.owner.chase.connect(self.chase)
        self.owner.reassign.connect(self.begin_reassigning)
        self._sides = QStackedWidget()
        self._sides.addWidget(self.card)
        self._sides.addWidget(self.owner)
        self.show_inside(self._sides)
        self._dropping = Dropping(self, lambda _at: "")
        self._dropping.dropped.connect(lambda it, _row: self.take_files(it, self._shown))
        self.left.connect(self._show_again)
        self.show_action("")

    def show_action(self, row_id: str) -> None:
        """Show an action, or nothing; a form that was begun stays until it is sent or left."""
        self._page = self.desk.read(action_page, row_id) if row_id else None
        self._sides.setCurrentWidget(self.card)
        self.card.show_page(self._page)
        line = self._page.line if self._page else None
        self.now_shows(row_id, f"{line.ref}, {line.words}" if line else "")

    def show_owner(self, group: OwnerGroup) -> None:
        """Show an owner."""
        self._page = None
        self._sides.setCurrentWidget(self.owner)
        self.owner.show_owner(group)
        self.now_shows(f"owner {group.person}", group.name)

    def menu(self) -> QMenu:
        """Make the menu of what else can be done with the action."""
        menu = QMenu(self)
        if self._page is not None:
            for name in FURTHER.get(self._page.line.state, ("reopening",)):
                entry(menu, say(f"log.more_{name}"), partial(self._begin, name))
            menu.addSeparator()
            entry(menu, say("log.more_evidence"), self.ask_for_file)
            if self.card.evidence.rows.rowCount():
                entry(menu, say("log.more_unfiling"), partial(self._begin, "unfiling"))
        return menu

    def begin(self) -> None:
        """Open the form that changes the action's words and owner."""
        self._begin("changing")

    def begin_new(self) -> None:
        """Open the form of a new action."""
        form = self.desk.later.module(self._form_module).raising(self.desk)
        self.open_form(form, bound=False)
        form.finished.connect(lambda done: self.added.emit(done.refs[0].id))

    def begin_reassigning(self, person: str) -> None:
        """Open the form that gives what a person owns to somebody else."""
        self.open_form(self.desk.later.module(self._form_module).reassigning(self.desk, person))

    def ask_for_file(self) -> None:
        """Ask for the file that shows what was done, and keep it with the action."""
        place = self.desk.keeper.now.folders.get("evidence", "")
        path, _kind = QFileDialog.getOpenFileName(self, say("log.more_evidence"), place)
        if path:
            self.desk.keeper.remember_folder("evidence", Path(path).parent)
            self.take_files(Brought((Path(path),)), self._shown)

    @property
    def _shown(self) -> str:
        return self._page.line.id if self._page else ""

    def take_files(self, brought: Brought, action: str) -> None:
        """Keep files and e-mails with an action, each e-mail as it is (P7)."""
        if not action:
            self.desk.trouble(say("log.drop_on_one"))
            return
        left_out = say("itempapers.unreadable") if brought.unreadable else ""
        if brought.empty:
            self.desk.trouble(left_out)
            return
        filing = self.desk.later.module(FILING)

        def add(looked: Looked) -> None:
            here = {each.sha256 for each in self.desk.read(evidence_of, action)}
            deeds, again = filing.evidence(action, looked, here)
            told = " ".join(filter(None, (*again, looked.why_not, left_out)))
            if (not deeds or self.desk.do(*deeds) is not None) and told:
                self.desk.trouble(told)

        self.desk.send(say("log.keeping"), filing.keeping(self.desk, brought), add)

    def open_evidence(self, line: EvidenceLine) -> None:
        """Open a file kept with the action, by the system's own program for it."""
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.TempLocation)
        to = Path(place) / "minutebook" / line.sha256[:8] / line.filename
        job = self.desk.later.module(FILING).laying_out(self.desk, line.sha256, to)
        self.desk.send(say("log.opening", name=line.filename), job, _open)

    def _show_again(self) -> None:
        if self._sides.currentWidget() is self.card:
            self.show_action(self._shown)

    def _begin(self, name: str) -> None:
        if self._page is not None:
            form = getattr(self.desk.later.module(self._form_module), name)
            self.open_form(form(self.desk, self._page))


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
