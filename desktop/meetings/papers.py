"""The papers of one meeting: how far each has come, its cover sheet, its versions; files dropped.

Above stands the list, beneath it what is known of the chosen paper. Forms are handed to the pane.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QSizePolicy, QWidget

from db.across.pack_lists import (
    how,
    pack_row,
    paper_mail,
    question_stands,
    to_send,
    version_came,
    version_row,
)
from db.meetings.queries import MeetingPage
from db.meetings.queries.not_sent import names_kept_from
from db.meetings.queries.papers import (
    COVER,
    PackLine,
    PaperOfMeeting,
    VersionLine,
    meeting_papers,
    pack,
    paper_risks,
    versions,
)
from db.meetings.queries.questions import QuestionLine, questions
from db.meetings.rules.items import Part, Purpose
from db.meetings.rules.papers import Delivery, Marking, Road
from db.words import choice, say
from desktop.kit.cells import Cell, Status, Words
from desktop.kit.desk import Desk
from desktop.kit.detail import clear_scroll
from desktop.kit.fold import Verbs
from desktop.kit.notices import Empty
from desktop.kit.parts import Facts, Sentence, column, label, row, rule
from desktop.kit.rows import RowList
from desktop.kit.table import Column, LineTable
from desktop.kit.verbs import VerbButton, verb
from desktop.kit.views import LineView

FORM = "desktop.meetings.form.papers"
VERBS = (
    # verb, form or deed, key, asks for a chosen paper
    ("itempapers.files", "files", "Ctrl+I", False),
    ("itempapers.cover", "cover", "", True),
    ("itempapers.print_cover", "print_cover", "", True),
    ("itempapers.late", "late", "", True),
    ("itempapers.absent", "absent", "", True),
    ("itempapers.pack", "pack", "", False),
    ("itempapers.numbered", "numbered", "", False),
    ("itempapers.road", "road", "", True),
    ("itempapers.move", "move", "", True),
    ("itempapers.remove", "remove", "", True),
    ("itempapers.question", "question", "", False),
    ("itempapers.observer", "observer", "", False),
    ("itempapers.ask_pack", "ask_pack", "", False),
    ("mistaken.open", "mistaken", "", False),
)
INKS = {Delivery.LATE: "amber", Delivery.TABLED: "amber", Delivery.ON_TIME: "green"}


class PapersView(QWidget):
    """A meeting's papers; ``asked`` names the form wanted, ``files`` asks the pane for files."""

    asked = Signal(str)
    fetched = Signal(object)
    """A :class:`VersionLine` is to be opened."""
    questioned = Signal(object)
    """A :class:`QuestionLine` is to be changed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk, look = desk, desk.look
        self.lines: dict[int, PaperOfMeeting] = {}
        self._meeting = ""
        self._pack = Sentence(look, ink="text2")
        table: LineTable[PaperOfMeeting] = LineTable(columns(), self._fetch)
        self.list = LineView(look, table, say("itempapers.list"))
        self.list.opened.connect(lambda _n: self.asked.emit("cover"))
        self.list.chosen.connect(lambda _n: self._show_chosen())
        self.empty = Empty(say("itempapers.none"), say("itempapers.files"))
        self.empty.pressed.connect(lambda: self.asked.emit("files"))
        self._about = Facts()
        self.versions: RowList[VersionLine] = RowList(
            look, version_cell, say("itempapers.versions"), height="two", passing=True
        )
        self.versions.opened.connect(self.fetched)
        self.questions: RowList[QuestionLine] = RowList(
            look, question_cell, say("itempapers.asked"), height="two", passing=True
        )
        self.questions.opened.connect(self.questioned)
        self._asked = label(say("itempapers.asked"), "caption")
        self._no_versions = label(say("itempapers.no_versions"), "quiet")
        self._verbs: dict[str, QAction] = {}
        self._lay_out()

    def _lay_out(self) -> None:
        buttons = Verbs(self.desk.look, leading=True)
        for code, name, key, _of_paper in VERBS:
            made = verb(self, code, self._asker(name))
            if key:
                made.setShortcut(QKeySequence(key))
            self._verbs[name] = made
            buttons.add(VerbButton(self.desk.look, made))
        inside = QWidget()
        heading = row(label(say("itempapers.versions"), "caption"), None, margins=(16, 8, 16, 0))
        facts = column(self._about, margins=(16, 12, 16, 0))
        none = column(self._no_versions, margins=(16, 0, 16, 12))
        asked = row(self._asked, None, margins=(16, 8, 16, 0))
        inside.setLayout(
            column(facts, heading, self.versions, none, asked, self.questions, None, gap=4)
        )
        self.detail = clear_scroll(inside)
        for part in (self.list, self.detail):  # they take what height there is, and ask for none
            part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        whole = column(row(self._pack, margins=(16, 8, 16, 8)), rule(), gap=0)
        whole.addWidget(self.list, 3)
        whole.addWidget(self.empty, 3)
        self._line = rule()
        whole.addWidget(self._line)
        whole.addWidget(self.detail, 2)
        whole.addWidget(rule())
        whole.addLayout(column(buttons, margins=(16, 8, 16, 8)))
        self.setLayout(whole)

    def show_meeting(self, page: MeetingPage) -> None:
        """Show the papers of a meeting, keeping the chosen one."""
        self._meeting = page.id
        found = self.desk.read(meeting_papers, page.id)
        self.lines = {each.n: each for each in found}
        self.list.show_ids([each.n for each in found])
        asked = self.desk.read(questions, page.id)
        self.questions.show_things(asked)
        self._asked.setVisible(bool(asked))
        self.questions.setVisible(bool(asked))
        self.detail.setVisible(bool(found or asked))
        self._line.setVisible(bool(found or asked))
        self.list.setVisible(bool(found))
        self.empty.setVisible(not found)
        self._pack.set_words(pack_words(self.desk.read(pack, page.id), len(asked)))
        self._show_chosen()

    @property
    def current(self) -> PaperOfMeeting | None:
        """The chosen paper."""
        return self.lines.get(self.list.current_id())

    def choose(self, paper: str) -> None:
        """Make a paper current."""
        found = next((each.n for each in self.lines.values() if each.id == paper), None)
        if found is not None:
            self.list.choose(found)

    def print_cover(self) -> None:
        """Show the cover sheet of the chosen paper among the documents."""
        if self.current is not None:
            self.desk.go("papers", "cover-sheet", self.current.id)

    def _asker(self, name: str) -> Callable[[], None]:
        if name == "print_cover":
            return self.print_cover
        return lambda: self.asked.emit(name)

    def _fetch(self, ns: Sequence[int]) -> list[PaperOfMeeting]:
        return [self.lines[n] for n in ns if n in self.lines]

    def _show_chosen(self) -> None:
        here = self.current
        able = {name: here is not None or not of_paper for _, name, _, of_paper in VERBS}
        able["late"] = here is not None and here.delivery in {Delivery.LATE, Delivery.TABLED}
        able["absent"] = here is not None and bool(self.desk.read(to_send, self._meeting, here))
        for name, made in self._verbs.items():
            made.setEnabled(able[name])
        for name in ("late", "absent"):
            self._verbs[name].setVisible(able[name])
        kept = self.desk.read(versions, here.id) if here else []
        self._about.show_facts(self._facts(here) if here else [])
        self.versions.show_things(kept)
        self.versions.setVisible(bool(kept))
        self._no_versions.setVisible(not kept)
        self.detail.verticalScrollBar().setValue(0)  # the keys that led here scrolled it

    def _facts(self, here: PaperOfMeeting) -> list[tuple[str, str]]:
        risks = self.desk.read(paper_risks, here.id)
        agreed = ", ".join(filter(None, (here.late_agreed_by, here.late_reason)))
        facts = [
            (say("itempapers.to_send"), self.desk.read(to_send, self._meeting, here)),
            (say("itempapers.not_sent_to"), ", ".join(self.desk.read(names_kept_from, here.item))),
            (say("itempapers.asks"), here.cover["recommendation"]),
            (say("itempapers.aims"), "; ".join(choice(each) for each in here.aims)),
            (say("itempapers.author"), here.author),
            (say("itempapers.lead"), here.lead),
            (say("itempapers.mail"), self.desk.read(paper_mail, here.id)),
            (say("itempapers.agreed"), agreed),
            (say("itempapers.why"), here.why if not here.is_wanted else ""),
            (say("itempapers.risks"), ", ".join(ref or title for _row, ref, title in risks)),
        ]
        rest = [(say(f"papers.cover_{name}"), here.cover[name]) for name in COVER[1:]]
        return facts + rest


def pack_words(line: PackLine, asked: int) -> str:
    """Return the pack in one line: papers in, its marking, segment and questions."""
    marking, papers, segment, closing = pack_row(line)
    marked = say("itempapers.marked", marking=marking) if line.marking is not Marking.NONE else ""
    count = say("itempapers.questions", n=asked) if asked else ""
    return " · ".join(filter(None, (papers, marked, segment, closing, count)))


def columns() -> list[Column[PaperOfMeeting]]:
    """Return the columns of the papers, the title stretching."""
    return [
        Column(say("meetings.number"), 48, lambda line: Words(line.number, ink="text2")),
        Column(say("itempapers.paper"), 0, _title),
        Column(say("itempapers.marking"), 164, _marking, spare=True),
        Column(say("itempapers.stands"), 132, _stands),
    ]


def _title(line: PaperOfMeeting) -> Cell:
    people = ", ".join(dict.fromkeys(filter(None, (line.author, line.lead))))
    version = say("itempapers.version", n=line.version) if line.version > 1 else ""
    private = choice(Part.TWO) if Part.TWO in {line.part, line.item_part} else ""
    purpose = choice(line.purpose) if line.purpose is not Purpose.NONE else ""
    second = " · ".join(filter(None, (people, purpose, version, private)))
    return Words(line.title, second, ink="text" if line.is_wanted else "text2")


def _marking(line: PaperOfMeeting) -> Cell:
    return Words(choice(line.marking) if line.marking is not Marking.NONE else "", ink="text2")


def _stands(line: PaperOfMeeting) -> Cell:
    if not line.is_wanted:
        return Status(how(line), "text2")
    if not line.is_in:
        return Status(how(line), "accent" if line.road is Road.SIGNED_OFF else "amber")
    if line.lacks_agreement:
        return Status(how(line), "red")
    return Status(how(line), INKS.get(line.delivery, "text2"))


def version_cell(line: VersionLine) -> Cell:
    """Return a version as a row: which file, then who took it in and how it grew."""
    head, _came, note = version_row(line)
    return Words(head, " · ".join(filter(None, (version_came(line), note))))


def question_cell(line: QuestionLine) -> Cell:
    """Return a question from the public as a row: what is asked, by whom, how it stands."""
    return Words(line.words, " · ".join((line.asker, question_stands(line))))
