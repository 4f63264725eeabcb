"""A secretary who types a long meeting by keyboard alone, until done or until the power goes.

Run as a process of its own: ``python -m tests.scenes.typist FOLDER FIRST LAST``. Each key of the
words is told on standard output with the moment it was pressed, so that whoever cuts the power
knows what was typed by then.
"""

import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qt_compat import qt_api
from pytestqt.qtbot import QtBot

from db.clock import SET_BY
from db.exchange.identity import Home
from desktop.kit.fields.typing import typed_in
from desktop.kit.settings import Keeper
from desktop.kit.theme import Look
from desktop.window import Window
from tests.desktop.meetings.robot import MeetingsRobot
from tests.desktop.office import FILE
from tests.desktop.picturing import picture, size, worn
from tests.desktop.working import said_name

Key = Qt.Key
FOUR = ("Dorothea Plumstone", "Barnaby Thistlewood", "Nettie Quillfeather", "Wilf Larkspur")
ITEMS = 20
EACH = 9
"""Minutes an item takes: three hours in all."""
HALF_MADE = (17,)
"""The items at which an action is typed into its form."""
FORM = 1000
"""Added to the place of a letter that is typed into a form."""
PACE = 8
"""Milliseconds between two keys."""


def words_of(item: int) -> str:
    """Return what is typed in an item, without the lines that capture."""
    return (
        f"Members received the report on business {item}. They asked how the figures compare with "
        f"those of the month before, and heard that {item} of the places had yet to reply.\n"
        f"It was said in discussion that the plan for business {item} should be seen again."
    )


def captured_of(item: int) -> list[str]:
    """Return the lines that capture something in an item."""
    lines = {
        0: f"/action Nettie Quillfeather by 12 Dec: report on business {item}",
        1: f"/decision the plan for business {item}",
        2: f"/risk Business {item} has no lead",
    }
    return [lines[item % 3]]


def keys_of(line: str) -> str:
    """Return the keys a line is typed by: an action by what is offered, taken by Tab."""
    whole = "/action Nettie Quillfeather by 12 Dec: "
    return line.replace(whole, "/ac\tnettie q\t\t12 Dec\t")


def half_made(item: int) -> str:
    """Return what is typed into the form of an action at an item, the power going meanwhile."""
    return (
        f"Bring business {item} back with the figures of each place, the reasons given by those "
        "that have yet to reply, and what it would cost to ask them again before the winter."
    )


def _tell(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def set_clock(minutes: int) -> None:
    """Let the clock of the room stand so many minutes after ten."""
    os.environ[SET_BY] = f"2026-12-03T{10 + minutes // 60:02}:{minutes % 60:02}:00+00:00"


class Typist:
    """The robot in a process of its own."""

    def __init__(self, folder: Path, first: int) -> None:
        qt_api.set_qt_api("pyside6")
        set_clock((first - 1) * EACH)
        self.app = QApplication([])
        look = Look(*worn())
        look.wear(self.app)
        self.bot = QtBot(None)  # type: ignore[arg-type] # outside pytest nothing is asked for
        laptop = folder / "laptop"
        window = Window(look, Keeper(laptop), Home(laptop))
        window.begin(folder / FILE)
        ready: list[bool] = []
        window.shelf.ready.connect(lambda *_: ready.append(True))
        window.show()
        self.bot.waitUntil(lambda: bool(ready), timeout=60_000)
        window.resize(size())
        self.robot = MeetingsRobot(window, self.bot)
        self.robot.take("Management Group")

    def begin(self) -> None:
        """Open the meeting with four members in the room."""
        self.robot.open_meeting()
        for name in FOUR:
            self.robot.mark(name)

    def come_back(self) -> None:
        """Go on after the power went: the draft is offered back, and taken by one key."""
        self.robot.press("Go to the meeting")
        live = self.robot.live
        if live.pad.offering:
            number = live.pad._title.words.split()[0]
            picture(f"long-{number}-the-draft-is-back", live)
            self.robot.key(Key.Key_Space)

    def item(self, number: int) -> None:
        """Go to an item and type what was said, from where it had come to."""
        set_clock((number - 1) * EACH)
        pad = self.robot.live.pad
        live = self.robot.live
        here = live.live is not None and live.live.current == live.shown
        if not (here and pad._title.words.startswith(f"{number} ")):
            self.robot.key(Key.Key_F8)
        self.robot.key(Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        whole, there = words_of(number), pad.words.text
        assert whole.startswith(there), (there, whole)
        for at, letter in enumerate(whole[len(there) :], start=len(there) + 1):
            self.robot._bot.keyClicks(self.robot.focus, "\r" if letter == "\n" else letter)
            _tell(f"{number} {at} {time.monotonic()}")
            until = time.monotonic() + PACE / 1000
            while time.monotonic() < until:
                self.app.processEvents()
        if number in HALF_MADE:
            self._begin_a_form(number)
        for line in captured_of(number):
            self.robot._bot.keyClicks(self.robot.focus, f"\r{keys_of(line)}\r")
        assert self.robot.live.people.form is None

    def _begin_a_form(self, number: int) -> None:
        """Press F2 and begin an action, or go on with the one begun before the power went."""
        robot, begun = self.robot, self.robot.live.pad.captured
        if begun.rows.rowCount():
            robot.tab_to(said_name(begun))
            robot.key(Key.Key_Home)
            robot.key(Key.Key_Return)
            picture("long-c-the-form-goes-on", robot.live)
        else:
            robot.key(Key.Key_F2)
        entry = robot.form.fields["words"].entry
        there, whole = typed_in(robot.form.fields["words"]), half_made(number)
        assert whole.startswith(there), (there, whole)
        robot.tab_to(said_name(entry))
        assert robot.focus is entry
        robot.key(Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        for at, letter in enumerate(whole[len(there) :], start=len(there) + 1):
            robot._bot.keyClicks(robot.focus, letter)
            _tell(f"{number} {FORM + at} {time.monotonic()}")
            until = time.monotonic() + PACE / 1000
            while time.monotonic() < until:
                self.app.processEvents()
        robot.write("Owner", "Nettie Quillfeather")
        robot.send()
        assert robot.live.people.form is None
        robot.key(Key.Key_End, Qt.KeyboardModifier.ControlModifier)

    def end(self) -> None:
        """Close the meeting."""
        set_clock(ITEMS * EACH)
        picture("long-d-the-last-item", self.robot.live)
        self.robot.press("Close meeting…")
        self.robot.send()
        picture("long-e-held", self.robot.page)


def main(folder: Path, first: int, last: int) -> None:
    """Type items from the first to the last; the meeting is opened first and closed last."""
    typist = Typist(folder, first)
    if first == 1:
        typist.begin()
    else:
        typist.come_back()
    for number in range(first, last + 1):
        typist.item(number)
    typist.end()
    typist.robot.window.close()
    _tell("done")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
