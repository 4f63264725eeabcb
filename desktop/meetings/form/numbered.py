"""The pack as numbered separate files: what a folder would hold, read through, then written."""

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QWidget
from typing_extensions import override

from db.across.pack_lists import size_words
from db.errors import Refusal
from db.meetings.queries import MeetingPage
from db.meetings.queries.not_sent import not_sent
from db.meetings.queries.papers import PaperOfMeeting
from db.meetings.rules.numbered import Readers
from db.papers.numbered import NumberedPack, PackFile, leaks_told, numbered_pack, write_pack
from db.store import Reading
from db.words import choice, say
from desktop.kit.cells import Cell, Words
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.errand import Progress
from desktop.kit.fields import ChoiceField
from desktop.kit.parts import column, label
from desktop.kit.rows import RowList

FOLDER = "numbered"


class NumberedForm(CommandForm):
    """Whom it is for, then every file with its size, and what is not among them (P20)."""

    def __init__(self, desk: Desk, page: MeetingPage) -> None:
        self._page = page
        self.made: NumberedPack | None = None
        readers = desk.read(_readers, page.id)
        self.readers = ChoiceField(desk.look, "readers", say("numbered.whom"), readers)
        title = say("numbered.form")
        super().__init__(desk, title, [self.readers], "numbered.write", lambda _form: None)
        self.whole = label("", "section", wrap=True)
        self.files: RowList[PackFile] = RowList(
            desk.look, _file, say("numbered.file"), height="two", passing=True
        )
        self.told = label("", wrap=True)
        part = QWidget()
        part.setLayout(column(self.told, self.files, gap=8))
        self.put_last(part)
        self.put_above_buttons(self.whole)
        self.readers.edited.connect(self.look_again)
        self.look_again()

    def look_again(self) -> None:
        """Say away from the screen what the folder would hold for these readers."""
        self.made = None
        self.readers.clear()
        self.files.show_things([])
        self.whole.setText(say("numbered.looking"))
        self.told.setText("")
        store, meeting, today = self._desk.store, self._page.id, self._desk.today()
        readers, person = self.whom

        def job(progress: Progress) -> tuple[NumberedPack, list[str]] | Refusal:
            with store.read() as book:
                try:
                    made = numbered_pack(book, meeting, readers, today, store.path, person)
                except Refusal as refusal:
                    return refusal
                return made, leaks_told(book, made, store.path, progress.step)

        self._desk.send(say("numbered.looking"), job, self._looked)

    def _looked(self, found: tuple[NumberedPack, list[str]] | Refusal) -> None:
        if isinstance(found, Refusal):
            self.whole.setText("")
            self.refuse(found)
            return
        made, leaks = found
        if (made.readers, made.person) != self.whom:
            return
        self.made = made
        self.files.show_things(list(made.files))
        marked = say("numbered.marked", marking=choice(made.marking)) if made.marking else ""
        size = say("numbered.told", n=len(made.files), size=size_words(made.size))
        self.whole.setText(" · ".join(filter(None, (size, marked))))
        lines = [f"◆ {say('numbered.is_missing')}: {each}" for each in made.missing]
        lines += [f"◆ {say('numbered.is_left_out')}: {each}" for each in made.left_out]
        lines += [f"◆ {each}" for each in (*made.told, *leaks)]
        self.told.setText("\n".join(lines))

    @property
    def whom(self) -> tuple[Readers, str]:
        """The readers chosen, and the one person it is for, if anybody."""
        chosen = self.readers.value
        return chosen if isinstance(chosen, tuple) else (Readers(chosen), "")

    @override
    def _run(self) -> None:
        if self.made is None:
            return
        place = self._desk.keeper.now.folders.get(FOLDER, str(Path.home()))
        chosen = QFileDialog.getExistingDirectory(self, say("numbered.where"), place)
        if chosen:
            self._desk.keeper.remember_folder(FOLDER, Path(chosen))
            self.write_to(Path(chosen) / self.made.folder)

    def write_to(self, folder: Path) -> None:
        """Write the files into a new folder, away from the screen."""
        made, home = self.made, self._desk.store.path
        if made is None:
            return

        def job(progress: Progress) -> Path:
            return write_pack(made, folder, home, progress.step)

        self._desk.send(say("numbered.writing"), job, self._written)

    def _written(self, folder: Path) -> None:
        self.whole.setText(say("numbered.written", path=folder))
        self._cancel.setText(say("desk.back"))  # nothing is left to call off
        self._cancel.setAccessibleName(say("desk.back"))


def _readers(book: Reading, meeting: str) -> list[tuple[Any, str]]:
    """Return whom a folder may be for: one person alone only where papers are kept from them."""
    found: list[tuple[Any, str]] = [(each, choice(each)) for each in Readers]
    for person, name in {each.person: each.name for each in not_sent(book, meeting)}.items():
        for readers in (Readers.MEMBERS, Readers.PRIVATE):
            words = say("numbered.for_whom", readers=choice(readers), name=name)
            found.append(((readers, person), words))
    return found


def _file(line: PackFile) -> Cell:
    marking = choice(line.marking) if line.marking else ""
    return Words(line.name, " · ".join(filter(None, (size_words(line.size), marking, line.note))))


def numbered(desk: Desk, page: MeetingPage, _paper: PaperOfMeeting | None = None) -> NumberedForm:
    """Return the form."""
    return NumberedForm(desk, page)
