"""Documents: chosen from a list by committee, seen as pages, saved or printed."""

import re
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QLayout, QWidget
from typing_extensions import override

from db.across.documents import DocumentLine, documents
from db.bodies.queries.labels import Labels
from db.words import day, known, say
from desktop.kit.cells import Cell, Heading, Words
from desktop.kit.chips import FilterField
from desktop.kit.desk import Desk
from desktop.kit.notices import Empty
from desktop.kit.page import Page
from desktop.kit.parts import Sentence, column, frame, row, rule
from desktop.kit.preview import PaperPreview
from desktop.kit.rows import RowList

FORM = "desktop.papers.form"
LIST = 340
"""Width of the list of documents in pixels at 100 %."""
COVER = "cover-sheet"
NAMED = {
    *(COVER, "baf-page", "communication", "decision-by-e-mail", "foi-response", "foi-schedule"),
    "induction",
}
"""Documents of which there may be several of one committee and day: told apart by what they are of.
"""
NOT_PLAIN, SHORT = re.compile(r"[^A-Za-z0-9]+"), 40
"""What a file name goes without, and how many characters of a title it takes."""
SETTLED = 150
"""Milliseconds after which the document chosen last is drawn."""


class PapersPage(Page):
    """Every document, and its pages as members will see them."""

    kinds = (
        *("meeting", "agendaitem", "paper", "minute", "minutes", "addendum", "attendance"),
        *("presence", "declaration", "decision", "action", "risk", "score", "assurancemove"),
        *("interest", "membership", "body", "terms", "letter", "letterapproval"),
        *("exceptionalact", "segmentdecision", "indicatorreading", "achievement"),
        *("mandatedsupport", "position", "shortfall", "capitalscheme", "agreement"),
        *("signatory", "delegation", "milestone", "priority", "priorityevidence", "guidance"),
        *("label", "circulation", "circulationreply", "snapshot", "reminder", "deadline"),
        *("foirequest", "foiheld", "paperrisk", "seat"),
    )

    def __init__(self, desk: Desk, title: str) -> None:
        self._content = b""
        self._known: list[tuple[DocumentLine, str]] = []
        self._cover = ""
        self._called = desk.read(Labels).partnerships
        super().__init__(desk, title)

    @override
    def build(self) -> QLayout:
        self._word = self.new_verb("papers.save_word", lambda: self.ask_where(".docx"))
        self._print = self.new_verb("papers.print", self.print_now, key="desk.print")
        self._pdf = self.new_verb(
            "papers.save_pdf", lambda: self.ask_where(".pdf"), kind="primary", key="desk.save"
        )
        self.words = FilterField(self.look, say("papers.filter"), LIST - 26)
        self.words.textChanged.connect(lambda _text: self._filter())
        self.list: RowList[DocumentLine] = RowList(
            self.look,
            lambda line: document_cell(line, self._called),
            say("page.papers"),
            height="one",
            whole=False,
        )
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SETTLED)
        self._soon.timeout.connect(self._draw)
        self.list.chosen.connect(lambda _line: self._soon.start())
        self.empty = Empty("")
        self.empty.pressed.connect(self.clear_filter)
        self.preview = PaperPreview(self.look)
        self._heading = Sentence(self.look, "", size="section", bold=True)
        left = frame("card", column(row(self.words, margins=(12, 12, 12, 8)), rule(), gap=0))
        inside = left.layout()
        if inside is not None:
            inside.addWidget(self.list)
            inside.addWidget(self.empty)
        self.look.bound(left, minimumWidth=LIST, maximumWidth=LIST)
        head = row(self._heading, margins=(16, 10, 16, 10))
        box = column(head, rule(), gap=0, margins=(1, 1, 1, 1))
        box.addWidget(self.preview, 1)
        whole = row(gap=16)
        whole.addWidget(left)
        whole.addWidget(frame("card", box), 1)
        return whole

    @override
    def refresh(self) -> None:
        lines = self.desk.read(documents, self._cover)
        called = self._called = self.desk.read(Labels).partnerships
        self._known = [
            (each, f"{each.body} {document_words(each, called)}".casefold()) for each in lines
        ]
        self.set_subtitle(say("papers.summary", n=len(lines)))
        self._filter()

    def _filter(self) -> None:
        wanted = self.words.text().strip().casefold()
        kept = [each for each, words in self._known if wanted in words]
        self.list.show_things(_grouped(kept))
        self.list.setVisible(bool(kept))
        self.empty.setVisible(not kept)
        self.empty.show_words(say("papers.none_match"), say("log.clear"))
        self._allow(on=bool(kept))
        self._soon.start()
        if not kept:
            self._show_nothing()

    @override
    def first(self) -> QWidget:
        return self.list

    @property
    def heading(self) -> str:
        """What the document shown is called; nothing while none is."""
        return self._heading.words

    def clear_filter(self) -> None:
        """List every document again."""
        self.words.clear()
        self.list.setFocus()

    @override
    def show_record(self, kind: str, row_id: str) -> None:
        """Show a document of a record by its name, or by its name alone, or a record's first."""
        if kind == COVER and row_id != self._cover:
            self._cover = row_id
            self.refresh()
        self.words.clear()
        lines = [self.list.rows.thing(at) for at in range(self.list.rows.rowCount())]
        places = {
            (line.name, line.thing): at
            for at, line in enumerate(lines)
            if isinstance(line, DocumentLine)
        }
        near = (at for key, at in places.items() if row_id in key)
        at = places.get((kind, row_id), next(near, -1))
        if at >= 0:
            self.list.setCurrentIndex(self.list.rows.index(at))

    def ask_where(self, suffix: str) -> None:
        """Ask the system where the document goes, and save it there."""
        line = self.list.current()
        if line is not None:
            name = f"{file_name(line)}{suffix}"
            path, _kind = QFileDialog.getSaveFileName(
                self, say("papers.save"), str(Path.home() / name), f"*{suffix}"
            )
            if path:
                self.save(line, Path(path))

    def save(self, line: DocumentLine, path: Path) -> None:
        """Save a document as PDF or Word, by the file's ending."""
        job = self.desk.later.module(FORM).saving(self.desk, line, path)
        self.desk.send(say("papers.saving"), job, self._saved)

    def print_now(self) -> None:
        """Print the document shown on a printer the system asks for."""
        if self._content:
            self.desk.later.module(FORM).send_to_printer(self, self.desk, self._content)

    def _draw(self) -> None:
        line = self.list.current()
        if line is None or not self.desk.ready:
            return
        job = self.desk.later.module(FORM).drawing(self.desk, line)
        self.desk.send(say("papers.drawing"), job, lambda made: self._drawn(line, made))

    def _drawn(self, line: DocumentLine, made: Any) -> None:
        if line == self.list.current():
            self._content = made
            self._heading.set_words(document_words(line, self._called))
            self.preview.show_paper(made)

    def _show_nothing(self) -> None:
        self._content = b""
        self._heading.set_words("")
        self.preview.clear()

    def _saved(self, path: Any) -> None:
        self.set_subtitle(say("papers.saved", path=path))

    def _allow(self, *, on: bool) -> None:
        for each in (self._word, self._print, self._pdf):
            each.setEnabled(on)


