"""Demonstration 3, the late paper: twelve dropped on the agenda, one that comes after all went out.

At the desk, then read back from what was written: every paper beside its item, the files for the
public and the members' in seconds, Part 2 absent from the public copy, the late one agreed by the
chair, said to be late and given a letter so that no number changes, a tabled one sent to those who
were not there (P7, P12, P20).
"""

from datetime import date
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QByteArray, QMimeData
from pytestqt.qtbot import QtBot

from db.clock import SET_BY
from db.meetings.queries import agenda, issues
from db.meetings.queries.papers import meeting_papers
from db.meetings.rules.numbered import Readers
from db.papers.catalogue import printed
from db.papers.paper import Paper, Paragraph
from db.papers.pdf import pdf_bytes
from db.papers.read_back import read_back
from db.store.commands import command_named
from desktop.meetings.form.numbered import NumberedForm
from desktop.window import Window
from tests.desktop.dragging import drop, files
from tests.desktop.meetings.robot import MeetingsRobot
from tests.desktop.picturing import picture, pictures_of
from tests.desktop.working import opened

__all__ = ["opened"]
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
MEETING = "MG/2026-12-03"
TITLES = (
    "Chief Executive’s report",
    "Winter plan",
    "Mutual aid between trusts",
    "Cancer pathway",
    "Staff bank",
    "Month 7 finance report",
    "Capital programme",
    "Digital care records",
    "Risk register",
    "Population health",
    "Forward plan",
    "Settlement with a contractor",
)
PRIVATE = 12
SETTLED = "Brackenhurst Joinery asks for £48,250 in full settlement"
LATE = "06a 5 Staff bank - Night cover.pdf"


class Scene:
    """The Management Group's December meeting: twelve items, of which the last is private."""

    def __init__(self, robot: MeetingsRobot, folder: Path) -> None:
        self.robot, self.folder = robot, folder
        self.meeting = str(robot.value("SELECT id FROM meeting WHERE ref = :r", r=MEETING))
        self._set_out()

    def run(self, name: str, /, **values: Any) -> str:
        done = self.robot.desk.do(command_named(name).input(**values))
        assert done is not None, self.robot.trouble
        return done.refs[-1].id

    def _set_out(self) -> None:
        """Give the office's eight items their business, and four more; none has a paper yet."""
        with self.robot.desk.store.read() as book:
            kept = [each.id for each in agenda(book, self.meeting).items]
            asked = [each.id for each in meeting_papers(book, self.meeting)]
        for each in asked:
            self.run("remove_paper", paper=each, reason="Entered as an example")
        kept += [
            self.run("add_item", meeting=self.meeting, title=title, minutes_long=10)
            for title in TITLES[len(kept) :]
        ]
        for item, title in zip(kept, TITLES, strict=True):
            self.run("change_item", item=item, title=title)
        self.run("change_item", item=kept[PRIVATE - 1], part="2")

    def paper(self, name: str, words: str) -> Path:
        """Write a paper as its author sends it."""
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(pdf(words))
        return path

    def numbers(self) -> dict[str, str]:
        """Return the number of each item by its title."""
        with self.robot.desk.store.read() as book:
            return {each.title: each.number for each in agenda(book, self.meeting).items}

    def form(self) -> NumberedForm:
        form = self.robot.page.pane.form
        assert isinstance(form, NumberedForm)
        return form

    def written(self, readers: Readers, folder: Path) -> list[Path]:
        """Have the numbered files for some readers written from the desk; return them."""
        robot = self.robot
        robot.page.pane.show_view("papers")
        robot.page.pane.packing.papers.list.setFocus()
        robot.press("Numbered files")
        form = self.form()
        if readers is not Readers.PUBLIC:
            form.readers.set_value(readers)
            form.look_again()
        robot.until(lambda: form.made is not None and form.made.readers is readers)
        form.write_to(folder)
        robot.until(lambda: form.whole.text().startswith("Written to"))
        assert form._cancel.text() == "Back"
        picture(f"demo-3-{readers}", robot.page)
        form.left.emit()
        return sorted(folder.iterdir())

    def printed(self, name: str) -> bytes:
        today = self.robot.desk.today()
        return self.robot.desk.read(printed, name, self.meeting, today, ".pdf")


