"""Files on their way to becoming papers: looked at off the screen, each beside its item, taken."""

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from typing_extensions import override

from db.across.pack_lists import size_words
from db.errors import Refusal, Trouble
from db.files import files_folder, kept, write_whole
from db.meetings.queries import MeetingPage
from db.meetings.queries.papers import Candidate, VersionLine, candidates_of
from db.meetings.rules import intake
from db.transfer import dropped
from db.transfer.attached import MAIL
from db.transfer.found import Dropped, Looked, Proposal
from db.words import explain, say
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.errand import Progress
from desktop.kit.fields import ChoiceField, Field, LongField, PickField
from desktop.meetings.form import options

NOWHERE, ASKED = ("", ""), ("", "?")


class FilesForm(CommandForm):
    """Each file beside the item it is proposed to; sent, the files are kept off the screen."""

    def __init__(self, desk: Desk, page: MeetingPage, proposals: Sequence[Proposal]) -> None:
        self.proposals = tuple(proposals)
        look = desk.look
        self._agenda = desk.read(candidates_of, page.id)
        fields: list[Field] = [
            ChoiceField(
                look,
                f"file{at}",
                each.file.name,
                _places(self._agenda, asked=bool(each.asked)),
                hint=_hint(each),
            )
            for at, each in enumerate(self.proposals)
        ]
        people = desk.read(options.people, page.body, page.on_date)
        fields += [
            LongField(look, "note", say("itempapers.changed"), lines=2),
            LongField(
                look,
                "late_reason",
                say("meetings.late_reason"),
                hint=say("meetings.late_hint"),
                lines=2,
            ),
            PickField(look, "late_agreed_by", say("meetings.late_by"), people),
        ]
        title = say("itempapers.files_title", n=len(self.proposals))
        if len(self.proposals) == 1:
            title = say("itempapers.file_title")
        super().__init__(desk, title, fields, "itempapers.take", lambda _form: None)
        for at, each in enumerate(self.proposals):
            place = ASKED if each.asked else (each.item, each.paper)
            self.set_values(**{f"file{at}": place})
            told = [each.asked, each.file.told]
            self.fields[f"file{at}"].mind([words for words in told if words])

    @property
    def chosen(self) -> list[Proposal]:
        """The files with the places chosen for them; those left out are not among them."""
        found = []
        for at, each in enumerate(self.proposals):
            item, paper = self.value(f"file{at}") or NOWHERE
            if item:
                found.append(self._set_beside(each, item, paper))
        return found

    def _set_beside(self, each: Proposal, item: str, paper: str) -> Proposal:
        here = next(one for one in self._agenda if one.place.id == item)
        return replace(dropped.chosen(each, here), paper=paper)

    def _unanswered(self) -> str:
        """Return the first file that is still to be asked about."""
        names = (f"file{at}" for at in range(len(self.proposals)))
        return next((each for each in names if self.value(each) == ASKED), "")

    @override
    def _run(self) -> None:
        asked = self._unanswered()
        if asked:
            self.refuse(Refusal("intake.asked", asked))
            return
        wanted = self.chosen
        if not wanted:
            self.refuse(Refusal("intake.nowhere", "file0"))
            return
        store = self._desk.store

        def job(progress: Progress) -> None:
            dropped.keep(store, wanted, progress.step)

        self._desk.send(say("itempapers.keeping"), job, lambda _none: self._record(wanted))

    def _record(self, wanted: Sequence[Proposal]) -> None:
        inputs = dropped.inputs(
            wanted,
            note=self.value("note"),
            late_reason=self.value("late_reason"),
            late_agreed_by=self.value("late_agreed_by") or None,
        )
        done = self._desk.do(*inputs, form=self)
        if done is not None:
            self.finished.emit(done)


def _places(agenda: Sequence[Candidate], *, asked: bool) -> list[tuple[Any, str]]:
    """Return the places a file may be set beside: each item's papers, a new one, nowhere."""
    found: list[tuple[Any, str]] = [(NOWHERE, say("itempapers.leave_out"))]
    if asked:
        found.insert(0, (ASKED, say("itempapers.choose_place")))
    for item in agenda:
        for paper in item.papers:
            code = "itempapers.as_awaited" if paper.awaited else "itempapers.as_version"
            values = {"number": item.place.number, "title": paper.title}
            found.append(((item.place.id, paper.id), say(code, **values)))
        new = say("itempapers.as_new", number=item.place.number, title=item.place.title)
        found.append(((item.place.id, ""), new))
    return found


def _hint(each: Proposal) -> str:
    size = size_words(each.file.size)
    if each.file.letter:
        whole = intake.ending(each.file.name) == MAIL
        code = "itempapers.letter" if whole else "itempapers.from_mail"
        return say(code, size=size, letter=each.file.letter)
    nowhere = not each.item and not each.asked
    return say("itempapers.no_item", size=size) if nowhere else size


def looking(
    desk: Desk, meeting: str, paths: Sequence[Path], extra: Sequence[Dropped]
) -> Callable[[Progress], Looked]:
    """Return the job that reads the files and leaves out what is here already."""

    def job(progress: Progress) -> Looked:
        found = dropped.look(list(paths), progress.step, extra)
        with desk.store.read() as book:
            return dropped.already_here(book, meeting, found)

    return job


def from_messages(messages: Sequence[tuple[str, bytes]]) -> list[Dropped]:
    """Return what e-mails handed over by a mail program bring; raises Refusal for an empty one."""
    return [each for name, content in messages for each in dropped.from_mail(name, content)]


def proposing(desk: Desk, page: MeetingPage, looked: Looked, onto: str) -> FilesForm | None:
    """Return the form of what was found, None when nothing may be taken; refusals are told."""
    if looked.refused:
        desk.trouble(looked.why_not)
    if not looked.taken:
        return None
    return FilesForm(desk, page, desk.read(dropped.propose, page.id, looked, onto))


def open_version(desk: Desk, line: VersionLine) -> Path | None:
    """Put a copy of a version where the system's own program can open it, and open it.

    What a colleague's update brought under the name of a program is not opened.
    """
    place = kept(files_folder(desk.store.path), line.sha256)
    if not place.exists():
        desk.trouble(say("check.missing_file", name=line.filename))
        return None
    try:
        intake.check_name(line.filename)
        folder = Path(tempfile.mkdtemp(prefix="minutebook-"))
        copy = write_whole(folder / intake.clean_name(line.filename), place.read_bytes())
    except (Refusal, Trouble) as error:
        desk.trouble(explain(error))
        return None
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy)))
    return copy
