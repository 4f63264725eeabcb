"""Demonstration 4 at two desks: the colleague who covers finishes what the secretary began.

The secretary is off sick from the day the chair's comment came in. On her own laptop the colleague
accepts it, has the minutes agreed and circulated, and takes over the numbers of the committee in
one step, with reason and date (P17, P21); no number is given twice.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from db.actions.commands.log import RaiseAction
from db.book import close, join
from db.exchange.identity import Home, write_request
from db.exchange.joining import enrol
from db.exchange.receive import receive
from db.exchange.send import send
from db.meetings.queries.log import MeetingsShown
from desktop.bodies.page import BodiesPage
from desktop.kit.desk import EVERYTHING, Desk
from desktop.kit.settings import Keeper
from desktop.kit.theme import Look
from desktop.window import Window
from tests.desktop.bodies.robot import CommitteesRobot
from tests.desktop.meetings.robot import MeetingsRobot
from tests.desktop.meetings.test_minutes_view import comments, enter, minute, view
from tests.desktop.picturing import picture, size
from tests.desktop.working import opened

__all__ = ["opened"]
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
Key = Qt.Key
DRAFTED = "Barnaby Thistlewood presented the proposal. Members asked about the cost."
CHAIRS = DRAFTED.replace("the cost", "the cost of night cover")
STATE = "SELECT state FROM minutes_live"
REF = "SELECT ref FROM action WHERE words = :words"
TWICE = "custody.finding.twice"


def desk_of(window: Window) -> Desk:
    """Return the desk of the minute book that is open."""
    assert window.desk is not None
    return window.desk


class Desks:
    """The secretary's window, and a second one of a colleague who has joined her minute book."""

    def __init__(self, window: Window, folder: Path, look: Look, bot: QtBot) -> None:
        self.window, self.folder, self.look, self.bot = window, folder, look, bot
        self.mine, self.hers = Home(folder / "copy" / "laptop"), Home(folder / "hers")
        self._count = iter(range(100))

    @contextmanager
    def joined(self, shown: Callable[[QWidget], QWidget]) -> Iterator[Window]:
        """Let the colleague join with all there is so far, and open her window."""
        store = desk_of(self.window).store
        request, file = self.folder / "bea.mbrequest", self.folder / "bea.minutebook"
        write_request(request, "Bea Crake", self.hers)
        enrol(store, request)
        whole = send(store, self.mine.identity(), self.folder / "whole.mbundle").path
        book, _ = join(file, whole, self.hers)
        close(book)
        made = Window(self.look, Keeper(self.hers.folder), self.hers)
        made.begin(file)
        with self.bot.waitSignal(made.shelf.ready, timeout=30_000):
            shown(made)
        made.resize(size())
        yield made
        made.close()

    def exchange(self, other: Window) -> None:
        """Carry what each has to the other."""
        n = next(self._count)
        ours, theirs = desk_of(self.window).store, desk_of(other).store
        there = send(ours, self.mine.identity(), self.folder / f"a{n}.mbundle").path
        back = send(theirs, self.hers.identity(), self.folder / f"b{n}.mbundle").path
        receive(theirs, self.hers, [there])
        receive(ours, self.mine, [back])
        for each in (self.window, other):
            desk_of(each).tell(EVERYTHING)


def began(window: Window, bot: QtBot) -> MeetingsRobot:
    """The secretary holds the meeting, sends the minutes to the chair, and enters the comment."""
    ada = MeetingsRobot(window, bot)
    ada.take("Management Group")
    ada.open_meeting()
    ada.key(Key.Key_F8)
    ada.type(DRAFTED)
    ada.press("Close meeting…")
    ada.send()
    ada.press("Sent to the chair")
    ada.send()
    view(ada, "comments")
    enter(ada, CHAIRS)
    return ada


def finish(bea: MeetingsRobot) -> None:
    """The colleague settles the comment with one press, and sees the minutes out."""
    bea.page.chips.choose(MeetingsShown.HELD)
    bea.take("Management Group")
    view(bea, "comments")
    assert comments(bea)[0] == "To be answered  ·  1"
    picture("demo-4-c-on-her-laptop", bea.page)
    bea.press("Accept")
    assert minute(bea) == CHAIRS
    for name in ("Agreed by the chair", "Circulate"):
        bea.press(name)
        bea.send()
    assert bea.value(STATE) == "unconfirmed"
    picture("demo-4-d-circulated", bea.page)


def take_over(window: Window, bot: QtBot) -> None:
    """She takes over the numbers of the committee in one step, and says why."""
    page = window.show_page("bodies")
    assert isinstance(page, BodiesPage)
    robot = CommitteesRobot(page, bot)
    robot.choose("MG")
    page.pane.chips.choose("about")
    robot.press("Take over numbering")
    robot.send()
    assert robot.form.fields["reason"].wrong == "▲ Say why the numbering is taken over."
    robot.fill(reason="Posy Merriweather is off sick")
    picture("cover-a-taking-over", page)
    robot.send()
    assert page.pane.form is None
    assert "Numbers: issued by this laptop" in robot.facts()
    picture("cover-b-taken-over", page)


def numbered(robot: MeetingsRobot, body: str, words: str) -> str:
    """Raise an action; return its number, nothing where that is to follow."""
    assert robot.desk.do(RaiseAction(body=body, words=words, owner_text="The chair"))
    ref = str(robot.value(REF, words=words))
    return "" if ref.startswith("new-") else ref


def shown_twice(robot: MeetingsRobot) -> list[tuple[str, object]]:
    """Return what the check says of numbers issued, as each desk shows it."""
    found = robot.desk.store.findings(robot.desk.today())
    return [(each.code, each.values.get("number")) for each in found]


def test_the_colleague_who_covers_finishes_on_her_laptop(
    opened: Window,
    look: Look,
    tmp_path: Path,
    shown: Callable[[QWidget], QWidget],
    qtbot: QtBot,
) -> None:
    ada = began(opened, qtbot)
    body = str(ada.value("SELECT id FROM body WHERE short = 'MG'"))
    desks = Desks(opened, tmp_path, look, qtbot)
    with desks.joined(shown) as hers:
        bea = MeetingsRobot(hers, qtbot)
        finish(bea)
        assert numbered(bea, body, "Write to the trusts") == ""  # it is to follow
        take_over(hers, qtbot)
        given = str(bea.value(REF, words="Write to the trusts"))
        # the old laptop has not heard of it yet, and numbers one more
        assert numbered(ada, body, "Book the room") == given
        desks.exchange(hers)
        for desk in (ada, bea):
            assert (TWICE, given) in shown_twice(desk)
            assert desk.value(STATE) == "unconfirmed"
            assert minute(desk) == CHAIRS
        assert numbered(ada, body, "Order the tea") == ""  # hers to number now
        assert numbered(bea, body, "Thank the caterers") == f"{given[:-1]}{int(given[-1]) + 1}"
        ada.window.activateWindow()
        picture("demo-4-e-back-at-the-first", ada.page)