def pdf(words: str) -> bytes:
    """Return a paper of an author's own, saying these words."""
    return pdf_bytes(Paper("A paper", "Northmoor", date(2026, 11, 25), (Paragraph(words),)))


def says(path: Path) -> str:
    return in_words(path.read_bytes())


def in_words(content: bytes) -> str:
    """Return everything a PDF says: its pages, its tags, its bookmarks and properties."""
    return " ".join(" ".join(each.text.split()) for each in read_back(content).places)


@pytest.fixture
def scene(opened: Window, qtbot: QtBot, tmp_path: Path) -> Scene:
    robot = MeetingsRobot(opened, qtbot)
    robot.take("Management Group")
    return Scene(robot, tmp_path / "from authors")


def take_in_twelve(scene: Scene) -> None:
    """A folder of twelve papers is dropped on the agenda, and every one lies beside its item."""
    robot = scene.robot
    paths = [
        scene.paper(f"{at:02d} {title}.pdf", SETTLED if at == PRIVATE else f"{title} for December")
        for at, title in enumerate(TITLES, 1)
    ]
    robot.page.pane.show_view("agenda")
    view = robot.page.pane.agenda.list
    at = view.visualRect(view.model().index(0, 1)).center()
    assert drop(view.viewport(), files(*paths), at)
    robot.until(lambda: robot.page.pane.form is not None)
    picture("demo-3-a-twelve-dropped", robot.page)
    robot.send()
    robot.until(lambda: robot.page.pane.form is None)
    assert "12 papers of 12 in" in robot.page.pane.agenda._length.words
    with robot.desk.store.read() as book:
        kept = {each.item_title: each.filename for each in meeting_papers(book, scene.meeting)}
    assert kept == {title: path.name for title, path in zip(TITLES, paths, strict=True)}


