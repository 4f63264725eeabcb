"""The pack of the chosen meeting: its papers, the check before circulation, and files dropped.

It stands between the pane and the two views: what they ask for becomes a form in the pane, and
files dropped on the agenda or on the papers are looked at off the screen before they are offered.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFileDialog, QWidget

from db.errors import Refusal
from db.meetings.queries import MeetingPage
from db.meetings.queries.questions import QuestionLine
from db.meetings.rules.intake import MESSAGES, PAPERS
from db.words import explain, say
from desktop.kit.desk import Desk
from desktop.kit.detail import DetailPane
from desktop.kit.dropping import Brought, Dropping
from desktop.kit.verbs import verb
from desktop.meetings.agenda import AgendaView
from desktop.meetings.checking import CheckView
from desktop.meetings.papers import PapersView

FORMS, FILES = "desktop.meetings.form.papers", "desktop.meetings.form.files"
CHECK_KEY = "Ctrl+Shift+K"
OF_CHECK = frozenset({"waive", "restore", "declare", "retract"})
"""Forms of what is chosen in the check."""


class Packing:
    """Papers and check of the meeting a pane shows."""

    def __init__(
        self, desk: Desk, pane: DetailPane, agenda: AgendaView, turn: Callable[[str], object]
    ) -> None:
        """``turn`` turns the pane to one of its views."""
        self.desk, self._pane, self._agenda, self._turn = desk, pane, agenda, turn
        self.page: MeetingPage | None = None
        self.papers, self.check = PapersView(desk), CheckView(desk)
        self.papers.asked.connect(self.begin)
        self.papers.fetched.connect(self._open_version)
        self.papers.questioned.connect(self._change_question)
        self.check.asked.connect(self.begin)
        self.check.opened.connect(self._show_found)
        made = verb(pane, "meetings.step_check", self.turn_to_check)
        made.setShortcut(QKeySequence(CHECK_KEY))
        onto_item = Dropping(agenda.list.viewport(), self._item_at)
        onto_paper = Dropping(self.papers.list.viewport(), self._item_of_paper_at)
        anywhere = [Dropping(part, _nowhere) for part in (agenda.empty, self.papers.empty)]
        for each in (onto_item, onto_paper, *anywhere):
            each.dropped.connect(self.take)

    def show_meeting(self, page: MeetingPage) -> dict[str, int]:
        """Show the papers and the findings of a meeting; return how many there are of each."""
        self.page = page
        self.papers.show_meeting(page)
        self.check.show_meeting(page)
        return {"papers": len(self.papers.lines), "check": len(self.check.found.lines)}

    @property
    def firsts(self) -> dict[str, QWidget]:
        """Which part of each view takes the focus."""
        lists: dict[str, QWidget] = {"agenda": self._agenda.list, "papers": self.papers.list}
        return {**lists, "check": self.check.list}

    def turn_to_check(self) -> None:
        """Show the check before circulation, with the focus in its list."""
        self._turn("check")
        self.check.list.setFocus()

    def show_paper(self, paper: str) -> None:
        """Show a paper among those of the meeting."""
        self._turn("papers")
        self.papers.choose(paper)
        self.papers.list.setFocus()

    def _show_found(self, kind: str, row_id: str) -> None:
        """Show the record a finding points at; one of the meeting itself stands on its agenda."""
        if self.page is not None and row_id == self.page.id:
            self._turn("papers" if kind == "publicquestion" else "agenda")
            self.firsts["papers" if kind == "publicquestion" else "agenda"].setFocus()
        else:
            self.desk.show(kind, row_id)

    def begin(self, name: str) -> None:
        """Open the form a view asks for, or ask for files."""
        if self.page is None:
            return
        if name == "files":
            self.ask_for_files()
            return
        here = self.check.current if name in OF_CHECK else self.papers.current
        make = self.desk.later.module(FORMS).OF_PAPER[name]
        self._pane.open_form(make(self.desk, self.page, here))

    def ask_for_files(self) -> None:
        """Ask the system for papers, as if they had been dropped."""
        kinds = " ".join(f"*{each}" for each in sorted(PAPERS | MESSAGES))
        chosen, _kind = QFileDialog.getOpenFileNames(
            self._pane, say("itempapers.choose"), str(Path.home()), kinds
        )
        if chosen:
            self.take(Brought(tuple(Path(each) for each in chosen)))

    def take(self, brought: Brought, onto: str = "") -> None:
        """Look at what was dropped, off the screen, and offer it beside the items it names."""
        page = self.page
        if page is None:
            return
        files = self.desk.later.module(FILES)
        try:
            extra = files.from_messages(brought.messages)
        except Refusal as refusal:
            self.desk.trouble(explain(refusal))
            return
        if brought.unreadable:
            self.desk.trouble(say("itempapers.unreadable"))
        if not brought.empty:
            self._look(page, files, brought.paths, extra, onto)

    def _look(
        self, page: MeetingPage, files: Any, paths: Sequence[Path], extra: Any, onto: str
    ) -> None:
        def offer(looked: Any) -> None:
            form = files.proposing(self.desk, page, looked, onto)
            if form is not None and self.page is not None and self.page.id == page.id:
                self._pane.open_form(form)

        job = files.looking(self.desk, page.id, paths, extra)
        self.desk.send(say("itempapers.reading"), job, offer)

    def _open_version(self, line: object) -> None:
        self.desk.later.module(FILES).open_version(self.desk, line)

    def _change_question(self, line: QuestionLine) -> None:
        if self.page is not None:
            make = self.desk.later.module(FORMS).OF_PAPER["question"]
            self._pane.open_form(make(self.desk, self.page, line))

    def _item_at(self, at: QPoint) -> str:
        """Return the item under the pointer, and choose it so that one sees where it goes."""
        index = self._agenda.list.indexAt(at)
        if not index.isValid():
            return ""
        self._agenda.list.setCurrentIndex(index)
        here = self._agenda.current
        return here.id if here else ""

    def _item_of_paper_at(self, at: QPoint) -> str:
        index = self.papers.list.indexAt(at)
        if not index.isValid():
            return ""
        self.papers.list.setCurrentIndex(index)
        here = self.papers.current
        return here.item if here else ""


def _nowhere(_at: QPoint) -> str:
    return ""
