"""Share with colleagues: what is to settle, who has what, and update files in and out."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QFrame, QLayout, QVBoxLayout, QWidget
from typing_extensions import override

from db.exchange.queries import ColleagueLine, Difference
from db.words import say
from desktop.exchange import sayings
from desktop.kit.compare import Compare, Version
from desktop.kit.desk import EVERYTHING, Desk
from desktop.kit.notices import Empty
from desktop.kit.page import Page, Split
from desktop.kit.parts import Card, button, column, label, row, rule
from desktop.kit.rows import RowList
from desktop.kit.scroll import Scroll

FORM = "desktop.exchange.form"


class ExchangePage(Page):
    """Both authors' words side by side, and the colleagues who keep the same minute book."""

    kinds = ("colleague",)

    def __init__(self, desk: Desk, title: str) -> None:
        self._cards: list[QWidget] = []
        super().__init__(desk, title)
        desk.changed.connect(self._changed)

    @override
    def build(self) -> QLayout:
        self.new_verb("share.add", self.ask_for_request)
        self.new_verb("share.take", self.ask_for_file)
        self.new_verb("share.send", self.ask_where_to, kind="primary")
        self._none = Empty(say("share.no_versions"))
        self._stack = QVBoxLayout()
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(16)
        sheet = QWidget()
        sheet.setLayout(column(self._stack, None, gap=0))
        self._area = Scroll(sheet, clear=True)
        self._versions = Card(
            say("share.versions"),
            column(self._none, self._area, gap=0, margins=(16, 12, 16, 12)),
            grows=True,
        )
        self._colleagues: RowList[ColleagueLine] = RowList(
            self.look,
            lambda line: sayings.colleague_cell(line, self.desk.today()),
            say("share.colleagues"),
            height="two",
            lined=True,
        )
        self._people = Card(say("share.colleagues"), self._colleagues)
        self._offer = QFrame()
        self._offer.setObjectName("card")
        self._offer.hide()
        side = QWidget()
        side.setLayout(column(self._offer, self._people, None, gap=16))
        return column(Split(self.desk, self._versions, side), gap=0)

    @override
    def refresh(self) -> None:
        if not self.desk.ready:
            return
        form = self.desk.later.module(FORM)
        differences, colleagues = self.desk.read(form.standing)
        self._show_differences(differences)
        self._colleagues.show_things(colleagues)
        self._people.set_count(len(colleagues))
        self.set_subtitle(sayings.summary(differences, colleagues))

    @override
    def first(self) -> QWidget:
        return self._colleagues

    @override
    def show_record(self, kind: str, row_id: str) -> None:
        if kind == "file":
            self.preview(Path(row_id))

    # update files
    def ask_for_file(self) -> None:
        """Ask the system for an update file and show what it would bring."""
        path, _kind = QFileDialog.getOpenFileName(
            self, say("share.take"), str(Path.home()), say("share.file_kind")
        )
        if path:
            self.preview(Path(path))

    def preview(self, path: Path) -> None:
        """Show what an update file would bring; nothing is changed."""
        job = self.desk.later.module(FORM).previewing(self.desk.book, path)
        self.desk.send(say("share.reading"), job, lambda report: self._offered(path, report))

    def take(self, path: Path) -> None:
        """Take an update file in."""
        job = self.desk.later.module(FORM).taking(self.desk.book, path)
        self._offer.hide()
        self.desk.send(say("share.taking"), job, self._taken, writes=True)

    def ask_where_to(self) -> None:
        """Ask the system where the update file goes, and write it."""
        name = say("share.file_name", name=self.desk.book.name, on=self.desk.today())
        path, _kind = QFileDialog.getSaveFileName(
            self, say("share.send"), str(Path.home() / name), say("share.file_kind")
        )
        if path:
            self.write(Path(path))

    def write(self, path: Path) -> None:
        """Write an update file for everybody."""
        job = self.desk.later.module(FORM).sending(self.desk.book, path)
        self.desk.send(say("share.writing"), job, self._written)

    def ask_for_request(self) -> None:
        """Ask the system for a colleague's request."""
        path, _kind = QFileDialog.getOpenFileName(
            self, say("share.add"), str(Path.home()), say("share.request_kind")
        )
        if path:
            self.add(Path(path))

    def add(self, path: Path) -> None:
        """Add the colleague whose request this is."""
        form = self.desk.later.module(FORM)
        self.desk.send(say("share.reading"), lambda _progress: form.request(path), self._add)

    def _add(self, asked: Any) -> None:
        if self.desk.do(asked, by=self) is not None:
            self.tell(say("share.added"))

    def tell(self, words: str) -> None:
        """Say what was done, where the offer of a file stands."""
        self._fill_offer(label(words, wrap=True))

    def _changed(self, _news: object) -> None:
        self.make_stale()

    # settling
    def _show_differences(self, differences: list[Difference]) -> None:
        for old in self._cards:
            old.setParent(None)
            old.deleteLater()
        self._cards = [self._difference(each) for each in differences]
        for card in self._cards:
            self._stack.addWidget(card)
        self._versions.set_count(len(differences) or "")
        self._none.setVisible(not differences)
        self._area.setVisible(bool(differences))

    def _difference(self, it: Difference) -> QWidget:
        versions = [
            Version(
                each.head,
                sayings.value_words(each.value),
                each.person,
                sayings.when(each.wall),
                here=each.shown,
            )
            for each in it.versions
        ]
        shown = Compare(self.look, sayings.field_words(it), versions)
        shown.kept.connect(lambda head: self._settle(it, keep=head))
        shown.written.connect(lambda words: self._settle(it, value=words))
        return shown

    def _settle(self, it: Difference, *, keep: str = "", value: str | None = None) -> None:
        form = self.desk.later.module(FORM)
        if self.desk.do(form.settling(it.token, keep, value), by=self) is not None:
            self.make_stale()  # what was written stays where it was refused

    # what a file brings
    def _offered(self, path: Path, report: Any) -> None:
        heading = label(say("share.waiting"), "section")
        lines = [label(words, wrap=True) for words in sayings.report_lines(report)]
        take = button(say("share.take_all"), "primary")
        take.setEnabled(not report.refused and report.changes > 0)
        take.clicked.connect(lambda: self.take(path))
        leave = button(say("share.leave"))
        leave.clicked.connect(self._offer.hide)
        self._fill_offer(heading, rule(), *lines, row(None, leave, take))
        take.setFocus(Qt.FocusReason.OtherFocusReason)

    def _taken(self, report: Any) -> None:
        self.desk.keeper.note_shared(self.desk.book.group, self.desk.today())
        self.tell(" ".join(sayings.report_lines(report)))
        self.desk.tell(EVERYTHING, self)

    def _written(self, sent: Any) -> None:
        self.desk.keeper.note_shared(self.desk.book.group, self.desk.today())
        self.tell(say("share.written", path=sent.path, n=sent.changes))
        self.make_stale()

    def _fill_offer(self, *parts: QWidget | QLayout) -> None:
        old = self._offer.layout()
        if old is not None:
            QWidget().setLayout(old)
        self._offer.setLayout(column(*parts, gap=12, margins=(16, 12, 16, 16)))
        self._offer.show()


def make(desk: Desk) -> ExchangePage:
    """Make the page."""
    return ExchangePage(desk, say("page.exchange"))