def test_the_late_paper(scene: Scene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    robot = scene.robot
    take_in_twelve(scene)
    before = scene.numbers()
    # the pack for the public and for members
    public = scene.written(Readers.PUBLIC, tmp_path / "public")
    members = scene.written(Readers.MEMBERS, tmp_path / "members")
    assert len(public) == len(members) == 2 + len(TITLES) - 1
    private = scene.written(Readers.PRIVATE, tmp_path / "part 2")
    assert SETTLED in says(private[-1])
    nothing_private(scene, public)
    issue(scene, "Issue agenda")
    assert "Agenda issued 30 November 2026" in robot.page.pane._more.words
    # two days later, after papers were due, the author of the staff bank sends one more
    monkeypatch.setenv(SET_BY, "2026-12-02T16:40:00+00:00")
    a_late_paper_comes(scene)
    issue(scene, "Issue again")
    assert "Agenda issued 2 December 2026" in robot.page.pane._more.words
    assert scene.numbers() == before  # not one item has another number
    with robot.desk.store.read() as book:
        assert len(issues(book, scene.meeting)) == 2
    again = scene.written(Readers.PUBLIC, tmp_path / "public again")
    names = [each.name for each in again]
    assert [each for each in names if each not in {one.name for one in public}] == [LATE]
    assert {each.name for each in public} < set(names)  # nor has a file that went out
    nothing_private(scene, again)
    monkeypatch.setenv(SET_BY, "2026-12-03T09:50:00+00:00")
    a_tabled_paper_is_sent_to_those_absent(scene)


def issue(scene: Scene, button: str) -> None:
    """Issue the agenda: what the check found is said first, and nothing is held up by it."""
    scene.robot.press(button)
    scene.robot.send()
    assert scene.robot.page.pane.form is None


def nothing_private(scene: Scene, public: list[Path]) -> None:
    """What the public is given says neither the private paper, nor that item, nor a name of it."""
    assert not any("Settlement" in each.name for each in public)
    told = " ".join(says(each) for each in public)
    for words in ("Brackenhurst", "48,250", TITLES[PRIVATE - 1]):
        assert words not in told
    assert TITLES[0] in told
    agenda_of_public = in_words(scene.printed("agenda"))
    assert TITLES[0] in agenda_of_public
    assert TITLES[PRIVATE - 1] not in agenda_of_public


def e_mail(name: str) -> bytes:
    """Return an e-mail as its author sends it, with a paper in it."""
    message = EmailMessage()
    message["Subject"] = "One more for item 5, sorry"
    message.set_content("The audit overran.")
    content = pdf("Night cover for December")
    message.add_attachment(content, maintype="application", subtype="pdf", filename=name)
    return message.as_bytes()


def a_late_paper_comes(scene: Scene) -> None:
    """An e-mail brings it to its item; it is found to be late until the chair agrees (P12)."""
    robot = scene.robot
    mime = QMimeData()
    mime.setData("message/rfc822", QByteArray(e_mail("05a Night cover.pdf")))
    robot.page.pane.show_view("agenda")
    view = robot.page.pane.agenda.list
    at = view.visualRect(view.model().index(1, 1)).center()
    assert drop(view.viewport(), mime, at)  # let go on another: its number says where it belongs
    robot.until(lambda: robot.page.pane.form is not None)
    picture("demo-3-b-one-more", robot.page)
    robot.send()
    robot.until(lambda: robot.page.pane.form is None)
    late = robot.value("SELECT id FROM paper WHERE filename = '05a Night cover.pdf'")
    check = robot.page.pane.packing.check
    assert ("late_not_agreed", late) in {(each.check, each.id) for each in check.found.lines}
    robot.page.pane.show_view("papers")
    papers = robot.page.pane.packing.papers
    papers.list.setFocus()
    papers.choose(str(late))
    robot.press("Late paper")
    robot.write("Agreed by the chair", "Dorothea Plumstone")
    robot.write("Why it is late", "The audit overran")
    robot.send()
    assert "late_not_agreed" not in {each.check for each in check.found.lines}
    picture("demo-3-c-late-agreed", robot.page)
    pictures_of("demo-3-d-agenda", scene.printed("agenda"))
    assert "Night cover (late)" in in_words(scene.printed("agenda"))


def a_tabled_paper_is_sent_to_those_absent(scene: Scene) -> None:
    """On the day a paper is handed round; afterwards it goes to whoever was not there (P12)."""
    robot = scene.robot
    absent = robot.value("SELECT id FROM person WHERE name = 'Wilf Larkspur'")
    scene.run("record_apologies", meeting=scene.meeting, person=absent)
    robot.page.pane.show_view("papers")
    view = robot.page.pane.packing.papers
    view.list.setFocus()
    view.choose(str(robot.value("SELECT id FROM paper WHERE title = 'Winter plan'")))
    assert not view._verbs["absent"].isVisible()  # it went out with the pack
    tabled = scene.paper("02 Winter plan figures.pdf", "The figures of this morning")
    at = view.list.visualRect(view.list.currentIndex()).center()
    assert drop(view.list.viewport(), files(tabled), at)
    robot.until(lambda: robot.page.pane.form is not None)
    robot.choose(tabled.name, "2  Winter plan: a new paper")
    robot.send()
    robot.until(lambda: robot.page.pane.form is None)
    row = robot.value("SELECT id FROM paper WHERE filename = :f", f=tabled.name)
    view.choose(str(row))
    assert robot.value("SELECT delivery FROM paper WHERE id = :id", id=row) == "tabled"
    picture("demo-3-e-tabled", robot.page)
    robot.press("Sent to those absent")
    robot.send()
    sent = robot.value("SELECT sent_absent_on FROM paper WHERE id = :id", id=row)
    assert sent == "2026-12-03"
    assert not view._verbs["absent"].isVisible()