def document_cell(line: DocumentLine, called: dict[str, str]) -> Cell:
    """Return a document as a row: what it is, and of which meeting."""
    return Words(document_words(line, called))


def document_words(line: DocumentLine, called: dict[str, str]) -> str:
    """Return what a document is called."""
    code = f"papers.name_{line.name.replace('-', '_')}"
    name = say(code) if known(code) else say(f"papers.called_{line.name}", **called)
    if line.on:
        name = say("papers.of_meeting", name=name, on=day(line.on))
    return say("papers.of_thing", name=name, ref=line.ref) if line.name in NAMED else name


def file_name(line: DocumentLine) -> str:
    """Return a short file name that mail programs and Windows both take."""
    on = line.on.isoformat() if line.on else ""
    told_apart = line.name in NAMED or (line.body and not line.short)
    ref = NOT_PLAIN.sub("-", line.ref)[:SHORT].strip("-") if told_apart else ""
    return "-".join(filter(None, (line.short, on, line.name, ref)))


def _grouped(lines: list[DocumentLine]) -> list[DocumentLine | Heading]:
    grouped: list[DocumentLine | Heading] = []
    last: str | None = None
    for each in lines:
        if each.body != last:
            grouped.append(Heading(each.body or say("papers.whole_book")))
            last = each.body
        grouped.append(each)
    return grouped


def make(desk: Desk) -> PapersPage:
    """Make the page."""
    return PapersPage(desk, say("page.papers"))
