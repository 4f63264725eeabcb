"""A second start of the desk: the first window comes to the front, and shows what was asked for."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from db.book import close
from db.exchange.identity import Home
from desktop.frame.handover import LONGEST, Handover, hand_over, pipe_name
from desktop.kit.settings import Keeper
from desktop.kit.theme import Look
from desktop.window import Window, open_desk
from tests.desktop.office import FILE, Secretariat

ROOT = Path(__file__).parents[3]
PATIENCE = 60_000


@pytest.fixture
def folder(office: Secretariat, tmp_path: Path) -> Path:
    """A closed minute book, ``FILE``, and its laptop's own folder, ``laptop``."""
    close(office.copied(tmp_path / "copy"))
    return tmp_path / "copy"


@pytest.fixture
def first(
    folder: Path, look: Look, shown: Callable[[QWidget], QWidget], qtbot: QtBot
) -> Iterator[Window]:
    """The first desk, with the minute book open."""
    window = Window(look, Keeper(folder / "laptop"), Home(folder / "laptop"))
    window.begin(folder / FILE)
    with qtbot.waitSignal(window.shelf.ready, timeout=PATIENCE):
        shown(window)
    yield window
    window.close()


@pytest.fixture
def start(folder: Path) -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Start Minutebook in a process of its own on the same laptop."""
    started: list[subprocess.Popen[str]] = []

    def begin(module: str, *arguments: object) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", module, "--home", str(folder / "laptop")]
        process = subprocess.Popen(
            [*command, *map(str, arguments)],
            cwd=ROOT,
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        return process

    yield begin
    for process in started:
        if process.poll() is None:
            process.kill()
        process.communicate()


def ended(qtbot: QtBot, process: subprocess.Popen[str]) -> int | None:
    """Let the first desk work on until a process has ended, and return its code."""
    qtbot.waitUntil(lambda: process.poll() is not None, timeout=PATIENCE)
    return process.returncode


def heard(folder: Path) -> bool:
    """Return whether a desk in another process takes over what it is handed."""
    return hand_over(Home(folder / "laptop"), folder / FILE, None)


def test_a_second_start_on_an_open_minute_book_ends_and_the_first_window_comes_to_the_front(
    first: Window, folder: Path, start: Callable[..., subprocess.Popen[str]], qtbot: QtBot
) -> None:
    first.setWindowState(Qt.WindowState.WindowMinimized)
    with qtbot.waitSignal(first.shelf.asked, timeout=PATIENCE) as asked:
        second = start("desktop", folder / FILE)
    assert asked.args == [folder / FILE]
    assert ended(qtbot, second) == 0
    assert not first.isMinimized()
    assert first.isActiveWindow()
    assert first.desk is not None


def test_a_start_from_the_menu_finds_the_desk_that_has_the_last_minute_book(
    first: Window, start: Callable[..., subprocess.Popen[str]], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(first.shelf.asked, timeout=PATIENCE) as asked:
        second = start("desktop")
    assert asked.args == [None]
    assert ended(qtbot, second) == 0


def test_an_update_file_opened_elsewhere_is_shown_by_the_first_window(
    first: Window, folder: Path, start: Callable[..., subprocess.Popen[str]], qtbot: QtBot
) -> None:
    update = folder / "from a colleague.mbundle"
    update.write_bytes(b"not one")
    with qtbot.waitSignal(first.shelf.asked, timeout=PATIENCE):
        second = start("desktop", update)
    assert first.current_code == "exchange"
    assert ended(qtbot, second) == 0


def test_a_verb_in_another_process_still_says_who_has_the_minute_book(
    first: Window, folder: Path, start: Callable[..., subprocess.Popen[str]], qtbot: QtBot
) -> None:
    verb = start("db", "list", folder / FILE, "actions")
    assert ended(qtbot, verb) == 3
    _out, complaint = verb.communicate()
    assert f"{FILE} is open in Minutebook since" in complaint
    assert first.desk is not None


def test_what_a_killed_desk_left_is_taken_over(
    folder: Path, start: Callable[..., subprocess.Popen[str]], look: Look, qtbot: QtBot
) -> None:
    dead = start("desktop", folder / FILE)
    _until(lambda: heard(folder))
    assert open_desk(folder / FILE, Home(folder / "laptop")) == 0
    dead.send_signal(signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
    dead.wait()
    assert not heard(folder)
    window = Window(look, Keeper(folder / "laptop"), Home(folder / "laptop"))
    qtbot.addWidget(window)
    window.begin(folder / FILE)
    assert window.desk is not None
    with qtbot.waitSignal(window.shelf.asked, timeout=PATIENCE):
        second = start("desktop", folder / FILE)
    assert ended(qtbot, second) == 0
    window.close()
    assert not heard(folder)


def _until(so: Callable[[], bool]) -> None:
    """Wait for another process, which must not need this one's attention meanwhile."""
    clock = QElapsedTimer()
    clock.start()
    while not so():
        assert clock.elapsed() < PATIENCE


def test_the_pipe_is_one_minute_books_on_one_laptop_however_its_path_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = Home(tmp_path / "laptop")
    (tmp_path / "linked").symlink_to(tmp_path, target_is_directory=True)
    monkeypatch.chdir(tmp_path)
    name = pipe_name(home, tmp_path / "a.minutebook")
    assert pipe_name(home, Path("a.minutebook")) == name
    assert pipe_name(home, tmp_path / "linked" / "a.minutebook") == name
    assert pipe_name(home, tmp_path / "b.minutebook") != name
    assert pipe_name(Home(tmp_path / "other"), tmp_path / "a.minutebook") != name


@pytest.mark.parametrize(
    "said",
    [
        b"\n",
        b"{}\n",
        b"[]\n",
        b'{"show": 7}\n',
        b"\xff\n",
        b"[" * 9_000 + b"\n",
        b"x" * LONGEST * 3,
    ],
)
def test_what_no_desk_would_say_is_cut_off_and_asks_for_nothing(
    said: bytes, tmp_path: Path, qtbot: QtBot
) -> None:
    home, book = Home(tmp_path), tmp_path / "a.minutebook"
    desk = Handover(home)
    desk.open(book)
    asked: list[Path | None] = []
    desk.asked.connect(asked.append)
    pipe = QLocalSocket()
    pipe.connectToServer(pipe_name(home, book))
    assert pipe.waitForConnected(1_000)
    with qtbot.waitSignal(pipe.disconnected, timeout=PATIENCE):
        pipe.write(said)
    assert asked == []
    assert desk.is_open
    desk.close()
    assert not desk.is_open


def test_the_pipe_is_for_this_account_only(tmp_path: Path) -> None:
    desk = Handover(Home(tmp_path))
    desk.open(tmp_path / "a.minutebook")
    if sys.platform != "win32":
        pipe = Path(desk._server.fullServerName())
        assert pipe.stat().st_mode & 0o077 == 0
    desk.close()
